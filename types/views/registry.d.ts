import type { View } from './view.ts';
/**
 * Every view, in order of name. A new view is one file in `kinds/` named after it, one import and one line here;
 * a test fails for a file that is missing from this list.
 */
export declare const views: readonly View[];
/** The view of that name, if there is one. */
export declare function viewByName(name: string): View | undefined;
