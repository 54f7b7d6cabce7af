/** A repository, its commits and who may work on it. */
import {
  type Call,
  HttpError,
  notFound,
  ok,
  paged,
  pageOf,
  pullOf,
  type Reply,
  type Routes,
  repositoryOf,
} from '../http.ts';
import { accountOf, commit, file, withinLimits } from '../render/commits.ts';
import { publicUser, user } from '../render/people.ts';
import { pullSimple } from '../render/pulls.ts';
import { apiUrl, fullRepository, webUrl } from '../render/repository.ts';

/** At most so many, without pages asked for: https://docs.github.com/rest/commits/commits#compare-two-commits */
const COMPARED_COMMITS = 250;
const COMPARED_FILES = 300;

/** The sha of a branch, tag or commit, or of `owner:branch` in a repository of the same network. */
async function endOf(call: Call, name: string): Promise<string> {
  const repository = repositoryOf(call);
  const [, owner, branch] = /^([^:]+):(.+)$/.exec(name) ?? [];
  const other = owner === undefined ? repository : call.world.repository(`${owner}/${repository.name}`);
  const sha = await other?.git.resolve(branch ?? name);
  if (!sha) throw notFound();
  return sha;
}

async function compare(call: Call, baseName: string, headName: string): Promise<Reply> {
  const { world } = call;
  const repository = repositoryOf(call);
  const { git } = repository;
  const [base, head] = await Promise.all([endOf(call, baseName), endOf(call, headName)]);
  const mergeBase = await git.mergeBase(base, head);
  if (!mergeBase) throw new HttpError(404, `No common ancestor between ${baseName} and ${headName}.`);
  if (/\.diff\b/.test(call.accept)) {
    const raw = await git.run(['diff', '--find-renames', mergeBase, head]);
    return { status: 200, raw, type: 'application/vnd.github.diff; charset=utf-8' };
  }
  const [ahead, behind, files] = await Promise.all([
    git.log(['--reverse', `${mergeBase}..${head}`]),
    git.count(`${head}..${base}`),
    world.diff(repository, mergeBase, head),
  ]);
  const asked = call.query.has('page') || call.query.has('per_page');
  const { page, size } = pageOf(call.query);
  const commits = asked ? ahead.slice((page - 1) * size, page * size) : ahead.slice(-COMPARED_COMMITS);
  const shown = page > 1 && asked ? [] : withinLimits(files).slice(0, COMPARED_FILES);
  const names = `${encodeURIComponent(baseName)}...${encodeURIComponent(headName)}`;
  const permalink = `${repository.owner.login}:${base.slice(0, 7)}...${repository.owner.login}:${head.slice(0, 7)}`;
  return ok({
    url: `${apiUrl(world, repository)}/compare/${names}`,
    html_url: `${webUrl(world, repository)}/compare/${names}`,
    permalink_url: `${webUrl(world, repository)}/compare/${permalink}`,
    diff_url: `${webUrl(world, repository)}/compare/${names}.diff`,
    patch_url: `${webUrl(world, repository)}/compare/${names}.patch`,
    base_commit: commit(world, repository, await git.commit(base)),
    merge_base_commit: commit(world, repository, await git.commit(mergeBase)),
    status:
      ahead.length === 0 ? (behind === 0 ? 'identical' : 'behind') : behind === 0 ? 'ahead' : 'diverged',
    ahead_by: ahead.length,
    behind_by: behind,
    total_commits: ahead.length,
    commits: commits.map((one) => commit(world, repository, one)),
    files: shown.map((change) => file(world, repository, change, head)),
  });
}

/** The name of the branch comes last in the path, so it may hold slashes. */
async function branch(call: Call): Promise<Reply> {
  const { world, params } = call;
  const repository = repositoryOf(call);
  const name = params.branch as string;
  const sha = await repository.git.resolve(`refs/heads/${name}`);
  if (!sha) throw new HttpError(404, 'Branch not found');
  const self = `${apiUrl(world, repository)}/branches/${encodeURIComponent(name)}`;
  return ok({
    name,
    commit: commit(world, repository, await repository.git.commit(sha)),
    _links: { self, html: `${webUrl(world, repository)}/tree/${name}` },
    protected: false,
    protection: {
      enabled: false,
      required_status_checks: { enforcement_level: 'off', contexts: [], checks: [] },
    },
    protection_url: `${self}/protection`,
  });
}

async function listCommits(call: Call): Promise<Reply> {
  const { world, query } = call;
  const repository = repositoryOf(call);
  const start = await repository.git.resolve(query.get('sha') ?? `refs/heads/${repository.defaultBranch}`);
  if (!start) throw notFound();
  const path = query.get('path');
  const all = await repository.git.log([start, ...(path ? ['--', path] : [])]);
  const by = (field: 'author' | 'committer'): ((one: (typeof all)[number]) => boolean) => {
    const wanted = query.get(field)?.toLowerCase();
    if (!wanted) return () => true;
    return (one) =>
      one[field].email.toLowerCase() === wanted ||
      accountOf(world, one[field])?.login.toLowerCase() === wanted;
  };
  const since = Date.parse(query.get('since') ?? '') || Number.NEGATIVE_INFINITY;
  const until = Date.parse(query.get('until') ?? '') || Number.POSITIVE_INFINITY;
  const within = all
    .filter(by('author'))
    .filter(by('committer'))
    .filter(({ committer }) => Date.parse(committer.date) >= since && Date.parse(committer.date) <= until);
  return paged(call, within, (one) => commit(world, repository, one));
}

async function getCommit(call: Call): Promise<Reply> {
  const { world, params } = call;
  const repository = repositoryOf(call);
  const { git } = repository;
  const sha = await git.resolve(params.ref as string);
  if (!sha) throw new HttpError(422, `No commit found for SHA: ${params.ref}`);
  const found = await git.commit(sha);
  // What an empty tree always has as its sha.
  const parent = found.parents[0] ?? '4b825dc642cb6eb9a060e54bf8d69288fbee4904';
  const files = await world.diff(repository, parent, sha);
  const sum = (field: 'additions' | 'deletions'): number =>
    files.reduce((total, one) => total + one[field], 0);
  const [additions, deletions] = [sum('additions'), sum('deletions')];
  return ok({
    ...commit(world, repository, found),
    stats: { additions, deletions, total: additions + deletions },
    files: withinLimits(files)
      .slice(0, COMPARED_FILES)
      .map((change) => file(world, repository, change, sha)),
  });
}

function permission(call: Call): Reply {
  const { world, params } = call;
  const repository = repositoryOf(call);
  const account = world.accounts.get((params.username as string).toLowerCase());
  if (!account) throw notFound();
  const role = world.role(repository, account);
  // `permission` knows four words; the role keeps its own name.
  const level = role === 'maintain' ? 'write' : role === 'triage' ? 'read' : role;
  const fallback = repository.private ? 'none' : 'read';
  const can = (...roles: string[]): boolean => roles.includes(role ?? fallback);
  return ok({
    permission: level ?? fallback,
    role_name: role ?? fallback,
    user: {
      ...user(world, account),
      permissions: {
        admin: can('admin'),
        maintain: can('admin', 'maintain'),
        push: can('admin', 'maintain', 'write'),
        triage: can('admin', 'maintain', 'write', 'triage'),
        pull: !can('none'),
      },
      role_name: role ?? fallback,
    },
  });
}

async function pullsOfCommit(call: Call): Promise<Reply> {
  const { world, params } = call;
  const repository = repositoryOf(call);
  const sha = await repository.git.resolve(params.commit_sha as string);
  if (!sha) throw new HttpError(422, `No commit found for SHA: ${params.commit_sha}`);
  const within = await Promise.all(
    [...repository.issues.values()].map(async ({ pull }) => {
      if (!pull || !(await repository.git.isAncestor(sha, pull.head.sha))) return [];
      return (await repository.git.isAncestor(sha, pull.base.sha)) ? [] : [pull];
    }),
  );
  return paged(call, within.flat(), (pull) => pullSimple(world, pull));
}

function account(call: Call): Reply {
  const { world, params } = call;
  const found = world.accounts.get((params.username as string).toLowerCase());
  if (!found) throw notFound();
  return ok(publicUser(world, found, world.now()));
}

/** A token of an app stands for no person: https://docs.github.com/rest/users/users#get-the-authenticated-user */
function myself({ world, viewer }: Call): Reply {
  if (!viewer.token) throw new HttpError(401, 'Requires authentication');
  if (viewer.token.kind === 'installation')
    throw new HttpError(403, 'Resource not accessible by integration');
  return ok(publicUser(world, viewer.token.account, world.now()));
}

export const repos: Routes = {
  'repos/get': (call) => ok(fullRepository(call.world, repositoryOf(call))),
  'repos/compare-commits': (call) => compare(call, call.params.base as string, call.params.head as string),
  'repos/compare-commits-with-basehead': (call) => {
    const [, base, head] = /^(.+?)\.\.\.(.+)$/.exec(call.params.basehead as string) ?? [];
    if (base === undefined || head === undefined) throw notFound();
    return compare(call, base, head);
  },
  'repos/list-commits': listCommits,
  'repos/get-commit': getCommit,
  'repos/get-branch': branch,
  'repos/list-pull-requests-associated-with-commit': pullsOfCommit,
  'repos/get-collaborator-permission-level': permission,
  'pulls/list-commits': async (call) => {
    const pull = pullOf(call);
    const repository = repositoryOf(call);
    // Never more than 250: https://docs.github.com/rest/pulls/pulls#list-commits-on-a-pull-request
    const all = await repository.git.log(['--reverse', `${pull.mergeBase}..${pull.head.sha}`]);
    return paged(call, all.slice(0, COMPARED_COMMITS), (one) => commit(call.world, repository, one));
  },
  'users/get-by-username': account,
  'users/get-authenticated': myself,
};
