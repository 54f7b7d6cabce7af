/** Issues, labels and comments as GitHub shows them. */
import type { Comment, Issue, IssueEvent, Label, Repository } from '../state.ts';
import type { World } from '../world.ts';
import { app, nodeId, user } from './people.ts';
import { apiUrl, webUrl } from './repository.ts';

export function label(world: World, repository: Repository, one: Label): Record<string, unknown> {
  return {
    id: one.id,
    node_id: nodeId('Label', one.id),
    url: `${apiUrl(world, repository)}/labels/${encodeURIComponent(one.name)}`,
    name: one.name,
    color: one.color,
    default: false,
    description: one.description,
  };
}

/** No one has reacted to anything here. */
export function reactions(url: string): Record<string, unknown> {
  const none = { '+1': 0, '-1': 0, laugh: 0, hooray: 0, confused: 0, heart: 0, rocket: 0, eyes: 0 };
  return { url: `${url}/reactions`, total_count: 0, ...none };
}

export const issuePage = (world: World, { repository, number, pull }: Issue): string =>
  `${webUrl(world, repository)}/${pull ? 'pull' : 'issues'}/${number}`;

/** An issue, or a pull request seen as one. */
export function issue(world: World, one: Issue): Record<string, unknown> {
  const { repository, pull } = one;
  const url = `${apiUrl(world, repository)}/issues/${one.number}`;
  const page = issuePage(world, one);
  return {
    id: one.id,
    node_id: nodeId('Issue', one.id),
    url,
    repository_url: apiUrl(world, repository),
    labels_url: `${url}/labels{/name}`,
    comments_url: `${url}/comments`,
    events_url: `${url}/events`,
    html_url: page,
    number: one.number,
    state: one.state,
    state_reason: one.state === 'closed' && !pull ? 'completed' : null,
    title: one.title,
    body: one.body,
    user: user(world, one.author),
    labels: one.labels.map((each) => label(world, repository, each)),
    assignee: null,
    assignees: [],
    milestone: null,
    locked: false,
    active_lock_reason: null,
    comments: one.comments.length,
    closed_at: one.closedAt,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
    author_association: one.association ?? world.association(repository, one.author, pull !== undefined),
    reactions: reactions(url),
    timeline_url: `${url}/timeline`,
    performed_via_github_app: app(world, one.author),
    ...(pull && {
      draft: pull.draft,
      pull_request: {
        url: `${apiUrl(world, repository)}/pulls/${one.number}`,
        html_url: page,
        diff_url: `${page}.diff`,
        patch_url: `${page}.patch`,
        merged_at: pull.mergedAt,
      },
    }),
  };
}

export function comment(world: World, one: Comment): Record<string, unknown> {
  const { issue: on } = one;
  const url = `${apiUrl(world, on.repository)}/issues/comments/${one.id}`;
  return {
    id: one.id,
    node_id: nodeId('IssueComment', one.id),
    url,
    html_url: `${issuePage(world, on)}#issuecomment-${one.id}`,
    issue_url: `${apiUrl(world, on.repository)}/issues/${on.number}`,
    body: one.body,
    user: user(world, one.author),
    created_at: one.createdAt,
    updated_at: one.updatedAt,
    author_association: world.association(on.repository, one.author),
    performed_via_github_app: app(world, one.author),
    reactions: reactions(url),
  };
}

export function issueEvent(world: World, on: Issue, one: IssueEvent): Record<string, unknown> {
  return {
    id: one.id,
    node_id: nodeId('LabeledEvent', one.id),
    url: `${apiUrl(world, on.repository)}/issues/events/${one.id}`,
    actor: user(world, one.actor),
    event: one.event,
    commit_id: null,
    commit_url: null,
    created_at: one.createdAt,
    performed_via_github_app: app(world, one.actor),
    label: { name: one.label.name, color: one.label.color },
  };
}
