import { describe, expect, it } from 'vitest';
import { fold, occurrences, terms } from '../../src/page/client/fold.ts';

describe('fold', () => {
  it.each([
    ['Straße ÉCOLE', 'straße ecole'],
    ['ＦＵＬＬ ﬁne', 'full fine'],
    ['“Zero–Shot” isn’t', '"zero-shot" isn\'t'],
    ['ΟΔΥΣΣΕΥΣ', 'οδυσσευσ'],
    ['İstanbul', 'istanbul'],
    ['数据 モデル', '数据 モテル'],
  ])('makes %j to %j', (text, folded) => {
    expect(fold(text)).toBe(folded);
  });

  it('is the same character by character', () => {
    for (const text of ['Straße ΟΔΥΣΣΕΥΣ', 'İǅﬃ e\u0301 é', '한국어 हिन्दी', '👩‍🔬 — ½']) {
      expect([...text].map(fold).join('')).toBe(fold(text));
    }
  });
});

describe('terms', () => {
  it.each<[string, string[]]>([
    ['', []],
    ['  Data  Juicer ', ['data', 'juicer']],
    ['"visual instruction" tuning', ['visual instruction', 'tuning']],
    ['“Visual  Instruction”', ['visual instruction']],
    ['unfinished "quote here', ['unfinished', 'quote', 'here']],
    ['same SAME', ['same']],
    ['""', []],
    ['c++ .net', ['c++', '.net']],
  ])('of %j are %j', (query, found) => {
    expect(terms(query)).toEqual(found);
  });
});

describe('occurrences', () => {
  const hits = (text: string, ...wanted: string[]) =>
    occurrences(text, wanted).map(([start, end]) => text.slice(start, end));

  it.each<[string, string[], string[]]>([
    ['Data-Juicer for data', ['data'], ['Data', 'data']],
    ['École normale', ['ecole'], ['École']],
    ['E\u0301cole', ['ecole'], ['E\u0301cole']],
    ['ﬁne-tuning', ['fi'], ['ﬁ']],
    ['ﬁne-tuning', ['f'], ['ﬁ']],
    ['aaaa', ['aa'], ['aaaa']],
    ['abcdef', ['bcd', 'cde'], ['bcde']],
    ['👩 lab', ['lab'], ['lab']],
    ['nothing', ['x'], []],
    ['nothing', [], []],
  ])('in %j of %j are %j', (text, wanted, found) => {
    expect(hits(text, ...wanted)).toEqual(found);
  });
});
