// Measures how well labels can be guessed: `npm run eval:labels [-- NAME …]`. Reads the real lists beside the project;
// every entry is judged by models that never saw it (leave-one-out; ten folds for lists of more than 300 entries).
import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { examplesOf } from '../../src/labeller/examples.ts';
import type { Example } from '../../src/labeller/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { interval, type Judged, mean, measure, measureNames, reliability } from './labels/metrics.ts';
import { type Learner, learners } from './labels/models.ts';

const FEWEST = 100;
const only = process.argv.slice(2);

function read(path: string): Example[] {
  return examplesOf(parseList(readFileSync(path, 'utf8'), { path }));
}

function judge(learner: Learner, learned: readonly Example[], asked: readonly Example[]): Judged[] {
  const score = learner(learned);
  return asked.map((example) => ({
    right: example.labels,
    ranked: [...score(example)].sort((a, b) => b[1] - a[1] || (a[0] < b[0] ? -1 : 1)),
  }));
}

/** Judges each labelled entry by a model of the others. */
function crossValidate(learner: Learner, examples: readonly Example[]): Judged[] {
  const entries = examples.filter(({ entry }) => entry !== undefined);
  const folds = entries.length > 300 ? 10 : entries.length;
  const judged: Judged[] = [];
  for (let fold = 0; fold < folds; fold++) {
    const asked = entries.filter((_, at) => at % folds === fold);
    const hidden = new Set(asked);
    const found = judge(
      learner,
      examples.filter((example) => !hidden.has(example)),
      asked,
    );
    for (const [at, one] of found.entries()) judged[fold + at * folds] = one;
  }
  return judged;
}

function report(name: string, results: ReadonlyMap<string, readonly Judged[]>): void {
  const measured = new Map([...results].map(([model, judged]) => [model, judged.map(measure)]));
  const base = measured.get('prior')!;
  console.log(`\n${name}\n`);
  console.log('| Model | hit@1 | hit@3 | recall@3 | MAP | MAP against prior, 95 % |');
  console.log('|:--|--:|--:|--:|--:|:--|');
  for (const [model, measures] of measured) {
    const means = measureNames.map((key) => mean(measures.map((one) => one[key])).toFixed(3));
    const [low, high] = interval(measures.map(({ map }, at) => map - base[at]!.map));
    console.log(
      `| ${model} | ${means.join(' | ')} | ${model === 'prior' ? '' : `${low.toFixed(3)} … ${high.toFixed(3)}`} |`,
    );
  }
}

const started = Date.now();
const folder = '../shared/corpus/lists';
const founding = '../shared/co-development';
if (!existsSync(folder) || !existsSync(founding)) {
  console.log('Skipped: the real lists are absent (../shared beside the project).');
} else {
  const sources = new Map([
    ['co-development', `${founding}/awesome_llm_data.md`],
    ...readdirSync(folder)
      .filter((name) => name !== 'modelscope__data-juicer.md')
      .map((name) => [name.replace(/\.md$/, ''), `${folder}/${name}`] as const),
  ]);
  for (const [name, path] of sources) {
    if (only.length > 0 && !only.includes(name)) continue;
    const examples = read(path);
    const labelled = examples.filter(({ entry }) => entry !== undefined).length;
    if (labelled < FEWEST) continue;
    const results = new Map(
      Object.entries(learners).map(([model, learner]) => [model, crossValidate(learner, examples)] as const),
    );
    report(`### ${name}: ${labelled} labelled entries`, results);
    console.log('\n| Score of a guess | Guesses | Mean score | Right |\n|:--|--:|--:|--:|');
    for (const { from, guesses, right, mean: score } of reliability(
      results.get('the same with declared tags')!,
    )) {
      if (guesses)
        console.log(`| from ${from} | ${guesses} | ${score.toFixed(2)} | ${(right / guesses).toFixed(2)} |`);
    }
  }
  if (only.length === 0 || only.includes('time')) {
    const before = read(`${founding}/awesome_llm_data.2025-02.md`);
    const known = new Set(before.map(({ text }) => text));
    const after = read(`${founding}/awesome_llm_data.md`).filter(
      ({ entry, text }) => entry !== undefined && !known.has(text),
    );
    const results = new Map(
      Object.entries(learners).map(([model, learner]) => [model, judge(learner, before, after)] as const),
    );
    report(
      `### co-development, learned in February 2025, asked for the ${after.length} entries since`,
      results,
    );
  }
}
console.error(`${((Date.now() - started) / 1000).toFixed(0)} s`);
