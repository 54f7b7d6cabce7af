import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const people = [
  'Ann Lee, Bo Ray',
  'Cleo Moss, Dan Oak',
  'Eve Elm, Finn Fir',
  'Gus Ash, Hal Yew',
  'Ida Birch, Jan Larch',
];
const list = (lines: (names: string, at: number) => string) =>
  parseList(`# Woods\n\n## Trees\n\n${people.map((names, at) => lines(names, at)).join('\n')}\n`).entries.map(
    ({ description, fields }) => [description, ...fields.map(({ name, value }) => `${name}: ${value}`)],
  );

describe('two names in a line of each entry', () => {
  it('are authors in a bullet below, and a venue tells the date', () => {
    expect(
      list((names, at) => `- [On Tree ${at}](https://example.org/${at})\n  - ${names}\n  - *ICLR 2024*`)[0],
    ).toEqual([undefined, 'Authors: Ann Lee, Bo Ray', 'Venue: ICLR 2024', 'Date: 2024']);
  });

  it('are authors where others have descriptions', () => {
    expect(
      list(
        (names, at) => `- **[On Tree ${at}](https://example.org/${at})**\n  ${names}\n  - 📅 Pages: ${at}`,
      )[0],
    ).toEqual([undefined, 'Pages: 0', 'Authors: Ann Lee, Bo Ray']);
  });

  it('are words where few have them', () => {
    const said = (names: string, at: number) =>
      `- [On Tree ${at}](https://example.org/${at}) - ${at === 0 ? names : `Draws maps of trees, ${at} of them.`}`;
    expect(list(said)[0]).toEqual(['Ann Lee, Bo Ray']);
  });
});
