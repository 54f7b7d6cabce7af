import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { client } from './client.ts';
import { anchors, diff, follow } from './diff.ts';
import { lines, refusal, type Scene, scene } from './scene.ts';

let s: Scene;
let rest: ReturnType<Scene['as']>;
beforeEach(async () => {
  s = await scene();
  rest = s.as({ contents: 'write' });
});
afterEach(async () => {
  expect(s.github.violations()).toEqual([]);
  await s.github.close();
});

const tip = async (): Promise<string> => (await s.base.git.resolve('refs/heads/main')) as string;
const utf8 = (base64: string): string => Buffer.from(base64, 'base64').toString();

describe('a fork’s commit', () => {
  test('is read through the base repository, and has the pull request’s ref', async () => {
    const { data } = await rest.git.getCommit({ ...s.at, commit_sha: s.pull.head.sha });
    expect(data.parents.map(({ sha }) => sha)).toEqual([await tip()]);
    const ref = await rest.git.getRef({ ...s.at, ref: 'pull/1/head' });
    expect(ref.data.object.sha).toBe(s.pull.head.sha);
    const file = await rest.repos.getContent({
      ...s.at,
      path: 'new.md',
      ref: s.pull.head.sha,
      mediaType: { format: 'raw' },
    });
    expect(file.data).toBe('one\ntwo\nthree\n');
  });
});

describe('refs', () => {
  test('are made once, for an object that is there', async () => {
    const made = { ...s.at, ref: 'refs/heads/steward/tables', sha: await tip() };
    expect((await rest.git.createRef(made)).data.ref).toBe('refs/heads/steward/tables');
    expect((await rest.git.getRef({ ...s.at, ref: 'heads/steward/tables' })).status).toBe(200);
    expect((await refusal(rest.git.createRef(made))).data.message).toBe('Reference already exists');
    const nowhere = await refusal(
      rest.git.createRef({ ...made, ref: 'refs/heads/x', sha: `${'0'.repeat(39)}1` }),
    );
    expect([nowhere.status, nowhere.data.message]).toEqual([422, 'Object does not exist']);
    expect((await refusal(rest.git.createRef({ ...made, ref: 'heads/x' }))).status).toBe(422);
    expect((await refusal(rest.git.createRef({ ...made, ref: 'refs/heads/a..b' }))).data.message).toMatch(
      /valid ref name/,
    );
  });

  test('are neither made nor moved where a protection or a ruleset guards them', async () => {
    const sha = await tip();
    const message = 'Changes must be made through a pull request.';
    s.base.guarded.set('kept', { status: 422, message });
    s.base.guarded.set('main', { status: 403, message });
    const made = await refusal(rest.git.createRef({ ...s.at, ref: 'refs/heads/kept', sha }));
    expect([made.status, made.data.message]).toEqual([422, message]);
    const moved = await refusal(rest.git.updateRef({ ...s.at, ref: 'heads/main', sha, force: true }));
    expect([moved.status, moved.data.message]).toEqual([403, message]);
    s.base.guarded.clear();
    await rest.git.updateRef({ ...s.at, ref: 'heads/main', sha });
  });

  test('move forward only, unless forced', async () => {
    const old = await tip();
    const next = await s.github.world.commit(s.base, 'main', { files: { 'a.md': 'a' } });
    const back = { ...s.at, ref: 'heads/main', sha: old };
    const { status, data } = await refusal(rest.git.updateRef(back));
    expect([status, data.message]).toEqual([422, 'Update is not a fast forward']);
    expect(await tip()).toBe(next);
    await rest.git.updateRef({ ...back, force: true });
    await rest.git.updateRef({ ...back, sha: next });
    expect(await tip()).toBe(next);
    const missing = await refusal(rest.git.updateRef({ ...back, ref: 'heads/none' }));
    expect([missing.status, missing.data.message]).toEqual([422, 'Reference does not exist']);
  });

  test('are listed by how they begin, and deleted', async () => {
    await rest.git.createRef({ ...s.at, ref: 'refs/heads/mainly', sha: await tip() });
    const names = async (): Promise<string[]> =>
      (await rest.git.listMatchingRefs({ ...s.at, ref: 'heads/main' })).data.map(({ ref }) => ref);
    expect(await names()).toEqual(['refs/heads/main', 'refs/heads/mainly']);
    expect((await rest.git.deleteRef({ ...s.at, ref: 'heads/mainly' })).status).toBe(204);
    expect(await names()).toEqual(['refs/heads/main']);
    expect((await refusal(rest.git.getRef({ ...s.at, ref: 'heads/mainly' }))).status).toBe(404);
  });

  test('a branch that moves takes its pull request along; one that goes closes it', async () => {
    const { rest: own } = client(s.github.url, s.github.userToken('newcomer').value);
    const fork = { owner: 'newcomer', repo: 'list' };
    const before = s.pull.head.sha;
    const { data: commit } = await own.git.getCommit({ ...fork, commit_sha: before });
    const made = await own.git.createCommit({
      ...fork,
      message: 'More',
      tree: commit.tree.sha,
      parents: [before],
    });
    await own.git.updateRef({ ...fork, ref: 'heads/add', sha: made.data.sha });
    expect([s.pull.head.sha, s.pull.previousHead]).toEqual([made.data.sha, before]);
    await own.git.deleteRef({ ...fork, ref: 'heads/add' });
    expect(s.pull.issue.state).toBe('closed');
  });
});

describe('the database', () => {
  test('a commit by blob, tree, commit and ref; a bot’s is signed by GitHub', async () => {
    const parent = await tip();
    const { data: commit } = await rest.git.getCommit({ ...s.at, commit_sha: parent });
    const { data: blob } = await rest.git.createBlob({
      ...s.at,
      content: Buffer.from('ä\r\n').toString('base64'),
      encoding: 'base64',
    });
    expect(blob.sha).toBe(await s.base.git.writeBlob('ä\r\n'));
    const tree = await rest.git.createTree({
      ...s.at,
      base_tree: commit.tree.sha,
      tree: [
        { path: 'docs/a.md', mode: '100644', type: 'blob', sha: blob.sha },
        { path: 'b.md', mode: '100644', type: 'blob', content: 'b\n' },
        { path: 'README.md', mode: '100644', type: 'blob', sha: null },
      ],
    });
    const made = await rest.git.createCommit({
      ...s.at,
      message: 'Tables',
      tree: tree.data.sha,
      parents: [parent],
    });
    expect(made.data.verification).toMatchObject({ verified: true, reason: 'valid' });
    expect(made.data.author.name).toBe('github-actions[bot]');
    const all = await rest.git.getTree({ ...s.at, tree_sha: made.data.sha, recursive: '1' });
    expect(all.data.tree.map(({ path, type }) => `${type} ${path}`)).toEqual([
      'blob b.md',
      'tree docs',
      'blob docs/a.md',
    ]);
    expect(all.data.truncated).toBe(false);
    const named = { name: 'A', email: 'a@example.org' };
    const own = await rest.git.createCommit({
      ...s.at,
      message: 'x',
      tree: tree.data.sha,
      parents: [parent],
      author: named,
    });
    expect(own.data.verification.verified).toBe(false);
  });

  test('what is not there is refused', async () => {
    const gone = `${'0'.repeat(39)}1`;
    expect((await refusal(rest.git.getBlob({ ...s.at, file_sha: gone }))).status).toBe(404);
    expect((await refusal(rest.git.getTree({ ...s.at, tree_sha: gone }))).status).toBe(404);
    expect((await refusal(rest.git.createCommit({ ...s.at, message: 'x', tree: gone }))).status).toBe(422);
    const entry = { path: 'gone.md', mode: '100644', type: 'blob', sha: null } as const;
    expect(
      (await refusal(rest.git.createTree({ ...s.at, base_tree: await tip(), tree: [entry] }))).status,
    ).toBe(422);
  });

  test('a blob comes in base64 or raw', async () => {
    const entry = await s.base.git.entry('main', 'README.md');
    const { data } = await rest.git.getBlob({ ...s.at, file_sha: entry!.sha });
    expect(utf8(data.content)).toBe(lines(30));
    const raw = await rest.git.getBlob({ ...s.at, file_sha: entry!.sha, mediaType: { format: 'raw' } });
    expect(Buffer.from(raw.data as unknown as ArrayBuffer).toString()).toBe(lines(30));
  });
});

describe('contents', () => {
  const read = async (path: string, format?: string): Promise<Record<string, unknown>> => {
    const { data } = await rest.repos.getContent({ ...s.at, path, ...(format && { mediaType: { format } }) });
    return data as unknown as Record<string, unknown>;
  };

  test('a file, a folder, and either as an object', async () => {
    await s.github.world.commit(s.base, 'main', { files: { 'docs/a b.md': 'a\n' } });
    expect(utf8((await read('README.md')).content as string)).toBe(lines(30));
    expect(await read('docs')).toMatchObject([{ type: 'file', path: 'docs/a b.md', size: 2 }]);
    expect(await read('docs', 'object')).toMatchObject({ type: 'dir', entries: [{ name: 'a b.md' }] });
    expect(await read('docs/a b.md', 'object')).toMatchObject({ type: 'file', encoding: 'base64' });
    expect(await read('')).toHaveLength(2);
    expect((await refusal(read('docs/none.md'))).status).toBe(404);
    expect((await refusal(rest.repos.getContent({ ...s.at, path: 'README.md', ref: 'none' }))).status).toBe(
      404,
    );
  });

  test('a symlink to a file of the repository shows that file, any other itself', async () => {
    const link = (content: string): { mode: string; content: string } => ({ mode: '120000', content });
    await s.github.world.commit(s.base, 'main', {
      files: { 'docs/in': link('../README.md'), out: link('/etc/passwd'), up: link('../../x') },
    });
    expect(await read('docs/in')).toMatchObject({ type: 'file', path: 'docs/in' });
    expect(await read('docs/in', 'raw')).toBe(lines(30));
    expect(await read('out')).toMatchObject({ type: 'symlink', target: '/etc/passwd' });
    expect(await read('up')).toMatchObject({ type: 'symlink' });
  });

  test('a submodule shows where it lives; in a folder it calls itself a file', async () => {
    await s.github.world.commit(s.base, 'main', {
      files: {
        '.gitmodules': '[submodule "dep"]\n\tpath = dep\n\turl = https://example.org/dep.git\n',
        dep: { mode: '160000', content: '1'.repeat(40) },
      },
    });
    expect(await read('dep')).toMatchObject({
      type: 'submodule',
      submodule_git_url: 'https://example.org/dep.git',
    });
    const folder = (await read('')) as unknown as { name: string; type: string }[];
    expect(folder.find(({ name }) => name === 'dep')?.type).toBe('file');
  });

  test('over 1 MB only raw; the JSON is there without its content', async () => {
    const large = 'x'.repeat(1024 * 1024 + 1);
    await s.github.world.commit(s.base, 'main', { files: { 'large.md': large } });
    const empty = { size: large.length, content: '', encoding: 'none' };
    expect(await read('large.md')).toMatchObject(empty);
    expect(await read('large.md', 'object')).toMatchObject(empty);
    expect(await read('large.md', 'raw')).toBe(large);
  });

  test('are put only over what the caller has seen', async () => {
    const put = (path: string, more: object): ReturnType<typeof rest.repos.createOrUpdateFileContents> =>
      rest.repos.createOrUpdateFileContents({
        ...s.at,
        path,
        message: 'Change',
        content: Buffer.from('new\n').toString('base64'),
        ...more,
      });
    const { sha } = await read('README.md');
    const stale = await refusal(put('README.md', { sha: '1'.repeat(40) }));
    expect([stale.status, stale.data.message]).toEqual([409, `README.md does not match ${'1'.repeat(40)}`]);
    expect(await refusal(put('README.md', {}))).toMatchObject({
      status: 422,
      data: { message: 'Invalid request.\n\n"sha" wasn\'t supplied.' },
    });
    expect((await refusal(put('README.md', { sha, branch: 'none' }))).status).toBe(404);
    const done = await put('README.md', { sha });
    expect([done.status, done.data.commit.sha]).toEqual([200, await tip()]);
    expect(await read('README.md', 'raw')).toBe('new\n');
    expect((await put('made.md', {})).status).toBe(201);
  });
});

test('of two who write a file at once one is told', async () => {
  const content = (text: string): string => Buffer.from(text).toString('base64');
  const { sha } = (await s.base.git.entry('main', 'README.md'))!;
  const put = (text: string): Promise<{ status: number }> =>
    rest.repos
      .createOrUpdateFileContents({ ...s.at, path: 'README.md', message: text, content: content(text), sha })
      .catch((error: { status: number }) => error);
  const statuses = (await Promise.all([put('a'), put('b')])).map(({ status }) => status);
  expect(statuses.sort()).toEqual([200, 409]);
  expect(await s.base.git.count('main')).toBe(2);
});

describe('commits', () => {
  test('by author, by path, and with what they changed', async () => {
    await s.github.world.commit(s.base, 'main', {
      files: { 'a.md': 'a\n' },
      author: 'visitor',
      message: 'A',
    });
    const list = async (query: object): Promise<string[]> =>
      (await rest.repos.listCommits({ ...s.at, ...query })).data.map(({ commit }) => commit.message);
    expect(await list({})).toEqual(['A', 'First commit']);
    expect(await list({ author: 'visitor' })).toEqual(['A']);
    expect(await list({ path: 'README.md' })).toEqual(['First commit']);
    expect(await list({ sha: s.pull.head.sha, author: 'newcomer' })).toEqual(['Change README.md, new.md']);
    const { data } = await rest.repos.getCommit({ ...s.at, ref: 'main' });
    expect(data).toMatchObject({
      author: { login: 'visitor' },
      stats: { total: 1 },
      files: [{ filename: 'a.md', status: 'added' }],
    });
    expect((await refusal(rest.repos.getCommit({ ...s.at, ref: 'none' }))).status).toBe(422);
  });

  test('are compared from their merge base, across forks', async () => {
    await s.github.world.commit(s.base, 'main', { files: { 'other.md': 'other\n' } });
    const { data } = await rest.repos.compareCommitsWithBasehead({
      ...s.at,
      basehead: 'main...newcomer:add',
    });
    expect(data).toMatchObject({ status: 'diverged', ahead_by: 1, behind_by: 1, total_commits: 1 });
    expect(data.files?.map(({ filename }) => filename)).toEqual(['README.md', 'new.md']);
    expect(data.merge_base_commit.sha).toBe(s.pull.base.sha);
    const text = await rest.repos.compareCommitsWithBasehead({
      ...s.at,
      basehead: 'main...newcomer:add',
      mediaType: { format: 'diff' },
    });
    expect(text.data).toMatch(/^diff --git a\/README\.md/);
    expect(
      (await refusal(rest.repos.compareCommitsWithBasehead({ ...s.at, basehead: 'main...none' }))).status,
    ).toBe(404);
  });
});

describe('diffs', () => {
  const change = async (
    from: Record<string, string>,
    to: Record<string, string | null>,
  ): ReturnType<typeof diff> => {
    const { world } = s.github;
    const a = await world.commit(s.base, 'x', { files: from });
    const b = await world.commit(s.base, 'x', { files: to });
    return diff(s.base.git, a, b);
  };

  test('say what happened to each file, also with odd names', async () => {
    const files = await change(
      { 'a "b"\tä.md': 'a\n', 'old.md': lines(20), 'gone.md': 'gone\n', 'bin.dat': 'a\0b' },
      { 'a "b"\tä.md': 'b\n', 'old.md': null, 'new.md': lines(20), 'gone.md': null, 'bin.dat': 'a\0c' },
    );
    expect(
      files.map(({ filename, previousFilename, status, patch }) => [
        status,
        filename,
        previousFilename,
        patch,
      ]),
    ).toEqual([
      ['modified', 'a "b"\tä.md', undefined, '@@ -1 +1 @@\n-a\n+b'],
      ['modified', 'bin.dat', undefined, undefined],
      ['removed', 'gone.md', undefined, '@@ -1 +0,0 @@\n-gone'],
      ['renamed', 'new.md', 'old.md', undefined],
    ]);
  });

  test('a line that looks like a header is no header', async () => {
    const [file] = await change({ 'a.md': 'x\n' }, { 'a.md': 'x\ndiff --git a/b b/b\n@@ -1 +1 @@\n-- y' });
    expect(file).toMatchObject({ additions: 3, deletions: 0 });
    expect(file?.patch).toMatch(/\n\+-- y\n\\ No newline at end of file$/);
  });

  test('a comment may stand on every line shown, and nowhere else', () => {
    const patch =
      '@@ -1,3 +1,3 @@\n a\n-b\n+B\n c\n@@ -9,2 +9,3 @@ x\n i\n+j\n k\n\\ No newline at end of file';
    expect(
      anchors(patch).map(({ side, line, hunk, position }) => `${side[0]}${line}/${hunk}@${position}`),
    ).toEqual(['R1/0@1', 'L2/0@2', 'R2/0@3', 'R3/0@4', 'R9/1@6', 'R10/1@7', 'R11/1@8']);
    expect(anchors(patch)[2]?.diffHunk).toBe('@@ -1,3 +1,3 @@\n a\n-b\n+B');
  });

  test('a line is followed through a change', async () => {
    const { world } = s.github;
    const a = await world.commit(s.base, 'y', { files: { 'a.md': '1\n2\n3\n4\n5\n' } });
    const b = await world.commit(s.base, 'y', { files: { 'a.md': '0\n1\n2\n4\nfive\n' } });
    const to = await Promise.all([1, 2, 3, 4, 5].map((line) => follow(s.base.git, a, b, 'a.md', line)));
    expect(to).toEqual([2, 3, undefined, 4, undefined]);
    const gone = await world.commit(s.base, 'y', { files: { 'a.md': null, 'b.md': 'b' } });
    expect(await follow(s.base.git, a, gone, 'a.md', 1)).toBe(undefined);
  });
});
