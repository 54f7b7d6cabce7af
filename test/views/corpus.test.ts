import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { outerText, readViewRegions } from '../../src/analysis/view-regions.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import type { List } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';
import { ABSENT, skips } from '../shared.ts';
import { look } from './html.ts';

const folder = '../shared/corpus/lists';
const there = existsSync(folder);
const names = there ? readdirSync(folder).sort() : [];

const region = (options: string, eol: string) =>
  `${eol}<!-- steward:begin ${options} -->${eol}<!-- steward:end -->`;

/** A list with contents before its first section, counts and an index at its end. */
function withRegions({ text, eol, sections, lines }: List): string {
  const first = sections.find(
    ({ kind, depth, span }) => kind === 'heading' && depth > 1 && lines.pointAt(span.start).column === 1,
  );
  const at = first ? first.span.start : text.length;
  const end = `${text.slice(at)}${eol}${region('counts', eol)}${eol}${region('index', eol)}`;
  return `${text.slice(0, at)}${region('contents', eol)}${eol}${eol}${end}`;
}

const outer = (list: List) => outerText(list.text, readViewRegions(list).regions);

// Each list is read as seldom as can be: the reading is what takes time.
describe.skipIf(skips(!there, ABSENT)).each(there ? names : ['real lists'])('%s', (name) => {
  const plain = parseList(there ? readFileSync(`${folder}/${name}`, 'utf8') : '');
  const list = parseList(withRegions(plain));
  const rendered = renderFile(name, list.text, defaultConfig, { list });
  const again = parseList(renderedText(list.text, rendered));

  it('is rendered, and the same again', () => {
    expect(rendered.problems).toEqual([]);
    expect(rendered.regions.map(({ view }) => view)).toEqual(['contents', 'counts', 'index']);
    const twice = renderFile(name, again.text, defaultConfig, { list: again });
    expect(twice.edits).toEqual([]);
    expect(twice.regions.map(({ state }) => state)).toEqual(['fresh', 'fresh', 'fresh']);
  });

  it('is the same outside, byte for byte', () => {
    expect(outer(again)).toBe(outer(list));
    expect(again.text.charCodeAt(0) === 0xfeff).toBe(plain.text.charCodeAt(0) === 0xfeff);
    expect(again.text.endsWith('-->')).toBe(true);
    if (plain.eol === '\r\n') {
      for (const { content } of readViewRegions(again).regions) {
        expect(again.text.slice(content.start, content.end)).not.toMatch(/(?<!\r)\n/);
      }
    }
  });

  it('has tables, folds and lists that hold together', () => {
    for (const { view, after } of rendered.regions) {
      const { fault, swallowed, tables } = look(after);
      expect({ fault, swallowed }, view).toEqual({ fault: undefined, swallowed: [] });
      expect(tables).toHaveLength(view === 'counts' && list.entries.length > 0 ? 1 : 0);
      for (const rows of tables) {
        expect(rows).toHaveLength(after.split('\n').length - 1);
        for (const row of rows) expect(row).toHaveLength(rows[0]!.length);
      }
    }
  });

  it('counts every entry, and shows each in the index', () => {
    const [, counts, index] = rendered.regions;
    if (list.entries.length === 0) return;
    expect(counts!.after.split('\n').at(-1)).toContain(`**${list.entries.length}**`);
    const items = index!.after.split('\n').filter((line) => line.startsWith('- ')).length;
    expect(items).toBeGreaterThanOrEqual(list.entries.length);
  });

  it('says the same with and without regions', () => {
    expect(list.entries.map(({ title }) => title)).toEqual(plain.entries.map(({ title }) => title));
    expect(again.entries.map(({ title }) => title)).toEqual(plain.entries.map(({ title }) => title));
  });
});
