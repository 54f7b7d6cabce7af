import type { Config } from '../config/schema.ts';
import type { Block, Item, RawRow } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Column, Field, Shape, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { isDateOrVenue, nameOfValue } from './byline.ts';
import type { LinesOfLinks } from './lines-of-links.ts';
import type { NamedPart } from './named-parts.ts';
import { bylineWithRoles, isRoleLine, roleLine } from './role-lines.ts';
import { isDescribed } from './separators.ts';
import { keyedSummary, quotedBelow, summaryInFold } from './summaries.ts';
import {
  firstLink,
  isBracketed,
  isRoleTitle,
  readKey,
  readPicture,
  readTitleLine,
  type TitleLine,
} from './title.ts';
import { isDatedLead } from './title-marks.ts';
import { titledLines } from './titled-lines.ts';
import { valueSpan } from './value-span.ts';
import { ADDRESS_ALONE, isPartOfCourse, leadsOut, roleOfText } from './vocabulary.ts';

/** Something that may be an entry, with all that is needed to decide and to finish it. */
export interface Candidate {
  shape: Shape;
  titleLine: TitleLine;
  span: Span;
  /** Everything that belongs to it, in order. */
  inlines: Inline[];
  /** What paragraphs below the first say; for a heading, the paragraph below it. */
  more: Inline[];
  fields: Field[];
  section: number;
  group: number;
  /** Whether a link leads out of the file. */
  linked: boolean;
  /** Index of the candidate that it stands below, in the same array; -1 for none. */
  parent: number;
  /** For rows; those of raw HTML stand in no table of the list. */
  row?: { table?: number; row: number; columns: readonly Column[]; written: RawRow };
  bullet?: { depth: number; marker: string };
  /** Titles of the bullets around it that are no entries but name a group: `- Paint`, below it `  - [Fir](…)`. */
  within?: string[];
  /** The bold line straight above its list or table, where such lines divide the section. */
  under?: string;
  /** For headings: rank. */
  rank?: number;
  /** A record of nothing but a bold line and an address. */
  isBare?: boolean;
  /** A record whose title does not stand out. */
  isPlain?: boolean;
  /** A heading straight above the lines of a record. */
  isRecord?: boolean;
  /** A heading above words and lines of links, where nothing but those lines tells that it is an entry. */
  isAboveLinks?: boolean;
  /** A `<summary>`: the section that it opens tells of it. */
  opens?: boolean;
  /** For headings: what stands below headings within it and holds labels. */
  parts?: readonly NamedPart[];
}

export interface CandidateCollector {
  readonly context: ReadContext;
  readonly config: Config;
  /** Whether a linked picture may be a title. */
  readonly pictures: boolean;
  readonly candidates: Candidate[];
  /** How many bullets of a group lead to anchors of the file: they are no candidates. */
  readonly anchors: Map<number, number>;
  /** Number of the next group. */
  groups: number;
  /** How many lines of a paragraph must begin with a linked title to be entries each. */
  readonly fewestTitled: number;
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
    // A lone "#" leads nowhere: it holds the place of an address.
    if (!node.url.startsWith('#') || node.url === '#') return false;
    any = true;
  }
  return any;
}

/** Bullets: an item that says a title is a candidate; what is below it is read too, and sorted out later. */
export function readListCandidates(
  block: Extract<Block, { type: 'list' }>,
  section: number,
  collector: CandidateCollector,
  depth = 1,
  parent = -1,
  group = collector.groups++,
): void {
  for (const item of block.items) readItemCandidate(item, section, collector, depth, parent, group);
}

function readItemCandidate(
  item: Item,
  section: number,
  collector: CandidateCollector,
  depth: number,
  parent: number,
  group: number,
): void {
  const { context, candidates } = collector;
  const head =
    item.head.length > 0 ? (readTitleLine(item.head, context.text) ?? groupInBrackets(item)) : undefined;
  let at = parent;
  if (head && onlyAnchors(item.head)) collector.anchors.set(group, (collector.anchors.get(group) ?? 0) + 1);
  else if (head) {
    at = candidates.length;
    const inlines = [...item.head];
    candidates.push({
      shape: 'bullet',
      titleLine: head,
      span: trimSpan(context.text, item.span),
      inlines,
      more: [],
      fields: [],
      section,
      group,
      linked: linkedOut(item.head),
      parent,
      bullet: { depth, marker: item.marker },
    });
    const summary = summaryInFold(item.blocks, context.text);
    if (summary) candidates[at]!.fields.push(summary);
    for (const block of item.blocks) {
      if (block.type === 'paragraph') {
        const line: Inline = { kind: 'break', start: block.span.start, end: block.span.start };
        for (const to of [inlines, candidates[at]!.more]) {
          to.push(line);
          append(to, block.inlines);
        }
        if (linkedOut(block.inlines)) candidates[at]!.linked = true;
      }
    }
  }
  for (const block of item.blocks) {
    if (block.type === 'list') readListCandidates(block, section, collector, depth + 1, at);
    else if (block.type === 'paragraph' && !head) readParagraphCandidate(block, section, collector);
  }
}

/** `- [Mac]` above bullets: a link to nowhere that names their group. */
function groupInBrackets({ head, blocks }: Item): TitleLine | undefined {
  const [node] = head;
  const name =
    head.length === 1 && node?.kind === 'text' ? /^\s*\[([^[\]]{2,40})\]\s*:?\s*$/.exec(node.text) : null;
  if (!name || !hasLetters(name[1]!) || !blocks.some(({ type }) => type === 'list')) return undefined;
  const start = node!.start + name[0].indexOf('[') + 1;
  const titleSpan = { start, end: start + name[1]!.length };
  return { title: foldSpace(name[1]!), titleSpan, carrier: 'text', rest: [], prefix: '' };
}

/** `Key: value` of a bullet below an entry; a bullet without a key has the empty name. */
export function fieldOf(candidate: Pick<Candidate, 'inlines' | 'span'>, text: string): Field {
  const line = candidate.inlines;
  const key = readKey(line);
  const nodes = line.filter((node) => node.kind !== 'break');
  const whole = nodes.length > 0 ? { start: nodes[0]!.start, end: nodes.at(-1)!.end } : candidate.span;
  if (!key) {
    const value = foldSpace(plain(nodes));
    return { name: nameOfValue(value), value, span: trimSpan(text, whole) };
  }
  const said = plain(nodes);
  const value = foldSpace(said.slice(said.search(/[:：]/) + 1));
  const { name } = key;
  return { name, value, span: trimSpan(text, valueSpan(text, { name, value, span: whole })) };
}

/** Paragraphs and quotes that begin with a bold or linked title, or whose lines all do. */
export function readParagraphCandidate(
  block: Extract<Block, { type: 'paragraph' }>,
  section: number,
  collector: CandidateCollector,
): void {
  const lines = titledLines(block.inlines, collector.context.text, collector.fewestTitled);
  const group = collector.groups++;
  if (lines.length === 0) readBlockCandidate(block.inlines, block.span, section, group, collector);
  for (const line of lines) {
    const span = { start: line[0]!.start, end: line.at(-1)!.end };
    readBlockCandidate(line, span, section, group, collector);
  }
}

function readBlockCandidate(
  inlines: Inline[],
  span: Span,
  section: number,
  group: number,
  collector: CandidateCollector,
): void {
  const picture = collector.pictures ? readPicture(inlines) : undefined;
  const head = picture ?? readTitleLine(inlines, collector.context.text);
  if (!head || !linkedOut(inlines)) return;
  if (head.carrier === 'text' && !head.isCited && !isBeforeNamedLinks(head)) return;
  // `(ICML 2024) [[paper]](…)`: its title stands elsewhere.
  if (head.carrier === 'link' && head.title.startsWith('[') && isRoleTitle(head)) return;
  if (foldSpace(head.prefix).length > 30 && !isDatedLead(head.prefix)) return;
  collector.candidates.push({
    shape: 'block',
    titleLine: head,
    span: trimSpan(collector.context.text, span),
    inlines,
    more: [],
    fields: [],
    section,
    group,
    linked: true,
    parent: -1,
  });
}

/** `Fir: A Tree (ICML 2024) [[paper]](…) [[code]](…)`: behind the title nothing but when, where, and links in brackets. */
function isBeforeNamedLinks({ title, rest }: TitleLine): boolean {
  let links = 0;
  let other = '';
  for (const [at, node] of rest.entries()) {
    const words = plain([node]).trim();
    const isNamed =
      /^\[[^[\]]{2,24}\]$/.test(words) || (isBracketed(rest, at) && roleOfText(words) !== undefined);
    if (node.kind === 'link' && isNamed) links++;
    else if (node.kind === 'break') return false;
    else other += words;
  }
  const bare = other.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '');
  const isTitle = title.split(' ').length >= 3 && !isDateOrVenue(title);
  return links > 0 && isTitle && (bare === '' || (bare.length <= 40 && /\d{2}$/.test(bare)));
}

/** What a heading holds. */
export interface Held {
  /** Whether the lines of a record follow it. */
  readonly isAboveRecord: boolean;
  /** The lines of links that are all that it holds besides words. */
  readonly alone?: LinesOfLinks;
  /** What is folded away as its abstract. */
  readonly summary?: Field;
}

/**
 * Headings that are entries: `## [name](url)`.
 * @param below the blocks behind it
 */
export function readHeadingCandidate(
  block: Extract<Block, { type: 'heading' }>,
  section: number,
  collector: CandidateCollector,
  below: readonly Block[],
  { isAboveRecord, alone, ...held }: Held,
): void {
  const { text } = collector.context;
  const summary = held.summary ?? keyedSummary(wordsBelow(below), text) ?? quotedBelow(below);
  const link = firstLink(block.inlines);
  const head = readTitleLine(block.inlines, collector.context.text);
  if (!head) return;
  const links = roleLine(below, block.rank) ?? bylineWithRoles(below);
  const isRecord = links !== undefined || isAboveRecord || alone?.isTold === true;
  const inlines = [...block.inlines];
  for (const line of links ? [links.inlines] : (alone?.lines ?? []))
    append(inlines, [{ kind: 'break', start: line[0]!.start, end: line[0]!.start }, ...line]);
  collector.candidates.push({
    shape: 'heading',
    titleLine: head,
    span: trimSpan(collector.context.text, block.span),
    inlines,
    more: wordsBelow(below),
    fields: summary ? [summary] : [],
    section,
    group: collector.groups++,
    linked: link !== undefined && foldSpace(plain(link.children)).length > 1,
    ...(isRecord ? { isRecord } : alone && { isAboveLinks: true }),
    parent: -1,
    rank: block.rank,
  });
}

/** What paragraphs straight below a heading say, line by line; pictures and lines of links say nothing. */
function wordsBelow(below: readonly Block[]): Inline[] {
  const words: Inline[] = [];
  for (const block of below) {
    if (block.type !== 'paragraph') break;
    if (plain(block.inlines).trim() === '' || isRoleLine(block.inlines, 1)) continue;
    if (words.length > 0) words.push({ kind: 'break', start: block.span.start, end: block.span.start });
    append(words, block.inlines);
  }
  return words;
}

/**
 * A bullet below an entry that is an entry itself, not a field of it.
 * @param isBelowLink whether what it stands below has a link; below words `[Quizzes](…) - One a day.` is an entry
 */
export function standsAlone(candidate: Candidate, isBelowLink = true): boolean {
  if (!candidate.linked || candidate.titleLine.carrier === 'text') return false;
  if (readKey(candidate.inlines)) return false;
  // `[[Reference]](…)` names a link of what stands above.
  if (/^\[[^[\]]{1,40}\]$/.test(candidate.titleLine.title)) return false;
  if (isRoleTitle(candidate.titleLine) || /^https?:/.test(candidate.titleLine.title)) return false;
  const { title, rest } = candidate.titleLine;
  if (roleOfText(title) !== undefined) return false;
  return !isPartOfCourse(title) || (!isBelowLink && isDescribed(rest));
}

/** Whether nothing but an address stands below a title. */
export function hasAddressBelow({ titleLine }: Candidate): boolean {
  const said = titleLine.rest.filter((node) => node.kind !== 'break' && plain([node]).trim() !== '');
  const [last] = said;
  return said.length === 1 && last?.kind === 'link' && ADDRESS_ALONE.test(plain([last]).trim());
}

/** Whether a link says what it is (`[[paper]](…)`): prose that begins in bold has none of these. */
export function namesItsLinks({ titleLine, inlines }: Candidate): boolean {
  // Without a link of its own the title may have them in lines below it.
  for (const node of walkInlines(titleLine.link ? titleLine.rest : inlines))
    if (node.kind === 'link' && leadsOut(node.url) && roleOfText(plain(node.children)) !== undefined)
      return true;
  return false;
}
