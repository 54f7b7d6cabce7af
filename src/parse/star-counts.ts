import type { Inline } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;

const NUMBER = String.raw`[~≈]?\d[\d.,]{0,11}\s?(?:[km]\b)?\+?`;
const SIGN = String.raw`(?:[⭐🌟★☆]\ufe0f?|:star2?:)`;
/** A sign before a number counts; behind one it may as well belong to the sentence: `Runs on Fir 11 ⭐`. */
const SIGNED = String.raw`${SIGN}\s{0,3}${NUMBER}`;
const COUNT = String.raw`(?:${SIGNED}|stars?:\s{0,3}${NUMBER}|${NUMBER}\s{0,3}(?:${SIGN}|stars?\b))`;
const ALONE = new RegExp(`^${COUNT}$`, 'iu');
/** In brackets, behind a dash or a bar, or with its sign first. */
const AT_END = new RegExp(
  String.raw`(?:[(（[]\s{0,3}${COUNT}\s{0,3}[)）\]]|(?<!\S)(?:[-–—|·•]\s{1,3}${COUNT}|${SIGNED}))[\s.]{0,8}$`,
  'iu',
);
/** Longer than any count at an end. */
const LONGEST = 60;
/** Asked first: most texts end with words. */
const MAY_COUNT = /\d|[⭐🌟★☆]|stars?/iu;

/** Whether words say how many stars a thing has, and nothing else: `15k⭐`, `★ 340`, `340 stars`. */
export const countsStars = (words: string): boolean => ALONE.test(words) && !RATING.test(words);

/** So few stars say how good a thing is. */
const RATING = /(?<![\d.,])[1-5](?:\.\d)?\s{0,3}stars?\b/iu;

/** Where at the end of a text a count of stars begins: `Sorts mail (15k⭐)`, `Sorts mail - ★ 340`. */
function startOfStars(words: string): number | undefined {
  const from = Math.max(0, words.length - LONGEST);
  const tail = words.slice(from);
  const found = MAY_COUNT.test(tail) ? AT_END.exec(tail) : null;
  // `Maps the sky with (5000 stars)`
  const isPart =
    found !== null &&
    (RATING.test(found[0]) ||
      /\p{L}\s(?:to|with|of|by|for|from|and|or|at|in)\s{0,2}$/u.test(`${tail.slice(0, found.index)} `));
  return found && !isPart ? words.slice(0, from + found.index).trimEnd().length : undefined;
}

/** A text without the count of stars at its end: what changes from day to day is neither said of a thing nor a label of it. */
export function withoutStars(node: TextNode, text: string): TextNode {
  const at = startOfStars(node.text);
  return at === undefined ? node : { ...node, text: node.text.slice(0, at), end: offsetIn(node, at, text) };
}
