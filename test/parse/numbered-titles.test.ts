import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const titles = (lines: readonly string[]) => {
  const text = `# Tools\n\n## All\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
  return parseList(text).entries.map(({ title, titleSpan }) => {
    expect(text.slice(titleSpan.start, titleSpan.end)).toBe(title);
    return title;
  });
};
const at = (name: string) => `${name}: https://example.org/${name.replaceAll(' ', '-')}`;

describe('a number before a name in plain text', () => {
  it.each<[string, string[]]>([
    ['alone', ['Hex Ray', 'Bolt', '010 Writer', 'Auger']],
    ['with others', ['010 Writer', '7 Zip Tools', 'Hex Ray', '3 Body Maps', 'Bolt']],
    ['in most', ['010 Writer', '7 Zip Tools', 'Hex Ray']],
    ['at the end', ['Auger', 'Bolt', 'Hex Ray', '42 Saws']],
  ])('belongs to it %s', (_, names) => {
    expect(titles(names.map(at))).toEqual(names);
    expect(
      titles(names.map((name) => `${name} [link](https://example.org/x${name.length}) - Cuts boards.`)),
    ).toEqual(names);
  });

  it.each<[string, string[], string[]]>([
    ['numbers it', ['1 Alder', '2 Birch', '3 Cedar', '4 Date'], ['Alder', 'Birch', 'Cedar', 'Date']],
    [
      'ranks some',
      ['1 Alder', '2 Birch', '3 Cedar', 'Date', 'Elm', 'Fir'],
      ['Alder', 'Birch', 'Cedar', 'Date', 'Elm', 'Fir'],
    ],
    ['rises in all', ['12 Alder', '45 Birch', '80 Cedar'], ['Alder', 'Birch', 'Cedar']],
    [
      'is a year',
      ['2019 Fir Days', 'Elm Days', 'Oak Days', 'Ash Days'],
      ['Fir Days', 'Elm Days', 'Oak Days', 'Ash Days'],
    ],
    ['has a full stop', ['Elm', 'Oak', '7. Fir', 'Ash'], ['Elm', 'Oak', 'Fir', 'Ash']],
  ])('%s', (_, names, due) => {
    expect(titles(names.map(at))).toEqual(due);
  });
});

describe('a number between a mark and a name in plain text', () => {
  const read = (lines: readonly string[], marker = '-') => {
    const legend = '- :book: - Book\n- :movie_camera: - Film\n- 📘 - Book\n- 🎥 - Film\n';
    const text = `# Tools\n\n## Legend\n\n${legend}\n## All\n\n${lines.map((line, i) => `${marker === '1.' ? `${i + 1}.` : marker} ${line} - [Link](https://example.org/${i})`).join('\n')}\n`;
    return parseList(text).entries.map(({ title, titleSpan, labels }) => {
      expect(text.slice(titleSpan.start, titleSpan.end)).toBe(title);
      return [...labels.map(({ id }) => id), title].join(' ');
    });
  };

  it.each(['-', '1.'])('belongs to the name, and the mark stays a label (%s)', (marker) => {
    const lines = [
      ':book: Alder Maps',
      ':book: Birch Maps',
      ':movie_camera: Cedar Maps',
      ':movie_camera:  42 Saws and Boards',
      ':book: 12 Rules of Trees',
      ':book: Date Maps',
      ':book: 6 Steps to Boards',
      ':book: Elm Maps',
    ];
    expect(read(lines, marker)).toEqual(lines.map((line) => line.replace('  ', ' ')));
    const signs = lines.map((line) => line.replace(':book:', '📘').replace(':movie_camera:', '🎥'));
    expect(read(signs, marker)).toEqual(signs.map((line) => line.replace('  ', ' ')));
  });

  it('belongs to the mark that has a number in each', () => {
    expect(read(['⭐ 120 Alder', '⭐ 80 Birch', 'Cedar', 'Date'])).toEqual([
      'Alder',
      'Birch',
      'Cedar',
      'Date',
    ]);
  });
});

describe('a bold mark in brackets before a linked title', () => {
  it.each([
    ['**[DEF]** <[Rules of Trees](https://r.example.org)> by Ann Lee, 2005.', 'Rules of Trees'],
    ['**[DEF]** [Rules of Trees](https://r.example.org) by Ann Lee, 2005.', 'Rules of Trees'],
    ['__[DEF]__ [Rules](https://r.example.org) - Tells how.', 'Rules'],
    ['**[DEF]** [Website](https://r.example.org)', '[DEF]'],
    ['**[DEF]** [Paper](https://r.example.org) [Code](https://c.example.org)', '[DEF]'],
    ['**[DEF]** <https://r.example.org>', '[DEF]'],
    ['**[DEF]** - [Rules of Trees](https://r.example.org)', '[DEF]'],
  ])('%s', (line, title) => {
    const others = '- [Elm](https://e.example.org)\n- [Oak](https://o.example.org)\n';
    expect(parseList(`# Trees\n\n## All\n\n- ${line}\n${others}`).entries[0]!.title).toBe(title);
  });
});

describe('a number and a full stop in bold titles', () => {
  const read = (numbers: readonly number[]) =>
    parseList(
      `# Maps\n\n## All\n\n${numbers.map((n) => `**${n}. Umber: a map of ${n}**\n- [pdf](https://example.org/${n})\n`).join('\n')}`,
    ).entries.map(({ title }) => title);

  it('says in which place they stand where it counts up', () => {
    expect(read([1, 2, 3])).toEqual(['Umber: a map of 1', 'Umber: a map of 2', 'Umber: a map of 3']);
  });

  it('is left where it counts nothing', () => {
    expect(read([1, 3, 8])[1]).toBe('3. Umber: a map of 3');
    expect(read([1, 2])[1]).toBe('2. Umber: a map of 2');
  });
});
