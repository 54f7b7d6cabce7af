import type { Entry, List } from '../model.ts';

/**
 * Entries that stand apart from those of a kind, in a form and in a section that none of these has: bullets under
 * "Related lists" below tables of papers. What the others have is no habit of theirs.
 * @param isOne whether an entry is of the kind
 */
export function apartFrom({ entries }: List, isOne: (entry: Entry) => boolean): (entry: Entry) => boolean {
  const ones = entries.filter(isOne);
  const sections = new Set(ones.map(({ sectionIndex }) => sectionIndex));
  const shapes = new Set(ones.map(({ shape }) => shape));
  return ({ sectionIndex, shape }) => ones.length > 0 && !sections.has(sectionIndex) && !shapes.has(shape);
}

/** So many entries of a section without what those of a kind have are no slip. */
const FEWEST = 2;

/**
 * Entries of sections of which none is of a kind: what the others of the list have is no habit there ("Related
 * Resources", "Courses").
 * @param isOne whether an entry is of the kind
 */
export function inSectionsWithout(
  { entries }: List,
  isOne: (entry: Entry) => boolean,
): (entry: Entry) => boolean {
  const counts = new Map<number, number>();
  for (const { sectionIndex } of entries) counts.set(sectionIndex, (counts.get(sectionIndex) ?? 0) + 1);
  const having = new Set(entries.filter(isOne).map(({ sectionIndex }) => sectionIndex));
  return ({ sectionIndex }) => !having.has(sectionIndex) && (counts.get(sectionIndex) ?? 0) >= FEWEST;
}
