import type { Report } from '../model.js';
/** How parts of the text are coloured; `picocolors` fits. */
export interface Palette {
    bold(text: string): string;
    dim(text: string): string;
    red(text: string): string;
    yellow(text: string): string;
    blue(text: string): string;
    green(text: string): string;
    underline(text: string): string;
}
/** No colours. */
export declare const plain: Palette;
export interface PrettyOptions {
    /** Default: no colours. */
    readonly palette?: Palette;
    /** Characters a line of the terminal. */
    readonly width?: number;
    /** Groups many findings by rule, with counts and the first places, so that they fit on one screen. */
    readonly grouped?: {
        /** The command that applies the safe fixes of a rule to a file. */
        readonly fix: (rule: string, path: string) => string;
    };
    /** Commands worth typing next, each with what it does; shown at the end. */
    readonly next?: readonly (readonly [command: string, does: string])[];
}
/** Findings for a person at a terminal: for `check`. Ends with a line ending. */
export declare function renderPretty(report: Report, options?: PrettyOptions): string;
/** What a change does and what it must fix: for `review`. */
export declare function renderPrettyReview(report: Report, options?: PrettyOptions): string;
