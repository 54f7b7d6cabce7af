import { keptLines } from '../text/line-diff.ts';

/** A stretch of three versions: the same in all of them, or changed by at least one side. Positions in the arrays. */
export interface MergeChunk {
  readonly base: readonly [start: number, end: number];
  readonly ours: readonly [start: number, end: number];
  readonly theirs: readonly [start: number, end: number];
  readonly isStable: boolean;
}

/** For each position of the base its position in another version; -1 where it is not there. */
function positions(base: readonly string[], other: readonly string[]): Int32Array {
  const at = new Int32Array(base.length).fill(-1);
  for (const [line, otherLine] of keptLines(base, other)) at[line - 1] = otherLine - 1;
  return at;
}

/**
 * Cuts three versions into stretches, as diff3 does (Khanna, Kunal and Pierce: A Formal Investigation of Diff3):
 * stable ones, that both sides left alone, and those between them.
 */
export function chunksOf(
  base: readonly string[],
  ours: readonly string[],
  theirs: readonly string[],
): MergeChunk[] {
  const inOurs = positions(base, ours);
  const inTheirs = positions(base, theirs);
  const chunks: MergeChunk[] = [];
  const push = (end: readonly [number, number, number], from: readonly number[], isStable: boolean) => {
    const [b, o, t] = end;
    if (b === from[0] && o === from[1] && t === from[2]) return;
    chunks.push({ base: [from[0]!, b], ours: [from[1]!, o], theirs: [from[2]!, t], isStable });
  };
  let at: [number, number, number] = [0, 0, 0];
  for (;;) {
    let [b, o, t] = at;
    while (b < base.length && inOurs[b] === o && inTheirs[b] === t) {
      b++;
      o++;
      t++;
    }
    push([b, o, t], at, true);
    at = [b, o, t];
    let next = b;
    while (next < base.length && (inOurs[next] === -1 || inTheirs[next] === -1)) next++;
    const end: [number, number, number] =
      next < base.length ? [next, inOurs[next]!, inTheirs[next]!] : [base.length, ours.length, theirs.length];
    push(end, at, false);
    at = end;
    if (next >= base.length) return chunks;
  }
}
