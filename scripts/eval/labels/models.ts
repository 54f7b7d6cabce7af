import MiniSearch from 'minisearch';
import { featuresOf, wordsOf } from '../../../src/labeller/features.ts';
import { type Example, Model } from '../../../src/labeller/model.ts';
import { Space, type Subject } from '../../../src/labeller/vectors.ts';

/** Learns from examples; what it returns gives every label a score for a text. */
export type Learner = (examples: readonly Example[]) => (subject: Subject) => ReadonlyMap<string, number>;

/** Text and section as one: what models see that know but one text. */
const whole = ({ text, section }: Subject) => `${text}\n${section.join('\n')}`;

function labelsIn(examples: readonly Example[]): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { labels } of examples) {
    for (const label of labels) counts.set(label, (counts.get(label) ?? 0) + 1);
  }
  return counts;
}

/** The commonest labels, whatever the text. */
export const prior: Learner = (examples) => {
  const entries = examples.filter(({ entry }) => entry !== undefined);
  const shares = new Map([...labelsIn(entries)].map(([label, count]) => [label, count / entries.length]));
  return () => shares;
};

/** Votes of the 20 nearest, weighted by likeness. */
function vote(examples: readonly Example[], likeness: ReadonlyMap<number, number>): Map<string, number> {
  const near = [...likeness].sort((a, b) => b[1] - a[1] || a[0] - b[0]).slice(0, 20);
  const all = near.reduce((sum, [, weight]) => sum + weight, 0) || 1;
  const votes = new Map(
    [...labelsIn(examples)].map(([label, count]) => [label, (1e-6 * count) / examples.length]),
  );
  for (const [at, weight] of near) {
    for (const label of examples[at]!.labels) votes.set(label, votes.get(label)! + weight / all);
  }
  return votes;
}

export const tfidfNeighbours: Learner = (all) => {
  const examples = all.filter(({ entry }) => entry !== undefined);
  const space = new Space(examples);
  return (subject) =>
    vote(
      examples,
      new Map([...space.likeness(space.vectorOf(subject)).entries()].filter(([, like]) => like > 0)),
    );
};

export const bm25Neighbours: Learner = (all) => {
  const examples = all.filter(({ entry }) => entry !== undefined);
  const search = new MiniSearch<{ id: number; text: string }>({ fields: ['text'], tokenize: wordsOf });
  search.addAll(examples.map((example, id) => ({ id, text: whole(example) })));
  return (subject) =>
    vote(examples, new Map(search.search(whole(subject)).map(({ id, score }) => [id as number, score])));
};

/** Complement naive Bayes (Rennie et al. 2003), smoothing 1, weights normalised. */
export const complementBayes: Learner = (all) => {
  const examples = all.filter(({ entry }) => entry !== undefined);
  const labels = [...labelsIn(examples).keys()];
  const total = new Map<string, number>();
  const own = new Map(labels.map((label) => [label, new Map<string, number>()]));
  for (const example of examples) {
    for (const [feature, count] of featuresOf(whole(example))) {
      const weight = Math.log(1 + count);
      total.set(feature, (total.get(feature) ?? 0) + weight);
      for (const label of example.labels) {
        const counts = own.get(label)!;
        counts.set(feature, (counts.get(feature) ?? 0) + weight);
      }
    }
  }
  const sum = (counts: ReadonlyMap<string, number>) => [...counts.values()].reduce((a, b) => a + b, 0);
  const everything = sum(total) + total.size;
  const models = labels.map((label) => {
    const counts = own.get(label)!;
    const rest = Math.log(everything - sum(counts));
    const weightOf = (feature: string) =>
      Math.log(total.get(feature)! - (counts.get(feature) ?? 0) + 1) - rest;
    let norm = 0;
    for (const feature of total.keys()) norm += Math.abs(weightOf(feature));
    return { label, weightOf, norm };
  });
  return (subject) => {
    const features = [...featuresOf(whole(subject))].filter(([feature]) => total.has(feature));
    return new Map(
      models.map(({ label, weightOf, norm }) => [
        label,
        -features.reduce((score, [feature, count]) => score + Math.log(1 + count) * weightOf(feature), 0) /
          norm,
      ]),
    );
  };
};

/** Adds what the likely labels usually stand with. */
export const withCompany =
  (learner: Learner): Learner =>
  (examples) => {
    const score = learner(examples);
    const counts = labelsIn(examples);
    const together = new Map<string, Map<string, number>>();
    for (const { labels } of examples) {
      for (const one of labels) {
        for (const other of labels) {
          if (one === other) continue;
          const row = together.get(one) ?? new Map<string, number>();
          together.set(one, row.set(other, (row.get(other) ?? 0) + 1));
        }
      }
    }
    return (subject) => {
      const scores = score(subject);
      const more = new Map(scores);
      for (const [label, value] of scores) {
        for (const [other, count] of together.get(label) ?? []) {
          more.set(other, (more.get(other) ?? 0) + (0.2 * value * count) / counts.get(label)!);
        }
      }
      return more;
    };
  };

/** What the program uses, without and with the declared tags as examples of themselves. */
export const logisticRegression: Learner = (all) => {
  const model = new Model(all.filter(({ entry }) => entry !== undefined));
  return (subject) => new Map(model.guess(subject));
};

export const steward: Learner = (examples) => {
  const model = new Model(examples);
  return (subject) => new Map(model.guess(subject));
};

export const learners: Readonly<Record<string, Learner>> = {
  prior,
  'TF-IDF k-NN': tfidfNeighbours,
  'BM25 k-NN': bm25Neighbours,
  'complement naive Bayes': complementBayes,
  'logistic regression': logisticRegression,
  'the same with declared tags': steward,
  'and co-occurrence': withCompany(steward),
};
