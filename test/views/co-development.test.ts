import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { parseList } from '../../src/parse/index.ts';
import { readBadge } from '../../src/taxonomy/syntax/badge.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';
import { ABSENT, skips } from '../shared.ts';
import { look, tablesOf } from './html.ts';

const folder = '../shared/co-development';
const there = existsSync(folder);

interface Facts {
  entries: number;
  taxonomy: { id: string; title: string; dimension: string; group: string; entries: number }[];
  rows: { title: string; labels: string[] }[];
  index_sections: { summary: string; label: string | null; items: number }[];
  defects: { index_title_unknown: { title: string }[]; index_duplicate: unknown[] };
}

const text = there ? readFileSync(`${folder}/awesome_llm_data.md`, 'utf8') : '';
const facts: Facts = there ? JSON.parse(readFileSync(`${folder}/facts.json`, 'utf8')) : undefined;

const fold = (title: string) => title.replace(/\s+/g, ' ').trim();
const titleOf = (tag: Facts['taxonomy'][number]) => tag.title.replace(/[\s:]+$/, '');

const regions = [
  'index',
  'counts',
  'matrix rows=Data4Model columns=Model4Data row-depth=0 column-depth=0 heat=number empty=show',
  'chart',
  'contents from=top',
  'table limit=0',
  'legend',
  'stats show=entries,labels,sections',
];

/** The list with a region of each kind behind it. */
function withRegions(): string {
  return `${text}\n${regions.map((options) => `\n<!-- steward:begin ${options} -->\n<!-- steward:end -->\n`).join('')}`;
}

const labelIn = (line: string) => readBadge(/!\[\]\(([^)\s]+)\)/.exec(line)?.[1] ?? '')?.text;

interface Shown {
  readonly title: string;
  readonly label: string | undefined;
  readonly items: string[];
}

/** Sections of a generated index, with the items that stand in each directly. */
function sectionsOf(index: string): Shown[] {
  const shown: Shown[] = [];
  const open: Shown[] = [];
  for (const line of index.split('\n')) {
    const summary = /^<summary>(.*?)(?: <sub>(\d+)<\/sub>)?<\/summary>$/.exec(line);
    if (summary) {
      open.push({
        title: summary[1]!.replaceAll('&amp;', '&').replaceAll('&quot;', '"'),
        label: undefined,
        items: [],
      });
      shown.push(open.at(-1)!);
    } else if (line === '</details>') open.pop();
    else if (line.startsWith('![](')) Object.assign(open.at(-1)!, { label: labelIn(line) });
    else if (line.startsWith('- ')) {
      open.at(-1)!.items.push(
        fold(
          line
            .slice(2)
            .replace(/<!-- mention -->$/, '')
            .replace(/\\([[\]|*_`])/g, '$1'),
        ),
      );
    }
  }
  expect(open).toEqual([]);
  return shown;
}

describe.skipIf(skips(!there, ABSENT))('the co-development list', () => {
  const source = withRegions();
  const rendered = renderFile('README.md', source, defaultConfig);
  const after = (view: string) => rendered.regions.find((region) => region.view === view)!.after;

  it('is rendered without a problem, and the same again', () => {
    expect(rendered.problems).toEqual([]);
    const once = renderedText(source, rendered);
    expect(once.startsWith(text)).toBe(true);
    const twice = renderFile('README.md', once, defaultConfig);
    expect(twice.edits).toEqual([]);
    const said = (one: string) =>
      parseList(one).entries.map(({ title, span, labels }) => [title, span, labels]);
    expect(said(once)).toEqual(said(text));
  });

  it('has the counts of facts.json, label by label', () => {
    const rows = after('counts').split('\n').slice(2);
    for (const tag of facts.taxonomy) {
      const row = rows.find((line) => labelIn(line) === tag.id);
      expect(row, tag.id).toBeDefined();
      const [, title, , entries] = row!.split('|').map((cell) => cell.trim());
      expect([title!.replace(/^(?:&emsp;)+/, ''), Number(entries)]).toEqual([titleOf(tag), tag.entries]);
    }
    expect(rows.filter((line) => labelIn(line) !== undefined)).toHaveLength(facts.taxonomy.length);
    expect(rows.at(-1)).toContain(`**${facts.entries}**`);
  });

  it('has the totals of its branches, each entry counted once', () => {
    const rows = after('counts').split('\n');
    const [table] = tablesOf(after('counts'));
    for (const branch of ['Data4Model', 'Model4Data']) {
      const has = facts.rows.filter(({ labels }) => labels.some((label) => label.startsWith(`${branch}-`)));
      expect(table!.find(([title]) => title?.trim() === branch)?.[2]).toBe(`${has.length}`);
    }
    expect(rows.filter((row) => row.includes('**Scaling Up**'))).toHaveLength(1);
  });

  it('has the index of facts.json, label by label', () => {
    const shown = sectionsOf(after('index'));
    for (const tag of facts.taxonomy) {
      const section = shown.find(({ label }) => label === tag.id);
      const expected = facts.rows
        .filter(({ labels }) => labels.includes(tag.id))
        .map(({ title }) => fold(title));
      expect(section?.title).toBe(titleOf(tag));
      expect(section?.items).toEqual(expected);
      expect(section?.items).toHaveLength(tag.entries);
    }
    expect(shown.filter(({ label }) => label !== undefined)).toHaveLength(facts.taxonomy.length);
    expect(new Set(shown.flatMap(({ items }) => items))).toEqual(
      new Set(facts.rows.map(({ title }) => fold(title))),
    );
  });

  it('has the matrix of facts.json, pair by pair', () => {
    const [table] = tablesOf(after('matrix'));
    const [head, ...rows] = table!;
    const columns = facts.taxonomy.filter(({ id }) => id.startsWith('Model4Data-'));
    const lines = facts.taxonomy.filter(({ id }) => id.startsWith('Data4Model-'));
    expect(head).toHaveLength(columns.length + 1);
    for (const [at, column] of columns.entries()) expect(titleOf(column)).toContain(head![at + 1]!);
    for (const line of lines) {
      const row = rows.find(([title]) => title!.trim() === titleOf(line));
      const expected = columns.map((column) => {
        const both = facts.rows.filter(
          ({ labels }) => labels.includes(line.id) && labels.includes(column.id),
        ).length;
        return both === 0 ? '·' : `${both}`;
      });
      expect(row?.slice(1), line.id).toEqual(expected);
    }
  });

  it('has the chart of facts.json, bar by bar', () => {
    const names = JSON.parse(/x-axis (\[.*\])/.exec(after('chart'))![1]!);
    const bars = JSON.parse(/bar (\[.*\])/.exec(after('chart'))![1]!);
    expect(names.map((name: string, at: number) => [name, bars[at]])).toEqual(
      facts.taxonomy.map((tag) => [titleOf(tag), tag.entries]),
    );
  });

  it('has every entry in the table, and its numbers in the stats', () => {
    const [table] = tablesOf(after('table'));
    expect(table!.slice(1).map(([title]) => fold(title!))).toEqual(
      facts.rows.map(({ title }) => fold(title)),
    );
    expect(tablesOf(after('stats'))[0]![1]).toEqual([`${facts.entries}`, `${facts.taxonomy.length}`, '1']);
  });

  it('looks right on GitHub', () => {
    for (const region of rendered.regions) {
      const { fault, swallowed, tables } = look(region.after);
      expect({ fault, swallowed }, region.view).toEqual({ fault: undefined, swallowed: [] });
      for (const rows of tables) for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
    }
  });

  describe('with its own index in a region that keeps mentions', () => {
    const from = text.indexOf('<details>');
    const to = text.lastIndexOf('</details>') + '</details>'.length;
    const adopted = `${text.slice(0, from)}<!-- steward:begin index keep=mentions -->\n${text.slice(from, to)}\n<!-- steward:end -->${text.slice(to)}`;
    const first = renderFile('README.md', adopted, defaultConfig);
    const shown = sectionsOf(first.regions[0]!.after);
    const before = parseList(text);

    it('loses no section and no item', () => {
      expect(first.problems).toEqual([]);
      expect(shown.map(({ title }) => title)).toEqual(
        facts.index_sections.map(({ summary }) => fold(summary)),
      );
      before.labelIndex.forEach((section, at) => {
        const own = new Set(shown[at]!.items);
        for (const item of section.items) {
          const meant = before.entries[item.entries[0] ?? item.similarEntry ?? -1]?.title ?? item.title;
          expect(own, `${section.section}: ${item.title}`).toContain(fold(meant));
        }
      });
      // Every item but the one that was said twice, under the title of the entry that it means.
      const mentioned = before.labelIndex.map(
        (section) => new Set(section.items.map(({ entries, similarEntry: near }) => entries[0] ?? near)).size,
      );
      expect(mentioned.reduce((sum, size) => sum + size)).toBe(292 - facts.defects.index_duplicate.length);
    });

    it('adds every entry that has the label of a section', () => {
      for (const { label, items } of shown) {
        if (label === undefined) continue;
        for (const { title, labels } of facts.rows)
          if (labels.includes(label)) expect(items).toContain(fold(title));
        expect(new Set(items).size).toBe(items.length);
      }
    });

    it('marks what no label accounts for, and nothing else', () => {
      const lines = first.regions[0]!.after.split('\n');
      const marked = lines.filter((line) => line.endsWith('<!-- mention -->')).length;
      const expected = shown.reduce(
        (sum, { label, items }) =>
          sum +
          items.filter(
            (item) =>
              !facts.rows.some(({ title, labels }) => fold(title) === item && labels.includes(label ?? '')),
          ).length,
        0,
      );
      expect(marked).toBe(expected);
      expect(marked).toBeGreaterThan(36);
    });

    it('is the same again, and byte for byte the same outside', () => {
      const once = renderedText(adopted, first);
      expect(once.slice(0, from)).toBe(text.slice(0, from));
      expect(once.endsWith(`-->${text.slice(to)}`)).toBe(true);
      expect(renderFile('README.md', once, defaultConfig).edits).toEqual([]);
      expect(parseList(once).entries).toHaveLength(facts.entries);
    });
  });
});
