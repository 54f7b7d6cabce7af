import { describe, expect, test } from 'vitest';
import type { Tag } from '../../src/model.ts';
import { foldLabel, type Resolution, Resolver } from '../../src/taxonomy/resolve.ts';

function tag(id: string, more: Partial<Tag> = {}): Tag {
  return { id, title: id, path: [], aliases: [], line: 1, syntax: 'badge', ...more };
}

const tags = [
  tag('Data4Model-Scaling-Up-Acquisition', { title: 'Data Acquisition', aliases: ['collecting'] }),
  tag('Data4Model-Scaling-Up-Augmentation', { title: 'Data Augmentation' }),
  tag('Data4Model-Usability-Eval-Reasoning', { title: 'Benchmarks' }),
  tag('Data4Model-Usability-Reasoning-SingleHop', { title: 'Benchmarks' }),
  tag('C++'),
  tag('🟢'),
];

const resolver = new Resolver({ source: 'legend', closed: true, tags, repeated: [] });

function resolve(id: string, url?: string): [Resolution['match'], string, boolean] | undefined {
  const found = resolver.resolve(url ? { id, url } : { id });
  return found && [found.match, found.tag.id, found.sure];
}

describe('resolve', () => {
  const acquisition = 'Data4Model-Scaling-Up-Acquisition';
  test.each([
    [acquisition, 'id', acquisition, true],
    ['collecting', 'alias', acquisition, true],
    ['data4model scaling_up acquisition', 'twin', acquisition, true],
    ['Data Acquisition', 'title', acquisition, true],
    ['Scaling-Up-Acquisition', 'suffix', acquisition, true],
    ['Data4Model-Scaling-Up-Acquisiton', 'near', acquisition, true],
    // Two tags have this title; one word may be short for another tag that holds it.
    ['Benchmarks', 'title', 'Data4Model-Usability-Eval-Reasoning', false],
    ['Reasoning', 'suffix', 'Data4Model-Usability-Eval-Reasoning', false],
    // As near to one as to the other.
    ['Data4Model-Scaling-Up-Aucmentisition', 'near', 'Data4Model-Scaling-Up-Augmentation', false],
  ] as const)('%s: %s of %s', (id, match, tag, sure) => {
    expect(resolve(id)).toEqual([match, tag, sure]);
  });

  test('reads a badge whose dashes were not doubled', () => {
    const url = 'https://img.shields.io/badge/Data4Model--Scaling--Up-Acquisition-f1db9d';
    expect(resolve('Data4Model-Scaling-Up: Acquisition', url)).toEqual(['escaping', acquisition, true]);
  });

  test.each(['Robotics', 'C', 'C#', '🔴', '', 'constructor'])('%s is none of them', (id) => {
    expect(resolve(id)).toBeUndefined();
  });

  test('ends soon with hostile labels', () => {
    expect(resolve('-'.repeat(100_000))).toBeUndefined();
    const many = new Resolver({
      source: 'legend',
      closed: true,
      tags: [tag('a-'.repeat(5000))],
      repeated: [],
    });
    for (let i = 0; i < 5000; i++) expect(many.resolve({ id: `x${i}`.repeat(20) })).toBeUndefined();
  });
});

test('foldLabel keeps what tells labels apart', () => {
  expect(foldLabel('Fine-Tuning')).toBe(foldLabel('fine tuning'));
  expect(foldLabel('C++')).not.toBe(foldLabel('C#'));
  expect(foldLabel('🟢')).not.toBe(foldLabel('🔴'));
});
