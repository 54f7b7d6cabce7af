import { existsSync, readdirSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { ruleById, rules } from '../../src/rules/index.ts';

const files = readdirSync('src/rules')
  .filter((name) => name.endsWith('.ts') && !['about.ts', 'index.ts', 'rule.ts'].includes(name))
  .map((name) => name.replace(/\.ts$/, ''))
  .sort();

describe('the registry', () => {
  it('holds every file of src/rules, in order of id', () => {
    expect(rules.map((rule) => rule.id)).toEqual(files);
  });

  it('finds a rule by its id', () => {
    expect(rules.map((rule) => ruleById(rule.id))).toEqual(rules);
    expect(ruleById('no-such-rule')).toBeUndefined();
  });
});

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (id, rule) => {
  it('says in one sentence what it wants, and why', () => {
    expect(rule.summary).toMatch(/^[A-Z`].{10,120}[^.]$/);
    expect(rule.why.length).toBeGreaterThan(80);
    expect(rule.why).toMatch(/\.$/);
  });

  it('shows what it accepts and what it does not', () => {
    const names = rule.examples.map((example) => example.name);
    expect(new Set(names).size).toBe(names.length);
    expect(rule.examples.filter((example) => example.findings.length === 0)).not.toHaveLength(0);
    expect(rule.examples.filter((example) => example.findings.length > 0)).not.toHaveLength(0);
  });

  it('tells of options that it does not know', () => {
    expect(rule.options.type).toBe('strict_object');
  });

  it('has its page', () => {
    expect(existsSync(`docs/rules/${id}.md`), `run npm run docs to write docs/rules/${id}.md`).toBe(true);
  });
});
