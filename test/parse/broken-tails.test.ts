import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const link = (at: number, word = 'Paper') => `[[${word}](https://arxiv.org/abs/2404.0000${at})]`;
const paper = (name: string, at: number) => `${name}, <ins>arXiv, 2024</ins> ${link(at)}`;
const names = ['Atlas of Maps', 'Birch and Trees', 'Cedar for Texts', 'Delta by Pages'];
const items = names.map((name, at) => `- ${paper(name, at)}`);
const found = (...lines: string[]) =>
  parseList(`# Papers\n\n## Maps\n\n${lines.join('\n')}\n`, { path: 'README.md' }).residue.map(
    ({ form, line, label }) => `${line} ${form} ${label}`,
  );

describe('items whose title is words', () => {
  it('finds the second of two on a line', () => {
    expect(found(...items, `${items[0]} - ${paper('Ember on Fires', 9)}`)).toEqual([
      '9 two-entries Ember on Fires, arXiv, 2024',
    ]);
    expect(found(...items, `${items[0]} - ${link(9, 'Code')}`)).toEqual([]);
    expect(found(...items, `${items[0]} - A second part.`)).toEqual([]);
  });

  it('leaves another text of the same work', () => {
    for (const name of [
      'Follow-up',
      'ICLR version',
      'Ember',
      'Extended version of it, 2025',
      'Code by others here',
    ])
      expect(found(...items, `${items[0]} - ${name} ${link(9)}`)).toEqual([]);
  });

  it('finds a link that lost its address', () => {
    expect(found(...items, '- Ember on Fires, <ins>arXiv, 2024</ins> [Paper]')).toEqual([
      '9 no-target Paper',
    ]);
    expect(found(...items, '- Ember on Fires [ICML] [Best Paper]', `- Fjord [Paper] ${link(9)}`)).toEqual([]);
  });

  it('finds an item without its bullet between two halves of a list', () => {
    expect(found(...items, '', paper('Ember on Fires', 9), '', ...items)).toEqual(['10 bullet-missing -']);
    expect(
      found(...items, '', 'More of these are in this [paper](https://example.org).', '', ...items),
    ).toEqual([]);
    const bold = names.map((name) => `- **${name}** - ([Repo](https://example.org/${name[0]})) Says what.`);
    expect(found(...bold, '', bold[0]!.slice(2), '', ...bold)).toEqual(['10 bullet-missing -']);
    expect(found(...bold, '', '**More of these**', '', ...bold)).toEqual([]);
  });
});

describe('lines between items whose title is words', () => {
  const bold = names.map((name, at) => `- **${name}**: Says what it is. [Repo](https://example.org/${at})`);
  const between = (all: readonly string[], line: string) => found(...all, '', line, '', ...all);
  const guide = '[guide](https://example.org/guide)';

  it.each([
    `If you find this list useful, please cite our survey ${link(9)}.`,
    `See also the survey by Lee et al. ${link(9)}.`,
    `See also the survey by Lee et al., 2024 ${link(9)}.`,
    `The survey behind all of them ${link(9)}.`,
  ])('leaves %s', (line) => {
    expect(between(items, line)).toEqual([]);
    expect(found(...items, '', line)).toEqual([]);
    expect(found(...items, '', line, '', '## More', '', ...items)).toEqual([]);
  });

  it.each([
    `**Note**: more in the ${guide}.`,
    `**Tip**: All of them. ${guide}`,
    `**License**: released under [CC0](https://example.org/license).`,
    `**Want more?**: Read our ${guide}.`,
    `**Maps of trees**: Based on the ${guide}.`,
    `**Maps of trees**: Your map. ${guide}`,
  ])('leaves %s', (line) => {
    expect(between(bold, line)).toEqual([]);
    expect(found(...bold, '', line)).toEqual([]);
  });

  it('finds items there, not at the end', () => {
    expect(between(bold, bold[0]!.slice(2))).toEqual(['10 bullet-missing -']);
    expect(found(...bold, '', bold[0]!.slice(2))).toEqual([]);
    expect(found(...items, '', paper('Ember on Fires', 9))).toEqual([]);
    const two = names.map((name, at) => `- ${name} ${link(at)} ${link(at, 'Code')}`);
    expect(between(two, `Ember on Fires ${link(8)} ${link(9, 'Code')}`)).toEqual(['10 bullet-missing -']);
    expect(between(two, `Ember on Fires ${link(9)}`)).toEqual([]);
  });
});

describe('items that are a link and words', () => {
  const described = names.map((name, at) => `- [${name}](https://example.org/${at}) - Says what it is.`);
  const second = '[Ember](https://example.org/e) - Keeps notes.';
  const edits = (line: string) =>
    parseList(`## Maps\n\n${described.join('\n')}\n- ${line}\n`, { path: 'README.md' }).residue.map(
      (residue) => `${residue.form} ${residue.edits?.length ?? 0}`,
    );

  it('finds two that nothing but a sign parts', () => {
    const first = '[Fjord](https://example.org/f) - Has ice.';
    expect(edits(`${first} - ${second}`)).toEqual(['two-entries 1']);
    expect(edits(`${first} ${second}`)).toEqual(['two-entries 1']);
    expect(edits(`${first}${second}`)).toEqual(['two-entries 1']);
    expect(edits(`${first} \`MIT\` \`Go\`${second}`)).toEqual(['two-entries 0']);
  });

  it('leaves links that belong to the words before them', () => {
    expect(edits(`[Fjord](https://example.org/f) - Wraps \`curl\`${second}`)).toEqual([]);
    expect(edits(`[Fjord](https://example.org/f) - Wraps the notes (Ember)${second}`)).toEqual([]);
  });

  it('edits nothing where a badge stands between the link and its words', () => {
    const badge = second.replace(' -', ' ![s](https://example.org/s.svg) -');
    expect(edits(`[Fjord](https://example.org/f) - A fork of it. ${badge}`)).toEqual(['two-entries 0']);
  });
});

describe('items that are a link', () => {
  const links = names.map((name, at) => `- [${name}](https://example.org/${at})`);

  it('finds two that nothing parts', () => {
    expect(found(...links, `${links[0]}[Ember on Fires](https://example.org/e)`)).toEqual([
      '9 two-entries Ember on Fires',
    ]);
    expect(found(...links, `${links[0]} [Ember on Fires](https://example.org/e)`)).toEqual([]);
    expect(found(...links, `${links[0]}[code](https://example.org/e)`)).toEqual([]);
  });

  it('leaves a second link that leads to the same, and a habit', () => {
    const two = (name: string) => `${links[0]}[${name}](https://example.org/e)`;
    for (const name of [
      'Mirror',
      '中文版',
      'English',
      'Español',
      '@annlee',
      'LinkedIn',
      'Part two',
      'Play Store',
    ])
      expect(found(...links, two(name))).toEqual([]);
    expect(found(...links, two('Ember on Fires'), two('Fjord of Ice'))).toEqual([]);
    expect(found(...links, two('Ember on Fires'), '', '## More', '', two('Fjord of Ice'))).toEqual([]);
    expect(found(...links, two('Ember'), `${links[1]} [Ember](https://example.org/f)`)).toEqual([]);
  });

  it('edits nothing where only links stand', () => {
    const text = `## Maps\n\n${links.join('\n')}[Ember on Fires](https://example.org/e)\n`;
    const { residue } = parseList(text, { path: 'README.md' });
    expect(residue.map(({ form, edits }) => [form, edits])).toEqual([['two-entries', undefined]]);
  });

  it('reads the separator behind badges', () => {
    const badged = names.map(
      (name, at) => `- [${name}](https://example.org/${at}) ![](https://example.org/b.svg) - Says what.`,
    );
    expect(found(...badged, `#${badged[0]!.slice(1)}`, badged[1]!)).toEqual(['9 item-marked #']);
  });
});

describe('raw HTML', () => {
  const line = (name: string, said: string) =>
    `&nbsp;&nbsp;<a href="https://example.org/${name}"><b>${name}</b></a> - ${said}<br>`;
  const html = (...lines: string[]) => found('<p>', ...lines, '</p>');

  it('finds what GitHub drops and what nothing closes', () => {
    expect(
      html(
        line('Atlas', 'Gives a Promise<T> for maps.'),
        line('Birch', 'Draws <sup>1 trees.'),
        line('Cedar', 'Needs <your-key> for texts.'),
        line('Delta', 'Has pages.').replace('</b>', ''),
        line('Ember', 'Has <sup>2</sup> fires.'),
      ),
    ).toEqual(['6 dropped T', '7 element-open sup', '8 dropped your-key', '9 element-open b']);
  });

  it('leaves what is whole', () => {
    expect(html(line('Atlas', '<b>Maps</b> <code>a</code>.'), '<b><a href="x">y</b></a>', '<u>z')).toEqual(
      [],
    );
  });

  it('finds cells and rows that are opened instead of closed', () => {
    const row = (cells: string) => `<tr>\n${cells}\n</tr>`;
    const cells = (name: string) =>
      `<td>${name}</td>\n<td><a href="https://example.org/${name}">${name}</a></td>`;
    const rows = names.map((name) => row(cells(name[0]!)));
    expect(found('<table>', ...rows, row(cells('E').replace('</td>', '<td>')), '</table>')).toEqual([
      '23 tag-slash td',
    ]);
    expect(found('<table>', '<tr><td>a<td>b', '<tr><td>c<td><td>d', '</table>')).toEqual([]);
    // The row below opens where it should: what is lost closes the one above.
    const lost = row(cells('E')).replace('\n</tr>', '');
    expect(found('<table>', ...rows, lost, row(cells('F')), '</table>')).toEqual(['22 element-open tr']);
    // Where the cell behind an empty one is not closed either, none need be.
    const open = '<tr>\n<td>E\n<td>\n<td>e\n</tr>';
    expect(found('<table>', ...rows, open, '</table>').join()).not.toContain('tag-slash');
    // An empty cell, which closes itself.
    const empty = row(`<td>E<td></td>\n<td>e</td>`);
    expect(found('<table>', ...rows, empty, '</table>')).not.toContain('23 tag-slash td');
  });

  it('finds a row that is opened again where it ends', () => {
    const rows = names.map((name) => `<tr>\n<td>${name[0]}</td>\n</tr>`);
    expect(found('<table>', ...rows, '<tr>\n<td>E</td>\n<tr>', '</table>')).toEqual(['20 tag-slash tr']);
  });
});

describe('cells of a column of links', () => {
  it('finds one that lost its address', () => {
    const rows = names.map((name, at) => `| ${name} | [Site](https://example.org/${at}) |`);
    const table = ['| Name | Link |', '|---|---|', ...rows];
    expect(found(...table, '| Ember | [Site] |')).toEqual(['11 no-target Site']);
    expect(found(...table, '| Ember | [ ] |', '| Fjord | - |')).toEqual([]);
  });

  it('leaves words that say why there is no link', () => {
    const rows = names.map((name, at) => `| ${name} | [Site](https://example.org/${at}) |`);
    const words =
      'Coming soon,N/A,Private,Archived,Proprietary,Closed source,Not available,TBA,MIT,Apache-2.0,No link,Paid';
    for (const word of words.split(','))
      expect(found('| Name | Link |', '|---|---|', ...rows, `| Ember | [${word}] |`)).toEqual([]);
    expect(found('| Name | [Link] |', '|---|---|', ...rows)).toEqual([]);
    // A word of this list alone.
    const again = ['| Ember | [Intern] |', '| Fjord | [Intern] |'];
    expect(found('| Name | Link |', '|---|---|', ...rows, ...rows, ...again)).toEqual([]);
    // The words of the links beside it.
    const sites = ['| Ember | [Site] |', '| Fjord | [Site] |'];
    expect(found('| Name | Link |', '|---|---|', ...rows, ...rows, ...sites)).toEqual([
      '15 no-target Site',
      '16 no-target Site',
    ]);
  });
});
