import type { Lines } from '../model.ts';
import { bisect, memoPair } from './collections.ts';
import { lineTexts } from './lines.ts';

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

/** Lines of two texts from one to another, by position, ends excluded. */
interface Stretch {
  readonly base: readonly [from: number, to: number];
  readonly head: readonly [from: number, to: number];
}

/** Stretches within stretches that are looked at; each is looked through once a level. */
const DEEPEST = 16;

/** So many pairs of lines are compared one by one where no line is unique. */
const FEW_PAIRS = 4000;

/**
 * Finds the lines that two texts have in common, in order: a patience diff, which falls back to a longest common
 * subsequence where a short stretch has no unique lines. It grows as n·log n whatever the texts are.
 * @param same is told of lines that are equal, by position.
 * @param differs is told of stretches that differ, one of which may be empty.
 */
function walk(
  base: readonly string[],
  head: readonly string[],
  same: (base: number, head: number) => void,
  differs: (stretch: Stretch) => void,
  { base: [b, bEnd], head: [h, hEnd] }: Stretch = { base: [0, base.length], head: [0, head.length] },
  depth = 0,
): void {
  while (b < bEnd && h < hEnd && base[b] === head[h]) same(b++, h++);
  let tail = 0;
  while (bEnd - tail > b && hEnd - tail > h && base[bEnd - tail - 1] === head[hEnd - tail - 1]) tail++;
  for (let i = tail; i > 0; i--) same(bEnd - i, hEnd - i);
  bEnd -= tail;
  hEnd -= tail;
  if (b === bEnd && h === hEnd) return;
  const stretch: Stretch = { base: [b, bEnd], head: [h, hEnd] };
  const anchors = b === bEnd || h === hEnd || depth === DEEPEST ? [] : anchorsIn(base, head, stretch);
  if (anchors.length === 0) {
    differs(stretch);
    return;
  }
  for (const [baseAnchor, headAnchor] of [...anchors, [bEnd, hEnd] as const]) {
    walk(base, head, same, differs, { base: [b, baseAnchor], head: [h, headAnchor] }, depth + 1);
    if (baseAnchor < bEnd) same(baseAnchor, headAnchor);
    b = baseAnchor + 1;
    h = headAnchor + 1;
  }
}

type Pair = readonly [base: number, head: number];

/** Lines that both stretches have: those that each has once, else, in short stretches, as many as can be in order. */
function anchorsIn(base: readonly string[], head: readonly string[], stretch: Stretch): Pair[] {
  const onlyBase = positionsOfUnique(base, ...stretch.base);
  const pairs: Pair[] = [];
  for (const [line, at] of positionsOfUnique(head, ...stretch.head)) {
    const other = onlyBase.get(line);
    if (other !== undefined) pairs.push([other, at]);
  }
  const inOrder = longestIncreasing(pairs.map(([other]) => other)).map((i) => pairs[i]!);
  return inOrder.length > 0 ? inOrder : commonLines(base, head, stretch);
}

/** A longest common subsequence of two short stretches. */
function commonLines(
  base: readonly string[],
  head: readonly string[],
  { base: [b, bEnd], head: [h, hEnd] }: Stretch,
): Pair[] {
  const width = hEnd - h + 1;
  if ((bEnd - b) * width > FEW_PAIRS) return [];
  // Length of the longest one of what is left from each pair of lines on.
  const longest = new Uint16Array((bEnd - b + 1) * width);
  for (let i = bEnd - 1; i >= b; i--) {
    for (let j = hEnd - 1; j >= h; j--) {
      const at = (i - b) * width + j - h;
      longest[at] =
        base[i] === head[j] ? longest[at + width + 1]! + 1 : Math.max(longest[at + width]!, longest[at + 1]!);
    }
  }
  const pairs: Pair[] = [];
  for (let i = b, j = h; i < bEnd && j < hEnd; ) {
    const at = (i - b) * width + j - h;
    if (base[i] === head[j]) pairs.push([i++, j++]);
    else if (longest[at + width]! >= longest[at + 1]!) i++;
    else j++;
  }
  return pairs;
}

/**
 * Where each line of `base` stands in `head`: in order, and none twice.
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

/** What a change did to the lines of a text. Lines are 1-based. */
export interface LineDiff {
  /** Line of the head that a line of the base still is, unchanged and in its place; 0 where it is none. */
  keptAs(baseLine: number): number;
  /** Line of the base that a line of the head still is; 0 for a line that the change touched. */
  wasLine(headLine: number): number;
  /** Line of the head that a line of the base became: kept, moved, or edited; 0 where it is gone. */
  becameLine(baseLine: number): number;
  /** Line of the head that a line of the base became, else the one where it was; may be the line behind the last. */
  placeOf(baseLine: number): number;
  /**
   * The first place that the change touched among some lines of the head: a line that it wrote, or one before which
   * it removed lines (that may be the line behind the last).
   */
  firstTouched(from: number, to: number): Touched | undefined;
}

export interface Touched {
  readonly line: number;
  /** The line itself stays; lines before it were removed. */
  readonly removed?: true;
}

/** Lines are the same line edited when they share so many of their words. */
const ALIKE = 0.5;

/** How far an edited line is looked for behind the last one that was found. */
const WINDOW = 30;

const wordsOf = (line: string) => line.match(/[\p{L}\p{N}\p{M}]+|[^\s\p{L}\p{N}\p{M}]/gu) ?? [];

/** Share of the words that two lines have in common. */
function likeness(a: readonly string[], b: readonly string[]): number {
  if (a.length + b.length === 0) return 0;
  const counts = new Map<string, number>();
  for (const word of a) counts.set(word, (counts.get(word) ?? 0) + 1);
  let common = 0;
  for (const word of b) {
    const count = counts.get(word) ?? 0;
    if (count === 0) continue;
    common++;
    counts.set(word, count - 1);
  }
  return (2 * common) / (a.length + b.length);
}

/** Which lines of a stretch became which through an edit, in order. */
function editedLines(base: readonly string[], head: readonly string[], stretch: Stretch, became: Int32Array) {
  const {
    base: [b, bEnd],
    head: [h, hEnd],
  } = stretch;
  const headWords = new Map<number, string[]>();
  let next = h;
  for (let i = b; i < bEnd; i++) {
    const words = wordsOf(base[i]!);
    let best = -1;
    let score = ALIKE;
    for (let j = next; j < Math.min(hEnd, next + WINDOW); j++) {
      const other = headWords.get(j) ?? wordsOf(head[j]!);
      headWords.set(j, other);
      const alike = likeness(words, other);
      if (alike > score || (best === -1 && alike === score)) [best, score] = [j, alike];
    }
    if (best === -1) continue;
    became[i + 1] = best + 1;
    next = best + 1;
  }
}

/** Compares two texts line by line; worked out once for two versions. It grows as n·log n. */
export const lineDiffOf: (base: Lines, head: Lines) => LineDiff = memoPair((base, head) =>
  diffLines(lineTexts(base), lineTexts(head)),
);

function diffLines(base: readonly string[], head: readonly string[]): LineDiff {
  const kept = new Int32Array(base.length + 2);
  const was = new Int32Array(head.length + 2);
  const stretches: Stretch[] = [];
  const isSame = (b: number, h: number) => {
    kept[b + 1] = h + 1;
    was[h + 1] = b + 1;
  };
  walk(base, head, isSame, (stretch) => stretches.push(stretch));
  stretches.sort((a, b) => a.head[0] - b.head[0]);
  const touched = stretches.flatMap(({ head: [from, to] }): Touched[] =>
    from === to
      ? [{ line: from + 1, removed: true }]
      : Array.from({ length: to - from }, (_, i) => ({ line: from + i + 1 })),
  );
  let became: Int32Array | undefined;
  const becameLine = (line: number) => {
    became ??= becoming(base, head, kept, stretches);
    return became[line] ?? 0;
  };
  return {
    keptAs: (line) => kept[line] ?? 0,
    wasLine: (line) => was[line] ?? 0,
    becameLine,
    placeOf(line) {
      const stretch = stretches[bisect(stretches, ({ base: [, to] }) => to < line)];
      return becameLine(line) || (stretch?.head[0] ?? head.length) + 1;
    },
    firstTouched(from, to) {
      const first = touched[bisect(touched, ({ line }) => line < from)];
      return first && first.line <= to + (first.removed ? 1 : 0) ? first : undefined;
    },
  };
}

function becoming(
  base: readonly string[],
  head: readonly string[],
  kept: Int32Array,
  stretches: readonly Stretch[],
): Int32Array {
  const became = kept.slice();
  // A line that was cut here and pasted there, where it is the only one of its text.
  const waiting = new Map<string, number>();
  const moved = new Set<number>();
  for (const { base: from } of stretches)
    for (let i = from[0]; i < from[1]; i++) waiting.set(base[i]!, waiting.has(base[i]!) ? -1 : i);
  for (const { head: to } of stretches) {
    for (let j = to[0]; j < to[1]; j++) {
      const i = waiting.get(head[j]!) ?? -1;
      if (i === -1 || head[j]!.trim() === '') continue;
      waiting.set(head[j]!, -1);
      became[i + 1] = j + 1;
      moved.add(j);
    }
  }
  const edited = new Int32Array(became.length);
  for (const stretch of stretches) editedLines(base, head, stretch, edited);
  for (let line = 1; line < became.length; line++)
    if (became[line] === 0 && !moved.has(edited[line]! - 1)) became[line] = edited[line]!;
  return became;
}
