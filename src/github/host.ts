/**
 * What the Action asks of GitHub: a few functions, so that everything else can be read and tested without it.
 * Every function may fail with a `HostError` that says in one sentence what is wrong and what to do.
 */

export interface PullRequest {
  readonly number: number;
  readonly state: 'open' | 'closed';
  readonly merged: boolean;
  readonly mergeCommit?: string;
  readonly draft: boolean;
  readonly author: { readonly login: string; readonly bot: boolean };
  /** What GitHub calls the author's relation to the repository; only a hint, it is wrong now and then. */
  readonly association: string;
  /** `repositoryId` is absent when the fork was deleted. */
  readonly head: {
    readonly sha: string;
    readonly ref: string;
    readonly owner: string;
    readonly repositoryId?: number;
  };
  readonly base: {
    /** What the base branch was when the pull request was opened or last pushed to: it may have moved since. */
    readonly sha: string;
    readonly ref: string;
    readonly repositoryId: number;
    readonly defaultBranch: string;
  };
  /** Its text; empty where there is none. */
  readonly body?: string;
  /** Comments in the conversation and on lines, where GitHub says so. */
  readonly comments?: number;
  readonly reviewComments?: number;
  /** Names of its labels, where GitHub says so. */
  readonly labels?: readonly string[];
  /** Files that it changes, where GitHub says so; a list of them may be shorter. */
  readonly changedFiles?: number;
}

/** What may become another while a pull request is judged and answered. */
export interface Standing {
  readonly state: PullRequest['state'];
  readonly head: { readonly sha: string };
  readonly base: { readonly ref: string };
}

export interface ChangedFile {
  readonly path: string;
  /** Path before a rename. */
  readonly before?: string;
  readonly status: string;
  /** Blob of the file in the head; a commit for a submodule. */
  readonly sha: string;
  /** Unified diff; GitHub leaves it out where it is large. */
  readonly patch?: string;
}

export interface Comparison {
  readonly mergeBase: string;
  /** Commit that the base was at; of a branch its tip. */
  readonly base: string;
  readonly files: readonly ChangedFile[];
  /** False where GitHub lists no more files than these, though there are more. */
  readonly complete: boolean;
  /** What the head has beside the base, where that is one commit. */
  readonly only?: CommitInfo;
}

export interface IssueComment {
  readonly id: number;
  readonly url: string;
  readonly body: string;
  readonly author: string;
}

/** A comment on a line of a pull request, as it is there. */
export interface ReviewComment {
  readonly id: number;
  readonly body: string;
  readonly author: string;
}

export interface LineComment {
  readonly path: string;
  /** Lines of the head's file, 1-based; `startLine` only where it differs from `line`. */
  readonly startLine?: number;
  readonly line: number;
  readonly body: string;
}

/** Kind of a tree's entry: a file, one that may be run, a symlink, a folder, a submodule. */
export type Mode = '100644' | '100755' | '120000' | '040000' | '160000';

/** What a folder of a commit has under a name. */
export interface TreeEntry {
  readonly mode: Mode;
  readonly sha: string;
  /** Bytes; of files only. */
  readonly size?: number;
}

/** Bytes of a file that is read; GitHub stops rendering Markdown at half a megabyte. */
export const MOST_BYTES = 10 * 1024 * 1024;

export interface RepositoryLabel {
  readonly name: string;
  readonly color: string;
  readonly description: string;
}

/** A file as it is to be written. */
export interface NewFile {
  readonly path: string;
  readonly mode: Mode;
  readonly text: string;
}

export interface CommitStatus {
  readonly state: 'success' | 'failure' | 'error';
  /** Its name: of two statuses of one name on a commit, the later counts. */
  readonly context: string;
  readonly description: string;
  readonly url: string;
}

export interface CommitInfo {
  readonly parents: readonly string[];
  /** Login of the author, where GitHub knows one. */
  readonly author?: string;
}

/** Issues and pull requests of one person that are asked for; who has as many may have more. */
export const OPENED = 100;

export interface Host {
  /** Who writes with this token, e.g. `github-actions[bot]`; nothing where the token may not ask that. */
  viewer(): Promise<string | undefined>;
  /** Fails with status 404 where there is no such pull request. */
  pull(number: number): Promise<PullRequest>;
  /** A pull request as it is now, with how much was said of it; what does not change is taken as it is known. */
  look(pull: PullRequest): Promise<PullRequest>;
  /** Open pull requests from a branch. */
  pullsFrom(owner: string, branch: string): Promise<PullRequest[]>;
  /** Merged pull requests to a branch, the last updated first, at most 100. */
  mergedPulls(branch: string): Promise<PullRequest[]>;
  /** What `head` changes since it left `base`: each a commit, or a branch as it is now. */
  compare(base: string, head: string): Promise<Comparison>;
  /** All files of a pull request, at most 3,000: for those that a comparison does not list. */
  pullFiles(number: number): Promise<ChangedFile[]>;
  /**
   * Text of a file at a commit, for what maintainers wrote; nothing where the commit's tree has no such file. Symlinks
   * are followed.
   */
  file(path: string, sha: string): Promise<string | undefined>;
  /** Bytes of a file at a commit, to the letter; as `file` otherwise. Fails where they are more than `MOST_BYTES`. */
  bytes(path: string, sha: string): Promise<Uint8Array | undefined>;
  /** Bytes of a blob, to the letter. */
  blob(sha: string): Promise<Uint8Array>;
  /** What a commit's tree has at a path, links not followed; nothing where it has nothing. */
  entry(path: string, sha: string): Promise<TreeEntry | undefined>;
  /** Paths of all files, links and submodules at a commit. Fails with status 422 where they are too many to be listed. */
  paths(sha: string): Promise<string[]>;
  commit(sha: string): Promise<CommitInfo>;
  /** Commit that a branch points to; nothing where there is no such branch. */
  tip(branch: string): Promise<string | undefined>;
  /** A commit on top of `parent` that writes these files and changes nothing else; no branch points to it yet. */
  makeCommit(parent: string, files: readonly NewFile[], message: string): Promise<string>;
  /** Lets a new branch point to a commit; when the answer is lost, looks whether it does. */
  createBranch(branch: string, sha: string): Promise<void>;
  /** Begins to ask what moving a branch needs; never fails. */
  expectMove(): void;
  /** Moves a branch, only if it points to `from`; without `force` only forwards. False where it points elsewhere. */
  moveBranch(branch: string, move: { from: string; to: string; force: boolean }): Promise<boolean>;
  /** The open pull request from a branch of the repository itself to another. */
  ownPull(from: string, to: string): Promise<{ number: number; body: string } | undefined>;
  /** When the answer is lost, looks whether it is open. */
  createPull(from: string, to: string, title: string, body: string): Promise<{ number: number; url: string }>;
  updatePull(number: number, title: string, body: string): Promise<{ number: number; url: string }>;
  comments(issue: number): Promise<IssueComment[]>;
  /**
   * Never repeated by itself: a request that failed may have been carried out.
   * @returns `all` that are there since, and the pull request as it is since, where the same answer says so
   */
  createComment(
    issue: number,
    body: string,
  ): Promise<{
    readonly comment: IssueComment;
    readonly all?: readonly IssueComment[];
    readonly pull?: Standing;
  }>;
  updateComment(id: number, body: string): Promise<IssueComment>;
  deleteComment(id: number): Promise<void>;
  /** One review of several comments; all of it fails with status 422 where one of them is misplaced. */
  createReview(pull: number, sha: string, comments: readonly LineComment[]): Promise<void>;
  createLineComment(pull: number, sha: string, comment: LineComment): Promise<void>;
  reviewComments(pull: number): Promise<ReviewComment[]>;
  deleteReviewComment(id: number): Promise<void>;
  setStatus(sha: string, status: CommitStatus): Promise<void>;
  /** Numbers of the issues and pull requests that somebody opened, newest first, at most `OPENED`. */
  openedBy(login: string): Promise<{ number: number; pull: boolean; merged: boolean }[]>;
  /** `admin`, `write`, `read` or `none`. */
  permission(login: string): Promise<string>;
  labelsOf(issue: number): Promise<string[]>;
  /** Labels of which this login was the last to put them on an issue. */
  labelsBy(issue: number, login: string): Promise<string[]>;
  /** Makes the labels that the repository does not have yet. */
  ensureLabels(labels: readonly RepositoryLabel[]): Promise<void>;
  addLabels(issue: number, names: readonly string[]): Promise<void>;
  removeLabel(issue: number, name: string): Promise<void>;
}

/** GitHub did not do what was asked. The message is one sentence for people: what failed, and what to do. */
export class HostError extends Error {
  /** As in HTTP; 500 and more: whether the request was carried out is not known. */
  readonly status: number;
  /** GitHub's own words, on one line; empty where there were none. */
  readonly said: string;
  constructor(message: string, status: number, said = '') {
    super(message);
    this.name = 'HostError';
    this.status = status;
    this.said = said;
  }
}

/** Whether the token may not do this, which is no fault of the pull request. */
export function isForbidden(error: unknown): boolean {
  return error instanceof HostError && (error.status === 403 || error.status === 404 || error.status === 401);
}
