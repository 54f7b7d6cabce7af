import { createColors } from 'picocolors';
import { describe, expect, it } from 'vitest';
import type { Change } from '../../src/model.ts';
import { renderPretty, renderPrettyReview } from '../../src/report/pretty.ts';
import { added, entry, fileReport, finding, label, list, report } from './build.ts';
import { hostile } from './hostile.ts';

const text = `${'line\n'.repeat(120)}`;

describe('renderPretty', () => {
  const findings = [
    finding(text, 7, { severity: 'info', rule: 'label-spacing' }),
    finding(text, 110, { column: 12 }),
    finding(text, 111, { severity: 'warning', since: 'head' }),
    finding(text, 1, { since: 'base' }),
  ];
  const entries = [entry('A'), entry('B')];
  const one = report(fileReport(text, { path: 'docs/list.md', list: list(text, { entries }), findings }));

  it('lines findings up by file, sums up and says what to type next', () => {
    const next = [['awesome-steward explain label-known', 'why, with examples']] as const;
    expect(renderPretty(one, { next })).toBe(`docs/list.md
     7:1  info     Something is wrong here.  label-spacing
  110:12  error    Something is wrong here.  label-known
   111:1  warning  Something is wrong here.  label-known

✖ 1 error, 1 warning and 1 info in 2 entries
  1 existing problem not counted

  awesome-steward explain label-known  why, with examples
`);
  });

  it('wraps at the width of the terminal, under itself', () => {
    const message = 'A message of many words that goes on and on until it no longer fits the line.';
    const long = report(fileReport(text, { findings: [finding(text, 1, { message })] }));
    const lines = renderPretty(long, { width: 50 }).split('\n');
    expect(lines.slice(1, 5)).toEqual([
      '  1:1  error    A message of many words that goes',
      '                on and on until it no longer fits',
      '                the line.  label-known',
      '',
    ]);
    expect(Math.max(...lines.map((line) => line.length))).toBeLessThanOrEqual(50);
  });

  it('groups many findings by rule where that is asked for: counts, first places, what the first says', () => {
    const many = [
      ...Array.from({ length: 40 }, (_, i) =>
        finding(text, 2 * i + 1, {
          rule: 'index-label',
          severity: 'warning',
          message: `"${'Long title '.repeat(8)}" is wrong. Do this.`,
        }),
      ),
      finding(text, 90, { column: 4, message: 'Only once.' }),
      ...[91, 92].map((line) =>
        finding(text, line, {
          rule: 'label-spacing',
          severity: 'info',
          fix: { edits: [{ start: 0, end: 0, text: ' ' }] },
        }),
      ),
    ];
    const grouped = { fix: (rule: string, path: string) => `fix ${path} --rule ${rule}` };
    const of = (findings: typeof many) =>
      report(fileReport(text, { path: 'list.md', list: list(text, { entries }), findings }));
    expect(renderPretty(of(many), { grouped, width: 140 })).toBe(`list.md
  error    label-known  90:4
           Only once.
  warning  index-label (40)  lines 1, 3, 5, 7 and 36 more
           "Long title Long title Long title Long title Long title Long title Long title Long title " is wrong. Do this.
  info     label-spacing (2): fix list.md --rule label-spacing

✖ 1 error, 40 warnings and 2 info in 2 entries
  Grouped by rule. Add --all to see each problem.
`);
    expect(renderPretty(of(many))).toContain('  79:1  warning ');
    const few = of(many.slice(0, 3));
    expect(renderPretty(few, { grouped })).toBe(renderPretty(few));
  });

  it('says so when nothing is wrong', () => {
    const clean = report(fileReport(text, { list: list(text, { entries: [entry('A')] }) }));
    expect(renderPretty(clean)).toBe('✔ No problems in 1 entry\n');
    const same = report(fileReport(text, { changes: [] }));
    expect(renderPretty(same)).toBe('No entries found, so no entry was checked.\n');
  });

  it('passes on what is to know about a list', () => {
    const file = fileReport(text, { list: list(text, { notes: ['No entry was found.'] }) });
    expect(renderPretty(report(file))).toContain('README.md: No entry was found.\n');
  });

  it('colours only when it is told to', () => {
    expect(renderPretty(one)).not.toContain('\u001b');
    const coloured = renderPretty(one, { palette: createColors(true) });
    expect(coloured).toContain('\u001b[31merror  \u001b[39m');
    const stripped = coloured.replace(/\u001b\[\d+m/g, '');
    expect(stripped).toBe(renderPretty(one));
  });

  it.each(hostile)('sends no control character of %j to the terminal', (title) => {
    const file = fileReport(text, {
      path: title,
      list: list(text, { notes: [title] }),
      findings: [finding(text, 1, { message: title })],
      changes: [added(entry(title, { labels: [label(title)] }))],
    });
    const shown = renderPrettyReview(report(file));
    expect(shown).not.toMatch(/[\x00-\x09\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/);
    expect(shown.split('\n').length).toBeLessThan(60);
  });
});

describe('renderPrettyReview', () => {
  it('tells what changes before what is wrong', () => {
    const labels = [label('Data-Quality')];
    const before = entry('Old', { section: ['A'] });
    const after = entry('New', { section: ['B'], line: 12 });
    const changes: Change[] = [
      added(entry('Fresh', { labels, line: 9 })),
      { kind: 'removed', before },
      { kind: 'moved', before, after },
      { kind: 'edited', before, after, fields: ['title', 'links'] },
      { kind: 'relabelled', before: after, after, labels: { added: ['X'], removed: ['Y'] } },
    ];
    expect(renderPrettyReview(report(fileReport(text, { changes })))).toBe(`\
This change adds 1 entry, relabels 1, edits 1, moves 1 and removes 1.
  added       Fresh (line 9)
              Data-Quality
  removed     Old
  moved       New (line 12)
              to B
  edited      New (line 12)
              title and links
  relabelled  New (line 12)
              +X  −Y

No entries found, so no entry was checked.
`);
  });
});
