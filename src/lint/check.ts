import { type IsSuppressed, suppressor } from '../analysis/suppressions.ts';
import type { Config } from '../config/schema.ts';
import type { Finding, List, Span } from '../model.ts';
import { rules } from '../rules/index.ts';
import type { Context, Rule } from '../rules/rule.ts';
import { bisect, groupBy, memo } from '../text/collections.ts';
import { severities } from '../text/phrases.ts';
import { type Located, withSince } from './blame.ts';
import { type Setting, settingOf } from './rule-settings.ts';

const ruleIds = rules.map((rule) => rule.id);

function findingsOf(
  rule: Rule,
  list: List,
  config: Config,
  base: List | undefined,
  isSuppressed: IsSuppressed,
  obscured: Obscured[],
): Told[] {
  const setting = settingOf(rule, config, list.path);
  if (!setting) return [];
  const context: Context<Setting['options']> = {
    options: setting.options,
    config,
    ruleIds,
    ...(base ? { base } : {}),
  };
  const found: Told[] = [];
  for (const problem of rule.check(list, context)) {
    const { span, message, fix, paste } = problem;
    if (isSuppressed(rule.id, span)) continue;
    const start = list.lines.pointAt(span.start);
    const end = list.lines.pointAt(span.end);
    const entry = problem.entry === undefined ? undefined : list.entries[problem.entry]?.title;
    const finding: Finding = {
      rule: rule.id,
      severity: setting.severity ?? problem.severity ?? rule.severity,
      message,
      span,
      line: start.line,
      column: start.column,
      endLine: end.line,
      endColumn: end.column,
      ...(entry === undefined ? {} : { entry }),
      ...(fix ? { fix } : {}),
      ...(paste === undefined ? {} : { paste }),
      key: problem.key ?? list.text.slice(span.start, span.end),
    };
    found.push({
      finding,
      entry: problem.entry ?? entryAt(list, span.start),
      causes: problem.causes ?? [],
      isInherited: problem.inherited === true,
      about: problem.about ?? [],
    });
    if (problem.obscures) obscured.push({ by: finding, span: problem.obscures });
  }
  return found;
}

/** Position of the entry that a place of the list belongs to. */
function entryAt({ entries }: List, offset: number): number | undefined {
  const entry = entries[bisect(entries, ({ span }) => span.start <= offset) - 1];
  return entry && offset < entry.span.end ? entry.index : undefined;
}

interface Obscured {
  readonly by: Finding;
  readonly span: Span;
}

/** A finding and what of its entry it is about. */
interface Told extends Located {
  readonly about: readonly string[];
}

/** What helps more stands first: the graver, what says more, what can be applied or pasted. */
function byWorth({ finding: a, about: had }: Told, { finding: b, about: has }: Told): number {
  const rank = ({ severity }: Finding) => severities.indexOf(severity);
  const help = ({ fix, paste }: Finding) => (fix ? 2 : paste === undefined ? 0 : 1);
  return rank(a) - rank(b) || has.length - had.length || help(b) - help(a) || (a.rule < b.rule ? 1 : -1);
}

/** Leaves out what another rule says of the same entry, graver or with more. */
function withoutRepeated(found: readonly Told[]): Told[] {
  const subjects = found.filter(({ about, entry }) => about.length > 0 && entry !== undefined);
  const repeated = new Set<Told>();
  for (const same of groupBy(subjects, ({ entry }) => entry).values()) {
    const sorted = [...same].sort(byWorth);
    for (const [i, one] of sorted.entries()) {
      const isTold = (other: Told) => one.about.every((what) => other.about.includes(what));
      if (sorted.slice(0, i).some((other) => other.finding.rule !== one.finding.rule && isTold(other)))
        repeated.add(one);
    }
  }
  return repeated.size === 0 ? [...found] : found.filter((one) => !repeated.has(one));
}

/** Leaves out what other rules say of a place that cannot be read rightly yet (see `Problem.obscures`). */
function withoutObscured<T extends Located>(found: readonly T[], obscured: readonly Obscured[]): T[] {
  if (obscured.length === 0) return [...found];
  // Of two faults in one place neither hides the other.
  const causes = new Set(obscured.map(({ by }) => by));
  const sorted = [...obscured].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let open: Obscured[] = [];
  return found.filter(({ finding }) => {
    const place = finding.span.start;
    while (at < sorted.length && sorted[at]!.span.start <= place) open.push(sorted[at++]!);
    open = open.filter(({ span }) => span.end > place);
    return causes.has(finding) || open.every(({ by }) => by.rule === finding.rule);
  });
}

/** The findings of a base: it stays the same while a head is fixed in several rounds, so it is checked once. */
const findingsOfBase = memo((config: Config) => memo((base: List) => run(base, config)));

/**
 * Runs every rule that the config has on over a list.
 * @param base the list as it stood before; with it each finding says `since`.
 * @param trusted the list whose suppression comments count instead of the list's own, for one that somebody proposes.
 * @returns findings in order of place, then of rule id.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export function check(list: List, config: Config, base?: List, trusted?: List): Finding[] {
  const found = run(list, config, base, trusted);
  return base
    ? withSince(found, findingsOfBase(config)(base), list, base)
    : found.map(({ finding }) => finding);
}

function run(list: List, config: Config, base?: List, trusted?: List): Located[] {
  const isSuppressed = suppressor(list, trusted);
  const obscured: Obscured[] = [];
  const all = rules
    .flatMap((rule) => findingsOf(rule, list, config, base, isSuppressed, obscured))
    .sort(
      ({ finding: a }, { finding: b }) =>
        a.span.start - b.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0),
    );
  return withoutRepeated(withoutObscured(all, obscured));
}
