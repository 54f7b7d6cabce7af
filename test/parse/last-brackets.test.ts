import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const first = (text: string) => {
  const { description, descriptionSpan, fields } = parseList(text).entries[0]!;
  const told = fields.filter(({ name }) => /^(?:Venue|Date)$/.test(name));
  return {
    description,
    source: descriptionSpan && text.slice(descriptionSpan.start, descriptionSpan.end),
    told: told.map(({ name, value, span }) => [name, value, text.slice(span.start, span.end)]),
  };
};
const heading = (said: string) =>
  `# Woods\n\n## Papers\n\n${['Umber', 'Ochre', 'Rose', 'Slate']
    .map(
      (name, i) =>
        `### [${name}](https://example.org/${i})\n- **Metrics:** Rings\n- **Comments:** ${i === 0 ? said : 'Counts the leaves of old trees.'}\n`,
    )
    .join('\n')}`;
const row = (said: string) =>
  `# Woods\n\n| Name | Description |\n| --- | --- |\n| [Umber](https://example.org/1) | ${said} |\n| [Ochre](https://example.org/2) | Counts leaves |\n`;

describe('words in brackets at the end of a description', () => {
  it.each([
    ['a venue', 'ICML 2025', ['Venue', 'ICML 2025']],
    ['a venue with its part', 'EMNLP 2025 Findings', ['Venue', 'EMNLP 2025 Findings']],
    ['a year', '2025', ['Date', '2025']],
  ])('are no part of it behind a sentence, where they say %s', (_, when, [name, value]) => {
    for (const said of ['Draws the rings of old trees.', 'Draws the rings of trees (fir, elm).']) {
      const { description, source, told } = first(heading(`${said} (${when})`));
      expect([description, source]).toEqual([said, said]);
      expect(told).toContainEqual([name, value, when]);
    }
  });

  it.each([
    ['Draws rings (2024-02-03)', 'Draws rings', 'Draws rings'],
    ['Draws rings (2024-02-03).', 'Draws rings.', 'Draws rings (2024-02-03).'],
    ['画年轮（2024-02-03）', '画年轮', '画年轮'],
  ])('are the day of a row: %s', (said, description, source) => {
    expect(first(row(said))).toEqual({
      description,
      source,
      told: [['Date', '2024-02-03', '2024-02-03']],
    });
  });

  it.each([
    'Draws rings as others do (ICML 2025)',
    'Draws rings of all trees (2012-2020).',
    'Draws rings. (over 100)',
  ])('are part of it in %s', (said) => {
    expect(first(row(said)).description).toBe(said);
  });
});
