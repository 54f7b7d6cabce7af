import { ownFindings } from '../lint/own-findings.ts';
import type { FileReport, Finding, Report, Severity } from '../model.ts';
import { append } from '../text/collections.ts';
import { commandData, commandProperty } from '../text/escape.ts';
import { count, enumerate, number, severities } from '../text/phrases.ts';

/** Workflow commands by severity. */
const COMMANDS: Record<Severity, string> = { error: 'error', warning: 'warning', info: 'notice' };

/** Annotations of each kind that GitHub keeps of one step; the rest would be lost without a word. */
const MOST = 10;

function annotation(file: FileReport, finding: Finding): string {
  const { line, column, endLine, endColumn, rule, severity, message } = finding;
  const properties = [
    `file=${commandProperty(file.path, 1000)}`,
    `line=${line}`,
    `endLine=${endLine}`,
    // Columns are read only where both are on one line.
    ...(line === endLine ? [`col=${column}`, `endColumn=${endColumn}`] : []),
    `title=${commandProperty(rule)}`,
  ];
  return `::${COMMANDS[severity]} ${properties.join(',')}::${commandData(message)}`;
}

/**
 * Findings as workflow commands, which become annotations of a pull request
 * (https://docs.github.com/en/actions/reference/workflows-and-actions/workflow-commands), and one line that
 * counts all of them. At most 10 of each severity, as GitHub shows no more of one step. Where a base is known,
 * only what is new.
 */
export function renderGithub(report: Report): string {
  const lines: string[] = [];
  const left: string[] = [];
  for (const severity of severities) {
    const all = report.files.flatMap((file) =>
      ownFindings(file)
        .filter((finding) => finding.severity === severity)
        .map((finding) => ({ file, finding })),
    );
    append(
      lines,
      all.slice(0, MOST).map(({ file, finding }) => annotation(file, finding)),
    );
    if (all.length > MOST) left.push(`${number(all.length - MOST)} of severity ${severity}`);
  }
  const { error, warning, info } = report.summary;
  lines.push(`${count(error, 'error')}, ${count(warning, 'warning')}, ${number(info)} info.`);
  if (left.length > 0)
    lines.push(`Not shown as annotations, for GitHub keeps ${MOST} of each: ${enumerate(left)}.`);
  return `${lines.join('\n')}\n`;
}
