import { inferredOf } from '../analysis/profile.ts';
import { candidates, type Keys, keepers, sequencesOf, tally } from '../analysis/sort-order.ts';
import type { Entry, List } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, nearest, quote } from '../text/fold.ts';

/** Sections named in a message; the rest is counted. */
const NAMED = 12;

/** An order is kept where so many neighbours are in it. */
const KEPT = { share: 0.9, fewest: 7 };

/** Entries that one writes in a line or a row; the others stand alone, held together by their section. */
const isLine = ({ shape }: Entry) => shape === 'row' || shape === 'bullet' || shape === 'record';

const path = (titles: readonly string[]) => titles.join(' / ');

/** Sections that entries stand in directly, in order, each with its entries; by the whole path where titles repeat. */
function homes(list: List): Map<string, Entry[]> {
  const byPath = new Map<string, Entry[]>();
  for (const entry of list.entries) {
    const key = path(entry.section);
    pushTo(byPath, key, entry);
  }
  const titles = new Map<string, number>();
  const titleOf = (entries: readonly Entry[]) => entries[0]!.section.at(-1) ?? '';
  for (const entries of byPath.values()) {
    const key = foldTitle(titleOf(entries));
    titles.set(key, (titles.get(key) ?? 0) + 1);
  }
  const named = new Map<string, Entry[]>();
  for (const [key, entries] of byPath) {
    const title = titleOf(entries);
    named.set(titles.get(foldTitle(title)) === 1 ? title : key, entries);
  }
  return named;
}

/** Names of the sections that entries stand in directly, in order; `Parent / Title` where titles repeat. */
export function sectionsOf(list: List): string[] {
  return [...homes(list).keys()].filter((name) => name !== '');
}

/** A path as it can be told; the end of a long one says most. */
function told(name: string): string {
  const titles = name.split(' / ');
  while (titles.length > 2 && titles.join(' / ').length > 76) titles.shift();
  return quote(titles.join(' / '));
}

function listed(names: readonly string[]): string {
  const some = names.slice(0, NAMED).map(told).join(', ');
  return names.length > NAMED ? `${some} and ${names.length - NAMED} more (inspect shows them)` : some;
}

/** The entries among which the new one belongs: those of its section, in the shape that most have. */
export function neighbours(list: List, section: string | undefined): Entry[] | { problem: string } {
  if (list.entries.length === 0)
    return {
      problem:
        'The list has no entries yet. Write the first entry by hand; further entries follow its format.',
    };
  const all = homes(list);
  const names = sectionsOf(list);
  let entries: readonly Entry[] | undefined;
  if (section !== undefined) {
    const key = foldTitle(section);
    const fitting = [...all].filter(([name]) => foldTitle(name) === key);
    entries = fitting[0]?.[1];
    if (!entries) {
      const ends = names.filter((name) => {
        const titles = name.split(' / ');
        return titles.some((_, at) => foldTitle(path(titles.slice(at))) === key);
      });
      if (ends.length === 1) entries = all.get(ends[0]!);
      else if (ends.length > 1) return { problem: `Which ${quote(section)}? Choose one of ${listed(ends)}.` };
    }
    if (!entries) {
      const near = nearest(section, names);
      const hint = near ? ` Did you mean ${quote(near)}?` : ` Sections: ${listed(names)}.`;
      return { problem: `No section with entries is called ${quote(section)}.${hint}` };
    }
  } else if (names.length > 1) {
    return { problem: `Expected --section. Sections: ${listed(names)}.` };
  } else entries = list.entries;
  const groups = new Map<string, Entry[]>();
  for (const entry of entries) {
    const key = isLine(entry) ? `${entry.group}` : entry.shape;
    groups.set(key, [...(groups.get(key) ?? []), entry]);
  }
  return [...groups.values()].sort((a, b) => b.length - a.length)[0]!;
}

/** The order that neighbours keep: one that they show themselves, else that of the list where they keep it too. */
function keysOf(list: List, group: readonly Entry[]): Keys | undefined {
  const all = candidates(list);
  const best = (sequences: readonly (readonly Entry[])[]) => {
    const shares = all.map((keys) => {
      let inOrder = 0;
      let of = 0;
      for (const sequence of sequences) {
        const own = tally(sequence, keys);
        inOrder += own.inOrder;
        of += own.of;
      }
      return { keys, of, share: of === 0 ? 0 : inOrder / of };
    });
    // Few entries that happen to tell a date say nothing of the others.
    const entries = sequences.reduce((sum, { length }) => sum + length, 0);
    const telling = shares.filter(({ of }) => of >= KEPT.fewest && of * 2 >= entries);
    return telling.sort((a, b) => b.share - a.share).find(({ share }) => share >= KEPT.share)?.keys;
  };
  const own = best([group]);
  if (own) return own;
  const whole = best(sequencesOf(list));
  return whole && keepers(group, whole, () => false).length >= group.length * 0.7 ? whole : undefined;
}

/**
 * How many of the neighbours stand before the new entry.
 * @param list with the new entry in it, wherever that is.
 * @param group the neighbours in that list, in order, without it.
 */
export function placeAmong(list: List, group: readonly Entry[], entry: Entry): number {
  const keys = keysOf(list, group);
  const own = keys?.of(entry);
  if (!keys || own === undefined) {
    const { order } = inferredOf(list);
    // Without a date of its own it is taken for new.
    return order?.value === 'date-descending' && order.share >= 0.8 ? 0 : group.length;
  }
  // Where the fewest neighbours stand on the wrong side of it; behind its equals.
  let wrong = group.filter((other) => (keys.of(other) ?? own) < own).length;
  let best = { at: 0, wrong };
  for (const [at, other] of group.entries()) {
    const key = keys.of(other) ?? own;
    wrong += key < own ? -1 : key > own ? 1 : 0;
    if (wrong <= best.wrong && key <= own) best = { at: at + 1, wrong };
  }
  return best.at;
}
