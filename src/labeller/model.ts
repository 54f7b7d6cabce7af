import { Space, type Subject, type Vector } from './vectors.ts';

/** Something that has labels: an entry of the list, or a declared tag, which is an example of itself. */
export interface Example extends Subject {
  readonly labels: readonly string[];
  /** Position of the entry in the list; absent for a declared tag. */
  readonly entry?: number;
}

/** Times that every example is looked at, and how far the first look moves the weights. */
const ROUNDS = 6;
const STEP = 2;
/** Labels of fewer examples cannot be learned: they get the share of the list that they have. */
const FEWEST = 2;
/** The commonest labels are learned; more would cost time, and the rare ones are hardly ever right. */
const MOST = 150;

/**
 * One logistic regression a label (one against the rest), learned by gradient descent from zero, example by example in
 * the order of the list. Deterministic. Time: rounds × examples × their features × labels.
 */
export class Model {
  readonly space: Space;
  readonly examples: readonly Example[];
  /** Labels that are learned, the commonest first. */
  private readonly labels: readonly string[];
  /** Shares of the labels that are too rare to be learned. */
  private readonly rare: readonly (readonly [string, number])[];
  /** Per feature, a weight for each label. */
  private readonly weights: Float64Array;
  private readonly bias: Float64Array;

  /** @param groups further names that a label stands for, e.g. the branches it belongs to: they are learned as labels. */
  constructor(examples: readonly Example[], groups: (label: string) => readonly string[] = () => []) {
    this.examples = examples;
    this.space = new Space(examples);
    const names = examples.map(({ labels }) => new Set(labels.flatMap((label) => [label, ...groups(label)])));
    const counts = new Map<string, number>();
    for (const set of names) for (const name of set) counts.set(name, (counts.get(name) ?? 0) + 1);
    const all = [...counts].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
    const shareOf = (count: number) => (count + 0.5) / (examples.length + 1);
    const learned = all.filter(([, count]) => count >= FEWEST).slice(0, MOST);
    this.labels = learned.map(([label]) => label);
    this.rare = all.slice(learned.length).map(([label, count]) => [label, shareOf(count) / 10]);
    this.bias = Float64Array.from(learned, ([, count]) => Math.log(shareOf(count) / (1 - shareOf(count))));
    this.weights = new Float64Array(this.space.size * this.labels.length);
    const numbers = new Map(this.labels.map((label, number) => [label, number]));
    this.learn(names.map((set) => new Set([...set].map((name) => numbers.get(name)))));
  }

  private learn(answers: readonly ReadonlySet<number | undefined>[]): void {
    const { length } = this.labels;
    for (let round = 0; round < ROUNDS; round++) {
      const step = STEP / (1 + 0.3 * round);
      for (const [at, vector] of this.space.vectors.entries()) {
        const move = this.margins(vector);
        const right = answers[at]!;
        for (let label = 0; label < length; label++) {
          move[label] = step * (+right.has(label) - sigmoid(move[label]!));
        }
        for (let slot = 0; slot < vector.features.length; slot++) {
          const row = vector.features[slot]! * length;
          const weight = vector.weights[slot]!;
          for (let label = 0; label < length; label++) {
            this.weights[row + label] = this.weights[row + label]! + weight * move[label]!;
          }
        }
      }
    }
  }

  private margins({ features, weights }: Vector): Float64Array {
    const { length } = this.labels;
    const margins = Float64Array.from(this.bias);
    for (let slot = 0; slot < features.length; slot++) {
      const row = features[slot]! * length;
      const weight = weights[slot]!;
      for (let label = 0; label < length; label++) {
        margins[label] = margins[label]! + weight * this.weights[row + label]!;
      }
    }
    return margins;
  }

  /** Every label that was seen with its probability, the most likely first; equal ones by name. */
  guess(subject: Subject): [label: string, probability: number][] {
    const margins = this.margins(this.space.vectorOf(subject));
    const guesses = this.labels.map((label, number): [string, number] => [label, sigmoid(margins[number]!)]);
    return [...guesses, ...this.rare.map(([label, share]): [string, number] => [label, share])].sort(
      (a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1),
    );
  }
}

function sigmoid(margin: number): number {
  return 1 / (1 + Math.exp(-margin));
}
