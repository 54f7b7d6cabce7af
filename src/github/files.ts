/**
 * Files of a commit, by its tree and its blobs. Not by the contents API: that gives a link's target for the link, nothing
 * over 1 MB, and a 404 alike for a file that is not there and for a request that failed. A tree is certain.
 */
import { posix } from 'node:path';
import type { Ask } from './ask.ts';
import type { Client } from './connect.ts';
import { type Host, HostError, MOST_BYTES, type Mode, type TreeEntry } from './host.ts';
import * as shapes from './shapes.ts';

type Files = Pick<Host, 'file' | 'bytes' | 'blob' | 'entry' | 'paths'>;

/** Links that are followed from one to the next; git itself knows no such limit, Linux stops at 40. */
const MOST_LINKS = 5;

/** Where a symlink leads, from the repository's root; nothing where that is outside. */
function leadsTo(link: string, target: string): string | undefined {
  if (target.startsWith('/')) return undefined;
  const path = posix.join(posix.dirname(link), target);
  return path === '..' || path.startsWith('../') ? undefined : path;
}

export function filesOf(ask: Ask, client: Client, here: { owner: string; repo: string }): Files {
  const { git } = client.rest;
  const read = async (sha: string, recursive: boolean) =>
    ask.one('list the files', shapes.tree, git.getTree, {
      ...here,
      tree_sha: sha,
      ...(recursive && { recursive: '1' }),
    });
  /** Folders that were read: what a sha names never changes, and many files have the same ones above them. */
  const folders = new Map<string, ReturnType<typeof read>>();
  const folder = (sha: string) => {
    const known = folders.get(sha) ?? read(sha, false);
    folders.set(sha, known);
    return known;
  };

  const entry = async (path: string, sha: string): Promise<TreeEntry | undefined> => {
    let at: TreeEntry = { mode: '040000', sha };
    for (const part of path.split('/').filter((each) => each !== '' && each !== '.')) {
      if (at.mode !== '040000') return undefined;
      const { tree, truncated } = await folder(at.sha);
      const found = tree.find((each) => each.path === part);
      if (!found && truncated)
        throw new HostError(`GitHub lists only a part of the folder that ${path} would be in.`, 422);
      if (!found) return undefined;
      const { mode, sha: own, size } = found;
      at = { mode: mode as Mode, sha: own, ...(typeof size === 'number' && { size }) };
    }
    return at;
  };

  const blob = (sha: string) => ask.one('read a file', shapes.blob, git.getBlob, { ...here, file_sha: sha });

  const bytes = async (path: string, sha: string, links = MOST_LINKS): Promise<Uint8Array | undefined> => {
    const found = await entry(path, sha);
    if (!found || found.mode === '040000' || found.mode === '160000') return undefined;
    const { size = 0 } = found;
    if (size > MOST_BYTES) {
      const megabytes = (size / 1024 / 1024).toFixed(1);
      throw new HostError(`${path} has ${megabytes} MB; the limit is 10 MB. Make it smaller.`, 422);
    }
    const content = await blob(found.sha);
    if (found.mode !== '120000') return content;
    const to = leadsTo(path, Buffer.from(content).toString());
    return to === undefined || links === 0 ? undefined : bytes(to, sha, links - 1);
  };

  return {
    entry,
    blob,
    bytes: (path, sha) => bytes(path, sha),
    async file(path, sha) {
      const found = await bytes(path, sha);
      return found && new TextDecoder('utf-8', { ignoreBOM: true }).decode(found);
    },
    async paths(sha) {
      const { tree, truncated } = await read(sha, true);
      // https://docs.github.com/en/rest/git/trees#get-a-tree
      if (truncated) {
        throw new HostError(
          'The repository is too large for GitHub to list all its files. Name the lists one by one instead of with globs.',
          422,
        );
      }
      return tree.flatMap(({ type, path }) => (type === 'tree' ? [] : [path]));
    },
  };
}
