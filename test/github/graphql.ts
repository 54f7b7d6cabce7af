/**
 * Answers GraphQL. What changes something stands here: a comment, and the two mutations that have no like in REST, both
 * only if a branch still points where the caller last saw it (a signed commit of several files at once, and moving refs:
 * https://docs.github.com/graphql/reference/mutations#createcommitonbranch and #updaterefs).
 */
import { graphql, parse, validate } from 'graphql';
import type { Viewer } from './auth.ts';
import { GitError } from './git.ts';
import {
  allow,
  issueComment,
  label,
  plainIssue,
  pullRequest,
  refuse,
  repositoryFor,
} from './graphql-reads.ts';
import { schema } from './graphql-schema.ts';
import type { Judge } from './judge.ts';
import { nodeId } from './render/people.ts';
import { webUrl } from './render/repository.ts';
import { checkLength } from './routes/issues.ts';
import type { World } from './world.ts';

interface Input {
  branch: { branchName?: string; repositoryNameWithOwner?: string };
  clientMutationId?: string;
  expectedHeadOid: string;
  fileChanges?: { additions?: { path: string; contents: string }[]; deletions?: { path: string }[] };
  message: { headline: string; body?: string };
}

async function createCommitOnBranch(world: World, viewer: Viewer, input: Input): Promise<unknown> {
  const { branchName = '', repositoryNameWithOwner = '' } = input.branch;
  const repository = world.repository(repositoryNameWithOwner);
  const unknown = `Could not resolve to a Repository with the name '${repositoryNameWithOwner}'.`;
  if (!repository) return refuse('NOT_FOUND', unknown);
  allow(world, viewer, 'git/create-commit', repository, unknown);
  const { git } = repository;
  const name = branchName.replace(/^refs\/heads\//, '');
  const ref = `refs/heads/${name}`;
  const guard = repository.guarded.get(name);
  if (guard) return refuse('UNPROCESSABLE', guard.message);
  const tip = await git.resolve(ref);
  if (!tip) return refuse('NOT_FOUND', `Could not resolve to a Branch with the name '${branchName}'.`);
  const moved = `Expected branch to point to "${input.expectedHeadOid}" but it did not.  Pull and try again.`;
  if (tip !== input.expectedHeadOid) return refuse('STALE_DATA', moved);
  const { additions = [], deletions = [] } = input.fileChanges ?? {};
  const added = additions.map(async ({ path, contents }) => {
    const sha = await git.writeBlob(Buffer.from(contents, 'base64'));
    // This mutation knows plain files only; one that is there keeps its mode.
    return { path, mode: (await git.entry(tip, path))?.mode ?? '100644', sha };
  });
  const removed = deletions.map(({ path }) => ({ path, mode: '0', sha: null }));
  const tree = await git.writeTree(tip, [...removed, ...(await Promise.all(added))]);
  const { headline, body } = input.message;
  const author = world.signature(viewer.token?.account ?? world.account('ghost'));
  const message = body ? `${headline}\n\n${body}` : headline;
  const committer = { name: 'GitHub', email: 'noreply@github.com', date: author.date };
  const oid = await git.writeCommit({ tree, parents: [tip], author, committer, message });
  await git.setRef(ref, oid, tip).catch(() => refuse('STALE_DATA', moved));
  await world.pulls.moved(repository, ref);
  return {
    clientMutationId: input.clientMutationId ?? null,
    commit: {
      id: nodeId('Commit', oid),
      oid,
      url: `${webUrl(world, repository)}/commit/${oid}`,
      message,
      messageHeadline: headline,
    },
    ref: { id: nodeId('Ref', `${repository.id}:${ref}`), name },
  };
}

interface RefUpdate {
  name: string;
  afterOid: string;
  beforeOid?: string;
  force?: boolean;
}

const NOTHING = '0'.repeat(40);

/** Moves, makes or deletes refs, all or none: https://docs.github.com/graphql/reference/mutations#updaterefs */
async function updateRefs(
  world: World,
  viewer: Viewer,
  input: { repositoryId: string; refUpdates: RefUpdate[]; clientMutationId?: string },
): Promise<unknown> {
  const repository = [...world.repositories.values()].find(
    ({ id }) => nodeId('Repository', id) === input.repositoryId,
  );
  const unknown = `Could not resolve to a node with the global id of '${input.repositoryId}'`;
  if (!repository) return refuse('NOT_FOUND', unknown);
  allow(world, viewer, 'git/update-ref', repository, unknown);
  const { git } = repository;
  const now = new Map((await git.refs('refs/')).map(({ ref, sha }) => [ref, sha]));
  for (const { name, afterOid, beforeOid, force = false } of input.refUpdates) {
    const guard = repository.guarded.get(name.replace(/^refs\/heads\//, ''));
    if (guard) return refuse('UNPROCESSABLE', guard.message);
    const at = now.get(name) ?? NOTHING;
    if (beforeOid !== undefined && beforeOid !== at)
      return refuse('UNPROCESSABLE', `Reference "${name}" is at ${at} but expected ${beforeOid}`);
    if (afterOid === NOTHING) continue;
    if (!(await git.typeOf(afterOid))) return refuse('UNPROCESSABLE', `Object does not exist: ${afterOid}`);
    if (!force && at !== NOTHING && !(await git.isAncestor(at, afterOid)))
      return refuse('UNPROCESSABLE', `Update of "${name}" is not a fast forward`);
  }
  for (const { name, afterOid } of input.refUpdates) {
    try {
      await git.setRef(name, afterOid === NOTHING ? null : afterOid, now.get(name) ?? NOTHING);
    } catch (error) {
      if (!(error instanceof GitError)) throw error;
      return refuse('UNPROCESSABLE', `Reference "${name}" has moved`);
    }
    await world.pulls.moved(repository, name);
  }
  return { clientMutationId: input.clientMutationId ?? null };
}

/** https://docs.github.com/graphql/reference/mutations#createlabel */
function createLabel(
  world: World,
  viewer: Viewer,
  input: { repositoryId: string; name: string; color: string; description?: string },
): unknown {
  const repository = [...world.repositories.values()].find(
    ({ id }) => nodeId('Repository', id) === input.repositoryId,
  );
  const unknown = `Could not resolve to a node with the global id of '${input.repositoryId}'`;
  if (!repository) return refuse('NOT_FOUND', unknown);
  allow(world, viewer, 'issues/create-label', repository, unknown);
  const { name, color, description = null } = input;
  if (repository.labels.some((one) => one.name.toLowerCase() === name.toLowerCase()))
    return refuse('UNPROCESSABLE', 'Name has already been taken');
  const made = { id: world.id(), name, color: color.toLowerCase(), description };
  repository.labels.push(made);
  return { clientMutationId: null, label: label(made) };
}

/** https://docs.github.com/graphql/reference/mutations#addcomment */
function addComment(world: World, viewer: Viewer, input: { subjectId: string; body: string }): unknown {
  const issue = [...world.repositories.values()]
    .flatMap(({ issues }) => [...issues.values()])
    .find(
      ({ id, pull }) => (pull ? nodeId('PullRequest', pull.id) : nodeId('Issue', id)) === input.subjectId,
    );
  const unknown = `Could not resolve to a node with the global id of '${input.subjectId}'`;
  if (!issue) return refuse('NOT_FOUND', unknown);
  allow(world, viewer, 'issues/create-comment', issue.repository, unknown, issue);
  if (input.body.trim() === '') return refuse('UNPROCESSABLE', "Body can't be blank");
  try {
    checkLength(input.body, 'IssueComment');
  } catch {
    return refuse('UNPROCESSABLE', 'Body is too long (maximum is 65536 characters)');
  }
  const made = world.comment(issue, viewer.token?.account.login ?? 'ghost', input.body);
  return {
    clientMutationId: null,
    commentEdge: { cursor: String(made.id), node: issueComment(world, viewer, made) },
    subject: issue.pull ? pullRequest(world, viewer, issue.pull) : plainIssue(world, viewer, issue),
  };
}

/** Answers one query. What GitHub's schema does not have is held against the caller. */
export async function answerGraphql(
  world: World,
  viewer: Viewer,
  judge: Judge,
  body: { query?: string; variables?: Record<string, unknown> },
): Promise<unknown> {
  const { query = '', variables } = body;
  try {
    for (const { message } of validate(schema, parse(query))) judge.object(`POST /graphql: ${message}`);
  } catch (error) {
    judge.object(`POST /graphql: ${(error as Error).message}`);
  }
  const result = await graphql({
    schema,
    source: query,
    variableValues: variables,
    rootValue: {
      viewer: { login: viewer.token?.account.login },
      repository: ({ owner, name }: { owner: string; name: string }) =>
        repositoryFor(world, viewer, owner, name),
      createLabel: ({ input }: { input: Parameters<typeof createLabel>[2] }) =>
        createLabel(world, viewer, input),
      addComment: ({ input }: { input: Parameters<typeof addComment>[2] }) =>
        addComment(world, viewer, input),
      updateRefs: ({ input }: { input: Parameters<typeof updateRefs>[2] }) =>
        updateRefs(world, viewer, input),
      createCommitOnBranch: ({ input }: { input: Input }) => createCommitOnBranch(world, viewer, input),
    },
  });
  if (!result.errors) return result;
  const errors = result.errors.map(({ message, path, locations, extensions }) => ({
    ...(typeof extensions.type === 'string' && { type: extensions.type }),
    ...(path && { path }),
    ...(locations && { locations }),
    message,
  }));
  return { ...(result.data !== undefined && { data: result.data }), errors };
}
