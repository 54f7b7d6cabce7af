/**
 * A repository with a list on the stand-in GitHub, people who change it, and the built Action that answers. Each
 * test plays one scene and ends with `close`, which fails when a request or an answer did not fit GitHub's own
 * description.
 */
import { expect } from 'vitest';
import type { Permissions } from '../github/auth.ts';
import { type ActionEvent, type PullAction, pullRequest } from '../github/events.ts';
import type { Matcher } from '../github/faults.ts';
import { type RunResult, runAction } from '../github/runner.ts';
import { GitHub } from '../github/server.ts';
import type { Issue, Pull, Repository } from '../github/state.ts';

/** The folder of `action.yml`; the built `dist` beside it is what is tested. */
const ACTION = process.env.STEWARD_ACTION ?? '.';

export const WRITE: Permissions = {
  contents: 'read',
  pull_requests: 'write',
  issues: 'write',
  statuses: 'write',
};

const badge = (id: string, color = '1f77b4') =>
  `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-${color})`;

/** A row of the list: title and labels. */
export const row = (title: string, ...labels: string[]) =>
  `|${title}|${labels.map((label) => badge(label)).join(' ')}|`;

/** A list in the shape of a survey's: a legend of three tags and a table of papers. */
export function listOf(
  rows: readonly string[],
  legend: readonly string[] = ['Data-Scaling', 'Data-Quality', 'Model-Synthesis'],
): string {
  return [
    '# Papers on data',
    '',
    '## Tags',
    '',
    '| Section | Tag |',
    '|---|---|',
    ...legend.map((id) => `|About ${id.replaceAll('-', ' ')}|${badge(id)}|`),
    '',
    '## Paper List',
    '',
    '| Title | Tags |',
    '|---|---|',
    ...rows,
    '',
  ].join('\n');
}

export const ROWS = [
  row('Scaling Laws of Made-up Data', 'Data-Scaling'),
  row('On Cleaning What Was Never Collected', 'Data-Quality'),
  row('A Model That Writes Its Own Homework', 'Model-Synthesis', 'Data-Scaling'),
  row('Counting Sheep at Web Scale', 'Data-Scaling'),
];

export class Scene {
  readonly github: GitHub;
  readonly repository: Repository;

  private constructor(github: GitHub, repository: Repository) {
    this.github = github;
    this.repository = repository;
  }

  static async open(files: Record<string, string> = { 'README.md': listOf(ROWS) }): Promise<Scene> {
    const github = await GitHub.start();
    const repository = await github.world.createRepository('survey/papers', { files });
    return new Scene(github, repository);
  }

  get world() {
    return this.github.world;
  }

  /** A pull request from a branch of the repository itself. */
  async pull(
    rows: readonly string[],
    options: { author?: string; files?: Record<string, string> } = {},
  ): Promise<Pull> {
    const { author = 'regular', files = {} } = options;
    const branch = `change-${this.repository.nextNumber}`;
    await this.world.commit(this.repository, branch, {
      files: { 'README.md': listOf(rows), ...files },
      author,
    });
    return this.world.pulls.open(this.repository, { head: this.repository, branch, author });
  }

  /** A pull request from a fork. */
  async forkPull(
    rows: readonly string[],
    options: { author?: string; files?: Record<string, string> } = {},
  ): Promise<Pull> {
    const { author = 'newcomer', files = {} } = options;
    const fork = await this.world.fork(this.repository, author);
    await this.world.commit(fork, 'change', { files: { 'README.md': listOf(rows), ...files }, author });
    return this.world.pulls.open(this.repository, { head: fork, branch: 'change', author });
  }

  /** Another commit on the pull request's branch. */
  async push(pull: Pull, rows: readonly string[], files: Record<string, string> = {}): Promise<void> {
    const head = pull.head.repository!;
    await this.world.commit(head, pull.head.ref, {
      files: { 'README.md': listOf(rows), ...files },
      author: pull.issue.author.login,
    });
  }

  /** Makes somebody a person who has contributed before. */
  regular(login = 'regular'): void {
    this.repository.contributors.add(login);
  }

  writeToken() {
    return this.github.actionsToken(this.repository, WRITE);
  }

  /** Runs the Action on an event. */
  run(
    event: ActionEvent,
    options: {
      inputs?: Record<string, string>;
      token?: ReturnType<GitHub['actionsToken']>;
      env?: Record<string, string>;
      kill?: AbortSignal;
    } = {},
  ): Promise<RunResult> {
    const { inputs = {}, token = this.writeToken(), env = {}, kill } = options;
    return runAction({
      github: this.github,
      event,
      token,
      action: ACTION,
      inputs,
      env,
      ...(kill && { kill }),
    });
  }

  /** Runs the Action on a pull request's event. */
  async on(
    pull: Pull,
    action: PullAction = 'opened',
    options: Parameters<Scene['run']>[1] = {},
  ): Promise<RunResult> {
    return this.run(await pullRequest(this.github, pull, action), options);
  }

  comments(issue: Issue): string[] {
    return issue.comments.map(({ body }) => body);
  }

  /** Our comments on an issue or pull request. */
  own(pull: Pull | Issue): string[] {
    const issue = 'issue' in pull ? pull.issue : pull;
    return issue.comments
      .filter(({ author }) => author.login === 'github-actions[bot]')
      .map(({ body }) => body);
  }

  /** Ends the scene: nothing may have gone against GitHub's description. */
  async close(): Promise<void> {
    try {
      expect(this.github.violations()).toEqual([]);
    } finally {
      await this.github.close();
    }
  }
}

/** What no run may ever show. */
export function expectCalm(result: RunResult): void {
  expect(result.stdout + result.stderr).not.toMatch(/\n\s+at .*:\d+:\d+|UnhandledPromise|DeprecationWarning/);
  expect(result.problems).toEqual([]);
}

/** What is read over GraphQL; whoever the token is, and a repository's id, may be asked for alone, too. */
export const JOINED: Matcher = {
  method: 'POST',
  path: '/graphql',
  when: ({ body }) => body.includes('{ p0: '),
};

/** What makes a comment in a conversation: the mutation of GraphQL, or the request of REST. */
export const MAKES_COMMENT: Matcher = {
  method: 'POST',
  when: ({ path, body }) => /\/issues\/\d+\/comments$/.test(path) || body.includes('addComment'),
};

/** A token that GraphQL does not answer, so that everything is read over REST. */
export function readOverRest({ github }: Scene): void {
  github.fault({ ...JOINED, status: 404, message: 'Not Found', times: Number.POSITIVE_INFINITY });
}
