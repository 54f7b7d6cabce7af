import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const sections = (text: string) => [...new Set(parseList(text).entries.map(({ section }) => section[0]))];
const bullets = (name: string) =>
  `- [${name}](https://example.org/${name})\n- [${name} 2](https://example.org/${name}2)\n`;
const topic = (title: string) => `## ${title}\n\n${bullets(title.replace(/\W/g, ''))}\n`;

describe('sections about those who keep the list', () => {
  it.each(['Curator', 'Curators', 'Author', 'Authors', 'About the author', 'About me', 'Advertising'])(
    'hold no entries at the end or the start: %s',
    (title) => {
      const [start, end] = [topic(title), `${topic('Maps')}${topic('Trees')}`];
      expect(sections(`# L\n\n${start}${end}`)).toEqual(['Maps', 'Trees']);
      expect(sections(`# L\n\n${end}${start}`)).toEqual(['Maps', 'Trees']);
    },
  );

  it.each(['Authors', 'Curators', 'Advertising'])('may be topics between others: %s', (title) => {
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

  it.each(['Patrocinadores', 'Nos sponsors', 'Unsere Sponsoren', 'Спонсоры', 'スポンサー', '赞助商'])(
    'name who pays: %s',
    (title) => {
      expect(sections(`# L\n\n${topic('Maps')}${topic('Trees')}${topic(title)}`)).toEqual(['Maps', 'Trees']);
    },
  );
});

describe('links that ask for entries, in other languages', () => {
  it.each([
    'Sugiere una',
    'Añadir un mapa',
    'Suggérer une carte',
    'Eine Karte vorschlagen',
    'Предложить карту',
    '地図を追加する',
    '添加地图',
  ])('are none: %s', (words) => {
    const asks = `- [${words}](https://github.com/example/maps/issues/new)\n`;
    const list = parseList(`# L\n\n${topic('Maps')}${asks}`);
    expect(list.entries.map(({ title }) => title)).not.toContain(words);
  });

  it.each(['Environment of maps', 'Signal in maps', 'Proposal of maps', 'Meld'])(
    'are not these: %s',
    (words) => {
      const issue = `- [${words}](https://github.com/example/maps/issues/3) - How it began.\n`;
      expect(parseList(`# L\n\n${topic('Maps')}${issue}`).entries.map(({ title }) => title)).toContain(words);
    },
  );
});
