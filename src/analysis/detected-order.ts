import type { Entry, List } from '../model.ts';
import { largest } from '../text/collections.ts';
import { dateOf } from './entry-date.ts';
import {
  candidates,
  type Keys,
  keepers,
  type Sequence,
  sequencesOf,
  type Tally,
  tally,
} from './sort-order.ts';

/** A sequence whose neighbours are mostly in order shows that order, when there are so many of them. */
const OWN = { fewest: 7, share: 0.9 };

/** A list whose neighbours are mostly in order, all sequences together, shows that order. */
const LISTED = { fewest: 30, share: 0.93 };

/** In a list of fewer neighbours, an order must compare such a share of those that another can. */
const COMMON = 0.5;

/** Then a shorter sequence is held to it, if so many of its entries keep it. */
const HELD = { fewest: 3, share: 0.7 };

/**
 * Few entries show the order of the alphabet too, where so many keep it that chance would hardly bring that about.
 * Of many entries a larger share can be asked for.
 */
const FEW = { fewest: 5, most: 20, share: 0.8, chance: Math.log(0.06) };

/** How many entries of a sequence could stay where they are, of those whose keys differ. */
interface Kept {
  readonly kept: number;
  readonly of: number;
}

function keptOf(sequence: Sequence, keys: Keys): Kept {
  const distinct = new Set(sequence.flatMap((entry) => keys.of(entry) ?? [])).size;
  const keyed = sequence.filter((entry) => keys.of(entry) !== undefined).length;
  const misplaced = keyed - keepers(sequence, keys, () => false).length;
  return { kept: Math.max(0, distinct - misplaced), of: distinct };
}

/**
 * Logarithm of an upper bound of how likely entries in no order have so many in order: of n! arrangements at most
 * C(n, k)² k! come about by taking k out of the order and putting them anywhere.
 */
function chance({ kept, of: n }: Kept): number {
  let log = 0;
  const k = n - kept;
  for (let i = 1; i <= k; i++) log += 2 * Math.log((n - k + i) / i) + Math.log(i);
  for (let i = 2; i <= n; i++) log -= Math.log(i);
  return log;
}

/** Whether few entries keep an order hardly by chance; of `tried` sequences one is the likelier to look sorted. */
function isKeptByFew(sequences: readonly Sequence[], keys: Keys, tried: number): boolean {
  const entries = sequences.reduce((sum, { length }) => sum + length, 0);
  if (keys.order !== 'alphabetical' || entries > FEW.most) return false;
  const all = sequences.map((sequence) => keptOf(sequence, keys));
  const kept = all.reduce((sum, one) => sum + one.kept, 0);
  const of = all.reduce((sum, one) => sum + one.of, 0);
  if (of < FEW.fewest || kept < of * FEW.share) return false;
  return all.reduce((sum, one) => sum + chance(one), 0) <= FEW.chance - Math.log(Math.max(1, tried));
}

const share = ({ inOrder, of }: Tally) => (of === 0 ? 0 : inOrder / of);

const sumOf = (tallies: readonly Tally[]): Tally => ({
  inOrder: tallies.reduce((sum, { inOrder }) => sum + inOrder, 0),
  of: tallies.reduce((sum, { of }) => sum + of, 0),
});

/**
 * The order that each sequence keeps, as far as the list shows one: by most neighbours in many, or by what chance
 * would hardly bring about in few. Only `settled` entries show it: what a change adds proves nothing.
 */
export function* keptOrders(
  list: List,
  settled: (entry: Entry) => boolean,
): Generator<{ sequence: Sequence; keys: Keys }> {
  const sequences = sequencesOf(list);
  const old = sequences.map((sequence) => sequence.filter(settled));
  const all = candidates(list);
  const tallies = old.map((sequence) => all.map((keys) => tally(sequence, keys)));
  const totals = all.map((_, at) => sumOf(tallies.map((of) => of[at]!)));
  // By a key that few entries have, those few in order would look better than a list that is nearly sorted.
  const enough = Math.min(LISTED.fewest, COMMON * largest(totals.map(({ of }) => of)));
  const best = totals.reduce(
    (a, total, at) => (total.of >= enough && share(total) > share(totals[a]!) ? at : a),
    0,
  );
  const long = old.filter(({ length }) => length >= HELD.fewest);
  const shown = old.map((sequence, i) => {
    const own = tallies[i]!;
    // Of equally good orders the one of the whole list.
    const at = own.reduce((a, one, b) => (one.inOrder > own[a]!.inOrder ? b : a), best);
    const isKept = own[at]!.of >= OWN.fewest && share(own[at]!) >= OWN.share;
    return isKept || isKeptByFew([sequence], all[at]!, long.length) ? all[at]! : undefined;
  });
  // Those count as fixed, so that a fix does not reveal an order that the list did not show before.
  const neighbours = tallies.map((of, i) => ({ ...of[best]!, ...(shown[i] && { inOrder: of[best]!.of }) }));
  const total = sumOf(neighbours);
  const listed =
    (total.of >= LISTED.fewest && share(total) >= LISTED.share) || isKeptByFew(long, all[best]!, 1);
  for (const [i, sequence] of sequences.entries()) {
    if (shown[i]) yield { sequence, keys: shown[i] };
    else if (listed && sequence.length >= HELD.fewest) {
      const { length } = keepers(sequence, all[best]!, () => false);
      if (length >= sequence.length * HELD.share) yield { sequence, keys: all[best]! };
    }
  }
}

/** Entries of one section that show whether it is sorted by date: so many with a date, of so many dates, and so many in order. */
const DATED = { fewest: 10, distinct: 3, share: 0.9 };

/** Newest or oldest first, where nearly all entries of a section have a date of any kind and stand so. */
export function dateOrderOf(list: List, section: Sequence): 'newest' | 'oldest' | undefined {
  const dated = section.filter((entry) => dateOf(entry, list) !== undefined);
  if (dated.length < Math.max(DATED.fewest, section.length * DATED.share)) return undefined;
  const month = (entry: Entry) => dateOf(entry, list)?.slice(0, 7).padEnd(7, '-');
  const kept = (sequence: Sequence) =>
    keepers(sequence, { order: 'date-ascending', of: month }, () => false).length;
  if (new Set(dated.map(month)).size < DATED.distinct) return undefined;
  const enough = dated.length * DATED.share;
  if (kept([...dated].reverse()) >= enough) return 'newest';
  return kept(dated) >= enough ? 'oldest' : undefined;
}
