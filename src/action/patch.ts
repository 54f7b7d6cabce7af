/**
 * Lines of the head's file that a patch shows, hunk by hunk: the places where a review comment may stand
 * (https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request).
 */
export interface DiffHunk {
  /** First and last line in the head, 1-based. */
  readonly first: number;
  readonly last: number;
  /** Their text, without line endings. */
  readonly lines: readonly string[];
}

const HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,\d+)? @@/;

/** Reads the hunks of a unified diff of one file. Lines are git's: only `\n` ends one. */
export function hunksOfPatch(patch: string): DiffHunk[] {
  const hunks: { first: number; lines: string[] }[] = [];
  for (const line of patch.split('\n')) {
    const found = HEADER.exec(line);
    if (found) hunks.push({ first: Number(found[1]), lines: [] });
    else if (line[0] === '+' || line[0] === ' ') hunks.at(-1)?.lines.push(line.slice(1).replace(/\r$/, ''));
  }
  return hunks
    .filter(({ lines }) => lines.length > 0)
    .map(({ first, lines }) => ({ first, last: first + lines.length - 1, lines }));
}
