import type { Root } from 'mdast';
import type { Plugin } from 'unified';
import type { ConfigInput } from './config/schema.ts';
/**
 * The rules as a unified plugin, for remark-cli and editors. Each finding becomes a message of the file, with
 * `source` `awesome-steward`, the rule as `ruleId`, `expected` where the fix is certain, and `fatal` true for an
 * error, false for a warning, undefined for information. It reads the file's text and leaves the tree alone.
 *
 * Its settings are those of `.github/awesome-steward.yml`, e.g. `{extends: 'co-development'}`.
 * @throws {Error} when the settings do not fit; the message says which, what was found and what is allowed.
 */
export declare const remarkSteward: Plugin<[ConfigInput?], Root>;
export default remarkSteward;
