import * as v from 'valibot';
import type { RegionOption } from '../analysis/view-regions.ts';
import { allowed, alternatives, namedValues, node } from '../config/describe.ts';
import { nearest, quote } from '../text/fold.ts';
import type { View } from './view.ts';

const text = v.pipe(v.string(), v.minLength(1));

/** A list of texts: `a,b,c` in a marker. */
export const texts = v.array(text);

/** A number from 0. */
export const count = v.pipe(v.number(), v.integer(), v.minValue(0));

/** Options that every view of entries takes: which entries it is about. */
export const filters = {
  label: v.pipe(
    v.optional(texts),
    v.description(
      'Only entries with one of these labels: ids, titles, or branches such as `Data4Model/Scaling`.',
    ),
  ),
  section: v.pipe(
    v.optional(texts),
    v.description('Only entries below one of these sections of the list, by their titles.'),
  ),
  since: v.pipe(
    v.optional(
      v.pipe(v.string(), v.regex(/^\d{4}(?:-\d\d){0,2}$/, 'a date such as 2024, 2024-05 or 2024-05-31')),
    ),
    v.description('Only entries from this date on: `2024`, `2024-05` or `2024-05-31`.'),
  ),
} as const;

/** By what entries are gathered. */
export const by = v.pipe(
  v.optional(
    v.pipe(
      v.string(),
      v.regex(
        /^(?:auto|label|section|year|month|field:.{1,60})$/,
        'auto, label, section, year, month or field:NAME',
      ),
    ),
    'auto',
  ),
  v.description(
    'What entries are gathered by: `label`, `section` of the list, `year`, `month`, or `field:NAME` (a column or a `Name: value` line). `auto`: labels where the list has them, else sections.',
  ),
);

/** The view's options as values, or what is wrong with the first that is; plain text. */
export type ReadOptions = { readonly options: Record<string, unknown> } | { readonly problem: string };

/** A marker holds text: what the schema wants as a number, a switch or a list becomes one. */
function decode(value: string, schema: unknown): unknown {
  for (const option of alternatives(node(schema))) {
    const inner = (option.pipe?.[0] as { type?: string } | undefined)?.type ?? option.type;
    if (inner === 'boolean' && /^(?:true|false)$/.test(value)) return value === 'true';
    if (inner === 'number' && /^\d{1,9}$/.test(value)) return Number(value);
    if (inner === 'array')
      return value
        .split(',')
        .map((part) => part.trim())
        .filter((part) => part !== '');
  }
  return value;
}

/** Options that the region itself takes, whatever its view. */
const OWN = ['of'];

/** Options by the names that they once had. */
const RENAMED: Readonly<Record<string, string>> = { most: 'limit' };

/** Judges the options of a marker by the view's schema. */
export function readViewOptions(view: View, given: readonly RegionOption[]): ReadOptions {
  const schemas = view.options.entries as Record<string, unknown>;
  const values: Record<string, unknown> = {};
  for (const { key: asked, value } of given) {
    if (OWN.includes(asked)) continue;
    const now = RENAMED[asked];
    const key = now && !Object.hasOwn(schemas, asked) && Object.hasOwn(schemas, now) ? now : asked;
    if (!Object.hasOwn(schemas, key)) {
      const known = [...Object.keys(schemas), ...OWN];
      const near = nearest(key, known);
      const hint = near ? `Did you mean "${near}"?` : `Use one of: ${known.join(', ')}.`;
      return { problem: `Unknown option ${quote(key)} of the view "${view.name}". ${hint}` };
    }
    values[key] = decode(value, schemas[key]);
  }
  const parsed = v.safeParse(view.options, values);
  if (parsed.success) return { options: parsed.output };
  const issue = parsed.issues[0];
  const key = String(issue.path?.[0]?.key ?? '');
  const value = given.find((option) => option.key === key)?.value ?? '';
  const schema = schemas[key];
  const expected = issue.type === 'regex' ? issue.message : schema === undefined ? '' : allowed(schema);
  const near = nearest(value, namedValues(node(schema)));
  const hint = near ? ` Did you mean "${near}"?` : '';
  return {
    problem: `Invalid value ${quote(value)} of the option "${key}". Expected ${expected}.${hint}`,
  };
}
