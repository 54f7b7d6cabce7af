/**
 * The state of the stand-in and what people do to it: make repositories, fork, push, open, merge.
 * The routes do the same through the API; what both do lives here.
 */
import { join } from 'node:path';
import { anchors, diff, type FileChange, follow } from './diff.ts';
import { type Change, GitRepository, type Signature } from './git.ts';
import type { Account, Association, Comment, Issue, Pull, Repository, Role } from './state.ts';

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
  /** Starts the branch anew at `from` though it is there already. */
  force?: boolean;
}

export interface PullOptions {
  head: Repository;
  branch: string;
  base?: string;
  author?: string;
  title?: string;
  body?: string | null;
  draft?: boolean;
  association?: Association;
}

export class World {
  /** Where the API answers; set once the server listens. */
  api = '';
  /** Where the pages for people are: they are only named, never served. */
  readonly web = 'https://github.com';
  readonly accounts = new Map<string, Account>();
  readonly repositories = new Map<string, Repository>();
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
    for (const { ref, sha } of await parent.git.refs('refs/heads/')) await fork.git.setRef(ref, sha);
    return fork;
  }

  /** Deletes a repository; pull requests from it stay and lose their head repository. */
  deleteRepository(repository: Repository): void {
    this.repositories.delete(repository.fullName.toLowerCase());
    for (const pull of this.pulls()) if (pull.head.repository === repository) pull.head.repository = null;
  }

  /** One commit on top of `branch`, which is made if need be; pull requests from it follow. Gives its sha. */
  async commit(repository: Repository, branch: string, options: CommitOptions): Promise<string> {
    const { git, defaultBranch } = repository;
    const ref = `refs/heads/${branch}`;
    const tip = options.force ? undefined : await git.resolve(ref);
    const parent = tip ?? (await git.resolve(options.from ?? `refs/heads/${defaultBranch}`));
    const author = this.account(options.author ?? repository.owner.login);
    const message = options.message ?? `Change ${Object.keys(options.files).join(', ')}`;
    const sha = await git.writeChanges(parent, options.files, message, this.signature(author));
    await git.setRef(ref, sha);
    if (branch === defaultBranch) repository.contributors.add(author.login.toLowerCase());
    await this.moved(repository, ref);
    return sha;
  }

  /** Every pull request of every repository. */
  *pulls(): Generator<Pull> {
    for (const repository of this.repositories.values()) {
      for (const { pull } of repository.issues.values()) if (pull) yield pull;
    }
  }

  /** Lets the open pull requests from a branch follow it after it was moved, or close when it is gone. */
  async moved(repository: Repository, ref: string): Promise<void> {
    for (const pull of [...this.pulls()]) {
      const { head, issue } = pull;
      if (issue.state !== 'open' || head.repository !== repository || `refs/heads/${head.ref}` !== ref)
        continue;
      const sha = await repository.git.resolve(ref);
      if (sha === undefined) this.close(issue, issue.author);
      else if (sha !== head.sha) await this.#follow(pull, sha);
    }
  }

  async #follow(pull: Pull, sha: string): Promise<void> {
    const { git } = pull.issue.repository;
    pull.previousHead = pull.head.sha;
    pull.head.sha = sha;
    pull.base.sha = (await git.resolve(`refs/heads/${pull.base.ref}`)) ?? pull.base.sha;
    pull.mergeable = null;
    pull.issue.updatedAt = this.now();
    await git.setRef(`refs/pull/${pull.issue.number}/head`, sha);
    const files = await this.files(pull);
    for (const comment of pull.reviewComments) {
      comment.commit = sha;
      if (comment.originalLine === null) continue;
      const { originalCommit, path, originalLine, originalStartLine, side } = comment;
      const line =
        side === 'RIGHT' ? await follow(git, originalCommit, sha, path, originalLine) : originalLine;
      const patch = files.find((file) => file.filename === path)?.patch ?? '';
      const anchor = anchors(patch).find((one) => one.side === side && one.line === line);
      comment.line = anchor?.line ?? null;
      comment.position = anchor?.position ?? null;
      comment.startLine = anchor && originalStartLine ? originalStartLine + anchor.line - originalLine : null;
    }
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
    };
    repository.issues.set(issue.number, issue);
    return issue;
  }

  /** Opens a pull request to `repository` from a branch of it or of a fork. */
  async openPull(repository: Repository, options: PullOptions): Promise<Pull> {
    const { head, branch, base = repository.defaultBranch } = options;
    const [sha, baseSha] = await Promise.all([
      head.git.resolve(`refs/heads/${branch}`),
      repository.git.resolve(`refs/heads/${base}`),
    ]);
    if (!sha) throw new Error(`${head.fullName} has no branch ${branch}`);
    if (!baseSha) throw new Error(`${repository.fullName} has no branch ${base}`);
    const issue = this.openIssue(repository, {
      title: options.title ?? `Pull request from ${branch}`,
      body: options.body ?? null,
      author: options.author ?? head.owner.login,
    });
    if (options.association) issue.association = options.association;
    const pull: Pull = {
      id: this.id(),
      issue,
      base: { ref: base, sha: baseSha },
      head: { repository: head, owner: head.owner, ref: branch, sha },
      draft: options.draft ?? false,
      mergeCommit: null,
      mergeable: null,
      mergedAt: null,
      mergedBy: null,
      reviews: [],
      reviewComments: [],
    };
    issue.pull = pull;
    await repository.git.setRef(`refs/pull/${issue.number}/head`, sha);
    return pull;
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

  /** The commit from which the pull request's changes are counted. */
  async mergeBase(pull: Pull): Promise<string> {
    const { git } = pull.issue.repository;
    return (await git.mergeBase(pull.base.sha, pull.head.sha)) ?? pull.base.sha;
  }

  /** The files that a pull request changes: three dots, from the merge base to its head. */
  async files(pull: Pull): Promise<FileChange[]> {
    return this.diff(pull.issue.repository, await this.mergeBase(pull), pull.head.sha);
  }

  /** Makes the test merge of an open pull request, as GitHub does when somebody asks for it. */
  async testMerge(pull: Pull): Promise<void> {
    const { issue, head } = pull;
    const { git } = issue.repository;
    const base = await git.resolve(`refs/heads/${pull.base.ref}`);
    if (issue.state !== 'open' || base === undefined) return;
    const tree = await git.mergeTree(base, head.sha);
    pull.mergeable = tree !== undefined;
    if (tree === undefined) return;
    const who = this.signature(this.account('web-flow'), issue.createdAt);
    const message = `Merge ${head.sha} into ${base}`;
    pull.mergeCommit = await git.writeCommit({
      tree,
      parents: [base, head.sha],
      author: who,
      committer: who,
      message,
    });
    await git.setRef(`refs/pull/${issue.number}/merge`, pull.mergeCommit);
  }

  /** Merges a pull request by `how`; throws where it conflicts or is closed. */
  async merge(pull: Pull, login: string, how: 'merge' | 'squash' = 'merge'): Promise<string> {
    const { issue, head, base } = pull;
    const { repository } = issue;
    const { git } = repository;
    const ref = `refs/heads/${base.ref}`;
    const tip = await git.resolve(ref);
    const tree = tip && (await git.mergeTree(tip, head.sha));
    if (!tip || !tree || issue.state !== 'open')
      throw new Error(`pull request ${issue.number} cannot be merged`);
    const by = this.account(login);
    const author = this.signature(how === 'squash' ? issue.author : by);
    const sha = await git.writeCommit({
      tree,
      parents: how === 'squash' ? [tip] : [tip, head.sha],
      author,
      committer: this.signature(by),
      message: how === 'squash' ? `${issue.title} (#${issue.number})` : `Merge pull request #${issue.number}`,
    });
    await git.setRef(ref, sha, tip);
    this.close(issue, by);
    Object.assign(pull, { mergeCommit: sha, mergedAt: issue.closedAt, mergedBy: by, mergeable: null });
    if (base.ref === repository.defaultBranch) repository.contributors.add(issue.author.login.toLowerCase());
    await this.moved(repository, ref);
    return sha;
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
