import type { Report } from '../model.js';
/** GitHub refuses a comment of more characters with status 422. */
export declare const COMMENT_LIMIT = 65536;
/**
 * How a comment is written. Texts marked as trusted are put in as they are: they must never come from a pull
 * request.
 */
export interface CommentOptions {
    /** Greatest length in UTF-16 units; default `COMMENT_LIMIT`. */
    readonly maxLength?: number;
    /** Trusted: a hidden line at the very beginning, by which the comment is found again. */
    readonly marker?: string;
    /** Trusted: Markdown above the verdict, e.g. a welcome; what does not fit into a quarter is left out. */
    readonly top?: readonly string[];
    /** Trusted: Markdown below the findings, each whole or not at all, e.g. tables as they will be. */
    readonly below?: readonly string[];
    /** Plain text below the verdict, e.g. that a change of the config is not obeyed. */
    readonly notes?: readonly string[];
    /** `owner/name` and commit, for links to lines. Both or none. */
    readonly repository?: string;
    readonly sha?: string;
    /** Trusted: where the repository is; default `https://github.com`. */
    readonly server?: string;
    /** Trusted: address of the rules' pages, ending in `/`. */
    readonly docs?: string;
    /** The command that runs the same check locally; left out without one. */
    readonly command?: string;
    /** The command that explains a rule, without the id of the rule; default `awesome-steward explain`. */
    readonly explain?: string;
    /** Where what is left out can be read: plain text and a trusted address. */
    readonly more?: {
        readonly text: string;
        readonly url: string;
    };
    /** The last version of the comment had problems, and now there are none. */
    readonly fixed?: boolean;
}
/**
 * The comment on a pull request: verdict, what changes, problems with the fixed line, what stood before.
 * GitHub Flavored Markdown; whatever comes from a list does nothing in it but be shown.
 */
export declare function renderComment(report: Report, options?: CommentOptions): string;
