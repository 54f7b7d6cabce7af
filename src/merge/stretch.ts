import { append, pushTo } from '../text/collections.ts';
import { chunksOf, type MergeChunk } from './diff3.ts';
import { textOf, type Unit, type Versions } from './units.ts';

/** Whole lines, or two versions between which a person must choose. */
export type Piece = { readonly text: string } | { readonly ours: string; readonly theirs: string };

/** What came of merging some units, and where they stand in the versions that have them: half open. */
export type Placed = Piece & { readonly at: Partial<Versions<readonly [start: number, end: number]>> };

/** The dashes of a table's ruling, and the pipes between them. */
const RULING = /^[ \t]*(?:\|[ \t]*)?:?-+:?[ \t]*(?:\|[ \t]*:?-+:?[ \t]*)*(?:\|[ \t]*)?$/gm;

/** A text without what only lays it out: padding of cells, spaces in a row or at an end. Indents say what belongs to what. */
function bare(text: string): string {
  return text
    .replace(RULING, (ruling) => ruling.replace(/-+/g, '-'))
    .replace(/[ \t]*\|[ \t]*/g, '|')
    .replace(/(?<=[^\s])[ \t]+/g, ' ')
    .replace(/ +$/gm, '');
}

/** The text that one side changed; nothing where both did, each in its own way. Other spaces are no change beside others. */
function changed(base: string, ours: string, theirs: string): string | undefined {
  if (ours === theirs || theirs === base) return ours;
  if (ours === base) return theirs;
  const [old, mine, yours] = [base, ours, theirs].map(bare);
  if (yours === old || mine === yours) return ours;
  return mine === old ? theirs : undefined;
}

const LINE = /[^\r\n]*(?:\r\n|\n|\r)|[^\r\n]+$/g;

/** Merges three versions line by line; nothing where both sides changed the same. */
function mergeLines(base: string, ours: string, theirs: string): string | undefined {
  const [old, mine, yours] = [base, ours, theirs].map((text) => text.match(LINE) ?? []);
  let merged = '';
  for (const chunk of chunksOf(old!, mine!, yours!)) {
    const texts = [old!.slice(...chunk.base), mine!.slice(...chunk.ours), yours!.slice(...chunk.theirs)];
    const [before, one, other] = texts.map((lines) => lines.join(''));
    const text = changed(before!, one!, other!);
    if (text === undefined) return undefined;
    merged += text;
  }
  return merged;
}

interface Found {
  readonly unit: Unit;
  /** Position among the units of its version. */
  readonly at: number;
}

/** Units by a key of their own: of several alike the first, the second and so on. */
function keyed(units: readonly Unit[], [start, end]: readonly [number, number]): Map<string, Found> {
  const counts = new Map<string, number>();
  const found = new Map<string, Found>();
  for (let at = start; at < end; at++) {
    const unit = units[at]!;
    const key = unit.key ?? `line ${bare(unit.text)}`;
    const n = (counts.get(key) ?? 0) + 1;
    counts.set(key, n);
    found.set(`${n} ${key}`, { unit, at });
  }
  return found;
}

type Keyed = ReadonlyMap<string, Found>;

/** What becomes of one unit, an absent one being empty. */
function mergeUnit(base?: Found, ours?: Found, theirs?: Found): Placed[] {
  const [before, one, other] = [base, ours, theirs].map((found) => found?.unit.text ?? '');
  const range = ({ at }: Found) => [at, at + 1] as const;
  const at = {
    ...(base && { base: range(base) }),
    ...(ours && { ours: range(ours) }),
    ...(theirs && { theirs: range(theirs) }),
  };
  const text =
    changed(before!, one!, other!) ??
    (base && ours && theirs ? mergeLines(before!, one!, other!) : undefined);
  if (text === '' && !(ours && theirs)) return [];
  return [text === undefined ? { ours: one!, theirs: other!, at } : { text, at }];
}

/** A stretch that both changed beyond merging: what they have in common at both ends, and what a person must settle. */
function conflict({ ours, theirs }: Versions<readonly Unit[]>, chunk: MergeChunk): Placed[] {
  const [[o, oEnd], [t, tEnd]] = [chunk.ours, chunk.theirs];
  const shorter = Math.min(oEnd - o, tEnd - t);
  const same = (i: number, j: number) => ours[i]!.text === theirs[j]!.text;
  const both = (i: number, j: number): Placed => ({
    text: ours[i]!.text,
    at: { ours: [i, i + 1], theirs: [j, j + 1] },
  });
  let first = 0;
  while (first < shorter && same(o + first, t + first)) first++;
  let last = 0;
  while (last < shorter - first && same(oEnd - last - 1, tEnd - last - 1)) last++;
  const placed: Placed[] = [];
  for (let n = 0; n < first; n++) placed.push(both(o + n, t + n));
  const [mine, yours] = [[o + first, oEnd - last] as const, [t + first, tEnd - last] as const];
  const at = {
    ...(mine[0] < mine[1] && { ours: mine }),
    ...(yours[0] < yours[1] && { theirs: yours }),
  };
  const [one, other] = [textOf(ours.slice(...mine)), textOf(theirs.slice(...yours))];
  // Where the base has nothing both only add, and one of them more than the other.
  const isMore = chunk.base[0] === chunk.base[1] && !(at.ours && at.theirs);
  if (at.ours || at.theirs)
    placed.push({ ...(isMore ? { text: one + other } : { ours: one, theirs: other }), at });
  for (let n = last; n > 0; n--) placed.push(both(oEnd - n, tEnd - n));
  return placed;
}

/** What stands between entries and items. */
function between(units: Keyed): string {
  return [...units.values()].map(({ unit }) => (unit.key === undefined ? unit.text : '')).join('');
}

/** The order in which a version has the units that all three have. */
function orderOf(units: Keyed, others: readonly Keyed[]): string {
  return [...units.keys()].filter((key) => others.every((other) => other.has(key))).join('\n');
}

/**
 * Units of both sides in one order: that of the frame, and each unit that only the other has behind the one that it
 * stands behind there. Where both put something of their own at one place, ours comes first.
 */
function woven(frame: Keyed, other: Keyed, isOurs: boolean): string[] {
  const behind = new Map<string, string[]>();
  let anchor = '';
  for (const key of other.keys()) {
    if (frame.has(key)) anchor = key;
    else pushTo(behind, anchor, key);
  }
  const order: string[] = [];
  let waiting = behind.get('') ?? [];
  const isOwn = (key: string) => frame.get(key)!.unit.key !== undefined && !other.has(key);
  for (const key of frame.keys()) {
    if (!isOurs || !isOwn(key)) {
      append(order, waiting);
      waiting = [];
    }
    order.push(key);
    append(waiting, behind.get(key) ?? []);
  }
  return [...order, ...waiting];
}

type Side = 'ours' | 'theirs' | 'either' | 'none';

/** The side that changed something, if not both did. */
function changer([before, one, other]: readonly string[]): Side {
  if (one === other) return 'either';
  if (other === before) return 'ours';
  if (one === before) return 'theirs';
  const [old, mine, yours] = [before!, one!, other!].map(bare);
  if (yours === old || mine === yours) return 'ours';
  return mine === old ? 'theirs' : 'none';
}

/**
 * Merges a stretch that a side changed. Entries and items that only one side added, removed or edited are taken from
 * it, ours before theirs where both stand at the same place; what both edited is merged line by line. Where both
 * changed the lines between entries, or the order, each in its own way, a person must choose.
 */
export function mergeStretch(versions: Versions<readonly Unit[]>, chunk: MergeChunk): Placed[] {
  const base = keyed(versions.base, chunk.base);
  const ours = keyed(versions.ours, chunk.ours);
  const theirs = keyed(versions.theirs, chunk.theirs);
  const all = [base, ours, theirs];
  // The side that changed the order, or the lines between entries, gives the frame for the other one's entries.
  const frames = [changer(all.map(between)), changer(all.map((units) => orderOf(units, all)))];
  const isFrame = (side: Side) => frames.every((frame) => frame === side || frame === 'either');
  const isOurs = isFrame('ours');
  if (!isOurs && !isFrame('theirs')) return conflict(versions, chunk);
  const order = isOurs ? woven(ours, theirs, true) : woven(theirs, ours, false);
  return order.flatMap((key) => mergeUnit(base.get(key), ours.get(key), theirs.get(key)));
}
