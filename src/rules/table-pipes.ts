import * as v from 'valibot';
import type { List, Problem, Row, TextEdit } from '../model.ts';
import { defineRule } from './rule.ts';

/** Rows have a style when this share of them follows it. */
const CLEARLY = 0.7;

interface Style {
  readonly opens: boolean;
  readonly closes: boolean;
  /** The padding between a pipe and the text of a cell. */
  readonly pad: '' | ' ';
}

function styleOf(rows: readonly Row[]): Style {
  const share = (pick: (row: Row) => boolean) => rows.filter(pick).length / rows.length;
  const padded = share(({ opens, cells: [cell] }) => opens && !!cell && cell.span.start < cell.content.start);
  return {
    opens: share((row) => row.opens) >= CLEARLY,
    closes: share((row) => row.closes) >= CLEARLY,
    pad: padded >= 0.5 ? ' ' : '',
  };
}

/** @param width cells of the table's header: a row that has another number is broken in another way too. */
function problemOf(list: List, row: Row, style: Style, width: number): Problem | undefined {
  const first = row.cells[0];
  const last = row.cells.at(-1);
  if (!first || !last) return undefined;
  // A line without any pipe is text under the table; another rule reports it.
  if (!row.opens && !row.closes && row.cells.length === 1) return undefined;
  const edits: TextEdit[] = [];
  const lacks: string[] = [];
  if (style.opens && !row.opens) {
    lacks.push('at the start');
    edits.push({ start: first.content.start, end: first.content.start, text: `|${style.pad}` });
  }
  if (style.closes && !row.closes) {
    lacks.push('at the end');
    // A space that ends the line stands before the pipe.
    const space = list.text[last.content.end] === ' ' ? 1 : 0;
    const end = last.content.end + space;
    edits.push({ start: end, end, text: space > 0 ? '|' : `${style.pad}|` });
  }
  if (lacks.length === 0) return undefined;
  return {
    message: `Missing "|" ${lacks.join(' and ')} of this row. Add it, as in most other rows.`,
    span: row.span,
    key: `${lacks.join()}\n${list.text.slice(first.content.start, first.content.end)}`,
    ...(row.cells.length === width && { fix: { edits } }),
  };
}

export const tablePipes = defineRule({
  id: 'table-pipes',
  summary: 'Rows of a table start and end with a pipe if the others do',
  why: 'GitHub reads a row with or without the outer pipes, but other renderers and many scripts do not, and a table with mixed rows is hard to edit. The rule follows most rows of the table, and for headers most headers of the list. A table without any outer pipes is left alone.',
  severity: 'info',
  options: v.strictObject({}),
  examples: [
    {
      name: 'a table with outer pipes, and one without',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |

Title | Year
------|-----
Segment Anything | 2023
`,
      findings: [],
    },
    {
      name: 'rows without outer pipes',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| DataComp | 2023
| CLIP | 2021 |
LLaVA | 2023 |
| ImageBind | 2023 |
| SPHINX-X | 2024${' '}
| SigLIP | 2023 |
| DINO | 2021 |
| MoCo | 2019 |
`,
      findings: [
        '4:1-4:18 info Missing "|" at the end of this row. Add it, as in most other rows.',
        '6:1-6:15 info Missing "|" at the start of this row. Add it, as in most other rows.',
        '8:1-8:19 info Missing "|" at the end of this row. Add it, as in most other rows.',
      ],
      fixed: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| DataComp | 2023 |
| CLIP | 2021 |
| LLaVA | 2023 |
| ImageBind | 2023 |
| SPHINX-X | 2024 |
| SigLIP | 2023 |
| DINO | 2021 |
| MoCo | 2019 |
`,
    },
  ],
  *check(list) {
    // Headers are compared with the other headers of the list: some lists write all of them without pipes.
    const heads = list.tables.flatMap((table) => [table.header, table.delimiter]);
    const widthOf = new Map(
      list.tables.flatMap(({ header, delimiter, rows }) =>
        [header, delimiter, ...rows].map((row) => [row, header.cells.length] as const),
      ),
    );
    const parts = [heads, ...list.tables.map((table) => table.rows)];
    for (const rows of parts) {
      const style = styleOf(rows);
      if (!style.opens && !style.closes) continue;
      for (const row of rows) {
        const problem = problemOf(list, row, style, widthOf.get(row)!);
        if (problem) yield problem;
      }
    }
  },
});
