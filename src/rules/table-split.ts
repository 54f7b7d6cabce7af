import * as v from 'valibot';
import { isWhole, type Looks, looksOf, unescapedPipes } from '../markdown/unescaped-pipes.ts';
import type { Fix, List, Row, StrayRows, Table } from '../model.ts';
import { quote } from '../text/fold.ts';
import { defineRule } from './rule.ts';

/** Of many rows a few may have faults of their own, and belong to the table all the same. */
const FITTING = 0.9;

const textsOf = (row: Row) => row.cells.map(({ text }) => text.trim());

/** Whether a row belongs to the table: as it is, or once a fault that it has besides is mended. */
function fits(row: Row, table: Table, looks: Looks): boolean {
  const width = table.header.cells.length;
  const texts = textsOf(row);
  return isWhole(texts, width) || unescapedPipes(row, texts, width, looks).length > 0;
}

/** Where only empty lines cut, and the rows fit the table, the gap becomes the end of one line. */
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

export const tableSplit = defineRule({
  id: 'table-split',
  summary: 'No blank or foreign line cuts a table in two',
  why: 'A table ends at the first empty line, heading, comment or other block. Rows after it belong to no table: GitHub shows them as one paragraph full of pipes. Empty lines are taken out where the rows fit the table above; anything else that stands in between has to be moved by a person.',
  severity: 'error',
  options: v.strictObject({}),
  examples: [
    {
      name: 'two tables, each with a header of its own',
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
        '5:1-6:17 error These 2 rows belong to no table, so they are shown as plain text: an empty line cuts them off from the table of line 1. Delete the empty lines between.',
      ],
      fixed: `| Title | Year |
|-------|------|
| Segment Anything | 2023 |
| CLIP | 2021 |
| LLaVA | 2023 |
`,
    },
    {
      name: 'rows cut off that have faults of their own',
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
        '7:1-8:75 error These 2 rows belong to no table, so they are shown as plain text: an empty line cuts them off from the table of line 1. Delete the empty lines between.',
        '10:1-10:108 error This row belongs to no table, so it is shown as plain text: an empty line cuts it off from the table of line 1. Delete the empty lines between.',
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
        '5:1-5:16 error This row belongs to no table, so it is shown as plain text: "<!-- older ones -->" cuts it off from the table of line 1. Move that out of the table.',
      ],
    },
  ],
  *check(list) {
    for (const stray of list.strayRows) {
      const table = list.tables[stray.table];
      const gap = list.text.slice(stray.gap.start, stray.gap.end).trim();
      const one = stray.rows.length === 1;
      const rows = one ? 'This row belongs' : `These ${stray.rows.length} rows belong`;
      const cut = gap === '' ? 'an empty line' : quote(gap);
      const advice = gap === '' ? 'Delete the empty lines between.' : 'Move that out of the table.';
      const fix = join(list, stray);
      yield {
        message: `${rows} to no table, so ${one ? 'it is' : 'they are'} shown as plain text: ${cut} cuts ${one ? 'it' : 'them'} off from the table of line ${table?.line}. ${advice}`,
        span: stray.span,
        key: stray.rows[0] ? list.text.slice(stray.rows[0].span.start, stray.rows[0].span.end) : '',
        ...(fix ? { fix } : {}),
      };
    }
  },
});
