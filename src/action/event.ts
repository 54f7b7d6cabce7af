import type { PullRequest } from '../github/host.ts';
import { pullOfEvent } from '../github/octokit.ts';
import { type Inputs, UsageError } from './inputs.ts';

/** What was pushed to the default branch: merged pull requests are found by it. */
export interface Pushed {
  readonly branch: string;
  /** Shas, the last commit among them. */
  readonly commits: ReadonlySet<string>;
}

/** What an event asks of us. */
export type Task =
  /** Judge a pull request; `write`: whether the token may write about it. */
  | { kind: 'pull'; pull: PullRequest; write: boolean }
  | { kind: 'pull-number'; number: number }
  /**
   * The trusted half for forks: find the pull request that a run was for. `held`: it has not started, since a
   * maintainer has to approve it first.
   */
  | {
      kind: 'run';
      owner: string;
      branch: string;
      sha: string;
      repositoryId: number;
      held: boolean;
      /** Of the repository itself. */
      defaultBranch: string;
    }
  | { kind: 'merged'; pull: PullRequest; write: boolean }
  /** Judge what a merge queue is about to put onto a branch. */
  | { kind: 'merge-group'; base: string; head: string; branch: string; defaultBranch: string }
  /** Judge the lists as they stand; then say thanks for what was merged by that push. */
  | { kind: 'state'; sha: string; pushed?: Pushed }
  | { kind: 'thanks'; pushed: Pushed }
  | { kind: 'issue'; number: number; author: { login: string; bot: boolean }; association: string }
  /** Regenerate the tables of the default branch. */
  | { kind: 'tables'; branch: string; sha: string }
  | { kind: 'nothing'; why: string };

// biome-ignore lint/suspicious/noExplicitAny: a payload is what GitHub sends; what is used of it is checked here
type Payload = Record<string, any>;

/**
 * Decides what to do for an event. Pure. Of a payload only ids, shas, branch names and logins are used, and each
 * is looked up again or compared before anything is written.
 * @throws {UsageError} when mode and event do not fit together.
 */
export function taskOf(name: string, payload: Payload, sha: string, { mode, pullRequest }: Inputs): Task {
  if (mode === 'welcome' && name !== 'issues' && name !== 'push') {
    throw new UsageError(
      `Mode "welcome" greets issues, and says thanks on "push", but this run is for "${name}". Mode "auto" greets first pull requests.`,
    );
  }
  if (mode === 'tables') return tablesTask(name, payload, sha);
  switch (name) {
    case 'pull_request':
    case 'pull_request_target': {
      const pull = pullOfEvent(payload.pull_request);
      const fork = pull.head.repositoryId !== pull.base.repositoryId;
      // A pull request from a fork gets a token that only reads: nothing is even tried.
      const write = mode !== 'check' && (name === 'pull_request_target' || !fork);
      if (payload.action === 'closed') {
        if (pull.merged) return { kind: 'merged', pull, write };
        return { kind: 'nothing', why: 'The pull request was closed without being merged.' };
      }
      return { kind: 'pull', pull, write };
    }
    case 'workflow_run':
      return runTask(payload);
    case 'workflow_dispatch':
      return pullRequest === undefined
        ? { kind: 'state', sha }
        : { kind: 'pull-number', number: pullRequest };
    case 'merge_group': {
      if (payload.action === 'destroyed')
        return { kind: 'nothing', why: 'The merge queue has dropped this group: nothing to do.' };
      const group = payload.merge_group ?? {};
      return {
        kind: 'merge-group',
        base: String(group.base_sha ?? ''),
        head: String(group.head_sha ?? sha),
        branch: String(group.base_ref ?? '').replace(/^refs\/heads\//, ''),
        defaultBranch: defaultBranchOf(payload),
      };
    }
    case 'push': {
      const after = String(payload.after ?? sha);
      if (payload.deleted === true || /^0+$/.test(after))
        return { kind: 'nothing', why: 'The branch was deleted.' };
      const pushed = mode === 'check' ? undefined : pushedTo(payload, after);
      if (mode !== 'welcome') return { kind: 'state', sha: after, ...(pushed && { pushed }) };
      return pushed
        ? { kind: 'thanks', pushed }
        : { kind: 'nothing', why: 'Only merges into the default branch are thanked for.' };
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

function defaultBranchOf(payload: Payload): string {
  return String(payload.repository?.default_branch ?? 'main');
}

/**
 * A run of a pull request is answered when it has ended, or at once where a maintainer has to approve it first: such
 * a run is made with the conclusion `action_required` and sends no other event than `requested`. Workflows filter
 * the same; a workflow that does not must not write for every run that only begins.
 */
function runTask(payload: Payload): Task {
  const run = payload.workflow_run ?? {};
  const held = run.conclusion === 'action_required';
  if (run.event !== 'pull_request')
    return { kind: 'nothing', why: 'This run is not for a pull request: nothing to do.' };
  if (payload.action !== 'completed' && !(payload.action === 'requested' && held))
    return {
      kind: 'nothing',
      why: 'The check has not ended, and does not wait for approval: the comment follows when it has ended.',
    };
  return {
    kind: 'run',
    owner: String(run.head_repository?.owner?.login ?? ''),
    branch: String(run.head_branch ?? ''),
    sha: String(run.head_sha ?? ''),
    repositoryId: Number(run.head_repository?.id ?? 0),
    held,
    defaultBranch: defaultBranchOf(payload),
  };
}

/** What a push put onto the default branch; nothing where it went to another one. */
function pushedTo(payload: Payload, after: string): Pushed | undefined {
  const branch = defaultBranchOf(payload);
  if (payload.ref !== `refs/heads/${branch}`) return undefined;
  const commits: (Payload | null)[] = Array.isArray(payload.commits) ? payload.commits : [];
  return { branch, commits: new Set([...commits.map((commit) => String(commit?.id)), after]) };
}

/** Tables are kept on the default branch only, by what runs there. */
function tablesTask(name: string, payload: Payload, sha: string): Task {
  if (!['push', 'workflow_dispatch', 'schedule'].includes(name)) {
    throw new UsageError(
      `Mode "tables" answers the events "push", "workflow_dispatch" and "schedule", but this run is for "${name}".`,
    );
  }
  const branch = defaultBranchOf(payload);
  if (typeof payload.ref === 'string' && payload.ref !== `refs/heads/${branch}`) {
    return { kind: 'nothing', why: `Tables are only generated on ${branch}.` };
  }
  return { kind: 'tables', branch, sha: name === 'push' ? String(payload.after ?? sha) : sha };
}
