import { describe, expect, it } from 'vitest';
import { joinedEntries } from '../../src/analysis/joined-entries.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const described = `## Tools

- [Atlas](https://example.org/atlas) <img src="https://example.org/a.svg"> - Edits maps.
- [Birch](https://example.org/birch) <img src="https://example.org/b.svg"> - Draws trees.
- [Cedar](https://example.org/cedar) <img src="https://example.org/c.svg"> - Writes texts.
`;
const numbered = `## Papers

1. **Reading Maps**. Ann Lee. [[paper](https://example.org/maps)]
2. **Drawing Trees**. Bo Reed. [[paper](https://example.org/trees)]
`;
const links = `## Books

* [Maps](https://example.org/maps)
* [Trees](https://example.org/trees)
* [Texts](https://example.org/texts)
`;
const found = (base: string, behind: string, put: string) =>
  joinedEntries(read(base.replace(behind, `${behind}${put}`)), read(base)).map(({ message }) => message);
const joined = (name: string) => [
  `Two entries stand on one line: "${name}" needs a line of its own. Put a line break before it.`,
];

describe('joinedEntries', () => {
  it('finds entries that were put behind another', () => {
    const ember = '[Ember](https://example.org/ember) <img src="https://example.org/e.svg"> - Keeps notes.';
    expect(found(described, 'trees.', ` - ${ember}`)).toEqual(joined('Ember'));
    expect(found(described, 'trees.', ` ${ember}`)).toEqual(joined('Ember'));
    expect(found(links, 'org/trees)', ' * [Notes](https://example.org/notes)')).toEqual(joined('Notes'));
    expect(found(numbered, 'org/maps)]', ' 2. **Keeping Notes**. Di Fox.')).toEqual(joined('Keeping Notes'));
  });

  it('leaves links that belong to the entry', () => {
    expect(found(described, 'trees.', ' - [docs](https://example.org/docs) - in German.')).toEqual([]);
    expect(found(described, 'trees.', ' By [Ann Lee](https://example.org/ann).')).toEqual([]);
    expect(found(links, 'org/trees)', ' - [Ann Lee](https://example.org/ann)')).toEqual([]);
    expect(found(numbered, 'org/maps)]', ' [[code](https://example.org/code)]')).toEqual([]);
  });
});
