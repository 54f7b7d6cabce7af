import { describe, expect, test } from 'vitest';
import { badgeStylesOf } from '../../src/analysis/badge-style.ts';
import { othersAgree, usesOf } from '../../src/analysis/label-uses.ts';
import { parseList } from '../../src/parse/index.ts';

const badge = (id: string, { host = 'https://img.shields.io', color = 'red', end = '', alt = '' } = {}) =>
  `![${alt}](${host}/badge/${id}-${color}${end})`;

function read(legend: string, ...cells: string[]) {
  const rows = cells.map((cell, i) => `| Paper ${i} | ${cell} |\n`).join('');
  const text = `## Tags

| Section Title | Tag |
|---|---|
| First | ${legend} |
| Second | ${legend.replace('One', 'Two')} |

## Papers

| Title | Tags |
|---|---|
| Both | ${legend} ${legend.replace('One', 'Two')} |
| Again | ${legend} ${legend.replace('One', 'Two')} |
${rows}`;
  return parseList(text, { path: 'README.md' });
}

describe('manners', () => {
  test('a list that keeps to its legend has no oddities', () => {
    const list = read(badge('One'), badge('One'), badge('Two'));
    const labels = list.entries.flatMap((entry) => entry.labels);
    expect(labels.flatMap((label) => badgeStylesOf(list).oddities(label))).toEqual([]);
    expect(badgeStylesOf(list).write(list.taxonomy.tags[1]!)).toBe(badge('Two'));
  });

  test('host, look and alternative text are told apart', () => {
    const odd = badge('One', { host: 'http://img.shields.io', end: '.svg?style=flat', alt: 'x' });
    const list = read(badge('One'), odd);
    const label = list.entries.at(-1)!.labels[0]!;
    expect(badgeStylesOf(list).oddities(label)).toEqual([
      { in: 'host', expected: 'https://img.shields.io/badge/', found: 'http://img.shields.io/badge/' },
      { in: 'look', expected: '', found: '.svg?style=flat' },
      { in: 'alt', expected: 'none', found: 'other' },
    ]);
  });

  test('what most entries do goes before what the legend does', () => {
    const flat = (id: string) => badge(id, { end: '?style=flat' });
    const list = read(badge('One'), ...Array.from({ length: 30 }, () => `${flat('One')} ${flat('Two')}`));
    const label = list.entries.at(-1)!.labels[0]!;
    expect(badgeStylesOf(list).oddities(label)).toEqual([]);
    expect(badgeStylesOf(list).write(list.taxonomy.tags[0]!)).toBe(flat('One'));
  });
});

describe('uses', () => {
  test('counts tags and their colours, whatever they are called', () => {
    const list = read(
      badge('One', { color: 'blue' }),
      badge('One', { color: '007ec6' }),
      badge('Two', { color: 'red' }),
    );
    const uses = usesOf(list);
    expect(uses.get('One')).toEqual({ total: 3, colors: new Map([['007ec6', 3]]) });
    expect(uses.get('Two')?.total).toBe(3);
    expect(othersAgree(list.taxonomy.tags[0]!, uses.get('One'))).toBe(false);
  });

  test('a declared colour that most entries do not follow is the odd one', () => {
    const red = badge('One', { color: 'red' });
    const list = read(badge('One', { color: 'blue' }), red, red, red);
    expect(othersAgree(list.taxonomy.tags[0]!, usesOf(list).get('One'))).toBe(true);
    expect(othersAgree(list.taxonomy.tags[1]!, usesOf(list).get('Two'))).toBe(false);
  });
});
