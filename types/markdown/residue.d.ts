import type { LinkResidueForm, TextEdit } from '../model.ts';
import type { Inline } from './inline.ts';
/** A link that Markdown did not understand, with its place in the file. */
export interface LinkResidue {
    readonly form: LinkResidueForm | 'dropped' | 'element-open';
    readonly start: number;
    readonly end: number;
    /** What was to be the text of the link, as written. */
    readonly label?: string;
    readonly address?: string;
    readonly image: boolean;
    readonly edits?: readonly TextEdit[];
}
/** By offset, so that what is read twice is told once. */
export type ResidueSink = Map<number, LinkResidue>;
/**
 * Finds links that Markdown did not understand among inlines that stand beside each other, and reads those whose text
 * and address can be told as the links that they were meant to be.
 */
export declare function recoverLinks(nodes: Inline[], source: string, sink: ResidueSink, defines: boolean): Inline[];
/** The inlines of a stretch; texts at its ends are cut. */
export declare function clip(nodes: readonly Inline[], from: number, to: number, source: string): Inline[];
