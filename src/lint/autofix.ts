import { generatedFrom } from '../analysis/generated.ts';
import type { Config } from '../config/schema.ts';
import type { Finding, List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { originsOf } from '../text/edit-origin.ts';
import { check } from './check.ts';
import { lawfulStep, type Step, type Unit, undoes, unitsOf } from './law.ts';
import { ownFindings } from './own-findings.ts';

/** Times that a text is fixed and read again. */
const ROUNDS = 10;

/** One fix that was made. */
export interface AppliedFix {
  readonly finding: Finding;
  /** The text that the finding and its edits are about: as it was before, or after an earlier round. */
  readonly of: List;
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

/** A text and what is to be said of it. */
interface State {
  readonly list: List;
  readonly findings: readonly Finding[];
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
  // What is changed in a generated file is lost.
  while (!generatedFrom(states[0]!.list)) {
    const { list, findings } = states.at(-1)!;
    const wanted = unitsOf(
      findings.filter((one) => (only?.has(one.rule) ?? true) && !(base && undoes(base, list, one))),
    );
    const isNew = ([finding]: Unit) => !refused.has(idOf(finding!));
    const refuse = ([finding]: Unit) => refused.add(idOf(finding!));
    let step = lawfulStep(list, wanted.filter(isNew), read, refuse);
    // In the end they get their second chance: what was harmful may have become harmless.
    if (!step && refused.size > 0 && steps.length > 0) {
      refused.clear();
      step = lawfulStep(list, wanted, read, refuse);
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

function appliedFixes(steps: readonly Step[], first: List): AppliedFix[] {
  const lists = [first, ...steps.map(({ list }) => list)];
  const origins = steps.map(({ edits }, i) => originsOf(lists[i]!.text, edits));
  return steps
    .flatMap(({ fixed }, round) =>
      fixed.map((finding) => {
        let offset = finding.span.start;
        for (let i = round - 1; i >= 0; i--) offset = origins[i]!(offset);
        return { finding, of: lists[round]!, line: first.lines.lineAt(offset) };
      }),
    )
    .sort((a, b) => a.line - b.line);
}
