import { parse } from 'valibot';
import { describe, expect, it } from 'vitest';
import { type Config, configSchema } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import type { Finding } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { rules } from '../../src/rules/index.ts';
import type { Example, Rule, ShortFinding } from '../../src/rules/rule.ts';
import { compatibleFixes } from '../../src/text/compatible-fixes.ts';
import { applyEdits } from '../../src/text/edit.ts';

/** The example's config with only this rule on. */
function configOf(rule: Rule, example: Example): Config {
  const config = parse(configSchema, example.config ?? {});
  const others = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
  return { ...config, rules: { ...others, [rule.id]: config.rules[rule.id] ?? {} } };
}

function findingsIn(text: string, rule: Rule, example: Example): Finding[] {
  const config = configOf(rule, example);
  const read = (source: string) => parseList(source, { path: 'README.md', config });
  const base = example.base === undefined ? undefined : read(example.base);
  return check(read(text), config, base);
}

const inShort = ({ line, column, endLine, endColumn, severity, message }: Finding): ShortFinding =>
  `${line}:${column}-${endLine}:${endColumn} ${severity} ${message}`;

/** Applies fixes, reads again, and so on until no fix is left. */
function fixAll(rule: Rule, example: Example): string {
  let text = example.text;
  for (let round = 0; round <= 10; round++) {
    const { edits } = compatibleFixes(findingsIn(text, rule, example));
    if (edits.length === 0) return text;
    text = applyEdits(text, edits);
  }
  throw new Error(`the fixes of ${rule.id} never end: ${example.name}`);
}

describe.each(rules.map((rule) => [rule.id, rule] as const))('%s', (_, rule) => {
  describe.each(rule.examples.map((example) => [example.name, example] as const))('%s', (_, example) => {
    const findings = findingsIn(example.text, rule, example);

    it('finds exactly what the example says: range, severity and message', () => {
      expect(findings.map(inShort)).toEqual(example.findings);
    });

    it('points into the text', () => {
      for (const { span } of findings) {
        expect(span.start).toBeGreaterThanOrEqual(0);
        expect(span.end).toBeGreaterThanOrEqual(span.start);
        expect(span.end).toBeLessThanOrEqual(example.text.length);
      }
    });

    it('says it in plain words', () => {
      for (const { message } of findings) {
        expect(message).not.toMatch(/[\r\n]/);
        expect(message.replace(/"[^"]*"/g, '')).not.toMatch(/\*\*|`/);
        expect(message).toMatch(/[.?!]$/);
      }
    });

    if (example.fixed === undefined) {
      it('offers no fix', () => {
        expect(findings.filter((finding) => finding.fix)).toEqual([]);
      });
    } else {
      it('fixes it, and leaves nothing to fix', () => {
        expect(fixAll(rule, example)).toBe(example.fixed);
      });
    }
  });
});
