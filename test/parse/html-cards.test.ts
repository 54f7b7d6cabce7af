import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) =>
  parseList(`# Awesome Dyes\n\n## Dyes\n\n${text}\n`).entries.map(({ title, links, section }) => [
    title,
    links.map(({ text }) => text).join(' '),
    section.slice(1).join(' > '),
  ]);
const link = (words: string, to = words) => `<a href="https://${to.toLowerCase()}.example.org">${words}</a>`;
const cells = (of: readonly string[]) =>
  `<table>\n${of.map((cell) => `<tr>${cell}</tr>`).join('\n')}\n</table>`;
const picture = '<td><img src="a.png" width="200"></td>';

describe('bold titles in HTML', () => {
  it.each<[string, (title: string) => string]>([
    [
      'behind a break',
      (title) => `${picture}<td><b>${title}</b><br>[${link('paper', title)}] [${link('code')}]</td>`,
    ],
    [
      'below authors',
      (title) =>
        `${picture}\n<td><strong>${title}</strong><br/>Ann Lee, Ben Ray<br/>[${link('paper', title)}] [${link('code')}]</td>`,
    ],
    ['on the same line', (title) => `<td><b>${title}</b> ${link('paper', title)} ${link('code')}</td>`],
    [
      'in paragraphs of a cell',
      (title) => `<td><b>${title}</b><br>${link('Paper', title)} / ${link('Code')}</td>`,
    ],
  ])('have their links %s', (_, cell) => {
    const titles = ['Madder from Roots', 'Weld from Leaves', 'Woad from Fields'];
    expect(read(cells(titles.map(cell))).map(([title, links]) => [title, links!.toLowerCase()])).toEqual(
      titles.map((title) => [title, 'paper code']),
    );
  });

  it('name a group above lines with titles of their own', () => {
    const cell = `<td><b>Reds</b><br>${link('Madder')}, see ${link('code')}<br>${link('Kermes')} ${link('code')}<br>${link('Lac')} ${link('code')}</td>`;
    expect(read(cells([cell, cell, cell])).map(([title]) => title)).not.toContain('Reds');
  });

  it.each(['Links', 'Authors:', 'Code'])('are no entries when they say "%s"', (words) => {
    const cell = `<td><b>${words}</b><br>${link('paper')} ${link('code')}</td>`;
    expect(read(cells([cell, cell, cell])).map(([title]) => title)).not.toContain(words);
  });

  it('are none where a sentence goes on behind bold words', () => {
    const fir = `${link('Madder')} - Colours wool.<br>\n<b>Note</b> see the ${link('docs')}<br>\n`;
    const elm = `${link('Weld')} - Colours silk.<br>\n`;
    expect(read(`<p>\n${fir}${elm}</p>`).map(([title]) => title)).not.toContain('Note');
  });

  it('are looked for in thousands of bold lines', () => {
    const bold = Array.from({ length: 40_000 }, (_, at) => `<b>Madder ${at}</b><br>Dyes.<br>\n`);
    expect(read(`<div>\n${bold.join('')}</div>\n\n- [Weld](https://weld.example.org) - Dyes.`)).toHaveLength(
      1,
    );
  });
});

describe('tables of one record each', () => {
  it('take links in later rows for links of the title', () => {
    const record = (name: string) =>
      cells([`<td>${link(name)}</td>`, '<td>Colours wool.</td>', `<td>${link('GitHub', `g-${name}`)}</td>`]);
    expect(read(['Madder', 'Weld', 'Woad', 'Lac', 'Kermes'].map(record).join('\n\n'))).toEqual(
      ['Madder', 'Weld', 'Woad', 'Lac', 'Kermes'].map((name) => [name, `${name} GitHub`, '']),
    );
  });

  it('leave tables of several titles alone', () => {
    const names = ['Madder', 'Weld', 'Woad', 'Lac', 'Kermes'];
    expect(read(cells(names.map((name) => `<td>${link(name)}</td>`))).map(([title]) => title)).toEqual(names);
  });
});

describe('folds written in HTML', () => {
  const list = (names: readonly string[]) =>
    `<ul>\n${names.map((name) => `<li>${link(name)} - Colours wool.</li>`).join('\n')}\n</ul>`;
  const sections = ['Madder', 'Lac', 'Kermes']
    .map((name) => [name, name, 'Reds'])
    .concat(['Weld', 'Fustic', 'Broom'].map((name) => [name, name, 'Yellows']));
  const reds = `<summary><b>Reds</b></summary>\n${list(['Madder', 'Lac', 'Kermes'])}\n`;
  const yellows = `<summary><b>Yellows</b></summary>\n${list(['Weld', 'Fustic', 'Broom'])}\n`;

  it.each(['', '\n', '\n\n'])('hold what stands in them (%j)', (between) => {
    expect(read(`<details>${reds}</details>${between}<details>\n${yellows}</details>`)).toEqual(sections);
  });

  it('end where they close', () => {
    expect(read(`<details>${reds}</details>\n${list(['Woad', 'Indigo'])}`).slice(3)).toEqual([
      ['Woad', 'Woad', ''],
      ['Indigo', 'Indigo', ''],
    ]);
  });

  it('stand in cells without parting the table', () => {
    const cell = (name: string) =>
      `<td>${link(name)}<details><summary>More</summary>Fades in the sun.</details></td>`;
    expect(
      read(cells(['Madder', 'Weld', 'Woad', 'Lac', 'Kermes'].map(cell))).map(([title]) => title),
    ).toEqual(['Madder', 'Weld', 'Woad', 'Lac', 'Kermes']);
  });
});
