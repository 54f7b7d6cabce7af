/** The git database: refs, commits, trees and blobs. */
import { type CommitInfo, GitError, type GitRepository, type Signature } from '../git.ts';
import {
  assertUnguarded,
  type Call,
  created,
  HttpError,
  noContent,
  notFound,
  ok,
  type Reply,
  type Routes,
  repositoryOf,
  text,
} from '../http.ts';
import { gitCommit } from '../render/commits.ts';
import { nodeId } from '../render/people.ts';
import { apiUrl } from '../render/repository.ts';

const unprocessable = (message: string): HttpError => new HttpError(422, message);

/** A ref's name as the API gives it: without `refs/`, which some callers put in all the same. */
const fullRef = (name: string): string => `refs/${name.replace(/^refs\//, '')}`;

async function showRef(call: Call, ref: string, sha: string): Promise<Record<string, unknown>> {
  const repository = repositoryOf(call);
  const url = apiUrl(call.world, repository);
  const type = (await repository.git.typeOf(sha)) ?? 'commit';
  const path = ref.slice('refs/'.length).split('/').map(encodeURIComponent).join('/');
  return {
    ref,
    node_id: nodeId('Ref', `${repository.id}:${ref}`),
    url: `${url}/git/refs/${path}`,
    object: { sha, type, url: `${url}/git/${type}s/${sha}` },
  };
}

async function tipOf(call: Call): Promise<{ ref: string; sha: string }> {
  const ref = fullRef(call.params.ref as string);
  const found = (await repositoryOf(call).git.refs(ref)).find((one) => one.ref === ref);
  if (!found) throw notFound();
  return found;
}

async function createRef(call: Call): Promise<Reply> {
  const repository = repositoryOf(call);
  const [ref, sha] = [text(call, 'ref'), text(call, 'sha')];
  if (!/^refs\/[^/]+\/.+/.test(ref))
    throw unprocessable(`Reference name must start with "refs/" and have at least two slashes.`);
  if (!(await repository.git.typeOf(sha))) throw unprocessable('Object does not exist');
  assertUnguarded(repository, ref);
  try {
    await repository.git.setRef(ref, sha, '0'.repeat(40));
  } catch (error) {
    if (!(error instanceof GitError)) throw error;
    throw unprocessable(
      /(reference already exists|cannot lock ref)/.test(error.message)
        ? 'Reference already exists'
        : `${ref} is not a valid ref name.`,
    );
  }
  await call.world.pulls.moved(repository, ref);
  return created(await showRef(call, ref, sha));
}

/** Only forward, unless forced: https://docs.github.com/rest/git/refs#update-a-reference */
async function updateRef(call: Call): Promise<Reply> {
  const repository = repositoryOf(call);
  const { git } = repository;
  const sha = text(call, 'sha');
  const found = await tipOf(call).catch(() => {
    throw unprocessable('Reference does not exist');
  });
  if (!(await git.typeOf(sha))) throw unprocessable('Object does not exist');
  if (call.body.force !== true && !(await git.isAncestor(found.sha, sha)))
    throw unprocessable('Update is not a fast forward');
  assertUnguarded(repository, found.ref);
  // Moved by another between our look and now: the same answer, since forward of the new tip it is not.
  await git.setRef(found.ref, sha, found.sha).catch(() => {
    throw unprocessable('Update is not a fast forward');
  });
  await call.world.pulls.moved(repository, found.ref);
  return ok(await showRef(call, found.ref, sha));
}

async function deleteRef(call: Call): Promise<Reply> {
  const repository = repositoryOf(call);
  const { ref } = await tipOf(call).catch(() => {
    throw unprocessable('Reference does not exist');
  });
  await repository.git.setRef(ref, null);
  await call.world.pulls.moved(repository, ref);
  return noContent();
}

function signatureFrom(value: unknown, fallback: Signature): Signature {
  if (typeof value !== 'object' || value === null) return fallback;
  const { name = fallback.name, email = fallback.email, date = fallback.date } = value as Partial<Signature>;
  return { name, email, date };
}

/** GitHub commits for a bot that names nobody, and signs. Anybody else's commit is their own. */
export function authorship(call: Call): { author: Signature; committer: Signature } {
  const { world, viewer, body } = call;
  const account = viewer.token?.account ?? world.account('ghost');
  const own = world.signature(account);
  const author = signatureFrom(body.author ?? body.committer, own);
  const custom = body.author !== undefined || body.committer !== undefined;
  if (account.type === 'Bot' && !custom) {
    return { author, committer: { name: 'GitHub', email: 'noreply@github.com', date: own.date } };
  }
  return { author, committer: signatureFrom(body.committer ?? body.author, own) };
}

async function createCommit(call: Call): Promise<Reply> {
  const repository = repositoryOf(call);
  const { git } = repository;
  const tree = text(call, 'tree');
  const parents = (call.body.parents as string[] | undefined) ?? [];
  if ((await git.typeOf(tree)) !== 'tree') throw unprocessable('Tree SHA does not exist');
  for (const parent of parents) {
    if ((await git.typeOf(parent)) !== 'commit')
      throw unprocessable('Parent SHA does not exist or is not a commit object');
  }
  const sha = await git.writeCommit({ tree, parents, message: text(call, 'message'), ...authorship(call) });
  return created(gitCommit(call.world, repository, await git.commit(sha)));
}

async function oneCommit(call: Call): Promise<CommitInfo> {
  const { git } = repositoryOf(call);
  const sha = call.params.commit_sha as string;
  if ((await git.typeOf(sha)) !== 'commit') throw notFound();
  return git.commit(sha);
}

/** A listing that grows past this is cut, and says so: https://docs.github.com/rest/git/trees#get-a-tree */
const TREE_ENTRIES = 100_000;

async function showTree(call: Call, sha: string, recursive: boolean): Promise<Record<string, unknown>> {
  const repository = repositoryOf(call);
  const url = apiUrl(call.world, repository);
  const entries = await repository.git.tree(sha, recursive);
  const most = repository.treeEntries ?? TREE_ENTRIES;
  return {
    sha,
    url: `${url}/git/trees/${sha}`,
    tree: entries.slice(0, most).map(({ path, mode, type, sha: object, size }) => ({
      path,
      mode,
      type,
      sha: object,
      ...(size !== undefined && { size }),
      // A submodule's commit lies elsewhere and has no address here.
      ...(type !== 'commit' && { url: `${url}/git/${type}s/${object}` }),
    })),
    truncated: entries.length > most,
  };
}

async function getTree(call: Call): Promise<Reply> {
  const sha = await repositoryOf(call).git.resolve(call.params.tree_sha as string, 'tree');
  if (!sha) throw notFound();
  // Whatever the value, being there is enough: https://docs.github.com/rest/git/trees#get-a-tree
  return ok(await showTree(call, sha, call.query.has('recursive')));
}

const MODES = new Set(['100644', '100755', '040000', '160000', '120000']);

interface NewEntry {
  path?: string;
  mode?: string;
  type?: string;
  sha?: string | null;
  content?: string;
}

async function newEntry(
  git: GitRepository,
  entry: NewEntry,
): Promise<{ path: string; mode: string; sha: string | null }> {
  const { path, mode, sha, content } = entry;
  if (!path || !mode || !MODES.has(mode)) throw unprocessable(`Must supply a valid tree.mode`);
  if (content !== undefined) return { path, mode, sha: await git.writeBlob(content) };
  if (sha === null) return { path, mode, sha: null };
  if (sha === undefined) throw unprocessable('Must supply either tree.sha or tree.content');
  const type = await git.typeOf(sha);
  if (mode !== '160000' && type !== (mode === '040000' ? 'tree' : 'blob'))
    throw unprocessable(`tree.sha ${sha} is not a valid blob`);
  return { path, mode, sha };
}

async function createTree(call: Call): Promise<Reply> {
  const { git } = repositoryOf(call);
  const base = call.body.base_tree as string | undefined;
  const root = base === undefined ? undefined : await git.resolve(base, 'tree');
  if (base !== undefined && !root) throw unprocessable('base_tree is not a valid tree oid');
  const entries: { path: string; mode: string; sha: string | null }[] = [];
  for (const given of (call.body.tree as NewEntry[] | undefined) ?? []) {
    const entry = await newEntry(git, given);
    if (entry.sha === null && !(root && (await git.entry(root, entry.path))))
      throw unprocessable('GitRPC::BadObjectState');
    // A whole folder by its sha becomes its files: an index holds nothing else.
    if (entry.mode === '040000' && entry.sha) {
      const inside = (await git.tree(entry.sha, true)).filter(({ type }) => type !== 'tree');
      entries.push(...inside.map((one) => ({ ...one, path: `${entry.path}/${one.path}` })));
    } else entries.push(entry);
  }
  return created(await showTree(call, await git.writeTree(root, entries), false));
}

async function getBlob(call: Call): Promise<Reply> {
  const repository = repositoryOf(call);
  const sha = call.params.file_sha as string;
  if ((await repository.git.typeOf(sha)) !== 'blob') throw notFound();
  const content = await repository.git.blob(sha);
  if (/\.raw\b/.test(call.accept))
    return { status: 200, raw: content, type: 'application/vnd.github.raw+json; charset=utf-8' };
  return ok({
    sha,
    node_id: nodeId('Blob', sha),
    size: content.length,
    url: `${apiUrl(call.world, repository)}/git/blobs/${sha}`,
    content: content.toString('base64').replace(/.{60}/g, '$&\n'),
    encoding: 'base64',
  });
}

async function createBlob(call: Call): Promise<Reply> {
  const repository = repositoryOf(call);
  const encoding = call.body.encoding === 'base64' ? 'base64' : 'utf8';
  const sha = await repository.git.writeBlob(Buffer.from(text(call, 'content'), encoding));
  return created({ sha, url: `${apiUrl(call.world, repository)}/git/blobs/${sha}` });
}

export const gitDatabase: Routes = {
  'git/get-ref': async (call) => {
    const { ref, sha } = await tipOf(call);
    return ok(await showRef(call, ref, sha));
  },
  'git/list-matching-refs': async (call) => {
    const found = await repositoryOf(call).git.refs(fullRef(call.params.ref as string));
    return ok(await Promise.all(found.map(({ ref, sha }) => showRef(call, ref, sha))));
  },
  'git/create-ref': createRef,
  'git/update-ref': updateRef,
  'git/delete-ref': deleteRef,
  'git/get-commit': async (call) => ok(gitCommit(call.world, repositoryOf(call), await oneCommit(call))),
  'git/create-commit': createCommit,
  'git/get-tree': getTree,
  'git/create-tree': createTree,
  'git/get-blob': getBlob,
  'git/create-blob': createBlob,
};
