import type * as v from 'valibot';
import type { Config } from '../config/schema.ts';
import type { List, Problem } from '../model.ts';
import type { RuleAbout } from './about.ts';

export type { Example, ShortFinding } from './about.ts';

/** Strict, so that a misspelled option in the config is reported, not ignored. */
// biome-ignore lint/suspicious/noExplicitAny: an options schema of any shape
type OptionsSchema = v.StrictObjectSchema<any, any>;

export interface Context<O> {
  readonly options: O;
  readonly config: Config;
  /** The list before the change, if known. */
  readonly base?: List;
  /** Ids of all rules, for the rule that judges suppression comments. */
  readonly ruleIds?: readonly string[];
}

/** What a fix may change of the entries that it names, besides their description and spaces. */
export type FixedPart = 'title' | 'links' | 'labels' | 'section' | 'entries';

/** One rule: what it finds, how it fixes that, and the examples that prove both. */
export interface Rule<S extends OptionsSchema = OptionsSchema> extends RuleAbout {
  /** What its fixes are about; `entries`: they make entries of what was not read as such. Default: nothing of these. */
  readonly alters?: readonly FixedPart[];
  /** Its fixes write what another place of the list says: they must not undo what a change corrected here. */
  readonly copies?: true;
  readonly options: S;
  check(list: List, context: Context<v.InferOutput<S>>): Iterable<Problem>;
}

/** Keeps a rule's option types together; returns the rule as it is. */
export function defineRule<S extends OptionsSchema>(rule: Rule<S>): Rule<S> {
  return rule;
}
