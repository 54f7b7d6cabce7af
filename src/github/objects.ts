/**
 * Files of commits over GraphQL: folders, modes and texts in one request. What it says is believed only where git's own
 * names prove it: a text, and the list of a folder, must have the name by which they were found. So a text that was
 * cut off, changed on the way or is not UTF-8, or a folder that is not listed whole, is as good as not answered.
 */
import * as v from 'valibot';
import { gitName, treeContent } from './git-names.ts';
import type { Mode, TreeEntry } from './host.ts';
import type { Join } from './join.ts';
import { remember } from './remember.ts';
import * as shapes from './shapes.ts';

/** Files of one run that are asked for with their texts: each may have half a megabyte, and all come at once. */
const MOST_FILES = 24;

type Folder = ReadonlyMap<string, TreeEntry>;

export interface Objects {
  /**
   * What a commit's tree has at a path: nothing where it has nothing there, `undefined` where that is not proven.
   * @param parts the path's names
   */
  entry(
    parts: readonly string[],
    sha: string,
  ): Promise<{ readonly found: TreeEntry | undefined } | undefined>;
  /** The tree of a commit, where it has been listed. */
  root(sha: string): string | undefined;
  /** Bytes of a file that has been asked for; nothing where they are not proven. */
  bytes(oid: string): Uint8Array | undefined;
}

const foldersOf = (parts: readonly string[]) => parts.slice(1).map((_, i) => parts.slice(0, i + 1).join('/'));

/** A folder as it is listed, if that is all it has. */
function provenFolder({ oid, entries }: v.InferOutput<typeof shapes.folder>): Folder | undefined {
  if (!oid || !entries) return undefined;
  const listed = entries.map((each) => ({ ...each, mode: each.mode.toString(8).padStart(6, '0') }));
  if (gitName('tree', treeContent(listed), oid.length) !== oid) return undefined;
  return new Map(listed.map(({ name, mode, oid: sha }) => [name, { mode: mode as Mode, sha }]));
}

export function objectsOf(join: Join, { owner, repo }: { owner: string; repo: string }): Objects {
  /** Trees of commits. */
  const roots = new Map<string, string>();
  const folders = new Map<string, Folder>();
  const texts = new Map<string, Uint8Array>();
  const sizes = new Map<string, number>();
  let left = MOST_FILES;

  const learnFolder = (told: v.InferOutput<typeof shapes.folder> | null | undefined) => {
    const folder = told && provenFolder(told);
    if (folder) folders.set(told.oid!, folder);
  };
  const learnFile = ({ oid, byteSize, isTruncated, text }: v.InferOutput<typeof shapes.file>) => {
    if (!oid || typeof byteSize !== 'number') return;
    sizes.set(oid, byteSize);
    if (isTruncated !== false || typeof text !== 'string') return;
    const bytes = Buffer.from(text);
    if (gitName('blob', bytes, oid.length) === oid) texts.set(oid, bytes);
  };

  // What fails here is asked over REST.
  const ask = remember(async (key: string): Promise<void> => {
    const [sha, path] = [key.slice(0, key.indexOf(':')), key.slice(key.indexOf(':') + 1)];
    if (left-- <= 0) return;
    const above = foldersOf(path.split('/'));
    const shape = v.object({
      commit: v.nullable(v.object({ oid: v.nullish(v.string()), tree: v.nullish(shapes.folder) })),
      ...v.entriesFromList(
        above.map((_, i) => `d${i}` as const),
        v.nullable(shapes.folder),
      ),
      file: v.nullable(shapes.file),
    });
    const listed = 'oid entries { name mode oid }';
    const told = (await join({
      shape,
      write: (variable) => {
        const at = (each: string) => `object(expression: ${variable('String!', `${sha}:${each}`)})`;
        return [
          `repository(owner: ${variable('String!', owner)}, name: ${variable('String!', repo)}) {`,
          `commit: object(oid: ${variable('GitObjectID!', sha)}) { oid ... on Commit { tree { ${listed} } } }`,
          ...above.map((each, i) => `d${i}: ${at(each)} { ... on Tree { ${listed} } }`),
          `file: ${at(path)} { oid ... on Blob { byteSize isTruncated text } } }`,
        ].join(' ');
      },
    })) as Record<`d${number}`, v.InferOutput<typeof shapes.folder> | null> & v.InferOutput<typeof shape>;
    const root = told.commit?.oid === sha ? told.commit.tree : undefined;
    if (!root?.oid) return;
    roots.set(sha, root.oid);
    learnFolder(root);
    for (const i of above.keys()) learnFolder(told[`d${i}`]);
    if (told.file) learnFile(told.file);
  });

  return {
    async entry(parts, sha) {
      await ask(`${sha}:${parts.join('/')}`).catch(() => {});
      let at: TreeEntry = { mode: '040000', sha: roots.get(sha) ?? '' };
      for (const part of parts) {
        if (at.mode !== '040000') return { found: undefined };
        const folder = folders.get(at.sha);
        if (!folder) return undefined;
        const found = folder.get(part);
        if (!found) return { found: undefined };
        at = found;
      }
      const size = sizes.get(at.sha);
      // How large a file is must be known before it is read.
      if (size === undefined && at.mode.startsWith('100')) return undefined;
      return { found: { ...at, ...(size !== undefined && { size }) } };
    },
    root(sha) {
      const root = roots.get(sha);
      return root !== undefined && folders.has(root) ? root : undefined;
    },
    bytes: (oid) => texts.get(oid),
  };
}
