import { dateOf } from '../analysis/entry-date.ts';
import type { Entry, Label, List, Tag } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { foldTitle, nearest, quote } from '../text/fold.ts';
import { sortByTitle } from './order.ts';
import { ViewError } from './view.ts';

/** The tag that a label names with certainty: by its id, an alias, or an id whose dashes were not doubled. */
export function tagOf(label: Label, list: List): Tag | undefined {
  const found = resolverOf(list.taxonomy).resolve(label);
  return found && ['id', 'escaping', 'alias'].includes(found.match) ? found.tag : undefined;
}

/** Ids of the labels of an entry, each once: of tags where they are declared, else as written. */
export function labelIds(entry: Entry, list: List): string[] {
  return [...new Set(entry.labels.map((label) => tagOf(label, list)?.id ?? label.id))];
}

/** Whether a tag is what a word in an option names: its id, its title, or a branch that it stands on. */
export function isNamed(tag: Tag, name: string): boolean {
  if (tag.id === name || foldTitle(tag.title) === foldTitle(name)) return true;
  const asked = name.split('/').map(foldTitle);
  const path = [...tag.path, tag.title].map(foldTitle);
  return asked.length <= path.length && asked.every((part, at) => part === path[at]);
}

/** The options of `filters`. */
export interface Filter {
  readonly label?: readonly string[] | undefined;
  readonly section?: readonly string[] | undefined;
  readonly since?: string | undefined;
}

/** Says which name in an option names nothing, and what is near it. */
function unknown(what: string, name: string, known: Iterable<string>): ViewError {
  const all = [...new Set(known)];
  const near = nearest(name, all) ?? all.find((one) => foldTitle(one).includes(foldTitle(name)));
  const hint = near ? ` Did you mean ${quote(near)}?` : '';
  return new ViewError(`This list has no ${what} ${quote(name)}.${hint}`);
}

/** Ids of the labels that names in an option name; one that is in use counts, declared or not. */
function idsNamed(names: readonly string[], list: List): Set<string> {
  const { tags } = list.taxonomy;
  const ids = new Set<string>();
  for (const name of names) {
    const named = tags.filter((tag) => isNamed(tag, name));
    for (const { id } of named) ids.add(id);
    if (named.length > 0) continue;
    const used = new Set(list.entries.flatMap((entry) => labelIds(entry, list)));
    if (!used.has(name))
      throw unknown('label', name, [...tags.flatMap(({ id, title }) => [id, title]), ...used]);
    ids.add(name);
  }
  return ids;
}

/**
 * The entries that a view is about, in the order of the list; all without a filter.
 * @throws {ViewError} when a name names no label or section of the list.
 */
export function selectEntries(list: List, { label, section, since }: Filter): Entry[] {
  const ids = label && idsNamed(label, list);
  const titles = new Set(list.sections.map(({ title }) => foldTitle(title)));
  for (const name of section ?? []) {
    if (!titles.has(foldTitle(name)))
      throw unknown(
        'section',
        name,
        list.sections.map(({ title }) => title),
      );
  }
  const asked = section && new Set(section.map(foldTitle));
  return list.entries.filter((entry) => {
    if (ids && !labelIds(entry, list).some((id) => ids.has(id))) return false;
    if (asked && !entry.section.some((title) => asked.has(foldTitle(title)))) return false;
    return since === undefined || (dateOf(entry, list) ?? '') >= since;
  });
}

/** Orders in which a view shows entries. */
export const orders = ['listed', 'last', 'alphabetical', 'newest', 'oldest'] as const;

/** Entries in an order; those without a date come last where dates count, those that are equal as they are listed. */
export function sortEntries(entries: readonly Entry[], order: (typeof orders)[number], list: List): Entry[] {
  if (order === 'listed') return [...entries];
  if (order === 'last') return [...entries].reverse();
  if (order === 'alphabetical') return sortByTitle(entries, ({ title }) => title);
  const sign = order === 'newest' ? -1 : 1;
  return [...entries].sort((a, b) => {
    const [x, y] = [dateOf(a, list), dateOf(b, list)];
    if (x === y) return a.index - b.index;
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y ? -sign : sign;
  });
}
