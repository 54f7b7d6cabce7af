import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (lines: string) =>
  parseList(`## A\n\n${lines}\n`).entries.map(({ title, description }) => [title, description]);

describe('where a link stands beside its title', () => {
  it.each([
    '- Fir [fir.example.org](https://fir.example.org) Mixes paint for doors.',
    '- Fir [fir.example.org](https://www.fir.example.org/app) Mixes paint for doors.',
    '- **Fir** [fir.example.org](https://fir.example.org) Mixes paint for doors.',
    '- Fir ([fir.example.org](https://fir.example.org)) Mixes paint for doors.',
    '- Fir <https://fir.example.org> Mixes paint for doors.',
    '- Fir https://fir.example.org Mixes paint for doors.',
    '- Fir: https://fir.example.org Mixes paint for doors.',
    '- Fir - [link](https://fir.example.org) Mixes paint for doors.',
    '- Fir: [link](https://fir.example.org) Mixes paint for doors.',
    '- Fir [website](https://fir.example.org) - Mixes paint for doors.',
  ])('reads the words behind the address of a title in plain text: %s', (line) => {
    expect(read(line)).toEqual([['Fir', 'Mixes paint for doors.']]);
  });

  it('reads words behind links in brackets that begin with a link', () => {
    expect(
      read('- **Fir** - ([Repo](https://fir.example.org)) [Paint](https://paint.example.org) for old doors.'),
    ).toEqual([['Fir', 'Paint for old doors.']]);
  });

  it('takes neither authors nor a venue there for a description', () => {
    expect(
      read(
        '- Fir [link](https://fir.example.org) Ann Lee, Bo Ray\n- Elm [link](https://elm.example.org) ICML 2021\n- Oak [paper](https://oak.example.org) Ann Lee',
      ).map(([, description]) => description),
    ).toEqual([undefined, undefined, undefined]);
  });

  it.each([
    ['- [link](https://a.example.org) Wintering in cold places', 'Wintering in cold places'],
    ['- [here](https://a.example.org) First visit in spring', 'First visit in spring'],
    // A company of that name.
    ['- [HERE](https://a.example.org) Maps for cars and lorries.', 'HERE'],
    ['- [here](https://a.example.org) - Maps for cars and lorries.', 'here'],
    ['- [link](https://a.example.org) to the old pages', 'link'],
    ['- Oxide Table: [link](https://a.example.org)', 'Oxide Table'],
    ['- Oxide Table: [pdf](https://a.example.org) [code](https://b.example.org)', 'Oxide Table'],
    // Whether the words before such a link or its own are the title cannot be told.
    [
      '- Algebra for Makers of Plates, Second Edition: [Full Text](https://a.example.org)',
      'Algebra for Makers of Plates, Second Edition',
    ],
    [
      '- How to mend a plate that broke: [part one](https://a.example.org), [part two](https://b.example.org)',
      'How to mend a plate that broke',
    ],
    [
      '- Cracks in Plates: Learning from Sound: [arXiv](https://a.example.org)',
      'Cracks in Plates: Learning from Sound',
    ],
  ])('finds the title of %s', (line, title) => {
    expect(read(line).map(([found]) => found)).toEqual([title]);
  });
});

describe('a link that holds the place of an address', () => {
  const urls = (line: string) => parseList(`## A\n\n${line}\n`).entries[0]!.links.map(({ url }) => url);
  const fir = 'https://example.org/fir';

  it.each(['-', 'TBD', 'n/a', 'link', 'coming-soon', '???', 'your-link-here', 'code_url'])(
    'stands behind the others: %s',
    (url) => {
      expect(urls(`- **Fir: Maps of Trees** [[Paper](${url})] [[Code](${fir})]`)).toEqual([fir, url]);
      expect(urls(`| Name | Links |\n| --- | --- |\n| Fir | [Paper](${url}) [Code](${fir}) |`)).toEqual([
        fir,
        url,
      ]);
    },
  );

  it.each(['paper.pdf', 'docs/fir', 'tbd.example.org', 'links', 'x-ray'])('is no path: %s', (url) => {
    expect(urls(`- **Fir: Maps of Trees** [[Paper](${url})] [[Code](${fir})]`)).toEqual([url, fir]);
  });

  it('stays in place where it is the title', () => {
    expect(urls(`- [Fir](#) [[Code](${fir})] - Draws.`)).toEqual(['#', fir]);
  });
});
