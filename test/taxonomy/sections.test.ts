import { expect, test } from 'vitest';
import { parseList } from '../../src/parse/index.ts';
import { taxonomyFromSections } from '../../src/taxonomy/sections.ts';

test('every section with entries of its own is a tag; a title that stands twice needs its path', () => {
  const list = parseList(
    `# List

## Vision

### Data

- [A](https://a.org)
- [B](https://b.org)

## Audio

- [C](https://c.org)

### Data

- [D](https://d.org)

## Empty
`,
    { path: 'README.md' },
  );
  const taxonomy = taxonomyFromSections(list.sections, list.entries);
  expect(taxonomy).toMatchObject({ source: 'sections', closed: false, repeated: [] });
  expect(taxonomy.tags.map(({ id, title, path, line }) => ({ id, title, path, line }))).toEqual([
    { id: 'Vision / Data', title: 'Data', path: ['Vision'], line: 5 },
    { id: 'Audio', title: 'Audio', path: [], line: 10 },
    { id: 'Audio / Data', title: 'Data', path: ['Audio'], line: 14 },
  ]);
});
