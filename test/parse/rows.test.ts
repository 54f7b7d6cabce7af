import { expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

it('does not take the pipe that closes a row for text, whatever white space follows', () => {
  const text = '| Title | Year |\n|---|---|\n| A | 2023 |    \n| B | a \\| \n| C | 2021 |\t\n';
  const rows = parseList(text).tables[0]!.rows;
  expect(rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ['A', '2023'],
    ['B', 'a \\|'],
    ['C', '2021'],
  ]);
  const last = rows[0]!.cells[1]!;
  expect(text.slice(last.span.start, last.span.end)).toBe(' 2023 ');
});
