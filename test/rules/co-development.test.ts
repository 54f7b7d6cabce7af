import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import type { Finding } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { compatibleFixes } from '../../src/text/compatible-fixes.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { ABSENT, skips } from '../shared.ts';

const folder = '../shared/co-development';
const there = existsSync(`${folder}/facts.json`);

const structural = [
  'conflict-marker',
  'contents-sync',
  'details-balanced',
  'link-scheme',
  'section-size',
  'suppression-known',
  'swallowed-markdown',
  'table-cells',
  'table-pipes',
  'table-split',
];

function findingsIn(text: string): Finding[] {
  return check(parseList(text, { path: 'awesome_llm_data.md' }), defaultConfig).filter((finding) =>
    structural.includes(finding.rule),
  );
}

describe.skipIf(skips(!there, ABSENT))('the structure of the co-development list', () => {
  const text = there ? readFileSync(`${folder}/awesome_llm_data.md`, 'utf8') : '';
  const { defects } = there
    ? (JSON.parse(readFileSync(`${folder}/facts.json`, 'utf8')) as {
        defects: {
          surplus_cells: { line: number; surplus: string[] }[];
          swallowed_list_items: number[];
          bad_scheme: number[];
        };
      })
    : { defects: { surplus_cells: [], swallowed_list_items: [], bad_scheme: [] } };
  const findings = findingsIn(text);
  const lines = (rule: string) => findings.filter((found) => found.rule === rule).map(({ line }) => line);

  it('has its faults where they were counted by hand, and no others', () => {
    expect(lines('table-cells')).toEqual(defects.surplus_cells.map(({ line }) => line));
    // One finding for the lines that one empty line would free.
    const swallowed = findings.filter(({ rule }) => rule === 'swallowed-markdown');
    expect(
      swallowed.flatMap(({ line, endLine }) =>
        Array.from({ length: endLine - line + 1 }, (_, at) => line + at),
      ),
    ).toEqual(defects.swallowed_list_items);
    expect(lines('link-scheme')).toEqual(defects.bad_scheme);
    expect(findings).toHaveLength(7 + 2 + 1);
  });

  it('quotes what a surplus cell hides', () => {
    for (const { line, surplus } of defects.surplus_cells) {
      const message = findings.find((found) => found.rule === 'table-cells' && found.line === line)?.message;
      for (const hidden of surplus) expect(message).toContain(hidden.replace(/\s+/g, ' '));
    }
  });

  it('is fixed by few edits', () => {
    const { edits } = compatibleFixes(findings);
    // One scheme, seven cells, one empty line before each of the two swallowed lists. What the six cells with text
    // hint at, the index says already.
    expect(edits).toHaveLength(10);
    expect(findingsIn(applyEdits(text, edits))).toEqual([]);
  });
});
