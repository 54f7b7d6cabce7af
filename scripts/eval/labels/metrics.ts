/** What an entry carries, and what a model would give it: every label it knows, the most likely first. */
export interface Judged {
  readonly right: readonly string[];
  readonly ranked: readonly (readonly [label: string, score: number])[];
}

/** Measures of one ranking, each from 0 to 1. */
export interface Measures {
  /** Whether a right label is first, or among the first three. */
  readonly hit1: number;
  readonly hit3: number;
  /** Share of the right labels among the first three. */
  readonly recall3: number;
  /** Average precision. */
  readonly map: number;
}

export const measureNames = ['hit1', 'hit3', 'recall3', 'map'] as const;

export function measure({ right, ranked }: Judged): Measures {
  const rights = new Set(right);
  const three = ranked.slice(0, 3).filter(([label]) => rights.has(label)).length;
  let found = 0;
  let sum = 0;
  for (const [rank, [label]] of ranked.entries()) if (rights.has(label)) sum += ++found / (rank + 1);
  return {
    hit1: +(ranked[0] !== undefined && rights.has(ranked[0][0])),
    hit3: +(three > 0),
    recall3: three / rights.size,
    map: sum / rights.size,
  };
}

export const mean = (values: readonly number[]) =>
  values.reduce((sum, value) => sum + value, 0) / (values.length || 1);

/** A generator of numbers in [0, 1) that gives the same on every machine (mulberry32, public domain algorithm). */
export function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let value = Math.imul(state ^ (state >>> 15), 1 | state);
    value = (value + Math.imul(value ^ (value >>> 7), 61 | value)) ^ value;
    return ((value ^ (value >>> 14)) >>> 0) / 2 ** 32;
  };
}

/**
 * Paired bootstrap: the interval that holds 95 % of the mean differences of resampled pairs.
 * @param differences one model's measure less the other's, entry by entry.
 */
export function interval(differences: readonly number[], rounds = 2000): readonly [number, number] {
  const next = random(1);
  const means: number[] = [];
  for (let round = 0; round < rounds; round++) {
    let sum = 0;
    for (let at = 0; at < differences.length; at++)
      sum += differences[Math.floor(next() * differences.length)]!;
    means.push(sum / differences.length);
  }
  means.sort((a, b) => a - b);
  return [means[Math.floor(rounds * 0.025)]!, means[Math.ceil(rounds * 0.975) - 1]!];
}

/** Of all first three guesses: how often those of a score are right, in steps of 0.1. */
export function reliability(
  judged: readonly Judged[],
): { from: number; guesses: number; right: number; mean: number }[] {
  const steps = Array.from({ length: 10 }, (_, at) => ({ from: at / 10, guesses: 0, right: 0, mean: 0 }));
  for (const { right, ranked } of judged) {
    for (const [label, score] of ranked.slice(0, 3)) {
      const step = steps[Math.min(9, Math.max(0, Math.floor(score * 10)))]!;
      step.guesses++;
      step.right += +right.includes(label);
      step.mean += score;
    }
  }
  return steps.map((step) => ({ ...step, mean: step.guesses ? step.mean / step.guesses : 0 }));
}
