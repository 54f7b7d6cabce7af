import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder', 'Fir'];
const read = (behind: (at: number) => string, said = 'Grows tall') =>
  parseList(
    `# Trees\n\n## Kinds\n\n${NAMES.map((name, at) => `- [${name}](https://example.org/${name}) - ${said}${behind(at)}`).join('\n')}\n`,
  ).entries.map(({ labels, description }) => [labels.map(({ id }) => id).join('; '), description]);

const COUNTS = [
  '(15k⭐)',
  '(⭐ 1.2k)',
  '★ 340',
  '⭐️ 340',
  '- 15k stars',
  '| ★ 12,300',
  '(Stars: 340).',
  '[2.5k ⭐]',
  ':star: 340',
];

describe('a count of stars at the end', () => {
  it.each(COUNTS)('is neither description nor label: %s', (count) => {
    for (const entry of read(() => ` ${count}`)) expect(entry).toEqual(['', 'Grows tall']);
  });

  it.each(COUNTS)('hides no labels before it: %s', (count) => {
    const ids = read((at) => ` [${at % 2 ? 'Wet' : 'Dry'}] ${count}`);
    expect(ids).toEqual(NAMES.map((_, at) => [at % 2 ? 'Wet' : 'Dry', 'Grows tall']));
  });

  it.each<[string, string]>([
    ['code', '`Dry` (4k⭐)'],
    ['round brackets', '(Dry) ★ 340'],
    ['before a link', '[Dry] (4k⭐) [website](https://example.org/w)'],
    ['before a picture', '[Dry] (4k⭐) ![](https://example.org/p.png)'],
  ])('hides none in or %s', (_, behind) => {
    for (const entry of read(() => ` ${behind}`)) expect(entry).toEqual(['Dry', 'Grows tall']);
  });

  it.each([
    'Runs below Fir 11 ⭐',
    'Sleeps in houses with 5 stars',
    'Paints the stars of 340',
    'Follows Star 15',
    'Looks at the sky - every star',
  ])('is no words of a sentence: %s', (said) => {
    for (const [, description] of read(() => '', said)) expect(description).toBe(said);
  });
});
