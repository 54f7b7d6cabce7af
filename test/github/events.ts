/**
 * Events as a run gets them: the payload built from the state of the stand-in and judged by GitHub's own
 * description of it, and what the environment says beside it.
 * https://docs.github.com/actions/reference/workflows-and-actions/events-that-trigger-workflows
 */
import type { CommitInfo } from './git.ts';
import { workflowRun } from './render/checks.ts';
import { accountOf } from './render/commits.ts';
import { comment as showComment, issue as showIssue } from './render/issues.ts';
import { nodeId, user } from './render/people.ts';
import { pull as showPull } from './render/pulls.ts';
import { apiUrl, repository as showRepository, webUrl } from './render/repository.ts';
import type { GitHub } from './server.ts';
import type { Comment, Issue, Pull, Repository, WorkflowRun } from './state.ts';

/** An event and the run's view of it. The payload is the test's own to change: a forgery is made that way. */
export interface ActionEvent {
  name: string;
  payload: Record<string, unknown>;
  repository: Repository;
  /** `GITHUB_REF` and `GITHUB_SHA`. */
  ref: string;
  sha: string;
  /** Set for pull requests only. */
  headRef: string;
  baseRef: string;
  actor: string;
}

type Options = { sender?: string };

async function tip(
  repository: Repository,
  branch = repository.defaultBranch,
): Promise<{ ref: string; sha: string }> {
  const ref = `refs/heads/${branch}`;
  const sha = await repository.git.resolve(ref);
  if (!sha) throw new Error(`${repository.fullName} has no branch ${branch}`);
  return { ref, sha };
}

function finish(
  github: GitHub,
  schema: string,
  event: Pick<ActionEvent, 'name' | 'repository' | 'ref' | 'sha'> & Partial<ActionEvent>,
  own: Record<string, unknown>,
  sender: string,
): ActionEvent {
  const { world } = github;
  const payload = {
    ...own,
    repository: showRepository(world, event.repository),
    sender: user(world, world.account(sender)),
  };
  github.judge.event(schema, payload);
  // What a run reads is a file: nothing of it is shared with the server.
  return { headRef: '', baseRef: '', actor: sender, ...event, payload: JSON.parse(JSON.stringify(payload)) };
}

export type PullAction = 'opened' | 'synchronize' | 'reopened' | 'closed' | 'edited';

/**
 * `pull_request`. Throws where the pull request conflicts with its base, since GitHub starts no run then.
 */
export async function pullRequest(
  github: GitHub,
  pull: Pull,
  action: PullAction,
  options: Options & { target?: boolean } = {},
): Promise<ActionEvent> {
  const { world } = github;
  const { issue, head, base } = pull;
  const { repository } = issue;
  await world.pulls.testMerge(pull);
  if (pull.mergeable === false && !options.target) {
    throw new Error(`pull request ${issue.number} has conflicts: GitHub starts no run for pull_request then`);
  }
  const event = { repository, headRef: head.ref, baseRef: base.ref };
  const own = {
    action,
    number: issue.number,
    pull_request: await showPull(world, pull),
    ...(action === 'synchronize' && { before: pull.previousHead ?? base.sha, after: head.sha }),
    ...(action === 'edited' && { changes: {} }),
  };
  const sender = options.sender ?? issue.author.login;
  const run = options.target
    ? { name: 'pull_request_target', ...(await tip(repository)) }
    : { name: 'pull_request', ...mergeOf(pull) };
  return finish(github, `pull-request-${action}`, { ...event, ...run }, own, sender);
}

/**
 * What a run of `pull_request` stands on: the test merge, and once it is merged the branch it went into.
 * `pull_request_target` stands on the default branch instead.
 * https://docs.github.com/actions/reference/workflows-and-actions/contexts#github-context
 */
function mergeOf({ issue, base, head, mergedAt, mergeCommit }: Pull): { ref: string; sha: string } {
  const ref = mergedAt ? `refs/heads/${base.ref}` : `refs/pull/${issue.number}/merge`;
  return { ref, sha: mergeCommit ?? head.sha };
}

/** `pull_request_target`: the payload of `pull_request`, on the default branch. */
export function pullRequestTarget(
  github: GitHub,
  pull: Pull,
  action: PullAction,
  options: Options = {},
): Promise<ActionEvent> {
  return pullRequest(github, pull, action, { ...options, target: true });
}

/** Adds a finished run of a workflow on a pull request, as `pull_request` starts it. */
export function runOn(github: GitHub, pull: Pull, changes: Partial<WorkflowRun> = {}): WorkflowRun {
  const { repository, author } = pull.issue;
  const run: WorkflowRun = {
    id: github.world.id(),
    number: repository.runs.length + 1,
    attempt: 1,
    name: 'Check',
    path: '.github/workflows/check.yml',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    actor: author,
    headRepository: pull.head.repository ?? repository,
    headBranch: pull.head.ref,
    headSha: pull.head.sha,
    createdAt: github.world.now(),
    ...changes,
  };
  repository.runs.push(run);
  return run;
}

/**
 * Adds a run that is held for a maintainer's approval, as the first pull request of somebody from a fork starts it: it
 * is there as ended at once, and nothing of it has run. It sends `requested` and nothing else.
 * https://docs.github.com/actions/how-tos/manage-workflow-runs/approve-runs-from-forks
 */
export function heldRun(github: GitHub, pull: Pull, changes: Partial<WorkflowRun> = {}): WorkflowRun {
  return runOn(github, pull, { conclusion: 'action_required', ...changes });
}

/** A maintainer approves a held run, and it runs to its end. */
export function approve(run: WorkflowRun, conclusion = 'success'): void {
  run.status = 'completed';
  run.conclusion = conclusion;
}

/** `workflow_run`, action `completed`: always on the default branch, with that branch's workflow. */
export function workflowRunCompleted(
  github: GitHub,
  repository: Repository,
  run: WorkflowRun,
): Promise<ActionEvent> {
  return workflowRunEvent(github, repository, run, 'completed');
}

/** `workflow_run`, action `requested`: as soon as there is the run, whatever becomes of it. */
export function workflowRunRequested(
  github: GitHub,
  repository: Repository,
  run: WorkflowRun,
): Promise<ActionEvent> {
  return workflowRunEvent(github, repository, run, 'requested');
}

async function workflowRunEvent(
  github: GitHub,
  repository: Repository,
  run: WorkflowRun,
  action: 'requested' | 'completed',
): Promise<ActionEvent> {
  const { world } = github;
  const url = `${apiUrl(world, repository)}/actions/workflows/${repository.id}`;
  const page = `${webUrl(world, repository)}/${run.path.replace(/^\.github\//, 'actions/')}`;
  const own = {
    action,
    workflow_run: await workflowRun(world, repository, run),
    workflow: {
      id: repository.id,
      node_id: nodeId('Workflow', repository.id),
      name: run.name,
      path: run.path,
      state: 'active',
      created_at: repository.createdAt,
      updated_at: repository.createdAt,
      url,
      html_url: `${webUrl(world, repository)}/blob/${repository.defaultBranch}/${run.path}`,
      badge_url: `${page}/badge.svg`,
    },
  };
  const event = { name: 'workflow_run', repository, ...(await tip(repository)) };
  return finish(github, `workflow-run-${action}`, event, own, run.actor.login);
}

async function pushedCommit(
  github: GitHub,
  repository: Repository,
  commit: CommitInfo,
): Promise<Record<string, unknown>> {
  const { world } = github;
  const parent = commit.parents[0];
  const files = parent ? await world.diff(repository, parent, commit.sha) : [];
  const named = (...statuses: string[]): string[] =>
    files.filter(({ status }) => statuses.includes(status)).map(({ filename }) => filename);
  const person = (who: CommitInfo['author']): Record<string, unknown> => {
    const username = accountOf(world, who)?.login;
    return { name: who.name, email: who.email, ...(username && { username }) };
  };
  return {
    id: commit.sha,
    tree_id: commit.tree,
    distinct: true,
    message: commit.message,
    timestamp: commit.committer.date,
    url: `${webUrl(world, repository)}/commit/${commit.sha}`,
    author: person(commit.author),
    committer: person(commit.committer),
    added: named('added'),
    removed: named('removed'),
    modified: named('modified', 'renamed', 'changed'),
  };
}

const NOTHING = '0'.repeat(40);

/** `push` of what is on `branch` now; `before` is where it stood, and is left out for a new branch. */
export async function push(
  github: GitHub,
  repository: Repository,
  branch: string,
  before = NOTHING,
  options: Options = {},
): Promise<ActionEvent> {
  const { world } = github;
  const { git } = repository;
  const sender = options.sender ?? repository.owner.login;
  const { ref, sha } = await tip(repository, branch);
  const created = before === NOTHING;
  const log = created ? [] : await git.log(['--reverse', `${before}..${sha}`]);
  const commits = await Promise.all(log.map((one) => pushedCommit(github, repository, one)));
  const own = {
    ref,
    before,
    after: sha,
    base_ref: null,
    compare: `${webUrl(world, repository)}/compare/${before.slice(0, 12)}...${sha.slice(0, 12)}`,
    created,
    deleted: false,
    forced: !created && !(await git.isAncestor(before, sha)),
    pusher: { name: sender, email: world.account(sender).email },
    commits,
    head_commit: await pushedCommit(github, repository, await git.commit(sha)),
  };
  return finish(github, 'push', { name: 'push', repository, ref, sha }, own, sender);
}

/** `merge_group`: the pull request merged into a branch of the queue's own, to be checked before it lands. */
export async function mergeGroup(github: GitHub, pull: Pull): Promise<ActionEvent> {
  const { world } = github;
  const { repository, number } = pull.issue;
  await world.pulls.testMerge(pull);
  const base = await tip(repository, pull.base.ref);
  if (!pull.mergeCommit) throw new Error(`pull request ${number} cannot be merged`);
  const ref = `refs/heads/gh-readonly-queue/${pull.base.ref}/pr-${number}-${base.sha}`;
  await repository.git.setRef(ref, pull.mergeCommit);
  const commit = await repository.git.commit(pull.mergeCommit);
  const person = ({ name, email }: CommitInfo['author']): unknown => ({ name, email });
  const own = {
    action: 'checks_requested',
    merge_group: {
      head_sha: pull.mergeCommit,
      head_ref: ref,
      base_sha: base.sha,
      base_ref: base.ref,
      head_commit: {
        id: commit.sha,
        tree_id: commit.tree,
        message: commit.message,
        timestamp: commit.committer.date,
        author: person(commit.author),
        committer: person(commit.committer),
      },
    },
  };
  const event = { name: 'merge_group', repository, ref, sha: pull.mergeCommit };
  return finish(github, 'merge-group-checks-requested', event, own, pull.issue.author.login);
}

/** `workflow_dispatch` on `branch`. */
export async function workflowDispatch(
  github: GitHub,
  repository: Repository,
  options: Options & { inputs?: Record<string, string>; branch?: string } = {},
): Promise<ActionEvent> {
  const at = await tip(repository, options.branch);
  const own = { inputs: options.inputs ?? null, ref: at.ref, workflow: '.github/workflows/check.yml' };
  const event = { name: 'workflow_dispatch', repository, ...at };
  return finish(github, 'workflow-dispatch', event, own, options.sender ?? repository.owner.login);
}

/** `issues`, action `opened`. */
export async function issueOpened(github: GitHub, issue: Issue): Promise<ActionEvent> {
  const { repository, author } = issue;
  const own = { action: 'opened', issue: showIssue(github.world, issue) };
  const event = { name: 'issues', repository, ...(await tip(repository)) };
  return finish(github, 'issues-opened', event, own, author.login);
}

/** `issue_comment`, action `created`: on an issue or a pull request. */
export async function commentCreated(github: GitHub, comment: Comment): Promise<ActionEvent> {
  const { issue, author } = comment;
  const { repository } = issue;
  const own = {
    action: 'created',
    issue: showIssue(github.world, issue),
    comment: showComment(github.world, comment),
  };
  const event = { name: 'issue_comment', repository, ...(await tip(repository)) };
  return finish(github, 'issue-comment-created', event, own, author.login);
}
