import type { Entry, Link, List, Tag } from '../model.js';
/**
 * How text of a list is written where a view shows it. All of it is taken as hostile: whatever a title holds, it
 * is shown and does nothing else.
 */
export interface Markup {
    /** Text for a paragraph, a list item, a table cell or an emphasis within these. */
    text(text: string): string;
    /** Text for raw HTML such as `<summary>`. */
    html(text: string): string;
    /** Text that leads to a URL of the list; the text alone where the URL leads nowhere. */
    link(text: string, url: string): string;
    /** Text that leads to a heading: `url` is a path, as seen from the file, and an anchor. */
    anchor(text: string, url: string): string;
    /** A tag as the list writes it; usable where `text` is. */
    label(tag: Tag): string;
    /** A label that no tag declares. */
    undeclared(id: string): string;
    /** Markdown of one line that a person wrote into a region; `text` is what it says. */
    written(raw: string, text: string): string;
}
/**
 * Text as Markdown with no more escapes than it needs, for whoever reads the source. For files: GitHub makes no
 * mentions and no references in them
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 * Math and emoji shortcodes stay, as they show in the list itself.
 */
export declare function escapeText(text: string): string;
/** Text as HTML. */
export declare function htmlText(text: string): string;
/**
 * A URL as the destination of a Markdown link; nothing for one that leads nowhere or runs something.
 * @param rebase where the list lies, seen from the file: relative URLs are relative to that.
 */
export declare function destination(url: string, rebase: (path: string) => string): string | undefined;
/** The markup of files: what is generated lies in the repository beside the list. */
export declare function documentMarkup(rebase?: (path: string) => string): Markup;
/**
 * The markup of comments, where the text of a pull request may mention, refer and link: it shows text and the labels
 * that the base declares, and nothing that leads anywhere.
 */
export declare function commentMarkup(base: List, head: List): Markup;
/** The link that stands for an entry. */
export declare function mainLink(entry: Entry): Link | undefined;
