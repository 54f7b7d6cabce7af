import type { Entry, List, Problem } from '../model.ts';
import { groupBy, memo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { titleKeys } from './identity.ts';

/** Entries from which on two sections do not hold the same by accident. */
const FEWEST = 3;
/** From this share of other repeated entries on, a list shows all of them in two orders, so sections may agree. */
const USUAL = 0.1;

/** A section with the entries of one above it. */
export interface CopiedSection {
  readonly entries: readonly Entry[];
  readonly from: readonly Entry[];
}

/** Sections all of whose entries are those of one section above, in the same order and with the same text, and no others. */
export const copiedSections = memo((list: List): readonly CopiedSection[] => {
  const seen = new Map<string, Entry[]>();
  const found: CopiedSection[] = [];
  for (const entries of groupBy(list.entries, ({ sectionIndex }) => sectionIndex).values()) {
    if (entries.length < FEWEST || entries.some(({ links }) => links.length === 0)) continue;
    const texts = entries.map(({ span }) => foldTitle(list.text.slice(span.start, span.end)));
    if (new Set(texts).size < texts.length) continue;
    const key = texts.join('\n');
    const from = seen.get(key);
    if (from) found.push({ entries, from });
    else seen.set(key, entries);
  }
  if (found.length === 0) return found;
  const inCopies = new Set(found.flatMap(({ entries }) => entries.map(({ index }) => index)));
  const rest = titleKeys(list).filter((title, index) => title !== '' && !inCopies.has(index));
  const repeated = rest.length - new Set(rest).size;
  return repeated >= list.entries.length * USUAL ? [] : found;
});

/** Whether two entries stand in a section and its copy: one finding tells all of these. */
export const areCopied = (list: List, a: Entry, b: Entry): boolean =>
  copiedSections(list).some(({ entries, from }) => {
    const sections = [entries[0]!.sectionIndex, from[0]!.sectionIndex];
    return (
      a.sectionIndex !== b.sectionIndex &&
      sections.includes(a.sectionIndex) &&
      sections.includes(b.sectionIndex)
    );
  });

/** Tells of each copy of a section, at its first entry. */
export function copiedProblems(list: List): Problem[] {
  return copiedSections(list).map(({ entries, from }) => {
    const [first, other] = [entries[0]!, from[0]!];
    const name = (entry: Entry) => quote(list.sections[entry.sectionIndex]?.title ?? '');
    return {
      message: `All ${entries.length} entries of ${name(first)} are those of ${name(other)}, from line ${other.line} on, with the same text. Write the entries that belong here, or delete them.`,
      span: first.titleSpan,
      entry: first.index,
      causes: from.map(({ span }) => span),
      severity: 'warning' as const,
      key: `section\n${first.title}`,
    };
  });
}
