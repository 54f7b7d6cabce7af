import { describe, expect, it } from 'vitest';
import { saidTwice } from '../../src/analysis/said-twice.ts';
import { parseList } from '../../src/parse/index.ts';

const found = (line: string) => {
  const text = `## Tools\n\n- [Atlas](https://example.org/atlas) - Edits maps.\n${line}\n`;
  return [...saidTwice(parseList(text, { path: 'README.md' }))].map(({ key }) => key);
};

describe('saidTwice', () => {
  const entry = '[Birch](https://example.org/birch) - Draws trees.';

  it('finds an entry that was pasted behind itself', () => {
    for (const line of [
      `- ${entry} ${entry}`,
      `- ${entry}${entry}`,
      `- ${entry} - ${entry}`,
      `- ${entry}, ${entry}`,
      `- **Birch** - Trees. [[code](https://example.org/b)] **Birch** - Trees. [[code](https://example.org/b)]`,
    ])
      expect(found(line), line).toEqual(['twice\nBirch']);
  });

  it('finds a description that was pasted twice', () => {
    const said = 'Draws trees of files and folders.';
    for (const line of [`${said}${said}`, `${said} ${said}`, `${said.slice(0, -1)}${said}`])
      expect(found(`- [Birch](https://example.org/birch) - ${line}`), line).toEqual([
        'twice\nBirch\ndescription',
      ]);
    for (const line of ['Ha ha ha ha. Ha ha ha ha.', `${said} It draws trees of files and folders.`])
      expect(found(`- [Birch](https://example.org/birch) - ${line}`), line).toEqual([]);
  });

  it('leaves entries that only begin alike', () => {
    for (const line of [
      `- ${entry} [Birch](https://example.org/birch) is old.`,
      '- [Birch](https://example.org/birch) - Draws trees, [Birch](https://example.org/birch/docs) - Draws trees.',
      '- Bora Bora Bora Bora Bora Bora Bora Bora',
      `- ${entry} See the fork of ${entry}`,
    ])
      expect(found(line), line).toEqual([]);
  });
});
