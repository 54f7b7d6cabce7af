import cssColors from 'color-name';

/**
 * The colour names of shields.io; where CSS has the same name for another colour, these win
 * (https://github.com/badges/shields/tree/master/badge-maker#colors).
 */
const SHIELDS: Readonly<Record<string, string>> = {
  brightgreen: '44cc11',
  success: '44cc11',
  green: '97ca00',
  yellow: 'dfb317',
  yellowgreen: 'a4a61d',
  orange: 'fe7d37',
  important: 'fe7d37',
  red: 'e05d44',
  critical: 'e05d44',
  blue: '007ec6',
  informational: '007ec6',
  grey: '555555',
  gray: '555555',
  lightgrey: '9f9f9f',
  lightgray: '9f9f9f',
  inactive: '9f9f9f',
};

function hex(rgb: readonly number[]): string {
  return rgb.map((part) => part.toString(16).padStart(2, '0')).join('');
}

/**
 * A colour as six lower-case hexadecimal digits without `#`: from three or six digits (with or without `#`, also
 * as `%23`) or from a name of shields.io or CSS. Anything else comes back in lower case.
 */
export function canonicalColor(color: string): string {
  const bare = color
    .trim()
    .replace(/^(?:#|%23)/, '')
    .toLowerCase();
  if (/^[\da-f]{6}$/.test(bare)) return bare;
  if (/^[\da-f]{3}$/.test(bare)) return bare.replace(/./g, '$&$&');
  const shields = Object.hasOwn(SHIELDS, bare) ? SHIELDS[bare] : undefined;
  if (shields) return shields;
  const css = Object.hasOwn(cssColors, bare) ? cssColors[bare as keyof typeof cssColors] : undefined;
  return css ? hex(css) : bare;
}

/** Whether two colours look the same on a badge, however they are written. */
export function sameColor(a: string, b: string): boolean {
  return canonicalColor(a) === canonicalColor(b);
}
