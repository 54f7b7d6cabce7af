import * as v from 'valibot';
import { allowed, alternatives, namedValues, node, type SchemaNode, unwrap } from '../config/describe.ts';
import { presetNames } from '../config/presets.ts';
import { configSchema } from '../config/schema.ts';
import { ruleById, rules } from '../rules/index.ts';
import { suggest } from '../text/did-you-mean.ts';
import { quote } from '../text/fold.ts';
import type { ConfigProblem } from './errors.ts';
import type { Path, YamlFile } from './yaml.ts';

/** The part of valibot's issues that this file reads. */
interface Issue {
  readonly kind: string;
  readonly type: string;
  readonly expected: string | null;
  readonly input: unknown;
  readonly requirement?: unknown;
  readonly message: string;
  readonly path?: readonly { readonly key: unknown; readonly input?: unknown }[] | undefined;
  readonly issues?: readonly Issue[] | undefined;
}

type Report = (path: Path, message: string, part?: 'key' | 'value') => void;

/** What people write for the value that they mean. */
const HABITS: Readonly<Record<string, string>> = {
  false: 'off',
  none: 'off',
  warn: 'warning',
  true: 'error',
};

function meant(word: string, known: readonly string[]): string {
  const habit = HABITS[word];
  const found = suggest(word, known) ?? (habit && known.includes(habit) ? habit : undefined);
  return found === undefined ? '' : ` Did you mean "${found}"?`;
}

function found(value: unknown): string {
  if (value === null || value === undefined) return 'nothing';
  if (Array.isArray(value)) return value.length === 0 ? 'an empty list' : 'a list';
  if (typeof value === 'object') return 'a map';
  if (typeof value === 'string') return quote(value);
  return `${String(value)} (${typeof value === 'boolean' ? 'a boolean' : `a ${typeof value}`})`;
}

function shown(path: Path): string {
  return path
    .map((step, i) => (typeof step === 'number' ? `[${step + 1}]` : i === 0 ? step : `.${step}`))
    .join('');
}

/** The schema that judges the value at a path, as far as one is known. */
function schemaAt(schema: SchemaNode, path: Path): SchemaNode | undefined {
  const [step, ...rest] = path;
  if (step === undefined) return schema;
  for (const option of alternatives(schema)) {
    const inside = typeof step === 'number' ? option.item : (option.entries?.[step] ?? option.value);
    if (inside) return schemaAt(inside, rest);
  }
  return undefined;
}

function isRecord(value: unknown): value is Record<string, unknown> {
  return typeof value === 'object' && value !== null && !Array.isArray(value);
}

function unknownKeys(schema: SchemaNode, value: unknown, path: Path, report: Report, what: string): void {
  if (!isRecord(value)) return;
  const known = Object.keys(unwrap(schema).entries ?? {}).filter((key) => key !== '$schema');
  for (const key of Object.keys(value)) {
    if (key === '$schema' || known.includes(key)) continue;
    const says = known.length > 0 ? `known: ${known.join(', ')}.` : 'there is none.';
    const place = path.length > 0 ? ` of ${shown(path)}` : '';
    report(
      [...path, key],
      `${quote(key)} is not ${what}${place || ' here'}; ${says}${meant(key, known)}`,
      'key',
    );
  }
}

/** Says what a value that failed a schema should have been. */
function wrongValue(schema: SchemaNode | undefined, issue: Issue, path: Path): string {
  const { input } = issue;
  const expected = schema ? allowed(schema) : (issue.expected ?? '');
  if (input === undefined) return `${shown(path.slice(0, -1))} lacks "${path.at(-1)}": ${expected}.`;
  const word = typeof input === 'string' || typeof input === 'boolean' ? String(input) : '';
  const hint = schema && word ? meant(word, namedValues(schema)) : '';
  const text = schema && alternatives(schema).some((option) => option.type === 'string');
  const unquoted = text && ['number', 'boolean', 'bigint'].includes(typeof input);
  const quotes = unquoted ? ` Write it in quotes: '${String(input)}'.` : '';
  const place = shown(path) || 'the file';
  return `${place}: found ${found(input)}; expected ${expected}.${hint || quotes}`;
}

/** Says which bound a value of the right type breaks. */
function brokenBound(issue: Issue, path: Path): string {
  const place = shown(path);
  const { input, requirement } = issue;
  switch (issue.type) {
    case 'min_length':
    case 'non_empty':
      return `${place}: found ${found(input)}; expected at least one ${typeof input === 'string' ? 'character' : 'item'}.`;
    case 'min_value':
      return `${place}: found ${String(input)}; expected ${requirement} or more.`;
    case 'max_value':
      return `${place}: found ${String(input)}; expected ${requirement} or less.`;
    case 'integer':
    case 'safe_integer':
      return `${place}: found ${String(input)}; expected a whole number.`;
    default:
      return `${place}: found ${found(input)}; ${issue.message}`;
  }
}

/** Keys down to an issue, from the schema that was run. */
function pathOf(issue: Issue): Path {
  return (issue.path ?? []).map(({ key }) => (typeof key === 'number' ? key : String(key)));
}

function tell(schema: SchemaNode, issue: Issue, above: Path, report: Report): void {
  const inside = pathOf(issue);
  const path = [...above, ...inside];
  const judge = schemaAt(schema, inside);
  if (judge && issue.type === 'union') {
    // The option that got furthest is the one that was meant.
    const subs = issue.issues ?? [];
    const deeper = subs.filter((sub) => pathOf(sub).length > 0);
    const chosen = deeper.length > 0 ? deeper : subs.filter((sub) => sub.kind === 'validation');
    for (const sub of chosen) tell(judge, sub, path, report);
    if (chosen.length > 0) return;
  }
  if (issue.expected === 'never') {
    // valibot tells only the first unknown key of a map.
    const owner = schemaAt(schema, inside.slice(0, -1));
    const map = owner && alternatives(owner).find((option) => option.entries);
    const above = path.slice(0, -1);
    const value = issue.path?.at(-1)?.input;
    // To valibot a list is an object whose keys are numbers.
    if (!isRecord(value)) report(above, wrongValue(owner, { ...issue, input: value }, above));
    else if (map) unknownKeys(map, value, above, report, 'a setting');
    return;
  }
  report(path, issue.kind === 'validation' ? brokenBound(issue, path) : wrongValue(judge, issue, path));
}

function judgeBy(schema: v.GenericSchema, value: unknown, above: Path, report: Report): void {
  const issues = v.safeParse(schema, value).issues ?? [];
  for (const issue of issues as readonly Issue[]) tell(node(schema), issue, above, report);
}

function judgeRules(settings: unknown, path: Path, report: Report): void {
  if (!isRecord(settings)) return;
  for (const [id, setting] of Object.entries(settings)) {
    const rule = ruleById(id);
    if (!rule) {
      const ids = rules.map((one) => one.id);
      const all = ' "awesome-steward explain" lists all rules.';
      report([...path, id], `unknown rule ${quote(id)}.${meant(id, ids) || all}`, 'key');
      continue;
    }
    if (Array.isArray(setting))
      report(
        [...path, id],
        `${shown([...path, id])}: found a list; expected a severity, or a map of options.`,
      );
    if (!isRecord(setting)) continue;
    const { severity, ...options } = setting;
    const schema = node(rule.options);
    const known = { ...schema, entries: { severity: node(v.string()), ...schema.entries } };
    unknownKeys(known, setting, [...path, id], report, 'an option');
    const own = Object.fromEntries(Object.entries(options).filter(([key]) => schema.entries?.[key]));
    judgeBy(rule.options, own, [...path, id], report);
  }
}

function judgeExtends(value: unknown, report: Report): void {
  const names = Array.isArray(value) ? value : [value];
  names.forEach((name, i) => {
    if (typeof name !== 'string' || presetNames.includes(name)) return;
    const says = `unknown preset ${quote(name)}. Presets: ${presetNames.join(', ')}.${meant(name, presetNames)}`;
    report(Array.isArray(value) ? ['extends', i] : ['extends'], says);
  });
}

/**
 * Everything that is wrong with a config as it was written: unknown keys, wrong values, unknown rules and
 * presets, wrong options of rules. In order of place, each place once.
 */
export function validateConfig(file: YamlFile): ConfigProblem[] {
  const problems = new Map<string, ConfigProblem>();
  const report: Report = (path, message, part = 'value') => {
    const place = file.at(path, part);
    const key = shown(path);
    if (!problems.has(key)) problems.set(key, { ...place, key, message });
  };
  const { value } = file;
  if (!isRecord(value)) {
    report([], `found ${found(value)}; expected settings as "key: value" lines, e.g. "extends: awesome".`);
    return [...problems.values()];
  }
  judgeBy(configSchema, value, [], report);
  judgeExtends(value.extends, report);
  judgeRules(value.rules, ['rules'], report);
  if (Array.isArray(value.overrides)) {
    value.overrides.forEach((one, i) => {
      if (isRecord(one)) judgeRules(one.rules, ['overrides', i, 'rules'], report);
    });
  }
  return [...problems.values()].sort((a, b) => a.line! - b.line! || a.column! - b.column!);
}
