import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const link = (words: string, at = 'm') => `[${words}](https://example.org/${at})`;
const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;
const title = link('On the Maps of Trees');

describe('a title behind another link', () => {
  it.each([
    [`${link('@lee', 'lee')} / ${link('Fir')} - Cuts boards.`, 'Fir', 'Cuts boards.'],
    [`${link('@lee', 'lee')}: ${link('Fir')} - Cuts boards.`, 'Fir', 'Cuts boards.'],
    [`${link('ICLR', 'i')} **${title}**`, 'On the Maps of Trees', undefined],
    [`2024 ${link('ICLR', 'i')} **${title}**`, 'On the Maps of Trees', undefined],
    [`[${link('ICML 2023', 'i')}] ${title} - Draws maps.`, 'On the Maps of Trees', 'Draws maps.'],
  ])('is read: %s', (bullet, due, description) => {
    const entry = first(bullet);
    expect(entry).toMatchObject({
      title: due,
      links: expect.arrayContaining([expect.objectContaining({ url: 'https://example.org/m' })]),
    });
    expect(entry.description).toBe(description);
  });

  it('has a venue, and a date', () => {
    expect(first(`2024 ${link('ICLR', 'i')} **${title}**`).fields).toMatchObject([
      { name: 'Venue', value: 'ICLR' },
      { name: 'Date', value: '2024' },
    ]);
  });

  it.each([
    [`${link('@lee', 'lee')} - ${link('Twitter')}`, '@lee'],
    [`${link('@lee', 'lee')} / ${link('@ray', 'ray')}`, '@lee'],
    [`${link('@lee', 'lee')} / ${link('YouTube channel')} - Cuts boards.`, '@lee'],
    [`${link('ICLR', 'i')} - ${link('Call for papers of this year')}`, 'ICLR'],
    [`${link('ICLR', 'i')} ${link('Home')}`, 'ICLR'],
  ])('is not read where the first names the thing: %s', (bullet, due) => {
    expect(first(bullet).title).toBe(due);
  });
});
