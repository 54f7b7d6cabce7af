import { describe, expect, it } from 'vitest';
import { lostItems } from '../../src/analysis/lost-items.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const numbered = `## Papers

1. **Reading Maps**. Ann Lee. [[paper](https://example.org/maps)]

2. **Drawing Trees**. Bo Reed. [[paper](https://example.org/trees)]

3. **Writing Texts**. Cy Moss. [[paper](https://example.org/texts)]
`;
const records = `## Papers

- [Reading Maps](https://example.org/maps)
  - Authors: Ann Lee
  - Keyword: maps, cities
- [Drawing Trees](https://example.org/trees)
  - Authors: Bo Reed
  - Keyword: trees, forests
`;
const found = (base: string, head: string) =>
  lostItems(read(head), read(base)).map(({ problem }) => problem.message);

describe('lostItems', () => {
  it('leaves a table of contents that a change writes on one line', () => {
    const items = ['Maps', 'Trees', 'Texts'].map((name) => `[${name}](#${name.toLowerCase()})`);
    const sections = '## Maps\n\nA.\n\n## Trees\n\nB.\n\n## Texts\n\nC.\n';
    const base = `# List\n\n${items.map((item) => `- ${item}\n`).join('')}\n${sections}`;
    expect(found(base, `# List\n\n${items.join(' • ')}\n\n${sections}`)).toEqual([]);
    expect(found(base, base.replace(')\n- [Trees', ') [Trees'))).toHaveLength(1);
  });

  it('finds numbers without their dot', () => {
    expect(found(numbered, numbered.replace('2. **', '2 **'))).toEqual([
      '"Drawing Trees" was an item before this change and is none any more: the dot behind its number is missing. Write "2.".',
    ]);
  });

  it('finds items below entries that lost their bullet', () => {
    expect(found(records, records.replace('- Authors: Bo', '· Authors: Bo'))).toEqual([
      '"Authors: Bo Reed" was an item before this change and is none any more: "·" is no bullet. Begin it with "-".',
    ]);
  });

  it('finds an item that so many spaces make code of', () => {
    expect(found(records, records.replace('- [Drawing', '-       [Drawing'))).toEqual([
      'GitHub shows "Drawing Trees" as code now, because five spaces or more stand behind its bullet. Write one space.',
    ]);
  });

  it('leaves items that are some', () => {
    for (const head of [
      records.replace('- Authors: Bo', '* Authors: Bo'),
      records.replace('  - Authors: Bo', '    - Authors: Bo'),
      records.replace('  - Authors: Bo Reed\n', ''),
    ])
      expect(found(records, head)).toEqual([]);
  });
});
