import type { FileReport, Finding, Severity } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { compatibleFixes } from '../text/compatible-fixes.ts';
import { severities } from '../text/phrases.ts';
import { type Hunk, hunksOf } from './hunks.ts';

/** Findings that are told together: those of one line, and those of other lines that the very same fix changes. */
export interface EntryFindings {
  readonly file: FileReport;
  readonly line: number;
  /** All lines, in order; `line` is the first. */
  readonly lines: readonly number[];
  /** The gravest of its findings. */
  readonly severity: Severity;
  /** The gravest first; of those that say the same, the first alone. */
  readonly findings: readonly Finding[];
  /** How many findings are told by them. */
  readonly count: number;
}

/** Fixes of one line that are combined at most; a hostile line can have very many. */
const MOST_FIXES = 50;

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Findings that say the same and are fixed by the same edits, by the first of them. */
function alike(findings: readonly Finding[]): Map<Finding, Finding[]> {
  const first = new Map<string, Finding>();
  const groups = new Map<Finding, Finding[]>();
  for (const finding of findings) {
    const { rule, severity, message, fix } = finding;
    const identity = fix ? JSON.stringify([rule, severity, message, fix.edits]) : undefined;
    const leader = identity === undefined ? undefined : first.get(identity);
    if (leader) groups.get(leader)!.push(finding);
    else {
      groups.set(finding, [finding]);
      if (identity !== undefined) first.set(identity, finding);
    }
  }
  return groups;
}

/** Findings by the line they are on, in order of place; each place counts as its gravest finding. */
export function findingsByEntry(file: FileReport, findings: readonly Finding[]): EntryFindings[] {
  const groups = alike(findings);
  const byLine = new Map<number, Finding[]>();
  for (const leader of groups.keys()) {
    pushTo(byLine, leader.line, leader);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, own]) => {
      const sorted = own.toSorted((a, b) => rank(a.severity) - rank(b.severity));
      const told = own.flatMap((leader) => groups.get(leader)!);
      const lines = [...new Set(told.map((finding) => finding.line))].sort((a, b) => a - b);
      return { file, line, lines, severity: sorted[0]!.severity, findings: sorted, count: told.length };
    });
}

/** What a line looks like once its fixes are applied. */
export interface Correction {
  readonly hunks: readonly Hunk[];
  /** Whether it fixes every finding of the line. */
  readonly whole: boolean;
}

/** All fixes of a place that go together, applied; nothing when there are none. */
export function correctionOf(place: EntryFindings): Correction | undefined {
  const { edits, fixed } = compatibleFixes(place.findings.slice(0, MOST_FIXES));
  if (edits.length === 0) return undefined;
  const { text, lines } = place.file.list;
  return { hunks: hunksOf(text, lines, edits), whole: fixed.length === place.findings.length };
}
