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

it('does not take a row for closed whose last cell holds only a sign without a width', () => {
  const { tables } = parseList('| Name | Year |\n|---|---|\n| Atlas | 2024 |\ufeff');
  const [row] = tables[0]!.rows;
  expect([row!.cells.length, row!.closes]).toEqual([3, false]);
});
