import type { RawCell, RawRow } from '../markdown/block.ts';
import type { Inline } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Column, ColumnRole } from '../model.ts';
import { isDateOrVenue } from './byline.ts';
import { type CandidateCollector, linkedOut } from './candidates.ts';
import { holdsEntries, namesTitle, readColumns, words } from './columns.ts';
import { facetNames, withFacets } from './facets.ts';
import { nameOfDivision, readRowCandidates } from './rows.ts';
import { splitAtBreaks } from './small-lines.ts';
import { isRoleTitle, readTitleLine } from './title.ts';

export type HtmlElement = Extract<Inline, { kind: 'element' }>;

/** Cells that a table has in a row at most; more is nobody's table. */
const WIDEST = 100;

/**
 * Drafts the rows of an HTML table as entries, one each, and says whether it did: where its header names a column of titles, or
 * one column names things and no other does. A grid of cards is read cell by cell.
 */
export function readTableCandidates(
  table: HtmlElement,
  section: number,
  collector: CandidateCollector,
): boolean {
  const { config, context } = collector;
  const every = rowsOf(table);
  const all = every.filter((row) => !isGroup(row));
  const at = headerAt(all);
  const divisions = divisionsOf(every, all[at]);
  const [header, ...below] = toGrid(all.slice(Math.max(at, 0)), context.text);
  const rows = (at === -1 ? [header!, ...below] : below).filter((row) =>
    row?.cells.some(({ inlines }) => inlines.length > 0),
  );
  if (rows.length === 0) return false;
  const draft = (columns: readonly Column[]) => {
    const candidates = rows.map((written, row) => ({
      written,
      row,
      division: divisions.get(written.span.start),
    }));
    const facets = at === -1 ? new Set<string>() : facetNames([{ header: header!, rows }]);
    const marked = withFacets(columns, facets);
    readRowCandidates(candidates, undefined, marked, section, collector.groups++, collector);
    return true;
  };
  const columns = at === -1 ? undefined : readColumns(header!, rows, config);
  const isSheet =
    columns !== undefined && (namesTitle(columns, config) || isDataSheet(rows, columns, context.text));
  if (isSheet && holdsEntries(rows, columns, config)) return draft(columns);
  const named = columnOfNames(rows, context.text);
  if (named === -1) return false;
  return draft(columns ? withTitleAt(named, columns) : columnsOf(rows, named, context.text));
}

/** The row that heads the columns: one of `<th>`. Where a `<th>` leads out beside other cells, it heads its row. */
function headerAt(rows: readonly HtmlElement[]): number {
  const at = rows.findIndex(({ children }) => {
    const cells = children.filter(isCell);
    if (!cells.some(({ tag }) => tag === 'th')) return false;
    return cells.every(({ tag }) => tag === 'th') || !linkedOut(cells);
  });
  const first = rows[0]?.children.filter(isCell) ?? [];
  const isBold = at === -1 && first.length > 1 && !linkedOut(first) && first.every(isBoldCell);
  return isBold && !rows[1]?.children.filter(isCell).some(isBoldCell) ? 0 : at;
}

/** Whether all that a cell says is bold. */
function isBoldCell({ children }: HtmlElement): boolean {
  const said = children.filter((node) => words([node]) !== '');
  const [only] = said;
  return said.length === 1 && only?.kind === 'element' && (only.tag === 'b' || only.tag === 'strong');
}

/** One cell over several columns that leads nowhere: it names a group of the rows below it. */
function isGroup({ children }: HtmlElement): boolean {
  const cells = children.filter(isCell);
  return cells.length === 1 && (cells[0]!.columns ?? 1) > 1 && !linkedOut(cells);
}

/** Entries for each row over all columns, where these name groups. */
const FEWEST_EACH = 1.5;

/** What rows that name a group name those below them, by where these begin; one above the header names the table. */
function divisionsOf(
  rows: readonly HtmlElement[],
  header: HtmlElement | undefined,
): ReadonlyMap<number, string> {
  const divisions = new Map<number, string>();
  const groups = rows.filter(isGroup).length;
  // One below each entry says more of it.
  if (rows.length - groups - (header ? 1 : 0) < groups * FEWEST_EACH) return divisions;
  let name = '';
  for (const row of rows) {
    if (row === header) name = '';
    else if (isGroup(row)) name = nameOfDivision(row.children) ?? '';
    else if (name !== '') divisions.set(row.start, name);
  }
  return divisions;
}

/** Columns and rows from which on a table is one of data by its shape alone, and the share of other cells that may be titles. */
const SHEET = { columns: 3, rows: 2, named: 0.6, others: 0.4 };

/**
 * Whether a table without a column such as `Name` is one of data, not a grid of cards: each column has a heading of words, the
 * first names something in most rows, and hardly any other cell does.
 */
function isDataSheet(rows: readonly RawRow[], columns: readonly Column[], text: string): boolean {
  if (columns.length < SHEET.columns || rows.length < SHEET.rows || columns[0]!.role !== 'title')
    return false;
  if (columns.some(({ name }) => !/\p{L}/u.test(name))) return false;
  const titles = (at: number) =>
    rows.flatMap(({ cells }) => {
      const head = cells[at] && readTitleLine(cells[at].inlines, text);
      return head !== undefined && head.carrier !== 'text' && !isRoleTitle(head) ? [head.title] : [];
    });
  // What all cells say (`Apply`) names nothing.
  const others = (at: number) => new Set(titles(at)).size;
  return (
    titles(0).length >= SHEET.named * rows.length &&
    columns.every((_, at) => at === 0 || others(at) <= Math.max(1, SHEET.others * rows.length))
  );
}

/** How many rows name something in the column of titles, and how many may do so in another. */
const NAMED = { rows: 2, share: 0.6, others: 0.4 };

/** What a link says that tells of a thing, and names none: `12 MB`, `v1.2`, `4.5k`, `#7`. */
const ASIDE =
  /^[\s(#~]*v?\d[\d.,:/\s-]*(?:[kmgt]?i?b|[kmg]|\+|%|stars?|forks?|commits?|citations?|min(?:utes)?|hours?|pages?|h|s|x|p)?[)\s]*$/i;

/** What a cell names: where it begins with a link that leads out, the words of that, unless these are a date, a number or a role. */
function nameIn(cell: RawCell | undefined, text: string): string | undefined {
  const head = cell && readTitleLine(cell.inlines, text);
  if (head?.carrier !== 'link' || isRoleTitle(head) || !linkedOut(cell!.inlines)) return undefined;
  return ASIDE.test(head.title) || isDateOrVenue(head.title) ? undefined : head.title;
}

/** The one column of a table whose cells name things; -1 where there is none, or several. */
function columnOfNames(rows: readonly RawRow[], text: string): number {
  const width = rows[0]!.cells.length;
  if (rows.length < NAMED.rows || width < 2 || rows.some(({ cells }) => cells.length !== width)) return -1;
  let found = -1;
  for (let at = 0; at < width; at++) {
    const names = rows.flatMap(({ cells }) => nameIn(cells[at], text) ?? []);
    const distinct = new Set(names).size;
    // What all cells say (`notes`) names nothing.
    const share = (distinct === 1 ? 0 : distinct) / rows.length;
    if (share <= NAMED.others) continue;
    if (found !== -1 || share < NAMED.share) return -1;
    found = at;
  }
  // `<td>Homepage</td><td><a href="…">Fir</a></td>` tells of one thing, row by row.
  for (let at = 0; at < found; at++) if (!standsBefore(rows, at)) return -1;
  return found;
}

/** Whether a column may stand before that of the titles: pictures, numbers, or the same few words again and again. */
function standsBefore(rows: readonly RawRow[], at: number): boolean {
  const said = rows.map(({ cells }) => words(cells[at]!.inlines)).filter((each) => /\p{L}{2}/u.test(each));
  return said.length <= NAMED.others * rows.length || new Set(said).size <= rows.length / 2;
}

/** The columns of a table with a header, where another holds the titles than its words would say. */
function withTitleAt(named: number, columns: readonly Column[]): Column[] {
  return columns.map(({ name, role }, at): Column => {
    if (at === named) return { name, role: 'title' };
    return { name, role: role === 'title' ? 'other' : role };
  });
}

/** A cell that describes says so many words. */
const SPOKEN = 3;

/** The columns of a table without a header. */
function columnsOf(rows: readonly RawRow[], named: number, text: string): Column[] {
  const width = rows[0]!.cells.length;
  const share = (at: number, test: (said: string, cell: RawCell) => boolean) =>
    rows.filter(({ cells }) => test(words(cells[at]!.inlines), cells[at]!)).length / rows.length;
  const isBare = (_: string, cell: RawCell) => {
    const rest = readTitleLine(cell.inlines, text)?.rest ?? [];
    return !/\p{L}{2}/u.test(words(rest));
  };
  const mayDescribe = (said: string) => said.split(' ').length >= SPOKEN && !isDateOrVenue(said);
  const said = (at: number) => rows.reduce((sum, { cells }) => sum + words(cells[at]!.inlines).length, 0);
  let described = -1;
  // Where the cells of the titles say more than these, that describes.
  const fewest = share(named, isBare) > 0.5 ? 0.3 : 0.6;
  for (let at = 0; at < width; at++) {
    if (at === named || share(at, mayDescribe) < fewest) continue;
    if (described === -1 || said(at) > said(described)) described = at;
  }
  const roleAt = (at: number): ColumnRole => {
    if (at === named) return 'title';
    if (at === described) return 'description';
    return share(at, isDateOrVenue) > 0.5 ? 'date' : 'other';
  };
  return rows[0]!.cells.map((_, at): Column => ({ name: '', role: roleAt(at) }));
}

export function isCell(node: Inline): node is HtmlElement {
  return node.kind === 'element' && (node.tag === 'td' || node.tag === 'th');
}

/** The rows of a table, those of tables in its cells left out. */
function rowsOf(table: HtmlElement): HtmlElement[] {
  return table.children.flatMap((node): HtmlElement[] => {
    if (node.kind !== 'element' || node.tag === 'table') return [];
    return node.tag === 'tr' ? [node] : rowsOf(node);
  });
}

/** Rows with a cell for each column; a cell that spans several rows names a group and says nothing of each. */
function toGrid(rows: readonly HtmlElement[], text: string): RawRow[] {
  const taken: number[] = [];
  return rows.map((row) => {
    const cells: RawCell[] = [];
    const skip = () => {
      while ((taken[cells.length] ?? 0) > 0) {
        taken[cells.length]!--;
        cells.push(emptyCell(row.start));
      }
    };
    for (const node of row.children) {
      if (!isCell(node)) continue;
      skip();
      if (cells.length >= WIDEST) break;
      const { rows: height = 1, columns: width = 1 } = node;
      for (let i = 0; i < width && cells.length < WIDEST; i++) {
        taken[cells.length] = height - 1;
        cells.push(i === 0 && height === 1 ? cellOf(node, text) : emptyCell(node.start, node));
      }
    }
    skip();
    return { span: { start: row.start, end: row.end }, cells };
  });
}

function cellOf(node: HtmlElement, text: string): RawCell {
  const first = node.children[0];
  const span = first
    ? { start: first.start, end: node.children.at(-1)!.end }
    : { start: node.end, end: node.end };
  return { span, content: trimSpan(text, span), inlines: splitAtBreaks(node.children) };
}

/** Of a heading cell the words are kept: they name its columns. */
function emptyCell(at: number, node?: HtmlElement): RawCell {
  const span = { start: at, end: at };
  return { span, content: span, inlines: node?.tag === 'th' ? node.children : [] };
}
