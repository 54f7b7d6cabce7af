import type { RawCell, RawRow } from '../markdown/block.ts';
import { type Inline, readHtml } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Column, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { type Candidate, type CandidateCollector, linkedOut } from './candidates.ts';
import { holdsEntries, namesTitle, readColumns, words } from './columns.ts';
import { isBoldTitle, joinRecord, type HtmlLine as Line } from './html-titles.ts';
import { readRowCandidates } from './rows.ts';
import { isRoleTitle, readPicture, readTitleLine } from './title.ts';

type Element = Extract<Inline, { kind: 'element' }>;

/** Elements that stand on lines of their own. */
const LINES = new Set([
  ...['p', 'li', 'tr', 'dd', 'dt', 'h1', 'h2', 'h3', 'h4', 'h5', 'h6', 'div', 'ul', 'ol', 'dl'],
  ...['table', 'tbody', 'thead', 'details', 'center', 'blockquote'],
]);
/** Elements whose children stand together as one list. */
const LISTS = new Set(['ul', 'ol', 'dl']);
/** Elements that only hold others, within a line. */
const TRANSPARENT = new Set(['td', 'span', 'font']);

/** Cells that a table has in a row at most; more is nobody's table. */
const WIDEST = 100;

/** Raw HTML: each row of a table with titles, and each line or element that begins with a link, is a candidate. */
export function readHtmlCandidates(span: Span, section: number, collector: CandidateCollector): void {
  const { text } = collector.context;
  let group = collector.groups++;
  const lines: HtmlLine[] = [];
  let line: Inline[] = [];
  // What stands in one cell, or behind a term until the next, tells of one thing.
  let place = 0;
  const flush = (opens = false) => {
    if (line.length > 0) lines.push({ inlines: line, group, place, opens });
    line = [];
  };
  const visit = (nodes: readonly Inline[]) => {
    for (const node of nodes) {
      if (node.kind === 'break') flush();
      else if (node.kind !== 'element') line.push(node);
      else if (LINES.has(node.tag)) {
        flush();
        // Two lists side by side, in two cells of one row, are two lists.
        if (LISTS.has(node.tag)) group = collector.groups++;
        if (node.tag !== 'dd') place++;
        if (node.tag !== 'table' || !readTableCandidates(node, section, collector)) {
          const isGrid = node.tag === 'tr' && holdsTitles(node, text);
          const from = lines.length;
          for (const child of node.children) {
            visit([child]);
            if (!isGrid || !isCell(child)) continue;
            flush();
            place++;
          }
          flush();
          if (node.tag === 'table') joinRecord(lines.slice(from), text);
        }
        flush();
        if (node.tag !== 'dt') place++;
      } else if (TRANSPARENT.has(node.tag)) visit(node.children);
      else if (node.tag === 'summary') {
        flush();
        line = [...node.children];
        flush(true);
        place++;
      } else line.push(node);
    }
  };
  visit(readHtml(text.slice(span.start, span.end), span.start));
  flush();
  let last: { readonly candidate: Candidate; readonly place: number } | undefined;
  for (const [at, { inlines, group, place, opens }] of lines.entries()) {
    const visible = inlines.filter((node) => !(node.kind === 'text' && node.text.trim() === ''));
    const head = (collector.pictures ? readPicture(visible) : undefined) ?? readTitleLine(visible, text);
    const isBelow = last?.place === place && head !== undefined && !opens;
    const isTitle =
      head?.carrier === 'link'
        ? linkedOut(visible) && !(isBelow && isRoleTitle(head))
        : head !== undefined && !opens && isBoldTitle(head, visible, linesBelow(lines, at), text);
    if (!isTitle || foldSpace(head!.prefix).replace(/[^\p{L}]/gu, '').length > 12) {
      if (isBelow) tellMore(last!.candidate, visible, text);
      continue;
    }
    const candidate: Candidate = {
      shape: 'html',
      titleLine: head!,
      span: trimSpan(text, { start: visible[0]!.start, end: visible.at(-1)!.end }),
      inlines: visible,
      more: [],
      fields: [],
      section,
      group,
      linked: true,
      parent: -1,
      ...(opens && { opens }),
    };
    collector.candidates.push(candidate);
    last = { candidate, place };
  }
}

interface HtmlLine extends Line {
  readonly inlines: Inline[];
  readonly group: number;
  /** Whether it is a `<summary>`, which opens a section. */
  readonly opens: boolean;
}

/** So many lines below a title are looked over: what tells of one thing has fewer. */
const BELOW = 50;

/** The lines behind one in the same place. */
function linesBelow(lines: readonly HtmlLine[], at: number): Inline[][] {
  const { place } = lines[at]!;
  let end = at + 1;
  while (end <= at + BELOW && lines[end]?.place === place) end++;
  return lines.slice(at + 1, end).map(({ inlines }) => inlines);
}

/** A line below the title of an entry, in the same cell or behind the same term. */
function tellMore(candidate: Candidate, line: readonly Inline[], text: string): void {
  const from: Inline = { kind: 'break', start: line[0]!.start, end: line[0]!.start };
  for (const to of [candidate.inlines, candidate.more]) {
    to.push(from);
    append(to, line);
  }
  candidate.span = trimSpan(text, { start: candidate.span.start, end: line.at(-1)!.end });
}

/** Whether several cells of a row have a title of their own: a grid. */
function holdsTitles(row: Element, text: string): boolean {
  let titles = 0;
  for (const cell of row.children) {
    const head = isCell(cell) ? readTitleLine(cell.children, text) : undefined;
    if (!head || !isCell(cell) || isRoleTitle(head)) continue;
    if (head.carrier === 'link' || isBoldTitle(head, cell.children, [], text)) titles++;
  }
  return titles > 1;
}

/** Drafts the rows of an HTML table whose header names a column of titles; says whether it did. */
function readTableCandidates(table: Element, section: number, collector: CandidateCollector): boolean {
  const { config, context } = collector;
  const all = rowsOf(table);
  const at = all.findIndex((row) => row.children.some((cell) => isCell(cell) && cell.tag === 'th'));
  if (at === -1) return readPlainTable(all, section, collector);
  const [header, ...rows] = toGrid(all.slice(at), context.text);
  const filled = rows.filter((row) => row.cells.some(({ inlines }) => inlines.length > 0));
  const columns = readColumns(header!, filled, config);
  const isSheet = namesTitle(columns, config) || isDataSheet(filled, columns, context.text);
  if (!isSheet || !holdsEntries(filled, columns, config)) return false;
  const candidates = filled.map((written, row) => ({ written, row }));
  readRowCandidates(candidates, undefined, columns, section, collector.groups++, collector);
  return true;
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

/** Drafts the rows of an HTML table without a header: a linked name, then cells that tell of it. */
function readPlainTable(all: readonly Element[], section: number, collector: CandidateCollector): boolean {
  const rows = toGrid(all, collector.context.text).filter((row) =>
    row.cells.some(({ inlines }) => inlines.length > 0),
  );
  const width = rows[0]?.cells.length ?? 0;
  if (rows.length < 2 || width < 2 || rows.some(({ cells }) => cells.length !== width)) return false;
  const share = (at: number) =>
    rows.filter(({ cells }) => readTitleLine(cells[at]!.inlines, collector.context.text)?.carrier === 'link')
      .length / rows.length;
  // A grid of links has one in each cell.
  if (share(0) < 0.6) return false;
  for (let at = 1; at < width; at++) if (share(at) > 0.4) return false;
  const said = (at: number) => rows.reduce((sum, { cells }) => sum + words(cells[at]!.inlines).length, 0);
  let longest = 1;
  for (let at = 2; at < width; at++) if (said(at) > said(longest)) longest = at;
  const columns = rows[0]!.cells.map(
    (_, at): Column => ({
      name: '',
      role: at === 0 ? 'title' : at === longest ? 'description' : 'other',
    }),
  );
  const candidates = rows.map((written, row) => ({ written, row }));
  readRowCandidates(candidates, undefined, columns, section, collector.groups++, collector);
  return true;
}

function isCell(node: Inline): node is Element {
  return node.kind === 'element' && (node.tag === 'td' || node.tag === 'th');
}

/** The rows of a table, those of tables in its cells left out. */
function rowsOf(table: Element): Element[] {
  return table.children.flatMap((node): Element[] => {
    if (node.kind !== 'element' || node.tag === 'table') return [];
    return node.tag === 'tr' ? [node] : rowsOf(node);
  });
}

/** Rows with a cell for each column; a cell that spans several rows names a group and says nothing of each. */
function toGrid(rows: readonly Element[], text: string): RawRow[] {
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

function cellOf(node: Element, text: string): RawCell {
  const first = node.children[0];
  const span = first
    ? { start: first.start, end: node.children.at(-1)!.end }
    : { start: node.end, end: node.end };
  return { span, content: trimSpan(text, span), inlines: node.children };
}

/** Of a heading cell the words are kept: they name its columns. */
function emptyCell(at: number, node?: Element): RawCell {
  const span = { start: at, end: at };
  return { span, content: span, inlines: node?.tag === 'th' ? node.children : [] };
}
