import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const woods = ['Fir', 'Elm', 'Ash', 'Oak', 'Yew', 'Birch'];
const kinds = ['saw', 'plane', 'saw', 'saw', 'plane', 'file'];

/** A list of woods, each written with one of some values. */
function list(write: (title: string, value: string) => string, values: readonly string[] = kinds): string {
  return `## Woods\n\n${values.map((value, i) => write(`[${woods[i]} tree](https://example.org/${i})`, value)).join('')}`;
}

const labels = (text: string) =>
  parseList(text).entries.map((entry) => entry.labels.map(({ id }) => id).join('; '));

describe('a line that says a kind', () => {
  it.each([
    ['a bullet below', (title, kind) => `- ${title} - Cuts wood.\n  - Type: ${kind}\n`],
    ['a paragraph below a heading', (title, kind) => `### ${title}\n\nCuts wood.\n\n**Method:** ${kind}\n\n`],
    ['a line break', (title, kind) => `- ${title} - Cuts wood.<br>**Task:** ${kind}\n`],
    ['small text', (title, kind) => `- ${title} - Cuts wood.\n  <br><sub>Platform: ${kind}</sub>\n`],
    ['a paragraph', (title, kind) => `**${title}**  \n任务：${kind}  \nVenue: ICML\n\n`],
    ['two names', (title, kind) => `### ${title}\n\nCuts wood.\n\n*Year*: 2024 | **Level**: ${kind}\n\n`],
  ] satisfies [string, (title: string, kind: string) => string][])('holds labels as %s', (_, write) => {
    expect(labels(list(write))).toEqual(kinds);
    expect(check(parseList(list(write)), defaultConfig).filter(({ rule }) => /label/.test(rule))).toEqual([]);
  });

  it('holds several labels, set off as in cells', () => {
    const values = ['saw · plane', 'plane, file', 'saw/plane', 'file', 'saw', 'plane'];
    const text = list((title, kind) => `- ${title} - Cuts wood.\n  - Type: ${kind}\n`, values);
    expect(labels(text)).toEqual(['saw; plane', 'plane; file', 'saw; plane', 'file', 'saw', 'plane']);
  });

  it.each([
    ['one each', ['[saw], [plane & file]', '[saw]', '[plane & file], [saw]', '[saw]', '[plane & file]']],
    ['one for all', ['[saw, plane & file]', '[saw]', '[plane & file, saw]', '[saw]', '[plane & file]']],
  ])('holds labels without the brackets around them, %s', (_, values) => {
    const text = list((title, kind) => `- ${title}\n  - Ann Lee\n  - 🧭 Category: ${kind}\n`, values);
    expect(labels(text)).toEqual(values.map((value) => value.replace(/[[\]]/g, '').replace(', ', '; ')));
    const people = list((title, kind) => `- ${title}\n  - 🏛️ Institutions: ${kind}\n`, values);
    expect(labels(people)).toEqual(values.map(() => ''));
  });

  it('stays a field', () => {
    const text = list((title, kind) => `- ${title} - Cuts wood.\n  - Type: ${kind}\n`);
    expect(parseList(text).entries[0]!.fields).toMatchObject([{ name: 'Type', value: 'saw' }]);
  });

  it.each([
    ['values that do not come again', 'Type', ['saw', 'plane', 'file', 'chisel', 'axe', 'drill']],
    ['answers', 'Class', ['Yes', 'No', 'Yes', 'Yes', 'No', 'Yes']],
    ['links', 'Domain', Array(6).fill('[a](https://example.org/a)')],
    ['sentences', 'Focus', Array(6).fill('It saws wood of all kinds and planes it too')],
    ['another name', 'Venue', kinds],
    ['people', 'Author', kinds],
    ['few entries', 'Type', ['saw', 'saw', 'plane']],
  ])('holds none with %s', (_, name, values) => {
    const text = list((title, value) => `- ${title} - Cuts wood.\n  - ${name}: ${value}\n`, values);
    expect(labels(text)).toEqual(values.map(() => ''));
  });

  it.each(['Category', '分类', '類別', 'Kategorie'])(
    'holds labels under %s though none comes again',
    (name) => {
      const values = ['saw', 'plane', 'file', 'chisel', 'axe', 'drill'];
      const text = list((title, kind) => `- ${title} - Cuts wood.\n  - ${name}: ${kind}\n`, values);
      expect(labels(text)).toEqual(values);
      const few = list(
        (title, kind) => `- ${title} - Cuts wood.\n  - ${name}: ${kind}\n`,
        values.slice(0, 3),
      );
      expect(labels(few)).toEqual(['', '', '']);
    },
  );

  it('says nothing new where a legend says what labels there are', () => {
    const legend = '## Legend\n\n- `fast` Quick\n- `slow` Takes time\n\n';
    const text = list((title, kind) => `- ${title} - Cuts wood. \`fast\`\n  - Type: ${kind}\n`);
    expect(labels(legend + text)).toEqual(woods.map(() => 'fast'));
  });

  it('holds none where the config asks for another form of labels', () => {
    const text = list((title, kind) => `- ${title} - Cuts wood.\n  - Type: ${kind}\n`);
    const config = { ...defaultConfig, labels: { ...defaultConfig.labels, syntax: 'code' as const } };
    expect(parseList(text, { config }).entries.flatMap((entry) => entry.labels)).toEqual([]);
  });
});
