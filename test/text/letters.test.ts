import { describe, expect, it } from 'vitest';
import { hasLetters, hasWord, isAscii, isSpace } from '../../src/text/letters.ts';

describe('letters', () => {
  it.each([
    ['atlas', true, true, true],
    ['7', true, false, true],
    ['a 7 b', true, false, true],
    ['— • |', false, false, false],
    ['- * |', false, false, true],
    ['', false, false, true],
    ['é', true, false, false],
    ['éà', true, true, false],
    ['地', true, true, false],
    ['٣', true, false, false],
    ['🔥', false, false, false],
  ])('%j', (text, letters, word, ascii) => {
    expect([hasLetters(text), hasWord(text), isAscii(text)]).toEqual([letters, word, ascii]);
  });
});

it('knows white space as patterns do', () => {
  for (let code = 0; code < 0x10000; code++)
    expect(isSpace(code), code.toString(16)).toBe(/\s/.test(String.fromCharCode(code)));
});
