import { sharedSections, TextSpace } from './similarity.ts';

/** What is known of an entry before it has labels. */
export interface Subject {
  /** Title and description (or the abstract of a paper). */
  readonly text: string;
  /** Titles of the sections around it, outermost first. */
  readonly section: readonly string[];
  /** Host of its address, in lower case. */
  readonly host?: string;
}

/** Something that has labels: an entry of the list, or a declared tag, which is an example of itself. */
export interface Example extends Subject {
  readonly labels: readonly string[];
  /** Position of the entry in the list; absent for a declared tag. */
  readonly entry?: number;
}

/** How much what counts beside the text, and how many neighbours are asked. */
export interface Settings {
  readonly neighbours: number;
  readonly section: number;
  readonly host: number;
}

/** A neighbour that speaks for a label. */
export interface Reason {
  readonly entry: number;
  readonly likeness: number;
}

/** A label or branch with the share of the neighbours' votes that it got. */
export interface Guess {
  readonly label: string;
  readonly score: number;
  /** Labelled entries that speak for it, the nearest first. */
  readonly reasons: readonly Reason[];
}

/** Settings that a list may choose from by what fits its own entries best. */
const CHOICES: readonly Settings[] = [10, 20, 40].flatMap((neighbours) =>
  [0.05, 0.3].flatMap((section) => [0, 0.2].map((host) => ({ neighbours, section, host }))),
);
/** Examples that settings and confidence are measured on; more would cost time and change little. */
const MEASURED = 150;
/** Weight of what is usual in the list, in neighbours: it decides only where no neighbour does. */
const PRIOR = 0.05;

/** Votes of the nearest examples, by label. */
type Votes = ReadonlyMap<string, number>;

/** One example seen with the others as examples. */
interface Trial {
  readonly example: Example;
  readonly votes: Votes;
}

/**
 * Learns which labels go with which texts: the nearest examples vote (k nearest neighbours). Deterministic.
 * Settings are chosen on the examples themselves, each judged without its own vote.
 */
export class Model {
  readonly settings: Settings;
  /** The examples that settings were chosen on, each as the others would label it. */
  readonly trials: readonly Trial[];
  private readonly examples: readonly Example[];
  private readonly space: TextSpace;
  private readonly shares: ReadonlyMap<string, number>;

  /** @param groups further names under which votes count, e.g. the branches that a label belongs to. */
  constructor(
    examples: readonly Example[],
    private readonly groups: (label: string) => readonly string[] = () => [],
  ) {
    this.examples = examples;
    this.space = new TextSpace(examples.map(({ text }) => text));
    this.shares = this.sharesOf(examples);
    const entries = [...examples.keys()].filter((at) => examples[at]!.entry !== undefined);
    const step = Math.max(1, entries.length / MEASURED);
    const measured: number[] = [];
    for (let at = 0; at < entries.length; at += step) measured.push(entries[Math.floor(at)]!);
    const likenesses = measured.map((at) => this.parts(examples[at]!));
    let best: { settings: Settings; trials: Trial[]; precision: number } | undefined;
    for (const settings of CHOICES) {
      const trials = measured.map((at, slot) => ({
        example: examples[at]!,
        votes: this.vote(this.nearest(likenesses[slot]!, settings, at)),
      }));
      const precision = trials.reduce((sum, trial) => sum + averagePrecision(trial), 0);
      if (!best || precision > best.precision + 1e-9) best = { settings, trials, precision };
    }
    this.settings = best?.settings ?? CHOICES[0]!;
    this.trials = best?.trials ?? [];
  }

  private namesOf({ labels }: Example): Set<string> {
    return new Set(labels.flatMap((label) => [label, ...this.groups(label)]));
  }

  private sharesOf(examples: readonly Example[]): Map<string, number> {
    const counts = new Map<string, number>();
    for (const example of examples) {
      for (const name of this.namesOf(example)) counts.set(name, (counts.get(name) ?? 0) + 1);
    }
    return new Map([...counts].map(([name, count]) => [name, count / examples.length]));
  }

  private parts(subject: Subject): { text: Float64Array; section: Float64Array; host: Float64Array } {
    const { examples } = this;
    return {
      text: this.space.compare(subject.text),
      section: Float64Array.from(examples, ({ section }) => sharedSections(section, subject.section)),
      host: Float64Array.from(examples, ({ host }) => +(host !== undefined && host === subject.host)),
    };
  }

  /** The nearest examples with their likeness, nearest first; `without` is left out. */
  private nearest(
    parts: ReturnType<Model['parts']>,
    { neighbours, section, host }: Settings,
    without?: number,
  ): (readonly [number, number])[] {
    const likeness = parts.text.map((text, at) => text + section * parts.section[at]! + host * parts.host[at]!);
    return [...likeness.keys()]
      .filter((at) => at !== without && likeness[at]! > 0)
      .sort((a, b) => likeness[b]! - likeness[a]! || a - b)
      .slice(0, neighbours)
      .map((at) => [at, likeness[at]!] as const);
  }

  private vote(near: readonly (readonly [number, number])[]): Votes {
    const votes = new Map<string, number>();
    let all = PRIOR;
    for (const [at, likeness] of near) {
      all += likeness;
      for (const name of this.namesOf(this.examples[at]!)) votes.set(name, (votes.get(name) ?? 0) + likeness);
    }
    return new Map(
      [...this.shares].map(([name, share]) => [name, ((votes.get(name) ?? 0) + PRIOR * share) / all]),
    );
  }

  /** What labels a subject would have, the most likely first; groups among them. */
  guess(subject: Subject, without?: number): Guess[] {
    const near = this.nearest(this.parts(subject), this.settings, without);
    return ranked(this.vote(near)).map(([label, score]) => ({
      label,
      score,
      reasons: near
        .filter(([at]) => this.namesOf(this.examples[at]!).has(label))
        .flatMap(([at, likeness]) => {
          const { entry } = this.examples[at]!;
          return entry === undefined ? [] : [{ entry, likeness }];
        }),
    }));
  }
}

/** Names with their votes, most first; equal ones by name, so that every machine gives the same. */
export function ranked(votes: Votes): [string, number][] {
  return [...votes].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1));
}

/** Mean of the precision at each right label: 1 where all right ones are on top. */
function averagePrecision({ example, votes }: Trial): number {
  const right = new Set(example.labels);
  let found = 0;
  let sum = 0;
  let rank = 0;
  for (const [name] of ranked(votes)) {
    rank++;
    if (right.has(name)) sum += ++found / rank;
  }
  return sum / (right.size || 1);
}
