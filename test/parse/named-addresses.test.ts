import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (lines: string) =>
  parseList(`## Maps\n\n${lines}\n`).entries.map(
    ({ title, links }) =>
      `${title}: ${links.map(({ url }) => url.replace('https://example.org/', '')).join()}`,
  );
const list = '- Fir: https://example.org/fir\n- Elm: https://example.org/elm\n';

describe('bullets of names and addresses', () => {
  it.each([
    [
      'by system',
      '- Oak: cuts word lists\n  - Linux: https://example.org/a\n  - Windows: https://example.org/b',
    ],
    ['by role', '* Oak: cuts word lists\n  * Paper: https://example.org/a\n  * Code: https://example.org/b'],
    [
      'by language',
      '- Oak: cuts word lists\n    - 中文: https://example.org/a\n    - English: https://example.org/b',
    ],
    [
      'by several systems',
      '- Oak: cuts word lists\n  - Kali/Linux: https://example.org/a\n  - macOS and Windows: https://example.org/b',
    ],
    [
      'of a mirror',
      '- Oak: cuts word lists\n  - Download: https://example.org/a\n  - Mirror: https://example.org/b',
    ],
  ])('an entry has its addresses below it, told apart %s', (_, lines) => {
    expect(read((lines.startsWith('*') ? list.replaceAll('-', '*') : list) + lines).at(-1)).toMatch(
      /^Oak.*: a,b$/,
    );
  });

  it.each([
    ['with words', '- Oak: https://example.org/a\n  - Oak leaves: such as red ones https://example.org/b'],
    ['without', '- Oak: https://example.org/a\n  - Oak leaves: https://example.org/b'],
    ['in other letters', '- 橡树: https://example.org/a\n  - 橡树的叶子: https://example.org/b'],
  ])('a name of its own below an entry is one too, %s', (_, lines) => {
    expect(read(list + lines).map((each) => each.replace(/.*: /, ''))).toEqual(['fir', 'elm', 'a', 'b']);
  });

  it.each([
    [
      'a role below an entry',
      `${list}- Oak: https://example.org/a\n  - Docs: https://example.org/b`,
      'Oak: a,b',
    ],
    [
      'an example below an entry',
      `${list}- Oak: https://example.org/a\n  - e.g.: https://example.org/b`,
      'Oak: a,b',
    ],
    [
      'names below linked titles',
      `- [Fir](https://example.org/fir)\n- [Elm](https://example.org/elm)\n- [Oak](https://example.org/a)\n  - Oak leaves: https://example.org/b`,
      'Oak: a,b',
    ],
    [
      'words above names',
      `${list}- Other trees\n  - Pine: https://example.org/a\n  - Yew: https://example.org/b`,
      'Elm: elm',
    ],
  ])('%s are read as before', (_, lines, last) => {
    expect(read(lines).at(-1)).toBe(last);
  });
});
