import { describe, expect, it } from 'vitest';
import { invisibleIn, withoutInvisible } from '../../src/text/invisible.ts';

describe('invisibleIn', () => {
  it.each([
    ['a\u200bb', ['U+200B']],
    ['\ufeffName', ['U+FEFF']],
    ['Na\u00adme', ['U+00AD']],
    ['Name\u200e', ['U+200E']],
    ['\u202eName\u202c', ['U+202E', 'U+202C']],
    ['a\u2060b\u2063c', ['U+2060', 'U+2063']],
    ['a\u200db', ['U+200D']],
    ['\u3164', ['U+3164']],
    ['a\u0007b', ['U+0007']],
    ['文\u200b字', ['U+200B']],
  ])('finds what is in %j', (text, names) => {
    expect(invisibleIn(text).map(({ name }) => name)).toEqual(names);
  });

  it.each([
    'plain text\tand\r\nlines',
    'naïve — “quotes” …',
    '👩\u200d💻 🏳️\u200d🌈 👍🏽 ❤️ 1️⃣',
    '🏴\u{e0067}\u{e0062}\u{e0065}\u{e006e}\u{e0067}\u{e007f}',
    'می\u200cخواهم',
    'क्\u200dष and ක්\u200dරි',
    'עברית\u200e (2024)\u200f',
    '\u2067العربية\u2069',
    'ภาษา\u200bไทย',
    'a\u00a0b',
  ])('leaves %j alone', (text) => {
    expect(invisibleIn(text)).toEqual([]);
  });

  it('takes them out by where they stand', () => {
    expect(invisibleIn('ab\u200bc')).toEqual([{ index: 2, length: 1, name: 'U+200B' }]);
    expect(withoutInvisible('\ufeffa\u200bb\u00ad')).toBe('ab');
  });
});
