import { describe, expect, it } from 'vitest';
import { lostLinks } from '../../src/analysis/lost-links.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const found = (base: string, head: string) => [...lostLinks(read(head), read(base))].map(({ key }) => key);

describe('lostLinks', () => {
  const table = `| Name | Link |
|------|------|
| Atlas | [Atlas](https://example.org/atlas) |
| Birch | [Birch](https://example.org/birch) |
`;

  it('leaves a row that names what it links to under another address', () => {
    expect(found(table, table.replace('org/birch', 'org/birches'))).toEqual([]);
  });

  it('finds a title that is no link any more, and leaves one that the list writes so', () => {
    const list = `## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- **Birch** :x: - Drew trees.
- **Cedar** :x: - Wrote texts.
- **Delta** :x: - Compared pages.
`;
    const ember = '- [Ember](https://example.org/ember) - Keeps notes, as Ember does.\n';
    expect(found(list + ember, `${list}- Ember - Keeps notes, as Ember does.\n`)).toEqual(['lost\nEmber']);
    expect(found(list + ember, `${list}- **Ember** :x: - Keeps notes, as Ember does.\n`)).toEqual([]);
  });

  it('finds a link behind another, with only a space between them', () => {
    const list =
      '## Tools\n\n- [ann/atlas](https://example.org/a) [[atlas](https://example.org/b)] - Edits maps.\n';
    expect(found(list, list.replace('[[atlas](https://example.org/b)]', '[[atlas][b]]'))).toEqual([
      'lost\nann/atlas\natlas',
    ]);
    expect(found(list, list.replace('org/b', 'org/c'))).toEqual([]);
  });

  it('leaves a title that a change takes the link from and says why', () => {
    const list = '## Tools\n\n- [Atlas](https://example.org/atlas) - Edits maps.\n';
    const without = (words: string) => found(list, list.replace(/\[(Atlas)\]\([^)]*\)/, `$1${words}`));
    expect(without('')).toEqual(['lost\nAtlas']);
    expect(without(' (offline)')).toEqual([]);
    expect(without(' **[archived]**')).toEqual([]);
    expect(without(' (the site is no longer available)')).toEqual([]);
    expect(found(list, list.replace(/\[.*/, 'Atlas - Discontinued since 2023.'))).toEqual([]);
    expect(found(list, list.replace(/\[.*/, '(archived) Atlas - Edits maps.'))).toEqual([]);
  });

  it('takes no word of a description for why a link is gone', () => {
    const list = '## Tools\n\n- [Atlas](https://example.org/atlas) - Edits maps.\n';
    for (const words of [
      'Edits maps, works offline without a server.',
      'Edits maps (closed source).',
      'Offline maps for all.',
      'Finds broken links (works offline).',
      'Archived pages, removed by nobody.',
    ])
      expect(found(list, list.replace(/\[.*/, `Atlas - ${words}`))).toEqual(['lost\nAtlas']);
  });

  it('leaves a row of which a cell says why', () => {
    expect(found(table, table.replace('[Birch](https://example.org/birch)', 'archived'))).toEqual([]);
  });
});
