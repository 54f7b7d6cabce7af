import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ConfigInput, configSchema } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';

interface Case {
  readonly text: string;
  readonly config?: ConfigInput;
  /** Shape and title of each entry that is to be read. */
  readonly entries: readonly string[];
}

const cases: Record<string, Case> = {
  'linked bullets, and bullets about the list': {
    text: `# Tools

## Contents

- [Editors](#editors)

## Editors

- [Atlas](https://example.org/atlas) - Edits maps.
* [Birch](https://example.org/birch) - Draws trees.

## Contributing

- [Guidelines](https://example.org/guide) - Read them.
`,
    entries: ['bullet Atlas', 'bullet Birch'],
  },
  'rows of a table': {
    text: `| Paper | Year |
|---|---|
| [Atlas](https://example.org/atlas) | 2023 |
| Birch | 2024 |
`,
    entries: ['row Atlas', 'row Birch'],
  },
  'bullets with keyed lines below': {
    text: `## 2023

- Atlas of Data
  - Authors: A. Person
  - Paper: [link](https://example.org/atlas)
- Birch and Beech
  - Authors: B. Person
  - Paper: [link](https://example.org/birch)
- Cedar
  - Authors: C. Person
  - Paper: [link](https://example.org/cedar)
`,
    config: { entries: { shape: 'record', link: 'optional' } },
    entries: ['record Atlas of Data', 'record Birch and Beech', 'record Cedar'],
  },
  'bullets without links, where the config asks for them': {
    text: `# Books

- Atlas of Data - A. Person.
- **Birch** - B. Person.

## Novels

- By year
  - Cedar
  - Delta
- Ember
  - Author: E. Person
`,
    config: { entries: { shape: 'bullet', link: 'optional' } },
    entries: ['bullet Atlas of Data', 'bullet Birch', 'bullet Cedar', 'bullet Delta', 'record Ember'],
  },
  'bullets without links, where nothing asks for them': {
    text: '# Books\n\n- Atlas of Data - A. Person.\n- Birch - B. Person.\n',
    entries: [],
  },
  'headings that are links': {
    text: ['Atlas', 'Birch', 'Cedar', 'Delta', 'Ember']
      .map((name) => `## [${name}](https://example.org/${name})\n\nWhat it does.\n`)
      .join('\n'),
    entries: ['heading Atlas', 'heading Birch', 'heading Cedar', 'heading Delta', 'heading Ember'],
  },
};

describe('the shapes of entries', () => {
  it.each(Object.entries(cases))('%s', (_, { text, config, entries }) => {
    const list = parseList(text, { path: 'README.md', config: parse(configSchema, config ?? {}) });
    expect(list.entries.map(({ shape, title }) => `${shape} ${title}`)).toEqual(entries);
  });
});
