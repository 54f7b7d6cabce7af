import { wrap } from '../text/wrap.ts';

/** Characters of a quoted text that are shown where there is little room. */
const QUOTED = 32;

/** Characters at the end of a quoted text that are kept where its beginning does not tell it apart. */
const TAIL = 14;

/** What opens a quotation: a quote at the beginning of a word. */
const OPENS = /[\s([:]/;

/** The quoted texts of a message, also where they hold quotes: `"No "Zero" Left"`. */
function quotedIn(message: string): { start: number; end: number }[] {
  const found: { start: number; end: number }[] = [];
  let depth = 0;
  let start = 0;
  for (let at = message.indexOf('"'); at !== -1; at = message.indexOf('"', at + 1)) {
    const isOpening = (at === 0 || OPENS.test(message[at - 1]!)) && /\S/.test(message[at + 1] ?? ' ');
    if (isOpening) {
      if (depth === 0) start = at + 1;
      depth++;
    } else if (depth > 0) {
      depth--;
      if (depth === 0) found.push({ start, end: at });
    }
  }
  if (depth === 0) return found;
  return [...message.matchAll(/"([^"]{0,500})"/g)].map(({ index, 1: text = '' }) => ({
    start: index + 1,
    end: index + 1 + text.length,
  }));
}

/** A quoted text cut at its end, or in the middle: `https://umber.e…/2024/maps`. */
function cut(text: string, keepsEnd: boolean): string {
  if (text.length <= QUOTED) return text;
  if (!keepsEnd) return `${text.slice(0, QUOTED - 1).trimEnd()}…`;
  return `${text.slice(0, QUOTED - 1 - TAIL).trimEnd()}…${text.slice(-TAIL).trimStart()}`;
}

/** A message whose quoted texts leave room for what it says of them; texts that differ stay different. */
export function withShortQuotes(message: string): string {
  const quoted = quotedIn(message);
  const texts = new Set(quoted.map(({ start, end }) => message.slice(start, end)));
  const beginnings = [...texts].map((text) => cut(text, false));
  const isTwice = (text: string) => beginnings.filter((each) => each === text).length > 1;
  let out = '';
  let from = 0;
  for (const { start, end } of quoted) {
    const text = message.slice(start, end);
    const isAddress = /^\S*[/.]\S*$/.test(text);
    out += message.slice(from, start) + cut(text, isAddress || isTwice(cut(text, false)));
    from = end;
  }
  return out + message.slice(from);
}

/** The sentences of a message; what is quoted ends none. */
function sentencesOf(message: string): string[] {
  const quoted = quotedIn(message);
  const sentences: string[] = [];
  let from = 0;
  for (const { index } of message.matchAll(/[.?!] (?=["A-Z])/g)) {
    if (quoted.some(({ start, end }) => start <= index && index < end)) continue;
    sentences.push(message.slice(from, index + 1));
    from = index + 2;
  }
  return [...sentences, message.slice(from)];
}

/**
 * A message in so many lines at most: with its quoted texts whole, else cut; else without what stands between its first sentence and
 * its last, which says what to do. The last one is kept in any case.
 */
export function inLines(message: string, width: number, most: number): string[] {
  const fits = (text: string) => {
    const lines = wrap(text, width).split('\n');
    return lines.length <= most ? lines : undefined;
  };
  const short = withShortQuotes(message);
  const whole = fits(message) ?? fits(short);
  if (whole) return whole;
  const sentences = sentencesOf(short);
  const last = sentences.at(-1)!;
  if (sentences.length === 1) return wrap(short, width).split('\n');
  for (let kept = sentences.length - 2; kept > 0; kept--) {
    const found = fits(`${sentences.slice(0, kept).join(' ')} … ${last}`);
    if (found) return found;
  }
  const words = sentences[0]!.split(' ');
  for (let kept = words.length - 1; kept > 0; kept--) {
    const found = fits(`${words.slice(0, kept).join(' ')} … ${last}`);
    if (found) return found;
  }
  return wrap(last, width).split('\n');
}

/** Sentences that say the opposite of each other: of one rule, they are two kinds of problems. */
const OPPOSITES: readonly (readonly [RegExp, RegExp])[] = [
  [/^This <\/|\bcloses\b/, /^This <[a-z]|\bopens\b/i],
  [/^(?:Nothing closes|Unclosed)\b/, /^Nothing opens\b/],
  [/^Missing\b|\btoo few\b/, /^Extra\b|\btoo many\b/],
  [/\bis missing from\b/, /\bis listed twice\b/],
];

/** Which side of sentences that are opposites a message takes. */
export function sideOf(message: string): string {
  let first = sentencesOf(message)[0]!;
  for (const { start, end } of quotedIn(first).reverse()) first = first.slice(0, start) + first.slice(end);
  return OPPOSITES.map((sides) => sides.findIndex((side) => side.test(first))).join();
}

/** The last sentence of several that differ in one number alone, for all: `Add an empty line before lines 3 and 9.` */
export function forAll(messages: readonly string[]): string {
  const [message = ''] = messages;
  const ENDS = /\bline (\d{1,9})\.$/;
  const without = (text: string) => sentencesOf(text).at(-1)!.replace(ENDS, '');
  const lines = [...new Set(messages.map((text) => ENDS.exec(text)?.[1]))];
  const isOne = lines.length < 2 || lines.length > 3 || lines.includes(undefined);
  if (isOne || messages.some((text) => without(text) !== without(message))) return message;
  return message.replace(ENDS, `lines ${lines.slice(0, -1).join(', ')} and ${lines.at(-1)}.`);
}
