import * as v from 'valibot';
import type { List } from '../../model.ts';
import { largest } from '../../text/collections.ts';
import { printable, shorten } from '../../text/escape.ts';
import { type Branch, cutAt, gather, leavesOf } from '../branches.ts';
import { by, count, filters } from '../options.ts';
import { selectEntries } from '../select.ts';
import { defineView } from '../view.ts';

const options = v.strictObject({
  by,
  ...filters,
  kind: v.pipe(
    v.optional(v.picklist(['auto', 'bars', 'pie']), 'auto'),
    v.description(
      'Bars or a pie. `auto`: a pie for a few parts of which no entry belongs to two, else bars.',
    ),
  ),
  depth: v.pipe(
    v.optional(count, 0),
    v.description(
      'Levels of the taxonomy down to which entries are counted; 0: to the labels, 1: its outermost branches.',
    ),
  ),
  order: v.pipe(
    v.optional(v.picklist(['declared', 'alphabetical', 'most']), 'declared'),
    v.description('Order of what is drawn.'),
  ),
  limit: v.pipe(
    v.optional(count, 30),
    v.description('How many are drawn at most, those with most entries; the rest is one more. 0: all.'),
  ),
  title: v.pipe(v.optional(v.string()), v.description('Title of the chart. Default: what it counts.')),
});

type Options = v.InferOutput<typeof options>;

interface Part {
  readonly title: string;
  readonly count: number;
  readonly color?: string;
}

/**
 * Text for a quoted string of Mermaid: no quotes, no entity codes (`#…;`), nothing that begins a comment or a
 * directive (`%%`), no HTML, no backticks, which would begin Markdown
 * (https://mermaid.js.org/syntax/flowchart.html#special-characters-that-break-syntax).
 */
export function mermaid(text: string, max = 60): string {
  const plain = printable(text, 200)
    .replace(/["“”]/g, '”')
    .replace(/`/g, '’')
    .replace(/</g, '‹')
    .replace(/>/g, '›')
    .replace(/%{2,}/g, '%')
    .replace(/#/g, '＃')
    .replace(/;/g, ',')
    .replace(/[{}\\]/g, ' ')
    .replace(/\s+/g, ' ')
    .trim();
  return shorten(plain, max) || '?';
}

function partsOf(branches: readonly Branch[], depth: number): Part[] {
  return leavesOf(cutAt(branches, depth))
    .filter(({ branch }) => branch.entries.length > 0)
    .map(({ branch }) => ({
      title: branch.title,
      count: branch.children.length === 0 ? branch.entries.length : branch.own.length,
      ...(branch.color && { color: `#${branch.color}` }),
    }));
}

/** The parts with most entries in the order that they stand in, and the others as one. */
function atMost(parts: readonly Part[], most: number): Part[] {
  if (most === 0 || parts.length <= most) return [...parts];
  const large = new Set([...parts].sort((a, b) => b.count - a.count).slice(0, most));
  const count = parts.reduce((sum, part) => sum + (large.has(part) ? 0 : part.count), 0);
  return [...parts.filter((part) => large.has(part)), { title: `${parts.length - most} others`, count }];
}

/** Two titles that are drawn alike would be one. */
function distinct(parts: readonly Part[], max: number): Part[] {
  const met = new Map<string, number>();
  return parts.map((part) => {
    const title = mermaid(part.title, max);
    const times = (met.get(title) ?? 0) + 1;
    met.set(title, times);
    return { ...part, title: times > 1 ? `${title} (${times})` : title };
  });
}

/** Settings of one chart (https://mermaid.js.org/config/directives.html); the theme stays the reader's. */
function settings(value: object): string {
  return `%%{init: ${JSON.stringify(value)}}%%`;
}

/** Drawn where labels have no colours, or bars several. */
const COLOR = '#7a9cc6';

function pie(title: string, parts: readonly Part[]): string {
  const sorted = [...parts].sort((a, b) => b.count - a.count);
  const colors = sorted.flatMap(({ color }) => color ?? []);
  const own = colors.length === sorted.length && new Set(colors).size === colors.length;
  const theme = Object.fromEntries(colors.map((color, at) => [`pie${at + 1}`, color]));
  return [
    ...(own ? [settings({ themeVariables: { ...theme, pieSectionTextColor: '#24292f' } })] : []),
    'pie showData',
    `  title ${title}`,
    ...sorted.map((part) => `  "${part.title}" : ${part.count}`),
  ].join('\n');
}

/** Pixels: what a bar and its title take, and what the axis and the title of the chart do. */
const LINE = 26;
const FRAME = 110;

function bars(title: string, parts: readonly Part[], isUpright: boolean): string {
  const most = largest(parts.map(({ count }) => count));
  const height = isUpright ? 400 : FRAME + LINE * parts.length;
  const colors = new Set(parts.map(({ color }) => color));
  const [color] = colors.size === 1 ? colors : [];
  return [
    settings({
      xyChart: { width: 900, height, showDataLabel: true },
      themeVariables: { xyChart: { plotColorPalette: color ?? COLOR } },
    }),
    `xychart-beta${isUpright ? '' : ' horizontal'}`,
    `  title "${title}"`,
    `  x-axis [${parts.map((part) => `"${part.title}"`).join(', ')}]`,
    `  y-axis "Entries" 0 --> ${most}`,
    `  bar [${parts.map(({ count }) => count).join(', ')}]`,
  ].join('\n');
}

/** Slices that can still be told apart. */
const SLICES = 8;

const TITLES = {
  label: 'Entries by label',
  section: 'Entries by section',
  year: 'Entries by year',
  month: 'Entries by month',
  field: 'Entries by value',
} as const;

/** What a pie shows whose slices have entries in common. */
const SHARES = {
  label: 'Share of labels',
  section: 'Share of sections',
  year: 'Share of years',
  month: 'Share of months',
  field: 'Share of values',
} as const;

function render(list: List, { options: asked }: { options: Options }): string {
  const facet = gather(list, selectEntries(list, asked), asked.by, asked.order);
  const isTime = facet.by === 'year' || facet.by === 'month';
  const branches = isTime ? [...facet.branches].reverse() : facet.branches;
  const parts = distinct(atMost(partsOf(branches, asked.depth), asked.limit), 48);
  if (parts.length === 0 && isTime)
    return `No entry says in which ${facet.by} it appeared, so there is no chart by ${facet.by}.`;
  if (parts.length === 0) return '';
  // The slices of a pie add up to the whole: with entries in two of them they are shares of the labels.
  const sum = parts.reduce((total, { count }) => total + count, 0);
  const isWhole = sum === new Set(branches.flatMap(({ entries }) => entries)).size;
  const fits = isWhole && parts.length > 1 && parts.length <= SLICES && !isTime;
  const isPie = asked.kind === 'pie' || (asked.kind === 'auto' && fits);
  const shares = isPie && !isWhole ? SHARES[facet.by] : undefined;
  const title = mermaid(
    shares === undefined
      ? (asked.title ?? TITLES[facet.by])
      : [asked.title, asked.title ? shares.toLowerCase() : shares].filter(Boolean).join(', '),
  );
  const code = isPie ? pie(title, parts) : bars(title, parts, isTime);
  return `\`\`\`mermaid\n${code}\n\`\`\``;
}

export const chart = defineView({
  name: 'chart',
  summary: 'A chart of how many entries each label, branch, section or year has',
  about: `Written as Mermaid, which GitHub draws. An entry with several labels counts for each of them. By year or month it counts the entries that say when they appeared: in a column for dates, beside the title, by their arXiv number. A pie in which entries belong to several slices is titled "Share of labels": its percentages are of the labels, not of the entries.`,
  options,
  examples: [
    {
      name: 'by label',
      options: '',
      shows: ['```mermaid', 'xychart-beta horizontal', '"Collecting more"', 'bar [2, 3, 1, 1, 3, 2]'],
    },
    {
      name: 'the branches of one level, as a pie',
      options: 'depth=2 kind=pie',
      shows: [
        '"pie1":"#f1db9d"',
        'pie showData',
        'title Share of labels',
        '"Scaling" : 4',
        '"Synthesis" : 4',
        '"Use" : 2',
      ],
    },
    { name: 'by year', options: 'by=year', shows: ['x-axis ["2023", "2024"]', 'bar [6, 2]'] },
  ],
  render,
});
