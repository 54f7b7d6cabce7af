import { nearest, nearestAll } from './fold.ts';

const letters = (word: string) => [...word.toLowerCase()].sort().join('');

/**
 * The word that was probably meant by a mistyped flag, setting, rule or ref: such words are few and differ much,
 * so two slips are forgiven in short ones too, and the beginning of a word is enough.
 */
export function suggest(word: string, known: readonly string[]): string | undefined {
  if (word.length < 3) return nearest(word, known);
  const max = Math.max(2, Math.floor(word.length / 4));
  const near = nearestAll(word, known, { max });
  const swapped = near.find((one) => letters(one) === letters(word));
  return swapped ?? near[0] ?? known.find((one) => one.startsWith(word));
}
