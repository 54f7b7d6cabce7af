import type { Entry, List } from '../model.ts';
import { largest, memoPair, pushTo } from '../text/collections.ts';
import { foldTitle } from '../text/fold.ts';
import { dictionaryKeys } from './collations.ts';
import { shownDate } from './entry-date.ts';
import { titleKeys } from './identity.ts';
import { marksBefore } from './marks-before.ts';

/** An order that entries can keep. */
export type Order = 'alphabetical' | 'date-ascending' | 'date-descending';

/** Entries that stand together, in order of place: those of one list, of one table, or of one section. */
export type Sequence = readonly Entry[];

/** What entries are compared by, smaller first; `undefined`: says nothing about its place. */
export interface Keys {
  readonly order: Order;
  readonly of: (entry: Entry) => string | undefined;
  /** Of entries with the same key the one that has the smaller one here is put first. */
  readonly finer?: (entry: Entry) => string | undefined;
}

/** The sequences of a list, those of a single entry left out. Rows that divide a table divide its sequence. */
export function sequencesOf(list: List): Sequence[] {
  const sequences = new Map<number | string, Entry[]>();
  for (const entry of list.entries) {
    // Headings and blocks each stand alone: their section holds them together.
    const together = entry.shape === 'heading' || entry.shape === 'block' || entry.shape === 'html';
    const group = entry.row ? `${entry.group} ${entry.section.join('\n')}` : entry.group;
    pushTo(sequences, together ? -1 - entry.sectionIndex : group, entry);
  }
  return [...sequences.values()].filter(({ length }) => length > 1);
}

function cached(of: (entry: Entry) => string | undefined): (entry: Entry) => string | undefined {
  const known: (string | undefined)[] = [];
  return (entry) => {
    const held = known[entry.index];
    if (held !== undefined || entry.index in known) return held;
    const made = of(entry);
    known[entry.index] = made;
    return made;
  };
}

/** So many of the dated entries of a list must tell the month for months to count. */
const MONTHLY = 0.8;

function datesOf(list: List): { date: Keys['of']; day: Keys['of'] } {
  const dates = list.entries.map((entry) => shownDate(list, entry));
  const dated = dates.filter((date) => date !== undefined);
  const monthly = dated.filter((date) => date.length > 4).length >= dated.length * MONTHLY;
  return {
    date: ({ index }) => {
      const date = dates[index];
      if (!monthly) return date?.slice(0, 4);
      return date && date.length > 4 ? date.slice(0, 7) : undefined;
    },
    day: ({ index }) => (monthly && (dates[index]?.length ?? 0) > 7 ? dates[index] : undefined),
  };
}

/** A key that sorts the other way round: digits and dashes turned. */
export function turned(date: string): string {
  return date.replace(/\d/g, (digit) => String(9 - Number(digit)));
}

/**
 * What the entries of a list may be sorted by: alphabetical orders differ in what they make of spaces, signs,
 * articles and owners (`owner/name`), and each is as good as the others.
 */
export function candidates(list: List): Keys[] {
  const titles = titleKeys(list);
  const folded = ({ index }: Entry) => titles[index] || undefined;
  const alphabetical: Keys['of'][] = [
    folded,
    cached((entry) => folded(entry)?.replace(/ /g, '')),
    ({ title }) => title.toLowerCase(),
    // As computers sort: all capitals before all small letters.
    ({ title }) => title,
    // Whole lines sorted by a tool: in `[Atlas Pro](…)` and `[Atlas](…)` a space comes before the bracket.
    ({ title }) => `${title.toLowerCase()}]`,
    cached((entry) => folded(entry)?.replace(/^(?:the|an?) /, '')),
    cached((entry) => {
      const owner = entry.title.lastIndexOf('/');
      return owner === -1 ? folded(entry) : foldTitle(entry.title.slice(owner + 1)) || undefined;
    }),
  ];
  const { date, day } = datesOf(list);
  const reversed =
    (of: Keys['of']): Keys['of'] =>
    (entry) => {
      const own = of(entry);
      return own && turned(own);
    };
  return [
    ...[...alphabetical, ...dictionaryKeys(list)].map((of): Keys => ({ order: 'alphabetical', of })),
    { order: 'date-ascending', of: date, finer: day },
    { order: 'date-descending', of: reversed(date), finer: reversed(day) },
  ];
}

/** An order that keeps so few entries more than the usual one is told apart from it by chance. */
const CLEARLY = 3;

/**
 * Whether a sequence keeps an alphabetical order of its own, e.g. capitals first, and not as well the usual one.
 * @param kept how many entries are in order by its own
 */
export function isOrderOfItsOwn(list: List, sequence: Sequence, kept: number): boolean {
  return keptByUsual(list, sequence) + CLEARLY <= kept;
}

/** How many entries are in the usual order, capitals like small letters; asked for each one that is out of order. */
const keptByUsual = memoPair((list: List, sequence: Sequence): number => {
  const [folded, , lower] = candidates(list);
  return largest([folded!, lower!].map((keys) => keepers(sequence, keys, () => false).length));
});

/** How many neighbours of a sequence stand in order, of those whose keys differ. */
export interface Tally {
  readonly inOrder: number;
  readonly of: number;
}

export function tally(sequence: Sequence, { of: key }: Keys): Tally {
  let inOrder = 0;
  let of = 0;
  let before: string | undefined;
  for (const entry of sequence) {
    const own = key(entry);
    if (own === undefined) continue;
    if (before !== undefined && before !== own) {
      of++;
      if (before < own) inOrder++;
    }
    before = own;
  }
  return { inOrder, of };
}

/**
 * The entries of a sequence that can stay where they are so that it is in order: as many as possible, and of
 * equal numbers the one that keeps more of `settled` (a longest non-decreasing subsequence by weight,
 * n log n with a Fenwick tree of maxima). Entries without a key are left out.
 */
export function keepers(sequence: Sequence, { of: key }: Keys, settled: (entry: Entry) => boolean): Entry[] {
  const keyed = sequence.flatMap((entry) => {
    const own = key(entry);
    return own === undefined ? [] : [{ entry, own }];
  });
  if (keyed.every(({ own }, i) => i === 0 || keyed[i - 1]!.own <= own))
    return keyed.map(({ entry }) => entry);
  const ranks = new Map([...new Set(keyed.map(({ own }) => own))].sort().map((own, rank) => [own, rank + 1]));
  // Per rank the position of the entry that ends the heaviest subsequence found so far.
  const tree = new Array<number>(ranks.size + 1).fill(-1);
  const weights: number[] = [];
  const before: number[] = [];
  const heavier = (a: number, b: number) => (b !== -1 && (a === -1 || weights[b]! > weights[a]!) ? b : a);
  for (const [at, { entry, own }] of keyed.entries()) {
    const rank = ranks.get(own)!;
    let best = -1;
    for (let i = rank; i > 0; i -= i & -i) best = heavier(best, tree[i]!);
    before.push(best);
    weights.push((best === -1 ? 0 : weights[best]!) + keyed.length + 1 + (settled(entry) ? 1 : 0));
    for (let i = rank; i < tree.length; i += i & -i) tree[i] = heavier(tree[i]!, at);
  }
  let at = weights.reduce((best, _, i) => heavier(best, i), -1);
  const kept: Entry[] = [];
  for (; at !== -1; at = before[at]!) kept.push(keyed[at]!.entry);
  return kept.reverse();
}

/** Whether the entries of a sequence all have marks and stand in groups by the marks before their titles, each in order: a flag for a language. */
export function isGroupedByMark(list: List, sequence: Sequence, { of: key }: Keys): boolean {
  const last = new Map<string, string>();
  let before: string | undefined;
  for (const entry of sequence) {
    const own = key(entry);
    const mark = marksBefore(list, entry).join('');
    if (own === undefined || mark === '') return false;
    const above = last.get(mark);
    if (above !== undefined && (before !== mark || above > own)) return false;
    last.set(mark, own);
    before = mark;
  }
  return last.size > 1;
}
