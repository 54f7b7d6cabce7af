import type { List, Problem, Row } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** More at once are a column that was removed. */
const MOST = 3;

const textsOf = ({ text }: List, { cells }: Row) =>
  cells.map(({ content }) => text.slice(content.start, content.end));

/** Says which cell of a row went, or lost its pipe: the rest is as it was. */
function whatWent(
  was: readonly string[],
  now: readonly string[],
): { at: number; joined: boolean } | undefined {
  let at = 0;
  while (at < now.length && was[at] === now[at]) at++;
  const behind = (from: number, to: number) => now.slice(from).join('\n') === was.slice(to).join('\n');
  // Cells that go at the end move no other.
  if (at < now.length && was[at] !== '' && behind(at, at + 1)) return { at, joined: false };
  // Another sign may have taken the place of the pipe.
  const [together, one] = [`${was[at] ?? ''}${was[at + 1] ?? ''}`, now[at] ?? ''].map((cell) =>
    cell.replace(/[\s\\|｜¦]/g, ''),
  );
  const isJoined = was[at] !== '' && was[at + 1] !== '' && one === together;
  return isJoined && behind(at + 1, at + 2) ? { at, joined: true } : undefined;
}

/** Rows that had a cell for each column before a change, and lost one of them or a pipe: the cells behind it moved. */
export function lostCells(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  let before: Map<number, { row: Row; width: number }> | undefined;
  for (const table of list.tables) {
    const width = table.header.cells.length;
    for (const row of table.rows) {
      if (diff.wasLine(row.line) !== 0) continue;
      before ??= new Map(
        base.tables.flatMap(({ rows, header }) =>
          rows.map(
            (each) => [diff.becameLine(each.line), { row: each, width: header.cells.length }] as const,
          ),
        ),
      );
      const was = before.get(row.line);
      if (!was || was.width !== width || was.row.cells.length !== row.cells.length + 1) continue;
      const cells = textsOf(base, was.row);
      const went = whatWent(cells, textsOf(list, row));
      // Where a row had no cell for each column, one more that goes is nothing new; a pipe that goes is.
      if (!went || (!went.joined && was.row.cells.length < width)) continue;
      const cell = quote(cells[went.at]!);
      found.push({
        message: went.joined
          ? `The "|" behind ${cell} is gone, so the cells behind it moved to other columns. Write it again.`
          : `The cell ${cell} is gone, so the cells behind it moved to other columns. Leave an empty cell in its place.`,
        span: row.span,
        severity: 'warning',
        key: `lost\n${cells[0]}`,
      });
    }
  }
  return found.length <= MOST ? found : [];
}
