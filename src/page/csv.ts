import { dateOf } from '../analysis/entry-date.ts';
import type { Entry, List } from '../model.ts';
import { labelIds } from '../views/select.ts';
import type { Source } from './data.ts';
import { pageLinks } from './links.ts';

/**
 * What a spreadsheet would run as a formula, also in full width and behind white space
 * (https://owasp.org/www-community/attacks/CSV_Injection).
 */
const FORMULA = /^[\s\u200b\ufeff]*[=+\-@\t\r＝＋－＠]/;

const COLUMNS = [
  'title',
  'url',
  'labels',
  'section',
  'date',
  'description',
  'links',
  'file',
  'line',
] as const;

function cell(text: string): string {
  const flat = text.replace(/[\s\x00-\x1f\x7f]+/g, ' ').trim();
  const safe = FORMULA.test(flat) ? `'${flat}` : flat;
  return /[",;]/.test(safe) ? `"${safe.replace(/"/g, '""')}"` : safe;
}

function row(entry: Entry, list: List, base: string | undefined): string[] {
  const { url, links } = pageLinks(entry, base);
  return [
    entry.title,
    url ?? '',
    labelIds(entry, list).join('; '),
    entry.section.join(' > '),
    dateOf(entry, list) ?? '',
    entry.description ?? '',
    links.map(([, target]) => target).join(' '),
    list.path,
    `${entry.line}`,
  ];
}

/**
 * The entries as CSV (RFC 4180): one row each, below a row of names. A cell that a spreadsheet would take for a
 * formula begins with `'`. The byte order mark at the beginning tells spreadsheets that it is UTF-8.
 */
export function listCsv(sources: readonly Source[]): string {
  const rows = sources.flatMap(({ list, base }) => list.entries.map((entry) => row(entry, list, base)));
  return `\ufeff${[[...COLUMNS], ...rows].map((cells) => cells.map(cell).join(',')).join('\r\n')}\r\n`;
}
