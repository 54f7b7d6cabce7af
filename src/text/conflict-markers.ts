const MARKER = /^(?:<{7}|\|{7}|={7}|>{7})(?:[ \t][^\r\n]*)?$/gm;

/** Whether a line is a marker that git leaves where it could not merge. `=======` alone may also underline a heading. */
export function isConflictMarker(line: string): boolean {
  return /^(?:<{7}|\|{7}|={7}|>{7})(?:\s|$)/.test(line);
}

/** Whether the line before or after a stretch is a row of a table, other markers passed over. */
function isInTable(text: string, start: number, end: number): boolean {
  const before = text
    .slice(Math.max(0, start - NEAR), start)
    .split(/\r\n|\n|\r/)
    .reverse();
  const after = text.slice(end, end + NEAR).split(/\r\n|\n|\r/);
  const neighbour = (lines: string[]) => lines.slice(1).find((line) => !isConflictMarker(line));
  return neighbour(after)?.startsWith('|') || neighbour(before)?.startsWith('|') || false;
}

/** So much text is looked at for the line before or after. */
const NEAR = 2000;

/**
 * A text whose conflict markers are comments of the same length, or empty rows where they stand in a table, so that
 * what stands between them is read as what it is: `>>>>>>>` would be a quotation that takes in all that follows.
 * Offsets stay as they are.
 */
export function coverConflicts(text: string): string {
  if (!/^<{7}/m.test(text) || !/^>{7}/m.test(text)) return text;
  let result = '';
  let at = 0;
  let side = '';
  for (const { 0: line, index } of text.matchAll(MARKER)) {
    const sign = line[0]!;
    // Only in the order in which git writes them: `=======` elsewhere underlines a heading.
    if (sign !== '<' && !(side !== '' && (sign === '>' ? side === '=' : side !== '='))) continue;
    side = sign === '>' ? '' : sign;
    const [open, close] = isInTable(text, index, index + line.length) ? ['|', '|'] : ['<!--', '-->'];
    const blank = ' '.repeat(line.length - open.length - close.length);
    result += `${text.slice(at, index)}${open}${blank}${close}`;
    at = index + line.length;
  }
  return result + text.slice(at);
}
