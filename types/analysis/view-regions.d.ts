import type { Comment, List, Span } from '../model.js';
/** A stretch of a file that a view fills: `<!-- steward:begin VIEW key=value … --> … <!-- steward:end -->`. */
export interface ViewRegion {
    /** Name of the view as written; empty where none is. */
    readonly view: string;
    readonly options: readonly RegionOption[];
    readonly open: Comment;
    readonly close: Comment;
    /** Between the markers. */
    readonly content: Span;
    readonly line: number;
    readonly endLine: number;
    /** Sum of what was written last, as the closing marker says. */
    readonly sum?: string;
    /** Both markers stand on one line, with text around them perhaps. */
    readonly inline: boolean;
    /** White space and `>` before the opening marker: what every line between needs too. */
    readonly prefix: string;
}
/** `key=value` of an opening marker. */
export interface RegionOption {
    readonly key: string;
    readonly value: string;
}
/** What is wrong with a marker; plain text. */
export interface MarkerProblem {
    readonly message: string;
    readonly span: Span;
    readonly line: number;
}
/** Every region of a file, and every marker that makes none. */
export interface ReadRegions {
    readonly regions: readonly ViewRegion[];
    readonly problems: readonly MarkerProblem[];
}
/** How a region is written, for messages. */
export declare const FORM = "<!-- steward:begin VIEW key=value --> \u2026 <!-- steward:end -->";
/**
 * Reads the regions of a file from its comments. Regions do not nest: of an opening marker without its end and
 * the next one the first is at fault, and what follows is read on its own.
 */
export declare function readViewRegions(list: Pick<List, 'text' | 'lines' | 'comments'>): ReadRegions;
/**
 * The text of a region without what formatters change: line endings, the prefix of its lines, white space within
 * a line, the padding of tables. Two texts that are the same so far are the same to readers.
 */
export declare function canonical(content: string): string;
/**
 * A short sum of a region's text, by which an edit by hand is noticed: 32-bit FNV-1a over the UTF-16 units of its
 * canonical form, as eight hexadecimal digits (http://www.isthe.com/chongo/tech/comp/fnv/). It guards against
 * oversight, not against malice.
 */
export declare function sumOf(content: string): string;
/** Whether a region was edited by hand after it was generated; never true for one that was not generated yet. */
export declare function isEdited(region: ViewRegion, text: string): boolean;
/** A text without its generated regions: what people wrote. */
export declare function outerText(text: string, regions: readonly ViewRegion[]): string;
