import type { Config } from '../config/schema.js';
import type { Finding, List } from '../model.js';
/**
 * Runs every rule that the config has on over a list.
 * @param base the list as it stood before; with it each finding says `since`.
 * @param trusted the list whose suppression comments count instead of the list's own, for one that somebody proposes.
 * @returns findings in order of place, then of rule id.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export declare function check(list: List, config: Config, base?: List, trusted?: List): Finding[];
