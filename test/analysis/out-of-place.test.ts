import { describe, expect, it } from 'vitest';
import { outOfPlace } from '../../src/analysis/out-of-place.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const base = `# List

- [Tools](#tools)
- [Games](#games)

## Tools

- [Atlas](https://example.org/atlas) by [Ann](https://example.org/ann) - Edits maps.
- [Birch](https://example.org/birch) - Draws trees.
- [Cedar](https://example.org/cedar) - Writes texts.
- [Delta](https://example.org/delta) - Compares pages.

## Games

- [Ember](https://example.org/ember) - Plays chess.

## License

Free for all.
`;
const found = (head: string) => [...outOfPlace(read(head), read(base))].map(({ key }) => key);

describe('outOfPlace', () => {
  it('finds entries in the table of contents', () => {
    const moss = '- [Moss](https://example.org/moss) - Covers stones.\n- [Games](#games)';
    expect(found(base.replace('- [Games](#games)', moss))).toEqual(['contents\nMoss']);
  });

  it('finds entries below the licence, however they go on', () => {
    expect(found(`${base}\n- [Moss](https://example.org/moss) by [Ann](https://example.org/ann)\n`)).toEqual([
      'place\nMoss',
    ]);
  });

  it('finds entries above the title', () => {
    expect(found(`- [Moss](https://example.org/moss) - Covers stones.\n\n${base}`)).toEqual(['top\nMoss']);
    expect(found(`[![Build](https://example.org/b.svg)](https://example.org/b)\n\n${base}`)).toEqual([]);
  });

  it('leaves links that belong there', () => {
    expect(found(`${base}\n- [CC0](https://creativecommons.org/publicdomain/zero/1.0/)\n`)).toEqual([]);
    expect(found(base.replace('- [Games](#games)', '- [Toys](#tools)\n- [Games](#games)'))).toEqual([]);
  });
});
