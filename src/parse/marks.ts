import { type Inline, plain } from '../markdown/inline.ts';
import type { LabelSyntax } from '../model.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { append } from '../text/collections.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { FORMAT } from './formats.ts';
import { areNames, namesPeople } from './people.ts';
import { withoutStars } from './star-counts.ts';
import { LICENCE, NOTHING, roleOfText } from './vocabulary.ts';

/** Forms that mostly decorate or explain: of these only marks that come again are labels. */
export type MarkSyntax = 'emoji' | 'paren';

/** A mark that stands on so many entries where labels do is one. */
const AGAIN = 3;

/** What a thing costs and whether its source is open, in brackets at the end: labels the first time. */
const SURELY =
  /^(?:free|paid|freemium|free(?: and|,| &) open[- ]source|open[- ]source|closed[- ]source|commercial|proprietary|freeware|shareware|foss|self[- ]hosted)$/i;

/** Many flags, one kind of mark. */
const FLAG = /^\p{Regional_Indicator}{2}$/u;

const LEADING =
  /^\s*(?:(?:-|–|—|--|:|：)\s+)?(?:(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Variation_Selector}\p{Emoji_Modifier}\u200d]|:(?:[+-]1|(?=\d{0,9}[a-z])[a-z0-9_-]{2,40}):)\s*)+/u;

/** Cheap first: most entries hold no mark. */
const MAY_HOLD: Readonly<Record<MarkSyntax, RegExp>> = {
  emoji: /\p{Extended_Pictographic}|\p{Regional_Indicator}|:[a-z0-9_+-]{2,40}:/u,
  paren: /[)）]/,
};

/**
 * Marks of one form that stand where labels do: behind the title, behind the separator, or at the end of the first line.
 * @param isBefore whether those before the title are labels too
 */
export function marksOf(
  candidate: Candidate,
  syntax: MarkSyntax,
  text: string,
  isBefore: boolean,
): Reading[] {
  const before = isBefore && syntax === 'emoji' ? atStart(candidate, text) : [];
  return [...before, ...behindTitle(candidate, syntax, text)];
}

function behindTitle(candidate: Candidate, syntax: MarkSyntax, text: string): Reading[] {
  if (candidate.row || candidate.shape === 'heading') return [];
  const { titleLine, inlines } = candidate;
  const end = inlines.findIndex((node, at) => at > 0 && node.kind === 'break');
  const line = end === -1 ? inlines : inlines.slice(0, end);
  const [first] = line;
  const last = line.at(-1);
  if (!first || !last || !MAY_HOLD[syntax].test(text.slice(titleLine.titleSpan.end, last.end))) return [];
  if (
    !mayEnd(line, titleLine.titleSpan.end, syntax, text) &&
    (syntax === 'paren' || leadingEnd(titleLine.rest, text) === -1)
  )
    return [];
  const behind = line.filter(({ end: at }) => at > titleLine.titleSpan.end);
  const marks = labelForms[syntax]
    .read(behind, text)
    .filter(
      ({ id, start, linked }) =>
        start >= titleLine.titleSpan.end && linked === undefined && isMark(id, syntax),
    );
  const readings = syntax === 'paren' ? singleOrLicensed(marks, text) : marks;
  const found = atEnd(readings, behind, syntax, text);
  if (syntax === 'emoji') {
    const stop = leadingEnd(titleLine.rest, text);
    append(
      found,
      readings.filter((each) => each.end <= stop && !found.includes(each)),
    );
  }
  return found;
}

/** Brackets with one mark, or with a licence: `(slicing, sampling, etc.)` lists what a thing does, `(MIT, Go)` its labels. */
function singleOrLicensed(marks: readonly Reading[], text: string): Reading[] {
  const isSingle = ({ start }: Reading) => /[(（]/.test(text[start]!);
  if (marks.every(isSingle)) return [...marks];
  const licensed = new Set(
    marks.flatMap(({ id, start }) => (LICENCE.test(id) ? [opening(start, text)] : [])),
  );
  return marks.filter((mark) => isSingle(mark) || licensed.has(opening(mark.start, text)));
}

/** Where the bracket opens that a place stands in. */
function opening(at: number, text: string): number {
  const before = text.slice(Math.max(0, at - LONGEST_LIST), at);
  return at - before.length + Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
}

const LONGEST_LIST = 122;

function isMark(id: string, syntax: MarkSyntax): boolean {
  if (syntax === 'emoji') return !/^[★☆⭐]|^:star2?:$/u.test(id);
  if (LICENCE.test(id)) return true;
  const words = id.replace(PICTURED, '');
  return (
    words.length <= 30 &&
    (words.split(' ').length <= 2 || SURELY.test(words)) &&
    /^\p{L}/u.test(words) &&
    // What stands under a key is judged with it.
    !/\p{L}\s?[:：]\s?[\p{L}\p{N}]/u.test(words) &&
    !isDateOrVenue(words) &&
    !FORMAT.test(words) &&
    !NOTHING.test(words) &&
    roleOfText(words) === undefined &&
    !(/\s/.test(words) && areNames(words))
  );
}

/** What shows a state before the word for it: `(:lock: closed)`, `(🚧 in process)`. */
const PICTURED = /^(?::[a-z0-9_+-]{2,40}:|\p{Extended_Pictographic}\ufe0f?)\s?(?=\p{L})/u;

/** Where the marks straight behind the title, or behind the separator, end. */
function leadingEnd(rest: readonly Inline[], text: string): number {
  const [first] = rest;
  if (first?.kind !== 'text') return -1;
  const found = LEADING.exec(text.slice(first.start, first.end));
  return found ? first.start + found[0].length : -1;
}

const LAST: Readonly<Record<MarkSyntax, RegExp>> = {
  emoji:
    /(?:\p{Extended_Pictographic}|\p{Regional_Indicator}|\p{Emoji_Modifier}|\p{Variation_Selector}|\u20e3|:)[\s.]*$/u,
  paren: /[)）][\s.*_)\p{Extended_Pictographic}\p{Variation_Selector}]*$/u,
};

/** Whether a line ends as one with a mark does: asked before its marks are read. */
function mayEnd(line: readonly Inline[], from: number, syntax: MarkSyntax, text: string): boolean {
  const end = endOfWords(line, text);
  return end > from && LAST[syntax].test(text.slice(Math.max(from, end - 16), end));
}

/** What stands before such links, and between them. */
const BETWEEN = /^[\s|｜·•,/()[\]（）]*$/;

/** Where a line ends before links that say what they are, pictures and counts of stars: `Plays sound. [MIT] (4k⭐) [website](…)`. */
export function endOfWords(line: readonly Inline[], text: string): number {
  let at = line.length;
  while (at > 0) {
    const last = line[at - 1]!;
    const node = last.kind === 'text' ? withoutStars(last, text) : last;
    const isLink =
      node.kind === 'link' &&
      (roleOfText(plain(node.children)) !== undefined || !/\p{L}/u.test(plain(node.children)));
    if (!isLink && node.kind !== 'image' && !(node.kind === 'text' && BETWEEN.test(node.text)))
      return node.end;
    at--;
  }
  return 0;
}

/** Marks at the end of the line, nothing but space, other marks and links that say what they are behind them. */
function atEnd(
  readings: readonly Reading[],
  line: readonly Inline[],
  syntax: MarkSyntax,
  text: string,
): Reading[] {
  let end = endOfWords(line, text);
  const found: Reading[] = [];
  for (const reading of [...readings].reverse()) {
    if (reading.end > end) continue;
    if (
      !(
        syntax === 'paren'
          ? /^[\s.,*_)\p{Extended_Pictographic}\p{Variation_Selector}]*$/u
          : /^[\s.\p{Variation_Selector}]*$/u
      ).test(text.slice(reading.end, end))
    )
      break;
    found.unshift(reading);
    end = reading.start;
  }
  return found;
}

/** Emoji before the title, nothing else in front of it. */
function atStart({ titleLine, inlines, row }: Candidate, text: string): Reading[] {
  const start = inlines[0]?.start ?? 0;
  const end = titleLine.titleSpan.start;
  if (row || end <= start || end - start > 80 || !MAY_HOLD.emoji.test(text.slice(start, end))) return [];
  const readings = labelForms.emoji
    .read(inlines, text)
    .filter(({ end: at, id }) => at <= end && isMark(id, 'emoji'));
  let rest = text.slice(start, end);
  for (const { id } of readings) rest = rest.replace(id, '');
  return /[\p{L}\p{N}]/u.test(rest) ? [] : readings;
}

/** Different emoji before titles tell entries apart; the same before nearly all of them is a bullet. */
const TOLD = { kinds: 2, most: 0.8, share: 0.3 };

/** Whether emoji before titles are labels in a list. */
function tellsApart(candidates: readonly Candidate[], text: string): boolean {
  const counts = new Map<string, number>();
  let having = 0;
  for (const candidate of candidates) {
    const [first] = atStart(candidate, text);
    if (!first) continue;
    having++;
    counts.set(first.id, (counts.get(first.id) ?? 0) + 1);
  }
  const again = [...counts.values()].filter((count) => count >= AGAIN);
  return (
    again.length >= TOLD.kinds &&
    having >= candidates.length * TOLD.share &&
    again.every((count) => count <= having * TOLD.most) &&
    again.reduce((sum, count) => sum + count, 0) >= having * TOLD.most
  );
}

/** Which marks of each form are labels in a list without a legend of them: those that come again. */
export function marksAgain(
  candidates: readonly Candidate[],
  text: string,
): { marks: ReadonlyMap<LabelSyntax, ReadonlySet<string>>; isBefore: boolean; isPlaced: boolean } {
  const isBefore = tellsApart(candidates, text);
  const found = new Map<LabelSyntax, ReadonlySet<string>>();
  for (const syntax of ['emoji', 'paren'] as const) {
    const counts = new Map<string, Set<number>>();
    const capitals = new Set<string>();
    candidates.forEach((candidate, at) => {
      for (const { id } of marksOf(candidate, syntax, text, isBefore)) {
        if (/^\p{Lu}{2,}$/u.test(id)) capitals.add(kindOf(id));
        const on = counts.get(kindOf(id));
        if (on) on.add(at);
        else counts.set(kindOf(id), new Set([at]));
      }
    });
    const often = new Set([...counts].flatMap(([id, on]) => (on.size >= AGAIN ? [id] : [])));
    const isOneMore = syntax === 'paren' ? oneMore(counts, often, capitals, candidates.length) : () => false;
    const again = [...counts.keys()].filter((id) => often.has(id) || isOneMore(id));
    if (again.length > 0) found.set(syntax, new Set(again));
  }
  const parens = found.get('paren');
  return {
    marks: found,
    isBefore,
    isPlaced: parens !== undefined && saysWherePeopleAre(candidates, parens, text),
  };
}

/** Nearly all entries, and so many, end with a label: what the others have in its place is one too. */
const NEARLY = { fewest: 8, share: 0.8 };

/** Which words in brackets are labels the first time: what a thing costs, licences beside others, what ends a line where all have a label. */
function oneMore(
  counts: ReadonlyMap<string, ReadonlySet<number>>,
  often: ReadonlySet<string>,
  capitals: ReadonlySet<string>,
  entries: number,
): (id: string) => boolean {
  const having = new Set([...often].flatMap((id) => [...counts.get(id)!]));
  const isEverywhere = having.size >= NEARLY.fewest && having.size >= entries * NEARLY.share;
  const isLicensed = [...often].some((id) => LICENCE.test(id));
  // `Speaks to a language server (LSP)`: beside words in small letters it is short for what stands before it.
  const mayBeShort = ![...often].some((id) => capitals.has(id));
  return (id) =>
    SURELY.test(id) ||
    (isLicensed && LICENCE.test(id)) ||
    (isEverywhere && /^[\p{L}\p{N}-]+$/u.test(id) && !(mayBeShort && capitals.has(id)));
}

/** Behind names so many brackets are labels, or they say where people are from. */
const PLACED = { fewest: 2, share: 0.5 };

/** Whether brackets behind names say where people are from: `[x](…) - A. Lee (MIT)`, `[y](…) - B. Ray (Fir University)`. */
function saysWherePeopleAre(
  candidates: readonly Candidate[],
  again: ReadonlySet<string>,
  text: string,
): boolean {
  let placed = 0;
  let labels = 0;
  for (const candidate of candidates) {
    const found = lastParen(candidate, text);
    if (!found || !isBehindNames(candidate, found.start, text)) continue;
    const { id } = found;
    const isFormat = id
      .split(/\s*,\s*/)
      .every((part) => FORMAT.test(part) || roleOfText(part) !== undefined || isDateOrVenue(part));
    if (isFormat) continue;
    if (again.has(kindOf(id))) labels++;
    else if (/^\p{Lu}/u.test(id)) placed++;
  }
  return placed >= PLACED.fewest && labels < (placed + labels) * PLACED.share;
}

/** What stands in round brackets at the end of the first line. */
function lastParen({ inlines, row, shape }: Candidate, text: string): Reading | undefined {
  if (row || shape === 'heading') return undefined;
  const end = inlines.findIndex((node, at) => at > 0 && node.kind === 'break');
  const last = inlines.at(end === -1 ? -1 : end - 1);
  if (last?.kind !== 'text') return undefined;
  const found = /[(（]([^()（）]{2,80})[)）][\s.]*$/.exec(text.slice(last.start, last.end));
  if (!found) return undefined;
  const start = last.start + found.index;
  return { id: found[1]!.trim(), start, end: start + found[0].trimEnd().length };
}

/** Whether nothing but names stands between a title and an offset. */
export function isBehindNames({ titleLine }: Candidate, at: number, text: string): boolean {
  const from = Math.max(titleLine.titleSpan.end, titleLine.link?.end ?? 0);
  const said = at - from < 300 ? text.slice(from, at).replace(/^[^\p{L}]+/u, '') : '';
  return namesPeople(said.trim()) > 0;
}

/** By what marks are counted. */
export function kindOf(id: string): string {
  return FLAG.test(id) ? 'flag' : id.toLowerCase();
}
