import { titleKeys } from '../identity.ts';
import type { List } from '../model.ts';
import { foldTitle } from '../text.ts';

/** Whole lines that a merge takes or leaves as one: an entry, an item of an index, or any other line. */
export interface Unit {
  /** With line endings. */
  readonly text: string;
  /** What an entry or item is recognised by in another version; absent for other lines. */
  readonly key?: string;
  readonly title?: string;
  /** Position in `List.entries`, for entries. */
  readonly entry?: number;
}

interface Place {
  readonly line: number;
  readonly endLine: number;
  readonly key: string;
  readonly title: string;
  readonly entry?: number;
}

function placesOf(list: List): Place[] {
  const titles = titleKeys(list);
  const entries = list.entries.map(({ line, endLine, index, title }): Place => {
    // What stands below an entry may be entries of their own: those are units by themselves.
    const next = list.entries[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const last = next > line ? Math.min(endLine, next - 1) : endLine;
    return { line, endLine: last, key: `entry ${titles[index]}`, title, entry: index };
  });
  const items = list.index.flatMap(({ items, section }) =>
    items.map(({ line, title, span }): Place => {
      const endLine = list.lines.lineAt(Math.max(span.start, span.end - 1));
      return { line, endLine, key: `item ${section}\n${foldTitle(title)}`, title };
    }),
  );
  return [...entries, ...items].sort((a, b) => a.line - b.line);
}

/** A text as units; put together they are the text again. */
export function unitsOf(list: List): Unit[] {
  const { text, lines } = list;
  const units: Unit[] = [];
  const slice = (first: number, last: number) =>
    text.slice(first === 1 ? 0 : lines.starts[first - 1], lines.starts[last] ?? text.length);
  let line = 1;
  const upTo = (end: number) => {
    for (; line < end; line++) units.push({ text: slice(line, line) });
  };
  for (const { line: first, endLine, key, title, entry } of placesOf(list)) {
    if (first < line) continue;
    upTo(first);
    units.push({ text: slice(first, endLine), key, title, ...(entry !== undefined && { entry }) });
    line = endLine + 1;
  }
  upTo(lines.count + 1);
  return units.filter((unit) => unit.text !== '');
}
