import { execFile } from 'node:child_process';
import { existsSync, realpathSync } from 'node:fs';
import { basename, dirname, join, relative, sep } from 'node:path';
import { LARGEST_FILE } from '../text/decode.ts';
import { suggest } from '../text/did-you-mean.ts';

/** Git could not give what was asked for; the message says what to do. */
export class GitError extends Error {
  override readonly name = 'GitError';
}

interface Answer {
  readonly code: number;
  readonly stdout: Buffer;
  readonly stderr: string;
}

/** Runs git without a shell, in a folder, in its plain English, asking nobody. */
function git(folder: string, args: readonly string[]): Promise<Answer> {
  const env = { ...process.env, LC_ALL: 'C', GIT_OPTIONAL_LOCKS: '0', GIT_TERMINAL_PROMPT: '0' };
  const options = { cwd: folder, env, encoding: 'buffer', maxBuffer: LARGEST_FILE + 1024 } as const;
  return new Promise((resolve, reject) => {
    execFile('git', ['--literal-pathspecs', ...args], options, (error, stdout, stderr) => {
      if (error && error.code === 'ENOENT') {
        reject(new GitError('git not found. Install git, or compare two files.'));
      } else if (error && typeof error.code !== 'number') {
        reject(new GitError(`git could not be run: ${error.message.split('\n')[0]}`));
      } else {
        const code = typeof error?.code === 'number' ? error.code : 0;
        resolve({ code, stdout, stderr: stderr.toString('utf8').trim() });
      }
    });
  });
}

async function lines(folder: string, args: readonly string[]): Promise<string[]> {
  const { code, stdout } = await git(folder, args);
  return code === 0 ? stdout.toString('utf8').split('\n').filter(Boolean) : [];
}

/** A file's place in its repository; the file itself need not exist. */
interface RepositoryPath {
  readonly root: string;
  /** From the root, with forward slashes. */
  readonly path: string;
}

async function repositoryPathOf(file: string): Promise<RepositoryPath> {
  let folder = dirname(file);
  let inside = basename(file);
  while (!existsSync(folder) && dirname(folder) !== folder) {
    inside = join(basename(folder), inside);
    folder = dirname(folder);
  }
  // A link to a list is followed, as reading the file does.
  const real = existsSync(file) ? realpathSync(file) : join(realpathSync(folder), inside);
  const at = existsSync(file) ? dirname(real) : realpathSync(folder);
  const { code, stdout, stderr } = await git(at, ['rev-parse', '--show-toplevel']);
  if (code !== 0) {
    if (/dubious ownership/.test(stderr)) throw new GitError(stderr.split('\n')[0]!);
    throw new GitError(
      `${at} is not in a git repository, so there is no git ref to compare with. Compare with a file.`,
    );
  }
  const root = realpathSync(stdout.toString('utf8').replace(/\r?\n$/, ''));
  return { root, path: relative(root, real).split(sep).join('/') };
}

/** The commit that a ref names, if it names one. Refs are never taken for options. */
async function commitOf(root: string, ref: string): Promise<string | undefined> {
  const [commit] = await lines(root, [
    'rev-parse',
    '--verify',
    '--quiet',
    '--end-of-options',
    `${ref}^{commit}`,
  ]);
  return commit && /^[0-9a-f]{40,64}$/.test(commit) ? commit : undefined;
}

function refuse(ref: string): void {
  if (ref.startsWith('-')) throw new GitError(`"${ref}" is not a git ref: a ref cannot start with "-".`);
  if (/[\0\n\r]/.test(ref)) throw new GitError('Invalid git ref: it contains a line break.');
}

/** The commit that a ref names; nothing for the HEAD of a repository that has no commit yet. */
async function commitOrFail(root: string, ref: string): Promise<string | undefined> {
  const commit = await commitOf(root, ref);
  if (commit) return commit;
  if (ref === 'HEAD' && (await lines(root, ['symbolic-ref', 'HEAD'])).length > 0) return undefined;
  const names = await lines(root, ['for-each-ref', '--format=%(refname:short)']);
  const shallow = (await lines(root, ['rev-parse', '--is-shallow-repository']))[0] === 'true';
  const near = suggest(ref, [...names, 'HEAD']);
  const hint = near
    ? ` Did you mean "${near}"?`
    : shallow
      ? ' This clone is shallow. Fetch more of its history first.'
      : ` Try to fetch it first: git fetch origin ${/^[\w./-]+$/.test(ref) ? ref : 'BRANCH'}`;
  throw new GitError(`"${ref}" is neither a file nor a git ref.${hint}`);
}

export interface Version {
  /** The commit that the file was read from; absent where there is none yet. */
  readonly commit?: string;
  /** Absent when that commit has no such file. */
  readonly bytes?: Uint8Array;
}

async function readAt(place: RepositoryPath, commit: string, ref: string): Promise<Version> {
  const [entry] = await lines(place.root, ['ls-tree', commit, '--', place.path]);
  if (!entry) return { commit };
  const mode = entry.slice(0, 6);
  if (mode === '120000')
    throw new GitError(`${place.path} is a symbolic link at "${ref}"; name the file that it points to.`);
  if (!mode.startsWith('100')) throw new GitError(`${place.path} is not a file at "${ref}".`);
  const { code, stdout, stderr } = await git(place.root, ['cat-file', 'blob', `${commit}:${place.path}`]);
  if (code !== 0) throw new GitError(`git cannot read ${place.path} at "${ref}": ${stderr.split('\n')[0]}`);
  return { commit, bytes: stdout };
}

/**
 * Reads a file as it stood at a ref.
 * @param file absolute path; the file need not exist in the working tree.
 * @throws {GitError} when there is no git, no repository, no such ref.
 */
export async function readAtRef(file: string, ref: string): Promise<Version> {
  refuse(ref);
  const place = await repositoryPathOf(file);
  const commit = await commitOrFail(place.root, ref);
  return commit ? readAt(place, commit, ref) : {};
}

/**
 * Reads a file as it stood where the history of a base ref and that of a head part: what a pull request is
 * compared with, so that what the base got since then is not taken for a change. Where the two have no common
 * history (or a shallow clone does not know it) the base itself is taken.
 * @param head a ref; default the commit that is checked out.
 * @throws {GitError} when there is no git, no repository, no such ref.
 */
export async function readAtBase(file: string, base: string, head: string | undefined): Promise<Version> {
  refuse(base);
  const place = await repositoryPathOf(file);
  const commit = await commitOrFail(place.root, base);
  if (!commit) return {};
  const tip = await commitOf(place.root, head ?? 'HEAD');
  const [fork] = tip ? await lines(place.root, ['merge-base', commit, tip]) : [];
  return readAt(place, fork ?? commit, base);
}

/** Whether a word names a commit in the repository that a file is in; false where there is no repository. */
export async function isRef(file: string, word: string): Promise<boolean> {
  if (word.startsWith('-') || /[\0\n\r]/.test(word)) return false;
  try {
    const { root } = await repositoryPathOf(file);
    return (await commitOf(root, word)) !== undefined;
  } catch {
    return false;
  }
}

/** Commits that are looked through for one that changed what `sameIn` compares. */
const LOOKED_THROUGH = 20;

/** What the history of a file tells; nothing of what a shallow clone does not know. */
export interface History {
  /** Day of the last commit that changed it, in its author's time zone: `2026-01-31`. */
  readonly changed?: string;
  /** People who wrote in it, bots left out. */
  readonly contributors?: number;
}

/**
 * The history of a file as the checked-out commit knows it; nothing without git.
 * @param file absolute path.
 * @param sameIn whether two versions of the file are the same in what counts: commits between such are passed over.
 */
export async function historyOf(
  file: string,
  sameIn: (newer: Uint8Array, older: Uint8Array) => boolean,
): Promise<History> {
  try {
    return await readHistory(file, sameIn);
  } catch (error) {
    // No git, no repository, nothing committed.
    if (error instanceof GitError) return {};
    throw error;
  }
}

async function readHistory(
  file: string,
  sameIn: (newer: Uint8Array, older: Uint8Array) => boolean,
): Promise<History> {
  const { root, path } = await repositoryPathOf(file);
  if ((await lines(root, ['rev-parse', '--is-shallow-repository']))[0] !== 'false') return {};
  const log = await lines(root, ['log', '--format=%H%x09%as%x09%aN', 'HEAD', '--', path]);
  const commits = log.map((line) => line.split('\t') as [commit: string, day: string, author: string]);
  if (commits.length === 0) return {};
  const authors = new Set(commits.map(([, , author]) => author).filter((author) => !/\[bot\]$/.test(author)));
  const blob = async (commit: string) => {
    const { code, stdout } = await git(root, ['cat-file', 'blob', `${commit}:${path}`]);
    return code === 0 ? stdout : undefined;
  };
  let at = 0;
  let newer = await blob(commits[0]![0]);
  while (at + 1 < commits.length && at < LOOKED_THROUGH) {
    const older = await blob(commits[at + 1]![0]);
    if (!newer || !older || !sameIn(newer, older)) break;
    newer = older;
    at++;
  }
  return { changed: commits[at]![1], contributors: authors.size };
}

/**
 * The root of the repository that a folder is in.
 * @throws {GitError} when there is no git, or no repository.
 */
export async function repositoryOf(folder: string): Promise<string> {
  const [root] = await lines(folder, ['rev-parse', '--show-toplevel']);
  if (!root) {
    const [isBare] = await lines(folder, ['rev-parse', '--is-bare-repository']);
    throw new GitError(
      isBare === 'true'
        ? `${folder} is a bare repository. Run this in a clone with a working tree.`
        : `${folder} is not in a git repository.`,
    );
  }
  return root;
}

/** What a clone tells of where its repository lives. */
export interface Origin {
  /** Host of the remote `origin`, where there is one that is a URL. */
  readonly host?: string;
  /** The branch that pull requests go to, as far as the clone knows. */
  readonly branch: string;
}

/** Where a repository lives, and its default branch: that of the remote, else `main` or `master`, else the current. */
export async function originOf(root: string): Promise<Origin> {
  const [url = ''] = await lines(root, ['config', '--get', 'remote.origin.url']);
  const host = /^(?:\w+:\/\/(?:[^/@]*@)?|[\w.-]+@)([\w.-]+)[:/]/.exec(url)?.[1]?.toLowerCase();
  const [head] = await lines(root, ['symbolic-ref', '--short', 'refs/remotes/origin/HEAD']);
  const names = await lines(root, [
    'for-each-ref',
    '--format=%(refname:lstrip=-1)',
    'refs/heads',
    'refs/remotes',
  ]);
  const [current] = await lines(root, ['symbolic-ref', '--short', 'HEAD']);
  const usual = ['main', 'master'].find((name) => names.includes(name));
  return { ...(host && { host }), branch: head?.replace(/^origin\//, '') ?? usual ?? current ?? 'main' };
}

/**
 * Sets a value in the settings of one clone.
 * @throws {GitError} when git refuses.
 */
export async function configure(root: string, key: string, value: string): Promise<void> {
  const { code, stderr } = await git(root, ['config', '--local', key, value]);
  if (code !== 0) throw new GitError(`git could not set ${key}: ${stderr.split('\n')[0]}`);
}

/** A clone, as far as it tells which commit of which repository it is. */
export interface Clone {
  /** URL of the remote `origin`, where there is one. */
  readonly origin?: string;
  readonly commit: string;
  /** The version that the commit is tagged with. */
  readonly tag?: string;
  /** Day of the commit: `2026-01-31`. */
  readonly day: string;
  /** Whether a branch or tag of the remote has the commit, as far as the clone knows. */
  readonly isPushed: boolean;
}

/** The clone whose root a folder is; nothing where it is none, or has no commit. */
export async function cloneOf(folder: string): Promise<Clone | undefined> {
  const [root] = await lines(folder, ['rev-parse', '--show-toplevel']).catch(() => []);
  if (root === undefined || realpathSync(root) !== realpathSync(folder)) return undefined;
  const [head] = await lines(folder, ['log', '-1', '--format=%H %cs']);
  if (head === undefined) return undefined;
  const [commit = '', day = ''] = head.split(' ');
  const [origin] = await lines(folder, ['config', '--get', 'remote.origin.url']);
  const [tag] = await lines(folder, ['tag', '--points-at', commit, '--list', 'v[0-9]*', '--sort=-v:refname']);
  const [branch] = await lines(folder, [
    'for-each-ref',
    '--contains',
    commit,
    '--count=1',
    'refs/remotes/origin',
  ]);
  return {
    ...(origin !== undefined && { origin }),
    ...(tag !== undefined && { tag }),
    commit,
    day,
    // A clone of one tag has no branch of the remote.
    isPushed: branch !== undefined || tag !== undefined,
  };
}
