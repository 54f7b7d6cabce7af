import { expect, it } from 'vitest';
import { worst } from '../../bench/worst.js';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const SIZE = 100_000;

const long = Object.entries(worst).filter(([, make]) =>
  make(SIZE)
    .split(/[\r\n]/)
    .some((line) => line.length > SIZE / 2),
);

// A pattern that looks behind or ahead without a bound takes half a minute for one of these; all others a moment.
it.each(long)('reads a file with a line that is too long to be read: %s', { timeout: 15_000 }, (_, make) => {
  const list = parseList(make(SIZE));
  for (const { line } of check(list, defaultConfig)) expect(line).toBeLessThanOrEqual(list.lines.count);
});

it('reads no row of a table that is too long as another table', () => {
  const list = parseList(`| a | b |\n|---|---|\n| [c](https://example.org) | d |\n|${'e|'.repeat(SIZE)}`);
  expect(list.entries.map(({ title }) => title)).toEqual(['c']);
});
