import type { Entry, Finding, Label, Link, List, TextEdit } from '../model.ts';
import { ruleById } from '../rules/index.ts';
import type { FixedPart } from '../rules/rule.ts';
import { bisect, groupBy } from '../text/collections.ts';
import { compatibleFixes } from '../text/compatible-fixes.ts';
import { applyEdits } from '../text/edit.ts';
import { originsOf } from '../text/edit-origin.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** Readings after which halves are no longer tried: what is not proven by then is left to a person. */
const TRIES = 24;

/** Readings in which those fixes are left out that stand where something went wrong. */
const DIRECT = 4;

/** A word that so many places have is the list's: who writes it otherwise in one of them made a mistake. */
const ESTABLISHED = 4;

/** Findings that one fix fixes: each item of a swallowed list asks for the same empty line. */
export type Unit = readonly Finding[];

/** Fixes that were made together, and what came of them. */
export interface Step {
  readonly edits: readonly TextEdit[];
  readonly fixed: readonly Finding[];
  readonly list: List;
}

/** Findings by their fix; those without one are left out. */
export function unitsOf(findings: readonly Finding[]): Unit[] {
  const fixable = findings.filter(({ fix }) => fix !== undefined);
  return [...groupBy(fixable, ({ fix }) => JSON.stringify(fix!.edits)).values()];
}

/**
 * The fixes that can be made together and after which the list reads as it should (see `breaches`).
 * @param read reads a text as the list was read.
 * @param refuse is told of each fix that the law refuses.
 * @returns nothing where no fix is left.
 */
export function lawfulStep(
  list: List,
  units: readonly Unit[],
  read: (text: string) => List,
  refuse: (unit: Unit) => void,
): Step | undefined {
  let tries = TRIES;
  let wrong: readonly number[] = [];
  const attempt = (some: readonly Unit[]): Step | undefined => {
    const { edits, fixed } = compatibleFixes(some.flat());
    wrong = [];
    if (edits.length === 0 || tries-- <= 0) return undefined;
    const after = read(applyEdits(list.text, edits));
    const step = { edits, fixed, list: after };
    wrong = breaches(list, step);
    return wrong.length === 0 ? step : undefined;
  };
  const largest = (some: readonly Unit[]): Step | undefined => {
    const whole = attempt(some);
    if (whole) return whole;
    if (tries <= 0 || some.length < 2) {
      some.forEach(refuse);
      return undefined;
    }
    const middle = some.length >> 1;
    const first = largest(some.slice(0, middle));
    const second = largest(some.slice(middle));
    if (!first || !second) return first ?? second;
    return attempt([...unitsOf(first.fixed), ...unitsOf(second.fixed)]) ?? first;
  };
  let wanted = units;
  let suspects: Unit[] = [];
  for (let i = 0; i < DIRECT; i++) {
    const whole = attempt(wanted);
    if (wrong.length === 0) {
      const more = suspects.length > 1 ? largest(suspects) : undefined;
      if (suspects.length === 1) refuse(suspects[0]!);
      if (!whole || !more) return whole ?? more;
      return attempt([...unitsOf(whole.fixed), ...unitsOf(more.fixed)]) ?? whole;
    }
    const lines = new Set(wrong.flatMap((offset) => linesAround(list, offset)));
    const isSuspect = (unit: Unit) =>
      unit[0]!.fix!.edits.some(({ start, end }) => {
        const [first, last] = [list.lines.lineAt(start), list.lines.lineAt(end)];
        return lines.has(first) || lines.has(last);
      });
    const found = wanted.filter(isSuspect);
    if (found.length === 0) break;
    suspects = [...suspects, ...found];
    wanted = wanted.filter((unit) => !found.includes(unit));
  }
  return largest([...wanted, ...suspects].sort((a, b) => units.indexOf(a) - units.indexOf(b)));
}

/** The lines of the entry at an offset, else the line itself. */
function linesAround(list: List, offset: number): number[] {
  const entry = entryAt(list.entries, offset);
  const line = list.lines.lineAt(offset);
  return entry ? [...new Set([line, entry.line, entry.endLine])] : [line];
}

function entryAt(entries: readonly Entry[], offset: number): Entry | undefined {
  const entry = entries[bisect(entries, ({ span }) => span.start <= offset) - 1];
  return entry && offset <= entry.span.end ? entry : undefined;
}

/** Where an entry is looked for: its title stays, whatever else of it is fixed. */
const placeOf = ({ title, titleSpan, span }: Entry) => (title === '' ? span.start : titleSpan.start);

/**
 * Places of a list, as offsets, at which fixes change more than they may. Afterwards each entry is there, once; one that
 * no fix names has the same title, section, labels and addresses; one that a fix names differs at most in what the
 * fix's rule is about; an entry that was not read before is a rule's business that restores entries, and has the shape of
 * its neighbours; and no more than before is left that Markdown does not understand.
 */
export function breaches(before: List, { edits, fixed, list: after }: Step): number[] {
  const wrong: number[] = [];
  const origin = originsOf(before.text, edits);
  const parts = fixed.map(({ rule }) => ruleById(rule)?.alters ?? []);
  const restores = parts.some((some) => some.includes('entries'));
  // Below a heading that a fix restores sections have other names.
  const firstSection = fixed.reduce(
    (first, { fix }, i) => (parts[i]!.includes('section') ? Math.min(first, fix!.edits[0]!.start) : first),
    Number.POSITIVE_INFINITY,
  );
  const allowed = allowedParts(before, fixed, parts);
  const addresses = changedDefinitions(before, after, edits, origin);
  const seen = new Set<number>();
  const shapes = new Map<number, Set<string>>();
  for (const { sectionIndex, shape } of before.entries) {
    const held = shapes.get(sectionIndex) ?? new Set();
    shapes.set(sectionIndex, held.add(shape));
  }
  for (const entry of after.entries) {
    const place = origin(placeOf(entry));
    const old = entryAt(before.entries, place);
    if (!old || seen.has(old.index)) {
      // Where sections stay the same, one that is restored has the shape of its neighbours.
      const around = before.sections.length === after.sections.length && shapes.get(entry.sectionIndex);
      if (!restores || (around && !around.has(entry.shape))) wrong.push(place);
      continue;
    }
    seen.add(old.index);
    const may = allowed.get(old.index);
    const isWrong =
      old.shape !== entry.shape ||
      (!may?.has('title') && old.title !== entry.title) ||
      (!may?.has('section') &&
        old.span.start < firstSection &&
        !isEqual(old.section, entry.section, (part) => part)) ||
      (!may?.has('labels') && !isEqual(old.labels, entry.labels, ({ id }: Label) => id)) ||
      (!may?.has('links') &&
        !isEqual(
          old.links,
          entry.links,
          ({ url }: Link) => url,
          (url) => addresses.get(url) ?? url,
        ));
    if (isWrong) wrong.push(old.span.start);
  }
  for (const { index, span } of before.entries) if (!seen.has(index)) wrong.push(span.start);
  if (!restores && after.residue.length > before.residue.length) {
    const known = new Set(before.residue.map(({ form, span }) => `${form} ${span.start}`));
    for (const { form, span } of after.residue) {
      const start = origin(span.start);
      if (!known.has(`${form} ${start}`)) wrong.push(start);
    }
    if (wrong.length === 0) wrong.push(edits[0]!.start);
  }
  return wrong;
}

function isEqual<T>(
  one: readonly T[],
  other: readonly T[],
  of: (item: T) => string,
  becomes = (text: string) => text,
): boolean {
  return one.length === other.length && one.every((item, i) => becomes(of(item)) === of(other[i]!));
}

/** What may differ of each entry that fixes touch. */
function allowedParts(
  { entries }: List,
  fixed: readonly Finding[],
  parts: readonly (readonly FixedPart[])[],
): Map<number, Set<FixedPart>> {
  const allowed = new Map<number, Set<FixedPart>>();
  fixed.forEach(({ fix }, i) => {
    if (parts[i]!.length === 0) return;
    for (const { start, end } of fix!.edits) {
      // What an edit reaches: entries stand in order of place.
      const from = Math.max(0, bisect(entries, ({ span }) => span.start <= start) - 1);
      for (let at = from; at < entries.length && entries[at]!.span.start <= end; at++) {
        if (entries[at]!.span.end < start) continue;
        const held = allowed.get(at) ?? new Set();
        for (const part of parts[i]!) held.add(part);
        allowed.set(at, held);
      }
    }
  });
  return allowed;
}

/** Addresses that edits of definitions gave to references, by what they were. */
function changedDefinitions(
  before: List,
  after: List,
  edits: readonly TextEdit[],
  origin: (offset: number) => number,
): Map<string, string> {
  const changed = new Map<string, string>();
  const old = new Map<number, string>();
  for (const { kind, span, url } of before.links) if (kind === 'definition') old.set(span.start, url);
  if (old.size === 0 || edits.length === 0) return changed;
  for (const { kind, span, url } of after.links) {
    const was = kind === 'definition' ? old.get(origin(span.start)) : undefined;
    if (was !== undefined && was !== url) changed.set(was, url);
  }
  return changed;
}

/**
 * Whether a fix would undo what a change did: its rule writes what another place of the list says, and on a line that
 * the change edited the fix puts back a word that the base has there, and few other places have. Which of the two is right, a person knows.
 */
export function undoes(base: List, head: List, { rule, fix }: Finding): boolean {
  if (!fix || !ruleById(rule)?.copies) return false;
  const diff = lineDiffOf(base.lines, head.lines);
  return fix.edits.some(({ start, end, text }) => {
    const line = head.lines.lineAt(start);
    if (diff.wasLine(line) !== 0) return false;
    const span = head.lines.span(line);
    const old = wordAround(head.text, start, end, span.end);
    const now = head.text.slice(old.start, start) + text + head.text.slice(end, old.end);
    if (now === '') return false;
    const was = linesBecome(base, diff, line);
    const isPutBack = was.includes(now) && !was.includes(head.text.slice(old.start, old.end));
    return isPutBack && occurrences(head.text, now) < ESTABLISHED;
  });
}

function occurrences(text: string, word: string): number {
  let found = 0;
  for (let at = text.indexOf(word); at !== -1 && found < ESTABLISHED; at = text.indexOf(word, at + 1))
    found++;
  return found;
}

/** The line of the base that a line of the head was edited from; empty where it is new. */
function linesBecome(base: List, diff: ReturnType<typeof lineDiffOf>, line: number): string {
  for (let was = 1; was <= base.lines.count; was++)
    if (diff.becameLine(was) === line) return base.lines.text(was);
  return '';
}

/** The whole words that an edit touches. */
function wordAround(text: string, from: number, to: number, limit: number): { start: number; end: number } {
  let start = from;
  let end = Math.min(to, limit);
  while (start > 0 && /[\p{L}\p{N}_-]/u.test(text[start - 1]!)) start--;
  while (end < limit && /[\p{L}\p{N}_-]/u.test(text[end]!)) end++;
  return { start, end: Math.max(end, to) };
}

/**
 * The findings, without the fixes that the law refuses: each that is left can be made, and those of one reading
 * together.
 * @param base the list before a change: what it changed is not undone.
 */
export function lawful(
  list: List,
  findings: readonly Finding[],
  read: (text: string) => List,
  base?: List,
): Finding[] {
  const refused = new Set<Finding>();
  // What stood in the base is not this change's to fix, and nobody is shown how.
  const own = findings.filter(({ since }) => since !== 'base');
  if (base) for (const finding of own) if (undoes(base, list, finding)) refused.add(finding);
  const refuse = (unit: Unit) => {
    for (const finding of unit) refused.add(finding);
  };
  let left = unitsOf(own.filter((finding) => !refused.has(finding)));
  // Fixes that want the same place are tried one after the other.
  for (let round = 0; left.length > 0; round++) {
    const step = round < DIRECT ? lawfulStep(list, left, read, refuse) : undefined;
    const proven = new Set(step?.fixed);
    left = left.filter(([first]) => !proven.has(first!) && !refused.has(first!));
    if (step) continue;
    for (const finding of left.flat()) refused.add(finding);
    break;
  }
  return findings.map((finding) => {
    if (!refused.has(finding)) return finding;
    const { fix: _, ...rest } = finding;
    return rest;
  });
}
