import { describe, expect, it } from 'vitest';
import { pageLinks, webUrl } from '../../src/page/links.ts';
import { parseList } from '../../src/parse/index.ts';

describe('a URL of the list', () => {
  it.each<[written: string, used: string | undefined, base?: string]>([
    ['https://example.org/a b', 'https://example.org/a%20b'],
    ['http://example.org', 'http://example.org/'],
    ['mailto:a@example.org', 'mailto:a@example.org'],
    ['javascript:alert(1)', undefined],
    [' JavaScript:alert(1)', undefined],
    ['java\nscript:alert(1)', undefined],
    ['data:text/html,<script>alert(1)</script>', undefined],
    ['vbscript:x', undefined],
    ['file:///etc/passwd', undefined],
    ['', undefined],
    ['#section', undefined, 'https://example.org/'],
    ['docs/a.md', undefined],
    ['//example.org/x', undefined],
    ['docs/a.md', 'https://example.org/blob/main/docs/a.md', 'https://example.org/blob/main/README.md'],
    ['javascript:alert(1)', undefined, 'https://example.org/'],
    ['https://', undefined],
  ])('%j is used as %j', (written, used, base) => {
    expect(webUrl(written, base)).toBe(used);
  });
});

function linksOf(markdown: string) {
  const { entries } = parseList(
    `# List\n\n## Section\n\n${markdown}\n- [Other](https://example.org/other)\n`,
  );
  return pageLinks(entries[0]!);
}

describe('the links of an entry', () => {
  it('lead from its title, the others by what they are', () => {
    expect(
      linksOf(
        '- [Tool](https://example.org/tool) - Does it. [[code](https://github.com/o/r)] [[paper](https://arxiv.org/abs/2401.00001)]',
      ),
    ).toEqual({
      url: 'https://example.org/tool',
      links: [
        ['code', 'https://github.com/o/r'],
        ['paper', 'https://arxiv.org/abs/2401.00001'],
      ],
    });
  });

  it('are each there once', () => {
    const { links } = linksOf('- [Tool](https://example.org/tool) [[code](https://example.org/tool)]');
    expect(links).toEqual([]);
  });

  it('are passed over where they would run something', () => {
    expect(linksOf('- [Tool](javascript:alert(1)) - Does it. [[code](https://github.com/o/r)]')).toEqual({
      url: 'https://github.com/o/r',
      links: [],
    });
  });
});
