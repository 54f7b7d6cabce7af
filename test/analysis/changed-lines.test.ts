import { describe, expect, it } from 'vitest';
import { addressTitles } from '../../src/analysis/address-titles.ts';
import { changedHeadings } from '../../src/analysis/changed-headings.ts';
import { splitItems } from '../../src/analysis/cut-entries.ts';
import { joinedEntries } from '../../src/analysis/joined-entries.ts';
import { lostPictures } from '../../src/analysis/lost-pictures.ts';
import { lostTables } from '../../src/analysis/lost-tables.ts';
import { movedCells } from '../../src/analysis/swapped-cells.ts';
import type { List, Problem } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `# Maps

- [Tools](#tools)
- [Games](#games)
- [Books](#books)
- [Films](#films)

Tools that we use every day

## Tools

- [Atlas](https://example.org/atlas) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees. ![new](https://example.org/new.png)
- [Cedar](https://example.org/cedar) - Writes texts.

## Games

| Name | Year | Kind |
|------|------|------|
| [Delta](https://example.org/delta) | 2020 | chess |
| [Ember](https://example.org/ember) | 2021 | go |
| [Fjord](https://example.org/fjord) | 2022 | cards |

## Books

## Films
`;
type Analysis = (list: List, base: List) => Iterable<Problem>;
const found = (analysis: Analysis, head: string) =>
  [...analysis(read(head), read(base))].map(({ message }) => message);

describe('items', () => {
  it('that stand behind another', () => {
    expect(found(joinedEntries, base.replace('(#games)\n', '(#games)- [Music](#music)\n'))).toEqual([
      'Two entries stand on one line: "Music" needs a line of its own. Put a line break before it.',
    ]);
    expect(
      found(
        joinedEntries,
        base.replace('texts.\n', 'texts.- Grove, 2020 [[paper](https://example.org/g)]\n'),
      ),
    ).toEqual([
      'Two entries stand on one line: "paper" needs a line of its own. Put a line break before it.',
    ]);
    expect(found(joinedEntries, base.replace('texts.\n', 'texts - [here](https://example.org/g)\n'))).toEqual(
      [],
    );
  });

  it('that were a description', () => {
    expect(found(splitItems, base.replace('atlas) - Edits', 'atlas)\n- Edits'))).toEqual([
      '"- Edits maps." was a part of the line above before this change; its bullet makes an item of it now. Put it behind that line again.',
    ]);
    expect(found(splitItems, base.replace('maps.\n', 'maps.\n- Grove reads files.\n'))).toEqual([]);
  });

  it('that have their address for a name', () => {
    const head = base.replace('[Atlas]', '[https://example.org/atlas]');
    expect(found(addressTitles, head)).toEqual([
      'The text of this link is its address now; before this change it was "Atlas". Write a name between "[" and "]".',
    ]);
    expect(found(addressTitles, base.replace('[Atlas]', '[Atlas 2]'))).toEqual([]);
  });
});

describe('pictures, headings and tables', () => {
  it('pictures that lost their sign', () => {
    expect(found(lostPictures, base.replace('![new]', '[new]'))).toEqual([
      '"[new](https://example.org/new.png)" was a picture before this change; without its "!" GitHub shows a link to it. Write "![new](https://example.org/new.png)".',
    ]);
    expect(found(lostPictures, base.replace(/ !\[new\].*/, ''))).toEqual([]);
  });

  it('headings that took in an item, and text that became one', () => {
    expect(found(changedHeadings, base.replace('## Tools\n\n', '## Tools'))).toEqual([
      'An entry stands in the heading "Tools". Put it on a line of its own, below the heading.',
    ]);
    expect(found(changedHeadings, base.replace('every day\n', 'every day\n---\n'))).toEqual([
      'This line straight below text makes a heading of "Tools that we use every day". Put an empty line between them, or delete it.',
    ]);
    expect(found(changedHeadings, base.replace('every day\n', 'every day\n\n---\n'))).toEqual([]);
    expect(found(changedHeadings, base.replace('## Tools', '## Tools - free'))).toEqual([]);
  });

  it('tables that a line above takes in', () => {
    const head = base.replace('## Games\n\n', '## Games\n\n- [Grove](https://example.org/grove)\n');
    expect(found(lostTables, head)).toEqual([
      'This table was one before this change. Now a line stands straight above it, so GitHub shows its rows as text of that line. Put an empty line between them.',
    ]);
    expect(found(lostTables, base.replace('## Games\n\n', '## Games\n\nAll of them.\n\n'))).toEqual([]);
  });

  it('cells that changed places', () => {
    const moved: Analysis = (list, before) => movedCells(list, before, new Set());
    const row = '| [Ember](https://example.org/ember) | 2021 | go |';
    expect(found(moved, base.replace(row, '| 2021 | [Ember](https://example.org/ember) | go |'))).toEqual([
      'The cells of "Name" and "Year" have changed places in this row. Put each into its column.',
    ]);
    expect(found(moved, base.replace(row, '| [Ember](https://example.org/ember) | go | 2021 |'))).toEqual([]);
    expect(
      found(moved, base.replace(row, `${row}\n| 2023 | [Grove](https://example.org/grove) | dice |`)),
    ).toEqual(['The cells of "Name" and "Year" have changed places in this row. Put each into its column.']);
  });
});
