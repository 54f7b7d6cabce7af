import type { Change, List } from '../model.js';
/**
 * What a change did to a list, entry by entry: what is new, edited, moved or relabelled in the order of the head, then
 * what was removed in the order of the base. Linear in the lists.
 */
export declare function compare(base: List, head: List): Change[];
