import * as v from 'valibot';
import type { Entry, List, Tag } from '../../model.ts';
import { type Branch, gather, type Order } from '../branches.ts';
import { countMark, MARK } from '../index-items.ts';
import { mainLink } from '../markup.ts';
import { type Item, type Node, withMemberships } from '../memberships.ts';
import { by, filters } from '../options.ts';
import { orders, selectEntries, sortEntries } from '../select.ts';
import { defineView, type ViewContext } from '../view.ts';

const options = v.strictObject({
  by,
  ...filters,
  order: v.pipe(
    v.optional(v.picklist(['declared', 'alphabetical', 'most']), 'declared'),
    v.description(
      'Order of the sections: as the labels are declared, by title, or those with the most entries first.',
    ),
  ),
  entries: v.pipe(
    v.optional(v.picklist(orders), 'listed'),
    v.description('Order of the entries in a section; `last`: the last of the list first.'),
  ),
  keep: v.pipe(
    v.optional(v.picklist(['none', 'mentions']), 'none'),
    v.description(
      '`mentions`: what people put into the index by hand stays: its sections, their order and titles, and every item that no label accounts for.',
    ),
  ),
  also: v.pipe(
    v.optional(v.pipe(v.string(), v.minLength(1))),
    v.description(
      'A column or field whose values name more sections that an entry stands in: by number (`8.2.1`), title or label.',
    ),
  ),
  badges: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Show the label of a section below its title.'),
  ),
  counts: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Show the number of entries behind each title.'),
  ),
  links: v.pipe(v.optional(v.boolean(), true), v.description('Link titles to the links of the entries.')),
  open: v.pipe(
    v.optional(v.picklist(['none', 'first', 'all']), 'none'),
    v.description('Which sections are open at first: none, the top level, or all.'),
  ),
  empty: v.pipe(v.optional(v.boolean(), false), v.description('Show labels without entries.')),
  rest: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Show entries that stand in no section in one of their own, so that each can be found.'),
  ),
});

type Options = v.InferOutput<typeof options>;
type Context = ViewContext<Options>;

/** Title of the section for entries that stand in none. */
const REST: Readonly<Record<string, string>> = {
  label: 'Without a label',
  section: 'Without a section',
  year: 'Without a date',
  month: 'Without a month',
  field: 'Without a value',
};

function nodeOf(branch: Branch, empty: boolean): Node[] {
  if (!empty && branch.entries.length === 0) return [];
  return [
    {
      title: branch.title,
      ...(branch.tag && { tag: branch.tag }),
      items: branch.own.map((entry): Item => ({ entry, mark: false })),
      children: branch.children.flatMap((child) => nodeOf(child, empty)),
    },
  ];
}

/** Entries in a node and below it, each once, and items that name none. */
function sizeOf(node: Node): number {
  const met = new Set<Entry>();
  let others = 0;
  const visit = ({ items, children }: Node) => {
    for (const item of items) {
      if (item.entry) met.add(item.entry);
      else others++;
    }
    children.forEach(visit);
  };
  visit(node);
  return met.size + others;
}

function itemLines(items: readonly Item[], list: List, { options, markup }: Context): string[] {
  const marked = new Set(items.filter(({ mark }) => mark).map(({ entry }) => entry));
  const named = items.flatMap(({ entry }) => entry ?? []).sort((a, b) => a.index - b.index);
  const lines = sortEntries(named, options.entries, list).map((entry) => {
    const url = options.links ? mainLink(entry)?.url : undefined;
    const title = entry.title || mainLink(entry)?.url || '(no title)';
    return `- ${url ? markup.link(title, url) : markup.text(title)}${marked.has(entry) ? ` ${MARK}` : ''}`;
  });
  for (const item of items) if (!item.entry) lines.push(`- ${markup.written(item.raw, item.title)} ${MARK}`);
  return lines;
}

function blocksOf(node: Node, depth: number, list: List, context: Context): string[] {
  const { options, markup } = context;
  const items = itemLines(node.items, list, context);
  if (node.title === '') return [items.join('\n')];
  const count = options.counts ? ` ${countMark(sizeOf(node))}` : '';
  const isOpen = options.open === 'all' || (options.open === 'first' && depth === 0);
  const blocks = [
    `<details${isOpen ? ' open' : ''}>\n<summary>${markup.html(node.title)}${count}</summary>`,
    ...(options.badges && node.tag ? [labelLine(node.tag, node.title, context)] : []).filter(Boolean),
    ...(items.length > 0 ? [items.join('\n')] : []),
    ...(node.children.length > 0
      ? [
          '<dl><dd>',
          ...node.children.flatMap((child) => blocksOf(child, depth + 1, list, context)),
          '</dd></dl>',
        ]
      : []),
    '</details>',
  ];
  return blocks;
}

/** The label of a section, unless it says what the title says. */
function labelLine(tag: Tag, title: string, { markup }: Context): string {
  const label = markup.label(tag);
  return label === markup.text(title) ? '' : label;
}

function render(list: List, context: Context): string {
  const { options } = context;
  const chosen = selectEntries(list, options);
  const facet = gather(list, chosen, options.by, options.order satisfies Order);
  const nodes =
    options.keep === 'mentions' || options.also !== undefined
      ? withMemberships(list, facet, context, (branch) => nodeOf(branch, options.empty))
      : facet.branches.flatMap((branch) => nodeOf(branch, options.empty));
  const placed = new Set<Entry>();
  const visit = ({ items, children }: Node) => {
    for (const { entry } of items) if (entry) placed.add(entry);
    children.forEach(visit);
  };
  nodes.forEach(visit);
  const rest = options.rest ? chosen.filter((entry) => !placed.has(entry)) : [];
  if (rest.length > 0) {
    const items = rest.map((entry): Item => ({ entry, mark: false }));
    nodes.push({ title: REST[facet.by]!, items, children: [] });
  }
  // Blank lines around all Markdown: HTML would swallow what stands straight below it.
  return nodes.flatMap((node) => blocksOf(node, 0, list, context)).join('\n\n');
}

export const index = defineView({
  name: 'index',
  summary: 'Entries by label, in folded sections along the taxonomy',
  about: `Every label is a section that unfolds, with its badge, the number of its entries and their titles; branches of the taxonomy hold the sections below them. An entry with several labels stands in several sections, and one without any in a last section of its own.

**An index that people wrote.** Put the markers around it, with \`keep=mentions\`. Its sections stay, in their order and under their titles, and each section that shows a badge, or bears the title of a label, is completed from the entries that have that label. An item that no label accounts for is a mention: it stays, and gets \`<!-- mention -->\` behind it, which readers do not see. From then on a mention is what bears that mark, or what somebody adds by hand; delete its line to take it out. An item without the mark is there because of a label, and goes when the label goes. Labels that the old index had no section for are added at the end. An item that names no entry stays as it is, and \`render\` says so.

Where a column or field of the entries names sections (\`8.2.1\`, a title, a label), \`also=NAME\` puts them there too.`,
  options,
  examples: [
    {
      name: 'by label',
      options: '',
      shows: [
        '<summary>Data <sub>6</sub></summary>',
        '<summary>Scaling <sub>4</sub></summary>',
        '<summary>Collecting more <sub>2</sub></summary>',
        '- [DataComp: In search of the next generation of multimodal datasets](https://arxiv.org/abs/2304.14108)',
        '<summary>Without a label <sub>1</sub></summary>',
      ],
    },
    {
      name: 'by year, newest entries first',
      options: 'by=year entries=newest',
      shows: ['<summary>2024 <sub>2</sub></summary>', '<summary>2023 <sub>6</sub></summary>'],
    },
  ],
  render,
});
