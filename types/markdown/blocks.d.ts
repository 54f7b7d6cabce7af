import type { Lines } from '../model.ts';
import type { Block } from './block.ts';
import type { Chunk } from './chunks.ts';
import { type Definitions } from './definitions.ts';
import { type HtmlAnchor } from './inline.ts';
import { type ParseCache } from './micromark.ts';
import type { ResidueSink } from './residue.ts';
/** What the reading of a file needs at every step. */
export interface ReadContext {
    readonly text: string;
    readonly lines: Lines;
    /** A guess until every block is read. */
    definitions: Definitions;
    readonly cache?: ParseCache;
    /** Gets the anchors of all HTML that is read, some of them twice. */
    readonly anchors?: HtmlAnchor[];
    /** Links that Markdown did not understand, as they are found. */
    readonly residue: ResidueSink;
    /** Where the text is cut; tests replace it to read the whole in one. */
    readonly cut: (text: string, lines: Lines) => Chunk[];
}
/** Reads the whole file to blocks, chunk by chunk. */
export declare function readBlocks(context: ReadContext): Block[];
/** Reads a chunk, or lines that something else swallowed, as Markdown of its own. */
export declare function readStretch(chunk: Chunk, context: ReadContext): Block[];
