import type { RawRow } from '../markdown/block.ts';
import type { Column } from '../model.ts';
import { hasLetters } from '../text/letters.ts';

/**
 * How many columns one thing has: in `Name | School | Name | School` the rows hold two, side by side.
 * @param titleAt the column of titles; -1 for none
 */
export function widthOfSide(columns: readonly Column[], titleAt: number): number {
  const names = columns.map(({ name }) => name.trim().toLowerCase());
  const first = Math.max(titleAt, 0);
  for (let width = first + 1; hasLetters(names[first] ?? '') && width <= names.length / 2; width++) {
    if (names.length % width === 0 && names.every((name, at) => name === names[at % width])) return width;
  }
  return columns.length;
}

/** The things of a row, so many cells each; the row itself where it holds one. */
export function sidesOf(row: RawRow, width: number, columns: number): RawRow[] {
  if (width >= columns) return [row];
  const sides: RawRow[] = [];
  for (let at = 0; at < row.cells.length; at += width) {
    const cells = row.cells.slice(at, at + width);
    sides.push({ ...row, cells, span: { start: cells[0]!.content.start, end: cells.at(-1)!.content.end } });
  }
  return sides;
}
