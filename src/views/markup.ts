import type { Entry, LabelSyntax, Link, List, Tag } from '../model.ts';
import { isPackage, isPlaceholder, roleOf } from '../parse/vocabulary.ts';
import { LabelView } from '../taxonomy/label-view.ts';
import { writeLabel } from '../taxonomy/syntax/index.ts';
import { ENTITIES, escapeHtml, markdown, printable } from '../text/escape.ts';

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

/** Units of a title that a view shows. */
const LONGEST = 500;

/** What would begin a block at the beginning of a line (https://spec.commonmark.org/0.31.2/#blocks-and-inlines). */
const BLOCK = /^(?:(\d{1,9})([.)])(?=\s|$)|([-+])(?=\s|-|$)|(#)(?=#{0,5}(?:\s|$))|(>))/;

/** Escaped: what Markdown and HTML would take up. An underscore within a word and a lone tilde are only signs. */
const ACTIVE =
  /[`*[\]|]|\\(?=[!-/:-@[-`{-~]|$)|(?<![\p{L}\p{N}])_|_(?![\p{L}\p{N}])|~(?=.*~)|(?<=~.{0,500})~|<(?=[a-z/!?])|&(?=#?\w{1,40};)/giu;

/** What becomes a link by itself, and would take the escapes behind it into its URL. */
const AUTOLINK = /(?<=\b(?:https?|ftp)):(?=\/\/)|(?<=\bwww)\./gi;

/**
 * Text as Markdown with no more escapes than it needs, for whoever reads the source. For files: GitHub makes no
 * mentions and no references in them
 * (https://docs.github.com/en/get-started/writing-on-github/working-with-advanced-formatting/autolinked-references-and-urls).
 * Math and emoji shortcodes stay, as they show in the list itself.
 */
export function escapeText(text: string): string {
  return printable(text, LONGEST)
    .replace(ACTIVE, (sign) => ENTITIES[sign] ?? `\\${sign}`)
    .replace(AUTOLINK, (sign) => `&#${sign.charCodeAt(0)};`)
    .replace(BLOCK, (all, digits?: string, mark?: string) => (digits ? `${digits}\\${mark}` : `\\${all}`));
}

/** Text as HTML. */
export function htmlText(text: string): string {
  return escapeHtml(printable(text, LONGEST));
}

const SCHEME = /^[a-z][a-z\d+.-]*:/i;

/**
 * A URL as the destination of a Markdown link; nothing for one that leads nowhere or runs something.
 * @param rebase where the list lies, seen from the file: relative URLs are relative to that.
 */
export function destination(url: string, rebase: (path: string) => string): string | undefined {
  const bare = url.trim();
  if (bare === '' || bare.startsWith('#') || /[\s\x00-\x1f\x7f]/.test(bare)) return undefined;
  if (SCHEME.test(bare) && !/^(?:https?|ftp|mailto):./i.test(bare)) return undefined;
  return encoded(SCHEME.test(bare) || bare.startsWith('/') ? bare : rebase(bare));
}

/** A URL so that it stands in `(…)` of a link, in a table cell too. */
function encoded(url: string): string {
  return url
    .replace(
      /[\s<>|\\`"[\]*]/g,
      (sign) => `%${sign.charCodeAt(0).toString(16).toUpperCase().padStart(2, '0')}`,
    )
    .replace(/[()]/g, '\\$&')
    .replace(/&(?=#?\w{1,40};)/g, '&amp;');
}

/** Syntaxes whose label may stand anywhere just as the legend writes it. */
const AS_WRITTEN: ReadonlySet<LabelSyntax> = new Set(['badge', 'icon', 'code', 'html', 'emoji']);

/** The markup of files: what is generated lies in the repository beside the list. */
export function documentMarkup(rebase: (path: string) => string = (path) => path): Markup {
  const place = (tag: Tag): string | undefined => {
    if (!AS_WRITTEN.has(tag.syntax)) return undefined;
    // A picture by reference (`![x][OSS]`) or by a relative path is none in another file.
    const url = tag.syntax === 'icon' && tag.label?.url ? destination(tag.label.url, rebase) : undefined;
    if (url) return `![${escapeText(tag.label?.alt ?? tag.id)}](${url})`;
    const raw = writeLabel(tag)?.trim();
    return raw && !/[\r\n]|<!--/.test(raw) ? raw.replace(/(?<!\\)\|/g, '\\|') : undefined;
  };
  return {
    text: escapeText,
    html: htmlText,
    link: (text, url) => {
      const target = destination(url, rebase);
      return target ? `[${escapeText(text)}](${target})` : escapeText(text);
    },
    anchor: (text, url) => `[${escapeText(text)}](${encoded(url)})`,
    label: (tag) => place(tag) ?? escapeText(tag.id),
    undeclared: escapeText,
    written: (raw) =>
      raw
        .replace(/<!--.*?-->/gs, '')
        .replace(/\s+/g, ' ')
        .trim(),
  };
}

/**
 * The markup of comments, where the text of a pull request may mention, refer and link: it shows text and the labels
 * that the base declares, and nothing that leads anywhere.
 */
export function commentMarkup(base: List, head: List): Markup {
  const labels = new LabelView(base.taxonomy, head.taxonomy);
  return {
    text: (text) => markdown(text, LONGEST),
    html: (text) => markdown(text, LONGEST),
    link: (text) => markdown(text, LONGEST),
    anchor: (text) => markdown(text, LONGEST),
    label: (tag) => labels.show(tag.id),
    undeclared: (id) => labels.show(id),
    written: (_, text) => markdown(text, LONGEST),
  };
}

/** Which link of an entry its title leads to, the likeliest first. */
const MAIN = ['title', 'paper', 'project', 'link', 'code'];
/** These only where nothing else does. */
const LAST = ['data', 'model'];

/** The link that stands for an entry. */
export function mainLink(entry: Entry): Link | undefined {
  const outward = entry.links.filter(
    ({ kind, url }) =>
      kind !== 'image' && !url.startsWith('#') && !isPlaceholder(url) && destination(url, (path) => path),
  );
  // Where it is published is no page of its own: `[npm](…)`.
  const isOwn = ({ role, text }: Link) => role !== 'link' || !isPackage(text);
  const { descriptionSpan: said } = entry;
  // What its description speaks of is something else, beside a link that is its own.
  const isAside = ({ role, span }: Link) =>
    role === 'link' && said && said.start <= span.start && span.end <= said.end;
  for (const role of MAIN) {
    const found = outward.filter((link) => link.role === role && isOwn(link) && !isAside(link));
    // A repository is the page of the code, a package is not: `[PyPI](…)`, `[GitHub](…)`.
    const isPlace = ({ text, url }: Link) => isPackage(text) && roleOf('', url) !== role;
    if (found.length > 0) return found.find((link) => !isPlace(link)) ?? found[0];
  }
  const others = outward.filter(({ role }) => role === 'link');
  return others.find(isOwn) ?? others[0] ?? outward.find(({ role }) => LAST.includes(role)) ?? outward[0];
}
