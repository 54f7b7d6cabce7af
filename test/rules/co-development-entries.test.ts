import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema, defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import type { Finding, List } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { compatibleFixes } from '../../src/text/compatible-fixes.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { ABSENT, sharedFile, sharedLists, skips } from '../shared.ts';

const own = (id: string) => /^(?:entry-|label-|taxonomy-)/.test(id);

function findingsIn(text: string, base?: List): Finding[] {
  const list = parseList(text, { path: 'README.md' });
  return check(list, defaultConfig, base).filter(({ rule }) => own(rule));
}

const text = sharedFile('co-development/awesome_llm_data.md');
const facts = sharedFile('co-development/facts.json');

describe.skipIf(skips(!text || !facts, ABSENT))('entries and labels of the co-development list', () => {
  const { defects } = JSON.parse(facts ?? '{"defects":{"glued_labels":[]}}') as {
    defects: { glued_labels: number[] };
  };
  const findings = findingsIn(text ?? '');
  const lines = (rule: string) => findings.filter((found) => found.rule === rule).map(({ line }) => line);

  it('have their faults where they were counted by hand, and no others', () => {
    expect(lines('label-spacing')).toEqual(defects.glued_labels);
    expect(lines('entry-title')).toEqual([122]);
    expect(findings).toHaveLength(defects.glued_labels.length + 1);
  });

  it('are fixed, the title in the index too', () => {
    const { edits } = compatibleFixes(findings);
    const fixed = applyEdits(text ?? '', edits);
    expect(findingsIn(fixed)).toEqual([]);
    expect(fixed).not.toContain('ComprehensionFunQA');
  });

  it('tell a contributor what is wrong with a new row, and fix it', () => {
    const base = parseList(text ?? '', { path: 'README.md' });
    const last = base.entries.at(-1)!;
    const rows = [
      '|A Paper of Ours|![](https://img.shields.io/badge/Data4Model--Scaling--Up--Acquisiton-f1db9d)![](https://img.shields.io/badge/Data4Model-Scaling-Up-Diversity-f1db9d)|',
      '|Another Paper of Ours|Data4Model-Scaling-Effectiveness-Mixture, Data Packing|',
      '|A Third Paper|![](https://img.shields.io/badge/Robotics-red) ![](https://img.shields.io/badge/Model4Data--Synthesis--Creator-red)|',
      '|A Fourth Paper||',
    ];
    const insert = (lines: readonly string[]) => {
      const at = last.span.end;
      return `${text!.slice(0, at)}\n${lines.join('\n')}${text!.slice(at)}`;
    };
    const head = insert(rows);
    const brought = findingsIn(head, base).filter(({ since }) => since === 'head');
    const first = last.endLine + 1;
    expect(brought.map(({ rule, line, severity }) => `${line - first} ${rule} ${severity}`)).toEqual([
      '0 label-known error',
      '0 label-spacing info',
      '0 label-style error',
      '1 label-style error',
      '1 label-style error',
      '2 label-known error',
      '2 label-style warning',
      '3 label-count warning',
    ]);
    const { edits } = compatibleFixes(brought);
    const fixed = applyEdits(head, edits)
      .split('\n')
      .slice(first - 1, first + 3);
    const tag = (id: string) => base.taxonomy.tags.find((one) => one.id === id)!.label!.raw;
    expect(fixed).toEqual([
      `|A Paper of Ours|${tag('Data4Model-Scaling-Up-Acquisition')} ${tag('Data4Model-Scaling-Up-Diversity')}|`,
      `|Another Paper of Ours|${tag('Data4Model-Scaling-Effectiveness-Mixture')}, ${tag('Data4Model-Scaling-Effectiveness-Packing')}|`,
      `|A Third Paper|![](https://img.shields.io/badge/Robotics-red) ${tag('Model4Data-Synthesis-Creator')}|`,
      '|A Fourth Paper||',
    ]);
  });
});

// The fixes of all rules together are tested with those of `autofix`.
const short = sharedLists().filter(({ bytes }) => bytes < 120_000);

describe.each(short.map((list) => [list.name, list] as const))('%s', (_, { text }) => {
  it('keeps the bytes outside of its fixes, and has fewer faults after them', () => {
    const config = parse(configSchema, {});
    const source = text();
    const read = (of: string) =>
      check(parseList(of, { path: 'README.md', config }), config).filter(({ rule }) => own(rule));
    const before = read(source);
    const { edits, fixed } = compatibleFixes(before);
    for (const { span } of before) expect(span.end).toBeLessThanOrEqual(source.length);
    if (edits.length === 0) return;
    expect(read(applyEdits(source, edits)).length).toBeLessThan(before.length - fixed.length / 2);
  });
});
