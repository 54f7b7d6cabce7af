import type { Block, Item } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import type { Contents, ContentsItem, Lines, Link } from '../model.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { isAscii } from '../text/letters.ts';
import { toLink } from './elements.ts';
import type { Placed } from './outline.ts';
import { CONTENTS, withoutMarks } from './vocabulary.ts';

/** Whether a text between links says something: `and`, but not `•`, `1.` or `II`. */
const says = (text: string) =>
  /[\dA-Za-z]{3}/.test(text) || (!isAscii(text) && /[\p{L}\p{N}]{3}/u.test(text));

/** Finds tables of contents: lists, tables and lines whose links lead to anchors of the file. */
export function readContents(
  flow: readonly Placed[],
  titleOf: (section: number) => string,
  lines: Lines,
): Contents[] {
  const found: Contents[] = [];
  for (const { block, section } of flow) {
    if (block.type === 'table' || (block.type === 'paragraph' && !block.quoted)) {
      const items = inline(block, lines);
      if (items.length >= 3)
        found.push({ span: block.span, line: lines.lineAt(block.span.start), items, others: [] });
      continue;
    }
    if (block.type !== 'list') continue;
    const items: ContentsItem[] = [];
    const other: Link[] = [];
    let others = 0;
    const visit = (item: Item, depth: number) => {
      const read = itemsOf(item.head, depth, lines);
      if (read.length > 0) append(items, read);
      else {
        const only = item.head.filter(({ kind }) => kind === 'link');
        // `[Tools](tools)` and `[Tools]()` were meant to lead to a heading.
        if (only.length !== 1 || only[0]!.kind !== 'link' || !/^[\w-]*$/.test(only[0]!.url)) others++;
        if (only.length === 1 && only[0]!.kind === 'link') other.push(toLink(only[0]!, lines));
        else if (only.length === 0 && item.head.length > 0) other.push(unlinked(item, lines));
      }
      for (const below of item.blocks)
        if (below.type === 'list') for (const each of below.items) visit(each, depth + 1);
    };
    for (const item of block.items) visit(item, 1);
    const isTitled = CONTENTS.test(withoutMarks(titleOf(section)));
    const last = found.at(-1);
    // A table of contents is often several lists in a row.
    const goesOn = last !== undefined && adjacent(last, block, flow);
    if (items.length < (isTitled || goesOn ? 1 : 3)) continue;
    if (others > Math.max(isTitled && items.length > 1 ? 1 : 0, items.length * (isTitled ? 0.4 : 0.25)))
      continue;
    if (goesOn) found[found.length - 1] = join(last, block, items, other);
    else found.push({ span: block.span, line: lines.lineAt(block.span.start), items, others: other });
  }
  return found;
}

/** An item that is words only. */
function unlinked({ head, headSpan }: Item, lines: Lines): Link {
  const text = foldSpace(plain(head));
  return { role: 'link', url: '', text, kind: 'inline', span: headSpan, line: lines.lineAt(headSpan.start) };
}

function join(
  last: Contents,
  block: Block,
  items: readonly ContentsItem[],
  others: readonly Link[],
): Contents {
  return {
    ...last,
    span: { start: last.span.start, end: block.span.end },
    items: [...last.items, ...items],
    others: [...last.others, ...others],
  };
}

/** The items of a table or a line that holds nothing but links within the page, and signs between them. */
function inline(block: Extract<Block, { type: 'table' | 'paragraph' }>, lines: Lines): ContentsItem[] {
  const stretches =
    block.type === 'table'
      ? block.rows.flatMap(({ cells }) => cells.map((cell) => cell.inlines))
      : [block.inlines];
  const items: ContentsItem[] = [];
  for (const inlines of stretches) {
    if (inlines.some((node) => node.kind === 'text' && says(node.text))) return [];
    const read = itemsOf(inlines, 1, lines);
    if (read.length === 0 && inlines.some(({ kind }) => kind !== 'text' && kind !== 'break')) return [];
    append(items, read);
  }
  return items;
}

function adjacent(last: Contents, block: Block, flow: readonly Placed[]): boolean {
  const at = flow.findIndex((placed) => placed.block === block);
  const before = flow[at - 1]?.block;
  return before?.type === 'list' && before.span.end === last.span.end;
}

function itemsOf(inlines: readonly Inline[], depth: number, lines: Lines): ContentsItem[] {
  const items: ContentsItem[] = [];
  for (const node of walkInlines(inlines)) {
    if (node.kind !== 'link') continue;
    if (!node.url.startsWith('#')) return [];
    items.push({
      title: foldSpace(plain(node.children)),
      anchor: node.url.slice(1),
      span: { start: node.start, end: node.end },
      anchorSpan: node.urlSpan
        ? { start: node.urlSpan.start + 1, end: node.urlSpan.end }
        : { start: node.start, end: node.end },
      line: lines.lineAt(node.start),
      depth,
    });
  }
  return items;
}
