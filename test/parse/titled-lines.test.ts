import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(text).entries.map(({ title, description, line }) => [line, title, description]);
const link = (name: string) => `[${name} maps](https://example.org/${name.toLowerCase()})`;

describe('lines of a paragraph that begin with links', () => {
  it.each([
    ['<br>', '<br>\n'],
    ['<br/> without a new line', '<br/>'],
    ['two spaces', '  \n'],
    ['a backslash', '\\\n'],
    ['a break and a blank line of HTML', '<br>\n<br>\n'],
  ])('are entries each, parted by %s', (_, end) => {
    const section = (names: string[]) => names.map(link).join(end);
    const text = `# L\n\n## A\n\n${section(['Fir', 'Elm', 'Oak'])}\n\n## B\n\n${section(['Ash', 'Yew'])}\n`;
    expect(read(text).map(([, title]) => title)).toEqual([
      'Fir maps',
      'Elm maps',
      'Oak maps',
      'Ash maps',
      'Yew maps',
    ]);
  });

  it('have their own lines and descriptions, and bullets or bold marks', () => {
    const line = (name: string) => `• **${link(name)}** - Draws trees by hand.<br>\n`;
    const text = `# L\n\n## A\n\n${['Fir', 'Elm', 'Oak', 'Ash', 'Yew'].map(line).join('')}`;
    expect(read(text)).toEqual(
      ['Fir', 'Elm', 'Oak', 'Ash', 'Yew'].map((name, at) => [5 + at, `${name} maps`, 'Draws trees by hand.']),
    );
  });

  it('may lack a break that was cut', () => {
    const text = `# L\n\n## A\n\n${link('Fir')}<br>\n${link('Elm')}br>\n${link('Oak')}<br>\n${link('Ash')}<br>\n${link('Yew')}<br>\n`;
    expect(read(text).map(([, title]) => title)).toHaveLength(5);
  });

  it('may be run together by GitHub where each is an entry to its end', () => {
    const line = (name: string, tail: string) => `${link(name)}${tail}\n`;
    const text = `# L\n\n## A\n\n${line('Fir', ', 2017')}${line('Elm', '')}${line('Oak', ' (2019)')}${line('Ash', ' - Draws ash trees.')}\n## B\n\n${line('Yew', '')}\n${line('Box', '')}`;
    expect(read(text)).toEqual([
      [5, 'Fir maps', undefined],
      [6, 'Elm maps', undefined],
      [7, 'Oak maps', undefined],
      [8, 'Ash maps', 'Draws ash trees.'],
      [12, 'Yew maps', undefined],
      [14, 'Box maps', undefined],
    ]);
  });

  it.each([
    [
      'what is said of one',
      '[Fir maps](https://example.org/1)<br>\nDraws trees.<br>\n[code](https://example.org/2)',
    ],
    [
      'the links of one',
      '[Fir maps](https://example.org/1)<br>\n[Paper](https://example.org/2)<br>\n[Code](https://example.org/3)',
    ],
    [
      'sentences',
      '[Fir maps](https://example.org/1) are where all began.<br>\n[Elm maps](https://example.org/2) came later.<br>\n[Oak maps](https://example.org/3)',
    ],
    [
      'lines that GitHub runs together',
      '[Fir maps](https://example.org/1) and\n[Elm maps](https://example.org/2) and\n[Oak maps](https://example.org/3)',
    ],
  ])('are none where they are %s', (_, paragraph) => {
    const all = Array.from({ length: 6 }, () => paragraph).join('\n\n');
    expect(read(`# L\n\n## A\n\n${all}\n`)).toHaveLength(6);
  });
});

describe('lines of addresses', () => {
  const urls = (lines: string) =>
    parseList(`# Trees\n\n## Links\n\n${lines}\n`).entries.map(
      ({ title, description }) => `${title}: ${description}`,
    );
  const three = (between: string, end = '') =>
    ['a', 'b', 'c']
      .map((name) => `https://example.org/${name}${between}A page about ${name}${end}`)
      .join('\n');

  it.each([
    ['a hyphen', three(' - ')],
    ['a dash', three(' – ')],
    ['a colon', three(' : ')],
    ['a hyphen, and breaks', three(' - ', '  ')],
    ['angle brackets', three(' - ').replace(/(https:\S+)/g, '<$1>')],
  ])('are entries each where they say what is there, behind %s', (_, lines) => {
    expect(urls(lines)).toEqual(
      ['a', 'b', 'c'].map((name) => `https://example.org/${name}: A page about ${name}`),
    );
  });

  it.each([
    ['alone', 'https://example.org/a\nhttps://example.org/b\nhttps://example.org/c'],
    ['in sentences', three(' is ')],
    ['of two', three(' - ').split('\n').slice(1).join('\n')],
    ['behind words', three(' - ').replace(/^/gm, 'See ')],
  ])('are none %s', (_, lines) => {
    expect(urls(lines)).toEqual([]);
  });
});

it('an address alone below prose is no entry among entries with names, unless it stands beside them', () => {
  const named = ['Fir', 'Elm', 'Oak', 'Ash', 'Yew']
    .map((name) => `${link(name)} - Draws trees.\n`)
    .join('\n');
  const prose = 'All of these come from one place.\n\n<https://example.org/all>\n';
  const count = (text: string) => parseList(text).entries.length;
  expect(count(`# Trees\n\n## Prose\n\n${prose}\n## Maps\n\n${named}`)).toBe(5);
  expect(count(`# Trees\n\n## Maps\n\n${prose}\n${named}`)).toBe(6);
});
