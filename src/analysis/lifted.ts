import type { List } from '../model.ts';
import { groupBy, memo } from '../text/collections.ts';
import { marksIn } from './marks-before.ts';
import { type Sequence, sequencesOf } from './sort-order.ts';

/** Characters of an entry in which marks are looked for. */
const LOOKED_AT = 2000;

/**
 * A mark lifts its entries where they stand first in so many sequences, in such a share of those that have entries with and without it,
 * and that many would hardly stand so by chance.
 */
const LIFTED = { sequences: 3, share: 0.8, chance: Math.log(0.001) };

/** The marks of each entry, of what stands below it none. Worked out once a list. */
const marksOf = memo(({ entries, text }: List) =>
  entries.map(({ span: { start, end } }, i) => {
    const to = Math.min(end, start + LOOKED_AT, entries[i + 1]?.span.start ?? end);
    return new Set(marksIn(text.slice(start, to)));
  }),
);

/** Logarithm of how likely `k` of `n` entries in no order are its first. */
function chance(k: number, n: number): number {
  let log = 0;
  for (let i = 1; i <= k; i++) log += Math.log(i / (n - k + i));
  return log;
}

/** Marks whose entries stand first in their sequences on purpose: a star for what is recommended. */
const liftedMarks = memo((list: List): readonly string[] => {
  const marks = marksOf(list);
  const counts = new Map<string, { of: number; first: number; chance: number }>();
  for (const sequence of sequencesOf(list)) {
    const held = new Map<string, { count: number; last: number }>();
    for (const [at, { index }] of sequence.entries())
      for (const mark of marks[index]!) held.set(mark, { count: (held.get(mark)?.count ?? 0) + 1, last: at });
    for (const [mark, { count, last }] of held) {
      if (count === sequence.length) continue;
      const sum = counts.get(mark) ?? { of: 0, first: 0, chance: 0 };
      counts.set(mark, sum);
      sum.of++;
      if (last !== count - 1) continue;
      sum.first++;
      sum.chance += chance(count, sequence.length);
    }
  }
  return [...counts].flatMap(([mark, sum]) =>
    sum.first >= LIFTED.sequences && sum.first >= sum.of * LIFTED.share && sum.chance <= LIFTED.chance
      ? [mark]
      : [],
  );
});

/** A sequence divided into the entries that a mark lifts above the others, and those others: each part has an order of its own. */
export function partsByLift(list: List, sequence: Sequence): Sequence[] {
  const lifted = liftedMarks(list);
  if (lifted.length === 0) return [sequence];
  const marks = marksOf(list);
  const parts = groupBy(sequence, ({ index }) => lifted.filter((mark) => marks[index]!.has(mark)).join(''));
  return [...parts.values()];
}
