import type { Lines, TextEdit } from '../model.js';
/** Whole lines that edits change. */
export interface Hunk {
    /** First and last line of the text as it is, 1-based. */
    readonly line: number;
    readonly endLine: number;
    /** What stands there afterwards, without line endings; empty when the lines go. */
    readonly after: readonly string[];
}
/**
 * The lines that edits change, and what stands there afterwards: for showing a fix, or suggesting it.
 * @param edits edits that can be applied together (see `compatibleFixes`), offsets in UTF-16 units of `text`.
 * @throws {OverlapError} when two different edits overlap.
 */
export declare function hunksOf(text: string, lines: Lines, edits: readonly TextEdit[]): Hunk[];
