import { createColors } from 'picocolors';
import type { Report } from '../model.ts';
import type { PrettyOptions } from '../report/pretty.ts';
import { ownFindings } from '../since.ts';
import { hasColors, type Terminal } from './terminal.ts';

/** Characters a line where nobody looks: each finding mostly on one line, for `grep` and logs. */
const UNWATCHED = 140;

/** What is worth typing next: the rule that was broken most. */
function nextSteps(report: Report): [command: string, does: string][] {
  const counts = new Map<string, number>();
  for (const { rule } of report.files.flatMap(ownFindings)) counts.set(rule, (counts.get(rule) ?? 0) + 1);
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most ? [[`awesome-steward explain ${most[0]}`, 'why, with examples, and how to switch it off']] : [];
}

/** How findings are shown on this terminal. */
export function prettyOptions(report: Report, terminal: Terminal): PrettyOptions {
  const { out } = terminal;
  return {
    palette: createColors(hasColors(terminal, out)),
    width: out.isTerminal ? (out.width ?? 80) : UNWATCHED,
    next: nextSteps(report),
  };
}
