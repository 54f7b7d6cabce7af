import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const titles = (text: string) => parseList(text).entries.map(({ title }) => title);
const block = (title: string, end = ' \\', link = '[[paper](https://example.org/p)]') =>
  `**${title}**${end}\nAnn Lee, Bo Ray. ICML 2024. ${link}\n\n`;

describe('one bold title on a line of its own in a section', () => {
  it.each([
    ['behind a backslash', ' \\'],
    ['behind two spaces', '  '],
    ['behind a <br>', '<br>'],
    ['behind nothing', ''],
  ])('is an entry where others of the form stand together, %s', (_, end) => {
    const maps = `# Trees\n\n## Maps\n\n${block('Growing Trees on Maps', end)}${block('Counting Leaves of Trees', end)}`;
    expect(titles(`${maps}## Lakes\n\n${block('Drawing Lakes at Night', end)}`)).toEqual([
      'Growing Trees on Maps',
      'Counting Leaves of Trees',
      'Drawing Lakes at Night',
    ]);
  });

  it.each([
    ['with other links', block('Drawing Lakes at Night', ' \\', '[this](https://example.org/q)')],
    ['in a sentence', block('Drawing Lakes at Night', ' is hard,')],
  ])('is none %s', (_, lone) => {
    const maps = `# Trees\n\n## Maps\n\n${block('Growing Trees on Maps')}${block('Counting Leaves of Trees')}`;
    expect(titles(`${maps}## Lakes\n\n${lone}`)).toEqual([
      'Growing Trees on Maps',
      'Counting Leaves of Trees',
    ]);
  });

  it('is none where no others are', () => {
    const bullets = ['Fir', 'Elm', 'Oak']
      .map((name) => `- [${name}](https://example.org/${name})\n`)
      .join('');
    expect(
      titles(`# Trees\n\n## Maps\n\n${bullets}\n## Lakes\n\n${block('Drawing Lakes at Night')}`),
    ).toEqual(['Fir', 'Elm', 'Oak']);
  });
});
