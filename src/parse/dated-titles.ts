import type { Span } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { isDateAlone } from './people.ts';

/** So many titles of a list have a date of a day beside them; other dates stand before such a share of a section or the list. */
const HABIT = { fewest: 3, share: 0.6 };
/** So many of the titles without their dates differ: of `Minutes, May 1, 2024` the date tells which they are. */
const DISTINCT = 0.9;
/** Units of a date with its marks. */
const LONGEST = 44;

/** A date in brackets before a title, and behind it. */
const ENCLOSED_BEFORE =
  /^\\?[[(【（]\s?([^[\]()【】（）\\]{4,40}?)\s?\\?[\])】）](?:\s*[-–—|·•:：])?\s+(?=\S)/;
const ENCLOSED_BEHIND = /\s*\\?[[(【（]\s?([^[\]()【】（）\\]{4,40}?)\s?\\?[\])】）]$/;
/** What sets a date off from a title. */
const SIGN = /\s?[,，:：|｜·•]\s+|\s+(?:--?|[–—])\s+|—/g;
/** A day in digits needs no sign. */
const DAY_BEFORE = /^((?:19|20)\d\d[-./]\d{1,2}[-./]\d{1,2}|(?:19|20)\d{6})\s+(?=["“«「]?[\p{Lu}\p{Lo}])/u;

/** Whether a date says more than a year and a number: `2024-05-01`, `20240501`, `May 2024`. */
const isOfDay = (date: string) => /^\d{4}\s?\D\s?\d{1,2}\s?\D\s?\d|^\d{8}$|\p{L}{3}/u.test(date);

/** A date at one end of a title, and how long it is there with its marks. */
interface Edge {
  readonly date: string;
  readonly length: number;
  /** What stands between both is no comma or colon, which goes on with a title: `1984: A Novel`. */
  readonly isSetOff: boolean;
}

function dateBefore(words: string): Edge | undefined {
  const start = words.slice(0, LONGEST);
  const enclosed = ENCLOSED_BEFORE.exec(start) ?? DAY_BEFORE.exec(start);
  if (enclosed)
    return isDateAlone(enclosed[1]!)
      ? { date: enclosed[1]!, length: enclosed[0].length, isSetOff: true }
      : undefined;
  for (const sign of start.matchAll(SIGN)) {
    const date = start.slice(0, sign.index);
    if (isDateAlone(date))
      return { date, length: sign.index + sign[0].length, isSetOff: !/[,，:：]/.test(sign[0]) };
  }
  return undefined;
}

function dateBehind(words: string): Edge | undefined {
  const end = words.slice(-LONGEST);
  const enclosed = ENCLOSED_BEHIND.exec(end);
  if (enclosed)
    return isDateAlone(enclosed[1]!)
      ? { date: enclosed[1]!, length: enclosed[0].length, isSetOff: true }
      : undefined;
  for (const sign of end.matchAll(SIGN)) {
    const date = end.slice(sign.index + sign[0].length);
    if (isDateAlone(date)) return { date, length: end.length - sign.index, isSetOff: true };
  }
  return undefined;
}

interface Dated {
  readonly candidate: Candidate;
  readonly title: string;
  readonly titleSpan: Span;
  readonly date: Span;
  readonly isBefore: boolean;
  readonly isOfDay: boolean;
}

/**
 * Takes dates off titles where the list has them there: `[2024-05-01 — Umber](…)`, `[Umber (May 1, 2024)](…)`. Dates of a day
 * are no part of a name; a year or a month is taken where most titles begin with one.
 */
export function takeDatesOffTitles(entries: readonly Candidate[], text: string): void {
  const dated = entries.flatMap((candidate) => datedBy(candidate, text) ?? []);
  if (dated.length < HABIT.fewest) return;
  const days = dated.filter((each) => each.isOfDay);
  if (isHabit(days, 0)) for (const each of days) retitle(each);
  const others = dated.filter((each) => !each.isOfDay && each.isBefore);
  const all = new Map<number, number>();
  for (const { section } of entries) all.set(section, (all.get(section) ?? 0) + 1);
  const sections = new Map<number, Dated[]>();
  for (const each of others) pushTo(sections, each.candidate.section, each);
  const isOfList = isHabit(others, entries.length);
  for (const [section, own] of sections)
    if (isOfList || isHabit(own, all.get(section)!)) for (const each of own) retitle(each);
}

function isHabit(dated: readonly Dated[], all: number): boolean {
  if (dated.length < HABIT.fewest || dated.length < all * HABIT.share) return false;
  return new Set(dated.map(({ title }) => foldTitle(title))).size >= dated.length * DISTINCT;
}

function datedBy(candidate: Candidate, text: string): Dated | undefined {
  const { title, titleSpan, published } = candidate.titleLine;
  const { start, end } = titleSpan;
  if (published || !/(?:19|20)\d\d/.test(title)) return undefined;
  const before = dateBefore(title);
  const edge = before ?? dateBehind(title);
  if (!edge) return undefined;
  // A year before a comma or a colon begins titles too.
  if (before && !before.isSetOff && /^\d{4}$/.test(before.date)) return undefined;
  const source = before
    ? dateBefore(text.slice(start, Math.min(end, start + LONGEST)))
    : dateBehind(text.slice(Math.max(start, end - LONGEST), end));
  // As it is written: between the marks of a link or emphasis nothing is cut.
  if (source?.date !== edge.date) return undefined;
  const rest = before ? title.slice(edge.length) : title.slice(0, title.length - edge.length);
  if (!/\p{L}{2}|\p{Lo}/u.test(rest)) return undefined;
  const cut = before ? { start: start + source.length, end } : { start, end: end - source.length };
  const around = before ? { start, end: cut.start } : { start: cut.end, end };
  const at = around.start + text.slice(around.start, around.end).indexOf(edge.date);
  return {
    candidate,
    title: rest,
    titleSpan: cut,
    date: { start: at, end: at + edge.date.length },
    isBefore: before !== undefined,
    isOfDay: isOfDay(edge.date),
  };
}

function retitle({ candidate, title, titleSpan, date, isBefore }: Dated): void {
  const { titleLine } = candidate;
  candidate.titleLine = {
    ...titleLine,
    title,
    titleSpan,
    ...(isBefore
      ? { published: date }
      : { publishedBehind: [...(titleLine.publishedBehind ?? []), { span: date, isPerson: false }] }),
  };
}
