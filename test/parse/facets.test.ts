import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const woods = ['Fir', 'Elm', 'Ash', 'Oak', 'Yew', 'Birch'];

/** A table of woods, with one more column. */
function table(header: string, cells: readonly string[], titles = woods): string {
  const rows = cells.map((cell, i) => `| [${titles[i]}](https://example.org/${titles[i]}) | ${cell} |\n`);
  return `| Name | ${header} |\n|---|---|\n${rows.join('')}`;
}

const labels = (text: string) =>
  parseList(text).entries.map((entry) => entry.labels.map(({ id }) => id).join('; '));

describe('a column that says a kind', () => {
  const kinds = ['saw', 'plane', 'saw', 'saw', 'plane', 'file'];

  it.each([
    'Type',
    'Track',
    'Genre',
    'Research area',
    'Task Type',
    'Difficulty',
    '🏷 Class',
    '区分',
    '类型',
    'カテゴリ',
    '운영 구분',
    'Тип',
    'Género',
    'Catégorie',
  ])('holds labels under the name %s, and stays a field', (header) => {
    const text = `## Woods\n\n${table(header, kinds)}`;
    expect(labels(text)).toEqual(kinds);
    expect(parseList(text).entries[0]!.fields).toMatchObject([{ value: 'saw' }]);
    expect(check(parseList(text), defaultConfig)).toEqual([]);
  });

  it('holds labels beside a legend of emoji, which says nothing of words', () => {
    const legend = '## Legend\n\n- 🟢 fresh\n- 🔴 old\n\n';
    const marked = kinds.map((kind, i) => `${kind} | ${i % 2 ? '🟢' : '🔴'}`);
    const text = `# L\n\n${legend}## Woods\n\n${table('Type | Updated', marked).replace('|---|---|', '|---|---|---|')}`;
    expect(labels(text)).toEqual(kinds.map((kind, i) => `${kind}; ${i % 2 ? '🟢' : '🔴'}`));
    expect(check(parseList(text), defaultConfig)).toEqual([]);
  });

  it('is judged over all tables of the list that have it', () => {
    const parts = kinds.map((kind, i) => `## Part ${i}\n\n${table('Type', [kind], [woods[i]!])}\n`);
    expect(labels(parts.join(''))).toEqual(kinds);
  });

  it.each([
    ['values that do not come again', 'Type', ['saw', 'plane', 'file', 'chisel', 'axe', 'drill']],
    ['answers', 'Class', ['Yes', 'No', 'Yes', 'Yes', 'No', 'Yes']],
    ['signs', 'Type', ['✓', '×', '✓', '✓', '○', '✓']],
    ['numbers', 'Level', ['3', '2', '3', '3', '2', '3']],
    [
      'times',
      'Level',
      ['⏱️ 30 minutes', '⏱️ 20 minutes', '⏱️ 30 minutes', '30 minutes', '20 minutes', '30 minutes'],
    ],
    ['years', 'Type', ['2023', '2024', '2023', '2023', '2024', '2024']],
    ['links', 'Domain', Array(6).fill('[a](https://example.org/a)')],
    ['sentences', 'Focus', Array(6).fill('It saws wood of all kinds and planes it too')],
    ['another name', 'Venue', kinds],
    ['people', 'Author', kinds],
    ['places', 'Location', kinds],
  ])('holds none with %s', (_, header, cells) => {
    expect(labels(`## Woods\n\n${table(header, cells)}`)).toEqual(woods.map(() => ''));
  });

  it('holds none with few rows, and none where there is no link', () => {
    expect(labels(`## Woods\n\n${table('Type', ['saw', 'saw', 'plane'])}`)).toEqual(['', '', '']);
    const bare = kinds.map((kind, i) => `| ${woods[i]} | ${kind} |\n`).join('');
    expect(parseList(`## Woods\n\n| Name | Type |\n|---|---|\n${bare}`).entries).toEqual([]);
  });

  it('says nothing new where a legend says what labels there are', () => {
    const legend = '## Legend\n\n- `fast` Quick\n- `slow` Takes time\n\n';
    const text = `${legend}## Woods\n\n${table('Type', ['fast', 'slow', 'saw', 'saw', 'saw', 'fast'])}`;
    expect(labels(text)).toEqual(['fast', 'slow', '', '', '', 'fast']);
    expect(
      check(parseList(text), defaultConfig).filter(({ rule }) => rule.startsWith('label-known')),
    ).toEqual([]);
  });
});

describe('a column of values that are known', () => {
  it.each([
    ['letters', 'Branch', ['A', 'B', 'A', 'A', 'B', 'C']],
    ['languages', 'Kieli', ['PHP', 'Go', 'PHP', 'C#', 'Go', 'Go']],
    ['licences', 'Lisenssi', ['MIT', 'GPL-3.0', 'MIT', 'ISC', 'MIT', 'ISC']],
    ['prices', 'Costs', ['free', 'paid', 'free', 'free', 'paid', 'open source']],
  ])('holds labels whatever it is called: %s', (_, header, cells) => {
    expect(labels(`## Woods\n\n${table(header, cells)}`)).toEqual(cells);
  });

  it.each([
    ['ranks', 'CCF', ['A', 'B', 'A', 'A', 'B', 'C']],
    ['sizes', 'Size', ['S', 'M', 'S', 'L', 'M', 'M']],
    ['answers', 'Works', ['Y', 'N', 'Y', 'Y', 'N', 'N']],
    ['letters of their own', 'Sign', ['A', 'B', 'C', 'D', 'E', 'F']],
    ['one value', 'Kieli', Array(6).fill('PHP')],
    ['other words', 'Kieli', ['PHP', 'Umber', 'PHP', 'Umber', 'Ochre', 'Ochre']],
    ['files', 'Files', ['csv', 'xml', 'csv', 'csv', 'xml', 'xml']],
  ])('holds none of %s', (_, header, cells) => {
    expect(labels(`## Woods\n\n${table(header, cells)}`)).toEqual(woods.map(() => ''));
  });
});

describe('a column of code beside answers', () => {
  const many = Array.from({ length: 12 }, (_, i) => `Wood${i}`);
  const cells = (a: string, b: string, none: string) => many.map((_, i) => [a, a, b, none, none][i % 5]!);

  it.each(['No', 'Yes', 'Unknown', '-', ''])('holds labels, and none where it says "%s"', (none) => {
    const text = `## Woods\n\n${table('Entry', cells('`key`', '`badge`', none), many)}`;
    expect(labels(text)).toEqual(cells('key', 'badge', ''));
    expect(check(parseList(text), defaultConfig)).toEqual([]);
  });

  it.each<[string, readonly string[]]>([
    ['commands', cells('`fir --all`', '`fir --one`', 'No')],
    ['paths', cells('`./fir`', '`src/fir.c`', 'No')],
    ['versions', cells('`v1.2`', '`2.0`', 'No')],
    ['answers', cells('`yes`', '`no`', 'No')],
    ['names that do not come again', many.map((_, i) => (i % 5 < 3 ? `\`fir-${'abcdefghijkl'[i]}\`` : 'No'))],
    ['one word', cells('`key`', '`key`', 'No')],
    ['few words', many.map((_, i) => (i < 4 ? '`key`' : 'No'))],
    ['words besides', cells('`key`', '`badge`', 'for members')],
  ])('holds none where it has %s', (_, values) => {
    expect(labels(`## Woods\n\n${table('Entry', values, many)}`).every((each) => each === '')).toBe(true);
  });
});

describe('a column of code', () => {
  it('holds labels whatever it is called, where they come again', () => {
    expect(
      labels(
        `## Woods\n\n${table('인증', ['`key`', '`none yet`', '`key`', '`key`', '`none yet`', '`key`'])}`,
      ),
    ).toEqual(['key', 'none yet', 'key', 'key', 'none yet', 'key']);
  });

  it.each([
    ['Address', ['`a.example`', '`a.example`', '`b.example`', '`b.example`', '`a.example`', '`a.example`']],
    ['Run', ['`--all`', '`--all`', '`--one`', '`--one`', '`--all`', '`--all`']],
    ['Size', ['`7B big`', '`7B big`', '`7B big`', '`7B big`', '`7B big`', '`7B big`']],
    ['Package', woods.map((wood) => `\`${wood}\``)],
  ])('holds none under %s', (header, cells) => {
    expect(labels(`## Woods\n\n${table(header, cells)}`)).toEqual(woods.map(() => ''));
  });
});

describe('columns of licences', () => {
  const rows = (licences: readonly string[]) =>
    licences.map((licence, at) => `| [Fir ${at}](https://example.org/${at}) | ${licence} | Draws maps. |`);
  const table = (header: string, licences: readonly string[]) =>
    `## Maps\n\n| Name | ${header} | Notes |\n|---|---|---|\n${rows(licences).join('\n')}\n`;
  const html = (header: string, licences: readonly string[]) =>
    `## Maps\n\n<table>\n<tr><th>Name</th><th>${header}</th><th>Notes</th></tr>\n${licences
      .map(
        (licence, at) =>
          `<tr><td><a href="https://example.org/${at}">Fir ${at}</a></td><td>${licence}</td><td>Draws.</td></tr>`,
      )
      .join('\n')}\n</table>\n`;
  const read = (text: string) =>
    parseList(text).entries.map(({ labels }) => labels.map(({ id }) => id).join());

  it.each(['License', 'Licence', 'Licenses', 'Open source license', '许可证', 'Lizenz'])(
    'hold labels, be they few and all others: %s',
    (header) => {
      const licences = ['MIT', 'Apache License V2'];
      expect(read(table(header, licences))).toEqual(licences);
      expect(read(html(header, licences))).toEqual(licences);
    },
  );

  it('hold several each', () => {
    expect(read(table('License', ['MIT, ISC', 'GPL-3.0']))).toEqual(['MIT,ISC', 'GPL-3.0']);
  });

  it.each([
    ['answers', 'License', ['yes', 'no']],
    ['words', 'License', ['ask them', 'MIT']],
    ['links to files', 'License', ['[MIT](https://example.org/a)', '[ISC](https://example.org/b)']],
    ['what is no licence', 'Owner', ['MIT', 'ISC']],
  ])('hold none of %s', (_, header, licences) => {
    expect(read(table(header, licences))).toEqual(['', '']);
  });

  it('are known in tables of HTML as other kinds are', () => {
    const kinds = ['Maps', 'Tiles', 'Maps', 'Maps', 'Tiles', 'Tiles'];
    expect(read(html('Type', kinds))).toEqual(kinds);
    expect(read(html('Stars', kinds))).toEqual(kinds.map(() => ''));
  });
});

describe('a kind that is called like a journal', () => {
  it('is a label in a column of kinds', () => {
    const genres = ['Drama', 'Comedy', 'Drama', 'Science Fiction', 'Comedy', 'Drama', 'Drama', 'Comedy'];
    const rows = genres
      .map((genre, at) => `| [Fir ${at}](https://fir.example/${at}) | ${genre} |\n`)
      .join('');
    const { entries } = parseList(`## Films\n\n| Name | Genre |\n| --- | --- |\n${rows}`);
    expect(entries.map(({ labels }) => labels[0]?.id)).toEqual(genres);
  });
});
