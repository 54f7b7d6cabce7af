import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['Alder', 'Birch', 'Cedar', 'Damson', 'Elder'];
const list = (badge: string, legend = '') =>
  `# Trees\n\n${legend}## Kinds\n\n${NAMES.map(
    (name) =>
      `- [${name}: how it grows](https://example.org/${name}) ![](https://img.shields.io/badge/${badge})`,
  ).join('\n')}\n`;
const read = (text: string) => {
  const { labels, fields } = parseList(text).entries[0]!;
  return [
    labels.map(({ id }) => id).join(' '),
    fields.map(({ name, value }) => `${name}=${value}`).join(' '),
  ];
};

describe('a badge that says where something was published', () => {
  it.each<[string, string]>([
    ["Conference-ICML'24-blue", "ICML'24"],
    ['Venue-NeurIPS_2023-blue', 'NeurIPS 2023'],
    ['Journal-Annals_of_Trees-green', 'Annals of Trees'],
    ['Publish-ICLR_2025-blue', 'ICLR 2025'],
    ['Published_in-ACL_2024-blue', 'ACL 2024'],
    ['ICLR-2025-blue', 'ICLR 2025'],
    ["NeurIPS'24-blue", "NeurIPS'24"],
  ])('%s is a venue and no label', (badge, value) => {
    expect(read(list(badge))).toEqual(['', `Venue=${value}`]);
  });

  it.each<[string, string]>([
    ['Lang-Python-blue', 'Lang: Python'],
    ['Nature-green', 'Nature'],
    ['Published-yes-blue', 'Published: yes'],
    ['Kind-Tree-green', 'Kind: Tree'],
    ['Conference-green', 'Conference'],
  ])('%s is a label', (badge, label) => {
    expect(read(list(badge))).toEqual([label, '']);
  });

  it('is a label where a legend declares it', () => {
    const badge = (name: string) => `![](https://img.shields.io/badge/Venue-${name}-blue)`;
    const legend = `## Legend\n\n- ${badge('Fir')}: at Fir\n- ${badge('Ash')}: at Ash\n\n`;
    expect(read(list('Venue-Fir-blue', legend))).toEqual(['Venue: Fir', '']);
  });
});
