import type { Span } from '../model.ts';
import { type Inline, plain, walkInlines } from './inline.ts';
import { offsetIn, trimSpan } from './offsets.ts';
import { leadsOut, roleOfText } from './words.ts';

type LinkNode = Extract<Inline, { kind: 'link' }>;

/** What the first line of an entry says. */
export interface Head {
  title: string;
  titleSpan: Span;
  /** The link that the title carries. */
  link?: LinkNode;
  /** How the title stands out: as a link, in bold, or as plain text. */
  carrier: 'link' | 'strong' | 'text';
  /** Inlines behind the title. */
  rest: Inline[];
  /** What stands before it (date, marker, icon), as text. */
  lead: string;
}

const CLOSERS: Record<string, string> = { '"': '"', '“': '”', '«': '»', '「': '」', '《': '》', "'": "'" };

/** Markers that stand before a title: dates in brackets, numbers, stars, check boxes, emoji. */
const MARKER =
  /^(?:\s|\[[^\]]{0,40}\](?!\()|\([^)]{0,20}\)(?=\s*$)|[\p{Extended_Pictographic}\ufe0f\u200d]|:[a-z0-9_+-]{2,30}:|\d{1,4}(?:[./-]\d{1,2}){0,2}[.:)]?(?=\s|$)|[-–—•·*☆★|:：,>&»]|\[$)+/u;

function substance(text: string): string {
  return text.replace(MARKER, '').trim();
}

function hasLetters(text: string): boolean {
  return /[\p{L}\p{N}]/u.test(text);
}

/** Opens emphasis and links that hold nothing but one more of them. */
function unwrap(node: Inline): Inline[] {
  let nodes: Inline[] = [node];
  for (;;) {
    const meaningful = nodes.filter((n) => !(n.kind === 'text' && n.text.trim() === ''));
    const only = meaningful[0];
    if (meaningful.length === 1 && only && (only.kind === 'link' || only.kind === 'element'))
      nodes = only.children;
    else return meaningful;
  }
}

function spanOfNodes(nodes: readonly Inline[]): Span {
  return { start: nodes[0]!.start, end: nodes.at(-1)!.end };
}

/** Whether a bracket or parenthesis opens right before a node. */
export function isBracketed(nodes: readonly Inline[], at: number): boolean {
  const before = nodes[at - 1];
  return before?.kind === 'text' && /[[【(]\s*$/.test(before.text);
}

/**
 * Finds the title in the first line of an entry: the first link or bold text, or the text before links such as
 * `[[Paper]](…)`, or what stands in quotes. `undefined` when nothing reads like a title.
 */
export function readHead(nodes: readonly Inline[], text: string): Head | undefined {
  let lead = '';
  let leadFrom = -1;
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    switch (node.kind) {
      case 'image':
        continue;
      case 'break':
        if (hasLetters(substance(lead))) return fromLead(nodes, leadFrom, i, text, lead);
        continue;
      case 'text':
      case 'code':
        if (leadFrom === -1 && node.text.trim() !== '') leadFrom = i;
        lead += node.kind === 'code' ? ` ${node.text} ` : node.text;
        continue;
      case 'element': {
        const words = plain(node.children).trim();
        const strong = node.tag === 'strong' || node.tag === 'b';
        if (!hasLetters(words)) continue;
        const said = substance(lead);
        if (strong && (!hasLetters(said) || (said.length < 40 && /[:：]$/.test(said)))) {
          return fromElement(node, nodes.slice(i + 1), lead, text);
        }
        if (!hasLetters(said)) {
          const inner = node.children.length > 0 && firstLink(node.children);
          if (inner && !strong) return fromElement(node, nodes.slice(i + 1), lead, text);
          if (strong) return fromElement(node, nodes.slice(i + 1), lead, text);
        }
        if (leadFrom === -1) leadFrom = i;
        // A chip before the title (`<mark>CODE</mark> **Title**`) is a label, not the title.
        if (['mark', 'kbd', 'sup', 'sub'].includes(node.tag) && nodes.slice(i + 1).some(carries)) {
          leadFrom = -1;
          continue;
        }
        lead += words;
        continue;
      }
      case 'link': {
        const words = plain(node.children).trim();
        if (!hasLetters(words)) continue;
        const said = substance(lead);
        if (hasLetters(said)) {
          const key = said.length < 30 && /[:：]$/.test(said);
          if (!key) return fromLead(nodes, leadFrom, i, text, lead);
        }
        const inner = unwrap(node);
        if (inner.length === 0) continue;
        const titleSpan = trimSpan(text, spanOfNodes(inner));
        return finish(plain(inner), titleSpan, text, {
          link: node,
          carrier: 'link',
          rest: nodes.slice(i + 1),
          lead,
        });
      }
    }
  }
  if (hasLetters(substance(lead))) return fromLead(nodes, leadFrom, nodes.length, text, lead);
  return undefined;
}

function carries(node: Inline): boolean {
  return node.kind === 'link'
    ? hasLetters(plain(node.children))
    : node.kind === 'element' && node.tag === 'strong';
}

/** The first link that leads out of the file. */
export function firstLink(nodes: readonly Inline[]): LinkNode | undefined {
  for (const node of walkInlines(nodes)) if (node.kind === 'link' && leadsOut(node.url)) return node;
  return undefined;
}

function fromElement(
  node: Extract<Inline, { kind: 'element' }>,
  rest: Inline[],
  lead: string,
  text: string,
): Head {
  const inner = unwrap(node);
  const link = node.children.length > 0 ? linkAround(node) : undefined;
  const words = plain(inner);
  // `**Title | 52K | EN | [Paper](…)**`: bold around the whole line; the title is what comes first.
  const cutAt = inner.findIndex((child) => child.kind === 'text' && /\s[|｜]\s/.test(child.text));
  if (!link && cutAt !== -1) {
    const head = readHead(
      inner.slice(0, cutAt + 1).map((child, i) => (i === cutAt ? upToPipe(child, text) : child)),
      text,
    );
    if (head) return { ...head, carrier: 'strong', rest: [...inner.slice(cutAt), ...rest], lead };
  }
  if (!link && inner.some((child) => child.kind === 'link') && inner[0]?.kind === 'text') {
    const head = readHead(inner, text);
    if (head) return { ...head, carrier: 'strong', rest: [...head.rest, ...rest], lead };
  }
  return finish(words, trimSpan(text, inner.length > 0 ? spanOfNodes(inner) : node), text, {
    ...(link && { link }),
    carrier: link ? 'link' : 'strong',
    rest,
    lead,
  });
}

function upToPipe(node: Inline, text: string): Inline {
  if (node.kind !== 'text') return node;
  const at = node.text.search(/\s[|｜]\s/);
  return { ...node, text: node.text.slice(0, at), end: offsetIn(node, at, text) };
}

/** The link in bold text that carries its whole words. */
function linkAround(node: Inline): LinkNode | undefined {
  const words = node.kind === 'element' ? plain(node.children).trim() : '';
  for (const inner of walkInlines([node])) {
    if (inner.kind === 'link' && plain(inner.children).trim().length >= words.length * 0.6) return inner;
  }
  return undefined;
}

/** The title is the text before the links. */
function fromLead(nodes: readonly Inline[], from: number, to: number, text: string, lead: string): Head {
  const inner = nodes.slice(from, to).filter((node) => node.kind !== 'image');
  const words = plain(inner);
  const marker = MARKER.exec(words)?.[0].length ?? 0;
  let start = marker;
  let end = words.length;
  const opener = words[start] ?? '';
  const closer = CLOSERS[opener];
  const closing = closer === undefined ? -1 : findCloser(words, start + 1, closer);
  if (closing !== -1) {
    start++;
    end = closing;
  } else {
    const tail = words.slice(start);
    const cutters = [
      /\s*[[【(（]*\s*$/,
      /\s*[（(][^()（）]{0,80}[)）][\s.,:：]*$/,
      /\s*,?\s*\[[^\]]{0,40}\][\s.,]*$/,
      /\s+(?:-|–|—|--|\|)\s.*$/s,
      /[\s,:：|-]+$/,
    ];
    let length = tail.length;
    for (const cutter of cutters) {
      const found = cutter.exec(tail.slice(0, length));
      if (found && hasLetters(tail.slice(0, found.index))) length = found.index;
    }
    end = start + length;
  }
  const startOffset = offsetAt(inner, start, text, false);
  const endOffset = offsetAt(inner, end, text, true);
  const rest = splitAfter(nodes, from, to, endOffset, text);
  return finish(
    words.slice(start, end),
    { start: startOffset, end: Math.max(startOffset, endOffset) },
    text,
    {
      carrier: 'text',
      rest,
      lead: lead.slice(0, marker),
    },
  );
}

function findCloser(words: string, from: number, closer: string): number {
  for (let at = words.indexOf(closer, from); at !== -1; at = words.indexOf(closer, at + 1)) {
    if (/^(?:[\s,.;:)\]]|$)/.test(words.slice(at + 1, at + 2))) return at;
  }
  return -1;
}

/** Offset of the n-th unit of `plain(nodes)`. */
function offsetAt(nodes: readonly Inline[], position: number, text: string, atEnd: boolean): number {
  let passed = 0;
  for (const node of nodes) {
    const length = plain([node]).length;
    if (position < passed + length || (atEnd && position === passed + length)) {
      if (node.kind === 'text') return offsetIn(node, position - passed, text);
      return atEnd ? node.end : node.start;
    }
    passed += length;
  }
  return nodes.at(-1)?.end ?? 0;
}

function splitAfter(
  nodes: readonly Inline[],
  from: number,
  to: number,
  offset: number,
  text: string,
): Inline[] {
  const rest: Inline[] = [];
  for (const node of nodes.slice(from, to)) {
    if (node.start >= offset) rest.push(node);
    else if (node.end > offset && node.kind === 'text') {
      rest.push({ kind: 'text', text: text.slice(offset, node.end), start: offset, end: node.end });
    }
  }
  return [...rest, ...nodes.slice(to)];
}

function finish(words: string, titleSpan: Span, text: string, head: Omit<Head, 'title' | 'titleSpan'>): Head {
  let title = words.replace(/\s+/g, ' ').trim();
  let { start, end } = titleSpan;
  const closer = CLOSERS[title[0] ?? ''];
  if (
    closer &&
    title.length > 2 &&
    title.endsWith(closer) &&
    text[start] === title[0] &&
    text[end - 1] === closer
  ) {
    title = title.slice(1, -1).trim();
    start++;
    end--;
  }
  return { ...head, title, titleSpan: trimSpan(text, { start, end }) };
}

/** `Key: value`: a line of a record, not an entry. Returns the key and where its value begins among the nodes. */
export function readKey(
  nodes: readonly Inline[],
): { name: string; rest: Inline[]; inline: number } | undefined {
  let words = '';
  for (let i = 0; i < nodes.length; i++) {
    const node = nodes[i]!;
    if (node.kind === 'link' || node.kind === 'image' || node.kind === 'break') return undefined;
    const own = plain([node]);
    const colon = /[:：](?=\s|$|\*)|：/.exec(own);
    if (colon) {
      const name = (words + own.slice(0, colon.index)).replace(/\s+/g, ' ').trim();
      if (name === '' || name.length > 40 || name.split(' ').length > 6) return undefined;
      return { name, rest: [...nodes.slice(i + 1)], inline: i };
    }
    words += own;
    if (words.length > 60) return undefined;
  }
  return undefined;
}

/** Whether a title is nothing but the name of a role (`Paper`, `Code`), so that the line is a field. */
export function isRoleTitle(head: Head): boolean {
  return roleOfText(head.title) !== undefined;
}
