import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const titles = (text: string) => parseList(text).entries.map(({ title }) => title);
const link = (name: string) => `[${name}](https://example.org/${name.replace(/\W/g, '-')})`;
const bullets = (names: readonly string[]) => names.map((name) => `- ${link(name)}\n`).join('');
const sections = `## Firs\n\n${bullets(['Fir', 'Red fir'])}\n## Elms\n\n${bullets(['Elm'])}`;

describe('what stands above the first section', () => {
  it.each([
    ['links of the list', bullets(['Website', 'Forum', 'Chat'])],
    ['links of the list, one a name', bullets(['Our website', 'Discord', 'Tree of the year'])],
    ['links of the list, several products', bullets(['Website', 'Discord', 'Twitter'])],
    ['a bare product', bullets(['Discord'])],
    ['what readers may do', bullets(['Follow us', 'How to contribute', 'Shrubs'])],
    ['links in other words', bullets(['网站', '论坛'])],
    [
      'lines that describe links',
      `${link('Maps')} - all maps\n\n${link('Tiles')} - tiles\n\n${link('Lakes')} - lakes\n`,
    ],
    [
      'lines with links to papers',
      `**${link('Maps')}** [[paper](https://example.org/p)]\n\n**${link('Lakes')}** [[paper](https://example.org/q)]\n`,
    ],
  ])('is no entry where sections hold the entries: %s', (_, above) => {
    expect(titles(`# Trees\n\n${above}\n${sections}`)).toEqual(['Fir', 'Red fir', 'Elm']);
  });

  it.each([
    ['products that are described', bullets(['Discord', 'Zulip']).replace(/\)/g, ') - Talks.'), 2],
    ['products and nothing else of the list', bullets(['Slack', 'IRC', 'Matrix']), 3],
    ['one product that is described', `- ${link('YouTube')}: Films for all.\n`, 1],
    ['names of things', bullets(['Maps', 'Tiles', 'Lakes']), 3],
    ['one link of the list among names', bullets(['Website', 'Maps', 'Tiles']), 3],
  ])('is an entry with %s', (_, above, count) => {
    expect(titles(`# Trees\n\n${above}\n${sections}`)).toHaveLength(count + 3);
  });

  it('is an entry where sections hold hardly any', () => {
    expect(
      titles(`# Trees\n\n${bullets(['Website', 'Forum'])}\n## Firs\n\n${bullets(['Fir'])}`),
    ).toHaveLength(3);
  });
});
