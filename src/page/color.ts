/** Colours of chips: whatever colour a list chose, its chips can be read on a light and on a dark page. */

type Rgb = readonly [red: number, green: number, blue: number];

const WHITE: Rgb = [255, 255, 255];
const BLACK: Rgb = [0, 0, 0];
/** The dark page's ground, into which a list's colours are let. */
const NIGHT: Rgb = [29, 31, 36];

/** The contrast that is aimed at: AAA of WCAG 2.2, 1.4.6; what a colour cannot give stays above AA's 4.5. */
const CONTRAST = 7;

function rgb(hex: string): Rgb {
  const [red, green, blue] = [0, 2, 4].map((at) => Number.parseInt(hex.slice(at, at + 2), 16));
  return [red!, green!, blue!];
}

function hex(color: Rgb): string {
  return `#${color.map((part) => Math.round(part).toString(16).padStart(2, '0')).join('')}`;
}

function mix(from: Rgb, to: Rgb, share: number): Rgb {
  const part = (at: 0 | 1 | 2) => from[at] + (to[at] - from[at]) * share;
  // What is compared is what is written: whole numbers.
  return [Math.round(part(0)), Math.round(part(1)), Math.round(part(2))];
}

/** Relative luminance (https://www.w3.org/TR/WCAG22/#dfn-relative-luminance). */
function luminance(color: Rgb): number {
  const [red, green, blue] = color.map((part) => {
    const share = part / 255;
    return share <= 0.04045 ? share / 12.92 : ((share + 0.055) / 1.055) ** 2.4;
  });
  return 0.2126 * red! + 0.7152 * green! + 0.0722 * blue!;
}

function ratio(a: Rgb, b: Rgb): number {
  const [low, high] = [luminance(a), luminance(b)].sort((x, y) => x - y);
  return (high! + 0.05) / (low! + 0.05);
}

/** Contrast of two colours of six hexadecimal digits, 1 to 21 (https://www.w3.org/TR/WCAG22/#dfn-contrast-ratio). */
export function contrast(a: string, b: string): number {
  return ratio(rgb(a.replace('#', '')), rgb(b.replace('#', '')));
}

/** A shade of the colour that can be read on `back`: no blacker or whiter than it must be. */
function inkOn(back: Rgb, color: Rgb): Rgb {
  const end = ratio(back, BLACK) >= ratio(back, WHITE) ? BLACK : WHITE;
  for (let share = 0.5; share < 1; share += 0.05) {
    const ink = mix(color, end, share);
    if (ratio(ink, back) >= CONTRAST) return ink;
  }
  return end;
}

export interface ChipColors {
  readonly back: string;
  readonly ink: string;
}

/**
 * Ground and text of a chip: on a light page the list's own colour, on a dark one the same, dimmed.
 * @param color six hexadecimal digits.
 */
export function chipColors(color: string): { light: ChipColors; dark: ChipColors } {
  const own = rgb(color);
  const dim = mix(own, NIGHT, 0.7);
  return {
    light: { back: hex(own), ink: hex(inkOn(own, own)) },
    dark: { back: hex(dim), ink: hex(inkOn(dim, own)) },
  };
}
