import type { Lines } from '../model.js';
/**
 * A stretch of the file that parses by itself to what it is in the whole.
 *
 * Why: micromark's time grows faster than the text in files with many lists and in long tables. Cut at headings
 * of column 0, between flat bullets and between rows of long tables, it is linear, and base and head of a pull
 * request share nearly all their chunks.
 */
export interface Chunk {
    /** Offset of the chunk's own text in the file. */
    readonly start: number;
    readonly end: number;
    /** Text parsed in front of it (a table's header and delimiter row), not part of it. */
    readonly prefix: string;
    /** Whether its first block goes on with the last block of the chunk before it. */
    readonly continues: boolean;
    /** All of it plain: first and last line (1-based), to be read without a parser. */
    readonly plain?: {
        readonly kind: 'bullets' | 'rows' | 'words';
        readonly first: number;
        readonly last: number;
    };
}
/** How far apart cuts are. */
export interface Runs {
    /** Lines after which a cut is made between items or behind a blank line. */
    readonly lines: number;
    /** Lines that stand between cuts at headings, at least: each chunk costs the parser its setting up. */
    readonly apart: number;
    /** Rows after which a table is cut. */
    readonly rows: number;
    /** How many plain lines in a row are read without a parser. */
    readonly plain: number;
    /**
     * Lines after which a cut is made at any line that is not indented, exact or not: no list has a paragraph, an
     * item or a quote so long, and micromark's time grows with the square of it.
     */
    readonly most: number;
    /**
     * Quotes and items that lines open within others, after which it is made, too: each costs about as much as a line, at
     * every line.
     */
    readonly within: number;
    /** UTF-16 units of a line that is not read at all, for the same reason. */
    readonly longest: number;
    /** Blank lines behind which nothing is open. */
    readonly blank: number;
}
/**
 * Cuts a text. Every cut is exact: a heading of column 0 ends every list and quote, so what decides is only
 * whether code or HTML stands open outside of them. Where that is in doubt, nothing is cut from there on but what
 * would take too long.
 * @param lines of `text`
 */
export declare function cut(text: string, lines?: Lines, runs?: Runs): Chunk[];
