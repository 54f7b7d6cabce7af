import { check } from '../check.ts';
import { matchEntries } from '../compare/match.ts';
import { type Config, defaultConfig } from '../config/schema.ts';
import { applyEdits } from '../edit.ts';
import { compatibleFixes } from '../fix.ts';
import { differ, identityKeys, titleKeys } from '../identity.ts';
import { lineEndingOf } from '../lines.ts';
import type { Entry, Finding, List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { readViewRegions } from '../regions.ts';
import { renderedText, renderFile } from '../render.ts';
import { rules } from '../rules/index.ts';
import { quote } from '../text.ts';
import type { Facts } from '../views/view.ts';
import { chunksOf } from './diff3.ts';
import { mergeStretch, type Piece } from './stretch.ts';
import { type Unit, unitsOf } from './units.ts';

export interface MergeOptions {
  /** Where the list is in its repository, for its settings. */
  readonly path?: string;
  readonly config?: Config;
  /** What conflict markers call the two sides; default `ours` and `theirs`. */
  readonly names?: { readonly ours: string; readonly theirs: string };
  /** Characters of a conflict marker; default 7. */
  readonly markerSize?: number;
  /** What is known of the list beyond its text, for the regions that tell it. */
  readonly facts?: Facts;
}

export interface Merged {
  /** With conflict markers where a person must choose. */
  readonly text: string;
  readonly conflicts: number;
  /** What was decided that a person should know. Plain text. */
  readonly notes: readonly string[];
}

/** Times that additions are put in order. */
const ROUNDS = 10;

interface Sides {
  readonly base: List;
  readonly ours: List;
  readonly theirs: List;
}

/**
 * Merges two versions of a list that began as one. Entries and items of an index are taken as wholes, so that both
 * sides may add at the same place; generated regions are generated anew. What both sides edited differently stays a
 * conflict. Pure.
 */
export function merge(base: string, ours: string, theirs: string, options: MergeOptions = {}): Merged {
  if (ours === theirs) return { text: ours, conflicts: 0, notes: [] };
  const { path = '', config = defaultConfig } = options;
  const cache: ParseCache = new Map();
  const read = (text: string) => parseList(text, { path, config, cache });
  const eol = lineEndingOf(ours);
  const ended = [base, ours, theirs].map((text) => (text === '' || /[\r\n]$/.test(text) ? text : text + eol));
  const [b, o, t] = withSameRegions(ended.map(read)).map(read);
  const sides: Sides = { base: b!, ours: o!, theirs: t! };

  const notes: string[] = [];
  const pieces = mergeUnits(sides, notes);
  const conflicts = pieces.filter((piece) => 'ours' in piece).length;
  let text = written(pieces, eol, options);
  if (conflicts === 0) {
    text = inOrder(text, sides, config, read);
    text = regenerated(text, options, notes);
    if (!/[\r\n]$/.test(ours)) text = text.replace(/(?:\r\n|\n|\r)$/, '');
  } else if (readViewRegions(sides.ours).regions.length > 0) {
    notes.push('Generated regions are as ours had them: render them once the conflict is settled.');
  }
  return { text, conflicts, notes };
}

/** The texts with their generated regions as ours has them: those are made from the entries, and never conflict. */
function withSameRegions(lists: readonly List[]): string[] {
  const regions = lists.map((list) => readViewRegions(list).regions);
  const count = new Map<string, number>();
  const contents = new Map<string, { content: string; close: string }>();
  const name = (view: string, side: number) => {
    const key = `${side} ${view}`;
    count.set(key, (count.get(key) ?? 0) + 1);
    return `${view} ${count.get(key)}`;
  };
  const named = regions.map((own, side) => own.map((region) => ({ region, key: name(region.view, side) })));
  for (const { region, key } of named[1] ?? []) {
    const { text } = lists[1]!;
    const content = text.slice(region.content.start, region.content.end);
    contents.set(key, { content, close: text.slice(region.close.span.start, region.close.span.end) });
  }
  return lists.map(({ text }, side) =>
    applyEdits(
      text,
      named[side]!.flatMap(({ region, key }) => {
        const known = contents.get(key);
        if (!known) return [];
        return [
          { ...region.content, text: known.content },
          { ...region.close.span, text: known.close },
        ];
      }),
    ),
  );
}

/** Entries that a side added since the base. */
function addedIn(side: List, base: List): Entry[] {
  const baseOf = matchEntries(base, side);
  return side.entries.filter(({ index }) => baseOf[index] === -1);
}

/** Entries of theirs that ours adds as well, in the same section. */
function addedTwice({ base, ours, theirs }: Sides): Map<number, Entry> {
  const place = (entry: Entry) => entry.section.join('\n');
  const mine = addedIn(ours, base);
  const byKey = new Map<string, Entry>();
  const keys = (list: List, entry: Entry) => [
    ...(entry.title === '' ? [] : [`title ${titleKeys(list)[entry.index]}`]),
    ...identityKeys(list)[entry.index]!,
  ];
  for (const entry of mine) for (const key of keys(ours, entry)) byKey.set(`${place(entry)}\n${key}`, entry);
  const twice = new Map<number, Entry>();
  for (const entry of addedIn(theirs, base)) {
    const same = keys(theirs, entry)
      .map((key) => byKey.get(`${place(entry)}\n${key}`))
      .find((found) => found !== undefined);
    if (same && !differ(identityKeys(ours)[same.index]!, identityKeys(theirs)[entry.index]!))
      twice.set(entry.index, same);
  }
  return twice;
}

function noteOf(mine: Entry, yours: Entry, isSame: boolean): string {
  const kept = `Both sides add ${quote(mine.title)}; it was kept once`;
  if (isSame) return `${kept}.`;
  const labels = yours.labels
    .map(({ id }) => id)
    .filter((id) => !mine.labels.some((label) => label.id === id));
  const lost = labels.length > 0 ? ` Theirs also labels it ${labels.map(quote).join(', ')}.` : '';
  return `${kept}, as ours has it.${lost}`;
}

/** Keys of items that a side added to the index. */
function itemsAdded(side: readonly Unit[], base: readonly Unit[]): Set<string> {
  const items = (units: readonly Unit[]) =>
    units.flatMap(({ key, entry }) => (key !== undefined && entry === undefined ? [key] : []));
  const before = new Set(items(base));
  return new Set(items(side).filter((key) => !before.has(key)));
}

function mergeUnits(sides: Sides, notes: string[]): Piece[] {
  const [base, ours, all] = [sides.base, sides.ours, sides.theirs].map(unitsOf);
  const twice = addedTwice(sides);
  for (const [index, mine] of twice) {
    const yours = sides.theirs.entries[index]!;
    const raw = (list: List, { span }: Entry) => list.text.slice(span.start, span.end);
    notes.push(noteOf(mine, yours, raw(sides.ours, mine) === raw(sides.theirs, yours)));
  }
  const items = itemsAdded(ours!, base!);
  const known = new Set(base!.map(({ key }) => key));
  const theirs = all!.filter(({ key, entry }) => {
    if (entry !== undefined) return !twice.has(entry);
    return key === undefined || known.has(key) || !items.has(key);
  });
  const texts = [base, ours, theirs].map((units) => units!.map(({ text }) => text));
  return chunksOf(texts[0]!, texts[1]!, texts[2]!).flatMap((chunk) =>
    chunk.isStable
      ? [{ text: texts[1]!.slice(...chunk.ours).join('') }]
      : mergeStretch(base!.slice(...chunk.base), ours!.slice(...chunk.ours), theirs.slice(...chunk.theirs)),
  );
}

function written(pieces: readonly Piece[], eol: string, { names, markerSize = 7 }: MergeOptions): string {
  const marker = (sign: string, name?: string) => `${sign.repeat(markerSize)}${name ? ` ${name}` : ''}${eol}`;
  return pieces
    .map((piece) =>
      'text' in piece
        ? piece.text
        : marker('<', names?.ours ?? 'ours') +
          piece.ours +
          marker('=') +
          piece.theirs +
          marker('>', names?.theirs ?? 'theirs'),
    )
    .join('');
}

/** Entries out of order that the base did not have, as far as their places can be mended for sure. */
function misplacedIn(list: List, config: Config, base: List): Finding[] {
  const off = Object.fromEntries(rules.map(({ id }) => [id, 'off' as const]));
  const order = config.rules['entry-order'] ?? {};
  const only: Config = { ...config, overrides: [], rules: { ...off, 'entry-order': order } };
  return check(list, only, base).filter(({ since, fix }) => since === 'head' && fix);
}

/** The order that the list keeps, for what each side had put at its place and the other side's additions moved. */
function inOrder(text: string, sides: Sides, config: Config, read: (text: string) => List): string {
  const { base, ours, theirs } = sides;
  let list = read(text);
  if (misplacedIn(list, config, base).length === 0) return text;
  const own = [ours, theirs].flatMap((side) => misplacedIn(side, config, base).map(({ entry }) => entry));
  for (let round = 0; round < ROUNDS; round++) {
    const misplaced = misplacedIn(list, config, base).filter(({ entry }) => !own.includes(entry));
    const { edits } = compatibleFixes(misplaced);
    if (edits.length === 0) break;
    list = read(applyEdits(list.text, edits));
  }
  return list.text;
}

function regenerated(
  text: string,
  { path = '', config = defaultConfig, facts }: MergeOptions,
  notes: string[],
) {
  const rendered = renderFile(path, text, config, facts ? { factsOf: () => facts } : {});
  for (const { line, message } of rendered.problems) notes.push(`Line ${line}: ${message}`);
  return renderedText(text, rendered);
}
