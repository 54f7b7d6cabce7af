import { isSpace } from '../text/letters.ts';
import type { Block, Item, RawCell, RawRow } from './block.ts';
import type { Inline } from './inline.ts';

/**
 * Reads plain lines, items, rows, headings and paragraphs of text, code, emphasis, links and images, without a parser:
 * most of a list is made of them, and remark takes long for each. Whatever has any other mark in it is not plain and is
 * left to remark, which is the authority; a differential test holds the two equal.
 */

/** What a character (ASCII) means where text is read: nothing. */
const WORD = 0;
/** It may begin code, emphasis, a link or an image. */
const MARK = 1;
/** Never plain: escapes, emphasis with `_`, HTML, a bracket that closes nothing, other white space. */
const STRANGE = 2;
/** It may be part of what is not plain. */
const PERHAPS = 3;

const MEANING = new Uint8Array(128).fill(WORD);
for (const char of '`*[!') MEANING[char.charCodeAt(0)] = MARK;
for (const char of '\\_<~@]\0\t\n\v\f\r') MEANING[char.charCodeAt(0)] = STRANGE;
for (const char of '&:wW>)') MEANING[char.charCodeAt(0)] = PERHAPS;

/** Entities, what GFM links by itself, and the end of a comment. */
const NOT_TEXT = /&[#\w]+;|&(?:nbsp|e[mn]sp)|:\/\/|www\.|-->/i;

/** A text that none of the characters above is in by itself, for alternative text, which is never read further. */
const MARKED = /[\\`*_<~@]|[^\S ]|&[#\w]+;|&(?:nbsp|e[mn]sp)|:\/\/|www\./i;

/** A link or an image with a simple address. */
const TARGET = /(!?)\[(?!\^)([^[\]!]*)\]\(([\w\-.~:/?#!$&'*+,=%@]+)\)/y;

/** Code on which no rule about spaces, pipes or longer marks bears. */
const CODE = /`([^`\\ |]+(?: [^`\\ |]+)*)`(?!`)/y;

/** Emphasis that nothing else may open or close: no other star in it, words or an end around it. */
const EMPHASIS = /(\*\*?)(?=[^\s*])([^*]*[^\s*])\1(?=$|[ .,:;!?)])/y;

/** What would begin a block at the beginning of an item or of a line. */
const BLOCK = /^(?:[#>+\-=|:[\]]|\d{1,9}[.)])/;

/** An item of column 0 whose text begins where a paragraph does. */
const ITEM = /^([-*+]|\d{1,9}[.)]) {1,4}(?=[^ ])/;

type Paragraph = Extract<Block, { type: 'paragraph' }>;

const HEADING = /^(#{1,6}) {1,4}(?=[^ #])/;

const TARGET_FIRST = /^\[[^[\]]*\]\(/;

/**
 * The content of a line or cell; nothing when there is anything in it that is not plain.
 * @param base offset of `line` in the file
 */
function inlinesOf(line: string, base: number): Inline[] | undefined {
  const found: Inline[] = [];
  // How many parentheses are open from one before a link on.
  let open = 0;
  let at = 0;
  while (at < line.length) {
    const next = endOfText(line, at);
    if (next === -1) return undefined;
    if (next > at) {
      const text = line.slice(at, next);
      if (text.includes(')') && isLeft(found, text)) return undefined;
      if (open > 0) open = depthBehind(text, open);
      else if (text.endsWith('(') && line.charCodeAt(next) === 91) open = 1;
      // What Kramdown reads behind a link.
      if (text.charCodeAt(0) === 123 && found.length > 0) return undefined;
      if (line.charCodeAt(next) === 91 && /(?:^| )! *$/.test(text)) return undefined;
      found.push({ kind: 'text', text, start: base + at, end: base + next });
      at = next;
      continue;
    }
    const mark = line.charCodeAt(at);
    const inline =
      mark === 96
        ? codeAt(line, at, base)
        : mark === 42
          ? emphasisAt(line, at, base)
          : targetAt(line, at, base);
    if (!inline) return undefined;
    found.push(inline);
    at = inline.end - base;
  }
  return open > 0 ? undefined : found;
}

/** Where the text ends that begins at an offset, at the next code, emphasis, link or image; -1 when it is not plain. */
function endOfText(line: string, from: number): number {
  let isSure = true;
  let at = from;
  for (; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code > 127) {
      if (isSpace(code)) return -1;
      continue;
    }
    const meaning = MEANING[code]!;
    if (meaning === WORD) continue;
    if (meaning === STRANGE) return -1;
    if (meaning === PERHAPS) isSure = false;
    else if (code !== 33 || line.charCodeAt(at + 1) === 91) break;
  }
  return isSure || !NOT_TEXT.test(line.slice(from, at)) ? at : -1;
}

/** How many parentheses are open behind a text. */
function depthBehind(text: string, before: number): number {
  let depth = before;
  for (const char of text) depth = char === '(' ? depth + 1 : char === ')' ? Math.max(0, depth - 1) : depth;
  return depth;
}

/** Whether a text closes a parenthesis right behind a link that stands in none: part of an address that ended early. */
function isLeft(before: readonly Inline[], text: string): boolean {
  if (before.at(-1)?.kind !== 'link' || !/^[^\s()]{0,80}\)/.test(text)) return false;
  let depth = 0;
  for (const inline of before) if (inline.kind === 'text') depth = depthBehind(inline.text, depth);
  return depth === 0;
}

function match(pattern: RegExp, line: string, at: number): RegExpExecArray | null {
  pattern.lastIndex = at;
  return pattern.exec(line);
}

function codeAt(line: string, at: number, base: number): Inline | undefined {
  const found = match(CODE, line, at);
  // A link in code may be one that lost its way there.
  if (!found || found[1]!.includes('](')) return undefined;
  const start = base + at;
  return { kind: 'code', text: found[1]!, start, end: start + found[0].length };
}

function emphasisAt(line: string, at: number, base: number): Inline | undefined {
  if (at > 0 && line.charCodeAt(at - 1) !== 32) return undefined;
  const found = match(EMPHASIS, line, at);
  if (!found) return undefined;
  const [whole, marks, inside] = found as unknown as [string, string, string];
  const start = base + at;
  const children = inlinesOf(inside, start + marks.length);
  const tag = marks === '*' ? 'em' : 'strong';
  return children && { kind: 'element', tag, html: false, children, start, end: start + whole.length };
}

function targetAt(line: string, at: number, base: number): Inline | undefined {
  const found = match(TARGET, line, at);
  if (!found) return undefined;
  const [{ length }, bang, text, url] = found as unknown as [string, string, string, string];
  if (url.includes('&') && /&[#\w]+$/.test(url)) return undefined;
  const start = base + at;
  const end = start + length;
  const urlSpan = { start: end - 1 - url.length, end: end - 1 };
  if (bang !== '')
    return MARKED.test(text) ? undefined : { kind: 'image', url, alt: text, start, end, urlSpan };
  // A link without words is left to remark; alternative text may be empty.
  const children = text.trim() === '' ? undefined : inlinesOf(text, start + 1);
  return children && { kind: 'link', url, from: 'inline', children, start, end, urlSpan };
}

/** Whether text of a paragraph can begin like this. */
function beginsText(content: string): boolean {
  return !BLOCK.test(content) || TARGET_FIRST.test(content);
}

/**
 * A flat item of column 0, if it can be read without a parser.
 * @param start offset of the line in the file
 */
export function readPlainItem(line: string, start: number): Item | undefined {
  const found = ITEM.exec(line);
  if (!found || line.endsWith(' ')) return undefined;
  const lead = found[0].length;
  const content = line.slice(lead);
  const head = beginsText(content) ? inlinesOf(content, start + lead) : undefined;
  if (!head) return undefined;
  const end = start + line.length;
  return {
    span: { start, end },
    marker: found[1]!,
    checked: undefined,
    head,
    headSpan: { start: start + lead, end },
    blocks: [],
  };
}

/**
 * Adds a further line to the paragraph above it.
 * @param inlines of that paragraph; they change
 * @param end offset of its end
 * @param ending the line ending there
 * @param indent columns of white space that the line has at least
 * @returns whether the line can be read without a parser; if not, nothing has changed
 */
export function addPlainLine(
  inlines: Inline[],
  end: number,
  ending: string,
  line: string,
  indent: number,
): boolean {
  let from = 0;
  while (line.charCodeAt(from) === 32) from++;
  const content = line.slice(from);
  // What Kramdown reads below a paragraph.
  if (from < indent || content.endsWith(' ') || content.charCodeAt(0) === 123 || !beginsText(content))
    return false;
  const start = end + ending.length;
  const more = inlinesOf(content, start + from);
  if (!more || more.length === 0) return false;
  let last = inlines.at(-1);
  // An exclamation mark in front of a link may be an image that was meant.
  if (last?.kind === 'text' && last.text.endsWith('!') && more[0]!.kind !== 'text') return false;
  if (last?.kind === 'text') {
    last.text += ending;
    last.end = start;
  } else {
    last = { kind: 'text', text: ending, start: end, end: start };
    inlines.push(last);
  }
  for (const inline of more) {
    if (inline === more[0] && inline.kind === 'text') {
      last.text += inline.text;
      last.end = inline.end;
    } else inlines.push(inline);
  }
  return true;
}

/** A row with pipes at both ends, if it can be read without a parser: what stands between pipes, trimmed. */
export function readPlainRow(line: string, start: number): RawRow | undefined {
  const last = line.length - 1;
  if (last < 1 || line.charCodeAt(0) !== 124 || line.charCodeAt(last) !== 124) return undefined;
  const cells: RawCell[] = [];
  for (let from = 1; from <= last; ) {
    const to = line.indexOf('|', from);
    // Spaces only: other white space is text to Markdown, or a tab, and neither is plain.
    let end = to;
    while (end > from && line.charCodeAt(end - 1) === 32) end--;
    let begin = end === from ? to : from;
    while (begin < end && line.charCodeAt(begin) === 32) begin++;
    const inlines = begin < end ? inlinesOf(line.slice(begin, end), start + begin) : [];
    if (!inlines) return undefined;
    cells.push({
      span: { start: start + from, end: start + to },
      content: { start: start + begin, end: start + Math.max(begin, end) },
      inlines,
    });
    from = to + 1;
  }
  return { span: { start, end: start + line.length }, cells };
}

/** A heading of column 0, if it can be read without a parser. */
export function readPlainHeading(line: string, start: number): Block | undefined {
  const found = HEADING.exec(line);
  // Marks at the end may close it.
  if (!found || line.endsWith(' ') || line.endsWith('#')) return undefined;
  const lead = found[0].length;
  const inlines = inlinesOf(line.slice(lead), start + lead);
  const span = { start, end: start + line.length };
  return inlines && { type: 'heading', rank: found[1]!.length, inlines, span };
}

/** The first line of a paragraph at column 0, if it can be read without a parser. */
export function readPlainParagraph(line: string, start: number): Paragraph | undefined {
  if (line.charCodeAt(0) === 32 || line.endsWith(' ') || !beginsText(line)) return undefined;
  const inlines = inlinesOf(line, start);
  const span = { start, end: start + line.length };
  return inlines && { type: 'paragraph', inlines, span, quoted: false };
}
