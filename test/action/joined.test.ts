import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/github/connect.ts';
import { gitName, treeContent } from '../../src/github/git-names.ts';
import type { Host, HostError, PullRequest } from '../../src/github/host.ts';
import { octokitHost } from '../../src/github/octokit.ts';

const COMMIT = 'c'.repeat(40);
const README = '# List\n\n- [A](https://a.example) - First.\n';

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

type Entry = { name: string; mode: number; oid: string };

const oidOf = (text: string | Uint8Array) => gitName('blob', Buffer.from(text), 40);
const entry = (name: string, text: string | Uint8Array, mode = 0o100644): Entry => ({
  name,
  mode,
  oid: oidOf(text),
});
const tree = (entries: readonly Entry[]) => ({
  oid: gitName('tree', treeContent(entries.map((each) => ({ ...each, mode: each.mode.toString(8) }))), 40),
  entries,
});
const blob = (text: string, more: object = {}) => ({
  oid: oidOf(text),
  byteSize: Buffer.byteLength(text),
  isTruncated: false,
  text,
  ...more,
});
const told = (part: object) => ({
  commit: { oid: COMMIT, tree: tree([entry('README.md', README)]) },
  ...part,
});

/** A host whose GraphQL answers this, and whose REST has the true README; and what it asked for. */
async function hostWith(answer: (variables: unknown[]) => object): Promise<{ host: Host; asked: string[] }> {
  const asked: string[] = [];
  server = createServer(async (request, response) => {
    const sent = Buffer.concat(await request.toArray()).toString();
    asked.push(`${request.method} ${request.url}`);
    const rest = request.url!.includes('/git/trees/')
      ? {
          tree: [
            { path: 'README.md', mode: '100644', type: 'blob', sha: oidOf(README), size: README.length },
          ],
          truncated: false,
        }
      : { content: Buffer.from(README).toString('base64'), encoding: 'base64', size: README.length };
    const body = request.url === '/graphql' ? answer(Object.values(JSON.parse(sent).variables)) : rest;
    response.writeHead(200, { 'content-type': 'application/json' }).end(JSON.stringify(body));
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = connect({ token: 't', url, log: () => {}, timeout: 20, pause: 0 });
  return { host: octokitHost(client, 'survey/papers'), asked };
}

const GRAPHQL = ['POST /graphql'];

describe('what is read over GraphQL', () => {
  it('is joined where it is asked at the same moment', async () => {
    const { host, asked } = await hostWith(() => ({
      data: { p0: told({ file: blob(README) }), p1: told({ d0: null, file: null }) },
    }));
    const both = [host.file('README.md', COMMIT), host.file('.github/awesome-steward.yml', COMMIT)];
    expect(await Promise.all(both)).toEqual([README, undefined]);
    expect(asked).toEqual(GRAPHQL);
  });

  it('is asked once', async () => {
    const { host, asked } = await hostWith(() => ({ data: { p0: told({ file: blob(README) }) } }));
    await host.file('README.md', COMMIT);
    expect(await host.entry('README.md', COMMIT)).toMatchObject({ mode: '100644', size: README.length });
    expect(await host.file('./README.md', COMMIT)).toBe(README);
    expect(asked).toEqual(GRAPHQL);
  });

  it('writes nothing of anybody into the query', async () => {
    const path = '") { id } } #.md';
    const { host } = await hostWith((variables) => {
      expect(variables).toContain(`${COMMIT}:${path}`);
      return { data: { p0: told({ file: null }) } };
    });
    expect(await host.file(path, COMMIT)).toBeUndefined();
  });

  it('finds a file in a folder, and a mode', async () => {
    const docs = tree([entry('run.md', README, 0o100755)]);
    const root = tree([{ name: 'docs', mode: 0o40000, oid: docs.oid }, entry('docs.md', 'x')]);
    const part = { commit: { oid: COMMIT, tree: root }, d0: docs, file: blob(README) };
    const { host, asked } = await hostWith(() => ({ data: { p0: part } }));
    expect(await host.entry('docs/run.md', COMMIT)).toMatchObject({ mode: '100755' });
    expect(await host.file('docs/run.md', COMMIT)).toBe(README);
    expect(asked).toEqual(GRAPHQL);
  });
});

describe('what GraphQL does not prove is read over REST', () => {
  const cut = README.slice(0, 10);
  it.each<[string, object]>([
    ['an error beside the data', { data: { p0: told({ file: blob(README) }) }, errors: [{ message: 'no' }] }],
    ['no data', { data: null }],
    ['a field that is missing', { data: { p0: { commit: told({}) } } }],
    ['no such commit', { data: { p0: { commit: null, file: null } } }],
    [
      'another commit',
      { data: { p0: { ...told({ file: blob(README) }), commit: { oid: 'd'.repeat(40) } } } },
    ],
    [
      'a folder without the file',
      {
        data: {
          p0: {
            commit: { oid: COMMIT, tree: { ...tree([entry('README.md', README)]), entries: [] } },
            file: null,
          },
        },
      },
    ],
    [
      'a folder that lists another',
      {
        data: {
          p0: {
            commit: {
              oid: COMMIT,
              tree: { ...tree([entry('README.md', README)]), entries: [entry('a.md', 'a')] },
            },
            file: null,
          },
        },
      },
    ],
    [
      'another mode',
      {
        data: {
          p0: {
            commit: {
              oid: COMMIT,
              tree: {
                ...tree([entry('README.md', README)]),
                entries: [entry('README.md', README, 0o120000)],
              },
            },
            file: blob(README),
          },
        },
      },
    ],
    ['a text that was cut', { data: { p0: told({ file: blob(README, { text: cut, isTruncated: true }) }) } }],
    ['one that was cut without a word', { data: { p0: told({ file: blob(README, { text: cut }) }) } }],
    [
      'one with a byte changed',
      { data: { p0: told({ file: blob(README, { text: README.replace('A', 'B') }) }) } },
    ],
    ['none', { data: { p0: told({ file: blob(README, { text: null }) }) } }],
    ['no file', { data: { p0: told({ file: null }) } }],
  ])('%s', async (_, answer) => {
    const { host, asked } = await hostWith(() => answer);
    expect(await host.file('README.md', COMMIT)).toBe(README);
    expect(asked.length).toBeGreaterThan(1);
  });

  it('and nothing is asked of GraphQL again', async () => {
    const { host, asked } = await hostWith(() => ({ errors: [{ message: 'Bad credentials' }] }));
    await host.file('README.md', COMMIT);
    await host.file('other.md', 'd'.repeat(40));
    expect(asked.filter((each) => each === 'POST /graphql')).toHaveLength(1);
  });
});

describe('a conversation over GraphQL', () => {
  const author = (login: string, type = 'User') => ({ __typename: type, login });
  const said = (id: string, by: object | null) => ({ fullDatabaseId: id, body: 'Hello', author: by });
  const page = { hasNextPage: false };
  const comments = (nodes: object[], pageInfo: object = page) => ({
    data: { p0: { issueOrPullRequest: { id: 'I_1', number: 1, comments: { nodes, pageInfo } } } },
  });
  const url = 'https://github.example/1';

  it('has ids that are longer than a number of GraphQL, and bots by their whole names', async () => {
    const nodes = [
      { ...said('4294967297', author('github-actions', 'Bot')), url },
      { ...said('2', author('curator')), url },
      { ...said('3', null), url },
    ];
    const { host, asked } = await hostWith(() => comments(nodes));
    expect(await host.comments(1)).toEqual([
      { id: 4294967297, body: 'Hello', url, author: 'github-actions[bot]' },
      { id: 2, body: 'Hello', url, author: 'curator' },
      { id: 3, body: 'Hello', url, author: '' },
    ]);
    expect(asked).toEqual(GRAPHQL);
  });

  it.each<[string, object]>([
    ['more than a page', comments([{ ...said('1', null), url }], { hasNextPage: true })],
    ['an id that is none', comments([{ ...said('x', null), url }])],
    ['an author without a kind', comments([{ ...said('1', { login: 'curator' }), url }])],
    [
      'those of another',
      {
        data: {
          p0: { issueOrPullRequest: { id: 'I_2', number: 2, comments: { nodes: [], pageInfo: page } } },
        },
      },
    ],
    ['one that is not shown', comments([null as never])],
    ['no pull request', { data: { p0: { issueOrPullRequest: null } } }],
  ])('is read over REST where it has %s', async (_, answer) => {
    const { host, asked } = await hostWith(() => answer);
    await host.comments(1).catch(() => {});
    expect(asked.slice(0, 2)).toEqual([
      'POST /graphql',
      'GET /repos/survey/papers/issues/1/comments?per_page=100',
    ]);
  });

  it.each<[string, boolean, boolean]>([
    ['threads', true, false],
    ['comments in a thread', false, true],
  ])('has suggestions on lines, and is read over REST where there are more %s', async (_, outer, inner) => {
    const answer = (more: boolean) => ({
      data: {
        p0: {
          pullRequest: {
            number: 1,
            reviewThreads: {
              nodes: [
                {
                  comments: {
                    nodes: [said('1', author('a')), said('2', author('b'))],
                    pageInfo: { hasNextPage: more && inner },
                  },
                },
                { comments: { nodes: [said('3', author('a'))], pageInfo: page } },
              ],
              pageInfo: { hasNextPage: more && outer },
            },
          },
        },
      },
    });
    const whole = await hostWith(() => answer(false));
    expect((await whole.host.reviewComments(1)).map(({ id }) => id)).toEqual([1, 2, 3]);
    server!.close();
    const { host, asked } = await hostWith(() => answer(true));
    await host.reviewComments(1).catch(() => {});
    expect(asked[1]).toBe('GET /repos/survey/papers/pulls/1/comments?per_page=100');
  });
});

describe('a branch over GraphQL', () => {
  const ref = (found: object | null) => ({ data: { p0: { ref: found } } });
  const target = { oid: COMMIT };

  it('is where it is, or is not there', async () => {
    const there = await hostWith(() => ref({ prefix: 'refs/heads/', name: 'a/b', target }));
    expect(await there.host.tip('a/b')).toBe(COMMIT);
    server!.close();
    const { host, asked } = await hostWith(() => ref(null));
    expect(await host.tip('a/b')).toBeUndefined();
    expect(asked).toEqual(GRAPHQL);
  });

  it.each<[string, object]>([
    ['a tag', { prefix: 'refs/tags/', name: 'main', target }],
    ['another', { prefix: 'refs/heads/', name: 'other', target }],
    ['nothing', { prefix: 'refs/heads/', name: 'main', target: null }],
  ])('is asked of REST where %s is found', async (_, found) => {
    const { host, asked } = await hostWith(() => ref(found));
    await host.tip('main').catch(() => {});
    expect(asked.slice(0, 2)).toEqual(['POST /graphql', 'GET /repos/survey/papers/git/ref/heads%2Fmain']);
  });

  it('has a pull request of the repository itself, never one of a fork', async () => {
    const one = (number: number, isCrossRepository: boolean) => ({
      number,
      body: 'Hello',
      isCrossRepository,
    });
    const nodes = [one(3, true), one(4, false)];
    const { host } = await hostWith(() => ({
      data: { p0: { pullRequests: { nodes, pageInfo: { hasNextPage: false } } } },
    }));
    expect(await host.ownPull('a/b', 'main')).toEqual({ number: 4, body: 'Hello' });
  });
});

describe('a comment that is made over GraphQL', () => {
  const page = { hasPreviousPage: false };
  const node = (id: string) => ({
    fullDatabaseId: id,
    body: 'Hello',
    author: { __typename: 'Bot', login: 'github-actions' },
    url: 'https://github.example/1',
  });
  const added = (nodes: object[], pageInfo: object = page) => ({
    addComment: { commentEdge: { node: node('7') }, subject: { number: 1, comments: { nodes, pageInfo } } },
  });
  /** A host that knows the issue, and whose mutation answers this. */
  const made = async (answer: object) => {
    const known = { id: 'I_1', number: 1, comments: { nodes: [], pageInfo: { hasNextPage: false } } };
    const read = { data: { p0: { issueOrPullRequest: known } } };
    const { host, asked } = await hostWith((variables) => (variables[0] === 'I_1' ? answer : read));
    await host.comments(1);
    asked.length = 0;
    const outcome = await host.createComment(1, 'Hello').catch((error: HostError) => error.status);
    return { outcome, asked, host };
  };
  const REST = 'POST /repos/survey/papers/issues/1/comments';

  it('says in the same answer which are there', async () => {
    const { outcome, asked } = await made({ data: added([node('6'), node('7')]) });
    expect(outcome).toMatchObject({
      comment: { id: 7, author: 'github-actions[bot]' },
      all: [{ id: 6 }, { id: 7 }],
    });
    expect(asked).toEqual(GRAPHQL);
  });

  it('says in the same answer what the pull request is by then', async () => {
    const { addComment } = added([node('7')]);
    const standing = { state: 'MERGED', headRefOid: 'a', baseRefName: 'main' };
    const data = { addComment: { ...addComment, subject: { ...addComment.subject, ...standing } } };
    expect((await made({ data })).outcome).toMatchObject({
      pull: { state: 'closed', head: { sha: 'a' }, base: { ref: 'main' } },
    });
  });

  it('does not where it speaks of another', async () => {
    const { addComment } = added([node('6'), node('7')]);
    const data = { addComment: { ...addComment, subject: { ...addComment.subject, number: 2 } } };
    expect((await made({ data })).outcome).toEqual({ comment: expect.objectContaining({ id: 7 }) });
  });

  it.each([
    ['itself is not among them', added([node('6')])],
    ['there are more', added([node('6'), node('7')], { hasPreviousPage: true })],
  ])('does not where %s', async (_, data) => {
    expect((await made({ data })).outcome).toEqual({ comment: expect.objectContaining({ id: 7 }) });
  });

  it.each([
    ['FORBIDDEN', 'Resource not accessible by integration'],
    ['UNPROCESSABLE', 'Unable to create comment because issue is locked.'],
  ])('is made over REST where it is refused: %s', async (type, message) => {
    const { asked } = await made({ data: { addComment: null }, errors: [{ type, message }] });
    expect(asked).toEqual([...GRAPHQL, REST]);
  });

  it.each<[string, object]>([
    ['an error beside the comment', { data: added([]), errors: [{ type: 'FORBIDDEN', message: 'no' }] }],
    ['an error of no kind', { errors: [{ message: 'Something went wrong' }] }],
    ['an answer of another shape', { data: { addComment: { commentEdge: null, subject: null } } }],
  ])('may be made, and is not made twice: %s', async (_, answer) => {
    const { outcome, asked, host } = await made(answer);
    expect(outcome).toBeGreaterThanOrEqual(500);
    expect(asked).toEqual(GRAPHQL);
    // Whoever has looked and did not find it makes it over REST.
    await host.createComment(1, 'Hello').catch(() => {});
    expect(asked).toEqual([...GRAPHQL, REST]);
  });
});

describe('labels', () => {
  const named = (...names: string[]) => ({
    nodes: names.map((name) => ({ name })),
    pageInfo: { hasNextPage: false },
  });
  const wanted = ['new entry', 'fix', 'Needs work'].map((name) => ({
    name,
    color: 'ededed',
    description: '',
  }));
  const pull: PullRequest = {
    number: 1,
    state: 'open',
    merged: false,
    draft: false,
    author: { login: 'newcomer', bot: false },
    association: 'NONE',
    head: { sha: 'a', ref: 'change', owner: 'survey' },
    base: { sha: 'b', ref: 'main', repositoryId: 1, defaultBranch: 'main' },
  };
  /** A host that has looked at a pull request of a repository with these labels, and whose mutation answers this. */
  const looked = async (labels: object | null, answer: object) => {
    const look = {
      id: 'P_1',
      number: 1,
      state: 'OPEN',
      headRefOid: 'a',
      baseRefName: 'main',
      changedFiles: 1,
      comments: { totalCount: 0 },
      reviewThreads: { totalCount: 0 },
      labels: named(),
      baseRepository: { id: 'R_1', labels },
    };
    const { host, asked } = await hostWith((variables) =>
      typeof variables[0] === 'object' ? answer : { data: { p0: { pullRequest: look } } },
    );
    expect(await host.look(pull)).toMatchObject({
      state: 'open',
      head: { sha: 'a' },
      comments: 0,
      labels: [],
    });
    asked.length = 0;
    await host.ensureLabels(wanted).catch(() => {});
    return asked;
  };
  const made = { data: { l0: { label: { name: 'fix' } }, l1: { label: { name: 'needs work' } } } };
  const REST = 'POST /repos/survey/papers/labels';

  it('that are there are not made again, whatever their case', async () => {
    expect(await looked(named('New Entry', 'fix', 'needs work'), made)).toEqual([]);
  });

  it('that are not are made in one request', async () => {
    expect(await looked(named('new entry'), made)).toEqual(GRAPHQL);
  });

  it.each<[string, object]>([
    ['refuses', { data: { l0: null, l1: null }, errors: [{ type: 'FORBIDDEN', message: 'no' }] }],
    [
      'makes a part',
      { ...made, errors: [{ type: 'UNPROCESSABLE', message: 'Name has already been taken' }] },
    ],
  ])('are made over REST where GraphQL %s', async (_, answer) => {
    const asked = await looked(named('new entry'), answer);
    expect(asked.filter((each) => each === REST)).toHaveLength(2);
  });

  it.each([
    ['more than a page', { ...named(), pageInfo: { hasNextPage: true } }],
    ['nobody knows how many', null],
  ])('are made over REST where there are %s', async (_, labels) => {
    const asked = await looked(labels, made);
    expect(asked.filter((each) => each === REST)).toHaveLength(3);
  });
});

it('names objects as git does', () => {
  const dir = mkdtempSync(join(tmpdir(), 'names-'));
  const git = (args: string[], input: string) =>
    spawnSync('git', args, { cwd: dir, input, encoding: 'utf8' }).stdout.trim();
  git(['init', '--quiet', '--bare', '.'], '');
  expect(gitName('blob', Buffer.from(README), 40)).toBe(git(['hash-object', '--stdin'], README));
  const oid = 'ab'.repeat(20);
  const entries = ['docs', 'docs.md', 'docs-a', 'é.md', 'Z', '10', '9'].map((name) => ({
    name,
    mode: name === 'docs' ? '040000' : name === 'Z' ? '120000' : '100644',
    oid,
  }));
  const listed = entries.map(
    ({ name, mode }) => `${mode} ${mode === '040000' ? 'tree' : 'blob'} ${oid}\t${name}\n`,
  );
  expect(gitName('tree', treeContent(entries), 40)).toBe(git(['mktree', '--missing'], listed.join('')));
  rmSync(dir, { recursive: true });
});
