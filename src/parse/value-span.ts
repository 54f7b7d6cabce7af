import type { Field, Span } from '../model.ts';
import { hasLetters } from '../text/letters.ts';

/** What may stand between a name and its value. */
const NAMED = /^[*_]{0,3} ?[:：]?[*_]{0,3}[ \t]{0,4}/;

/** The value of a field without its name, which lines of records count in: in `📅 Date: 2024` it is `2024`. */
export function valueSpan(text: string, { name, span }: Field): Span {
  const written = text.slice(span.start, span.end);
  const at = name === '' ? -1 : written.indexOf(name);
  // An emoji may stand before the name, and nothing else.
  if (at === -1 || hasLetters(written.slice(0, at))) return span;
  const start = span.start + at + name.length;
  return { start: start + NAMED.exec(text.slice(start, span.end))![0].length, end: span.end };
}
