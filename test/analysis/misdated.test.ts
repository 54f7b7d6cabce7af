import { describe, expect, test } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

/** Two years, month by month. */
const MONTHS = ['2022', '2023'].flatMap((year) =>
  Array.from({ length: 12 }, (_, at) => `${year}-${String(at + 1).padStart(2, '0')}`),
);
const NAMES = [...'ABCDEFGHIJKLMNOPQRSTUVWXYZ'].map((letter) => `${letter} Maps of Rivers and Lakes`);

type Dated = readonly [written: string, numbered?: string];

function orderOf(entries: readonly Dated[], newestFirst = false): string[] {
  const lines = entries.map(([written, numbered], at) => {
    const [year, month] = (numbered ?? written).split('-');
    const number = `${year!.slice(2)}${month}.${String(10000 + at)}`;
    return `- "${NAMES[(at * 7) % 26]}" [${written}] [[paper](https://arxiv.org/abs/${number})]\n`;
  });
  const list = parseList(`# Papers\n\n${(newestFirst ? lines.reverse() : lines).join('')}`, {
    path: 'README.md',
  });
  return check(list, defaultConfig).flatMap(({ rule, message }) => (rule === 'entry-order' ? [message] : []));
}

const right = MONTHS.map((month): Dated => [month]);
const withAt = (at: number, ...dated: Dated[]) => [...right.slice(0, at), ...dated, ...right.slice(at)];

describe('a date that disagrees with the number of the paper', () => {
  test.each([false, true])(
    'is told as wrong where the place agrees with the number (newest first: %s)',
    (newest) => {
      const told = orderOf(withAt(4, ['2022-11', '2022-04']), newest);
      expect(told).toHaveLength(1);
      expect(told[0]).toContain(
        'its date is 2022-11, but its arXiv id is from 2022-04. Correct the date, or move it ',
      );
    },
  );

  test('is passed where it is off by one month, and so is what stands beside it', () => {
    expect(orderOf(withAt(5, ['2022-07', '2022-06']))).toEqual([]);
  });

  test('is no excuse for an entry that its number puts elsewhere too', () => {
    const told = orderOf(withAt(4, ['2022-11', '2022-10']));
    expect(told).toHaveLength(1);
    expect(told[0]).toContain('Entries here are sorted by date');
  });
});
