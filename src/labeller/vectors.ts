import { memo } from '../text/collections.ts';
import { featuresOf } from './features.ts';

/** What is known of an entry before it has labels. */
export interface Subject {
  /** Title and description (or the abstract of a paper). */
  readonly text: string;
  /** Titles of the sections around it, outermost first. */
  readonly section: readonly string[];
  /** Host of its address, in lower case. */
  readonly host?: string;
}

/** Numbers of features in rising order of appearance, and the weight of each. */
export interface Vector {
  readonly features: Int32Array;
  readonly weights: Float64Array;
}

/** Features of a subject's text; read once, since a list is learned from in parts too. */
const textFeatures = memo(({ text }: Subject) => featuresOf(text));

/** Pieces of words weigh less than words: a word has several. */
const PIECE = 0.5;
/** Lengths of what stands beside the text, whose own is 1. */
const SECTION = 0.6;
const HOST = 0.5;
/** Share of the subjects from which a section or host is where all stand. */
const EVERYWHERE = 0.8;

/** What stands beside the text: every section around it by its path, and the host. */
function besides({ section, host }: Subject): [feature: string, weight: number][] {
  const share = SECTION / Math.sqrt(section.length);
  const sections = section.map((_, depth): [string, number] => [
    `s ${section.slice(0, depth + 1).join(' > ')}`,
    share,
  ]);
  return host === undefined ? sections : [...sections, [`h ${host}`, HOST]];
}

/**
 * Texts as TF-IDF vectors (1 + ln tf, smoothed idf, as scikit-learn's TfidfVectorizer with sublinear_tf), beside them
 * section and host. Features that the learned texts do not have are left out.
 */
export class Space {
  /** How many features there are. */
  readonly size: number;
  /** The learned subjects, in their order. */
  readonly vectors: readonly Vector[];
  private readonly numbers = new Map<string, number>();
  private readonly idf: number[] = [];

  constructor(subjects: readonly Subject[]) {
    const texts = subjects.map(textFeatures);
    const often: number[] = [];
    for (const features of texts) {
      for (const feature of features.keys()) {
        const number = this.number(feature);
        often[number] = (often[number] ?? 0) + 1;
      }
    }
    for (const count of often) this.idf.push(Math.log((1 + subjects.length) / (1 + count)) + 1);
    const shared = new Map<string, number>();
    for (const subject of subjects) {
      for (const [feature] of besides(subject)) shared.set(feature, (shared.get(feature) ?? 0) + 1);
    }
    // Where nearly all stand says nothing.
    for (const [feature, count] of shared) if (count < EVERYWHERE * subjects.length) this.number(feature);
    this.size = this.numbers.size;
    this.vectors = subjects.map((subject, at) => this.vectorOf(subject, texts[at]!));
  }

  private number(feature: string): number {
    const number = this.numbers.get(feature) ?? this.numbers.size;
    this.numbers.set(feature, number);
    return number;
  }

  /** @param counts features of the subject's text, where they are known already. */
  vectorOf(subject: Subject, counts: ReadonlyMap<string, number> = textFeatures(subject)): Vector {
    const features: number[] = [];
    const weights: number[] = [];
    let sum = 0;
    for (const [feature, count] of counts) {
      const number = this.numbers.get(feature);
      if (number === undefined) continue;
      const weight = (1 + Math.log(count)) * this.idf[number]! * (feature.startsWith('~') ? PIECE : 1);
      features.push(number);
      weights.push(weight);
      sum += weight ** 2;
    }
    const length = Math.sqrt(sum) || 1;
    const scaled = weights.map((weight) => weight / length);
    for (const [feature, weight] of besides(subject)) {
      const number = this.numbers.get(feature);
      if (number === undefined) continue;
      features.push(number);
      scaled.push(weight);
    }
    return { features: Int32Array.from(features), weights: Float64Array.from(scaled) };
  }

  /** How like each learned subject is: the cosine of their texts, and more where section or host is the same. */
  likeness(vector: Vector): Float64Array {
    const dense = new Float64Array(this.size);
    for (const [at, feature] of vector.features.entries()) dense[feature] = vector.weights[at]!;
    return Float64Array.from(this.vectors, ({ features, weights }) => {
      let sum = 0;
      for (let at = 0; at < features.length; at++) sum += weights[at]! * dense[features[at]!]!;
      return sum;
    });
  }
}
