import { compatibleFixes } from '../fix.ts';
import type { FileReport, Finding, Severity } from '../model.ts';
import { type Hunk, hunksOf } from './hunks.ts';
import { severities } from './words.ts';

/** Findings of one line. */
export interface Place {
  readonly file: FileReport;
  readonly line: number;
  /** The gravest of its findings. */
  readonly severity: Severity;
  /** The gravest first. */
  readonly findings: readonly Finding[];
}

/** Fixes of one line that are combined at most; a hostile line can have very many. */
const MOST_FIXES = 50;

function rank(severity: Severity): number {
  return severities.indexOf(severity);
}

/** Findings by the line they are on, in order of place; each line counts as its gravest finding. */
export function placesOf(file: FileReport, findings: readonly Finding[]): Place[] {
  const byLine = new Map<number, Finding[]>();
  for (const finding of findings) {
    const held = byLine.get(finding.line);
    if (held) held.push(finding);
    else byLine.set(finding.line, [finding]);
  }
  return [...byLine]
    .sort(([a], [b]) => a - b)
    .map(([line, own]) => {
      const sorted = own.toSorted((a, b) => rank(a.severity) - rank(b.severity));
      return { file, line, severity: sorted[0]!.severity, findings: sorted };
    });
}

/** What a line looks like once its fixes are applied. */
export interface Correction {
  readonly hunks: readonly Hunk[];
  /** Whether every finding of the line is mended by it. */
  readonly whole: boolean;
}

/** All fixes of a place that go together, applied; nothing when there are none. */
export function correctionOf(place: Place): Correction | undefined {
  const { edits, fixed } = compatibleFixes(place.findings.slice(0, MOST_FIXES));
  if (edits.length === 0) return undefined;
  const { text, lines } = place.file.list;
  return { hunks: hunksOf(text, lines, edits), whole: fixed.length === place.findings.length };
}
