import { describe, expect, it } from 'vitest';
import { damagesOf } from '../../src/analysis/damaged-text.ts';
import { parseList } from '../../src/parse/index.ts';

const found = (text: string) =>
  damagesOf(parseList(text, { path: 'README.md' })).map(({ kind, start, end, meant }) => [
    kind,
    text.slice(start, end),
    ...(meant === undefined ? [] : [meant]),
  ]);

describe('damagesOf', () => {
  it('decodes what was read in a wrong encoding', () => {
    expect(found('Ã¼ â€œ ðŸš€')).toEqual([
      ['encoding', 'Ã¼', 'ü'],
      ['encoding', 'â€œ', '“'],
      ['encoding', 'ðŸš€', '🚀'],
    ]);
  });

  it('leaves letters of languages alone', () => {
    expect(found('NÃO, “IRMÔ, “SÃ”, Âge, pâté, mãe, ðaðan, 10 °C')).toEqual([]);
  });

  it('says nothing of code', () => {
    expect(found('`Ã¼` and\n\n```\n\u001b[1m \\n- x\n```\n')).toEqual([]);
  });

  it('takes one letter m in brackets for a length', () => {
    expect(found('A rope of [1m] or [20m].')).toEqual([]);
    expect(found('[1mRope[0m')).toEqual([['terminal', '[1m']]);
  });

  it('finds a written line break only before what begins a line', () => {
    expect(found('a\\n- b')).toEqual([['newline', '\\n']]);
    expect(found('a\\nb, C:\\new, \\n')).toEqual([]);
  });

  it('finds what was escaped twice, but not texts about it', () => {
    expect(found('A &amp;amp; B')).toEqual([['entity', '&amp;amp;', '&amp;']]);
    expect(found('A &amp; B; escapes & as &amp;amp; and entities &amp;nbsp;')).toEqual([]);
  });

  it('finds what was escaped twice only where nothing but the sign can be meant', () => {
    for (const text of ['AT&amp;amp;T', 'Q &amp;amp; A', 'Ann &amp;amp; Bob'])
      expect(found(text)).toEqual([['entity', '&amp;amp;', '&amp;']]);
    expect(found('It doesn&amp;#39;t.')).toEqual([['entity', '&amp;#39;', '&#39;']]);
    for (const text of [
      'Handles &amp;nbsp; in templates.',
      'Handles &amp;amp; in templates.',
      'Turns &amp;amp; into &amp;.',
      'Turns A&amp;amp;B into A&amp;B.',
      'The ampersand of AT&amp;amp;T.',
      'Write &amp;quot; for a quote.',
      'Write &amp;#39; for a quote.',
      'Shows &amp;amp;.',
      '&amp;amp;',
    ])
      expect(found(text)).toEqual([]);
  });

  it('says nothing of code that is written as HTML', () => {
    for (const text of [
      'Use <code>&amp;nbsp;</code> for spaces.',
      '<kbd>A&amp;amp;B</kbd>',
      '<pre>\nA &amp;amp; B\n</pre>',
      '<samp class="x">A &amp;amp; B</samp> and <tt>A&amp;amp;B</tt>',
      '- <code>a\\n- b</code>',
    ])
      expect(found(text)).toEqual([]);
    expect(found('<code>a</code> A &amp;amp; B <code>b</code>')).toHaveLength(1);
    expect(found('<coder> A &amp;amp; B </coder>')).toHaveLength(1);
    expect(found('`<code>` A &amp;amp; B `</code>`')).toHaveLength(1);
    expect(found('<code> A &amp;amp; B')).toHaveLength(1);
  });

  it('stops after so many as nobody reads', () => {
    expect(found('\ufffd '.repeat(1000))).toHaveLength(200);
  });

  it('leaves control characters in links to another rule, however many there are', () => {
    expect(found('[a\u0008b](https://example.org/a) c\u0008d '.repeat(3000)).map(([kind]) => kind)).toEqual(
      Array.from({ length: 200 }, () => 'control'),
    );
    expect(found('[a\u0008b](https://example.org/a)')).toEqual([]);
  });
});
