import type { List, Problem, Row, Table } from '../model.ts';
import { quote } from '../text/fold.ts';
import { hasWord } from '../text/letters.ts';
import { lineDiffOf } from '../text/line-diff.ts';

type Kind = 'link' | 'picture' | 'number' | 'words';

/** Nothing but pictures, which may be links. */
const PICTURES = /^(?:\[?!\[[^[\]]*\]\([^()]*\)(?:\]\([^()]*\))?[ \t]*)+$/;

/** From so many rows on a column shows what it holds. */
const TELLING = 8;
/** Above this share of its cells a column is of one kind. */
const NEARLY_ALL = 0.95;
/** More rows of one table are a habit. */
const MOST = 2;

/** What a cell clearly is; nothing where it is empty or says that there is nothing. */
function kindOf(cell: string): Kind | undefined {
  const text = cell.trim();
  if (PICTURES.test(text)) return 'picture';
  if (/\]\(|https?:\/\/|<a\s/i.test(text)) return 'link';
  // A picture, code or a reference may stand for anything.
  if (/[[\]<>`!]/.test(text)) return undefined;
  if (/^[\d\s.,:/%+-]{1,20}[kKMBT]?$/.test(text) && /\d/.test(text)) return 'number';
  return hasWord(text) ? 'words' : undefined;
}

/** The one kind of each column; nothing where cells differ. */
function kindsOf(list: List, { rows, header }: Table): (Kind | undefined)[] {
  return header.cells.map((_, column) => {
    const counts = new Map<Kind, number>();
    let all = 0;
    for (const { cells } of rows) {
      const cell = cells[column];
      const kind = cell && kindOf(list.text.slice(cell.content.start, cell.content.end));
      if (!kind) continue;
      all++;
      counts.set(kind, (counts.get(kind) ?? 0) + 1);
    }
    return [...counts].find(
      ([, count]) => count >= TELLING && all - count <= Math.max(MOST, all * (1 - NEARLY_ALL)),
    )?.[0];
  });
}

/** Two columns of different kinds of which a row has each in the place of the other. */
function swappedIn(list: List, row: Row, kinds: readonly (Kind | undefined)[]): [number, number] | undefined {
  const own = row.cells.map(({ content }) => kindOf(list.text.slice(content.start, content.end)));
  const odd = kinds.flatMap((kind, column) => (kind && own[column] && own[column] !== kind ? [column] : []));
  const [first, second] = odd;
  if (odd.length !== 2 || own[first!] !== kinds[second!] || own[second!] !== kinds[first!]) return undefined;
  return [first!, second!];
}

/** Rows in which the cells of two columns changed places. */
export function* swappedCells(list: List): Generator<Problem> {
  for (const table of list.tables) {
    if (table.role !== 'entries' || table.rows.length <= TELLING) continue;
    const kinds = kindsOf(list, table);
    if (new Set(kinds.filter(Boolean)).size < 2) continue;
    const found = table.rows.flatMap((row) => {
      if (row.cells.length !== kinds.length) return [];
      const columns = swappedIn(list, row, kinds);
      return columns ? [{ row, columns }] : [];
    });
    if (found.length > MOST) continue;
    for (const { row, columns } of found) {
      const [one, other] = columns.map((column) => quote(table.header.cells[column]!.text.trim()));
      yield {
        message: `The cells of ${one} and ${other} have changed places in this row. Put each into its column.`,
        span: row.span,
        severity: 'warning',
        key: `swapped\n${list.text.slice(row.span.start, row.span.end)}`,
      };
    }
  }
}

/** Whether a cell has a link or a picture, or neither. */
const hasLink = (cell: string) => /\]\(|https?:\/\/|<a\s|<img\s/i.test(cell);

/** Columns that always have a link, and columns that never have, in so many rows besides the one that is judged. */
const OTHERS = 3;

/** The columns of the two cells of a row that changed places, where nothing else of it was changed. */
function swappedColumns(was: readonly string[], now: readonly string[]): [number, number] | undefined {
  if (was.length !== now.length) return undefined;
  const [one, other, ...more] = was.flatMap((cell, at) => (cell === now[at] ? [] : [at]));
  if (one === undefined || other === undefined || more.length > 0) return undefined;
  return was[one] === now[other] && was[other] === now[one] ? [one, other] : undefined;
}

/**
 * Rows of which a change swapped two cells, so that a column has a link where no other row has one, and the other has
 * none where all have.
 */
export function* movedCells(list: List, base: List, told: ReadonlySet<number>): Generator<Problem> {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  const textsOf = ({ cells }: Row, { text }: List) =>
    cells.map(({ content }) => text.slice(content.start, content.end));
  let before: Map<number, Row> | undefined;
  for (const table of list.tables) {
    const changed = table.rows.filter(({ line }) => diff.wasLine(line) === 0 && !told.has(line));
    if (changed.length === 0 || changed.length > MOST || table.rows.length === changed.length) continue;
    const others = table.rows.filter((row) => !changed.includes(row)).map((row) => textsOf(row, list));
    const always = (column: number, want: boolean) =>
      others.every((cells) => cells[column] !== undefined && hasLink(cells[column]!) === want);
    for (const row of changed) {
      const own = textsOf(row, list);
      if (own.length !== table.header.cells.length) continue;
      const lacks = own.flatMap((cell, at) =>
        cell !== '' && !hasLink(cell) && always(at, true) ? [at] : [],
      );
      const has = own.flatMap((cell, at) => (hasLink(cell) && always(at, false) ? [at] : []));
      before ??= new Map(
        base.tables.flatMap(({ rows }) => rows.map((each) => [diff.becameLine(each.line), each])),
      );
      const was = before.get(row.line);
      const columns = was ? swappedColumns(textsOf(was, base), own) : undefined;
      // One of both columns says enough where it was right before.
      const odd = columns
        ? columns.filter((column) => has.includes(column) || lacks.includes(column)).length > 0 && columns
        : others.length >= OTHERS && lacks.length === 1 && has.length === 1 && [lacks[0]!, has[0]!];
      if (!odd) continue;
      const [one, other] = odd.map((column) => quote(table.header.cells[column]!.text.trim()));
      found.push({
        message: `The cells of ${one} and ${other} have changed places in this row. Put each into its column.`,
        span: row.span,
        severity: 'warning',
        key: `swapped\n${list.text.slice(row.span.start, row.span.end)}`,
      });
    }
  }
  if (found.length <= MOST) yield* found;
}
