/** Files by path: https://docs.github.com/rest/repos/contents */
import { posix } from 'node:path';
import type { TreeEntry } from '../git.ts';
import {
  assertUnguarded,
  type Call,
  HttpError,
  notFound,
  ok,
  optionalText,
  type Reply,
  type Routes,
  repositoryOf,
  text,
} from '../http.ts';
import { gitCommit, pathInUrl } from '../render/commits.ts';
import { apiUrl, webUrl } from '../render/repository.ts';
import { authorship } from './git.ts';

/** Up to here content comes with the JSON; up to the second only raw, and JSON says `encoding: none`; past it 403. */
const INLINE_BYTES = 1024 * 1024;
const RAW_BYTES = 100 * 1024 * 1024;
const FOLDER_ENTRIES = 1000;

/** What every kind of entry says of itself. `path` is whole. */
function about(call: Call, path: string, entry: TreeEntry, ref: string): Record<string, unknown> {
  const repository = repositoryOf(call);
  const url = apiUrl(call.world, repository);
  const folder = entry.type === 'tree';
  const foreign = entry.type === 'commit';
  const self = `${url}/contents/${pathInUrl(path)}?ref=${encodeURIComponent(ref)}`;
  const git = foreign ? null : `${url}/git/${folder ? 'trees' : 'blobs'}/${entry.sha}`;
  const at = `${encodeURIComponent(ref)}/${pathInUrl(path)}`;
  const html = foreign ? null : `${webUrl(call.world, repository)}/${folder ? 'tree' : 'blob'}/${at}`;
  return {
    name: posix.basename(path),
    path,
    sha: entry.sha,
    size: entry.size ?? 0,
    url: self,
    html_url: html,
    git_url: git,
    download_url: folder || foreign ? null : `https://raw.githubusercontent.com/${repository.fullName}/${at}`,
    type: folder ? 'dir' : foreign ? 'submodule' : entry.mode === '120000' ? 'symlink' : 'file',
    _links: { self, git, html },
  };
}

/** A symlink that leads to a file of the repository shows that file; the path stays the link's own. */
async function target(
  call: Call,
  tree: string,
  path: string,
  entry: TreeEntry,
): Promise<TreeEntry | undefined> {
  const { git } = repositoryOf(call);
  const link = (await git.blob(entry.sha)).toString();
  const found = link.startsWith('/')
    ? undefined
    : await git.entry(tree, posix.join(posix.dirname(path), link));
  return found?.type === 'blob' && found.mode !== '120000' ? found : undefined;
}

async function folder(call: Call, path: string, tree: string, ref: string): Promise<Reply> {
  const entries = (await repositoryOf(call).git.tree(tree)).slice(0, FOLDER_ENTRIES);
  const shown = entries.map((entry) => {
    const one = about(call, path === '' ? entry.path : `${path}/${entry.path}`, entry, ref);
    // In a listing a submodule calls itself a file, for the sake of old callers.
    return one.type === 'submodule' ? { ...one, type: 'file' } : one;
  });
  if (!/\.object\b/.test(call.accept)) return ok(shown);
  const self = about(call, path, { path, mode: '040000', type: 'tree', sha: tree }, ref);
  return ok({ ...self, entries: shown });
}

async function submodule(
  call: Call,
  commit: string,
  path: string,
  entry: TreeEntry,
  ref: string,
): Promise<Reply> {
  const { git } = repositoryOf(call);
  const file = await git.entry(commit, '.gitmodules');
  const modules = file ? (await git.blob(file.sha)).toString() : '';
  const section = modules.split(/^\[/m).find((one) => one.includes(`path = ${path}\n`)) ?? '';
  const url = /url = (.+)/.exec(section)?.[1];
  return ok({ ...about(call, path, entry, ref), ...(url && { submodule_git_url: url }) });
}

async function getContent(call: Call): Promise<Reply> {
  const { git, defaultBranch } = repositoryOf(call);
  const ref = call.query.get('ref') ?? defaultBranch;
  const path = (call.params.path as string).replace(/^\/+|\/+$/g, '');
  const commit = await git.resolve(ref);
  if (!commit) throw new HttpError(404, `No commit found for the ref ${ref}`);
  const entry =
    path === '' ? { path, mode: '040000', type: 'tree', sha: commit } : await git.entry(commit, path);
  if (!entry) throw notFound();
  if (entry.type === 'tree') return folder(call, path, entry.sha, ref);
  if (entry.type === 'commit') return submodule(call, commit, path, entry, ref);
  const resolved = entry.mode === '120000' ? await target(call, commit, path, entry) : entry;
  if (!resolved) {
    const link = await git.blob(entry.sha);
    if (/\.raw\b/.test(call.accept)) return raw(link);
    return ok({ ...about(call, path, entry, ref), target: link.toString() });
  }
  const size = resolved.size ?? 0;
  if (size > RAW_BYTES) throw tooLarge();
  if (/\.raw\b/.test(call.accept)) return raw(await git.blob(resolved.sha));
  const inline = size <= INLINE_BYTES;
  const content = inline ? (await git.blob(resolved.sha)).toString('base64').replace(/.{60}/g, '$&\n') : '';
  return ok({ ...about(call, path, resolved, ref), content, encoding: inline ? 'base64' : 'none' });
}

const raw = (content: Uint8Array): Reply => ({
  status: 200,
  raw: content,
  type: 'application/vnd.github.raw+json; charset=utf-8',
});

const tooLarge = (): HttpError =>
  new HttpError(
    403,
    'This API returns blobs up to 1 MB in size. The requested blob is too large to fetch via the API.',
    [{ resource: 'Blob', field: 'data', code: 'too_large' }],
  );

/**
 * Makes or replaces one file. The branch is looked for first; a file that is there wants its `sha`, and the
 * right one; for one that is not, any `sha` is passed over.
 */
async function putContent(call: Call): Promise<Reply> {
  const { world, params } = call;
  const repository = repositoryOf(call);
  const { git } = repository;
  const path = params.path as string;
  const message = text(call, 'message');
  const content = Buffer.from(text(call, 'content'), 'base64');
  const branch = optionalText(call, 'branch') ?? repository.defaultBranch;
  const ref = `refs/heads/${branch}`;
  const tip = await git.resolve(ref);
  if (!tip) throw new HttpError(404, `Branch ${branch} not found`);
  assertUnguarded(repository, ref);
  const present = await git.entry(tip, path);
  const sha = optionalText(call, 'sha');
  if (present && sha === undefined) throw new HttpError(422, `Invalid request.\n\n"sha" wasn't supplied.`);
  if (present && sha !== present.sha) throw new HttpError(409, `${path} does not match ${sha}`);
  const blob = await git.writeBlob(content);
  const tree = await git.writeTree(tip, [{ path, mode: present?.mode ?? '100644', sha: blob }]);
  const commit = await git.writeCommit({ tree, parents: [tip], message, ...authorship(call) });
  // Somebody else's commit between our look and now: https://docs.github.com/rest/repos/contents#create-or-update-file-contents
  await git.setRef(ref, commit, tip).catch(() => {
    throw new HttpError(409, `${branch} was updated by another request`);
  });
  await world.pulls.moved(repository, ref);
  const entry = await git.entry(commit, path);
  if (!entry) throw new Error(`${path} is not in the commit that was to hold it`);
  return {
    status: present ? 200 : 201,
    json: {
      content: about(call, path, entry, branch),
      commit: gitCommit(world, repository, await git.commit(commit)),
    },
  };
}

export const contents: Routes = {
  'repos/get-content': getContent,
  'repos/create-or-update-file-contents': putContent,
};
