import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

describe('entry-separator', () => {
  it.each(['\n', '\r\n'])('says that a line breaks behind the separator', (eol) => {
    const usual = ['Ash', 'Bay', 'Elm', 'Fig', 'Fir', 'Ivy', 'Nut', 'Oak', 'Pea', 'Rye', 'Tea'].map(
      (name) => `- [${name}](https://example.org/${name}) - Draws a map.`,
    );
    const text = ['# Trees', '', ...usual, '- [Yew](https://example.org/yew) -', '  Draws a tree.', ''];
    const found = check(parseList(text.join(eol)), defaultConfig).filter(
      ({ rule }) => rule === 'entry-separator',
    );
    expect(found.map(({ message }) => message)).toEqual([
      'Expected "-" with a space on each side after "Yew", found a space before and a line break after it.',
    ]);
  });
});
