import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const found = (line: string) =>
  parseList(`## Tools\n\n- ${line}\n`, { path: 'README.md' }).residue.map(
    ({ form, edits }) => `${form}${edits ? ` ${edits[0]!.text}` : ''}`,
  );

describe('links that are none, wherever they stand', () => {
  it.each([
    [
      'Reads maps, see [the docs|https://example.org/docs] of it.',
      'markup [the docs](https://example.org/docs)',
    ],
    ['**Atlas** - (`Repo <https://example.org/a>`_) Maps.', 'markup [Repo](https://example.org/a)'],
    [
      '[!(Star)[https://example.org/a.svg]](https://example.org/a) Maps',
      'swapped ![Star](https://example.org/a.svg)',
    ],
    [
      '[![Star] (https://example.org/a.svg)](https://example.org/a) Maps',
      'gap ![Star](https://example.org/a.svg)',
    ],
    ['[![Star](https://example.org/a b.svg)](https://example.org/a) Maps', 'address-space'],
    ['**Atlas** ![] (https://example.org/a.svg) Maps', 'gap '],
    ['**Atlas** ![(https://example.org/a.svg) Maps', 'picture-bare ]'],
    ['[![Star](https://example.org/a.svg)][home] Maps', 'picture-link'],
    ['[**Atlas*](https://example.org/a) Maps', 'mark'],
    ['[Atlas](https://example.org/a [pdf](https://example.org/b) - Maps', 'unclosed )'],
    ['[Atlas](https://example.org/a b [pdf](https://example.org/b) - Maps', 'unclosed'],
    ['**Atlas** \\[new\\] [pdf](https://example.org/a)] Maps', 'close-bracket'],
    ['**Atlas** \\[new\\] [[pdf](https://example.org/a) Maps', 'open-bracket'],
  ])('%s', (line, form) => {
    expect(found(line)).toEqual([form]);
  });

  it.each([
    ['Reads `see [a|https://example.org]` and a|b.'],
    [
      '[**Atlas**](https://example.org/a) and [*Maps*](https://example.org/m) by [a *b*](https://example.org/b)',
    ],
    ['[![Star](https://example.org/a.svg)](https://example.org/a)'],
    ['Calls `name <https://example.org>` with care.'],
    // A bracket may be escaped: only its partner is not.
    ['**Atlas** \\[[pdf](https://example.org/a)] *Maps 2024*'],
    ['**Atlas** [[pdf](https://example.org/a)\\] *Maps 2024*'],
    [
      '**Atlas** \\[[pdf](https://example.org/a) [code](https://example.org/c)] \\[[site](https://example.org)]',
    ],
    ['**Atlas** &#91;[pdf](https://example.org/a)] Maps'],
  ])('leaves %s', (line) => {
    expect(found(line)).toEqual([]);
  });
});
