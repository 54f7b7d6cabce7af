import { describe, expect, it } from 'vitest';
import { indentedEntries } from '../../src/compare/indented-entries.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.
- [Ember](https://example.org/ember) - Keeps notes.
`;
const found = (head: string) => indentedEntries(read(head), read(base)).map(({ key }) => key);
const indent = (...names: string[]) =>
  names.reduce((text, name) => text.replace(`- [${name}]`, `  - [${name}]`), base);

describe('indentedEntries', () => {
  it('finds an item that became a part of its neighbour', () => {
    expect(found(indent('Birch'))).toEqual(['below\nBirch']);
    expect(found(indent('Ember'))).toEqual(['below\nEmber']);
  });

  it('leaves a part that names what it belongs to', () => {
    expect(found(indent('Birch').replace('Draws trees', 'Draws trees on maps of Atlas'))).toEqual([]);
  });

  it('leaves items that are put below a new heading item, and groups', () => {
    expect(found(base.replace('- [Birch]', '- Plants\n  - [Birch]'))).toEqual([]);
    expect(found(indent('Birch', 'Cedar', 'Delta'))).toEqual([]);
  });

  it('leaves a new item below another', () => {
    expect(
      found(base.replace('- [Birch]', '  - [New](https://example.org/new) - Is new.\n- [Birch]')),
    ).toEqual([]);
  });
});
