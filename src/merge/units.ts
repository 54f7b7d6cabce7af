import { alike } from '../analysis/duplicates.ts';
import type { List } from '../model.ts';
import { foldTitle } from '../text/fold.ts';

/** The three versions that are merged. */
export interface Versions<T> {
  readonly base: T;
  readonly ours: T;
  readonly theirs: T;
}

/** Whole lines that a merge takes or leaves as one: an entry, an item of an index, a tag of a legend, or any other line. */
export interface Unit {
  /** With line endings; empty for the end of the file. */
  readonly text: string;
  /** The blank lines before it. */
  readonly gap: string;
  /** What an entry, item or tag is recognised by in another version; absent for other lines. */
  readonly key?: string;
  /** Position in `List.entries`, for entries. */
  readonly entry?: number;
}

interface UnitLines {
  readonly line: number;
  readonly endLine: number;
  readonly key: string;
  readonly entry?: number;
}

/** What an item of an index is recognised by. */
export function itemKey(section: string, title: string): string {
  return `item ${section}\n${foldTitle(title)}`;
}

function unitLinesOf(list: List, keyOf: (entry: number) => string): UnitLines[] {
  const entries = list.entries.map(({ line, endLine, index }): UnitLines => {
    // What stands below an entry may be entries of their own: those are units by themselves.
    const next = list.entries[index + 1]?.line ?? Number.POSITIVE_INFINITY;
    const last = next > line ? Math.min(endLine, next - 1) : endLine;
    return { line, endLine: last, key: `entry ${keyOf(index)}`, entry: index };
  });
  const items = list.labelIndex.flatMap(({ items, section }) =>
    items.map(({ line, title, span }): UnitLines => {
      const endLine = list.lines.lineAt(Math.max(span.start, span.end - 1));
      return { line, endLine, key: itemKey(section, title) };
    }),
  );
  const tags = list.taxonomy.tags.flatMap(({ id, line }): UnitLines[] =>
    line > 0 ? [{ line, endLine: line, key: `tag ${id}` }] : [],
  );
  return [...entries, ...items, ...tags].sort((a, b) => a.line - b.line);
}

/**
 * A text as units, the last of which is its end; put together with their gaps they are the text again.
 * @param keyOf what the entry at a position is recognised by in another version; absent: each line is a unit.
 */
export function unitsOf(list: List, keyOf?: (entry: number) => string): Unit[] {
  const { text, lines } = list;
  const units: Unit[] = [];
  const slice = (first: number, last: number) =>
    text.slice(first === 1 ? 0 : lines.starts[first - 1], lines.starts[last] ?? text.length);
  let gap = '';
  const push = (unit: Omit<Unit, 'gap'>) => {
    units.push({ ...unit, gap });
    gap = '';
  };
  let line = 1;
  const upTo = (end: number) => {
    for (; line < end; line++) {
      const here = slice(line, line);
      if (here.trim() === '') gap += here;
      else push({ text: here });
    }
  };
  for (const { line: first, endLine, key, entry } of keyOf ? unitLinesOf(list, keyOf) : []) {
    if (first < line) continue;
    upTo(first);
    let last = endLine;
    while (last > first && lines.text(last).trim() === '') last--;
    push({ text: slice(first, last), key, ...(entry !== undefined && { entry }) });
    line = last + 1;
  }
  upTo(lines.count + 1);
  push({ text: '' });
  return units;
}

/** Units put together; without the gap before the first. */
export function textOf(units: readonly Unit[]): string {
  return units.map(({ gap, text }, at) => (at === 0 ? text : gap + text)).join('');
}

/** The gap between two that never were neighbours: entries keep together, other lines keep apart. */
export function gapOf(behind: string, ahead: string, isBetweenEntries: boolean): string {
  return behind.length < ahead.length === isBetweenEntries ? behind : ahead;
}

interface Item {
  readonly section: string;
  readonly title: string;
}

/** The section and the title of an item, by its key. */
function itemOf({ key = '', entry }: Unit): Item | undefined {
  const [, section, title] = entry === undefined ? (/^item (.*)\n(.*)$/.exec(key) ?? []) : [];
  return section === undefined ? undefined : { section, title: title! };
}

/** Units whose items have the key of the item of the base that they were, where a title was edited. */
export function recognised(units: readonly Unit[], base: readonly Unit[]): Unit[] {
  const [known, kept] = [base, units].map((list) => new Set(list.map(({ key }) => key)));
  const gone = base.filter((unit) => itemOf(unit) && !kept!.has(unit.key));
  return units.map((unit) => {
    const item = itemOf(unit);
    if (!item || known!.has(unit.key)) return unit;
    const at = gone.findIndex((old) => {
      const { section, title } = itemOf(old)!;
      return section === item.section && alike(title, item.title);
    });
    return at === -1 ? unit : { ...unit, key: gone.splice(at, 1)[0]!.key! };
  });
}

/** Versions in which the same text has the same key: one may be read as an entry in one of them only. */
export function withSameKeys(versions: Versions<readonly Unit[]>): Versions<readonly Unit[]> {
  const keys = new Map<string, string>();
  for (const { text, key } of [versions.base, versions.ours, versions.theirs].flat())
    if (key !== undefined && !keys.has(text)) keys.set(text, key);
  const same = (units: readonly Unit[]) =>
    units.map((unit) => {
      const key = keys.get(unit.text);
      return key === undefined || key === unit.key ? unit : { ...unit, key };
    });
  return { base: same(versions.base), ours: same(versions.ours), theirs: same(versions.theirs) };
}

/** Units without some of them. */
export function without(units: readonly Unit[], isOut: (unit: Unit) => boolean): Unit[] {
  const rest: Unit[] = [];
  let gap: string | undefined;
  for (const unit of units) {
    if (isOut(unit)) {
      gap ??= unit.gap;
      continue;
    }
    const isBetweenEntries = unit.key !== undefined && rest.at(-1)?.key !== undefined;
    rest.push(gap === undefined ? unit : { ...unit, gap: gapOf(gap, unit.gap, isBetweenEntries) });
    gap = undefined;
  }
  return rest;
}
