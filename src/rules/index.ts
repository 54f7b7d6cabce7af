import type { Rule } from './rule.ts';

/**
 * Every rule, in order of id. A new rule is one file named after its id, one import and one line here;
 * a test fails for a file that is missing from this list.
 */
export const rules: readonly Rule[] = [];

const byId = new Map(rules.map((rule) => [rule.id, rule]));

/** The rule of that id, if there is one. */
export function ruleById(id: string): Rule | undefined {
  return byId.get(id);
}
