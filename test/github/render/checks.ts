/** Statuses, check runs and workflow runs as GitHub shows them. */
import type { Annotation, CheckRun, Repository, Status, WorkflowRun } from '../state.ts';
import type { World } from '../world.ts';
import { app, nodeId, user } from './people.ts';
import { pullMinimal } from './pulls.ts';
import { apiUrl, minimalRepository, webUrl } from './repository.ts';

export function simpleStatus(world: World, repository: Repository, one: Status): Record<string, unknown> {
  return {
    url: `${apiUrl(world, repository)}/statuses/${one.sha}`,
    avatar_url: `https://avatars.githubusercontent.com/u/${one.creator.id}?v=4`,
    id: one.id,
    node_id: nodeId('StatusContext', one.id),
    state: one.state,
    description: one.description,
    target_url: one.targetUrl,
    context: one.context,
    created_at: one.createdAt,
    updated_at: one.createdAt,
  };
}

export function status(world: World, repository: Repository, one: Status): Record<string, unknown> {
  return { ...simpleStatus(world, repository, one), creator: user(world, one.creator) };
}

/** Runs and checks know the pull requests of their own repository only, never those of a fork. */
function ownPulls(world: World, repository: Repository, sha: string): Record<string, unknown>[] {
  return [...world.pulls.all()]
    .filter(
      ({ issue, head }) =>
        issue.state === 'open' &&
        head.sha === sha &&
        head.repository === repository &&
        issue.repository === repository,
    )
    .map((pull) => pullMinimal(world, pull));
}

export function checkRun(world: World, repository: Repository, one: CheckRun): Record<string, unknown> {
  const url = `${apiUrl(world, repository)}/check-runs/${one.id}`;
  const page = `${webUrl(world, repository)}/runs/${one.id}`;
  return {
    id: one.id,
    name: one.name,
    node_id: nodeId('CheckRun', one.id),
    head_sha: one.sha,
    external_id: one.externalId ?? '',
    url,
    html_url: page,
    details_url: one.detailsUrl ?? page,
    status: one.status,
    conclusion: one.conclusion,
    started_at: one.startedAt,
    completed_at: one.completedAt,
    output: {
      title: one.title,
      summary: one.summary,
      text: one.text,
      annotations_count: one.annotations.length,
      annotations_url: `${url}/annotations`,
    },
    check_suite: { id: repository.id },
    app: app(world, world.account('github-actions[bot]')),
    pull_requests: ownPulls(world, repository, one.sha),
  };
}

export function annotation(
  world: World,
  repository: Repository,
  run: CheckRun,
  one: Annotation,
): Record<string, unknown> {
  return {
    path: one.path,
    blob_href: `${webUrl(world, repository)}/blob/${run.sha}/${one.path}`,
    start_line: one.start_line,
    end_line: one.end_line,
    start_column: one.start_column ?? null,
    end_column: one.end_column ?? null,
    annotation_level: one.annotation_level,
    title: one.title ?? null,
    message: one.message,
    raw_details: one.raw_details ?? null,
  };
}

export async function workflowRun(
  world: World,
  repository: Repository,
  one: WorkflowRun,
): Promise<Record<string, unknown>> {
  const url = `${apiUrl(world, repository)}/actions/runs/${one.id}`;
  const commit = await one.headRepository.git.commit(one.headSha);
  const person = ({ name, email }: { name: string; email: string }): unknown => ({ name, email });
  return {
    id: one.id,
    name: one.name,
    node_id: nodeId('WorkflowRun', one.id),
    check_suite_id: one.id,
    check_suite_node_id: nodeId('CheckSuite', one.id),
    head_branch: one.headBranch,
    head_sha: one.headSha,
    path: one.path,
    display_title: commit.message.split('\n')[0],
    run_number: one.number,
    run_attempt: one.attempt,
    event: one.event,
    status: one.status,
    conclusion: one.conclusion,
    workflow_id: repository.id,
    url,
    html_url: `${webUrl(world, repository)}/actions/runs/${one.id}`,
    // Empty for a fork: https://github.com/orgs/community/discussions/25220
    pull_requests: one.headRepository === repository ? ownPulls(world, repository, one.headSha) : [],
    created_at: one.createdAt,
    updated_at: one.createdAt,
    run_started_at: one.createdAt,
    actor: user(world, one.actor),
    triggering_actor: user(world, one.actor),
    referenced_workflows: [],
    jobs_url: `${url}/jobs`,
    logs_url: `${url}/logs`,
    check_suite_url: `${apiUrl(world, repository)}/check-suites/${one.id}`,
    artifacts_url: `${url}/artifacts`,
    cancel_url: `${url}/cancel`,
    rerun_url: `${url}/rerun`,
    previous_attempt_url: null,
    workflow_url: `${apiUrl(world, repository)}/actions/workflows/${repository.id}`,
    head_commit: {
      id: commit.sha,
      tree_id: commit.tree,
      message: commit.message,
      timestamp: new Date(commit.author.date).toISOString().replace(/\.\d+Z$/, 'Z'),
      author: person(commit.author),
      committer: person(commit.committer),
    },
    repository: minimalRepository(world, repository),
    head_repository: minimalRepository(world, one.headRepository),
  };
}
