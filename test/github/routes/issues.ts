/** Issues, their comments and labels: https://docs.github.com/rest/issues */
import { authorize } from '../auth.ts';
import {
  type Call,
  created,
  HttpError,
  invalid,
  issueOf,
  noContent,
  notFound,
  ok,
  optionalText,
  paged,
  type Reply,
  type Routes,
  repositoryOf,
  text,
} from '../http.ts';
import { comment, issue, issueEvent, label } from '../render/issues.ts';
import type { Comment, Issue, IssueEvent, Label, Repository } from '../state.ts';

/** GitHub says characters; we count UTF-16 units, which is the stricter reading. */
const BODY_CHARACTERS = 65_536;

/** A comment's text: not blank, not too long. */
export function body(call: Call, resource: string): string {
  const value = text(call, 'body');
  if (value.trim() === '') throw invalid(resource, 'missing_field', 'body');
  checkLength(value, resource);
  return value;
}

/** Throws for a text that is too long for a comment, an issue or a pull request. */
export function checkLength(value: string, resource: string): void {
  if (value.length <= BODY_CHARACTERS) return;
  const tooLong = `ody is too long (maximum is ${BODY_CHARACTERS} characters)`;
  throw resource === 'Issue' || resource === 'PullRequest'
    ? invalid(resource, 'custom', 'body', `b${tooLong}`)
    : invalid(resource, 'unprocessable', 'data', `B${tooLong}`);
}

/** Sorts, by what the query asks for; newest first unless it says otherwise. */
export function sorted<T extends { createdAt: string; updatedAt: string }>(
  call: Call,
  items: T[],
  direction = 'desc',
): T[] {
  const field = call.query.get('sort') === 'updated' ? 'updatedAt' : 'createdAt';
  const sign = (call.query.get('direction') ?? call.query.get('order') ?? direction) === 'asc' ? 1 : -1;
  // Within one second the order of making decides, so that pages do not overlap.
  return items
    .map((item, index) => ({ item, index }))
    .sort((a, b) => sign * (a.item[field].localeCompare(b.item[field]) || a.index - b.index))
    .map(({ item }) => item);
}

function listIssues(call: Call): Reply {
  const { world, query } = call;
  const repository = repositoryOf(call);
  const state = query.get('state') ?? 'open';
  const creator = query.get('creator')?.toLowerCase();
  const labels = query.get('labels')?.toLowerCase().split(',') ?? [];
  const since = query.get('since') ?? '';
  if (creator !== undefined && !world.accounts.has(creator))
    throw invalid('Issue', 'invalid', 'creator', 'creator is invalid');
  const found = [...repository.issues.values()].filter(
    (one) =>
      (state === 'all' || one.state === state) &&
      (creator === undefined || one.author.login.toLowerCase() === creator) &&
      labels.every((name) => one.labels.some((each) => each.name.toLowerCase() === name)) &&
      one.updatedAt >= since,
  );
  return paged(call, sorted(call, found), (one) => issue(world, one));
}

function createIssue(call: Call): Reply {
  const { world, viewer } = call;
  const repository = repositoryOf(call);
  const title = text(call, 'title');
  const given = optionalText(call, 'body') ?? null;
  if (given !== null) checkLength(given, 'Issue');
  const made = world.openIssue(repository, {
    title,
    body: given,
    author: viewer.token?.account.login ?? 'ghost',
  });
  for (const name of (call.body.labels as string[] | undefined) ?? []) addLabel(call, made, name);
  return created(issue(world, made));
}

/** Edits an issue, or a pull request as one. */
function updateIssue(call: Call): Reply {
  const { world, viewer } = call;
  const found = issueOf(call);
  edit(call, found, 'Issue');
  const state = optionalText(call, 'state');
  if (state === 'closed' && found.state === 'open') world.close(found, viewer.token?.account ?? found.author);
  if (state === 'open' && found.state === 'closed') world.reopen(found);
  return ok(issue(world, found));
}

/** Title and body, as issues and pull requests share them. */
export function edit(call: Call, found: Issue, resource: string): void {
  const title = optionalText(call, 'title');
  const given = optionalText(call, 'body');
  if (given !== undefined) checkLength(given, resource);
  if (title !== undefined) found.title = title;
  if (given !== undefined) found.body = given;
  if (title !== undefined || given !== undefined) found.updatedAt = call.world.now();
}

function commentOf(call: Call): Comment {
  const id = Number(call.params.comment_id);
  for (const { comments } of repositoryOf(call).issues.values()) {
    const found = comments.find((one) => one.id === id);
    if (found) return found;
  }
  throw notFound();
}

/** An app edits and deletes the comments of others only as far as its permission goes: with it, all of them. */
function updateComment(call: Call): Reply {
  const found = commentOf(call);
  found.body = body(call, 'IssueComment');
  found.updatedAt = call.world.now();
  return ok(comment(call.world, found));
}

function deleteComment(call: Call): Reply {
  const found = commentOf(call);
  found.issue.comments.splice(found.issue.comments.indexOf(found), 1);
  return noContent();
}

const labelNamed = (repository: Repository, name: string): Label | undefined =>
  repository.labels.find((one) => one.name.toLowerCase() === name.toLowerCase());

function createLabel(call: Call): Reply {
  const { world } = call;
  const repository = repositoryOf(call);
  const name = text(call, 'name');
  if (labelNamed(repository, name)) throw invalid('Label', 'already_exists', 'name');
  const color = optionalText(call, 'color') ?? 'ededed';
  if (!/^[0-9a-f]{6}$/i.test(color)) throw invalid('Label', 'invalid', 'color');
  const description = optionalText(call, 'description') ?? null;
  if (description && description.length > 100) {
    throw invalid('Label', 'custom', 'description', 'description is too long (maximum is 100 characters)');
  }
  const made: Label = { id: world.id(), name, color: color.toLowerCase(), description };
  repository.labels.push(made);
  return created(label(world, repository, made));
}

function happened({ world, viewer }: Call, to: Issue, event: IssueEvent['event'], on: Label): void {
  const actor = viewer.token?.account ?? world.account('ghost');
  to.events.push({ id: world.id(), event, actor, label: on, createdAt: world.now() });
}

/** Puts a label on; one that the repository does not have yet is made, in grey, by who may make labels. */
function addLabel(call: Call, to: Issue, name: string): void {
  const { repository } = to;
  let found = labelNamed(repository, name);
  if (!found) {
    authorize(call.world, call.viewer, 'issues/create-label', repository, undefined);
    found = { id: call.world.id(), name, color: 'ededed', description: null };
    repository.labels.push(found);
  }
  if (to.labels.includes(found)) return;
  to.labels.push(found);
  happened(call, to, 'labeled', found);
}

function addLabels(call: Call): Reply {
  const found = issueOf(call);
  const names = Array.isArray(call.body)
    ? call.body
    : (call.body.labels as (string | { name: string })[] | undefined);
  for (const one of names ?? []) addLabel(call, found, typeof one === 'string' ? one : one.name);
  return ok(found.labels.map((one) => label(call.world, found.repository, one)));
}

function removeLabel(call: Call): Reply {
  const found = issueOf(call);
  const name = (call.params.name as string).toLowerCase();
  const index = found.labels.findIndex((one) => one.name.toLowerCase() === name);
  if (index === -1) throw new HttpError(404, 'Label does not exist');
  const [gone] = found.labels.splice(index, 1);
  happened(call, found, 'unlabeled', gone!);
  return ok(found.labels.map((one) => label(call.world, found.repository, one)));
}

export const issues: Routes = {
  'issues/get': (call) => ok(issue(call.world, issueOf(call))),
  'issues/list-for-repo': listIssues,
  'issues/create': createIssue,
  'issues/update': updateIssue,
  'issues/list-comments': (call) => {
    const since = call.query.get('since') ?? '';
    // Oldest first, always: this list takes no `sort`.
    const found = issueOf(call).comments.filter(({ updatedAt }) => updatedAt >= since);
    return paged(call, found, (one) => comment(call.world, one));
  },
  'issues/create-comment': (call) => {
    const on = issueOf(call);
    const given = body(call, 'IssueComment');
    return created(
      comment(call.world, call.world.comment(on, call.viewer.token?.account.login ?? 'ghost', given)),
    );
  },
  'issues/get-comment': (call) => ok(comment(call.world, commentOf(call))),
  'issues/update-comment': updateComment,
  'issues/delete-comment': deleteComment,
  'issues/list-labels-on-issue': (call) => {
    const on = issueOf(call);
    return paged(call, on.labels, (one) => label(call.world, on.repository, one));
  },
  'issues/list-events': (call) => {
    const on = issueOf(call);
    return paged(call, on.events, (one) => issueEvent(call.world, on, one));
  },
  'issues/add-labels': addLabels,
  'issues/remove-label': removeLabel,
  'issues/list-labels-for-repo': (call) => {
    const repository = repositoryOf(call);
    return paged(call, repository.labels, (one) => label(call.world, repository, one));
  },
  'issues/get-label': (call) => {
    const found = labelNamed(repositoryOf(call), call.params.name as string);
    if (!found) throw notFound();
    return ok(label(call.world, repositoryOf(call), found));
  },
  'issues/create-label': createLabel,
};
