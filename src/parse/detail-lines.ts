import { type Inline, plain } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import type { Label } from '../model.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { foldSpace } from '../text/fold.ts';
import { meet } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import { linesWithKeys } from './facet-lines.ts';
import { areKindsIn } from './facets.ts';
import { isDateAlone, namesPeople } from './people.ts';
import { partsSetOff, SET_OFF } from './set-off.ts';
import { withinSmall } from './small-lines.ts';
import { readKey } from './title.ts';
import { leadsOut } from './vocabulary.ts';

/** A part of a line with details is no longer than this, and has no more words in small letters. */
const PART = { units: 60, small: 2 };

const BINDS = /^(?:of|and|the|for|in|on|to|by|at|de|la|und|et|y)$/;

/** Whether a part of a line is no sentence: `Review`, `Wood Letters 11(117)`, `5 min read`. */
function isBrief(part: string): boolean {
  if (namesPeople(part) > 0) return true;
  if (part.length > PART.units || /[.!?。！？]$/.test(part)) return false;
  const small = part.split(' ').filter((word) => /^\p{Ll}{2,}/u.test(word) && !BINDS.test(word));
  return (
    small.length <= PART.small && !/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]{9}/u.test(part)
  );
}

/** What sets the words behind a title off from it. */
const LEAD = /^(?:[-–—:|·•]\s+)+/;

/** What a line says in parts that are set off from each other and no sentences; nothing where it is not made so. */
export function briefParts(words: string): string[] {
  if (words.length > 400) return [];
  const parts = words
    .replace(LEAD, '')
    .split(SET_OFF)
    .map(foldSpace)
    .filter((part) => part !== '');
  return parts.length > 1 && parts.every(isBrief) ? parts : [];
}

/** Whether words begin with a date and go on with other details: `2024-08-26 · Review · Wood Letters 11(117)`. */
export function beginsDetails(words: string): boolean {
  const [first] = briefParts(words);
  return first !== undefined && isDateAlone(first);
}

/**
 * Whether a line is made of details set off from each other, none of which is a sentence: one of them is a date, or a
 * label that the list has there.
 */
export function isLineOfDetails(line: readonly Inline[], labels: readonly Label[], words: string): boolean {
  const parts = briefParts(words);
  if (parts.length === 0) return false;
  // `Paints doors · 2024` describes.
  const isDated = parts.some(isDateAlone) && (parts.length > 2 || !/\s\p{Ll}{3}/u.test(parts[0]!));
  if (isDated) return true;
  const [start, end] = [line[0]!.start, line.at(-1)!.end];
  return labels.some(({ span, syntax }) => syntax === 'field' && meet(span, { start, end }));
}

/** The places of details in lines below titles that say of which kind entries are. */
export interface DetailPlaces {
  /** How many details a line has. */
  readonly count: number;
  readonly kinds: ReadonlySet<number>;
  readonly licences: ReadonlySet<number>;
}

/** So many entries have a line with as many details as the others, and such a share of all. */
const LINES = { fewest: 5, share: 0.5 };
/** With fewer details one has to be a date. */
const FEWEST = 3;
/** A licence that says more than its name is none of few. */
const LICENCES = { share: 0.5, longest: 40 };

const NAMES_LICENCE =
  /\b(?:licen[cs]ed?|CC[- ]?(?:BY|0)\b|CC0|MIT|BSD|Apache|[AL]?GPL|MPL|ODC|ODbL|public domain|terms of (?:use|service)|open data|copyright)(?![\p{L}])/iu;

/** The line of an entry that is made of details; nothing where it has none. */
function detailsOf(candidate: Candidate, text: string): Inline[][] {
  if (candidate.row) return [];
  let at = 0;
  for (const written of linesWithKeys(candidate)) {
    if (at++ === 0) continue;
    const parts = partsSetOff(withinSmall(written), text);
    if (parts.length < 2 || readKey(parts[0]!)) continue;
    if (parts.filter(isLinked).length * 2 > parts.length) continue;
    const words = parts.map((part) => foldSpace(plain(part)));
    if (parts.length < FEWEST && !words.some(isDateAlone)) continue;
    return parts;
  }
  return [];
}

const isLinked = (part: readonly Inline[]) => part.some((node) => node.kind === 'link' && leadsOut(node.url));

/** Which details of the lines below titles are kinds: each place is judged over the list as a column is. */
export function detailPlaces(candidates: readonly Candidate[], text: string): DetailPlaces | undefined {
  const lines = candidates.map((candidate) => detailsOf(candidate, text)).filter(({ length }) => length > 0);
  const counts = new Map<number, number>();
  for (const { length } of lines) counts.set(length, (counts.get(length) ?? 0) + 1);
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  if (!most || most[1] < LINES.fewest || most[1] < candidates.length * LINES.share) return undefined;
  const [count] = most;
  const kinds = new Set<number>();
  const licences = new Set<number>();
  const alike = lines.filter(({ length }) => length === count);
  for (let place = 0; place < count; place++) {
    const parts = alike.map((line) => line[place]!);
    const named = parts.filter((part) => NAMES_LICENCE.test(plain(part)));
    if (named.length >= parts.length * LICENCES.share) licences.add(place);
    else if (areKindsIn(parts)) kinds.add(place);
  }
  return kinds.size + licences.size > 0 ? { count, kinds, licences } : undefined;
}

/** The labels in the line of details of an entry. */
export function kindsInDetails(
  candidate: Candidate,
  places: DetailPlaces | undefined,
  text: string,
): Reading[] {
  if (!places) return [];
  const parts = detailsOf(candidate, text);
  if (parts.length !== places.count) return [];
  return parts.flatMap((part, place): Reading[] => {
    if (places.kinds.has(place)) return labelForms.column.read(part, text);
    if (!places.licences.has(place)) return [];
    const words = part.flatMap((node) => (node.kind === 'link' ? node.children : [node]));
    const id = foldSpace(plain(words));
    if (id === '' || id.length > LICENCES.longest) return [];
    return [{ id, ...trimSpan(text, { start: words[0]!.start, end: words.at(-1)!.end }) }];
  });
}
