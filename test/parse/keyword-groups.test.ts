import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (lines: string) =>
  parseList(`# Trees\n\n## Tools\n\n${lines}\n`).entries.map(
    ({ title, section }) => `${section.slice(1).join(' > ')}: ${title}`,
  );
const below = (name: string) => `  - [${name}](https://example.org/${name}) - Draws it.`;

describe('bullets that name a group with a link to its keyword', () => {
  it.each([
    [
      'keywords in brackets',
      '- Maps [[maps](https://example.org/keywords/maps)]',
      '- Tiles [[tiles](https://example.org/keywords/tiles)]',
      'Tiles',
    ],
    [
      'several keywords',
      '- Maps [[maps](https://example.org/keywords/maps), [map](https://example.org/keywords/map)]',
      '- Tiles [[tiles](https://example.org/keywords/tiles)]',
      'Tiles',
    ],
    [
      'tags in round brackets',
      '- Maps ([#maps](https://example.org/tags/maps))',
      '- Tiles ([#tiles](https://example.org/tags/tiles))',
      'Tiles',
    ],
    [
      'topics',
      '- Maps [[all](https://example.org/topics/maps)]',
      '- Big tiles [[all](https://example.org/topics/big-tiles)]',
      'Big tiles',
    ],
    [
      'searches in other letters',
      '- 地图 [[更多](https://example.org/search?q=maps)]',
      '- 瓦片 [[更多](https://example.org/search?q=tiles)]',
      '瓦片',
    ],
  ])('are groups, with %s', (_, first, second, name) => {
    const found = read([first, below('Fir'), below('Elm'), second, below('Oak')].join('\n'));
    expect(found).toHaveLength(3);
    expect(found[2]).toBe(`${name}: Oak`);
  });

  it('are groups within groups', () => {
    const lines = [
      '- Stores [[stores](https://example.org/keywords/stores)]',
      '  - Maps [[maps](https://example.org/keywords/maps)]',
      `  ${below('Fir')}`,
      `  ${below('Elm')}`,
    ];
    expect(read(lines.join('\n'))).toEqual(['Stores > Maps: Fir', 'Stores > Maps: Elm']);
  });

  it.each([
    [
      'papers of what they name',
      '- Maps [[paper](https://example.org/topics/maps)]',
      '- Tiles [[paper](https://example.org/topics/tiles)]',
    ],
    [
      'pages of packages',
      '- Maps [[maps](https://example.org/packages/maps)]',
      '- Tiles [[tiles](https://example.org/packages/tiles)]',
    ],
    [
      'a description',
      '- Maps [[maps](https://example.org/keywords/maps)] - Draws maps.',
      '- Tiles [[tiles](https://example.org/keywords/tiles)] - Draws tiles.',
    ],
  ])('are entries with %s', (_, first, second) => {
    expect(read([first, below('Fir'), second, below('Oak')].join('\n'))).toContain(': Maps');
  });

  it('are entries where most of them hold none', () => {
    const lone = ['Elm', 'Oak', 'Yew', 'Ash'].map(
      (name) => `- ${name} [[${name}](https://example.org/tags/${name})]`,
    );
    const lines = ['- Maps [[maps](https://example.org/tags/maps)]', below('Fir'), ...lone];
    expect(read(lines.join('\n'))).toContain(': Maps');
  });

  it('are entries where each has one below', () => {
    const topic = (name: string) =>
      `- ${name} [[topic](https://example.org/topics/${name})]\n${below(`${name}-map`)}`;
    expect(read(['Fir', 'Elm', 'Oak'].map(topic).join('\n'))).toContain(': Fir');
  });
});
