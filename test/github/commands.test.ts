import { describe, expect, test } from 'vitest';
import { annotationsOf, parseCommands, parseFile, shown } from './commands.ts';

describe('workflow commands', () => {
  test('with properties and escapes', () => {
    expect(parseCommands('::error file=a%2Cb.md,line=3,title=50%25%3A::one%0Atwo::three\n')).toEqual([
      { command: 'error', properties: { file: 'a,b.md', line: '3', title: '50%:' }, data: 'one\ntwo::three' },
    ]);
    expect(parseCommands('  ::Notice::hello')).toEqual([
      { command: 'notice', properties: {}, data: 'hello' },
    ]);
  });

  test('in the old form, anywhere in a line', () => {
    expect(parseCommands('so ##[error file=a.md;line=3]what%5D')).toEqual([
      { command: 'error', properties: { file: 'a.md', line: '3' }, data: 'what]' },
    ]);
  });

  test('a line ends at a lone carriage return too', () => {
    expect(parseCommands('title: x\r::error::hidden').map(({ data }) => data)).toEqual(['hidden']);
  });

  test.each(['text ::error::no', '::unknown::no', '::error no', '::: ::error::', '##[unknown]no'])(
    '%s is only text',
    (line) => {
      expect(parseCommands(line)).toEqual([]);
    },
  );

  test('between stop-commands and its token nothing is obeyed', () => {
    const output = '::stop-commands::t0ken\n::error::no\n##[error]no\n::t0ken::\n::error::yes\n::t0ken::\n';
    expect(parseCommands(output).map(({ command, data }) => [command, data])).toEqual([
      ['stop-commands', 't0ken'],
      ['error', 'yes'],
    ]);
  });
});

test('annotations: all that were asked for, and the ten of each level that are kept', () => {
  const output = [...Array(12)]
    .map((_, n) => `::error file=a.md,line=${n + 1},endColumn=4::e${n}\n::warning::w\n`)
    .join('');
  const all = annotationsOf(parseCommands(`${output}::debug::d\n`));
  expect(all).toHaveLength(24);
  expect(all[0]).toEqual({ level: 'error', message: 'e0', file: 'a.md', line: 1, endColumn: 4 });
  expect(
    shown(all)
      .filter(({ level }) => level === 'error')
      .map(({ line }) => line),
  ).toEqual([1, 2, 3, 4, 5, 6, 7, 8, 9, 10]);
  expect(shown(all)).toHaveLength(20);
});

describe('output files', () => {
  test('lines and heredocs', () => {
    const text = 'a=1\nb<<X\none\ntwo=<<\nX\nc<<Y\nY\n\nd==\ne=f<<g\n';
    expect(parseFile(text)).toEqual({ a: '1', b: 'one\ntwo=<<', c: '', d: '=', e: 'f<<g' });
    expect(parseFile('')).toEqual({});
  });

  test.each(['just text\n', '<<X\nX\n', 'a<<\n', 'a<<X\nno end\n'])('%j fails the step', (text) => {
    expect(() => parseFile(text)).toThrow(/^Invalid/);
  });
});
