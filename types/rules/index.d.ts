import type { Rule } from './rule.ts';
/**
 * Every rule, in order of id. A new rule is one file named after its id, one import and one line here;
 * a test fails for a file that is missing from this list.
 */
export declare const rules: readonly Rule[];
/** The rule of that id, if there is one. */
export declare function ruleById(id: string): Rule | undefined;
