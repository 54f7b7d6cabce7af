import type { ConfigInput } from '../config/schema.js';
/** What is known of a list beyond its text; each part may be unknown. */
export interface ListHistory {
    /** Day of the last change to what people write, `2026-01-31`. */
    readonly changed?: string;
    /** People who wrote in it. */
    readonly contributors?: number;
}
/** A region over the sample list (`sample.ts`), for the docs and the tests. */
export interface ViewExample {
    /** What it shows, in a few words. */
    readonly name: string;
    /** The options as they stand in the marker. */
    readonly options: string;
    readonly config?: ConfigInput;
    /** Parts of what comes out, in order. */
    readonly shows: readonly string[];
}
/** What a view says of itself: the library shows it, and it names no package. */
export interface ViewAbout {
    /** As it stands in the marker. */
    readonly name: string;
    /** One sentence without a full stop at the end. */
    readonly summary: string;
    /** A paragraph on how to use it. Markdown. */
    readonly about: string;
    readonly examples: readonly ViewExample[];
}
