import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const rolesOf = (text: string) => parseList(text).entries.map(({ links }) => links.map(({ role }) => role));
const table = (header: string, ...rows: string[]) =>
  `## Woods\n\n| ${header} |\n|${header.replace(/[^|]+/g, '---')}|\n${rows.map((row) => `| ${row} |\n`).join('')}`;

describe('what a link is', () => {
  it.each([
    [
      'Title | Paper | Code',
      'Fir | [Link](https://example.org/f) | [Link](https://example.org/c)',
      'paper code',
    ],
    [
      'Title | Paper Link | Demo',
      'Fir | [here](https://example.org/f) | [URL](https://example.org/d)',
      'paper demo',
    ],
    ['Name | Docs', 'Fir | [Read me](https://example.org/f)', 'docs'],
    ['Name | Link', 'Fir | [Link](https://arxiv.org/abs/2401.00001)', 'paper'],
    ['Name | Link', 'Fir | [Link](https://example.org/f)', 'project'],
    ['Name | Link', 'Fir | https://github.com/ann/fir', 'code'],
    // The link says itself what it is.
    ['Name | Paper', 'Fir | [Code](https://example.org/f)', 'code'],
    ['Name | Link', 'Fir | [Link](https://huggingface.co/datasets/ann/fir)', 'data'],
    ['Name | Repo', 'Fir | [![web](https://example.org/a.png)](https://example.org/f)', 'link'],
    // Where data comes from is no code.
    ['Name | Source', 'Fir | [Larch College](https://example.org/f)', 'link'],
    ['Name | Description', 'Fir | Cuts the [logs of Ann](https://example.org/f) to boards.', 'link'],
  ])('is told by its column: %s', (header, row, roles) => {
    expect(rolesOf(table(header, row, row.replace('Fir', 'Elm')))[0]!.join(' ')).toBe(roles);
  });

  it('stays a title in the column of titles', () => {
    expect(rolesOf(table('Paper | Year', '[Fir](https://example.org/f) | 2024'))).toEqual([['title']]);
  });

  it('is told by the key before it', () => {
    const text =
      '## Woods\n\n- **Fir**\n  - Paper: [link](https://example.org/f)\n  - Link: https://arxiv.org/abs/2401.00001\n- **Elm**\n  - Paper: [link](https://example.org/e)\n  - Link: https://example.org/x\n';
    expect(rolesOf(text)).toEqual([
      ['paper', 'paper'],
      ['paper', 'project'],
    ]);
  });
});

describe('links below a title without one', () => {
  const read = (...lines: string[]) =>
    rolesOf(
      `## Woods\n\n${['Maps of Trees', 'Maps of Old Roads'].map((title) => `- **${title}**\\\n  ${lines.join('\\\n  ')}\n`).join('')}`,
    )[0]!.join(' ');
  const people =
    '[Ann Lee](https://arxiv.org/search/?query=Lee), [Bo Ray](https://arxiv.org/search/?query=Ray)';

  it('name its authors', () => {
    const paper = '[ICLR-2023](https://arxiv.org/abs/2208.00001) | [code](https://example.org/c)';
    expect(read(people, paper)).toBe('author author paper code');
    expect(read(`Authors: ${people}`, paper)).toBe('author author paper code');
    expect(read(people.replace(', ', ' and '), paper)).toBe('author author paper code');
  });

  it.each([
    ['one name', people.split(',')[0]!, 'paper'],
    ['words before them', `See ${people}`, 'paper paper'],
    ['nothing beside them', people, 'paper paper'],
  ])('name no authors: %s', (_, line, roles) => {
    expect(read(line)).toBe(roles);
  });

  it('lead to the paper where they say in what it was published', () => {
    const code = '[code](https://example.org/c)';
    expect(read(`[J. Wood Sci. (2023)](https://example.org/j) | ${code}`)).toBe('paper code');
    expect(read(`[ICML 2023](https://example.org/j) | ${code}`)).toBe('paper code');
    expect(read(`[ICML 2023](https://example.org/j) | [pdf](https://example.org/p)`)).toBe('link paper');
    expect(read(`[Larch College](https://example.org/j) | ${code}`)).toBe('link code');
    expect(read(`[2023](https://example.org/j) | ${code}`)).toBe('link code');
  });
});
