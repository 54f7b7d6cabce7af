import { createColors } from 'picocolors';
import { existingFindings, ownFindings } from '../lint/own-findings.ts';
import type { FileReport, Finding, Report } from '../model.ts';
import type { PrettyOptions } from '../report/pretty.ts';
import { count, severities } from '../text/phrases.ts';
import { typed } from './check-files.ts';
import { ownWords } from './self.ts';
import { hasColors, type Terminal } from './terminal.ts';

/** Characters a line where nobody looks: each finding mostly on one line, for `grep` and logs. */
const UNWATCHED = 140;

/** What is worth typing next: why, for the gravest rule that was broken most, and which fixes are safe. */
function nextSteps(report: Report, terminal: Terminal): [command: string, does: string][] {
  const steps: [command: string, does: string][] = [];
  const own = report.files.flatMap(ownFindings);
  const gravest = severities.find((severity) => own.some((one) => one.severity === severity));
  const counts = new Map<string, number>();
  for (const { rule, severity } of own)
    if (severity === gravest) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  if (most)
    steps.push([
      typed([...ownWords(terminal), 'explain', most[0]]),
      'why it matters, with examples, and how to turn it off',
    ]);
  const fix = (find: (file: FileReport) => Finding[], does: (n: number) => string, flag: string) => {
    const files = report.files.map((file) => ({
      path: file.path,
      // Several problems may have one fix.
      n: new Set(find(file).flatMap(({ fix }) => (fix ? JSON.stringify(fix.edits) : []))).size,
    }));
    const concerned = files.filter(({ n }) => n > 0);
    const n = concerned.reduce((sum, file) => sum + file.n, 0);
    if (n > 0)
      steps.push([
        typed([...ownWords(terminal), 'fix', ...concerned.map(({ path }) => path), flag]),
        does(n),
      ]);
  };
  fix(ownFindings, (n) => `shows ${count(n, 'safe fix', 'safe fixes')}`, '--diff');
  fix(existingFindings, (n) => `applies all safe fixes, also of ${count(n, 'existing problem')}`, '--write');
  return steps;
}

/** How findings are shown on this terminal. */
export function prettyOptions(report: Report, terminal: Terminal): PrettyOptions {
  const { out } = terminal;
  return {
    palette: createColors(hasColors(terminal, out)),
    width: out.isTerminal ? (out.width ?? 80) : UNWATCHED,
    next: nextSteps(report, terminal),
  };
}
