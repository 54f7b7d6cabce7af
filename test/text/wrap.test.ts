import { describe, expect, it } from 'vitest';
import { columns, textWidth, wrap } from '../../src/text/wrap.ts';

describe('wrap', () => {
  it('breaks at spaces, never inside of a word', () => {
    expect(wrap('one two three', 7)).toBe('one two\nthree');
    expect(wrap('a-very-long-word b', 5)).toBe('a-very-long-word\nb');
    expect(wrap('', 10)).toBe('');
  });

  it('indents every line but the first', () => {
    expect(wrap('one two three', 9, '  ')).toBe('one two\n  three');
  });

  it('keeps lines within the width', () => {
    const text = 'lorem ipsum dolor sit amet '.repeat(20).trim();
    for (const width of [10, 33, 80]) {
      for (const line of wrap(text, width, '  ').split('\n')) expect(line.length).toBeLessThanOrEqual(width);
    }
  });
});

describe('columns', () => {
  it('aligns the second column', () => {
    expect(
      columns(
        [
          ['a', 'first words'],
          ['bcd', 'second'],
        ],
        14,
      ),
    ).toBe('  a    first\n       words\n  bcd  second');
  });

  it('puts the second below a long first', () => {
    const long = 'x'.repeat(30);
    expect(
      columns(
        [
          ['a', 'one'],
          [long, 'two'],
        ],
        80,
      ),
    ).toBe(`  a  one\n  ${long}\n     two`);
  });
});

it('text is never wider than can be read, nor too narrow', () => {
  expect([undefined, 20, 90, 300].map(textWidth)).toEqual([80, 40, 90, 100]);
});

describe('the width of characters', () => {
  it('counts two columns for Chinese and emoji, and breaks between Chinese characters', () => {
    expect(wrap('数据过滤网络是一种方法。', 10)).toBe('数据过滤网\n络是一种方\n法。');
    expect(wrap('🎉🎉🎉 🎉🎉', 8)).toBe('🎉🎉🎉\n🎉🎉');
    expect(wrap('ends 结束。', 9)).toBe('ends 结\n束。');
  });

  it('aligns a second column behind wide characters', () => {
    expect(
      columns(
        [
          ['数据', 'one'],
          ['ab', 'two'],
        ],
        40,
      ),
    ).toBe('  数据  one\n  ab    two');
  });
});
