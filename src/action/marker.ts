/**
 * The hidden line at the very beginning of our comment: how it is found again, and what was done already. It
 * holds nothing but what is listed here, each checked when read.
 */
export interface Mark {
  /** Head commit that the comment speaks of. */
  readonly sha: string;
  /** Hashes of suggestions that were there when it was written: who deletes one later does not get it again. */
  readonly suggested: readonly string[];
  readonly greeted: boolean;
  readonly thanked: boolean;
}

const START = '<!-- awesome-steward v1';
const FORM =
  /^<!-- awesome-steward v1 sha=([\da-f]{0,64})((?: [a-z]+)*)(?: suggested=([\da-f]{12}(?:,[\da-f]{12})*))? -->/;

/** Hashes that a comment keeps; the newest stay. */
const KEPT = 600;

export function writeMark({ sha, suggested, greeted, thanked }: Mark): string {
  const flags = `${greeted ? ' greeted' : ''}${thanked ? ' thanked' : ''}`;
  const hashes = suggested.length > 0 ? ` suggested=${suggested.slice(-KEPT).join(',')}` : '';
  return `${START} sha=${sha}${flags}${hashes} -->`;
}

/** Reads the mark of a comment; nothing unless it stands at the very beginning. */
export function readMark(body: string): Mark | undefined {
  if (!body.startsWith(START)) return undefined;
  const found = FORM.exec(body);
  const flags = found?.[2]?.split(' ') ?? [];
  return {
    sha: found?.[1] ?? '',
    suggested: found?.[3]?.split(',') ?? [],
    greeted: flags.includes('greeted'),
    thanked: flags.includes('thanked'),
  };
}

/**
 * A comment without what differs though it says nothing new: the commit in its marker, and the run that wrote it. A
 * link to lines at another commit is something new.
 */
export function essence(body: string): string {
  return body
    .replace(/^(<!-- awesome-steward v1 sha=)[\da-f]*/, '$1')
    .replace(/(\/actions\/runs\/)\d+/g, '$1')
    .trim();
}
