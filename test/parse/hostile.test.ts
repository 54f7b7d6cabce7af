import { describe, expect, it } from 'vitest';
import { cut } from '../../src/markdown/chunks.ts';
import { parseList } from '../../src/parse/index.ts';
import { indexLines } from '../../src/text/lines.ts';

const AFTER = '\n\n## Tools\n\n- [Rake](https://rake.example) - Rakes *leaves*.\n';

/** Titles of the entries of a list that begins with something hostile. */
function titles(hostile: string): string[] {
  return parseList(`# List\n\n${hostile}${AFTER}`).entries.map(({ title }) => title);
}

describe('what would take too long is words, and what follows is read', () => {
  // Each of these took minutes, or all of the stack, before there were bounds.
  it.each([
    ['stars', '*a_ '.repeat(50_000)],
    ['brackets', ']('.repeat(50_000)],
    ['references', '[a]'.repeat(50_000)],
    ['images in images', `${'!['.repeat(50_000)}${'](b)'.repeat(50_000)}`],
    ['code', Array.from({ length: 600 }, (_, i) => '`'.repeat(i)).join(' ')],
    ['quotes in quotes', '> '.repeat(50_000)],
    ['items in items on a line', '1. '.repeat(50_000)],
    ['items in items', Array.from({ length: 300 }, (_, i) => `${'  '.repeat(i)}- a`).join('\n')],
    ['items in items behind tabs', Array.from({ length: 300 }, (_, i) => `${'\t'.repeat(i)}- a`).join('\n')],
    ['notes in notes', '[^a]: '.repeat(20_000)],
    ['elements in elements', '<b>'.repeat(20_000)],
    ['blocks in blocks', '<ul><li>'.repeat(20_000)],
    ['blank lines in an item that is deep', `${'- '.repeat(5000)}a\n${'\n'.repeat(10_000)}`],
    ['a lazy paragraph', `- a\n${'b\n'.repeat(10_000)}`],
  ])('%s', (_, hostile) => expect(titles(hostile)).toContain('Rake'));

  it('reads marks up to a number that no list has', () => {
    const { links } = parseList(`# List\n\n${'[a](b) '.repeat(500)}`);
    expect(links.length).toBeGreaterThan(200);
    expect(links.length).toBeLessThan(300);
  });

  it('counts the marks of each cell for itself', () => {
    const row = `| ${'[a](b) '.repeat(100)} | ${'[c](d) '.repeat(100)} |`;
    const { links } = parseList(`# List\n\n| Title | Tags |\n|---|---|\n${`${row}\n`.repeat(9)}`);
    expect(links).toHaveLength(1800);
  });

  it('keeps offsets where words take the place of what is deep', () => {
    const text = `# List\n\n${'> '.repeat(100)}a\n\n- [Rake](https://rake.example)\n`;
    const [entry] = parseList(text).entries;
    expect(text.slice(entry!.titleSpan.start, entry!.titleSpan.end)).toBe('Rake');
  });
});

describe('where nothing else may be cut', () => {
  const pieces = (text: string) =>
    cut(text, indexLines(text), {
      lines: 3,
      apart: 1,
      rows: 3,
      plain: 1000,
      most: 4,
      within: 5,
      longest: 20,
      blank: 5,
    }).map(({ start, end, blocks }) => [text.slice(start, end), blocks?.[0]?.type]);

  it('cuts a paragraph that no list has', () => {
    expect(pieces('a\nb\nc\nd\ne\nf\n')).toEqual([
      ['a\nb\nc\nd\n', undefined],
      ['e\nf\n', 'paragraph'],
    ]);
  });

  it.each(['> - > ', '> 1. - ', '>>> '])(
    'cuts where lines open more in others than any list does: "%s"',
    (deep) => {
      const line = `${deep}a\n`;
      expect(pieces(line.repeat(3)).map(([piece]) => piece)).toEqual([line.repeat(2), line]);
    },
  );

  it.each(['- ', '> ', '- 1.5 ', '---\n', '**', '...'])('does not take "%s" for that', (flat) => {
    expect(pieces(`${flat}a\n`.repeat(2))).toHaveLength(1);
  });

  it('ends everything behind blank lines that no list has', () => {
    expect(pieces(`- a\n${'\n'.repeat(9)}  b\n`)).toEqual([
      [`- a\n${'\n'.repeat(5)}`, undefined],
      ['  b\n', undefined],
    ]);
  });

  it('goes on with cutting where it had lost its way', () => {
    const lost = '- a\nperhaps lazy\n  ```\n# No\n# Yes\n# Yes\n';
    expect(pieces(lost).map(([piece]) => piece)).toEqual([lost.slice(0, -12), '# Yes\n', '# Yes\n']);
  });

  it('does not cut code or HTML, however long', () => {
    for (const text of [
      '```\na\nb\nc\nd\ne\nf\n```\n',
      '<div>\na\nb\nc\nd\ne\nf\n',
      '<!--\na\nb\nc\nd\ne\nf\n-->\n',
    ])
      expect(pieces(text)).toHaveLength(1);
  });

  it('leaves a line of endless length to nobody', () => {
    expect(pieces(`- a\n- ${'b'.repeat(20)}\n- c\n`)).toEqual([
      ['- a\n', undefined],
      [`- ${'b'.repeat(20)}\n`, 'paragraph'],
      ['- c\n', undefined],
    ]);
    const { entries, links } = parseList(
      `# List\n\n- [a](https://a.example)\n- [b](https://b.example) ${'b'.repeat(50_000)}\n- [c](https://c.example)\n`,
    );
    expect(entries.map(({ title }) => title)).toEqual(['a', 'c']);
    expect(links).toHaveLength(2);
  });
});
