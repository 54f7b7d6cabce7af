import type { List, Tag } from '../model.ts';
import { canonicalColor, sameColor } from '../taxonomy/colors.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { memo } from '../text/collections.ts';

/** The colours in which the entries of a list show a tag. */
export interface Uses {
  /** Canonical colour → how often. */
  readonly colors: ReadonlyMap<string, number>;
  readonly total: number;
}

/** How often each tag is used, and in which colours, by tag id. Counted once a list. */
export const usesOf = memo((list: List): ReadonlyMap<string, Uses> => {
  const uses = new Map<string, { colors: Map<string, number>; total: number }>();
  const resolver = resolverOf(list.taxonomy);
  for (const { labels } of list.entries) {
    for (const label of labels) {
      const found = resolver.resolve(label);
      const id = found?.match === 'id' || found?.match === 'escaping' ? found.tag.id : label.id;
      const use = uses.get(id) ?? { colors: new Map(), total: 0 };
      uses.set(id, use);
      use.total++;
      if (label.color === undefined) continue;
      const color = canonicalColor(label.color);
      use.colors.set(color, (use.colors.get(color) ?? 0) + 1);
    }
  }
  return uses;
});

/** Whether most entries show a tag in one colour that is not the declared one: then its declaration is odd, not they. */
export function othersAgree(tag: Tag, uses: Uses | undefined): boolean {
  if (!uses || tag.color === undefined) return false;
  const declared = tag.color;
  let other = 0;
  for (const [color, count] of uses.colors) if (!sameColor(color, declared)) other += count;
  return other >= 3 && other > uses.total / 2;
}
