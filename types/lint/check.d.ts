import type { Config } from '../config/schema.ts';
import type { Finding, List } from '../model.ts';
/**
 * Runs every rule that the config has on over a list.
 * @param base the list as it stood before; with it each finding says `since`.
 * @param obey whose suppression comments count: the list's own, or only those that the base has too, for a list
 *   that somebody proposes.
 * @returns findings in order of place, then of rule id.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export declare function check(list: List, config: Config, base?: List, obey?: 'head' | 'base'): Finding[];
