import type { ConfigInput } from './config/schema.js';
/** A place as unist has it: line and column 1-based, `offset` in UTF-16 units. */
interface Point {
    readonly line: number;
    readonly column: number;
    readonly offset: number;
}
/** A message of a file, as `vfile-message` makes it: what is set on it here. */
interface FileMessage {
    fatal?: boolean | null | undefined;
    actual?: string | null | undefined;
    expected?: string[] | null | undefined;
    note?: string | null | undefined;
}
/** What the plugin needs of a file: a `VFile` has it. It is spelt out so that these types need no package. */
export interface CheckedFile {
    readonly path?: string | undefined;
    toString(): string;
    message(reason: string, options: {
        place: {
            start: Point;
            end: Point;
        };
        source: string;
        ruleId: string;
    }): FileMessage;
}
/** A plugin of unified (and so of remark): settings in, what looks at a file out. */
export type RemarkSteward = (options?: ConfigInput) => (tree: unknown, file: CheckedFile) => undefined;
/**
 * The rules as a unified plugin, for remark-cli and editors. Each finding becomes a message of the file, with
 * `source` `awesome-steward`, the rule as `ruleId`, `expected` where the fix is certain, and `fatal` true for an
 * error, false for a warning, undefined for information. It reads the file's text and leaves the tree alone.
 *
 * Its settings are those of `.github/awesome-steward.yml`, e.g. `{extends: 'co-development'}`.
 * @throws {Error} when the settings do not fit; the message says which, what was found and what is allowed.
 */
export declare const remarkSteward: RemarkSteward;
export default remarkSteward;
