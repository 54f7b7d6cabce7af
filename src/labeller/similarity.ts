import { featuresOf } from './features.ts';

/** Pieces of words weigh less than words: a word has several. */
const PIECES = 0.5;

/** A text as numbers of features and their weights, of length 1 in all. */
interface Vector {
  readonly features: readonly number[];
  readonly weights: readonly number[];
}

/**
 * Texts that others are compared with: cosine of TF-IDF vectors (1 + ln tf, smoothed idf, as in scikit-learn's
 * TfidfVectorizer with sublinear_tf). Time to compare is the number of texts that share a feature.
 */
export class TextSpace {
  private readonly numbers = new Map<string, number>();
  private readonly idf: number[] = [];
  /** Per feature: texts that have it, and its weight in each, in turn. */
  private readonly postings: number[][] = [];
  private readonly size: number;

  constructor(texts: readonly string[]) {
    this.size = texts.length;
    const read = texts.map(featuresOf);
    const often: number[] = [];
    for (const features of read) {
      for (const feature of features.keys()) {
        let number = this.numbers.get(feature);
        if (number === undefined) {
          number = this.numbers.size;
          this.numbers.set(feature, number);
          this.postings.push([]);
        }
        often[number] = (often[number] ?? 0) + 1;
      }
    }
    for (const count of often) this.idf.push(Math.log((1 + texts.length) / (1 + count)) + 1);
    for (const [text, features] of read.entries()) {
      const vector = this.vectorOf(features);
      for (const [at, feature] of vector.features.entries()) {
        this.postings[feature]!.push(text, vector.weights[at]!);
      }
    }
  }

  private vectorOf(counts: ReadonlyMap<string, number>): Vector {
    const features: number[] = [];
    const weights: number[] = [];
    let sum = 0;
    for (const [feature, count] of counts) {
      const number = this.numbers.get(feature);
      if (number === undefined) continue;
      const weight = (1 + Math.log(count)) * this.idf[number]! * (feature.startsWith('~') ? PIECES : 1);
      features.push(number);
      weights.push(weight);
      sum += weight ** 2;
    }
    const length = Math.sqrt(sum) || 1;
    return { features, weights: weights.map((weight) => weight / length) };
  }

  /** How like each text is, from 0 to 1, in their order. */
  compare(text: string): Float64Array {
    const likeness = new Float64Array(this.size);
    const { features, weights } = this.vectorOf(featuresOf(text));
    for (const [at, feature] of features.entries()) {
      const weight = weights[at]!;
      const posting = this.postings[feature]!;
      for (let slot = 0; slot < posting.length; slot += 2) {
        const other = posting[slot]!;
        likeness[other] = likeness[other]! + weight * posting[slot + 1]!;
      }
    }
    return likeness;
  }
}

/** How much of their sections two entries share, from 0 to 1. */
export function sharedSections(one: readonly string[], other: readonly string[]): number {
  const longest = Math.max(one.length, other.length);
  if (longest === 0) return 0;
  let shared = 0;
  while (shared < one.length && one[shared] === other[shared]) shared++;
  return shared / longest;
}
