import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { existingFindings, ownFindings } from '../../src/lint/own-findings.ts';
import { review } from '../../src/lint/review.ts';
import { parseList } from '../../src/parse/index.ts';
import { base, head, listOf, quality } from '../report/sample.ts';
import { ABSENT, skips } from '../shared.ts';

const path = 'README.md';

describe('review', () => {
  it('tells what a change does', () => {
    const { files, compared } = review([{ path, base, head }], defaultConfig);
    expect(compared).toBe(true);
    expect(files[0]!.base?.entries).toHaveLength(4);
    const told = files[0]!.changes!.map(({ kind, after, before }) => [kind, (after ?? before)!.title]);
    expect(told.sort()).toEqual([
      ['added', expect.stringContaining('P(A')],
      ['added', 'Packing Long Stories into Short Windows'],
      ['relabelled', 'What Makes a Caption Good?'],
      ['removed', 'Counting Tokens Before They Hatch'],
    ]);
  });

  it('judges a change by what it brings in', () => {
    const { summary, verdict, files } = review([{ path, base, head }], defaultConfig);
    expect(verdict).toBe('fail');
    const own = ownFindings(files[0]!);
    expect(own).toContainEqual(
      expect.objectContaining({ rule: 'table-cells', severity: 'error', since: 'head' }),
    );
    expect(summary.error).toBe(own.filter(({ severity }) => severity === 'error').length);
  });

  it('blames nobody for what stood before', () => {
    const next = head.replace('# Awesome Pictures', '# Awesome  Pictures');
    const { summary, verdict, files } = review([{ path, base: head, head: next }], defaultConfig);
    expect(verdict).toBe('pass');
    expect(summary).toEqual({ error: 0, warning: 0, info: 0 });
    expect(existingFindings(files[0]!).length).toBeGreaterThan(0);
    expect(files[0]!.changes).toEqual([]);
  });

  it('counts everything where there is no base, or the file is new', () => {
    const alone = review([{ path, head }], defaultConfig);
    expect(alone).toMatchObject({ compared: false, verdict: 'fail' });
    expect(alone.files[0]).not.toHaveProperty('changes');
    expect(alone.files[0]!.findings.every((finding) => finding.since === undefined)).toBe(true);

    const fresh = review([{ path, base: '', head }], defaultConfig);
    expect(fresh.summary).toEqual(alone.summary);
    expect(fresh.files[0]!.changes).toHaveLength(5);
    expect(fresh.files[0]!.changes!.every(({ kind }) => kind === 'added')).toBe(true);
  });

  it('sums up several files, each compared with its own base', () => {
    const clean = { path: 'OTHER.md', base, head: base };
    const report = review([{ path, base, head }, clean, { path: 'THIRD.md', head: base }], defaultConfig);
    expect(report.files.map((file) => file.path)).toEqual([path, 'OTHER.md', 'THIRD.md']);
    expect(report.files[1]!.changes).toEqual([]);
    const one = review([{ path, base, head }], defaultConfig);
    expect(report.summary.error).toBe(one.summary.error);
    expect(review([clean], defaultConfig).verdict).toBe('pass');
  });

  it('reads base and head together as it reads each alone', () => {
    const { files } = review([{ path, base, head }], defaultConfig);
    const alone = (text: string) => parseList(text, { path, config: defaultConfig });
    expect(files[0]!.list.entries).toEqual(alone(head).entries);
    expect(files[0]!.base!.entries).toEqual(alone(base).entries);
    expect(files[0]!.findings).toEqual(check(alone(head), defaultConfig, alone(base)));
  });

  it('takes its options from the config', () => {
    const config = { ...defaultConfig, rules: { 'table-cells': 'off' as const } };
    const { files } = review([{ path, base, head }], config);
    expect(files[0]!.findings.filter(({ rule }) => rule === 'table-cells')).toEqual([]);
  });

  it('gives the same report again', () => {
    const again = () => review([{ path, base, head }], defaultConfig);
    expect(JSON.stringify(again())).toBe(JSON.stringify(again()));
  });
});

const founding = '../shared/co-development/awesome_llm_data.md';

describe.skipIf(skips(!existsSync(founding), ABSENT))('review of the co-development list', () => {
  it('finds nothing new where nothing changes', () => {
    const text = readFileSync(founding, 'utf8');
    const { summary, files } = review([{ path, base: text, head: text }], defaultConfig);
    expect(summary).toEqual({ error: 0, warning: 0, info: 0 });
    expect(files[0]!.changes).toEqual([]);
    expect(files[0]!.list.entries).toHaveLength(168);
  });

  it('finds just the added row', () => {
    const text = readFileSync(founding, 'utf8');
    const lines = text.split('\n');
    const at = lines.findIndex((line) => line.startsWith('|Demystifying CLIP Data'));
    const row = lines[at + 1]!.replace(/^\|[^|]*/, '|A Paper That Nobody Has Written Yet');
    lines.splice(at, 0, row);
    const { files } = review([{ path, base: text, head: lines.join('\n') }], defaultConfig);
    expect(files[0]!.changes).toMatchObject([
      { kind: 'added', after: { title: 'A Paper That Nobody Has Written Yet', line: at + 1 } },
    ]);
    expect(ownFindings(files[0]!).filter(({ severity }) => severity === 'error')).toEqual([]);
  });
});

it('knows an added row by its place also when it is the first', () => {
  const more = listOf([`|First of All|${quality}|`]);
  const { files } = review([{ path, base: listOf([]), head: more }], defaultConfig);
  expect(files[0]!.changes).toMatchObject([{ kind: 'added', after: { title: 'First of All' } }]);
});

it('proves fixes without a base where each finding is shown', () => {
  const text = `<!-- Generated from data/list.yml, do not edit. -->\n\n${head}`;
  const fixes = (prove?: number) => {
    const { findings } = review([{ path, head: text }], defaultConfig, prove === undefined ? {} : { prove })
      .files[0]!;
    return findings.filter(({ fix }) => fix).length;
  };
  expect(fixes()).toBe(0);
  expect(fixes(1000)).toBe(0);
  expect(fixes(0)).toBeGreaterThan(0);
});
