import { describe, expect, it } from 'vitest';
import { type Chunk, cut } from '../../src/markdown/chunks.ts';
import type { Lines, List } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { indexLines } from '../../src/text/lines.ts';
import { fuzzDocument } from '../parse/documents.ts';
import { ABSENT, sharedLists, skips } from '../shared.ts';

const whole = (text: string, lines: Lines): Chunk[] => [
  { start: lines.starts[0]!, end: text.length, prefix: '', continues: false },
];
/** Cuts long before it is worth it. */
const fine = (text: string, lines: Lines): Chunk[] =>
  cut(text, lines, {
    lines: 2,
    apart: 1,
    rows: 2,
    plain: 1,
    most: 1e9,
    within: 1e9,
    longest: 1e9,
    blank: 1e9,
  });

const EARLY = { lines: 3, apart: 1, rows: 3, plain: 1000, most: 1e9, within: 1e9, longest: 1e9, blank: 1e9 };

/** Owners of lines aside: where a list goes on behind a quotation, the line of the quotation is owned by either. */
function facts(list: List): string {
  return JSON.stringify({ ...list, lines: undefined, text: undefined, owners: undefined }, undefined, 1);
}

function pieces(text: string): string[] {
  return cut(text, indexLines(text), EARLY).map(({ start, end }) => text.slice(start, end));
}

describe('cut', () => {
  it('cuts at headings of column 0', () => {
    expect(pieces('words\n# One\n- a\n## Two\n')).toEqual(['words\n', '# One\n- a\n', '## Two\n']);
  });

  it('keeps a byte order mark out of the first chunk', () => {
    expect(pieces('\ufeff# One\n# Two')).toEqual(['# One\n', '# Two']);
  });

  it.each([
    ['fenced code', '```\n# no\n```\n'],
    ['a longer fence', '````\n```\n# no\n````\n'],
    ['an HTML comment', '<!--\n# no\n\n# no\n-->\n'],
    ['raw HTML', '<pre>\n\n# no\n</pre>\n'],
    ['an HTML block', '<div>\n# no\n\n'],
    ['what may be an HTML block', '<custom>\n# no\n\n'],
  ])('does not cut in %s, and cuts behind it', (_, front) => {
    expect(pieces(`${front}# Yes\n`)).toEqual([front, '# Yes\n']);
  });

  it('knows that code in an item ends with the item', () => {
    expect(pieces('- ```\n# Yes\n')).toEqual(['- ```\n', '# Yes\n']);
    expect(pieces('- a\n\n  ```\n# Yes\n')).toEqual(['- a\n\n  ```\n', '# Yes\n']);
  });

  it('cuts nothing more where an indented fence may or may not be in an item', () => {
    expect(pieces('- a\nperhaps lazy\n  ```\n# No\n')).toHaveLength(1);
  });

  it('cuts between bullets that are a little indented, not before those in another', () => {
    expect(pieces('  * a\n  * b\n  * c\n  * d\n    * in d\n * e\n')).toEqual([
      '  * a\n  * b\n  * c\n',
      '  * d\n    * in d\n * e\n',
    ]);
  });

  it('cuts between flat bullets and says that the list goes on', () => {
    const text = '- a\n- b\n- c\n- d\n- e\n';
    expect(cut(text, indexLines(text), EARLY)).toEqual([
      { start: 0, end: 12, prefix: '', continues: false },
      { start: 12, end: 20, prefix: '', continues: true },
    ]);
  });

  it('cuts a long table and parses its header in front of each part', () => {
    const header = '| Title | Tags |\n|---|---|\n';
    const text = `${header}| a | b |\n| c | d |\n| e | f |\n| g | h |\n`;
    const chunks = cut(text, indexLines(text), EARLY);
    expect(chunks.map(({ prefix, continues }) => [prefix, continues])).toEqual([
      ['', false],
      [header, true],
    ]);
    expect(text.slice(chunks[1]!.start)).toBe('| g | h |\n');
  });
});

describe('cutting changes nothing', () => {
  it('in documents thrown together', () => {
    let chunks = 0;
    const counted = (text: string, lines: Lines) => {
      const found = fine(text, lines);
      chunks += found.length;
      return found;
    };
    for (let seed = 1; seed <= 350; seed++) {
      const text = fuzzDocument(seed);
      const expected = facts(parseList(text, { cut: whole }));
      expect(facts(parseList(text, { cut: counted })), `seed ${seed}: ${JSON.stringify(text)}`).toBe(
        expected,
      );
    }
    // Parsed twice each; a test that never cuts proves nothing.
    expect(chunks).toBeGreaterThan(350 * 2.5);
  });

  const lists = sharedLists().filter(({ bytes }) => bytes < 60_000);
  it.skipIf(skips(lists.length === 0, ABSENT)).each(lists)('in $name', ({ text }) => {
    expect(facts(parseList(text(), { cut: fine }))).toBe(facts(parseList(text(), { cut: whole })));
  });
});
