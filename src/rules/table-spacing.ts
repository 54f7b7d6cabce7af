import * as v from 'valibot';
import { FEWEST } from '../habits.ts';
import type { Cell, List, Problem, Table, TextEdit } from '../model.ts';
import { quote } from '../text.ts';
import { defineRule } from './rule.ts';

/** Above this share of cells without wide padding a table is not aligned by it. */
const MOST = 0.9;

const padding = ({ span, content }: Cell) => ({
  before: content.start - span.start,
  after: span.end - content.end,
});

/** Spaces that most cells of the table have on a side, at most one; nothing where its columns are aligned. */
function usual(cells: readonly Cell[], side: 'before' | 'after'): string | undefined {
  const pads = cells.map((cell) => padding(cell)[side]);
  if (pads.filter((pad) => pad <= 1).length < pads.length * MOST) return undefined;
  return pads.filter((pad) => pad === 1).length * 2 >= pads.length ? ' ' : '';
}

function* strayIn(list: List, table: Table): Generator<Problem> {
  const rows = table.rows.map((row) => ({ row, cells: row.cells.filter(({ text }) => text.trim() !== '') }));
  const cells = rows.flatMap((row) => row.cells);
  if (cells.length < FEWEST) return;
  const before = usual(cells, 'before');
  const after = usual(cells, 'after');
  if (before === undefined && after === undefined) return;
  for (const { row, cells: filled } of rows) {
    const edits: TextEdit[] = [];
    for (const cell of filled) {
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
    const cell = filled.find(({ span }) => span.start <= edit.start && edit.end <= span.end)!;
    const more = edits.length > 1 ? ` So do ${edits.length - 1} more places of this row.` : '';
    yield {
      message: `The cell ${quote(list.text.slice(cell.content.start, cell.content.end))} has stray spaces at its edge.${more}`,
      span: edit,
      key: `${edits.length}\n${list.text.slice(row.span.start, row.span.end)}`,
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
      findings: [{ line: 8, says: 'The cell “VBench” has stray spaces at its edge.' }],
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
