import { describe, expect, test } from 'vitest';
import { candidates, type Keys, keepers, sequencesOf, tally } from '../../src/analysis/sort-order.ts';
import type { Entry } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const letters: Keys = { order: 'alphabetical', of: ({ title }) => title || undefined };

function entries(titles: string): Entry[] {
  return [...titles].map((title, index) => ({ title: title === '_' ? '' : title, index }) as Entry);
}

const kept = (titles: string, settled: (entry: Entry) => boolean = () => true) =>
  keepers(entries(titles), letters, settled)
    .map(({ title }) => title)
    .join('');

/** A small generator, so that a failure can be repeated (mulberry32). */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state + 0x6d2b79f5) | 0;
    let mixed = Math.imul(state ^ (state >>> 15), 1 | state);
    mixed = (mixed + Math.imul(mixed ^ (mixed >>> 7), 61 | mixed)) ^ mixed;
    return ((mixed ^ (mixed >>> 14)) >>> 0) / 4294967296;
  };
}

/** Length of the longest non-decreasing subsequence, by looking at every pair. */
function longest(titles: string): number {
  const best: number[] = [];
  [...titles].forEach((title, at) => {
    best.push(1 + Math.max(0, ...best.slice(0, at).filter((_, i) => titles[i]! <= title)));
  });
  return Math.max(0, ...best);
}

describe('keepers', () => {
  test.each([
    ['abcd', 'abcd'],
    ['abdce', 'abce'],
    ['bcdea', 'bcde'],
    ['aabb', 'aabb'],
    ['a_b_c', 'abc'],
    ['', ''],
  ])('%s keeps %s', (titles, expected) => {
    // Where two of the same number can stay, either will do.
    expect(kept(titles)).toHaveLength(expected.length);
    expect([...kept(titles)].sort().join('')).toBe(kept(titles));
  });

  test('of two in the wrong order the settled one stays', () => {
    expect(kept('acbd', ({ title }) => title !== 'c')).toBe('abd');
    expect(kept('acbd', ({ title }) => title !== 'b')).toBe('acd');
  });

  test('keeps as many as can be kept, all in order', () => {
    const next = random(7);
    for (let round = 0; round < 300; round++) {
      const titles = Array.from(
        { length: Math.floor(next() * 30) },
        () => 'abcdefghij'[Math.floor(next() * 10)],
      ).join('');
      const found = kept(titles, () => next() < 0.5);
      expect(found).toHaveLength(longest(titles));
      expect([...found].sort().join('')).toBe(found);
    }
  });
});

test('tally counts neighbours whose keys differ', () => {
  expect(tally(entries('aabc_b'), letters)).toEqual({ inOrder: 2, of: 3 });
});

describe('candidates', () => {
  const keys = (titles: readonly string[]) => {
    const list = parseList(titles.map((title, i) => `- [${title}](https://a.org/${i})\n`).join(''), {
      path: 'x.md',
    });
    const [sequence] = sequencesOf(list);
    return candidates(list).filter((each) => {
      const { inOrder, of } = tally(sequence!, each);
      return each.order === 'alphabetical' && inOrder === of;
    }).length;
  };

  test.each([
    ['signs are nothing', ['C-Eval', 'CEval2', 'C Foo']],
    ['whole lines sorted', ['Atlas Pro', 'Atlas', 'Birch']],
    ['articles are nothing', ['A Man', 'The Net', 'An Owl']],
    ['owners are nothing', ['zed/atlas', 'birch', 'abe/cedar']],
    ['capitals first', ['Atlas', 'Zed', 'abe', 'birch']],
    ['case is nothing', ['atlas', 'Birch', 'cedar']],
  ])('%s', (_, titles) => {
    expect(keys(titles)).toBeGreaterThan(0);
  });

  test('no order is no order', () => {
    expect(keys(['Zed', 'Atlas', 'Cedar', 'Birch'])).toBe(0);
  });
});

test('sequences are lists, tables, and sections of headings', () => {
  const list = parseList(
    `## One

- [A](https://a.org)
- [B](https://b.org)
  - [C](https://c.org) - below
  - [D](https://d.org) - below

Words.

## Two

- [E](https://e.org)
- [F](https://f.org)
- [G](https://g.org)
`,
    { path: 'x.md' },
  );
  expect(sequencesOf(list).map((sequence) => sequence.map(({ title }) => title).join(''))).toEqual([
    'AB',
    'CD',
    'EFG',
  ]);
});
