import { readdirSync, readFileSync } from 'node:fs';
import { expect, it } from 'vitest';
import { parseList } from '../src/parse/index.ts';

const pages = [
  'README.md',
  'SECURITY.md',
  'CONTRIBUTING.md',
  ...readdirSync('docs').map((name) => `docs/${name}`),
];

it.each(pages.filter((path) => path.endsWith('.md')))('no heading stands twice in %s', (path) => {
  const { sections } = parseList(readFileSync(path, 'utf8'), { path });
  const paths = sections.filter(({ kind }) => kind === 'heading').map((section) => section.path.join(' / '));
  expect(paths.filter((each, at) => paths.indexOf(each) !== at)).toEqual([]);
});
