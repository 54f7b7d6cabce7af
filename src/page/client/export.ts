// What the reader sees, to take along: made here, and sent nowhere.
import { csvOf } from '../csv-rows.ts';
import type { PageData, PageEntry } from '../model.ts';

export const forms = ['csv', 'json', 'md'] as const;
export type Form = (typeof forms)[number];

/** An entry with the names of what it is in. */
interface Plain {
  readonly title: string;
  readonly url?: string;
  readonly labels: readonly string[];
  readonly section: string;
  readonly date?: string;
  readonly description?: string;
  readonly fields: Readonly<Record<string, string>>;
  readonly links: readonly string[];
}

function plain(entry: PageEntry, data: PageData): Plain {
  const inGroup = (id: string) =>
    entry.nodes.filter((node) => data.groups[data.nodes[node]!.group]!.id === id);
  const pathOf = (node: number): string => {
    const { parent, title } = data.nodes[node]!;
    return parent === -1 ? title : `${pathOf(parent)} > ${title}`;
  };
  return {
    title: entry.title,
    ...(entry.url !== undefined && { url: entry.url }),
    labels: inGroup('label').flatMap((node) => data.nodes[node]!.id ?? []),
    section: inGroup('section').map(pathOf).join('; '),
    ...(entry.date !== undefined && { date: entry.date }),
    ...(entry.about !== undefined && { description: entry.about }),
    fields: Object.fromEntries(entry.fields ?? []),
    links: (entry.links ?? []).map(([, url]) => url),
  };
}

/** Text as Markdown that says just that. */
const escaped = (text: string) => text.replace(/[\\`*_{}[\]()#+!|<>&~-]/g, '\\$&');

function bullet({ title, url, labels, date, description }: Plain): string {
  const name =
    url === undefined ? escaped(title) : `[${escaped(title)}](<${url.replace(/[<>]/g, encodeURIComponent)}>)`;
  const rest = [
    ...(date === undefined ? [] : [`(${date})`]),
    ...labels.map((label) => `\`${label.replace(/`/g, "'")}\``),
    ...(description === undefined ? [] : [`- ${escaped(description)}`]),
  ];
  return `- ${[name, ...rest].join(' ')}`;
}

/** Entries, by their positions, as a text in one of the forms. */
export function exported(form: Form, entries: readonly number[], data: PageData): string {
  const rows = entries.map((at) => plain(data.entries[at]!, data));
  if (form === 'json') return `${JSON.stringify(rows, null, 2)}\n`;
  if (form === 'md') return `${rows.map(bullet).join('\n')}\n`;
  const names = [...new Set(rows.flatMap(({ fields }) => Object.keys(fields)))];
  return csvOf([
    ['title', 'url', 'labels', 'section', 'date', 'description', 'links', ...names],
    ...rows.map(({ title, url, labels, section, date, description, links, fields }) => [
      title,
      url ?? '',
      labels.join('; '),
      section,
      date ?? '',
      description ?? '',
      links.join(' '),
      ...names.map((name) => fields[name] ?? ''),
    ]),
  ]);
}
