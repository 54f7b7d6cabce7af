import type { PullRequest } from '../github/host.ts';
import { pullOfEvent } from '../github/octokit.ts';
import { type Inputs, UsageError } from './inputs.ts';

/** What an event asks of us. */
export type Task =
  /** Judge a pull request; `write`: whether the token may write about it. */
  | { kind: 'pull'; pull: PullRequest; write: boolean; trusted: boolean }
  | { kind: 'pull-number'; number: number }
  /** The trusted half for forks: find the pull request that a finished run was for. */
  | { kind: 'run'; owner: string; branch: string; sha: string; repositoryId: number; pullRun: boolean }
  | { kind: 'merged'; pull: PullRequest; write: boolean }
  | { kind: 'state'; sha: string }
  | { kind: 'issue'; number: number; author: { login: string; bot: boolean }; association: string }
  /** Regenerate the tables of the default branch. */
  | { kind: 'tables'; branch: string; sha: string; owner: string }
  | { kind: 'nothing'; why: string };

// biome-ignore lint/suspicious/noExplicitAny: a payload is what GitHub sends; what is used of it is checked here
type Payload = Record<string, any>;

/**
 * Decides what to do for an event. Pure. Of a payload only ids, shas, branch names and logins are used, and each
 * is looked up again or compared before anything is written.
 * @throws {UsageError} when mode and event do not fit together.
 */
export function taskOf(name: string, payload: Payload, sha: string, { mode, pullRequest }: Inputs): Task {
  if (mode === 'welcome' && name !== 'issues') {
    throw new UsageError(
      `Mode "welcome" greets issues, but this run is for "${name}". Mode "auto" greets first pull requests.`,
    );
  }
  if (mode === 'tables') return tablesTask(name, payload, sha);
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = pullOfEvent(payload.pull_request);
      const fork = pull.head.repositoryId !== pull.base.repositoryId;
      const trusted = name === 'pull_request_target';
      // A pull request from a fork gets a token that only reads: nothing is even tried.
      const write = mode !== 'check' && (trusted || !fork);
      if (payload.action === 'closed') {
        if (pull.merged) return { kind: 'merged', pull, write };
        return { kind: 'nothing', why: 'The pull request was closed without being merged.' };
      }
      return { kind: 'pull', pull, write, trusted };
    }
    case 'workflow_run': {
      const run = payload.workflow_run ?? {};
      return {
        kind: 'run',
        owner: String(run.head_repository?.owner?.login ?? ''),
        branch: String(run.head_branch ?? ''),
        sha: String(run.head_sha ?? ''),
        repositoryId: Number(run.head_repository?.id ?? 0),
        pullRun: run.event === 'pull_request',
      };
    }
    case 'workflow_dispatch':
      return pullRequest === undefined
        ? { kind: 'state', sha }
        : { kind: 'pull-number', number: pullRequest };
    case 'merge_group':
      return { kind: 'state', sha: String(payload.merge_group?.head_sha ?? sha) };
    case 'push': {
      const after = String(payload.after ?? sha);
      if (payload.deleted === true || /^0+$/.test(after))
        return { kind: 'nothing', why: 'The branch was deleted.' };
      return { kind: 'state', sha: after };
    }
    case 'schedule':
      return { kind: 'state', sha };
    case 'issues': {
      if (mode === 'check')
        return { kind: 'nothing', why: 'Mode "check" never writes, so there is no greeting.' };
      if (payload.action !== 'opened')
        return { kind: 'nothing', why: 'Only a newly opened issue is greeted.' };
      const user = payload.issue?.user ?? {};
      return {
        kind: 'issue',
        number: Number(payload.issue?.number),
        author: {
          login: String(user.login ?? ''),
          bot: user.type === 'Bot' || String(user.login).endsWith('[bot]'),
        },
        association: String(payload.issue?.author_association ?? ''),
      };
    }
    default:
      throw new UsageError(
        `Unsupported event "${name}". Use pull_request, workflow_run, pull_request_target, push, merge_group, workflow_dispatch, schedule or issues.`,
      );
  }
}

/** Tables are kept on the default branch only, by what runs there. */
function tablesTask(name: string, payload: Payload, sha: string): Task {
  if (!['push', 'workflow_dispatch', 'schedule'].includes(name)) {
    throw new UsageError(
      `Mode "tables" answers the events "push", "workflow_dispatch" and "schedule", but this run is for "${name}".`,
    );
  }
  const branch = String(payload.repository?.default_branch ?? 'main');
  const owner = String(payload.repository?.owner?.login ?? '');
  if (typeof payload.ref === 'string' && payload.ref !== `refs/heads/${branch}`) {
    return { kind: 'nothing', why: `Tables are only generated on ${branch}.` };
  }
  return { kind: 'tables', branch, owner, sha: name === 'push' ? String(payload.after ?? sha) : sha };
}
