import { describe, expect, it } from 'vitest';
import { changedHeadings } from '../../src/analysis/changed-headings.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `# List

## Tools

- [Atlas](https://example.org/atlas) - Edits maps \`(free)\`

## games

- [Birch](https://example.org/birch) - Draws trees.
`;
const found = (head: string, before = base) =>
  [...changedHeadings(read(head), read(before))].map(({ key }) => key);

describe('changedHeadings', () => {
  it('finds a heading behind text', () => {
    expect(found(base.replace('\n\n## games', '## games'))).toEqual(['heading\ngames']);
    expect(found(base.replace('`(free)`\n\n## games', 'for free ## games'))).toEqual(['heading\ngames']);
  });

  it('finds a second section of the same name', () => {
    const again = '## Tools\n\n- [Cedar](https://example.org/cedar) - Writes texts.\n\n## games';
    expect(found(base.replace('## games', again))).toEqual(['repeated\nTools']);
  });

  it('leaves headings of other sections, and lists in which names come again', () => {
    expect(found(base.replace('## games\n', '## games\n\n### Tools\n'))).toEqual([]);
    const twice = `${base}\n## Tools\n\n- [Cedar](https://example.org/cedar) - Writes.\n`;
    expect(found(`${twice}\n## games\n`, twice)).toEqual([]);
    expect(found(base.replace('## games', '## Toys'))).toEqual([]);
  });
});
