import { matchEntries } from '../compare/match.ts';
import type { Config } from '../config/schema.ts';
import type { Finding, List, TextEdit } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { groupBy } from '../text/collections.ts';
import { compatibleFixes } from '../text/compatible-fixes.ts';
import { applyEdits } from '../text/edit.ts';
import { check } from './check.ts';
import { ownFindings } from './own-findings.ts';

/** Times that a text is fixed and read again. */
const ROUNDS = 10;

/** Readings that one round may take to find out which fixes do harm. */
const TRIES = 40;

/** One fix that was made. */
export interface AppliedFix {
  readonly finding: Finding;
  /** The line that it fixed, 1-based, in the text as it was before all fixes. */
  readonly line: number;
}

/** A text after its certain fixes. */
export interface Autofixed {
  /** The fixed text, read; its text is the same, unit for unit, where nothing was to be fixed. */
  readonly list: List;
  /** In order of line. */
  readonly applied: readonly AppliedFix[];
  /** What is left for a person, of all rules; with a base only what it did not have. */
  readonly remaining: readonly Finding[];
  /** False where fixes were still to be made after the last round: another run goes on. */
  readonly finished: boolean;
}

export interface AutofixOptions {
  readonly path?: string;
  /** The text before a change, or what was read of it: then only what the change brought in is fixed. */
  readonly base?: string | List;
  /** What was parsed already, to be shared; default: nothing. */
  readonly cache?: ParseCache;
  /** Ids of the rules whose fixes are made; default: all. */
  readonly only?: ReadonlySet<string>;
}

type Read = (text: string) => List;

/** Findings that one fix fixes: each item of a swallowed list asks for the same empty line. */
type Unit = readonly Finding[];

/** A text and what is to be said of it. */
interface State {
  readonly list: List;
  readonly findings: readonly Finding[];
}

/** Fixes that were made together, and what came of them. */
interface Step {
  readonly edits: readonly TextEdit[];
  readonly fixed: readonly Finding[];
  readonly list: List;
}

/**
 * Makes the certain fixes of a text and nothing else: whatever lies outside of their edits stays the same. Fixes
 * that want the same place are made one round after the other, at most ten; a text that was there before ends the
 * rounds, so that two rules that disagree never go to and fro. A fix that would lose an entry, or make another one,
 * is left to a person. Pure.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export function autofix(text: string, config: Config, options: AutofixOptions = {}): Autofixed {
  const { path = '', only } = options;
  const cache: ParseCache = options.cache ?? new Map();
  const base =
    typeof options.base === 'string' ? parseList(options.base, { path, config, cache }) : options.base;
  const read: Read = (source) => parseList(source, { path, config, cache, before: base });
  const stateOf = (list: List): State => ({
    list,
    findings: ownFindings({ findings: check(list, config, base) }),
  });

  const states = [stateOf(read(text))];
  const steps: Step[] = [];
  // Fixes that did harm, by rule and key: to try them again each round would cost a reading each.
  const refused = new Set<string>();
  let finished = true;
  for (;;) {
    const { list, findings } = states.at(-1)!;
    const wanted = unitsOf(findings.filter(({ fix, rule }) => fix && (only?.has(rule) ?? true)));
    const isNew = ([finding]: Unit) => !refused.has(idOf(finding!));
    let step = harmlessStep(list, wanted.filter(isNew), read, refused);
    // In the end they get their second chance: what was harmful may have become harmless.
    if (!step && refused.size > 0) {
      refused.clear();
      step = harmlessStep(list, wanted, read, refused);
    }
    if (!step) break;
    const before = states.findIndex((state) => state.list.text === step.list.text);
    if (before !== -1) {
      states.length = before + 1;
      steps.length = before;
      break;
    }
    if (steps.length === ROUNDS) {
      finished = false;
      break;
    }
    steps.push(step);
    states.push(stateOf(step.list));
  }
  const { list, findings } = states.at(-1)!;
  return { list, applied: appliedFixes(steps, states[0]!.list), remaining: findings, finished };
}

const idOf = ({ rule, key }: Finding) => `${rule}\n${key}`;

function unitsOf(findings: readonly Finding[]): Unit[] {
  return [...groupBy(findings, ({ fix }) => JSON.stringify(fix?.edits)).values()];
}

/**
 * The fixes that can be made together and leave every entry an entry. Where all together do not, halves are tried,
 * and halves of halves.
 * @param refused gets the ids of those that do harm by themselves.
 */
function harmlessStep(
  list: List,
  units: readonly Unit[],
  read: Read,
  refused: Set<string>,
): Step | undefined {
  let tries = TRIES;
  const attempt = (findings: readonly Finding[]): Step | undefined => {
    const { edits, fixed } = compatibleFixes(findings);
    if (edits.length === 0 || tries-- <= 0) return undefined;
    const after = read(applyEdits(list.text, edits));
    return hasSameEntries(list, after) ? { edits, fixed, list: after } : undefined;
  };
  const largest = (some: readonly Unit[]): Step | undefined => {
    const whole = attempt(some.flat());
    if (whole || tries <= 0) return whole;
    if (some.length < 2) {
      for (const [finding] of some) refused.add(idOf(finding!));
      return undefined;
    }
    const middle = some.length >> 1;
    const first = largest(some.slice(0, middle));
    const second = largest(some.slice(middle));
    if (!first || !second) return first ?? second;
    return attempt([...first.fixed, ...second.fixed]) ?? first;
  };
  return largest(units);
}

/**
 * Whether the same entries are read, however they are spelt: each is found again, or another stands in its very
 * place (a title that a pipe had cut off).
 */
function hasSameEntries(before: List, after: List): boolean {
  if (before.entries.length !== after.entries.length) return false;
  const baseOf = matchEntries(before, after);
  const found = new Set(baseOf);
  for (let i = 0; i < baseOf.length; i++) {
    if (baseOf[i] !== -1) continue;
    const place = i === 0 ? 0 : baseOf[i - 1]! + 1;
    if (found.has(place) || place >= before.entries.length) return false;
    baseOf[i] = place;
    found.add(place);
  }
  return true;
}

/**
 * Where an offset of the text after some edits was before them; what was moved is where it was moved from. Offsets
 * in UTF-16 units; edits in order of place.
 */
function originOf(offset: number, before: string, edits: readonly TextEdit[]): number {
  let shift = 0;
  for (const { start, end, text } of edits) {
    const at = start + shift;
    if (offset < at) break;
    if (offset < at + text.length) {
      // A last line without an ending takes the one above along: what moves is the same but for those.
      const [source] = edits
        .filter((edit) => edit.text === '' && before.slice(edit.start, edit.end).trim() === text.trim())
        .sort((a, b) => Math.abs(a.start - start) - Math.abs(b.start - start));
      if (!source) return Math.min(start + offset - at, end);
      const indent = (written: string) => written.search(/\S|$/);
      return source.start + indent(before.slice(source.start, source.end)) + offset - at - indent(text);
    }
    shift += text.length - (end - start);
  }
  return offset - shift;
}

function appliedFixes(steps: readonly Step[], first: List): AppliedFix[] {
  const texts = [first, ...steps.map(({ list }) => list)].map(({ text }) => text);
  return steps
    .flatMap(({ fixed }, round) =>
      fixed.map((finding) => {
        let offset = finding.span.start;
        for (let i = round - 1; i >= 0; i--) offset = originOf(offset, texts[i]!, steps[i]!.edits);
        return { finding, line: first.lines.lineAt(offset) };
      }),
    )
    .sort((a, b) => a.line - b.line);
}
