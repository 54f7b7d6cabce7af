const WIDEST = 100;
const USUAL = 80;

/** Characters a line that text is wrapped at: the terminal's, but never so wide that it is hard to read. */
export function textWidth(width: number | undefined): number {
  return Math.max(40, Math.min(width ?? USUAL, WIDEST));
}

/**
 * Breaks text into lines at spaces.
 * @param width characters a line, indent included; a longer word stays whole.
 * @param indent what every line but the first begins with.
 */
export function wrap(text: string, width: number, indent = ''): string {
  const lines: string[] = [];
  let line = '';
  for (const word of text.split(/\s+/)) {
    if (line !== '' && line !== indent && line.length + 1 + word.length > width) {
      lines.push(line);
      line = indent + word;
    } else line = line === '' || line === indent ? line + word : `${line} ${word}`;
  }
  return [...lines, line].join('\n');
}

/** Rows of two columns, the second wrapped beside the first. */
export function columns(rows: readonly (readonly [string, string])[], width: number, margin = '  '): string {
  const first = Math.max(0, ...rows.map(([left]) => left.length)) + margin.length + 2;
  const indent = ' '.repeat(first);
  return rows
    .map(
      ([left, right]) =>
        (margin + left).padEnd(first) + wrap(right, width - first, '').replaceAll('\n', `\n${indent}`),
    )
    .join('\n');
}
