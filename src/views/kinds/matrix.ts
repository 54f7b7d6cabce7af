import * as v from 'valibot';
import type { Entry, List } from '../../model.ts';
import { largest, smallest } from '../../text/collections.ts';
import { foldTitle, nearest, quote } from '../../text/fold.ts';
import { count as entryCount } from '../../text/phrases.ts';
import { type Branch, cutAt, gather, leavesOf } from '../branches.ts';
import { grid } from '../grid.ts';
import type { Markup } from '../markup.ts';
import { count, filters } from '../options.ts';
import { selectEntries } from '../select.ts';
import { defineView, ViewError } from '../view.ts';

const axis = (which: string) =>
  v.pipe(
    v.optional(v.pipe(v.string(), v.minLength(1))),
    v.description(
      `What the ${which} are: a branch of the taxonomy (\`Data4Model/Scaling\`), or \`label\`, \`section\`, \`year\`, \`month\`, \`field:NAME\`. Default: the ${which === 'rows' ? 'first' : 'second'} branch that the taxonomy has.`,
    ),
  );

const depth = (which: string) =>
  v.pipe(
    v.optional(count),
    v.description(
      `Levels below that branch that the ${which} go down to; 0: to the labels. Default: as many as fit.`,
    ),
  );

const options = v.strictObject({
  rows: axis('rows'),
  columns: axis('columns'),
  'row-depth': depth('rows'),
  'column-depth': depth('columns'),
  ...filters,
  heat: v.pipe(
    v.optional(v.picklist(['number', 'symbol', 'both']), 'both'),
    v.description('What a cell shows: the number of entries, a symbol that grows with it, or both.'),
  ),
  totals: v.pipe(v.optional(v.boolean(), false), v.description('Show how many entries each row has in all.')),
  empty: v.pipe(
    v.optional(v.picklist(['fold', 'show', 'hide']), 'fold'),
    v.description('Rows and columns without any entry: named below the table, shown in it, or left out.'),
  ),
});

type Options = v.InferOutput<typeof options>;

/** Columns that still fit beside each other. */
const WIDE = 9;
/** Rows that are still taken in at once. */
const LONG = 40;
/** More than this nobody reads. */
const MOST = 200;

/** A row or a column. */
interface Stripe {
  readonly branch: Branch;
  /** Titles of the branches above it. */
  readonly path: readonly string[];
  readonly entries: ReadonlySet<Entry>;
}

const OTHERS = /^(?:label|section|year|month|field:.+)$/;

/** Every branch that others stand below, with its path. */
function trunks(
  branches: readonly Branch[],
  path: readonly string[] = [],
): { branch: Branch; path: string[] }[] {
  return branches.flatMap((branch) =>
    branch.children.length === 0
      ? []
      : [{ branch, path: [...path, branch.title] }, ...trunks(branch.children, [...path, branch.title])],
  );
}

/** The branches that an axis is made of. */
function branchesOf(
  name: string,
  labels: readonly Branch[],
  list: List,
  entries: readonly Entry[],
): readonly Branch[] {
  if (OTHERS.test(name)) {
    const { branches } = gather(list, entries, name);
    // Time runs from left to right, from top to bottom.
    return name === 'year' || name === 'month' ? [...branches].reverse() : branches;
  }
  const known = trunks(labels);
  const asked = name.split('/').map(foldTitle).join('/');
  const found =
    known.find(({ path }) => path.map(foldTitle).join('/') === asked) ??
    known.find(({ branch }) => foldTitle(branch.title) === asked);
  if (found) return found.branch.children;
  const names = known.map(({ path }) => path.join('/'));
  const near =
    nearest(name, names) ??
    nearest(
      name,
      known.map(({ branch }) => branch.title),
    );
  const hint = near
    ? `Did you mean "${near}"?`
    : names.length > 0
      ? `Branches: ${names.slice(0, 12).map(quote).join(', ')}.`
      : 'The taxonomy has no branches. Use label, section or year.';
  throw new ViewError(`Unknown branch ${quote(name)} of the taxonomy. ${hint}`);
}

/** The two axes when the options name none: the first two branches of the taxonomy. */
function defaults(labels: readonly Branch[]): [string, string] {
  const top = labels.filter(({ children }) => children.length > 0);
  if (top.length >= 2) return [top[0]!.title, top[1]!.title];
  const inner = (top[0]?.children ?? []).filter(({ children }) => children.length > 0);
  if (inner.length >= 2)
    return [`${top[0]!.title}/${inner[0]!.title}`, `${top[0]!.title}/${inner[1]!.title}`];
  return ['label', 'section'];
}

function stripesOf(
  which: 'rows' | 'columns',
  branches: readonly Branch[],
  depth: number | undefined,
  fits: number,
): Stripe[] {
  const at = (level: number) => leavesOf(cutAt(branches, level));
  let leaves = at(depth ?? 0);
  // As deep as fits; where even the first level does not, all the same.
  for (let level = 4; depth === undefined && leaves.length > fits && level > 0; level--) leaves = at(level);
  if (leaves.length > MOST) {
    throw new ViewError(
      `The ${which} would be ${leaves.length}; the limit is ${MOST}. Choose a branch, or fewer levels: ${which === 'rows' ? 'row' : 'column'}-depth=1.`,
    );
  }
  return leaves.map(({ branch, path }) => ({
    branch,
    path: path.slice(0, -1),
    entries: new Set(branch.entries),
  }));
}

/** Leaves out words that all titles of a family begin or end with ("Model as a Creator", "Model as a Filter"). */
function shortTitles(stripes: readonly Stripe[]): string[] {
  const families = new Map<string, string[][]>();
  const keys = stripes.map(({ path }) => path.join('/'));
  stripes.forEach(({ branch }, at) => {
    const family = families.get(keys[at]!) ?? [];
    families.set(keys[at]!, [...family, branch.title.split(/\s+/)]);
  });
  return stripes.map(({ branch }, at) => {
    const family = families.get(keys[at]!)!;
    const words = branch.title.split(/\s+/);
    if (family.length < 2) return branch.title;
    const shortest = smallest(family.map(({ length }) => length));
    let front = 0;
    while (front < shortest - 1 && family.every((title) => title[front] === words[front])) front++;
    // One word in common says something still ("Scaling Up", "Scaling Effectiveness").
    return words.slice(front > 1 ? front : 0).join(' ');
  });
}

const SYMBOLS = ['▁', '▃', '▅', '▇', '█'];

/** A symbol that grows with the number, by its square root: most cells are small. */
function symbol(value: number, most: number): string {
  const step = Math.ceil(Math.sqrt(value / most) * SYMBOLS.length);
  return SYMBOLS[Math.min(SYMBOLS.length, Math.max(1, step)) - 1]!;
}

function cellOf(value: number, most: number, heat: Options['heat']): string {
  if (value === 0) return '·';
  if (heat === 'number') return `${value}`;
  return heat === 'symbol' ? symbol(value, most) : `${symbol(value, most)} ${value}`;
}

function render(list: List, { options: asked, markup }: { options: Options; markup: Markup }): string {
  const chosen = selectEntries(list, asked);
  const labels = gather(list, chosen, 'label').branches;
  const [first, second] = defaults(labels);
  const rows = stripesOf(
    'rows',
    branchesOf(asked.rows ?? first, labels, list, chosen),
    asked['row-depth'],
    LONG,
  );
  const columns = stripesOf(
    'columns',
    branchesOf(asked.columns ?? second, labels, list, chosen),
    asked['column-depth'],
    WIDE,
  );
  const at = (row: Stripe, column: Stripe) => {
    let both = 0;
    for (const entry of row.entries) if (column.entries.has(entry)) both++;
    return both;
  };
  const all = rows.map((row) => columns.map((column) => at(row, column)));
  const isEmptyRow = rows.map((_, r) => all[r]!.every((value) => value === 0));
  const isEmptyColumn = columns.map((_, c) => all.every((row) => row[c] === 0));
  const shows = (isEmpty: boolean) => asked.empty === 'show' || !isEmpty;
  const shownRows = rows.map((_, r) => r).filter((r) => shows(isEmptyRow[r]!));
  const shownColumns = columns.map((_, c) => c).filter((c) => shows(isEmptyColumn[c]!));
  const most = largest(all.flat());
  const names = shortTitles(columns);
  const body: string[][] = [];
  let above: readonly string[] = [];
  for (const r of shownRows) {
    const { branch, path } = rows[r]!;
    // A row that only names the branch of the rows below it.
    if (path.length > 0 && path.join('/') !== above.join('/')) {
      body.push([
        `**${markup.text(path.join(' › '))}**`,
        ...shownColumns.map(() => ''),
        ...(asked.totals ? [''] : []),
      ]);
    }
    above = path;
    body.push([
      `${path.length > 0 ? '&emsp;' : ''}${markup.text(branch.title)}`,
      ...shownColumns.map((c) => cellOf(all[r]![c]!, most, asked.heat)),
      ...(asked.totals ? [`**${branch.entries.length}**`] : []),
    ]);
  }
  const folded = [
    ...rows.filter((_, r) => isEmptyRow[r]).map(({ branch }) => markup.text(branch.title)),
    ...columns.filter((_, c) => isEmptyColumn[c]).map(({ branch }) => markup.text(branch.title)),
  ];
  const below = asked.empty === 'fold' && folded.length > 0 ? `Without entries: ${folded.join(' · ')}.` : '';
  if (body.length === 0) return below;
  const table = grid(
    ['', ...shownColumns.map((c) => markup.text(names[c]!)), ...(asked.totals ? ['**All**'] : [])],
    ['left', ...shownColumns.map(() => 'center' as const), ...(asked.totals ? (['right'] as const) : [])],
    body,
  );
  const inRows = new Set(rows.flatMap(({ entries }) => [...entries]));
  const inColumns = new Set(columns.flatMap(({ entries }) => [...entries]));
  const both = chosen.filter((entry) => inRows.has(entry) && inColumns.has(entry)).length;
  const caption = `${both} of ${entryCount(chosen.length, 'entry', 'entries')} ${both === 1 ? 'has' : 'have'} both; sums count each entry once.`;
  return [table, caption, ...(below ? [below] : [])].join('\n\n');
}

export const matrix = defineView({
  name: 'matrix',
  summary: 'Two branches of the taxonomy crossed: how many entries stand in both',
  about: `Which approach serves which purpose, and where nobody has been yet. Rows and columns are branches of the taxonomy by their names, or sections, years, values of a field; a cell counts the entries that belong to its row and its column. Rows and columns without any are named below the table.`,
  options,
  examples: [
    {
      name: 'the first branch against the second',
      options: '',
      shows: ['| Creator | Filter |', '**Scaling**', '| &emsp;Collecting more |', 'Without entries: '],
    },
    {
      name: 'labels against years, as numbers',
      options: 'rows=Data columns=year heat=number row-depth=1',
      shows: ['| | 2023 | 2024 |', '| Scaling | 2 | 2 |', '| Use | 2 | · |'],
    },
  ],
  render,
});
