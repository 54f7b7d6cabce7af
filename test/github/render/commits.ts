/** Commits, trees and changed files as GitHub shows them. */
import type { FileChange } from '../diff.ts';
import type { CommitInfo, Signature } from '../git.ts';
import type { Account, Repository } from '../state.ts';
import type { World } from '../world.ts';
import { nodeId, user } from './people.ts';
import { apiUrl, webUrl } from './repository.ts';

/** A path as it stands in an address: its slashes kept. */
export const pathInUrl = (path: string): string => path.split('/').map(encodeURIComponent).join('/');

/** A commit is linked to the account that has its author's address. */
export function accountOf(world: World, { email }: Signature): Account | undefined {
  return [...world.accounts.values()].find((account) => account.email === email);
}

/**
 * Commits that GitHub makes for a bot are signed by GitHub itself:
 * https://docs.github.com/authentication/managing-commit-signature-verification/about-commit-signature-verification#signature-verification-for-bots
 */
function verification(commit: CommitInfo): Record<string, unknown> {
  const verified = commit.committer.email === 'noreply@github.com';
  return {
    verified,
    reason: verified ? 'valid' : 'unsigned',
    signature: verified ? '-----BEGIN PGP SIGNATURE-----\n-----END PGP SIGNATURE-----' : null,
    payload: verified ? commit.message : null,
    verified_at: verified ? commit.committer.date : null,
  };
}

const utc = (who: Signature): Signature => ({
  ...who,
  date: new Date(who.date).toISOString().replace(/\.\d+Z$/, 'Z'),
});

/** The git object itself. */
export function gitCommit(world: World, repository: Repository, commit: CommitInfo): Record<string, unknown> {
  const url = apiUrl(world, repository);
  const page = webUrl(world, repository);
  return {
    sha: commit.sha,
    node_id: nodeId('Commit', commit.sha),
    url: `${url}/git/commits/${commit.sha}`,
    html_url: `${page}/commit/${commit.sha}`,
    author: utc(commit.author),
    committer: utc(commit.committer),
    tree: { sha: commit.tree, url: `${url}/git/trees/${commit.tree}` },
    message: commit.message,
    parents: commit.parents.map((sha) => ({
      sha,
      url: `${url}/git/commits/${sha}`,
      html_url: `${page}/commit/${sha}`,
    })),
    verification: verification(commit),
  };
}

/** A commit with the people behind it. */
export function commit(world: World, repository: Repository, one: CommitInfo): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/commits/${one.sha}`;
  const object = gitCommit(world, repository, one);
  const person = (who: Signature): unknown => {
    const account = accountOf(world, who);
    return account ? user(world, account) : null;
  };
  return {
    sha: one.sha,
    node_id: object.node_id,
    url,
    html_url: object.html_url,
    comments_url: `${url}/comments`,
    commit: {
      url: object.url,
      author: object.author,
      committer: object.committer,
      message: object.message,
      tree: object.tree,
      comment_count: 0,
      verification: object.verification,
    },
    author: person(one.author),
    committer: person(one.committer),
    parents: one.parents.map((sha) => ({
      sha,
      url: `${apiUrl(world, repository)}/commits/${sha}`,
      html_url: `${webUrl(world, repository)}/commit/${sha}`,
    })),
  };
}

/** A changed file; `sha` is the commit at which its addresses point. */
export function file(
  world: World,
  repository: Repository,
  change: FileChange,
  sha: string,
): Record<string, unknown> {
  const path = pathInUrl(change.filename);
  const page = webUrl(world, repository);
  return {
    sha: change.sha,
    filename: change.filename,
    status: change.status,
    additions: change.additions,
    deletions: change.deletions,
    changes: change.additions + change.deletions,
    blob_url: `${page}/blob/${sha}/${path}`,
    raw_url: `${page}/raw/${sha}/${path}`,
    contents_url: `${apiUrl(world, repository)}/contents/${path}?ref=${sha}`,
    ...(change.patch !== undefined && { patch: change.patch }),
    ...(change.previousFilename !== undefined && { previous_filename: change.previousFilename }),
  };
}

const FILE_LINES = 20_000;
const FILE_BYTES = 500 * 1024;
const TOTAL_LINES = 20_000;
const TOTAL_BYTES = 1024 * 1024;

/**
 * The changes with the patches that GitHub would show: a patch that is too large by itself, and every patch
 * after the sum has grown too large, is left out without a word.
 * https://docs.github.com/repositories/creating-and-managing-repositories/repository-limits#diff-limits
 */
export function withinLimits(changes: readonly FileChange[]): FileChange[] {
  let [lines, bytes] = [0, 0];
  return changes.map((change) => {
    const { patch, ...bare } = change;
    if (patch === undefined) return change;
    const [ownLines, ownBytes] = [patch.split('\n').length, Buffer.byteLength(patch)];
    if (ownLines > FILE_LINES || ownBytes > FILE_BYTES) return bare;
    lines += ownLines;
    bytes += ownBytes;
    return lines > TOTAL_LINES || bytes > TOTAL_BYTES ? bare : change;
  });
}
