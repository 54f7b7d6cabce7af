import { expect, it } from 'vitest';
import { thanks } from '../../src/action/thanks.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';

const list = (titles: string[]) =>
  `# L\n\n${titles.map((title) => `- [${title}](https://e.example/${titles.indexOf(title)}) - It is.\n`).join('')}`;
const report = (before: string[], after: string[]) =>
  review([{ path: 'README.md', base: list(before), head: list(after) }], defaultConfig);

it.each([
  [1, '1st'],
  [2, '2nd'],
  [3, '3rd'],
  [4, '4th'],
  [11, '11th'],
  [12, '12th'],
  [13, '13th'],
  [21, '21st'],
  [102, '102nd'],
  [111, '111th'],
])('%i is the %s contribution', (n, ordinal) => {
  expect(thanks(report(['A'], ['A']), 'x', n)).toContain(`x’s ${ordinal} merged contribution`);
});

it('names what was added, escaped, and counts beyond twenty', () => {
  const many = Array.from({ length: 25 }, (_, i) => `Thing ${i}`);
  const text = thanks(report([], many), 'x', 0);
  expect(text).toContain('This added 25 entries:');
  expect(text).toContain('- … and 5 more entries');
  expect(text).not.toContain('contribution');
  const hostile = thanks(report([], ['@octocat fixes #1']), '@x', 1);
  expect(hostile).not.toMatch(/@\w|#1/);
});

it('says thanks without a list where no entry was added', () => {
  expect(thanks(report(['A', 'B'], ['A']), 'x', 1)).not.toContain('This added');
});
