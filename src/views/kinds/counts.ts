import * as v from 'valibot';
import type { List } from '../../model.ts';
import { largest } from '../../text/collections.ts';
import { type Branch, cutAt, gather } from '../branches.ts';
import { bar, grid, share } from '../grid.ts';
import type { Markup } from '../markup.ts';
import { by, count, filters } from '../options.ts';
import { selectEntries } from '../select.ts';
import { defineView } from '../view.ts';

const options = v.strictObject({
  by,
  ...filters,
  order: v.pipe(
    v.optional(v.picklist(['declared', 'alphabetical', 'most']), 'declared'),
    v.description(
      'Order of the rows: as the labels are declared, by title, or those with the most entries first.',
    ),
  ),
  depth: v.pipe(v.optional(count, 0), v.description('Levels of the taxonomy to show; 0: all.')),
  bar: v.pipe(v.optional(count, 10), v.description('Maximum length of the bars, in characters; 0: no bars.')),
  badges: v.pipe(
    v.optional(v.boolean(), true),
    v.description('Show the labels themselves beside their titles.'),
  ),
  empty: v.pipe(v.optional(v.boolean(), true), v.description('Show labels without entries.')),
});

type Options = v.InferOutput<typeof options>;

interface Line {
  readonly branch: Branch;
  readonly depth: number;
}

/** Branches and labels in rows; a branch that is no label itself is a total. */
function linesOf(branches: readonly Branch[], empty: boolean, depth = 0): Line[] {
  return branches.flatMap((branch) =>
    empty || branch.entries.length > 0
      ? [{ branch, depth }, ...linesOf(branch.children, empty, depth + 1)]
      : [],
  );
}

function nameOf({ branch, depth }: Line, markup: Markup): string {
  const title = branch.undeclared ? markup.undeclared(branch.title) : markup.text(branch.title);
  // Only what totals others is bold; the indent is a space that Markdown keeps.
  return `${'&emsp;'.repeat(depth)}${branch.children.length > 0 ? `**${title}**` : title}`;
}

function render(list: List, { options: asked, markup }: { options: Options; markup: Markup }): string {
  const chosen = selectEntries(list, asked);
  const facet = gather(list, chosen, asked.by, asked.order);
  const rows = linesOf(cutAt(facet.branches, asked.depth), asked.empty);
  if (rows.length === 0) return '';
  const badges =
    asked.badges &&
    rows.some(({ branch }) => branch.tag && markup.label(branch.tag) !== markup.text(branch.title));
  const most = largest(
    rows.filter(({ branch }) => branch.children.length === 0).map(({ branch }) => branch.entries.length),
  );
  const head = { label: 'Label', section: 'Section', year: 'Year', month: 'Month', field: 'Value' }[facet.by];
  const line = (name: string, label: string, number: number, isTotal: boolean) => [
    name,
    ...(badges ? [label] : []),
    isTotal ? `**${number}**` : `${number}`,
    share(number, chosen.length),
    ...(asked.bar > 0 ? [isTotal ? '' : bar(number, most, asked.bar)] : []),
  ];
  const rest = facet.rest.length > 0 ? [line(`*none*`, '', facet.rest.length, false)] : [];
  return grid(
    [head, ...(badges ? [''] : []), 'Entries', 'Share', ...(asked.bar > 0 ? [''] : [])],
    [
      'left',
      ...(badges ? (['left'] as const) : []),
      'right',
      'right',
      ...(asked.bar > 0 ? (['left'] as const) : []),
    ],
    [
      ...rows.map((row) =>
        line(
          nameOf(row, markup),
          row.branch.tag ? markup.label(row.branch.tag) : '',
          row.branch.entries.length,
          row.branch.children.length > 0,
        ),
      ),
      ...rest,
      line('**All**', '', chosen.length, true),
    ],
  );
}

export const counts = defineView({
  name: 'counts',
  summary: 'How many entries each label has, with totals of each branch',
  about: `One row a label along the taxonomy: its title and badge, the number of its entries, their share of all entries, a small bar. A branch counts each entry below it once, so it may be less than the sum of its labels; shares add up to more than 100% where entries have several labels.`,
  options,
  examples: [
    {
      name: 'along the taxonomy',
      options: '',
      shows: [
        '| Label | | Entries | Share | |',
        '| **Data** | | **6** | 75% | |',
        '| &emsp;&emsp;Collecting more | ![](https://img.shields.io/badge/Data--Scaling--Collecting-f1db9d) | 2 | 25% |',
        '| *none* | | 1 | 13% |',
        '| **All** | | **8** | 100% | |',
      ],
    },
    {
      name: 'by section, without bars',
      options: 'by=section bar=0',
      shows: ['| Section | Entries | Share |', '| Papers | 8 | 100% |'],
    },
  ],
  render,
});
