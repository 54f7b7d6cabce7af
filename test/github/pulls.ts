/** Pull requests: how they follow their branches, what they change, and how they are merged. */
import { anchors, type FileChange, follow } from './diff.ts';
import type { Association, Pull, Repository } from './state.ts';
import type { World } from './world.ts';

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

export class Pulls {
  readonly #world: World;

  constructor(world: World) {
    this.#world = world;
  }

  /** Every pull request of every repository. */
  *all(): Generator<Pull> {
    for (const repository of this.#world.repositories.values()) {
      for (const { pull } of repository.issues.values()) if (pull) yield pull;
    }
  }

  /** Lets the open pull requests from a branch follow it after it was moved, or close when it is gone. */
  async moved(repository: Repository, ref: string): Promise<void> {
    for (const pull of [...this.all()]) {
      const { head, issue } = pull;
      if (issue.state !== 'open' || head.repository !== repository || `refs/heads/${head.ref}` !== ref)
        continue;
      const sha = await repository.git.resolve(ref);
      if (sha === undefined) this.#world.close(issue, issue.author);
      else if (sha !== head.sha) await this.#follow(pull, sha);
    }
  }

  async #follow(pull: Pull, sha: string): Promise<void> {
    const { git } = pull.issue.repository;
    pull.previousHead = pull.head.sha;
    pull.head.sha = sha;
    // What the base was at the last push: it stays that until the next one, wherever the base moves.
    pull.base.sha = (await git.resolve(`refs/heads/${pull.base.ref}`)) ?? pull.base.sha;
    await this.#measure(pull);
    pull.mergeable = null;
    pull.issue.updatedAt = this.#world.now();
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

  /** Opens a pull request to `repository` from a branch of it or of a fork. */
  async open(repository: Repository, options: PullOptions): Promise<Pull> {
    const { head, branch, base = repository.defaultBranch } = options;
    const [sha, baseSha] = await Promise.all([
      head.git.resolve(`refs/heads/${branch}`),
      repository.git.resolve(`refs/heads/${base}`),
    ]);
    if (!sha) throw new Error(`${head.fullName} has no branch ${branch}`);
    if (!baseSha) throw new Error(`${repository.fullName} has no branch ${base}`);
    const issue = this.#world.openIssue(repository, {
      title: options.title ?? `Pull request from ${branch}`,
      body: options.body ?? null,
      author: options.author ?? head.owner.login,
    });
    if (options.association) issue.association = options.association;
    const pull: Pull = {
      id: this.#world.id(),
      issue,
      // What the base branch was when the pull request was opened, or last pushed to: it grows stale, on GitHub as here
      // (https://github.com/github/docs/issues/431).
      base: { ref: base, sha: baseSha },
      mergeBase: baseSha,
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
    await this.#measure(pull);
    await repository.git.setRef(`refs/pull/${issue.number}/head`, sha);
    return pull;
  }

  /** Finds the commit from which the changes are counted: again at each push, while the pull request is open. */
  async #measure(pull: Pull): Promise<void> {
    const { git } = pull.issue.repository;
    pull.mergeBase = (await git.mergeBase(`refs/heads/${pull.base.ref}`, pull.head.sha)) ?? pull.base.sha;
  }

  /** Points the pull request at another branch; false where there is no such branch. */
  async retarget(pull: Pull, ref: string): Promise<boolean> {
    const sha = await pull.issue.repository.git.resolve(`refs/heads/${ref}`);
    if (!sha) return false;
    pull.base = { ref, sha };
    await this.#measure(pull);
    return true;
  }

  /** The files that a pull request changes: three dots, from the merge base to its head. */
  files(pull: Pull): Promise<FileChange[]> {
    return this.#world.diff(pull.issue.repository, pull.mergeBase, pull.head.sha);
  }

  /** Makes the test merge of a pull request that is not merged, as GitHub does when somebody asks for it. */
  async testMerge(pull: Pull): Promise<void> {
    const { issue, head } = pull;
    const { git } = issue.repository;
    const base = await git.resolve(`refs/heads/${pull.base.ref}`);
    if (pull.mergedAt || base === undefined) return;
    const tree = await git.mergeTree(base, head.sha);
    pull.mergeable = tree !== undefined;
    if (tree === undefined) return;
    const who = this.#world.signature(this.#world.account('web-flow'), issue.createdAt);
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
    const by = this.#world.account(login);
    const author = this.#world.signature(how === 'squash' ? issue.author : by);
    const sha = await git.writeCommit({
      tree,
      parents: how === 'squash' ? [tip] : [tip, head.sha],
      author,
      committer: this.#world.signature(by),
      message: how === 'squash' ? `${issue.title} (#${issue.number})` : `Merge pull request #${issue.number}`,
    });
    await git.setRef(ref, sha, tip);
    this.#world.close(issue, by);
    Object.assign(pull, { mergeCommit: sha, mergedAt: issue.closedAt, mergedBy: by, mergeable: null });
    if (base.ref === repository.defaultBranch) repository.contributors.add(issue.author.login.toLowerCase());
    await this.moved(repository, ref);
    return sha;
  }
}
