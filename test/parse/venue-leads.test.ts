import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

/** Titles, venues and dates of bullets; each line ends with a link. */
function read(
  lines: readonly string[],
  link = (line: string, at: number) => `${line}[Paper](https://example.org/${at})`,
) {
  return parseList(`## A\n\n${lines.map((line, at) => `- ${link(line, at)}\n`).join('')}`).entries.map(
    ({ title, fields }) => [title, ...fields.map(({ name, value }) => `${name}: ${value}`)],
  );
}

describe('where and when something was published, before its title', () => {
  it('is no part of the title where most entries begin so, whatever its form', () => {
    const lines = [
      'arXiv 2023.07, **Fir**: Growing Better Trees, ',
      'ICLR 2023 spotlight, Maps of Old Trees, ',
      'NIPS 2020 (spotlight), Maps of Young Trees, ',
      'RSS 2023: Maps of Green Trees, ',
      'Fir Days 2023, Maps of Dry Trees, ',
      '2023, Maps of Wet Trees, ',
      'ICLR 2023, "Maps of Tall Trees", ',
      'Fir: Maps of Fir Trees, ',
    ];
    expect(read(lines)).toEqual([
      ['Fir: Growing Better Trees', 'Venue: arXiv 2023.07', 'Date: 2023.07'],
      ['Maps of Old Trees', 'Venue: ICLR 2023 spotlight', 'Date: 2023'],
      ['Maps of Young Trees', 'Venue: NIPS 2020 (spotlight)', 'Date: 2020'],
      ['Maps of Green Trees', 'Venue: RSS 2023', 'Date: 2023'],
      ['Maps of Dry Trees', 'Venue: Fir Days 2023', 'Date: 2023'],
      ['Maps of Wet Trees', 'Date: 2023'],
      ['Maps of Tall Trees', 'Venue: ICLR 2023', 'Date: 2023'],
      ['Fir: Maps of Fir Trees'],
    ]);
  });

  it('is none either in linked titles, or of venues that nobody knows and that come again', () => {
    const lines = ['Old', 'Young', 'Green', 'Dry', 'Wet'].map(
      (kind) => `Fir Days 2023: Maps of ${kind} Trees`,
    );
    for (const behind of [' [pdf](https://example.org/p)', ' Ann Lee, Bo Ray, Cy Fox']) {
      const linked = read(lines, (line, at) => `[${line}](https://example.org/${at})${behind}`);
      expect(linked[0]).toContain('Venue: Fir Days 2023');
    }
    const commas = read(lines, (line, at) => `[${line.replace(':', ',')}](https://example.org/${at})`);
    expect(commas[0]).toEqual(['Maps of Old Trees', 'Venue: Fir Days 2023', 'Date: 2023']);
    const known = ['RSS', 'ACL', 'Nature'].map((name) => `${name}: Maps of Trees by ${name}`);
    expect(read(known)[0]).toEqual(['Maps of Trees by RSS', 'Venue: RSS']);
    const dated = ['RSS', 'ACL', 'ICML'].map((name) => `${name} 2020: Maps of Trees by ${name}`);
    expect(read(dated, (line, at) => `[${line}](https://example.org/${at})`)[0]![0]).toBe(
      'Maps of Trees by RSS',
    );
  });

  it.each([
    ['names that are other things too', ['RSS', 'ACL', 'Nature', 'WWW', 'Science']],
    ['one of them', ['Nature', 'Nature', 'Nature', 'Nature', 'Nature']],
    [
      'issues',
      ['Fir Weekly 2019', 'Fir Weekly 2020', 'Fir Weekly 2020', 'Fir Weekly 2021', 'Fir Weekly 2021'],
    ],
  ])('is none where nothing tells of papers: %s', (_, names) => {
    const lines = names.map((name, at) => `${name}: A guide to trees of kind ${at}`);
    expect(read(lines, (line, at) => `[${line}](https://example.org/${at}) - Says how.`)).toEqual(
      lines.map((line) => [line]),
    );
  });

  it.each([
    [
      'of a few',
      ['ICLR 2023, Maps of Old Trees, ', 'Fir: Maps of Trees, ', 'Elm: Maps of Elms, ', 'Oak: Maps, '],
    ],
    ['of conferences and their places', ['ICLR 2023, Oslo, ', 'ICML 2023, Rome, ', 'ICLR 2024, Bern, ']],
    [
      'before the same words',
      [
        'ICLR 2023: all accepted papers, ',
        'ICML 2023: all accepted papers, ',
        'ACL 2023: all accepted papers, ',
      ],
    ],
    [
      'of versions',
      [
        'Fir 2019: Maps of Old Trees, ',
        'Elm 2020: Maps of New Trees, ',
        'Oak 2021: Maps of Dry Trees, ',
        'Yew 2022: Maps of Wet Trees, ',
        'Ash 2023: Maps of Tall Trees, ',
      ],
    ],
  ])('is a part of it in a list %s', (_, lines) => {
    expect(read(lines)[0]![0]).toBe(lines[0]!.slice(0, -2));
  });

  it('may stand in unknown words before a link of several words', () => {
    const lines = ['2019 F&T', '2018 Fir White Paper', '2020 ICLR', 'FIRS', 'F&T 2019', '2021 FIRS'];
    expect(read(lines, (line, at) => `${line} [Maps of Trees ${at}](https://example.org/${at})`)).toEqual([
      ['Maps of Trees 0', 'Venue: 2019 F&T', 'Date: 2019'],
      ['Maps of Trees 1', 'Venue: 2018 Fir White Paper', 'Date: 2018'],
      ['Maps of Trees 2', 'Venue: 2020 ICLR', 'Date: 2020'],
      ['Maps of Trees 3'],
      ['Maps of Trees 4', 'Venue: F&T 2019', 'Date: 2019'],
      ['Maps of Trees 5', 'Venue: 2021 FIRS', 'Date: 2021'],
    ]);
    const named = ['Fir', 'Elm', 'Oak', 'Yew', 'Ash'];
    expect(read(named, (line, at) => `${line} [Maps of Trees ${at}](https://example.org/${at})`)[0]).toEqual([
      'Fir',
    ]);
  });
});
