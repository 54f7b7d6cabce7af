import type { Span } from '../model.ts';
import type { Inline } from './inline.ts';
/** A list item as written. */
export interface Item {
    span: Span;
    /** `-`, `*`, `+`, `1.` … */
    marker: string;
    checked: boolean | undefined;
    /** What the item says first. */
    head: Inline[];
    headSpan: Span;
    /** Everything below the head. */
    blocks: Block[];
}
export interface RawCell {
    span: Span;
    content: Span;
    inlines: Inline[];
}
export interface RawRow {
    span: Span;
    cells: RawCell[];
}
/** A block of the document, with absolute offsets. */
export type Block = {
    type: 'heading';
    rank: number;
    inlines: Inline[];
    span: Span;
} | {
    type: 'paragraph';
    inlines: Inline[];
    span: Span;
    quoted: boolean;
} | {
    type: 'list';
    items: Item[];
    ordered: boolean;
    span: {
        start: number;
        end: number;
    };
} | {
    type: 'table';
    rows: RawRow[];
    span: {
        start: number;
        end: number;
    };
} | {
    type: 'html';
    span: Span;
} | {
    type: 'code';
    span: Span;
} | {
    type: 'definition';
    identifier: string;
    url: string;
    span: Span;
} | {
    type: 'footnote';
    identifier: string;
    span: Span;
} | {
    type: 'break';
    span: Span;
};
