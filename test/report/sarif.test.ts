import { readFileSync } from 'node:fs';
import { Ajv } from 'ajv';
import addFormats, { type FormatsPlugin } from 'ajv-formats';
import type { Log, Result } from 'sarif';
import { beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { renderSarif, sarifLog } from '../../src/report/sarif.ts';
import { rules } from '../../src/rules/index.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { fileReport, finding, fix, list, report } from './build.ts';
import { hostile } from './hostile.ts';
import { base, head } from './sample.ts';

const text = 'one\ntwo\nthree\n';
const everything = {
  version: '1.2.3',
  homepage: 'https://example.org/',
  docs: 'https://example.org/rules/',
};

/** The schema that the standard's editors publish, as one of their packages ships it. */
const schemaFile = new URL(
  '../../node_modules/@microsoft/jest-sarif/lib/schemas/sarif-2.1.0-rtm.5.json',
  import.meta.url,
);

let judge: (log: unknown) => string[];

beforeAll(() => {
  // The schema is written for draft 4; without its name and `id` it says the same in later drafts. One of its
  // patterns is no regular expression in Unicode mode.
  const { $schema: _, id: __, ...schema } = JSON.parse(readFileSync(schemaFile, 'utf8'));
  const ajv = new Ajv({ strict: false, allErrors: true, unicodeRegExp: false });
  (
    (addFormats as unknown as { default?: FormatsPlugin }).default ?? (addFormats as unknown as FormatsPlugin)
  )(ajv);
  const validate = ajv.compile(schema);
  judge = (log) =>
    validate(log) ? [] : (validate.errors ?? []).map((error) => `${error.instancePath} ${error.message}`);
});

const resultsOf = (log: Log): Result[] => log.runs[0]!.results!;

describe('the official schema', () => {
  it('refuses what is wrong', () => {
    const log = sarifLog(report(fileReport(text, { findings: [finding(text, 1)] })));
    expect(judge({ ...log, version: '2.0.0' })).not.toEqual([]);
    expect(
      judge({ ...log, runs: [{ ...log.runs[0], results: [{ message: {}, level: 'info' }] }] }),
    ).not.toEqual([]);
  });

  it('accepts a report of real rules', () => {
    const log = JSON.parse(
      renderSarif(review([{ path: 'README.md', base, head }], defaultConfig), everything),
    );
    expect(resultsOf(log).length).toBeGreaterThan(0);
    expect(judge(log)).toEqual([]);
  });

  it('accepts a report without findings, and one of every rule', () => {
    expect(judge(sarifLog(report(fileReport(text))))).toEqual([]);
    const findings = rules.map((rule) => finding(text, 1, { rule: rule.id, severity: rule.severity }));
    const log = sarifLog(report(fileReport(text, { findings })), everything);
    expect(judge(log)).toEqual([]);
    expect(log.runs[0]!.tool.driver.rules).toHaveLength(rules.length);
  });

  it.each(hostile)('accepts %j', (title) => {
    const findings = [finding(text, 1, { message: title, key: title, fix: fix(text, 'one', title) })];
    const log = JSON.parse(renderSarif(report(fileReport(text, { path: title, findings })), everything));
    expect(judge(log)).toEqual([]);
  });
});

describe('sarifLog', () => {
  it('tells place, level, rule and fix', () => {
    const [rule] = rules;
    const findings = [
      finding(text, 2, { rule: rule!.id, severity: 'info', fix: fix(text, 'two', '2') }),
      finding(text, 3, { rule: 'another', severity: 'warning' }),
    ];
    const log = sarifLog(report(fileReport(text, { path: 'docs/my list.md', findings })), everything);
    const { tool, results, columnKind } = log.runs[0]!;
    expect(columnKind).toBe('utf16CodeUnits');
    expect(tool.driver).toMatchObject({ name: 'awesome-steward', semanticVersion: '1.2.3' });
    const artifactLocation = { uri: 'docs/my%20list.md', uriBaseId: '%SRCROOT%' };
    expect(results![0]).toMatchObject({
      ruleId: rule!.id,
      level: 'note',
      message: { text: 'Something is wrong here.' },
      locations: [
        {
          physicalLocation: {
            artifactLocation,
            region: { startLine: 2, startColumn: 1, endLine: 2, endColumn: 4, charOffset: 4, charLength: 3 },
          },
        },
      ],
      fixes: [
        {
          artifactChanges: [
            {
              artifactLocation,
              replacements: [
                { deletedRegion: { charOffset: 4, charLength: 3 }, insertedContent: { text: '2' } },
              ],
            },
          ],
        },
      ],
    });
    expect(results![1]).not.toHaveProperty('fixes');
    for (const { ruleId, ruleIndex } of results!) {
      expect(tool.driver.rules![ruleIndex!]!.id).toBe(ruleId);
    }
    expect(tool.driver.rules!.find(({ id }) => id === rule!.id)).toMatchObject({
      helpUri: `https://example.org/rules/${rule!.id}.md`,
      help: { markdown: rule!.why.trim() },
    });
  });

  it('says what is new only where there is a base', () => {
    const findings = [finding(text, 1, { since: 'base' }), finding(text, 2, { since: 'head' })];
    const states = (log: Log) => resultsOf(log).map((result) => result.baselineState);
    expect(states(sarifLog(report(fileReport(text, { findings }))))).toEqual(['unchanged', 'new']);
    const alone = sarifLog(report(fileReport(text, { findings: [finding(text, 1)] })));
    expect(resultsOf(alone)[0]).not.toHaveProperty('baselineState');
  });

  it('counts characters without a byte order mark', () => {
    const marked = `\ufeff${text}`;
    const findings = [finding(marked, 2, { fix: fix(marked, 'two', '2') })];
    const [result] = resultsOf(sarifLog(report(fileReport(marked, { list: list(marked), findings }))));
    const { charOffset, charLength } = result!.fixes![0]!.artifactChanges[0]!.replacements[0]!.deletedRegion;
    const edit = { start: charOffset!, end: charOffset! + charLength!, text: '2' };
    expect(applyEdits(text, [edit])).toBe('one\n2\nthree\n');
    expect(result!.locations![0]!.physicalLocation!.region).toMatchObject({ startLine: 2, charOffset: 4 });
  });

  it('has fingerprints that stay when lines move, and differ between equal faults', () => {
    const prints = (source: string, lines: number[]) =>
      resultsOf(
        sarifLog(report(fileReport(source, { findings: lines.map((line) => finding(source, line)) }))),
      ).map((result) => result.partialFingerprints!['awesomeStewardFinding/v1']);
    const before = prints('same\nsame\nother\n', [1, 2, 3]);
    expect(new Set(before).size).toBe(3);
    expect(prints('new\nsame\nsame\nother\n', [2, 3, 4])).toEqual(before);
  });

  it('makes neither links nor placeholders of a message', () => {
    const findings = [finding(text, 1, { message: 'See [x](https://example.org) {0} \\textit{y}' })];
    const [result] = resultsOf(sarifLog(report(fileReport(text, { findings }))));
    expect(result!.message.text).toBe('See [x] (https://example.org) {{0}} \\textit{{y}}');
  });
});
