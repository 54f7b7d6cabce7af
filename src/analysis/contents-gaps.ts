import type { Contents, ContentsItem, Fix, List, Problem, Span } from '../model.ts';
import { bisect, pushTo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { type Anchors, type Heading, writtenAnchor } from './anchors.ts';

/** Sections that are not part of the list itself: a table of contents may leave them out. */
const aside =
  /^\W{0,9}(?:(?:table of )?contents?|toc|contribut\w*|how to contribute|licen[cs]es?|acknowledge?ments?|credits?|thanks|sponsors?|backers?|star history|citations?|cite|related|footnotes?|authors?|maintainers?|disclaimer|support|changelog|news|notes?|history|to[- ]?do|roadmap|back to top)\b|^\W{0,9}(?:目录|许可|贡献)/iu;

/** Headings of one level under one parent, without those that are not part of the list itself. */
function siblings({ headings }: Anchors): Heading[][] {
  const groups = new Map<string, Heading[]>();
  for (const heading of headings) {
    if (aside.test(heading.title) || heading.title === '') continue;
    const key = `${heading.parent} ${heading.depth}`;
    pushTo(groups, key, heading);
  }
  return [...groups.values()];
}

/** Where an item is: its table of contents, and its position there. */
export interface Place {
  readonly contents: Contents;
  readonly at: number;
  /** The item above, where a link outside of the items is meant: how a line beside it would be nested is open. */
  readonly isLoose?: true;
}

const itemLine = /^([ \t]*[-*+][ \t]+)\[[^[\]\n]*\]\([^()\s]*\)[ \t]*$/;

/** A line for a heading, written like its neighbour's: after that and everything nested below it, or before it. */
function addLine(
  list: List,
  heading: Heading,
  { contents, at }: Place,
  where: 'behind' | 'before',
): Fix | undefined {
  const item = contents.items[at]!;
  const form = itemLine.exec(list.lines.text(item.line));
  const title = list.text.slice(heading.titleSpan.start, heading.titleSpan.end);
  if (!form || /[[\]<>!\\\r\n]/.test(title)) return undefined;
  const text = `${form[1]}[${title}](#${writtenAnchor(heading.anchor)})`;
  if (where === 'before') {
    const { start } = list.lines.span(item.line);
    return { edits: [{ start, end: start, text: text + list.eol, beside: true }] };
  }
  let last = at;
  while ((contents.items[last + 1]?.depth ?? 0) > item.depth) last++;
  const { end } = list.lines.span(contents.items[last]!.line);
  return { edits: [{ start: end, end, text: list.eol + text, beside: true }] };
}

/** A table of contents lists a kind of heading when it lists this many, and this share, of those that belong together. */
const LISTED = 3;
const LISTED_SHARE = 0.75;

/** Sections that hold entries, or whose subsections do. */
function sectionsWithEntries({ entries, sections }: List): Set<number> {
  const filled = new Set<number>();
  for (const { sectionIndex } of entries)
    for (let at = sectionIndex; at !== -1 && !filled.has(at); at = sections[at]!.parent) filled.add(at);
  return filled;
}

/** The next item on one side of a place in a table of contents, if it leads nowhere: it may be meant for what is missing there. */
function brokenBeside(
  { contents: { items }, at }: Place,
  where: 'behind' | 'before',
  lost: ReadonlySet<ContentsItem>,
): ContentsItem | undefined {
  const { depth } = items[at]!;
  const step = where === 'behind' ? 1 : -1;
  let next = at + step;
  while (items[next] && items[next]!.depth > depth) next += step;
  const item = items[next];
  return item?.depth === depth && lost.has(item) ? item : undefined;
}

/** Headings that divide tables of contents, by title: what stands below one is the section of that name. */
function dividing({ contents, sections }: List): Map<string, number> {
  const around = new Set<number>();
  for (const { span } of contents.flatMap(({ items }) => items)) {
    let at = bisect(sections, (section) => section.span.start <= span.start) - 1;
    for (; at >= 0 && !around.has(at); at = sections[at]!.parent) around.add(at);
  }
  return new Map([...around].map((at) => [foldTitle(sections[at]!.title), at]));
}

/**
 * Headings that a table of contents leaves out although it lists most of their kind.
 * @param held the headings that are listed, and those that broken links were meant for.
 * @param lost the items whose broken links nobody can tell.
 * @param causesOf where a change took the item of a heading out, so that it is named for that.
 */
export function* missingHeadings(
  list: List,
  anchors: Anchors,
  held: ReadonlyMap<Heading, Place>,
  lost: ReadonlySet<ContentsItem>,
  causesOf: (heading: Heading) => readonly Span[],
): Generator<Problem> {
  const filled = sectionsWithEntries(list);
  const divides = dividing(list);
  for (const all of siblings(anchors)) {
    // A section about something else than entries is left out on purpose, unless most that are listed are such.
    const empty = all.filter((heading) => held.has(heading) && !filled.has(heading.index)).length;
    const full = all.filter((heading) => held.has(heading) && filled.has(heading.index)).length;
    const group =
      empty >= full ? all : all.filter((heading) => held.has(heading) || filled.has(heading.index));
    const listed = group.filter((heading) => held.has(heading)).length;
    if (listed < LISTED || listed === group.length || listed / group.length < LISTED_SHARE) continue;
    let before: Place | undefined;
    for (const [i, heading] of group.entries()) {
      const own = held.get(heading);
      if (own) {
        before = own;
        continue;
      }
      const next = group.slice(i + 1).find((sibling) => held.has(sibling));
      const place = before ?? held.get(next!)!;
      if (heading.span.start < place.contents.span.start) continue;
      if ((divides.get(foldTitle(heading.title)) ?? heading.index) !== heading.index) continue;
      const where = before ? 'behind' : 'before';
      const broken = brokenBeside(place, where, lost);
      const fix = broken || place.isLoose ? undefined : addLine(list, heading, place, where);
      const instead = broken ? `, or correct the broken link on line ${broken.line}` : '';
      yield {
        message: `The table of contents on line ${place.contents.line} lists most headings of this level, but not ${quote(heading.title)}. Add a link to it${instead}.`,
        span: heading.titleSpan,
        causes: causesOf(heading),
        severity: 'warning',
        key: `missing\n${heading.path.join('\n')}`,
        ...(fix ? { fix } : {}),
      };
    }
  }
}

/**
 * Links to headings that stand between the items of a table of contents: in headings that divide it, or in its text.
 * @param next the table of contents below, of which it may be a part.
 */
export function* linksBetween(
  list: List,
  contents: Contents,
  next: Contents | undefined,
  { find }: Anchors,
): Generator<[Heading, Place]> {
  const { items } = contents;
  const [first, end] = [items[0]!.line, items.at(-1)!.line];
  const until = next ? next.items[0]!.line : end;
  const last = list.entries.some(({ line }) => line > end && line < until) ? end : until;
  for (const { url, line } of list.links) {
    if (!/^#\S/.test(url) || line < first || line > last) continue;
    const heading = find(url.slice(1));
    const at = Math.max(0, bisect(items, (item) => item.line <= line) - 1);
    if (heading && heading !== 'elsewhere') yield [heading, { contents, at, isLoose: true }];
  }
}
