import * as v from 'valibot';
import type { Entry, List } from '../model.ts';
import { memo } from '../text/collections.ts';
import { foldTitle, similarity } from '../text/fold.ts';
import { numbersOf } from '../text/title-index.ts';
import { differ, identityKeys, titleKeys } from './identity.ts';

/** The option of both duplicate rules. */
export const crossListing = v.pipe(
  v.optional(v.picklist(['auto', 'allowed', 'forbidden']), 'auto'),
  v.description(
    'Whether the same entry may stand in more than one section. `auto`: a warning, and allowed where the list does so often.',
  ),
);

export type CrossListing = v.InferOutput<typeof crossListing>;

/** In one list or table of one section; elsewhere an entry may be repeated on purpose. */
export function isSamePlace(a: Entry, b: Entry): boolean {
  return a.sectionIndex === b.sectionIndex && a.group === b.group;
}

/** Fewer entries than this tell nothing of a list's habits. */
const FEWEST = 30;
/** Repeats and their share of the entries that make cross-listing usual, for lists repeat entries on purpose. */
const USUAL = { count: 3, share: 0.01, surely: 20 };

/** Whether a list often repeats an entry in another place, told by titles and by what entries link to. */
const crossLists = memo((list: List): boolean => {
  const titles = titleKeys(list);
  const ids = identityKeys(list);
  const seen = new Map<string, Entry>();
  let count = 0;
  for (const entry of list.entries) {
    const i = entry.index;
    const keys = titles[i] === '' ? ids[i]! : [...ids[i]!, titles[i]!];
    const again = keys
      .map((key) => seen.get(key))
      .find((other) => other && !differ(ids[i]!, ids[other.index]!));
    if (again && !isSamePlace(entry, again)) count++;
    for (const key of keys) if (!seen.has(key)) seen.set(key, entry);
  }
  const of = list.entries.length;
  return count >= USUAL.surely || (count >= USUAL.count && count >= of * USUAL.share);
});

/**
 * What an entry repeated in another section is, by the option and by the list's habit (before the change, where that
 * is known).
 * @param together whether one change adds both entries: who chooses two sections means them
 */
export function crossListed(
  option: CrossListing,
  list: List,
  base: List | undefined,
  together = false,
): 'error' | 'warning' | 'fine' {
  if (option !== 'auto') return option === 'allowed' ? 'fine' : 'error';
  return together || crossLists(base && base.entries.length >= FEWEST ? base : list) ? 'fine' : 'warning';
}

/** Whether the title of two entries names the sections of both: it belongs to each. */
export function namesBothSections(list: List, a: Entry, b: Entry): boolean {
  const title = ` ${foldTitle(a.title)} `;
  const [own, other] = [a, b].map(({ sectionIndex }) => foldTitle(list.sections[sectionIndex]?.title ?? ''));
  return own !== other && [own, other].every((name) => name !== '' && title.includes(` ${name} `));
}

/** Whether one of two entries says in its description what it has to do with the other. */
export function explainsOther(a: Entry, b: Entry): boolean {
  const names = (from: Entry, to: Entry) => {
    const title = foldTitle(to.title);
    return title !== '' && ` ${foldTitle(from.description ?? '')} `.includes(` ${title} `);
  };
  return names(a, b) || names(b, a);
}

const rawOf = (list: List, entry: Entry) => list.text.slice(entry.span.start, entry.span.end);

/**
 * Which of two is reported: the later one, but rather the one that a change did more to.
 * @param ageOf smaller for what the change added or edited.
 */
export function inTelling(
  first: Entry,
  later: Entry,
  ageOf: ((entry: Entry) => number) | undefined,
): { here: Entry; there: Entry } {
  const isFirst = ageOf && ageOf(first) < ageOf(later);
  return isFirst ? { here: first, there: later } : { here: later, there: first };
}

/** Folded titles that are surely meant to be the same: nearly equal, or one with and one without a subtitle. */
export function alike(a: string, b: string): boolean {
  if (numbersOf(a) !== numbersOf(b)) return false;
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  return similarity(a, b) >= 0.8 || (short !== '' && long.startsWith(`${short} `));
}

/** Words up to which a title is a name, as data sets and tools have. */
const NAME = 3;

/**
 * Whether two entries with these folded titles may share a page: one name goes on where the other ends (a part of a project), or
 * both begin alike (two data sets of one paper). Long titles are those of papers, each with a page of its own.
 */
export function mayShare(a: string, b: string): boolean {
  const [short, long] = [a.split(' '), b.split(' ')].sort((x, y) => x.length - y.length) as [
    string[],
    string[],
  ];
  // Sizes and versions: `Umber 7B`, `Umber 70B`.
  if (a !== b && withoutNumbers(short) !== '' && withoutNumbers(short) === withoutNumbers(long)) return true;
  if (short.length > NAME || a === b || short[0] === '') return false;
  if (long.length <= NAME && short[0] === long[0]) return true;
  // In front of a name stands its owner rather: `Streaming`, `Acme Streaming`.
  return long.length <= NAME + short.length && short.every((word, i) => word === long[i]);
}

function withoutNumbers(words: readonly string[]): string {
  return words.filter((word) => !/^v?\d[\d.]*[kmb]?$/.test(word)).join(' ');
}

/** Whether an entry says nothing that the other does not say: the same text in the same list or table. */
export function isRepeated(list: List, a: Entry, b: Entry): boolean {
  return isSamePlace(a, b) && rawOf(list, a) === rawOf(list, b);
}

/** Whether one change adds both of two entries, by what `agesOf` says of them. */
export function areAddedTogether(ageOf: ((entry: Entry) => number) | undefined, a: Entry, b: Entry): boolean {
  return ageOf !== undefined && ageOf(a) === 0 && ageOf(b) === 0;
}
