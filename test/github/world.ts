/**
 * The state of the stand-in and what people do to it: make repositories, fork, push, ask, comment. The routes
 * do the same through the API; what both do lives here, and for pull requests in pulls.ts.
 */
import { join } from 'node:path';
import { diff, type FileChange } from './diff.ts';
import { type Change, GitRepository, type Signature } from './git.ts';
import { Pulls } from './pulls.ts';
import type { Account, Association, Comment, Issue, Repository, Role } from './state.ts';

/** GitHub's own id of the account behind every `GITHUB_TOKEN`. */
const ACTIONS_BOT_ID = 41_898_282;

export interface CommitOptions {
  /** Paths to content; null removes the file, and an object sets a mode (`120000` a symlink, `160000` a submodule). */
  files: Record<string, Change>;
  message?: string;
  /** Login of the author; the owner by default. */
  author?: string;
  /** Where a new branch starts; the tip of the default branch by default. */
  from?: string;
  /** Starts the branch again at `from` though it is there already. */
  force?: boolean;
}

export class World {
  /** Where the API answers; set once the server listens. */
  api = '';
  /** Where the pages for people are: they are only named, never served. */
  readonly web = 'https://github.com';
  readonly accounts = new Map<string, Account>();
  readonly repositories = new Map<string, Repository>();
  readonly pulls: Pulls = new Pulls(this);
  readonly #dir: string;
  readonly #diffs = new Map<string, Promise<FileChange[]>>();
  #lastId = 1000;

  constructor(dir: string) {
    this.#dir = dir;
  }

  id(): number {
    return ++this.#lastId;
  }

  /** The time now, to the second, as GitHub writes it. */
  now(): string {
    return new Date().toISOString().replace(/\.\d+Z$/, 'Z');
  }

  /** The account of this login, made when first named. A login that ends in `[bot]` is a bot. */
  account(login: string, type: Account['type'] = login.endsWith('[bot]') ? 'Bot' : 'User'): Account {
    const known = this.accounts.get(login.toLowerCase());
    if (known) return known;
    const id = login === 'github-actions[bot]' ? ACTIONS_BOT_ID : this.id();
    const account: Account = { id, login, type, email: `${id}+${login}@users.noreply.github.com` };
    this.accounts.set(login.toLowerCase(), account);
    return account;
  }

  signature(account: Account, date = this.now()): Signature {
    return { name: account.login, email: account.email, date };
  }

  repository(fullName: string): Repository | undefined {
    return this.repositories.get(fullName.toLowerCase());
  }

  /** Makes a repository `owner/name`; with `files`, also the first commit of its branch `main`. */
  async createRepository(
    fullName: string,
    options: { files?: Record<string, Change>; private?: boolean; actionsMayCreatePulls?: boolean } = {},
    parent?: Repository,
  ): Promise<Repository> {
    const [owner, name] = fullName.split('/') as [string, string];
    const id = this.id();
    const repository: Repository = {
      id,
      owner: this.account(owner),
      name,
      fullName,
      private: options.private ?? parent?.private ?? false,
      ...(parent && { parent }),
      git: await GitRepository.create(join(this.#dir, `${id}.git`), parent?.git),
      defaultBranch: parent?.defaultBranch ?? 'main',
      createdAt: this.now(),
      labels: [],
      issues: new Map(),
      nextNumber: 1,
      statuses: [],
      checkRuns: [],
      runs: [],
      collaborators: new Map(),
      contributors: new Set(),
      guarded: new Map(),
      hidden: new Set(),
      // Off unless somebody turns it on:
      // https://docs.github.com/repositories/managing-your-repositorys-settings-and-features/enabling-features-for-your-repository/managing-github-actions-settings-for-a-repository#preventing-github-actions-from-creating-or-approving-pull-requests
      actionsMayCreatePulls: options.actionsMayCreatePulls ?? false,
    };
    this.repositories.set(fullName.toLowerCase(), repository);
    if (options.files)
      await this.commit(repository, 'main', { files: options.files, message: 'First commit' });
    return repository;
  }

  /** Forks `parent`, its branches as they stand now included. */
  async fork(parent: Repository, owner: string): Promise<Repository> {
    const fork = await this.createRepository(`${owner}/${parent.name}`, {}, parent);
    await fork.git.setRefs(await parent.git.refs('refs/heads/'));
    return fork;
  }

  /** Deletes a repository; pull requests from it stay and lose their head repository. */
  deleteRepository(repository: Repository): void {
    this.repositories.delete(repository.fullName.toLowerCase());
    for (const pull of this.pulls.all()) if (pull.head.repository === repository) pull.head.repository = null;
  }

  /** One commit on top of `branch`, which is made if need be; pull requests from it follow. Gives its sha. */
  async commit(repository: Repository, branch: string, options: CommitOptions): Promise<string> {
    const { git, defaultBranch } = repository;
    const ref = `refs/heads/${branch}`;
    const tip = options.force ? undefined : await git.resolve(ref);
    const parent = tip ?? (await git.resolve(options.from ?? `refs/heads/${defaultBranch}`));
    const author = this.account(options.author ?? repository.owner.login);
    const message = options.message ?? `Change ${Object.keys(options.files).join(', ')}`;
    const sha = await git.writeChanges(ref, parent, options.files, message, this.signature(author));
    if (branch === defaultBranch) repository.contributors.add(author.login.toLowerCase());
    await this.pulls.moved(repository, ref);
    return sha;
  }

  openIssue(repository: Repository, options: { title: string; body?: string | null; author: string }): Issue {
    const now = this.now();
    const issue: Issue = {
      id: this.id(),
      number: repository.nextNumber++,
      repository,
      title: options.title,
      body: options.body ?? null,
      author: this.account(options.author),
      state: 'open',
      createdAt: now,
      updatedAt: now,
      closedAt: null,
      closedBy: null,
      labels: [],
      comments: [],
      events: [],
    };
    repository.issues.set(issue.number, issue);
    return issue;
  }

  comment(issue: Issue, login: string, body: string): Comment {
    const now = this.now();
    const comment: Comment = {
      id: this.id(),
      issue,
      author: this.account(login),
      body,
      createdAt: now,
      updatedAt: now,
    };
    issue.comments.push(comment);
    issue.updatedAt = now;
    return comment;
  }

  close(issue: Issue, by: Account): void {
    issue.state = 'closed';
    issue.closedAt = this.now();
    issue.updatedAt = issue.closedAt;
    issue.closedBy = by;
  }

  reopen(issue: Issue): void {
    issue.state = 'open';
    issue.closedAt = null;
    issue.closedBy = null;
    issue.updatedAt = this.now();
  }

  /** The diff of two commits of a network; kept, since commits do not change. */
  diff(repository: Repository, from: string, to: string): Promise<FileChange[]> {
    const key = `${from}..${to}`;
    const known = this.#diffs.get(key) ?? diff(repository.git, from, to);
    this.#diffs.set(key, known);
    return known;
  }

  /** The role that an account has in a repository; undefined for nobody in particular. */
  role(repository: Repository, account: Account): Role | undefined {
    if (account === repository.owner) return 'admin';
    return repository.collaborators.get(account.login.toLowerCase());
  }

  /** What GitHub calls the author of something: https://docs.github.com/graphql/reference/enums#commentauthorassociation */
  association(repository: Repository, author: Account, pull = false): Association {
    if (author === repository.owner) return 'OWNER';
    const role = this.role(repository, author);
    if (role) return repository.owner.type === 'Organization' ? 'MEMBER' : 'COLLABORATOR';
    if (repository.contributors.has(author.login.toLowerCase())) return 'CONTRIBUTOR';
    return pull ? 'FIRST_TIME_CONTRIBUTOR' : 'NONE';
  }
}
