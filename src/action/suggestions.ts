import { createHash } from 'node:crypto';
import { compatibleFixes } from '../fix.ts';
import type { LineComment } from '../github/host.ts';
import type { FileReport, Finding } from '../model.ts';
import { fence, markdown } from '../report/escape.ts';
import { type Hunk, hunksOf } from '../report/hunks.ts';
import { ownFindings } from '../since.ts';
import type { DiffHunk } from './patch.ts';

/** Suggestions in one review; more would bury the pull request. */
export const MOST_SUGGESTIONS = 30;

export interface Suggestion {
  readonly comment: LineComment;
  /** Stays the same while the line and its mend do, whatever else the pull request changes. */
  readonly hash: string;
}

/**
 * The certain fixes of what a change brought in, as review comments: one for each stretch of lines, all fixes of
 * a line in one. Only those that lie whole in one hunk of the diff, for GitHub refuses a review with any other.
 * @param hunksAt the diff's hunks of a file; nothing where GitHub did not show its diff.
 */
export function suggestionsOf(
  files: readonly FileReport[],
  hunksAt: (path: string) => readonly DiffHunk[],
): Suggestion[] {
  const all = files.flatMap((file) => {
    const hunks = hunksAt(file.path);
    if (hunks.length === 0) return [];
    const inside = (line: number, endLine: number) =>
      hunks.some(({ first, last }) => first <= line && endLine <= last);
    const { lines } = file.list;
    // A fix that reaches out of the diff would be half done by a suggestion: the comment shows it whole.
    const mendable = ownFindings(file).filter(({ fix }) =>
      fix?.edits.every((edit) => inside(lines.lineAt(edit.start), lines.lineAt(edit.start))),
    );
    return stretches(file, mendable)
      .filter(({ hunk }) => inside(hunk.line, hunk.endLine))
      .flatMap((stretch) => suggest(file, stretch));
  });
  return all.slice(0, MOST_SUGGESTIONS);
}

interface Stretch {
  hunk: Hunk;
  findings: Finding[];
}

function stretches(file: FileReport, findings: readonly Finding[]): Stretch[] {
  const { edits } = compatibleFixes(findings);
  const { text, lines } = file.list;
  return hunksOf(text, lines, edits).map((hunk) => ({
    hunk,
    findings: findings.filter(({ fix }) =>
      fix?.edits.some(
        (edit) => lines.lineAt(edit.start) <= hunk.endLine && lines.lineAt(edit.end) >= hunk.line,
      ),
    ),
  }));
}

function suggest(file: FileReport, { hunk, findings }: Stretch): Suggestion[] {
  const block = fence(hunk.after, 'suggestion');
  if (!block || findings.length === 0) return [];
  const { lines } = file.list;
  const before = [];
  for (let line = hunk.line; line <= hunk.endLine; line++) before.push(lines.text(line));
  // GitHub keeps the lines' own endings; a suggestion that changes nothing that it shows is none.
  if (before.join('\n') === hunk.after.join('\n')) return [];
  const said = [...new Set(findings.map(({ message, rule }) => `${markdown(message)} \`${rule}\``))];
  const body = [...said.slice(0, 8), '', block].join('\n');
  const hash = createHash('sha256')
    .update([file.path, ...before, '', ...hunk.after].join('\n'))
    .digest('hex')
    .slice(0, 12);
  const comment: LineComment = {
    path: file.path,
    line: hunk.endLine,
    body,
    // GitHub refuses a first line that is the last one too.
    ...(hunk.line !== hunk.endLine && { startLine: hunk.line }),
  };
  return [{ comment, hash }];
}
