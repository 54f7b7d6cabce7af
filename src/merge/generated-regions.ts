import { isEdited, readViewRegions, type ViewRegion } from '../analysis/view-regions.ts';
import type { List } from '../model.ts';
import { applyEdits } from '../text/edit.ts';
import { quote } from '../text/fold.ts';

interface Named {
  readonly region: ViewRegion;
  /** Its opening marker, of several alike the first, the second and so on. */
  readonly name: string;
  readonly list: List;
}

function named(list: List): Named[] {
  const counts = new Map<string, number>();
  return readViewRegions(list).regions.map((region) => {
    const n = (counts.get(region.open.text) ?? 0) + 1;
    counts.set(region.open.text, n);
    return { region, name: `${n} ${region.open.text}`, list };
  });
}

/**
 * The texts of base, ours and theirs, each region filled as the first of ours, theirs and base has it: what is
 * generated is generated again after the merge, and must not conflict.
 */
export function withSameRegions(lists: readonly [base: List, ours: List, theirs: List]): string[] {
  const regions = lists.map(named);
  const contents = new Map<string, { content: string; close: string }>();
  for (const { region, name, list } of [regions[0]!, regions[2]!, regions[1]!].flat()) {
    const { content, close } = region;
    contents.set(name, {
      content: list.text.slice(content.start, content.end),
      close: list.text.slice(close.span.start, close.span.end),
    });
  }
  return lists.map(({ text }, side) =>
    applyEdits(
      text,
      regions[side]!.flatMap(({ region, name }) => [
        { ...region.content, text: contents.get(name)!.content },
        { ...region.close.span, text: contents.get(name)!.close },
      ]),
    ),
  );
}

/** What a side wrote into a region by hand is lost as soon as it is generated again: that is said. */
export function editedByHand(base: List, sides: Readonly<Record<string, List>>): string[] {
  const before = new Set(named(base).map(({ region }) => textOf(region, base)));
  return Object.entries(sides).flatMap(([side, list]) =>
    named(list)
      .filter(({ region }) => isEdited(region, list.text) && !before.has(textOf(region, list)))
      .map(
        ({ region }) =>
          `${side} edited the generated region ${quote(region.view)} on line ${region.line} by hand. Generated regions are generated again, so this edit is lost.`,
      ),
  );
}

const textOf = ({ content }: ViewRegion, { text }: List) => text.slice(content.start, content.end);
