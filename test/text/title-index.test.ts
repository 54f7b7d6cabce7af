import { describe, expect, it } from 'vitest';
import { foldTitle } from '../../src/text/fold.ts';
import { numbersOf, titleIndex } from '../../src/text/title-index.ts';

describe('nearIndex', () => {
  const titles = [
    'Segment Anything',
    'Time-LLM: Time Series Forecasting by Reprogramming Large Language Models',
    'Data Filtering Networks',
    'PyTorch',
    '深度学习入门教程',
    'Large Language Models for Time Series',
  ];
  const index = titleIndex(titles.map(foldTitle));
  const first = (title: string, min?: number) => titles[index.lookup(foldTitle(title), min)[0]?.index ?? -1];

  it.each([
    ['Segment Anythin', 'Segment Anything'],
    ['SegmentAnything', 'Segment Anything'],
    ['Time-LLM: Time Series Forecasting by Reprograming Large Language Models', titles[1]],
    ['Data Filtring Networks', 'Data Filtering Networks'],
    ['PyTroch', undefined],
    ['Pytorchs', 'PyTorch'],
    ['深度学习入门教材', '深度学习入门教程'],
    ['Something Else Entirely', undefined],
    ['', undefined],
  ])('%s → %s', (title, found) => expect(first(title)).toBe(found));

  it('accepts what is as alike as asked for', () => expect(first('PyTroch', 0.7)).toBe('PyTorch'));

  it('gives the most alike first', () => {
    const near = titleIndex(['data filtering network', 'data filtering networks', 'data filter networks']);
    expect(near.lookup('data filtering networks').map((found) => found.index)).toEqual([1, 0, 2]);
  });

  it('leaves out words that everybody uses', () => {
    const many = titleIndex(Array.from({ length: 1000 }, (_, i) => `a survey of topic${i}`));
    expect(many.lookup('a survey of topic7')[0]).toEqual({ index: 7, similarity: 1 });
    expect(many.lookup('a survey of nothing')).toEqual([]);
  });

  it('holds out against titles without end', () => {
    const long = titleIndex([`${'word '.repeat(200_000)}`, 'x'.repeat(1_000_000), '深'.repeat(1_000_000)]);
    expect(long.lookup('深'.repeat(1_000_000)).map((found) => found.index)).toEqual([2]);
  });
});

describe('numbersOf', () => {
  it.each([
    ['part 1', 'part 2'],
    ['part i', 'part ii'],
    ['gpt 4', 'gpt 4.1'],
    ['gpt 4', 'gpt'],
    ['3d bench', '2d bench'],
  ])('%s is not %s', (a, b) => expect(numbersOf(a)).not.toBe(numbersOf(b)));
  it.each([
    ['gpt 4', 'gpt4'],
    ['vision', 'visions'],
    ['mix of data', 'data of mix'],
  ])('%s may be %s', (a, b) => expect(numbersOf(a)).toBe(numbersOf(b)));
});
