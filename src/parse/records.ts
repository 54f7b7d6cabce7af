import type { Block, Item } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { type Candidate, type CandidateCollector, fieldOf, linkedOut } from './candidates.ts';
import type { Placed } from './outline.ts';
import { quotedSummary, summaryInFold } from './summaries.ts';
import { readKey, readTitleLine } from './title.ts';
import {
  ADDRESS_ALONE,
  isNameOfLinks,
  isPackage,
  RECORD_KEY,
  roleOfKey,
  roleOfKeyEnd,
  roleOfText,
  WITHOUT_LINK,
  withoutMarks,
} from './vocabulary.ts';

/** A line of a record: `Paper: https://…`. */
interface RecordLine {
  readonly inlines: readonly Inline[];
  readonly span: Span;
}

/** What stands below the title of a record. */
interface RecordBody {
  readonly lines: readonly RecordLine[];
  /** How many blocks it takes. */
  readonly blocks: number;
  /** Too little to tell a record by: other lines of the list must look the same. */
  readonly isBare: boolean;
}

/**
 * A bold line above lines that are links with a key, in bullets or paragraphs: `**Title**`, `- Paper: https://…`,
 * `- Code: https://…`; or above an address alone.
 * @param from where what stands below the bold line begins
 * @param hasPlain whether titles in plain text are read too: `hasPlainRecords`
 * @returns how many blocks below the bold line belong to the entry; 0 where there is none
 */
export function readRecordCandidate(
  flow: readonly Placed[],
  at: number,
  from: number,
  collector: CandidateCollector,
  hasPlain: boolean,
): number {
  const { text } = collector.context;
  const { block, section } = flow[at]!;
  if (block.type !== 'paragraph' || linkedOut(block.inlines)) return 0;
  const below = flow[from]!.block;
  if (below.type !== 'list' && below.type !== 'paragraph') return 0;
  const head = readTitleLine(block.inlines, text);
  if (!head || /[:：]$/.test(head.title)) return 0;
  const isPlain = head.carrier !== 'strong';
  if (isPlain && !(hasPlain && isPlainTitle(block.inlines, head.title) && isOfPlain(below))) return 0;
  const body = bodyOf(flow, from);
  if (!body || (body.isBare && isNameOfLinks(withoutMarks(head.title)))) return 0;
  const inlines = [...block.inlines];
  const candidate: Candidate = {
    shape: 'record',
    titleLine: head,
    span: trimSpan(text, { start: block.span.start, end: flow[from + body.blocks - 1]!.block.span.end }),
    inlines,
    more: [],
    fields: [],
    section,
    group: collector.groups++,
    linked: true,
    parent: -1,
    ...(body.isBare && { isBare: true }),
    ...(isPlain && { isPlain }),
  };
  for (const { inlines: line, span } of body.lines) {
    if (!isAddress(line)) candidate.fields.push(fieldOf({ ...candidate, inlines: [...line], span }, text));
    append(inlines, [{ kind: 'break', start: span.start, end: span.start }, ...line]);
  }
  collector.candidates.push(candidate);
  return body.blocks + takeSummary(candidate, flow, from + body.blocks, body.lines.at(-1)!.inlines, text);
}

/** So many blocks below a record are searched for its summary. */
const SUMMARY = 24;

/** Adds the summary below the lines of a record to it, and says how many blocks it takes. */
function takeSummary(
  candidate: Candidate,
  flow: readonly Placed[],
  from: number,
  last: readonly Inline[],
  text: string,
): number {
  const below = flow.slice(from, from + SUMMARY).map(({ block }) => block);
  const quoted = quotedSummary(last, below);
  if (!quoted) {
    const next = below.findIndex(({ type }) => type !== 'html' && type !== 'paragraph');
    const folded =
      below[0]?.type === 'html' ? summaryInFold(next === -1 ? below : below.slice(0, next), text) : undefined;
    if (folded) candidate.fields.push(folded);
    return 0;
  }
  const { field, nodes, blocks } = quoted;
  if (candidate.fields.at(-1)?.value === '') candidate.fields.pop();
  candidate.fields.push(field);
  append(candidate.inlines, nodes);
  candidate.span = trimSpan(text, { start: candidate.span.start, end: field.span.end });
  return blocks;
}

/** Whether a paragraph is a title in plain text, perhaps behind a number: `[3] Fir: A Tree`. */
function isPlainTitle(inlines: readonly Inline[], title: string): boolean {
  if (inlines.length !== 1 || title.length > 200 || title.split(' ').length < 2) return false;
  const words = plain(inlines).trim();
  return words.endsWith(title) && !/[.!?。！？]$/.test(words);
}

/** So many titles in plain text above the lines of records in one section; a single one may be any words. */
const FEWEST_PLAIN = 2;

/** Whether a section of the list holds records with titles in plain text. */
export function hasPlainRecords(flow: readonly Placed[], text: string): boolean {
  let count = 0;
  for (let at = 0; at + 1 < flow.length; at++) {
    const { block, section } = flow[at]!;
    if (section !== flow[at - 1]?.section) count = 0;
    const below = flow[at + 1]!.block;
    if (block.type !== 'paragraph' || below.type !== 'list' || block.inlines.length !== 1) continue;
    const head = readTitleLine(block.inlines, text);
    if (head?.carrier !== 'text' || /[:：]$/.test(head.title) || !isPlainTitle(block.inlines, head.title))
      continue;
    if (isOfPlain(below) && ++count === FEWEST_PLAIN) return true;
  }
  return false;
}

/** Whether a title in plain text may stand above: every bullet has a key, and no link a text or a sentence of its own. */
function isOfPlain(block: Block): boolean {
  return block.type === 'list' && block.items.every(({ head }) => saysOnlyWhere(head)) && isKeyed(block);
}

/** Whether a line is a key, and behind it words without a link, or links that are addresses or say what they are. */
function saysOnlyWhere(head: readonly Inline[]): boolean {
  const key = readKey(head);
  if (!key) return false;
  if (!linkedOut(head)) return true;
  let other = plain(head.slice(key.inline, key.inline + 1)).replace(/^[^:：]*[:：]/, '');
  for (const node of key.rest) {
    if (node.kind !== 'link') other += plain([node]);
    else {
      const words = plain(node.children).trim();
      if (!ADDRESS_ALONE.test(words) && roleOfText(words) === undefined) return false;
    }
  }
  const remark = other.replace(/[(（][^()（）]*[)）]/g, '').trim();
  // `Code: https://…, coming soon`
  return !/[\p{L}\p{N}]/u.test(remark) || (remark.length <= REMARK && WITHOUT_LINK.test(remark));
}

/** Words behind an address that say when or whether it is there are no longer. */
const REMARK = 20;

function bodyOf(flow: readonly Placed[], from: number): RecordBody | undefined {
  const { block, section } = flow[from]!;
  if (block.type === 'list') {
    if (!isKeyed(block)) return undefined;
    return { lines: block.items.map(lineOf), blocks: 1, isBare: false };
  }
  if (block.type !== 'paragraph') return undefined;
  if (isAddress(block.inlines))
    return { lines: [{ inlines: block.inlines, span: block.span }], blocks: 1, isBare: true };
  const lines: RecordLine[] = [];
  let to = from;
  for (; to < flow.length && flow[to]!.section === section; to++) {
    const each = flow[to]!.block;
    const own = each.type === 'paragraph' ? linesOf(each.inlines) : [];
    if (own.length === 0 || !own.every(({ inlines }) => leadsByKey(inlines))) break;
    append(lines, own);
  }
  return lines.length > 0 ? { lines, blocks: to - from, isBare: true } : undefined;
}

/** A bullet as a line, with the quote or paragraph below it that its key announces. */
function lineOf({ head, span, blocks }: Item): RecordLine {
  const quoted = quotedSummary(head, blocks);
  return { inlines: quoted ? [...head, ...quoted.nodes] : head, span };
}

/** Whether a line is a link behind a key that says what it is: `Paper: https://…`. */
function leadsByKey(inlines: readonly Inline[]): boolean {
  const key = readKey(inlines);
  return key !== undefined && roleOfKey(key.name) !== undefined && linkedOut(inlines);
}

function linesOf(nodes: readonly Inline[]): RecordLine[] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines.flatMap((inlines) =>
    plain(inlines).trim() === ''
      ? []
      : [{ inlines, span: { start: inlines[0]!.start, end: inlines.at(-1)!.end } }],
  );
}

/** Whether nodes are nothing but an address. */
function isAddress(inlines: readonly Inline[]): boolean {
  return ADDRESS_ALONE.test(plain(inlines).trim()) && linkedOut(inlines);
}

/** Words that stand among the lines of a record without a key: `ICML 2024`, `Oral`. */
const BARE = { units: 40, words: 5 };

/**
 * Whether bullets are the lines of a record: all but a few words have a key, or are links that say what they are, and many
 * keys say what a link is or what records say.
 * @param isBelowHeading whether any keys will do where all others say something in plain words: `Price: 20 EUR`
 */
function isKeyed({ items }: ListBlock, isBelowHeading = false): boolean {
  let roles = 0;
  let usual = 0;
  let bare = 0;
  let told = 0;
  for (const { head, blocks } of items) {
    if (blocks.some(({ type }) => type !== 'paragraph')) return false;
    const key = readKey(head);
    // `github(Keras): …`
    const said = key?.name.replace(/\s*[(（].*$/, '') ?? plain(items.length > 1 ? head.slice(0, 1) : []);
    // Where else it is published, beside a link that says what it is.
    if (!key && isPackageAlone(head) && roleOfText(said) === undefined) usual++;
    else if (!key && (head[0]?.kind !== 'link' || roleOfText(said) === undefined)) {
      if (!isFewWords(head)) return false;
      bare++;
    } else if (roleOfKey(said) !== undefined && linkedOut(head)) roles++;
    else if (key && roleOfKeyEnd(key.name) !== undefined && linkedOut(head) && saysOnlyWhere(head)) roles++;
    else if (RECORD_KEY.test(said)) usual++;
    else if (key && !linkedOut(head)) told++;
  }
  if (isBelowHeading && roles > 0 && roles + usual + told === items.length) return true;
  return roles > 0 && roles + usual >= items.length * 0.5 && bare < roles;
}

/** `- [Conda](…)`, and nothing else. */
function isPackageAlone(head: readonly Inline[]): boolean {
  return head.length === 1 && head[0]!.kind === 'link' && isPackage(plain(head).trim());
}

function isFewWords(head: readonly Inline[]): boolean {
  const words = plain(head).trim();
  return (
    !linkedOut(head) &&
    words !== '' &&
    words.length <= BARE.units &&
    words.split(/\s+/).length <= BARE.words &&
    !/[.!?。:：]$/.test(words)
  );
}

/** So many paragraphs that begin with one key are a habit, and so many lines each has. */
const KEYED = { paragraphs: 2, lines: 2 };

/**
 * Paragraphs below a heading or a bold line whose lines each have a key (`**Authors:** …`, `**Paper:** …`), as the bullets of
 * a record that they stand for, where a list has several.
 * @param isOther whether a block holds no entries
 */
export function withKeyedLines(flow: Placed[], isOther: (block: Block) => boolean): Placed[] {
  const found = new Map<number, { list: Block; first: string }>();
  const firsts = new Map<string, number>();
  flow.forEach(({ block, section }, at) => {
    const above = flow[at - 1];
    if (block.type !== 'paragraph' || above?.section !== section || !isAboveLines(above.block)) return;
    if (isOther(block)) return;
    const lines = linesOf(block.inlines);
    const first = lines[0] && readKey(lines[0].inlines)?.name.toLowerCase();
    if (first === undefined || lines.length < KEYED.lines) return;
    if (!lines.every(({ inlines }) => readKey(inlines))) return;
    const items = lines.map(({ inlines, span }): Item => {
      const head = [...inlines];
      return { span, marker: '-', checked: undefined, head, headSpan: span, blocks: [] };
    });
    const list: ListBlock = { type: 'list', items, ordered: false, span: block.span };
    if (!isKeyed(list, true)) return;
    found.set(at, { list, first });
    firsts.set(first, (firsts.get(first) ?? 0) + 1);
  });
  if (found.size === 0) return flow;
  return flow.map((placed, at) => {
    const { list, first = '' } = found.get(at) ?? {};
    // `**Fir: A Tree**` above `Paper: …` is a title, and no other begins like it.
    return list && firsts.get(first)! >= KEYED.paragraphs ? { ...placed, block: list } : placed;
  });
}

/** Whether a block may name what the lines below it tell of: a heading, or a paragraph that is bold and no key. */
function isAboveLines(block: Block): boolean {
  if (block.type === 'heading') return true;
  if (block.type !== 'paragraph') return false;
  const [only, ...others] = block.inlines.filter((node) => /[\p{L}\p{N}]/u.test(plain([node])));
  const isBold = only?.kind === 'element' && (only.tag === 'strong' || only.tag === 'b');
  return isBold && others.length === 0 && readKey(block.inlines) === undefined;
}

type ListBlock = Extract<Block, { type: 'list' }>;

/** Blocks below a heading that are searched for a second record. */
const NEAR = 30;

/** Paragraphs below a heading that are looked over: a picture, authors, a line in italics. */
const ABOVE = 3;

/** Whether a paragraph may stand between a heading and what tells of it: nothing in bold that is a title itself. */
function isBetween(block: Block | undefined, below: Block | undefined, text: string): boolean {
  if (block?.type !== 'paragraph') return false;
  if (plain(block.inlines).trim() === '') return true;
  if (below?.type !== 'paragraph') return false;
  const head = readTitleLine(block.inlines, text);
  return (
    head?.carrier === 'text' ||
    (/[\p{L}\p{N}]/u.test(plain(head?.rest ?? [])) && readKey(block.inlines) !== undefined)
  );
}

/** Whether the lines of a record follow a heading, a paragraph between them or not; a bold line has them for itself. */
export function isAboveRecord(flow: readonly Placed[], at: number, text: string): boolean {
  let from = at + 1;
  while (from <= at + ABOVE && isBetween(flow[from]?.block, flow[from + 1]?.block, text)) from++;
  const below = flow[from]?.block;
  const next = flow[from + 1]?.block;
  if (below?.type === 'list') return isKeyed(below, true);
  if (below?.type !== 'paragraph' || next?.type !== 'list' || !isKeyed(next, true)) return false;
  const head = readTitleLine(below.inlines, text);
  if (head?.carrier !== 'text') return false;
  if (!isPlainTitle(below.inlines, head.title) || !isOfPlain(next)) return true;
  // Where more records follow, the paragraphs above them are the titles.
  for (let i = from + 2; i < Math.min(flow.length, at + NEAR); i++) {
    const { block } = flow[i]!;
    if (block.type === 'heading') break;
    if (isOfPlain(block)) return false;
  }
  return true;
}
