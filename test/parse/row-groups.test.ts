import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const row = (name: string) => `| [${name}](https://example.org/${name}) | Colours ${name}. | Oslo |`;
const html = (name: string) =>
  `<tr><td><a href="https://example.org/${name}">${name}</a></td><td>Colours ${name}.</td></tr>`;
const table = (...rows: string[]) =>
  ['# Paints', '', '## All', '', '| Name | Use | Place |', '|---|---|---|', ...rows, ''].join('\n');
const htmlTable = (...rows: string[]) =>
  [
    '# Paints',
    '',
    '## All',
    '',
    '<table>',
    '<tr><th>Name</th><th>Use</th></tr>',
    ...rows,
    '</table>',
    '',
  ].join('\n');
const sections = (text: string) =>
  parseList(text).entries.map(({ title, section }) => [title, ...section.slice(1)].join(' < '));

describe('rows that divide a table', () => {
  it.each([
    ['bold', '| **Reds** | | |', '| **Greens** | | |'],
    ['bold italics', '| ***Reds*** | | |', '| ***Greens*** | | |'],
    ['bold HTML', '| <b>Reds</b> | | |', '| <strong>Greens</strong> | | |'],
    ['one cell only', '| **Reds** |', '| **Greens** |'],
    ['with a colon', '| **Reds:** | | |', '| **Greens** ： | | |'],
  ])('name the section of those below: %s', (_, reds, greens) => {
    const text = table(row('Umber'), reds, row('Rose'), row('Rust'), row('Ruby'), greens, row('Teal'));
    expect(sections(text)).toEqual(['Umber', 'Rose < Reds', 'Rust < Reds', 'Ruby < Reds', 'Teal < Greens']);
  });

  it('are years too', () => {
    const text = table('| 2025 | | |', row('Rose'), row('Rust'), '| 2024 | | |', row('Teal'));
    expect(sections(text)).toEqual(['Rose < 2025', 'Rust < 2025', 'Teal < 2024']);
  });

  it('stand in the column of the titles, behind numbers', () => {
    const text = [
      '## All',
      '',
      '| | Name | Use |',
      '|---|---|---|',
      '| | **Reds** | |',
      '| 1 | [Rose](https://example.org/r) | Red. |',
      '| 2 | [Rust](https://example.org/u) | Brown. |',
    ].join('\n');
    expect(sections(text)).toEqual(['Rose < Reds', 'Rust < Reds']);
  });

  it('are no bold words in the column of the descriptions', () => {
    const text = [
      '| Name | Description |',
      '|---|---|',
      '| [Rose](https://example.org/r) | Red. |',
      '| | **Also pink** |',
      '| [Rust](https://example.org/u) | Brown. |',
    ].join('\n');
    expect(parseList(`## All\n\n${text}\n`).entries.at(-1)).toMatchObject({
      title: 'Rust',
      section: ['All'],
    });
  });

  it.each([
    ['a cell over all columns', '<td colspan="2">', '</td>'],
    ['a heading cell', '<th colspan="2">', '</th>'],
    ['a bold one', '<td colspan=2 align=center><b>', '</b></td>'],
  ])('are HTML: %s', (_, open, close) => {
    const group = (name: string) => `<tr>${open}${name}${close}</tr>`;
    const text = htmlTable(group('Reds'), html('Rose'), html('Rust'), group('Greens'), html('Teal'));
    expect(sections(text)).toEqual(['Rose < Reds', 'Rust < Reds', 'Teal < Greens']);
  });

  it('name nothing where each says more of the row above it, or is a sentence', () => {
    const more = (words: string) => `<tr><td colspan="2">${words}</td></tr>`;
    expect(
      sections(htmlTable(html('Rose'), more('Red as wine'), html('Teal'), more('Green as ice'))),
    ).toEqual(['Rose', 'Teal']);
    expect(sections(htmlTable(html('Rose'), html('Ruby'), more('These are all red.'), html('Teal')))).toEqual(
      ['Rose', 'Ruby', 'Teal'],
    );
  });
});
