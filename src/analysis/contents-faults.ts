import type { Contents, ContentsItem, List, Problem } from '../model.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { type Anchors, foldAnchor, type Heading, writtenAnchor } from './anchors.ts';

/** An item of a table of contents, what it leads to, and the item that it is nested below. */
interface Placed {
  readonly item: ContentsItem;
  readonly heading: Heading | undefined;
  readonly above: Placed | undefined;
}

function place({ items }: Contents, { find }: Anchors): Placed[] {
  const open: Placed[] = [];
  return items.map((item) => {
    while (open.length > 0 && open.at(-1)!.item.depth >= item.depth) open.pop();
    const found = item.anchor === '' ? undefined : find(item.anchor);
    const placed = { item, heading: found === 'elsewhere' ? undefined : found, above: open.at(-1) };
    open.push(placed);
    return placed;
  });
}

/** Headings by their folded title. */
function byTitle({ headings }: Anchors): (title: string) => readonly Heading[] {
  const found = new Map<string, Heading[]>();
  for (const heading of headings) {
    const title = foldTitle(heading.title);
    found.set(title, [...(found.get(title) ?? []), heading]);
  }
  return (title) => (title === '' ? [] : (found.get(title) ?? []));
}

/** Takes the heading that an item was meant to lead to. */
type Meant = (heading: Heading, item: ContentsItem) => void;

/** Items without an address, or with the name of a heading for a file. */
function* incomplete(
  { items, others }: Contents,
  titled: (title: string) => readonly Heading[],
  { find }: Anchors,
  takes: Meant,
): Generator<Problem> {
  for (const item of items) {
    const [meant, second] = titled(foldTitle(item.title));
    if (item.anchor === '' && meant) {
      takes(meant, item);
      yield {
        message: `${quote(item.title)} leads to the top of the page. ${second ? 'Write the anchor of' : `Write ${quote(`#${writtenAnchor(meant.anchor)}`)} for`} its heading.`,
        span: item.anchorSpan,
        key: `top\n${item.title}`,
        ...(!second && { fix: { edits: [{ ...item.anchorSpan, text: writtenAnchor(meant.anchor) }] } }),
      };
    }
  }
  for (const link of others) {
    const [meant, second] = titled(foldTitle(link.text));
    const byAddress = link.url === '' ? undefined : find(link.url.replace(/^\.?\/?#?/, ''));
    const heading = meant && !second ? meant : byAddress === 'elsewhere' ? undefined : byAddress;
    if (!heading || /^(?:[a-z]+:|\/\/|www\.)/i.test(link.url) || /\.\w{2,5}(?:#|$)/.test(link.url)) continue;
    const place = link.urlSpan;
    takes(heading, items.findLast(({ line }) => line < link.line) ?? items[0]!);
    yield {
      message: `${link.url === '' ? `${quote(link.text)} has no address` : `${quote(link.url)} leads to a file, not to a heading`}. Write ${quote(`#${writtenAnchor(heading.anchor)}`)}.`,
      span: place && place.end > place.start ? place : link.span,
      ...(link.url === '' && { severity: 'warning' as const }),
      key: `file\n${link.text}`,
      ...(place && place.end > place.start
        ? { fix: { edits: [{ ...place, text: `#${writtenAnchor(heading.anchor)}` }] } }
        : {}),
    };
  }
}

/** Items that stand twice in one place, and such that lead to the first of several headings that are called alike. */
function* repeated(
  placed: readonly Placed[],
  titled: (title: string) => readonly Heading[],
  takes: Meant,
): Generator<Problem> {
  const seen = new Map<Placed | undefined, Map<string, ContentsItem>>();
  const listed = new Set(placed.map(({ heading }) => heading));
  for (const { item, heading, above } of placed) {
    const title = foldTitle(item.title);
    if (!heading || title === '') continue;
    // One heading of that name is listed once, wherever; of several each has its place.
    const where = titled(title).length === 1 ? undefined : above;
    const here = seen.get(where) ?? new Map<string, ContentsItem>();
    seen.set(where, here);
    const key = `${title}\n${foldAnchor(item.anchor)}`;
    const first = here.get(key);
    if (!first) {
      here.set(key, item);
      continue;
    }
    const next = titled(title).find((each) => !listed.has(each));
    if (next) {
      listed.add(next);
      takes(next, item);
    }
    yield next
      ? {
          message: `${quote(item.title)} leads to the same heading as line ${first.line}. Write ${quote(`#${writtenAnchor(next.anchor)}`)} for the one on line ${next.line}.`,
          span: item.anchorSpan,
          key: `second\n${item.title}`,
          causes: [first.span, next.span],
          fix: { edits: [{ ...item.anchorSpan, text: writtenAnchor(next.anchor) }] },
        }
      : {
          message: `${quote(item.title)} is listed twice: also on line ${first.line}. Delete one.`,
          span: item.span,
          severity: 'warning',
          causes: [first.span],
          key: `twice\n${item.title}`,
        };
  }
}

/** Items with the title of one heading that lead to another. */
function* misnamed(
  placed: readonly Placed[],
  titled: (title: string) => readonly Heading[],
  takes: Meant,
): Generator<Problem> {
  for (const { item, heading } of placed) {
    const title = foldTitle(item.title);
    const [meant, second] = titled(title);
    if (!heading || !meant || second || meant === heading || meant.depth !== heading.depth) continue;
    const other = foldTitle(heading.title);
    if (other === '' || other.includes(title) || title.includes(other)) continue;
    takes(meant, item);
    yield {
      message: `${quote(item.title)} leads to the heading ${quote(heading.title)}. Write ${quote(`#${writtenAnchor(meant.anchor)}`)}.`,
      span: item.anchorSpan,
      key: `misnamed\n${item.title}`,
      causes: [meant.span, heading.span],
      fix: { edits: [{ ...item.anchorSpan, text: writtenAnchor(meant.anchor) }] },
    };
  }
}

/** A table of contents is nested as its headings when this share of its items is. */
const NESTED = 0.8;

/** Items below another item than that of the section which their heading stands in. */
function* misplaced(placed: readonly Placed[], { sections }: List): Generator<Problem> {
  const itemOf = new Map<number, Placed>();
  const shared = new Set<number>();
  for (const each of placed) {
    if (!each.heading) continue;
    if (itemOf.has(each.heading.index)) shared.add(each.heading.index);
    itemOf.set(each.heading.index, each);
  }
  for (const index of shared) itemOf.delete(index);
  if (itemOf.size < 3) return;
  const wrong: { each: Placed; expected: Placed | undefined }[] = [];
  for (const each of itemOf.values()) {
    let { parent } = each.heading!;
    while (parent !== -1 && !itemOf.has(parent)) parent = sections[parent]!.parent;
    const expected = itemOf.get(parent);
    // Below an item that leads nowhere nobody can tell.
    const isKnown = each.above ? each.above.heading !== undefined : expected !== undefined;
    if (expected !== each.above && isKnown) wrong.push({ each, expected });
  }
  if (wrong.length === 0 || wrong.length > Math.max(1, itemOf.size * (1 - NESTED))) return;
  for (const { each, expected } of wrong) {
    const { item, above, heading } = each;
    const is = above ? `is nested below ${quote(above.item.title)}` : 'stands at the top level';
    const should = expected ? `in ${quote(expected.item.title)}` : 'beside those';
    yield {
      message: `${quote(item.title)} ${is}, but its heading stands ${expected ? should : 'at the top level'}. Indent the item as its heading stands, or correct the level of the heading.`,
      span: item.span,
      severity: 'warning',
      key: `nested\n${item.title}`,
      causes: [heading!.span],
    };
  }
}

/**
 * What is wrong with a table of contents although its links lead somewhere.
 * @param takes gets the headings that such items were meant to lead to.
 */
export function* contentsFaults(
  list: List,
  contents: Contents,
  anchors: Anchors,
  takes: Meant,
): Generator<Problem> {
  const titled = byTitle(anchors);
  const placed = place(contents, anchors);
  yield* incomplete(contents, titled, anchors, takes);
  yield* repeated(placed, titled, takes);
  yield* misnamed(placed, titled, takes);
  yield* misplaced(placed, list);
}
