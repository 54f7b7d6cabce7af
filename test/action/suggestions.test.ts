import { describe, expect, it } from 'vitest';
import { hunksOfPatch } from '../../src/action/patch.ts';
import { hashOf, suggestionsOf } from '../../src/action/suggestions.ts';
import type { FileReport, TextEdit } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

/** A file whose findings have these fixes, one each; edits by what they replace. */
function file(text: string, ...fixes: [find: string, replace: string][][]): FileReport {
  const list = parseList(text);
  const findings = fixes.map((fix, i) => {
    const edits = fix.map(([find, replace]): TextEdit => {
      const start = text.indexOf(find);
      return { start, end: start + find.length, text: replace };
    });
    const span = { start: edits[0]!.start, end: edits[0]!.end };
    const { line, column } = list.lines.pointAt(span.start);
    const at = { span, line, column, endLine: line, endColumn: column };
    const said = { rule: 'entry-title', severity: 'error' as const, message: `Fault ${i}`, key: `${i}` };
    return { ...said, ...at, fix: { edits }, since: 'head' as const };
  });
  return { path: 'README.md', list, findings };
}

/** The diff of a text that is new from the first line to the last. */
const allNew = (text: string) => {
  const lines = text.replace(/\n$/, '').split('\n');
  return hunksOfPatch([`@@ -0,0 +1,${lines.length} @@`, ...lines.map((line) => `+${line}`)].join('\n'));
};

const text = 'one\ntwo two\nthree\nfour\n';

describe('suggestions', () => {
  it('say on a line how it reads fixed; all fixes of a line are one', () => {
    const [first, ...more] = suggestionsOf([file(text, [['two', '2']], [[' two', ' zwei']])], () =>
      allNew(text),
    );
    expect(more).toEqual([]);
    expect(first!.comment).toMatchObject({ path: 'README.md', line: 2 });
    expect(first!.comment.startLine).toBeUndefined();
    expect(hashOf(first!.comment.body)).toBe(first!.hash);
    expect(first!.comment.body.replace(/^.*\n/, '')).toBe(
      'Fault 0 `entry-title`\nFault 1 `entry-title`\n\n```suggestion\n2 zwei\n```',
    );
  });

  it('of several lines name the first and the last', () => {
    const [first] = suggestionsOf([file(text, [['two two\nthree', '2\n3']])], () => allNew(text));
    expect(first!.comment).toMatchObject({ startLine: 2, line: 3 });
    expect(first!.comment.body).toContain('```suggestion\n2\n3\n```');
  });

  it('take lines out by an empty block', () => {
    const [first] = suggestionsOf([file(text, [['two two\n', '']])], () => allNew(text));
    expect(first!.comment).toMatchObject({ line: 2 });
    expect(first!.comment.body).toContain('```suggestion\n```');
  });

  it('of the same lines at two places are two, each with its own hash', () => {
    const twice = 'two two\nthree\ntwo two\n';
    const one = file(twice, [['two two', '2']], [['three\ntwo two', 'three\n2']]);
    const all = suggestionsOf([one], () => allNew(twice)).filter(({ comment }) => comment.line !== 2);
    const same = file(twice, [['two two', '2']]);
    const [first] = suggestionsOf([same], () => allNew(twice));
    expect(all[0]!.hash).toBe(first!.hash);
    expect(new Set(all.map(({ hash }) => hash)).size).toBe(all.length);
    for (const { hash, comment } of all) expect(hashOf(comment.body)).toBe(hash);
  });

  it('stand only within the diff, and only on the lines that were judged', () => {
    const one = file(text, [['two', '2']]);
    expect(suggestionsOf([one], () => [])).toEqual([]);
    expect(suggestionsOf([one], () => [{ first: 3, last: 4, lines: ['three', 'four'] }])).toEqual([]);
    expect(suggestionsOf([one], () => [{ first: 1, last: 2, lines: ['one', 'another'] }])).toEqual([]);
    const cr = 'a\rb\n\nx two\n';
    expect(suggestionsOf([file(cr, [['two', '2']])], () => allNew(cr))).toEqual([]);
  });

  it('leave out a fix in several places: one of them alone would do half', () => {
    const moved = file(text, [
      ['one\n', ''],
      ['four\n', 'four\none\n'],
    ]);
    expect(suggestionsOf([moved], () => allNew(text))).toEqual([]);
  });

  it('name only what they fix: of two fixes for one place the first', () => {
    const [first] = suggestionsOf([file(text, [['two', '2']], [['two', 'zwei']])], () => allNew(text));
    expect(first!.comment.body).not.toContain('Fault 1');
  });

  it('are not made again, and the next take the room of those that were', () => {
    const many = Array.from({ length: 40 }, (_, i) => `line number ${i}.`);
    const long = `${many.join('\n\n')}\n`;
    const all = file(long, ...many.map((line): [string, string][] => [[line, line.toUpperCase()]]));
    const first = suggestionsOf([all], () => allNew(long));
    expect(first).toHaveLength(30);
    const rest = suggestionsOf([all], () => allNew(long), new Set(first.map(({ hash }) => hash)));
    expect(rest).toHaveLength(10);
    expect(new Set([...first, ...rest].map(({ comment }) => comment.line)).size).toBe(40);
  });

  it('are fenced so that no line ends the block', () => {
    const ticks = 'one\n\n- ``` two\n';
    const [first] = suggestionsOf([file(ticks, [['two', '````']])], () => allNew(ticks));
    expect(first!.comment.body).toContain('`````suggestion\n- ``` ````\n`````');
  });
});
