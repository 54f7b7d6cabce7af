import type { PhrasingContent } from 'mdast';
import type { Link, Span } from '../model.ts';
import { type ResidueSink } from './residue.ts';
/**
 * What stands in a line of text, with Markdown and HTML read alike: `<a href>` is a link as `[]()` is.
 * Offsets are absolute (UTF-16 units into the file).
 */
export type Inline = {
    kind: 'text';
    text: string;
    start: number;
    end: number;
} | {
    kind: 'code';
    text: string;
    start: number;
    end: number;
} | {
    kind: 'break';
    start: number;
    end: number;
} | {
    kind: 'image';
    url: string;
    alt: string;
    label?: string;
    html?: true;
    start: number;
    end: number;
    urlSpan?: Span;
} | {
    kind: 'link';
    url: string;
    from: Exclude<Link['kind'], 'image' | 'definition'>;
    children: Inline[];
    start: number;
    end: number;
    urlSpan?: Span;
}
/** Emphasis and HTML elements: `strong`, `em`, `del`, `kbd`, `mark`, `sup`, `p`, `li` … */
 | {
    kind: 'element';
    tag: string;
    html: boolean;
    children: Inline[];
    start: number;
    end: number;
    /** Rows and columns that a cell of an HTML table takes, where more than one. */
    rows?: number;
    columns?: number;
};
/** A place that HTML names: a link of the page can lead there. */
export interface HtmlAnchor {
    /** The value of `id` or `name`. */
    readonly name: string;
    /** The tag that has it. */
    readonly span: Span;
}
export interface InlineContext {
    /** The file's text. */
    readonly text: string;
    /** Added to a node's offset to get the file's. */
    readonly shift: number;
    /** Where reference definitions point; keys are normalised identifiers. */
    readonly definitions: ReadonlyMap<string, string>;
    /** Gets the anchors of the tags that are read. */
    readonly anchors?: HtmlAnchor[];
    /** Takes up links that are none; nothing is looked for without. */
    readonly residue?: ResidueSink;
}
/** Phrasing content of a tree to inlines; raw tags are paired. */
export declare function readInlines(nodes: readonly PhrasingContent[], context: InlineContext, from?: number): Inline[];
/**
 * Reads a block of raw HTML.
 * @param anchors gets the places that its tags name
 */
export declare function readHtml(html: string, start: number, anchors?: HtmlAnchor[]): Inline[];
/** Text as people see it; images and badges are left out. */
export declare function plain(nodes: readonly Inline[]): string;
/** Every link and image in document order, those in links and emphasis too. */
export declare function walkInlines(nodes: readonly Inline[]): Generator<Inline>;
