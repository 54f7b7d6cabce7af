import { createServer, type Server } from 'node:http';
import type { AddressInfo } from 'node:net';
import { afterEach, describe, expect, it } from 'vitest';
import { connect } from '../../src/github/connect.ts';
import { type Host, HostError } from '../../src/github/host.ts';
import { octokitHost } from '../../src/github/octokit.ts';

interface Answer {
  status?: number;
  body?: string;
  headers?: Record<string, string>;
}

let server: Server | undefined;
afterEach(() => {
  server?.closeAllConnections();
  server?.close();
});

/**
 * A host whose requests get these answers in turn, the last of them for ever; and what it asked for. What is read over
 * GraphQL is refused, as an old server or a token may do: test/action/joined.test.ts has it answered.
 */
async function hostWith(...answers: Answer[]): Promise<{ host: Host; asked: string[]; versions: unknown[] }> {
  const asked: string[] = [];
  const versions: unknown[] = [];
  server = createServer(async (request, response) => {
    const sent = Buffer.concat(await request.toArray()).toString();
    if (sent.includes('{ p0: ')) {
      response.writeHead(404, { 'content-type': 'application/json' }).end('{"message":"Not Found"}');
      return;
    }
    const { status = 200, body = '', headers = {} } = answers[Math.min(asked.length, answers.length - 1)]!;
    asked.push(`${request.method} ${request.url}`);
    versions.push(request.headers['x-github-api-version']);
    response.writeHead(status, { 'content-type': 'application/json', ...headers }).end(body);
  });
  await new Promise<void>((done) => server!.listen(0, '127.0.0.1', done));
  const url = `http://127.0.0.1:${(server.address() as AddressInfo).port}`;
  const client = connect({ token: 't', url, log: () => {}, timeout: 20, pause: 0, longest: 12_000_000 });
  return { host: octokitHost(client, 'survey/papers'), asked, versions };
}

const failure = (promise: Promise<unknown>): Promise<HostError> =>
  promise.then(
    () => expect.fail('it did not fail'),
    (error) => {
      expect(error).toBeInstanceOf(HostError);
      return error;
    },
  );

const json = (value: unknown): Answer => ({ body: JSON.stringify(value) });
const LABEL = { name: 'fix', color: 'ffffff', description: '' };
const COMMENT = { id: 5, html_url: 'https://github.com/x', body: 'Hello', user: { login: 'someone' } };

/** Successes that cannot be ones. */
const UNUSABLE: [string, Answer][] = [
  ['empty', { body: '' }],
  ['of blanks', { body: ' \n' }],
  ['cut off', { body: '{"id": 5, "html_url": "https:/' }],
  ['HTML', { body: '<!DOCTYPE html><p>Unicorn!</p>', headers: { 'content-type': 'text/html' } }],
  ['HTML that calls itself JSON', { body: '<!DOCTYPE html><p>Unicorn!</p>' }],
  ['of a type that is none', { body: '{}', headers: { 'content-type': ';;' } }],
  ['null', { body: 'null' }],
  ['a text', { body: '"ok"' }],
  ['without fields', { body: '{}' }],
  ['an error with status 200', { body: '{"message":"Server Error"}' }],
  ['a list in place of an object', { body: '[]' }],
  ['without a body, which a comment has', json({ ...COMMENT, body: undefined })],
  ['with a text for a number', json({ ...COMMENT, id: '5' })],
  ['a redirect that leads nowhere', { status: 302 }],
];

describe('a success that cannot be one', () => {
  it.each(UNUSABLE)('counts as a failed request: %s', async (_, answer) => {
    const { host, asked } = await hostWith(answer);
    const error = await failure(host.createComment(1, 'Hello'));
    expect(error.status).toBeGreaterThanOrEqual(500);
    expect(error.message).toMatch(
      /^GitHub could not write a comment: its answer cannot be used: .+; run the job again later\.$/,
    );
    // Whether the comment was made is not known, so it is not sent again.
    expect(asked).toHaveLength(1);
  });

  it.each(UNUSABLE)('is asked for again where that is safe: %s', async (_, answer) => {
    const { host, asked } = await hostWith(answer, json({ ...COMMENT, body: 'New' }));
    expect(await host.updateComment(5, 'New')).toMatchObject({ id: 5, body: 'New' });
    expect(asked).toHaveLength(2);
  });

  it('is a removal that answers with a page', async () => {
    const { host, asked } = await hostWith({ body: '<p>Sign in</p>' }, { status: 204 });
    await host.deleteComment(5);
    expect(asked).toHaveLength(2);
  });

  it('is half of a file', async () => {
    const content = Buffer.from('# List\n').toString('base64');
    const { host } = await hostWith(json({ content, encoding: 'base64', size: 70 }));
    await expect(host.blob('a'.repeat(40))).rejects.toThrow('its answer cannot be used');
  });
});

it('sends the version of the API that it was written for', async () => {
  const { host, versions } = await hostWith(json(COMMENT));
  await host.updateComment(5, 'New');
  expect(versions).toEqual(['2022-11-28']);
});

it('reads an answer of many megabytes', async () => {
  const { host } = await hostWith(json([{ ...COMMENT, body: '\\"1234567890123456789n"'.repeat(400_000) }]));
  expect(await host.comments(1)).toHaveLength(1);
});

it('does not read an answer without end', async () => {
  const { host } = await hostWith({ body: `[${' '.repeat(12_000_000)}]` });
  const { message } = await failure(host.comments(1));
  expect(message).toContain('its answer is too long');
});

describe('a redirect', () => {
  /** Another server, and what it was asked. */
  const elsewhere = async (answer: object) => {
    const asked: string[] = [];
    const other = createServer((request, response) => {
      asked.push(`${request.method} ${request.url}`);
      response.end(JSON.stringify(answer));
    });
    await new Promise<void>((done) => other.listen(0, '127.0.0.1', done));
    const url = `http://127.0.0.1:${(other.address() as AddressInfo).port}/`;
    return { url, asked, close: () => other.close() };
  };

  it.each([301, 302, 307, 308])('to another server is not followed: %s', async (status) => {
    const { url, asked, close } = await elsewhere({ ...COMMENT, body: 'New' });
    const { host } = await hostWith({ status, headers: { location: url } });
    expect((await failure(host.updateComment(5, 'New'))).message).toContain('to another server');
    expect((await failure(host.comments(1))).message).toContain('to another server');
    expect((await failure(host.createComment(1, 'New'))).message).toContain('to another server');
    expect(asked).toEqual([]);
    close();
  });

  it.each([301, 302, 307, 308])('on the same one is followed by what reads: %s', async (status) => {
    const headers = { location: '/repositories/1/issues/1/comments' };
    const { host, asked } = await hostWith({ status, headers }, json([COMMENT]));
    expect(await host.comments(1)).toHaveLength(1);
    expect(asked[1]).toBe('GET /repositories/1/issues/1/comments');
  });

  it('never makes a reading of what writes', async () => {
    const headers = { location: '/repositories/1/issues/1/comments' };
    const { host, asked } = await hostWith({ status: 302, headers });
    await failure(host.createComment(1, 'Hello'));
    expect(asked).toEqual(['POST /repos/survey/papers/issues/1/comments']);
  });

  it('in a circle ends', async () => {
    const { host } = await hostWith({ status: 307, headers: { location: '/a' } });
    expect((await failure(host.comments(1))).message).toContain('a redirect that leads nowhere');
  });
});

describe('an answer about something else', () => {
  const pull = (number: number) => ({
    number,
    state: 'open',
    user: null,
    author_association: 'NONE',
    head: { sha: 'a', ref: 'change' },
    base: { sha: 'b', ref: 'main', repo: { id: 1, default_branch: 'main' } },
  });

  it('is none: a pull request', async () => {
    const { host } = await hostWith(json(pull(2)));
    expect((await failure(host.pull(1))).message).toContain('"number" is missing or not what it should be');
  });

  it.each(['https://api.github.com/repos/survey/papers/issues/2', 'x', 7])(
    'is none: comments of %s',
    async (url) => {
      const { host } = await hostWith(json([{ ...COMMENT, issue_url: url }]));
      expect((await failure(host.comments(1))).status).toBe(502);
    },
  );

  it('is none: comments on the lines of another', async () => {
    const { host } = await hostWith(
      json([{ ...COMMENT, pull_request_url: 'https://api.github.com/pulls/11' }]),
    );
    expect((await failure(host.reviewComments(1))).status).toBe(502);
  });
});

describe.each(['-1', 'soon', 'Infinity', '1e300', 'Wed, 21 Oct 2099 07:28:00 GMT'])(
  'a limit that ends after "%s"',
  (after) => {
    it.each([403, 429])('is not waited for without end: %s', async (status) => {
      const headers = { 'retry-after': after, 'x-ratelimit-reset': after, 'x-ratelimit-remaining': '0' };
      const { host, asked } = await hostWith({ status, headers, body: '{"message":"Slow down"}' });
      expect((await failure(host.comments(1))).message).toContain('the rate limit is exceeded');
      expect(asked.length).toBeLessThanOrEqual(3);
    });
  },
);

describe('lists', () => {
  const next = { link: '</comments?page=2>; rel="next"' };

  it('are read page by page', async () => {
    const { host } = await hostWith({ ...json([COMMENT]), headers: next }, json([{ ...COMMENT, id: 6 }]));
    expect((await host.comments(1)).map(({ id }) => id)).toEqual([5, 6]);
  });

  it('name nothing twice, though pages overlap where something was deleted in the meantime', async () => {
    const pages: Answer[] = [{ ...json([COMMENT]), headers: next }, json([COMMENT, { ...COMMENT, id: 6 }])];
    const { host } = await hostWith(...pages);
    expect((await host.comments(1)).map(({ id }) => id)).toEqual([5, 6]);
    server?.close();
    const other = await hostWith(...pages);
    expect((await other.host.reviewComments(1)).map(({ id }) => id)).toEqual([5, 6]);
  });

  it('do not end with a page that failed', async () => {
    const { host } = await hostWith({ ...json([COMMENT]), headers: next }, { status: 403, body: '{}' });
    expect((await failure(host.comments(1))).status).toBe(403);
  });

  it('end, though GitHub always names a next page', async () => {
    const { host } = await hostWith({ ...json([COMMENT]), headers: next });
    await expect(host.comments(1)).rejects.toThrow('too many');
  });

  it('are not taken for empty where GitHub answers 409', async () => {
    const { host } = await hostWith({ status: 409, body: '{"message":"Conflict"}' });
    expect((await failure(host.comments(1))).status).toBe(409);
  });

  it('are not followed to another server, for the token goes with it', async () => {
    const link = '<https://elsewhere.example/comments?page=2>; rel="next"';
    const { host } = await hostWith({ ...json([COMMENT]), headers: { link } });
    await expect(host.comments(1)).rejects.toThrow('another server');
  });
});

describe('a file is not there only where the tree says so', () => {
  const tree = (entries: object[], truncated = false) =>
    json({ sha: 'a', url: '', tree: entries, truncated });
  const file = { path: 'README.md', mode: '100644', type: 'blob', sha: 'b'.repeat(40), size: 7 };
  const content = json({ content: Buffer.from('# List\n').toString('base64'), encoding: 'base64', size: 7 });

  it('by a tree without it', async () => {
    const { host } = await hostWith(tree([file]));
    expect(await host.file('.github/awesome-steward.yml', 'c')).toBeUndefined();
  });

  it.each([404, 403, 409, 422])('not by a tree that answers %s', async (status) => {
    const { host } = await hostWith({ status, body: '{"message":"Not Found"}' });
    expect((await failure(host.file('README.md', 'c'))).status).toBe(status);
  });

  it('not by a blob that answers 404', async () => {
    const { host } = await hostWith(tree([file]), { status: 404, body: '{"message":"Not Found"}' });
    expect((await failure(host.file('README.md', 'c'))).status).toBe(404);
  });

  it('and not empty where the tree says that it has bytes', async () => {
    const { host } = await hostWith(tree([file]), json({ content: '', encoding: 'base64' }));
    expect((await failure(host.file('README.md', 'c'))).message).toContain('cannot be used');
  });

  it('not by a tree of which only a part is listed', async () => {
    const { host } = await hostWith(tree([file], true));
    await expect(host.file('other.md', 'c')).rejects.toThrow('only a part');
  });

  it('follows a link within the repository, and none out of it', async () => {
    const link = (to: string) => [
      tree([
        { ...file, mode: '120000', size: to.length },
        { ...file, path: 'list.md', sha: 'd'.repeat(40) },
      ]),
      json({ content: Buffer.from(to).toString('base64'), encoding: 'base64', size: to.length }),
      content,
    ];
    expect(await (await hostWith(...link('./list.md'))).host.file('README.md', 'c')).toBe('# List\n');
    server!.close();
    expect(await (await hostWith(...link('../list.md'))).host.file('README.md', 'c')).toBeUndefined();
    server!.close();
    expect(await (await hostWith(...link('README.md'))).host.file('README.md', 'c')).toBeUndefined();
  });

  it('what is larger than what is read is not fetched', async () => {
    const { host, asked } = await hostWith(tree([{ ...file, size: 200_000_000 }]));
    await expect(host.file('README.md', 'c')).rejects.toThrow('README.md has 190.7 MB; the limit is 10 MB');
    expect(asked).toHaveLength(1);
  });
});

describe('a branch that GitHub does not let us move', () => {
  const node = json({ data: { repository: { id: 'R_1' } } });
  const at = (sha: string) => json({ object: { sha } });
  const graphql = (message: string) => json({ data: null, errors: [{ type: 'UNPROCESSABLE', message }] });
  const move = { from: 'a', to: 'b', force: false };

  it('is moved only if it is where it was seen', async () => {
    const { host, asked } = await hostWith(node, json({ data: { updateRefs: { clientMutationId: null } } }));
    expect(await host.moveBranch('main', move)).toBe(true);
    expect(asked).toEqual(['POST /graphql', 'POST /graphql']);
  });

  it.each([
    ['somebody else was faster', 'c', false],
    ['the answer was lost', 'b', true],
  ])('is looked up, whatever GitHub says: %s', async (_, now, expected) => {
    const { host } = await hostWith(node, graphql('Reference update failed'), at(now));
    expect(await host.moveBranch('main', move)).toBe(expected);
  });

  it.each([
    'Repository rule violations found\n\nChanges must be made through a pull request.\n\n',
    '3 of 3 required status checks are expected. At least one approved review is required',
    'Required status check "check" is expected.',
    "You're not authorized to push to this branch.",
    'Cannot update this protected ref.',
    'Reference update failed',
  ])('is protected: %s', async (message) => {
    const { host } = await hostWith(node, graphql(message), at('a'));
    const error = await failure(host.moveBranch('main', move));
    expect(error.message).toContain('the branch is protected, or a ruleset guards it');
    expect(error.message).toContain(message.split('\n')[0]!.replaceAll('"', "'"));
    expect(error.message).not.toContain('\n');
  });

  it('says what else GitHub says, and does not call it a move', async () => {
    const { host } = await hostWith(node, graphql('Validation Failed'), at('a'));
    expect((await failure(host.moveBranch('main', move))).message).toBe(
      'GitHub could not move a branch: GitHub did not accept it (status 422: "Validation Failed").',
    );
  });
});

it('names the setting that lets Actions open pull requests', async () => {
  const message = 'GitHub Actions is not permitted to create or approve pull requests.';
  const { host } = await hostWith({ status: 403, body: JSON.stringify({ message }) });
  expect((await failure(host.createPull('a', 'main', 'T', 'B'))).message).toContain(
    '"Allow GitHub Actions to create and approve pull requests" under Settings → Actions → General',
  );
});

it('repeats GitHub’s words on one line, cut, and with nothing in them that a log would obey', async () => {
  const message = `No\n::error::x\u001b[31m "quoted" ${'very '.repeat(500)}`;
  const { host } = await hostWith({ status: 422, body: JSON.stringify({ message }) });
  const error = await failure(host.createComment(1, 'x'));
  expect(error.message).not.toMatch(/[\n\u001b]/);
  expect(error.message.length).toBeLessThan(500);
});

describe('GraphQL, which refuses with status 200', () => {
  const errors = (type: string | undefined, message = 'No') =>
    json({ data: null, errors: [{ type, message }] });

  it('a refusal is one', async () => {
    const { host } = await hostWith(errors('FORBIDDEN', 'Resource not accessible by integration'));
    expect(await host.viewer()).toBeUndefined();
  });

  it.each([
    ['without a type', errors(undefined)],
    ['about a limit', errors('RATE_LIMITED')],
    ['without data', json({})],
    ['with no viewer', json({ data: { viewer: null } })],
    ['HTML', { body: '<p>' }],
  ])('an answer that says nothing of us is a failure: %s', async (_, answer) => {
    const { host } = await hostWith(answer);
    await failure(host.viewer());
  });
});

describe('what must not be made twice is looked for when the answer is lost', () => {
  const lost = { status: 502, body: '<p>Bad Gateway</p>' };

  it('a branch', async () => {
    const { host, asked } = await hostWith(lost, json({ object: { sha: 'a' } }));
    await host.createBranch('tables', 'a');
    expect(asked.map((line) => line.split(' ')[0])).toEqual(['POST', 'GET']);
  });

  it('a pull request', async () => {
    const pull = {
      number: 7,
      html_url: 'https://github.com/survey/papers/pull/7',
      state: 'open',
      user: null,
      author_association: 'NONE',
      head: { sha: 'b', ref: 'tables', user: null, repo: null },
      base: { sha: 'c', ref: 'main', repo: { id: 1, default_branch: 'main' } },
    };
    const { host, asked } = await hostWith(lost, json([pull]));
    expect(await host.createPull('tables', 'main', 'T', 'B')).toEqual({ number: 7, url: pull.html_url });
    expect(asked).toHaveLength(2);
  });

  it('a label', async () => {
    const { host, asked } = await hostWith(lost, json({ name: 'fix' }));
    await host.ensureLabels([LABEL]);
    expect(asked).toHaveLength(2);
  });
});

describe('a label that is wanted', () => {
  const refused = (status: number, errors: object[] = []) => ({
    status,
    body: JSON.stringify({ message: 'No', errors }),
  });
  const missing = refused(404);

  it('is made without asking first, and may be there', async () => {
    const there = refused(422, [{ resource: 'Label', code: 'already_exists', field: 'name' }]);
    const { host, asked } = await hostWith(there);
    await host.ensureLabels([LABEL]);
    expect(asked).toHaveLength(1);
  });

  it.each([403, 404, 422])('is looked for where it may not be made: %s', async (status) => {
    const { host } = await hostWith(refused(status), json({ name: 'fix' }));
    await host.ensureLabels([LABEL]);
    server?.close();
    const without = await hostWith(refused(status), missing);
    expect((await failure(without.host.ensureLabels([LABEL]))).status).toBe(status);
  });
});

it('a page of 404 that is not GitHub’s own does not make a branch gone', async () => {
  const { host } = await hostWith({ status: 404, body: '<p>Not found</p>' });
  await failure(host.tip('main'));
});
