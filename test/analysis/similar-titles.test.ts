import { describe, expect, it } from 'vitest';
import { findSimilarTitles } from '../../src/analysis/similar-titles.ts';

const told = (...titles: string[]) =>
  findSimilarTitles(titles).map(({ first, second, how }) => [first, second, how]);

describe('findTwins', () => {
  const twins: [string, string, string][] = [
    [
      'EvalCrafter: Benchmarking and Evaluating Models',
      'EvalCraftr: Benchmarking and Evaluating Models',
      'spelling',
    ],
    ['A Large Langauge Model Survey', 'A Large Language Model Survey', 'spelling'],
    ['Localization of Objects in Images', 'Localisation of Objects in Images', 'spelling'],
    [
      'Training Compute-Optimal Large Language Model',
      'Training Compute-Optimal Large Language Models',
      'spelling',
    ],
    ['Interpretability of Transformers Explained', 'Interpretabilty of Transformers Explained', 'spelling'],
    ['On the Scaling of Neural Machine Models', 'Scaling Neural Machine Models', 'spelling'],
    ['The the Large Large Scale Pre-Training Study', 'Large Scale Pre-Training Study', 'spelling'],
    ['Multi-Modal Reasoning', 'Multimodal Reasoning', 'spacing'],
    ['NodeJS', 'Node.js', 'spacing'],
    ['GPT-4V', 'GPT4V', 'spacing'],
    ['LLaVA', 'LLaVA: Large Language and Vision Assistant', 'subtitle'],
    ['Deep Learning – A Tour', 'Deep Learning', 'subtitle'],
  ];
  it.each(twins)('%s = %s', (a, b, how) => expect(told(a, b)).toEqual([[0, 1, how]]));

  it.each([
    ['the same title', 'The Same Title!'],
    ['GPT-4 Technical Report', 'GPT-5 Technical Report'],
    ['A Course on Data, Part I', 'A Course on Data, Part II'],
    ['A Survey of Supervised Learning', 'A Survey of Unsupervised Learning'],
    ['Scaling Laws for Text Models', 'Scaling Laws for Test Models'],
    ['Scaling Laws for Generation of Images', 'Scaling Laws for Generative of Images'],
    ['Visual Instruction Tuning', 'Improved Visual Instruction Tuning'],
    ['mPLUG-DocOwl: Modularized Models', 'mPLUG-DocOwl 1.5: Unified Learning'],
    ['Pino', 'Pins'],
    ['', ''],
    ['🔥', '🎉'],
  ])('%s ≠ %s', (a, b) => expect(told(a, b)).toEqual([]));

  it('takes words that the list uses elsewhere for words', () => {
    const elsewhere = ['All of LLaVAs', 'More about LLaVAs', 'All of LLaMAs', 'More about LLaMAs'];
    expect(told('A Study of LLaVAs in Practice', 'A Study of LLaMAs in Practice', ...elsewhere)).toEqual([]);
    expect(told('A Study of LLaVAs in Practice', 'A Study of LLaMAs in Practice')).toEqual([
      [0, 1, 'spelling'],
    ]);
  });

  it('takes many that differ in one word for a series', () => {
    const names = Array.from({ length: 12 }, (_, i) => `An Introduction to Science${'abcdefghijkl'[i]}`);
    expect(told(...names)).toEqual([]);
  });

  it('takes a head that several titles share for a series', () => {
    expect(told('Data', 'Data: A Tour', 'Data: A Journey')).toEqual([]);
  });

  it('looks only at pairs with something new', () => {
    const titles = [
      'Data Filtering Networks',
      'Data Filtring Networks',
      'Semantic Deduplication Works',
      'Semantic De-duplication Works',
    ];
    expect(findSimilarTitles(titles, { isNew: (i) => i === 1 }).map(({ second }) => second)).toEqual([1]);
    expect(findSimilarTitles(titles, { isNew: (i) => i === 2 }).map(({ first }) => first)).toEqual([2]);
    expect(findSimilarTitles(titles, { isNew: () => false })).toEqual([]);
  });

  it('finds one slip in each of many titles, and nothing else', () => {
    let state = 17;
    const pick = (below: number) => {
      state = (state * 48271) % 2147483647;
      return state % below;
    };
    const letters = 'abcdefghijklmnopqrstuvwxyz';
    const word = () => Array.from({ length: 7 + pick(5) }, () => letters[pick(26)]).join('');
    const words = Array.from({ length: 2000 }, word);
    const titles = Array.from({ length: 2000 }, () =>
      Array.from({ length: 6 + pick(5) }, () => words[pick(2000)]!),
    );
    const slips = Array.from({ length: 50 }, (_, n) => {
      const copy = [...titles[n * 40]!];
      const at = pick(copy.length);
      copy[at] = copy[at]!.slice(0, 3) + copy[at]!.slice(4);
      return copy;
    });
    const all = [...titles, ...slips].map((each) => each.join(' '));
    expect(findSimilarTitles(all).map(({ first, second }) => [first, second])).toEqual(
      slips.map((_, n) => [n * 40, 2000 + n]),
    );
  });

  it('holds out against titles without end', () => {
    const long = 'word '.repeat(200_000);
    expect(told(long, `${long}x`, 'y'.repeat(500_000), `${'y'.repeat(500_000)}z`)).toEqual([]);
  });
});
