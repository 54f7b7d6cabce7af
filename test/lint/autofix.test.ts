import { parse } from 'valibot';
import { describe, expect, it, vi } from 'vitest';
import { type ConfigInput, configSchema, defaultConfig } from '../../src/config/schema.ts';
import { type Autofixed, autofix } from '../../src/lint/autofix.ts';
import { check } from '../../src/lint/check.ts';
import type { List } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { ruleById } from '../../src/rules/index.ts';
import { foldTitle } from '../../src/text/fold.ts';
import { keptLines } from '../../src/text/line-diff.ts';
import { ABSENT, sharedFile, sharedLists, skips } from '../shared.ts';

const config = (input: ConfigInput) => parse(configSchema, input);

const table = (...rows: string[]) => `| Title | Year |\n|---|---|\n${rows.map((row) => `${row}\n`).join('')}`;

describe('fix', () => {
  it('gives back the very text where there is nothing to fix', () => {
    const text = '\ufeff# Nothing\r\n\r\n  trailing  \r\nno end';
    expect(autofix(text, defaultConfig).list.text).toBe(text);
  });

  it('tells where each fix was made in the text as it was', () => {
    const text = `${table('| A | 2021 ||', '| B | 2022 |', '', '', '| C | 2023 |')}\n[c](hhttps://example.org)\n`;
    const { list, applied: repairs, finished } = autofix(text, defaultConfig);
    expect(list.text).toBe(
      `${table('| A | 2021 |', '| B | 2022 |', '| C | 2023 |')}\n[c](https://example.org)\n`,
    );
    expect(repairs.map(({ line, finding }) => [line, finding.rule])).toEqual([
      [3, 'table-cells'],
      [7, 'table-split'],
      [9, 'link-scheme'],
    ]);
    expect(finished).toBe(true);
  });

  it('makes only the fixes of the rules that are asked for, and tells what is left of all', () => {
    const text = table('| A | 2021 ||', '', '| B | 2022 |');
    const { list, remaining: left } = autofix(text, defaultConfig, { only: new Set(['table-split']) });
    expect(list.text).toBe(table('| A | 2021 ||', '| B | 2022 |'));
    expect(left.map(({ rule }) => rule)).toEqual(['table-cells']);
  });

  it('fixes nothing that a suppression or the config excuses', () => {
    const text = table('| A | 2021 ||');
    expect(autofix(`<!-- steward-disable table-cells -->\n\n${text}`, defaultConfig).applied).toEqual([]);
    expect(autofix(text, config({ rules: { 'table-cells': 'off' } })).applied).toEqual([]);
  });

  it('fixes with a base only what it did not have', () => {
    const base = table('| A | 2021 ||', '| B | 2022 |');
    const head = table('| A | 2021 ||', '| B | 2022 |', '| C | 2023 ||');
    const { list, remaining: left } = autofix(head, defaultConfig, { base });
    expect(list.text).toBe(table('| A | 2021 ||', '| B | 2022 |', '| C | 2023 |'));
    expect(left).toEqual([]);
  });

  const badge = (id: string, color: string) => `![](https://img.shields.io/badge/${id}-${color})`;
  const [mix, pack] = [badge('Data--Mixture', 'f1db9d'), badge('Data--Packing', 'b4d4fb')];
  const titles = ['Alpha Nets', 'Beta Nets', 'Gamma Nets', 'Delta Nets', 'Epsilon Nets', 'Zeta Nets'];
  const papers = (...rows: string[]) =>
    `## Tags\n\n|Title|Tag|\n|---|---|\n|Data Mixture|${mix}|\n|Data Packing|${pack}|\n\n## Papers\n\n|Title|Tags|\n|---|---|\n${titles
      .map((title) => `|${title}|${mix} ${pack}|\n`)
      .join('')}${rows.map((row) => `${row}\n`).join('')}`;

  it.each([
    ['spaces at the edge of a cell', (labels: string) => `|Eta Nets   |${labels}|`],
    ['a missing pipe', (labels: string) => `|Eta Nets|${labels}`],
    ['an empty cell', (labels: string) => `|Eta Nets|${labels}||`],
    ['a double space', (labels: string) => `|Eta  Nets|${labels}|`],
  ])('leaves %s that stood in the base, though the row has a new fault', (_, row) => {
    const base = papers(row(`${mix} ${pack}`));
    const { list } = autofix(papers(row(`${mix} ${badge('Data--Paking', 'b4d4fb')}`)), defaultConfig, {
      base,
    });
    expect(list.text).toBe(base);
  });

  it('does no more than ten rounds need, however many entries one place is to name', () => {
    const index = (more: readonly string[]) =>
      `\n## Mentioned Papers\n\n<details>\n<summary>3.1 Data Mixture</summary>\n\n${mix}\n\n- Alpha Nets\n- Beta Nets\n</details>\n\n<details>\n<summary>3.2 Data Packing</summary>\n\n${pack}\n\n- Alpha Nets\n- Beta Nets\n${more.map((title) => `- ${title}\n`).join('')}</details>\n`;
    const names = Array.from({ length: 14 }, (_, i) => `The Net of ${'nkhebgcmdafjli'[i]!.repeat(5)}`);
    const rows = (end: string) => papers(...names.map((title) => `|${title}|${pack}|${end}`));
    const { list, finished } = autofix(rows('3.2|') + index([]), defaultConfig);
    expect(list.text).toBe(rows('') + index(names));
    expect(finished).toBe(true);
  });

  it('ends no comment by an empty line', () => {
    const text = `${table('| A | 2021 ||')}\n<!--\n- [b](https://example.org/b)\n\n- [c](hhttps://example.org/c)\n`;
    const { list, finished } = autofix(text, defaultConfig);
    expect(list.text).toBe(text.replace('||', '|'));
    expect(finished).toBe(true);
  });

  it('leaves what stands in a generated region to whoever generates it', () => {
    const text = `<!-- steward:begin table -->\n${table('| A | 2021 ||')}<!-- steward:end -->\n`;
    expect(autofix(text, defaultConfig).list.text).toBe(text);
  });

  it('settles fixes that want the same place one after the other', () => {
    const text = `## Tools

| Title | Link |
|---|---|
| Ant  and Bee | [a](hhttps://example.org/a) ||
| Cat | [c](https://example.org/c) |
`;
    const { list } = autofix(text, defaultConfig);
    expect(list.text).toContain('| Ant and Bee | [a](https://example.org/a) |\n');
    expect(autofix(list.text, defaultConfig).applied).toEqual([]);
  });
});

/** Titles and labels of the entries, in order. */
const entriesOf = (list: List) =>
  list.entries.map(({ title, labels }) => [title, labels.map(({ id }) => id)]);

const text = sharedFile('co-development/awesome_llm_data.md');
const facts = sharedFile('co-development/facts.json');
const isThere = text !== undefined && facts !== undefined;

describe.skipIf(skips(!isThere, ABSENT))('the co-development list, fixed', () => {
  const before = parseList(text ?? '', { path: 'awesome_llm_data.md' });
  const fixed = autofix(text ?? '', config({ extends: 'co-development' }), { path: 'awesome_llm_data.md' });
  const after = fixed.list;
  const { defects } = JSON.parse(facts ?? '{"defects":{}}');

  it('has none of its certain faults any more', () => {
    const rules = new Set(check(after, config({ extends: 'co-development' })).map(({ rule }) => rule));
    for (const rule of [
      'table-cells',
      'label-spacing',
      'swallowed-markdown',
      'link-scheme',
      'entry-title',
      'index-title',
      'index-duplicate',
    ]) {
      expect(rules).not.toContain(rule);
    }
  });

  it('differs in the lines that were named, and in no other', () => {
    const [old, now] = [before, after].map(({ lines }) =>
      Array.from({ length: lines.count }, (_, i) => lines.text(i + 1)),
    );
    const kept = new Set(keptLines(now!, old!).values());
    const changed = old!.flatMap((_, i) => (kept.has(i + 1) ? [] : [i + 1]));
    const named: number[] = [
      ...defects.bad_scheme,
      ...defects.surplus_cells.map(({ line }: { line: number }) => line),
      ...defects.glued_labels,
      ...defects.repeated_title,
      ...defects.index_title_unknown.map(({ line }: { line: number }) => line),
      ...defects.index_duplicate.map(({ line }: { line: number }) => line),
    ];
    // The same title is said twice where the index names it: one fix fixes both.
    const title = before.entries.find(({ line }) => line === defects.repeated_title[0])!.title;
    const twice = before.labelIndex.flatMap(({ items }) => items).filter((item) => item.title === title);
    expect(changed).toEqual([...new Set([...named, ...twice.map(({ line }) => line)])].sort((a, b) => a - b));
    // And two empty lines, before the first of each run of swallowed items.
    expect(now!.length - old!.length).toBe(2 - 1);
  });

  it('has the same entries with the same labels, but for the title that was said twice', () => {
    const line = before.entries.find(({ line }) => line === defects.repeated_title[0])!;
    const half = line.title.slice(0, line.title.length / 2);
    expect(entriesOf(after)).toEqual(
      entriesOf(before).map(([title, labels]) => [title === line.title ? half : title, labels]),
    );
  });

  it('stays as it is when it is fixed again', () => {
    const again = autofix(after.text, config({ extends: 'co-development' }), { path: 'awesome_llm_data.md' });
    expect(again.list.text).toBe(after.text);
    expect(again.applied).toEqual([]);
  });
});

/** Rules whose fixes change addresses. */
const ADDRESSES = new Set([
  'contents-sync',
  'entry-link',
  'label-known',
  'label-repeat',
  'label-style',
  'link-form',
  'link-scheme',
  'taxonomy-valid',
]);

/** Titles that `a` has more often than `b`. */
function missing(a: List, b: List): string[] {
  const titles = new Map<string, number>();
  for (const { title } of b.entries) titles.set(foldTitle(title), (titles.get(foldTitle(title)) ?? 0) + 1);
  return a.entries.flatMap(({ title }) => {
    const count = titles.get(foldTitle(title)) ?? 0;
    titles.set(foldTitle(title), count - 1);
    return count > 0 ? [] : [title];
  });
}

/** Addresses that stand less often than before, more so than fixes of addresses say. */
function lostAddresses(before: List, { list: after, applied: repairs }: Autofixed): string[] {
  const counts = new Map<string, number>();
  for (const { url } of before.links) counts.set(url, (counts.get(url) ?? 0) + 1);
  for (const { url } of after.links) counts.set(url, (counts.get(url) ?? 0) - 1);
  const named = new Set(
    repairs.filter(({ finding: { rule } }) => ADDRESSES.has(rule)).map(({ line }) => line),
  );
  for (const { url, line } of before.links) if (named.has(line)) counts.set(url, (counts.get(url) ?? 0) - 1);
  return [...counts].flatMap(([url, count]) => (count > 0 ? [url] : []));
}

// The largest show nothing that the others do not.
const lists = sharedLists().filter(({ bytes }) => bytes < 300_000);

describe.skipIf(skips(lists.length === 0, ABSENT))('real lists, fixed', () => {
  it.each(lists.map(({ name, text }) => [name, text] as const))(
    '%s',
    (name, read) => {
      const text = read();
      const before = parseList(text, { path: name });
      const fixed = autofix(text, defaultConfig, { path: name });
      const { list: after, applied: repairs, finished } = fixed;
      expect(finished).toBe(true);
      if (repairs.length === 0) {
        expect(after.text === text).toBe(true);
        return;
      }
      expect(after.entries.length).toBe(before.entries.length);
      // Of a title that is fixed the old one goes.
      const renamed = repairs.filter(({ finding }) =>
        /^(?:entry-title|table-cells)$/.test(finding.rule),
      ).length;
      expect(missing(before, after).length).toBeLessThanOrEqual(renamed);
      expect(lostAddresses(before, fixed)).toEqual([]);
      const again = autofix(after.text, defaultConfig, { path: name });
      expect(again.list.text === after.text).toBe(true);
      expect(again.applied).toEqual([]);
    },
    180_000,
  );
});

it('checks the base once, however many rounds the fixes take', () => {
  const base = table('| A | 2021 |', '| B | 2022 |');
  const text = table('| A | 2021 |', '| B | 2022 |', '| C | 2023 ||');
  const asked = vi.spyOn(ruleById('entry-title')!, 'check');
  try {
    expect(autofix(text, defaultConfig, { base }).list.text).not.toBe(text);
    const ofBase = asked.mock.calls.filter(([list]) => list.text === base);
    expect(ofBase).toHaveLength(1);
    expect(asked.mock.calls.length - ofBase.length).toBeGreaterThan(1);
  } finally {
    asked.mockRestore();
  }
});
