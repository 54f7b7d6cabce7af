import type { ConfigInput } from '../config/schema.js';
import type { Severity } from '../model.js';
/**
 * A finding in short, such as `3:1-3:11 error Unknown label "X".`: line and column where it begins, line and column
 * behind its last character (both 1-based, columns in UTF-16 units), severity, the whole message.
 */
export type ShortFinding = `${number}:${number}-${number}:${number} ${Severity} ${string}`;
/** A short list that shows what a rule does: a test, and a part of the rule's page. */
export interface Example {
    /** What it shows, in a few words. */
    readonly name: string;
    readonly text: string;
    /** The config of the example; the rule's own options are under `rules`. */
    readonly config?: ConfigInput;
    /** An earlier version of the text, for rules that look at what is new. */
    readonly base?: string;
    /** All that this rule finds, in order of line; empty for a valid example. */
    readonly findings: readonly ShortFinding[];
    /** The text after every fix of this rule; absent if the rule offers none here. */
    readonly fixed?: string;
}
/** What a rule says of itself: the library shows it, and it names no package. */
export interface RuleAbout {
    /** Kebab-case; the name in the config, in suppressions and in reports. */
    readonly id: string;
    /** One sentence without a full stop at the end, e.g. `Every label is one that the taxonomy declares`. */
    readonly summary: string;
    /** A paragraph: why it matters to readers or maintainers of a list, and when to turn it off. Markdown. */
    readonly why: string;
    /** Certain: error. A person must decide: warning. Only style: info. */
    readonly severity: Severity;
    /** `true` if it is off until the config names it. */
    readonly off?: boolean;
    readonly examples: readonly Example[];
}
