import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (line: string) => {
  const [entry] = parseList(`# L\n\n## A\n\n- ${line}\n`).entries;
  return [entry?.title, entry?.description, entry?.labels.length];
};
const paper = '[paper](https://example.org/p)';
const code = '[code](https://example.org/c)';

describe('a description behind who wrote the paper', () => {
  it.each([
    `**Maps of Trees** — Ann Lee, Bo Ek (2025, ICLR 2025). ${paper}. Draws maps of trees by hand.`,
    `**Maps of Trees** — Ann Lee et al. (2023, ICLR 2023 (Oral)). ${paper} · ${code}. Draws maps of trees by hand.`,
    `**Maps of Trees** - Ann Lee (2023). [${paper}] [${code}]: Draws maps of trees by hand.`,
    `**Maps of Trees** - Ann Lee, Bo Ek, and Cy Fox. ${paper} - Draws maps of trees by hand.`,
  ])('begins behind the links: %s', (line) => {
    expect(read(line).slice(0, 2)).toEqual(['Maps of Trees', 'Draws maps of trees by hand.']);
  });

  it.each([
    [`**Umber** - Draws maps of trees. ${paper}. And leaves.`, 'Draws maps of trees. paper. And leaves.'],
    [`**Umber** - Reads the ${paper} of Ann Lee aloud.`, 'Reads the paper of Ann Lee aloud.'],
  ])('is left as it is where no names stand there: %s', (line, description) => {
    expect(read(line)[1]).toBe(description);
  });

  it('is none where other links follow', () => {
    expect(
      read(`[Maps of Trees](https://example.org/m) - Ann Lee (${paper} - [ePub](https://example.org/e))`)[1],
    ).not.toBe('ePub)');
  });

  it('leaves no bracket at the end of a venue', () => {
    const line = `**Maps of Trees** — Ann Lee et al. (2023, ICLR 2023). ${paper}. Draws maps of trees by hand.`;
    const [entry] = parseList(`## A\n\n- ${line}\n`).entries;
    expect(entry!.fields.find(({ name }) => name === 'Venue')?.value).toBe('2023, ICLR 2023');
  });
});

describe('a description before links with numbers', () => {
  const counts = '⭐ 1,569 | 🐛 2 | 🌐 Go | 📅 2025-07-12';
  it.each([
    `**Umber**: Draws maps of trees by hand. \\[${paper}] \\[${code} ${counts}] \\[[Site](https://example.org)]`,
    `**Umber**: Draws maps of trees by hand. [${paper} ${code} ⭐ 12 | 🐛 1]`,
    `**Umber**: Draws maps of trees by hand. [${paper}] [[Torch code](https://example.org/t) ${counts}]`,
    `**Umber**: Draws maps of trees by hand. [${paper}] [${code} ⚠️ Archived]`,
  ])('has none of them: %s', (line) => {
    expect(read(line)).toEqual(['Umber', 'Draws maps of trees by hand.', 0]);
  });

  it('takes none of what stands in their brackets for labels', () => {
    const line = (name: string) =>
      `- **${name}**: Draws ${name} by hand. \\[${paper}] \\[${code} ${counts}] \\[[Site](https://example.org)]\n`;
    const { entries } = parseList(`## A\n\n${['Fir', 'Elm', 'Oak', 'Ash', 'Yew', 'Box'].map(line).join('')}`);
    expect(entries.map(({ labels }) => labels.length)).toEqual([0, 0, 0, 0, 0, 0]);
  });

  it('ends before a comma that leads to links', () => {
    expect(read(`**Umber**: Draws maps of trees by hand, \\[${paper}]`)[1]).toBe(
      'Draws maps of trees by hand',
    );
  });
});

describe('a description behind where and when a thing was published', () => {
  it.each([
    [`*2022*. Draws maps of trees.`, 'Draws maps of trees.'],
    [`**ICLR 2022** - Draws maps of trees.`, 'Draws maps of trees.'],
    [`*Nature*. Draws maps of trees.`, 'Draws maps of trees.'],
    [`ICLR 2022. Draws maps of trees.`, 'Draws maps of trees.'],
  ])('begins behind it: %s', (said, description) => {
    expect(read(`[Fir](https://example.org/f) - ${said}`)[1]).toBe(description);
  });

  it.each([
    [`*2048*. A game of numbers.`, '2048. A game of numbers.'],
    [`**2048** - A game of numbers.`, '2048 - A game of numbers.'],
    [`*2077*: A game of towns.`, '2077: A game of towns.'],
    [`Science. Art. Both of them.`, 'Science. Art. Both of them.'],
    [`Nature. Draws maps of trees.`, 'Nature. Draws maps of trees.'],
  ])('begins with other numbers and with words: %s', (said, description) => {
    expect(read(`[Fir](https://example.org/f) - ${said}`)[1]).toBe(description);
  });
});
