import { dateOf } from '../analysis/entry-date.ts';
import type { Entry, List } from '../model.ts';
import { labelIds } from '../views/select.ts';
import { csvOf } from './csv-rows.ts';
import type { Source } from './data.ts';
import { pageLinks } from './links.ts';

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

/** The entries as CSV: one row each, below a row of names. */
export function listCsv(sources: readonly Source[]): string {
  const rows = sources.flatMap(({ list, base }) => list.entries.map((entry) => row(entry, list, base)));
  return csvOf([COLUMNS, ...rows]);
}
