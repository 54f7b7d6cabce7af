import { describe, expect, test } from 'vitest';
import { isToldElsewhere } from '../../src/analysis/other-media.ts';
import { parseList } from '../../src/parse/index.ts';

const TITLE = 'Quick Maps: Drawing Rivers on Small Chips';

function told(one: string, other: string, url = 'https://umber.example.org/quick'): boolean {
  const list = parseList(
    `# Reading\n\n## ${one}\n\n- [${TITLE}](https://arxiv.org/abs/2407.01234)\n\n## ${other}\n\n- [${TITLE}](${url})\n`,
    { path: 'README.md' },
  );
  expect(list.entries).toHaveLength(2);
  return isToldElsewhere(list, list.entries[0]!, list.entries[1]!);
}

describe('a work that another medium tells of', () => {
  test.each(['Blogs & Tutorials', 'Blog Posts', 'Talks', 'Video lectures', '博客', 'Podcasts', 'Slides'])(
    'is told of under "%s"',
    (section) => expect(told('Kernels', section)).toBe(true),
  );

  test.each([
    ['other subjects', 'Kernels', 'Compilers', undefined],
    ['the same medium', 'Blogs of 2023', 'Blogs of 2024', undefined],
    ['a paper again', 'Kernels', 'Tutorials', 'https://doi.org/10.1145/3360588'],
    ['a word that only begins so', 'Kernels', 'Postprocessing', undefined],
  ])('is not told of by %s', (_, one, other, url) => expect(told(one, other, url)).toBe(false));
});
