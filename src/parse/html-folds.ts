import type { Block } from '../markdown/block.ts';
import type { DetailsTag } from '../model.ts';
import { bisect } from '../text/collections.ts';

/** Tags of tables and cells: HTML is not parted inside of them. */
const CELLS = /<(\/?)(?:table|td|th)(?=[\s>])/gi;

type Html = Extract<Block, { type: 'html' }>;

/**
 * Parts raw HTML where `<details>` begin and end, so that each part stands in one section: what a fold holds stands in the
 * section that its `<summary>` opens, also where all is one block.
 * @param tags those of the whole list, in order
 */
export function partsOfFolds(block: Html, tags: readonly DetailsTag[], text: string): Html[] {
  const { start, end } = block.span;
  const cuts: number[] = [];
  for (let at = bisect(tags, ({ span }) => span.start <= start); at < tags.length; at++) {
    const { name, span } = tags[at]!;
    if (span.end > end) break;
    if (name === 'details' && text.slice(start, span.start).trim() !== '') cuts.push(span.start);
  }
  if (cuts.length === 0) return [block];
  const cells = [...text.slice(start, end).matchAll(CELLS)];
  const parts: Html[] = [];
  let from = start;
  let depth = 0;
  let seen = 0;
  for (const cut of [...cuts, end]) {
    for (; seen < cells.length && start + cells[seen]!.index < cut; seen++)
      depth = Math.max(0, depth + (cells[seen]![1] ? -1 : 1));
    if (depth > 0 && cut !== end) continue;
    if (cut > from) parts.push({ type: 'html', span: { start: from, end: cut } });
    from = cut;
  }
  return parts;
}
