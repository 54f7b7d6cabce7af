import type { Config } from '../config/schema.js';
import type { Report } from '../model.js';
/** A list to judge, and how it stood before. */
export interface ReviewFile {
    /** Where it is in the repository, with `/`; shown to people and matched by the config's globs. */
    readonly path: string;
    readonly head: string;
    /** The text before the change; empty for a file that is new; absent when there is nothing to compare with. */
    readonly base?: string;
    /** The text whose suppression comments count with `obey: 'base'`, where the base has moved on since; default `base`. */
    readonly obeyed?: string;
}
export interface ReviewOptions {
    /** Whose suppression comments count; `base` for what somebody proposes, who must not switch rules off. */
    readonly obey?: 'head' | 'base';
    /**
     * Up to how many findings fixes are proven where there is no base: of more, nobody is shown each. Default: always,
     * however many.
     */
    readonly prove?: number;
}
/** Reports of several lists as one. */
export declare function joinReports(reports: readonly Report[], compared?: boolean): Report;
/**
 * Reads, judges and compares lists: everything that reports are made of. Pure and synchronous; it reads no file
 * and asks nobody.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export declare function review(files: readonly ReviewFile[], config: Config, options?: ReviewOptions): Report;
