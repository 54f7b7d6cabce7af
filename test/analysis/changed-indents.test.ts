import { describe, expect, it } from 'vitest';
import { changedIndents } from '../../src/analysis/changed-indents.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `## Papers

- [Atlas](https://example.org/atlas)
  - Anna Ash
  - Keywords: maps
- [Birch](https://example.org/birch)
  - Ben Black
  - Keywords: trees
- [Cedar](https://example.org/cedar)
  - Clara Cole
  - Keywords: texts
`;
const found = (head: string) => changedIndents(read(head), read(base)).map(({ message }) => message);

describe('changedIndents', () => {
  it('finds what is left of an item that was removed', () => {
    expect(found(base.replace('- [Birch](https://example.org/birch)\n', ''))).toEqual([
      '"Birch" was removed, but not what was a part of it, so GitHub shows this line as a part of "Atlas". Remove it too, or restore the item.',
    ]);
  });

  it('finds an item that was taken out of its own', () => {
    expect(found(base.replace('  - Ben Black', '- Ben Black'))).toEqual([
      'This item was a part of "Birch" before this change. Without its indentation it stands beside it, and what follows is a part of it. Indent it as before.',
    ]);
  });

  it('leaves items that go with their parts, that are renamed, and the last part', () => {
    expect(
      found(base.replace('- [Birch](https://example.org/birch)\n  - Ben Black\n  - Keywords: trees\n', '')),
    ).toEqual([]);
    expect(found(base.replace('- [Birch](https://example.org/birch)', '- Beech'))).toEqual([]);
    expect(found(base.replace('  - Keywords: trees', '- Keywords: trees'))).toEqual([]);
    expect(found(base.replace('  - Ben Black\n', ''))).toEqual([]);
  });
});
