import type { Label, Span } from '../model.ts';
import { splitList } from '../taxonomy/syntax/form.ts';
import { meet } from '../text/span.ts';
import { isDateOrVenue } from './byline.ts';
import type { Description } from './description-ends.ts';

/** No description ends with more of them. */
const MOST = 6;
const LONGEST = 80;

/** A picture and the few words that say what it stands for: `:construction: in process`. */
const STATE =
  /^\s?(?::[a-z0-9_+-]{2,40}:|\p{Extended_Pictographic}\ufe0f?)\s?(?:archived?(?: at [\w.-]{1,40})?|deprecated|dead|inactive|unmaintained|discontinued|abandoned|offline|draft|in process|in progress|wip|under construction)\s?$/iu;

const DAY = /^(?:19|20)\d\d([-/.])\d{1,2}\1\d{1,2}$/;
const ENDED = /[.!?。！？…][)）"”]{0,2}$/;

/**
 * A description without the brackets at its end that are labels, that show a state, or that say where or when it was
 * published: `Names trees (PDF) (second edition) (🚧 draft)` names trees in a second edition.
 */
export function withoutLastBrackets(said: Description, labels: readonly Label[], text: string): Description {
  const { description, descriptionSpan } = said;
  if (description === undefined || !descriptionSpan || !/[)）]\.?$/.test(description)) return said;
  const ids = new Set(
    labels
      .filter(({ syntax, span }) => syntax === 'paren' && meet(span, descriptionSpan))
      .map(({ id }) => id),
  );
  const stop = description.endsWith('.') ? '.' : '';
  let left = description.slice(0, description.length - stop.length);
  let kept = '';
  for (let count = 0; count < MOST; count++) {
    const bracket = lastBracket(left);
    if (bracket === undefined) break;
    const before = left.slice(0, left.length - bracket.length).trimEnd();
    const inner = bracket.slice(1, -1);
    const isOther = STATE.test(inner) || isOfLabels(inner, ids) || saysWhen(inner, before);
    if (!isOther) kept = left.slice(before.length) + kept;
    left = before;
  }
  const shown = left + kept;
  // What is kept may stand before a bracket that is cut, or behind it.
  if (shown.length + stop.length >= description.length) return said;
  if (shown === '') return {};
  const { start, end } = descriptionSpan;
  const isPrefix = description.startsWith(shown);
  const cut = isPrefix ? endOf(shown, description, descriptionSpan, text) : end;
  return { ...said, description: shown + stop, descriptionSpan: { start, end: stop ? end : cut } };
}

/** Whether words in brackets say where or when: a day, or behind the end of a sentence whatever does. */
function saysWhen(inner: string, before: string): boolean {
  return DAY.test(inner) || (/\d\d/.test(inner) && ENDED.test(before) && isDateOrVenue(inner));
}

const BEHIND = /^\s{0,8}[(（]([^()（）]{2,60})[)）]/;
const AT_END = /\s{0,8}[(（]([^()（）]{2,60})[)）]\.$/;

/** Where words in brackets straight behind a description, or before its last stop, say where or when. */
export function whenBehind(description: Span | undefined, text: string): Span | undefined {
  if (!description) return undefined;
  const { start, end } = description;
  const from = Math.max(start, end - LONGEST);
  const places = [
    { from, found: AT_END.exec(text.slice(from, end)) },
    { from: end, found: BEHIND.exec(text.slice(end, end + LONGEST)) },
  ];
  for (const { from, found } of places) {
    if (!found || !saysWhen(found[1]!, text.slice(start, from + found.index))) continue;
    const inner = from + found.index + found[0].search(/[(（]/) + 1;
    return { start: inner, end: inner + found[1]!.length };
  }
  return undefined;
}

function lastBracket(words: string): string | undefined {
  if (!/[)）]$/.test(words)) return undefined;
  const before = words.slice(-LONGEST, -1);
  const open = Math.max(before.lastIndexOf('('), before.lastIndexOf('（'));
  return open === -1 || /[)）]/.test(before.slice(open)) ? undefined : `${before.slice(open)}${words.at(-1)}`;
}

function isOfLabels(inner: string, ids: ReadonlySet<string>): boolean {
  if (ids.size === 0) return false;
  const parts = [...splitList(inner, 0, inner.length)];
  return parts.length > 0 && parts.every(({ id }) => ids.has(id));
}

/** Where in the source a description ends whose last brackets are cut. */
function endOf(shown: string, description: string, { start, end }: Span, text: string): number {
  const source = text.slice(start, end);
  let at = source.length;
  for (const sign of description.slice(shown.length))
    if (sign === '(' || sign === '（') at = source.lastIndexOf(sign, at - 1);
  // Of a link within them the address has brackets too.
  if (at <= 0 || source.slice(at).includes('](')) return end;
  while (at > 0 && /[\s*_]/.test(source[at - 1]!)) at--;
  return start + at;
}
