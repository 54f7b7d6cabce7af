import type { Host, PullRequest } from '../github/host.ts';
import type { Task } from './event.ts';
import { log } from './outcome.ts';

/**
 * The pull request that a run was for. Of the run only its head's branch, commit and repository are taken;
 * everything else is asked again, and unless exactly one open pull request has that very commit of that very
 * repository, nothing is done: a forged or ambiguous run writes nothing.
 */
export async function pullOfRun(
  host: Host,
  { owner, branch, sha, repositoryId }: Extract<Task, { kind: 'run' }>,
): Promise<PullRequest | undefined> {
  if (owner === '' || branch === '') {
    log('The run names no branch: nothing to do.');
    return undefined;
  }
  const candidates = (await host.pullsFrom(owner, branch)).filter(
    ({ state, head }) =>
      state === 'open' && head.ref === branch && head.sha === sha && head.repositoryId === repositoryId,
  );
  if (candidates.length === 1) return candidates[0];
  log(
    candidates.length === 0
      ? 'No open pull request is at the commit of that run (it may have new commits): nothing was written.'
      : `${candidates.length} open pull requests are at the commit of that run: nothing was written.`,
  );
  return undefined;
}
