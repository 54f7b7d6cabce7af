import { differ, identityKeys, titleKeys } from '../analysis/identity.ts';
import type { Entry, List } from '../model.ts';
import { numbersOf, titleIndex } from '../text/title-index.ts';

/** Titles so alike are the same entry wherever it stands. */
const SURE = 0.85;
/** Titles so alike are the same entry when it stands in the same place, between the same neighbours. */
const IN_PLACE = 0.5;

const sectionKey = (entry: Entry) => entry.section.join('\n');

/** An entry as written. */
export function rawOf(list: List, entry: Entry): string {
  return list.text.slice(entry.span.start, entry.span.end);
}

/** Whether two entries stand in sections of the same path. */
export function isSameSection(a: Entry, b: Entry): boolean {
  return a.section.length === b.section.length && a.section.every((title, i) => title === b.section[i]);
}

type Keys = (entry: Entry) => readonly string[];

/** Which entry of the base each entry of the head is; -1 where there is none. */
class Matching {
  readonly headOf: Int32Array;
  readonly baseOf: Int32Array;

  constructor(
    readonly base: List,
    readonly head: List,
  ) {
    this.headOf = new Int32Array(base.entries.length).fill(-1);
    this.baseOf = new Int32Array(head.entries.length).fill(-1);
  }

  pair(base: Entry, head: Entry): void {
    this.headOf[base.index] = head.index;
    this.baseOf[head.index] = base.index;
  }

  restOfBase(): Entry[] {
    return this.base.entries.filter((_, i) => this.headOf[i] === -1);
  }

  restOfHead(): Entry[] {
    return this.head.entries.filter((_, i) => this.baseOf[i] === -1);
  }

  /** Whether one of the sides has nothing left. */
  isDone(): boolean {
    return !this.headOf.includes(-1) || !this.baseOf.includes(-1);
  }

  /** Pairs what stands unchanged before the first change and after the last one. */
  atBothEnds(): void {
    const [before, after] = [this.base.entries, this.head.entries];
    const shorter = Math.min(before.length, after.length);
    const same = (a: Entry, b: Entry) => rawOf(this.base, a) === rawOf(this.head, b) && isSameSection(a, b);
    let start = 0;
    while (start < shorter && same(before[start]!, after[start]!)) {
      this.pair(before[start]!, after[start]!);
      start++;
    }
    for (let n = 1; n <= shorter - start; n++) {
      const [a, b] = [before.at(-n)!, after.at(-n)!];
      if (!same(a, b)) break;
      this.pair(a, b);
    }
  }

  /** Pairs what is left by keys in common, one to one, in order. */
  byKeys(baseKeys: Keys, headKeys: Keys, accept: (a: Entry, b: Entry) => boolean = () => true): void {
    const waiting = new Map<string, Waiting | undefined>();
    for (const entry of this.restOfBase().reverse()) {
      for (const key of baseKeys(entry)) waiting.set(key, { entry, next: waiting.get(key) });
    }
    for (const entry of this.restOfHead()) {
      for (const key of headKeys(entry)) {
        let first = waiting.get(key);
        if (!first) continue;
        while (first && this.headOf[first.entry.index] !== -1) first = first.next;
        waiting.set(key, first);
        if (!first || !accept(first.entry, entry)) continue;
        this.pair(first.entry, entry);
        break;
      }
    }
  }
}

/** Entries of the base with the same key, in order. */
interface Waiting {
  readonly entry: Entry;
  readonly next: Waiting | undefined;
}

/** For each entry the nearest matched entries before and after it, as indexes into the base (-1: none). */
function neighbours(
  baseIndex: (index: number) => number,
  count: number,
): { before: Int32Array; after: Int32Array } {
  const before = new Int32Array(count);
  const after = new Int32Array(count);
  for (let i = 0, last = -1; i < count; i++) {
    before[i] = last;
    if (baseIndex(i) !== -1) last = baseIndex(i);
  }
  for (let i = count - 1, last = -1; i >= 0; i--) {
    after[i] = last;
    if (baseIndex(i) !== -1) last = baseIndex(i);
  }
  return { before, after };
}

/** Pairs what is left where titles are nearly the same, the best fit first. */
function byNearness(matching: Matching): void {
  const { base, head } = matching;
  const left = matching.restOfBase();
  const added = matching.restOfHead();
  if (left.length === 0 || added.length === 0) return;
  const oldTitles = titleKeys(base);
  const newTitles = titleKeys(head);
  const oldIds = identityKeys(base);
  const newIds = identityKeys(head);
  const index = titleIndex(left.map((entry) => oldTitles[entry.index]!));
  const old = neighbours((i) => (matching.headOf[i] === -1 ? -1 : i), base.entries.length);
  const now = neighbours((i) => matching.baseOf[i]!, head.entries.length);
  const isInPlace = (a: Entry, b: Entry) =>
    isSameSection(a, b) &&
    (old.before[a.index] === now.before[b.index] || old.after[a.index] === now.after[b.index]);

  const pairs: { a: Entry; b: Entry; score: number }[] = [];
  for (const b of added) {
    const title = newTitles[b.index]!;
    for (const { index: at, similarity } of index.lookup(title, IN_PLACE)) {
      const a = left[at]!;
      const placed = isInPlace(a, b);
      const sure = similarity >= SURE && numbersOf(title) === numbersOf(oldTitles[a.index]!);
      const other = differ(oldIds[a.index]!, newIds[b.index]!);
      if (other ? sure && placed : sure || placed)
        pairs.push({ a, b, score: similarity + (placed ? 0.5 : 0) });
    }
  }
  pairs.sort((x, y) => y.score - x.score || x.a.index - y.a.index || x.b.index - y.b.index);
  for (const { a, b } of pairs) {
    if (matching.headOf[a.index] === -1 && matching.baseOf[b.index] === -1) matching.pair(a, b);
  }
}

/** Identities that stand for one title throughout a list, wherever it is listed. */
function ofOneTitle(list: List): Keys {
  const titles = titleKeys(list);
  const keys = identityKeys(list);
  const titleOf = new Map<string, string>();
  const shared = new Set<string>();
  keys.forEach((ids, i) => {
    for (const id of ids) {
      const known = titleOf.get(id);
      if (known === undefined) titleOf.set(id, titles[i]!);
      else if (known !== titles[i]) shared.add(id);
    }
  });
  return (entry) => keys[entry.index]!.filter((id) => !shared.has(id));
}

/**
 * Finds each entry of the base again in the head: by its text, by what it links to (arXiv id, DOI, URL) and title,
 * by title, and last by a title that is nearly the same. Entries that are there more than once are paired one to
 * one, in order. Linear in the lists.
 * @returns for each entry of the head its index in the base, -1 for what was added.
 */
export function matchEntries(base: List, head: List): Int32Array {
  const matching = new Matching(base, head);
  const stage = (keys: (list: List) => Keys, accept?: (a: Entry, b: Entry) => boolean) => {
    if (!matching.isDone()) matching.byKeys(keys(base), keys(head), accept);
  };

  matching.atBothEnds();
  stage((list) => (entry) => [`${sectionKey(entry)}\0${rawOf(list, entry)}`]);
  stage((list) => (entry) => [rawOf(list, entry)]);

  const titled = (list: List) => (entry: Entry) => {
    const title = titleKeys(list)[entry.index]!;
    return identityKeys(list)[entry.index]!.map((id) => `${title}\0${id}`);
  };
  stage((list) => (entry) => titled(list)(entry).map((key) => `${sectionKey(entry)}\0${key}`));
  stage(titled);
  // One page may stand for many entries (the data sets of one paper): then it tells none of them apart.
  stage(ofOneTitle);

  const byTitle = (list: List) => (entry: Entry) =>
    [titleKeys(list)[entry.index]!].filter((title) => title !== '');
  stage((list) => (entry) => byTitle(list)(entry).map((title) => `${sectionKey(entry)}\0${title}`));
  const mayBeSame = (a: Entry, b: Entry) =>
    !differ(identityKeys(base)[a.index]!, identityKeys(head)[b.index]!);
  stage(byTitle, mayBeSame);

  byNearness(matching);
  return matching.baseOf;
}
