import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

it('does not take the pipe that closes a row for text, whatever white space follows', () => {
  const text = '| Title | Year |\n|---|---|\n| A | 2023 |    \n| B | a \\| \n| C | 2021 |\t\n';
  const rows = parseList(text).tables[0]!.rows;
  expect(rows.map(({ cells }) => cells.map((cell) => cell.text))).toEqual([
    ['A', '2023'],
    ['B', 'a \\|'],
    ['C', '2021'],
  ]);
  const last = rows[0]!.cells[1]!;
  expect(text.slice(last.span.start, last.span.end)).toBe(' 2023 ');
});

it('does not take a row for closed whose last cell holds only a sign without a width', () => {
  const { tables } = parseList('| Name | Year |\n|---|---|\n| Atlas | 2024 |\ufeff');
  const [row] = tables[0]!.rows;
  expect([row!.cells.length, row!.closes]).toEqual([3, false]);
});

describe('a table with entries side by side', () => {
  const at = (name: string) => `https://example.org/${name}`;
  const table = (header: string, ...rows: string[]) =>
    `## Woods\n\n| ${header} |\n|${'---|'.repeat(header.split('|').length)}\n${rows.map((row) => `| ${row} |\n`).join('')}`;

  it('has one for each set of columns, in the order of the file', () => {
    const text = table(
      'Name | School | Name | School',
      `[Ann Lee](${at('a')}) | Larch | [Bo Ray](${at('b')}) [[code](${at('c')})] | Fir`,
      `[Cy Fox](${at('d')}) | Elm | |`,
    );
    expect(
      parseList(text).entries.map(({ title, links, fields, line, row }) => [
        title,
        links.map(({ url }) => url.at(-1)).join(''),
        fields.map(({ name, value }) => `${name} ${value}`).join(),
        line,
        row,
      ]),
    ).toEqual([
      ['Ann Lee', 'a', 'School Larch', 5, undefined],
      ['Bo Ray', 'bc', 'School Fir', 5, undefined],
      ['Cy Fox', 'd', 'School Elm', 6, undefined],
    ]);
  });

  it.each([
    ['Tool | Tool | Tool', 3],
    ['# | Tool | # | Tool', 2],
    // One entry each: the names do not come again in the same order, or say nothing.
    ['Tool | Link | Link', 1],
    ['Tool | Link | Tool | Code', 1],
    [' | ', 1],
  ])('counts those of %s', (header, count) => {
    const cells = header
      .split('|')
      .map((name, i) => (name.trim() === '#' ? `${i}` : `[Fir ${i}](${at(`${i}`)})`));
    const rows = [cells.join(' | '), cells.join(' | ').replaceAll('Fir', 'Elm')];
    expect(parseList(table(header, ...rows)).entries).toHaveLength(count * 2);
  });
});

it('keeps values on lines of their own apart', () => {
  const text = `| Name | Maker | Note |\n|---|---|---|\n| [Fir](https://example.org/f) | Larch Ltd<br>Elm Inc<br/>Oak<br>(both sides) | Old,<br>but good |\n`;
  expect(parseList(text).entries[0]!.fields.map(({ value }) => value)).toEqual([
    'Larch Ltd, Elm Inc, Oak (both sides)',
    'Old, but good',
  ]);
});

describe('a row that divides its table', () => {
  const at = (name: string) => `https://example.org/${name}`;
  const row = (name: string) => `| [${name}](${at(name)}) | Go | [code](${at(`${name}-c`)}) |`;
  const sectionsOf = (...rows: string[]) =>
    parseList(`## Woods\n\n| Name | Kind | Code |\n|---|---|---|\n${rows.join('\n')}\n`).entries.map(
      ({ title, section }) => [title, ...section].join(' > '),
    );

  it.each([
    ['| **Soft** | | |', 'Soft'],
    ['| *Soft* | | |', 'Soft'],
    ['| <b>Soft</b> | | |', 'Soft'],
    ['| | **Soft** | |', 'Soft'],
    ['| 🌲 **Soft** 🌲 | | |', '🌲 Soft 🌲'],
    ['| 2024 | | |', '2024'],
  ])('is the section of those below it: %s', (line, name) => {
    expect(sectionsOf(row('Oak'), line, row('Fir'), row('Elm'))).toEqual([
      'Oak > Woods',
      `Fir > Woods > ${name}`,
      `Elm > Woods > ${name}`,
    ]);
  });

  it('is an entry where titles are written so, or a link is in it', () => {
    const bold = (name: string, link: string) => `| **${name}** | Go | ${link} |`;
    expect(
      sectionsOf(bold('Oak', `[code](${at('o')})`), '| **Fir** | | |', bold('Elm', `[code](${at('e')})`)),
    ).toEqual(['Oak > Woods', 'Fir > Woods', 'Elm > Woods']);
    expect(sectionsOf(row('Oak'), `| **[Fir](${at('f')})** | | |`, row('Elm'))).toHaveLength(3);
  });

  it('may be one of HTML', () => {
    const html = (name: string) =>
      `<tr><td><a href="${at(name)}">${name}</a></td><td>Grows ${name}.</td></tr>`;
    const over = (name: string) => `<tr><td colspan="2"><b>${name}</b></td></tr>`;
    const { entries } = parseList(
      `## Woods\n\n<table>\n${over('All')}\n<tr><th>Name</th><th>What</th></tr>\n${html('Oak')}\n${over('Soft')}\n${html('Fir')}\n${html('Elm')}\n</table>\n`,
    );
    expect(entries.map(({ title, section }) => [title, ...section].join(' > '))).toEqual([
      'Oak > Woods',
      'Fir > Woods > Soft',
      'Elm > Woods > Soft',
    ]);
  });

  it('says the header again, and is no entry', () => {
    expect(sectionsOf(row('Oak'), '| Name | Kind | **Code** |', '|---|---|---|', row('Fir'))).toEqual([
      'Oak > Woods',
      'Fir > Woods',
    ]);
  });
});

describe('links of a wiki in cells', () => {
  it('name rows by their words', () => {
    const { entries } = parseList(
      '| Page | Summary | Tag |\n|---|---|---|\n| [[ITI]] | Cuts boards. | a |\n| [[maps/old\\|Old Maps]] | Draws maps. | b |\n| [[ ]] | Grows. | a |\n',
    );
    expect(entries.map(({ title, titleSpan }) => [title, titleSpan.end - titleSpan.start])).toEqual([
      ['ITI', 3],
      ['Old Maps', 8],
      ['', expect.any(Number)],
    ]);
  });
});
