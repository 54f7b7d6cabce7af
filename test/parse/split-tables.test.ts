import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Fir', 'Elm', 'Oak'];
const link = (name: string) => `[${name}](https://example.org/${name})`;
const read = (...lines: string[]) =>
  parseList(['# Woods', '', '## Trees', '', ...lines, ''].join('\n')).entries.map(
    ({ title, description, section, links }) => [title, description, section.join('/'), links[0]?.url],
  );
const due = NAMES.map((name) => [
  name,
  `Cuts **${name}** boards.`.replaceAll('*', ''),
  'Trees',
  `https://example.org/${name}`,
]);
const row = (between: string) => (name: string) => [
  '<tr>',
  '<td>',
  '',
  link(name),
  '',
  between,
  '',
  `Cuts **${name}** boards.`,
  '',
  '</td>',
  '</tr>',
];
const HEAD = ['<table>', '<tr>', '<th>Tree</th>', '<th>Use</th>', '</tr>'];

describe('cells of HTML that hold Markdown between empty lines', () => {
  it.each([
    ['two lines', '</td>\n<td>'],
    ['one line', '</td><td width="60%">'],
    ['end tags left out', '<td>'],
  ])('are cells of one row: %s', (_, between) => {
    expect(read(...HEAD, ...NAMES.flatMap(row(between)), '</table>')).toEqual(due);
  });

  it('need no header', () => {
    expect(read('<table>', ...NAMES.flatMap(row('</td><td>')), '</table>')).toEqual(due);
  });

  it('may stand beside cells of HTML, below cells over all columns', () => {
    const html = (name: string) => [
      `<tr><td><a href="https://example.org/${name}">${name}</a></td><td>`,
      '',
      `Cuts **${name}** boards.`,
      '',
      '</td></tr>',
    ];
    const group = ['<tr><td colspan="2">Woods</td></tr>'];
    expect(read(...HEAD, ...group, ...NAMES.flatMap(html), '</table>')).toEqual(
      due.map(([title, description, section, url]) => [title, description, `${section}/Woods`, url]),
    );
  });

  it('are read one by one where they are cards, or the table never ends', () => {
    const cards = [
      '<table><tr><td>',
      '',
      link('Fir'),
      '',
      '</td><td>',
      '',
      link('Elm'),
      '',
      '</td></tr></table>',
    ];
    for (const lines of [cards, [...cards, ...cards], cards.slice(0, -1)])
      expect(new Set(read(...lines).map(([title]) => title))).toEqual(
        new Set(read(link('Fir'), '', link('Elm')).map(([title]) => title)),
      );
  });

  it('are read in thousands', () => {
    const tables = Array.from({ length: 4000 }, () => '<table>\n\nFir\n').join('\n');
    expect(read(tables)).toEqual([]);
  });
});
