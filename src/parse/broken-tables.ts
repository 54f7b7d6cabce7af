import type { Block, RawCell, RawRow } from '../markdown/block.ts';
import { type ReadContext, readStretch } from '../markdown/blocks.ts';
import { countCells } from '../markdown/line-kinds.ts';
import { clip } from '../markdown/residue.ts';
import type { Residue, Span, TextEdit } from '../model.ts';
import { append } from '../text/collections.ts';
import { LICENCE, NOTHING, WITHOUT_LINK } from './vocabulary.ts';

type Table = Extract<Block, { type: 'table' }>;
type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** A line of dashes and pipes, whatever dashes: hyphens, en and em dashes, box drawings, minus signs. */
const RULED = /^[ \t]*[|｜+]?(?:[ \t]*[:：;]?[-–—―−‐‑─═=_~]{1,200}[:：;]?[ \t]*(?:[|｜+┼]|$))+[ \t]*$/;
/** Cells without a letter or a digit, as dots or dashes with spaces: a delimiter row only below a header. */
const UNSAID = /^[ \t]*\|[^\p{L}\p{N}`<>]*\|[ \t]*$/u;
const DELIMITER = /^[ \t]*\|?(?:[ \t]*:?-+:?[ \t]*(?:\||$))+[ \t]*$/;
/** Pipes in a delimiter row with nothing between them. */
const EMPTY_CELLS = /\|(?:[ \t]*\|)+/g;
const ROW = /^[ \t]*\|.*\|[ \t]*$/;

/**
 * Reads a paragraph that was to be a table: its delimiter row has another number of columns than the header, other
 * dashes, or is missing. Nothing when it is none.
 */
export function brokenTable(
  block: Paragraph,
  context: ReadContext,
  residue: Residue[],
  known: ReadonlySet<number>,
): Block[] | undefined {
  const { lines, text } = context;
  const first = lines.lineAt(block.span.start);
  const last = lines.lineAt(Math.max(block.span.start, block.span.end - 1));
  if (
    !text
      .slice(block.span.start, Math.min(block.span.end, lines.span(Math.min(first + 1, last)).end))
      .includes('|') &&
    first < last - 1
  )
    return undefined;
  const put = (form: Residue['form'], line: number, detail: string, edits?: readonly TextEdit[]) =>
    residue.push({
      form,
      span: said(line),
      line,
      detail,
      // The rows and the header may have been fine until the line between them changed.
      causes: [{ start: lines.span(Math.max(1, line - 1)).start, end: lines.span(line).end }],
      ...(edits && { edits }),
    });
  const said = (line: number): Span => {
    const span = lines.span(line);
    const words = text.slice(span.start, span.end);
    return { start: span.start + words.search(/\S|$/), end: span.start + words.trimEnd().length };
  };
  const words = (line: number) => lines.text(line).trim();
  let at = first;
  // Only below the first line, where no entry stands: a row of dashes further on is one of the rows.
  const emptyCells = (line: number) =>
    line === first + 1 && !/\]\(|https?:/.test(words(first))
      ? withoutEmptyCells(words(line), words(first))
      : undefined;
  const isRuled = (line: number) =>
    emptyCells(line) !== undefined ||
    (RULED.test(words(line)) && /[-–—―−‐‑─═=_~]{2}/.test(words(line)) && /[|｜]/.test(words(line - 1))) ||
    (line === first + 1 &&
      ROW.test(words(line - 1)) &&
      UNSAID.test(words(line)) &&
      countCells(words(line)) === countCells(words(line - 1)));
  while (at <= last && !(at > first && isRuled(at))) at++;
  if (at <= last) {
    const columns = countCells(words(at - 1));
    const ruled = countCells(words(at));
    if (columns < 2 && ruled < 2) return undefined;
    const rows = count(at + 1, last, (line) => words(line).includes('|'));
    if (rows === 0 && !ROW.test(words(at - 1))) return undefined;
    const whole = emptyCells(at);
    if (whole !== undefined) {
      put('delimiter-empty', at, whole.step, [{ ...said(at), text: whole.row }]);
      return [...above(block, first, at - 1, context), ...tableOf(at - 1, at + 1, last, columns, context)];
    }
    const plain = DELIMITER.test(words(at));
    // Whether the rows side with the header tells which of the two is wrong.
    const fitting = count(at + 1, last, (line) => countCells(words(line)) === columns);
    const certain = rows > 0 && fitting >= rows * 0.5;
    const edits = certain ? [{ ...said(at), text: delimiter(words(at), columns) }] : undefined;
    put(plain ? 'delimiter-count' : 'delimiter-sign', at, plain ? `${ruled}\n${columns}` : words(at), edits);
    return [...above(block, first, at - 1, context), ...tableOf(at - 1, at + 1, last, columns, context)];
  }
  const all = count(first, last, (line) => ROW.test(words(line)) && countCells(words(line)) > 1);
  if (all < last - first + 1) {
    if (all > 0) rowsBehindText(block, first, last, context, residue, known);
    return undefined;
  }
  if (DELIMITER.test(words(first)) && last > first) {
    put('header-missing', first, String(countCells(words(first))));
    return undefined;
  }
  const columns = countCells(words(first));
  const same = count(first, last, (line) => countCells(words(line)) === columns);
  const linked = (line: number) => /\]\(|https?:/.test(words(line));
  if (last > first && same === all && !linked(first) && count(first + 1, last, linked) > (last - first) / 2) {
    put('delimiter-missing', first + 1, String(columns));
    return tableOf(first, first + 1, last, columns, context);
  }
  residue.push({
    form: 'row-outside',
    span: { start: said(first).start, end: said(last).end },
    line: first,
    detail: String(last - first + 1),
    causes: [lines.span(Math.max(1, first - 1))],
  });
  return undefined;
}

/** A delimiter row with empty cells as it fits the header: without these cells, or with dashes in them. */
function withoutEmptyCells(row: string, header: string): { row: string; step: string } | undefined {
  const ways = [
    { row: row.replace(EMPTY_CELLS, '|'), step: 'Delete the second of the two "|".' },
    { row: row.replace(/\|(?=[ \t]*\|)/g, '|---'), step: 'Write "---" in it.' },
  ];
  if (!ROW.test(header) || ways[0]!.row === row || !ways[0]!.row.includes('--')) return undefined;
  const columns = countCells(header);
  return ways.find((way) => columns > 1 && DELIMITER.test(way.row) && countCells(way.row) === columns);
}

/** Rows straight below text, which run into it: they have as many columns as a table of the file, and links. */
function rowsBehindText(
  { span }: Paragraph,
  first: number,
  last: number,
  { lines, text }: ReadContext,
  residue: Residue[],
  known: ReadonlySet<number>,
): void {
  const isRow = (line: number) =>
    ROW.test(lines.text(line)) &&
    known.has(countCells(lines.text(line).trim())) &&
    /\]\(|https?:/.test(lines.text(line));
  let from = last + 1;
  while (from > first && isRow(from - 1)) from--;
  if (from > last || from === first) return;
  const { start } = lines.span(from);
  residue.push({
    form: 'row-outside',
    span: { start: start + text.slice(start, span.end).search(/\S/), end: span.end },
    line: from,
    detail: String(last - from + 1),
    // The rows may have stood in their table until the text was put above them.
    causes: [lines.span(from - 1)],
  });
}

/**
 * Puts tables together that stand in several blocks by mistake: the delimiter row is a line too late, or cut off from its
 * header, or makes the header a heading; or an item stands among the rows.
 */
export function tablePieces(blocks: readonly Block[], context: ReadContext, residue: Residue[]): Block[] {
  if (!blocks.some(({ type }) => type === 'table' || type === 'paragraph' || type === 'heading'))
    return [...blocks];
  const { lines } = context;
  const firstOf = ({ span }: Block) => lines.lineAt(span.start);
  const lastOf = ({ span }: Block) => lines.lineAt(Math.max(span.start, span.end - 1));
  const isHeader = (line: number) =>
    ROW.test(lines.text(line)) &&
    countCells(lines.text(line).trim()) > 1 &&
    !/\]\(|https?:/.test(lines.text(line));
  const out: Block[] = [];
  for (const block of blocks) {
    const before = out.at(-1);
    const top = firstOf(block);
    if (before === undefined) {
      out.push(block);
      continue;
    }
    const near = lastOf(before);
    if (block.type === 'table' && before.type === 'paragraph' && near === top - 1 && isHeader(near)) {
      const width = block.rows[0]?.cells.length ?? 0;
      if (width === countCells(lines.text(near).trim()) && /\]\(|https?:/.test(lines.text(top))) {
        residue.push({
          form: 'delimiter-late',
          span: { start: lines.span(near).start, end: lines.span(top + 1).end },
          line: near,
          detail: String(near),
        });
        out[out.length - 1] = block;
        continue;
      }
    }
    if (
      block.type === 'paragraph' &&
      before.type === 'paragraph' &&
      firstOf(before) === near &&
      isHeader(near) &&
      DELIMITER.test(lines.text(top)) &&
      countCells(lines.text(top).trim()) === countCells(lines.text(near).trim()) &&
      lastOf(block) > top
    ) {
      const blank = { start: lines.span(near).end, end: lines.span(top - 1).end };
      residue.push({
        form: 'header-apart',
        span: { start: lines.span(near).start, end: lines.span(top).end },
        line: near,
        edits: [{ ...blank, text: '' }],
      });
      out[out.length - 1] = tableOf(
        near,
        top + 1,
        lastOf(block),
        countCells(lines.text(near).trim()),
        context,
      )[0]!;
      continue;
    }
    if (
      block.type === 'paragraph' &&
      before.type === 'heading' &&
      near === top - 1 &&
      firstOf(before) === near - 1 &&
      isHeader(near - 1) &&
      ROW.test(lines.text(top))
    ) {
      out[out.length - 1] = {
        ...block,
        inlines: [...before.inlines, ...block.inlines],
        span: { start: before.span.start, end: block.span.end },
      };
      continue;
    }
    if (block.type === 'list' && before.type === 'table' && near === top - 1) {
      append(out, itemInTable(before, block, context, residue));
      continue;
    }
    out.push(block);
  }
  return out;
}

/** An item straight below rows that has rows behind it, or is one itself but for its bullet: it ends the table. */
function itemInTable(
  table: Table,
  list: Extract<Block, { type: 'list' }>,
  context: ReadContext,
  residue: Residue[],
): Block[] {
  const { lines, text } = context;
  const item = list.items[0]!;
  const width = table.rows[0]?.cells.length ?? 0;
  const first = lines.lineAt(list.span.start);
  const last = lines.lineAt(Math.max(item.headSpan.start, item.headSpan.end - 1));
  // Rows may lack their last cells.
  const isRow = (line: number) => {
    const cells = ROW.test(lines.text(line)) ? countCells(lines.text(line).trim()) : 0;
    return cells > 1 && cells <= width;
  };
  let to = first;
  while (to < last && isRow(to + 1)) to++;
  const own = lines.text(first);
  const isOwnRow = own.trimEnd().endsWith('|') && own.split('|').length >= width;
  if (list.items.length !== 1 || (to === first && !isOwnRow)) return [list];
  residue.push({
    form: 'item-in-table',
    span: lines.span(first),
    line: first,
    detail: to > first ? String(to - first) : '',
    label: item.marker,
    obscures: lines.span(first),
    ...(isOwnRow && { edits: [{ start: item.span.start, end: item.headSpan.start, text: '| ' }] }),
  });
  if (isOwnRow) append(table.rows, rowsIn(item.headSpan.start, lines.span(first).end, width, context));
  if (to > first) append(table.rows, rowsIn(lines.span(first + 1).start, lines.span(to).end, width, context));
  table.span = { start: table.span.start, end: table.rows.at(-1)!.span.end };
  if (isOwnRow) return [];
  const { end } = lines.span(first);
  item.head = clip(item.head, item.headSpan.start, end, text);
  item.headSpan = { start: item.headSpan.start, end };
  item.span = { start: item.span.start, end };
  return [{ ...list, span: { start: list.span.start, end } }];
}

/** Reads lines as rows of a table with so many columns. */
function rowsIn(start: number, end: number, columns: number, context: ReadContext): RawRow[] {
  const prefix = `|${' |'.repeat(columns)}\n|${'-|'.repeat(columns)}\n`;
  const [block] = readStretch({ start, end, prefix, continues: true }, context);
  return block?.type === 'table' ? block.rows : [];
}

function count(from: number, to: number, holds: (line: number) => boolean): number {
  let found = 0;
  for (let line = from; line <= to; line++) if (holds(line)) found++;
  return found;
}

/** Text of the paragraph above the header. */
function above(block: Paragraph, first: number, header: number, { lines }: ReadContext): Block[] {
  if (header === first) return [];
  const end = lines.span(header - 1).end;
  const span = { start: block.span.start, end };
  return [{ ...block, span, inlines: block.inlines.filter((node) => node.end <= end) }];
}

/** A delimiter row as written, with as many cells as its header and with hyphens. */
function delimiter(written: string, columns: number): string {
  const plain = written
    .replace(/[–—―−‐‑─═=_~]+/g, (dashes) => '-'.repeat(Math.max(3, dashes.length)))
    .replace(/[：;]/g, ':')
    .replace(/[｜+┼]/g, '|');
  if (!DELIMITER.test(plain)) return `|${'---|'.repeat(columns)}`;
  const opens = plain.startsWith('|');
  const closes = plain.endsWith('|');
  const cells = plain.slice(opens ? 1 : 0, closes ? -1 : undefined).split('|');
  while (cells.length < columns) cells.push(cells.at(-1)!);
  return `${opens ? '|' : ''}${cells.slice(0, columns).join('|')}${closes ? '|' : ''}`;
}

/** Reads lines as the header and the rows of a table. */
function tableOf(header: number, from: number, to: number, columns: number, context: ReadContext): Block[] {
  const { lines } = context;
  const head = rowsIn(lines.span(header).start, lines.span(header).end, columns, context);
  const rows = from > to ? [] : rowsIn(lines.span(from).start, lines.span(to).end, columns, context);
  if (head.length === 0) return [];
  return [
    {
      type: 'table',
      rows: [...head, ...rows],
      span: { start: lines.span(header).start, end: lines.span(Math.max(header, to)).end },
    },
  ];
}

const RULE_CELL = /^:?-{2,}:?$/;

/** Takes second delimiter rows out of a table, and puts rows together that are broken over several lines. */
export function recoverRows(block: Table, context: ReadContext, residue: Residue[]): void {
  const { text, lines } = context;
  const width = block.rows[0]?.cells.length ?? 0;
  const content = ({ content: { start, end } }: RawCell) => text.slice(start, end);
  let changed = false;
  const out: RawRow[] = [];
  for (let i = 0; i < block.rows.length; i++) {
    const row = block.rows[i]!;
    if (
      i > 0 &&
      row.cells.length > 0 &&
      text.charCodeAt(row.cells[0]!.content.start) <= 58 &&
      row.cells.every((cell) => RULE_CELL.test(content(cell)))
    ) {
      const line = lines.lineAt(row.span.start);
      const end = lines.starts[line] ?? lines.span(line).end;
      residue.push({
        form: 'delimiter-twice',
        span: row.span,
        line,
        edits: [{ start: lines.span(line).start, end, text: '' }],
        obscures: row.span,
      });
      changed = true;
      continue;
    }
    const joined = i > 0 && row.cells.length <= width ? joinRows(block.rows, i, width, text) : undefined;
    if (!joined) {
      out.push(row);
      continue;
    }
    const edits = joined.rows.slice(1).map((next, at): TextEdit => {
      const before = joined.rows[at]!;
      return { start: before.span.end, end: next.span.start, text: ' ' };
    });
    residue.push({
      form: 'row-broken',
      span: joined.row.span,
      line: lines.lineAt(row.span.start),
      detail: String(lines.lineAt(joined.row.span.end)),
      edits,
      obscures: joined.row.span,
    });
    out.push(joined.row);
    i += joined.rows.length - 1;
    changed = true;
  }
  if (changed) block.rows = out;
  cellsWithoutTarget(block, context, residue);
}

const LABEL_ALONE = /^\[(?![ xX]\]|\d{1,3}\])([^[\]\n]{2,200})\]$/;
/** So many links in a column, and this share of its cells, show that a text in brackets was to be one. */
const LINKED = { count: 3, share: 0.75 };

/** What the cells of a column say below its header. */
interface Column {
  /** How many say something, and how many of them begin with a link. */
  readonly filled: number;
  readonly linked: number;
  /** The texts of these links, and how often a cell is a text in brackets. */
  readonly texts: ReadonlySet<string>;
  readonly alone: ReadonlyMap<string, number>;
}

function columnOf({ rows }: Table, column: number, text: string): Column {
  const texts = new Set<string>();
  const alone = new Map<string, number>();
  let filled = 0;
  let linked = 0;
  for (let at = 1; at < rows.length; at++) {
    const content = rows[at]!.cells[column]?.content;
    const written = content ? text.slice(content.start, content.end) : '';
    if (written === '') continue;
    filled++;
    const words = /^\[([^\]\n]+)\](\(|$)/.exec(written);
    if (words?.[2] === '(') {
      linked++;
      texts.add(words[1]!);
    } else if (words) alone.set(words[1]!, (alone.get(words[1]!) ?? 0) + 1);
  }
  return { filled, linked, texts, alone };
}

/** `| [Name] |` in a column of links, where nothing defines it. */
function cellsWithoutTarget(table: Table, { text, lines }: ReadContext, residue: Residue[]): void {
  const { rows } = table;
  const columns = new Map<number, Column>();
  for (let at = 1; at < rows.length; at++) {
    const { cells } = rows[at]!;
    for (let column = 0; column < cells.length; column++) {
      const cell = cells[column]!;
      const { start, end } = cell.content;
      if (text.charCodeAt(start) !== 91 || text.charCodeAt(end - 1) !== 93) continue;
      // A reference that is defined is a link.
      if (cell.inlines.some(({ kind }) => kind !== 'text')) continue;
      const label = LABEL_ALONE.exec(text.slice(start, end))?.[1];
      if (label === undefined || !/\p{L}/u.test(label)) continue;
      const known = columns.get(column) ?? columnOf(table, column, text);
      columns.set(column, known);
      const { filled, linked, texts, alone } = known;
      if (linked < LINKED.count || linked < (filled - 1) * LINKED.share) continue;
      // What links of the column say, or a name: no word for their lack.
      if (
        !texts.has(label) &&
        (alone.get(label)! > 1 || WITHOUT_LINK.test(label) || LICENCE.test(label) || NOTHING.test(label))
      )
        continue;
      residue.push({
        form: 'no-target',
        span: { start, end },
        line: lines.lineAt(start),
        label,
        detail: label,
      });
    }
  }
}

/** Rows from one on that are pieces of one row: the line breaks within a cell, or behind a pipe. */
function joinRows(
  rows: readonly RawRow[],
  at: number,
  width: number,
  text: string,
): { row: RawRow; rows: RawRow[] } | undefined {
  const first = rows[at]!;
  const written = ({ span }: RawRow) => text.slice(span.start, span.end).trim();
  const closes = (row: RawRow) => /(?<!\\)\|$/.test(written(row));
  const opens = (row: RawRow) => written(row).startsWith('|');
  if (!opens(first) || (first.cells.length === width && closes(first))) return undefined;
  const parts = [first];
  const cells = first.cells.map((cell) => ({ ...cell, inlines: [...cell.inlines] }));
  for (let i = at + 1; i < rows.length && i <= at + 4; i++) {
    const next = rows[i]!;
    if (next.cells.length > width || (opens(next) && closes(parts.at(-1)!))) return undefined;
    const [head, ...rest] = next.cells;
    if (written(next) === '|' && cells.length === width && !closes(first))
      return {
        row: { span: { start: first.span.start, end: next.span.end }, cells },
        rows: [...parts, next],
      };
    if (!head) return undefined;
    if (closes(parts.at(-1)!) || opens(next)) append(cells, next.cells);
    else {
      const last = cells.at(-1)!;
      last.inlines.push({ kind: 'break', start: last.content.end, end: head.content.start }, ...head.inlines);
      last.span = { start: last.span.start, end: head.span.end };
      last.content = { start: last.content.start, end: head.content.end };
      append(cells, rest);
    }
    parts.push(next);
    if (cells.length > width) return undefined;
    // Text straight under a table is no piece of its last row.
    if (cells.length === width && (closes(next) || !closes(first)) && written(next).includes('|'))
      return { row: { span: { start: first.span.start, end: next.span.end }, cells }, rows: parts };
  }
  return undefined;
}
