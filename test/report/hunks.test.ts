import { describe, expect, it } from 'vitest';
import type { TextEdit } from '../../src/model.ts';
import { hunksOf } from '../../src/report/hunks.ts';
import { indexLines } from '../../src/text/lines.ts';

const text = 'one\ntwo\nthree\nfour\n';

/** The edit that replaces the first `find` of a text. */
function replace(find: string, by: string, source = text): TextEdit {
  const start = source.indexOf(find);
  return { start, end: start + find.length, text: by };
}

const hunks = (edits: TextEdit[], source = text) => hunksOf(source, indexLines(source), edits);

describe('hunksOf', () => {
  it('gives nothing for no edit', () => expect(hunks([])).toEqual([]));

  it('puts edits of one line together, and those of others apart', () => {
    expect(hunks([replace('four', '4'), replace('o\n', 'O\n'), replace('ne\n', 'NE\n')])).toEqual([
      { line: 1, endLine: 1, after: ['oNE'] },
      { line: 2, endLine: 2, after: ['twO'] },
      { line: 4, endLine: 4, after: ['4'] },
    ]);
  });

  it('counts equal edits once', () => {
    expect(hunks([replace('two', '2'), replace('two', '2')])).toEqual([
      { line: 2, endLine: 2, after: ['2'] },
    ]);
  });

  it.each([
    ['with the ending after it', 'two\n'],
    ['with the ending before it', '\ntwo'],
  ])('tells a line that goes, taken %s', (_, find) => {
    expect(hunks([replace(find, '')])).toEqual([{ line: 2, endLine: 2, after: [] }]);
  });

  it('tells the last line that goes, with and without a final line ending', () => {
    expect(hunks([replace('four\n', '')])).toEqual([{ line: 4, endLine: 4, after: [] }]);
    const open = 'one\ntwo';
    expect(hunks([replace('\ntwo', '', open)], open)).toEqual([{ line: 2, endLine: 2, after: [] }]);
  });

  it('tells several lines that go, and lines that are joined', () => {
    expect(hunks([replace('two\nthree\n', '')])).toEqual([{ line: 2, endLine: 3, after: [] }]);
    expect(hunks([replace('two\nthree', 'two three')])).toEqual([
      { line: 2, endLine: 3, after: ['two three'] },
    ]);
  });

  it('shows a line that is put before another, or after it', () => {
    expect(hunks([{ start: 4, end: 4, text: 'new\n' }])).toEqual([
      { line: 2, endLine: 2, after: ['new', 'two'] },
    ]);
    expect(hunks([{ start: 7, end: 7, text: '\n' }])).toEqual([{ line: 2, endLine: 2, after: ['two', ''] }]);
  });

  it('shows whole lines replaced by whole lines without the next one', () => {
    expect(hunks([replace('two\n', 'zwei\ndrei\n')])).toEqual([
      { line: 2, endLine: 2, after: ['zwei', 'drei'] },
    ]);
  });

  it('reads every line ending, and a byte order mark', () => {
    const crlf = '\ufeffone\r\ntwo\r\nthree';
    expect(hunks([replace('one', '1', crlf), replace('two\r\n', '', crlf)], crlf)).toEqual([
      { line: 1, endLine: 1, after: ['1'] },
      { line: 2, endLine: 2, after: [] },
    ]);
  });

  it('joins edits that reach over the same lines', () => {
    expect(hunks([replace('ne\ntw', '-'), replace('o\nthr', '+')])).toEqual([
      { line: 1, endLine: 3, after: ['o-+ee'] },
    ]);
  });
});
