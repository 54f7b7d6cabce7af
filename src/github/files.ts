/**
 * Files of a commit, by its tree and its blobs. Not by the contents API: that gives a link's target for the link, nothing
 * over 1 MB, and a 404 alike for a file that is not there and for a request that failed. What GraphQL proves, see
 * `objects.ts`, is not asked again; for all else a tree is certain, and one request lists it with all that is below.
 */
import { posix } from 'node:path';
import type * as v from 'valibot';
import type { Ask } from './ask.ts';
import type { Client } from './connect.ts';
import { type Host, HostError, MOST_BYTES, type Mode, type TreeEntry } from './host.ts';
import type { Objects } from './objects.ts';
import { remember } from './remember.ts';
import * as shapes from './shapes.ts';

type Listed = v.InferOutput<typeof shapes.tree>['tree'][number];

type Files = Pick<Host, 'file' | 'bytes' | 'blob' | 'entry' | 'paths'>;

/** Links that are followed from one to the next; git itself knows no such limit, Linux stops at 40. */
const MOST_LINKS = 5;

/** Where a symlink leads, from the repository's root; nothing where that is outside. */
function leadsTo(link: string, target: string): string | undefined {
  if (target.startsWith('/')) return undefined;
  const path = posix.join(posix.dirname(link), target);
  return path === '..' || path.startsWith('../') ? undefined : path;
}

function toEntry({ mode, sha, size }: Listed): TreeEntry {
  return { mode: mode as Mode, sha, ...(typeof size === 'number' && { size }) };
}

export function filesOf(
  ask: Ask,
  client: Client,
  here: { owner: string; repo: string },
  objects: Objects,
): Files {
  const { git } = client.rest;
  /** Commits whose files have been listed. */
  const listed = new Set<string>();
  /** Bytes of blobs, as trees say. */
  const sizes = new Map<string, number>();
  const read = async (sha: string, recursive: boolean) => {
    const found = await ask.one('list the files', shapes.tree, git.getTree, {
      ...here,
      tree_sha: sha,
      ...(recursive && { recursive: '1' }),
    });
    for (const each of found.tree) if (typeof each.size === 'number') sizes.set(each.sha, each.size);
    return found;
  };
  // What a sha names never changes, so nothing is asked for twice.
  const whole = remember(async (sha) => {
    listed.add(sha);
    const { tree, truncated } = await read(sha, true);
    return { truncated, tree, at: new Map(tree.map((each) => [each.path, each])) };
  });
  const folder = remember((sha) => read(sha, false));
  const blob = remember(async (sha) => {
    const proven = objects.bytes(sha);
    if (proven) return proven;
    return ask.one('read a file', shapes.blob(sizes.get(sha)), git.getBlob, { ...here, file_sha: sha });
  });

  /** From folder to folder: for a tree that GitHub does not list whole. */
  const walk = async (parts: readonly string[], sha: string): Promise<TreeEntry | undefined> => {
    let at: TreeEntry = { mode: '040000', sha };
    for (const part of parts) {
      if (at.mode !== '040000') return undefined;
      const { tree, truncated } = await folder(at.sha);
      const found = tree.find((each) => each.path === part);
      if (!found && truncated)
        throw new HostError(
          `GitHub lists only a part of the folder that ${parts.join('/')} would be in.`,
          422,
        );
      if (!found) return undefined;
      at = toEntry(found);
    }
    return at;
  };

  const entry = async (path: string, sha: string): Promise<TreeEntry | undefined> => {
    const parts = path.split('/').filter((each) => each !== '' && each !== '.');
    if (parts.length === 0) return { mode: '040000', sha };
    const proven = listed.has(sha) ? undefined : await objects.entry(parts, sha);
    if (proven) return proven.found;
    const { at, truncated } = await whole(sha);
    const found = at.get(parts.join('/'));
    if (!found && truncated) return walk(parts, sha);
    return found && toEntry(found);
  };

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
      const { tree, truncated } = await whole(sha);
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
