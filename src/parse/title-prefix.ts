import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { hasLetters } from '../text/letters.ts';
import { titleInCitation } from './citations.ts';
import { datedBracket } from './dated-brackets.ts';
import { isVenue } from './people.ts';

const CLOSERS: Record<string, string> = { '"': '"', '“': '”', '«': '»', '「': '」', '《': '》', "'": "'" };

/** Markers that stand before a title: dates in brackets, numbers, stars, check boxes, emoji. */
const MARKER =
  /^(?:\s|\[[^\]]{0,40}\](?!\()|【[^】]{1,8}】|\([^)]{0,20}\)(?=\s*$)|\((?:19|20)\d\d(?:[-/.]\d{1,2}){0,2}\)(?=\s)|[\p{Extended_Pictographic}\p{Variation_Selector}\u200d]|:[a-z0-9_+-]{2,30}:|\d{1,4}(?:[./-]\d{1,2}){0,2}[.:)]?(?=\s|$)|[-–—•·*☆★|:：,>&»]|\[$)+/u;

/** Units of the markers at the start of a text. Most texts begin with a letter, and so with none. */
function markerLength(text: string): number {
  if (/^[A-Za-z]/.test(text)) return 0;
  let at = 0;
  for (let count = 0; count < 4; count++) {
    const from = at;
    at += MARKER.exec(at === 0 ? text : text.slice(at))?.[0].length ?? 0;
    const more = at < text.length ? datedBracket(text.slice(at, at + 140)) : 0;
    at += more;
    if (more === 0 || at === from) break;
  }
  return at;
}

/** What a text says behind the markers at its start. */
export function substance(text: string): string {
  return text.slice(markerLength(text)).trim();
}

/** The mark that closes what a title begins with, where that is a quotation mark. */
export function closerOf(title: string): string | undefined {
  return CLOSERS[title[0] ?? ''];
}

/** Where the title ends in a text that goes on with venue, date and opening brackets. */
function titleEnd(text: string): number {
  let end = text.length;
  const keep = (at: number) => {
    if (at < end && hasLetters(text.slice(0, at))) end = at;
  };
  keep(behind(text, end, /[\s[【(（<]/));
  // `Title (EMNLP 2022)`, `Title, [2023]`, and what a parenthesis around links leaves open.
  let tail = behind(text, end, /[\s.,:：]/);
  if (/[)）]/.test(text[tail - 1] ?? '')) {
    const open = Math.max(text.lastIndexOf('(', tail - 2), text.lastIndexOf('（', tail - 2));
    if (open !== -1 && tail - open <= 82 && !/[)）]/.test(text.slice(open, tail - 1)))
      keep(behind(text, open, /\s/));
  } else if (text[tail - 1] === ']') {
    const open = text.lastIndexOf('[', tail);
    if (open !== -1 && tail - open <= 42) keep(behind(text, open, /[\s,]/));
  }
  const separator = /\s(?:-|–|—|--|\|)\s|——/.exec(text.slice(0, end));
  if (separator) keep(behind(text, separator.index, /\s/));
  tail = Math.max(text.lastIndexOf('(', end), text.lastIndexOf('（', end));
  if (tail !== -1 && tail < end && !/[)）]/.test(text.slice(tail, end))) keep(behind(text, tail, /\s/));
  keep(behind(text, end, /[\s,:：|-]/));
  // `Rust: A Brown, ICDM'20.`, and what is left of `, in *AAAI* 2024`.
  const venue = /(?:^|[^,]),\s*(?:in\s+)?([^,]{3,40}(?:,[^,]{2,20})?)$/.exec(behindStop(text.slice(0, end)));
  if (venue && isVenue(venue[1]!)) keep(text.lastIndexOf(',', end - venue[1]!.length));
  // `A Brown of Rust. In ICDM 2020.`
  const told = /(?:\.|(?<=[?!]))\s+(?:[Ii]n\s(?:the\s)?)?([^.?!]{3,60})$/.exec(
    behindStop(text.slice(0, end)),
  );
  if (told && isVenue(told[1]!)) keep(told.index);
  const quoted = behindQuoted(behindStop(text.slice(0, end)));
  if (quoted !== undefined) keep(quoted);
  const left = /(?:,|\.|(?<=[?!]))\s*[Ii]n(?:\sthe)?\s*$/.exec(text.slice(0, end));
  if (left) keep(left.index);
  return end;
}

/** Where the quoted title behind a name ends, with a venue behind it: `Rust: "A Brown" ICDM`. */
function behindQuoted(text: string): number | undefined {
  const from = Math.max(0, text.length - 60);
  const venue = /["”»」]([\s,]*[^"“”«»「」]{2,40})$/.exec(text.slice(from));
  if (!venue || !isVenue(venue[1]!.replace(/^[\s,]+/, ''))) return undefined;
  const close = from + venue.index;
  return /\S\s*[:：]/.test(text.slice(0, close - 2)) ? close + 1 : undefined;
}

const behindStop = (text: string) => text.replace(/[.\s]+$/, '');

/** The offset in front of `end` behind which only such characters stand. */
function behind(text: string, end: number, characters: RegExp): number {
  let at = end;
  while (at > 0 && characters.test(text[at - 1]!)) at--;
  return at;
}

/** A title in the plain text of nodes `from` to `to`: its words, and where they stand. */
export function readTitlePrefix(
  nodes: readonly Inline[],
  from: number,
  to: number,
  text: string,
): { words: string; start: number; end: number; rest: Inline[]; marker: number; isCited: boolean } {
  const inner = nodes.slice(from, to).filter((node) => node.kind !== 'image');
  const all = plain(inner);
  const marker = markerLength(all);
  const closer = closerOf(all.slice(marker));
  const closing = closer === undefined ? -1 : findCloser(all, marker + 1, closer);
  const cited = closing === -1 ? titleInCitation(all.slice(marker)) : undefined;
  const begin = cited ? marker + cited.start : closing === -1 ? marker : marker + 1;
  const stop = cited ? marker + cited.end : closing === -1 ? marker + titleEnd(all.slice(marker)) : closing;
  let start = offsetAt(inner, begin, text, false);
  let end = Math.max(start, offsetAt(inner, stop, text, true));
  if (cited) {
    // `"**Title**."`: the marks are no part of it.
    while (start < end && /[*_]/.test(text[start]!)) start++;
    while (start < end && /[*_]/.test(text[end - 1]!)) end--;
  }
  return {
    words: all.slice(begin, stop),
    start,
    end,
    rest: behindOffset(nodes, from, to, end, text),
    marker,
    isCited: cited !== undefined,
  };
}

/** A closing quotation mark, not an apostrophe, nor that of a quotation within: `"To "be" there"`. */
function findCloser(words: string, from: number, closer: string): number {
  let first = -1;
  let within = 0;
  const opener = words[from - 1]!;
  for (let at = from; at < words.length; at++) {
    const sign = words[at]!;
    if (sign !== closer && sign !== opener) continue;
    const isOpener =
      sign !== closer || (/[\s([]/.test(words[at - 1] ?? '') && /[\p{L}\p{N}]/u.test(words[at + 1] ?? ''));
    if (isOpener) within++;
    else if (at === words.length - 1 || /[\s,.;:)\]]/.test(words[at + 1]!)) {
      if (first === -1) first = at;
      if (within === 0) return at;
      within--;
    }
  }
  return first;
}

/** Offset of the n-th unit of `plain(nodes)`. */
export function offsetAt(nodes: readonly Inline[], position: number, text: string, atEnd: boolean): number {
  let passed = 0;
  for (const node of nodes) {
    const length = plain([node]).length;
    if (position < passed + length || (atEnd && position === passed + length)) {
      if (node.kind === 'text') return offsetIn(node, position - passed, text);
      return atEnd ? node.end : node.start;
    }
    passed += length;
  }
  return nodes.at(-1)?.end ?? 0;
}

/** What stands behind an offset: the later part of the node that it lies in, and the nodes that follow. */
export function behindOffset(
  nodes: readonly Inline[],
  from: number,
  to: number,
  offset: number,
  text: string,
): Inline[] {
  const rest: Inline[] = [];
  for (const node of nodes.slice(from, to)) {
    if (node.start >= offset) rest.push(node);
    else if (node.end > offset && node.kind === 'text')
      rest.push({ kind: 'text', text: text.slice(offset, node.end), start: offset, end: node.end });
  }
  return [...rest, ...nodes.slice(to)];
}
