import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

describe('a nickname in a table of papers', () => {
  const said = 'Proposing to learn how boards are cut from light and data.';
  const row = (name: string, at: number) =>
    `| 2023 | [Boards by Light ${at}](https://arxiv.org/abs/2301.0000${at})<br><sub>**${name}:** ${said}</sub> |\n`;

  it('begins the sentence behind it, and a key does not', () => {
    const text = `## A\n\n| Year | Title |\n|---|---|\n${['QuAr', 'WBH', 'Fir-2', 'TLDR', 'Setting'].map(row).join('')}`;
    const { entries } = parseList(text);
    expect(entries.slice(0, 3).map(({ description }) => description)).toEqual([
      `QuAr: ${said}`,
      `WBH: ${said}`,
      `Fir-2: ${said}`,
    ]);
    expect(entries[4]!.description).toBeUndefined();
  });

  it('in the column of papers leads to them, and their titles stand in that of titles', () => {
    const titles = [
      'Maps of Long Rivers',
      'Walls of Old Towns',
      'Boards by Bright Light',
      'Doors of Small Houses',
    ];
    const rows = titles.map(
      (title, at) => `| [FIR${at}](https://arxiv.org/abs/2301.0000${at}) | **${title}** |\n`,
    );
    const { entries } = parseList(`## A\n\n| Paper | Title |\n|---|---|\n${rows.join('')}`);
    expect(entries.map(({ title }) => title)).toEqual(titles);
    expect(entries[0]!.links[0]!.url).toBe('https://arxiv.org/abs/2301.00000');
  });
});

describe('a link to where an issue is written', () => {
  it('is no entry, whatever it says', () => {
    const text =
      '## A\n\n- [Fir](https://fir.dev) - Cuts boards.\n- [Elm](https://elm.dev) - Paints.\n- [Here?](https://github.com/umber/list/issues/new/choose)\n';
    expect(parseList(text).entries.map(({ title }) => title)).toEqual(['Fir', 'Elm']);
  });
});
