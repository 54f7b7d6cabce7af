import { describe, expect, test } from 'vitest';
import { endingOf, hasWordsBehind, isOrdinary, openingOf } from '../../src/analysis/descriptions.ts';
import { parseList } from '../../src/parse/index.ts';

/** Reads the text between bars; what stands around them is not part of the description. */
function inside(marked: string) {
  const [before = '', description = '', after = ''] = marked.split('¦');
  const text = before + description + after;
  return { text, span: { start: before.length, end: before.length + description.length } };
}

describe('endingOf', () => {
  test.each([
    ['A tool.', 'period'],
    ['一个工具。', 'period'],
    ['A tool (for maps).', 'period'],
    ['A tool (for maps.)', 'period'],
    ['**A tool.**', 'period'],
    ['A tool. ([Demo](https://a.b/c_(d)), [Source](https://e.f)) `MIT` `Docker/Nodejs`', 'period'],
    ['A tool. ![](https://img.shields.io/badge/x-red)', 'period'],
    ['A tool. [![App Store][icon]](https://a.b) ![Freeware][icon]', 'period'],
    ['A tool. 🟢 :warning:', 'period'],
    ['A tool.<br>', 'period'],
    ['A tool<br>', 'unclear'],
    ['เครื่องมือ', 'unclear'],
    ['A tool...', 'period'],
    ['A tool!', 'closed'],
    ['Is it a tool?', 'closed'],
    ['A tool…', 'closed'],
    ['A tool', 'open'],
    ['**A tool**', 'open'],
    ['A tool 🟢', 'open'],
    ['A tool ![](https://img.shields.io/badge/x-red)', 'open'],
    ['一个工具', 'open'],
    ['A tool (for maps)', 'unclear'],
    ['A tool for [maps](https://a.b)', 'unclear'],
    ['A tool for `maps`', 'unclear'],
    ['A tool: https://a.b/c', 'unclear'],
    ['#tool', 'unclear'],
    ['A tool #maps', 'unclear'],
    ['A tool in C#', 'unclear'],
    ['A tool of issue #3', 'open'],
    ['A tool:', 'unclear'],
    ['![](https://img.shields.io/badge/x-red)', 'unclear'],
    ['', 'unclear'],
  ])('%s: %s', (description, kind) => {
    const { text, span } = inside(`- [x](u). - ¦${description}¦ More.`);
    expect(endingOf(text, span).kind).toBe(kind);
  });

  test('says where the sentence ends, before badges and labels', () => {
    const { text, span } = inside('¦A tool `MIT` ![](https://img.shields.io/badge/x-red)¦');
    const label = { start: 7, end: 12 };
    expect(text.slice(label.start, label.end)).toBe('`MIT`');
    expect(endingOf(text, span, [label])).toEqual({ kind: 'open', at: 6 });
  });

  test('leaves open whether words in brackets behind it end the sentence', () => {
    const text = 'A framework for [DEEP LEARNING]';
    const label = { start: 16, end: text.length };
    expect(endingOf(text, { start: 0, end: text.length }, [label]).kind).toBe('unclear');
  });

  test.each([')', ']', '>', '`', '<>', '](', '![', '()', '*_', ':a:'])('ends soon with many %s', (mark) => {
    const text = mark.repeat(20_000);
    expect(endingOf(text, { start: 0, end: text.length }).at).toBeLessThanOrEqual(text.length);
  });
});

describe('openingOf', () => {
  test.each([
    ['A tool', 'upper', 'A'],
    ['**Édition** of', 'upper', 'Édition'],
    ['“Quoted words', 'upper', 'Quoted'],
    ['GraphQL-based tool', 'upper', ''],
    ['a tool', 'lower', 'a'],
    ["don't ask", 'lower', 'don'],
    ['iOS apps', 'unclear', 'iOS'],
    ['node.js tool', 'unclear', ''],
    ['c++ tool', 'unclear', ''],
    ['x86 tool', 'unclear', ''],
    ['`npm` tool', 'unclear', ''],
    ['[npm](u) tool', 'unclear', ''],
    ['3D tool', 'unclear', ''],
    ['🚀 tool', 'unclear', ''],
    ['一个工具', 'unclear', '一个工具'],
  ])('%s: %s', (description, kind, word) => {
    const { text, span } = inside(`- x - ¦${description}¦ y`);
    expect(openingOf(text, span)).toMatchObject({ kind, word });
  });

  test('points at the first letter', () => {
    const { text, span } = inside('- x - ¦**a tool**¦');
    expect(text[openingOf(text, span).at]).toBe('a');
  });
});

test('a name in lower case is no ordinary word', () => {
  expect(isOrdinary('the', new Set())).toBe(true);
  expect(isOrdinary('manages', new Set(['manages']))).toBe(true);
  expect(isOrdinary('npm', new Set(['manages']))).toBe(false);
});

describe('hasWordsBehind', () => {
  test.each([
    ['[Fir](https://example.org/f) 🎧 cuts boards and planes', true],
    ['[Fir](https://example.org/f) 🎧 切木板', true],
    ['[Fir](https://example.org/f) 🎧 きる', false],
    ['[Fir](https://example.org/f) 🎧 weekly', false],
    ['[Fir](https://example.org/f) ![a b c](https://img.shields.io/x.svg)', false],
  ])('%s: %s', (item, expected) => {
    const list = parseList(`# Trees\n\n- ${item}\n`, { path: 'README.md' });
    expect(hasWordsBehind(list, list.entries[0]!)).toBe(expected);
  });
});
