import type { Comparison, Host, PullRequest } from '../github/host.ts';
import { readConfig } from './config.ts';
import type { Task } from './event.ts';
import { log } from './outcome.ts';
import type { RunContext } from './run-context.ts';

type RunTask = Extract<Task, { kind: 'run' }>;

/** What was asked while it is not known yet which pull request a run was for. */
export interface Guess {
  /** The branch that it most likely is to, and its commit. */
  readonly base: string;
  readonly sha: string;
  /** What the run's commit changes there. */
  readonly comparison: Promise<Comparison>;
}

/** Begins to read for a pull request to the default branch, as nearly all are; nothing is written for a guess. */
export function guessOf(context: RunContext, { sha: head, defaultBranch }: RunTask): Guess {
  const { host, sha } = context;
  const comparison = host.compare(defaultBranch, head);
  // Whoever needs it is told; the config is remembered.
  for (const each of [comparison, readConfig(context, sha)]) each.catch(() => {});
  return { base: defaultBranch, sha, comparison };
}

/**
 * The pull request that a run was for. Of the run only its head's branch, commit and repository are taken;
 * everything else is asked again, and unless exactly one open pull request has that very commit of that very
 * repository, nothing is done: a forged or ambiguous run writes nothing.
 */
export async function pullOfRun(
  host: Host,
  { owner, branch, sha, repositoryId }: RunTask,
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
