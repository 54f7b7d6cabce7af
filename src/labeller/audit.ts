import type { List } from '../model.ts';
import { examplesOf } from './examples.ts';
import { Model } from './model.ts';

/** An entry whose labels are not those of its like. */
export interface Suspicion {
  /** Position of the entry. */
  readonly entry: number;
  /** The label that stands out, and how probable it is by the other entries. */
  readonly label: string;
  readonly probability: number;
  /** The label that its like carry and it does not, with its probability. */
  readonly expected?: { readonly label: string; readonly probability: number };
  /** Positions of its nearest labelled entries, nearest first; at most 3. */
  readonly likeEntries: readonly number[];
}

/** Parts of the list that are each judged by a model of the rest. */
const FOLDS = 10;
const LIKE = 3;

/**
 * Labels that stand out, the most suspicious first: improbable by a model that did not see the entry, where another
 * label is probable. Judges nothing: a person has to look.
 */
export function audit(list: List): Suspicion[] {
  const examples = examplesOf(list);
  const entries = examples.filter(({ entry }) => entry !== undefined);
  const folds = Math.min(FOLDS, entries.length);
  const suspicions: (Suspicion & { readonly weight: number })[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const asked = new Set(entries.filter((_, at) => at % folds === fold));
    const model = new Model(examples.filter((example) => !asked.has(example)));
    for (const example of asked) {
      const guesses = model.guess(example);
      const probabilities = new Map(guesses);
      const [label] = [...example.labels].sort(
        (a, b) => (probabilities.get(a) ?? 0) - (probabilities.get(b) ?? 0),
      );
      if (label === undefined) continue;
      const probability = probabilities.get(label) ?? 0;
      const other = guesses.find(([name]) => !example.labels.includes(name));
      const likeness = model.space.likeness(model.space.vectorOf(example));
      const near = [...model.examples.keys()]
        .filter((at) => model.examples[at]!.entry !== undefined)
        .sort((a, b) => likeness[b]! - likeness[a]! || a - b)
        .slice(0, LIKE);
      suspicions.push({
        entry: example.entry!,
        label,
        probability,
        ...(other && { expected: { label: other[0], probability: other[1] } }),
        likeEntries: near.map((at) => model.examples[at]!.entry!),
        weight: (other?.[1] ?? 0) - probability,
      });
    }
  }
  return suspicions
    .filter(({ weight }) => weight > 0)
    .sort((a, b) => b.weight - a.weight || a.entry - b.entry)
    .map(({ weight: _, ...suspicion }) => suspicion);
}
