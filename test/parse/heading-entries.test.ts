import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

describe('what stands below a heading that is an entry', () => {
  const headings = (body: (name: string) => string) =>
    `## Looms\n\n${['Weftie', 'Warpstar', 'Heddle']
      .map((name) => `### ${name}\n\n${body(`https://${name.toLowerCase()}.org`)}`)
      .join('\n\n')}\n`;
  const titles = ['Weftie', 'Warpstar', 'Heddle'];

  it.each<[string, (url: string) => string]>([
    ['any keys', (url) => `A loom that folds flat.\n\n- Price: 20 EUR\n- Link: ${url}\n- Width: 40 cm`],
    [
      'a picture before them',
      (url) => `![loom](${url}/a.png)\n\nA loom that folds flat.\n\n- Link: ${url}\n- License: MIT`,
    ],
    [
      'authors before them',
      (url) =>
        `**Authors:** Ann Lee, Bo Ray\n\nA loom that folds flat.\n\n- [Website](${url})\n- [Paper](${url}/p)`,
    ],
    [
      'a line of links before them',
      (url) => `[Website](${url}) | [Paper](${url}/p)\n\nA loom that folds flat.`,
    ],
  ])('reads records with %s', (_, body) => {
    const entries = parseList(headings(body)).entries;
    expect(entries.map(({ title }) => title)).toEqual(titles);
    for (const { description } of entries) expect(description).toBe('A loom that folds flat.');
  });

  describe('that ends with links in brackets', () => {
    const links = (url: string) => `[[PDF](${url}/p)] [[Code](${url}/c)]`;

    it.each<[string, (url: string) => string]>([
      ['in a quote', (url) => `> A loom that folds flat and fits below any bed. ${links(url)} [2023]`],
      ['without one', (url) => `A loom that folds flat and fits below any bed. ${links(url)}`],
      [
        'and a picture behind',
        (url) => `> A loom that folds flat and fits below any bed. ${links(url)}\n\n<p><img src="a.png"></p>`,
      ],
      [
        'with one that says something else',
        (url) => `A loom that folds flat and fits below any bed. [[PDF](${url}/p)] [[by us](${url}/u)]`,
      ],
      [
        'written around the brackets',
        (url) => `A loom that folds flat and fits below any bed. [[PDF]](${url}/p) [[Code]](${url}/c)`,
      ],
    ])('is a record %s', (_, body) => {
      const entries = parseList(headings(body)).entries;
      expect(entries.map(({ title }) => title)).toEqual(titles);
      for (const { description, links } of entries) {
        expect(description).toBe('A loom that folds flat and fits below any bed.');
        expect(links).toHaveLength(2);
      }
    });

    it.each<[string, (url: string) => string]>([
      ['a list follows', (url) => `How they fold. ${links(url)}\n\n- [Fir](${url}/f) - Cuts old boards.`],
      [
        'several follow',
        (url) =>
          ['Fir', 'Elm']
            .map(
              (name) =>
                `**${name}** Cuts old boards and logs into very thin sheets. ${links(`${url}/${name}`)}`,
            )
            .join('\n\n'),
      ],
      ['a paper follows', (url) => `Maps of Trees, ICML 2024. ${links(url)}`],
      [
        'a section follows',
        (url) => `How they fold. ${links(url)}\n\n#### More\n\n- [Fir](${url}/f) - Cuts.`,
      ],
      ['the links are words of it', (url) => `How they fold is told in [[PDF](${url}/p)] [[Code](${url}/c)]`],
    ])('names a section where %s', (_, body) => {
      expect(parseList(headings(body)).entries.filter(({ title }) => titles.includes(title))).toEqual([]);
    });
  });

  describe('besides words and one link of each kind', () => {
    const said = 'It folds flat and fits below any bed.';
    const fold = (inner: string) => `<details>\n<summary><b>📖 Abstract</b></summary>${inner}</details>`;
    const read = (body: (url: string) => string) => {
      const entries = parseList(headings(body)).entries;
      expect(entries.map(({ title, section }) => [title, ...section])).toEqual(
        titles.map((title) => [title, 'Looms']),
      );
      expect(entries.map(({ links }) => links.map(({ url }) => url))).toEqual(
        titles.map((title) => [`https://${title.toLowerCase()}.org`]),
      );
      return entries;
    };

    it.each<[string, (url: string) => string]>([
      [
        'an abstract in raw HTML',
        (url) => `**Authors**: Ann Lee, Bo Ray\n${fold(`\n${said}\n`)}\n\n[📄Paper ](${url})`,
      ],
      [
        'an abstract in paragraphs, behind the link',
        (url) => `[PDF](${url})\n\n*Ann Lee, Bo Ray, Cy Dee*\n\n${fold(`\n\n${said}\n\n`)}`,
      ],
      [
        'an abstract with the link in it',
        (url) => `👥 Ann Lee, Bo Ray\n\n${fold(`\n\n${said}\n\n[Paper](${url})\n\n`)}`,
      ],
      [
        'a key before the abstract, and an address',
        (url) => `By: Ann Lee, Bo Ray\n\n**Abstract**: ${said}\n\nPaper: ${url}`,
      ],
      [
        'lines that GitHub runs together',
        (url) => `**Authors**: Ann Lee, Bo Ray\n**Link**: [Paper](${url})\n\n> ${said}`,
      ],
      ['a sentence', (url) => `${said}\n\n[Read the full paper](${url})`],
      [
        'a picture that leads there',
        (url) => `${said}\n\n[![Website](https://img.example.org/w.svg)](${url})`,
      ],
      ['an address', (url) => `${said}\n\n<${url}>`],
    ])('is an entry: %s', (_, body) => {
      for (const { description } of read(body)) expect(description).toBe(said);
    });

    it('names authors where nothing describes it', () => {
      for (const { fields } of read((url) => `**Authors**: Ann Lee, Bo Ray\n\n[Paper](${url})`))
        expect(fields).toMatchObject([{ name: 'Authors', value: 'Ann Lee, Bo Ray' }]);
    });

    it.each<[string, (url: string) => string]>([
      ['bullets follow', (url) => `${said}\n\n[Website](${url})\n\n- [Fir](${url}/f) - Cuts old boards.`],
      ['a section follows', (url) => `[Website](${url})\n\n#### More\n\n- [Fir](${url}/f) - Cuts.`],
      ['two papers follow', (url) => `[Paper](${url})\n\nAnd another one.\n\n[Paper](${url}/b)`],
      [
        'titles in bold follow',
        (url) =>
          `**Fir: A Saw** \\\n*Ann Lee, Bo Ray, Cy Dee* \\\nICML 2024. [[Paper](${url})]\n2024\n\n**Elm: A Plane** \\\n*Di Fox, Ed Gray, Flo Hay*\n[[Paper](${url}/b)]`,
      ],
      ['the link is a word of it', (url) => `It is told in [Paper](${url}) how they fold.`],
    ])('names a section where %s', (_, body) => {
      expect(parseList(headings(body)).entries.filter(({ title }) => titles.includes(title))).toEqual([]);
    });
  });

  describe('besides words, pictures, one line of links under a key and code in a fold', () => {
    const said = 'Folds flat - it fits below any bed.';
    const card = (url: string) =>
      `[![Card](https://img.example.org/c.svg)](${url})<br>\n![last cut](https://img.example.org/l.svg)`;
    const setUp =
      '<details>\n<summary>How to set it up</summary>\n\n```yaml\nlooms:\n  - one\n```\n</details>\n\n---';
    const read = (links: (url: string) => string, behind = setUp) =>
      parseList(headings((url) => `${said}\n\n${card(url)}\n\n${links(url)}\n\n${behind}`)).entries;

    it.each<[string, (url: string) => string]>([
      [
        'several',
        (url) => `**Links:** [Official Site](${url}/s) | [Docker Hub](${url}/h) | [Docs](${url}/d)`,
      ],
      ['one', (url) => `**Links:** [GitHub Container Registry](${url}/h)`],
      ['without a key', (url) => `[Website](${url}/s) · [npm](${url}/h)`],
    ])('is an entry: %s', (_, links) => {
      const entries = read(links);
      expect(entries.map(({ title, section }) => [title, ...section])).toEqual(
        titles.map((title) => [title, 'Looms']),
      );
      for (const entry of entries) {
        expect(entry.description).toBe(said);
        expect(entry.links[0]!.url).toBe(`https://${entry.title.toLowerCase()}.org`);
      }
    });

    it.each<[string, (url: string) => string, string]>([
      ['the links are things', (url) => `**Links:** [Fir](${url}/f) | [Elm](${url}/e)`, setUp],
      ['code stands open', (url) => `**Links:** [Docs](${url}/d)`, '```sh\nweave\n```'],
      ['code follows the fold', (url) => `[Docs](${url}/d)`, `${setUp}\n\n\`\`\`sh\nweave\n\`\`\``],
      ['pictures are all', () => 'It weaves.', setUp],
    ])('names a section where %s', (_, links, behind) => {
      expect(read(links, behind).filter(({ title }) => titles.includes(title))).toEqual([]);
    });
  });

  it('is no entry for a link of its own where most headings hold bullets', () => {
    const bullets = '- [Fir](https://example.org/f) - Cuts.\n- [Elm](https://example.org/e) - Cuts.\n\n';
    const sections = ['A', 'B', 'C', 'D'].map((name) => `### ${name}\n\n${bullets}`).join('');
    const text = `## Saws\n\n${headings((url) => `Folds flat.\n\n[Website](${url})`)}\n\n## All\n\n${sections}`;
    expect(parseList(text).entries.filter(({ title }) => titles.includes(title))).toEqual([]);
  });
});

describe('an abstract that is folded away', () => {
  it.each([
    ['Abstract', '\n\n  Tells of trees.\n\n  '],
    ['Click to view the abstract', '\n  Tells of trees.\n  '],
    ['TL;DR', '<p>Tells of trees.</p>'],
  ])('describes the bullet that it stands below: %s', (name, inner) => {
    const text = ['Fir: A Tree', 'Elm: A Tree', 'Oak: A Tree']
      .map(
        (title) =>
          `- **${title}** [[paper]](https://example.org/${title[0]})\n\n  <details><summary>${name}</summary>${inner}</details>\n`,
      )
      .join('\n');
    expect(parseList(`# Trees\n\n## All\n\n${text}`).entries.map(({ description }) => description)).toEqual([
      'Tells of trees.',
      'Tells of trees.',
      'Tells of trees.',
    ]);
  });

  it('is left where more than words stands in it', () => {
    const text = ['Fir: A Tree', 'Elm: A Tree']
      .map(
        (title) =>
          `### [${title}](https://example.org/${title[0]})\n\n<details><summary>Summary</summary>\n\nIn short:\n\n- It is green.\n\n</details>\n`,
      )
      .join('\n');
    for (const { description } of parseList(`# Trees\n\n## All\n\n${text}`).entries)
      expect(description).not.toBe('In short:');
  });
});

describe('headings with a link below one that tells how to install', () => {
  const heading = (name: string) =>
    `### [${name}](https://example.org/${name.toLowerCase()})\n\nPaints doors.\n\n`;
  const titles = (text: string) => parseList(text).entries.map(({ title }) => title);
  const paints = ['Umber', 'Ochre', 'Teal', 'Rose', 'Plum'].map(heading).join('');

  it.each(['Installation', '🔧 How to install', '安装', 'Usage'])('are steps: %s', (name) => {
    expect(titles(`# Paints\n\n## ${name}\n\n${heading('Brush')}## Colours\n\n${paints}`)).toEqual([
      'Umber',
      'Ochre',
      'Teal',
      'Rose',
      'Plum',
    ]);
  });

  it('are entries where hardly any other is', () => {
    expect(titles(`# Paints\n\n## Installation\n\n${paints}`)).toHaveLength(5);
  });
});

it('keeps the space between the lines of an abstract under a key', () => {
  const text = ['Fir', 'Elm', 'Oak']
    .map((title) => `### [${title}](https://example.org/${title})\n\n**Abstract**: We draw\nmaps of trees.\n`)
    .join('\n');
  expect(parseList(`# Trees\n\n## All\n\n${text}`).entries[0]!.description).toBe('We draw maps of trees.');
});
