import { describe, expect, it } from 'vitest';
import { matchesAny, slashed } from '../../src/config/globs.ts';

describe('matchesAny', () => {
  const cases: [path: string, glob: string, fits: boolean][] = [
    ['README.md', 'README.md', true],
    ['README.md', './README.md', true],
    ['./README.md', 'README.md', true],
    ['docs\\list.md', 'docs/*.md', true],
    ['docs/list.md', '*.md', false],
    ['docs/list.md', '**/*.md', true],
    ['list.md', '**/*.md', true],
    ['docs/a/b/list.md', 'docs/**', true],
    ['.github/list.md', '**/*.md', true],
    ['docs/a.md', 'docs/{a,b}.md', true],
    ['docs/c.md', 'docs/{a,b}.md', false],
    ['docs/c.md', 'docs/[a-c].md', true],
    ['docs/c.txt', 'docs/?.md', false],
    ['readme.md', 'README.md', false],
  ];
  it.each(cases)('%s against %s: %s', (path, glob, fits) => {
    expect(matchesAny(path, [glob])).toBe(fits);
  });

  it('fits when any of the globs does, and never with none', () => {
    expect(matchesAny('a.md', ['b.md', 'a.md'])).toBe(true);
    expect(matchesAny('a.md', [])).toBe(false);
  });

  it('takes parentheses of a path as they are', () => {
    expect(matchesAny('a(b).md', ['a(b).md'])).toBe(true);
  });
});

describe('slashed', () => {
  it('writes a Windows path as git does', () => {
    expect(slashed('.\\docs\\list.md')).toBe('docs/list.md');
  });
});
