/**
 * What changed between two commits, as GitHub lists it, and where in it a review comment may stand.
 */
import type { GitRepository } from './git.ts';

export interface FileChange {
  filename: string;
  previousFilename?: string;
  status: 'added' | 'removed' | 'modified' | 'renamed' | 'changed';
  /** The blob after the change; before it, where the file was removed. */
  sha: string;
  additions: number;
  deletions: number;
  /** From the first `@@` on, without a last line ending; undefined for a binary or unchanged file. */
  patch?: string;
}

const STATUS = { A: 'added', D: 'removed', M: 'modified', R: 'renamed', T: 'changed' } as const;

interface RawChange {
  status: FileChange['status'];
  sha: string;
  filename: string;
  previousFilename?: string;
}

/** Reads `git diff --raw -z`. */
function rawChanges(out: string): RawChange[] {
  const fields = out.split('\0');
  const changes: RawChange[] = [];
  for (let at = 0; at < fields.length - 1; ) {
    const [, , before, after, letter] = (fields[at++] as string).split(' ') as string[];
    const status = STATUS[(letter as string)[0] as keyof typeof STATUS];
    const sha = (status === 'removed' ? before : after) as string;
    const first = fields[at++] as string;
    if (status === 'renamed')
      changes.push({ status, sha, filename: fields[at++] as string, previousFilename: first });
    else changes.push({ status, sha, filename: first });
  }
  return changes;
}

/** A file's own part of `git diff --patch`, which opens with its `diff --git` line. */
function withPatch(change: RawChange, text: string): FileChange {
  const start = text.indexOf('\n@@ ');
  if (start === -1) return { ...change, additions: 0, deletions: 0 };
  const patch = text.slice(start + 1).replace(/\n+$/, '');
  const lines = patch.split('\n');
  const count = (sign: string): number => lines.filter((line) => line[0] === sign).length;
  return { ...change, additions: count('+'), deletions: count('-'), patch };
}

/** The changes from `from` to `to` (two dots), renames found as git finds them, in git's order of paths. */
export async function diff(git: GitRepository, from: string, to: string): Promise<FileChange[]> {
  const common = ['--find-renames', '--no-color', '--no-ext-diff', '--full-index', from, to, '--'];
  const [raw, patches] = await Promise.all([
    git.run(['diff', '--raw', '-z', '--no-abbrev', ...common]),
    git.run(['diff', '--patch', ...common]),
  ]);
  const texts = `\n${patches}`.split('\ndiff --git ').slice(1);
  return rawChanges(raw.toString()).map((change, index) => withPatch(change, `${texts[index]}\n`));
}

export type Side = 'LEFT' | 'RIGHT';

/** A line of a patch on which a comment may stand. */
export interface Anchor {
  side: Side;
  /** 1-based line of the file on that side. */
  line: number;
  /** 0-based number of the hunk. */
  hunk: number;
  /** Lines down from the first `@@`: GitHub's older way of naming the place. */
  position: number;
  /** The hunk from its header down to this line, as GitHub shows it above the comment. */
  readonly diffHunk: string;
}

/**
 * Every place of a patch that a comment may name: added and unchanged lines on the right, removed ones on
 * the left (https://docs.github.com/rest/pulls/comments#create-a-review-comment-for-a-pull-request).
 */
export function anchors(patch: string): Anchor[] {
  const found: Anchor[] = [];
  let [left, right, hunk, start] = [0, 0, -1, 0];
  const lines = patch.split('\n');
  lines.forEach((text, position) => {
    const header = /^@@ -(\d+)(?:,\d+)? \+(\d+)(?:,\d+)? @@/.exec(text);
    if (header) {
      [left, right, hunk, start] = [Number(header[1]), Number(header[2]), hunk + 1, position];
      return;
    }
    const first = start;
    const add = (side: Side, line: number): void => {
      found.push({
        side,
        line,
        hunk,
        position,
        // Made when asked for: of a long hunk, one for every line would be too much text.
        get diffHunk() {
          return lines.slice(first, position + 1).join('\n');
        },
      });
    };
    if (text[0] === '+') add('RIGHT', right++);
    else if (text[0] === '-') add('LEFT', left++);
    else if (text[0] !== '\\') {
      add('RIGHT', right++);
      left++;
    }
  });
  return found;
}

/**
 * Where line `line` of `path` at commit `from` stands at commit `to`; undefined where it was changed or
 * removed, or the file is gone.
 */
export async function follow(
  git: GitRepository,
  from: string,
  to: string,
  path: string,
  line: number,
): Promise<number | undefined> {
  if (!(await git.entry(to, path))) return undefined;
  const out = await git.text(['diff', '--unified=0', '--no-color', from, to, '--', path]);
  let shift = 0;
  for (const [, start, oldCount = '1', newCount = '1'] of out.matchAll(
    /^@@ -(\d+)(?:,(\d+))? \+\d+(?:,(\d+))? @@/gm,
  ) as Iterable<[string, string, string?, string?]>) {
    // With no line of its own on the old side, a hunk stands after the line that it names.
    const first = oldCount === '0' ? Number(start) + 1 : Number(start);
    if (line < first) break;
    if (line < first + Number(oldCount)) return undefined;
    shift += Number(newCount) - Number(oldCount);
  }
  return line + shift;
}
