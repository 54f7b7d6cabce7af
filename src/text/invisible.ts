/** A character that nobody sees and that does not belong where it stands. */
export interface Invisible {
  /** Where it begins in the text, in UTF-16 units. */
  readonly index: number;
  readonly length: number;
  /** `U+200B`. */
  readonly name: string;
}

/** Format characters, letters without a shape, and control characters; selectors of emoji are none of these. */
const UNSEEN = /[\p{Cf}\p{Cc}\u115f\u1160\u2028\u2029\u3164\uffa0]|\u034f|[\u17b4\u17b5]/u;
const ALL = new RegExp(UNSEEN, 'gu');
const LINE = /[\t\n\r]/;

/** Letters of scripts that are written without joiners, and what is no letter. */
const WITHOUT_JOINERS =
  /[^\p{L}\p{M}]|[\p{Script=Latin}\p{Script=Greek}\p{Script=Cyrillic}\p{Script=Armenian}\p{Script=Georgian}\p{Script=Han}\p{Script=Hangul}\p{Script=Hiragana}\p{Script=Katakana}\p{Script=Hebrew}]/u;
/** Scripts without spaces, in which one without a width says where a line may break. */
const WITHOUT_SPACES =
  /[\p{Script=Thai}\p{Script=Lao}\p{Script=Khmer}\p{Script=Myanmar}\p{Script=Tibetan}\p{Script=Javanese}\p{Script=Balinese}]/u;
const FROM_RIGHT = /[\p{Script=Hebrew}\p{Script=Arabic}\p{Script=Syriac}\p{Script=Thaana}\p{Script=Nko}]/u;
const EMOJI = /(?:[\p{Extended_Pictographic}\p{Emoji_Modifier}\p{Regional_Indicator}]|\ufe0f|\u20e3)$/u;

/** The characters of a text that nobody sees; those that its script or an emoji needs are left out. */
export function invisibleIn(text: string): Invisible[] {
  // Nearly all text is of one byte a character.
  if (!UNSEEN.test(text)) return [];
  return [...text.matchAll(ALL)].flatMap(({ 0: found, index }) =>
    LINE.test(found) || belongs(text, found, index)
      ? []
      : [{ index, length: found.length, name: codePoint(found) }],
  );
}

/** A text without the characters that nobody sees. */
export function withoutInvisible(text: string): string {
  let out = '';
  let at = 0;
  for (const { index, length } of invisibleIn(text)) {
    out += text.slice(at, index);
    at = index + length;
  }
  return out + text.slice(at);
}

/** `U+200B` for a character. */
export function codePoint(character: string): string {
  return `U+${character.codePointAt(0)!.toString(16).toUpperCase().padStart(4, '0')}`;
}

function belongs(text: string, character: string, index: number): boolean {
  const before = [...text.slice(Math.max(0, index - 4), index)].at(-1) ?? '';
  const after = [...text.slice(index + character.length, index + character.length + 4)][0] ?? '';
  const code = character.codePointAt(0)!;
  if (code === 0x200c || code === 0x200d) {
    if (code === 0x200d && EMOJI.test(before) && after !== '') return true;
    return before !== '' && !WITHOUT_JOINERS.test(before);
  }
  if (code === 0x200b) return WITHOUT_SPACES.test(before) || WITHOUT_SPACES.test(after);
  // Tags behind a flag, and what Arabic writes before numbers.
  if (code >= 0xe0020 && code <= 0xe007f) return EMOJI.test(before) || /[\u{e0020}-\u{e007f}]/u.test(before);
  if ((code >= 0x600 && code <= 0x605) || code === 0x6dd || code === 0x70f || code === 0x8e2) return true;
  // Signs of scripts that shape letters: Mongolian, Egyptian, shorthand, music.
  if (code === 0x180e || code >= 0x110bd) return code < 0xe0000;
  // Marks, embeddings and isolates of direction; what overrides it does nothing but deceive.
  if (code === 0x61c || code === 0x200e || code === 0x200f || (code >= 0x2066 && code <= 0x2069))
    return FROM_RIGHT.test(text);
  if (code === 0x202a || code === 0x202b || code === 0x202c) return FROM_RIGHT.test(text);
  return false;
}
