import { describe, expect, it } from 'vitest';
import { swappedCells } from '../../src/analysis/swapped-cells.ts';
import { parseList } from '../../src/parse/index.ts';

const table = (...rows: string[]) =>
  `| Name | What | Year |\n|---|---|---|\n${[...Array(9).keys()]
    .map((at) => `| [Tool ${at}](https://example.org/${at}) | Says so. | 202${at} |`)
    .concat(rows)
    .join('\n')}\n`;
const found = (text: string) => [...swappedCells(parseList(text, { path: 'README.md' }))].length;

describe('swappedCells', () => {
  it.each([
    '| Says so. | [Ember](https://example.org/ember) | 2024 |',
    '| [Ember](https://example.org/ember) | 2024 | Says so. |',
    '| 2024 | Says so. | [Ember](https://example.org/ember) |',
  ])('finds %s', (row) => {
    expect(found(table(row))).toBe(1);
  });

  it.each([
    '| [Ember](https://example.org/ember) | [docs](https://example.org/docs) | 2024 |',
    '| Ember | Says so. | 2024 |',
    '| [Ember](https://example.org/ember) | 3D | soon |',
    '| | | |',
  ])('leaves %s', (row) => {
    expect(found(table(row))).toBe(0);
  });

  it('tells pictures from links', () => {
    const rows = Array.from(
      { length: 9 },
      (_, i) => `| [Tool ${i}](https://example.org/${i}) | ![](https://example.org/${i}.svg) |`,
    );
    const text = (row: string) => ['| Name | Stars |', '|---|---|', ...rows, row, ''].join('\n');
    expect(found(text('| ![](https://example.org/e.svg) | [Ember](https://example.org/ember) |'))).toBe(1);
    expect(found(text('| [Ember](https://example.org/ember) | ![](https://example.org/e.svg) |'))).toBe(0);
  });

  it('leaves what several rows do, and columns that hold this and that', () => {
    const odd = '| Says so. | [Ember](https://example.org/ember) | 2024 |';
    expect(found(table(odd, odd, odd))).toBe(0);
  });
});
