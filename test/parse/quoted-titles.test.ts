import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const paper = '[[paper](https://example.org/p)]';

/** Title, description and fields of the only entry. */
function read(line: string) {
  const [entry] = parseList(`## A\n\n${line}\n`).entries;
  const fields = Object.fromEntries(entry!.fields.map(({ name, value }) => [name, value]));
  return { title: entry!.title, description: entry!.description, ...fields };
}

describe('a full title in quotation marks behind a short name', () => {
  it.each([
    [`- **Fir**: "Fir: Growing Better Trees" [2024-05] ${paper}`],
    [`3. **Fir** (Elm 2): "Fir: Growing Better Trees" [2024-05] [ICLR 2024 Spotlight] ${paper}`],
    [`- **Fir** “Fir: Growing Better Trees” [2024-05]. ${paper}`],
    [`- Fir: "Fir: Growing Better Trees" [2024-05] ${paper} [[code](https://example.org/c)]`],
    [`- Fir：«Fir: Growing Better Trees» (2024-05) ${paper}`],
  ])('is the title, and no description: %s', (line) => {
    expect(read(line)).toMatchObject({
      title: 'Fir: Growing Better Trees',
      description: undefined,
      Date: '2024-05',
    });
  });

  it('may hold a quotation, and may have a venue behind its date', () => {
    expect(read(`- Fir: "You still have to "grow" trees" [2024-05] [ACL 2024 Workshop] ${paper}`)).toEqual({
      title: 'You still have to "grow" trees',
      description: undefined,
      Date: '2024-05',
      Venue: 'ACL 2024 Workshop',
    });
    expect(read(`- "To "be" a tree" ${paper}`).title).toBe('To "be" a tree');
  });

  it.each([
    [
      'where a description follows',
      '- **Fir**: "The best of trees" is what it grows [site](https://example.org)',
      'Fir',
    ],
    ['before a site alone', '- **Fir**: "The best of trees" [[site](https://example.org)]', 'Fir'],
    [
      'where the name leads somewhere',
      `- [Fir](https://example.org): "The best of trees" [2024] ${paper}`,
      'Fir',
    ],
    ['of one word', `- **Fir**: "Trees" [2024] ${paper}`, 'Fir'],
    [
      'behind a sentence',
      `- **Fir**: grows trees that are called "the best of trees" [2024] ${paper}`,
      'Fir',
    ],
  ])('is none %s', (_, line, title) => {
    expect(read(line).title).toBe(title);
  });
});

describe('a title in quotation marks before its authors', () => {
  it.each(['Study 1', 'Maps of Trees'])('is not who wrote it: %s', (title) => {
    expect(read(`- "${title}", *Ann Roe et al.* ${paper}`)).toMatchObject({
      title,
      Authors: 'Ann Roe et al.',
    });
  });
});

describe('a venue with a star', () => {
  it('is one in code', () => {
    expect(read('- [Maps of Trees](https://example.org) (*2024*) `*ACL`')).toMatchObject({ Venue: '*ACL' });
  });
});
