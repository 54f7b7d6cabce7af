/**
 * The hidden line at the very beginning of our comment: how it is found again, and what was done already. It
 * holds nothing but what is listed here, each checked when read.
 */
export interface Mark {
  /** Head commit that the comment speaks of. */
  readonly sha: string;
  /** Hashes of suggestions that were made, so that none is made again after the next push. */
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

/** A comment without what changes at every push though it says nothing new: commits. */
export function essence(body: string): string {
  return body.replace(/(sha=|\/blob\/|\/runs\/)[\da-f]+/g, '$1').trim();
}
