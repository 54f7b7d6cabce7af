import { type MarkerProblem } from '../analysis/view-regions.js';
import type { Config } from '../config/schema.js';
import type { List, TextEdit } from '../model.js';
import type { ListHistory } from './about.js';
import { type Markup } from './markup.js';
/**
 * How a region stands to what it would be now: `fresh`; `new`, never generated and empty; `adopted`, never
 * generated with something in it; `stale`; `edited`, somebody wrote into it since.
 */
export type RegionState = 'fresh' | 'new' | 'adopted' | 'stale' | 'edited';
/** One region of a file and what becomes of it. */
export interface RenderedRegion {
    readonly view: string;
    readonly line: number;
    readonly endLine: number;
    readonly state: RegionState;
    /** Between the markers now, and then; `\n` between lines, without the blank lines around. */
    readonly before: string;
    readonly after: string;
    /** None where the region is fresh. */
    readonly edits: readonly TextEdit[];
    /** What the view has to say, e.g. that an item names no entry. Plain text. */
    readonly notes: readonly string[];
}
/** What becomes of a file. */
export interface Rendered {
    readonly path: string;
    readonly regions: readonly RenderedRegion[];
    /** Markers and options that are wrong. With any, nothing of the file is to be changed. */
    readonly problems: readonly MarkerProblem[];
    /** All edits of its regions; empty where nothing changes, and where there are problems. */
    readonly edits: readonly TextEdit[];
}
export interface RenderOptions {
    readonly config?: Config;
    /** The file already read, if it is. */
    readonly list?: List;
    /**
     * The list that `of=PATH` names; `path` as written: relative to the file, or to the repository where it begins
     * with a slash. Nothing where there is none, or where it may not be read.
     */
    listAt?(path: string): List | undefined;
    /** What is known of a list beyond its text. */
    historyOf?(list: List): ListHistory;
    /** How text is written; default: as files need it. `rebase` turns a relative URL of the list to one of the file. */
    markup?(rebase: (path: string) => string): Markup;
}
/**
 * The lists elsewhere that the regions of a file show, as its markers write them: what `listAt` will be asked for.
 */
export declare function listsNamed(list: List, config: Config): string[];
/**
 * Renders every region of a file. Pure. Only what lies between the markers changes, and the sum in the closing
 * marker; a region that says already what it should is left as it is, to the letter.
 */
export declare function renderFile(path: string, text: string, config: Config, options?: RenderOptions): Rendered;
/** The text with every region made fresh; the same text where nothing changes. */
export declare function renderedText(text: string, rendered: Rendered): string;
/** Whether GitHub would no longer show a file that it shows now. */
export declare function outgrows(before: string, after: string): boolean;
