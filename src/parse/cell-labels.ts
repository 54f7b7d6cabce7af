import { type Inline, plain } from '../markdown/inline.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { trimmed } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import type { Candidate } from './candidates.ts';
import { kindsInLines } from './facet-lines.ts';
import { facetName, isKind, TIGHT, WRAPPED } from './facets.ts';
import { leadsOut } from './vocabulary.ts';

/** Between labels of a cell besides commas: another sign with space around it, or a pipe that is written as text. */
const APART = /(?:^|\s)[·•∙|/／](?=\s|$)|\\\|/g;

/** `+2`: so many more than a cell has room for. */
const MORE = /^\+\d{1,3}$/;

/** So many of a column's values have to be made of parts that other values have too. */
const MADE = { fewest: 3, share: 0.6 };

/** Which values of a column are several: `Drama/Crime` where `Drama/History` and `Crime` are others. */
export interface Joined {
  /** Whether most of its values with such signs are. */
  readonly isHabit: boolean;
  /** Parts that several values have. */
  readonly shared: ReadonlySet<string>;
}

/**
 * What the values of each column of labels, and of lines that say a kind, are made of, by its name.
 * @param lines names of such lines
 */
export function joinedValues(
  candidates: readonly Candidate[],
  lines: ReadonlySet<string>,
  text: string,
): Map<string, Joined> {
  const values = new Map<string, Set<string>>();
  const put = (name: string, inlines: readonly Inline[]) => {
    const key = facetName(name);
    const own = values.get(key) ?? new Set();
    values.set(key, own);
    for (const { id } of labelsIn(inlines, text, undefined)) own.add(id.toLowerCase());
  };
  for (const candidate of candidates) {
    for (const { name, inlines } of kindsInLines(candidate, lines, text)) put(name, inlines);
    const { row } = candidate;
    row?.columns.forEach(({ name, facet, role }, at) => {
      const cell = row.written.cells[at];
      if (cell && (facet || role === 'labels')) put(name, cell.inlines);
    });
  }
  const joined = new Map<string, Joined>();
  for (const [name, own] of values) {
    const several = [...own].filter((value) => TIGHT.test(value));
    if (several.length === 0) continue;
    const uses = new Map<string, number>();
    for (const value of own)
      for (const part of new Set(partsOf(value))) uses.set(part, (uses.get(part) ?? 0) + 1);
    const shared = new Set([...uses].filter(([, count]) => count > 1).map(([part]) => part));
    const parts = several.flatMap(partsOf);
    const known = parts.filter((part) => shared.has(part)).length;
    joined.set(name, {
      isHabit: several.length >= MADE.fewest && known >= parts.length * MADE.share,
      shared,
    });
  }
  return joined;
}

const partsOf = (value: string): string[] =>
  value
    .split(TIGHT)
    .map((part) => part.trim())
    .filter((part) => part !== '');

/** The labels in a cell of a column of labels. */
export function labelsIn(inlines: readonly Inline[], text: string, joined: Joined | undefined): Reading[] {
  const found: Reading[] = [];
  for (const reading of labelForms.column.read(inlines, text)) {
    // What is written as code is one label, whatever signs it has.
    if (text[reading.start - 1] === '`') found.push(reading);
    else
      for (const each of apart(reading, text)) for (const part of tight(each, text, joined)) found.push(part);
  }
  const last = found.at(-1);
  if (last && found.length > 1 && MORE.test(last.id)) found.pop();
  return found;
}

function* apart(reading: Reading, text: string): Generator<Reading> {
  let from = reading.start;
  for (const { 0: sign, index } of text.slice(reading.start, reading.end).matchAll(APART)) {
    yield* trimmed(text, from, reading.start + index);
    from = reading.start + index + sign.length;
  }
  if (from === reading.start) yield reading;
  else yield* trimmed(text, from, reading.end);
}

function* tight(reading: Reading, text: string, joined: Joined | undefined): Generator<Reading> {
  const parts = joined && TIGHT.test(reading.id) ? partsOf(reading.id.toLowerCase()) : [];
  const isSeveral = parts.length > 1 && (joined!.isHabit || parts.every((part) => joined!.shared.has(part)));
  if (!isSeveral) {
    yield reading;
    return;
  }
  let from = reading.start;
  for (let at = reading.start; at <= reading.end; at++) {
    if (at < reading.end && !TIGHT.test(text[at]!)) continue;
    yield* trimmed(text, from, at);
    from = at + 1;
  }
}

/** The labels in a cell of a column, or behind the key of a line, that says a kind: words, outside of links that lead elsewhere. */
export function kindsIn(inlines: readonly Inline[], text: string, joined: Joined | undefined): Reading[] {
  const own = inlines.filter((node) => !(node.kind === 'link' && leadsOut(node.url)) && plain([node]) !== '');
  return labelsIn(own, text, joined)
    .map((reading) => unwrapped(withoutAnd(reading), text))
    .filter(({ id }) => isKind(id, true));
}

/** `saws, planes, and files`: the last without what joins it to the others. */
function withoutAnd(reading: Reading): Reading {
  const and = /^(?:and|or) (?=\S)/i.exec(reading.id);
  return and
    ? { ...reading, id: reading.id.slice(and[0].length), start: reading.start + and[0].length }
    : reading;
}

/** `[GUI]` below a name that holds labels or kinds is the label `GUI`; brackets may be around several, `[GUI, CLI]`, too. */
export function unwrapped(reading: Reading, text: string): Reading {
  const inner = WRAPPED.exec(reading.id)?.[1]?.trim();
  const at = inner === undefined ? -1 : text.indexOf(inner, reading.start);
  return inner === undefined || at === -1 || at >= reading.end
    ? reading
    : { ...reading, id: inner, start: at, end: at + inner.length };
}
