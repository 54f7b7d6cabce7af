import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const record = (lines: string) => `**Fir: A Tree**\n\n${lines}\n\n`;
const usual = record('- Paper: https://example.org/p\n- Code: https://example.org/c').repeat(2);
const read = (text: string) =>
  parseList(`# List\n\n## A\n\n${text}`).entries.map(({ title, links }) => [
    title,
    links.map(({ role, url }) => `${role} ${url.at(-1)}`).join(' '),
  ]);

describe('records below a bold line', () => {
  it.each([
    ['bullets', '- Paper: https://example.org/p\n- Code: https://example.org/c'],
    ['bullets with lines between them', '- Paper: https://example.org/p\n\n- Code: https://example.org/c'],
    ['a paragraph a line', '论文：https://example.org/p\n\n代码：https://example.org/c'],
    ['lines of a paragraph', 'Paper: <https://example.org/p>  \nCode: <https://example.org/c>'],
    ['keys of several words', '- 论文下载链接：https://example.org/p\n- 代码和数据集：https://example.org/c'],
    [
      'a remark in the key',
      '- Paper (long): https://example.org/p\n- 代码（即将开源）：https://example.org/c',
    ],
    ['a word before the kind', '- Paper: https://example.org/p\n- Maple Code: https://example.org/c'],
    [
      'words before each kind',
      '- ArXiv Paper: https://example.org/p\n- Official Source Code: https://example.org/c',
    ],
    [
      'kinds at the end of other keys',
      '- 英文论文：https://example.org/p\n- 官方代码：https://example.org/c',
    ],
    ['a venue among them', '- ICML 2024 Oral\n- Paper: https://example.org/p\n- Code: https://example.org/c'],
    ['a word among them', '- Oral\n- Paper: https://example.org/p\n- Code: https://example.org/c'],
  ])('are one entry: %s', (_, lines) => {
    expect(read(record(lines) + usual)[0]).toEqual(['Fir: A Tree', 'paper p code c']);
    expect(read(record(lines) + usual)).toHaveLength(3);
  });

  it('are several where many links of one kind have a word before it', () => {
    const lines =
      '- Paper: https://example.org/p\n\n- Maple Code：https://example.org/c\n\n- Oak Code：https://example.org/d';
    expect(read(record(lines) + usual)[0]).toEqual(['Fir: A Tree', 'paper p code c code d']);
  });

  it('are none where keys are titles that end with a kind', () => {
    const lines =
      '- Forest Data: [A Book](https://example.org/a)\n- Tall Code: [A Film](https://example.org/b)';
    expect(read(`${usual}**More**\n\n${lines}\n`).map(([title]) => title)).not.toContain('More');
  });

  it('are none where the lines say other things', () => {
    const list = '- [Fir](https://example.org/f) - Sorts.\n'.repeat(2);
    expect(read(`${list}\n**Contact**\n\nWebsite: https://example.org/w\n`)).toHaveLength(2);
    expect(
      read(`**Trees**\n\n- Tall ones\n- Code: https://example.org/c\n\n${list}`).map(([title]) => title),
    ).not.toContain('Trees');
    expect(
      read(
        `${list}\n**Contact us**\n\nWebsite: https://example.org/w\n\n**Resources**\n\nPaper: https://example.org/p\n`,
      ),
    ).toHaveLength(2);
    expect(read(`${usual}**Fir**\n\nIn the north: https://example.org/n\n`)).toHaveLength(2);
  });

  it('are read below titles in plain text, where several are', () => {
    const plain = (name: string) =>
      `[1] ${name}: A Tree of Maps\n\n- 题目：树\n- Category: Maps\n- Code: soon\n- Paper: https://example.org/p\n- 摘要：\n\n> Some words.\n\n---\n\n`;
    expect(read(plain('Fir') + plain('Elm'))).toEqual([
      ['Fir: A Tree of Maps', 'paper p'],
      ['Elm: A Tree of Maps', 'paper p'],
    ]);
    const once = read(`${usual}Write to us here\n\n- Code: https://example.org/c\n`);
    expect(once.map(([title]) => title)).not.toContain('Write to us here');
  });

  const bullets = Array.from({ length: 8 }, (_, i) => `- [T${i}](https://x.dev/${i}) - Does ${i}.\n`).join(
    '',
  );

  it.each([
    [
      'links that say what they are below a sentence',
      '# L\n\nA curated list of agents\n\n- [Website](https://x.dev)\n- [GitHub](https://github.com/o/o)\n\n## A\n\n',
      // Those of the list itself are no entries.
      8,
    ],
    [
      'keyed lines below the title of the list',
      '# L\n\nResources of our survey\n\n- Paper: https://x.dev/p\n- Code: https://x.dev/c\n\n## A\n\n',
      10,
    ],
    [
      'keyed lines below a heading',
      '# L\n\n## W\n\nResources of our survey\n\n- Paper: https://x.dev/p\n- Code: https://x.dev/c\n\n## A\n\n',
      10,
    ],
  ])('leave a list as it is that has one such line only: %s', (_, begin, count) => {
    const { entries } = parseList(begin + bullets);
    expect(entries.map(({ shape }) => shape)).toEqual(Array(count).fill('bullet'));
  });

  it.each([
    [
      'sentences behind the links',
      'The best places to start\n\n- [Homepage](https://x.dev/a) - The source.\n- [GitHub](https://x.dev/c) - The code.\n- [YouTube](https://x.dev/v) - The talks.\n\n',
      6,
    ],
    [
      'links with titles of their own',
      'Free courses from universities\n\n- Video: [Northern CS](https://x.dev/s)\n- Slides: [Southern 6](https://x.dev/m)\n\n',
      4,
    ],
  ])('are none below plain titles with %s', (_, group, count) => {
    const { entries } = parseList(`# L\n\n## A\n\n${group.repeat(2)}`);
    expect(entries.map(({ shape }) => shape)).toEqual(Array(count).fill('bullet'));
  });
});

describe('bullets with nothing but named lines below them', () => {
  const link = { English: ['Link', 'Summary', ': '], 中文: ['地址', '简介', '：'] } as const;

  it.each(Object.entries(link))('are entries in %s', (_, [key, told, sign]) => {
    const entry = (name: string) =>
      `* ${name}${sign.trim()}\n  * ${key}${sign}https://example.org/${name}\n  * ${told}${sign}Draws ${name} maps for all.\n\n`;
    const { entries } = parseList(`# L\n\n## A\n\n${['Fir', 'Elm', 'Oak'].map(entry).join('')}`);
    expect(entries.map(({ title, links, description }) => [title, links[0]!.url, description])).toEqual(
      ['Fir', 'Elm', 'Oak'].map((name) => [
        name,
        `https://example.org/${name}`,
        `Draws ${name} maps for all.`,
      ]),
    );
  });

  it('are groups where other bullets stand below', () => {
    const group = (name: string) =>
      `* ${name}\n  * [${name} maps](https://example.org/${name}) - Draws.\n  * [${name} tiles](https://example.org/${name}/t) - Cuts.\n`;
    const { entries } = parseList(
      `# L\n\n## A\n\n${['Fir', 'Elm'].map(group).join('')}* Oak\n  * Link: https://example.org/oak\n`,
    );
    expect(entries.map(({ title }) => title)).toContain('Fir maps');
  });
});
