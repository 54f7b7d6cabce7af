import { describe, expect, it } from 'vitest';
import { changesInWords, count, enumerate, linesInWords } from '../../src/text/phrases.ts';

describe('words', () => {
  it('counts', () => {
    expect([count(0, 'entry', 'entries'), count(1, 'entry', 'entries'), count(1234, 'thing')]).toEqual([
      '0 entries',
      '1 entry',
      '1,234 things',
    ]);
  });

  it('enumerates', () => {
    expect([[], ['a'], ['a', 'b'], ['a', 'b', 'c']].map(enumerate)).toEqual([
      '',
      'a',
      'a and b',
      'a, b and c',
    ]);
  });

  it.each([
    [[3], 'Line 3'],
    [[3, 4, 5], 'Lines 3–5'],
    [[3, 5, 6, 9], 'Lines 3, 5–6 and 9'],
    [[1, 3, 5, 7, 9, 11, 13, 14, 16], 'Lines 1, 3, 5, 7, 9, 11 and 3 more'],
  ])('names lines %j', (lines, expected) => expect(linesInWords(lines)).toBe(expected));

  it('tells changes in order, the first with what they are of', () => {
    const kinds = ['removed', 'added', 'moved', 'added'] as const;
    expect(changesInWords(kinds.map((kind) => ({ kind })))).toBe('adds 2 entries, moves 1 and removes 1');
    expect(changesInWords([])).toBe('');
  });
});
