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
});
