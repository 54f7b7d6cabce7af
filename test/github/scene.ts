/** A scene that most tests begin with: a list, a newcomer's fork of it, and a pull request. */
import type { Octokit } from '@octokit/rest';
import type { Permissions } from './auth.ts';
import { client } from './client.ts';
import { GitHub } from './server.ts';
import type { Pull, Repository } from './state.ts';

export interface Scene {
  github: GitHub;
  base: Repository;
  fork: Repository;
  pull: Pull;
  /** `owner` and `repo` of the base. */
  at: { owner: string; repo: string };
  /** A client with a token of the base repository. */
  as(permissions: Permissions): Octokit['rest'];
}

/** `# List`, then lines `line 1` … `line n`. */
export const lines = (count: number): string =>
  `# List\n${Array.from({ length: count }, (_, n) => `line ${n + 1}\n`).join('')}`;

/** The base has a README of 30 lines; the pull request changes line 10 and adds a file. */
export async function scene(): Promise<Scene> {
  const github = await GitHub.start();
  const { world } = github;
  const base = await world.createRepository('curator/list', { files: { 'README.md': lines(30) } });
  const fork = await world.fork(base, 'newcomer');
  const changed = lines(30).replace('line 10\n', 'line ten\n');
  await world.commit(fork, 'add', { files: { 'README.md': changed, 'new.md': 'one\ntwo\nthree\n' } });
  const pull = await world.pulls.open(base, { head: fork, branch: 'add', title: 'Add' });
  return {
    github,
    base,
    fork,
    pull,
    at: { owner: 'curator', repo: 'list' },
    as: (permissions) => client(github.url, github.actionsToken(base, permissions).value).rest,
  };
}

/** The status and body of a refusal; fails where nothing was refused. */
export async function refusal(
  call: Promise<unknown>,
): Promise<{ status: number; data: Record<string, unknown>; headers: Record<string, string> }> {
  const error = await call.then(
    () => {
      throw new Error('expected a refusal, and it went through');
    },
    (reason: {
      status?: number;
      response?: { data: Record<string, unknown>; headers: Record<string, string> };
    }) => reason,
  );
  if (error.status === undefined) throw error;
  return { status: error.status, data: error.response?.data ?? {}, headers: error.response?.headers ?? {} };
}
