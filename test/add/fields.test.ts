import { describe, expect, it } from 'vitest';
import { type Addition, add } from '../../src/add/index.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const names = 'Fox Ant Hare Cat Gnu Bee Elk Dog'.split(' ');
const all = (entry: (name: string, i: number) => string, head = '') =>
  `# List\n\n## All of them\n\n${head}${names.map(entry).join('')}`;

/** The text and the entry that was added, read back; nothing of the list is new to the rules. */
function added(text: string, some: Partial<Addition>) {
  const before = parseList(text, { path: 'README.md' });
  const result = add(before, { title: 'Zebra', links: [], labels: [], ...some }, defaultConfig);
  if ('problem' in result) throw new Error(result.problem);
  const list = parseList(result.text, { path: 'README.md' });
  const entry = list.entries.find(({ title }) => title.startsWith('Zebra'))!;
  expect(list.entries).toHaveLength(before.entries.length + 1);
  expect(check(list, defaultConfig, before).filter(({ since }) => since === 'head')).toEqual([]);
  const lines = text.split('\n');
  return { ...result, entry, new: result.text.split('\n').filter((line) => !lines.includes(line)) };
}

const problem = (text: string, some: Partial<Addition>) => {
  const result = add(parseList(text), { title: 'Zebra', links: [], labels: [], ...some }, defaultConfig);
  return 'problem' in result ? result.problem : '';
};

const arxiv = [{ url: 'https://arxiv.org/abs/2403.01234' }];
const table = `# List\n\n| Title | Venue | Date | Code | License |\n|---|---|---|---|---|\n${names
  .map(
    (name, i) =>
      `| [On ${name}](https://arxiv.org/abs/230${i + 1}.01234) | ICLR | 2023-0${i + 1} | [code](https://github.com/example/${name}) | MIT |\n`,
  )
  .join('')}`;

describe('fields of a new entry', () => {
  it('go into columns, by any unique part of their name; an address becomes a link', () => {
    const fields = [
      { name: 'venue', value: 'ACL | Findings' },
      { name: 'lic', value: 'Apache-2.0' },
      { name: 'Code', value: 'https://github.com/example/zebra' },
    ];
    expect(added(table, { links: arxiv, fields }).new).toEqual([
      '| [Zebra](https://arxiv.org/abs/2403.01234) | ACL \\| Findings | 2024-03 | [code](https://github.com/example/zebra) | Apache-2.0 |',
    ]);
  });

  it('that are not given become cells to fill in', () => {
    const { new: lines, notes } = added(table, { links: arxiv });
    expect(lines).toEqual(['| [Zebra](https://arxiv.org/abs/2403.01234) |  | 2024-03 |  |  |']);
    expect(notes).toEqual(['Empty, for you to fill in: Venue, Code, License.']);
  });

  it('are named where one is not known, or could be two', () => {
    expect(problem(table, { fields: [{ name: 'Licence', value: 'MIT' }] })).toBe(
      'No field of the entries here is called "Licence". Did you mean "License"?',
    );
    expect(problem(table, { fields: [{ name: 'e', value: 'MIT' }] })).toMatch(
      /^Which field "e"\? It can be "Title", "Venue"/,
    );
  });

  const record = (name: string, i: number) =>
    `- [On ${name}](https://example.org/${name})\n  - 📅 Date: 2023-0${i + 1}\n  - 🔑 Key: Moths, Ants\n  - 📖 TLDR: About ${name}.\n`;

  it('go into lines with emoji names, and leave those to fill in that are not given', () => {
    const { new: lines } = added(all(record), {
      links: arxiv,
      fields: [{ name: 'tldr', value: 'About stripes.' }],
    });
    expect(lines).toEqual([
      '- [Zebra](https://arxiv.org/abs/2403.01234)',
      '  - 📅 Date: 2024-03',
      '  - 🔑 Key:',
      '  - 📖 TLDR: About stripes.',
    ]);
  });

  it.each([
    [
      'authors and venue in a line',
      (name: string) =>
        `- **On ${name}.** *Ann Bell, Carl Dunn.* ICLR 2023. [[paper](https://example.org/${name})]\n`,
      ['- **Zebra.** *Eve Ford, Guy Hill.* ACL 2024. [[paper](https://arxiv.org/abs/2403.01234)]'],
    ],
    [
      'authors below, numbered',
      (name: string, i: number) =>
        `${i + 1}. [On ${name}](https://example.org/${name})\n   *Ann Bell, Carl Dunn.* ICLR 2023.\n`,
      ['9. [Zebra](https://arxiv.org/abs/2403.01234)', '   *Eve Ford, Guy Hill.* ACL 2024.'],
    ],
    [
      'a nameless line of authors',
      (name: string) =>
        `- [On ${name}](https://example.org/${name})\n  - Ann Bell, Carl Dunn, Ed Fry\n  - Venue: ICLR 2023\n`,
      ['- [Zebra](https://arxiv.org/abs/2403.01234)', '  - Eve Ford, Guy Hill', '  - Venue: ACL 2024'],
    ],
  ])('say authors and venue as neighbours do: %s', (_, entry, lines) => {
    const fields = [
      { name: 'authors', value: 'Eve Ford, Guy Hill' },
      { name: 'venue', value: 'ACL 2024' },
    ];
    expect(added(all(entry), { links: arxiv, fields }).new).toEqual(lines);
  });

  it('go into rows of HTML tables; joined cells are refused', () => {
    const row = (name: string, i: number, more = '') =>
      `  <tr>\n    <td align="left"${more}>${name}</td>\n    <td>2023/0${i + 1}</td>\n    <td>${i}B</td>\n    <td><a href="https://example.org/${name}">Paper</a></td>\n  </tr>\n`;
    const html = (more = '') =>
      `# List\n\n<table>\n  <tr>\n    <th>Model</th>\n    <th>Date</th>\n    <th>Size</th>\n    <th>Link</th>\n  </tr>\n${names.map((name, i) => row(name, i, more)).join('')}</table>\n`;
    const result = added(html(), { links: arxiv, fields: [{ name: 'size', value: '7B' }] });
    expect(result.text).toContain(
      '  <tr>\n    <td align="left">Zebra</td>\n    <td>2024/03</td>\n    <td>7B</td>\n    <td><a href="https://arxiv.org/abs/2403.01234">Paper</a></td>\n  </tr>\n',
    );
    expect(problem(html(' rowspan="1"'), { links: arxiv })).toMatch(/could not be written in the format/);
  });
});

describe('fields of a row', () => {
  const head = '| Title | Source | Tags |\n|---|---|---|\n';
  const row = (name: string, tag = 'Moths') =>
    `| [On ${name}](https://example.org/${name}) <br> Ann ${name}, Carl ${name}, Ed Fry | [link](https://${name}.example.org) | ${tag} |\n`;

  it('authors stand behind the title in its cell, a link has the text of its column', () => {
    const fields = [{ name: 'authors', value: 'Eve Ford, Guy Hill, Ida Ivy' }];
    const links = [{ url: 'https://example.org/zebra' }, { url: 'https://github.com/example/zebra' }];
    expect(
      added(`# List\n\n${head}${names.map((name) => row(name)).join('')}`, { links, fields }).new,
    ).toEqual([
      '| [Zebra](https://example.org/zebra) <br> Eve Ford, Guy Hill, Ida Ivy | [link](https://github.com/example/zebra) |  |',
    ]);
  });
});

it('a further link is put beside the title, not into the line of another thing', () => {
  const entry = (name: string) =>
    `## [On ${name}](https://example.org/${name})\n\n- Size: 12 GB\n- License: [MIT](https://example.org/${name}/license)\n\n`;
  const text = `# List\n\n${names.map(entry).join('')}`;
  const links = [
    { url: 'https://example.org/zebra' },
    { role: 'code', url: 'https://github.com/example/zebra' },
  ];
  const fields = [{ name: 'size', value: '7 GB' }];
  const { text: after } = added(text, { links, fields });
  expect(after).toContain(
    '## [Zebra](https://example.org/zebra) [[code](https://github.com/example/zebra)]\n',
  );
  expect(after).toContain('- Size: 7 GB\n');
});

it('nothing that a neighbour says in the link of its title is said of the new entry', () => {
  const entry = (name: string, i: number) =>
    `## [(On ${name})|${i + 3}k|EN|MT](https://example.org/${name})\n\n- Size: 12 GB\n\n`;
  const { text } = added(`# List\n\n${names.map(entry).join('')}`, { links: arxiv });
  expect(text).toContain('## [Zebra](https://arxiv.org/abs/2403.01234)\n');
});

it('authors and a venue in one run of words stay apart', () => {
  const entry = (name: string) =>
    `- **On ${name}.** *Ann ${name} et al. ICLR 2023.* [[paper](https://example.org/${name})]\n`;
  const fields = [
    { name: 'authors', value: 'Eve Ford, Guy Hill' },
    { name: 'venue', value: 'ACL 2024' },
  ];
  expect(added(all(entry), { links: arxiv, fields }).new).toEqual([
    '- **Zebra.** *Eve Ford, Guy Hill. ACL 2024.* [[paper](https://arxiv.org/abs/2403.01234)]',
  ]);
});

describe('the date of a new entry', () => {
  it.each([
    [
      '[2023/0I] before',
      (name: string, i: string) => `- [2023/0${i}] **On ${name}** [[paper](https://example.org/${name})]\n`,
      '- [2024/03] **Zebra** [[paper](https://arxiv.org/abs/2403.01234)]',
    ],
    [
      '(Month year) behind',
      (name: string) => `- [On ${name}](https://example.org/${name}) (Dec. 2022)\n`,
      '- [Zebra](https://arxiv.org/abs/2403.01234) (Mar. 2024)',
    ],
    [
      'a year alone',
      (name: string) => `- [On ${name}](https://example.org/${name}) (2022)\n`,
      '- [Zebra](https://arxiv.org/abs/2403.01234) (2024)',
    ],
  ])('is that of the arXiv number, written as others are: %s', (_, entry, line) => {
    expect(
      added(
        all((name, i) => entry(name, String(i + 1))),
        { links: arxiv },
      ).new,
    ).toEqual([line]);
  });
});

describe('the place of a new entry', () => {
  const paper = (name: string, month: number) =>
    `- [On ${name}](https://arxiv.org/abs/23${String(month).padStart(2, '0')}.01234)\n`;

  it('is on top where arXiv numbers fall', () => {
    expect(
      added(
        all((name, i) => paper(name, 12 - i)),
        { links: arxiv },
      ).line,
    ).toBe(5);
  });

  it('is at the end where they rise', () => {
    expect(
      added(
        all((name, i) => paper(name, i + 1)),
        { links: arxiv },
      ).line,
    ).toBe(13);
  });

  it('is on top where years fall, each of several entries', () => {
    const row = (name: string, i: number) =>
      `| [${name}](https://example.org/${name}) | ${2025 - Math.floor(i / 3)} |\n`;
    const many = [...names, 'Ibis', 'Jay', 'Koi', 'Lark'];
    const text = `# List\n\n| Name | Year |\n|---|---|\n${many.map(row).join('')}`;
    expect(added(text, { links: [{ url: 'https://example.org/zebra' }], date: '2026' }).line).toBe(5);
    expect(added(text, { links: [{ url: 'https://example.org/zebra' }], date: '2023' }).line).toBe(14);
  });

  it('is on top where the section says so', () => {
    const text = all((name) => `- [On ${name}](https://example.org/${name})\n`, 'Newest papers first.\n\n');
    expect(added(text, { links: [{ url: 'https://example.org/zebra' }] }).line).toBe(7);
  });
});

it('stands on top of a section that is nearly all newest first', () => {
  const months = [12, 11, 10, 9, 7, 8, 6, 5, 4, 3, 2];
  const many = [...names, 'Ibis', 'Jay', 'Koi', 'Lark'].slice(0, months.length);
  const row = (name: string, i: number) =>
    `|[On ${name}](https://arxiv.org/abs/23${String(months[i]).padStart(2, '0')}.01234)|Does.|\n`;
  const text = `# List\n\n| Paper | What |\n|---|---|\n${many.map(row).join('')}`;
  expect(added(text, { links: arxiv, description: 'Sings.' }).line).toBe(5);
});

it('goes below its number as far in as the number is wide', () => {
  const item = (n: number) =>
    `${n}. **On ${n}** [[paper](https://example.org/${n})]\n\n   *Ann Lee, Bo Ray.*\n\n`;
  const text = `# List\n\n${Array.from({ length: 9 }, (_, i) => item(i + 1)).join('')}`;
  const { new: lines } = added(text, {
    links: arxiv,
    fields: [{ name: 'authors', value: 'Cy Tan, Di Wu, Ed Xu' }],
  });
  expect(lines[0]).toMatch(/^10\. \*\*/);
  expect(lines.at(-1)).toBe('    *Cy Tan, Di Wu, Ed Xu.*');
});

it('keeps the bullet of a line of which it says a part', () => {
  const item = (name: string) =>
    `- [${name}](https://example.org/${name})\n  - \`2024\` \`swift\`\n  - ☆\`12\`\n`;
  const text = `# List\n\n${names.map(item).join('')}`;
  expect(added(text, { links: [{ url: 'https://example.org/z' }], labels: ['swift'] }).new.at(-1)).toMatch(
    /^ {2}- .*`swift`$/,
  );
});

it('takes a name that is written exactly so before others that differ in case', () => {
  const item = (name: string, i: number) =>
    `### [${name}](https://example.org/${name})\n\n- ${i < 4 ? 'Summary' : 'summary'}: Does.\n- Size: 1\n\n`;
  const text = `# List\n\n## All\n\n${names.map(item).join('')}`;
  const { new: lines } = added(text, {
    links: [{ url: 'https://example.org/z' }],
    fields: [{ name: 'summary', value: 'Sings.' }],
  });
  expect(lines.join('\n')).toContain('- summary: Sings.');
});

it('takes sections and labels by any unique part', () => {
  const section = (title: string) =>
    `## ${title}\n\n${names.map((name) => `- [${title} ${name}](https://example.org/${title.length}/${name})\n`).join('')}\n`;
  const text = `# List\n\n${section('📖KV Cache Scheduling (©️[back👆🏻](#list))')}${section('📖Weight Quantization')}`;
  expect(added(text, { section: 'kv cache', links: arxiv }).entry.section[0]).toContain('KV Cache');
  expect(problem(text, { section: '📖', links: arxiv })).toMatch(/^(?:Which|No section)/);
  const badge = (id: string) => `![](https://img.shields.io/badge/${id}-blue)`;
  const papers = `# P\n\n## Tags\n\n| Section | Tag |\n|---|---|\n| Data Mixture | ${badge('Data--Mixture')} |\n| Data Packing | ${badge('Data--Packing')} |\n\n## List\n\n|Title|Tags|\n|---|---|\n${names.map((name) => `|On ${name}|${badge('Data--Mixture')}|\n`).join('')}`;
  expect(added(papers, { labels: ['pack'] }).entry.labels.map(({ id }) => id)).toEqual(['Data-Packing']);
  expect(problem(papers, { labels: ['data'] })).toBe(
    'Which label "data"? It can be Data-Mixture, Data-Packing.',
  );
});
