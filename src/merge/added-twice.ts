import { alike } from '../analysis/duplicates.ts';
import { differ, identityKeys, titleKeys } from '../analysis/identity.ts';
import { rawOf } from '../compare/match.ts';
import type { Entry, List } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldSpace, quote } from '../text/fold.ts';

/** A version of a list with the entries that it has and the base has not. */
export interface Side {
  readonly list: List;
  readonly added: readonly Entry[];
}

export interface AddedTwice {
  /** Positions of entries of theirs that are left out, and the entries of ours that are kept instead. */
  readonly dropped: ReadonlyMap<number, Entry>;
  /** What a person should know. Plain text. */
  readonly notes: readonly string[];
}

/** Entries that a merge leaves more often than each side had them are told so far. */
const MOST_TOLD = 10;

/** Whether entries of its own stand within an entry. */
function hasChildren({ entries }: List, { index, endLine }: Entry): boolean {
  return (entries[index + 1]?.line ?? Number.POSITIVE_INFINITY) <= endLine;
}

function isSame(ours: List, mine: Entry, theirs: List, yours: Entry): boolean {
  const [one, other] = [identityKeys(ours)[mine.index]!, identityKeys(theirs)[yours.index]!];
  if (differ(one, other)) return false;
  const [title, name] = [titleKeys(ours)[mine.index]!, titleKeys(theirs)[yours.index]!];
  if (title === name) return title !== '' || rawOf(ours, mine) === rawOf(theirs, yours);
  // One page may stand for many entries, such as the data sets of one paper.
  return one.some((key) => other.includes(key)) && alike(title, name);
}

function keysOf(list: List, { index }: Entry): string[] {
  return [`title ${titleKeys(list)[index]}`, ...identityKeys(list)[index]!];
}

/**
 * The papers that both sides add in the same section: one is enough, unless other entries stand below it, which would
 * lose what they belong to.
 */
export function addedTwice(ours: Side, theirs: Side): AddedTwice {
  const place = (entry: Entry) => entry.section.join('\n');
  const byKey = new Map<string, Entry[]>();
  for (const entry of ours.added) {
    for (const key of keysOf(ours.list, entry)) {
      pushTo(byKey, `${place(entry)}\n${key}`, entry);
    }
  }
  const dropped = new Map<number, Entry>();
  const used = new Set<Entry>();
  const notes: string[] = [];
  for (const yours of theirs.added) {
    if (hasChildren(theirs.list, yours)) continue;
    const mine = keysOf(theirs.list, yours)
      .flatMap((key) => byKey.get(`${place(yours)}\n${key}`) ?? [])
      .find((entry) => !used.has(entry) && isSame(ours.list, entry, theirs.list, yours));
    if (!mine) continue;
    used.add(mine);
    dropped.set(yours.index, mine);
    const raw = rawOf(theirs.list, yours);
    const isEqual = raw === rawOf(ours.list, mine);
    notes.push(
      `Both sides add ${quote(mine.title)}; kept once${isEqual ? '.' : `, as in ours. Theirs is: ${foldSpace(raw)}`}`,
    );
  }
  return { dropped, notes };
}

/** Entries that stand in a merged list more often than in either side, such as those that both moved. */
export function repeatedEntries(merged: List, ours: List, theirs: List): string[] {
  const places = (list: List) => {
    const lines = new Map<string, Entry[]>();
    for (const entry of list.entries) {
      const key = titleKeys(list)[entry.index]!;
      if (key === '') continue;
      pushTo(lines, key, entry);
    }
    return lines;
  };
  const [one, other] = [places(ours), places(theirs)];
  const most = (key: string) => Math.max(one.get(key)?.length ?? 0, other.get(key)?.length ?? 0);
  const found = [...places(merged)].filter(([key, entries]) => entries.length > Math.max(1, most(key)));
  const notes = found.slice(0, MOST_TOLD).map(([, entries]) => {
    const lines = entries.map(({ line }) => line).join(' and ');
    return `${quote(entries[0]!.title)} is now on lines ${lines}, because each side moved it elsewhere. If they are the same, keep one.`;
  });
  if (found.length > MOST_TOLD) notes.push(`So do ${found.length - MOST_TOLD} more.`);
  return notes;
}
