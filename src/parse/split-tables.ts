import type { Block } from '../markdown/block.ts';
import { type Inline, plain, readHtml } from '../markdown/inline.ts';
import { append } from '../text/collections.ts';
import { hasLetters } from '../text/letters.ts';
import type { CandidateCollector } from './candidates.ts';
import { type HtmlElement, readTableCandidates } from './html-tables.ts';
import type { Placed } from './outline.ts';

const OPENS = /<table\b/i;
const TAG = /<(\/?)(table|thead|tbody|tr|td|th)\b([^<>]{0,400})>/gi;
/** Rows and columns that a cell takes at most. */
const MOST = 1000;

/** What is read of a table whose cells hold Markdown, so far. */
interface Reading {
  readonly table: HtmlElement;
  isOpen: boolean;
  row?: HtmlElement | undefined;
  cell?: HtmlElement | undefined;
  isClosed: boolean;
}

/**
 * Drafts the rows of an HTML table whose cells are Markdown, between empty lines: `<td>`, `[Fir](…)`, `</td><td>`. Where it
 * holds more than paragraphs, or its rows are no entries, its parts are read one by one.
 * @param isOther whether a block holds no entries
 * @returns how many blocks it takes; 0 where there is none
 */
export function readSplitTable(
  flow: readonly Placed[],
  at: number,
  isOther: (block: Block) => boolean,
  collector: CandidateCollector,
): number {
  const { text } = collector.context;
  const { block: first, section } = flow[at]!;
  if (first.type !== 'html' || !OPENS.test(text.slice(first.span.start, first.span.end))) return 0;
  const { start } = first.span;
  const reading: Reading = { table: elementOf('table', start, start), isOpen: false, isClosed: false };
  let to = at;
  for (; to < flow.length && flow[to]!.section === section && !reading.isClosed; to++) {
    const { block } = flow[to]!;
    if (isOther(block)) return 0;
    if (block.type === 'html') {
      if (!readTags(text.slice(block.span.start, block.span.end), block.span.start, reading)) return 0;
    } else if (block.type === 'paragraph' && reading.cell) {
      const { children } = reading.cell;
      if (children.length > 0)
        children.push({ kind: 'break', start: block.span.start, end: block.span.start });
      append(children, block.inlines);
    } else return 0;
  }
  // A table in one block is read as it stands.
  if (!reading.isClosed || to === at + 1) return 0;
  return readTableCandidates(reading.table, section, collector) ? to - at : 0;
}

function elementOf(tag: string, start: number, end: number): HtmlElement {
  return { kind: 'element', tag, html: true, children: [], start, end };
}

/** Puts what a block says into rows and cells; `false` where it is more than one table. */
function readTags(html: string, base: number, reading: Reading): boolean {
  let from = 0;
  for (const { 0: written, 1: slash, 2: name = '', 3: attributes = '', index } of html.matchAll(TAG)) {
    if (!takeWords(html.slice(from, index), base + from, reading)) return false;
    from = index + written.length;
    if (reading.isClosed) return false;
    const tag = name.toLowerCase();
    const [start, end] = [base + index, base + from];
    if (tag === 'table') {
      if (!slash && reading.isOpen) return false;
      reading.isOpen = true;
      reading.isClosed = slash !== '';
    } else if (tag === 'tr' || reading.row === undefined) {
      reading.cell = undefined;
      if (reading.row) reading.row.end = start;
      reading.row =
        !slash && (tag === 'tr' || tag === 'td' || tag === 'th') ? elementOf('tr', start, end) : undefined;
      if (reading.row) reading.table.children.push(reading.row);
    }
    if (tag === 'td' || tag === 'th') {
      if (reading.cell) reading.cell.end = start;
      reading.cell = slash || !reading.row ? undefined : cellOf(tag, attributes, start, end);
      if (reading.cell) reading.row!.children.push(reading.cell);
    }
    if (reading.row) reading.row.end = end;
    reading.table.end = end;
  }
  return takeWords(html.slice(from), base + from, reading);
}

function cellOf(tag: string, attributes: string, start: number, end: number): HtmlElement {
  const count = (name: string) => {
    const found = new RegExp(`\\b${name}\\s{0,9}=\\s{0,9}["']?(\\d{1,4})`, 'i').exec(attributes);
    return Math.min(MOST, Number(found?.[1] ?? 1) || 1);
  };
  const [rows, columns] = [count('rowspan'), count('colspan')];
  return {
    ...elementOf(tag, start, end),
    ...(rows > 1 && { rows }),
    ...(columns > 1 && { columns }),
  };
}

/** Words between tags belong to the cell that is open; elsewhere there may be none. */
function takeWords(html: string, start: number, { cell, isClosed }: Reading): boolean {
  if (html.trim() === '') return true;
  const nodes: Inline[] = readHtml(html, start);
  if (cell && !isClosed) append(cell.children, nodes);
  return (cell !== undefined && !isClosed) || !hasLetters(plain(nodes));
}
