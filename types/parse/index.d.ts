import { type Config } from '../config/schema.js';
import type { ParseCache } from '../markdown/cache.js';
import type { List } from '../model.js';
export type { ParseCache } from '../markdown/cache.js';
export interface ParseOptions {
    /** Name of the file, for reports only. */
    readonly path?: string;
    readonly config?: Config;
    /** Shared by base and head of a change, so that what is the same in both is parsed once. */
    readonly cache?: ParseCache;
    /** The list as it stood before a change, read under the same config: lines that both have are read alike. */
    readonly before?: List | undefined;
}
/**
 * Reads a Markdown list. Pure; never fails: a text that is no list gives a `List` without entries and a note.
 * @param written the file as it was read, byte order mark and line endings included; offsets count in its UTF-16 units.
 */
export declare function parseList(written: string, options?: ParseOptions): List;
