import type { List, Tag } from '../model.ts';
import { writeLabel } from '../taxonomy/syntax/index.ts';
import { badgeStylesOf } from './badge-style.ts';
import { conventionsOf } from './conventions.ts';

/** Labels for tags as a list writes them, with what it puts between them; and the tags that nobody can know how to write. */
export function labelsAsWritten(list: List, tags: readonly Tag[]): { text: string; unwritten: Tag[] } {
  const known = list.entries.flatMap((entry) => entry.labels).at(0);
  // Words need a mark between them.
  const isWords = known?.syntax === 'column' || known?.syntax === 'field';
  const gap = conventionsOf(list).between?.value ?? (isWords ? ', ' : ' ');
  const unwritten: Tag[] = [];
  const written = tags.flatMap((tag) => {
    const text = badgeStylesOf(list).write(tag, known) ?? writeLabel(tag, known?.syntax ?? tag.syntax, known);
    if (text === undefined) unwritten.push(tag);
    return text ?? [];
  });
  return { text: written.join(gap === '' ? ' ' : gap), unwritten };
}
