import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;
const fir = '[Fir](https://example.org/fir)';

describe('a sentence that says where and when a thing was published', () => {
  it.each([
    [`${fir} - Published in arXiv (2026). Cuts boards.`, 'Cuts boards.'],
    [`${fir} - Published at ICML 2025 (2025). Cuts boards.`, 'Cuts boards.'],
    [`${fir} - To appear in Journal of Bark and Wood (2025). Cuts boards.`, 'Cuts boards.'],
    [`${fir} - Accepted by CVPR 2024; cuts boards.`, 'cuts boards.'],
    [`${fir} - Presented as a poster at NeurIPS 2023 - Cuts boards.`, 'Cuts boards.'],
    [`${fir} - Published: CVPR 2024. Cuts boards.`, 'Cuts boards.'],
    [`${fir} - Published in Proc. Acad. Wood (2021). Cuts boards.`, 'Cuts boards.'],
    [`${fir} - *Published in CVPR 2024.* Cuts boards.`, 'Cuts boards.'],
    [`${fir} - Published in *Letters of Wood* (2024). Cuts boards.`, 'Cuts boards.'],
    [`${fir} - Veröffentlicht in Holz Heute 2019. Sägt Bretter.`, 'Sägt Bretter.'],
    [`${fir} - 发表于 CVPR 2024。切割木板的工具。`, '切割木板的工具。'],
    [`${fir} - CVPR 2024 に採択。板を切る道具です。`, '板を切る道具です。'],
    [`${fir}. Published in arXiv (2026). Cuts boards of wood.`, 'Cuts boards of wood.'],
    [`${fir}\n  Published in arXiv (2026). Cuts boards of wood.`, 'Cuts boards of wood.'],
  ])('%s', (bullet, description) => {
    expect(first(bullet).description).toBe(description);
  });

  it.each([
    [`${fir} - Published in arXiv (2026). Cuts boards.`, 'arXiv', '2026'],
    [`${fir} - Published in Holz Heute 2019. Cuts boards.`, 'Holz Heute 2019', '2019'],
    [`${fir} - 发表于 CVPR 2024。切割木板的工具。`, 'CVPR 2024', '2024'],
  ])('makes fields of it: %s', (bullet, venue, date) => {
    expect(first(bullet).fields.map(({ name, value }) => [name, value])).toEqual([
      ['Venue', venue],
      ['Date', date],
    ]);
  });

  it('may be all that is said', () => {
    expect(first(`${fir} - Published in ICML 2025.`).description).toBeUndefined();
  });

  it.each([
    'Published books on wood since 2019. Cuts boards.',
    'Published in weekly parts for carpenters. Cuts boards.',
    'Published in 30 languages. Cuts boards.',
    'Accepted inputs are CSV and JSON 2020. Cuts boards.',
    'Appears in search results of 2024 models. Cuts boards.',
    'Published by Fir Press in 2020. Cuts boards.',
  ])('is not what only looks like it: %s', (said) => {
    expect(first(`${fir} - ${said}`).description).toBe(said);
  });
});
