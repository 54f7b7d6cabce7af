import { type Inline, plain } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Field, Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import type { Candidate } from './candidates.ts';
import { areNames } from './people.ts';
import type { TitleLine } from './title.ts';
import { behindOffset, closerOf, offsetAt } from './title-prefix.ts';
import { roleOfText } from './vocabulary.ts';

/** So many bullets of one list, and such a share of them, begin with authors and a year; so many have links. */
const HABIT = { fewest: 3, share: 0.6, linked: 2 };
/** Where none has a link, they are what the file collects if they are so much of its text. */
const TEXT = { fewest: 5, share: 0.5 };

const YEAR = String.raw`\((?:(?:19|20)\d\d[a-z]?(?:,\s\p{L}{3,9}\.?(?:\s\d{1,2})?)?|n\.?\s?d\.?|in press|forthcoming)\)`;
/** Authors with their year in bold: `**Lee, A., & Ray, B. (2024).**` */
const DATED = new RegExp(String.raw`^(\S.{2,500}?)[,.]?\s(?:${YEAR}|(?:19|20)\d\d)[.,:]?$`, 'iu');
/** The year behind bold authors: `**Lee, A.** (2024). ` */
const YEAR_BEHIND = new RegExp(String.raw`^[.,]?\s*${YEAR}[.,:]?(?=\s|$)`, 'iu');
/** An initial, or what stands for more names: films and programs have neither in front of their year. */
const SURE = /(?:^|[\s,.])\p{Lu}\.(?=[\s,\-–&]|\p{Lu}\.|$)|\bet\.? ?al\b/u;

/** The end of a title: no small letter follows, and no initial or abbreviation stands before. */
const END = /[.?!](?=\s|$)/g;
const ABBREVIATED = /(?:^|[\s(])(?:\p{Lu}|vs|no|vol|st|dr|mr|ms)$/iu;
const SHORTEST = 4;
const LONGEST = 600;

/**
 * Entries of a bibliography: bullets that begin with bold authors and a year, with or without a link, and those without a link among
 * other references. The title is what stands behind the year. They are entries where most bullets beside them are so written
 * and some of these have links, or where the file holds little else.
 * @returns the title of each
 */
export function bibliographyEntries(candidates: readonly Candidate[], text: string): Map<number, TitleLine> {
  const groups = new Map<
    number,
    { all: number; sure: number; linked: number; cited: [number, TitleLine][] }
  >();
  let length = 0;
  let all = 0;
  candidates.forEach((candidate, at) => {
    if (candidate.shape !== 'bullet' || candidate.parent !== -1) return;
    const group = groups.get(candidate.group) ?? { all: 0, sure: 0, linked: 0, cited: [] };
    groups.set(candidate.group, group);
    group.all++;
    const head = citedHead(candidate, text);
    if (!head) return;
    group.cited.push([at, head]);
    if (candidate.linked) group.linked++;
    if (SURE.test(head.prefix)) group.sure++;
    length += candidate.span.end - candidate.span.start;
    all++;
  });
  const isAll = all >= TEXT.fewest && length >= text.trim().length * TEXT.share;
  const found = new Map<number, TitleLine>();
  for (const group of groups.values()) {
    const { cited, sure, linked } = group;
    if (cited.length < HABIT.fewest || cited.length < group.all * HABIT.share) continue;
    if (sure < cited.length * HABIT.share || (linked < HABIT.linked && !isAll)) continue;
    for (const [at, head] of cited) found.set(at, head);
  }
  return found;
}

/** The title behind authors and a year. */
function citedHead({ titleLine, inlines, span }: Candidate, text: string): TitleLine | undefined {
  if (titleLine.isCited) {
    const prefix = text.slice(span.start, titleLine.titleSpan.start);
    return /(?:19|20)\d\d/.test(prefix) ? { ...titleLine, prefix } : undefined;
  }
  const { carrier, link, title, rest, prefix } = titleLine;
  if (carrier !== 'strong' || link || hasLetters(prefix) || inlines.length < 2) return undefined;
  const dated = DATED.exec(title);
  const names = dated?.[1] ?? title;
  const [next] = rest;
  const year = dated || next?.kind !== 'text' ? undefined : YEAR_BEHIND.exec(next.text)?.[0];
  if ((!dated && year === undefined) || !areNames(names)) return undefined;
  const head = titleOf(rest, year?.length ?? 0, text);
  return head && { ...head, prefix: `${title}${year ?? ''} ` };
}

/** What a reference calls its title, behind units of its first node: a link, words in italics or in quotation marks, a sentence. */
function titleOf(nodes: readonly Inline[], from: number, text: string): TitleLine | undefined {
  const first = nodes.findIndex(
    (node, at) =>
      plain([node])
        .slice(at === 0 ? from : 0)
        .trim() !== '',
  );
  const node = nodes[first];
  if (!node) return undefined;
  if (node.kind === 'link') return whole(node, node.children, nodes.slice(first + 1), text);
  if (node.kind === 'element') {
    const [only] = node.children;
    if (node.tag !== 'em' && node.tag !== 'i') return undefined;
    const linked = node.children.length === 1 && only?.kind === 'link' ? only : undefined;
    return whole(linked ?? node, linked?.children ?? node.children, nodes.slice(first + 1), text);
  }
  const stop = nodes.findIndex(({ kind }) => kind === 'link' || kind === 'break');
  const line = stop === -1 ? nodes : nodes.slice(0, stop);
  const words = plain(line).slice(0, LONGEST);
  const start = from + /^\s*/.exec(words.slice(from))![0].length;
  const shown = new Set<number>();
  let passed = 0;
  for (const each of line) {
    if (each.kind === 'element') shown.add(passed);
    passed += plain([each]).length;
  }
  const span = sentenceAt(words, start, shown);
  const title = foldSpace(words.slice(span.start, span.end));
  if (!hasLetters(title) || !/\S\s\S|\p{Lo}{3}/u.test(title)) return undefined;
  const titleSpan = trimSpan(text, {
    start: offsetAt(line, span.start, text, false),
    end: offsetAt(line, span.end, text, true),
  });
  const rest = behindOffset(nodes, 0, line.length, titleSpan.end, text);
  return { title, titleSpan, carrier: 'text', rest, prefix: '', isCited: true };
}

function whole(node: Inline, inner: readonly Inline[], rest: Inline[], text: string): TitleLine | undefined {
  const title = foldSpace(plain(inner));
  if (!hasLetters(title) || roleOfText(title) !== undefined) return undefined;
  const titleSpan = trimSpan(text, { start: inner[0]!.start, end: inner.at(-1)!.end });
  const link = node.kind === 'link' ? node : undefined;
  return {
    title: title.replace(/\.$/, ''),
    titleSpan: title.endsWith('.') ? { ...titleSpan, end: titleSpan.end - 1 } : titleSpan,
    ...(link && { link }),
    carrier: link ? 'link' : 'text',
    rest,
    prefix: '',
    isCited: true,
  };
}

/**
 * Where a sentence stands that begins at a place; what is in quotation marks, without them.
 * @param shown where what stands out begins: behind a title, its venue
 */
function sentenceAt(words: string, start: number, shown: ReadonlySet<number>): Span {
  const closer = closerOf(words.slice(start));
  const close = closer === undefined ? -1 : words.indexOf(closer, start + 1);
  if (close !== -1) {
    const end = /[.,]$/.test(words.slice(start + 1, close)) ? close - 1 : close;
    return { start: start + 1, end };
  }
  let asked: number | undefined;
  END.lastIndex = start + SHORTEST;
  for (let found = END.exec(words); found; found = END.exec(words)) {
    const { 0: mark, index } = found;
    const next = index + 1 + /^\s*/.exec(words.slice(index + 1))![0].length;
    if (!shown.has(next) && /^\p{Ll}/u.test(words.slice(next))) continue;
    if (mark === '.' && ABBREVIATED.test(words.slice(start, index))) continue;
    // `How Could They? Errors of Foresters. *Journal of Trees*`: the venue ends it; before `A Press.` the question does.
    if (asked !== undefined) return { start, end: shown.has(next) ? index : asked };
    if (mark === '.' || shown.has(next)) return { start, end: index + (mark === '.' ? 0 : 1) };
    asked = index + 1;
  }
  return { start, end: asked ?? words.length };
}

/** Words in italics straight behind a title: where it was published. */
export function venueBehind({ rest, titleSpan }: TitleLine, text: string): Field | undefined {
  const at = rest.findIndex((node) => plain([node]).replace(/^[\s.,?!"”)]*(?:in[:\s]*)?$/i, '') !== '');
  const node = rest[at];
  if (node?.kind !== 'element' || (node.tag !== 'em' && node.tag !== 'i')) return undefined;
  const value = foldSpace(plain(node.children)).replace(/[.,]$/, '');
  if (!hasLetters(value) || value.length > 120 || node.start - titleSpan.end > 80) return undefined;
  if (node.children.some(({ kind }) => kind !== 'text') || areNames(value)) return undefined;
  const span = trimSpan(text, { start: node.children[0]!.start, end: node.children.at(-1)!.end });
  return { name: 'Venue', value, span };
}
