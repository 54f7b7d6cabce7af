import { afterEach, beforeEach, expect, test } from 'vitest';
import { client } from './client.ts';
import { lines, type Scene, scene } from './scene.ts';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(() => s.github.close());

const MUTATION = `mutation ($input: CreateCommitOnBranchInput!) {
  createCommitOnBranch(input: $input) { commit { oid url } ref { name } }
}`;

interface Answer {
  createCommitOnBranch: { commit: { oid: string; url: string }; ref: { name: string } };
}

const input = async (more: object = {}): Promise<object> => ({
  branch: { repositoryNameWithOwner: 'curator/list', branchName: 'main' },
  expectedHeadOid: await s.base.git.resolve('refs/heads/main'),
  message: { headline: 'Tables', body: 'Made again' },
  fileChanges: {
    additions: [{ path: 'docs/a.md', contents: Buffer.from('a\n').toString('base64') }],
    deletions: [{ path: 'README.md' }],
  },
  ...more,
});

const commit = async (variables: object, permissions: object = { contents: 'write' }): Promise<Answer> =>
  client(s.github.url, s.github.actionsToken(s.base, permissions).value).graphql<Answer>(MUTATION, {
    input: variables,
  });

const errors = async (call: Promise<unknown>): Promise<unknown[]> =>
  call.then(
    () => [],
    (error: { errors: unknown[] }) => error.errors,
  );

test('commits several files at once, signed, on top of what was seen', async () => {
  const before = await s.base.git.resolve('refs/heads/main');
  const { createCommitOnBranch: made } = await commit(await input());
  expect(made.commit.oid).toBe(await s.base.git.resolve('refs/heads/main'));
  const { parents, message } = await s.base.git.commit(made.commit.oid);
  expect([parents, message]).toEqual([[before], 'Tables\n\nMade again']);
  expect((await s.base.git.tree('main', true)).map(({ path }) => path)).toEqual(['docs', 'docs/a.md']);
  const { data } = await s.as({}).git.getCommit({ ...s.at, commit_sha: made.commit.oid });
  expect(data.verification.verified).toBe(true);
  expect(s.github.violations()).toEqual([]);
});

test('does nothing when the branch has moved', async () => {
  const variables = await input();
  const moved = await s.github.world.commit(s.base, 'main', { files: { 'README.md': lines(3) } });
  expect(await errors(commit(variables))).toMatchObject([
    {
      type: 'STALE_DATA',
      path: ['createCommitOnBranch'],
      message: expect.stringContaining('Pull and try again.'),
    },
  ]);
  expect(await s.base.git.resolve('refs/heads/main')).toBe(moved);
  expect(s.github.violations()).toEqual([]);
});

test('wants contents, a repository and a branch', async () => {
  expect(await errors(commit(await input(), { contents: 'read' }))).toMatchObject([
    { type: 'FORBIDDEN', message: 'Resource not accessible by integration' },
  ]);
  const elsewhere = { branch: { repositoryNameWithOwner: 'curator/none', branchName: 'main' } };
  expect(await errors(commit(await input(elsewhere)))).toMatchObject([{ type: 'NOT_FOUND' }]);
  const branch = { branch: { repositoryNameWithOwner: 'curator/list', branchName: 'none' } };
  expect(await errors(commit(await input(branch)))).toMatchObject([{ type: 'NOT_FOUND' }]);
  expect(s.github.violations()).toEqual([]);
});

test('a query that GitHub’s schema does not have is a violation', async () => {
  const { graphql } = client(s.github.url, s.github.actionsToken(s.base, {}).value);
  await errors(graphql('{ viewer { name } }'));
  expect(s.github.violations()).toEqual(['POST /graphql: Cannot query field "name" on type "User".']);
});

test('nobody is not answered', async () => {
  await expect(client(s.github.url).graphql('{ viewer { login } }')).rejects.toMatchObject({ status: 401 });
  expect(s.github.violations()).toEqual([]);
});

interface Read {
  repository: Record<
    string,
    { oid?: string; entries?: { name: string; mode: number }[]; text?: string } | null
  >;
}

const read = async (
  fields: string,
  token = s.github.actionsToken(s.base, {}),
): Promise<Read['repository']> => {
  const { graphql } = client(s.github.url, token.value);
  const { repository } = await graphql<Read>(`{ repository(owner: "curator", name: "list") { ${fields} } }`);
  return repository;
};

test('shows folders and texts, with modes as numbers, and null for what is not there', async () => {
  const main = await s.github.world.commit(s.base, 'main', { files: { 'docs/a.md': 'a\n' } });
  const found = await read(`
    root: object(oid: "${main}") { ... on Commit { tree { entries { name mode } } } }
    folder: object(expression: "${main}:docs") { ... on Tree { entries { name mode } } }
    file: object(expression: "${main}:docs/a.md") { ... on Blob { text isTruncated } }
    none: object(expression: "${main}:docs/b.md") { oid }
  `);
  expect(found).toMatchObject({
    root: { tree: { entries: expect.arrayContaining([{ name: 'docs', mode: 0o40000 }]) } },
    folder: { entries: [{ name: 'a.md', mode: 0o100644 }] },
    file: { text: 'a\n', isTruncated: false },
    none: null,
  });
  expect(s.github.violations()).toEqual([]);
});

test('gives 512,000 bytes of a text, and none of a binary one', async () => {
  const files = { 'long.md': 'é'.repeat(300_000), 'image.png': '\0png' };
  const main = await s.github.world.commit(s.base, 'main', { files });
  const found = await read(`
    long: object(expression: "${main}:long.md") { ... on Blob { text isTruncated byteSize } }
    image: object(expression: "${main}:image.png") { ... on Blob { text isTruncated } }
  `);
  expect(found.long).toMatchObject({ text: 'é'.repeat(256_000), isTruncated: true, byteSize: 600_000 });
  expect(found.image).toEqual({ text: null, isTruncated: false });
  expect(s.github.violations()).toEqual([]);
});

test('wants "contents" for what is private, and says which field it left out', async () => {
  s.base.private = true;
  const main = await s.base.git.resolve('refs/heads/main');
  const call = read(`object(oid: "${main}") { oid }`, s.github.actionsToken(s.base, { issues: 'read' }));
  expect(await errors(call)).toMatchObject([{ type: 'FORBIDDEN', path: ['repository', 'object'] }]);
});

test('shows a conversation: bots without [bot], a page of a hundred at most, counts for nothing', async () => {
  const issue = s.github.world.openIssue(s.base, { title: 'A paper', author: 'newcomer' });
  for (let i = 0; i < 101; i++) s.github.world.comment(issue, 'github-actions[bot]', `Comment ${i}`);
  const ask = (page: string) =>
    read(`issue: issueOrPullRequest(number: ${issue.number}) { ... on Issue { comments${page} } }`);
  const shown = '{ nodes { body author { __typename login } } pageInfo { hasNextPage hasPreviousPage } }';
  const author = { __typename: 'Bot', login: 'github-actions' };
  expect((await ask(`(first: 100) ${shown}`)).issue).toMatchObject({
    comments: {
      nodes: expect.arrayContaining([{ body: 'Comment 0', author }]),
      pageInfo: { hasNextPage: true },
    },
  });
  expect((await ask(`(last: 1) ${shown}`)).issue).toMatchObject({
    comments: { nodes: [{ body: 'Comment 100', author }], pageInfo: { hasPreviousPage: true } },
  });
  expect((await ask('{ totalCount }')).issue).toMatchObject({ comments: { totalCount: 101 } });
  expect(await errors(ask(`(first: 101) ${shown}`))).toMatchObject([{ type: 'EXCESSIVE_PAGINATION' }]);
  expect((await errors(ask(shown)))[0]).toMatchObject({ type: 'MISSING_PAGINATION_BOUNDARIES' });
  expect(s.github.violations()).toEqual([]);
});
