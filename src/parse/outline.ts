import { slug } from 'github-slugger';
import type { Block } from '../markdown/block.ts';
import type { ReadContext } from '../markdown/blocks.ts';
import { type Inline, plain, readHtml } from '../markdown/inline.ts';
import type { DetailsTag, Section, Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { contentsByLinks } from './contents-sections.ts';
import { partsOfFolds } from './html-folds.ts';
import { shownIn } from './html-headings.ts';
import { CONTENTS, isAbout, leadsOut, withoutMarks } from './vocabulary.ts';

/** A block and the section that it stands in (-1: before the first). */
export interface Placed {
  block: Block;
  section: number;
}

export interface Outline {
  sections: Section[];
  flow: Placed[];
  /** What names the document: its first heading, where that is of the first rank. */
  documentTitle?: string;
  /** Index of the first section of the list: what stands before the heading that names the document is a banner. */
  begins: number;
}

/** Sections in each other that are told apart: what is written deeper belongs to the last of them. */
const DEEPEST = 50;

interface Open {
  index: number;
  kind: 'heading' | 'details';
  depth: number;
}

type OpenSection = { -readonly [K in keyof Section]: Section[K] } & { inlines: Inline[] };

/**
 * Builds the section tree from headings and `<details><summary>`, and says of each block where it stands.
 * A heading in a list item (`- #### Topic`) is a heading.
 */
export function readOutline(
  blocks: readonly Block[],
  tags: readonly DetailsTag[],
  context: ReadContext,
): Outline {
  const sections: OpenSection[] = [];
  const flow: Placed[] = [];
  const open: Open[] = [];
  const balanced = balancedDetails(tags);

  const closeDown = (to: number, at: number) => {
    while (open.length > to) sections[open.pop()!.index]!.end = at;
  };
  const closeLast = (end: number) => {
    const at = open.findLastIndex(({ kind }) => kind === 'details');
    if (at !== -1) closeDown(at, end);
  };
  const begin = (kind: Open['kind'], depth: number, span: Span, titleSpan: Span, inlines: Inline[]) => {
    if (open.length >= DEEPEST) return false;
    const index = sections.length;
    sections.push({
      index,
      title: foldSpace(plain(withoutExtras(inlines))) || shownIn(inlines),
      kind,
      depth,
      parent: open.at(-1)?.index ?? -1,
      span,
      titleSpan,
      line: context.lines.lineAt(span.start),
      end: context.text.length,
      path: [],
      inlines,
    });
    open.push({ index, kind, depth });
    return true;
  };
  const heading = (block: Extract<Block, { type: 'heading' }>) => {
    // `##` alone shows nothing, and divides nothing.
    if (block.inlines.length === 0) return;
    // Headings of the same or a lower rank end here, but never those around the details that we are in.
    let to = open.length;
    while (to > 0) {
      const last = open[to - 1]!;
      if (last.kind === 'details' && !unclosed.has(last.index)) break;
      if (last.kind === 'heading' && last.depth < block.rank) break;
      if (last.kind === 'details' && (open[to - 2]?.depth ?? 0) < block.rank) break;
      to--;
    }
    closeDown(to, block.span.start);
    const inner = block.inlines;
    const titleSpan = inner.length > 0 ? { start: inner[0]!.start, end: inner.at(-1)!.end } : block.span;
    begin('heading', block.rank, block.span, titleSpan, inner);
  };
  const unclosed = new Set<number>();
  let tagAt = 0;
  let within = 0;
  // A browser closes what is open wherever `</details>` stands: in a quote, below an item; not in a cell.
  const inline = ({ start, end }: Span) => {
    while (tagAt < tags.length && tags[tagAt]!.span.start < start) tagAt++;
    for (; tagAt < tags.length && tags[tagAt]!.span.end <= end; tagAt++) {
      const tag = tags[tagAt]!;
      if (tag.name !== 'details') continue;
      if (!tag.closing) within++;
      else if (within > 0) within--;
      else closeLast(tag.span.end);
    }
  };
  const html = (span: Span) => {
    while (tagAt < tags.length && tags[tagAt]!.span.start < span.start) tagAt++;
    for (; tagAt < tags.length && tags[tagAt]!.span.end <= span.end; tagAt++) {
      const tag = tags[tagAt]!;
      if (tag.name === 'details' && tag.closing) closeLast(tag.span.end);
      else if (
        tag.name === 'summary' &&
        !tag.closing &&
        tags[tagAt - 1]?.name === 'details' &&
        !tags[tagAt - 1]!.closing
      ) {
        const closing = tags[tagAt + 1];
        const end = closing?.name === 'summary' && closing.closing ? closing : undefined;
        const titleSpan = { start: tag.span.end, end: end?.span.start ?? tag.span.end };
        const inlines = readHtml(context.text.slice(titleSpan.start, titleSpan.end), titleSpan.start);
        const begun = begin(
          'details',
          (open.at(-1)?.depth ?? 0) + 1,
          { start: tag.span.start, end: end?.span.end ?? tag.span.end },
          titleSpan,
          inlines,
        );
        if (begun && !balanced.has(tags[tagAt - 1]!)) unclosed.add(sections.length - 1);
      }
    }
  };
  const place = (block: Block) => {
    if (block.type === 'heading') heading(block);
    else if (block.type === 'html') html(block.span);
    flow.push({ block, section: open.at(-1)?.index ?? -1 });
    if (block.type === 'paragraph') inline(block.span);
    if (block.type !== 'list') return;
    // Headings inside of items open sections for what follows in the item and behind it.
    if (!block.items.some(holdsHeading)) {
      inline(block.span);
      return;
    }
    flow.pop();
    for (const item of block.items) {
      if (holdsHeading(item)) for (const inner of item.blocks) place(inner);
      else {
        flow.push({
          block: { ...block, items: [item], span: item.span },
          section: open.at(-1)?.index ?? -1,
        });
        inline(item.span);
      }
    }
  };
  for (const block of blocks) {
    if (block.type === 'html') for (const part of partsOfFolds(block, tags, context.text)) place(part);
    else place(block);
  }

  const named = htmlTitle(flow, context.text);
  const first = titleOf(sections, flow, named !== undefined);
  const slugs = new Map<string, number>();
  const anchored: Section[] = sections.map(({ inlines, ...section }) => ({
    ...section,
    ...(section.kind === 'heading' && { anchor: anchorOf(inlines, slugs) }),
  }));
  const contents = contentsByLinks(flow, anchored);
  const counter = progressIn(anchored, flow);
  const finished: Section[] = [];
  for (const section of anchored) {
    const parent = finished[section.parent];
    const isContents = (at: Section) => contents.has(at.index) || CONTENTS.test(withoutMarks(at.title));
    // What stands below "Table of Contents" by its rank belongs to the list, not to the contents.
    const above = parent && isContents(parent) ? parent.path.slice(0, -1) : (parent?.path ?? []);
    const isFold = section.kind === 'details' && FOLD.test(withoutMarks(section.title));
    const isUnnamed = section.index === first?.index || section.index === counter || isFold;
    const path = isUnnamed ? [...above] : [...above, section.title];
    finished.push({ ...section, path });
  }
  const documentTitle = named ?? first?.title;
  return {
    sections: finished,
    flow,
    begins: first?.depth === 1 && sections[0]?.depth === 1 ? first.index : 0,
    ...(documentTitle !== undefined && { documentTitle }),
  };
}

/** What a fold says that has no topic: `Show 12 hidden projects…`, `Click to expand`. */
const FOLD =
  /^(?:(?:show|see|view|click|tap|expand|open|unfold|toggle|press)\b(?=.*(?:\d|\b(?:more|all|hidden|expand|view|see|list|details?|contents?|here|me|sections?|optional)\b))|点击|點擊|展开|展開|查看)/i;

/** How many of how many are done: `42 / 75`, `Progress: 42/75`, `42 of 75 solved`. */
const PROGRESS =
  /^(?:(?:progress|solved|done|completed|finished|read|total)\s?[:：-]?\s?)?(\d{1,5})\s?(?:\/|of|out of)\s?(\d{1,5})(?:\s(?:solved|done|completed|finished|read))?$/i;

/** The highest day of a month: `9/11` may be a date. */
const LAST_DAY = 31;

/** The only heading that says how many are done instead of a topic: more than a date can say, or as many as it holds. */
function progressIn(sections: readonly Section[], flow: readonly Placed[]): number | undefined {
  const found = sections.flatMap(({ index, title }) => {
    const [, done, all] = PROGRESS.exec(title.replace(/^[^\p{L}\p{N}]+|[^\p{L}\p{N}]+$/gu, '')) ?? [];
    return all !== undefined && Number(done) <= Number(all) ? [{ index, done: +done!, all: +all }] : [];
  });
  const [only] = found;
  if (!only || found.length > 1) return undefined;
  const isDate = only.all <= LAST_DAY || (only.done >= FIRST_YEAR && only.all >= FIRST_YEAR);
  return isDate && itemsIn(flow, (at) => at === only.index) !== only.done ? undefined : only.index;
}

/** Two numbers from here on are years. */
const FIRST_YEAR = 1900;

/** A heading without what is no part of its name: a link to the top of the page, how many entries it has. */
function withoutExtras(inlines: readonly Inline[]): readonly Inline[] {
  let end = inlines.length;
  while (end > 0) {
    const node = inlines[end - 1]!;
    const isBlank = node.kind === 'text' && node.text.trim() === '';
    if (closesWayUp(inlines, end)) return withoutExtras(upToBracket(inlines.slice(0, end - 2)));
    const isCount =
      node.kind === 'element' && COUNTS.has(node.tag) && /^\W{0,3}\d/.test(plain([node]).trim());
    if (!isBlank && !isWayUp(node) && !isCount) break;
    end--;
  }
  const kept = inlines.slice(0, end);
  return hasLetters(plain(kept)) ? kept : inlines;
}

function isWayUp(node: Inline | undefined): boolean {
  return node?.kind === 'link' && node.url.startsWith('#') && !/^[^\p{L}\p{N}]*$/u.test(node.url);
}

/** Whether a link to the top of the page stands in brackets before an end: `Paints [[top](#contents)]`. */
function closesWayUp(inlines: readonly Inline[], end: number): boolean {
  const [open, link, close] = inlines.slice(Math.max(0, end - 3), end);
  return (
    close?.kind === 'text' &&
    /^\s*[\])）】]\s*$/.test(close.text) &&
    isWayUp(link) &&
    open?.kind === 'text' &&
    /[[(（【]\s*$/.test(open.text)
  );
}

/** Without the bracket that the last of some nodes ends with. */
function upToBracket(inlines: readonly Inline[]): Inline[] {
  const last = inlines.at(-1);
  if (last?.kind !== 'text') return [...inlines];
  return [...inlines.slice(0, -1), { ...last, text: last.text.replace(/\s*[[(（【]\s*$/, '') }];
}

/** Elements in which a heading says how many entries stand below it. */
const COUNTS = new Set(['kbd', 'sup', 'sub', 'small']);

/** So many linked items straight below the first of several first-rank headings make it a section like the others. */
const ITEMS = 3;

/**
 * The heading that names the document: the first one, or the only one, of the first rank. Where there are several of
 * that rank and entries stand straight below the first, it is a section as they are, unless it says `Awesome …`.
 */
function titleOf(
  sections: readonly OpenSection[],
  flow: readonly Placed[],
  isNamed: boolean,
): OpenSection | undefined {
  const headings = sections.filter(({ kind }) => kind === 'heading');
  const firsts = headings.filter(({ depth }) => depth === 1);
  const [first] = firsts;
  if (!first) return isNamed ? undefined : loneTitle(headings, flow);
  if (first.parent !== -1) return undefined;
  const isFirst = headings[0] === first;
  if (firsts.length === 1)
    return isFirst || itemsIn(flow, (at) => at < first.index) === 0 ? first : undefined;
  if (!isFirst || isNamed) return undefined;
  if (/\bawesome\b/i.test(first.title)) return first;
  const main = holderOfAll(firsts, sections, flow);
  if (main && main !== first) return main;
  if (itemsIn(flow, (at) => at === first.index) >= ITEMS) return undefined;
  return isLikeOthers(firsts, sections, flow) ? undefined : first;
}

/**
 * Where no heading is of the first rank: the one that begins the document, if all others stand below it. It has to be called
 * as lists are, or to hold nothing but sections with entries.
 */
function loneTitle(headings: readonly OpenSection[], flow: readonly Placed[]): OpenSection | undefined {
  const [first, ...others] = headings;
  if (!first || first.parent !== -1 || others.some(({ depth }) => depth <= first.depth)) return undefined;
  const title = withoutMarks(first.title);
  if (CONTENTS.test(title) || isAbout(title)) return undefined;
  if (flow.some(({ block: { type }, section }) => section < first.index && HOLDING.has(type)))
    return undefined;
  if (/\bawesome\b/i.test(title) || LIST_NAME.test(title)) return first;
  const holding = new Set<number>();
  for (const { block, section } of flow) if (itemsOf(block) > 0) holding.add(section);
  return !holding.has(first.index) && holding.size >= FEWEST_PARTS ? first : undefined;
}

/** Blocks that hold entries: what stands above a title are words and pictures. */
const HOLDING: ReadonlySet<Block['type']> = new Set(['list', 'table']);

/** So many sections with entries below one heading make it the name of the whole. */
const FEWEST_PARTS = 2;

/** So many first-rank headings behind the first hold entries, and such a share of them, where it is a section as they are. */
const ALIKE = { fewest: 2, share: 0.75 };

/** How lists are called, and repositories: `Paper list`, `map-notes`. */
const LIST_NAME =
  /\b(?:lists?|collections?|curated|resources|compilation|round-?up|bookmarks|stars|cheat ?sheet|hub|everything|all about)\b|清单|合集|大全|汇总|资源|まとめ|모음|^[\w.]+(?:[-_][\w.]+)+$/i;

/**
 * Whether nothing stands straight below the first of several first-rank headings but sections with entries, and most of the
 * others hold entries too: `# Roads`, `## Old`, and bullets below.
 */
function isLikeOthers(
  firsts: readonly OpenSection[],
  sections: readonly OpenSection[],
  flow: readonly Placed[],
): boolean {
  const [first, second] = firsts;
  if (!first || !second || LIST_NAME.test(withoutMarks(first.title))) return false;
  const isBare = flow.every(
    ({ block: { type }, section }) => section > first.index || type === 'heading' || type === 'break',
  );
  const below = sections.filter(({ index }) => index > first.index && index < second.index);
  const tells = ({ title }: OpenSection) =>
    CONTENTS.test(withoutMarks(title)) || isAbout(withoutMarks(title));
  if (!isBare || below.length === 0 || below.some(tells)) return false;
  // The first-rank heading that each section stands in.
  const heads: number[] = [];
  const ranks = new Set(firsts.map(({ index }) => index));
  for (const { index } of sections) heads.push(ranks.has(index) ? index : (heads.at(-1) ?? -1));
  const holding = new Set<number>();
  for (const { block, section } of flow)
    if (section !== -1 && itemsOf(block) > 0) holding.add(heads[section]!);
  const others = firsts.slice(1).filter(({ index }) => holding.has(index)).length;
  return holding.has(first.index) && others >= ALIKE.fewest && others >= (firsts.length - 1) * ALIKE.share;
}

/** What stands before the heading that names the document is a banner where it is no more than this. */
const BANNER_SHARE = 0.05;

/** Of several first-rank headings the one below which all but a banner stands, in sections. */
function holderOfAll(
  firsts: readonly OpenSection[],
  sections: readonly OpenSection[],
  flow: readonly Placed[],
): OpenSection | undefined {
  const [, second] = firsts;
  if (firsts.length !== 2 || !second) return undefined;
  if (CONTENTS.test(withoutMarks(second.title)) || isAbout(withoutMarks(second.title))) return undefined;
  const divisions = sections.filter(({ index, kind }) => index > second.index && kind === 'heading').length;
  if (divisions < 5) return undefined;
  const all = itemsIn(flow, () => true);
  return itemsIn(flow, (at) => at < second.index) <= all * BANNER_SHARE ? second : undefined;
}

/** How many linked bullets and rows stand in some sections. */
function itemsIn(flow: readonly Placed[], isMeant: (section: number) => boolean): number {
  let items = 0;
  for (const { block, section } of flow) if (isMeant(section)) items += itemsOf(block);
  return items;
}

function itemsOf(block: Block): number {
  if (block.type === 'table') return block.rows.length - 1;
  if (block.type !== 'list') return 0;
  return block.items.filter(({ head }) => head.some((node) => node.kind === 'link' && leadsOut(node.url)))
    .length;
}

/** A title written as `<h1>` before all headings of Markdown. */
function htmlTitle(flow: readonly Placed[], text: string): string | undefined {
  for (const { block, section } of flow) {
    if (section !== -1 || block.type === 'heading') return undefined;
    if (block.type !== 'html') continue;
    const { start, end } = block.span;
    const html = text.slice(start, Math.min(end, start + BANNER));
    const heading = /<h1(?:\s[^<>]{0,300})?>([\s\S]*?)<\/h1\s{0,9}>/i.exec(html);
    if (!heading) continue;
    const inlines = readHtml(heading[1]!, start);
    return foldSpace(plain(inlines)) || shownIn(inlines) || undefined;
  }
  return undefined;
}

/** Units of a banner that are searched for its title. */
const BANNER = 5000;

function holdsHeading(item: Extract<Block, { type: 'list' }>['items'][number]): boolean {
  return item.head.length === 0 && item.blocks[0]?.type === 'heading';
}

/** GitHub's anchor of a heading: its slug, numbered from the second on. */
function anchorOf(inlines: Inline[], seen: Map<string, number>): string {
  const base = slug(plain(inlines).trim());
  let anchor = base;
  let count = seen.get(base) ?? 0;
  while (seen.has(anchor)) anchor = `${base}-${++count}`;
  seen.set(base, count);
  seen.set(anchor, seen.get(anchor) ?? 0);
  return anchor;
}

/** The opening `<details>` tags that have a closing one. */
function balancedDetails(tags: readonly DetailsTag[]): Set<DetailsTag> {
  const balanced = new Set<DetailsTag>();
  const open: DetailsTag[] = [];
  for (const tag of tags) {
    if (tag.name !== 'details') continue;
    if (!tag.closing) open.push(tag);
    else {
      const mate = open.pop();
      if (mate) balanced.add(mate);
    }
  }
  return balanced;
}
