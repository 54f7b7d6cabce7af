import { describe, expect, it } from 'vitest';
import { type Config, defaultConfig } from '../../src/config/schema.ts';
import type { ConfigProblem } from '../../src/config-file/errors.ts';
import { formatConfigProblems } from '../../src/config-file/errors.ts';
import { loadConfig, tagFileOf, withTagFile } from '../../src/config-file/load.ts';
import { LONGEST_CONFIG } from '../../src/config-file/yaml.ts';

function load(text: string): Config {
  const loaded = loadConfig(text);
  if ('problems' in loaded) throw new Error(formatConfigProblems('config.yml', loaded.problems));
  return loaded.config;
}

function problems(text: string): ConfigProblem[] {
  const loaded = loadConfig(text);
  if ('config' in loaded) throw new Error('expected problems');
  return loaded.problems;
}

describe('loadConfig', () => {
  it.each(['', '\n', '# nothing yet\n', 'null', '{}', '\ufeff{}'])('takes %j for the defaults', (text) => {
    expect(load(text)).toEqual(defaultConfig);
  });

  it('fills in what is not said', () => {
    const config = load('entries:\n  shape: row\nignore: [drafts/**]\n');
    expect(config.entries).toEqual({ ...defaultConfig.entries, shape: 'row' });
    expect(config.ignore).toEqual(['drafts/**']);
    expect(config.files).toEqual(defaultConfig.files);
  });

  it('resolves a few aliases', () => {
    const config = load(
      'ignore: &globs [a.md]\noverrides:\n  - files: *globs\n    rules: { table-pipes: off }\n',
    );
    expect(config.overrides).toEqual([{ files: ['a.md'], rules: { 'table-pipes': 'off' } }]);
  });
});

/** A mistake, where it is, and what the message must say. */
const mistakes: [name: string, text: string, line: number, column: number, key: string, ...says: string[]][] =
  [
    [
      'an unknown key',
      'entires: {}\n',
      1,
      1,
      'entires',
      '"entires" is not a setting here',
      'known: extends, files',
      'Did you mean "entries"?',
    ],
    ['a second unknown key', 'entries: {}\nfoo: 1\nbar: 2\n', 3, 1, 'bar', '"bar"'],
    [
      'an unknown key inside',
      'entries:\n  shpae: row\n',
      2,
      3,
      'entries.shpae',
      'of entries',
      'Did you mean "shape"?',
    ],
    [
      'a wrong value',
      'entries:\n  shape: rows\n',
      2,
      10,
      'entries.shape',
      'found "rows"',
      'auto, row, bullet',
      'Did you mean "row"?',
    ],
    [
      'a wrong value in a list',
      'entries:\n  shape:\n    - row\n    - bulet\n',
      4,
      7,
      'entries.shape[2]',
      'found "bulet"',
      'Did you mean "bullet"?',
    ],
    ['a map for a word', 'entries:\n  link: {}\n', 2, 9, 'entries.link', 'found a map', 'required'],
    ['nothing', 'files:\n', 1, 1, 'files', 'found nothing', 'a list of texts'],
    ['text for a list', 'files: README.md\n', 1, 8, 'files', 'found "README.md"', 'a list of texts'],
    ['a list for a map', 'pulls: [a, b]\n', 1, 8, 'pulls', 'found a list', 'a map with "welcome"'],
    [
      'a list for a map further in',
      'pulls: { labels: [a] }\n',
      1,
      18,
      'pulls.labels',
      'found a list',
      'or a map',
    ],
    [
      'a list for a rule',
      'rules:\n  entry-order: [a]\n',
      2,
      16,
      'rules.entry-order',
      'found a list',
      'a severity',
    ],
    ['an empty text', 'files: [""]\n', 1, 9, 'files[1]', 'expected at least one'],
    [
      'a number out of range',
      'entries: { level: 7 }\n',
      1,
      19,
      'entries.level',
      'found 7 (a number)',
      '1, 2, 3',
    ],
    [
      'an unquoted number',
      'taxonomy:\n  tags:\n    - id: a\n      color: 123456\n',
      4,
      14,
      'taxonomy.tags[1].color',
      "Write it in quotes: '123456'",
    ],
    [
      'a missing key',
      'taxonomy:\n  tags:\n    - title: x\n',
      3,
      7,
      'taxonomy.tags[1].id',
      'taxonomy.tags[1] lacks "id"',
    ],
    [
      'an unknown rule',
      'rules:\n  table-pipe: off\n',
      2,
      3,
      'rules.table-pipe',
      'unknown rule "table-pipe"',
      'Did you mean "table-pipes"?',
    ],
    ['a rule like no other', 'rules:\n  zzz: off\n', 2, 3, 'rules.zzz', 'awesome-steward explain'],
    [
      'a wrong severity',
      'rules:\n  table-pipes: warn\n',
      2,
      16,
      'rules.table-pipes',
      'found "warn"',
      'Did you mean "warning"?',
    ],
    ['false for off', 'rules:\n  table-pipes: false\n', 2, 16, 'rules.table-pipes', 'Did you mean "off"?'],
    [
      'a wrong severity inside',
      'rules:\n  section-size:\n    severity: fatal\n',
      3,
      15,
      'rules.section-size.severity',
      'off, info, warning or error',
    ],
    [
      'an unknown option',
      'rules:\n  section-size:\n    mni: 3\n',
      3,
      5,
      'rules.section-size.mni',
      '"mni" is not an option of rules.section-size',
      'Did you mean "min"?',
    ],
    [
      'a wrong option',
      'rules:\n  section-size: { min: many }\n',
      2,
      24,
      'rules.section-size.min',
      'found "many"',
      'a whole number',
    ],
    [
      'an option out of bounds',
      'rules:\n  section-size: { min: -1 }\n',
      2,
      24,
      'rules.section-size.min',
      'found -1',
      '0 or more',
    ],
    [
      'an unknown rule of an override',
      'overrides:\n  - files: a.md\n    rules:\n      nope: off\n',
      4,
      7,
      'overrides[1].rules.nope',
      'unknown rule "nope"',
    ],
    ['an override without files', 'overrides:\n  - rules: {}\n', 2, 5, 'overrides[1].files', 'lacks "files"'],
    [
      'an unknown preset',
      'extends: awsome\n',
      1,
      10,
      'extends',
      'unknown preset "awsome"',
      'Did you mean "awesome"?',
    ],
    [
      'an unknown preset in a list',
      'extends: [awesome, strict]\n',
      1,
      20,
      'extends[2]',
      'unknown preset "strict"',
      'Presets: awesome, co-development',
    ],
    ['a list at the top', '- a\n', 1, 1, '', 'found a list', 'extends: awesome'],
    ['text at the top', 'hello\n', 1, 1, '', 'found "hello"'],
    ['a key twice', 'files: [a]\nfiles: [b]\n', 2, 1, '', 'duplicate key'],
    ['a tab', 'entries:\n\tshape: row\n', 2, 1, '', 'tab'],
    ['an open quote', 'files: ["a]\n', 2, 1, '', 'not valid YAML'],
    ['a second document', 'files: [a]\n---\nfiles: [b]\n', 2, 1, '', 'second document'],
    ['a key that is hostile', '__proto__: 1\n', 1, 1, '__proto__', 'not a setting'],
  ];

describe('a mistake in a config', () => {
  it.each(mistakes)('%s', (_, text, line, column, key, ...says) => {
    const problem = problems(text).find((one) => one.key === key);
    expect(problem).toMatchObject({ line, column });
    for (const part of says) expect(problem!.message).toContain(part);
    expect(problem!.message).not.toContain('\n');
    expect(problem!.message).toMatch(/[.?]$/);
  });

  it('is told with every other, in order of place', () => {
    const found = problems('rules:\n  nope: off\nentries:\n  shape: rows\nfoo: 1\n');
    expect(found.map(({ line }) => line)).toEqual([2, 4, 5]);
  });
});

describe('a hostile config', () => {
  it('cannot multiply by aliases', () => {
    const lines = ['a: &a [x, x, x, x, x, x, x, x, x]'];
    for (let i = 1; i < 10; i++) {
      const [above, name] = [String.fromCharCode(96 + i), String.fromCharCode(97 + i)];
      lines.push(`${name}: &${name} [${Array(9).fill(`*${above}`).join(', ')}]`);
    }
    expect(problems(lines.join('\n'))[0]!.message).toContain('aliases');
  });

  it('cannot exhaust the stack', () => {
    for (const text of ['['.repeat(50_000), '{a: '.repeat(20_000), '- '.repeat(50_000)]) {
      expect(problems(text)).toHaveLength(1);
    }
  });

  it('has a size', () => {
    expect(problems(`#${'x'.repeat(LONGEST_CONFIG)}`)[0]!.message).toContain('is the limit');
  });

  it('cannot reach prototypes', () => {
    load('taxonomy:\n  aliases:\n    __proto__: x\n');
    problems('rules:\n  __proto__: { severity: off }\n');
    problems('rules:\n  constructor: off\n');
    expect(({} as Record<string, unknown>).severity).toBeUndefined();
  });

  it('cannot flood the terminal', () => {
    const text = Array.from({ length: 50 }, (_, i) => `key${i}: 1`).join('\n');
    const lines = formatConfigProblems('c.yml', problems(text)).split('\n');
    expect(lines).toHaveLength(21);
    expect(lines[0]).toMatch(/^c\.yml:1:1: "key0"/);
    expect(lines[20]).toBe('c.yml: and 30 more problems.');
  });
});

describe('a file of tags', () => {
  it('is asked for where the taxonomy comes from it', () => {
    expect(tagFileOf(load('taxonomy: { file: tags.yml }'))).toBe('tags.yml');
    expect(tagFileOf(load('taxonomy: { from: file, file: tags.yml, tags: [a] }'))).toBe('tags.yml');
    expect(tagFileOf(load('taxonomy: { file: tags.yml, tags: [a] }'))).toBeUndefined();
    expect(tagFileOf(load('taxonomy: { from: legend, file: tags.yml }'))).toBeUndefined();
    expect(tagFileOf(defaultConfig)).toBeUndefined();
  });

  it('becomes the tags of the config', () => {
    const config = load('taxonomy: { file: tags.yml, closed: true }');
    const filled = withTagFile(config, '- id: A\n  title: First\n- B\n');
    expect(filled).toEqual({
      config: { ...config, taxonomy: { ...config.taxonomy, tags: [{ id: 'A', title: 'First' }, 'B'] } },
    });
  });

  it('is judged like the config', () => {
    expect(withTagFile(defaultConfig, '- id: 3\n')).toMatchObject({ problems: [{ line: 1, column: 7 }] });
  });
});
