import { readViewRegions } from '../analysis/view-regions.ts';
import { matchEntries, rawOf } from '../compare/match.ts';
import type { Entry, List } from '../model.ts';
import { addedTwice, type Side } from './added-twice.ts';
import { itemKey, recognised, type Unit, unitsOf, type Versions, without, withSameKeys } from './units.ts';

interface Matched extends Side {
  /** The entry of the base that each entry is; -1 where it is none. */
  readonly baseOf: Int32Array;
  /** Entries of it stand in the base word for word, but were not read as such there. */
  readonly isReadOtherwise: boolean;
}

/** A side beside the base, whose lines that belong to no entry or item are given. */
function matched(list: List, base: List, loose: string): Matched {
  const baseOf = matchEntries(base, list);
  const unknown = list.entries.filter(({ index }) => baseOf[index] === -1);
  const titleOf = ({ titleSpan }: Entry) => list.text.slice(titleSpan.start, titleSpan.end);
  return {
    list,
    baseOf,
    // What the base has, only not as an entry, is not new.
    added: unknown.filter((entry) => !loose.includes(titleOf(entry))),
    isReadOtherwise: unknown.some((entry) => loose.includes(rawOf(list, entry))),
  };
}

/** Lines of the base that belong to no entry or item; what is generated says what a side has, not what the base had. */
function looseText(base: List, units: readonly Unit[]): string {
  const generated = readViewRegions(base).regions.map(({ content }) => content);
  let at = 0;
  return units
    .filter(({ gap, text, key }) => {
      const start = at + gap.length;
      at = start + text.length;
      return key === undefined && !generated.some((span) => span.start <= start && start < span.end);
    })
    .map(({ text }) => text)
    .join('');
}

/** Keys of items that name entries of theirs which were left out, under labels that the kept entries do not have. */
function itemsWithoutLabel(theirs: List, dropped: ReadonlyMap<number, Entry>): Set<string> {
  const keys = new Set<string>();
  for (const { section, label } of theirs.labelIndex) {
    if (label === undefined) continue;
    for (const [index, kept] of dropped)
      if (!kept.labels.some(({ id }) => id === label))
        keys.add(itemKey(section, theirs.entries[index]!.title));
  }
  return keys;
}

/**
 * Three versions as units, each entry with a key by which it is found in the others, and what both add in ours only;
 * and what a person should know of that, as plain text. Where the base was read otherwise than a side (a short list
 * may be, with one entry more) they are lines and nothing else.
 */
export function partsOf(
  base: List,
  ours: List,
  theirs: List,
): Versions<readonly Unit[]> & { readonly notes: readonly string[] } {
  const before = unitsOf(base, String);
  const loose = looseText(base, before);
  const [mine, yours] = [matched(ours, base, loose), matched(theirs, base, loose)];
  if (mine.isReadOtherwise || yours.isReadOtherwise)
    return { base: unitsOf(base), ours: unitsOf(ours), theirs: unitsOf(theirs), notes: [] };

  const keys =
    (side: string, { baseOf }: Matched) =>
    (entry: number) =>
      baseOf[entry] === -1 ? `${side} ${entry}` : `${baseOf[entry]}`;
  const one = recognised(unitsOf(ours, keys('ours', mine)), before);
  const other = recognised(unitsOf(theirs, keys('theirs', yours)), before);
  const { dropped, notes } = addedTwice(mine, yours);
  const known = new Set(before.map(({ key }) => key));
  const isNewItem = ({ key = '', text }: Unit) =>
    key.startsWith('item ') && !known.has(key) && !loose.includes(text.trim());
  const items = new Set(one.filter(isNewItem).map(({ key }) => key));
  const unlabelled = itemsWithoutLabel(theirs, dropped);
  const isTwice = ({ entry, ...unit }: Unit) =>
    entry === undefined
      ? isNewItem(unit) && (items.has(unit.key) || unlabelled.has(unit.key!))
      : dropped.has(entry);
  return { ...withSameKeys({ base: before, ours: one, theirs: without(other, isTwice) }), notes };
}
