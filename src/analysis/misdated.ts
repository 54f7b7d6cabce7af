import type { Entry, List } from '../model.ts';
import { monthOfArxiv, shownDate } from './entry-date.ts';
import { type Keys, keepers, type Sequence, turned } from './sort-order.ts';

/** Months up to which a paper is often dated beside its number: it was sent in at the end of one, and numbered in the next. */
const BESIDE = 1;

const monthsOf = (date: string) => Number(date.slice(0, 4)) * 12 + Number(date.slice(5, 7));

/** What an entry says of its month, where the number of its paper says another. */
export interface Misdated {
  /** `2024-07`. */
  readonly written: string;
  /** `2024-05`. */
  readonly numbered: string;
  /** Whether they differ by more than the days between sending in and numbering. */
  readonly isCertain: boolean;
}

function misdated(list: List, entry: Entry): Misdated | undefined {
  const written = shownDate(list, entry)?.slice(0, 7);
  const numbered = monthOfArxiv(entry);
  if (!numbered || written?.length !== 7 || written === numbered) return undefined;
  return { written, numbered, isCertain: Math.abs(monthsOf(written) - monthsOf(numbered)) > BESIDE };
}

/** Entries of a sequence that their written dates put elsewhere, but not the numbers of their papers. */
export interface ByNumber {
  /** Those whose own number agrees with their place: the written date is what is wrong. */
  readonly misdated: ReadonlyMap<Entry, Misdated>;
  /** Those that a wrongly dated neighbour makes look wrong. */
  readonly innocent: ReadonlySet<Entry>;
}

const NONE: ByNumber = { misdated: new Map(), innocent: new Set() };

/**
 * Whom the numbers of papers clear, of entries that are out of order by date. Nobody where the numbers fit the order worse than
 * what is written: then the list goes by when papers appeared elsewhere.
 * @param kept those that are in order by what is written
 */
export function clearedByNumber(
  list: List,
  sequence: Sequence,
  keys: Keys,
  kept: readonly Entry[],
): ByNumber {
  if (keys.order === 'alphabetical') return NONE;
  const staying = new Set(kept);
  const out = sequence.filter((entry) => !staying.has(entry) && keys.of(entry)?.length === 7);
  if (out.length === 0) return NONE;
  const known = new Map(
    sequence.flatMap((entry) => {
      const found = keys.of(entry)?.length === 7 ? misdated(list, entry) : undefined;
      return found ? [[entry, found] as const] : [];
    }),
  );
  if (known.size === 0) return NONE;
  const keyOf = (month: string) => (keys.order === 'date-descending' ? turned(month) : month);
  const numbered: Keys = {
    order: keys.order,
    of: (entry) => {
      const other = known.get(entry);
      return other ? keyOf(other.numbered) : keys.of(entry);
    },
  };
  const byNumber = keepers(sequence, numbered, () => false);
  if (byNumber.length < kept.length) return NONE;
  const fits = new Set(byNumber);
  const cleared = out.filter((entry) => fits.has(entry));
  return {
    misdated: new Map(
      cleared.flatMap((entry) => (known.has(entry) ? [[entry, known.get(entry)!] as const] : [])),
    ),
    innocent: new Set(cleared.filter((entry) => !known.has(entry))),
  };
}
