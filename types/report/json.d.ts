import type { ChangeKind, ColumnRole, LabelSyntax, List, Report, Severity, Shape, Taxonomy } from '../model.js';
export interface JsonEntry {
    title: string;
    /** Where it leads: the link of its title, else that of the paper, project or code. Absent without one that leads anywhere. */
    url?: string;
    line: number;
    endLine: number;
    shape: Shape;
    /** Titles of the sections around it, outermost first. */
    section: string[];
    labels: {
        id: string;
        line: number;
        column: number;
    }[];
    links: {
        role: string;
        url: string;
    }[];
    description?: string;
    /** Named values: columns of a table, `Key: value` of a record. A name can occur more than once. */
    fields?: {
        name: string;
        value: string;
    }[];
}
export interface JsonTag {
    id: string;
    title: string;
    /** From the broadest branch to the nearest, the tag itself left out. */
    path: string[];
    color?: string;
    /** 0 when it was declared outside of the list. */
    line: number;
}
export interface JsonIndexSection {
    section: string;
    line: number;
    /** Id of the tag that the section stands for. */
    label?: string;
    items: {
        title: string;
        line: number;
    }[];
}
/** Something that most entries do: `share` (0–1) of the `of` entries that could be told. */
export interface JsonConvention<T> {
    value: T;
    share: number;
    of: number;
}
/** What a list does without saying so; rules hold entries to it where it is firm. Absent: nothing to tell it from. */
export interface JsonInferred {
    shapes: {
        shape: Shape;
        entries: number;
    }[];
    /** Of the longest table of entries. */
    columns: {
        name: string;
        role: ColumnRole;
    }[];
    labels: {
        syntax: LabelSyntax;
        labels: number;
    }[];
    order?: JsonConvention<'alphabetical' | 'date-ascending' | 'date-descending'>;
    linked?: JsonConvention<boolean>;
    labelled?: JsonConvention<boolean>;
    described?: JsonConvention<boolean>;
    separator?: JsonConvention<string>;
    capital?: JsonConvention<boolean>;
    period?: JsonConvention<boolean>;
    crossListed?: JsonConvention<boolean>;
}
export interface JsonList {
    path: string;
    entries: JsonEntry[];
    taxonomy: {
        source: Taxonomy['source'];
        closed: boolean;
        tags: JsonTag[];
    };
    sections: {
        title: string;
        line: number;
        depth: number;
    }[];
    index: JsonIndexSection[];
    regions: {
        owner: string;
        name: string;
        line: number;
        endLine: number;
    }[];
    /** Things worth knowing about how the list was read. */
    notes: string[];
    inferred: JsonInferred;
}
export interface InspectJson {
    schemaVersion: 1;
    files: JsonList[];
}
export interface JsonFinding {
    rule: string;
    severity: Severity;
    /** Plain text. */
    message: string;
    line: number;
    column: number;
    endLine: number;
    endColumn: number;
    /** Only where a base was given: whether it stood there already. */
    since?: 'base' | 'head';
    /** Title of the entry concerned. */
    entry?: string;
    fix?: {
        edits: {
            start: number;
            end: number;
            text: string;
        }[];
    };
    /** Lines to paste, where a person has to decide: not a fix. */
    paste?: string;
}
export interface JsonFile {
    path: string;
    /** Number of entries. */
    entries: number;
    findings: JsonFinding[];
}
export interface CheckJson {
    schemaVersion: 1;
    files: JsonFile[];
    /** Where a base was given, only what it did not have. */
    summary: {
        error: number;
        warning: number;
        info: number;
    };
}
export interface JsonChange {
    kind: ChangeKind;
    path: string;
    before?: JsonEntry;
    after?: JsonEntry;
    /** What was edited: `title`, `links`, `description`, `labels`, `fields`, `section`; `text`: words that are read as none of these. */
    fields?: string[];
    labels?: {
        added: string[];
        removed: string[];
    };
}
export interface ReviewJson extends CheckJson {
    changes: JsonChange[];
    verdict: 'pass' | 'fail';
}
/** What was read: for `inspect`. */
export declare function inspectJson(lists: readonly List[]): InspectJson;
/** What was found: for `check`. */
export declare function checkJson(report: Report): CheckJson;
/** What was found and what a change does: for `review`. */
export declare function reviewJson(report: Report): ReviewJson;
