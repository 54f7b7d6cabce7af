import { diffArrays } from 'diff';

/** A stretch of three versions: the same in all of them, or changed by at least one side. Positions in the arrays. */
export interface MergeChunk {
  readonly base: readonly [start: number, end: number];
  readonly ours: readonly [start: number, end: number];
  readonly theirs: readonly [start: number, end: number];
  readonly isStable: boolean;
}

/** Changes after which two versions count as different in all that lies between: finding more takes its square. */
const MOST_CHANGES = 2000;

/** For each position of the base its position in another version; -1 where it is not there. */
function positions(base: readonly string[], other: readonly string[]): Int32Array {
  const at = new Int32Array(base.length).fill(-1);
  const changes = diffArrays([...base], [...other], { maxEditLength: MOST_CHANGES });
  if (!changes) return atBothEnds(base, other, at);
  let b = 0;
  let o = 0;
  for (const { added, removed, count } of changes) {
    if (added) o += count;
    else if (removed) b += count;
    else for (let i = 0; i < count; i++) at[b++] = o++;
  }
  return at;
}

/** Positions of what is the same before the first change and after the last one. */
function atBothEnds(base: readonly string[], other: readonly string[], at: Int32Array): Int32Array {
  const shorter = Math.min(base.length, other.length);
  let start = 0;
  while (start < shorter && base[start] === other[start]) at[start] = start++;
  for (let n = 1; n <= shorter - start && base.at(-n) === other.at(-n); n++)
    at[base.length - n] = other.length - n;
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
