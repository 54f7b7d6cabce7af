/**
 * Who asks, and what they may: tokens, their permissions, and the permission each operation needs.
 *
 * What an operation needs is told on its page under https://docs.github.com/rest/authentication/permissions-required-for-github-apps;
 * what a `GITHUB_TOKEN` may have, under https://docs.github.com/actions/reference/workflows-and-actions/workflow-syntax#permissions
 */
import { randomBytes } from 'node:crypto';
import { HttpError, notFound } from './http.ts';
import type { Account, Issue, Repository } from './state.ts';
import type { World } from './world.ts';

export type Scope = 'actions' | 'checks' | 'contents' | 'issues' | 'pull_requests' | 'statuses';
export type Permissions = Partial<Record<Scope, 'read' | 'write'>>;

export interface Token {
  value: string;
  account: Account;
  /** `installation`: a `GITHUB_TOKEN` or another app's token, good for one repository; `user`: a person's. */
  kind: 'installation' | 'user';
  repository?: Repository;
  permissions: Permissions;
  expired: boolean;
  /** Requests an hour, and how many of them are used up. */
  limit: number;
  used: number;
  /** The end of the hour, in seconds since the epoch. */
  reset: number;
}

/** The holder of a token, or nobody. */
export interface Viewer {
  token: Token | undefined;
  /** What the limits are counted by. */
  key: string;
}

/** The scope that an operation's data belongs to, by the start of its id. Undefined: metadata, which every token reads. */
const READS: [RegExp, Scope][] = [
  [/^(git\/|repos\/(get-content|compare|list-commits|get-commit|get-branch))/, 'contents'],
  [/^repos\/(list-commit-statuses|get-combined-status)/, 'statuses'],
  [/^(pulls\/|repos\/list-pull-requests)/, 'pull_requests'],
  [/^issues\//, 'issues'],
  [/^checks\//, 'checks'],
  [/^actions\//, 'actions'],
];

const WRITES: [RegExp, Scope][] = [
  [/^(git\/(create|update|delete)|repos\/create-or-update-file|pulls\/merge$)/, 'contents'],
  [/^repos\/create-commit-status/, 'statuses'],
  [/^pulls\/(create|update|delete)/, 'pull_requests'],
  [/^issues\/(create|update|delete|add|remove)/, 'issues'],
  [/^checks\/(create|update)/, 'checks'],
];

/**
 * Writes under `issues/` that are about a pull request if their number is one. The documentation has either
 * permission do; where runs were seen to be refused with one of them, the stand-in is as strict as what was seen:
 *
 * - a comment on a pull request wants `pull_requests`
 *   (https://github.com/LearningCircuit/local-deep-research/pull/3950, https://github.com/fullsend-ai/fullsend/issues/721);
 * - a label that is not there yet wants `issues`, and is refused in words of its own
 *   (https://github.com/orgs/community/discussions/156181, https://github.com/actions/labeler/issues/870).
 */
const COMMENTS = /^issues\/(create|update|delete)-comment$/;
const EITHER = /^issues\/(add-labels|remove-label|update)$/;

/** What a person without a role in the repository may do all the same, where it is public. */
const ANYBODY = /^(issues\/(create|create-comment)|pulls\/(create|create-review|create-review-comment))$/;

export class Tokens {
  readonly #tokens = new Map<string, Token>();

  #add(account: Account, kind: Token['kind'], prefix: string, rest: Partial<Token>): Token {
    const value = `${prefix}_${randomBytes(18).toString('hex')}`;
    const reset = Math.floor(Date.now() / 1000) + 3600;
    const token: Token = {
      value,
      account,
      kind,
      permissions: {},
      expired: false,
      limit: 5000,
      used: 0,
      reset,
      ...rest,
    };
    this.#tokens.set(value, token);
    return token;
  }

  /** A token of an app's installation in one repository; `github-actions[bot]`'s is what a run calls `GITHUB_TOKEN`. */
  installation(repository: Repository, account: Account, permissions: Permissions): Token {
    // https://docs.github.com/rest/using-the-rest-api/rate-limits-for-the-rest-api#primary-rate-limit-for-github_token-in-github-actions
    const limit = account.login === 'github-actions[bot]' ? 1000 : 5000;
    return this.#add(account, 'installation', 'ghs', { repository, permissions, limit });
  }

  /** A person's token: it may what the person may. */
  user(account: Account): Token {
    return this.#add(account, 'user', 'ghp', {});
  }

  /** Who sends this header. Throws 401 for a token that is unknown or has expired. */
  viewer(authorization: string | undefined): Viewer {
    if (!authorization) return { token: undefined, key: 'nobody' };
    const token = this.#tokens.get(authorization.replace(/^(token|bearer)\s+/i, ''));
    if (!token || token.expired) throw new HttpError(401, 'Bad credentials');
    // All runs of a repository share what its GITHUB_TOKEN may use up.
    return {
      token,
      key: token.repository ? `${token.account.login} in ${token.repository.id}` : token.account.login,
    };
  }
}

/** Whether the viewer may see the repository at all. */
function sees(world: World, { token }: Viewer, repository: Repository): boolean {
  if (!repository.private) return true;
  if (!token) return false;
  return token.kind === 'user'
    ? world.role(repository, token.account) !== undefined
    : token.repository === repository;
}

/** Whether the token has `scope` at `level` in the repository. */
export function has(
  world: World,
  token: Token,
  repository: Repository,
  scope: Scope,
  level: 'read' | 'write',
): boolean {
  if (token.kind === 'user') {
    const role = world.role(repository, token.account);
    if (level === 'read') return !repository.private || role !== undefined;
    if (role === 'triage') return scope === 'issues';
    return role === 'admin' || role === 'maintain' || role === 'write';
  }
  if (token.repository !== repository) return false;
  const given = token.permissions[scope];
  return given === 'write' || given === level;
}

const scopeOf = (table: [RegExp, Scope][], operationId: string): Scope | undefined =>
  table.find(([pattern]) => pattern.test(operationId))?.[1];

/** GitHub names what would have been enough: https://docs.github.com/rest/using-the-rest-api/troubleshooting-the-rest-api#resource-not-accessible */
function refused({ kind }: Token, scopes: Scope[], level: string, operationId: string): HttpError {
  if (operationId === 'issues/create-label') {
    const unauthorized = { resource: 'Repository', field: 'label', code: 'unauthorized' };
    return new HttpError(403, 'You do not have permission to create labels on this repository.', [
      unauthorized,
    ]);
  }
  const who = kind === 'user' ? 'personal access token' : 'integration';
  const enough = scopes.map((scope) => `${scope}=${level}`).join('; ');
  return new HttpError(403, `Resource not accessible by ${who}`, undefined, {
    'x-accepted-github-permissions': enough,
  });
}

/**
 * Throws where the viewer may not do this: 404 where the repository is not to be seen, 401 for a write by
 * nobody, 403 for one that the token does not allow. Reading what is public needs no permission.
 */
export function authorize(
  world: World,
  viewer: Viewer,
  operationId: string,
  repository: Repository | undefined,
  issue: Issue | undefined,
): void {
  if (!repository) return;
  if (!sees(world, viewer, repository)) throw notFound();
  const { token } = viewer;
  const write = scopeOf(WRITES, operationId);
  if (!write) {
    const read = scopeOf(READS, operationId);
    if (!repository.private || !read || !token) return;
    const scopes: Scope[] =
      read === 'issues' && (issue?.pull || !issue) ? ['issues', 'pull_requests'] : [read];
    if (!scopes.some((scope) => has(world, token, repository, scope, 'read')))
      throw refused(token, scopes, 'read', operationId);
    return;
  }
  if (!token) throw new HttpError(401, 'Requires authentication');
  if (token.kind === 'user' && ANYBODY.test(operationId)) return;
  const onPull = issue?.pull !== undefined;
  const scopes: Scope[] =
    onPull && COMMENTS.test(operationId)
      ? ['pull_requests']
      : onPull && EITHER.test(operationId)
        ? ['issues', 'pull_requests']
        : [write];
  if (!scopes.some((scope) => has(world, token, repository, scope, 'write')))
    throw refused(token, scopes, 'write', operationId);
}
