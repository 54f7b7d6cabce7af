/**
 * Every noun of the project. Imports nothing.
 *
 * Units, everywhere: offsets are UTF-16 code units into the file's text as it was read (a byte order mark,
 * where there is one, is unit 0); spans are half open; lines and columns are 1-based, columns in UTF-16 units.
 */
/** A stretch of text: `text.slice(start, end)`. */
export interface Span {
    readonly start: number;
    readonly end: number;
}
export type Severity = 'error' | 'warning' | 'info';
/** How an entry is written. */
export type Shape = 'row' | 'bullet' | 'record' | 'heading' | 'block' | 'html';
/** How a label is written; each has one file in `src/taxonomy/syntax/`. */
export type LabelSyntax = 'badge' | 'icon' | 'code' | 'emoji' | 'bracket' | 'paren' | 'html' | 'pipe' | 'field' | 'column';
export interface Link {
    /** What the link is to the entry: `title`, `paper`, `code`, `project`, `data`, `video`, `link` … */
    readonly role: string;
    /** The URL as written (not normalised); empty for `[x]()`. */
    readonly url: string;
    /** The text that people see; for an image its alt. */
    readonly text: string;
    readonly kind: 'inline' | 'reference' | 'autolink' | 'html' | 'image' | 'definition';
    /** The whole link as written. */
    readonly span: Span;
    /** The URL as written, where it stands in the text (absent for references). */
    readonly urlSpan?: Span;
    readonly line: number;
}
export interface Label {
    /** The label decoded: what is compared with the taxonomy. */
    readonly id: string;
    readonly syntax: LabelSyntax;
    /** Exactly what stands in the text. */
    readonly raw: string;
    readonly span: Span;
    readonly line: number;
    readonly column: number;
    /** As written, without `#`. */
    readonly color?: string;
    /** Alternative text of a badge or icon, where not empty. */
    readonly alt?: string;
    /** Image URL of a badge or icon. */
    readonly url?: string;
}
/** A named value of an entry: a table column, or `Key: value` in a record. */
export interface Field {
    readonly name: string;
    readonly value: string;
    /** The value as written. */
    readonly span: Span;
}
export interface Entry {
    /** Position in `List.entries`. */
    readonly index: number;
    readonly shape: Shape;
    /** Text of the title as people see it, white space folded; empty when there is none. */
    readonly title: string;
    /** The title as written (inside of its link or emphasis). */
    readonly titleSpan: Span;
    /** The whole entry as written, from its first character to its last, no line ending. */
    readonly span: Span;
    readonly line: number;
    readonly endLine: number;
    /** Titles of the sections around it, outermost first, the document's own title left out. */
    readonly section: readonly string[];
    /** Position in `List.sections`; -1 before the first. */
    readonly sectionIndex: number;
    readonly labels: readonly Label[];
    readonly links: readonly Link[];
    readonly description?: string;
    readonly descriptionSpan?: Span;
    /** What stands between title (with its links) and description, e.g. ` - `. */
    readonly separator?: string;
    readonly separatorSpan?: Span;
    readonly fields: readonly Field[];
    /** For `row`: where the row is. */
    readonly row?: {
        readonly table: number;
        readonly row: number;
    };
    /** For bullets: nesting depth (1-based) and the marker as written (`-`, `*`, `1.`). */
    readonly bullet?: {
        readonly depth: number;
        readonly marker: string;
    };
    /** Bullets and rows that stand together: entries with the same number are neighbours in one list or table. */
    readonly group: number;
}
export interface Section {
    readonly index: number;
    readonly title: string;
    readonly kind: 'heading' | 'details';
    /** Rank of a heading (1–6); for details the depth of what they stand in, plus one. */
    readonly depth: number;
    readonly parent: number;
    /** The heading or `<summary>…</summary>` as written. */
    readonly span: Span;
    /** Its title text as written. */
    readonly titleSpan: Span;
    readonly line: number;
    /** Offset where the section's content ends (exclusive). */
    readonly end: number;
    /** Titles from the outermost section down to this one. */
    readonly path: readonly string[];
    /** GitHub's anchor for headings (without `#`). */
    readonly anchor?: string;
}
export interface Cell {
    /** Between the pipes, padding included. */
    readonly span: Span;
    /** Without padding. */
    readonly content: Span;
    readonly text: string;
}
export interface Row {
    readonly span: Span;
    readonly line: number;
    readonly cells: readonly Cell[];
    readonly opens: boolean;
    readonly closes: boolean;
}
export type ColumnRole = 'title' | 'labels' | 'link' | 'description' | 'date' | 'number' | 'other';
export interface Column {
    readonly name: string;
    readonly role: ColumnRole;
    /** Whether its values say of which kind the rows are (`Type`, `Level`): fields, and labels too. */
    readonly facet?: boolean;
}
export interface Table {
    readonly index: number;
    readonly span: Span;
    readonly line: number;
    readonly header: Row;
    readonly delimiter: Row;
    readonly rows: readonly Row[];
    readonly columns: readonly Column[];
    readonly sectionIndex: number;
    readonly role: 'entries' | 'legend' | 'other';
}
/** Rows that lost their table: a blank or foreign line cut it in two. */
export interface StrayRows {
    readonly table: number;
    /** From the end of the table to the first stray row: what cuts. */
    readonly gap: Span;
    readonly span: Span;
    readonly line: number;
    readonly rows: readonly Row[];
}
/** One tag of a taxonomy. */
export interface Tag {
    readonly id: string;
    readonly title: string;
    /** From the broadest branch to the nearest, the tag itself left out. */
    readonly path: readonly string[];
    readonly color?: string;
    readonly aliases: readonly string[];
    /** Line of its declaration; 0 when it was declared outside of the list. */
    readonly line: number;
    readonly span?: Span;
    /** The label that declares it, as written. */
    readonly label?: Label;
    readonly syntax: LabelSyntax;
}
export interface Taxonomy {
    readonly source: 'legend' | 'config' | 'file' | 'sections' | 'none';
    /** Closed: a label that is not declared is wrong. */
    readonly closed: boolean;
    /** When closed: the only forms of labels that this holds for; all where absent. */
    readonly forms?: readonly LabelSyntax[];
    readonly tags: readonly Tag[];
    /** Declarations that repeat an id, in order of appearance (the first is in `tags`). */
    readonly repeated: readonly Tag[];
}
export interface IndexItem {
    readonly title: string;
    readonly titleSpan: Span;
    readonly span: Span;
    readonly line: number;
    /** Entries whose title is the same (folded); empty when none is. */
    readonly entries: readonly number[];
    /** Where `entries` is empty: the one entry that was surely meant, for it is nearly the same. */
    readonly similarEntry?: number;
}
/** A labelled section that repeats titles of entries ("Section - Mentioned Papers"). */
export interface IndexSection {
    readonly section: string;
    readonly sectionIndex: number;
    readonly line: number;
    readonly depth: number;
    /** Id of the tag that this section stands for. */
    readonly label?: string;
    /** The badge that says so, where it is written. */
    readonly badge?: Label;
    /** Leading number of the section's title, e.g. `3.1.1`. */
    readonly number?: string;
    readonly items: readonly IndexItem[];
}
/** A stretch that a tool owns. */
export interface Region {
    readonly owner: string;
    readonly name: string;
    /** From the first marker to the end of the last. */
    readonly span: Span;
    /** Between the markers. */
    readonly content: Span;
    readonly line: number;
    readonly endLine: number;
    /** False when the closing marker is missing. */
    readonly closed: boolean;
    readonly open: Span;
    readonly close?: Span;
}
/** An item of a table of contents. */
export interface ContentsItem {
    readonly title: string;
    /** The anchor without `#`, as written. */
    readonly anchor: string;
    readonly span: Span;
    readonly anchorSpan: Span;
    readonly line: number;
    readonly depth: number;
}
export interface Contents {
    readonly span: Span;
    readonly line: number;
    readonly items: readonly ContentsItem[];
    /** Links of items that lead to no place of this page, or have no address. */
    readonly others: readonly Link[];
}
/** A place of the page that HTML makes: an `id` or `name`, or a heading written as HTML. */
export interface Anchor {
    /** Without `#`, as written; of a heading its slug. */
    readonly name: string;
    /** The tag that has it, or the whole heading. */
    readonly span: Span;
}
export interface Comment {
    /** Between `<!--` and `-->`, trimmed. */
    readonly text: string;
    readonly span: Span;
    readonly line: number;
}
/** `<details>`, `</details>`, `<summary>`, `</summary>` as written outside of code. */
export interface DetailsTag {
    readonly name: 'details' | 'summary';
    readonly closing: boolean;
    readonly span: Span;
    readonly line: number;
}
/** Lines of Markdown that an HTML block swallows, so that GitHub shows them as plain text. */
export interface Swallowed {
    /** From the first swallowed line's start to the last one's end. */
    readonly span: Span;
    readonly line: number;
    readonly endLine: number;
    readonly kind: 'list' | 'table' | 'heading' | 'link';
}
/** What a line belongs to; `prose` where nothing else claims it, `residue` where Markdown did not understand it. */
export type LineOwner = 'blank' | 'entry' | 'heading' | 'table' | 'index' | 'contents' | 'legend' | 'region' | 'code' | 'comment' | 'html' | 'definition' | 'list' | 'prose';
/** How a stretch is written that GitHub shows as plain text, or hides, though it was meant as something else. */
export type ResidueForm = LinkResidueForm | BlockResidueForm | LostForm;
/** Links that are none. */
export type LinkResidueForm = 'gap' | 'sign' | 'swapped' | 'square' | 'braces' | 'wide' | 'bare' | 'closer' | 'unclosed' | 'label-close' | 'label-open' | 'label-brackets' | 'label-doubled' | 'nested' | 'address-space' | 'ends-early' | 'parenthesis' | 'open-parenthesis' | 'reference' | 'no-target' | 'open-bracket' | 'close-bracket' | 'brackets' | 'escaped' | 'markup' | 'code' | 'mark' | 'mark-inside' | 'tag' | 'tag-address' | 'tag-cut' | 'link-open' | 'address-twice' | 'picture' | 'picture-link' | 'picture-address' | 'picture-bare' | 'picture-cut' | 'comment-end' | 'task-box' | 'box-empty' | 'attributes' | 'picture-tag' | 'entity' | 'footnote';
/** Items, headings, rows and tables that are none. */
export type BlockResidueForm = 'bullet-space' | 'bullet-blank' | 'bullet-sign' | 'bullet-behind' | 'bullet-twice' | 'bullet-missing' | 'bullet-deep' | 'bullet-empty' | 'item-below' | 'item-in-table' | 'item-marked' | 'two-entries' | 'heading-space' | 'heading-blank' | 'heading-sign' | 'heading-twice' | 'heading-behind' | 'heading-nested' | 'heading-underlined' | 'heading-empty' | 'comment-sign' | 'delimiter-count' | 'delimiter-empty' | 'delimiter-missing' | 'delimiter-late' | 'header-apart' | 'header-missing' | 'delimiter-sign' | 'delimiter-twice' | 'row-outside' | 'row-item' | 'row-broken' | 'indented' | 'behind-comment' | 'html-table';
/** What hides or drops text. */
export type LostForm = 'comment-open' | 'fence-open' | 'element-open' | 'tag-slash' | 'tag-stray' | 'row-stray' | 'item-stray' | 'dropped';
/** A stretch that Markdown did not understand, found after parsing. */
export interface Residue {
    readonly form: ResidueForm;
    readonly span: Span;
    readonly line: number;
    /** What it was meant to name: the text of a link, a heading, a marker. */
    readonly label?: string;
    /** The address as written; for tables what was expected. */
    readonly detail?: string;
    /** The edits that make it what can only have been meant. */
    readonly edits?: readonly TextEdit[];
    /** What cannot be read rightly because of it, where it was not read as it was meant. */
    readonly obscures?: Span;
    /** Other places that may have brought it about (see `Problem.causes`). */
    readonly causes?: readonly Span[];
}
/** Where lines begin; turns offsets to lines and columns. */
export interface Lines {
    /** Offset of the first character of each line. */
    readonly starts: readonly number[];
    readonly count: number;
    /** 1-based line of an offset. */
    lineAt(offset: number): number;
    /** 1-based line and column of an offset. */
    pointAt(offset: number): {
        line: number;
        column: number;
    };
    /** The line without its ending. */
    span(line: number): Span;
    /** The line's text without its ending. */
    text(line: number): string;
}
/** A Markdown list, read. */
export interface List {
    readonly path: string;
    readonly text: string;
    readonly lines: Lines;
    /** Line ending that most lines have. */
    readonly eol: '\n' | '\r\n' | '\r';
    /** The document's own title: its first heading, where that is of the first rank (an `<h1>` too). */
    readonly title?: string;
    readonly entries: readonly Entry[];
    readonly sections: readonly Section[];
    readonly taxonomy: Taxonomy;
    readonly labelIndex: readonly IndexSection[];
    readonly regions: readonly Region[];
    readonly tables: readonly Table[];
    readonly strayRows: readonly StrayRows[];
    readonly contents: readonly Contents[];
    /** Every link, image and definition of the file. */
    readonly links: readonly Link[];
    readonly comments: readonly Comment[];
    readonly details: readonly DetailsTag[];
    readonly swallowed: readonly Swallowed[];
    /** What Markdown did not understand, in order. */
    readonly residue: readonly Residue[];
    /** The owner of each line, the first at 0. */
    readonly owners: readonly LineOwner[];
    /** Code: fenced, indented and inline, in order. */
    readonly code: readonly Span[];
    /** Anchors that HTML outside of code and comments makes, in document order. */
    readonly anchors: readonly Anchor[];
    /** Things worth knowing about how the list was read, e.g. that no entry was found. */
    readonly notes: readonly string[];
}
/** Replace `[start, end)` by `text`. */
export interface TextEdit {
    readonly start: number;
    readonly end: number;
    readonly text: string;
    /**
     * Others that say so may be made at the same place: insertions one behind the other, and before what goes from there.
     * A text instead of `true` says in which order: the smaller first.
     */
    readonly beside?: true | string;
}
export interface Fix {
    readonly edits: readonly TextEdit[];
}
/** What a rule yields. The runner adds the rest. */
export interface Problem {
    /** Plain text, one or two sentences: what was found, what was expected. Never Markdown. */
    readonly message: string;
    readonly span: Span;
    /** Position of the entry concerned, in `List.entries`. */
    readonly entry?: number;
    readonly severity?: Severity;
    /** Only where it is certain. */
    readonly fix?: Fix;
    /** Lines to paste, where a person has to decide: never applied. Complete lines as they would stand in the file. */
    readonly paste?: string;
    /** Identifies the same fault in another version of the file; default: the text at `span`. */
    readonly key?: string;
    /**
     * What of its entry it concerns, in words that rules share (`description`, `order` …): where several rules find the
     * same thing wrong with an entry, it is said once, by the finding that is gravest or says most.
     */
    readonly about?: readonly string[];
    /**
     * Other places that may have brought this about: the entry that it repeats, the heading that a link names. A finding
     * on lines that a change leaves alone is the change's only where the change touched one of these.
     */
    readonly causes?: readonly Span[];
    /** What is wrong was so before the change, although the change wrote these lines: it is the change's only through `causes`. */
    readonly inherited?: boolean;
    /**
     * What cannot be read rightly until this is fixed: findings of other rules that begin there would be
     * about the fault, not about what was meant, and are left out.
     */
    readonly obscures?: Span;
}
export interface Finding {
    readonly rule: string;
    readonly severity: Severity;
    readonly message: string;
    readonly span: Span;
    readonly line: number;
    readonly column: number;
    readonly endLine: number;
    readonly endColumn: number;
    /** Only where a base was given: whether it stood there already. */
    readonly since?: 'base' | 'head';
    /** Title of the entry concerned. */
    readonly entry?: string;
    readonly fix?: Fix;
    /** Lines to paste, where a person has to decide (see `Problem.paste`). */
    readonly paste?: string;
    /** Identity across versions of the file (see `Problem.key`). */
    readonly key: string;
}
export type ChangeKind = 'added' | 'removed' | 'edited' | 'moved' | 'relabelled';
export interface Change {
    readonly kind: ChangeKind;
    readonly before?: Entry;
    readonly after?: Entry;
    /** For `edited`: which parts (`title`, `links`, `description`, `labels`, `fields`, `section`; `text`: words and emoji that are read as none of these; `pictures`). */
    readonly fields?: readonly string[];
    /** For `relabelled`, or an edit that changed labels too. */
    readonly labels?: {
        readonly added: readonly string[];
        readonly removed: readonly string[];
    };
    /** For `removed`: it stands in a comment now, which somebody chose. */
    readonly isCommentedOut?: true;
}
/** What one file came to. */
export interface FileReport {
    readonly path: string;
    readonly list: List;
    /** The list as it stood before; only with a base. */
    readonly base?: List;
    readonly findings: readonly Finding[];
    /** Only with a base. */
    readonly changes?: readonly Change[];
}
export interface Report {
    readonly files: readonly FileReport[];
    readonly summary: {
        readonly error: number;
        readonly warning: number;
        readonly info: number;
    };
    readonly verdict: 'pass' | 'fail';
    /** True where a base was given: `summary` and `verdict` then count only what this change brought in. */
    readonly compared: boolean;
}
