import { bisect } from './collections.ts';
/** Positions of a longest increasing subsequence. */
export function longestIncreasing(values: readonly number[]): number[] {
  const tails: number[] = [];
  const tailValues: number[] = [];
  const previous: number[] = [];
  values.forEach((value, i) => {
    const at = bisect(tailValues, (tail) => tail < value);
    previous[i] = at > 0 ? tails[at - 1]! : -1;
    tails[at] = i;
    tailValues[at] = value;
  });
  const picked: number[] = [];
  for (let i = tails.at(-1) ?? -1; i >= 0; i = previous[i]!) picked.push(i);
  return picked.reverse();
}

function positionsOfUnique(lines: readonly string[], from: number, to: number): Map<string, number> {
  const found = new Map<string, number>();
  const repeated = new Set<string>();
  for (let i = from; i < to; i++) {
    const line = lines[i]!;
    if (found.has(line)) repeated.add(line);
    else found.set(line, i);
  }
  for (const line of repeated) found.delete(line);
  return found;
}

/**
 * Walks the stretches of two texts between lines that both have once, in one order: a patience diff of one level.
 * Each stretch comes without its common ends; `same` is told of the lines that are equal, by position.
 */
function walk(
  base: readonly string[],
  head: readonly string[],
  same: (base: number, head: number) => void,
  differs: (base: readonly [from: number, to: number], head: readonly [from: number, to: number]) => void,
): void {
  const onlyBase = positionsOfUnique(base, 0, base.length);
  const onlyHead = positionsOfUnique(head, 0, head.length);
  const pairs: [base: number, head: number][] = [];
  for (const [line, at] of onlyHead) {
    const other = onlyBase.get(line);
    if (other !== undefined) pairs.push([other, at]);
  }
  const anchors = longestIncreasing(pairs.map(([other]) => other)).map((i) => pairs[i]!);
  anchors.push([base.length, head.length]);

  let b = 0;
  let h = 0;
  for (const [baseEnd, headEnd] of anchors) {
    while (b < baseEnd && h < headEnd && base[b] === head[h]) same(b++, h++);
    let bEnd = baseEnd;
    let hEnd = headEnd;
    while (bEnd > b && hEnd > h && base[bEnd - 1] === head[hEnd - 1]) {
      bEnd--;
      hEnd--;
    }
    differs([b, bEnd], [h, hEnd]);
    for (let i = 0; bEnd + i < baseEnd; i++) same(bEnd + i, hEnd + i);
    if (baseEnd < base.length) same(baseEnd, headEnd);
    b = baseEnd + 1;
    h = headEnd + 1;
  }
}

/**
 * Which lines of `head` `base` does not have. It grows as n·log n whatever the texts are. A line that moved
 * counts as added.
 * @returns 1-based numbers of lines of `head`.
 */
export function addedLines(base: readonly string[], head: readonly string[]): Set<number> {
  const added = new Set<number>();
  const differs = ([b, bEnd]: readonly [number, number], [h, hEnd]: readonly [number, number]) => {
    const left = new Map<string, number>();
    for (let i = b; i < bEnd; i++) left.set(base[i]!, (left.get(base[i]!) ?? 0) + 1);
    for (let i = h; i < hEnd; i++) {
      const count = left.get(head[i]!) ?? 0;
      if (count > 0) left.set(head[i]!, count - 1);
      else added.add(i + 1);
    }
  };
  walk(base, head, () => {}, differs);
  return added;
}

/**
 * Where each line of `base` stands in `head`: in order, and none twice. It grows as n·log n.
 * @returns by 1-based line of `base` that of `head`; nothing for a line that was changed, moved or removed.
 */
export function keptLines(base: readonly string[], head: readonly string[]): Map<number, number> {
  const kept = new Map<number, number>();
  walk(
    base,
    head,
    (b, h) => kept.set(b + 1, h + 1),
    () => {},
  );
  return kept;
}
