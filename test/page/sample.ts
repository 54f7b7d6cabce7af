import { defaultConfig } from '../../src/config/schema.ts';
import { pageData } from '../../src/page/data.ts';
import type { PageData } from '../../src/page/model.ts';
import { parseList } from '../../src/parse/index.ts';

const badge = (id: string, color: string) =>
  `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-${color})`;

export const web = badge('Get-Web', '9ecae1');
export const human = badge('Get-Human', '9ecae1');
export const filter = badge('Keep-Filter', 'a1d99b');

/** A list with a legend; one entry has a label that nobody declares, one has none. */
export const labelled = `# Papers on data

## Tags

### Where it comes from

| Section | Tag |
|---|---|
| From the web | ${web} |
| By people | ${human} |

### What is kept

| Section | Tag |
|---|---|
| Filtering | ${filter} |

## Papers

| Title | Tags |
|---|---|
| Alpha crawls | ${web} |
| Beta écrit | ${human} ${filter} |
| Gamma sifts | ${web} ${filter} |
| Delta wonders | ${badge('Odd', 'red')} |
| Epsilon waits | |
`;

export const sectioned = `# Tools

## Linting

- [Ant](https://example.org/ant) - Checks words.
- [Bee](https://example.org/bee) - Checks links.

## Building

### Fast

- [Cat](https://example.org/cat) - Builds pages.

### Slow

- [Dog](https://example.org/dog) - Builds books.
`;

/** The data of a page about these texts. */
export function dataOf(...texts: readonly string[]): PageData {
  const sources = texts.map((text, at) => ({
    list: parseList(text, { path: `list-${at + 1}.md`, config: defaultConfig }),
  }));
  return pageData(sources).data;
}

/** The position of a node by its key. */
export function nodeOf(data: PageData, key: string): number {
  const found = data.nodes.findIndex((node) => node.key === key);
  if (found === -1)
    throw new Error(`No node “${key}”; there are ${data.nodes.map((node) => node.key).join(', ')}`);
  return found;
}
