import { describe, expect, it } from 'vitest';
import { changedHeadings } from '../../src/analysis/changed-headings.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `# List

## Tools

- [Atlas](https://example.org/atlas) - Edits maps \`(free)\`

## games

- [Birch](https://example.org/birch) - Draws trees.
`;
const found = (head: string, before = base) =>
  [...changedHeadings(read(head), read(before))].map(({ key }) => key);

describe('changedHeadings', () => {
  it('finds a heading behind text', () => {
    expect(found(base.replace('\n\n## games', '## games'))).toEqual(['heading\ngames']);
    expect(found(base.replace('`(free)`\n\n## games', 'for free ## games'))).toEqual(['heading\ngames']);
  });

  it('finds a heading that bold or other signs took the place of', () => {
    expect(found(base.replace('## games', '**games**'))).toEqual(['heading\ngames']);
    expect(found(base.replace('## games', '＃＃ games'))).toEqual([]);
    expect(found(base.replace('## games', '§§ games'))).toEqual(['heading\ngames']);
  });

  it('finds a new group in bold where all others have headings', () => {
    const three = `${base}\n## Books\n\n- [Cedar](https://example.org/cedar) - Writes texts.\n`;
    const put = '\n**Films**\n\n- [Delta](https://example.org/delta) - Shows rivers.\n';
    expect(found(`${three}${put}`, three)).toEqual(['bold\nFilms']);
    expect(found(`${three}${put.replace('Films', 'Songs')}${put}`, `${three}${put}`)).toEqual([]);
    expect(found(`${three}\n**Films**\n\nSome words.\n`, three)).toEqual([]);
  });

  it('leaves bold lines that divide a section', () => {
    const item = (name: string) => `- [${name}](https://example.org/${name.toLowerCase()}) - Shows it.\n`;
    const three = ['Ash', 'Beta', 'Cedar'].map((name) => `## ${name}s\n\n${item(name)}\n`).join('');
    const put = (was: string, now: string) => found(three.replace(was, now), three);
    const beta = item('Beta');
    // Nothing else stands in the section: a heading would leave it empty.
    expect(put(beta, `**Free**\n\n${beta}`)).toEqual([]);
    expect(put(beta, `**Free**\n\n${item('Delta')}\n${beta}`)).toEqual([]);
    // Two divide it on purpose.
    expect(put(beta, `${beta}\n**Free**\n\n${item('Delta')}\n**Paid**\n\n${item('Ember')}`)).toEqual([]);
    // What stood there before only got a name.
    const long = three.replace(beta, `${beta}\n${item('Fjord')}`);
    expect(found(long.replace(item('Fjord'), `**Paid**\n\n${item('Fjord')}`), long)).toEqual([]);
    expect(put(beta, `${beta}\n**Films**\n\n${item('Delta')}`)).toEqual(['bold\nFilms']);
  });

  it('finds a second section of the same name', () => {
    const again = '## Tools\n\n- [Cedar](https://example.org/cedar) - Writes texts.\n\n## games';
    expect(found(base.replace('## games', again))).toEqual(['repeated\nTools']);
  });

  it('leaves headings of other sections, and lists in which names come again', () => {
    expect(found(base.replace('## games\n', '## games\n\n### Tools\n'))).toEqual([]);
    const twice = `${base}\n## Tools\n\n- [Cedar](https://example.org/cedar) - Writes.\n`;
    expect(found(`${twice}\n## games\n`, twice)).toEqual([]);
    expect(found(base.replace('## games', '## Toys'))).toEqual([]);
  });

  it('finds a heading that is levels below the one above it, and names where it may belong', () => {
    const section = (mark: string, title: string) =>
      `${mark} ${title}\n\n- [${title} Maps](https://example.org/${title.toLowerCase()}) - Draws ${title}.\n\n`;
    const names = ['Ash', 'Birch', 'Cedar', 'Daisy', 'Elm', 'Fern', 'Grass', 'Hazel', 'Iris', 'Juniper'];
    const rest = names.map((name) => section('##', name) + section('###', `${name}wood`)).join('');
    const trees = (added: string) => `# Trees\n\n${section('##', 'Yew')}${added}${rest}`;
    const told = (mark: string) =>
      [...changedHeadings(read(trees(section(mark, 'Bark'))), read(trees('')))].map(({ message }) => message);
    expect(told('####')).toEqual([
      '"Bark" is 2 levels below "Yew", the heading above it. Write it with "###", or with "##" if it belongs beside "Yew".',
    ]);
    expect([told('###'), told('##')]).toEqual([[], []]);
  });
});
