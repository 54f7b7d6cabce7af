import type { Host, PullRequest } from '../github/host.ts';
import type { Task } from './event.ts';
import { log } from './outcome.ts';

/**
 * The pull request that a finished run was for. Of the run only its head's branch and repository are taken;
 * everything else is asked again, and unless exactly one open pull request has that very commit of that very
 * repository, nothing is done: a forged or ambiguous run writes nothing.
 */
export async function pullOfRun(
  host: Host,
  run: Extract<Task, { kind: 'run' }>,
): Promise<PullRequest | undefined> {
  if (!run.pullRun || run.owner === '' || run.branch === '') {
    log('This run is not for a pull request: nothing to do.');
    return undefined;
  }
  const candidates = (await host.pullsFrom(run.owner, run.branch)).filter(
    (pull) =>
      pull.state === 'open' && pull.head.sha === run.sha && pull.head.repositoryId === run.repositoryId,
  );
  if (candidates.length === 1) return candidates[0];
  log(
    candidates.length === 0
      ? 'No open pull request is at the commit of that run (it may have new commits): nothing was written.'
      : `${candidates.length} open pull requests are at the commit of that run: nothing was written.`,
  );
  return undefined;
}
