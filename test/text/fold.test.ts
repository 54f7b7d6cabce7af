import { describe, expect, it } from 'vitest';
import { foldSpace, foldTitle, nearest, nearestAll, quote, similarity } from '../../src/text/fold.ts';

describe('foldTitle', () => {
  const same: [string, string][] = [
    ['Segment Anything', '  segment   anything '],
    ['A Decade’s Battle', "A Decade's Battle"],
    ['“Zero-Shot” Learning', 'zero shot learning'],
    ['Vision–Language Models', 'Vision-Language Models'],
    ['𝐷2 Pruning', '$D^2$ Pruning'],
    ['$\\mathbb{D}^{2}$ Pruning', 'D² Pruning'],
    ['$\\alpha$-DPO', 'α-DPO'],
    ['α-DPO', 'alpha-DPO'],
    ['\\textit{Sieve}: Pruning', 'Sieve: Pruning'],
    ['Lücke', 'L{\\"u}cke'],
    ['Cafe', 'Café'],
    ['Straße', 'STRASSE'],
    ['ＦＵＬＬ width', 'full width'],
    ['ChartX & ChartVLM', 'ChartX and ChartVLM'],
    ['Data Mixture:', 'Data Mixture'],
    ['Time-LLM|', 'Time-LLM'],
    ['1,000 Books', '1000 books'],
    ['so\u00adft zero\u200bwidth', 'soft zerowidth'],
    ['3$\\times$3', '3×3'],
    ['🔥 Hot', 'Hot'],
  ];
  it.each(same)('%s reads as %s', (a, b) => expect(foldTitle(a)).toBe(foldTitle(b)));

  const different: [string, string][] = [
    ['C', 'C++'],
    ['C', 'C#'],
    ['C++', 'C#'],
    ['GPT-4.1', 'GPT-41'],
    ['Part 1 2', 'Part 12'],
    ['がぎ', 'かき'],
    ['🔥', '🎉'],
    ['???', '!!!'],
    ['R', 'π'],
  ];
  it.each(different)('%s is not %s', (a, b) => expect(foldTitle(a)).not.toBe(foldTitle(b)));

  it('keeps words of every script', () => {
    expect(foldTitle('深度学习：入门')).toBe('深度学习 入门');
    expect(foldTitle('Ελληνικά')).toBe('ελληνικά'.normalize('NFC'));
    expect(foldTitle('')).toBe('');
  });

  it('reads plain titles as it reads all others', () => {
    const signs = ['a', 'Z', '7', '.', '+', '#', ',', '&', "'", ' ', '-', '(', '1'];
    let state = 11;
    for (let n = 0; n < 3000; n++) {
      let title = '';
      for (let i = 0; i < 8; i++) {
        state = (state * 48271) % 2147483647;
        title += signs[state % signs.length];
      }
      // A word of another script takes the other road.
      if (/[\p{L}\p{N}]/u.test(title)) expect(foldTitle(`${title} 中`), title).toBe(`${foldTitle(title)} 中`);
    }
  });

  it('folds what is folded to itself', () => {
    for (const [a] of [...same, ...different]) expect(foldTitle(foldTitle(a))).toBe(foldTitle(a));
  });

  it('reads hostile titles in full', () => {
    for (const unit of ['$', '\\', '{', '\\a', '$a', ',1', '+', "'", '\u0301', ' \t']) {
      expect(typeof foldTitle(unit.repeat(200_000))).toBe('string');
    }
  });
});

describe('foldSpace', () => {
  it('leaves one space between words', () => expect(foldSpace(' a\u00a0\r\n b\t')).toBe('a b'));
});

describe('similarity', () => {
  it('runs from 0 to 1', () => {
    expect(similarity('abc', 'abc')).toBe(1);
    expect(similarity('', '')).toBe(1);
    expect(similarity('abc', 'xyz')).toBe(0);
    expect(similarity('abcd', 'abcx')).toBe(0.75);
  });
  it('compares long texts by their beginnings', () => {
    expect(similarity(`x${'a'.repeat(1_000_000)}`, 'a'.repeat(1_000_000))).toBeGreaterThan(0.99);
  });
});

describe('nearest', () => {
  const rules = ['label-known', 'label-style', 'link-scheme'];
  it('finds what was meant', () => {
    expect(nearest('lable-known', rules)).toBe('label-known');
    expect(nearest('Label-Style', rules)).toBe('label-style');
  });
  it('is silent when nothing is near', () => {
    expect(nearest('banana', rules)).toBeUndefined();
    expect(nearest('ab', ['xy'])).toBeUndefined();
  });
  it('prefers the same case among spellings that differ in nothing else', () => {
    expect(nearestAll('Calibration', ['calibration', 'Calibration'])).toEqual(['Calibration', 'calibration']);
  });
  it('accepts only what lies within max', () => {
    expect(nearest('label-knwn', rules, { max: 0 })).toBeUndefined();
    expect(nearest('label-knwn', rules, { max: 1 })).toBe('label-known');
  });
});

describe('quote', () => {
  it('shows text on one line, without what could reorder it', () => {
    expect(quote('a\r\nb\u2028c\u0000d')).toBe('"a b c d"');
    expect(quote('safe\u202etxt.exe')).toBe('"safetxt.exe"');
    expect(quote('lone \ud83d half')).toBe('"lone half"');
  });
  it('shortens to 80 units and never halves a character', () => {
    expect(quote('x'.repeat(80))).toBe(`"${'x'.repeat(80)}"`);
    const long = quote('🔥'.repeat(60));
    expect(long.length).toBeLessThanOrEqual(82);
    expect(long).toMatch(/^"(?:🔥)+…"$/u);
  });
});
