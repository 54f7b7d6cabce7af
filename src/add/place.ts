import { dateOrderOf } from '../analysis/detected-order.ts';
import { inferredOf } from '../analysis/profile.ts';
import { candidates, type Keys, keepers, sequencesOf, tally } from '../analysis/sort-order.ts';
import type { Entry, List } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, nearest, quote } from '../text/fold.ts';
import { arxivDate } from './dates.ts';
import { meant } from './meant.ts';

/** Sections named in a message; the rest is counted. */
const NAMED = 12;

/** An order is kept where so many neighbours are in it. */
const KEPT = { share: 0.9, fewest: 7 };

/** Entries that one writes in a line or a row; the others stand alone, held together by their section. */
const isLine = ({ shape }: Entry) => shape === 'row' || shape === 'bullet' || shape === 'record';

const path = (titles: readonly string[]) => titles.join(' / ');

/** A section that entries stand in directly. */
interface Home {
  /** Its title; the whole path where titles repeat. */
  readonly name: string;
  readonly titles: readonly string[];
  readonly entries: readonly Entry[];
}

function homes(list: List): Home[] {
  const byPath = new Map<string, Entry[]>();
  for (const entry of list.entries) pushTo(byPath, path(entry.section), entry);
  const counts = new Map<string, number>();
  const titleOf = (entries: readonly Entry[]) => entries[0]!.section.at(-1) ?? '';
  for (const entries of byPath.values()) {
    const key = foldTitle(titleOf(entries));
    counts.set(key, (counts.get(key) ?? 0) + 1);
  }
  return [...byPath].map(([key, entries]) => {
    const title = titleOf(entries);
    const name = counts.get(foldTitle(title)) === 1 ? title : key;
    return { name, titles: entries[0]!.section, entries };
  });
}

/** Names of the sections that entries stand in directly, in order; `Parent / Title` where titles repeat. */
export function sectionsOf(list: List): string[] {
  return homes(list).flatMap(({ name }) => (name === '' ? [] : [name]));
}

/** The sections that a name can mean: a title, the end of a path, a part of either, or one around it. */
function sectionsNamed(given: string, all: readonly Home[]): Home[] {
  const key = foldTitle(given);
  const exact = all.filter(({ name, titles }) => foldTitle(name) === key || foldTitle(path(titles)) === key);
  if (exact.length > 0) return exact.slice(0, 1);
  const ends = all.filter(({ titles }) => titles.some((_, at) => foldTitle(path(titles.slice(at))) === key));
  if (ends.length > 0) return ends;
  const part = meant(given, all, ({ titles }) => [titles.at(-1) ?? '']);
  return part.length > 0 ? part : meant(given, all, ({ titles }) => [path(titles)]);
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
  const names = sectionsOf(list);
  let entries: readonly Entry[] = list.entries;
  if (section !== undefined) {
    const found = sectionsNamed(section, homes(list));
    if (found.length > 1)
      return { problem: `Which ${quote(section)}? Choose one of ${listed(found.map(({ name }) => name))}.` };
    if (!found[0]) {
      const near = nearest(section, names);
      const hint = near ? ` Did you mean ${quote(near)}?` : ` Sections: ${listed(names)}.`;
      return { problem: `No section with entries is called ${quote(section)}.${hint}` };
    }
    entries = found[0].entries;
  } else if (names.length > 1) return { problem: `Expected --section. Sections: ${listed(names)}.` };
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
      let keyed = 0;
      for (const sequence of sequences) {
        const own = tally(sequence, keys);
        inOrder += own.inOrder;
        of += own.of;
        keyed += sequence.filter((entry) => keys.of(entry) !== undefined).length;
      }
      return { keys, of, keyed, share: of === 0 ? 0 : inOrder / of };
    });
    // Few entries that happen to tell a date say nothing of the others.
    const entries = sequences.reduce((sum, { length }) => sum + length, 0);
    const telling = shares.filter(({ of, keyed }) => of >= KEPT.fewest && keyed * 2 >= entries);
    return telling.sort((a, b) => b.share - a.share).find(({ share }) => share >= KEPT.share)?.keys;
  };
  const own = best([group]) ?? byFewDates(group, all);
  if (own) return own;
  const whole = best(sequencesOf(list));
  return whole && keepers(group, whole, () => false).length >= group.length * 0.7 ? whole : undefined;
}

/** Dates of which many are the same: some years, each of several entries. */
const FEW_DATES = { entries: 10, distinct: 3 };

/** The order of neighbours by dates that rarely change from one to the next. */
function byFewDates(group: readonly Entry[], all: readonly Keys[]): Keys | undefined {
  return all.find((keys) => {
    if (keys.order === 'alphabetical') return false;
    const own = group.flatMap((entry) => keys.of(entry) ?? []);
    const isTelling =
      own.length >= Math.max(FEW_DATES.entries, group.length * KEPT.share) &&
      new Set(own).size >= FEW_DATES.distinct;
    return isTelling && keepers(group, keys, () => false).length >= own.length * KEPT.share;
  });
}

/** The order of neighbours by the arXiv numbers in their links, where they write no dates. */
function numbersOf(list: List, group: readonly Entry[]): Keys | undefined {
  const dateOf = ({ links }: Entry) => arxivDate(links.map(({ url }) => url));
  const turned = (entry: Entry) => dateOf(entry)?.replace(/\d/g, (digit) => String(9 - Number(digit)));
  const all: Keys[] = [
    { order: 'date-descending', of: turned },
    { order: 'date-ascending', of: dateOf },
  ];
  const order = dateOrderOf(list, group);
  if (order) return all[order === 'newest' ? 0 : 1];
  return all.find((keys) => {
    const { inOrder, of } = tally(group, keys);
    return of >= KEPT.fewest - 2 && inOrder >= of * KEPT.share;
  });
}

const NEWEST_FIRST =
  /\b(?:newest|latest|(?:most )?recent)(?: [a-z]+){0,3} (?:first|(?:on|at) (?:the )?top)\b|\breverse[ -]chronological|\b(?:sorted|ordered|listed|arranged)\b[^.\n]{0,60}\b(?:newest|latest|most recent|descending)\b|\b(?:add|put|insert)[^.\n]{0,60}\b(?:at|to|on) the top\b|(?:时间|日期)倒序|倒序排列/i;

/** Whether the list says that new entries stand first: in the section, one around it, or its introduction. */
function saysNewestFirst(list: List, group: readonly Entry[]): boolean {
  const first = group[0]!;
  const intro = list.sections.find(({ kind, depth }) => kind === 'heading' && depth > 1)?.span.start;
  const said = [list.text.slice(0, Math.min(intro ?? 0, 4000))];
  for (let at = first.sectionIndex; at !== -1; at = list.sections[at]!.parent) {
    const { span } = list.sections[at]!;
    const next = list.sections[at + 1]?.span.start ?? list.text.length;
    const entry = list.entries.find(({ span: own }) => own.start > span.start)?.span.start ?? next;
    said.push(list.text.slice(span.start, Math.min(next, entry, span.end + 1000)));
  }
  return said.some((text) => NEWEST_FIRST.test(text));
}

/**
 * How many of the neighbours stand before the new entry.
 * @param list with the new entry in it, wherever that is.
 * @param group the neighbours in that list, in order, without it.
 */
export function placeAmong(list: List, group: readonly Entry[], entry: Entry): number {
  const written = keysOf(list, group);
  const keys = written?.of(entry) === undefined ? (numbersOf(list, group) ?? written) : written;
  const own = keys?.of(entry);
  if (!keys || own === undefined) {
    const { order } = inferredOf(list);
    const isNewestFirst =
      keys?.order === 'date-descending' || (order?.value === 'date-descending' && order.share >= 0.8);
    // Without a date of its own it is taken for new.
    return isNewestFirst || saysNewestFirst(list, group) ? 0 : group.length;
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
