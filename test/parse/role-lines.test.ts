import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(text).entries.map(({ title, section, links }) => [
    title,
    section.join(' > '),
    links.map(({ role }) => role).join(' '),
  ]);

const links = (name: string) =>
  `[[paper](https://example.org/${name}.pdf)] [[code](https://example.org/${name})]`;

describe('titles above a paragraph of links', () => {
  it.each([
    ['plain text', (title: string) => title],
    ['bold', (title: string) => `**${title}**`],
  ])('reads titles in %s', (_, write) => {
    const text = `# L\n\n## Statics\n\n${write('Cable Forces from Sound')}\n\n${links('a')}\n\n${write('Cracks: A Study')}\n\n[[pdf](https://example.org/b.pdf)]\n\n## Dynamics\n\n${write('Do Bridges Sing?')}\n\n${links('c')}\n`;
    expect(read(text)).toEqual([
      ['Cable Forces from Sound', 'Statics', 'paper code'],
      ['Cracks: A Study', 'Statics', 'paper'],
      ['Do Bridges Sing?', 'Dynamics', 'paper code'],
    ]);
  });

  it('reads authors between title and links', () => {
    const entry = (title: string, name: string) =>
      `**${title}**\n\n*Ann Lee, Bo Ray, Cy Dee* ICML 2021\n\n[Paper](https://example.org/${name}.pdf) | [Code](https://example.org/${name})\n\n`;
    const text = `## Water\n\n${entry('Rain in Clay', 'a')}${entry('Roots Drink First', 'b')}`;
    expect(read(text)).toEqual([
      ['Rain in Clay', 'Water', 'paper code'],
      ['Roots Drink First', 'Water', 'paper code'],
    ]);
    expect(parseList(text).entries[0]!.fields.map(({ name }) => name)).toContain('Authors');
  });

  it('leaves the links of one heading to it', () => {
    const entry = (title: string, name: string) =>
      `### ${title}\n\n**Ann Lee, Bo Ray**\n\nA study of water in the ground.\n\n${links(name)}\n\n`;
    expect(read(`## Water\n\n${entry('Rain in Clay', 'a')}${entry('Roots Drink First', 'b')}`)).toEqual([
      ['Rain in Clay', 'Water', 'paper code'],
      ['Roots Drink First', 'Water', 'paper code'],
    ]);
  });

  it('leaves them to headings where one section has two', () => {
    const part = (said: string, name: string) => `${said}\n\n${links(name)}\n\n`;
    const text = `# L\n\n## Fir\n\n${part('A pump for wells', 'a')}## Elm\n\n${part('A drill for clay', 'b')}## Oak\n\n${part('A boat for rivers', 'c')}${part('Another edition for lakes', 'd')}`;
    expect(
      read(text)
        .map(([title]) => title)
        .slice(0, 2),
    ).toEqual(['Fir', 'Elm']);
  });

  it('takes no sentence above links for a title', () => {
    const text = `## Water\n\nAll papers below are about water.\n\n${links('a')}\n\nAnd these are about mud.\n\n${links('b')}\n\n## Tools\n\n- [Fir](https://example.org/f) - Cuts.\n`;
    expect(read(text).map(([title]) => title)).not.toContain('And these are about mud');
  });
});

describe('titles above a bullet of links', () => {
  const entry = (line: string, name: string) => `${line}\n- [paper](https://example.org/${name}.pdf)\n\n`;

  it('reads bold titles with authors and venue behind them', () => {
    const text = `# L\n\n## Water\n\n${entry('**Rain in Clay**. Ann Lee, Bo Ray, Cy Dee. ICML 2021.', 'a')}${entry('**Roots: A Study**. Ann Lee.', 'b')}## Stone\n\n${entry('**Do Walls Sing?** Bo Ray, Cy Dee', 'c')}`;
    expect(read(text)).toEqual([
      ['Rain in Clay', 'Water', 'paper'],
      ['Roots: A Study', 'Water', 'paper'],
      ['Do Walls Sing?', 'Stone', 'paper'],
    ]);
    const [first] = parseList(text).entries;
    expect(first!.links.map(({ url }) => url)).toEqual(['https://example.org/a.pdf']);
    expect(first!.description).toBeUndefined();
    expect(text.slice(first!.span.start, first!.span.end)).toBe(
      '**Rain in Clay**. Ann Lee, Bo Ray, Cy Dee. ICML 2021.\n- [paper](https://example.org/a.pdf)',
    );
    expect(first!.fields.map(({ name }) => name)).toContain('Authors');
  });

  it('reads bold titles alone', () => {
    const text = `## Water\n\n${entry('**Rain in Clay**', 'a')}${entry('**Roots Drink First**', 'b')}`;
    expect(read(text).map(([title]) => title)).toEqual(['Rain in Clay', 'Roots Drink First']);
  });

  it.each(['**Note** that this is old', '**Umber:**', '**Umber** is read by many'])(
    'takes no other words for a title: %s',
    (line) => {
      const text = `## Water\n\n${entry(line, 'a')}${entry(line, 'b')}`;
      expect(read(text).map(([title]) => title)).toEqual(['paper', 'paper']);
    },
  );
});
