import { describe, expect, it } from 'vitest';
import { cutEntries } from '../../src/analysis/cut-entries.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const bullets = `## Tools

- [Atlas](https://example.org/atlas) - Edits maps in a browser.
- [Birch](https://example.org/birch) - Draws trees of files, and of folders.
- [Cedar](https://example.org/cedar) - Writes texts.
`;
const paragraphs = bullets.replace(/^- (\[.*)$/gm, '**$1\n').replace(/\]\(([^)]*)\)/g, ']($1)**');
const found = (base: string, head: string) => cutEntries(read(head), read(base)).map(({ key }) => key);

describe('cutEntries', () => {
  it('finds entries that an empty line cuts inside a sentence', () => {
    for (const base of [bullets, paragraphs]) {
      expect(found(base, base.replace('trees of', 'trees\n\nof'))).toEqual(['cut\nBirch']);
      expect(found(base, base.replace('files, and', 'files,\n\nand'))).toEqual(['cut\nBirch']);
    }
  });

  it('leaves what begins a paragraph on purpose', () => {
    expect(found(bullets, bullets.replace(' - Draws', '\n\n  Draws'))).toEqual([]);
    expect(found(bullets, bullets.replace('browser.\n', 'browser.\n\n'))).toEqual([]);
    expect(found(bullets, bullets.replace('trees of files', 'trees\n\nof plants'))).toEqual([]);
    expect(found(paragraphs, paragraphs.replace('trees of', 'trees\nof'))).toEqual([]);
  });
});
