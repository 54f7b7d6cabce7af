/** What GraphQL shows of a repository: git objects, pull requests, comments. */
import { GraphQLError } from 'graphql';
import { authorize, type Viewer } from './auth.ts';
import type { TreeEntry } from './git.ts';
import { HttpError } from './http.ts';
import { issuePage } from './render/issues.ts';
import { nodeId } from './render/people.ts';
import { webUrl } from './render/repository.ts';
import type { Account, Comment, Issue, Label, Pull, Repository, ReviewComment } from './state.ts';
import type { World } from './world.ts';

/** Bytes of a text that are given; seen in threads (https://github.com/sveltia/sveltia-cms/issues/950), not documented. */
const TEXT_BYTES = 512_000;

/** https://docs.github.com/graphql/overview/rate-limits-and-query-limits-for-the-graphql-api#node-limit */
const MOST_NODES = 100;

/** An error as GitHub's GraphQL says it: status 200, and a word for its type. */
export function refuse(type: string, message: string): never {
  throw new GraphQLError(message, { extensions: { type } });
}

/** Throws as GraphQL does where the viewer may not do what this operation of REST does. */
export function allow(
  world: World,
  viewer: Viewer,
  operationId: string,
  repository: Repository,
  unknown: string,
  issue?: Issue,
): void {
  try {
    authorize(world, viewer, operationId, repository, issue);
  } catch (error) {
    if (!(error instanceof HttpError)) throw error;
    if (error.status === 404) refuse('NOT_FOUND', unknown);
    refuse('FORBIDDEN', error.message);
  }
}

interface Page {
  first?: number;
  last?: number;
  after?: string;
  before?: string;
}

/** A page of a connection, from its front or its end. Only who asks for nothing but the count need not say how long. */
function connection<T>(
  name: string,
  all: readonly T[],
  { first, last }: Page,
  show: (one: T) => unknown,
): unknown {
  const count = first ?? last;
  const unbounded = () =>
    refuse(
      'MISSING_PAGINATION_BOUNDARIES',
      `You must provide a \`first\` or \`last\` value to properly paginate the \`${name}\` connection.`,
    );
  if (count === undefined) return { nodes: unbounded, totalCount: all.length, pageInfo: unbounded };
  if (count > MOST_NODES)
    return refuse(
      'EXCESSIVE_PAGINATION',
      `Requesting ${count} records on the \`${name}\` connection exceeds the \`${first === undefined ? 'last' : 'first'}\` limit of ${MOST_NODES} records.`,
    );
  const nodes = first === undefined ? all.slice(Math.max(0, all.length - count)) : all.slice(0, count);
  const isCut = nodes.length < all.length;
  return {
    nodes: nodes.map(show),
    totalCount: all.length,
    pageInfo: { hasNextPage: first !== undefined && isCut, hasPreviousPage: first === undefined && isCut },
  };
}

/** A bot has no `[bot]` behind its login here. */
function actor({ id, login, type }: Account): unknown {
  if (login === 'ghost') return null;
  return {
    __typename: type,
    id: nodeId(type, id),
    login: type === 'Bot' ? login.replace(/\[bot\]$/, '') : login,
  };
}

export const label = ({ id, name, color, description }: Label) => ({
  id: nodeId('Label', id),
  name,
  color,
  description,
});

/** A comment of a conversation. */
export function issueComment(world: World, viewer: Viewer, one: Comment): unknown {
  return {
    __typename: 'IssueComment',
    id: nodeId('IssueComment', one.id),
    fullDatabaseId: String(one.id),
    author: actor(one.author),
    body: one.body,
    url: `${issuePage(world, one.issue)}#issuecomment-${one.id}`,
    viewerDidAuthor: one.author === viewer.token?.account,
  };
}

function threads(
  viewer: Viewer,
  { reviewComments }: Pull,
): { id: string; comments: (page: Page) => unknown }[] {
  const show = (one: ReviewComment) => ({
    id: nodeId('PullRequestReviewComment', one.id),
    fullDatabaseId: String(one.id),
    author: actor(one.author),
    body: one.body,
    viewerDidAuthor: one.author === viewer.token?.account,
  });
  return reviewComments
    .filter(({ inReplyTo }) => inReplyTo === undefined)
    .map((first) => {
      const all = [first, ...reviewComments.filter(({ inReplyTo }) => inReplyTo === first.id)];
      return {
        id: nodeId('PullRequestReviewThread', first.id),
        comments: (page: Page) => connection('comments', all, page, show),
      };
    });
}

/** A pull request, as it is when it is asked. */
export function pullRequest(world: World, viewer: Viewer, pull: Pull): unknown {
  const { issue, head, base } = pull;
  return {
    __typename: 'PullRequest',
    id: nodeId('PullRequest', pull.id),
    number: issue.number,
    state: pull.mergedAt ? 'MERGED' : issue.state.toUpperCase(),
    headRefOid: head.sha,
    baseRefName: base.ref,
    baseRepository: () => shown(world, viewer, issue.repository),
    body: issue.body ?? '',
    isCrossRepository: head.repository !== issue.repository,
    changedFiles: async () => pull.changedFiles ?? (await world.pulls.files(pull)).length,
    comments: (page: Page) =>
      connection('comments', issue.comments, page, (one) => issueComment(world, viewer, one)),
    labels: (page: Page) => connection('labels', issue.labels, page, label),
    reviewThreads: (page: Page) => connection('reviewThreads', threads(viewer, pull), page, (one) => one),
  };
}

/** An issue that is no pull request. */
export function plainIssue(world: World, viewer: Viewer, issue: Issue): unknown {
  return {
    __typename: 'Issue',
    id: nodeId('Issue', issue.id),
    number: issue.number,
    comments: (page: Page) =>
      connection('comments', issue.comments, page, (one) => issueComment(world, viewer, one)),
  };
}

/** Git's modes as numbers, and no entry more than the repository lists. */
async function tree({ git, treeEntries }: Repository, sha: string): Promise<unknown> {
  const entries: TreeEntry[] = await git.tree(sha);
  return {
    __typename: 'Tree',
    id: nodeId('Tree', sha),
    oid: sha,
    entries: entries.slice(0, treeEntries).map(({ path, mode, type, sha: oid, size = 0 }) => ({
      mode: Number.parseInt(mode, 8),
      name: path,
      path,
      type,
      size,
      oid,
    })),
  };
}

async function blob({ git }: Repository, sha: string): Promise<unknown> {
  const bytes = await git.blob(sha);
  const isBinary = bytes.subarray(0, 8000).includes(0);
  return {
    __typename: 'Blob',
    id: nodeId('Blob', sha),
    oid: sha,
    byteSize: bytes.length,
    isBinary,
    isTruncated: !isBinary && bytes.length > TEXT_BYTES,
    // Bytes that are no UTF-8 become signs for that.
    text: isBinary
      ? null
      : new TextDecoder('utf-8', { ignoreBOM: true }).decode(bytes.subarray(0, TEXT_BYTES)),
  };
}

/** What a commit's sha, or `sha:path`, names; null for what is not there, as for a submodule's commit. */
async function object(
  world: World,
  repository: Repository,
  { expression, oid }: { expression?: string; oid?: string },
): Promise<unknown> {
  const { git, hidden } = repository;
  const [, sha = '', path = ''] = /^([0-9a-f]{40})(?::(.*))?$/s.exec(oid ?? expression ?? '') ?? [];
  if (hidden.has(sha)) return null;
  const entry = path === '' ? undefined : await git.entry(sha, path).catch(() => undefined);
  const named = path === '' ? sha : (entry?.sha ?? '');
  const type = await git.typeOf(named);
  if (type === 'blob') return blob(repository, named);
  if (type === 'tree') return tree(repository, named);
  if (type !== 'commit' || path !== '') return null;
  const { message, tree: root } = await git.commit(named);
  return {
    __typename: 'Commit',
    id: nodeId('Commit', named),
    oid: named,
    url: `${webUrl(world, repository)}/commit/${named}`,
    message,
    messageHeadline: message.split('\n')[0],
    tree: () => tree(repository, root),
  };
}

interface PullFilter {
  states?: string[];
  headRefName?: string;
  baseRefName?: string;
}

/** A repository that may be seen. */
export function repositoryFor(world: World, viewer: Viewer, owner: string, name: string): unknown {
  const found = world.repository(`${owner}/${name}`);
  const unknown = `Could not resolve to a Repository with the name '${owner}/${name}'.`;
  if (!found) return refuse('NOT_FOUND', unknown);
  allow(world, viewer, 'repos/get', found, unknown);
  return shown(world, viewer, found);
}

/** A repository. */
function shown(world: World, viewer: Viewer, found: Repository): unknown {
  const unknown = `Could not resolve to a Repository with the name '${found.fullName}'.`;
  return {
    id: nodeId('Repository', found.id),
    nameWithOwner: found.fullName,
    object: (args: { expression?: string; oid?: string }) => {
      allow(world, viewer, 'git/get-blob', found, unknown);
      return object(world, found, args);
    },
    labels: (page: Page) => connection('labels', found.labels, page, label),
    label: ({ name: asked }: { name: string }) => {
      const there = found.labels.find((one) => one.name.toLowerCase() === asked.toLowerCase());
      return there ? label(there) : null;
    },
    ref: async ({ qualifiedName }: { qualifiedName: string }) => {
      allow(world, viewer, 'git/get-ref', found, unknown);
      const [, prefix = '', name = ''] = /^(refs\/(?:heads|tags)\/)(.+)$/.exec(qualifiedName) ?? [];
      const sha = prefix && (await found.git.resolve(qualifiedName));
      if (!sha) return null;
      const target = () => object(world, found, { oid: sha });
      return { id: nodeId('Ref', `${found.id}:${qualifiedName}`), name, prefix, target };
    },
    pullRequests: ({ states, headRefName, baseRefName, ...page }: PullFilter & Page) => {
      allow(world, viewer, 'pulls/list', found, unknown);
      const all = [...found.issues.values()].flatMap(({ pull }) => pull ?? []);
      const stateOf = ({ mergedAt, issue }: Pull) => (mergedAt ? 'MERGED' : issue.state.toUpperCase());
      const wanted = all.filter(
        (pull) =>
          (states?.includes(stateOf(pull)) ?? true) &&
          (headRefName ?? pull.head.ref) === pull.head.ref &&
          (baseRefName ?? pull.base.ref) === pull.base.ref,
      );
      return connection('pullRequests', wanted, page, (pull) => pullRequest(world, viewer, pull));
    },
    pullRequest: ({ number }: { number: number }) => {
      const issue = found.issues.get(number);
      const missing = `Could not resolve to a PullRequest with the number of ${number}.`;
      if (!issue?.pull) return refuse('NOT_FOUND', missing);
      allow(world, viewer, 'pulls/get', found, missing, issue);
      return pullRequest(world, viewer, issue.pull);
    },
    issueOrPullRequest: ({ number }: { number: number }) => {
      const issue = found.issues.get(number);
      const missing = `Could not resolve to an issue or pull request with the number of ${number}.`;
      if (!issue) return refuse('NOT_FOUND', missing);
      allow(world, viewer, issue.pull ? 'pulls/get' : 'issues/get', found, missing, issue);
      return issue.pull ? pullRequest(world, viewer, issue.pull) : plainIssue(world, viewer, issue);
    },
  };
}
