import { describe, expect, it } from 'vitest';
import { copiedNames } from '../../src/compare/copied-names.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `## Tools

- [Atlas Kit](https://example.org/atlas-kit) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
`;
const found = (head: string) => copiedNames(read(head), read(base)).map(({ key }) => key);
const added = (line: string) => found(base.replace('- [Birch]', `${line}\n- [Birch]`));

describe('copiedNames', () => {
  it('finds a copy of which only the address was changed', () => {
    expect(added('- [Atlas Kit](https://example.org/dune) - Counts sand.')).toEqual(['copied\nAtlas Kit']);
    expect(added('- [Birch](https://example.org/dune) - Counts sand.')).toEqual(['copied\nBirch']);
    expect(found(base.replace('[Birch]', '[Cedar]'))).toEqual(['copied\nCedar']);
  });

  it('leaves other things of the same name, and short names', () => {
    expect(added('- [Birch](https://example.org/b/birch) - Counts birches.')).toEqual([]);
    expect(added('- [Dune](https://example.org/atlas-kit) - Counts sand.')).toEqual([]);
    expect(found(base.replaceAll('example.org', 'example.com'))).toEqual([]);
  });
});
