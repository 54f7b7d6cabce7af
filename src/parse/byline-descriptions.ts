import type { Entry, Field, Span } from '../model.ts';
import type { Candidate } from './candidates.ts';
import { beginsWithFormats } from './formats.ts';
import { leadsToPaper } from './paper-signs.ts';
import { areNames, namesPeople } from './people.ts';
import { mayNameVenue, surelyNamesVenue } from './published.ts';

/**
 * Entries whose description is nothing but who wrote the thing, or where and when it was published, where the list does so:
 * fields, and no description.
 */
export function withoutBylines(
  entries: readonly Entry[],
  candidates: readonly Candidate[],
  text: string,
): readonly Entry[] {
  return withoutVenues(withoutAuthors(entries, text), candidates, text);
}

/**
 * So many entries have authors where others have descriptions, and such a share of them; or so many have two or more names
 * there, and nearly all.
 */
export const BYLINES = { fewest: 3, share: 0.3, several: 5, all: 0.9 };

/** `Written by @lee and Bo Ray.`: nothing but who did, and nothing that goes on. */
const MADE_BY =
  /^(?:(?:[Ww]ritten|[Pp]osted|[Aa]uthored|[Pp]resented|[Gg]iven|(?:[Aa]n? )?(?:[Tt]alk|[Pp]ost|[Aa]rticle|[Pp]aper|[Pp]resentation)) by|[Bb]y):?\s(@?[^\s.;:!?][^.;:!?\n]{0,120}(?:\.\s?[^.;:!?\n]{1,40}){0,3})\.?$/u;
/** A name, or several: each word of it begins large, as no other words behind `by` do; few words may be what somebody is called. */
const ALL_LARGE =
  /^(?:(?:@[\w-]+|\p{Lu}[\p{L}\p{M}.'’-]*|and|&|de|da|van|von|der|den|di|la|le|el|al|bin)(?:,?\s+|$)){1,16}$/u;

/**
 * Whom a description names that says nothing but who made it. In small letters words may be what somebody is called, or be
 * none: `By hand`, `Written by the makers`.
 */
function makersIn(description: string): { names: string; isSure: boolean } | undefined {
  const names = MADE_BY.exec(description)?.[1]?.trim();
  if (names === undefined) return undefined;
  // `by Umber Press (PDF)`
  const isSure = ALL_LARGE.test(names.replace(/\s\([^()]{1,20}\)$/, ''));
  const most = /^(?:written|posted|authored)/i.test(description) ? 3 : 1;
  const isShort =
    /^[\p{L}\p{N}_\s-]{2,39}$/u.test(names) &&
    names.split(/\s+/).length <= most &&
    !/\s(?:in|at|on|for|from|with|since|to)\s/.test(names);
  return isSure || isShort ? { names, isSure } : undefined;
}

/** `A. Lee 2012`, `A. Lee and B. Ray (Fir University)`: authors, and what may stand behind them. */
function partsOf(description: string): { names: string; year?: string; isPlaced: boolean } {
  const made = makersIn(description);
  if (made) return { names: made.names, isPlaced: false };
  const year = /[,\s]((?:19|20)\d\d)$/.exec(description);
  const undated = description.slice(0, year?.index).trimEnd();
  const open = /[)）]$/.test(undated) ? Math.max(undated.lastIndexOf('('), undated.lastIndexOf('（')) : -1;
  const names = (open > 0 ? undated.slice(0, open) : undated).replace(/[,\s]+$/, '');
  return { names, isPlaced: open > 0, ...(year && { year: year[1]! }) };
}

/** How surely a description is nothing but who wrote it: 2 surely, 1 where others in the list are, 0 it is none. */
function bylineOf({ description, descriptionSpan, shape }: Entry, text: string): 0 | 1 | 2 {
  if (description === undefined || description.length > 200 || shape === 'row') return 0;
  const made = makersIn(description);
  if (made) return made.isSure ? 2 : 1;
  const { names, isPlaced, year } = partsOf(description);
  if (names.split(',').length >= 4 && areNames(names)) return 2;
  const people = namesPeople(names);
  if (people !== 1) return people;
  return isPlaced || year !== undefined || beginsWithFormats(text, descriptionSpan!.end) ? 2 : 1;
}

/** Authors where the list names them behind the sign that others describe with: `- [Fir](…) - A. Lee 2012`. */
function withoutAuthors(entries: readonly Entry[], text: string): readonly Entry[] {
  const kinds = entries.map((entry) => bylineOf(entry, text));
  // So many different words behind `by` are what people call themselves.
  const called = new Set(
    entries.flatMap(({ description }, at) => (kinds[at] === 1 ? (makersIn(description!)?.names ?? []) : [])),
  ).size;
  const surely = kinds.filter((kind) => kind === 2).length + (called >= BYLINES.several ? called : 0);
  const all = entries.filter(({ description }) => description !== undefined).length;
  const several = entries.filter(
    ({ description }, at) => kinds[at] !== 0 && /[,，、&]|\sand\s/.test(description!),
  ).length;
  const areSeveral = several >= BYLINES.several && several >= all * BYLINES.all;
  if (!areSeveral && (surely < BYLINES.fewest || surely < all * BYLINES.share)) return entries;
  return entries.map((entry, at) => {
    if (kinds[at] === 0) return entry;
    const { description, descriptionSpan, ...kept } = entry;
    const { names, year } = partsOf(description!);
    const { start, end } = descriptionSpan!;
    const isAsWritten = text.startsWith(names, start);
    const fields: Field[] = [
      {
        name: 'Authors',
        value: names,
        span: isAsWritten ? { start, end: start + names.length } : { start, end },
      },
    ];
    if (year) fields.push({ name: 'Date', value: year, span: { start: end - 4, end } });
    return { ...kept, fields: [...kept.fields, ...fields] };
  });
}

/** So many described entries say nothing but where and when they were published, and so many of these surely. */
const PUBLISHED = { fewest: 4, share: 0.5 };

/** Venues where the list names them straight behind the title: `[Maps of Trees](…) Journal of Trees (2019)`. */
function withoutVenues(
  entries: readonly Entry[],
  candidates: readonly Candidate[],
  text: string,
): readonly Entry[] {
  const isNamed = entries.map(
    ({ description, shape }) => description !== undefined && shape !== 'row' && mayNameVenue(description),
  );
  const named = isNamed.filter(Boolean).length;
  const all = entries.filter(({ description }) => description !== undefined).length;
  if (named < PUBLISHED.fewest || named < all * PUBLISHED.share) return entries;
  const surely = entries.filter(
    ({ description }, at) => isNamed[at] && (surelyNamesVenue(description!) || leadsToPaper(candidates[at]!)),
  ).length;
  if (surely < named * PUBLISHED.share) return entries;
  return entries.map((entry, at) => {
    if (!isNamed[at]) return entry;
    const { description, descriptionSpan, ...kept } = entry;
    const { start, end } = descriptionSpan!;
    const found = /[\s,([]*((?:19|20)\d\d)\D{0,3}$/.exec(description!)!;
    const venue = description!.slice(0, found.index);
    const isAsWritten = text.startsWith(description!, start);
    const place = (from: number, length: number): Span =>
      isAsWritten ? { start: start + from, end: start + from + length } : { start, end };
    const fields: Field[] = [
      { name: 'Venue', value: venue, span: place(0, venue.length) },
      { name: 'Date', value: found[1]!, span: place(description!.lastIndexOf(found[1]!), 4) },
    ];
    return { ...kept, fields: [...kept.fields, ...fields] };
  });
}
