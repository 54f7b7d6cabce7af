import { type Address, actionAddress, npxWords, rulePages } from '../about.ts';
import type { Host } from '../github/host.ts';
import type { CommentOptions } from '../report/comment.ts';
import type { Inputs } from './inputs.ts';
import { commandFor, type Outcome } from './outcome.ts';
import type { Unread } from './reading.ts';

/** What every part of a run needs to know; none of it comes from a pull request. */
export interface RunContext {
  readonly host: Host;
  readonly inputs: Inputs;
  /** Commit that the workflow was taken from. */
  readonly sha: string;
  /** `owner/name`. */
  readonly repository: string;
  /** e.g. `https://github.com`. */
  readonly server: string;
  readonly runUrl: string;
  /** What stopped the run before this one. */
  readonly unread?: Unread;
  /** Where the Action was taken from; nothing with `uses: ./`. */
  readonly action?: Address;
}

/** Where a run takes place, as the runner says it. */
export function readPlace(
  env: NodeJS.ProcessEnv = process.env,
): Omit<RunContext, 'host' | 'inputs' | 'sha' | 'unread'> {
  const server = env.GITHUB_SERVER_URL || 'https://github.com';
  const action = actionAddress(env);
  const repository = env.GITHUB_REPOSITORY ?? '';
  return {
    server,
    repository,
    runUrl: `${server}/${repository}/actions/runs/${env.GITHUB_RUN_ID ?? ''}`,
    ...(action && { action }),
  };
}

/**
 * How a comment or a summary about a commit is written.
 * @param more what the run's page has, in a sentence
 * @param branch the base of a change
 */
export function commentOptions(
  { repository, server, action, runUrl }: RunContext,
  outcome: Outcome,
  sha: string,
  more: string,
  branch?: string,
): CommentOptions {
  const command = commandFor(outcome, action, branch);
  return {
    repository,
    server,
    sha,
    more: { text: more, url: runUrl },
    ...(action && { docs: rulePages(action) }),
    ...(command && { command }),
    ...(action && { explain: `${npxWords(action).join(' ')} explain` }),
  };
}
