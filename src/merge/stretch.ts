import { chunksOf } from './diff3.ts';
import type { Unit } from './units.ts';

/** What came of merging: whole lines, or two versions between which a person must choose. */
export type Piece = { readonly text: string } | { readonly ours: string; readonly theirs: string };

const joined = (units: readonly Unit[]) => units.map(({ text }) => text).join('');

/** Takes what one side changed; nothing where both did, each in its own way. */
function changed(base: string, ours: string, theirs: string): Piece | undefined {
  if (ours === theirs || theirs === base) return { text: ours };
  return ours === base ? { text: theirs } : undefined;
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g;

/** Merges three versions line by line; what both sides changed is left to a person. */
function mergeLines(base: string, ours: string, theirs: string): Piece[] {
  const [old, mine, yours] = [base, ours, theirs].map((text) => text.match(LINE) ?? []);
  return chunksOf(old!, mine!, yours!).map((chunk) => {
    const one = mine!.slice(...chunk.ours).join('');
    const other = yours!.slice(...chunk.theirs).join('');
    return changed(old!.slice(...chunk.base).join(''), one, other) ?? { ours: one, theirs: other };
  });
}

/** Units by a key of their own: of several alike the first, the second and so on. */
function keyed(units: readonly Unit[]): Map<string, Unit> {
  const counts = new Map<string, number>();
  return new Map(
    units.map((unit) => {
      const key = unit.key ?? `line ${unit.text}`;
      const n = (counts.get(key) ?? 0) + 1;
      counts.set(key, n);
      return [`${n} ${key}`, unit];
    }),
  );
}

/** What becomes of one unit, an absent one being empty. */
function mergeUnit(base: Unit | undefined, ours: Unit | undefined, theirs: Unit | undefined): Piece[] {
  const [before, one, other] = [base?.text ?? '', ours?.text ?? '', theirs?.text ?? ''];
  const piece = changed(before, one, other);
  if (piece) return [piece];
  if (base && ours && theirs) return mergeLines(before, one, other);
  // Both added it: ours is as good.
  return base ? [{ ours: one, theirs: other }] : [{ text: one }];
}

/** What stands between entries and items. */
const between = (units: readonly Unit[]) => joined(units.filter(({ key }) => key === undefined));

/**
 * Merges a stretch that both sides changed. Entries and items that only one side added, removed or edited are taken
 * from it, ours before theirs where both stand at the same place; what both edited is merged line by line. Where
 * both changed the lines between entries, all is merged line by line.
 */
export function mergeStretch(base: readonly Unit[], ours: readonly Unit[], theirs: readonly Unit[]): Piece[] {
  const simple = changed(joined(base), joined(ours), joined(theirs));
  if (simple) return [simple];
  const lines = changed(between(base), between(ours), between(theirs));
  if (!lines) return mergeLines(joined(base), joined(ours), joined(theirs));

  const [old, mine, yours] = [keyed(base), keyed(ours), keyed(theirs)];
  // The side that changed the lines between entries gives the frame, the other one's entries are put into it.
  const isOurs = 'text' in lines && lines.text === between(ours);
  const [frame, other] = isOurs ? [mine, yours] : [yours, mine];
  const order = [...frame.keys()];
  const isOwn = (key: string | undefined) => key !== undefined && !old.has(key) && !other.has(key);
  let at = 0;
  for (const key of other.keys()) {
    const place = order.indexOf(key);
    if (place !== -1) {
      at = place + 1;
      continue;
    }
    if (isOurs) while (isOwn(order[at])) at++;
    order.splice(at++, 0, key);
  }
  return order.flatMap((key) => mergeUnit(old.get(key), mine.get(key), yours.get(key)));
}
