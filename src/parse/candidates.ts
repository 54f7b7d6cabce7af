import type { Config } from '../config/schema.ts';
import type { Block, Item, RowDraft } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Column, Field, Shape, Span } from '../model.ts';
import { firstLink, type Head, isRoleTitle, readHead, readKey, readPicture } from './title.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

/** Something that may be an entry, with all that is needed to decide and to finish it. */
export interface Draft {
  shape: Shape;
  head: Head;
  span: Span;
  /** Everything that belongs to it, in order. */
  inlines: Inline[];
  fields: Field[];
  section: number;
  group: number;
  /** Whether a link leads out of the file. */
  linked: boolean;
  /** Index of the draft that it stands below, in the same array; -1 for none. */
  parent: number;
  /** For rows; those of raw HTML stand in no table of the list. */
  row?: { table?: number; row: number; columns: readonly Column[]; draft: RowDraft };
  bullet?: { depth: number; marker: string };
  /** For headings: rank. */
  rank?: number;
}

export interface Drafter {
  readonly context: ReadContext;
  readonly config: Config;
  /** Whether a linked picture may be a title. */
  readonly pictures: boolean;
  readonly drafts: Draft[];
  /** How many bullets of a group lead to anchors of the file: they are no drafts. */
  readonly anchors: Map<number, number>;
  /** Number of the next group. */
  groups: number;
}

/** Whether a link leads out of the file. */
export function linkedOut(inlines: readonly Inline[]): boolean {
  for (const node of walkInlines(inlines)) if (node.kind === 'link' && leadsOut(node.url)) return true;
  return false;
}

function onlyAnchors(inlines: readonly Inline[]): boolean {
  let any = false;
  for (const node of walkInlines(inlines)) {
    if (node.kind !== 'link') continue;
    if (!node.url.startsWith('#')) return false;
    any = true;
  }
  return any;
}

/** Bullets: an item that says a title is a draft; what is below it is drafted too, and sorted out later. */
export function draftList(
  block: Extract<Block, { type: 'list' }>,
  section: number,
  drafter: Drafter,
  depth = 1,
  parent = -1,
  group = drafter.groups++,
): void {
  for (const item of block.items) draftItem(item, section, drafter, depth, parent, group);
}

function draftItem(
  item: Item,
  section: number,
  drafter: Drafter,
  depth: number,
  parent: number,
  group: number,
): void {
  const { context, drafts } = drafter;
  const head = item.head.length > 0 ? readHead(item.head, context.text) : undefined;
  let at = parent;
  if (head && onlyAnchors(item.head)) drafter.anchors.set(group, (drafter.anchors.get(group) ?? 0) + 1);
  else if (head) {
    at = drafts.length;
    const inlines = [...item.head];
    drafts.push({
      shape: 'bullet',
      head,
      span: trimSpan(context.text, item.span),
      inlines,
      fields: [],
      section,
      group,
      linked: linkedOut(item.head),
      parent,
      bullet: { depth, marker: item.marker },
    });
    for (const block of item.blocks) {
      if (block.type === 'paragraph') {
        inlines.push({ kind: 'break', start: block.span.start, end: block.span.start }, ...block.inlines);
        if (linkedOut(block.inlines)) drafts[at]!.linked = true;
      }
    }
  }
  for (const block of item.blocks) {
    if (block.type === 'list') draftList(block, section, drafter, depth + 1, at);
    else if (block.type === 'paragraph' && !head) draftParagraph(block, section, drafter);
  }
}

/** `Key: value` of a bullet below an entry; a bullet without a key has the empty name. */
export function fieldOf(draft: Draft, text: string): Field {
  const line = draft.inlines;
  const key = readKey(line);
  const nodes = line.filter((node) => node.kind !== 'break');
  const whole = nodes.length > 0 ? { start: nodes[0]!.start, end: nodes.at(-1)!.end } : draft.span;
  if (!key) return { name: '', value: clean(plain(nodes)), span: trimSpan(text, whole) };
  const said = plain(nodes);
  const value = clean(said.slice(said.search(/[:：]/) + 1));
  // A bold key may hold its colon: `**Metrics:** …`.
  const start = key.rest[0]?.start ?? whole.end;
  const colon = text.slice(whole.start, start).search(/[:：]\s*$/) !== -1 || key.rest.length > 0;
  return {
    name: key.name,
    value,
    span: trimSpan(text, { start: colon ? start : whole.start, end: whole.end }),
  };
}

export function clean(text: string): string {
  return text.replace(/\s+/g, ' ').trim();
}

/** Paragraphs and quotes that begin with a bold or linked title. */
export function draftParagraph(
  block: Extract<Block, { type: 'paragraph' }>,
  section: number,
  drafter: Drafter,
): void {
  const picture = drafter.pictures ? readPicture(block.inlines) : undefined;
  const head = picture ?? readHead(block.inlines, drafter.context.text);
  if (!head || head.carrier === 'text' || !linkedOut(block.inlines)) return;
  if (clean(head.lead).length > 30) return;
  drafter.drafts.push({
    shape: 'block',
    head,
    span: trimSpan(drafter.context.text, block.span),
    inlines: block.inlines,
    fields: [],
    section,
    group: drafter.groups++,
    linked: true,
    parent: -1,
  });
}

/** Headings that are entries: `## [name](url)`. */
export function draftHeading(
  block: Extract<Block, { type: 'heading' }>,
  section: number,
  drafter: Drafter,
): void {
  const link = firstLink(block.inlines);
  const head = readHead(block.inlines, drafter.context.text);
  if (!head) return;
  drafter.drafts.push({
    shape: 'heading',
    head,
    span: trimSpan(drafter.context.text, block.span),
    inlines: [...block.inlines],
    fields: [],
    section,
    group: drafter.groups++,
    linked: link !== undefined && clean(plain(link.children)).length > 1,
    parent: -1,
    rank: block.rank,
  });
}

/** A bullet below an entry that is an entry itself, not a field of it. */
export function standsAlone(draft: Draft): boolean {
  if (!draft.linked || draft.head.carrier === 'text') return false;
  if (readKey(draft.inlines)) return false;
  if (isRoleTitle(draft.head) || /^https?:/.test(draft.head.title)) return false;
  return roleOfText(draft.head.title) === undefined;
}

/** Whether a link says what it is (`[[paper]](…)`): prose that begins in bold has none of these. */
export function namesItsLinks(draft: Draft): boolean {
  for (const node of walkInlines(draft.head.rest))
    if (node.kind === 'link' && leadsOut(node.url) && roleOfText(plain(node.children)) !== undefined)
      return true;
  return false;
}
