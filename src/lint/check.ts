import { type IsSuppressed, suppressor } from '../analysis/suppressions.ts';
import type { Config } from '../config/schema.ts';
import type { Finding, List, Span } from '../model.ts';
import { rules } from '../rules/index.ts';
import type { Context, Rule } from '../rules/rule.ts';
import { groupBy, memo } from '../text/collections.ts';
import { addedLines } from '../text/line-diff.ts';
import { type Setting, settingOf } from './rule-settings.ts';

const ruleIds = rules.map((rule) => rule.id);

function findingsOf(
  rule: Rule,
  list: List,
  config: Config,
  base: List | undefined,
  isSuppressed: IsSuppressed,
  obscured: Obscured[],
): Finding[] {
  const setting = settingOf(rule, config, list.path);
  if (!setting) return [];
  const context: Context<Setting['options']> = {
    options: setting.options,
    config,
    ruleIds,
    ...(base ? { base } : {}),
  };
  const findings: Finding[] = [];
  for (const problem of rule.check(list, context)) {
    const { span, message, fix } = problem;
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
      key: problem.key ?? list.text.slice(span.start, span.end),
    };
    findings.push(finding);
    if (problem.obscures) obscured.push({ by: finding, span: problem.obscures });
  }
  return findings;
}

interface Obscured {
  readonly by: Finding;
  readonly span: Span;
}

/** Leaves out what other rules say of a place that cannot be read rightly yet (see `Problem.obscures`). */
function withoutObscured(findings: readonly Finding[], obscured: readonly Obscured[]): Finding[] {
  if (obscured.length === 0) return [...findings];
  // Of two faults in one place neither hides the other.
  const causes = new Set(obscured.map(({ by }) => by));
  const sorted = [...obscured].sort((a, b) => a.span.start - b.span.start);
  let at = 0;
  let open: Obscured[] = [];
  return findings.filter((finding) => {
    const place = finding.span.start;
    while (at < sorted.length && sorted[at]!.span.start <= place) open.push(sorted[at++]!);
    open = open.filter(({ span }) => span.end > place);
    return causes.has(finding) || open.every(({ by }) => by.rule === finding.rule);
  });
}

function linesOf(list: List): string[] {
  return Array.from({ length: list.lines.count }, (_, i) => list.lines.text(i + 1));
}

/**
 * Says of each finding whether it stood in the base already: as many findings of a rule with the same key as
 * the base has did. Where the head has more of them, those on lines that the head added are the new ones, and
 * among equals the later ones.
 */
function withSince(
  findings: readonly Finding[],
  before: readonly Finding[],
  head: List,
  base: List,
): Finding[] {
  const identity = (finding: Finding) => `${finding.rule}\n${finding.key}`;
  const old = groupBy(before, identity);
  const stood = new Set<Finding>();
  let added: Set<number> | undefined;
  for (const [key, same] of groupBy(findings, identity)) {
    const count = old.get(key)?.length ?? 0;
    if (count >= same.length) {
      for (const finding of same) stood.add(finding);
    } else if (count > 0) {
      added ??= addedLines(linesOf(base), linesOf(head));
      const isNew = (finding: Finding) => (added!.has(finding.line) ? 1 : 0);
      const likelyOld = [...same].sort((a, b) => isNew(a) - isNew(b));
      for (const finding of likelyOld.slice(0, count)) stood.add(finding);
    }
  }
  return findings.map((finding) => ({ ...finding, since: stood.has(finding) ? 'base' : 'head' }));
}

/** The findings of a base: it stays the same while a head is fixed in several rounds, so it is checked once. */
const findingsOfBase = memo((config: Config) => memo((base: List) => check(base, config)));

/**
 * Runs every rule that the config has on over a list.
 * @param base the list as it stood before; with it each finding says `since`.
 * @param obey whose suppression comments count: the list's own, or only those that the base has too, for a list
 *   that somebody proposes.
 * @returns findings in order of place, then of rule id.
 * @throws {TypeError} when an option in the config does not fit its rule.
 */
export function check(list: List, config: Config, base?: List, obey: 'head' | 'base' = 'head'): Finding[] {
  const isSuppressed = suppressor(list, obey === 'base' ? base : undefined);
  const obscured: Obscured[] = [];
  const all = rules
    .flatMap((rule) => findingsOf(rule, list, config, base, isSuppressed, obscured))
    .sort((a, b) => a.span.start - b.span.start || (a.rule < b.rule ? -1 : a.rule > b.rule ? 1 : 0));
  const findings = withoutObscured(all, obscured);
  return base ? withSince(findings, findingsOfBase(config)(base), list, base) : findings;
}
