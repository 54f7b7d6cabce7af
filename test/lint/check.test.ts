import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type ConfigInput, configSchema } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import type { Finding } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';

const configOf = (input: ConfigInput = {}) => parse(configSchema, input);

function run(text: string, input: ConfigInput = {}, base?: string, path = 'README.md'): Finding[] {
  const config = configOf(input);
  const read = (source: string) => parseList(source, { path, config });
  return check(read(text), config, base === undefined ? undefined : read(base));
}

const bad = (name: string) => `- [${name}](hhttps://example.org/${name}) - A paper on ${name}.`;
const good = (name: string) => `- [${name}](https://example.org/${name}) - A paper on ${name}.`;
const list = (...lines: string[]) => `# Papers\n\n${lines.join('\n')}\n`;
const schemes = (findings: Finding[]) => findings.filter((finding) => finding.rule === 'link-scheme');
const since = (findings: Finding[]) => schemes(findings).map((finding) => `${finding.line} ${finding.since}`);

describe('check', () => {
  it('adds what a report needs to what a rule says', () => {
    const text = list(good('Alpha'), bad('Beta'));
    const [finding] = schemes(run(text));
    expect(finding).toMatchObject({
      rule: 'link-scheme',
      severity: 'error',
      line: 4,
      column: 10,
      endLine: 4,
      endColumn: 35,
    });
    expect(text.slice(finding!.span.start, finding!.span.end)).toBe('hhttps://example.org/Beta');
    expect(finding).not.toHaveProperty('since');
  });

  it('says once what several rules find wrong with one entry', () => {
    const names = Array.from('abcdefghijklmnopqrstuvwxy', (letter) => `${letter}${letter}${letter}`);
    const base = list(...names.map(good));
    const head = `${base}- [zzz](https://example.org/zzz)\n`;
    const rules = (input: ConfigInput) =>
      run(head, input, base)
        .filter(({ line }) => line === names.length + 3)
        .map(({ rule, severity }) => `${rule} ${severity}`);
    expect(rules({})).toEqual(['entry-like-others warning']);
    expect(rules({ rules: { 'entry-like-others': 'off' } })).toEqual(['entry-description warning']);
    expect(rules({ rules: { 'entry-description': { required: 'always' } } })).toEqual([
      'entry-description error',
    ]);
  });

  it('counts columns after a byte order mark from 1', () => {
    const [finding] = schemes(run(`\ufeff${bad('Beta')}\r\n`));
    expect(finding).toMatchObject({ line: 1, column: 10 });
  });

  it('puts findings in order of place, then of rule', () => {
    const findings = run(list(bad('Beta'), '', '<summary>x</summary>', '<<<<<<< HEAD', '', bad('Alpha')), {});
    const places = findings.map((finding) => finding.span.start);
    expect(places).toEqual([...places].sort((a, b) => a - b));
    expect(new Set(findings.map((finding) => finding.rule)).size).toBeGreaterThan(2);
  });

  it('says nothing more of a row that a pipe has torn apart', () => {
    const badge = (tag: string) => `![](https://img.shields.io/badge/${tag}-f1db9d)`;
    const text = (title: string) => `# Papers

## Tags

| Section | Tag |
|---|---|
| Acquisition | ${badge('Acquisition')} |
| Mixture | ${badge('Mixture')} |
| Diversity | ${badge('Diversity')} |

## Papers

| Title | Tags |
|---|---|
| Segment Anything | ${badge('Acquisition')} |
| Demystifying CLIP Data | ${badge('Mixture')} |
| SPHINX-X | ${badge('Diversity')} |
| ${title} | ${badge('Acquisition')} |
`;
    const rules = (title: string) => run(text(title)).map(({ rule, line }) => `${rule} ${line}`);
    expect(rules('To Mix | Not to Mix')).toEqual(['table-cells 18']);
    expect(rules('To Mix \\| Not to Mix')).toEqual([]);
    // The row is read as it was meant, so that no other rule takes its pieces for what they are not.
    expect(run(text('To Mix | Not to Mix'), { rules: { 'table-cells': 'off' } })).toEqual([]);
  });

  it('finds nothing in an empty text', () => {
    expect(run('')).toEqual([]);
  });
});

describe('settings', () => {
  const text = list(bad('Beta'));

  it('switches a rule off, or sets how grave it is', () => {
    expect(schemes(run(text, { rules: { 'link-scheme': 'off' } }))).toEqual([]);
    expect(schemes(run(text, { rules: { 'link-scheme': 'info' } }))[0]?.severity).toBe('info');
    expect(schemes(run(text, { rules: { 'link-scheme': { severity: 'warning' } } }))[0]?.severity).toBe(
      'warning',
    );
  });

  it('holds for some files only where an override says so, the later over the earlier', () => {
    const input: ConfigInput = {
      rules: { 'section-size': { min: 3 } },
      overrides: [
        { files: 'docs/**', rules: { 'link-scheme': 'off', 'section-size': 'error' } },
        { files: ['docs/a.md', 'b.md'], rules: { 'link-scheme': 'info' } },
      ],
    };
    const at = (path: string) =>
      run(`# P\n\n## S\n\n${bad('Beta')}\n`, input, undefined, path)
        .filter(({ rule }) => rule === 'link-scheme' || rule === 'section-size')
        .map(({ rule, severity }) => `${rule} ${severity}`);
    expect(at('README.md')).toEqual(['section-size warning', 'link-scheme error']);
    // The override sets the severity and keeps the options of `rules`.
    expect(at('docs/b.md')).toEqual(['section-size error']);
    expect(at('docs/a.md')).toEqual(['section-size error', 'link-scheme info']);
  });

  it('refuses an option that a rule does not have', () => {
    expect(() => run(text, { rules: { 'section-size': { least: 3 } } })).toThrow(
      /^rules\.section-size.*least/,
    );
    expect(() => run(text, { rules: { 'section-size': { min: 'three' } } })).toThrow(
      /^rules\.section-size\.min: /,
    );
  });
});

describe('since', () => {
  it('tells what a change brought in from what stood before', () => {
    const base = list(bad('Alpha'), good('Beta'));
    const head = list(good('New'), bad('Alpha'), good('Beta'), bad('Gamma'));
    expect(since(run(head, {}, base))).toEqual(['4 base', '6 head']);
  });

  it('knows a fault again that moved with its line', () => {
    const base = list(bad('Alpha'), good('Beta'), good('Gamma'));
    const head = list(good('Beta'), good('Gamma'), bad('Alpha'));
    expect(since(run(head, {}, base))).toEqual(['5 base']);
  });

  it('takes the one on an added line for the new one where two are alike', () => {
    const base = list(good('Alpha'), bad('Same'));
    expect(since(run(list(bad('Same'), good('Alpha'), bad('Same')), {}, base))).toEqual(['3 head', '5 base']);
    expect(since(run(list(good('Alpha'), bad('Same'), bad('Same')), {}, base))).toEqual(['4 base', '5 head']);
  });

  it('does not take a fault that was fixed for one that is new', () => {
    const base = list(bad('Alpha'), bad('Beta'));
    expect(since(run(list(good('Alpha'), bad('Beta')), {}, base))).toEqual(['4 base']);
    expect(since(run(list(good('Alpha'), bad('Gamma')), {}, base))).toEqual(['4 head']);
  });

  it('holds a fault for new whose suppression the change took away', () => {
    const comment = '<!-- steward-disable-next-line link-scheme -->';
    const base = `# Papers\n\n${comment}\n${bad('Alpha')}\n`;
    expect(since(run(`# Papers\n\n${bad('Alpha')}\n`, {}, base))).toEqual(['3 head']);
  });

  it('says it of every finding once a base is given, also of an empty one', () => {
    const findings = run(list(bad('Alpha')), {}, '');
    expect(findings.length).toBeGreaterThan(0);
    expect(findings.every((finding) => finding.since === 'head')).toBe(true);
  });
});
