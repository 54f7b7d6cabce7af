import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const first = (bullet: string) => parseList(`# Woods\n\n## Trees\n\n- ${bullet}\n`).entries[0]!;
const fir = '[Fir](https://example.org/fir)';
const arxiv = '[Fir](https://arxiv.org/abs/2601.00001)';

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
    [`${fir} - 发表于 CVPR 2024。切割木板的工具。`, '切割木板的工具。'],
    [`${fir} - CVPR 2024 に採択。板を切る道具です。`, '板を切る道具です。'],
    [`${fir}. Published in arXiv (2026). Cuts boards of wood.`, 'Cuts boards of wood.'],
    [`${fir}\n  Published in arXiv (2026). Cuts boards of wood.`, 'Cuts boards of wood.'],
  ])('%s', (bullet, description) => {
    expect(first(bullet).description).toBe(description);
  });

  it.each([
    [`${fir} - Published in arXiv (2026). Cuts boards.`, 'arXiv', '2026'],
    [`${arxiv} - Published in Holz Heute 2019. Cuts boards.`, 'Holz Heute 2019', '2019'],
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
    'Published in Debian 2021. Cuts boards.',
    'Accepted in Debian 2021. Cuts boards.',
    'Appears in Windows 2000. Cuts boards.',
    'Appears in 2019. Cuts boards.',
    'Given to the Museum of Saws in 1998.',
    'Presented at the Oslo Wood Summit in 2019.',
    'Vorgestellt auf der Holzmesse 2019. Sägt Bretter.',
  ])('is not what only looks like it: %s', (said) => {
    expect(first(`${fir} - ${said}`).description).toBe(said);
  });

  it.each([
    [`${arxiv} - Veröffentlicht in Holz Heute 2019. Sägt Bretter.`, 'Sägt Bretter.'],
    [`${arxiv} - Published in *Wood Today* (2024). Cuts *many* boards.`, 'Cuts *many* boards.'],
    [`${arxiv} - *Published in Wood Today 2024.* Cuts boards.`, 'Cuts boards.'],
    [
      `${fir} - Presented at the Oslo Wood Summit 2019. Cuts [boards](https://example.org/b). [[pdf](https://example.org/p)]`,
      'Cuts [boards](https://example.org/b).',
    ],
    [`${fir} - Appears in CVPR 2024. Cuts boards.`, 'Cuts boards.'],
  ])('may name a venue that is not known before a paper: %s', (bullet, description) => {
    const text = `# Woods\n\n## Trees\n\n- ${bullet}\n`;
    const [entry] = parseList(text).entries;
    expect(text.slice(entry!.descriptionSpan!.start, entry!.descriptionSpan!.end)).toBe(description);
    expect(entry!.description).toBe(description.replace(/\*|\[(\w+)\]\(.*?\)/g, '$1'));
  });

  it('may name one where several of the section do', () => {
    const lines = ['Fir', 'Elm', 'Oak'].map(
      (name, at) =>
        `- [${name}](https://example.org/${at}) - Presented at the ${name} Summit 2019. Cuts ${name}.\n`,
    );
    const { entries } = parseList(`# Woods\n\n## Trees\n\n${lines.join('')}`);
    expect(entries.map(({ description }) => description)).toEqual(['Cuts Fir.', 'Cuts Elm.', 'Cuts Oak.']);
  });
});
