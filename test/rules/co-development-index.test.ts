import { existsSync, readFileSync } from 'node:fs';
import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import { applyEdits } from '../../src/text/edit.ts';
import { ABSENT, skips } from '../shared.ts';

const folder = '../shared/co-development';
const present = existsSync(folder);

interface Facts {
  defects: Record<
    | 'duplicate_title'
    | 'index_title_unknown'
    | 'index_duplicate'
    | 'index_without_label'
    | 'label_without_index'
    | 'row_never_indexed',
    { line: number; label: string; title: string; lines: number[]; labels: string[][] }[]
  >;
}

describe.skipIf(skips(!present, ABSENT))('the co-development list', () => {
  const text = present ? readFileSync(`${folder}/awesome_llm_data.md`, 'utf8') : '';
  const { defects } = (
    present ? JSON.parse(readFileSync(`${folder}/facts.json`, 'utf8')) : { defects: {} }
  ) as Facts;
  const only = (...ids: string[]) =>
    Object.fromEntries(rules.map(({ id }) => [id, ids.includes(id) ? {} : ('off' as const)]));
  const found = (...ids: string[]) => {
    const config = parse(configSchema, { rules: only(...ids) });
    return check(parseList(text, { path: 'list.md', config }), config);
  };
  const lines = (ids: string) => found(ids).map(({ line }) => line);
  /** The near miss `Time-LLM…|` counts as the entry that was meant, so nothing more is said of it. */
  const meant = defects.index_title_unknown?.[0]?.title.replace('|', '') ?? '';
  const others = <T extends { title: string }>(all: readonly T[]) =>
    all.filter(({ title }) => title !== meant);
  const inOrder = (numbers: readonly number[]) => [...numbers].sort((a, b) => a - b);

  it('lists one paper twice', () => {
    const [pair] = defects.duplicate_title;
    const told = found('duplicate-title', 'duplicate-link', 'similar-title');
    expect(told.map(({ rule, line, severity }) => [rule, line, severity])).toEqual([
      ['duplicate-title', pair!.lines[1], 'error'],
    ]);
    for (const word of [`line ${pair!.lines[0]}`, ...pair!.labels[1]!]) {
      expect(told[0]!.message).toContain(word);
    }
  });

  it('misspells one title in the index, and the fix fixes it', () => {
    const told = found('index-title');
    expect(told.map(({ line }) => line)).toEqual(defects.index_title_unknown.map(({ line }) => line));
    const fixed = applyEdits(text, told[0]!.fix!.edits).split('\n');
    expect(fixed[told[0]!.line - 1]).toBe(`- ${meant}`);
  });

  it('repeats one title in a section of the index', () =>
    expect(lines('index-duplicate')).toEqual(defects.index_duplicate.map(({ line }) => line)));

  it('never names three rows', () =>
    expect(lines('index-missing')).toEqual(others(defects.row_never_indexed).map(({ line }) => line)));

  it('disagrees with labels where the facts say so, line by line and label by label', () => {
    const told = found('index-label');
    expect(new Set(told.map(({ severity }) => severity))).toEqual(new Set(['warning']));
    const under = told.filter(({ message }) => message.includes(' is listed under '));
    const labelled = told.filter(({ message }) => /" has the labels? "/.test(message));
    expect(under.length + labelled.length).toBe(told.length);
    const labelsIn = (message: string) => {
      const [, named = ''] = /" has the labels? ("[^,]+(?:, "[^,]+)*), but /.exec(message) ?? [];
      return [...(named || message.slice(message.indexOf(' lacks the label '))).matchAll(/"([^"]+)"/g)];
    };
    const said = (findings: typeof told) =>
      findings
        .flatMap(({ line, message }) => labelsIn(message).map(([, label]) => `${line} ${label}`))
        .sort();
    // What is said of a row that the index never names, or that is in the list twice, is said once.
    const elsewhere = new Set([
      ...defects.row_never_indexed.map(({ line }) => line),
      ...defects.duplicate_title.flatMap((pair) => pair.lines),
    ]);
    const expected = (all: { line: number; label: string; title: string }[]) =>
      others(all)
        .filter(({ line }) => !elsewhere.has(line))
        .map(({ line, label }) => `${line} ${label}`)
        .sort();
    expect(said(under)).toEqual(expected(defects.index_without_label));
    expect(said(labelled)).toEqual(expected(defects.label_without_index));
    expect(under).toHaveLength(36);
    expect(labelled).toHaveLength(32);
    expect(inOrder(told.map(({ line }) => line))).toEqual(told.map(({ line }) => line));
  });

  it('numbers its sections as it should', () => expect(found('index-section')).toEqual([]));
});
