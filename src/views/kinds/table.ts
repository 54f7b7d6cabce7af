import * as v from 'valibot';
import { dateOf } from '../../analysis/entry-date.ts';
import type { Entry, List } from '../../model.ts';
import { foldTitle, nearest, quote } from '../../text/fold.ts';
import { fieldValues } from '../branches.ts';
import { type Align, grid } from '../grid.ts';
import { type Markup, mainLink } from '../markup.ts';
import { count, filters, texts } from '../options.ts';
import { orders, selectEntries, sortEntries, tagOf } from '../select.ts';
import { defineView, ViewError } from '../view.ts';

const options = v.strictObject({
  columns: v.pipe(
    v.optional(texts),
    v.description(
      'What to show of an entry, in order: `title`, `labels`, `date`, `section`, `description`, `links`, or the name of a column or field. Default: the title, and labels, dates or sections where there are any.',
    ),
  ),
  sort: v.pipe(
    v.optional(v.picklist(orders), 'listed'),
    v.description('Order of the entries; `last`: the last of the list first.'),
  ),
  limit: v.pipe(v.optional(count, 10), v.description('Number of entries to show; 0: all.')),
  ...filters,
});

type Options = v.InferOutput<typeof options>;

interface Column {
  readonly head: string;
  readonly align: Align;
  cell(entry: Entry): string;
}

function labelsOf(entry: Entry, list: List, markup: Markup): string {
  const shown = entry.labels.map((label) => {
    const tag = tagOf(label, list);
    return tag ? markup.label(tag) : markup.undeclared(label.id);
  });
  return [...new Set(shown)].join(' ');
}

function linksOf(entry: Entry, markup: Markup): string {
  const main = mainLink(entry);
  return entry.links
    .filter((link) => link !== main && link.kind !== 'image')
    .map(({ role, text, url }) =>
      markup.link(role === 'link' || role === 'title' ? text || 'link' : role, url),
    )
    .join(' ');
}

function columnsOf(list: List, markup: Markup): Record<string, Column> {
  return {
    title: {
      head: 'Title',
      align: 'left',
      cell: (entry) => {
        const url = mainLink(entry)?.url;
        const title = entry.title || url || '(no title)';
        return url ? markup.link(title, url) : markup.text(title);
      },
    },
    labels: { head: 'Labels', align: 'left', cell: (entry) => labelsOf(entry, list, markup) },
    date: { head: 'Date', align: 'left', cell: (entry) => dateOf(entry, list) ?? '' },
    section: {
      head: 'Section',
      align: 'left',
      cell: ({ section }) => markup.text(section.slice(-2).join(' › ')),
    },
    description: {
      head: 'Description',
      align: 'left',
      cell: ({ description }) => markup.text(description ?? ''),
    },
    links: { head: 'Links', align: 'left', cell: (entry) => linksOf(entry, markup) },
  };
}

function usual(list: List, entries: readonly Entry[]): string[] {
  const has = (test: (entry: Entry) => boolean) => entries.some(test);
  const labels = has((entry) => entry.labels.length > 0);
  return [
    'title',
    ...(labels ? ['labels'] : []),
    ...(has((entry) => dateOf(entry, list) !== undefined) ? ['date'] : []),
    ...(!labels && has((entry) => entry.section.length > 0) ? ['section'] : []),
  ];
}

function chosenColumns(names: readonly string[], list: List, markup: Markup): Column[] {
  const known = columnsOf(list, markup);
  const fields = new Map<string, string>();
  for (const { fields: own } of list.entries) for (const { name } of own) fields.set(foldTitle(name), name);
  return names.map((name): Column => {
    const column = Object.hasOwn(known, name.toLowerCase()) ? known[name.toLowerCase()] : undefined;
    if (column) return column;
    const field = fields.get(foldTitle(name));
    if (field !== undefined) {
      return {
        head: markup.text(field),
        align: 'left',
        cell: (entry) => markup.text(fieldValues(entry, field).join(', ')),
      };
    }
    const all = [...Object.keys(known), ...new Set(fields.values())];
    const near = nearest(name, all);
    const hint = near
      ? `Did you mean ${quote(near)}?`
      : `Use one of: ${all.slice(0, 12).map(quote).join(', ')}.`;
    throw new ViewError(`Unknown column ${quote(name)}. ${hint}`);
  });
}

function render(list: List, { options: asked, markup }: { options: Options; markup: Markup }): string {
  const sorted = sortEntries(selectEntries(list, asked), asked.sort, list);
  const shown = asked.limit === 0 ? sorted : sorted.slice(0, asked.limit);
  const columns = chosenColumns(asked.columns ?? usual(list, shown), list, markup);
  if (shown.length === 0) return '';
  return grid(
    columns.map(({ head }) => head),
    columns.map(({ align }) => align),
    shown.map((entry) => columns.map((column) => column.cell(entry))),
  );
}

export const table = defineView({
  name: 'table',
  summary: 'Entries in a table: the newest ten, or those of one label',
  about: `For a README that shows the newest of a list that lives elsewhere (\`of=docs/list.md\`), or a page for one label. Where entries say when they appeared, \`sort=newest\` puts the newest first; where a list simply grows at its end, \`sort=last\` does.`,
  options,
  examples: [
    {
      name: 'the newest three',
      options: 'sort=newest limit=3',
      shows: ['| Title | Labels | Date |', '| [TextSquare: ', '| 2024-04 |', '| 2023-11 |'],
    },
    {
      name: 'chosen columns of one label',
      options: 'label="Model as a Filter" columns=title,date',
      shows: ['| Title | Date |', '| [Finetuned Multimodal', '| 2024-03 |', '| [TextSquare: ', '| 2024-04 |'],
    },
  ],
  render,
});
