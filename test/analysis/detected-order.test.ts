import { describe, expect, it } from 'vitest';
import { keptOrders } from '../../src/analysis/detected-order.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';
import type { Entry } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const section = (title: string, names: string) =>
  `## ${title}\n\n${names
    .split(' ')
    .map((name) => `- [${name}](https://example.org/${name})\n`)
    .join('')}\n`;

/** How many entries each sequence has that keeps an order, and which. */
function kept(text: string, settled: (entry: Entry) => boolean = () => true): string[] {
  const orders = [...keptOrders(parseList(text, { path: 'README.md' }), settled)];
  return orders.map(({ sequence, keys }) => `${sequence.length} ${keys.order}`);
}

describe('the order that a list keeps', () => {
  it.each([
    ['ten, all in order', 'ant bee cat dog elk fox gnu hare ibis jay', ['10 alphabetical']],
    ['ten, two out of order', 'ant gnu cat bee dog elk fox hare ibis jay', ['10 alphabetical']],
    ['seven, one out of order', 'bee cat dog ant elk fox gnu', ['7 alphabetical']],
    ['six, one out of order', 'bee cat dog ant elk fox', ['6 alphabetical']],
    ['five, all in order', 'ant bee cat dog elk', ['5 alphabetical']],
    ['four, all in order', 'ant bee cat dog', []],
    ['ten in no order', 'cat ant jay bee ibis dog hare elk gnu fox', []],
  ])('%s', (_, names, expected) => {
    expect(kept(section('Tools', names))).toEqual(expected);
  });

  it('is told of all sections together, where each is too short', () => {
    const text =
      section('A', 'ant bee cat dog') + section('B', 'elk fox gnu') + section('C', 'hare ibis jay');
    expect(kept(text)).toEqual(['4 alphabetical', '3 alphabetical', '3 alphabetical']);
  });

  it('is not that of a few entries with dates in a list that is sorted by name', () => {
    const nearly = 'ant elk bee cat dog fox gnu hare ibis jay';
    const dated = section('Dated', 'kit lynx').replace(/\)\n/g, ') - 2020\n').replace('2020', '2019');
    const text = ['A', 'B', 'C'].map((title) => section(title, nearly)).join('') + dated;
    const short = section('Short', 'mole newt yak ox');
    expect(kept(text + short)).toContain('4 alphabetical');
  });

  it('is not told from what a change adds', () => {
    const text = section('Tools', 'ant bee cat dog elk');
    expect(kept(text, ({ title }) => title < 'c')).toEqual([]);
    expect(kept(text, () => false)).toEqual([]);
  });

  it('is the same when the sections that show it are fixed', () => {
    const long = (letter: string) => Array.from({ length: 20 }, (_, i) => `${letter}${i + 10}`);
    const swapped = (names: string[]) => [names[1], names[0], ...names.slice(2)].join(' ');
    const short = 'bee ant cat elk dog fox hare gnu ibis jay';
    const text = section('A', swapped(long('a'))) + section('B', swapped(long('b'))) + section('C', short);
    const told = kept(text);
    const { list, applied: repairs } = autofix(text, defaultConfig, { path: 'README.md' });
    expect(repairs.map(({ finding }) => finding.rule)).toContain('entry-order');
    expect(kept(list.text)).toEqual(told);
  });
});
