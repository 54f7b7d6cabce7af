import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const url = (name: string) => `https://example.org/${name}`;
const read = (bullets: readonly string[]) =>
  parseList(`# Woods\n\n## Trees\n\n${bullets.map((bullet) => `- ${bullet}\n`).join('')}`).entries.map(
    ({ description }) => description,
  );

describe('words behind a bare address', () => {
  const usual = ['Reads old maps of trees', 'sound effects', 'Wood Saws', 'tree boards'].map(
    (words, at) => `Fir${at} ${url(`f${at}`)} ${words}`,
  );
  it.each(['bark synthesis', 'Bark effect', 'Wood-Roll', 'Wrapper of the API', 'Bark Synthesis Of Trees'])(
    'describe where most entries have some: %s',
    (words) => {
      expect(read([...usual, `Oak ${url('o')} ${words}`]).at(-1)).toBe(words);
      expect(read([...usual, `Oak <${url('o')}> ${words}`]).at(-1)).toBe(words);
    },
  );

  it('describe nothing where they are a date, a venue, names, or stand behind few', () => {
    for (const words of ['ICLR 2024', '2021', 'Ann Lee, Bo Ray and Cy Fox', 'by Ann Lee'])
      expect(read([...usual, `Oak ${url('o')} ${words}`]).at(-1)).toBeUndefined();
    const bare = usual.map((_, at) => `Elm${at} ${url(`e${at}`)}`);
    expect(read([...bare, `Oak ${url('o')} bark effect`]).at(-1)).toBeUndefined();
  });
});
