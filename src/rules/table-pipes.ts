import * as v from 'valibot';
import type { List, Problem, Row, TextEdit } from '../model.ts';
import { defineRule } from './rule.ts';

/** Rows have a way of their own when this share of them follows it. */
const CLEARLY = 0.7;

interface Way {
  readonly opens: boolean;
  readonly closes: boolean;
  /** What stands between a pipe and what is in the cell. */
  readonly pad: '' | ' ';
}

function wayOf(rows: readonly Row[]): Way {
  const share = (pick: (row: Row) => boolean) => rows.filter(pick).length / rows.length;
  const padded = share(({ opens, cells: [cell] }) => opens && !!cell && cell.span.start < cell.content.start);
  return {
    opens: share((row) => row.opens) >= CLEARLY,
    closes: share((row) => row.closes) >= CLEARLY,
    pad: padded >= 0.5 ? ' ' : '',
  };
}

function problemOf(list: List, row: Row, way: Way): Problem | undefined {
  const first = row.cells[0];
  const last = row.cells.at(-1);
  if (!first || !last) return undefined;
  // A line without any pipe is text that ran into the table; another rule tells so.
  if (!row.opens && !row.closes && row.cells.length === 1) return undefined;
  const edits: TextEdit[] = [];
  const lacks: string[] = [];
  if (way.opens && !row.opens) {
    lacks.push('at its beginning');
    edits.push({ start: first.content.start, end: first.content.start, text: `|${way.pad}` });
  }
  if (way.closes && !row.closes) {
    lacks.push('at its end');
    edits.push({ start: last.content.end, end: last.content.end, text: `${way.pad}|` });
  }
  if (lacks.length === 0) return undefined;
  return {
    message: `This row has no "|" ${lacks.join(' and none ')}, as most others of its kind have.`,
    span: row.span,
    key: `${lacks.join()}\n${list.text.slice(first.content.start, first.content.end)}`,
    fix: { edits },
  };
}

export const tablePipes = defineRule({
  id: 'table-pipes',
  summary: 'Rows of a table begin and end with a pipe where the others do',
  why: 'GitHub reads a row with or without the outer pipes, but other renderers and many scripts do not, and a table in two ways is hard to edit. The rule follows what most rows of the table do, and for headers what most headers of the list do; a table without outer pipes throughout is left alone.',
  severity: 'info',
  options: v.strictObject({}),
  examples: [
    {
      name: 'with pipes throughout, and without throughout',
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
      name: 'rows that lack their outer pipes',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| DataComp | 2023
| CLIP | 2021 |
LLaVA | 2023 |
| ImageBind | 2023 |
| SPHINX-X | 2024 |
`,
      findings: [
        '4:1-4:18 info This row has no "|" at its end, as most others of its kind have.',
        '6:1-6:15 info This row has no "|" at its beginning, as most others of its kind have.',
      ],
      fixed: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| DataComp | 2023 |
| CLIP | 2021 |
| LLaVA | 2023 |
| ImageBind | 2023 |
| SPHINX-X | 2024 |
`,
    },
  ],
  *check(list) {
    // Headers are judged by the other headers of the list: some lists write all of them without pipes.
    const heads = list.tables.flatMap((table) => [table.header, table.delimiter]);
    const parts = [heads, ...list.tables.map((table) => table.rows)];
    for (const rows of parts) {
      const way = wayOf(rows);
      if (!way.opens && !way.closes) continue;
      for (const row of rows) {
        const problem = problemOf(list, row, way);
        if (problem) yield problem;
      }
    }
  },
});
