import { readViewRegions } from '../analysis/view-regions.ts';
import { type Config, defaultConfig } from '../config/schema.ts';
import type { List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { append } from '../text/collections.ts';
import { applyEdits } from '../text/edit.ts';
import { lineEndingOf } from '../text/lines.ts';
import { type RenderOptions, renderFile } from '../views/render.ts';
import { repeatedEntries } from './added-twice.ts';
import { assembled, mergeUnits } from './assemble.ts';
import { editedByHand, withSameRegions } from './generated-regions.ts';
import { inOrder } from './order.ts';
import { partsOf } from './parts.ts';
import { textOf, type Unit } from './units.ts';

export interface MergeOptions {
  /** Where the list is in its repository, for its settings. */
  readonly path?: string;
  readonly config?: Config;
  /** What conflict markers call the two sides; default `ours` and `theirs`. */
  readonly names?: { readonly ours: string; readonly theirs: string };
  /** Characters of a conflict marker; default 7. */
  readonly markerSize?: number;
  /** How generated regions are generated again; false: they are left as they are, which is said. */
  readonly render?: RenderOptions | false;
  /** Merges line by line, where that goes without a conflict: then it is done so. */
  readonly byLines?: (base: string, ours: string, theirs: string) => string | undefined;
}

export interface Merged {
  /** With conflict markers where a person must choose. */
  readonly text: string;
  readonly conflicts: number;
  /** What was decided that a person should know. Plain text. */
  readonly notes: readonly string[];
}

const BREAK = /\r\n|\n|\r/g;
const isEnded = (text: string) => text === '' || /[\r\n]$/.test(text);

/** What becomes of something that both sides may have changed, ours first. */
function chosen<T>(base: T, ours: T, theirs: T): T {
  return ours === base ? theirs : ours;
}

/**
 * Merges two versions of a list that began as one. What merges line by line is merged so. Elsewhere entries and items
 * of an index are taken as wholes, so that both sides may add at the same place. A paper that both add is kept once;
 * generated regions are generated again. What both sides edited differently stays a conflict. Pure.
 */
export function merge(base: string, ours: string, theirs: string, options: MergeOptions = {}): Merged {
  if (ours === theirs || theirs === base) return { text: ours, conflicts: 0, notes: [] };
  if (ours === base) return { text: theirs, conflicts: 0, notes: [] };
  const { path = '', config = defaultConfig } = options;
  const cache: ParseCache = new Map();
  const read = (text: string) => parseList(text, { path, config, cache });
  const versions = [base, ours, theirs] as const;
  const eols = versions.map(lineEndingOf);
  const eol = chosen(eols[0], eols[1], eols[2])!;
  const [b, o, t] = versions.map((text, i) => {
    // Where one side changed all line endings that is no reason to conflict in every line.
    const same = eols[i] === eol ? text : text.replace(BREAK, eol);
    return read(isEnded(same) ? same : same + eol);
  });
  const notes = editedByHand(b!, { Ours: o!, Theirs: t! });
  const [before, one, other] = withSameRegions([b!, o!, t!]).map((text, i) => {
    const list = [b, o, t][i]!;
    return text === list.text ? list : read(text);
  });

  const parts = partsOf(before!, one!, other!);
  append(notes, parts.notes);
  const whole = (units: readonly Unit[]) => units[0]!.gap + textOf(units);
  const plain = options.byLines?.(whole(parts.base), whole(parts.ours), whole(parts.theirs));
  const placed = plain === undefined ? mergeUnits(parts) : [];
  const conflicts = placed.filter((piece) => 'ours' in piece).length;
  let text = plain ?? assembled(placed, parts, markerOf(eol, options));
  const hasRegions = [one, other].some((list) => readViewRegions(list!).regions.length > 0);
  if (conflicts === 0) {
    const merged = read(text);
    const list = plain === undefined ? inOrder(merged, before!, [one!, other!], config, read) : merged;
    append(notes, repeatedEntries(list, one!, other!));
    text = hasRegions ? regenerated(list, config, options, notes) : list.text;
    const ended = versions.map(isEnded);
    if (!chosen(ended[0], ended[1], ended[2])) text = text.replace(/(?:\r\n|\n|\r)$/, '');
  } else if (hasRegions) {
    notes.push('Generated regions were not updated. Run render after you resolve the conflict.');
  }
  return { text, conflicts, notes };
}

/** How a conflict is written. */
function markerOf(
  eol: string,
  { names, markerSize = 7 }: MergeOptions,
): (ours: string, theirs: string) => string {
  const line = (sign: string, name = '') => `${`${sign.repeat(markerSize)} ${name}`.trimEnd()}${eol}`;
  const [start, middle, end] = [
    line('<', names?.ours ?? 'ours'),
    line('='),
    line('>', names?.theirs ?? 'theirs'),
  ];
  return (ours, theirs) => start + ours + middle + theirs + end;
}

/** The text with its regions made again; one that never was generated is still a person's. */
function regenerated(list: List, config: Config, { render = {} }: MergeOptions, notes: string[]): string {
  if (render === false) {
    notes.push('Generated regions were not updated. Run render after you fix the config.');
    return list.text;
  }
  const { problems, regions } = renderFile(list.path, list.text, config, { ...render, list });
  for (const { line, message } of problems) notes.push(`Line ${line}: ${message}`);
  if (problems.length > 0) return list.text;
  return applyEdits(
    list.text,
    regions.filter(({ state }) => state !== 'adopted').flatMap(({ edits }) => edits),
  );
}
