import { describe, expect, it } from 'vitest';
import { addedLines, longestIncreasing } from '../../src/text/line-diff.ts';

const added = (base: string, head: string) => [...addedLines(base.split(''), head.split(''))];

describe('addedLines', () => {
  it('has nothing to say of equal texts', () => {
    expect(added('abc', 'abc')).toEqual([]);
    expect(added('', '')).toEqual([]);
  });

  it('finds lines that were put in, at any place', () => {
    expect(added('abc', 'xabc')).toEqual([1]);
    expect(added('abc', 'axbcy')).toEqual([2, 5]);
    expect(added('', 'ab')).toEqual([1, 2]);
  });

  it('counts a changed line as added, and a removed one not', () => {
    expect(added('abc', 'axc')).toEqual([2]);
    expect(added('abc', 'ac')).toEqual([]);
  });

  it('tells the copy of a line from the line', () => {
    expect(added('abcd', 'abcda')).toEqual([5]);
    expect(added('abcd', 'dabcd')).toEqual([1]);
    expect(added('a--b--c', 'a--b--x--c')).toEqual(expect.arrayContaining([7]));
    expect(added('a--b--c', 'a--b--x--c')).toHaveLength(3);
  });

  it('counts a line that moved as added once', () => {
    expect(added('abcd', 'bcda')).toEqual([4]);
  });

  it('never counts fewer lines than the head has more of', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 1103515245 + 12345) % 2147483648;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const text = () => Array.from({ length: random(12) }, () => 'abcd'[random(4)]!);
      const base = text();
      const head = text();
      const result = addedLines(base, head);
      const kept = head.filter((_, i) => !result.has(i + 1));
      expect(head.length - result.size).toBeLessThanOrEqual(base.length);
      for (const line of new Set(kept)) {
        const count = (lines: string[]) => lines.filter((one) => one === line).length;
        expect(count(kept)).toBeLessThanOrEqual(count(base));
      }
    }
  });
});

describe('longestIncreasing', () => {
  it('picks positions of a longest increasing subsequence', () => {
    const values = [3, 1, 4, 1, 5, 9, 2, 6];
    const picked = longestIncreasing(values).map((i) => values[i]!);
    expect(picked).toHaveLength(4);
    expect([...picked].sort((a, b) => a - b)).toEqual(picked);
    expect(longestIncreasing([])).toEqual([]);
    expect(longestIncreasing([2, 2, 2])).toHaveLength(1);
  });
});
