import type { Span } from '../model.ts';
import { append, pushTo } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { leadsToPaper } from './paper-signs.ts';
import { isDateAlone, isVenue, namesPeople } from './people.ts';
import { closerOf } from './title-prefix.ts';
import { roleOfText } from './vocabulary.ts';

/** So many titles of a section or a list, and such a share of them, end with when they were published. */
const HABIT = { fewest: 5, share: 0.6 };
/** Sections with fewer than so many of them are not judged by the list alone. */
const FEW = 3;
/** Of what is left so many are different titles: `Fir Days (2019)`, `Fir Days (2020)` are told apart by the year. */
const DISTINCT = 0.9;
/** Words beside a year that come again so often say where. */
const AGAIN = 2;
/** What is looked at of the end of a title. */
const LONGEST = 160;
const LONGEST_PIECE = 50;

const BRACKETS = /([([（【［])([^()[\]（）【】［］]{2,70})[)\]）】］]\s{0,9}$/;
/** What stands between a title and its tail, and between the parts of that. */
const SIGNS = /\s([-–—|｜·•@/])\s?|([-–—|｜·•])\s|(,)\s|([，、])\s?|(?<=[\p{L}\p{N})"”])([.])\s/gu;
const BETWEEN = /\s?[,，、|｜·•;；]\s?|\s[-–—/@]\s?/g;
/** Words with a year in front of them or behind: `Fir Days 2023`, `2023 Fir`, `Fir '23`. */
const DATED = /^(?:(?:19|20)\d\d\s\S.{0,40}|\S.{0,40}[^\p{L}\d.#-](?:(?:19|20)\d\d|['’]\d\d))$/u;
const MOST_WORDS = 6;

interface Piece {
  readonly words: string;
  readonly span: Span;
}

interface Tail {
  readonly candidate: Candidate;
  /** How it is set off from the title. */
  readonly form: string;
  readonly pieces: readonly Piece[];
  readonly isDated: boolean;
  readonly title: string;
  readonly titleSpan: Span;
}

/** The end of a title, cut at the signs in it: the last piece comes first. */
interface Cut {
  readonly candidate: Candidate;
  readonly isInBrackets: boolean;
  readonly pieces: readonly (Piece & { readonly form: string; readonly from: number })[];
}

/**
 * `[Maps of Trees - CVPR - 2018](…)`, `[Maps of Trees (ICLR 2020)](…)`, `[Maps of Trees, 2017](…)`: where most titles of a
 * section or of the list end with when they were published, set off in one way, that is no part of the title.
 */
export function takeVenueTails(entries: readonly Candidate[], text: string): void {
  const cuts = entries.flatMap((candidate) => cutOf(candidate, text) ?? []);
  if (cuts.length < HABIT.fewest) return;
  const again = wordsBesideYears(cuts);
  const tails = cuts.flatMap((cut) => tailOf(cut, again, text) ?? []);
  const forms = new Map<string, Tail[]>();
  for (const tail of tails) pushTo(forms, tail.form, tail);
  const counts = new Map<number, number>();
  for (const { section } of entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  const taken: Tail[] = [];
  for (const own of forms.values()) {
    const isOfList = isHabit(own, entries.length);
    const sections = new Map<number, Tail[]>();
    for (const tail of own) pushTo(sections, tail.candidate.section, tail);
    for (const [section, within] of sections) {
      const all = counts.get(section)!;
      const isOfSection = isOfList && (within.length >= FEW || within.length >= all * HABIT.share);
      if (isOfSection || isHabit(within, all)) append(taken, within);
    }
  }
  for (const tail of toldApart(taken, entries)) retitle(tail, again);
}

/**
 * Without those that would give two entries one title: `Fir (1993)` and `Fir (2016)` are told apart by the year. A paper may
 * be published twice: `Maps of Trees - arXiv - 2018`, `Maps of Trees - CVPR - 2019`.
 */
function toldApart(tails: readonly Tail[], entries: readonly Candidate[]): Tail[] {
  const shorter = new Map(tails.map(({ candidate, title }) => [candidate, title]));
  const before = new Map<string, Set<string>>();
  for (const candidate of entries) {
    const { title } = candidate.titleLine;
    const key = (shorter.get(candidate) ?? title).toLowerCase();
    const titles = before.get(key) ?? new Set();
    before.set(key, titles.add(title.toLowerCase()));
  }
  return tails.filter(
    ({ candidate, title, pieces }) =>
      before.get(title.toLowerCase())!.size === 1 || namesVenue(pieces) || leadsToPaper(candidate),
  );
}

/** Whether the parts of a tail, read together, name a known venue. */
function namesVenue(pieces: readonly Piece[]): boolean {
  const words = pieces.map((piece) => piece.words).reverse();
  return isVenue(words.join(' '));
}

function isHabit(tails: readonly Tail[], all: number): boolean {
  const dated = tails.filter(({ isDated }) => isDated).length;
  if (dated < HABIT.fewest || dated < all * HABIT.share) return false;
  return new Set(tails.map(({ title }) => title.toLowerCase())).size >= tails.length * DISTINCT;
}

function cutOf(candidate: Candidate, text: string): Cut | undefined {
  const { titleSpan, published } = candidate.titleLine;
  if (published) return undefined;
  const { end } = titleSpan;
  const start = Math.max(titleSpan.start, end - LONGEST);
  const source = text.slice(start, end);
  const piece = (at: number, to: number, form: string, from: number) => {
    const lead = /^\s*/.exec(source.slice(at, to))![0].length;
    const words = source.slice(at + lead, to).trimEnd();
    const span = { start: start + at + lead, end: start + at + lead + words.length };
    return { words: foldSpace(words), span, form, from: start + from };
  };
  const brackets = BRACKETS.exec(source);
  if (brackets) {
    const inner = brackets.index + 1;
    const to = inner + brackets[2]!.length;
    const form = ASCII[brackets[1]!] ?? brackets[1]!;
    const pieces: Cut['pieces'][number][] = [];
    let at = inner;
    for (const { index, 0: sign } of brackets[2]!.matchAll(BETWEEN)) {
      pieces.unshift(piece(at, inner + index, form, brackets.index));
      at = inner + index + sign.length;
    }
    pieces.unshift(piece(at, to, form, brackets.index));
    return { candidate, isInBrackets: true, pieces };
  }
  const signs = [...source.matchAll(SIGNS)].slice(-3);
  if (signs.length === 0) return undefined;
  const pieces = signs.map((sign, i) => {
    const form = sign.slice(1).find((each) => each !== undefined)!;
    const to = signs[i + 1]?.index ?? source.length;
    return piece(sign.index + sign[0].length, to, ASCII[form] ?? form, sign.index);
  });
  return { candidate, isInBrackets: false, pieces: pieces.reverse() };
}

const ASCII: Readonly<Record<string, string>> = {
  '（': '(',
  '【': '[',
  '［': '[',
  '–': '-',
  '—': '-',
  '｜': '|',
  '•': '·',
  '，': ',',
  '、': ',',
};

/** Short words that stand beside a year at the end of several titles, in lower case. */
function wordsBesideYears(cuts: readonly Cut[]): ReadonlySet<string> {
  const counts = new Map<string, number>();
  for (const { pieces, isInBrackets } of cuts) {
    const beside = isInBrackets ? pieces : pieces.slice(0, 2);
    if (!beside.some(({ words }) => isDateAlone(words))) continue;
    for (const { words } of beside)
      if (isShort(words)) counts.set(words.toLowerCase(), (counts.get(words.toLowerCase()) ?? 0) + 1);
  }
  return new Set([...counts].flatMap(([words, count]) => (count >= AGAIN ? [words] : [])));
}

/** Words that may be the name of a venue, and say no kind of link. */
function isShort(words: string): boolean {
  return (
    words.length <= LONGEST_PIECE &&
    hasLetters(words) &&
    !isDateAlone(words) &&
    words.split(' ').length <= MOST_WORDS &&
    (roleOfText(words) === undefined || isVenue(words.toLowerCase()))
  );
}

function isDated(words: string): boolean {
  if (words.length > LONGEST_PIECE || !/\d\d/.test(words)) return false;
  return isDateAlone(words) || isVenue(words) || (DATED.test(words) && words.split(' ').length <= MOST_WORDS);
}

function tailOf({ candidate, pieces, isInBrackets }: Cut, again: ReadonlySet<string>, text: string) {
  // `arXiv` says a kind of link too.
  const tells = ({ words }: Piece) =>
    again.has(words.toLowerCase()) || isVenue(words) || namesPeople(words) === 2;
  const [last] = pieces;
  let own: Cut['pieces'];
  if (isInBrackets) own = pieces.some(({ words }) => isDated(words)) || pieces.every(tells) ? pieces : [];
  else {
    // Before a year alone may stand where: `- CVPR - 2018`.
    const isTail = isDated(last!.words) || tells(last!);
    const more = isTail ? pieces.slice(1).findIndex((each) => !tells(each)) : 0;
    own = isTail ? pieces.slice(0, more === -1 ? undefined : more + 1) : [];
  }
  const first = own.at(-1);
  return first && withoutTail(candidate, first, own, text);
}

function withoutTail(
  candidate: Candidate,
  { form, from }: Cut['pieces'][number],
  pieces: readonly Piece[],
  text: string,
): Tail | undefined {
  const { title, titleSpan } = candidate.titleLine;
  const tail = text.slice(from, titleSpan.end);
  const written = foldSpace(tail);
  // With emphasis or escapes in it the tail is another one than it shows.
  if (!title.endsWith(written)) return undefined;
  let { start } = titleSpan;
  let end = start + text.slice(start, from).replace(/[\s,:：]{1,20}$/, '').length;
  let left = title.slice(0, -written.length).replace(/[\s,:：]{1,20}$/, '');
  const source = text.slice(start, end);
  const marks = /^([*_]{1,3}|["“«「《'])/.exec(source)?.[0] ?? '';
  const closer = closerOf(marks) ?? marks;
  if (marks !== '' && source.length > 2 * marks.length && source.endsWith(closer)) {
    if (left.startsWith(marks) && left.endsWith(closer))
      left = left.slice(marks.length, -closer.length).trim();
    start += marks.length;
    end -= closer.length;
  }
  if (!hasLetters(left) || end <= start) return undefined;
  if (form === ',' && isOfSeries(left, pieces)) return undefined;
  return {
    candidate,
    form,
    pieces,
    isDated: pieces.some(({ words }) => isDated(words)),
    title: left,
    titleSpan: { start, end },
  };
}

/** Whether a year behind a comma goes on with what the title names: `Fir 95, 98, 2000`, `Fir 97, Fir 2000`. */
function isOfSeries(title: string, pieces: readonly Piece[]): boolean {
  if (/(?:^|[,，、]\s?)['’]?\d{1,4}$|(?<!\d)(?:19|20)\d\d$/.test(title)) return true;
  const named = new Set(title.toLowerCase().split(/[\s,，、]+/));
  return pieces.some(({ words }) => {
    const before = /(\p{L}{2,40})\s(?:(?:19|20)\d\d|['’]\d\d)$/u.exec(words)?.[1];
    return before !== undefined && !isVenue(words) && named.has(before.toLowerCase());
  });
}

function retitle({ candidate, pieces, title, titleSpan }: Tail, again: ReadonlySet<string>): void {
  const told = pieces.flatMap(({ words, span }) => {
    const isKnown = again.has(words.toLowerCase()) || isDateOrVenue(words);
    // `(Ann Lee, 1982)`
    const isPerson = !isKnown && namesPeople(words) > 0;
    return isKnown || /^[\p{Lu}\p{Lo}\d]/u.test(words) ? [{ span, isPerson }] : [];
  });
  candidate.titleLine = { ...candidate.titleLine, title, titleSpan, publishedBehind: told.reverse() };
}
