import type { Item } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import { pushTo } from '../text/collections.ts';
import { lineEndingOf } from '../text/lines.ts';
import { put, type Recovery } from './broken-items.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

type LinkNode = Extract<Inline, { kind: 'link' }>;

/** What items have in common whose title is words, with links at their end: `- Title, 2024 [[paper](…)] [[code](…)]`. */
export interface Tails {
  /** Share of items that end with such a link. */
  readonly share: number;
  /** What the links say that half of the items have, in small letters. */
  readonly roles: ReadonlySet<string>;
}

/** So few items tell nothing. */
const FEWEST = 3;
/** From this share on their form is the one that is meant. */
const MOST = 0.75;

/** What may stand behind the last link of an item. */
const CLOSING = /^[\s\]).,;。]*$/;

/** The link with which inlines end, where its text names what it is to the entry. */
function lastRole(nodes: readonly Inline[]): LinkNode | undefined {
  const last = nodes.findLast((node) => !(node.kind === 'text' && CLOSING.test(node.text)));
  if (last?.kind === 'element') return lastRole(last.children);
  return last?.kind === 'link' && roleOfText(plain(last.children)) !== undefined ? last : undefined;
}

const wordOf = (text: string) => text.trim().toLowerCase();

/** How the items of a list end; nothing where they are too few, or differ. */
export function tailsOf(items: readonly Item[]): Tails | undefined {
  if (items.length < FEWEST) return undefined;
  const saying = new Map<string, Item[]>();
  let tailed = 0;
  for (const item of items) {
    if (!lastRole(item.head)) continue;
    tailed++;
    const words = new Set(
      walkInlines(item.head).flatMap((node) => (node.kind === 'link' ? [wordOf(plain(node.children))] : [])),
    );
    for (const word of words) pushTo(saying, word, item);
  }
  if (tailed < FEWEST || tailed < items.length * MOST) return undefined;
  const roles = [...saying].filter(([, all]) => all.length >= items.length / 2).map(([word]) => word);
  return { share: tailed / items.length, roles: new Set(roles) };
}

/** A bullet or a dash behind a link, and behind it what begins a title, perhaps behind its date. */
const GLUE =
  /(?<=\)\]?[.;]?)([ \t]+[-*+•][ \t]+)(?=(?:\[[^[\]\n]{1,20}\][ \t]*)?(?:\*\*|["“])?(?!http)[\p{Lu}\p{N}])/u;

/** Whether two entries may stand on the line of an item: cheap, as most lines say no. */
export const mayBeTwo = (item: Item, text: string) =>
  item.headSpan.end - item.headSpan.start < 4000 &&
  GLUE.test(text.slice(item.headSpan.start, item.headSpan.end));

/** What names another text of the same work. */
const SAME_WORK =
  /(?<!\p{L})(?:versions?|follow(?:ed|s)?[- ]?up|extended|extension|journal|camera[- ]ready|supplement(?:ary)?|appendix|erratum|official|unofficial|re-?implementation|previously|revised|see|also)(?!\p{L})|^(?:code|slides|poster|talk|video|demo|blog|project|preprint|workshop|paper|data)(?!\p{L})/iu;

/** Whether words are long enough for the title of a work, and name no other text of one. */
const mayBeTitle = (words: string) =>
  (words.split(/\s+/).length > 2 || /\b(?:19|20)\d\d\b/.test(words)) && !SAME_WORK.test(words);

/** `- Title [[paper](…)] - Other [[paper](…)]`: the second has the same links as the first. */
export function twoTails(item: Item, { roles }: Tails, marker: string, recovery: Recovery): void {
  const { text, lines } = recovery.context;
  const { start, end } = item.headSpan;
  const glue = GLUE.exec(text.slice(start, end));
  if (!glue || /[\r\n]/.test(text.slice(start, end))) return;
  const at = start + glue.index;
  const links = item.head.flatMap((node) => walkInlines([node])).filter((node) => node.kind === 'link');
  const said = (from: number, to: number) =>
    links
      .filter((link) => link.start >= from && link.end <= to)
      .map(({ children }) => wordOf(plain(children)))
      .filter((word) => roles.has(word));
  const before = said(start, at);
  const from = at + glue[1]!.length;
  if (before.length === 0 || !said(from, end).some((word) => before.includes(word))) return;
  const first = links.find((link) => link.start >= from);
  const label = text.slice(from, first?.start ?? end).replace(/[[(\s,]+$/, '');
  const title = label.replace(/<[^<>]*>|\*+/g, '').trim();
  if (!mayBeTitle(title)) return;
  const line = lines.span(lines.lineAt(item.span.start)).start;
  const certain = glue[1]!.trim() === marker;
  put(
    recovery,
    'two-entries',
    { start: from, end },
    {
      label: title.slice(0, 80),
      ...(certain && {
        edits: [
          {
            start: at,
            end: from,
            text: `${lineEndingOf(text)}${text.slice(line, item.span.start)}${marker} `,
          },
        ],
      }),
    },
  );
}

const BRACKETED = /(?<![\p{L}\p{N}\]`])\[{1,2}([\p{L}][^[\]\n]{1,20})\]{1,2}(?![\p{L}\p{N}([:`])/gu;

/** `[Paper]` where all others have `[[Paper](…)]`: it lost its address. */
export function bareRole({ head }: Item, { roles }: Tails, recovery: Recovery): void {
  const { text } = recovery.context;
  for (const node of head) {
    if (node.kind !== 'text' || !node.text.includes('[')) continue;
    for (const { 0: found, 1: label = '', index } of text.slice(node.start, node.end).matchAll(BRACKETED)) {
      const word = wordOf(label);
      if (!roles.has(word) || roleOfText(label) === undefined) continue;
      const isLinked = walkInlines(head).some(
        (other) => other.kind === 'link' && wordOf(plain(other.children)) === word,
      );
      if (isLinked) continue;
      const start = node.start + index;
      put(recovery, 'no-target', { start, end: start + found.length }, { label, detail: label });
      return;
    }
  }
}

/** Words that speak to the reader, or about the list. */
const SPEAKS =
  /(?<!\p{L})(?:please|see|read|check|visit|join|follow|refer|cite|you|your|yours|we|us|our|here|also|more|(?:this|the) (?:list|repo|repository|section|table|page))(?!\p{L})/iu;

/** What bold words name that stand before a note, not before what an entry says. */
const NOTE =
  /^(?:\P{L}*)(?:notes?|n\.?b|p\.?s|tips?|hints?|tldr|tl;dr|warnings?|cautions?|attention|important|info|information|disclaimer|remarks?|comments?|updated?|updates|new|news|announcement|licen[cs]es?|copyright|credits?|thanks|acknowledge?ments?|sources?|references?|authors?|maintainers?|maintained by|contributors?|contributing|contributions?|curated by|created by|sponsors?|sponsored|support|donate|contact|feedback|questions?|faq|help|legend|key|examples?|bonus|related|read more|further reading|learn more|see also|contents?|back to.*|citation|summary|todo|status|last updated.*|last update.*|prerequisites?|requirements?|installation|usage|extra|others?|misc|miscellaneous)\P{L}*$/iu;

const isBold = (node: Inline | undefined) =>
  node?.kind === 'element' && (node.tag === 'strong' || node.tag === 'b');

/** Whether a link stands behind words of a sentence, which it goes on. */
function isInSentence({ start }: LinkNode, from: number, text: string): boolean {
  return /[\p{L}\p{N},][*_~]*[ \t]+[*_~]*$/u.test(text.slice(from, start));
}

/**
 * Whether inlines begin with bold words, and go on behind them as those of an item do, with a link: `**A** - Says. [b](…)`.
 * A note to the reader (`**Tip**: see the [guide](…)`) does so too.
 */
export function isBoldLike(inlines: readonly Inline[], item: readonly Inline[], text: string): boolean {
  const behind = ([first]: readonly Inline[]) =>
    first && isBold(first)
      ? /^[ \t]*[^\w\s]+[ \t]?[^\w\s]?/.exec(text.slice(first.end, first.end + 12))?.[0]
      : undefined;
  const mark = behind(inlines);
  const first = inlines[0];
  if (!first || mark === undefined || mark !== behind(item)) return false;
  const name = plain([first]).trim();
  if (NOTE.test(name) || /[?？!！]\P{L}*$/u.test(name)) return false;
  const links = walkInlines(inlines).filter((node) => node.kind === 'link');
  const from = first.end + mark.length;
  return (
    links.some(({ url }) => leadsOut(url)) &&
    inlines.every(({ kind }) => kind !== 'break') &&
    !SPEAKS.test(plain(inlines)) &&
    links.every((link) => link.start < from || !isInSentence(link, from, text))
  );
}

const YEAR = /(?<!\d)(?:19|20)\d\d(?!\d)/;

/**
 * Whether a line by itself is an item of such a list that lost its bullet: with two of the links that the items around
 * it have, or the year that they have.
 */
export function isTailed(inlines: readonly Inline[], items: readonly Item[], text: string): boolean {
  const first = inlines[0];
  const last = lastRole(inlines);
  if (!first || !last || first === last || last.start - first.start < 12) return false;
  // A sentence that ends with a link in the text says more than a title.
  if (!/[[(【]\s*$/.test(text.slice(first.start, last.start))) return false;
  if (inlines.some(({ kind }) => kind === 'break') || SPEAKS.test(plain(inlines))) return false;
  const tails = tailsOf(items);
  if (!tails) return false;
  const shared = new Set(
    walkInlines(inlines).flatMap((node) => (node.kind === 'link' ? [wordOf(plain(node.children))] : [])),
  );
  if ([...shared].filter((word) => tails.roles.has(word)).length > 1) return true;
  const dated = items.filter(({ head }) => YEAR.test(plain(head))).length;
  return shared.size > 0 && dated >= items.length * MOST && YEAR.test(plain(inlines));
}
