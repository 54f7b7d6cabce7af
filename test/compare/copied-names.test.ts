import { describe, expect, it } from 'vitest';
import { copiedDescriptions, copiedNames } from '../../src/compare/copied-names.ts';
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

  it('finds long names twice where no entry has the name of its neighbour', () => {
    const papers = base.replace(
      '[Birch](https://example.org/birch)',
      '[Drawing Trees of Files](https://example.org/1)',
    );
    const copy = '- [Drawing Trees of Files](https://example.org/2) - Counts sand.\n- [Cedar]';
    const keys = (before: string) =>
      copiedNames(read(before.replace('- [Cedar]', copy)), read(before)).map(({ key }) => key);
    expect(keys(papers)).toEqual(['copied\nDrawing Trees of Files']);
    expect(keys(`${papers}- [Cedar](https://example.org/c) - Writes.\n`)).toEqual([]);
  });

  it('leaves other things of the same name, and short names', () => {
    expect(added('- [Birch](https://example.org/b/birch) - Counts birches.')).toEqual([]);
    expect(added('- [Dune](https://example.org/atlas-kit) - Counts sand.')).toEqual([]);
    expect(found(base.replaceAll('example.org', 'example.com'))).toEqual([]);
  });
});

describe('copiedDescriptions', () => {
  const long = base.replace('Edits maps.', 'Edits maps of cities, rivers and woods.');
  const keys = (head: string) => copiedDescriptions(read(head), read(long)).map(({ key }) => key);

  it('finds a description that was replaced by the one of the neighbour', () => {
    expect(keys(long.replace('Draws trees.', 'Edits maps of cities, rivers and woods.'))).toEqual([
      'said\nBirch',
    ]);
  });

  it('leaves new entries and short words', () => {
    const fork = '- [Dune](https://example.org/dune) - Edits maps of cities, rivers and woods.\n- [Birch]';
    expect(keys(long.replace('- [Birch]', fork))).toEqual([]);
    expect(keys(long.replace('Draws trees.', 'Writes texts.'))).toEqual([]);
  });
});
