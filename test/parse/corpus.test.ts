import { existsSync, readFileSync } from 'node:fs';
import { afterAll, describe, expect, it } from 'vitest';
import { type Config, defaultConfig } from '../../src/config/schema.ts';
import { loadConfig } from '../../src/config-file/load.ts';
import { parseList } from '../../src/parse/index.ts';
import { ABSENT, sharedFile, sharedLists, skips } from '../shared.ts';
import { spanFaults } from './spans.ts';

/** What was counted by hand where the corpus says something else; see README.md beside this file. */
const COUNTED: Readonly<Record<string, number>> = {
  'Tebmer__Awesome-Knowledge-Distillation-of-LLMs.md': 345,
  'hesreallyhim__awesome-claude-code__extra.md': 201,
};

const corpus = sharedLists().filter(({ name }) => name.includes('__'));
const about = new Map(
  (sharedFile('corpus/INDEX.tsv') ?? '')
    .trim()
    .split('\n')
    .slice(1)
    .map((row) => row.split('\t'))
    .map((cells) => [cells[0]!, Number(cells.at(-1))]),
);

function configOf(name: string): Config {
  const path = new URL(name.replace(/\.md$/, '.yml'), import.meta.url);
  if (!existsSync(path)) return defaultConfig;
  const text = readFileSync(path, 'utf8');
  expect(
    text
      .trim()
      .split('\n')
      .filter((line) => !line.startsWith('#')).length,
  ).toBeLessThanOrEqual(6);
  const loaded = loadConfig(text);
  if ('problems' in loaded) throw new Error(JSON.stringify(loaded.problems));
  return loaded.config;
}

function isNear(count: number, expected: number): boolean {
  return Math.abs(count - expected) <= expected * 0.05;
}

describe.skipIf(skips(corpus.length === 0, ABSENT))('the corpus', () => {
  const plain = new Map<string, number>();
  const configured = new Map<string, number>();

  it.each(corpus)('reads $name, each span to what it says', ({ name, text }) => {
    const list = parseList(text(), { path: name });
    expect(spanFaults(list)).toEqual([]);
    plain.set(name, list.entries.length);
    const config = configOf(name);
    const count =
      config === defaultConfig
        ? list.entries.length
        : parseList(text(), { path: name, config }).entries.length;
    configured.set(name, count);
    const counted = COUNTED[name];
    if (counted !== undefined) expect(isNear(count, counted), `${count} of ${counted}`).toBe(true);
  });

  it('finds about as many entries as the corpus says', () => {
    expect(corpus).toHaveLength(49);
    const far = (counts: ReadonlyMap<string, number>) =>
      [...counts].filter(([name, count]) => !isNear(count, about.get(name)!));
    expect(far(plain).map(([name, count]) => `${name}: ${count} of ${about.get(name)}`)).toEqual([
      'Tebmer__Awesome-Knowledge-Distillation-of-LLMs.md: 345 of 324',
      'hesreallyhim__awesome-claude-code__extra.md: 201 of 2',
      'trimstray__the-book-of-secret-knowledge.md: 921 of 983',
    ]);
    expect(far(configured).map(([name]) => name)).toEqual(Object.keys(COUNTED));
  });

  afterAll(() => {
    const exact = [...plain].filter(([name, count]) => count === about.get(name)).length;
    console.info(`Entries: ${exact} of ${plain.size} lists exactly as the corpus counts them.`);
  });
});

const coDevelopment = sharedLists().find(({ name }) => name === 'awesome_llm_data.md');
const facts = JSON.parse(sharedFile('co-development/facts.json') ?? 'null');

describe.skipIf(skips(!coDevelopment, ABSENT))('the co-development list', () => {
  it('is read exactly, without a config', () => {
    const list = parseList(coDevelopment!.text());
    expect(spanFaults(list)).toEqual([]);
    expect(list.entries).toHaveLength(facts.entries);
    expect(list.taxonomy.tags.map(({ id, color, line }) => ({ id, color, line }))).toEqual(
      facts.taxonomy.map(({ id, color, line }: Record<string, unknown>) => ({ id, color, line })),
    );
    expect(list.labelIndex).toHaveLength(42);
    expect(list.labelIndex.reduce((sum, { items }) => sum + items.length, 0)).toBe(292);
    const perEntry = new Map<number, number>();
    for (const { labels } of list.entries)
      perEntry.set(labels.length, (perEntry.get(labels.length) ?? 0) + 1);
    expect(Object.fromEntries(perEntry)).toEqual(facts.labels_per_entry);
  });
});
