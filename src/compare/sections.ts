import type { Entry, List } from '../model.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** Whether two entries stand in sections of the same path. */
export function isSameSection(a: Entry, b: Entry): boolean {
  return a.section.length === b.section.length && a.section.every((title, i) => title === b.section[i]);
}

/**
 * Sections of the base whose path the head does not have, because a heading was edited: by their path that of the
 * section whose heading stands in the place of theirs.
 */
export function editedSections(base: List, head: List): ReadonlyMap<string, string> {
  const pathOf = ({ path }: { readonly path: readonly string[] }) => path.join('\n');
  const now = new Map(head.sections.map((section) => [section.line, pathOf(section)]));
  const still = new Set(now.values());
  const were = new Set(base.sections.map(pathOf));
  const became = new Map<string, string>();
  const diff = lineDiffOf(base.lines, head.lines);
  for (const section of base.sections) {
    const path = pathOf(section);
    if (still.has(path) || became.has(path)) continue;
    const after = now.get(diff.becameLine(section.line));
    if (after !== undefined && !were.has(after)) became.set(path, after);
  }
  return became;
}

/**
 * A section that was renamed has not moved its entries: maps paths of the base to those that took their place in the
 * head, where the old path is gone, the new one was not there, and all that stayed went from one to the other.
 */
export function renamedSections(base: List, head: List, baseOf: Int32Array): ReadonlyMap<string, string> {
  const renamed = new Map<string, string>();
  const moves = (entry: Entry, i: number) =>
    baseOf[i] !== -1 && !isSameSection(base.entries[baseOf[i]!]!, entry);
  if (!head.entries.some(moves)) return renamed;
  const path = (titles: readonly string[]) => titles.join('\n');
  const before = new Set(base.entries.map((entry) => path(entry.section)));
  const after = new Set(head.entries.map((entry) => path(entry.section)));
  const stillThere = new Set(head.sections.map((section) => path(section.path)));
  const thereBefore = new Set(base.sections.map((section) => path(section.path)));
  const mixed = new Set<string>();
  head.entries.forEach((entry, i) => {
    if (baseOf[i] === -1) return;
    const old = path(base.entries[baseOf[i]!]!.section);
    const now = path(entry.section);
    if (old === now || stillThere.has(old) || thereBefore.has(now) || after.has(old) || before.has(now))
      return;
    const known = renamed.get(old);
    if (known === undefined) renamed.set(old, now);
    else if (known !== now) mixed.add(old);
  });
  for (const old of mixed) renamed.delete(old);
  // Some of its entries may have gone elsewhere: the heading says which section it is.
  for (const [old, now] of editedSections(base, head)) renamed.set(old, now);
  return renamed;
}
