import { defaultSchema } from 'hast-util-sanitize';
import { Parser } from 'htmlparser2';
import type { PhrasingContent } from 'mdast';
import type { Link, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { closedByHalf } from './half-closed.ts';
import { type ResidueSink, recoverLinks } from './residue.ts';

/**
 * What stands in a line of text, with Markdown and HTML read alike: `<a href>` is a link as `[]()` is.
 * Offsets are absolute (UTF-16 units into the file).
 */
export type Inline =
  | { kind: 'text'; text: string; start: number; end: number }
  | { kind: 'code'; text: string; start: number; end: number }
  | { kind: 'break'; start: number; end: number }
  | {
      kind: 'image';
      url: string;
      alt: string;
      label?: string;
      html?: true;
      start: number;
      end: number;
      urlSpan?: Span;
    }
  | {
      kind: 'link';
      url: string;
      from: Exclude<Link['kind'], 'image' | 'definition'>;
      children: Inline[];
      start: number;
      end: number;
      urlSpan?: Span;
    }
  /** Emphasis and HTML elements: `strong`, `em`, `del`, `kbd`, `mark`, `sup`, `p`, `li` … */
  | {
      kind: 'element';
      tag: string;
      html: boolean;
      children: Inline[];
      start: number;
      end: number;
      /** Rows and columns that a cell of an HTML table takes, where more than one. */
      rows?: number;
      columns?: number;
    };

type Element = Extract<Inline, { kind: 'element' }>;
type LinkNode = Extract<Inline, { kind: 'link' }>;

const MARKS: Record<string, string> = { strong: 'strong', emphasis: 'em', delete: 'del' };

/** A place that HTML names: a link of the page can lead there. */
export interface HtmlAnchor {
  /** The value of `id` or `name`. */
  readonly name: string;
  /** The tag that has it. */
  readonly span: Span;
}

export interface InlineContext {
  /** The file's text. */
  readonly text: string;
  /** Added to a node's offset to get the file's. */
  readonly shift: number;
  /** Where reference definitions point; keys are normalised identifiers. */
  readonly definitions: ReadonlyMap<string, string>;
  /** Gets the anchors of the tags that are read. */
  readonly anchors?: HtmlAnchor[];
  /** Takes up links that are none; nothing is looked for without. */
  readonly residue?: ResidueSink;
}

/** Phrasing content of a tree to inlines; raw tags are paired. */
export function readInlines(nodes: readonly PhrasingContent[], context: InlineContext, from = 0): Inline[] {
  const flat: (Inline | Tag)[] = [];
  let behind = from;
  for (const node of nodes) {
    const { start, end } = node.position
      ? { start: node.position.start.offset! + context.shift, end: node.position.end.offset! + context.shift }
      : seek(node, behind, context.text);
    behind = end;
    switch (node.type) {
      case 'text':
        flat.push({ kind: 'text', text: node.value, start, end });
        break;
      case 'inlineCode':
        flat.push({ kind: 'code', text: node.value, start, end });
        break;
      case 'break':
        flat.push({ kind: 'break', start, end });
        break;
      case 'image':
      case 'imageReference': {
        const reference = node.type === 'imageReference';
        const url = reference ? (context.definitions.get(node.identifier) ?? '') : node.url;
        const urlSpan = reference
          ? undefined
          : destinationSpan(context.text, start, end, url, start + 2 + (node.alt?.length ?? 0));
        flat.push({
          kind: 'image',
          url,
          alt: node.alt ?? '',
          ...(reference && { label: node.label ?? node.identifier }),
          start,
          end,
          ...(urlSpan && { urlSpan }),
        });
        break;
      }
      case 'link':
      case 'linkReference': {
        const { residue: sink, ...inside } = context;
        const children = readInlines(node.children, inside, start);
        if (sink) droppedInLink(node.children, end, context, sink);
        const reference = node.type === 'linkReference';
        const url = reference ? (context.definitions.get(node.identifier) ?? '') : node.url;
        const bracket = context.text[start] === '[';
        const written = reference ? 'reference' : bracket ? 'inline' : 'autolink';
        const inner = children.at(-1)?.end ?? start + 1;
        const urlSpan = reference
          ? undefined
          : bracket
            ? destinationSpan(context.text, start, end, url, inner)
            : autolinkSpan(context.text, start, end);
        flat.push({ kind: 'link', url, from: written, children, start, end, ...(urlSpan && { urlSpan }) });
        break;
      }
      case 'strong':
      case 'emphasis':
      case 'delete':
        flat.push({
          kind: 'element',
          tag: MARKS[node.type]!,
          html: false,
          children: readInlines(node.children, context, start),
          start,
          end,
        });
        break;
      case 'html':
        append(flat, readTags(node.value, start, context.anchors));
        break;
      default:
        // Footnote references and what later versions add: nothing that people read as a title.
        break;
    }
  }
  const { residue } = context;
  if (residue) for (const part of flat) if (part.kind === 'open') withoutAddress(part, residue);
  const inlines = pair(
    flat,
    residue && ((tag, meant) => unclosed(tag, context.text, residue, meant)),
    residue && ((tag) => stray(tag, context.text, residue)),
  );
  return context.residue
    ? recoverLinks(inlines, context.text, context.residue, context.definitions.size > 0)
    : inlines;
}

/** GFM's bare e-mail addresses and URLs are found after parsing and have no position: look where they stand. */
function seek(node: PhrasingContent, from: number, text: string): Span {
  const words =
    'value' in node
      ? node.value
      : 'children' in node && node.children[0] && 'value' in node.children[0]
        ? node.children[0].value
        : '';
  const first = words.split('\n', 1)[0]!;
  // A marker of a heading or an item may stand before it.
  for (let start = from; words !== '' && start < from + 8; start++) {
    const end = endOfWords(words, start, text);
    if (end !== undefined) return { start, end };
  }
  const at = text.indexOf(first, from);
  const start = at === -1 || at - from > 200 ? from : at;
  return { start, end: start + words.length };
}

/** Where words end that begin at an offset, written with escapes, entities and indented lines; nothing where others do. */
function endOfWords(words: string, from: number, text: string): number | undefined {
  let at = from;
  for (const character of words.split('')) {
    if (character === '\n') {
      if (text[at] === '\r') at++;
      if (text[at++] !== '\n') return undefined;
      while (text[at] === ' ' || text[at] === '\t') at++;
    } else if (text[at] === character) at++;
    else if (text[at] === '\\' && text[at + 1] === character) at += 2;
    else if (text[at] === '&') {
      const entity = /^&#?\w{1,32};/.exec(text.slice(at, at + 40));
      if (!entity) return undefined;
      at += entity[0].length;
    } else return undefined;
  }
  return at;
}

interface Tag {
  kind: 'open' | 'close';
  /** Element name, lower case. */
  tag: string;
  attributes: Record<string, string>;
  start: number;
  end: number;
}

const VOID = new Set(['br', 'hr', 'img', 'input', 'source', 'wbr', 'meta', 'link', 'col', 'area', 'embed']);

/** Elements whose end may be left out, where another one of theirs begins (https://html.spec.whatwg.org/#optional-tags). */
const OPTIONAL_END = new Set(['p', 'li', 'td', 'th', 'tr', 'thead', 'tbody', 'dt', 'dd']);

/**
 * Reads raw HTML to texts and tags, with offsets. Comments, scripts and styles are left out.
 * @param anchors gets the places that tags name
 * @param whole whether elements are complete, so that ends that are left out can be told
 */
function readTags(html: string, base: number, anchors?: HtmlAnchor[], whole = false): (Inline | Tag)[] {
  const out: (Inline | Tag)[] = [];
  let silent = 0;
  const parser = new Parser(
    {
      onopentag(name, attributes, implied) {
        if (implied) return;
        if (name === 'script' || name === 'style') silent++;
        const start = base + parser.startIndex;
        const end = base + parser.endIndex + 1;
        for (const anchor of [attributes.id, attributes.name])
          if (anchor) anchors?.push({ name: anchor, span: { start, end } });
        if (name === 'br' || name === 'hr') out.push({ kind: 'break', start, end });
        else if (name === 'img') {
          out.push({
            kind: 'image',
            url: attributes.src ?? '',
            alt: attributes.alt ?? '',
            html: true,
            start,
            end,
          });
        } else if (!VOID.has(name)) out.push({ kind: 'open', tag: name, attributes, start, end });
      },
      ontext(text) {
        if (silent > 0) return;
        const start = base + parser.startIndex;
        const end = base + parser.endIndex + 1;
        const last = out.at(-1);
        if (last?.kind === 'text' && last.end === start) {
          last.text += text;
          last.end = end;
        } else out.push({ kind: 'text', text, start, end });
      },
      onclosetag(name, implied) {
        if (VOID.has(name) || (implied && !(whole && OPTIONAL_END.has(name)))) return;
        if (implied) {
          const at = base + parser.startIndex;
          out.push({ kind: 'close', tag: name, attributes: {}, start: at, end: at });
          return;
        }
        if (name === 'script' || name === 'style') silent = Math.max(0, silent - 1);
        out.push({
          kind: 'close',
          tag: name,
          attributes: {},
          start: base + parser.startIndex,
          end: base + parser.endIndex + 1,
        });
      },
    },
    { decodeEntities: true, lowerCaseTags: true, lowerCaseAttributeNames: true },
  );
  // Inline HTML comes one tag at a time, so a closing tag has no opening one that the parser knows of.
  const closing = /^<\/([a-z][\w-]*)\s*>$/i.exec(html);
  if (closing) {
    return [
      { kind: 'close', tag: closing[1]!.toLowerCase(), attributes: {}, start: base, end: base + html.length },
    ];
  }
  parser.write(html);
  parser.end();
  return out;
}

/** Where what is read of a block of raw HTML is put, apart from its inlines. */
export interface HtmlSinks {
  /** Gets the places that its tags name. */
  readonly anchors?: HtmlAnchor[];
  /** Gets its tags that nothing closes; for that the file's text is looked into. */
  readonly residue?: ResidueSink;
  readonly text: string;
}

/** Reads a block of raw HTML. */
export function readHtml(html: string, start: number, sinks?: HtmlSinks): Inline[] {
  const flat = readTags(html, start, sinks?.anchors, true);
  const residue = sinks?.residue;
  if (!sinks || !residue) return pair(flat);
  const end = start + html.length;
  const take = (tag: Tag) => unclosedInHtml(tag, end, sinks.text, residue);
  return pair(flat, take, undefined, take);
}

function spansOf({ rowspan, colspan }: Record<string, string>): { rows?: number; columns?: number } {
  const count = (value: string | undefined) => Math.min(1000, Number(value) || 1);
  return {
    ...(count(rowspan) > 1 && { rows: count(rowspan) }),
    ...(count(colspan) > 1 && { columns: count(colspan) }),
  };
}

/** Elements in each other that are told apart; what goes deeper is read as if it stood there. */
const DEEPEST = 100;

/** Elements of phrases that must be closed (https://html.spec.whatwg.org/#phrasing-content). */
const PHRASES = new Set('b i em strong s del ins sub sup kbd code samp q tt var'.split(' '));
/** Elements of HTML that GitHub drops, and that people write for their looks: their words stay. */
const OUTDATED = new Set(
  'center font u small big nobr blink marquee html head body main section nav'.split(' '),
);
const SHOWN = new Set(defaultSchema.tagNames);
/** How far a closing tag is looked for. */
const FAR = 2000;

/** Takes up `<a>` that leads nowhere and marks no place. */
function withoutAddress({ tag, attributes, start, end }: Tag, sink: ResidueSink): void {
  if (tag !== 'a' || ['href', 'name', 'id', 'class'].some((name) => attributes[name] !== undefined)) return;
  sink.set(start, { form: 'tag-address', start, end, image: false });
}

/** Whether another link begins before this one ends, or none ends at all. */
function staysOpen(text: string, from: number): boolean {
  const [item = ''] = text.slice(from, from + FAR).split(/\r?\n[ \t]*(?:\r?\n|[-*+] |\d{1,3}[.)] |\|)/, 1);
  const next = /<(\/?)a(?:\s[^<>]*)?(>)/i.exec(item);
  // `<a>` for `</a>` is told where it stands.
  return next ? next[1] === '' && next[0] !== '<a>' : /\S/.test(item);
}

/**
 * Takes up a tag that nothing closes in its paragraph: GitHub drops one that is no element it knows.
 * @param meant where `/ins>` was written for `</ins>`.
 */
function unclosed(
  { tag, attributes, start, end }: Tag,
  text: string,
  sink: ResidueSink,
  meant: number | undefined,
): void {
  if (meant !== undefined) {
    const edits = [{ start: meant, end: meant, text: '<' }];
    sink.set(start, { form: 'element-open', start, end, label: tag, image: false, edits });
    return;
  }
  if (tag === 'a') {
    if (attributes.href && staysOpen(text, end))
      sink.set(start, { form: 'link-open', start, end, image: false });
    return;
  }
  const form = SHOWN.has(tag)
    ? PHRASES.has(tag) && 'element-open'
    : Object.keys(attributes).length === 0 && 'dropped';
  if (!form) return;
  const [paragraph = ''] = text.slice(end, end + FAR).split(/\r?\n[ \t]*(?:\r?\n|[-*+] |\d{1,3}[.)] )/, 1);
  // A tag with nothing behind it opens what stands in other paragraphs, unless a word stands straight before it.
  const isGlued = form === 'dropped' && /[\p{L}\p{N}]/u.test(text[start - 1] ?? '');
  const hasWords = isGlued || /[^<>\s]/.test(paragraph.replace(/<[^<>]*>/g, ''));
  if (paragraph.toLowerCase().includes(`</${tag}`) || !hasWords) return;
  const label = form === 'dropped' ? text.slice(start + 1, end - 1) : tag;
  sink.set(start, { form, start, end, label, image: false });
}

/** Takes up tags in the text of a link that are no elements and that nothing closes there: `[How <name> is read](…)`. */
function droppedInLink(
  nodes: readonly PhrasingContent[],
  last: number,
  { text, shift }: InlineContext,
  sink: ResidueSink,
): void {
  for (const node of nodes) {
    const from = node.position?.start.offset;
    if (node.type !== 'html' || from === undefined) continue;
    for (const part of readTags(node.value, from + shift)) {
      if (part.kind !== 'open') continue;
      const { tag, attributes, start, end } = part;
      const isShown = SHOWN.has(tag) && tag !== 'details' && tag !== 'summary';
      if (isShown || OUTDATED.has(tag) || Object.keys(attributes).length > 0) continue;
      if (
        text
          .slice(end, Math.min(last, end + FAR))
          .toLowerCase()
          .includes(`</${tag}`)
      )
        continue;
      sink.set(start, { form: 'dropped', start, end, label: text.slice(start + 1, end - 1), image: false });
    }
  }
}

/**
 * Takes up a tag of raw HTML that nothing closes in its block, nor behind it, or that ends with what it stands in. There
 * other lines have tags of the same name, so only what each closes tells.
 */
function unclosedInHtml({ tag, attributes, start, end }: Tag, last: number, text: string, sink: ResidueSink) {
  const form = SHOWN.has(tag)
    ? PHRASES.has(tag) && 'element-open'
    : Object.keys(attributes).length === 0 && !OUTDATED.has(tag) && 'dropped';
  if (!form) return;
  const line = text.slice(end, end + FAR).split(/[\r\n]/, 1)[0]!;
  const closes = `</${tag}`;
  if (line.toLowerCase().includes(closes) || !/[^<>\s]/.test(line.replace(/<[^<>]*>/g, ''))) return;
  const behind = text.slice(form === 'dropped' ? end : last, last + FAR).toLowerCase();
  const close = behind.indexOf(closes);
  const next = behind.indexOf(`<${tag}>`);
  if (close !== -1 && (form === 'dropped' || next === -1 || close < next)) return;
  const label = form === 'dropped' ? text.slice(start + 1, end - 1) : tag;
  sink.set(start, { form, start, end, label, image: false });
}

/** Takes up a tag that closes nothing, neither in its paragraph nor far above it. */
function stray({ tag, start, end }: Tag, text: string, sink: ResidueSink): void {
  if (!PHRASES.has(tag)) return;
  let open = 0;
  for (const [, slash, name] of text
    .slice(Math.max(0, start - FAR), start)
    .matchAll(/<(\/?)([a-z]{1,8})(?=[\s>])/gi))
    if (name!.toLowerCase() === tag) open = slash === '' ? open + 1 : Math.max(0, open - 1);
  if (open === 0) sink.set(start, { form: 'tag-stray', start, end, label: tag, image: false });
}

/** Elements that are read as such although nothing closes them. */
const STAYS_OPEN = new Set([...OPTIONAL_END, 'table']);

/** Pairs opening and closing tags to elements; a tag without its mate is dropped, what it held stays. */
function pair(
  flat: readonly (Inline | Tag)[],
  onUnclosed?: (tag: Tag, meant: number | undefined) => void,
  onStray?: (tag: Tag) => void,
  onCrossed?: (tag: Tag) => void,
): Inline[] {
  const root: Inline[] = [];
  const open: { node: Element | LinkNode; into: Inline[]; part: Tag }[] = [];
  let into = root;
  for (const part of flat) {
    if (part.kind === 'open') {
      if (open.length >= DEEPEST) continue;
      const { tag, attributes, start, end } = part;
      const node: Element | LinkNode =
        tag === 'a' && attributes.href !== undefined
          ? { kind: 'link', url: attributes.href, from: 'html', children: [], start, end }
          : { kind: 'element', tag, html: true, children: [], start, end, ...spansOf(attributes) };
      open.push({ node, into, part });
      into = node.children;
    } else if (part.kind === 'close') {
      const at = open.findLastIndex(({ node }) => (node.kind === 'link' ? 'a' : node.tag) === part.tag);
      if (at === -1) {
        onStray?.(part);
        continue;
      }
      while (open.length > at) {
        const { node, into: outer, part: opened } = open.pop()!;
        if (open.length > at) onCrossed?.(opened);
        node.end = open.length === at ? part.end : (node.children.at(-1)?.end ?? node.end);
        outer.push(node);
        into = outer;
      }
    } else into.push(part as Inline);
  }
  while (open.length > 0) {
    // Never closed: `<p>` and `<li>` may be, and a table ends with the page; `<ins>` forgotten must not swallow the rest.
    const { node, into: outer, part } = open.pop()!;
    const meant =
      node.kind === 'element' && PHRASES.has(node.tag) ? closedByHalf(node.children, node.tag) : undefined;
    onUnclosed?.(part, meant?.at);
    if (meant) {
      node.children = meant.inside;
      node.end = meant.end;
      outer.push(node);
      append(outer, meant.outside);
    } else if (node.kind === 'element' && STAYS_OPEN.has(node.tag)) {
      node.end = node.children.at(-1)?.end ?? node.end;
      outer.push(node);
    } else append(outer, node.children);
    into = outer;
  }
  return root;
}

/** Where `url` stands in `](url "title")`. */
function destinationSpan(
  text: string,
  start: number,
  end: number,
  url: string,
  from: number,
): Span | undefined {
  const open = text.indexOf('](', Math.min(from, end));
  const at = open === -1 || open >= end ? text.lastIndexOf('](', end) : open;
  if (at < start) return undefined;
  let begin = at + 2;
  while (begin < end && /\s/.test(text[begin]!)) begin++;
  if (text[begin] === '<') begin++;
  if (url !== '' && text.startsWith(url, begin)) return { start: begin, end: begin + url.length };
  // Written with escapes or entities: up to the next white space or the closing parenthesis.
  let stop = begin;
  let depth = 0;
  while (stop < end - 1 && !/[\s>]/.test(text[stop]!)) {
    if (text[stop] === '\\') stop++;
    else if (text[stop] === '(') depth++;
    else if (text[stop] === ')' && depth-- === 0) break;
    stop++;
  }
  return { start: begin, end: Math.min(stop, end) };
}

function autolinkSpan(text: string, start: number, end: number): Span {
  return text[start] === '<' ? { start: start + 1, end: end - 1 } : { start, end };
}

/** Text as people see it; images and badges are left out. */
export function plain(nodes: readonly Inline[]): string {
  let out = '';
  for (const node of nodes) {
    if (node.kind === 'text' || node.kind === 'code') out += node.text;
    else if (node.kind === 'break') out += ' ';
    else if (node.kind === 'link' || node.kind === 'element') out += plain(node.children);
  }
  return out;
}

/** Every link and image in document order, those in links and emphasis too. */
export function walkInlines(nodes: readonly Inline[]): readonly Inline[] {
  const all: Inline[] = [];
  collect(nodes, all);
  return all;
}

function collect(nodes: readonly Inline[], all: Inline[]): void {
  for (const node of nodes) {
    all.push(node);
    if (node.kind === 'link' || node.kind === 'element') collect(node.children, all);
  }
}
