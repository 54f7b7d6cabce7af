import { conventionOf } from '../analysis/conventions.ts';
import type { List, Tag } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { foldTitle, nearest, quote } from '../text/fold.ts';
import { meant } from './meant.ts';

/** A label as the entries have it, where no tag declares it: the color that most of them give it. */
function usedLabel(list: List, id: string) {
  const key = foldTitle(id);
  const used = list.entries.flatMap(({ labels }) => labels.filter((label) => foldTitle(label.id) === key));
  const color = conventionOf(used.flatMap((label) => label.color ?? []))?.value;
  return used.find((label) => label.color === color) ?? used[0];
}

/** Labels named in a message; the rest is counted. */
const NAMED = 12;

/** Ids of tags for a message. */
function named(tags: readonly Tag[]): string {
  const some = tags
    .slice(0, NAMED)
    .map(({ id }) => id)
    .join(', ');
  return tags.length > NAMED ? `${some} and ${tags.length - NAMED} more (inspect shows them)` : some;
}

/** The tags that the labels name, or the first that names none. */
export function tagsNamed(list: List, labels: readonly string[]): Tag[] | { problem: string } {
  const { taxonomy } = list;
  const resolver = resolverOf(taxonomy);
  const syntax = list.entries.flatMap((entry) => entry.labels)[0]?.syntax ?? 'code';
  const tags: Tag[] = [];
  for (const label of labels) {
    const found = resolver.resolve({ id: label });
    if (found?.sure && found.match !== 'near') tags.push(found.tag);
    else if (taxonomy.closed && taxonomy.tags.length > 0) {
      const part = meant(label, taxonomy.tags, ({ id, title, path }) => [
        id,
        title,
        [...path, title].join(' '),
      ]);
      if (part.length === 1) {
        tags.push(part[0]!);
        continue;
      }
      if (part.length > 1) return { problem: `Which label ${quote(label)}? It can be ${named(part)}.` };
      const names = taxonomy.tags.flatMap(({ id, title }) => [id, title]);
      const near = found?.tag.id ?? nearest(label, names);
      const hint = near ? `Did you mean ${quote(near)}?` : `There are ${named(taxonomy.tags)}.`;
      return { problem: `${quote(label)} is not a label of this list. ${hint}` };
    } else {
      const used = usedLabel(list, label);
      const color = used?.color;
      tags.push({
        id: used?.id ?? label,
        title: label,
        path: [],
        aliases: [],
        line: 0,
        syntax,
        ...(color && { color }),
      });
    }
  }
  return [...new Set(tags)];
}
