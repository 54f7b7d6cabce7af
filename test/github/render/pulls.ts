/** Pull requests, reviews and review comments as GitHub shows them. */
import type { Account, Pull, Repository, Review, ReviewComment } from '../state.ts';
import type { World } from '../world.ts';
import { issuePage, label, reactions } from './issues.ts';
import { nodeId, user } from './people.ts';
import { apiUrl, repository } from './repository.ts';

function end(
  world: World,
  owner: Account,
  repo: Repository | null,
  ref: string,
  sha: string,
): Record<string, unknown> {
  return {
    label: `${owner.login}:${ref}`,
    ref,
    sha,
    user: user(world, owner),
    repo: repo && repository(world, repo),
  };
}

/** A pull request as lists show it. */
export function pullSimple(world: World, pull: Pull): Record<string, unknown> {
  const { issue, base, head } = pull;
  const root = apiUrl(world, issue.repository);
  const url = `${root}/pulls/${issue.number}`;
  const issueUrl = `${root}/issues/${issue.number}`;
  const page = issuePage(world, issue);
  const links = {
    self: url,
    html: page,
    issue: issueUrl,
    comments: `${issueUrl}/comments`,
    review_comments: `${url}/comments`,
    review_comment: `${root}/pulls/comments{/number}`,
    commits: `${url}/commits`,
    statuses: `${root}/statuses/${head.sha}`,
  };
  return {
    url,
    id: pull.id,
    node_id: nodeId('PullRequest', pull.id),
    html_url: page,
    diff_url: `${page}.diff`,
    patch_url: `${page}.patch`,
    issue_url: issueUrl,
    commits_url: links.commits,
    review_comments_url: links.review_comments,
    review_comment_url: links.review_comment,
    comments_url: links.comments,
    statuses_url: links.statuses,
    number: issue.number,
    state: issue.state,
    locked: false,
    title: issue.title,
    user: user(world, issue.author),
    body: issue.body,
    labels: issue.labels.map((one) => label(world, issue.repository, one)),
    milestone: null,
    active_lock_reason: null,
    created_at: issue.createdAt,
    updated_at: issue.updatedAt,
    closed_at: issue.closedAt,
    merged_at: pull.mergedAt,
    merge_commit_sha: pull.mergeCommit,
    assignee: null,
    assignees: [],
    requested_reviewers: [],
    requested_teams: [],
    head: end(world, head.owner, head.repository, head.ref, head.sha),
    base: end(world, issue.repository.owner, issue.repository, base.ref, base.sha),
    _links: Object.fromEntries(Object.entries(links).map(([name, href]) => [name, { href }])),
    author_association: issue.association ?? world.association(issue.repository, issue.author, true),
    auto_merge: null,
    draft: pull.draft,
  };
}

/** A pull request asked for by itself: with what had to be counted for it. */
export async function pull(world: World, one: Pull): Promise<Record<string, unknown>> {
  const { git } = one.issue.repository;
  const files = await world.pulls.files(one);
  const sum = (field: 'additions' | 'deletions'): number =>
    files.reduce((total, file) => total + file[field], 0);
  return {
    ...pullSimple(world, one),
    merged: one.mergedAt !== null,
    mergeable: one.mergeable,
    rebaseable: one.mergeable,
    mergeable_state: one.mergeable === null ? 'unknown' : one.mergeable ? 'clean' : 'dirty',
    merged_by: one.mergedBy && user(world, one.mergedBy),
    comments: one.issue.comments.length,
    review_comments: one.reviewComments.length,
    maintainer_can_modify: one.head.repository !== one.issue.repository,
    commits: await git.count(`${one.mergeBase}..${one.head.sha}`),
    additions: sum('additions'),
    deletions: sum('deletions'),
    changed_files: one.changedFiles ?? files.length,
  };
}

/** The few words that runs and checks say of a pull request. */
export function pullMinimal(world: World, { id, issue, head, base }: Pull): Record<string, unknown> {
  const repo = (one: Repository): Record<string, unknown> => ({
    id: one.id,
    url: apiUrl(world, one),
    name: one.name,
  });
  return {
    id,
    number: issue.number,
    url: `${apiUrl(world, issue.repository)}/pulls/${issue.number}`,
    head: { ref: head.ref, sha: head.sha, repo: repo(head.repository ?? issue.repository) },
    base: { ref: base.ref, sha: base.sha, repo: repo(issue.repository) },
  };
}

export function review(world: World, one: Review): Record<string, unknown> {
  const { issue } = one.pull;
  const page = `${issuePage(world, issue)}#pullrequestreview-${one.id}`;
  const url = `${apiUrl(world, issue.repository)}/pulls/${issue.number}`;
  return {
    id: one.id,
    node_id: nodeId('PullRequestReview', one.id),
    user: user(world, one.author),
    body: one.body,
    state: one.state,
    html_url: page,
    pull_request_url: url,
    author_association: world.association(issue.repository, one.author),
    _links: { html: { href: page }, pull_request: { href: url } },
    commit_id: one.commit,
    // A review that is not handed in yet has no date: https://docs.github.com/rest/pulls/reviews#create-a-review-for-a-pull-request
    ...(one.submittedAt !== null && { submitted_at: one.submittedAt }),
  };
}

export function reviewComment(world: World, one: ReviewComment): Record<string, unknown> {
  const { issue } = one.review.pull;
  const root = apiUrl(world, issue.repository);
  const url = `${root}/pulls/comments/${one.id}`;
  const page = `${issuePage(world, issue)}#discussion_r${one.id}`;
  const pullUrl = `${root}/pulls/${issue.number}`;
  return {
    url,
    pull_request_review_id: one.review.id,
    id: one.id,
    node_id: nodeId('PullRequestReviewComment', one.id),
    diff_hunk: one.diffHunk,
    path: one.path,
    commit_id: one.commit,
    original_commit_id: one.originalCommit,
    user: user(world, one.author),
    body: one.body,
    created_at: one.createdAt,
    updated_at: one.updatedAt,
    html_url: page,
    pull_request_url: pullUrl,
    author_association: world.association(issue.repository, one.author),
    _links: { self: { href: url }, html: { href: page }, pull_request: { href: pullUrl } },
    reactions: reactions(url),
    start_line: one.startLine,
    original_start_line: one.originalStartLine,
    start_side: one.startSide,
    line: one.line,
    ...(one.originalLine !== null && { original_line: one.originalLine }),
    side: one.side,
    position: one.position,
    // GitHub's schema wants a number here, also where a comment is on no line.
    original_position: one.originalPosition ?? 1,
    subject_type: one.subject,
    ...(one.inReplyTo !== undefined && { in_reply_to_id: one.inReplyTo }),
  };
}
