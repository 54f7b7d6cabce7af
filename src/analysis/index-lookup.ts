import type { Entry, IndexItem, IndexSection, Label, List } from '../model.ts';
import { resolverOf } from '../taxonomy/resolve.ts';
import { memo, pushTo } from '../text/collections.ts';
import { titleKeys } from './identity.ts';

/** What the index of a list says of its entries and their labels. Entries with the same title count as one. */
export interface IndexFacts {
  /** Entries that an item names: all of that title; those that were surely meant where it is misspelt. */
  entriesOf(item: IndexItem): readonly Entry[];
  /** Whether an entry, or another of its title, is named anywhere. */
  isListed(entry: Entry): boolean;
  /** Whether the list has another entry of its title. */
  isRepeated(entry: Entry): boolean;
  /** Whether an entry, or another of its title, has the label of this tag. */
  hasLabel(entry: Entry, tag: string): boolean;
  /** Whether an entry, or another of its title, is named in a section that stands for this tag. */
  isListedUnder(entry: Entry, tag: string): boolean;
  /** Sections that stand for a tag, by its id. */
  readonly sections: ReadonlyMap<string, readonly IndexSection[]>;
}

/** The id of the tag that a label surely names; the label's own where it names none. */
export function tagIdOf(list: List, label: Pick<Label, 'id' | 'url'>): string {
  const found = resolverOf(list.taxonomy).resolve(label);
  return found?.sure ? found.tag.id : label.id;
}

/** The id of the tag that a section of the index stands for. */
export function tagOfSection(list: List, section: IndexSection): string | undefined {
  if (section.badge) return tagIdOf(list, section.badge);
  return section.label === undefined ? undefined : tagIdOf(list, { id: section.label });
}

/** Reads the index of a list against its entries; once a list. */
export const indexFacts = memo((list: List): IndexFacts => {
  const keys = titleKeys(list);
  const byTitle = new Map<string, Entry[]>();
  const labelled = new Set<string>();
  for (const entry of list.entries) {
    for (const label of entry.labels) labelled.add(`${tagIdOf(list, label)}\n${keys[entry.index]!}`);
    pushTo(byTitle, keys[entry.index]!, entry);
  }
  const entriesOf = (item: IndexItem): readonly Entry[] => {
    const named = item.entries[0] ?? item.similarEntry;
    return named === undefined ? [] : (byTitle.get(keys[named]!) ?? []);
  };
  const sections = new Map<string, IndexSection[]>();
  const listed = new Set<string>();
  const listedUnder = new Set<string>();
  for (const section of list.labelIndex) {
    const tag = tagOfSection(list, section);
    if (tag !== undefined) {
      pushTo(sections, tag, section);
    }
    for (const item of section.items) {
      const [entry] = entriesOf(item);
      if (!entry) continue;
      const key = keys[entry.index]!;
      listed.add(key);
      if (tag !== undefined) listedUnder.add(`${tag}\n${key}`);
    }
  }
  return {
    entriesOf,
    isRepeated: (entry) => byTitle.get(keys[entry.index]!)!.length > 1,
    isListed: (entry) => listed.has(keys[entry.index]!),
    hasLabel: (entry, tag) => labelled.has(`${tag}\n${keys[entry.index]!}`),
    isListedUnder: (entry, tag) => listedUnder.has(`${tag}\n${keys[entry.index]!}`),
    sections,
  };
});

/** The items that name each entry, by its position in the list, with the tag that their section stands for. */
export const itemsByEntry = memo((list: List) => {
  const items = new Map<number, { item: IndexItem; tag: string | undefined }[]>();
  for (const section of list.labelIndex) {
    const tag = tagOfSection(list, section);
    for (const item of section.items)
      for (const entry of indexFacts(list).entriesOf(item)) pushTo(items, entry.index, { item, tag });
  }
  return items;
});
