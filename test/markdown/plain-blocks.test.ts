import { describe, expect, it, test } from 'vitest';
import { readBlocks } from '../../src/markdown/blocks.ts';
import { type Chunk, cut } from '../../src/markdown/chunks.ts';
import { readPlainBlocks } from '../../src/markdown/plain-blocks.ts';
import type { Lines } from '../../src/model.ts';
import { indexLines } from '../../src/text/lines.ts';

const FAR = { lines: 1e9, apart: 1e9, rows: 1e9, most: 1e9, within: 1e9, longest: 1e9, blank: 100 };

function read(text: string) {
  const { blocks, last, open } = readPlainBlocks(text, indexLines(text), 1, undefined, FAR);
  return [blocks.map(({ type }) => type).join(' '), last, open?.kind];
}

describe('readPlainBlocks', () => {
  it.each([
    [
      '# One\n\nWords.\n\n## Two\n- a\n- b\n\n| a | b |\n|---|---|\n| c | d |\n',
      'heading paragraph heading list table',
      12,
    ],
    ['<details>\n<summary>One</summary>\n\n- a\n</details>\n', 'html list html', 6],
    ['- a\n\n- b\n\n\nWords.', 'list paragraph', 6],
    ['1. a\n2. b *c*\n   and more\n\n- b\n', 'list list', 6],
    ['Words and\n[more](a)\n- a\n', 'paragraph list', 4],
    ['- a\n\n* b\n', 'list list', 4],
    ['- a\n\n[A b]: c\n[d]: e "f"\n## B\n', 'list definition definition heading', 6],
    ['| a |\n|---|\n\nWords.\n', 'table paragraph', 5],
  ])('reads all of %j', (text, types, last) => expect(read(text)).toEqual([types, last, undefined]));

  it.each([
    ['text at column 0 below an item', '- a\n- b\nmore\n', 'list', 1, 'list'],
    ['an item in an item', '- a\n- b\n  - c\n', 'list', 1, 'list'],
    ['an item that goes on behind a blank line', '- a\n- b\n\n  more\n', 'list', 1, 'list'],
    ['a bullet that is not plain', '- a\n\n- <b>b</b>\n', 'list', 2, 'list'],
    ['a row that is not plain', '| a |\n|---|\n| b |\n| <b>c</b> |\n', 'table', 3, 'table'],
    ['text right below a table', '| a |\n|---|\n| b |\ntext\n', 'table', 3, 'table'],
    ['a line of a paragraph that is not plain', '# One\n\na\n<b>b</b>\n', 'heading', 2, undefined],
    ['a number with a zero in front', '# One\n\n01. a\n', 'heading', 2, undefined],
    ['a list of numbers that does not begin with 1', '# One\n\n2. a\n', 'heading', 2, undefined],
    ['a heading with marks', '# One #\n', '', 0, undefined],
    ['a table with another number of columns', '| a | b |\n|---|\n', '', 0, undefined],
    ['raw HTML', '<pre>\n\n# a\n</pre>\n', '', 0, undefined],
    ['a definition that goes on', '[a]: b\nc\n', '', 0, undefined],
    ['a definition with an escape', '[a]: b\\_c\n', '', 0, undefined],
    ['a footnote', '[^a]: b\n', '', 0, undefined],
    ['code', 'a\n\n    code\n', 'paragraph', 2, undefined],
  ])('stops at %s', (_, text, types, last, open) => expect(read(text)).toEqual([types, last, open]));
});

/** A small generator, so that a failure can be played again by its seed. */
function random(seed: number): () => number {
  let state = seed;
  return () => {
    state = (state * 1_664_525 + 1_013_904_223) % 4_294_967_296;
    return state / 4_294_967_296;
  };
}

const LINES = [
  ...['# A', '## Two words', '### [a](b) c', '## Closed ##', '##x', '#', '####### x', '#   Far', '##  Two  '],
  ...[
    '',
    '',
    '',
    '',
    '',
    '',
    ' ',
    '\t',
    '- a',
    '- [a](b) - c.',
    '- c',
    '* a',
    '* b',
    '+ a',
    '- <b>x</b>',
    '-',
  ],
  ...['- - a', '* * *', '---', '***', '- # h', '-   wide', '-      code', '-\ttab', ' - ind', '  - child'],
  ...[
    '    deep',
    '\t- tab',
    '  more',
    '1. one',
    '10. ten',
    '| a | b |',
    '|a|b|',
    '|---|---|',
    '|--|',
    '|:-:|---|',
  ],
  ...[
    '| [x](y) | `c` |',
    '|a|',
    '|a|b|c|',
    'a | b',
    '|---',
    '|| |',
    '<details>',
    '</details>',
    '<p align="center">',
  ],
  ...[
    '<details><summary>x</summary>',
    '<a id="q"></a>',
    '<img src="x">',
    '<div',
    '<!-- c -->',
    '<!-- open',
    '-->',
  ],
  ...[
    '<custom>',
    '<pre>',
    '</td>',
    'text',
    'Some words here.',
    '**Bold**',
    '*em* and',
    '`code` here',
    '[l](u)',
  ],
  ...[
    '[r]: http://example.org',
    '[s  T]: http://example.org/_a_ "A title"',
    '[u]: a b',
    '[v]:',
    "[w]: http://example.org 'x'",
    '[r]',
    '[^1]: note',
    '[^1] x',
    '![](i.png)',
    '===',
    '> q',
    '> - x',
    '```',
    '~~~',
  ],
  ...[
    '    code',
    'text  ',
    'text\\',
    'a\u00a0b',
    'http://example.org',
    'snake_case',
    '\ufefftext <b>x</b>',
    '\ufeff- [a](b)',
    '01. q',
    '中文 [文](u)。',
    '& co',
    '&amp;',
  ],
];

test('documents of plain and other blocks read as remark reads them', () => {
  const whole = (text: string, lines: Lines): Chunk[] => [
    { start: lines.starts[0]!, end: text.length, prefix: '', continues: false },
  ];
  let apart = 0;
  const plain = (text: string, lines: Lines) => {
    const chunks = cut(text, lines, { ...FAR, plain: 1 });
    apart += chunks.filter(({ blocks }) => blocks).length;
    return chunks;
  };
  const blocks = (text: string, how: typeof whole) => {
    const residue = new Map();
    const definitions = { urls: new Map(), footnotes: new Set<string>() };
    const found = readBlocks({ text, lines: indexLines(text), definitions, residue, cut: how });
    return JSON.stringify([found, [...residue].sort(([a], [b]) => a - b)], undefined, 1);
  };
  const count = 1500;
  for (let seed = 1; seed <= count; seed++) {
    const next = random(seed * 7919);
    const pick = () => LINES[Math.floor(next() * LINES.length)]!;
    // Few kinds of line in half of them, so that lists and tables grow long.
    const few = next() < 0.5 ? [...Array.from({ length: 9 }, pick), '', ''] : LINES;
    const lines = Array.from(
      { length: 2 + Math.floor(next() * 12) },
      () => few[Math.floor(next() * few.length)]!,
    );
    const text = lines.join(next() < 0.9 ? '\n' : '\r\n');
    expect(blocks(text, plain), `seed ${seed}: ${JSON.stringify(text)}`).toBe(blocks(text, whole));
  }
  // A test that reads nothing apart proves nothing.
  expect(apart).toBeGreaterThan(count / 4);
});
