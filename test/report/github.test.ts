import { describe, expect, it } from 'vitest';
import type { Severity } from '../../src/model.ts';
import { renderGithub } from '../../src/report/github.ts';
import { fileReport, finding, report } from './build.ts';
import { hostile } from './hostile.ts';

const text = 'one\ntwo\nthree\n';

describe('renderGithub', () => {
  it('annotates the place, then counts', () => {
    const findings = [
      finding(text, 2, { message: '100% wrong: "a,b"', column: 2 }),
      finding(text, 1, { severity: 'warning' }),
      finding(text, 1, { severity: 'info', endLine: 3, endColumn: 6 }),
    ];
    expect(renderGithub(report(fileReport(text, { path: 'docs/a,b:c.md', findings })))).toBe(`\
::error file=docs/a%2Cb%3Ac.md,line=2,endLine=2,col=2,endColumn=4,title=label-known::100%25 wrong: "a,b"
::warning file=docs/a%2Cb%3Ac.md,line=1,endLine=1,col=1,endColumn=4,title=label-known::Something is wrong here.
::notice file=docs/a%2Cb%3Ac.md,line=1,endLine=3,title=label-known::Something is wrong here.
1 error, 1 warning, 1 info.
`);
  });

  it('leaves out what stood before', () => {
    const findings = [finding(text, 1, { since: 'base' }), finding(text, 2, { since: 'head' })];
    const lines = renderGithub(report(fileReport(text, { findings })))
      .trim()
      .split('\n');
    expect(lines).toHaveLength(2);
    expect(lines[0]).toContain('line=2');
  });

  it('keeps to what GitHub shows of one step, the gravest first, and counts the rest', () => {
    const many = (severity: Severity, n: number) =>
      Array.from({ length: n }, () => finding(text, 1, { severity }));
    const files = [
      fileReport(text, { findings: [...many('info', 12), ...many('error', 7)] }),
      fileReport(text, { findings: [...many('error', 1207), ...many('warning', 3)] }),
    ];
    const lines = renderGithub(report(...files))
      .trim()
      .split('\n');
    const kinds = lines.slice(0, -2).map((line) => /^::(\w+) /.exec(line)?.[1]);
    expect(kinds).toEqual([
      ...Array<string>(10).fill('error'),
      ...Array<string>(3).fill('warning'),
      ...Array<string>(10).fill('notice'),
    ]);
    expect(lines.slice(-2)).toEqual([
      '1,214 errors, 3 warnings, 12 info.',
      'Not shown as annotations, for GitHub keeps 10 of each: 1,204 of severity error and 2 of severity info.',
    ]);
  });

  it.each(hostile)('takes no other command from %j', (title) => {
    const file = fileReport(text, { path: title, findings: [finding(text, 1, { message: title })] });
    const lines = renderGithub(report(file)).trimEnd().split('\n');
    expect(lines).toHaveLength(2);
    const [, properties] = /^::error (.*?)::/.exec(lines[0]!)!;
    expect(properties!.split(',').map((pair) => pair.split('=')[0])).toEqual([
      'file',
      'line',
      'endLine',
      'col',
      'endColumn',
      'title',
    ]);
    expect(lines[0]).not.toContain('##[');
  });
});
