import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const list = parseList(`# Woods

## Saws

- [Fir](https://example.org/a) - Cuts boards for Wood.js. \`hand\` \`✓ steel\`.
- [Elm](https://example.org/b) - Cuts planks. \`✓ steel\`.
- [Oak](https://example.org/c) - Cuts logs! \`hand\`, \`✓ steel\`.
- [Ash](https://example.org/d) - Cuts twigs. \`hand\` \`✓ steel\`
- [Yew](https://example.org/e) - Cuts all by \`hand\`.
- [Box](https://example.org/f) - Cuts hedges. Needs a \`hand\`.
`);

describe('a stop behind code at the end', () => {
  it('is no part of the description where a sentence ends before the labels', () => {
    expect(list.entries.slice(0, 4).map(({ description }) => description)).toEqual([
      'Cuts boards for Wood.js.',
      'Cuts planks.',
      'Cuts logs!',
      'Cuts twigs.',
    ]);
    expect(list.entries[0]!.labels.map(({ id }) => id)).toEqual(['hand', '✓ steel']);
  });

  it('ends the sentence else', () => {
    expect(list.entries.slice(4).map(({ description }) => description)).toEqual([
      'Cuts all by hand.',
      'Cuts hedges. Needs a hand.',
    ]);
  });
});
