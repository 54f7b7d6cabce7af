import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Addition, add } from '../../src/add/index.ts';
import { sectionsOf } from '../../src/add/place.ts';
import { type ConfigInput, configSchema, defaultConfig } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';
import { ABSENT, sharedFile, sharedLists, skips } from '../shared.ts';

const wanted = (some: Partial<Addition>): Addition => ({ title: 'Zebra', links: [], labels: [], ...some });

function added(text: string, some: Partial<Addition>, input: ConfigInput = {}) {
  const config = parse(configSchema, input);
  return add(parseList(text, { path: 'README.md', config }), wanted(some), config);
}

/** The lines that were added, or the problem. */
function newLines(text: string, some: Partial<Addition>): string[] | string {
  const result = added(text, some);
  if ('problem' in result) return result.problem;
  const before = text.split('\n');
  return result.text.split('\n').filter((line) => !before.includes(line));
}

const badge = (label: string, color: string) => `![](https://img.shields.io/badge/${label}-${color})`;
const papers = `# Papers

## Tags

| Section Title | Tag |
|---|---|
| Data Mixture | ${badge('Data--Mixture', 'f1db9d')} |
| Data Packing | ${badge('Data--Packing', 'b4d4fb')} |

## List

|Title|Tags|
|---|---|
|Segment Anything|${badge('Data--Mixture', 'f1db9d')} ${badge('Data--Packing', 'b4d4fb')}|
|Demystifying CLIP Data|${badge('Data--Mixture', 'f1db9d')}|
|Data Filtering Networks|${badge('Data--Mixture', 'f1db9d')}|

## Mentioned Papers

<details>
<summary>Sec. 3.1  Data Mixture</summary>

${badge('Data--Mixture', 'f1db9d')}

- Segment Anything
- Demystifying CLIP Data
- Data Filtering Networks
</details>

<details>
<summary>Sec. 3.2  Data Packing</summary>

${badge('Data--Packing', 'b4d4fb')}

- Segment Anything
</details>
`;

const tools = `# Tools

## Files

- [Ant](https://example.org/ant) - Finds files. ([code](https://github.com/example/ant))
- [Bee](https://example.org/bee) - Renames files.
- [Cat](https://example.org/cat) - Shows files.
- [Dog](https://example.org/dog) - Watches files.

## Words

- [Elk](https://example.org/elk) - Counts words.
`;

describe('add', () => {
  it('writes a row with its badges, and names it in the index', () => {
    const result = added(papers, { title: 'To Mix | or [Not]', labels: ['Data Packing', 'Data-Mixture'] });
    expect(result).toEqual({
      text: papers
        .replace(
          '\n\n## Mentioned',
          `\n|To Mix \\| or \\[Not\\]|${badge('Data--Packing', 'b4d4fb')} ${badge('Data--Mixture', 'f1db9d')}|\n\n## Mentioned`,
        )
        .replace('Networks\n</details>', 'Networks\n- To Mix | or [Not]\n</details>')
        .replace('- Segment Anything\n</details>', '- Segment Anything\n- To Mix | or [Not]\n</details>'),
      line: 17,
      notes: [],
    });
  });

  it('says what the list has no place for', () => {
    expect(
      added(papers, { links: [{ url: 'https://example.org' }], labels: ['Data Packing'] }),
    ).toMatchObject({
      notes: ['The list has no place for the link https://example.org, so it was not added.'],
    });
  });

  it('writes a bullet as its neighbours are, in its section', () => {
    const links = [
      { url: 'https://example.org/zebra' },
      { role: 'code', url: 'https://github.com/example/zebra' },
    ];
    expect(newLines(tools, { links, description: 'Sorts  files.', section: 'Files' })).toEqual([
      '- [Zebra](https://example.org/zebra) - Sorts files. ([code](https://github.com/example/zebra))',
    ]);
  });

  it('puts it where the order of the list wants it', () => {
    const names = 'ant bee cat dog elk fox gnu hare ibis jay lynx mole'.split(' ');
    const text = `# Tools\n\n## All\n\n${names.map((name) => `- [${name}](https://example.org/${name})\n`).join('')}`;
    const result = added(text, { title: 'kite', links: [{ url: 'https://example.org/kite' }] });
    expect(result).toMatchObject({ line: 15 });
  });

  it('begins and ends a description as the others do', () => {
    const names = 'ant bee cat dog elk'.split(' ');
    const lines = names.map((name) => `- [${name}](https://example.org/${name}) - Does what it says.\n`);
    const wanted = { title: 'Lynx', links: [{ url: 'https://example.org/lynx' }], description: 'does more' };
    expect(newLines(`# Tools\n\n${lines.join('')}`, wanted)).toEqual([
      '- [Lynx](https://example.org/lynx) - Does more.',
    ]);
  });

  it('fills the columns that it can, counts on, and names those that it cannot', () => {
    const text = `# Talks

| # | Title | Slides | Year | Speaker |
|---|---|---|---|---|
| 1 | Ants | [slides](https://example.org/1) | 2021 | Anna |
| 2 | Bees | [slides](https://example.org/2) | 2022 | Ben |
| 3 | Cats | [slides](https://example.org/3) | 2023 | Cleo |
`;
    expect(added(text, { links: [{ url: 'https://example.org/4' }], date: '2024' })).toMatchObject({
      text: `${text}| 4 | Zebra | [slides](https://example.org/4) | 2024 |  |\n`,
      notes: ['Empty, for you to fill in: Speaker.'],
    });
  });

  const links = [
    { url: 'https://arxiv.org/abs/2501.01234' },
    { role: 'code', url: 'https://github.com/example/zebra' },
  ];
  const names = 'Ant Bee Cat Dog Elk Fox Gnu Hare Ibis'.split(' ');
  const shapes: [
    what: string,
    entry: (name: string, i: number) => string,
    some: Partial<Addition>,
    line: string,
  ][] = [
    [
      'quoted and bold titles, every number 1',
      (name, i) =>
        `1. **"On the ${name}"**. *A. Author*. 2023. [[paper](https://arxiv.org/abs/2301.0000${i})] [[code](https://github.com/example/${name})]\n`,
      { links },
      '1. **"Zebra"**. 2025. [[paper](https://arxiv.org/abs/2501.01234)] [[code](https://github.com/example/zebra)]',
    ],
    [
      'one pair of brackets around all links',
      (name) =>
        `- **${name}** - ([Repo](https://github.com/example/${name}), [Home](https://${name}.example.org)) Does what it says. \`(mac)\`\n`,
      {
        links: [{ role: 'code', url: 'https://github.com/example/zebra' }],
        description: 'Has stripes.',
        labels: ['linux'],
      },
      '- **Zebra** - ([Repo](https://github.com/example/zebra)) Has stripes. `(linux)`',
    ],
    [
      'fields below, some without a place in what was given',
      (name, i) =>
        `- [On the ${name}](https://arxiv.org/abs/2301.0000${i})\n  - A. Author, B. Author\n  - Publisher: Press\n  - Keyword: Moths, Ants\n  - Code: [official](https://github.com/example/${name})\n`,
      { links, labels: ['Ants'] },
      '- [Zebra](https://arxiv.org/abs/2501.01234)\n  - Publisher:\n  - Keyword: Ants\n  - Code: [official](https://github.com/example/zebra)',
    ],
    [
      'blocks of several lines',
      (name, i) =>
        `**On the ${name}** \\\n*A. Author* \\\narXiv 2023. [[Paper](https://arxiv.org/abs/2301.0000${i})] [[Github](https://github.com/example/${name})] \\\n28 Sep 2023\n\n`,
      { links },
      '\n**Zebra** \\\narXiv 2025. [[Paper](https://arxiv.org/abs/2501.01234)] [[Github](https://github.com/example/zebra)] \\\nJan 2025',
    ],
    [
      'headings with what belongs to them',
      (name, i) =>
        `### [On the ${name}](https://arxiv.org/abs/2301.0000${i})\n- **Metrics:** F1\n- **Data:** many\n\n`,
      { links: links.slice(0, 1) },
      '### [Zebra](https://arxiv.org/abs/2501.01234)\n- **Metrics:**\n- **Data:**',
    ],
    [
      'lines of HTML',
      (name) =>
        `&nbsp;&nbsp; <a href="https://${name}.example.org/"><b>${name}</b></a> - does what it says.<br>\n`,
      { title: 'Zebra & Co', links: [{ url: 'https://example.org/?a=1&b' }], description: 'has stripes.' },
      '&nbsp;&nbsp; <a href="https://example.org/?a=1&b"><b>Zebra & Co</b></a> - has stripes.<br>',
    ],
    [
      'dates before the titles, full stops behind them',
      (name, i) =>
        `- [2023/0${9 - i}] **On the ${name}.** *A. Author.* [[paper](https://arxiv.org/abs/2301.0000${i})]\n`,
      { links: links.slice(0, 1), date: '2022/01' },
      '- [2022/01] **Zebra.** [[paper](https://arxiv.org/abs/2501.01234)]',
    ],
  ];

  it.each(shapes)('writes %s', (_, entry, some, line) => {
    const around = entry('Ant', 1).startsWith('&') ? ['<p>\n', '</p>\n'] : ['', ''];
    const text = `# List\n\n## All of them\n\n${around[0]}${names.map(entry).join('')}${around[1]}`;
    const result = added(text, some);
    if ('problem' in result) throw new Error(result.problem);
    expect(`\n${result.text}`).toContain(`\n${line}`);
    const lines = new Set(text.split('\n'));
    const others = result.text.split('\n').filter((one) => !lines.has(one));
    // A line of its own may be one that others have too.
    for (const one of others) expect(line.split('\n')).toContain(one);
    const read = parseList(result.text);
    expect(read.entries.length).toBe(parseList(text).entries.length + 1);
    const own = read.entries.find(({ title }) => title.startsWith('Zebra'))!;
    expect(own.links.map(({ url }) => url)).toEqual((some.links ?? []).map(({ url }) => url));
    expect(own.labels.map(({ id }) => id)).toEqual(some.labels ?? []);
  });

  it('names what it could not fill in', () => {
    const [, , [, entry]] = shapes as unknown as [
      unknown,
      unknown,
      [string, (name: string, i: number) => string],
    ];
    expect(added(`# List\n\n${names.map(entry).join('')}`, { links, labels: ['Ants'] })).toMatchObject({
      notes: ['Not added, for you to fill in: Authors, Publisher.'],
    });
  });

  it('keeps the order of the list in a section too short to show one', () => {
    const section = (title: string, own: string[]) =>
      `## ${title}\n\n${own.map((name) => `- [${name}](https://example.org/${title}/${name})\n`).join('')}\n`;
    const text = `# List\n\n${section('Many', [...names, 'Jay', 'Kite', 'Lynx'])}${section('Few', ['Bat', 'Yak'])}`;
    const result = added(text, { title: 'Owl', section: 'Few', links: [{ url: 'https://example.org/owl' }] });
    expect(result).toMatchObject({
      text: text.replace('- [Yak]', '- [Owl](https://example.org/owl)\n- [Yak]'),
    });
  });

  it('asks which section where several have the title', () => {
    const text = `# List\n\n## Data\n\n### 2024\n\n- [Ant](https://example.org/ant)\n\n## Models\n\n### 2024\n\n- [Bee](https://example.org/bee)\n`;
    const url = [{ url: 'https://example.org/z' }];
    expect(newLines(text, { section: '2024', links: url })).toBe(
      'Which "2024"? Choose one of "Data / 2024", "Models / 2024".',
    );
    expect(added(text, { section: 'models / 2024', links: url })).toMatchObject({ line: 14 });
  });

  it('names a section by the end of its path where that is long', () => {
    const long = 'The very long title of a chapter of the book that has all of the others in it';
    const part = (name: string) =>
      `## ${name}\n\n### ${long}\n\n#### Shells\n\n- [${name}](https://example.org/${name})\n\n`;
    const text = `# List\n\n# Top\n\n${part('Mac')}${part('Linux').replace(long, 'Short')}`;
    expect(newLines(text, { section: 'Shells' })).toBe(
      `Which "Shells"? Choose one of "${`${long} / Shells`.slice(0, 79)}…", "Linux / Short / Shells".`,
    );
    expect(
      added(text, { section: 'Short / Shells', links: [{ url: 'https://example.org/z' }] }),
    ).toMatchObject({
      line: 20,
    });
  });

  it('closes a row whose last cell is empty, though the others are open', () => {
    const text = `| Title | Links\n|---|---\n${names.map((name) => `| [${name}](https://example.org/${name}) | [Code](https://github.com/example/${name})\n`).join('')}`;
    expect(newLines(text, { links: [{ url: 'https://example.org/z' }] })).toEqual([
      '| [Zebra](https://example.org/z) |  |',
    ]);
    expect(newLines(text, { links: [{ url: 'https://example.org/z' }, ...links] })).toEqual([
      '| [Zebra](https://example.org/z) | [paper](https://arxiv.org/abs/2501.01234) [Code](https://github.com/example/zebra)',
    ]);
  });

  it('keeps line endings and a missing one at the end', () => {
    const windows = tools.replaceAll('\n', '\r\n').trimEnd();
    const result = added(windows, {
      section: 'Words',
      links: [{ url: 'https://example.org/z' }],
      description: 'Is.',
    });
    expect(result).toMatchObject({ text: `${windows}\r\n- [Zebra](https://example.org/z) - Is.` });
  });

  it('refuses what is there already, a label that is none, a section that is none', () => {
    expect(newLines(papers, { title: 'Segment anything' })).toBe(
      '"Segment Anything" is already in the list, on line 14.',
    );
    expect(newLines(tools, { links: [{ url: 'http://www.example.org/cat/' }], section: 'Files' })).toBe(
      '"Cat" is already in the list, on line 7.',
    );
    expect(newLines(papers, { labels: ['Data Mixtrue'] })).toBe(
      '"Data Mixtrue" is not a label of this list. Did you mean "Data-Mixture"?',
    );
    expect(newLines(tools, {})).toBe('Expected --section. Sections: "Files", "Words".');
    expect(newLines(tools, { section: 'Wrods' })).toBe(
      'No section with entries is called "Wrods". Did you mean "Words"?',
    );
    expect(newLines('# Nothing\n', {})).toContain('The list has no entries yet');
    expect(newLines(tools, { title: ' ' })).toBe('An entry needs a title.');
  });

  it('takes no text for Markdown', () => {
    const title = 'A](https://evil.example) <b>| `x` [';
    const result = added(tools, { title, links: [{ url: 'https://example.org/a b)<i>' }], section: 'Words' });
    if ('problem' in result) throw new Error(result.problem);
    const entry = parseList(result.text).entries.at(-1)!;
    expect(entry.links.map(({ url }) => url)).toEqual(['https://example.org/a%20b%29%3Ci%3E']);
  });

  const codev = sharedFile('co-development/awesome_llm_data.md');

  it.skipIf(skips(codev === undefined, ABSENT))('adds to the co-development list what a person would', () => {
    const list = parseList(codev!, { path: 'README.md' });
    const result = add(
      list,
      wanted({ title: 'Zebras and Data', labels: ['Data Mixture', 'Model as a Data Filter'] }),
      defaultConfig,
    );
    if ('problem' in result) throw new Error(result.problem);
    const after = parseList(result.text, { path: 'README.md' });
    expect(after.entries.length).toBe(169);
    const places = after.labelIndex.filter(({ items }) =>
      items.some(({ title }) => title === 'Zebras and Data'),
    );
    expect(places.map(({ number }) => number)).toEqual(['3.2.2', '5.3']);
    expect(result.text.split('\n').length - codev!.split('\n').length).toBe(3);
  });
});

const lists = sharedLists().filter(({ bytes }) => bytes < 200_000);

describe.skipIf(skips(lists.length === 0, ABSENT))('add to real lists', () => {
  it.each(lists.map(({ name, text }) => [name, text] as const))(
    '%s',
    (name, read) => {
      const text = read();
      const list = parseList(text, { path: name });
      const sections = sectionsOf(list);
      const tag = list.taxonomy.tags[0];
      const result = add(
        list,
        wanted({
          title: 'Zebra Nine: A Truly New Thing',
          links: [{ url: 'https://arxiv.org/abs/2501.01234' }],
          labels: tag ? [tag.id] : [],
          ...(sections.length > 1 && { section: sections[sections.length >> 1]! }),
        }),
        defaultConfig,
      );
      // Shapes of several lines are said to be for a person; all others get one line, and places in the index.
      if ('problem' in result)
        expect(result.problem).toMatch(/Copy the entry on line \d+|has no entries yet/);
      else {
        const rest = new Set(result.text.split(/\r?\n/));
        for (const line of text.split(/\r?\n/)) expect(rest.has(line)).toBe(true);
        expect(result.text).toContain('Zebra Nine');
      }
    },
    60_000,
  );
});
