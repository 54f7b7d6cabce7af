import type { Row } from '../model.ts';

/** What a cell looks like at a glance: enough to see that cells stand one column too far to the right. */
type Look = 'empty' | 'image' | 'link' | 'number' | 'text';

function lookOf(cell: string): Look {
  if (cell === '') return 'empty';
  if (cell.startsWith('![') || cell.startsWith('[![')) return 'image';
  if (cell.startsWith('[') || cell.startsWith('http') || cell.startsWith('<')) return 'link';
  if (/^[*_~]{0,3}\d[\d\s./:,-]{0,20}[*_~]{0,3}$/.test(cell)) return 'number';
  return 'text';
}

/** What nearly all cells of each column look like; nothing where a column is mixed or the table too short. */
export type Looks = readonly (Look | undefined)[];

const ROWS_NEEDED = 3;
const NEARLY_ALL = 0.9;

/**
 * @param rows the cells (trimmed) of the rows that have as many as the header.
 * @param width number of cells of the header.
 */
export function looksOf(rows: readonly (readonly string[])[], width: number): Looks {
  const counts = Array.from({ length: width }, () => new Map<Look, number>());
  for (const row of rows) {
    row.forEach((cell, i) => {
      const look = lookOf(cell);
      if (look !== 'empty') counts[i]?.set(look, (counts[i].get(look) ?? 0) + 1);
    });
  }
  return counts.map((column) => {
    let all = 0;
    for (const number of column.values()) all += number;
    if (all < ROWS_NEEDED) return undefined;
    for (const [look, number] of column) if (number / all >= NEARLY_ALL) return look;
    return undefined;
  });
}

/** Whether a bracket, the target of a link or a code span is left open at the end of a text. */
function leftOpen(text: string): boolean {
  let brackets = 0;
  let target = 0;
  let code = false;
  for (let i = 0; i < text.length; i++) {
    const char = text[i];
    if (char === '\\') i++;
    else if (char === '`') code = !code;
    else if (code) continue;
    else if (char === '[') brackets++;
    else if (char === ']') {
      if (brackets > 0) brackets--;
      if (text[i + 1] === '(') {
        target++;
        i++;
      }
    } else if (char === '(' && target > 0) target++;
    else if (char === ')' && target > 0) target--;
  }
  return brackets > 0 || target > 0 || code;
}

/** Cells that belong together because a link or code began in one and ended in a later one: [first, last]. */
function torn(cells: readonly string[]): [number, number][] {
  const found: [number, number][] = [];
  for (let i = 0; i < cells.length; i++) {
    if (!leftOpen(cells[i]!)) continue;
    let joined = cells[i]!;
    // A link is seldom torn more than a few times; and hostile rows shall not cost the square of their length.
    for (let j = i + 1; j < cells.length && j <= i + 4; j++) {
      joined += `|${cells[j]}`;
      if (leftOpen(joined)) continue;
      found.push([i, j]);
      i = j;
      break;
    }
  }
  return found;
}

/** The one run of text cells whose union puts every later cell back under a column that looks like it. */
function shifted(cells: readonly string[], width: number, looks: Looks): [number, number] | undefined {
  const surplus = cells.length - width;
  const seen = cells.map(lookOf);
  const fits = (at: (column: number) => Look | undefined) =>
    looks.every((look, column) => {
      const found = at(column);
      return look === undefined || found === undefined || found === look;
    });
  if (surplus > 4 || fits((column) => seen[column])) return undefined;
  const found: [number, number][] = [];
  for (let first = 0; first < width; first++) {
    const last = first + surplus;
    if (!seen.slice(first, last + 1).every((look) => look === 'text' || look === 'number')) continue;
    if (
      fits((column) => (column < first ? seen[column] : column === first ? 'text' : seen[column + surplus]))
    ) {
      found.push([first, last]);
    }
  }
  return found.length === 1 ? found[0] : undefined;
}

/** A hint where an entry is mentioned, `3.2.4` or `Sec. 4.3.1`, at the beginning of a cell. */
export const HINT =
  /^(?:sec(?:tion|\.)?|§|tab(?:le|\.)?|fig(?:ure|\.)?)?[\s.]{0,3}\d{1,3}(?:\.\d{1,3}){0,5}(?=[\s,;]|$)/i;

/** Whether a cell behind the last column is a fault of its own: empty, or a hint. */
const isAside = (cell: string) => cell === '' || HINT.test(cell);

/** Whether a row is whole, what stands behind its last column left aside. */
export function isWhole(cells: readonly string[], width: number): boolean {
  return cells.length >= width && cells.slice(width).every(isAside);
}

interface PipedRow {
  readonly cells: readonly Pick<Row['cells'][number], 'span'>[];
}

/** Pipes whose escape makes a row exactly as long as the header. */
function exactPipes(row: PipedRow, cells: readonly string[], width: number, looks: Looks): number[] {
  const surplus = cells.length - width;
  const inside = torn(cells);
  const pipes = (runs: readonly [number, number][]) =>
    runs.flatMap(([first, last]) => row.cells.slice(first, last).map((cell) => cell.span.end));
  const sure = pipes(inside);
  if (sure.length === surplus) return sure;
  if (sure.length > 0) return [];
  const run = shifted(cells, width, looks);
  return run ? pipes([run]) : [];
}

/**
 * Pipes that were meant as text and made a row too long: those inside of a link or of code, or those whose
 * escape puts all cells back under their columns.
 * @param cells the row's cells, trimmed.
 * @returns offsets of the pipes to escape; empty unless they make the row exactly as long as the header, empty
 *   cells and hints behind it left aside.
 */
export function unescapedPipes(
  row: PipedRow,
  cells: readonly string[],
  width: number,
  looks: Looks,
): number[] {
  for (let count = cells.length; count > width; count--) {
    const pipes = exactPipes(row, cells.slice(0, count), width, looks);
    // Some hostile row has thousands of empty cells.
    if (pipes.length > 0 || !isAside(cells[count - 1]!) || cells.length - count === 4) return pipes;
  }
  return [];
}
