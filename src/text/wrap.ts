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

/** Characters of a first column beyond which its second goes below it. */
const WIDE = 24;

/** Rows of two columns, the second wrapped beside the first, or below it where the first is long. */
export function columns(rows: readonly (readonly [string, string])[], width: number, margin = '  '): string {
  const usual = rows.map(([left]) => left.length).filter((length) => length <= WIDE);
  const first = Math.max(0, ...usual) + margin.length + 2;
  const indent = ' '.repeat(first);
  return rows
    .map(([left, right]) => {
      const beside = wrap(right, width - first).replaceAll('\n', `\n${indent}`);
      const start = margin + left;
      return start.length + 2 > first ? `${start}\n${indent}${beside}` : start.padEnd(first) + beside;
    })
    .join('\n');
}
