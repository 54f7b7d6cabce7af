import type { Lines } from '../model.ts';
import type { Block, Item, RawCell, RawRow } from './block.ts';
import type { Inline } from './inline.ts';
import { trimSpan } from './offsets.ts';

/**
 * Reads the plain stretches of a list, rows and flat bullets of text, code, emphasis, links and images, without a
 * parser: most of a list is made of them, and remark takes long for each. Whatever has any other mark in it is not plain and is
 * left to remark, which is the authority; a differential test holds the two equal.
 */

/** Never plain: escapes, code and emphasis that are none, HTML, entities, what GFM links by itself, other white space. */
const MARKED = /[\\`*_<~@]|[^\S ]|&[#\w]+;|&(?:nbsp|e[mn]sp)|:\/\/|www\./i;

/** A link or an image with a simple address. */
const TARGET = /(!?)\[(?!\^)([^[\]!]*)\]\(([\w\-.~:/?#!$&'*+,=%@]+)\)/y;

/** Code on which no rule about spaces, pipes or longer marks bears. */
const CODE = /`([^`\\ |]+(?: [^`\\ |]+)*)`(?!`)/y;

/** Emphasis that nothing else may open or close: no other star in it, words or an end around it. */
const EMPHASIS = /(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?=$|[ .,:;!?)])/y;

/** What would begin a block at the beginning of an item. */
const BLOCK = /^(?:[#>+\-=|:[\]]|\d{1,9}[.)])/;

/** An item of column 0 whose text begins where a paragraph does. */
const BULLET = /^([-*+]) {1,4}(?=[^ ])/;

/** A piece of a line; `at` and `length` count in it. */
type Token = Piece & { at: number; length: number };
type Piece =
  | { kind: 'text' | 'code'; text: string }
  | { kind: 'link'; children: Token[]; url: string }
  | { kind: 'image'; alt: string; url: string }
  | { kind: 'strong' | 'em'; children: Token[] };

/** The pieces of a line or cell; nothing when there is anything in it that is not plain. */
function tokensOf(line: string): Token[] | undefined {
  const tokens: Token[] = [];
  let at = 0;
  while (at < line.length) {
    const next = markFrom(line, at);
    if (next > at) {
      const text = line.slice(at, next);
      if (text.includes(']') || text.includes('-->') || isMarked(text)) return undefined;
      if (text.includes(')') && isLeft(tokens, text)) return undefined;
      // What Kramdown reads behind a link.
      if (text.charCodeAt(0) === 123 && tokens.length > 0) return undefined;
      if (line[next] === '[' && /(?:^| )! *$/.test(text)) return undefined;
      tokens.push({ kind: 'text', text, at, length: text.length });
      at = next;
      continue;
    }
    const token =
      line[at] === '`' ? codeAt(line, at) : line[at] === '*' ? emphasisAt(line, at) : targetAt(line, at);
    if (!token) return undefined;
    tokens.push(token);
    at += token.length;
  }
  return tokens;
}

/** Whether a text closes a parenthesis right behind a link that stands in none: part of an address that ended early. */
function isLeft(before: readonly Token[], text: string): boolean {
  if (before.at(-1)?.kind !== 'link' || !/^[^\s()]{0,80}\)/.test(text)) return false;
  let depth = 0;
  for (const token of before)
    if (token.kind === 'text')
      for (const char of token.text)
        depth = char === '(' ? depth + 1 : char === ')' ? Math.max(0, depth - 1) : depth;
  return depth === 0;
}

/** Where the next code, emphasis, link or image may begin. */
function markFrom(line: string, from: number): number {
  for (let at = from; at < line.length; at++) {
    const char = line[at];
    if (char === '`' || char === '*' || char === '[' || (char === '!' && line[at + 1] === '[')) return at;
  }
  return line.length;
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function codeAt(line: string, at: number): Token | undefined {
  const found = match(CODE, line, at);
  // A link in code may be one that lost its way there.
  if (!found || found[1]!.includes('](')) return undefined;
  return { kind: 'code', text: found[1]!, at, length: found[0].length };
}

function emphasisAt(line: string, at: number): Token | undefined {
  if (at > 0 && line[at - 1] !== ' ') return undefined;
  const found = match(EMPHASIS, line, at);
  const children = found ? tokensOf(found[2]!) : undefined;
  if (!found || !children) return undefined;
  return { kind: found[1] === '*' ? 'em' : 'strong', children, at, length: found[0].length };
}

function targetAt(line: string, at: number): Token | undefined {
  const found = match(TARGET, line, at);
  if (!found) return undefined;
  const [{ length }, bang, text, url] = found as unknown as [string, string, string, string];
  if (/&[#\w]+$/.test(url)) return undefined;
  if (bang !== '') return isMarked(text) ? undefined : { kind: 'image', alt: text, url, at, length };
  // A link without words is left to remark; alternative text may be empty.
  const children = text.trim() === '' ? undefined : tokensOf(text);
  return children && { kind: 'link', children, url, at, length };
}

function isMarked(text: string): boolean {
  return MARKED.test(text.replace(/^ +| +$/g, ''));
}

/** @param base offset of the line or cell in the file */
function inlinesOf(tokens: readonly Token[], base: number): Inline[] {
  return tokens.map((token) => inlineOf(token, base + token.at));
}

function inlineOf(token: Token, start: number): Inline {
  const end = start + token.length;
  switch (token.kind) {
    case 'text':
    case 'code':
      return { kind: token.kind, text: token.text, start, end };
    case 'strong':
    case 'em': {
      const children = inlinesOf(token.children, start + (token.kind === 'em' ? 1 : 2));
      return { kind: 'element', tag: token.kind, html: false, children, start, end };
    }
    case 'image':
    case 'link': {
      const { url } = token;
      const urlSpan = { start: end - 1 - url.length, end: end - 1 };
      if (token.kind === 'image') return { kind: 'image', url, alt: token.alt, start, end, urlSpan };
      const children = inlinesOf(token.children, start + 1);
      return { kind: 'link', url, from: 'inline', children, start, end, urlSpan };
    }
  }
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
  const rows: RawRow[] = [];
  for (let line = first; line <= last; line++) {
    const text = lines.text(line);
    const start = lines.starts[line - 1]!;
    const cells = cellsOf(text).map((cell): RawCell => {
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

/** Lines that are not read, as the words that they may be. */
export function readWords(first: number, last: number, lines: Lines, source: string): Block {
  const span = { start: lines.span(first).start, end: lines.span(last).end };
  const text = source.slice(span.start, span.end);
  return { type: 'paragraph', inlines: [{ kind: 'text', text, ...span }], span, quoted: false };
}
