/**
 * What a spreadsheet would run as a formula, also in full width and behind white space
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/;

function cell(text: string): string {
  const flat = text.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();
  const safe = FORMULA.test(flat) ? `'${flat}` : flat;
  return /[",;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

/**
 * Rows as CSV (RFC 4180). A cell that a spreadsheet would take for a formula begins with `'`. The byte order mark at the
 * beginning tells spreadsheets that it is UTF-8.
 */
export function csvOf(rows: readonly (readonly string[])[]): string {
  return `\ufeff${rows.map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
