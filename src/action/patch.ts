/**
 * Lines of the head's file that a patch shows, hunk by hunk: the places where a review comment may stand
 * (https://docs.github.com/en/rest/pulls/comments#create-a-review-comment-for-a-pull-request).
 */
export interface DiffHunk {
  /** First and last line in the head, 1-based. */
  readonly first: number;
  readonly last: number;
}

const HEADER = /^@@ -\d+(?:,\d+)? \+(\d+)(?:,(\d+))? @@/;

/** Reads the hunks of a unified diff of one file. */
export function hunksOfPatch(patch: string): DiffHunk[] {
  const hunks: DiffHunk[] = [];
  for (const line of patch.split('\n')) {
    const found = HEADER.exec(line);
    if (!found) continue;
    const first = Number(found[1]);
    const count = found[2] === undefined ? 1 : Number(found[2]);
    if (count > 0) hunks.push({ first, last: first + count - 1 });
  }
  return hunks;
}
