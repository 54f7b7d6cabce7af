import { differ, identityKeys, titleKeys } from '../analysis/identity.ts';
import type { Entry, List } from '../model.ts';
import { roleOfText } from '../parse/vocabulary.ts';
import { memoPair } from '../text/collections.ts';
import { foldTitle } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { numbersOf, titleIndex } from '../text/title-index.ts';
import { editedSections } from './sections.ts';

/** Titles so alike are the same entry wherever it stands. */
const SURE = 0.85;
/** Titles so alike are the same entry when it stands in the same place, between the same neighbours. */
const IN_PLACE = 0.5;

/** Descriptions of fewer words say the same of different things; between the same neighbours one word less will do. */
const TELLING = 4;

const sectionKey = (entry: Entry) => entry.section.join('\n');

/** An entry as written. */
export function rawOf(list: List, entry: Entry): string {
  return list.text.slice(entry.span.start, entry.span.end);
}

type Keys = (entry: Entry) => readonly string[];

/** Which entry of the base each entry of the head is; -1 where there is none. */
class Matching {
  readonly headOf: Int32Array;
  readonly baseOf: Int32Array;
  private readonly renamed: ReadonlyMap<string, string>;

  constructor(
    readonly base: List,
    readonly head: List,
  ) {
    this.headOf = new Int32Array(base.entries.length).fill(-1);
    this.baseOf = new Int32Array(head.entries.length).fill(-1);
    this.renamed = editedSections(base, head);
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

  /** Whether an entry of the head stands in the section that an entry of the base stood in. */
  isSameSection(base: Entry, head: Entry): boolean {
    return this.sectionOf(base) === sectionKey(head);
  }

  /** Path of the section of an entry of the base, as the head names it. */
  sectionOf(base: Entry): string {
    const path = sectionKey(base);
    return this.renamed.get(path) ?? path;
  }

  /** Pairs entries on lines that the change leaves alone. */
  byLines(): void {
    const { base, head } = this;
    const diff = lineDiffOf(base.lines, head.lines);
    const starts = new Map(base.entries.map((entry) => [entry.span.start, entry]));
    const elsewhere: { readonly old: Entry; readonly entry: Entry }[] = [];
    for (const entry of head.entries) {
      const { line, column } = head.lines.pointAt(entry.span.start);
      const was = diff.wasLine(line);
      const old = was === 0 ? undefined : starts.get(base.lines.starts[was - 1]! + column - 1);
      if (!old || rawOf(base, old) !== rawOf(head, entry)) continue;
      if (this.isSameSection(old, entry)) this.pair(old, entry);
      else elsewhere.push({ old, entry });
    }
    if (elsewhere.length === 0) return;
    // Of a row in two sections a diff may take one for the other where the lines between go: the section tells.
    const twins = new Map(
      this.restOfBase().map((entry) => [`${this.sectionOf(entry)}\0${rawOf(base, entry)}`, entry]),
    );
    for (const { old, entry } of elsewhere) {
      const twin = twins.get(`${sectionKey(entry)}\0${rawOf(head, entry)}`);
      this.pair(twin && this.headOf[twin.index] === -1 ? twin : old, entry);
    }
  }

  /** Pairs entries that were edited in their line and still have the same title, or lead to the same. */
  byEditedLines(): void {
    const { base, head } = this;
    const diff = lineDiffOf(base.lines, head.lines);
    const [oldTitles, newTitles] = [titleKeys(base), titleKeys(head)];
    const [oldIds, newIds] = [identityKeys(base), identityKeys(head)];
    const waiting = new Map(this.restOfHead().map((entry) => [entry.line, entry]));
    for (const old of this.restOfBase()) {
      const now = waiting.get(diff.becameLine(old.line));
      if (!now || this.baseOf[now.index] !== -1) continue;
      const isTitled = oldTitles[old.index] !== '' && oldTitles[old.index] === newTitles[now.index];
      if (isTitled || oldIds[old.index]!.some((id) => newIds[now.index]!.includes(id))) this.pair(old, now);
    }
  }

  /** Pairs entries of several lines, some of which the change left alone. */
  byKeptLines(): void {
    const { base, head } = this;
    const diff = lineDiffOf(base.lines, head.lines);
    const owner = new Map<number, Entry>();
    for (const now of this.restOfHead())
      for (let line = now.line; line <= now.endLine; line++) owner.set(line, now);
    for (const old of this.restOfBase()) {
      for (let line = old.line; line <= old.endLine; line++) {
        const now = owner.get(diff.keptAs(line));
        if (!now || this.baseOf[now.index] !== -1 || base.lines.text(line).trim() === '') continue;
        this.pair(old, now);
        break;
      }
    }
  }

  /**
   * Pairs what is left by keys in common, one to one, in order.
   * @param isClear says whether a key that the sides have so often tells which is which
   */
  byKeys(
    baseKeys: Keys,
    headKeys: Keys,
    accept: (a: Entry, b: Entry) => boolean = () => true,
    isClear: (inBase: number, inHead: number) => boolean = () => true,
  ): void {
    const count = (entries: readonly Entry[], keys: Keys) => {
      const counts = new Map<string, number>();
      for (const entry of entries) for (const key of keys(entry)) counts.set(key, (counts.get(key) ?? 0) + 1);
      return counts;
    };
    const inBase = count(this.restOfBase(), baseKeys);
    const inHead = count(this.restOfHead(), headKeys);
    const waiting = new Map<string, Waiting | undefined>();
    for (const entry of this.restOfBase().reverse()) {
      for (const key of baseKeys(entry)) waiting.set(key, { entry, next: waiting.get(key) });
    }
    for (const entry of this.restOfHead()) {
      for (const key of headKeys(entry)) {
        let first = waiting.get(key);
        if (!first || !isClear(inBase.get(key)!, inHead.get(key)!)) continue;
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

/**
 * Whether two entries stand in the same place of their section: behind the same entry, or before the same.
 * @param exact both
 */
function placesOf(matching: Matching): (base: Entry, head: Entry, exact?: boolean) => boolean {
  const { base, head } = matching;
  const old = neighbours((i) => (matching.headOf[i] === -1 ? -1 : i), base.entries.length);
  const now = neighbours((i) => matching.baseOf[i]!, head.entries.length);
  return (a, b, exact = false) => {
    if (!matching.isSameSection(a, b)) return false;
    const isBehind = old.before[a.index] === now.before[b.index];
    const isBefore = old.after[a.index] === now.after[b.index];
    return exact ? isBehind && isBefore : isBehind || isBefore;
  };
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
  const isInPlace = placesOf(matching);

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

const wordsOf = ({ description }: Entry) => foldTitle(description ?? '').split(' ').length;

const descriptionKeys: Keys = (entry) =>
  wordsOf(entry) < TELLING - 1 ? [] : [foldTitle(entry.description ?? '')];

/** Names of the repositories that an entry leads to, without their owners. */
const repositories =
  (list: List): Keys =>
  ({ index }) =>
    identityKeys(list)
      [index]!.filter((key) => key.startsWith('github:'))
      .map((key) => key.slice(key.lastIndexOf('/') + 1));

/** A title without what stands in parentheses behind it: a year, an edition. */
const withoutAside = (title: string) =>
  foldTitle(title.replace(/(?<=\S)\s*[([（][^()[\]（）]{1,40}[)\]）]$/, ''));

/**
 * Titles that a list has once, and that say more than "Homepage".
 * @param titles as they are compared
 */
function tellingTitles(list: List, titles: readonly string[] = titleKeys(list)): Keys {
  const counts = new Map<string, number>();
  for (const title of titles) counts.set(title, (counts.get(title) ?? 0) + 1);
  return ({ index, title }) =>
    counts.get(titles[index]!) === 1 && titles[index] !== '' && roleOfText(title) === undefined
      ? [titles[index]!]
      : [];
}

/**
 * Finds each entry of the base again in the head: by its place, by its text, by what it links to (arXiv id, DOI, URL)
 * and title, by title, by a title that is nearly the same, and last by what an edit left alone: the description in its
 * place, the name of the repository, the title. Entries that are there more than once are paired one to one, in order.
 * Linear in the lists; worked out once for two lists.
 * @returns for each entry of the head its index in the base, -1 for what was added.
 */
export const matchEntries: (base: List, head: List) => Int32Array = memoPair(match);

/** More entries of one key than these are paired in order: their places would be compared one by one. */
const FEW = 4;

/** Whether each side has a key so often that its entries can be paired in order; else their places tell more. */
const isClear = (inBase: number, inHead: number) => inBase === inHead || Math.max(inBase, inHead) > FEW;

function match(base: List, head: List): Int32Array {
  const matching = new Matching(base, head);
  type Pick = { accept?: (a: Entry, b: Entry) => boolean; isClear?: typeof isClear };
  const stage = (keys: (list: List) => Keys, { accept, isClear }: Pick = {}) => {
    if (!matching.isDone()) matching.byKeys(keys(base), keys(head), accept, isClear);
  };
  /** First within a section, then anywhere. */
  const bySectionFirst = (keys: (list: List) => Keys, pick: Pick = {}) => {
    const inSection = (list: List) => {
      const of = keys(list);
      const sectionOf = list === base ? (entry: Entry) => matching.sectionOf(entry) : sectionKey;
      return (entry: Entry) => of(entry).map((key) => `${sectionOf(entry)}\0${key}`);
    };
    stage(inSection, pick.isClear ? { isClear: pick.isClear } : {});
    stage(keys, pick);
  };

  matching.byLines();
  if (!matching.isDone()) matching.byEditedLines();
  bySectionFirst((list) => (entry) => [rawOf(list, entry)]);
  const byTitleAndId =
    (list: List): Keys =>
    ({ index }) =>
      identityKeys(list)[index]!.map((id) => `${titleKeys(list)[index]!}\0${id}`);
  const byTitle =
    (list: List): Keys =>
    ({ index }) =>
      [titleKeys(list)[index]!].filter((title) => title !== '');
  const accept = (a: Entry, b: Entry) => !differ(identityKeys(base)[a.index]!, identityKeys(head)[b.index]!);
  bySectionFirst(byTitleAndId, { isClear });
  // One page may stand for many entries (the data sets of one paper): then it tells none of them apart.
  stage(ofOneTitle);
  bySectionFirst(byTitle, { accept, isClear });

  byNearness(matching);
  // Where the place does not tell either, which is which: in order.
  bySectionFirst(byTitleAndId);
  stage(ofOneTitle);
  bySectionFirst(byTitle, { accept });
  if (!matching.isDone()) matching.byKeptLines();
  if (!matching.isDone()) {
    const isInPlace = placesOf(matching);
    stage(() => descriptionKeys, { accept: (a, b) => isInPlace(a, b, wordsOf(b) < TELLING) });
  }
  if (!matching.isDone()) {
    const isInPlace = placesOf(matching);
    const titles = [titleKeys(base), titleKeys(head)] as const;
    stage(repositories, {
      accept: (a, b) => isInPlace(a, b) || titles[0][a.index] === titles[1][b.index],
    });
  }
  stage((list) => tellingTitles(list));
  if (!matching.isDone()) {
    const bare = (list: List) => list.entries.map(({ title }) => withoutAside(title));
    const isInPlace = placesOf(matching);
    stage((list) => tellingTitles(list, bare(list)), { accept: isInPlace });
  }
  return matching.baseOf;
}
