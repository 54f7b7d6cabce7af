import type { Block, Item } from '../markdown/block.ts';
import { plain, walkInlines } from '../markdown/inline.ts';
import type { Contents, ContentsItem, Lines } from '../model.ts';
import { append } from '../text/collections.ts';
import type { Placed } from './outline.ts';
import { CONTENTS, withoutMarks } from './vocabulary.ts';

/** Finds tables of contents: lists whose links lead to anchors of the file. */
export function readContents(
  flow: readonly Placed[],
  titleOf: (section: number) => string,
  lines: Lines,
): Contents[] {
  const found: Contents[] = [];
  for (const { block, section } of flow) {
    if (block.type !== 'list') continue;
    const items: ContentsItem[] = [];
    let others = 0;
    const visit = (item: Item, depth: number) => {
      const read = itemOf(item, depth, lines);
      if (read.length > 0) append(items, read);
      else others++;
      for (const below of item.blocks)
        if (below.type === 'list') for (const each of below.items) visit(each, depth + 1);
    };
    for (const item of block.items) visit(item, 1);
    const least = CONTENTS.test(withoutMarks(titleOf(section))) ? 1 : 3;
    if (items.length < least || others > items.length * 0.25) continue;
    const last = found.at(-1);
    // A table of contents is often several lists in a row.
    if (last && adjacent(last, block, flow)) found[found.length - 1] = join(last, block, items);
    else found.push({ span: block.span, line: lines.lineAt(block.span.start), items });
  }
  return found;
}

function join(last: Contents, block: Block, items: readonly ContentsItem[]): Contents {
  return { ...last, span: { start: last.span.start, end: block.span.end }, items: [...last.items, ...items] };
}

function adjacent(last: Contents, block: Block, flow: readonly Placed[]): boolean {
  const at = flow.findIndex((placed) => placed.block === block);
  const before = flow[at - 1]?.block;
  return before?.type === 'list' && before.span.end === last.span.end;
}

function itemOf(item: Item, depth: number, lines: Lines): ContentsItem[] {
  const items: ContentsItem[] = [];
  for (const node of walkInlines(item.head)) {
    if (node.kind !== 'link') continue;
    if (!node.url.startsWith('#')) return [];
    items.push({
      title: plain(node.children).replace(/\s+/g, ' ').trim(),
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
