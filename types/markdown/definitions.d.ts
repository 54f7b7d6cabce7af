import type { Lines } from '../model.ts';
/**
 * What reference links, images and footnotes of the whole file point to. A chunk is parsed by itself, so the
 * definitions that it refers to are parsed in front of it; which URL they have is looked up here.
 */
export interface Definitions {
    /** Normalised identifier → URL (https://spec.commonmark.org/0.31.2/#matches). */
    readonly urls: ReadonlyMap<string, string>;
    /** Identifiers of footnotes, the `^` included. */
    readonly footnotes: ReadonlySet<string>;
}
/** Definitions by the look of their lines: a guess, for some may stand in code or in a quote. */
export declare function guessDefinitions(lines: Lines): Definitions;
/** Identifiers that mean something else by one than by the other. */
export declare function differing(guessed: Definitions, actual: Definitions): Set<string>;
/** Identifiers that a text seems to refer to, of those for which `wanted` holds. */
export declare function references(text: string, wanted: (identifier: string) => boolean): Set<string>;
/** The definitions that a chunk refers to, to be parsed in front of it; empty when it refers to none. */
export declare function definitionsFor(chunk: string, { urls, footnotes }: Definitions): string;
