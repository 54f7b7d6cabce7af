import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const entries = (text: string) => parseList(`# Awesome Dyes\n\n## Dyes\n\n${text}\n`).entries;
const described = (text: string) => entries(text).map(({ title, description }) => [title, description]);
const link = (words: string, to = words) => `<a href="https://${to.toLowerCase()}.example.org">${words}</a>`;
const table = (rows: readonly string[]) =>
  `<table>\n${rows.map((row) => `<tr>${row}</tr>`).join('\n')}\n</table>`;
const cells = (...of: readonly string[]) => of.map((cell) => `<td>${cell}</td>`).join('');
const NAMES = ['Madder', 'Weld', 'Woad'];
const due = NAMES.map((name) => [name, `${name} colours wool.`]);

describe('rows of HTML tables', () => {
  it.each<[string, (name: string, at: number) => string]>([
    ['dates', (_, at) => `<a href="./notes/${at}.md">Dec ${at + 1}, 2025</a>`],
    ['dates without links', (_, at) => `Dec ${at + 1}, 2025`],
    ['sizes', (name, at) => link(`${at + 2}.5 MB`, `${name}-files`)],
    ['the same words', (name) => link('notes', `${name}-notes`)],
    ['roles', (name) => link('Code', `${name}-code`)],
    ['numbers', (name, at) => link(`#${at + 1}`, `${name}-n`)],
  ])('are one entry each beside cells of %s', (_, aside) => {
    const rows = NAMES.map((name, at) => cells(`${link(name)}<br/>${name} colours wool. `, aside(name, at)));
    expect(described(table(rows))).toEqual(due);
    const header = '<th align="left">Repo</th><th>Starred</th>';
    expect(described(table([header, ...rows]))).toEqual(due);
  });

  it.each<[string, (name: string, at: number) => string]>([
    ['numbers', (_, at) => `${at + 1}`],
    ['pictures', (_, at) => `<img src="${at}.png" width="90">`],
    ['linked pictures', (name, at) => `<a href="https://${name}.example.org"><img src="${at}.png"></a>`],
    ['the same few words', () => 'Plants'],
  ])('are read behind cells of %s', (_, before) => {
    const rows = NAMES.map((name, at) => cells(before(name, at), link(name), `${name} colours wool.`));
    expect(described(table(rows))).toEqual(due);
  });

  it('are read from two on, whatever the header calls them', () => {
    const rows = NAMES.slice(0, 2).map((name) => cells(link(name), `${name} colours wool.`));
    expect(described(table(rows))).toEqual(due.slice(0, 2));
    expect(described(table(['<th>Plant</th><th>Description</th>', ...rows]))).toEqual(due.slice(0, 2));
  });

  it('may have bold cells for a header, and cells over all columns between them', () => {
    const rows = NAMES.map((name) => cells(link(name), `${name} colours wool.`));
    const group = '<td colspan="2">Reds and others</td>';
    expect(described(table([cells('<b>Plant</b>', '<b>Use</b>'), group, ...rows]))).toEqual(due);
  });

  it('may begin with a heading of their own', () => {
    const rows = NAMES.map((name) => `<th>${link(name)}</th><td>${name} colours wool.</td>`);
    expect(described(table(rows))).toEqual(due);
  });

  it('name a date what is one', () => {
    const rows = NAMES.map((name) => cells(`${link(name)}<br>${name} colours wool.`, 'Dec 11, 2025'));
    expect(entries(table(rows))[0]!.fields).toMatchObject([{ name: 'Date', value: 'Dec 11, 2025' }]);
  });

  it.each<[string, string[]]>([
    ['cards', [0, 2, 4].map((at) => cells(link(`Fir${at}`), link(`Elm${at}`)))],
    [
      'cards of pictures',
      [0, 2].map((at) =>
        cells(`<a href="https://${at}.example.org"><img src="a.png"></a>`, '<img src="b.png">'),
      ),
    ],
    [
      'what tells of one thing',
      [cells('Home page', link('Fir')), cells('Made by', link('Ann')), cells('Licence', link('Elm'))],
    ],
    [
      'badges',
      [
        cells(
          'Build',
          '<a href="https://ci.example.org"><img src="https://img.shields.io/badge/a-b-red"></a>',
        ),
        cells('Help', link('docs')),
      ],
    ],
  ])('are no entries each in a table of %s', (_, rows) => {
    expect(entries(table(rows)).filter(({ links }) => links.length > 1)).toEqual([]);
    expect(entries(table(rows.slice(0, 2)))).toEqual([]);
  });
});

describe('lines of a cell', () => {
  const labelled = (cell: string) =>
    entries(
      table(
        ['a', 'b', 'c'].map((end) => cells(`${link(`Madder${end}`)}${cell}`, `Dec 1${end.length}, 2025`)),
      ),
    ).map(({ labels, description }) => [labels.map(({ id }) => id).join(' '), description])[0];
  const said = 'A fine red for you.';

  it.each<[string, string, string]>([
    [
      'small text',
      `<sup><sub> - Go - Jun 24, 2020</sub></sup><br/><sup><sub>Tags: #maps #tiles #nix</sub></sup><br/>${said} `,
      '#maps #tiles #nix',
    ],
    [
      'small text over two lines',
      `<br><sub>Tags: #maps #tiles<br/>#nix</sub><br>${said}`,
      '#maps #tiles #nix',
    ],
    ['plain text', `<br>Tags: maps, tiles<br>${said}`, 'maps tiles'],
    ['another word', `<br><b>Topics:</b> maps, tiles<br>${said}`, 'maps tiles'],
    ['code', `<br>${said}<br><small>Tags: <code>maps</code> <code>nix</code></small>`, 'maps nix'],
    ['hashtags alone', `<br><i>#maps #nix</i><br>${said}`, '#maps #nix'],
    ['none', `<br>${said}`, ''],
  ])('are labels in %s, not the description', (_, cell, labels) => {
    expect(labelled(cell)).toEqual([labels, said]);
  });

  it.each([
    ['<br/>A fine red that goes on<br/>over a second line.', 'A fine red that goes on over a second line.'],
    [
      '<br>A fine red that<br>goes on<br>and on.<br><a href="https://c.example.org">code</a>',
      'A fine red that goes on and on.',
    ],
    ['<br>A fine red (known as &quot;<br>Turkey red&quot;).', 'A fine red (known as " Turkey red").'],
    ['<br>A fine red.<br>It colours wool and silk.', 'A fine red. It colours wool and silk.'],
    ['<br>A fine red for you<br>Licence: MIT', 'A fine red for you'],
    ['<br>A fine red for you<br>Ann Lee, Ben Ray, Cy Doe', 'A fine red for you'],
    ['<br>A fine red for you<br>Dec 11, 2025', 'A fine red for you'],
    ['<br>A fine red for you<br><a href="https://c.example.org">Code</a>', 'A fine red for you'],
    ['<br>A fine red for you<br>Turkey', 'A fine red for you'],
  ])('go on with a description: %s', (cell, due) => {
    expect(labelled(cell)![1]).toBe(due);
  });

  it('are read in thousands', () => {
    const cell = `${link('Madder')}<br>${'A fine red that<br>\n'.repeat(20_000)}`;
    expect(entries(table([cells(cell, 'x'), cells(`${link('Weld')}<br>${said}`, 'y')]))).toHaveLength(2);
  });
});

describe('paragraphs of HTML', () => {
  const names = ['Madder', 'Weld', 'Woad', 'Lac', 'Kermes'];
  const all = names.map((name) => [name, `${name} colours wool.`]);

  it.each<[string, (name: string) => string]>([
    ['an item', (name) => `<ul><li>\n${link(name)}\n<p>${name} colours wool.</p>\n</li></ul>`],
    ['an item, in a block', (name) => `<ul><li>${link(name)}<div>${name} colours wool.</div></li></ul>`],
    ['a term', (name) => `<dl><dt>${link(name)}</dt><dd><p>${name} colours wool.</p></dd></dl>`],
    ['a fold', (name) => `<details><summary>${link(name)}</summary>${name} colours wool.</details>`],
  ])('describe the title of %s', (_, write) => {
    expect(described(names.map(write).join('\n'))).toEqual(all);
  });

  it('describe nothing above them', () => {
    const text = names.map((name) => `<p>${link(name)}</p>\n<p>It is sold in many shops.</p>`).join('\n');
    expect(described(text)).toEqual(names.map((name) => [name, undefined]));
  });
});
