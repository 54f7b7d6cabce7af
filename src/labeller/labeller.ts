import type { List } from '../model.ts';
import { type Confidence, confidenceOf, GUESSES } from './confidence.ts';
import { examplesOf } from './examples.ts';
import { Model } from './model.ts';
import type { Subject } from './vectors.ts';

/** A label, or a branch of labels, that an entry probably needs. */
export interface LabelGuess {
  /** Id of the label, or titles of the branch joined by ` > `. */
  readonly label: string;
  readonly isBranch: boolean;
  readonly probability: number;
  /** Positions of the nearest entries of the list that carry it, nearest first; at most 2. */
  readonly likeEntries: readonly number[];
}

/** Marks the name of a branch, so that it is never a label's. */
const BRANCH = 'branch: ';
const REASONS = 2;

/** Learned from the labelled entries of a list; made once, asked as often as needed. */
export class Labeller {
  readonly confidence: { readonly labels: Confidence; readonly groups: Confidence };
  /** Labelled entries of the list. */
  readonly labelled: number;
  private readonly model: Model;
  private readonly branches = new Map<string, readonly string[]>();

  constructor(list: List) {
    for (const { id, path } of list.taxonomy.tags) {
      this.branches.set(
        id,
        path.map((_, depth) => BRANCH + path.slice(0, depth + 1).join(' > ')),
      );
    }
    const groups = (label: string) => this.branches.get(label) ?? [];
    const examples = examplesOf(list);
    this.labelled = examples.filter(({ entry }) => entry !== undefined).length;
    this.confidence = confidenceOf(examples, groups);
    this.model = new Model(examples, groups);
  }

  /** The likeliest labels, whatever their probability: at most `most`, likeliest first. */
  likeliest(subject: Subject, most = GUESSES): LabelGuess[] {
    const guesses = this.model.guess(subject).filter(([name]) => !name.startsWith(BRANCH));
    return this.explained(subject, guesses.slice(0, most));
  }

  /**
   * Labels that are right often enough on this list to be shown to a contributor, at most 3; where no label of a branch
   * is, but the branch itself, the branch.
   */
  sure(subject: Subject): LabelGuess[] {
    const { labels, groups } = this.confidence;
    const all = this.model.guess(subject);
    const passes = (probability: number, { threshold }: Confidence) =>
      threshold !== undefined && probability >= threshold;
    const leaves = all
      .filter(([name, probability]) => !name.startsWith(BRANCH) && passes(probability, labels))
      .slice(0, GUESSES);
    const covered = new Set(leaves.flatMap(([name]) => this.branches.get(name) ?? []));
    const branches = all
      .filter(([name, probability]) => name.startsWith(BRANCH) && passes(probability, groups))
      .filter(([name]) => !covered.has(name));
    // The nearest branch says more than the one around it.
    const nearest = branches.filter(
      ([name]) => !branches.some(([other]) => other !== name && other.startsWith(`${name} > `)),
    );
    return this.explained(subject, [...leaves, ...nearest.slice(0, Math.max(0, 1 - leaves.length))]);
  }

  /** Probability of each label for a subject. */
  probabilities(subject: Subject): ReadonlyMap<string, number> {
    return new Map(this.model.guess(subject));
  }

  private explained(subject: Subject, guesses: readonly (readonly [string, number])[]): LabelGuess[] {
    const { space, examples } = this.model;
    const likeness = space.likeness(space.vectorOf(subject));
    const near = [...examples.keys()]
      .filter((at) => examples[at]!.entry !== undefined)
      .sort((a, b) => likeness[b]! - likeness[a]! || a - b);
    return guesses.map(([name, probability]) => {
      const carry = near.filter((at) =>
        examples[at]!.labels.some((label) => label === name || this.branches.get(label)?.includes(name)),
      );
      const isBranch = name.startsWith(BRANCH);
      return {
        label: isBranch ? name.slice(BRANCH.length) : name,
        isBranch,
        probability,
        likeEntries: carry.slice(0, REASONS).map((at) => examples[at]!.entry!),
      };
    });
  }
}
