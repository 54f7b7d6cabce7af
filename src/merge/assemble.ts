import { chunksOf } from './diff3.ts';
import { mergeStretch, type Placed } from './stretch.ts';
import { gapOf, type Unit, type Versions } from './units.ts';

/** Merges three versions unit by unit. */
export function mergeUnits(versions: Versions<readonly Unit[]>): Placed[] {
  const [base, ours, theirs] = [versions.base, versions.ours, versions.theirs].map((units) =>
    units.map(({ text }) => text),
  );
  return chunksOf(base!, ours!, theirs!).flatMap((chunk) => {
    if (!chunk.isStable) return mergeStretch(versions, chunk);
    return ours!.slice(...chunk.ours).map((text, n): Placed => {
      const range = ([start]: readonly [number, number]) => [start + n, start + n + 1] as const;
      return {
        text,
        at: { base: range(chunk.base), ours: range(chunk.ours), theirs: range(chunk.theirs) },
      };
    });
  });
}

const SIDES = ['ours', 'theirs', 'base'] as const;

/** The blank lines between two: as they are where the two are neighbours, a side's change first. */
function gapBetween(before: Placed['at'], after: Placed['at'], versions: Versions<readonly Unit[]>): string {
  const [ours, theirs, base] = SIDES.map((side) => {
    const [one, other] = [before[side], after[side]];
    return one && other && one[1] === other[0] ? versions[side][other[0]]!.gap : undefined;
  });
  if (ours !== undefined) return theirs !== undefined && ours === base ? theirs : ours;
  if (theirs !== undefined) return theirs;
  const of = (at: Placed['at']) => SIDES.find((side) => at[side])!;
  const [one, other] = [of(before), of(after)];
  const [end, start] = [before[one]![1], after[other]![0]];
  const isEntry = versions[one][end - 1]?.key !== undefined && versions[other][start]!.key !== undefined;
  return gapOf(versions[one][end]!.gap, versions[other][start]!.gap, isEntry);
}

/** A text from what was merged; `marked` writes what a person must settle. */
export function assembled(
  placed: readonly Placed[],
  versions: Versions<readonly Unit[]>,
  marked: (ours: string, theirs: string) => string,
): string {
  let before: Placed['at'] = { base: [0, 0], ours: [0, 0], theirs: [0, 0] };
  let text = '';
  for (const piece of placed) {
    text += gapBetween(before, piece.at, versions);
    text += 'text' in piece ? piece.text : marked(piece.ours, piece.theirs);
    before = piece.at;
  }
  return text;
}
