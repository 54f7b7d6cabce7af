import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

/** The sections of the entries, and their titles. */
function placesIn(text: string): string[] {
  const { entries, sections } = parseList(text);
  return entries.map(({ title, sectionIndex }) => `${sections[sectionIndex]?.path.join(' > ')}: ${title}`);
}

const umber = '- [Umber](https://example.org/umber) - A brown.\n';
const ochre = '- [Ochre](https://example.org/ochre) - A yellow.\n';

it.each([
  ['Table of Contents', '##', '###'],
  ['Contents', '#', '##'],
  ['📖 Contents', '##', '###'],
  ['目录', '##', '###'],
  ['目錄', '##', '###'],
  ['目次', '##', '###'],
  ['🗺️ 목차 (Contents)', '##', '###'],
  ['Содержание', '##', '###'],
  ['Índice', '##', '###'],
  ['Sumário', '##', '###'],
  ['Table des matières', '##', '###'],
  ['Inhaltsverzeichnis', '#', '##'],
  ['İçindekiler', '##', '###'],
  ['Mục lục', '##', '###'],
  ['สารบัญ', '##', '###'],
  ['विषय सूची', '##', '###'],
  ['فهرست مطالب', '##', '###'],
  ['TOC', '##', '####'],
])('headings below "%s" are no part of it', (title, rank, below) => {
  const text = `# Paints\n\n${rank} ${title}\n\n- [Earth](#earth)\n\n${below} Earth\n\n${umber}${below} Sand\n\n${ochre}`;
  expect(placesIn(text)).toEqual(['Earth: Umber', 'Sand: Ochre']);
});

it.each(['Sumarios', '색인 도구', 'Книги', 'Indices of prices'])('"%s" is a topic', (title) => {
  const text = `# Paints\n\n## ${title}\n\n### Earth\n\n${umber}### Sand\n\n${ochre}`;
  expect(placesIn(text)).toEqual([`${title} > Earth: Umber`, `${title} > Sand: Ochre`]);
});

describe('a section of bullets that lead to headings', () => {
  const text = (bullets: string) =>
    `# Paints\n\n## Jump to\n\n${bullets}\n### Earth\n\n${umber}### Sand\n\n${ochre}## Thanks\n\nAll.\n`;
  it.each([
    ['below it and beyond', '- [Earth](#earth)\n- [Sand](#sand)\n- [Thanks](#thanks)\n'],
    ['and bullets below them', '1. [Earth](#earth)\n   - [Sand](#sand)\n2. [Thanks](#thanks)\n'],
  ])('%s is a table of contents', (_, bullets) => {
    expect(placesIn(text(bullets))).toEqual(['Earth: Umber', 'Sand: Ochre']);
  });
  it.each([
    ['only below it', '- [Earth](#earth)\n- [Sand](#sand)\n- [Top](#earth)\n'],
    ['and one that says more', '- [Earth](#earth)\n- [Sand](#sand) of all\n- [Thanks](#thanks)\n'],
    ['that are not there', '- [Earth](#earths)\n- [Sand](#sands)\n- [Thanks](#thanks)\n'],
    ['and words above', 'All of these:\n\n- [Earth](#earth)\n- [Sand](#sand)\n- [Thanks](#thanks)\n'],
  ])('%s may be a topic', (_, bullets) => {
    expect(placesIn(text(bullets))).toEqual(['Jump to > Earth: Umber', 'Jump to > Sand: Ochre']);
  });
});

describe('a topic whose bullets lead to its parts and to some sections beyond', () => {
  const index = (...names: string[]) => names.map((name) => `- [${name}](#${name.toLowerCase()})\n`).join('');
  const text = (before: string, bullets: string, behind: readonly string[]) =>
    `# Paints\n\n${before}## Browns\n\n${bullets}\n### Earth\n\n${umber}### Sand\n\n${ochre}${behind.map((name) => `## ${name}\n\n${umber}`).join('')}`;
  it.each([
    ['one of several', text('', index('Earth', 'Sand', 'Reds'), ['Reds', 'Blues', 'Greens'])],
    ['all but one', text('', index('Earth', 'Sand', 'Reds', 'Blues'), ['Reds', 'Blues', 'Greens'])],
    ['all behind it', text(`## Blues\n\n${umber}`, index('Earth', 'Sand', 'Reds'), ['Reds'])],
  ])('keeps its name: %s', (_, list) => {
    const places = placesIn(list).filter((place) => /Earth|Sand/.test(place));
    expect(places).toEqual(['Browns > Earth: Umber', 'Browns > Sand: Ochre']);
  });
  it.each([
    ['all of them', text('', index('Earth', 'Sand', 'Reds', 'Blues'), ['Reds', 'Blues'])],
    [
      'all but what is about the list',
      text('## About\n\nAll.\n\n', index('Earth', 'Sand', 'Reds'), ['Reds', 'Contributing', 'License']),
    ],
  ])('is a table of contents where it leads to %s', (_, list) => {
    expect(placesIn(list).filter((place) => place.startsWith('Browns'))).toEqual([]);
  });
});

it('a picture names its heading by its text', () => {
  const text = `# ![Paints](https://example.org/logo.png)\n\n## Earth\n\n${umber}`;
  expect(parseList(text).title).toBe('Paints');
});

it.each([
  ['with an id', '<h2 id="earth">Earth</h2>'],
  ['centred', '<h2 align="center">\n  Earth\n</h2>'],
  ['in capitals', '<H2>Earth</H2>'],
  ['with marks inside', '<h2><b>Ea</b>rth</h2>'],
  ['with a picture', '<h2><img src="https://example.org/e.png"> Earth</h2>'],
])('a heading of HTML %s is one', (_, heading) => {
  const text = `# Paints\n\n${heading}\n\n${umber}\n<h3>Sand</h3>\n\n${ochre}\n## Red\n\n${umber}`;
  expect(placesIn(text)).toEqual(['Earth: Umber', 'Earth > Sand: Ochre', 'Red: Umber']);
});

it('reads what stands below the contents under headings of HTML', () => {
  const text = `# Paints\n\n## About\n\n- [Helper](https://example.org/help)\n\n## Contents\n\n- [Earth](#earth)\n\n<h2 id="earth">Earth</h2>\n\n${umber}${ochre}`;
  expect(placesIn(text).slice(1)).toEqual(['Earth: Umber', 'Earth: Ochre']);
});

it.each([
  [
    'a second first-rank heading',
    `# Awesome Paints\n\n## Earth\n\n${umber}\n# Resources\n\n${ochre}`,
    'Awesome Paints',
    ['Earth', 'Resources'],
  ],
  [
    'words about the list below it',
    `# Paints\n\n- [Site](https://example.org)\n\n## Earth\n\n${umber}\n# Sand\n\n${ochre}`,
    'Paints',
    ['', 'Earth', 'Sand'],
  ],
  [
    'contents below it',
    `# Paints\n\n# Contents\n\n- [Earth](#earth)\n\n# Earth\n\n${umber}\n# Sand\n\n${ochre}`,
    'Paints',
    ['Earth', 'Sand'],
  ],
  [
    'a title of HTML',
    `<h1 align="center">Paints</h1>\n\n# Earth\n\n${umber}\n# Sand\n\n${ochre}`,
    'Paints',
    ['Earth', 'Sand'],
  ],
  [
    'a title of HTML in a banner',
    `<div align="center">\n  <h1><img src="https://example.org/l.png" alt="Paints"></h1>\n</div>\n\n## Earth\n\n${umber}`,
    'Paints',
    ['Earth'],
  ],
  [
    'a banner before the only first-rank heading',
    `## Thanks\n\nTo all.\n\n# Paints\n\n## Earth\n\n${umber}`,
    'Paints',
    ['Earth'],
  ],
])('the first heading names the document: %s', (_, text, title, sections) => {
  const list = parseList(text);
  expect(list.title).toBe(title);
  expect(list.entries.map(({ section }) => section.join(' > '))).toEqual(sections);
});

it('first-rank headings that all hold entries are sections', () => {
  const text = `# Earth\n\n${umber.repeat(3)}\n# Sand\n\n${ochre.repeat(3)}`;
  expect(parseList(text).title).toBeUndefined();
  expect(new Set(placesIn(text))).toEqual(new Set(['Earth: Umber', 'Sand: Ochre']));
});

it('a first-rank heading behind entries is a section', () => {
  const text = `## Earth\n\n${umber}\n# Sand\n\n${ochre}`;
  expect(parseList(text).title).toBeUndefined();
  expect(placesIn(text)).toEqual(['Earth: Umber', 'Sand: Ochre']);
});

const ends = {
  'at the end of a quoted line': '> - [Ochre](https://example.org/ochre) - A yellow.</details>\n',
  'indented below an item': `${ochre}\n  </details>\n`,
  'at the end of an item': '- [Ochre](https://example.org/ochre) - A yellow.</details>\n',
  'at the end of a paragraph': `${ochre}\nThat is all.</details>\n`,
  'in a quote of its own': `${ochre}\n> </details>\n`,
  'behind a fold in an item': `- [Ochre](https://example.org/ochre) - A yellow.\n  <details><summary>Where</summary>Here.</details>\n\n</details>\n`,
};

it.each(Object.entries(ends))('closes a fold as browsers do: %s', (_, end) => {
  const text = `# Paints\n\n## Earth\n\n<details>\n<summary>More</summary>\n\n${end}\n## Red\n\n${umber}`;
  expect(placesIn(text)).toEqual(['Earth > More: Ochre', 'Red: Umber']);
});

describe('the first of several first-rank headings', () => {
  const others = `# Tools\n\n${umber}\n# Shops\n\n## Near\n\n${ochre}`;
  it.each([
    ['sections with bullets', `# Paints\n\n## Earth\n\n${umber}\n${others}`],
    [
      'sections with rows',
      `# Paints\n## Earth\n| Name | Text |\n| --- | --- |\n| [Umber](https://example.org/umber) | A brown. |\n\n${others}`,
    ],
    ['sections within each other', `# Paints\n\n## Earth\n\n### Dark\n\n${umber}\n${others}`],
    [
      'several sections and a rule',
      `# Paints\n\n---\n\n## Earth\n\n${umber}\n## Sand\n\n${ochre}\n${others}`,
    ],
  ])('is a section where it holds nothing but %s, as the others do', (_, text) => {
    const places = placesIn(text);
    expect(places[0]).toMatch(/^Paints > Earth/);
    expect(places.slice(-2)).toEqual(['Tools: Umber', 'Shops > Near: Ochre']);
    expect(parseList(text).title).toBeUndefined();
  });

  it.each([
    ['words stand below it', `# Paints\n\nAll that I use.\n\n## Earth\n\n${umber}\n${others}`],
    ['it says Awesome', `# Awesome Paints\n\n## Earth\n\n${umber}\n${others}`],
    [
      'contents stand below it',
      `# Paints\n\n## Contents\n\n- [Earth](#earth)\n\n## Earth\n\n${umber}\n${others}`,
    ],
    ['words stand above it', `All that I use.\n\n# Paints\n\n## Earth\n\n${umber}\n${others}`],
    ['there is but one other', `# Paints\n\n## Earth\n\n${umber}\n# Tools\n\n${ochre}`],
    [
      'the others hold no entries',
      `# Paints\n\n## Earth\n\n${umber}\n# Tools\n\n${ochre}\n# License\n\nMIT\n\n# Thanks\n\nAll.\n`,
    ],
  ])('names the list where %s', (_, text) => {
    expect(placesIn(text)[0]).toBe('Earth: Umber');
  });
});

it('takes a heading without text for none, in the path of what stands below', () => {
  const bullet = (name: string) => `- [${name}](https://example.org/${name}) - Draws it.\n`;
  const text = `# Trees\n\n## Uses\n\n### Maps\n\n${bullet('Fir')}\n##\n\n### Doors\n\n${bullet('Elm')}\n## \n\n${bullet('Oak')}`;
  expect(parseList(text).entries.map(({ section }) => section.join(' > '))).toEqual([
    'Uses > Maps',
    'Uses > Doors',
    'Uses > Doors',
  ]);
});

describe('a heading of the second rank that begins the document', () => {
  const parts = `### Earth\n\n${umber}\n### Sand\n\n${ochre}`;
  it.each([
    ['and holds all sections', `## Browns and yellows\n\nWords.\n\n${parts}`, ['Earth', 'Sand']],
    ['and is called as lists are', `## Curated paints\n\n${umber}`, ['']],
    ['below a picture', `![Paints](https://example.org/p.png)\n\n## Paints\n\n${parts}`, ['Earth', 'Sand']],
  ])('is the title where no other is of its rank: %s', (_, text, paths) => {
    expect(placesIn(text).map((place) => place.split(':')[0])).toEqual(paths);
    expect(parseList(text).title).toMatch(/browns|paints/i);
  });

  it.each([
    ['and is called as a topic', `## Browns\n\n${umber}`, ['Browns']],
    [
      'and holds entries too',
      `## Browns\n\n${umber}\n${parts}`,
      ['Browns', 'Browns > Earth', 'Browns > Sand'],
    ],
    [
      'and one of its rank follows',
      `## Browns\n\n${parts}\n## Reds\n\n${umber}`,
      ['Browns > Earth', 'Browns > Sand', 'Reds'],
    ],
    [
      'and entries stand above it',
      `${ochre}\n## Browns\n\n${parts}`,
      ['undefined', 'Browns > Earth', 'Browns > Sand'],
    ],
    [
      'and HTML names the document',
      `<h1>Paints</h1>\n\n## Browns\n\n${parts}`,
      ['Browns > Earth', 'Browns > Sand'],
    ],
  ])('is a section where it may be one: %s', (_, text, paths) => {
    expect(placesIn(text).map((place) => place.split(':')[0])).toEqual(paths);
  });
});

describe('a heading that says how many are done', () => {
  const under = (heading: string, more = '') =>
    placesIn(`# Paints\n\n## Browns\n\n### ${heading}\n\n${umber}${ochre}${more}`)[0]!.replace(': Umber', '');

  it.each(['42 / 75', '**Progress: 42/75**', '🚀 42 of 75 solved', 'Done 2 / 9', '2/9'])(
    'names no section: %s',
    (heading) => {
      expect(under(heading)).toBe('Browns');
    },
  );

  it.each(['9/11', '24/7', '2023 / 2024', '75', '42 / 75 paints', 'A 42/75'])(
    'may name one: %s',
    (heading) => {
      expect(under(heading)).toBe(`Browns > ${heading}`);
    },
  );

  it('is a section among others of its form', () => {
    expect(under('42 / 75', `\n### 43 / 75\n\n${umber}`)).toBe('Browns > 42 / 75');
  });
});
