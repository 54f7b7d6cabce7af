import { describe, expect, test } from 'vitest';
import { moveLines } from '../../src/analysis/move-entry.ts';
import { sequencesOf } from '../../src/analysis/sort-order.ts';
import { parseList } from '../../src/parse/index.ts';
import { applyEdits } from '../../src/text/edit.ts';

/** Moves the entry titled `what` behind the one titled `behind`. */
function move(text: string, what: string, behind?: string): string | undefined {
  const list = parseList(text, { path: 'x.md' });
  const sequence = sequencesOf(list).find((each) => each.some(({ title }) => title === what))!;
  const named = (title: string) => sequence.find((entry) => entry.title === title)!;
  const fix = moveLines(list, sequence, named(what), behind === undefined ? undefined : named(behind));
  return fix && applyEdits(text, fix.edits);
}

const line = (title: string, marker = '-') => `${marker} [${title}](https://example.org/${title})`;
const bullets = (titles: string, end = '\n') => [...titles].map((title) => line(title)).join(end) + end;

describe('moveLines', () => {
  test.each([
    ['C', 'A', 'ACB'],
    ['A', 'C', 'BCA'],
    ['A', 'B', 'BAC'],
    ['C', undefined, 'CAB'],
  ])('%s behind %s', (what, behind, moved) => {
    expect(move(bullets('ABC'), what, behind)).toBe(bullets(moved));
    expect(move(`# T\r\n\r\n${bullets('ABC', '\r\n')}`, what, behind)).toBe(
      `# T\r\n\r\n${bullets(moved, '\r\n')}`,
    );
  });

  test('takes along what stands below the entry', () => {
    const below = '  - [Z](https://example.org/z) - below\n  - [Y](https://example.org/y) - below\n';
    expect(move(`${line('B')}\n${below}${bullets('AC')}`, 'B', 'A')).toBe(
      `${line('A')}\n${line('B')}\n${below}${line('C')}\n`,
    );
  });

  test('moves rows', () => {
    const row = (title: string) => `| [${title}](https://example.org/${title}) | x |\n`;
    const head = '| Title | Note |\n|---|---|\n';
    expect(move(head + row('B') + row('A') + row('C'), 'B', 'A')).toBe(head + row('A') + row('B') + row('C'));
  });

  test.each([
    ['\n', 'C', 'A', 'ACB'],
    ['\n', 'A', 'C', 'BCA'],
    ['\r\n', 'C', undefined, 'CAB'],
    ['\r\n', 'A', 'B', 'BAC'],
  ])('leaves a file without an ending at its end (%j, %s behind %s)', (end, what, behind, moved) => {
    expect(move(bullets('ABC', end).trimEnd(), what, behind)).toBe(bullets(moved, end).trimEnd());
  });

  test('counts alike, not on', () => {
    const same = ['B', 'A', 'C'].map((title) => line(title, '1.')).join('\n');
    expect(move(`${same}\n`, 'B', 'A')).toBe(
      `${['A', 'B', 'C'].map((title) => line(title, '1.')).join('\n')}\n`,
    );
    const on = ['B', 'A', 'C'].map((title, i) => line(title, `${i + 1}.`)).join('\n');
    expect(move(`${on}\n`, 'B', 'A')).toBeUndefined();
  });

  test('is not certain with blank lines between', () => {
    expect(move(`${line('B')}\n\n${line('A')}\n\n${line('C')}\n`, 'B', 'A')).toBeUndefined();
  });
});
