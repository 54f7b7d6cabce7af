import { describe, expect, it } from 'vitest';
import { lostCells } from '../../src/analysis/lost-cells.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `| Name | Kind | Year |
|------|------|------|
| [Atlas](https://example.org/atlas) | maps | 2020 |
| [Birch](https://example.org/birch) | trees | 2021 |
| [Cedar](https://example.org/cedar) | texts | 2022 |
`;
const found = (head: string) => lostCells(read(head), read(base)).map(({ message }) => message);

describe('lostCells', () => {
  it('finds a cell that went, and a pipe', () => {
    expect(found(base.replace('| trees ', ''))).toEqual([
      'The cell "trees" is gone, so the cells behind it moved to other columns. Leave an empty cell in its place.',
    ]);
    expect(found(base.replace('birch) | trees', 'birch) trees'))).toEqual([
      'The "|" behind "[Birch](https://example.org/birch)" is gone, so the cells behind it moved to other columns. Write it again.',
    ]);
  });

  it('leaves cells at the end, and cells that were written anew', () => {
    expect(found(base.replace(' 2021 |', ''))).toEqual([]);
    expect(found(base.replace('| trees | 2021 |', '| plants |'))).toEqual([]);
    expect(found(base.replace('trees', 'plants'))).toEqual([]);
  });
});
