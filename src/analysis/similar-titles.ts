import { distance } from 'fastest-levenshtein';
import { pushTo } from '../text/collections.ts';
import { foldTitle } from '../text/fold.ts';
import { bareTitle, withoutName } from '../text/title-decoration.ts';
import { numbersOf } from '../text/title-index.ts';

/** Two titles that are nearly the same. */
export interface SimilarTitles {
  /** Positions in the titles given, the smaller first. */
  readonly first: number;
  readonly second: number;
  /**
   * `spelling`: one word is misspelt; `spacing`: words are joined or split; `subtitle`: one lacks it;
   * `decoration`: one has more around it (`🔥 [Tag] Title (ACL 2023)`, `Name: Title`).
   */
  readonly how: 'spelling' | 'spacing' | 'subtitle' | 'decoration';
}

/** More titles than these that differ in the same word are a series (`Introduction to …`), not twins. */
const SERIES = 8;
/** Units without spaces below which a name is too short to tell a slip from another name. */
const SHORT = 12;
/** Words of a title that are looked at. */
const WORDS = 60;

const FILLERS = new Set(
  'a an and as at by for from in into of on or the their to toward towards via with'.split(' '),
);

/** A title's words as numbers; fillers and stuttered words left out. */
function readWords(key: string, vocabulary: Map<string, number>, uses: number[]): number[] {
  const ids: number[] = [];
  for (const word of key.split(' ', WORDS)) {
    if (FILLERS.has(word)) continue;
    let id = vocabulary.get(word);
    if (id === undefined) {
      id = vocabulary.size;
      vocabulary.set(word, id);
      uses.push(0);
    }
    if (ids.at(-1) === id) continue;
    ids.push(id);
    uses[id]!++;
  }
  return ids;
}

const FACTOR = 0x01000193;

function mix(id: number): number {
  let h = Math.imul(id + 1, 0x9e3779b1);
  h = Math.imul(h ^ (h >>> 15), 0x85ebca6b);
  return h ^ (h >>> 13);
}

/**
 * For each word of a title a hash of all the others, of its place and of their number, written behind `from`: titles
 * that differ in one word have one of these in common. A rolling hash, so that a title costs as many steps as it has
 * words.
 */
function writeGaps(ids: readonly number[], to: Int32Array, from: number): void {
  const n = ids.length;
  // First the hash of all words behind each, from the last to the first.
  for (let i = n - 1, after = 0, power = 1; i >= 0; i--, power = Math.imul(power, FACTOR)) {
    to[from + i] = after;
    after = (after + Math.imul(mix(ids[i]!), power)) | 0;
  }
  let before = 0;
  for (let i = 0; i < n; i++) {
    to[from + i] = Math.imul(before, 0x27d4eb2d) ^ to[from + i]! ^ mix(i * 64 + n);
    before = (Math.imul(before, FACTOR) + mix(ids[i]!)) | 0;
  }
}

/** Counts hashes in little room: what is counted once cannot have a twin (what collides is looked at in vain). */
class Sieve {
  private readonly counts: Uint8Array;
  constructor(expected: number) {
    this.counts = new Uint8Array(2 ** Math.min(24, Math.ceil(Math.log2(4 * expected + 64))));
  }
  add(hash: number, times: number): void {
    const at = hash & (this.counts.length - 1);
    this.counts[at] = Math.min(2, this.counts[at]! + times);
  }
  count(hash: number): number {
    return this.counts[hash & (this.counts.length - 1)]!;
  }
}

/** Whether one letter is missing, too many, wrong, or two have changed places (two in long words). */
function isSlip(x: string, y: string): boolean {
  const shorter = Math.min(x.length, y.length);
  if (shorter < 5 || x[0] !== y[0] || /\d/.test(x) || /\d/.test(y)) return false;
  const far = distance(x, y);
  if (far === 1) return true;
  if (far !== 2) return false;
  const swapped = x.length === y.length && [...x].sort().join('') === [...y].sort().join('');
  return swapped || (shorter >= 9 && x.at(-1) === y.at(-1));
}

const isPlural = (x: string, y: string) => x.length > 3 && (y === `${x}s` || y === `${x}es`);

/** The title without what follows a colon or a dash. */
function headOf(title: string): string | undefined {
  const at = title.search(/[:：]\s|\s[-–—]\s/);
  return at > 0 ? title.slice(0, at) : undefined;
}

type Pair = readonly [number, number];

/** Words joined or split: the same but for spaces. */
function* spacing(squeezed: readonly string[]): Generator<Pair> {
  const seen = new Map<string, number>();
  for (const [i, key] of squeezed.entries()) {
    if (key.length < 5) continue;
    const first = seen.get(key);
    if (first === undefined) seen.set(key, i);
    else yield [first, i];
  }
}

/** With and without a subtitle, where no third title begins like that. */
function* subtitles(titles: readonly string[], keys: readonly string[]): Generator<Pair> {
  const long = new Map<string, number[]>();
  for (const [i, title] of titles.entries()) {
    const head = headOf(title);
    const key = head === undefined ? '' : foldTitle(head);
    if (key === '') continue;
    const same = long.get(key);
    if (!same) long.set(key, [i]);
    else if (same.length < 2) same.push(i);
  }
  const whole = placesOf(keys, long);
  for (const [key, [first, ...others]] of long) {
    const [short, ...more] = whole.get(key) ?? [];
    if (short !== undefined && others.length === 0 && more.length === 0) yield [short, first!];
  }
}

/** Where keys that are asked for stand, in order: of a long list hardly any is. */
function placesOf(keys: readonly string[], asked: { has(key: string): boolean }): Map<string, number[]> {
  const places = new Map<string, number[]>();
  for (const [i, key] of keys.entries()) if (asked.has(key)) pushTo(places, key, i);
  return places;
}

/** Words that a title without its decoration has at least, to be one by itself. */
const OWN_WORDS = 4;

/** A plain title, and the same with a tag, a venue or a short name around it. */
function* decorated(titles: readonly string[], keys: readonly string[]): Generator<Pair> {
  const others: [key: string, index: number][] = [];
  const isPlain: boolean[] = [];
  for (const [i, title] of titles.entries()) {
    const bare = bareTitle(title);
    const key = bare === title ? keys[i]! : foldTitle(bare);
    isPlain.push(key === keys[i]);
    if (key !== keys[i]) others.push([key, i]);
    const rest = withoutName(bare);
    if (rest !== undefined) others.push([foldTitle(rest), i]);
  }
  const places = placesOf(keys, new Set(others.map(([key]) => key)));
  for (const [key, i] of others) {
    const other = places.get(key)?.find((at) => isPlain[at]);
    if (other !== undefined && key.split(' ', OWN_WORDS).length === OWN_WORDS) yield [other, i];
  }
}

/** One word misspelt, or only fillers changed. */
function* spelling(
  keys: readonly string[],
  squeezed: readonly string[],
  isNew: ((index: number) => boolean) | undefined,
): Generator<Pair> {
  const vocabulary = new Map<string, number>();
  const uses: number[] = [];
  const ids = keys.map((key) => readWords(key, vocabulary, uses));
  const words = [...vocabulary.keys()];
  const looked = ids.map((each, i) => each.length > 1 && squeezed[i]!.length >= SHORT);

  // The hashes of all titles, one behind the other.
  const hashes = new Int32Array(ids.reduce((sum, each) => sum + each.length, 0));
  const sieve = new Sieve(hashes.length);
  for (let i = 0, from = 0; i < ids.length; from += ids[i]!.length, i++) {
    if (!looked[i]) continue;
    writeGaps(ids[i]!, hashes, from);
    if (isNew && !isNew(i)) continue;
    // What is new counts for two: one old title with the same hash is then enough.
    const end = from + ids[i]!.length;
    for (let at = from; at < end; at++) sieve.add(hashes[at]!, isNew ? 2 : 1);
  }
  const buckets = new Map<number, number[]>();
  for (let i = 0, from = 0; i < ids.length; from += ids[i]!.length, i++) {
    if (!looked[i]) continue;
    const end = from + ids[i]!.length;
    for (let at = from; at < end; at++) {
      const hash = hashes[at]!;
      if (sieve.count(hash) < 2) continue;
      const bucket = buckets.get(hash);
      if (!bucket) buckets.set(hash, [i]);
      else if (bucket.length <= SERIES) bucket.push(i);
    }
  }
  const nearlySame = (a: readonly number[], b: readonly number[]): boolean => {
    if (a.length !== b.length) return false;
    const at = a.findIndex((id, i) => id !== b[i]);
    if (at === -1) return a.length >= 4;
    if (a.some((id, i) => i !== at && id !== b[i])) return false;
    const [x, y] = [a[at]!, b[at]!];
    const [one, other] = [words[x]!, words[y]!];
    if (isPlural(one, other) || isPlural(other, one)) return true;
    // Two words that the list uses elsewhere, too, are two words.
    return (uses[x] === 1 || uses[y] === 1) && isSlip(one, other);
  };
  for (const bucket of buckets.values()) {
    if (bucket.length > SERIES) continue;
    for (const [n, a] of bucket.entries()) {
      for (const b of bucket.slice(n + 1)) if (nearlySame(ids[a]!, ids[b]!)) yield [a, b];
    }
  }
}

/**
 * Pairs of titles that are nearly the same, in order of the later one: one word misspelt, words joined or split,
 * once with and once without a subtitle, or once with a tag, a venue or a name around it. Titles whose numbers differ are no twins, nor are titles that read the same
 * (`foldTitle`). Linear in the length of all titles.
 * @param keys the titles folded, where they are known already.
 * @param isNew when given, only pairs with at least one of these.
 */
export function findSimilarTitles(
  titles: readonly string[],
  {
    keys = titles.map(foldTitle),
    isNew,
  }: { keys?: readonly string[]; isNew?: (index: number) => boolean } = {},
): SimilarTitles[] {
  const squeezed = keys.map((key) => key.replaceAll(' ', ''));
  const found = new Map<string, SimilarTitles>();
  const collect = (pairs: Iterable<Pair>, how: SimilarTitles['how']) => {
    for (const [a, b] of pairs) {
      const [first, second] = a < b ? [a, b] : [b, a];
      const name = `${first} ${second}`;
      if (keys[a] === keys[b] || found.has(name) || (isNew && !isNew(a) && !isNew(b))) continue;
      // The year of a venue is a number that only one of the two has.
      if (how === 'decoration' || numbersOf(keys[a]!) === numbersOf(keys[b]!))
        found.set(name, { first, second, how });
    }
  };
  collect(spacing(squeezed), 'spacing');
  collect(subtitles(titles, keys), 'subtitle');
  collect(decorated(titles, keys), 'decoration');
  collect(spelling(keys, squeezed, isNew), 'spelling');
  return [...found.values()].sort((a, b) => a.second - b.second || a.first - b.first);
}
