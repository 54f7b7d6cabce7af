/** Every noun of the stand-in: plain data, changed by world.ts and the routes, shown by render/. */
import type { GitRepository } from './git.ts';

export type Role = 'admin' | 'maintain' | 'write' | 'triage' | 'read';

export interface Account {
  id: number;
  login: string;
  type: 'User' | 'Bot' | 'Organization';
  /** What links a commit to this account. */
  email: string;
}

export interface Label {
  id: number;
  name: string;
  color: string;
  description: string | null;
}

export interface Repository {
  id: number;
  owner: Account;
  name: string;
  fullName: string;
  private: boolean;
  /** What it is a fork of. */
  parent?: Repository;
  git: GitRepository;
  defaultBranch: string;
  createdAt: string;
  labels: Label[];
  /** Issues and pull requests by number: they share one sequence. */
  issues: Map<number, Issue>;
  nextNumber: number;
  statuses: Status[];
  checkRuns: CheckRun[];
  runs: WorkflowRun[];
  /** Roles by lower-case login; the owner needs none. */
  collaborators: Map<string, Role>;
  /** Lower-case logins of people with a commit on the default branch. */
  contributors: Set<string>;
  /** Branches that may not be made or moved through the API, by name, and how GitHub says so. */
  guarded: Map<string, Refusal>;
  /** How many entries of a tree are listed, where a test wants fewer than GitHub lists. */
  treeEntries?: number;
  /** Commits that GraphQL does not show, as those of a private fork. */
  hidden: Set<string>;
  /** The setting "Allow GitHub Actions to create and approve pull requests". */
  actionsMayCreatePulls: boolean;
}

/** How a protected branch or a ruleset refuses: the status differs, and so do the words. */
export interface Refusal {
  status: 403 | 409 | 422;
  message: string;
}

export interface Issue {
  id: number;
  number: number;
  repository: Repository;
  title: string;
  body: string | null;
  author: Account;
  state: 'open' | 'closed';
  createdAt: string;
  updatedAt: string;
  closedAt: string | null;
  closedBy: Account | null;
  labels: Label[];
  comments: Comment[];
  /** What happened to its labels, oldest first. */
  events: IssueEvent[];
  /** What a payload claims the author to be, where a test wants it to be wrong. */
  association?: Association;
  /** False while the search has not taken it up yet, which on GitHub may be any time after it was made. */
  indexed?: boolean;
  pull?: Pull;
}

export interface IssueEvent {
  id: number;
  event: 'labeled' | 'unlabeled';
  actor: Account;
  label: Label;
  createdAt: string;
}

export type Association =
  | 'OWNER'
  | 'MEMBER'
  | 'COLLABORATOR'
  | 'CONTRIBUTOR'
  | 'FIRST_TIME_CONTRIBUTOR'
  | 'NONE';

export interface Comment {
  id: number;
  issue: Issue;
  author: Account;
  body: string;
  createdAt: string;
  updatedAt: string;
}

export interface Pull {
  id: number;
  issue: Issue;
  base: { ref: string; sha: string };
  /** The commit from which its changes are counted. */
  mergeBase: string;
  /** `repository` is null once the fork is deleted; `owner` stays. */
  head: { repository: Repository | null; owner: Account; ref: string; sha: string };
  /** The head before the last push; what a `synchronize` event calls `before`. */
  previousHead?: string;
  draft: boolean;
  /** The test merge, or after the merge the merge itself. */
  mergeCommit: string | null;
  mergeable: boolean | null;
  mergedAt: string | null;
  mergedBy: Account | null;
  reviews: Review[];
  reviewComments: ReviewComment[];
  /** What GitHub claims to be the number of changed files, where a test wants it to be another than what it lists. */
  changedFiles?: number;
}

export interface Review {
  id: number;
  pull: Pull;
  author: Account;
  body: string;
  state: 'PENDING' | 'COMMENTED' | 'APPROVED' | 'CHANGES_REQUESTED';
  commit: string;
  submittedAt: string | null;
}

export interface ReviewComment {
  id: number;
  review: Review;
  author: Account;
  body: string;
  path: string;
  /** The commit that the place now refers to, and the one that it was written on. */
  commit: string;
  originalCommit: string;
  subject: 'line' | 'file';
  side: 'LEFT' | 'RIGHT';
  startSide: 'LEFT' | 'RIGHT' | null;
  /** Null once a push has changed the line: the comment is outdated then. */
  line: number | null;
  startLine: number | null;
  originalLine: number | null;
  originalStartLine: number | null;
  position: number | null;
  originalPosition: number | null;
  diffHunk: string;
  inReplyTo?: number;
  createdAt: string;
  updatedAt: string;
}

export interface Status {
  id: number;
  sha: string;
  state: 'error' | 'failure' | 'pending' | 'success';
  context: string;
  description: string | null;
  targetUrl: string | null;
  creator: Account;
  createdAt: string;
}

export interface Annotation {
  path: string;
  start_line: number;
  end_line: number;
  start_column?: number;
  end_column?: number;
  annotation_level: 'notice' | 'warning' | 'failure';
  message: string;
  title?: string;
  raw_details?: string;
}

export interface CheckRun {
  id: number;
  name: string;
  sha: string;
  status: string;
  conclusion: string | null;
  startedAt: string;
  completedAt: string | null;
  detailsUrl: string | null;
  externalId: string | null;
  title: string | null;
  summary: string | null;
  text: string | null;
  annotations: Annotation[];
}

export interface WorkflowRun {
  id: number;
  number: number;
  attempt: number;
  name: string;
  /** File of the workflow, such as `.github/workflows/check.yml`. */
  path: string;
  event: string;
  status: 'queued' | 'in_progress' | 'completed';
  conclusion: string | null;
  actor: Account;
  headRepository: Repository;
  headBranch: string;
  headSha: string;
  createdAt: string;
}
