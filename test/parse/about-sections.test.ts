import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const sections = (text: string) => [...new Set(parseList(text).entries.map(({ section }) => section[0]))];
const bullets = (name: string) =>
  `- [${name}](https://example.org/${name})\n- [${name} 2](https://example.org/${name}2)\n`;
const topic = (title: string) => `## ${title}\n\n${bullets(title.replace(/\W/g, ''))}\n`;

describe('sections about those who keep the list', () => {
  it.each(['Curator', 'Curators', 'Author', 'Authors', 'About the author', 'About me'])(
    'hold no entries at the end or the start: %s',
    (title) => {
      const [start, end] = [topic(title), `${topic('Maps')}${topic('Trees')}`];
      expect(sections(`# L\n\n${start}${end}`)).toEqual(['Maps', 'Trees']);
      expect(sections(`# L\n\n${end}${start}`)).toEqual(['Maps', 'Trees']);
    },
  );

  it.each(['Authors', 'Curators'])('may be topics between others: %s', (title) => {
    expect(sections(`# L\n\n${topic('Maps')}${topic(title)}${topic('Trees')}`)).toEqual([
      'Maps',
      title,
      'Trees',
    ]);
  });

  const maker = (name: string, url: string) => `- [${name}](${url}) - Writes about trees every week.\n`;
  it.each(['Authors', 'Curators'])('hold entries at the end where they describe several: %s', (title) => {
    const makers = ['a', 'b', 'c'].map((name) => maker(name, `https://example.org/${name}`)).join('');
    expect(sections(`# L\n\n${topic('Maps')}## ${title}\n\n${makers}`)).toEqual(['Maps', title]);
  });

  it.each([
    ['profiles', ['a', 'b', 'c'].map((name) => maker(name, `https://github.com/${name}`)).join('')],
    ['two', ['a', 'b'].map((name) => maker(name, `https://example.org/${name}`)).join('')],
  ])('hold none at the end where they describe %s', (_, makers) => {
    expect(sections(`# L\n\n${topic('Maps')}## Authors\n\n${makers}`)).toEqual(['Maps']);
  });
});
