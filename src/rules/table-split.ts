import * as v from 'valibot';
import { isWhole, type Looks, looksOf, unescapedPipes } from '../markdown/unescaped-pipes.ts';
import type { Fix, List, Row, StrayRows, Table } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** A few of many rows may have other problems and still belong to the table. */
const FITTING = 0.9;

const textsOf = (row: Row) => row.cells.map(({ text }) => text.trim());

/** Whether a row belongs to the table: as it is, or after another problem is fixed. */
function fits(row: Row, table: Table, looks: Looks): boolean {
  const width = table.header.cells.length;
  const texts = textsOf(row);
  return isWhole(texts, width) || unescapedPipes(row, texts, width, looks).length > 0;
}

/** If only empty lines separate the rows from a table that they fit, one line ending replaces the gap. */
function join(list: List, stray: StrayRows): Fix | undefined {
  const gap = list.text.slice(stray.gap.start, stray.gap.end);
  const table = list.tables[stray.table];
  if (!table || gap.trim() !== '') return undefined;
  const width = table.header.cells.length;
  const looks = looksOf(table.rows.filter(({ cells }) => cells.length === width).map(textsOf), width);
  const fitting = stray.rows.filter((row) => fits(row, table, looks)).length;
  if (fitting < stray.rows.length * FITTING) return undefined;
  const keep = gap.match(/\r\n|\n|\r/);
  if (!keep) return undefined;
  const start = stray.gap.start + keep.index! + keep[0].length;
  return { edits: [{ start, end: stray.gap.end, text: '' }] };
}

/** `Delete the empty line 4.` */
function emptyLines({ lines }: List, { gap, line }: StrayRows): string {
  const first = lines.lineAt(gap.start) + 1;
  const last = line - 1;
  return last > first ? `Delete the empty lines ${first}–${last}.` : `Delete the empty line ${last}.`;
}

export const tableSplit = defineRule({
  id: 'table-split',
  summary: 'No empty line or other text cuts a table in two',
  why: 'A table ends at the first empty line, heading, comment or other block. Rows after it do not belong to the table: GitHub shows them as one paragraph full of pipes. The fix deletes empty lines if the rows fit the table above; a person must move anything else.',
  severity: 'error',
  alters: ['entries'],
  options: v.strictObject({}),
  examples: [
    {
      name: 'two tables, each with its own header',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |

| Title | Year |
|-------|------|
| CLIP | 2021 |
`,
      findings: [],
    },
    {
      name: 'an empty line between rows',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |

| CLIP | 2021 |
| LLaVA | 2023 |
`,
      findings: [
        '5:1-6:17 error These 2 rows are shown as plain text: an empty line cuts them off from the table on line 1. Delete the empty line 4.',
      ],
      fixed: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| CLIP | 2021 |
| LLaVA | 2023 |
`,
    },
    {
      name: 'rows cut off that have other problems',
      text: `| Title | Tags |
|-------|------|
| Segment Anything | ![](https://img.shields.io/badge/Acquisition-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Diversity-f1db9d) |

| LLaVA | ![](https://img.shields.io/badge/Diversity-f1db9d) | |
| To Mix | Not to Mix | ![](https://img.shields.io/badge/Mixture-f1db9d) |

| DataComp | ![](https://img.shields.io/badge/Diversity-f1db9d) | see below | [page](https://example.org) |
`,
      findings: [
        '7:1-8:75 error These 2 rows are shown as plain text: an empty line cuts them off from the table on line 1. Delete the empty line 6.',
        '10:1-10:108 error This row is shown as plain text: an empty line cuts it off from the table on line 1. Delete the empty line 9.',
      ],
      fixed: `| Title | Tags |
|-------|------|
| Segment Anything | ![](https://img.shields.io/badge/Acquisition-f1db9d) |
| Demystifying CLIP Data | ![](https://img.shields.io/badge/Mixture-f1db9d) |
| SPHINX-X | ![](https://img.shields.io/badge/Diversity-f1db9d) |
| LLaVA | ![](https://img.shields.io/badge/Diversity-f1db9d) | |
| To Mix | Not to Mix | ![](https://img.shields.io/badge/Mixture-f1db9d) |

| DataComp | ![](https://img.shields.io/badge/Diversity-f1db9d) | see below | [page](https://example.org) |
`,
    },
    {
      name: 'a comment between rows',
      text: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
<!-- older ones -->
| CLIP | 2021 |
`,
      findings: [
        '5:1-5:16 error This row is shown as plain text: "<!-- older ones -->" cuts it off from the table on line 1. Move that text out of the table.',
      ],
    },
  ],
  *check(list) {
    for (const stray of list.strayRows) {
      const table = list.tables[stray.table];
      const gap = list.text.slice(stray.gap.start, stray.gap.end).trim();
      const one = stray.rows.length === 1;
      const rows = one ? 'This row is' : `These ${stray.rows.length} rows are`;
      const cut = gap === '' ? 'an empty line' : quote(gap);
      const advice = gap === '' ? emptyLines(list, stray) : 'Move that text out of the table.';
      const fix = join(list, stray);
      yield {
        message: `${rows} shown as plain text: ${cut} cuts ${one ? 'it' : 'them'} off from the table on line ${table?.line}. ${advice}`,
        span: stray.span,
        // Not the row above the gap.
        causes: [{ start: Math.min(stray.gap.start + 1, stray.gap.end), end: stray.gap.end }],
        key: stray.rows[0] ? list.text.slice(stray.rows[0].span.start, stray.rows[0].span.end) : '',
        ...(fix ? { fix } : {}),
      };
    }
  },
});
