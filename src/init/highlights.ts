import type { Finding } from '../model.ts';
import { count, linesInWords, severities } from '../text/phrases.ts';

/** Something worth knowing about a list that nobody has looked at with this program before. */
export interface Highlight {
  /** Plain text, one or two sentences. */
  readonly says: string;
  readonly rule?: string;
}

/** How many are told: a maintainer shall fix something, not read a report. */
const MOST = 3;

/** The most useful things that were found: what can be fixed at once, then the gravest of what a person must judge. */
export function highlights(findings: readonly Finding[]): Highlight[] {
  const fixable = findings.filter(({ fix }) => fix);
  const rest = new Map<string, Finding[]>();
  for (const finding of findings) {
    if (finding.fix) continue;
    rest.set(finding.rule, [...(rest.get(finding.rule) ?? []), finding]);
  }
  const rank = ([first]: readonly Finding[]) => severities.indexOf(first!.severity);
  const told: Highlight[] = [];
  if (fixable.length > 0) {
    const rules = new Set(fixable.map(({ rule }) => rule));
    told.push({
      says: `${count(fixable.length, 'problem')} with a safe fix (${[...rules].sort().join(', ')}).`,
    });
  }
  const grave = [...rest.values()].sort((a, b) => rank(a) - rank(b) || b.length - a.length);
  for (const own of grave) {
    const [first] = own;
    const others = own.slice(1).map(({ line }) => line);
    const more = others.length === 0 ? '' : ` Also: ${linesInWords(others).toLowerCase()}.`;
    told.push({ says: `Line ${first!.line}: ${first!.message}${more}`, rule: first!.rule });
  }
  return told.slice(0, MOST);
}
