import { describe, expect, it } from 'vitest';
import { suppressions, suppressor } from '../../src/analysis/suppressions.ts';
import { parseList } from '../../src/parse/index.ts';

/** Lines of a text on which findings of a rule would be suppressed. */
function silent(text: string, rule: string): number[] {
  const list = parseList(text);
  const isSuppressed = suppressor(list);
  return Array.from({ length: list.lines.count }, (_, i) => i + 1).filter((line) => {
    const span = list.lines.span(line);
    return span.end > span.start && isSuppressed(rule, { start: span.end - 1, end: span.end });
  });
}

describe('suppressor', () => {
  it('keeps a rule quiet on the next line', () => {
    const text = '- a\n\n<!-- steward-disable-next-line one two -->\n- b\n- c\n';
    expect(silent(text, 'one')).toEqual([4]);
    expect(silent(text, 'two')).toEqual([4]);
    expect(silent(text, 'three')).toEqual([]);
  });

  it('passes over empty lines to the next one, also behind a comment of several lines', () => {
    expect(silent('<!-- steward-disable-next-line -->\n\n\n## A\n\nB\n', 'one')).toEqual([4]);
    expect(silent('<!--\nsteward-disable-next-line one:\nfor a reason\n-->\n## A\n', 'one')).toEqual([5]);
  });

  it('keeps a rule quiet on its own line, inside of a table', () => {
    const text = '| A | B |\n|---|---|\n| a | b <!-- steward-disable-line one --> |\n| c | d |\n';
    expect(silent(text, 'one')).toEqual([3]);
    expect(silent(text, 'two')).toEqual([]);
  });

  it('keeps rules quiet from a comment to the next, or to the end', () => {
    const text = 'a\n\n<!-- steward-disable one -->\n\nb\n\n<!-- steward-enable one -->\n\nc\n';
    expect(silent(text, 'one')).toEqual([3, 5]);
    expect(silent(text, 'two')).toEqual([]);
    expect(silent('a\n\n<!-- steward-disable -->\n\nb\n', 'two')).toEqual([3, 5]);
  });

  it('lets an `enable` without names end all, and one with a name its own', () => {
    const text =
      '<!-- steward-disable -->\n\na\n\n<!-- steward-enable one -->\n\nb\n\n<!-- steward-enable -->\n\nc\n';
    expect(silent(text, 'one')).toEqual([1, 3]);
    expect(silent(text, 'two')).toEqual([1, 3, 5, 7]);
  });

  it('listens to no comment inside of code', () => {
    expect(silent('```\n<!-- steward-disable -->\n```\n\na\n', 'one')).toEqual([]);
    expect(silent('`<!-- steward-disable -->` a\n\nb\n', 'one')).toEqual([]);
  });

  it('does nothing for a directive that it does not know', () => {
    expect(silent('<!-- steward-disable-file -->\n\na\n', 'one')).toEqual([]);
    expect(silent('<!-- disable -->\n\na\n', 'one')).toEqual([]);
  });
});

describe('suppressions', () => {
  const read = (comment: string) => {
    const text = `${comment}\n`;
    return suppressions(parseList(text)).map(({ directive, rules }) => ({
      directive,
      rules: rules.map(({ id, span }) => [id, text.slice(span.start, span.end)]),
    }));
  };

  it.each([
    ['<!-- steward-disable a b -->', ['a', 'b']],
    ['<!-- steward-disable a, b -->', ['a', 'b']],
    ['<!-- steward-disable a,b: because of c -->', ['a', 'b']],
    ['<!-- steward-disable a — because of c -->', ['a']],
    ['<!-- steward-disable a - because of c -->', ['a']],
    ['<!-- steward-disable: because of c -->', []],
    ['<!--steward-disable   a-->', ['a']],
  ])('reads %s', (comment, ids) => {
    expect(read(comment)).toEqual([{ directive: 'disable', rules: ids.map((id) => [id, id]) }]);
  });

  it('tells a directive that there is not', () => {
    expect(read('<!-- steward-off a -->')).toMatchObject([{ directive: undefined }]);
    expect(read('<!-- steward:index -->')).toEqual([]);
  });
});

describe('suppressor of what somebody proposes', () => {
  /** Lines of the head on which a rule would be quiet by what the base says. */
  function silentIn(base: string[], head: string[], rule = 'one'): string[] {
    const [before, list] = [parseList(base.join('\n')), parseList(head.join('\n'))];
    const isSuppressed = suppressor(list, before);
    return head.filter((line, i) => {
      const { start } = list.lines.span(i + 1);
      return line.startsWith('- ') && isSuppressed(rule, { start: start + 2, end: start + 3 });
    });
  }
  const off = '<!-- steward-disable one -->';
  const on = '<!-- steward-enable one -->';
  const base = ['- a', '', off, '', '- b', '', on, '', '- c', ''];

  it('obeys what the base has, where the base has it', () => {
    expect(silentIn(base, ['- new', ...base])).toEqual(['- b']);
    expect(silentIn(base, base.toSpliced(5, 0, '- new'))).toEqual(['- b', '- new']);
  });

  it('obeys no comment that is new, or that was moved', () => {
    expect(silentIn(base, [off, '', ...base])).toEqual(['- b']);
    expect(silentIn(base, [off, '', '- a', '', '- b', '', on, '', '- c', ''])).toEqual(['- b']);
  });

  it('goes on after a comment that ends it was taken out, or turned round', () => {
    expect(silentIn(base, ['- a', '', off, '', '- b', '', '- c', '', '- d', ''])).toEqual(['- b']);
    expect(silentIn(base, ['- a', '', off, '', '- b', '', off, '', '- c', '', '- d', ''])).toEqual(['- b']);
    expect(silentIn(base, ['- a', '', '- x', '', '- c', ''])).toEqual([]);
  });

  it('keeps a line quiet that was edited in its place, and none that was put beside it', () => {
    const one = '<!-- steward-disable-line one -->';
    const rows = ['- a', `- b ${one}`, '- c'];
    expect(silentIn(rows, ['- a', `- b, fixed ${one}`, '- c'])).toEqual([`- b, fixed ${one}`]);
    expect(silentIn(rows, ['- a', `- b ${one}`, `- n ${one}`, '- c'])).toEqual([`- b ${one}`]);
    expect(silentIn(rows, [`- n ${one}`, '- a', '- b', '- c'])).toEqual(['- b']);
    const next = ['<!-- steward-disable-next-line one -->', '', '- a', '- b', ''];
    expect(silentIn(next, next.toSpliced(2, 0, '- n'))).toEqual(['- a']);
  });
});
