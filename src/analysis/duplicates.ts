import * as v from 'valibot';
import type { Entry, List } from '../model.ts';
import { groupBy, memo, pushTo, repeatedBy } from '../text/collections.ts';
import { foldTitle, similarity } from '../text/fold.ts';
import { numbersOf } from '../text/title-index.ts';
import { differ, identities, identityKeys, primaryLinks, titleKeys } from './identity.ts';
import { marksBefore, marksIn } from './marks-before.ts';

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
/** Repeats, and the share of the entries that they are, from which on a list repeats entries on purpose: any of these. */
const USUAL = [
  { count: 3, share: 0.015 },
  { count: 5, share: 0.01 },
  { count: 20, share: 0 },
];

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
  return USUAL.some((least) => count >= least.count && count >= list.entries.length * least.share);
});

/** Entries from which on a section can be a selection, so many with its mark, and entries of one key that each is compared with. */
const SELECTION = { fewest: 3, looked: 20, marked: 2 };

/** `## Featured Tools`: a heading that says of its section that it is a selection. */
const NAMED_SELECTION =
  /^\P{L}*(?:featured|(?:our |top |staff |editor['’]?s['’]? |community )?(?:picks|favou?rites|highlights)|editor['’]?s['’]? choices?|recommended|spotlight|must[- ]haves?)(?!\p{L})|^\P{L}*(?:精选|推荐|精選|推薦)/iu;

/** Sections most of whose entries stand in other sections too: what somebody chose from the list to show it first. */
const selections = memo((list: List): ReadonlySet<number> => {
  const titles = titleKeys(list);
  const ids = identityKeys(list);
  const keysOf = (i: number) => (titles[i] === '' ? ids[i]! : [...ids[i]!, titles[i]!]);
  const byKey = repeatedBy(list.entries, ({ index }) => keysOf(index));
  const standsElsewhere = ({ index, sectionIndex }: Entry) =>
    keysOf(index).some((key) =>
      byKey
        .get(key)
        ?.slice(0, SELECTION.looked)
        .some((other) => other.sectionIndex !== sectionIndex && !differ(ids[index]!, ids[other.index]!)),
    );
  const counts = new Map<number, { of: number; elsewhere: number }>();
  for (const entry of list.entries) {
    const count = counts.get(entry.sectionIndex) ?? { of: 0, elsewhere: 0 };
    counts.set(entry.sectionIndex, count);
    count.of++;
    if (standsElsewhere(entry)) count.elsewhere++;
  }
  const chosen = [...counts].filter(
    ([, { of, elsewhere }]) => elsewhere >= SELECTION.fewest && elsewhere > of / 2,
  );
  const named = list.sections.filter(({ title }) => NAMED_SELECTION.test(title));
  return new Set([
    ...chosen.map(([section]) => section),
    ...named.map(({ index }) => index),
    ...markedSections(list, keysOf),
  ]);
});

/** `## 🌟 Best of All`: sections where all stand that have the mark of the heading in other sections. */
function markedSections(list: List, keysOf: (index: number) => readonly string[]): number[] {
  const counts = groupBy(list.entries, ({ sectionIndex }) => sectionIndex);
  const headed = new Map<string, number | undefined>();
  for (const { index, title } of list.sections) {
    // The heading of one entry is that entry with its mark.
    if ((counts.get(index)?.length ?? 0) < SELECTION.marked) continue;
    for (const mark of marksIn(title)) headed.set(mark, headed.has(mark) ? undefined : index);
  }
  if (headed.size === 0) return [];
  const marked = markedEntries(list);
  const held = new Map<number, Set<string>>();
  for (const { index, sectionIndex } of list.entries) {
    const keys = held.get(sectionIndex) ?? new Set();
    held.set(sectionIndex, keys);
    for (const key of keysOf(index)) keys.add(key);
  }
  return [...headed].flatMap(([mark, section]) => {
    const own = section === undefined ? undefined : held.get(section);
    const others = own && marked.get(mark)?.filter(({ sectionIndex }) => sectionIndex !== section);
    if (!others || others.length < SELECTION.marked) return [];
    return others.every(({ index }) => keysOf(index).some((key) => own.has(key))) ? [section!] : [];
  });
}

/** The entries that have a mark before their title, by mark. */
function markedEntries(list: List): Map<string, Entry[]> {
  const found = new Map<string, Entry[]>();
  for (const entry of list.entries) for (const mark of marksBefore(list, entry)) pushTo(found, mark, entry);
  return found;
}

/** Whether one of two entries of different sections stands in a selection from the list, and so is meant to be there twice. */
export function isSelected(list: List, a: Entry, b: Entry): boolean {
  if (a.sectionIndex === b.sectionIndex) return false;
  const chosen = selections(list);
  return chosen.has(a.sectionIndex) || chosen.has(b.sectionIndex);
}

/** The pages that an entry leads to, pictures aside. */
export function pagesOf({ links }: Entry): string[] {
  return links.flatMap(({ kind, url }) => (kind === 'image' ? [] : identities(url)));
}

/** Whether each leads to a page that the other does not name: it is listed for another side of the same thing. */
export function haveOwnPages(a: Entry, b: Entry): boolean {
  const [own, other] = [pagesOf(a), pagesOf(b)];
  return own.some((page) => !other.includes(page)) && other.some((page) => !own.includes(page));
}

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
  // `EmberJs` in a title names the section `Ember.js`.
  const isNamed = (name: string) => title.includes(` ${name} `) || title.includes(` ${squeezed(name)} `);
  return own !== other && [own, other].every((name) => name !== undefined && name !== '' && isNamed(name));
}

const squeezed = (folded: string) => folded.replaceAll(' ', '');

/** Whether two folded titles are alike, or one holds the other, written together or apart. */
export function nameEachOther(a: string, b: string): boolean {
  const [one, other] = [squeezed(a), squeezed(b)];
  return one !== '' && other !== '' && (alike(a, b) || one.includes(other) || other.includes(one));
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

/** Share of the words of two descriptions that both have, from which on they say the same. */
const SAME_WORDS = 0.7;

const authorsOf = ({ fields }: Entry) => fields.find(({ name }) => name === 'Authors')?.value;

/** Whether two describe themselves in much the same words, or name the same authors; one that says neither leaves it open. */
export function saySame(one: Entry, another: Entry): boolean {
  const areDescribed = Boolean(one.description && another.description);
  const [a, b] = areDescribed ? [one.description, another.description] : [authorsOf(one), authorsOf(another)];
  if (!a || !b) return true;
  const [own, other] = [a, b].map((said) => new Set(foldTitle(said).split(' '))) as [
    Set<string>,
    Set<string>,
  ];
  const both = [...own].filter((word) => other.has(word)).length;
  return both >= SAME_WORDS * (own.size + other.size - both);
}

/** Letters from which on a name in an address is no accident. */
const NAMING = 4;

/** Words from which on a description tells one thing from others of its name: `Official website` does not. */
const TELLING = 3;

/** Whether both have a description, and one says all that the other says from its first word on. */
export function describesSame({ description: a }: Entry, { description: b }: Entry): boolean {
  if (!a || !b) return false;
  const [own, other] = [foldTitle(a), foldTitle(b)];
  const [short, long] = own.length < other.length ? [own, other] : [other, own];
  return short.split(' ').length >= TELLING && `${long} `.startsWith(`${short} `);
}

/** Whether the address of an entry has its name, written in any way: `[Umber Maps](https://umber-maps.example.org)`. */
export function isNamedByAddress(entry: Entry): boolean {
  const name = squeezed(foldTitle(entry.title));
  return (
    name.length >= NAMING && primaryLinks(entry).some(({ url }) => squeezed(foldTitle(url)).includes(name))
  );
}

/** Letters from which on a word of a title in the name of a repository is no accident, and words up to which a title is a name. */
const TOOLS = { letters: 3, words: 4 };

/**
 * Whether two entries are rather two tools of one repository: names and descriptions have little in common, and the repository is
 * called by neither. One that it is called by has its own address, which the other was given by mistake.
 */
export function toolsOfOne(a: Entry, b: Entry, key: string): boolean {
  if (!/^(?:github:|url:(?:gitlab\.com|bitbucket\.org|codeberg\.org)\/)/.test(key)) return false;
  if (!a.description || !b.description || saySame(a, b)) return false;
  const address = squeezed(foldTitle(key));
  const words = [a, b].map(({ title }) => foldTitle(title).split(' '));
  const isCalled = words.some((own) =>
    own.some((word) => word.length >= TOOLS.letters && address.includes(word)),
  );
  return (
    !isCalled &&
    words.every(({ length }) => length <= TOOLS.words) &&
    !words[0]!.some((word) => words[1]!.includes(word))
  );
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

/** Whether one of two folded titles goes on where the other ends, after two words or more: `Umber Maps`, `Umber Maps (Chinese)`. */
export function goesOn(a: string, b: string): boolean {
  const [short, long] = a.length < b.length ? [a, b] : [b, a];
  if (!short.includes(' ') || !long.startsWith(`${short} `)) return false;
  // Where and when it was published names no other thing.
  return !/(?:19|20)\d\d/.test(long.slice(short.length));
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
