import type { Entry, List, Span } from '../model.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { matchEntries, rawOf } from './match.ts';

/** What a change did to an entry of the head: 2 leaves it alone, 1 edits or moves it, 0 adds it. */
export type Age = 0 | 1 | 2;

/** Says of the entries of a list how a change treated them. */
export function agesOf(base: List, list: List): (entry: Entry) => Age {
  const baseOf = matchEntries(base, list);
  const diff = lineDiffOf(base.lines, list.lines);
  return (entry) => {
    const was = baseOf[entry.index]!;
    if (was === -1) return 0;
    const isKept = diff.wasLine(entry.line) !== 0 && rawOf(base, base.entries[was]!) === rawOf(list, entry);
    return isKept ? 2 : 1;
  };
}

/** The entry of the base that an entry of the head was. */
export function entryBefore(base: List, list: List, entry: Entry): Entry | undefined {
  return base.entries[matchEntries(base, list)[entry.index]!];
}

/** The line of the head that shows what a change did to a line of the base: what became of it, or where it was. */
export function lineAfter(base: List, list: List, line: number): Span {
  return list.lines.span(Math.min(lineDiffOf(base.lines, list.lines).placeOf(line), list.lines.count));
}

/** Where an entry of the base is in the head, or where it was. */
export function entryAfter(base: List, list: List, entry: Entry): Span {
  const at = matchEntries(base, list).indexOf(entry.index);
  return list.entries[at]?.span ?? lineAfter(base, list, entry.line);
}

/** Whether a change wrote the line of an offset of the head. */
export function isTouched(base: List, list: List, offset: number): boolean {
  return lineDiffOf(base.lines, list.lines).wasLine(list.lines.lineAt(offset)) === 0;
}

/**
 * Of two things that cannot both be right the one to report, and the other: the later one, but rather the one that a
 * change wrote.
 */
export function toReport<T extends { readonly span: Span }>(
  first: T,
  later: T,
  list: List,
  base: List | undefined,
): { here: T; there: T } {
  const isFirst = base && isTouched(base, list, first.span.start) && !isTouched(base, list, later.span.start);
  return isFirst ? { here: first, there: later } : { here: later, there: first };
}
