import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;
const fir = '[Growing Fir](https://example.org/fir)';
const long = 'Computational and Structural Woodwork of Bark';

describe('a long bracket that says when and where', () => {
  it.each([
    `[2024.12 ${long}] ${fir}`,
    `[2024-04-11, ${long}] ${fir}`,
    `[2024/04 | ${long}] ${fir}`,
    `**[2024.12 ${long}]** ${fir}`,
    `[Journal of ${long} 2024] ${fir}`,
    `(2024.12 ${long}) ${fir}`,
    `【2024.12 ${long}】${fir}`,
    `[2024 Journal of ${long}] **Growing Fir** [[paper](https://example.org/fir)]`,
    '**[2024.06 | WOODC 2025 Oral]** **Growing Fir** [[paper](https://example.org/fir)]',
    `[Dec 2024, ${long}] Growing Fir [[paper](https://example.org/fir)]`,
  ])('is no title: %s', (bullet) => {
    expect(first(bullet).title).toBe('Growing Fir');
  });

  it('makes fields', () => {
    expect(first(`[2024.12 ${long}] ${fir}`).fields.map(({ name, value }) => [name, value])).toEqual([
      ['Venue', long],
      ['Date', '2024.12'],
    ]);
  });

  it.each([
    ['[2023 Growing Trees with Nets and Words of the Wood] [[pdf](https://example.org/p)]', /Growing Trees/],
    ['[2024.12 Growing Trees with Nets and Words of the Wood](https://example.org/p)', /^2024\.12 Growing/],
    [`[A long note that stands here before a link and more] ${fir}`, /^\[A long note/],
  ])('is not what only looks like one: %s', (bullet, title) => {
    expect(first(bullet).title).toMatch(title);
  });
});
