import { describe, expect, test } from 'vitest';
import { type Chunk, cut } from '../../src/markdown/chunks.ts';
import { readPlainItem, readPlainRow } from '../../src/markdown/fast-path.ts';
import type { Lines } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const whole = (text: string, lines: Lines): Chunk[] => [
  { start: lines.starts[0]!, end: text.length, prefix: '', continues: false },
];
const plain = (text: string, lines: Lines): Chunk[] =>
  cut(text, lines, {
    lines: 1e9,
    apart: 1,
    rows: 1e9,
    plain: 1,
    most: 1e9,
    within: 1e9,
    longest: 1e9,
    blank: 1e9,
  });

/** All that a list says, so that two readings of a text can be compared. */
function facts(text: string, read: (text: string, lines: Lines) => Chunk[]): string {
  const {
    entries,
    links,
    sections,
    tables,
    code,
    labelIndex: index,
    contents,
  } = parseList(text, { cut: read });
  return JSON.stringify({ entries, links, sections, tables, code, index, contents }, undefined, 1);
}

describe('what is plain', () => {
  test.each([
    ['- Segment Anything', true],
    ['- [next](https://nextjs.org) - The React framework, with a [guide](https://nextjs.org/learn).', true],
    ['- ![](https://img.shields.io/badge/A--B-blue) title', true],
    ['- *emphasis*, **strong [a](b) `c`** and [**d**](e).', true],
    ['- *emphasis*s', false],
    ['- an*emphasis*', false],
    ['- ** none **', false],
    ['- ***both***', false],
    ['- *in **strong***', false],
    ['- _emphasis_', false],
    ['- `*a*`', true],
    ['- ``a``', false],
    ['- ` a `', false],
    ['- *a `b* c`', false],
    ['- [^1](a)', false],
    ['- https://example.org', false],
    ['- # heading', false],
    ['- - nested', false],
    ['- 1. nested', false],
    ['- [ ] task', false],
    ['- [^1] note', false],
    ['-     code', false],
    ['- R&amp;D', false],
    ['- R&D', true],
    ['- mail@example.org', false],
    ['- trailing ', false],
    ['* other marker', true],
    ['12. a number', true],
    ['1) a number', true],
  ])('%j: %s', (line, is) => expect(readPlainItem(line, 0) !== undefined).toBe(is));

  test.each([
    ['|a|b|', true],
    ['| a | ![](https://img.shields.io/badge/A--B-blue) ![](https://img.shields.io/badge/C-red) |', true],
    ['|a||', true],
    ['|a\\|b|c|', false],
    ['|a|b', false],
    ['|`a`|**b**|', true],
    ['|`a|`b|', false],
    ['|a|b| ', false],
  ])('%j: %s', (line, is) => expect(readPlainRow(line, 0) !== undefined).toBe(is));
});

/** A small generator, so that a failure can be played again by its seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const PARTS = [
  ...[
    'word',
    'two words',
    ' ',
    ' ',
    ': ',
    ' - ',
    '.',
    '!',
    '!',
    '[',
    ']',
    '(',
    ')',
    '|',
    '&',
    '&amp;',
    ';',
    '#',
    '>',
    '+',
    '-',
    '=',
    '"',
    "'",
  ],
  ...[
    '`',
    '*',
    '_',
    '~',
    '<',
    '@',
    '\\',
    '\t',
    '\u00a0',
    '  ',
    'www.x.org',
    'http://x.org',
    'a@b.org',
    '😀',
    '中文',
    '\u200f',
    '$x$',
    '1.',
    '[^1]',
    '[ ]',
  ],
  ...[
    '[link](https://example.org/a_b*c)',
    '[link](https://example.org/?a=1&b=2)',
    '![](https://img.shields.io/badge/A--B-blue)',
    '![alt](x.png)',
    '[x](#y)',
    '[]()',
    '[a](b "c")',
    '[a][b]',
    ...[
      '**bold**',
      '*em*',
      '`code`',
      '**',
      '**[a](b)**',
      '[**a**](b)',
      '[`a`](b)',
      '**a `b` c**',
      '[^1](x)',
      ' *a* ',
    ],
  ],
];

test('a text with plain lines reads as remark reads it', () => {
  for (let seed = 1; seed <= 700; seed++) {
    const next = random(seed);
    const pick = <T>(from: readonly T[]) => from[Math.floor(next() * from.length)]!;
    const content = () => Array.from({ length: 1 + Math.floor(next() * 4) }, () => pick(PARTS)).join('');
    const bullet = () => `${pick(['- ', '- ', '- ', '-  ', '* ', '  - '])}${content()}`;
    const row = () =>
      `|${Array.from({ length: 2 + Math.floor(next() * 2) }, content).join('|')}${pick(['|', '|', '|', ''])}`;
    const lines = ['# List', '', '- first', ...Array.from({ length: 5 }, bullet)];
    if (next() < 0.3) lines.push(pick(['text', '===', '---', '    code', '']));
    lines.push(
      '',
      pick(['| Title | Tags |', 'Title | Tags', 'Title | Tags |', '**Title** | Tags', '- | Tags']),
      '|---|---|',
      ...Array.from({ length: 5 }, row),
    );
    if (next() < 0.2) lines.push('', '[^1]: note', '', '[b]: c');
    else if (next() < 0.3) lines.push(pick(['text', '## Heading', '- bullet', '> quote']));
    const text = lines.join(pick(['\n', '\n', '\r\n']));
    expect(facts(text, plain), `seed ${seed}: ${JSON.stringify(text)}`).toBe(facts(text, whole));
  }
});
