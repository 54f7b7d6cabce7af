import type { Span } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { areNames, namesPeople } from './people.ts';

/** A longer title is not looked at. */
const LONGEST = 400;
/** Names without `et al.` may be those of places: so many titles of a section, and such a share, end so, and some surely name people. */
const HABIT = { fewest: 3, share: 0.6, sure: 0.3 };

const ET_AL = /\bet\.? ?al\b\.?/;
/** The year that a title ends with. */
const YEAR = /(?:,\s?|\s\()((?:19|20)\d\d)\)?\.?$/;
/** What shows that words name people: an initial, or what joins the last. */
const SURE = /(?:^|\s)\p{Lu}\.(?:\s|-?\p{Lu})|\s(?:and|&)\s/u;

/** A company, or who is against whom before a court: no authors. */
const NO_AUTHORS = /^(?:inc|ltd|llc|corp|co|gmbh|plc)\b|\s(?:vs?\.?|versus)\s/i;

interface Found {
  readonly candidate: Candidate;
  readonly title: string;
  readonly names: string;
  readonly published: string;
  readonly isAbridged: boolean;
}

/**
 * `Old Bells: An Overview, Lee et al., 2018`: who wrote it and when, at the end of a title, are no part of it. Names without
 * `et al.` are taken off where most titles of a section end with names and a year.
 */
export function takeBylinesOffTitles(entries: readonly Candidate[], text: string): void {
  const sections = new Map<number, Found[]>();
  const all = new Map<number, number>();
  for (const candidate of entries) {
    if (candidate.row) continue;
    const { section } = candidate;
    all.set(section, (all.get(section) ?? 0) + 1);
    const found = candidate.titleLine.isCited ? undefined : bylineOf(candidate);
    if (found) pushTo(sections, section, found);
  }
  for (const [section, found] of sections) {
    const sure = found.filter(({ isAbridged, names }) => isAbridged || SURE.test(names)).length;
    const isHabit =
      found.length >= HABIT.fewest &&
      found.length >= all.get(section)! * HABIT.share &&
      sure >= found.length * HABIT.sure;
    for (const each of found) if (each.isAbridged || isHabit) retitle(each, text);
  }
}

function bylineOf(candidate: Candidate): Found | undefined {
  const { title } = candidate.titleLine;
  if (title.length > LONGEST) return undefined;
  const abridged = ET_AL.exec(title);
  if (abridged) {
    const published = title.slice(abridged.index + abridged[0].length).replace(/^[\s,.(]+|[\s.)]+$/g, '');
    if (published !== '' && !isDateOrVenue(published)) return undefined;
    const before = title.slice(0, abridged.index).trimEnd();
    const cut = beforeNames(before.replace(/,$/, ''));
    return cut === undefined
      ? undefined
      : {
          candidate,
          ...splitAt(title, cut, abridged.index + abridged[0].length),
          published,
          isAbridged: true,
        };
  }
  const year = YEAR.exec(title);
  if (!year) return undefined;
  const cut = beforeNames(title.slice(0, year.index));
  if (cut === undefined) return undefined;
  const parts = splitAt(title, cut, year.index);
  return namesPeople(parts.names) === 0
    ? undefined
    : { candidate, ...parts, published: year[1]!, isAbridged: false };
}

function splitAt(title: string, cut: number, end: number): { title: string; names: string } {
  return {
    title: title.slice(0, cut).trimEnd(),
    names: title.slice(cut, end).replace(/^[\s,(]+/, ''),
  };
}

/** Where names begin that words end with, behind a comma or a bracket; nothing where all are names, or the last are none. */
function beforeNames(words: string): number | undefined {
  const open = words.lastIndexOf(' (');
  const isOpen = open > 0 && !words.includes(')', open);
  if (isOpen)
    return areNames(words.slice(open + 2)) && /\S\s+\S/.test(words.slice(0, open)) ? open : undefined;
  let cut = words.lastIndexOf(', ');
  if (cut <= 0 || !areNames(words.slice(cut + 2))) return undefined;
  const isFull = (name: string) => /\S\s+\S/.test(name) && areNames(name);
  if (isFull(words.slice(cut + 2)))
    for (;;) {
      const next = words.lastIndexOf(', ', cut - 1);
      if (next <= 0 || !isFull(words.slice(next + 2, cut))) break;
      cut = next;
    }
  const title = words.slice(0, cut);
  if (NO_AUTHORS.test(words.slice(cut + 2)) || NO_AUTHORS.test(title)) return undefined;
  // Of names alone nobody knows where a title would end.
  if (!/\S\s+\S/.test(title) || (isFull(title) && isFull(words.slice(cut + 2)))) return undefined;
  return cut;
}

function retitle({ candidate, title, names, published }: Found, text: string): void {
  const { titleLine } = candidate;
  const { start, end } = titleLine.titleSpan;
  const source = text.slice(start, end);
  const at = source.lastIndexOf(names);
  if (at <= 0 || !source.startsWith(title)) return;
  const from = start + at;
  const authors: Span = { start: from, end: from + names.length };
  const told = published === '' ? -1 : source.indexOf(published, at + names.length);
  candidate.titleLine = {
    ...titleLine,
    title,
    titleSpan: { start, end: start + title.length },
    byline: {
      authors,
      ...(told !== -1 && { published: { start: start + told, end: start + told + published.length } }),
    },
  };
}
