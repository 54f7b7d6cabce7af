import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const link = (name: string) => `[${name}](https://example.org/${name.toLowerCase().replace(/\W/g, '-')})`;
const table = (header: string, rows: readonly string[]) =>
  `# Trees\n\n## All\n\n| ${header} |\n| --- | --- |\n${rows.map((row) => `| ${row} |`).join('\n')}\n`;
const read = (text: string) =>
  parseList(text).entries.map(({ title, labels }) => `${title}: ${labels.map(({ id }) => id).join()}`);
const all = ['Fir: Maps', 'Elm: Maps', 'Oak: Tiles', 'Yew: Lakes', 'Ash: Lakes'];

describe('rows of a kind and several things', () => {
  it.each([
    ['of a type', 'Type | Datasets', ', ', (kind: string) => kind],
    ['of a bold kind', 'What for | Benchmarks & Datasets', ', ', (kind: string) => `**${kind}**`],
    ['of a category, on lines of their own', 'Category | Tools', '<br>', (kind: string) => kind],
    ['with signs between', '分类 | 工具', ' · ', (kind: string) => kind],
    ['with a word between', 'Area | Popular libraries', ' and ', (kind: string) => kind],
    ['with nothing between', 'Topics | Projects', ' ', (kind: string) => kind],
  ])('are entries each, %s', (_, header, between, kind) => {
    const rows = [
      `${kind('Maps')} | ${link('Fir')}${between}${link('Elm')}`,
      `${kind('Tiles')} | ${link('Oak')}`,
      `${kind('Lakes')} | ${link('Yew')}${between}${link('Ash')}`,
    ];
    expect(read(table(header, rows))).toEqual(all);
  });

  it('stand each where their links do', () => {
    const text = table('Type | Datasets', [
      `Maps | ${link('Fir')}, **${link('Elm')}**`,
      `Tiles | ${link('Oak')}`,
      `Lakes | ${link('Yew')}, ${link('Ash')}`,
    ]);
    const list = parseList(text);
    expect(list.entries.map(({ span }) => text.slice(span.start, span.end))).toEqual([
      link('Fir'),
      `**${link('Elm')}**`,
      ...['Oak', 'Yew', 'Ash'].map(link),
    ]);
    expect(list.entries.every(({ row }) => row === undefined)).toBe(true);
  });

  it.each([
    ['links that say what they are', 'Type | Resources', ['docs', 'paper'], ['code', 'website'], 'Maps'],
    [
      'variants of what the row names',
      '**Name** | Models',
      ['Maps 1', 'Maps 2'],
      ['Lakes 1', 'Lakes 2'],
      'Maps',
    ],
    ['numbers', 'Type | Papers', ['1', '2'], ['3', '4'], 'Maps'],
    ['a column that holds no things', 'Name | Notes', ['Fir', 'Elm'], ['Yew', 'Ash'], 'Maps'],
    ['people', 'Type | Papers', ['Fir', 'Elm'], ['Yew', 'Ash'], 'Ann T. Lee'],
  ])('are one entry each with %s', (_, header, first, last, name) => {
    const rows = [
      `${name} | ${first.map(link).join(', ')}`,
      `${name === 'Maps' ? 'Tiles' : 'Bo Ray'} | ${link('Oak')}`,
      `${name === 'Maps' ? 'Lakes' : 'Cy B. Doe'} | ${last.map(link).join(', ')}`,
    ];
    expect(parseList(table(header, rows)).entries).toHaveLength(3);
  });

  it('are one entry each where words stand beside the links', () => {
    const rows = ['Maps', 'Tiles', 'Lakes'].map(
      (kind) => `${kind} | Draws ${link(`${kind} a`)} for ${link(`${kind} b`)}`,
    );
    expect(parseList(table('Type | Tools', rows)).entries).toHaveLength(3);
  });

  it('may be of two kinds, and do not make up a line alone', () => {
    const text = table('Type | Datasets', [
      `Maps | ${link('Fir')}, ${link('Elm')}`,
      `Tiles | ${link('Oak')}`,
      `Lakes | ${link('Yew')}, ${link('Fir')}`,
    ]);
    const list = parseList(text);
    expect(new Set(list.entries.map(({ group }) => group)).size).toBe(3);
    for (const { message } of check(list, defaultConfig)) expect(message).not.toContain('Delete this line');
  });
});
