/**
 * A bare git repository, driven through `git` itself: shas, merge bases, merges and patches are
 * git's own. Repositories of one fork network share one object store, as on GitHub, so a commit of
 * a fork can be read through the base repository.
 */
import { execFile } from 'node:child_process';
import { mkdir, rm, symlink, writeFile } from 'node:fs/promises';
import { join } from 'node:path';

/** A person as a commit names them. `date` is ISO 8601. */
export interface Signature {
  name: string;
  email: string;
  date: string;
}

export interface CommitInfo {
  sha: string;
  tree: string;
  parents: string[];
  author: Signature;
  committer: Signature;
  /** Without the line ending that git adds. */
  message: string;
}

export interface TreeEntry {
  path: string;
  mode: string;
  type: string;
  sha: string;
  size?: number;
}

/** What to put at a path: a file's content, an object by its sha, or null to remove it. */
export type Change = string | Uint8Array | { mode?: string; content: string | Uint8Array } | null;

/** git's answer where it is not success. */
export class GitError extends Error {
  constructor(args: readonly string[], stderr: string) {
    super(`git ${args.join(' ')}: ${stderr.trim()}`);
  }
}

// Whatever the machine's own configuration says, the same input gives the same shas.
const ENVIRONMENT = {
  PATH: process.env.PATH,
  GIT_CONFIG_NOSYSTEM: '1',
  GIT_CONFIG_GLOBAL: '/dev/null',
  // One object store, many repositories: nothing may be thrown away because one of them does not reach it.
  GIT_CONFIG_COUNT: '1',
  GIT_CONFIG_KEY_0: 'gc.auto',
  GIT_CONFIG_VALUE_0: '0',
  LC_ALL: 'C',
};

const FORMAT = ['%H', '%T', '%P', '%an', '%ae', '%aI', '%cn', '%ce', '%cI', '%B'].join('%x00');

function commitInfo(record: string): CommitInfo {
  const [sha, tree, parents, ...rest] = record.split('\0') as [string, string, string, ...string[]];
  const [name, email, date, committerName, committerEmail, committed, message] = rest as [
    ...[string, string, string, string, string, string, string],
  ];
  return {
    sha,
    tree,
    parents: parents ? parents.split(' ') : [],
    author: { name, email, date },
    committer: { name: committerName, email: committerEmail, date: committed },
    message: message.replace(/\n$/, ''),
  };
}

const quoted = (path: string): string =>
  `"${path.replace(/["\\\n]/g, (c) => (c === '\n' ? '\\n' : `\\${c}`))}"`;

const stamp = (who: Signature): string =>
  `${who.name} <${who.email}> ${Math.floor(Date.parse(who.date) / 1000)} +0000`;

export class GitRepository {
  readonly dir: string;
  #scratch = 0;

  private constructor(dir: string) {
    this.dir = dir;
  }

  /** Makes an empty bare repository at `dir`; with `network`, one that shares that repository's objects. */
  static async create(dir: string, network?: GitRepository): Promise<GitRepository> {
    const git = new GitRepository(dir);
    // What `git init --bare` would write, without the cost of starting it for every test.
    await mkdir(join(dir, 'refs'), { recursive: true });
    await writeFile(join(dir, 'HEAD'), 'ref: refs/heads/main\n');
    await writeFile(join(dir, 'config'), '[core]\n\trepositoryformatversion = 0\n\tbare = true\n');
    if (network) await symlink(join(network.dir, 'objects'), join(dir, 'objects'));
    else await mkdir(join(dir, 'objects'));
    return git;
  }

  /** Runs git here and gives its standard output; throws {@link GitError} on any other exit than 0. */
  run(
    args: readonly string[],
    input?: string | Uint8Array,
    env: Record<string, string> = {},
  ): Promise<Buffer> {
    return new Promise((resolve, reject) => {
      const child = execFile(
        'git',
        args,
        { cwd: this.dir, env: { ...ENVIRONMENT, ...env }, encoding: 'buffer', maxBuffer: 1 << 30 },
        (error, stdout, stderr) => (error ? reject(new GitError(args, stderr.toString())) : resolve(stdout)),
      );
      // git may close its input before it has read all of it; its exit status tells.
      child.stdin?.on('error', () => {});
      child.stdin?.end(input ?? '');
    });
  }

  async text(args: readonly string[], input?: string | Uint8Array): Promise<string> {
    return (await this.run(args, input)).toString().replace(/\n$/, '');
  }

  /** The sha of what `revision` names, peeled to `type`; undefined where there is no such thing. */
  async resolve(
    revision: string,
    type: 'commit' | 'tree' | 'blob' | 'object' = 'commit',
  ): Promise<string | undefined> {
    if (revision === '' || /[\s^~:?*[\\]/.test(revision)) return undefined;
    const peeled = `${revision}^{${type}}`;
    return this.text(['rev-parse', '--verify', '--quiet', '--end-of-options', peeled]).catch(() => undefined);
  }

  /** `blob`, `tree`, `commit` or `tag`; undefined where the object is not there. */
  async typeOf(sha: string): Promise<string | undefined> {
    return /^[0-9a-f]{40}$/.test(sha) ? this.text(['cat-file', '-t', sha]).catch(() => undefined) : undefined;
  }

  async refs(prefix: string): Promise<{ ref: string; sha: string }[]> {
    const lines = await this.text(['for-each-ref', '--format=%(objectname) %(refname)']);
    return lines
      .split('\n')
      .map((line) => ({ sha: line.slice(0, 40), ref: line.slice(41) }))
      .filter(({ ref }) => ref !== '' && ref.startsWith(prefix));
  }

  /**
   * Moves `ref` to `sha`, or removes it where `sha` is null. With `from`, only if it points there
   * now ('' for: does not exist). Throws {@link GitError} otherwise.
   */
  async setRef(ref: string, sha: string | null, from?: string): Promise<void> {
    const expected = from === undefined ? [] : [from];
    if (sha === null) await this.run(['update-ref', '-d', ref, ...expected]);
    else await this.run(['update-ref', ref, sha, ...expected]);
  }

  async commit(revision: string): Promise<CommitInfo> {
    const [first] = await this.log([revision, '--max-count=1']);
    if (!first) throw new Error(`no commit ${revision}`);
    return first;
  }

  /** Commits as `git log` lists them, for the given further arguments of it. */
  async log(args: readonly string[]): Promise<CommitInfo[]> {
    const out = (await this.run(['log', '-z', `--format=${FORMAT}%x01`, ...args])).toString();
    return out
      .split('\x01')
      .map((record) => record.replace(/^\0/, ''))
      .filter((record) => record !== '')
      .map(commitInfo);
  }

  async count(range: string): Promise<number> {
    return Number(await this.text(['rev-list', '--count', '--end-of-options', range]));
  }

  async mergeBase(a: string, b: string): Promise<string | undefined> {
    return this.text(['merge-base', a, b]).catch(() => undefined);
  }

  async isAncestor(older: string, newer: string): Promise<boolean> {
    return this.run(['merge-base', '--is-ancestor', older, newer]).then(
      () => true,
      () => false,
    );
  }

  /** The tree of the clean merge of two commits; undefined where they conflict. */
  async mergeTree(ours: string, theirs: string): Promise<string | undefined> {
    const out = await this.text(['merge-tree', '--write-tree', ours, theirs]).catch(() => undefined);
    return out?.slice(0, 40);
  }

  /** The entries of a tree (or of a commit's tree); with `recursive`, of its folders too. */
  async tree(treeish: string, recursive = false, path?: string): Promise<TreeEntry[]> {
    const flags = recursive ? ['-r', '-t'] : [];
    const only = path === undefined ? [] : ['--', path];
    const out = (
      await this.run(['--literal-pathspecs', 'ls-tree', '-z', '--long', ...flags, treeish, ...only])
    ).toString();
    return out
      .split('\0')
      .filter((line) => line !== '')
      .map((line) => {
        const [head, entry] = [line.slice(0, line.indexOf('\t')), line.slice(line.indexOf('\t') + 1)];
        const [mode, type, sha, size] = head.split(/ +/) as [string, string, string, string];
        return { path: entry, mode, type, sha, ...(size !== '-' && { size: Number(size) }) };
      });
  }

  /** The entry at exactly `path` (no slash at either end) of a commit or tree. */
  async entry(treeish: string, path: string): Promise<TreeEntry | undefined> {
    if (path === '' || path.split('/').some((part) => part === '' || part === '.' || part === '..'))
      return undefined;
    return (await this.tree(treeish, false, path))[0];
  }

  blob(sha: string): Promise<Buffer> {
    return this.run(['cat-file', 'blob', sha]);
  }

  writeBlob(content: Uint8Array | string): Promise<string> {
    return this.run(['hash-object', '-w', '--stdin'], content).then((out) => out.toString().trim());
  }

  /** Writes a tree: `base`'s, with these entries put in; an entry whose sha is null is taken out. */
  async writeTree(
    base: string | undefined,
    entries: readonly { path: string; mode: string; sha: string | null }[],
  ): Promise<string> {
    const env = { GIT_INDEX_FILE: join(this.dir, `index-${process.pid}-${this.#scratch++}`) };
    try {
      await this.run(base ? ['read-tree', base] : ['read-tree', '--empty'], undefined, env);
      const lines = entries.map(
        ({ path, mode, sha }) => `${sha ? mode : 0} ${sha ?? '0'.repeat(40)}\t${path}\0`,
      );
      await this.run(['update-index', '-z', '--add', '--replace', '--index-info'], lines.join(''), env);
      return (await this.run(['write-tree'], undefined, env)).toString().trim();
    } finally {
      await rm(env.GIT_INDEX_FILE, { force: true });
    }
  }

  async writeCommit(commit: Omit<CommitInfo, 'sha'>): Promise<string> {
    const { tree, parents, author, committer, message } = commit;
    const env = {
      GIT_AUTHOR_NAME: author.name,
      GIT_AUTHOR_EMAIL: author.email,
      GIT_AUTHOR_DATE: author.date,
      GIT_COMMITTER_NAME: committer.name,
      GIT_COMMITTER_EMAIL: committer.email,
      GIT_COMMITTER_DATE: committer.date,
    };
    const args = ['commit-tree', tree, ...parents.flatMap((parent) => ['-p', parent])];
    return (await this.run(args, message, env)).toString().trim();
  }

  /** Moves several refs at once, each to a sha. */
  async setRefs(refs: readonly { ref: string; sha: string }[]): Promise<void> {
    if (refs.length === 0) return;
    const lines = refs.map(({ ref, sha }) => `update ${ref} ${sha}\n`);
    await this.run(['update-ref', '--stdin'], lines.join(''));
  }

  /** Puts one commit on `parent` with these changes, however many, and points `branch` at it, wherever it was. */
  async writeChanges(
    branch: string,
    parent: string | undefined,
    changes: Record<string, Change>,
    message: string,
    author: Signature,
  ): Promise<string> {
    const text = Buffer.from(message);
    const parts: (string | Uint8Array)[] = [
      `commit ${branch}\nmark :1\nauthor ${stamp(author)}\ncommitter ${stamp(author)}\ndata ${text.length}\n`,
      text,
      `\nfrom ${parent ?? '0'.repeat(40)}\n`,
    ];
    for (const [path, change] of Object.entries(changes)) {
      if (change === null) {
        parts.push(`D ${quoted(path)}\n`);
        continue;
      }
      const isContent = typeof change === 'string' || change instanceof Uint8Array;
      const { mode = '100644', content } = isContent ? { content: change } : change;
      if (mode === '160000') parts.push(`M 160000 ${content} ${quoted(path)}\n`);
      else {
        const data = Buffer.from(content as string);
        parts.push(`M ${mode} inline ${quoted(path)}\ndata ${data.length}\n`, data, '\n');
      }
    }
    parts.push('get-mark :1\ndone\n');
    const input = Buffer.concat(parts.map((part) => Buffer.from(part as string)));
    return this.text(['fast-import', '--quiet', '--done', '--force'], input);
  }
}
