/**
 * Whether a text has letters or digits, of any script. A pattern of the classes of Unicode takes the engine a millisecond
 * or more to build, and the most texts are told by their ASCII: that is asked first.
 */

const BEYOND_ASCII = /[^\0-\x7f]/;

/** Whether a text has a letter or a digit. */
export function hasLetters(text: string): boolean {
  return /[\dA-Za-z]/.test(text) || (BEYOND_ASCII.test(text) && /[\p{L}\p{N}]/u.test(text));
}

/** Whether a text has a word: two letters beside each other, or one character that is a word by itself. */
export function hasWord(text: string): boolean {
  return /[A-Za-z]{2}/.test(text) || (BEYOND_ASCII.test(text) && /\p{L}{2}|\p{Script=Han}/u.test(text));
}

/** Whether a text has nothing beyond ASCII. */
export function isAscii(text: string): boolean {
  return !BEYOND_ASCII.test(text);
}

/** Whether a UTF-16 unit is white space, as `\s` has it. */
export function isSpace(code: number): boolean {
  if (code < 0x1680) return code === 32 || (code >= 9 && code <= 13) || code === 0xa0;
  if (code > 0x3000) return code === 0xfeff;
  return (
    code === 0x1680 ||
    code === 0x3000 ||
    (code >= 0x2000 && code <= 0x200a) ||
    code === 0x2028 ||
    code === 0x2029 ||
    code === 0x202f ||
    code === 0x205f
  );
}

/** Whether most words begin with a capital, as those of titles do. */
export function isTitleCase(words: string): boolean {
  const long = words.match(/(?<![\p{L}\p{N}'’-])\p{L}[\p{L}'’-]{3,40}/gu) ?? [];
  const large = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 2 && large > long.length * 0.6;
}
