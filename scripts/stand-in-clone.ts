import { execFileSync } from 'node:child_process';
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';

export interface StandIn {
  /** URL of the remote `origin`; without one there is none. */
  readonly origin?: string;
  /** Whether the remote has the commit. */
  readonly isPushed?: boolean;
  readonly tag?: string;
}

/**
 * Makes a folder a clone that looks like one of this program, with one commit of 2026-01-31.
 * @returns what Node is started with where the clone is installed as a command, and the commit.
 */
export function standInClone(
  folder: string,
  { origin, isPushed = true, tag }: StandIn,
): { script: string; commit: string } {
  const script = join(folder, 'dist', 'awesome-steward.js');
  mkdirSync(join(folder, 'dist'), { recursive: true });
  writeFileSync(script, '');
  const day = '2026-01-31T12:00:00Z';
  const who = { name: 'A', email: 'a@example.org' };
  const env = {
    ...process.env,
    GIT_AUTHOR_NAME: who.name,
    GIT_AUTHOR_EMAIL: who.email,
    GIT_AUTHOR_DATE: day,
    GIT_COMMITTER_NAME: who.name,
    GIT_COMMITTER_EMAIL: who.email,
    GIT_COMMITTER_DATE: day,
  };
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'commit.gpgsign=false', ...args], {
      cwd: folder,
      env,
      encoding: 'utf8',
    }).trim();
  git('init', '-q', '-b', 'main');
  git('add', '.');
  git('commit', '-qm', 'x');
  const commit = git('rev-parse', 'HEAD');
  if (origin !== undefined) git('remote', 'add', 'origin', origin);
  if (origin !== undefined && isPushed) git('update-ref', 'refs/remotes/origin/main', commit);
  if (tag !== undefined) git('tag', tag);
  return { script, commit };
}
