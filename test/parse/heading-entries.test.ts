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
});
