import { type Inline, plain } from '../markdown/inline.ts';
import type { Entry } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { linesOf, sentenceIn } from './description.ts';
import type { Description } from './description-ends.ts';

/** Words that begin bullets below so many entries tell of attributes: `Free, open source`; beside these so few words do too. */
const ATTRIBUTE = { entries: 3, words: 4 };

/** So many entries, and such a share of those whose last bullet is no attribute, have attributes and short bullets above it. */
const HABIT = { fewest: 5, share: 0.4 };

/**
 * Descriptions of entries that have none yet, where the bullets below name attributes and the last one says what the
 * thing is.
 */
export function describedByLast(
  candidates: readonly Candidate[],
  entries: readonly Entry[],
  text: string,
): Map<number, Description> {
  const lines = candidates.map(bulletsOf);
  const counts = new Map<string, number>();
  for (const below of lines)
    for (const opening of new Set(below.map(openingOf))) counts.set(opening, (counts.get(opening) ?? 0) + 1);
  const isAttribute = (line: Inline[]) => counts.get(openingOf(line))! >= ATTRIBUTE.entries;
  const isShort = (line: Inline[]) => foldSpace(plain(line)).split(' ').length <= ATTRIBUTE.words;
  const several = lines.flatMap((below, at) => (below.length > 1 && !isAttribute(below.at(-1)!) ? [at] : []));
  const telling = several.filter((at) => {
    const others = lines[at]!.slice(0, -1);
    return others.some(isAttribute) && others.every((line) => isAttribute(line) || isShort(line));
  });
  const found = new Map<number, Description>();
  if (telling.length < HABIT.fewest || telling.length < several.length * HABIT.share) return found;
  for (const at of telling) {
    const { description, labels } = entries[at]!;
    const said = description === undefined ? sentenceIn([lines[at]!.at(-1)!], labels, text) : {};
    if (said.description !== undefined) found.set(at, said);
  }
  return found;
}

/** The bullets below an entry that neither have a key nor begin with a link. */
function bulletsOf({ fields, inlines, shape }: Candidate): Inline[][] {
  const unnamed = shape === 'bullet' ? fields.filter(({ name }) => name === '') : [];
  if (unnamed.length < 2) return [];
  const starts = new Set(unnamed.map(({ span }) => span.start));
  return linesOf(inlines).filter(
    (line) =>
      line.some(({ start }) => starts.has(start)) &&
      line.find((node) => plain([node]).trim() !== '')?.kind !== 'link',
  );
}

/** The first two words of a line. */
function openingOf(line: readonly Inline[]): string {
  const words =
    foldSpace(plain(line))
      .toLowerCase()
      .match(/[\p{L}\p{N}]+/gu) ?? [];
  return words.slice(0, 2).join(' ');
}
