import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Adopt', 'Birds', 'Cats', 'Dodo', 'Emu', 'Fish', 'Gnu', 'Hare', 'Ibex', 'Jay'];

function orderOf(text: string): string[] {
  const list = parseList(text, { path: 'README.md' });
  return check(list, defaultConfig).flatMap(({ rule, entry }) => (rule === 'entry-order' ? [entry!] : []));
}

const stays = (text: string) =>
  autofix(text, defaultConfig, { path: 'README.md', only: new Set(['entry-order']) }).list.text === text;

const table = (rows: readonly string[]) =>
  `# Papers\n\n| Title | Paper | Code |\n|---|---|---|\n${rows.map((row) => `${row}\n`).join('')}`;
const paper = (name: string, date = '2401') =>
  `| ${name} | [arXiv](https://arxiv.org/abs/${date}.${String(10000 + name.charCodeAt(0) * 7).slice(-5)}) | [code](https://github.com/example/${name.toLowerCase()}) |`;

describe('rows that divide a table stay, and so do those between them', () => {
  test.each([
    ['bold years', ['| **2024** | | |', '| **2023** | | |']],
    ['plain years', ['| 2024 | | |', '| 2023 | | |']],
    ['years with two cells', ['| 2024 |', '| 2023 |']],
    ['names', ['| *Newer* | | |', '| *Older* | | |']],
    ['names in capitals', ['| ZOOLOGY | | |', '| ANATOMY | | |']],
    ['rows of dashes', ['| --- | | |', '| ... | | |']],
  ])('%s', (_, [one, two]) => {
    const text = table([
      one!,
      ...NAMES.slice(0, 5).map((name) => paper(name)),
      two!,
      ...NAMES.slice(5).map((name) => paper(name, '2301')),
    ]);
    expect(orderOf(text)).toEqual([]);
    expect(stays(text)).toBe(true);
  });
});

const section = (name: string, first: readonly string[]) =>
  `## ${name}\n\n| API | Description |\n|---|:---|\n${[...first, ...NAMES.map((one) => `${one} ${name}`)].map((title) => `| [${title}](https://example.org/${title.replaceAll(' ', '-')}) | Data on it |\n`).join('')}`;

const bullets = (name: string, first: readonly string[]) =>
  `## ${name}\n\n${[...first, ...NAMES].map((title) => `- [${title}](https://example.org/${name}/${title.replaceAll(' ', '-')}) - Does it.\n`).join('')}`;

describe('first rows out of order in two or more sections are pinned', () => {
  test.each([
    ['in three tables', ['Animals', 'Books', 'Cars'].map((name) => section(name, [`Zeta ${name}`]))],
    ['in two tables', ['Animals', 'Books'].map((name) => section(name, [`Zeta ${name}`]))],
    [
      'in two of three tables',
      [section('Animals', ['Zeta']), section('Books', []), section('Cars', ['Yak'])],
    ],
    [
      'of other names',
      [
        section('Animals', ['Zeta']),
        section(
          'Books',
          ['Best of All'].map((one) => `Very ${one}`),
        ),
      ],
    ],
    [
      'several in a row',
      [section('Animals', ['Zeta', 'Yak']), section('Books', ['Wolf']), section('Cars', [])],
    ],
    ['in lists of bullets', ['Animals', 'Books', 'Cars'].map((name) => bullets(name, ['Official site']))],
    ['in bullets and a table', [bullets('Animals', ['Official site']), section('Books', ['Official site'])]],
  ])('%s', (_, sections) => {
    const text = `# Things\n\n${sections.join('\n')}`;
    expect(orderOf(text)).toEqual([]);
    expect(stays(text)).toBe(true);
  });

  test('one alone is out of order', () => {
    const text = `# Things\n\n${section('Animals', ['Zeta'])}\n${section('Books', [])}`;
    expect(orderOf(text)).toEqual(['Zeta']);
  });

  test('two first rows in one section alone are out of order', () => {
    const text = `# Things\n\n${section('Animals', ['Zeta', 'Yak'])}\n${section('Books', [])}`;
    expect(orderOf(text)).toEqual(['Zeta', 'Yak']);
  });

  test('a later row is out of order, whatever is pinned', () => {
    const text = `# Things\n\n${['Animals', 'Books'].map((name) => section(name, ['Zeta'])).join('\n')}`;
    const zulu = '| [Zulu](https://example.org/zulu) | Data on it |\n';
    expect(orderOf(text.replace('| [Dodo Animals]', `${zulu}| [Dodo Animals]`))).toEqual(['Zulu']);
  });
});

test('groups are not sorted among each other’s entries', () => {
  const group = (name: string, entries: readonly string[]) =>
    `- ${name}\n${entries.map((one) => `  - [${one}](https://example.org/${name}/${one}) - Does it.\n`).join('')}`;
  const text = `# Things\n\n## Tools\n\n${group('Zoo', NAMES)}${group('Farm', NAMES)}${group('Museum', NAMES)}`;
  expect(stays(text)).toBe(true);
});

test('titles that run from right to left stay', () => {
  const titles = ['كتاب', 'دار', 'أسد', 'بيت', 'تفاح', 'جبل', 'حصان', 'خبز', 'ذهب', 'رمل'];
  const text = `# List\n\n${titles.map((title, i) => `- [${title}](https://example.org/${i}) - Does it.\n`).join('')}`;
  expect(stays(text)).toBe(true);
});

test('several that move to one place come in order', () => {
  const lines = (names: readonly string[]) =>
    `# Things\n\n## Tools\n\n${names.map((name) => `- [${name}](https://example.org/${name}) - Does it.\n`).join('')}`;
  const text = lines([...NAMES, 'Eel', 'Elk', 'Egret']);
  const { list } = autofix(text, defaultConfig, { path: 'README.md', base: lines(NAMES) });
  expect(list.text).toBe(lines([...NAMES, 'Eel', 'Elk', 'Egret'].sort()));
});

describe('where capitals may come first, or not', () => {
  const said = (names: readonly string[]) => {
    const text = `# Boards\n\n## Admin\n\n${names.map((name, i) => `- [${name}](https://e${i}.example.org) - Does it.\n`).join('')}`;
    return check(parseList(text, { path: 'README.md' }), defaultConfig).flatMap(({ rule, message }) =>
      rule === 'entry-order' ? [message.replace(/ Entries here are sorted alphabetically\./, '')] : [],
    );
  };
  const rest = ['Dash', 'Ember', 'Fuse', 'Gentel', 'Hyper', 'Ibex'];

  test('no place is named that the dictionary does not know', () => {
    expect(said(['ACE', 'AdminPro', 'Able', 'Blade', 'CORK', 'Cabin', ...rest])).toEqual([
      '"Able" is out of order. Move it to where its title belongs.',
    ]);
  });

  test('a place that all orders agree on is named', () => {
    expect(said(['ACE', 'AdminPro', 'Blade', 'CORK', 'Cabin', 'Fig', ...rest])).toEqual([
      '"Fig" is out of order. Move it after "Ember" (line 12).',
    ]);
  });

  test('a list that clearly has capitals first is held to that', () => {
    expect(
      said([
        'ABLE',
        'Acorn',
        'BIRD',
        'Barn',
        'CZAR',
        'Cabin',
        'DUSK',
        'Dark',
        'EYES',
        'Each',
        'FX',
        'Fab',
        'CYAN',
      ]),
    ).toEqual(['"CYAN" is out of order. Move it after "Barn" (line 8).']);
  });
});
