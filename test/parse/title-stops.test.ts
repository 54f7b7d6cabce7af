import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const first = (line: string) => {
  const text = `## A\n\n- ${line}\n- [Elm](https://example.org/e)\n- [Oak](https://example.org/o)\n`;
  const { title, titleSpan } = parseList(text).entries[0]!;
  expect(text.slice(titleSpan.start, titleSpan.end)).toBe(title);
  return title;
};

describe('a full stop that a title ends with', () => {
  it.each([
    ['[Maps of Trees and Boats.](https://example.org/m)', 'Maps of Trees and Boats'],
    ['**Maps of Trees and Boats.** Ann Lee. [[paper]](https://example.org/m)', 'Maps of Trees and Boats'],
    ['[On Saws: "What Cuts."](https://example.org/m)', 'On Saws: "What Cuts."'],
    ['[木工入門。](https://example.org/m)', '木工入門'],
    ['[What Cuts Old Saws?.](https://example.org/m)', 'What Cuts Old Saws?'],
  ])('is no part of it: %s', (line, title) => {
    expect(first(line)).toBe(title);
  });

  it.each(['Boats.', 'Ochre and Umber Inc.', 'Saws, planes, etc.', 'Boats of the U.S.', 'Where trees go...'])(
    'stays behind a short name, and where it shortens a word: %s',
    (title) => {
      expect(first(`[${title}](https://example.org/m)`)).toBe(title);
    },
  );

  it.each([
    ['Umber maps. *Ann Brown.* [pdf](https://example.org/m)', 'Umber maps'],
    [
      'Umber: a map of towns. *Ann Brown, Bo Ray.* ICML 2023. [[pdf](https://example.org/m)]',
      'Umber: a map of towns',
    ],
    ['Umber: a map of towns. [pdf](https://example.org/m)', 'Umber: a map of towns'],
    [
      'Umber: a map of towns. [[pdf]](https://example.org/m) [[code]](https://example.org/c)',
      'Umber: a map of towns',
    ],
  ])('is no part of plain words before authors in italics or links to papers: %s', (line, title) => {
    expect(first(line)).toBe(title);
  });

  it.each([
    'Draws maps. Paints doors too. [code](https://example.org/m)',
    'Umber Inc. [code](https://example.org/m)',
    'Umber. [code](https://example.org/m)',
    'Draws maps of towns. [Ochre](https://example.org/m)',
    'Draws maps of towns. *Paints doors.* [Ochre](https://example.org/m)',
  ])('stays in sentences and short names: %s', (line) => {
    expect(first(line)).toMatch(/\.$/);
  });
});
