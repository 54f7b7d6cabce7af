/** Where the text of a column stands. */
export type Align = 'left' | 'right' | 'center';

const RULES: Readonly<Record<Align, string>> = { left: ':--', right: '--:', center: ':-:' };

/**
 * A table of cells that hold Markdown already. Without padding: a longer title changes one row, not all of them.
 * @returns lines joined by `\n`.
 */
export function grid(
  head: readonly string[],
  aligns: readonly Align[],
  rows: readonly (readonly string[])[],
): string {
  const line = (cells: readonly string[]) =>
    `|${cells.map((cell) => (cell === '' ? ' ' : ` ${cell} `)).join('|')}|`;
  return [line(head), `|${aligns.map((align) => ` ${RULES[align]} `).join('|')}|`, ...rows.map(line)].join(
    '\n',
  );
}

/** A part of a whole in hundredths: `24%`; `<1%` for what is more than none. */
export function share(part: number, whole: number): string {
  if (whole === 0) return '';
  const percent = Math.round((100 * part) / whole);
  return part > 0 && percent === 0 ? '<1%' : `${percent}%`;
}

const EIGHTHS = ' ▏▎▍▌▋▊▉';

/** A number as a bar of at most `width` characters; something is to be seen of every number above none. */
export function bar(value: number, most: number, width: number): string {
  if (value <= 0 || most <= 0) return '';
  const eighths = Math.max(1, Math.round((value / most) * width * 8));
  return '█'.repeat(eighths >> 3) + EIGHTHS[eighths & 7]!.trim();
}
