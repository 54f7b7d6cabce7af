import type { Entry, List } from '../model.ts';
import { memoPair, pushTo } from '../text/collections.ts';
import { lineDiffOf, longestIncreasing } from '../text/line-diff.ts';
import { matchEntries } from './match.ts';
import { renamedSections } from './sections.ts';

/**
 * Entries of the head that stood elsewhere in the base: in another section, or in another place of their section. Within
 * a section those on lines that the change leaves alone stay where they are; of the others between two of them, as many
 * as can be in order.
 */
export const movedEntries = memoPair((base: List, head: List): ReadonlyMap<Entry, 'section' | 'place'> => {
  const baseOf = matchEntries(base, head);
  const renamed = renamedSections(base, head, baseOf);
  const diff = lineDiffOf(base.lines, head.lines);
  const moved = new Map<Entry, 'section' | 'place'>();
  const bySection = new Map<number, Entry[]>();
  for (const entry of head.entries) {
    const before = base.entries[baseOf[entry.index]!];
    if (!before) continue;
    const from = before.section.join('\n');
    if ((renamed.get(from) ?? from) === entry.section.join('\n'))
      pushTo(bySection, entry.sectionIndex, entry);
    else moved.set(entry, 'section');
  }
  for (const entries of bySection.values()) {
    let last = -1;
    let between: Entry[] = [];
    const settle = (next: number) => {
      const fitting = between.filter(({ index }) => baseOf[index]! > last && baseOf[index]! < next);
      const inOrder = longestIncreasing(fitting.map(({ index }) => baseOf[index]!));
      const staying = new Set(inOrder.map((i) => fitting[i]!));
      for (const entry of between) if (!staying.has(entry)) moved.set(entry, 'place');
      between = [];
      last = next;
    };
    for (const entry of entries) {
      if (diff.wasLine(entry.line) === 0) between.push(entry);
      else settle(baseOf[entry.index]!);
    }
    settle(Number.POSITIVE_INFINITY);
  }
  return moved;
});
