import type { Entry, List } from '../model.ts';
import { memo } from '../text/collections.ts';
import { endingOf, isOrdinary, type Opening, openingOf } from './descriptions.ts';
import { titleKeys } from './identity.ts';

/** What most entries of a list do, with its evidence. */
export interface Convention<T> {
  readonly value: T;
  /** Share of the entries looked at that do so, 0–1. */
  readonly share: number;
  /** Entries looked at: those where it could be told. */
  readonly of: number;
}

/** Fewer entries than this make no habit. */
export const FEWEST = 8;

/** From this many entries on one that does otherwise is alone in it. */
const FEW = 5;

/**
 * Whether a habit is firm enough to hold others to it: so many entries have it, or in a short list, if nothing else is
 * asked for, all but one.
 */
export function isFirm<T>(
  habit: Convention<T> | undefined,
  share?: number,
  fewest = FEWEST,
): habit is Convention<T> {
  if (!habit) return false;
  const others = Math.round(habit.of * (1 - habit.share));
  if (share === undefined && habit.of >= FEW && others <= 1) return true;
  return habit.of >= fewest && habit.share >= (share ?? 0.9);
}

/** The commonest of several values. */
export function conventionOf<T>(values: Iterable<T>): Convention<T> | undefined {
  const counts = new Map<T, number>();
  let of = 0;
  for (const value of values) {
    counts.set(value, (counts.get(value) ?? 0) + 1);
    of++;
  }
  let best: [T, number] | undefined;
  for (const pair of counts) if (!best || pair[1] > best[1]) best = pair;
  return best && { value: best[0], share: best[1] / of, of };
}

/** Whether an entry has a link that leads out of the file; pictures do not count. */
export function leadsSomewhere(entry: Entry): boolean {
  return entry.links.some(({ kind, url }) => kind !== 'image' && url !== '' && !url.startsWith('#'));
}

/** Entries of one list or table, how many have something, and the numbers of their groups. */
interface Group {
  of: number;
  having: number;
  readonly numbers: number[];
}

/** Name of the list or table that an entry stands in; paragraphs and headings of one section are one. */
function groupName({ shape, section, group }: Entry): string {
  const isLoose = shape === 'block' || shape === 'heading';
  return isLoose ? `section ${shape} ${section.join(' > ')}` : `${group}`;
}

function groupsOf(list: List, has: (entry: Entry) => boolean): Map<string, Group> {
  const groups = new Map<string, Group>();
  for (const entry of list.entries) {
    const key = groupName(entry);
    const group = groups.get(key) ?? { of: 0, having: 0, numbers: [] };
    groups.set(key, group);
    group.of++;
    if (group.numbers.at(-1) !== entry.group) group.numbers.push(entry.group);
    if (has(entry)) group.having++;
  }
  return groups;
}

/**
 * Lists and tables most of whose entries lack something that the whole list has, by group: they are of another
 * kind (standards, related lists), and a group is more than a pair. Paragraphs and headings of one section are one.
 */
export function groupsWithout(list: List, has: (entry: Entry) => boolean): Set<number> {
  const without = [...groupsOf(list, has).values()].filter(({ of, having }) => of >= 3 && having < of / 2);
  return new Set(without.flatMap(({ numbers }) => numbers));
}

/** From this share of its neighbours on an entry that lacks what they have is alone in that; of few all must have it. */
const NEIGHBOURS = { share: 0.8, few: 4 };

/** Tells of entries without something whether their neighbours in the same list or table have it, nearly all of them. */
export function loneWithout(list: List, has: (entry: Entry) => boolean): (entry: Entry) => boolean {
  const groups = groupsOf(list, has);
  return (entry) => {
    const { of, having } = groups.get(groupName(entry))!;
    const others = of - 1;
    return others > 0 && having >= (others <= NEIGHBOURS.few ? others : others * NEIGHBOURS.share);
  };
}

function* between(list: List): Generator<string> {
  for (const { labels } of list.entries) {
    for (let i = 1; i < labels.length; i++) {
      const gap = list.text.slice(labels[i - 1]!.span.end, labels[i]!.span.start);
      if (gap.trim() === '') yield gap;
    }
  }
}

function crossListed(list: List): Convention<boolean> | undefined {
  const sections = new Map<string, Set<number>>();
  const keys = titleKeys(list);
  for (const { index, sectionIndex } of list.entries) {
    const key = keys[index]!;
    const held = sections.get(key);
    if (held) held.add(sectionIndex);
    else sections.set(key, new Set([sectionIndex]));
  }
  return conventionOf([...sections.values()].map((in_) => in_.size > 1));
}

/** What a list does without saying so; each is told when it is first asked for. Absent: nothing to tell it from. */
export class Conventions {
  private readonly list: List;
  private readonly told = new Map<string, unknown>();
  private prose: { periods: boolean[]; capitals: boolean[]; capitalised: Set<string> } | undefined;

  constructor(list: List) {
    this.list = list;
  }

  private once<T>(name: string, tell: () => T): T {
    if (!this.told.has(name)) this.told.set(name, tell());
    return this.told.get(name) as T;
  }

  private ofEntries<T>(name: string, tell: (entry: Entry) => T): Convention<T> | undefined {
    return this.once(name, () => conventionOf(this.list.entries.map(tell)));
  }

  private get descriptions() {
    this.prose ??= readDescriptions(this.list);
    return this.prose;
  }

  /** Whether entries have a description. */
  get described(): Convention<boolean> | undefined {
    return this.ofEntries('described', ({ description }) => description !== undefined);
  }

  /** Whether descriptions end with a full stop. */
  get period(): Convention<boolean> | undefined {
    return this.once('period', () => conventionOf(this.descriptions.periods));
  }

  /** Whether descriptions begin with a capital. */
  get capital(): Convention<boolean> | undefined {
    return this.once('capital', () => conventionOf(this.descriptions.capitals));
  }

  /** Words, lower case, that begin a description with a capital somewhere: none of them is a name in lower case. */
  get capitalised(): ReadonlySet<string> {
    return this.descriptions.capitalised;
  }

  /** What stands between title and description, as written. */
  get separator(): Convention<string> | undefined {
    return this.once('separator', () =>
      conventionOf(this.list.entries.flatMap(({ separator }) => separator ?? [])),
    );
  }

  /** Whether entries have a link that leads somewhere. */
  get linked(): Convention<boolean> | undefined {
    return this.ofEntries('linked', leadsSomewhere);
  }

  /** Whether entries have a label. */
  get labelled(): Convention<boolean> | undefined {
    return this.ofEntries('labelled', ({ labels }) => labels.length > 0);
  }

  /** What stands between two labels of an entry that follow each other, as written. */
  get between(): Convention<string> | undefined {
    return this.once('between', () => conventionOf(between(this.list)));
  }

  /** Whether the same title stands in more than one section. */
  get crossListed(): Convention<boolean> | undefined {
    return this.once('crossListed', () => crossListed(this.list));
  }
}

function readDescriptions({ entries, text }: List) {
  const periods: boolean[] = [];
  const openings: Opening[] = [];
  const capitalised = new Set<string>();
  for (const { descriptionSpan, labels } of entries) {
    if (!descriptionSpan) continue;
    const spans = labels.map(({ span }) => span);
    const { kind } = endingOf(text, descriptionSpan, spans);
    if (kind === 'period' || kind === 'open') periods.push(kind === 'period');
    const opening = openingOf(text, descriptionSpan);
    if (opening.kind === 'upper' && opening.word !== '') capitalised.add(opening.word.toLowerCase());
    if (opening.kind !== 'unclear') openings.push(opening);
  }
  // A word that nobody begins with a capital may be a name in lower case (`npm`): it tells nothing.
  const plain = openings.filter(({ kind, word }) => kind === 'upper' || isOrdinary(word, capitalised));
  return { periods, capitals: plain.map(({ kind }) => kind === 'upper'), capitalised };
}

/** The conventions that a list keeps, told from its entries. */
export const conventionsOf = memo((list: List) => new Conventions(list));
