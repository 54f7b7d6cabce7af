import * as v from 'valibot';
import { conventionOf, FEWEST } from '../analysis/conventions.ts';
import type { Cell, List, Problem, Table, TextEdit } from '../model.ts';
import { quote } from '../text/fold.ts';
import { count } from '../text/phrases.ts';
import { defineRule } from './rule.ts';

/** Above this share of cells without wide padding, a table is not aligned by padding. */
const MOST = 0.9;

/** In a table with fewer rows, one row is no exception. */
const ROWS = 4;

/** Whether padding makes most cells of a column equally wide, although their texts are not. */
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

function isNarrow(cell: Cell): boolean {
  const { before, after } = padding(cell);
  return before <= 1 && after <= 1;
}

/** The space that most cells of the table have on one side, at most one; nothing if its columns are aligned. */
function usual(rows: readonly (readonly Cell[])[], side: 'before' | 'after'): string | undefined {
  let [all, narrow, single, wideRows] = [0, 0, 0, 0];
  for (const cells of rows) {
    let isWide = false;
    for (const cell of cells) {
      const pad = padding(cell)[side];
      all++;
      if (pad <= 1) narrow++;
      else isWide = true;
      if (pad === 1) single++;
    }
    if (isWide) wideRows++;
  }
  // In a short table one row is a large share.
  if (wideRows > 1 && narrow < all * MOST) return undefined;
  return single * 2 >= all ? ' ' : '';
}

function* strayIn(list: List, table: Table): Generator<Problem> {
  const rows = table.rows.map((row) => ({ row, cells: row.cells.filter(({ text }) => text.trim() !== '') }));
  const byRow = rows.map(({ cells }) => cells);
  if (rows.length < ROWS || byRow.reduce((sum, { length }) => sum + length, 0) < FEWEST) return;
  const usually = { before: usual(byRow, 'before'), after: usual(byRow, 'after') };
  if (usually.before === undefined && usually.after === undefined) return;
  const columns = table.header.cells.map((head, i) => [
    head,
    ...table.rows.flatMap(({ cells }) => cells[i] ?? []),
  ]);
  const aligned = columns.map(isAligned);
  for (const { row, cells: filled } of rows) {
    if (filled.every(isNarrow)) continue;
    const edits: TextEdit[] = [];
    const kept = { before: false, after: false, besides: false };
    for (const cell of filled) {
      const isAlignedCell = aligned[row.cells.indexOf(cell)] === true;
      const { span, content } = cell;
      const pad = padding(cell);
      // Spaces outside the outer pipes are not padding.
      const first = cell === row.cells[0] && !row.opens;
      const last = cell === row.cells.at(-1) && !row.closes;
      for (const side of ['before', 'after'] as const) {
        const text = usually[side];
        if (pad[side] <= 1 || (side === 'before' ? first : last)) continue;
        if (text === undefined || isAlignedCell) {
          kept[side] = true;
          kept.besides ||= !isAlignedCell;
        } else if (side === 'before') edits.push({ start: span.start, end: content.start, text });
        else edits.push({ start: content.end, end: span.end, text });
      }
    }
    const [edit] = edits;
    if (!edit) continue;
    // What would be left of the same kind makes the row no better: somebody laid it out.
    const isHalf = edits.some(({ start }) =>
      filled.some(({ span }) => span.start === start) ? kept.before : kept.after,
    );
    if (kept.besides || isHalf) continue;
    const cellAt = ({ start, end }: TextEdit) => {
      const { content } = filled.find(({ span }) => span.start <= start && end <= span.end)!;
      return list.text.slice(content.start, content.end);
    };
    const more = edits.length > 1 ? ` and in ${count(edits.length - 1, 'more place')} of this row` : '';
    yield {
      message: `Extra spaces beside ${quote(cellAt(edit))}${more}. Delete them.`,
      span: edit,
      key: edits.map(cellAt).join('\n'),
      fix: { edits },
    };
  }
}

export const tableSpacing = defineRule({
  id: 'table-spacing',
  summary: 'Cells of a table have no extra spaces',
  why: 'Spaces that were pasted with a title make equal rows look different, and scripts that read the table trip over them. A table whose columns are aligned with spaces is left alone, also if it is only half aligned. The rule never aligns a table.',
  severity: 'info',
  options: v.strictObject({}),
  examples: [
    {
      name: 'aligned tables, and one without padding',
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
        '4:11-4:14 info Extra spaces beside "DataComp" and in 1 more place of this row. Delete them.',
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
      name: 'spaces that were pasted with the text',
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
      findings: ['8:8-8:11 info Extra spaces beside "VBench". Delete them.'],
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
    {
      name: 'a row laid out by hand',
      text: `| Model | Size | Type | Access | Date |
|:-----:|:---:|:---:|---|---|
| CLIP  | 63M | - | open | 2021 |
|   LLaVA   |  7B  |   Decoder   |   open   | 2023 |
| DINO  | 86M | - | open | 2021 |
| MoCo  | 25M | - | open | 2019 |
| SigLIP  | 87M | - | open | 2023 |
| BLIP-2  | 4B | Encoder | open | 2023 |
| VAR  | 2B | - | open | 2024 |
| Orca | 13B | Decoder | closed | 2023 |
`,
      findings: [],
    },
  ],
  *check(list) {
    for (const table of list.tables) yield* strayIn(list, table);
  },
});
