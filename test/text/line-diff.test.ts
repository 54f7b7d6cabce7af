import { describe, expect, it } from 'vitest';
import { keptLines, lineDiffOf, longestIncreasing } from '../../src/text/line-diff.ts';
import { indexLines } from '../../src/text/lines.ts';

const texts = (base: string, head: string) => [base, head].map((text) => text.split('').join('\n'));
const diff = (base: string, head: string) => lineDiffOf(indexLines(base), indexLines(head));

/** Lines of the head that a change touched. */
const touched = (base: string, head: string) => {
  const [from, to] = texts(base, head);
  const { wasLine } = diff(from!, to!);
  return [...head].flatMap((_, i) => (wasLine(i + 1) === 0 ? [i + 1] : []));
};

describe('lines that a change touched', () => {
  const cases: [name: string, base: string, head: string, touched: number[]][] = [
    ['nothing', 'abc', 'abc', []],
    ['added at the beginning', 'abc', 'xabc', [1]],
    ['added in between and at the end', 'abc', 'axbcy', [2, 5]],
    ['edited', 'abc', 'axc', [2]],
    ['removed', 'abc', 'ac', []],
    ['copied to the end', 'abcd', 'abcda', [5]],
    ['copied to the beginning', 'abcd', 'dabcd', [1]],
    ['moved', 'abcd', 'bcda', [4]],
    ['added between lines that are all alike', 'a--b--c', 'a--b--x--c', [7, 8, 9]],
    ['edited between lines without any that is unique', '--a--a--', '--a--x--', [6]],
    ['all of it', 'abc', 'xyz', [1, 2, 3]],
  ];
  it.each(cases)('%s', (_, base, head, expected) => {
    const lines = touched(base, head);
    expect(lines).toHaveLength(expected.length);
    if (!base.includes('-')) expect(lines).toEqual(expected);
  });

  it('keeps as many lines as are in order, of short texts', () => {
    let seed = 7;
    const random = (below: number) => {
      seed = (seed * 48271) % 2147483647;
      return seed % below;
    };
    for (let round = 0; round < 300; round++) {
      const text = () => Array.from({ length: random(12) }, () => 'abcd'[random(4)]!);
      const [base, head] = [text(), text()];
      const kept = [...keptLines(base, head)];
      for (const [from, to] of kept) expect(head[to - 1]).toBe(base[from - 1]);
      const inOrder = kept.sort(([a], [b]) => a - b).map(([, to]) => to);
      expect(inOrder).toEqual([...new Set(inOrder)].sort((a, b) => a - b));
      if (base.length > 0 && base.some((line) => head.includes(line)))
        expect(kept.length, `${base.join('')} ${head.join('')}`).toBeGreaterThan(0);
    }
  });
});

describe('what became of a line', () => {
  const base =
    '# List\n\n- [Atlas](https://example.org/atlas) - Edits maps.\n- [Birch](https://example.org/birch) - Draws trees.\n\nThanks to all.';
  it('is found when it was edited', () => {
    const { becameLine, keptAs } = diff(base, base.replace('Edits maps', 'Draws maps'));
    expect([keptAs(3), becameLine(3)]).toEqual([0, 3]);
  });
  it('is found when it was moved', () => {
    const lines = base.split('\n');
    const { becameLine } = diff(base, [lines[0], '', 'Thanks to all.', '', lines[2], lines[3]].join('\n'));
    expect(becameLine(6)).toBe(3);
  });
  it('is nothing when another line stands in its place', () => {
    const { becameLine } = diff(base, base.replace(/- \[Atlas.*/, 'Another thing altogether!'));
    expect(becameLine(3)).toBe(0);
  });
});

describe('the first place that a change touched', () => {
  it('is a line, or where lines were removed', () => {
    const [from, to] = texts('abcdef', 'abxef');
    expect(diff(from!, to!).firstTouched(1, 5)).toEqual({ line: 3 });
    expect(diff(from!, to!).firstTouched(4, 5)).toBeUndefined();
    const [all, some] = texts('abcdef', 'abef');
    expect(diff(all!, some!).firstTouched(1, 4)).toEqual({ line: 3, removed: true });
    expect(diff(all!, some!).firstTouched(1, 2)).toEqual({ line: 3, removed: true });
    expect(diff(all!, some!).firstTouched(1, 1)).toBeUndefined();
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
