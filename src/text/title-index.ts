import { similarity } from './fold.ts';

/** A title that is nearly the one asked for. */
export interface SimilarTitle {
  /** Position in the titles that the index was built from. */
  readonly index: number;
  /** 0 to 1; see `similarity`. */
  readonly similarity: number;
}

/** Titles found by what they share, without comparing each with each. */
export interface TitleIndex {
  /** Titles at least `min` alike (0 to 1, default 0.8), most alike first, at most eight. */
  lookup(key: string, min?: number): SimilarTitle[];
}

/** A word that so many titles share says little. */
const COMMON = 200;
/** Candidates that are compared letter by letter. */
const COMPARED = 16;
const ANSWERS = 8;
/** Words of a title that are looked at. */
const WORDS = 60;

/** Scripts without spaces between words. */
const UNSPACED = /[\p{Script=Han}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Thai}]/u;

function* grams(text: string, size: number): Generator<string> {
  for (let i = 0; i + size <= text.length && i < WORDS; i++) yield text.slice(i, i + size);
}

/** What two titles must share to be compared: a word; for titles of one or two words three letters in a row. */
function features(key: string): Set<string> {
  const found = new Set<string>();
  const words = key.slice(0, 2000).split(' ', WORDS);
  for (const word of words) {
    found.add(word);
    if (UNSPACED.test(word)) for (const gram of grams(word, 2)) found.add(gram);
  }
  if (words.length < 3) for (const gram of grams(` ${words.join('')} `, 3)) found.add(gram);
  return found;
}

/**
 * Digits and Roman numerals, in order: `Part 2` and `Part II` are each another part than `Part 1`. What a title begins
 * with counts nothing: `V-Bench` is a name.
 */
export function numbersOf(key: string): string {
  return (
    key.match(/\d+(?:\.\d+)*|(?<=[\p{L}\p{N}] )(?:i{1,3}|iv|vi{0,3}|ix|x)(?![\p{L}\p{N}])/gu) ?? []
  ).join(' ');
}

/**
 * An index over folded titles (see `foldTitle`). Built in time linear in the titles; a look-up costs a bounded
 * number of comparisons, however many titles there are.
 */
export function titleIndex(keys: readonly string[]): TitleIndex {
  const postings = new Map<string, number[]>();
  keys.forEach((key, index) => {
    if (key === '') return;
    for (const feature of features(key)) {
      const posting = postings.get(feature);
      if (!posting) postings.set(feature, [index]);
      else if (posting.length <= COMMON) posting.push(index);
    }
  });
  return {
    lookup(key, min = 0.8) {
      if (key === '') return [];
      const weights = new Map<number, number>();
      for (const feature of features(key)) {
        const posting = postings.get(feature);
        if (!posting || posting.length > COMMON) continue;
        for (const index of posting) weights.set(index, (weights.get(index) ?? 0) + 1 / posting.length);
      }
      return [...weights]
        .sort((a, b) => b[1] - a[1] || a[0] - b[0])
        .slice(0, COMPARED)
        .map(([index]) => ({ index, similarity: similarity(key, keys[index]!) }))
        .filter((near) => near.similarity >= min)
        .sort((a, b) => b.similarity - a.similarity || a.index - b.index)
        .slice(0, ANSWERS);
    },
  };
}
