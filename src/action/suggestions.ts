import { createHash } from 'node:crypto';
import type { LineComment } from '../github/host.ts';
import { ownFindings } from '../lint/own-findings.ts';
import type { FileReport, Finding } from '../model.ts';
import { type Hunk, hunksOf } from '../report/hunks.ts';
import { moveOf } from '../report/move.ts';
import { append } from '../text/collections.ts';
import { compatibleFixes } from '../text/compatible-fixes.ts';
import { applyEdits } from '../text/edit.ts';
import { fence, sentence } from '../text/escape.ts';
import type { DiffHunk } from './patch.ts';

/** Suggestions in one review; more would bury the pull request. */
const MOST_SUGGESTIONS = 30;

/** Lines that a suggestion moves something across; nobody reads more of them twice. */
const MOST_LINES = 20;

export interface Suggestion {
  readonly comment: LineComment;
  /** Stays the same while the lines and their fix do, whatever else the pull request changes. */
  readonly hash: string;
}

const MARK = /^<!-- awesome-steward suggestion ([\da-f]{12}) -->/;

/** The hash that a suggestion of ours begins with, hidden; nothing for any other comment. */
export function hashOf(body: string): string | undefined {
  return MARK.exec(body)?.[1];
}

/**
 * The certain fixes of what a change brought in, as review comments: one for each stretch of lines, all fixes of
 * a line in one. Only those that lie whole in one hunk of the diff, for GitHub refuses a review with any other;
 * and only where the diff has the very lines there that were judged.
 * @param hunksAt the diff's hunks of a file; nothing where GitHub did not show its diff.
 * @param made hashes of suggestions that were made before.
 */
export function suggestionsOf(
  files: readonly FileReport[],
  hunksAt: (path: string) => readonly DiffHunk[],
  made: ReadonlySet<string> = new Set(),
): Suggestion[] {
  const all: Suggestion[] = [];
  for (const file of files) {
    const diff = hunksAt(file.path);
    if (diff.length === 0) continue;
    const { text, lines } = file.list;
    const shown = ({ line, endLine }: Hunk) =>
      diff.some(
        ({ first, last, lines: own }) =>
          first <= line &&
          endLine <= last &&
          own.slice(line - first, endLine - first + 1).every((each, i) => each === lines.text(line + i)),
      );
    // A fix of several stretches would be half done by one suggestion: the comment shows it whole.
    const own = ownFindings(file);
    const fixable = own.filter(({ fix }) => {
      const hunks = fix ? hunksOf(text, lines, fix.edits) : [];
      return hunks.length === 1 && shown(hunks[0]!);
    });
    const whole = stretches(file, fixable);
    for (const move of own.flatMap((finding) => moveStretch(file, finding)))
      if (shown(move.hunk) && !whole.some((other) => meet(other.hunk, move.hunk))) whole.push(move);
    append(
      all,
      whole.flatMap((stretch) => suggest(file, stretch)),
    );
  }
  return numbered(all)
    .filter(({ hash }) => !made.has(hash))
    .slice(0, MOST_SUGGESTIONS);
}

/** The same lines may stand in a file twice: the hash of each further suggestion of the same has its number. */
function numbered(all: readonly Suggestion[]): Suggestion[] {
  const seen = new Map<string, number>();
  return all.map((one) => {
    const before = seen.get(one.hash) ?? 0;
    seen.set(one.hash, before + 1);
    if (before === 0) return one;
    const hash = shortHash(`${one.hash} ${before + 1}`);
    return { hash, comment: { ...one.comment, body: one.comment.body.replace(one.hash, hash) } };
  });
}

const shortHash = (text: string) => createHash('sha256').update(text).digest('hex').slice(0, 12);

interface Stretch {
  readonly hunk: Hunk;
  readonly findings: readonly Finding[];
}

const meet = (a: Hunk, b: Hunk) => a.line <= b.endLine && b.line <= a.endLine;

/** From where lines go to where they are pasted, as one stretch: half a move would lose or repeat them. */
function moveStretch({ list }: FileReport, finding: Finding): Stretch[] {
  const move = moveOf(list, [finding]);
  if (!finding.fix || !move) return [];
  const { text, lines } = list;
  const line = Math.min(move.line, move.after + 1);
  const endLine = Math.max(move.endLine, move.after);
  if (endLine - line >= MOST_LINES) return [];
  const start = lines.starts[line - 1]!;
  const end = lines.starts[endLine] ?? text.length;
  const edits = finding.fix.edits.map((edit) => ({
    ...edit,
    start: edit.start - start,
    end: edit.end - start,
  }));
  // A last line without an ending takes the one above along, which may stand before the stretch.
  if (edits.some((edit) => edit.start < 0)) return [];
  const after = applyEdits(text.slice(start, end), edits).replace(/(?:\r\n|\n|\r)$/, '');
  return [{ hunk: { line, endLine, after: after.split(/\r\n|\n|\r/) }, findings: [finding] }];
}

function stretches(file: FileReport, findings: readonly Finding[]): Stretch[] {
  const { edits, fixed } = compatibleFixes(findings);
  const { text, lines } = file.list;
  const byLine = new Map<number, Finding[]>();
  const hunks = hunksOf(text, lines, edits);
  for (const finding of fixed) {
    const [own] = hunksOf(text, lines, finding.fix!.edits);
    const held = byLine.get(own!.line) ?? [];
    byLine.set(own!.line, [...held, finding]);
  }
  return hunks.map((hunk) => {
    const own: Finding[] = [];
    for (let line = hunk.line; line <= hunk.endLine; line++) append(own, byLine.get(line) ?? []);
    return { hunk, findings: own };
  });
}

function suggest(file: FileReport, { hunk, findings }: Stretch): Suggestion[] {
  const block = fence(hunk.after, 'suggestion');
  if (!block || findings.length === 0) return [];
  const { lines } = file.list;
  const before = [];
  for (let line = hunk.line; line <= hunk.endLine; line++) before.push(lines.text(line));
  // GitHub keeps the lines' own endings; a suggestion that changes nothing that it shows is none.
  if (before.join('\n') === hunk.after.join('\n')) return [];
  const said = [...new Set(findings.map(({ message, rule }) => `${sentence(message)} \`${rule}\``))];
  const hash = shortHash([file.path, ...before, '', ...hunk.after].join('\n'));
  const body = [`<!-- awesome-steward suggestion ${hash} -->`, ...said.slice(0, 8), '', block].join('\n');
  const comment: LineComment = {
    path: file.path,
    line: hunk.endLine,
    body,
    // GitHub refuses a first line that is the last one too.
    ...(hunk.line !== hunk.endLine && { startLine: hunk.line }),
  };
  return [{ comment, hash }];
}
