import { describe, expect, it } from 'vitest';
import { looksOf, unescapedPipes } from '../../src/markdown/unescaped-pipes.ts';
import type { Row } from '../../src/model.ts';

/** A row of a line that begins and ends with a pipe. */
function rowOf(line: string): { row: Row; texts: string[] } {
  let at = 1;
  const cells = line
    .slice(1, -1)
    .split('|')
    .map((text) => {
      const span = { start: at, end: at + text.length };
      at = span.end + 1;
      return { span, content: span, text };
    });
  const row = { span: { start: 0, end: line.length }, line: 1, cells, opens: true, closes: true };
  return { row, texts: cells.map((cell) => cell.text.trim()) };
}

const badge = '![](https://img.shields.io/badge/Mixture-f1db9d)';
const table = (rows: readonly string[]) => rows.map((line) => rowOf(line).texts);
const titlesAndBadges = looksOf(table([`|A b|${badge}|`, `|C d|${badge}|`, `|E f|${badge}|`]), 2);

function fix(line: string, width: number, looks: ReturnType<typeof looksOf> = []): string {
  const { row, texts } = rowOf(line);
  const pipes = unescapedPipes(row, texts, width, looks);
  return [...line].map((char, i) => (pipes.includes(i) ? `\\${char}` : char)).join('');
}

describe('unescapedPipes', () => {
  it('finds the pipe that pushed a badge out of its column', () => {
    expect(fix(`|To mix|or not|${badge}|`, 2, titlesAndBadges)).toBe(`|To mix\\|or not|${badge}|`);
    expect(fix(`|p(x|y|z)|${badge}|`, 2, titlesAndBadges)).toBe(`|p(x\\|y\\|z)|${badge}|`);
  });

  it('finds pipes inside of links and code, whatever the table looks like', () => {
    expect(fix('|[A | B](https://a.example)|2023|', 2)).toBe('|[A \\| B](https://a.example)|2023|');
    expect(fix('|[A](https://a.example/?x|y)|2023|', 2)).toBe('|[A](https://a.example/?x\\|y)|2023|');
    expect(fix('|`a | b`|2023|', 2)).toBe('|`a \\| b`|2023|');
  });

  it('leaves empty cells and hints behind the row aside', () => {
    expect(fix(`|To mix|or not|${badge}||`, 2, titlesAndBadges)).toBe(`|To mix\\|or not|${badge}||`);
    expect(fix(`|p(x|y)|${badge}| 3.2.4 |`, 2, titlesAndBadges)).toBe(`|p(x\\|y)|${badge}| 3.2.4 |`);
    expect(fix('|[A | B](https://a.example)|2023|Sec. 4.1, 4.2| |', 2)).toBe(
      '|[A \\| B](https://a.example)|2023|Sec. 4.1, 4.2| |',
    );
  });

  it.each([
    ['a hint behind the labels', `|A|${badge}|3.2.2|`],
    ['an empty cell behind the labels', `|A|${badge}||`],
    ['a row without any badge', '|A|B|C|'],
    ['badges in both cells', `|A|${badge}|${badge}|`],
    ['brackets that are open in more cells than are too many', '|[A|[B|C](x)|D](y)|'],
  ])('leaves %s to a person', (_, line) => {
    expect(fix(line, 2, titlesAndBadges)).toBe(line);
  });

  it('does not guess from a table of few rows', () => {
    const few = looksOf(table([`|A|${badge}|`]), 2);
    const line = `|To mix|or not|${badge}|`;
    expect(fix(line, 2, few)).toBe(line);
  });

  it('does not guess where the cells fit in two ways', () => {
    const looks = looksOf(table(['|a|b|1|', '|a|b|1|', '|a|b|1|']), 3);
    expect(fix('|a|b|c|1|', 3, looks)).toBe('|a|b|c|1|');
  });
});
