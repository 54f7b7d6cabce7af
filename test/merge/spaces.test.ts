import { describe, expect, it, test } from 'vitest';
import { merge } from '../../src/merge/index.ts';

const ROWS = [
  ['One paper', '[arXiv](https://arxiv.org/abs/2401.00001)'],
  ['Three papers at length', '[arXiv](https://arxiv.org/abs/2403.00003)'],
] as const;

const tight = (rows: readonly (readonly string[])[]) =>
  `# Papers\n\n| Title | Link |\n|---|---|\n${rows.map((cells) => `| ${cells.join(' | ')} |\n`).join('')}`;

/** The same table with its columns aligned. */
function aligned(rows: readonly (readonly string[])[]): string {
  const all = [['Title', 'Link'], ...rows];
  const widths = [0, 1].map((i) => Math.max(...all.map((cells) => cells[i]!.length)));
  const lines = all.map((cells) => `| ${cells.map((cell, i) => cell.padEnd(widths[i]!)).join(' | ')} |\n`);
  const ruling = `| ${widths.map((width) => '-'.repeat(width)).join(' | ')} |\n`;
  return `# Papers\n\n${lines[0]}${ruling}${lines.slice(1).join('')}`;
}

const CODE = ['One paper', `${ROWS[0][1]} [code](https://github.com/example/one)`] as const;
const NEW = ['Four papers', '[arXiv](https://arxiv.org/abs/2404.00004)'] as const;

describe('only spaces changed on one side are no conflict with an edit on the other', () => {
  it('an aligned table, a row edited and a row added', () => {
    const [base, ours, theirs] = [tight(ROWS), aligned(ROWS), tight([CODE, ROWS[1], NEW])];
    const { text, conflicts } = merge(base, ours, theirs);
    expect(conflicts).toBe(0);
    expect(text).toContain(`| ${CODE.join(' | ')} |\n`);
    expect(text).toContain(`| ${NEW.join(' | ')} |\n`);
    // What nobody edited stays aligned.
    expect(text).toContain(aligned(ROWS).split('\n')[5]!);
    expect(merge(base, theirs, ours).conflicts).toBe(0);
  });

  it('a table whose padding is taken away', () => {
    const { text, conflicts } = merge(aligned(ROWS), tight(ROWS), aligned([CODE, ROWS[1]]));
    expect(conflicts).toBe(0);
    expect(text).toContain('[code](https://github.com/example/one)');
    expect(text.match(/One paper/g)).toHaveLength(1);
  });

  it('both align in their own way', () => {
    const wide = tight(ROWS).replaceAll(' | ', '   |   ');
    const { text, conflicts } = merge(tight(ROWS), aligned(ROWS), wide);
    expect(conflicts).toBe(0);
    expect(text.split('\n')).toHaveLength(tight(ROWS).split('\n').length);
  });

  it('a row that one side pads and the other removes', () => {
    const { text, conflicts } = merge(tight(ROWS), aligned(ROWS), tight([ROWS[1]]));
    expect(conflicts).toBe(0);
    expect(text).not.toContain('One paper');
  });

  test.each([
    ['a double space', (line: string) => line.replace(' - ', '  -  ')],
    ['spaces at the end', (line: string) => `${line}   `],
    ['a tab', (line: string) => line.replace(' - ', '\t- ')],
  ])('bullets: %s', (_, respaced) => {
    const bullets = (lines: readonly string[]) =>
      `# Tools\n\n## Editors\n\n${lines.map((line) => `${line}\n`).join('')}`;
    const [a, b, c] = ['Atlas', 'Birch', 'Cedar'].map(
      (name) => `- [${name}](https://example.org/${name}) - Does it.`,
    );
    const edited = b!.replace('Does it.', 'Does it well.');
    const { text, conflicts } = merge(
      bullets([a!, b!, c!]),
      bullets([a!, respaced(b!), c!]),
      bullets([a!, edited, c!]),
    );
    expect(conflicts).toBe(0);
    expect(text).toBe(bullets([a!, edited, c!]));
  });
});

describe('what is more than spaces stays a conflict', () => {
  test.each([
    ['an indent, which says what belongs to what', '  - [Birch](https://example.org/b) - Does it.'],
    ['words that a space parts', '- [Birch](https://example.org/b) - Do es it.'],
    ['words in another order', '- [Birch](https://example.org/b) - It does.'],
  ])('%s', (_, mine) => {
    const text = (line: string) =>
      `# Tools\n\n## Editors\n\n- [Atlas](https://example.org/a) - Does it.\n${line}\n- [Cedar](https://example.org/c) - Does it.\n`;
    const base = '- [Birch](https://example.org/b) - Does it.';
    const yours = '- [Birch](https://example.org/b) - Does it well.';
    expect(merge(text(base), text(mine), text(yours)).conflicts).toBe(1);
  });
});

it('an index line goes with the labels that are kept', () => {
  const badge = (label: string) => `![](https://img.shields.io/badge/${label}-f1db9d)`;
  const titles = [...'FBDACE'].map((letter) => `Paper ${letter}${letter} of Data`);
  const list = (row: string, mixed: string, packed: string) =>
    `# Papers\n\n## Tags\n\n|Title|Tag|\n|---|---|\n|Mixture|${badge('Mixture')}|\n|Packing|${badge('Packing')}|\n\n## List\n\n|Title|Tags|\n|---|---|\n${titles.map((title) => `|${title}|${badge('Mixture')} ${badge('Packing')}|\n`).join('')}${row}\n## Mentioned Papers\n\n<details>\n<summary>1.1 Mixture</summary>\n\n${titles.map((title) => `- ${title}\n`).join('')}${mixed}</details>\n\n<details>\n<summary>1.2 Packing</summary>\n\n${titles.map((title) => `- ${title}\n`).join('')}${packed}</details>\n`;
  const item = '- Both Sides Add This\n';
  const base = list('', '', '');
  const ours = list(`|Both Sides Add This|${badge('Mixture')}|\n`, item, '');
  const theirs = list(`|Both Sides Add This|${badge('Packing')}|\n`, '', item);
  const { text, conflicts } = merge(base, ours, theirs);
  expect(conflicts).toBe(0);
  expect(text).toBe(ours);
});
