import type { Lines } from '../model.ts';
import type { Block, CellDraft, Item, RowDraft } from './blocks.ts';
import type { Inline } from './inline.ts';
import { trimSpan } from './offsets.ts';

/**
 * Reads the plain stretches of a list, rows and flat bullets of text, links and images, without a parser: most of
 * a list is made of them, and remark takes long for each. Whatever has any other mark in it is not plain and is
 * left to remark, which is the authority; a differential test holds the two equal.
 */

/** Never plain: escapes, emphasis, code, HTML, entities, what GFM links by itself, white space other than spaces. */
const MARKED = /[\\`*_<~@]|[^\S ]|&[#\w]+;|:\/\/|www\./i;

/** A link or an image with a simple address, the only marks of a plain line. */
const TARGET = /(!?)\[([^[\]!]*)\]\(([\w\-.~:/?#!$&'*+,=%@]+)\)/y;

/** What would begin a block at the beginning of an item. */
const BLOCK = /^(?:[#>+\-=|:[\]]|\d{1,9}[.)])/;

/** An item of column 0 whose text begins where a paragraph does. */
const BULLET = /^([-*+]) {1,4}(?=[^ ])/;

interface Token {
  text: string;
  at: number;
  /** For links and images. */
  url?: string;
  urlAt?: number;
  image?: boolean;
  length: number;
}

/** The texts, links and images of a line or cell; nothing when there is anything else in it. */
function tokensOf(line: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const bracket = line.indexOf('[', at);
    const image = bracket > at && line[bracket - 1] === '!';
    const next = bracket === -1 ? line.length : image ? bracket - 1 : bracket;
    if (next > at) {
      const text = line.slice(at, next);
      if (text.includes(']') || isMarked(text)) return undefined;
      tokens.push({ text, at, length: text.length });
      at = next;
      continue;
    }
    TARGET.lastIndex = at;
    const found = TARGET.exec(line);
    if (!found) return undefined;
    const [all, bang, text, url] = found;
    // A link without words is left to remark; alternative text may be empty.
    if (isMarked(text!) || (bang === '' && text!.trim() === '') || /&[#\w]+$/.test(url!)) return undefined;
    tokens.push({
      text: text!,
      at,
      url: url!,
      urlAt: at + all.length - url!.length - 1,
      image: bang === '!',
      length: all.length,
    });
    at += all.length;
  }
  return tokens;
}

function isMarked(text: string): boolean {
  return MARKED.test(text.replace(/^ +| +$/g, ''));
}

function inlinesOf(tokens: readonly Token[], base: number): Inline[] {
  return tokens.map(({ text, at, url, urlAt, image, length }): Inline => {
    const start = base + at;
    const end = start + length;
    if (url === undefined) return { kind: 'text', text, start, end };
    const urlSpan = { start: base + urlAt!, end: base + urlAt! + url.length };
    if (image) return { kind: 'image', url, alt: text, start, end, urlSpan };
    const children: Inline[] = [{ kind: 'text', text, start: start + 1, end: start + 1 + text.length }];
    return { kind: 'link', url, from: 'inline', children, start, end, urlSpan };
  });
}

/** Whether a line is a flat item of column 0 that can be read without a parser, with this marker. */
export function isPlainBullet(line: string, marker: string): boolean {
  const found = BULLET.exec(line);
  if (found?.[1] !== marker || line.endsWith(' ')) return false;
  const content = line.slice(found[0].length);
  return (!BLOCK.test(content) || TARGET_FIRST.test(content)) && tokensOf(content) !== undefined;
}

const TARGET_FIRST = /^\[[^[\]]*\]\(/;

/** Whether a line is a row, pipes at both ends, that can be read without a parser. */
export function isPlainRow(line: string): boolean {
  return (
    line.length > 1 &&
    line.startsWith('|') &&
    line.endsWith('|') &&
    cellsOf(line).every(({ text }) => tokensOf(text) !== undefined)
  );
}

/** The cells of a plain row: what stands between pipes, trimmed. */
function cellsOf(line: string): { text: string; from: number; to: number; at: number }[] {
  const cells = [];
  for (let from = 1; from <= line.length - 1; ) {
    const to = line.indexOf('|', from);
    const raw = line.slice(from, to);
    // Spaces only: other white space is text to Markdown, or a tab, and neither is plain.
    const text = raw.replace(/^ +/, '');
    cells.push({ text: text.replace(/ +$/, ''), from, to, at: text === '' ? from : to - text.length });
    from = to + 1;
  }
  return cells;
}

/** Reads lines that are all plain bullets of one list. */
export function readPlainBullets(first: number, last: number, lines: Lines): Block {
  const items: Item[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines.text(line);
    const start = lines.starts[line - 1]!;
    const end = start + text.length;
    const lead = BULLET.exec(text)![0].length;
    const content = text.slice(lead);
    items.push({
      span: { start, end },
      marker: text[0]!,
      checked: undefined,
      head: inlinesOf(tokensOf(content)!, start + lead),
      headSpan: { start: start + lead, end },
      blocks: [],
    });
  }
  return {
    type: 'list',
    ordered: false,
    items,
    span: { start: items[0]!.span.start, end: items.at(-1)!.span.end },
  };
}

/** Reads lines that are all plain rows of one table. */
export function readPlainRows(first: number, last: number, lines: Lines, source: string): Block {
  const rows: RowDraft[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines.text(line);
    const start = lines.starts[line - 1]!;
    const cells = cellsOf(text).map((cell): CellDraft => {
      const span = { start: start + cell.from, end: start + cell.to };
      return {
        span,
        content: trimSpan(source, span),
        inlines: inlinesOf(tokensOf(cell.text)!, start + cell.at),
      };
    });
    rows.push({ span: { start, end: start + text.length }, cells });
  }
  return { type: 'table', rows, span: { start: rows[0]!.span.start, end: rows.at(-1)!.span.end } };
}

/** A line that is not read, as the words that it may be. */
export function readWords(line: number, lines: Lines): Block {
  const span = lines.span(line);
  return {
    type: 'paragraph',
    inlines: [{ kind: 'text', text: lines.text(line), ...span }],
    span,
    quoted: false,
  };
}
