import type { Span } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { isOfPaper } from './paper-signs.ts';
import { isMark } from './title-marks.ts';
import { closerOf } from './title-prefix.ts';

/** So many entries of a section or a list, and such a share of them, begin with where and when they were published. */
const HABIT = { fewest: 3, share: 0.6 };
/** Leads of unknown form must be more, and come again. */
const UNKNOWN = { fewest: 5, distinct: 0.7 };
/** Of titles behind such leads so many have several words, and so many differ. */
const TITLES = { long: 0.7, distinct: 0.9 };

const LEAD = /^([^,，:：]{2,60}?)\s*[,，:：]\s+(?=\S)/;
/** The same as it is written. */
const WRITTEN = /^[*_`]{0,3}([^,，:：*_`]{2,60}?)[*_`]{0,3}\s*[,，:：][*_`]{0,3}\s+(?=\S)/;
const YEAR = "(?:(?:19|20)\\d\\d\\S{0,6}|['’]\\d\\d)";
/** Words with a year in front of them or behind: `Fir Days 2023`, `2023 Fir White Paper`, `Fir 2023 (oral)`. */
const DATED = new RegExp(`^(?:${YEAR}\\s+\\S.{0,40}|\\S.{0,40}\\s+${YEAR})(?:\\s*\\([^()]{1,30}\\))?$`);
const LONGEST_LEAD = 6;

interface Led {
  readonly candidate: Candidate;
  readonly lead: string;
  readonly title: string;
  /** Where the lead and the title begin in the file. */
  readonly span: Span;
  readonly start: number;
  /** A known venue with a date or a comma behind it, or before the title of a paper. */
  readonly isSure: boolean;
  /** Whether words that nobody knows may be a venue here: a comma stands behind them, or the entry is a paper. */
  readonly isBacked: boolean;
}

/**
 * `ICLR 2023, Maps of Trees, [paper](…)`: where most entries of a section or of the list begin with where and when they were
 * published, that is no part of the title. Then the shape is enough, whatever the words are.
 */
export function takeVenueLeads(entries: readonly Candidate[], text: string): void {
  const led = entries.flatMap((candidate) => ledBy(candidate, text) ?? []);
  if (led.length < HABIT.fewest) return;
  const all = countSections(entries);
  const sections = new Map<number, Led[]>();
  for (const each of led) pushTo(sections, each.candidate.section, each);
  const isOfList = isHabit(led, entries.length);
  for (const [section, own] of sections)
    if (isOfList || isHabit(own, all.get(section)!)) for (const each of own) retitle(each, text);
}

function countSections(entries: readonly Candidate[]): Map<number, number> {
  const counts = new Map<number, number>();
  for (const { section } of entries) counts.set(section, (counts.get(section) ?? 0) + 1);
  return counts;
}

function ledBy(candidate: Candidate, text: string): Led | undefined {
  const { title, titleSpan } = candidate.titleLine;
  const words = LEAD.exec(title);
  const lead = words?.[1]?.trim() ?? '';
  if (!words || lead.split(/\s+/).length > LONGEST_LEAD) return undefined;
  const isKnown = isMark(lead);
  if (!isKnown && !DATED.test(lead)) return undefined;
  const isBacked = /^\s*[,，]/.test(title.slice(words[1]!.length)) || isOfPaper(candidate);
  const source = text.slice(titleSpan.start, Math.min(titleSpan.end, titleSpan.start + 100));
  const written = WRITTEN.exec(source);
  if (!written || foldSpace(written[1]!) !== lead) return undefined;
  const at = titleSpan.start + source.indexOf(written[1]!);
  return {
    candidate,
    lead,
    title: title.slice(words[0].length),
    span: { start: at, end: at + written[1]!.length },
    start: titleSpan.start + written[0].length,
    isSure: isKnown && (isBacked || /\d\d/.test(lead)),
    isBacked,
  };
}

/** Whether so many entries have a lead that it is one; titles behind it are long, and no two are the same. */
function isHabit(led: readonly Led[], all: number): boolean {
  const count = led.length;
  if (count < HABIT.fewest || count < all * HABIT.share) return false;
  const long = led.filter(({ title }) => /\S\s+\S+\s+\S|\p{Lo}{6}/u.test(title)).length;
  if (long < count * TITLES.long) return false;
  if (new Set(led.map(({ title }) => title)).size < count * TITLES.distinct) return false;
  if (led.filter(({ isSure }) => isSure).length >= count * 0.5) return true;
  // `Fir Weekly 2019: The Year of Saws` is an issue, and `RSS: A Guide to Feeds` no talk.
  if (led.filter(({ isBacked }) => isBacked).length < count * 0.5) return false;
  return count >= UNKNOWN.fewest && new Set(led.map(({ lead }) => lead)).size <= count * UNKNOWN.distinct;
}

/** Gives a candidate the title behind where and when it was published. */
export function retitle(
  { candidate, title, span, start }: Pick<Led, 'candidate' | 'title' | 'span' | 'start'>,
  text: string,
): void {
  const { titleLine } = candidate;
  const { end } = titleLine.titleSpan;
  const closer = closerOf(title);
  const isQuoted = closer !== undefined && title.endsWith(closer) && text[end - 1] === closer;
  candidate.titleLine = {
    ...titleLine,
    title: isQuoted ? title.slice(1, -1).trim() : title,
    titleSpan: isQuoted ? { start: start + 1, end: end - 1 } : { start, end },
    published: span,
  };
}
