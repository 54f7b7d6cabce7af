import { slug } from 'github-slugger';
import type { Block } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain, readHtml, walkInlines } from '../markdown/inline.ts';
import type { Anchor, Comment, DetailsTag, Lines, Link, Region, Span } from '../model.ts';
import { append, bisect } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { roleOf } from './vocabulary.ts';

/** What is read of the file apart from its entries. */
export interface Elements {
  code: Span[];
  comments: Comment[];
  details: DetailsTag[];
}

/** All inlines that a block holds directly, rows and items included, nested blocks too. */
export function* inlinesOf(blocks: Iterable<Block>, context: ReadContext): Generator<Inline[]> {
  for (const block of blocks) {
    switch (block.type) {
      case 'heading':
      case 'paragraph':
        yield block.inlines;
        break;
      case 'list':
        for (const item of block.items) {
          yield item.head;
          yield* inlinesOf(item.blocks, context);
        }
        break;
      case 'table':
        for (const row of block.rows) for (const cell of row.cells) yield cell.inlines;
        break;
      case 'html':
        yield readHtml(context.text.slice(block.span.start, block.span.end), block.span.start, context);
        break;
      default:
        break;
    }
  }
}

function* codeOf(blocks: Iterable<Block>): Generator<Span> {
  for (const block of blocks) {
    if (block.type === 'code') yield block.span;
    else if (block.type === 'list') for (const item of block.items) yield* codeOf(item.blocks);
  }
}

/** A heading written as HTML has the anchor of its words, as one written as Markdown has. */
function headingAnchor(node: Inline): Anchor[] {
  if (node.kind !== 'element' || !node.html || !/^h[1-6]$/.test(node.tag)) return [];
  return [{ name: slug(plain(node.children).trim()), span: { start: node.start, end: node.end } }];
}

/** Each place once, in document order. */
function inOrder(anchors: readonly Anchor[]): Anchor[] {
  const once = new Map(anchors.map((anchor) => [`${anchor.span.start} ${anchor.name}`, anchor]));
  return [...once.values()].sort((a, b) => a.span.start - b.span.start);
}

/** Every link, image and definition, all code, and the anchors that HTML makes, each in document order. */
export function readLinks(
  blocks: readonly Block[],
  context: ReadContext,
): { links: Link[]; code: Span[]; anchors: Anchor[] } {
  const links: Link[] = [];
  const headings: Anchor[] = [];
  const code: Span[] = [...codeOf(blocks)];
  for (const inlines of inlinesOf(blocks, context)) {
    for (const node of walkInlines(inlines)) {
      if (node.kind === 'code') code.push({ start: node.start, end: node.end });
      else if (node.kind === 'link' || node.kind === 'image') links.push(toLink(node, context.lines));
      else append(headings, headingAnchor(node));
    }
  }
  for (const block of blocks) {
    if (block.type !== 'definition') continue;
    const urlStart = context.text.indexOf(block.url, context.text.indexOf(']:', block.span.start));
    const exact = block.url !== '' && urlStart !== -1 && urlStart < block.span.end;
    links.push({
      role: 'link',
      url: block.url,
      text: block.identifier,
      kind: 'definition',
      span: block.span,
      ...(exact && { urlSpan: { start: urlStart, end: urlStart + block.url.length } }),
      line: context.lines.lineAt(block.span.start),
    });
  }
  links.sort((a, b) => a.span.start - b.span.start);
  code.sort((a, b) => a.start - b.start);
  return { links, code, anchors: inOrder([...(context.anchors ?? []), ...headings]) };
}

/**
 * A link or image node as the model has it.
 * @param told its role where that is known, or the key that it stands behind
 */
export function toLink(
  node: Extract<Inline, { kind: 'link' | 'image' }>,
  lines: Lines,
  told: { readonly role?: string; readonly key?: string | undefined } = {},
): Link {
  const text = node.kind === 'image' ? node.alt : foldSpace(plain(node.children));
  return {
    role: told.role ?? (node.kind === 'image' ? 'image' : roleOf(text, node.url, told.key)),
    url: node.url,
    text,
    kind: node.kind === 'image' ? 'image' : node.from,
    span: { start: node.start, end: node.end },
    ...(node.urlSpan && { urlSpan: node.urlSpan }),
    line: lines.lineAt(node.start),
  };
}

/** Whether an offset lies in one of some sorted spans. */
export function within(spans: readonly Span[], offset: number): boolean {
  const span = spans[bisect(spans, ({ end }) => end <= offset)];
  return span !== undefined && span.start <= offset;
}

/** HTML comments outside of code. */
export function readComments(text: string, lines: Lines, code: readonly Span[]): Comment[] {
  const comments: Comment[] = [];
  for (let at = text.indexOf('<!--'); at !== -1; at = text.indexOf('<!--', at)) {
    if (within(code, at)) {
      at += 4;
      continue;
    }
    const close = text.indexOf('-->', at + 4);
    if (close === -1) break;
    const span = { start: at, end: close + 3 };
    comments.push({ text: text.slice(at + 4, close).trim(), span, line: lines.lineAt(at) });
    at = span.end;
  }
  return comments;
}

/** `<details>` and `<summary>` tags outside of code and comments. */
export function readDetails(
  text: string,
  lines: Lines,
  code: readonly Span[],
  comments: readonly Comment[],
): DetailsTag[] {
  const hidden = comments.map(({ span }) => span);
  const tags: DetailsTag[] = [];
  for (const found of text.matchAll(/<(\/?)(details|summary)(?=[\s>])[^<>]{0,400}>/gi)) {
    if (within(code, found.index) || within(hidden, found.index)) continue;
    tags.push({
      name: found[2]!.toLowerCase() as DetailsTag['name'],
      closing: found[1] === '/',
      span: { start: found.index, end: found.index + found[0].length },
      line: lines.lineAt(found.index),
    });
  }
  return tags;
}

/** Markers of tools that own a stretch of the file: ours, and those that lists use. */
const OPEN: readonly (readonly [owner: string, open: RegExp, close: RegExp])[] = [
  ['steward', /^steward:begin\b\s*(\S*)/, /^steward:end\b/],
  ['doctoc', /^START\s+doctoc\b()/i, /^END\s+doctoc\b/i],
  ['MarkdownTOC', /^MarkdownTOC\b()/, /^\/MarkdownTOC\b/],
  ['mktoc', /^BEGIN\s+mktoc\b()/i, /^END\s+mktoc\b/i],
  ['all-contributors', /^ALL-CONTRIBUTORS-([A-Z]+):START\b/, /^ALL-CONTRIBUTORS-[A-Z]+:END\b/],
  ['toc', /^toc\b(?!\s*stop)()/i, /^(?:tocstop|\/toc)\b/i],
  ['', /^([\w:./-]{0,40}?)[\s:_-]*(?:start|begin)$/i, /^[\w:./-]{0,40}?[\s:_-]*(?:end|stop)$/i],
];

/** Pairs of markers in comments. A marker of ours without its end is a region that is not closed. */
export function readRegions(comments: readonly Comment[], lines: Lines): Region[] {
  const regions: Region[] = [];
  const closes = nextClosers(comments);
  let taken = -1;
  for (let i = 0; i < comments.length; i++) {
    if (i <= taken) continue;
    const comment = comments[i]!;
    const known = OPEN.find(([, open]) => open.test(comment.text));
    if (!known) continue;
    const [owner, open] = known;
    const name = open.exec(comment.text)?.[1] ?? '';
    const end = closes(owner, i);
    if (end === -1 && owner !== 'steward') continue;
    const last = end === -1 ? comment : comments[end]!;
    regions.push({
      owner: owner || name || 'unknown',
      name,
      span: { start: comment.span.start, end: last.span.end },
      content: { start: comment.span.end, end: end === -1 ? comment.span.end : last.span.start },
      line: comment.line,
      endLine: lines.lineAt(last.span.end - 1),
      closed: end !== -1,
      open: comment.span,
      ...(end !== -1 && { close: last.span }),
    });
    if (end !== -1) taken = end;
  }
  return regions;
}

/** For each owner and position, the next comment that closes; -1 where another of ours opens first. */
function nextClosers(comments: readonly Comment[]): (owner: string, after: number) => number {
  const next = new Map<string, Int32Array>();
  for (const [owner, open, close] of OPEN) {
    const positions = new Int32Array(comments.length + 1).fill(-1);
    for (let i = comments.length - 1; i >= 0; i--) {
      const { text } = comments[i]!;
      if (close.test(text)) positions[i] = i;
      else positions[i] = owner === 'steward' && open.test(text) ? -1 : positions[i + 1]!;
    }
    next.set(owner, positions);
  }
  return (owner, after) => next.get(owner)![after + 1]!;
}
