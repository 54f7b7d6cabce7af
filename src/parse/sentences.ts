import { type Inline, plain } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import { isNamedRole } from './behind-byline.ts';
import { isDateOrVenue } from './byline.ts';
import { namesPeople } from './people.ts';

/** A description has words; where they are not spaced (`茶色を測る。`), letters. */
export const SPOKEN =
  /(?:[\p{L}\p{N}’'-]+[,;:]?\s+){2}[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}/u;
/** Two words are enough where they are a sentence: `Paints doors.` */
export const SHORT = /^\p{Lu}\S* \p{Ll}\S*[.!]$/u;

/** Words that bind others and make no sentence. */
export const BINDS = /^(?:of|and|the|for|in|on|to|a|an|at|de|la|und|et|y|von|van|der)$/;
/** Where a thing comes from: a publisher, a school. */
export const ORIGIN =
  /\b(?:university|institute|college|proceedings|conference|journal|transactions|workshop|symposium|press|inc\.|et\.? al)(?![\p{L}\p{N}])/iu;

/** Two or three words and a full stop: `Ask here.` */
const SHORT_SENTENCE = /^\p{Lu}[\p{Ll}’']+ (?:\S+ )?\p{Ll}{3,}[.!]$/u;
export const isShortSentence = (words: string) => SHORT_SENTENCE.test(words) || isUncased(words);
/** Words in a script without small letters, more of them than a name has. */
const isUncased = (words: string) =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー\s]{6}/u.test(words) &&
  !/[、，,]/.test(words.slice(0, 8));

/** Whether the words behind a link are a sentence, in whatever list: neither names, a date, a venue nor where it comes from. */
export function isSentence(line: readonly Inline[]): boolean {
  const words = foldSpace(plain(line.filter((node) => !isNamedRole(node))))
    .slice(0, 200)
    .replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+/u, '');
  return isSentenceOf(words);
}

export function isSentenceOf(words: string): boolean {
  if (isUncased(words)) return true;
  if (!/^\p{Lu}/u.test(words) || ORIGIN.test(words) || isDateOrVenue(words) || namesPeople(words) > 0)
    return false;
  if (SHORT_SENTENCE.test(words)) return true;
  const all = words.split(' ');
  return all.length >= 4 && all.some((word) => /^\p{Ll}{2}/u.test(word) && !BINDS.test(word));
}
