import { describe, expect, it } from 'vitest';
import { brokenDefinitions } from '../../src/analysis/broken-definitions.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (definition: string) =>
  brokenDefinitions(
    parseList(`# Tools\n\n- [Ash][ash] - Draws maps.\n\n${definition}\n`, { path: 'README.md' }),
  ).problems.length;

describe('brokenDefinitions', () => {
  it('finds addresses that end with a parenthesis that nothing opens', () => {
    expect(read('[ash]: https://example.org/ash)')).toBe(1);
    expect(read('[ash]: https://example.org/ash_(tree))')).toBe(1);
    expect(read("[Ash Maps]: http://example.org/ash))  'Ash'")).toBe(1);
    expect(read(' [ash]:https://example.org/ash)')).toBe(1);
  });

  it('leaves right definitions, notes, code and words', () => {
    expect(read('[ash]: https://example.org/ash_(tree)')).toBe(0);
    expect(read('[ash]: <https://example.org/ash)>')).toBe(0);
    expect(read('[^ash]: https://example.org/ash)')).toBe(0);
    expect(read('    [ash]: https://example.org/ash)')).toBe(0);
    expect(read('[ash]: https://example.org/ash) draws maps')).toBe(0);
    expect(read('[ash]: https://example.org/a)sh')).toBe(0);
  });
});
