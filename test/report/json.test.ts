import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { parseList } from '../../src/parse/index.ts';
import { checkJson, inspectJson, reviewJson } from '../../src/report/json.ts';
import { added, entry, fileReport, finding, fix, label, report } from './build.ts';
import { base, head, quality, scaling } from './sample.ts';

const text = 'one\ntwo\n';

/** Paths of keys that hold `undefined`, which would be lost or appear by chance. */
function undefinedKeys(value: unknown, path = ''): string[] {
  if (value === undefined) return [path];
  if (typeof value !== 'object' || value === null) return [];
  return Object.entries(value).flatMap(([key, inner]) => undefinedKeys(inner, `${path}.${key}`));
}

describe('inspect', () => {
  const list = parseList(base, { path: 'README.md' });
  const json = inspectJson([list]);

  it('tells entries, taxonomy and sections', () => {
    expect(json.schemaVersion).toBe(1);
    const [file] = json.files;
    expect(Object.keys(file!)).toEqual([
      'path',
      'entries',
      'taxonomy',
      'sections',
      'index',
      'regions',
      'notes',
      'inferred',
    ]);
    const line = base.split('\n').findIndex((row) => row.startsWith('|Filtering')) + 1;
    const row = base.split('\n')[line - 1]!;
    expect(file!.entries[2]).toEqual({
      title: 'Filtering by Agreement of Three Readers',
      line,
      endLine: line,
      shape: 'row',
      section: ['Papers'],
      labels: [
        { id: 'Data-Scaling', line, column: row.indexOf(scaling) + 1 },
        { id: 'Data-Quality', line, column: row.indexOf(quality) + 1 },
      ],
      links: [],
      ...(list.entries[2]!.fields.length > 0 && { fields: expect.any(Array) }),
    });
    expect(file!.taxonomy.tags.map(({ id, title, color }) => [id, title, color])).toEqual([
      ['Data-Scaling', 'Scaling', 'f1db9d'],
      ['Data-Quality', 'Quality', 'd3f0aa'],
    ]);
    expect(file!.sections.map(({ title, line: at }) => [title, at])).toEqual(
      expect.arrayContaining([
        ['Tags', 3],
        ['Papers', 9],
      ]),
    );
  });

  it('tells where an entry leads: by its title, else by its paper; nowhere by a placeholder', () => {
    const text =
      '# L\n\n- [Fir](https://example.org/fir) - One. [code](https://example.org/c)\n' +
      '- **Elm** [[code](https://example.org/code)] [[paper](https://example.org/paper)]\n- **Oak** [[paper](-)] [[code](TBD)]\n';
    expect(inspectJson([parseList(text)]).files[0]!.entries.map(({ title, url }) => [title, url])).toEqual([
      ['Fir', 'https://example.org/fir'],
      ['Elm', 'https://example.org/paper'],
      ['Oak', undefined],
    ]);
  });

  it('tells indexes and regions', () => {
    const section = {
      section: 'Scaling',
      sectionIndex: 0,
      line: 3,
      depth: 2,
      label: 'S',
      items: [{ title: 'T', line: 4, titleSpan: list.lines.span(4), span: list.lines.span(4), entries: [0] }],
    };
    const span = list.lines.span(1);
    const region = {
      owner: 'doctoc',
      name: 'doctoc',
      span,
      content: span,
      line: 1,
      endLine: 2,
      closed: true,
      open: span,
    };
    const own = inspectJson([{ ...list, labelIndex: [section], regions: [region] }]).files[0]!;
    expect(own.index).toEqual([
      { section: 'Scaling', line: 3, label: 'S', items: [{ title: 'T', line: 4 }] },
    ]);
    expect(own.regions).toEqual([{ owner: 'doctoc', name: 'doctoc', line: 1, endLine: 2 }]);
  });

  it('has no empty keys', () => expect(undefinedKeys(json)).toEqual([]));
});

describe('check', () => {
  const whole = finding(text, 2, {
    since: 'head',
    entry: 'Two',
    fix: fix(text, 'two', '2'),
  });

  it('tells findings, each key where it is known, in a stable order', () => {
    const json = checkJson(report(fileReport(text, { findings: [finding(text, 1), whole] })));
    expect(json).toEqual({
      schemaVersion: 1,
      files: [
        {
          path: 'README.md',
          entries: 0,
          findings: [
            {
              rule: 'label-known',
              severity: 'error',
              message: 'Something is wrong here.',
              line: 1,
              column: 1,
              endLine: 1,
              endColumn: 4,
            },
            {
              rule: 'label-known',
              severity: 'error',
              message: 'Something is wrong here.',
              line: 2,
              column: 1,
              endLine: 2,
              endColumn: 4,
              since: 'head',
              entry: 'Two',
              fix: { edits: [{ start: 4, end: 7, text: '2' }] },
            },
          ],
        },
      ],
      summary: { error: 2, warning: 0, info: 0 },
    });
    expect(Object.keys(json)).toEqual(['schemaVersion', 'files', 'summary']);
    expect(Object.keys(json.files[0]!.findings[1]!)).toEqual([
      'rule',
      'severity',
      'message',
      'line',
      'column',
      'endLine',
      'endColumn',
      'since',
      'entry',
      'fix',
    ]);
  });
});

describe('review', () => {
  it('tells changes with both entries', () => {
    const before = entry('Old', { description: 'Words.', fields: [] });
    const after = entry('New', { labels: [label('A')], links: [] });
    const changes = [
      added(after),
      {
        kind: 'edited' as const,
        before,
        after,
        fields: ['title', 'labels'],
        labels: { added: ['A'], removed: [] },
      },
    ];
    const json = reviewJson(report(fileReport(text, { changes })));
    expect(json).toMatchObject({ verdict: 'pass', summary: { error: 0 } });
    expect(json.changes).toEqual([
      { kind: 'added', path: 'README.md', after: expect.objectContaining({ title: 'New' }) },
      {
        kind: 'edited',
        path: 'README.md',
        before: expect.objectContaining({ title: 'Old', description: 'Words.' }),
        after: expect.objectContaining({ title: 'New', labels: [{ id: 'A', line: 1, column: 1 }] }),
        fields: ['title', 'labels'],
        labels: { added: ['A'], removed: [] },
      },
    ]);
  });

  it('gives edits that lie in the text, and no empty keys', () => {
    const json = reviewJson(review([{ path: 'README.md', base, head }], defaultConfig));
    expect(undefinedKeys(json)).toEqual([]);
    const edits = json.files.flatMap((file) => file.findings.flatMap((one) => one.fix?.edits ?? []));
    expect(edits.length).toBeGreaterThan(0);
    for (const { start, end } of edits) expect(0 <= start && start <= end && end <= head.length).toBe(true);
  });
});
