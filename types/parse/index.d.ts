import { type Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import { type ReadContext } from '../markdown/blocks.ts';
import { type Chunk } from '../markdown/chunks.ts';
import type { ParseCache } from '../markdown/micromark.ts';
import type { Lines, List, Swallowed } from '../model.ts';
export type { ParseCache } from '../markdown/micromark.ts';
export interface ParseOptions {
    /** Name of the file, for reports only. */
    readonly path?: string;
    readonly config?: Config;
    /** Shared by base and head of a change, so that what is the same in both is parsed once. */
    readonly cache?: ParseCache;
    /** The list as it stood before a change, read under the same config: lines that both have are read alike. */
    readonly before?: List | undefined;
    /** Where the text is cut before it is parsed; only tests say so, to hold that cutting changes nothing. */
    readonly cut?: (text: string, lines: Lines) => Chunk[];
}
/**
 * Reads a Markdown list. Pure; never fails: a text that is no list gives a `List` without entries and a note.
 * @param written the file as it was read, byte order mark and line endings included; offsets count in its UTF-16 units.
 */
export declare function parseList(written: string, options?: ParseOptions): List;
/** The blocks with what HTML swallowed read as the Markdown that it was meant to be. */
export declare function withSwallowed(blocks: readonly Block[], swallowed: readonly Swallowed[], context: ReadContext): Block[];
