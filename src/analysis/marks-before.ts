import type { Entry, List } from '../model.ts';

/** Emoji, flags and their shortcodes. */
const MARKS = /\p{Extended_Pictographic}|\p{Regional_Indicator}{1,2}|:[a-z][a-z0-9_-]{1,40}:/gu;

/** Characters before a title in which a mark is looked for. */
const BEFORE = 80;

/** The marks of a text, each once. */
export function marksIn(text: string): string[] {
  return [...new Set(text.match(MARKS))];
}

/** The marks that stand before the title of an entry. */
export function marksBefore({ text }: List, { span, titleSpan: { start } }: Entry): string[] {
  return marksIn(text.slice(Math.max(span.start, start - BEFORE), start));
}
