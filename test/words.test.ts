import { execFileSync } from 'node:child_process';
import { existsSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';

/** Words that are old-fashioned, or say less than the word that every linter uses. */
const REFUSED: readonly (readonly [words: RegExp, instead: string])[] = [
  [/\bmend(?:s|ed|ing|able)?\b/i, 'fix'],
  [/\banew\b/i, 'again'],
  [/\bworth a look\b/i, 'a warning'],
  [/\bat home\b/i, 'locally'],
  [/\btak(?:e|es|en|ing) out\b/i, 'remove'],
  [/\bthat (?:is|are) to be\b/i, 'the active form'],
  [/\bis to be had\b/i, 'is available'],
  [/\bolder findings?\b/i, 'existing problem'],
  [/\bfor sure\b/i, 'safe'],
  [/\bhow it should read\b/i, 'suggested replacement'],
];

const READ = ['src', 'docs', 'examples', 'README.md', 'CONTRIBUTING.md', 'CHANGELOG.md', 'action.yml'];

const files = execFileSync('git', ['ls-files', '--', ...READ], { encoding: 'utf8' })
  .split('\n')
  .filter((path) => /\.(?:ts|html|css|md|ya?ml)$/.test(path) && existsSync(path));

it('reads what people read', () => {
  expect(files.length).toBeGreaterThan(100);
});

it.each(REFUSED)('refuses %s; the word is: %s', (words) => {
  const found = files.flatMap((path) =>
    readFileSync(path, 'utf8')
      .split('\n')
      .flatMap((line, at) => (words.test(line) ? [`${path}:${at + 1}: ${line.trim()}`] : [])),
  );
  expect(found).toEqual([]);
});
