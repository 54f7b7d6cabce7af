import type { TextEdit } from '../model.js';
/** Two edits want the same place; nothing was changed. */
export declare class OverlapError extends Error {
    constructor(a: TextEdit, b: TextEdit);
}
/** The order in which edits are made. */
export declare function inOrder(a: TextEdit, b: TextEdit): number;
/** Whether two edits cannot both be applied: they share a unit, or begin at the same place and do not say `beside`. */
export declare function overlaps(a: TextEdit, b: TextEdit): boolean;
/**
 * Applies edits to a text: the only way that text changes in this project. Offsets are UTF-16 units into
 * `text`. Equal edits count once; those at the same place are made in their order. Whatever lies outside of the edits
 * stays the same.
 * @throws {OverlapError} when two different edits overlap.
 * @throws {RangeError} when an edit lies outside of the text.
 */
export declare function applyEdits(text: string, edits: readonly TextEdit[]): string;
