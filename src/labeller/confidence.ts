import { type Example, Model } from './model.ts';

/** Guesses of at least this precision are shown to contributors. */
export const PRECISION = 0.6;
/** No guess is shown that is more likely wrong than right, however good those above it are. */
const EVEN = 0.5;
/** Guesses that a threshold is measured on at least. */
const EVIDENCE = 12;
/** Parts that the examples are divided into; each is guessed by a model of the others. */
const FOLDS = 3;
/** How many guesses an entry gets at most. */
export const GUESSES = 3;

/** What is known of how often guesses are right on this very list. */
export interface Confidence {
  /** Probability from which guesses are right often enough; absent where none are, or too few tell. */
  readonly threshold?: number;
  /** Share of right ones among the guesses from the threshold on, and how many there were. */
  readonly precision?: number;
  readonly guesses?: number;
  /** Labelled entries that were learned from. */
  readonly examples: number;
}

/** A guess of a model that never saw the entry. */
interface Trial {
  readonly probability: number;
  readonly right: boolean;
}

/**
 * The lowest probability from which on guesses are right in `PRECISION` of the cases. One wrong guess more is assumed,
 * so that few lucky ones do not count.
 */
function lowest(trials: Trial[]): Omit<Confidence, 'examples'> {
  trials.sort((a, b) => b.probability - a.probability);
  let right = 0;
  let found: Omit<Confidence, 'examples'> = {};
  for (const [at, trial] of trials.entries()) {
    if (trial.probability < EVEN) break;
    right += +trial.right;
    const guesses = at + 1;
    if (trials[guesses]?.probability === trial.probability) continue;
    if (guesses < EVIDENCE || right < PRECISION * (guesses + 1)) continue;
    found = { threshold: trial.probability, precision: right / guesses, guesses };
  }
  return found;
}

/**
 * Measures guesses by cross-validation: labels and, where labels belong to branches, branches for themselves.
 * @param groups as for `Model`.
 */
export function confidenceOf(
  examples: readonly Example[],
  groups: (label: string) => readonly string[],
): { labels: Confidence; groups: Confidence } {
  const entries = examples.filter(({ entry }) => entry !== undefined);
  const isGroup = new Set(examples.flatMap(({ labels }) => labels.flatMap(groups)));
  const labelTrials: Trial[] = [];
  const groupTrials: Trial[] = [];
  if (entries.length >= EVIDENCE) {
    for (let fold = 0; fold < FOLDS; fold++) {
      const asked = new Set(entries.filter((_, at) => at % FOLDS === fold));
      const model = new Model(
        examples.filter((example) => !asked.has(example)),
        groups,
      );
      for (const example of asked) {
        const guesses = model.guess(example);
        const names = new Set(example.labels.flatMap((label) => [label, ...groups(label)]));
        const trial = ([name, probability]: (typeof guesses)[number]): Trial => ({
          probability,
          right: names.has(name),
        });
        labelTrials.push(
          ...guesses
            .filter(([name]) => !isGroup.has(name))
            .slice(0, GUESSES)
            .map(trial),
        );
        groupTrials.push(
          ...guesses
            .filter(([name]) => isGroup.has(name))
            .slice(0, 1)
            .map(trial),
        );
      }
    }
  }
  return {
    labels: { ...lowest(labelTrials), examples: entries.length },
    groups: { ...lowest(groupTrials), examples: entries.length },
  };
}
