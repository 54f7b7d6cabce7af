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
