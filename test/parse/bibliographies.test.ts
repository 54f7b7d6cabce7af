import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(text).entries.map(({ title, links, description, fields }) => [
    title,
    links[0]?.url ?? '',
    description,
    Object.fromEntries(fields.map(({ name, value }) => [name, value])),
  ]);
const titles = (text: string) => parseList(text).entries.map(({ title }) => title);

const linked = [
  '- **Lee, A. (2020).** [Maps of Trees](https://example.org/a). *Journal of Maps*, 3(1), 2-9.',
  '- **Ray, B., & Fox, C. (2021).** [Maps of Towns](https://example.org/b). *Journal of Maps*, 4.',
];

describe('bibliographies of which some entries have links', () => {
  it('have a title behind bold authors and a year', () => {
    expect(
      read(
        `# Papers\n\n## A\n\n${linked.join('\n')}\n- **Lee, A., et al. (n.d.).** Oaks in maps. Fir Press.\n`,
      ),
    ).toEqual([
      [
        'Maps of Trees',
        'https://example.org/a',
        undefined,
        { Authors: 'Lee, A.', Date: '2020', Venue: 'Journal of Maps' },
      ],
      [
        'Maps of Towns',
        'https://example.org/b',
        undefined,
        { Authors: 'Ray, B., & Fox, C.', Date: '2021', Venue: 'Journal of Maps' },
      ],
      ['Oaks in maps', '', undefined, { Authors: 'Lee, A., et al.' }],
    ]);
  });

  it.each([
    ['- **Lee, A. (2019).** A map of few trees. *arXiv preprint 12*.', 'A map of few trees'],
    [
      '- **Lee, A., et al. (2019).** Which trees fall? Errors of old maps. *Journal of Maps*.',
      'Which trees fall? Errors of old maps',
    ],
    ['- **Lee, A. (2019).** Which trees fall? Fir Press.', 'Which trees fall?'],
    ['- **Lee, A. (2019).** *Maps of Oaks: A Book*. Fir Press.', 'Maps of Oaks: A Book'],
    ['- **Lee, A. (2019).** *[Maps of Oaks](https://example.org/c)*. Fir Press.', 'Maps of Oaks'],
    ['- **Lee, A. (in press).** Maps of the U. S. coast', 'Maps of the U. S. coast'],
    ['- **Lee, A.** (2019b). "Maps of oaks." Fir Press.', 'Maps of oaks'],
    ['- **Lee, A., & Ray, B., 2019.** Oaks vs. firs in maps. Fir Press.', 'Oaks vs. firs in maps'],
    ['- Lee, A. and Ray, B. (2019). Oaks and firs in maps. *Journal of Maps*.', 'Oaks and firs in maps'],
  ])('have others without: %s', (line, title) => {
    expect(titles(`# Papers\n\n## A\n\n${linked.join('\n')}\n${line}\n`)).toEqual([
      'Maps of Trees',
      'Maps of Towns',
      title,
    ]);
  });
});

describe('a file of nothing but references', () => {
  const lines = ['Oaks', 'Firs', 'Elms', 'Larches', 'Limes'].map(
    (tree, at) => `- **Lee, A., & Ray, B. (200${at}).** Maps of ${tree}. *Journal of Maps*.`,
  );
  it('collects them', () => {
    expect(titles(`# Papers\n\n## A\n\n${lines.join('\n')}\n`)).toHaveLength(5);
  });
  it('does not where they are the end of a text', () => {
    const words = 'Fir draws maps of trees and tells of what stands there. '.repeat(20);
    expect(titles(`# Fir\n\n${words}\n\n## References\n\n${lines.join('\n')}\n`)).toEqual([]);
  });
});

it.each([
  [
    'films',
    '- **Oak Hill (1982).** A film of trees.\n- **Fir Road (1983).** Another.\n- **Elm (1984).** A third.',
  ],
  [
    'versions',
    '- **Added (2020).** Maps of trees.\n- **Fixed (2021).** Maps of towns.\n- **Removed (2022).** All.',
  ],
])('bold words and a year before words are no authors: %s', (_, lines) => {
  const entry = '- [Fir](https://example.org/f) - Draws maps.';
  expect(titles(`# List\n\n## A\n\n${entry}\n\n## B\n\n${lines}\n`)).toEqual(['Fir']);
});
