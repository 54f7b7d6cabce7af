import { writeFileSync } from 'node:fs';
import { join } from 'node:path';
import * as core from '@actions/core';
import { type Address, npxWords } from '../about.ts';
import type { Report } from '../model.ts';
import { type CommentOptions, renderComment } from '../report/comment.ts';
import { renderGithub } from '../report/github.ts';
import { reviewJson } from '../report/json.ts';
import { logLine } from '../text/escape.ts';
import { count } from '../text/phrases.ts';
import type { Inputs } from './inputs.ts';

/** Units of a summary: GitHub shows nothing of one over 1 MiB, and a unit takes up to three bytes. */
const SUMMARY_LIMIT = 300_000;

/** What a run came to, and what it says of it apart from comments. */
export interface Outcome {
  readonly report: Report;
  /** Lists that could not be read: each fails the check. Plain text. */
  readonly problems: readonly string[];
  /** Plain text for people. */
  readonly notes: readonly string[];
  /** Generated regions that would change, e.g. `README.md:counts`. */
  readonly stale?: readonly string[];
}

/** Lines for the log; text of a list never becomes a workflow command. */
export function log(line: string): void {
  core.info(logLine(line));
}

/** A report in which every list that could not be read counts as an error. */
export function judged({ report, problems }: Outcome): Report {
  if (problems.length === 0) return report;
  const { summary } = report;
  return { ...report, verdict: 'fail', summary: { ...summary, error: summary.error + problems.length } };
}

/** Writes annotations, the job summary, the JSON report and the outputs. */
export async function publish(outcome: Outcome, options: CommentOptions, annotate: boolean): Promise<void> {
  const report = judged(outcome);
  if (annotate) process.stdout.write(renderGithub(report));
  for (const problem of outcome.problems) core.error(logLine(problem));
  for (const note of outcome.notes) log(note);

  const changes = report.files.flatMap((file) => file.changes ?? []);
  const of = (...kinds: string[]) => changes.filter(({ kind }) => kinds.includes(kind)).length;
  core.setOutput('verdict', report.verdict);
  core.setOutput('errors', report.summary.error);
  core.setOutput('warnings', report.summary.warning);
  core.setOutput(
    'entries',
    report.files.reduce((sum, { list }) => sum + list.entries.length, 0),
  );
  core.setOutput('added', of('added'));
  core.setOutput('removed', of('removed'));
  core.setOutput('changed', of('edited', 'moved', 'relabelled'));
  const path = join(process.env.RUNNER_TEMP || '.', 'awesome-steward-report.json');
  writeFileSync(path, `${JSON.stringify(reviewJson(report))}\n`);
  core.setOutput('report', path);
  core.setOutput('stale', (outcome.stale ?? []).join(','));

  if (!process.env.GITHUB_STEP_SUMMARY) return;
  const { marker: _, ...visible } = options;
  core.summary.addRaw(
    renderComment(report, {
      ...visible,
      maxLength: SUMMARY_LIMIT,
      notes: [...outcome.problems, ...outcome.notes],
    }),
  );
  await core.summary.write();
}

/** Whether the step fails. */
export function fails(outcome: Outcome, { failOn, mode }: Inputs): boolean {
  const { summary } = judged(outcome);
  if (failOn === 'never' || mode === 'report') return false;
  return summary.error > 0 || (failOn === 'warning' && summary.warning > 0);
}

/** One sentence that says how it went. */
export function sentence({ summary }: Report): string {
  const counts = [
    ...(summary.error > 0 ? [count(summary.error, 'error')] : []),
    ...(summary.warning > 0 ? [count(summary.warning, 'warning')] : []),
  ];
  return counts.length > 0 ? counts.join(', ') : 'No problems';
}

/**
 * The command that does the same locally; the path comes from the repository, and does nothing in a shell.
 * @param action where the Action was taken from; without it no command can be named.
 */
export function commandFor(
  { report }: Outcome,
  action: Address | undefined,
  base?: string,
): string | undefined {
  const path = report.files[0]?.path;
  if (path === undefined || action === undefined) return undefined;
  const own = npxWords(action).join(' ');
  const plain = /^[\w./][\w./-]*$/.test(path) ? path : `'${path.replaceAll("'", '’').replace(/^-/, './-')}'`;
  if (base === undefined) return `${own} check ${plain}`;
  return `${own} review ${plain} --base origin/${/^[\w./-]+$/.test(base) ? base : 'main'}`;
}
