import * as v from 'valibot';
import { conventionOf, FEWEST } from '../analysis/conventions.ts';
import type { Cell, List, Problem, Table, TextEdit } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** Above this share of cells without wide padding a table is not aligned by it. */
const MOST = 0.9;

/** Of fewer rows one is no exception. */
const ROWS = 4;

/** Whether most cells of a column are made equally wide, though what they hold is not. */
function isAligned(cells: readonly Cell[]): boolean {
  const { value: width, share } = conventionOf(cells.map(({ span }) => span.end - span.start)) ?? {
    share: 0,
  };
  if (share <= 0.5) return false;
  const same = cells.filter(({ span }) => span.end - span.start === width);
  return new Set(same.map(({ content }) => content.end - content.start)).size > 1;
}

const padding = ({ span, content }: Cell) => ({
  before: content.start - span.start,
  after: span.end - content.end,
});

/** Spaces that most cells of the table have on a side, at most one; nothing where its columns are aligned. */
function usual(rows: readonly (readonly Cell[])[], side: 'before' | 'after'): string | undefined {
  const padsOf = (cells: readonly Cell[]) => cells.map((cell) => padding(cell)[side]);
  const pads = rows.flatMap(padsOf);
  const wide = rows.filter((cells) => padsOf(cells).some((pad) => pad > 1));
  // In a short table one row is a large share.
  if (wide.length > 1 && pads.filter((pad) => pad <= 1).length < pads.length * MOST) return undefined;
  return pads.filter((pad) => pad === 1).length * 2 >= pads.length ? ' ' : '';
}

function* strayIn(list: List, table: Table): Generator<Problem> {
  const rows = table.rows.map((row) => ({ row, cells: row.cells.filter(({ text }) => text.trim() !== '') }));
  const byRow = rows.map(({ cells }) => cells);
  if (rows.length < ROWS || byRow.flat().length < FEWEST) return;
  const before = usual(byRow, 'before');
  const after = usual(byRow, 'after');
  if (before === undefined && after === undefined) return;
  const columns = table.header.cells.map((head, i) => [
    head,
    ...table.rows.flatMap(({ cells }) => cells[i] ?? []),
  ]);
  const aligned = columns.map(isAligned);
  for (const { row, cells: filled } of rows) {
    const edits: TextEdit[] = [];
    for (const cell of filled) {
      if (aligned[row.cells.indexOf(cell)]) continue;
      const { span, content } = cell;
      const pad = padding(cell);
      // What stands outside of the outer pipes is no padding of a cell.
      const first = cell === row.cells[0] && !row.opens;
      const last = cell === row.cells.at(-1) && !row.closes;
      if (before !== undefined && pad.before > 1 && !first)
        edits.push({ start: span.start, end: content.start, text: before });
      if (after !== undefined && pad.after > 1 && !last)
        edits.push({ start: content.end, end: span.end, text: after });
    }
    const [edit] = edits;
    if (!edit) continue;
    const cellAt = ({ start, end }: TextEdit) => {
      const { content } = filled.find(({ span }) => span.start <= start && end <= span.end)!;
      return list.text.slice(content.start, content.end);
    };
    const more =
      edits.length > 1
        ? ` So ${edits.length === 2 ? 'does 1 more place' : `do ${edits.length - 1} more places`} of this row.`
        : '';
    yield {
      message: `The cell ${quote(cellAt(edit))} has stray spaces at its edge.${more}`,
      span: edit,
      key: edits.map(cellAt).join('\n'),
      fix: { edits },
    };
  }
}

export const tableSpacing = defineRule({
  id: 'table-spacing',
  summary: 'Cells of a table have no stray spaces at their edges',
  why: 'Spaces that were pasted along with a title make rows differ that say the same, and scripts that read the table stumble over them. A table whose columns are aligned by spaces is left alone, as is one that is half aligned; no table is ever aligned anew.',
  severity: 'info',
  options: v.strictObject({}),
  examples: [
    {
      name: 'aligned, and without padding',
      text: `| Title            | Year |
|------------------|------|
| Segment Anything | 2023 |
| DataComp         | 2023 |
| CLIP             | 2021 |
| LLaVA            | 2023 |
| DINO             | 2021 |

| Title | Year |
|-------|------|
| CLIP  | 2021 |
| LLaVA | 2023 |
| DINO  | 2021 |
| MoCo  | 2019 |
| Segment Anything | 2023 |

|Title|Year|
|---|---|
|Segment Anything|2023|
|DataComp|2023|
|CLIP|2021|
|LLaVA|2023|
`,
      findings: [],
    },
    {
      name: 'a short table',
      text: `| Title | Year |
|---|---|
| Segment Anything | 2023 |
| DataComp   | 2023  |
| CLIP | 2021 |
| LLaVA | 2023 |
`,
      findings: [
        '4:11-4:14 info The cell "DataComp" has stray spaces at its edge. So does 1 more place of this row.',
      ],
      fixed: `| Title | Year |
|---|---|
| Segment Anything | 2023 |
| DataComp | 2023 |
| CLIP | 2021 |
| LLaVA | 2023 |
`,
    },
    {
      name: 'spaces that were pasted along',
      text: `|Title|Year|
|---|---|
|Segment Anything|2023|
|DataComp|2023|
|CLIP|2021|
|LLaVA|2023|
|The Pile|2021|
|VBench   |2023|
|TextSquare|2024|
|ChartLlama|2023|
|ImageBind|2023|
|Tokens|2024|
`,
      findings: ['8:8-8:11 info The cell "VBench" has stray spaces at its edge.'],
      fixed: `|Title|Year|
|---|---|
|Segment Anything|2023|
|DataComp|2023|
|CLIP|2021|
|LLaVA|2023|
|The Pile|2021|
|VBench|2023|
|TextSquare|2024|
|ChartLlama|2023|
|ImageBind|2023|
|Tokens|2024|
`,
    },
  ],
  *check(list) {
    for (const table of list.tables) yield* strayIn(list, table);
  },
});
