import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const LINKED = [
  'Umber: A Study of Brown Paint',
  'Ochre on walls of old houses',
  'Learning to Mix Colours by Hand',
  'How Paint Dries in Cold Rooms',
  'Rose and Madder over Time',
];
const BARE = ['Mixing Grey Paint', 'Sienna: Efficient Burning of Earth', 'Towards Walls without Cracks'];

const entry = (title: string) =>
  `+ [${title}](https://example.org/${title.length}) (PaintConf 2024)\n  [![code](https://example.org/b.svg)](https://example.org/c)\n\n`;
const linked = LINKED.map(entry).join('');
const bare = BARE.map((title) => `+ ${title}\n\n`).join('');
const read = (text: string) =>
  parseList(text).entries.map(({ title, section }) => [title, section.join(' > ')]);
const titles = (text: string) => read(text).map(([title]) => title);

describe('titles of works without a link among linked ones', () => {
  it('are entries, however many they are', () => {
    const text = `# L\n\n## Walls\n\n${linked}## Floors\n\n${entry('Grain and Colour of Floors')}${bare}`;
    expect(titles(text)).toEqual([...LINKED, 'Grain and Colour of Floors', ...BARE]);
    expect(parseList(text).entries.at(-1)!.links).toEqual([]);
  });

  it.each([
    ['below other headings', `## Walls\n\n${linked}## Plans\n\n${bare}`],
    ['among more remarks', `## Walls\n\n${linked}\nMore:\n\n${bare}+ seen in one house\n\n+ more to come\n`],
    [
      'below described tools',
      `## Walls\n\n${linked.replaceAll('(PaintConf 2024)', 'mixes paint')}\nMore:\n\n${bare}`,
    ],
  ])('are none %s', (_, text) => {
    expect(titles(`# L\n\n${text}`)).toEqual(LINKED);
  });
});

describe('bold lines above titles without a link', () => {
  it('divide a section', () => {
    const text = `# L\n\n## Walls\n\n${linked}## Floors\n\n**Wood**\n\n${entry('Grain and Colour of Floors')}${bare}**Stone**\n\n${entry('Joints between Large Stones')}**Clay**\n\n+ Tiles under Many Feet\n`;
    expect(read(text).slice(LINKED.length)).toEqual([
      ['Grain and Colour of Floors', 'Floors > Wood'],
      ...BARE.map((title) => [title, 'Floors > Wood']),
      ['Joints between Large Stones', 'Floors > Stone'],
      ['Tiles under Many Feet', 'Floors > Clay'],
    ]);
  });

  it('divide none where but one stands above links', () => {
    const text = `# L\n\n## Walls\n\n**Our Plans**\n\n${bare}**Wood**\n\n${linked}`;
    expect(read(text).filter(([title]) => LINKED.includes(title!))).toEqual(
      LINKED.map((title) => [title, 'Walls']),
    );
  });
});
