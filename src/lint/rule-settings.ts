import * as v from 'valibot';
import { matchesAny } from '../config/globs.ts';
import type { Config } from '../config/schema.ts';
import type { Severity } from '../model.ts';
import type { Rule } from '../rules/rule.ts';

/** How one rule is to be run on one file. */
export interface Setting {
  /** What everything that the rule finds counts as; absent: what the rule itself says. */
  readonly severity?: Severity;
  readonly options: v.InferOutput<Rule['options']>;
}

/**
 * What the config says about a rule for a file: `rules`, then every override whose globs match, the later over
 * the earlier, option by option.
 * @returns nothing when the rule is off for this file.
 * @throws {TypeError} when an option does not fit the rule's schema (a config that was loaded from a file has
 *   been judged before, with the line of each mistake).
 */
export function settingOf(rule: Rule, config: Config, path: string): Setting | undefined {
  const given = [
    config.rules[rule.id],
    ...config.overrides
      .filter((override) => matchesAny(path, [override.files].flat()))
      .map((override) => override.rules[rule.id]),
  ].filter((setting) => setting !== undefined);
  if (given.length === 0 && rule.off) return undefined;
  const parts = given.map((setting) => (typeof setting === 'string' ? { severity: setting } : setting));
  const { severity, ...options } = Object.assign({}, ...parts);
  if (severity === 'off') return undefined;
  const parsed = v.safeParse(rule.options, options);
  if (!parsed.success) {
    const issue = parsed.issues[0];
    throw new TypeError(`rules.${[rule.id, v.getDotPath(issue)].join('.')}: ${issue.message}`);
  }
  return severity ? { severity, options: parsed.output } : { options: parsed.output };
}
