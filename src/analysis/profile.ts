import type { Column, LabelSyntax, List, Shape } from '../model.ts';
import { type Convention, conventionsOf } from './conventions.ts';
import { candidates, type Order, sequencesOf, tally } from './sort-order.ts';

/** What a list does without saying so, with its evidence: what rules hold entries to, and `init` writes down. */
export interface Inferred {
  /** How entries are written, the commonest first. */
  readonly shapes: readonly { readonly shape: Shape; readonly entries: number }[];
  /** What the columns of the longest table of entries hold. */
  readonly columns: readonly Column[];
  /** How labels are written, the commonest first. */
  readonly labels: readonly { readonly syntax: LabelSyntax; readonly labels: number }[];
  /** The order that suits the list best; `of` neighbours whose keys differ. */
  readonly order?: Convention<Order>;
  readonly linked?: Convention<boolean>;
  readonly labelled?: Convention<boolean>;
  readonly described?: Convention<boolean>;
  /** What stands between title and description. */
  readonly separator?: Convention<string>;
  /** Whether descriptions begin with a capital. */
  readonly capital?: Convention<boolean>;
  /** Whether descriptions end with a full stop. */
  readonly period?: Convention<boolean>;
  /** Whether the same title stands in more than one section. */
  readonly crossListed?: Convention<boolean>;
}

function counted<T>(values: Iterable<T>): [value: T, count: number][] {
  const counts = new Map<T, number>();
  for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a);
}

/** The order that most neighbours keep. */
function orderOf(list: List): Convention<Order> | undefined {
  const sequences = sequencesOf(list);
  let best: Convention<Order> | undefined;
  for (const keys of candidates(list)) {
    let inOrder = 0;
    let of = 0;
    for (const sequence of sequences) {
      const own = tally(sequence, keys);
      inOrder += own.inOrder;
      of += own.of;
    }
    // An order that few entries take part in (the dates of some) says little of the list. Equal years take part too.
    const keyed = list.entries.filter((entry) => keys.of(entry) !== undefined).length;
    if (of === 0 || keyed * 2 < list.entries.length) continue;
    if (!best || inOrder / of > best.share) best = { value: keys.order, share: inOrder / of, of };
  }
  return best;
}

function columnsOf({ tables }: List): readonly Column[] {
  const own = tables.filter(({ role }) => role === 'entries');
  return own.reduce((a, b) => (b.rows.length > a.rows.length ? b : a), own[0]!)?.columns ?? [];
}

/** What is inferred from the entries of a list. */
export function inferredOf(list: List): Inferred {
  const known = conventionsOf(list);
  const order = orderOf(list);
  const { linked, labelled, described, separator, capital, period, crossListed } = known;
  return {
    shapes: counted(list.entries.map(({ shape }) => shape)).map(([shape, entries]) => ({ shape, entries })),
    columns: columnsOf(list),
    labels: counted(list.entries.flatMap(({ labels }) => labels.map(({ syntax }) => syntax))).map(
      ([syntax, labels]) => ({ syntax, labels }),
    ),
    ...(order && { order }),
    ...(linked && { linked }),
    ...(labelled && { labelled }),
    ...(described && { described }),
    ...(separator && { separator }),
    ...(capital && { capital }),
    ...(period && { period }),
    ...(crossListed && { crossListed }),
  };
}
