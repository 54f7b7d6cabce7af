import type { Finding, TextEdit } from '../model.js';
/**
 * The fixes that can be applied together: those of the findings in the order given; a fix that wants a place
 * which an earlier one has taken is left out as a whole (apply, read the list again, and it comes back).
 * @returns the edits for `applyEdits`, and the findings whose fix they hold.
 */
export declare function compatibleFixes<F extends Pick<Finding, 'fix'>>(findings: Iterable<F>): {
    edits: TextEdit[];
    fixed: F[];
};
