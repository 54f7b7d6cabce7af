import { type Host, HostError, type ReviewComment } from '../github/host.ts';
import { ownOnes } from './identity.ts';
import { hashOf, type Suggestion } from './suggestions.ts';

/** Our suggestions on a pull request: ids by hash, the oldest first. */
export type Posted = ReadonlyMap<string, readonly number[]>;

/**
 * The suggestions that are there: our own review comments are what counts, for a run may end at any moment.
 * @throws {HostError} when it cannot be told which are ours.
 */
export async function postedSuggestions(host: Host, comments: readonly ReviewComment[]): Promise<Posted> {
  const marked = comments.flatMap(({ id, author, body }) => {
    const hash = hashOf(body);
    return hash === undefined ? [] : [{ id, author, hash }];
  });
  const posted = new Map<string, number[]>();
  for (const { id, hash } of (await ownOnes(host, marked)).sort((a, b) => a.id - b.id)) {
    const ids = posted.get(hash) ?? [];
    posted.set(hash, ids);
    ids.push(id);
  }
  return posted;
}

/**
 * Posts suggestions: all in one review; where GitHub refuses that, one by one, so that one bad place loses only itself.
 * @returns the hashes of those that are there now, and what could not be done, in one sentence.
 */
export async function postSuggestions(
  host: Host,
  { number, sha }: { readonly number: number; readonly sha: string },
  suggestions: readonly Suggestion[],
): Promise<{ readonly hashes: readonly string[]; readonly trouble?: string }> {
  const hashes = suggestions.map(({ hash }) => hash);
  const comments = suggestions.map(({ comment }) => comment);
  for (const attempt of [1, 2]) {
    try {
      await host.createReview(number, sha, comments);
      return { hashes };
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.status === 422) break;
      const lost = error.status >= 500;
      if (lost) {
        // Its answer may have been lost: what is there is not posted again.
        const posted = await postedSuggestions(host, await host.reviewComments(number));
        const made = hashes.filter((hash) => posted.has(hash));
        if (made.length > 0) return { hashes: made };
      }
      if (!lost || attempt === 2)
        return { hashes: [], trouble: `${error.message} The fixed lines are in the comment.` };
    }
  }
  return oneByOne(host, { number, sha }, suggestions);
}

async function oneByOne(
  host: Host,
  { number, sha }: { readonly number: number; readonly sha: string },
  suggestions: readonly Suggestion[],
): Promise<{ hashes: readonly string[]; trouble?: string }> {
  const hashes: string[] = [];
  for (const { comment, hash } of suggestions) {
    try {
      await host.createLineComment(number, sha, comment);
      hashes.push(hash);
    } catch (error) {
      if (!(error instanceof HostError)) throw error;
      if (error.status !== 422) break;
    }
  }
  if (hashes.length === suggestions.length) return { hashes };
  return {
    hashes,
    trouble: 'Some suggestions could not be placed on their lines; the fixed lines are in the comment.',
  };
}

/** Removes what two runs have posted at the same time: of several suggestions of the same the oldest stays. */
export async function keepOldest(host: Host, posted: Posted): Promise<void> {
  for (const [, ...later] of posted.values()) for (const id of later) await host.deleteReviewComment(id);
}
