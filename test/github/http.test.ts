import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { client } from './client.ts';
import type { Spoiled } from './faults.ts';
import { RequestLog } from './log.ts';
import { refusal, type Scene, scene } from './scene.ts';

let s: Scene;
let token: string;
beforeEach(async () => {
  s = await scene();
  token = s.github.actionsToken(s.base, { pull_requests: 'write' }).value;
});
afterEach(() => s.github.close());

const clean = (): void => expect(s.github.violations()).toEqual([]);
const get = (path: string, headers: Record<string, string> = {}): Promise<Response> =>
  fetch(`${s.github.url}${path}`, { headers: { authorization: `Bearer ${token}`, ...headers } });
const post = (path: string, body: string): Promise<Response> =>
  fetch(`${s.github.url}${path}`, { method: 'POST', body, headers: { authorization: `Bearer ${token}` } });
const COMMENTS = '/repos/curator/list/issues/1/comments';

describe('pages', () => {
  beforeEach(() => {
    for (let n = 0; n < 250; n++) s.github.world.comment(s.pull.issue, 'visitor', `${n}`);
  });

  test('30 by default, 100 at most, linked to one another', async () => {
    expect(await (await get(COMMENTS)).json()).toHaveLength(30);
    const second = await get(`${COMMENTS}?per_page=500&page=2`);
    expect(await second.json()).toHaveLength(100);
    const link = (page: number): string =>
      `<${s.github.url}/repositories/${s.base.id}/issues/1/comments?per_page=500&page=${page}>`;
    expect(second.headers.get('link')).toBe(
      `${link(1)}; rel="prev", ${link(3)}; rel="next", ${link(3)}; rel="last", ${link(1)}; rel="first"`,
    );
    const past = await get(`${COMMENTS}?per_page=100&page=9`);
    expect(await past.json()).toEqual([]);
    clean();
  });

  test('a client that follows the links sees each comment once', async () => {
    const octokit = client(s.github.url, token);
    const all = await octokit.paginate(octokit.rest.issues.listComments, {
      ...s.at,
      issue_number: 1,
      per_page: 100,
    });
    expect(all.map(({ body }) => body)).toEqual(Array.from({ length: 250 }, (_, n) => `${n}`));
    expect(s.github.log.find({ path: /\/comments$/ })).toHaveLength(3);
    clean();
  });
});

describe('conditional requests', () => {
  test('what has not changed is not sent again, and costs nothing', async () => {
    const first = await get(COMMENTS);
    const etag = first.headers.get('etag') as string;
    const again = await get(COMMENTS, { 'if-none-match': etag });
    expect([again.status, await again.text()]).toEqual([304, '']);
    expect(again.headers.get('x-ratelimit-remaining')).toBe(first.headers.get('x-ratelimit-remaining'));
    s.github.world.comment(s.pull.issue, 'visitor', 'Hello');
    expect((await get(COMMENTS, { 'if-none-match': etag })).status).toBe(200);
    clean();
  });
});

describe('refusals', () => {
  test('a body that is not JSON: 400', async () => {
    const answer = await post(COMMENTS, '{"body"');
    expect([answer.status, await answer.json()]).toEqual([
      400,
      expect.objectContaining({ message: 'Problems parsing JSON' }),
    ]);
    expect(s.github.violations()).toEqual([expect.stringContaining('body is not JSON')]);
  });

  test('a field that is not there is named: 422', async () => {
    const answer = await post(COMMENTS, '{}');
    expect(await answer.json()).toMatchObject({
      message: 'Invalid request.\n\n"body" wasn\'t supplied.',
      status: '422',
    });
  });

  test('an address that GitHub does not have: 404, and a violation', async () => {
    expect((await get('/repos/curator/list/nothing')).status).toBe(404);
    expect(s.github.violations()).toEqual([expect.stringContaining('not among the operations')]);
  });

  test('what is not there: 404', async () => {
    for (const path of [
      '/repos/curator/other',
      '/repos/curator/list/pulls/9',
      '/repos/curator/list/git/commits/abc',
    ]) {
      const answer = await get(path);
      expect([answer.status, await answer.json()]).toEqual([
        404,
        expect.objectContaining({ message: 'Not Found', status: '404' }),
      ]);
    }
    clean();
  });
});

describe('limits', () => {
  test('the hour’s requests are counted, and refused when used up', async () => {
    const mine = s.github.actionsToken(s.base, {});
    const { rest } = client(s.github.url, mine.value);
    expect((await rest.repos.get(s.at)).headers).toMatchObject({
      'x-ratelimit-limit': '1000',
      'x-ratelimit-remaining': '999',
    });
    mine.used = mine.limit;
    const { status, data, headers } = await refusal(rest.repos.get(s.at));
    expect([status, data.message]).toEqual([403, expect.stringMatching(/^API rate limit exceeded/)]);
    expect(headers['x-ratelimit-remaining']).toBe('0');
    expect((await rest.rateLimit.get()).data.rate.remaining).toBe(0);
    clean();
  });

  test('too much content in a minute, too many at once: a secondary limit', async () => {
    const octokit = client(s.github.url, token).rest;
    s.github.limits.secondary.contentPerMinute = 2;
    const comment = { ...s.at, issue_number: 1, body: 'Hello' };
    await octokit.issues.createComment(comment);
    await octokit.issues.createComment(comment);
    const { status, data, headers } = await refusal(octokit.issues.createComment(comment));
    expect([status, headers['retry-after']]).toEqual([403, '60']);
    expect(data.message).toMatch(/^You have exceeded a secondary rate limit/);
    expect(s.pull.issue.comments).toHaveLength(2);

    s.github.limits.secondary.concurrent = 2;
    const answers = await Promise.all([1, 2, 3, 4].map(() => get('/repos/curator/list/pulls/1')));
    expect(answers.map(({ status: one }) => one)).toContain(403);
    clean();
  });
});

describe('faults', () => {
  const comment = (): Promise<unknown> =>
    client(s.github.url, token).rest.issues.createComment({ ...s.at, issue_number: 1, body: 'Hello' });
  const written = (): number => s.pull.issue.comments.length;

  test('a status in place of the answer, so many times, after so many let through', async () => {
    s.github.fault({ method: 'POST', path: COMMENTS, status: 502, times: 2, skip: 1 });
    await comment();
    expect((await refusal(comment())).status).toBe(502);
    expect((await refusal(comment())).status).toBe(502);
    await comment();
    expect(written()).toBe(2);
    clean();
  });

  test('a status though the write was done', async () => {
    s.github.fault({ method: 'POST', status: 502, done: true });
    expect((await refusal(comment())).status).toBe(502);
    expect(written()).toBe(1);
    clean();
  });

  test('the connection cut before, after and in the middle', async () => {
    s.github.fault({ method: 'POST', drop: 'before' });
    await expect(post(COMMENTS, '{"body":"a"}')).rejects.toThrow();
    expect(written()).toBe(0);
    s.github.fault({ method: 'POST', drop: 'before', done: true });
    await expect(post(COMMENTS, '{"body":"b"}')).rejects.toThrow();
    expect(written()).toBe(1);
    s.github.fault({ method: 'POST', drop: 'middle' });
    const half = await post(COMMENTS, '{"body":"c"}');
    expect(half.status).toBe(201);
    await expect(half.text()).rejects.toThrow();
    expect(written()).toBe(2);
    clean();
  });

  test('a body that is not what it should be, of the length that the answer names', async () => {
    const spoil = async (how: Spoiled, method = 'POST'): Promise<[number, string | null, string]> => {
      s.github.fault({ method, spoil: how });
      const answer = await post(COMMENTS, '{"body":"a"}');
      const text = await answer.text();
      expect(answer.headers.get('content-length')).toBe(String(Buffer.byteLength(text)));
      return [answer.status, answer.headers.get('content-type'), text];
    };
    const before = written();
    const [status, type, half] = await spoil('truncated');
    expect([status, type]).toEqual([201, expect.stringContaining('json')]);
    expect(() => JSON.parse(half)).toThrow();
    expect((await spoil('empty'))[2]).toBe('');
    expect((await spoil('html')).slice(1)).toEqual([
      expect.stringContaining('html'),
      expect.stringContaining('<!DOCTYPE'),
    ]);
    expect(JSON.parse((await spoil('misshapen'))[2])).toEqual({ message: 'OK' });
    expect(written()).toBe(before + 4);
    clean();
  });

  test('silence before the request is carried out, or after', async () => {
    for (const [fault, seen] of [
      [{ delay: 300 }, 0],
      [{ late: 300 }, 1],
    ] as const) {
      const before = written();
      s.github.fault({ method: 'POST', ...fault });
      const answer = post(COMMENTS, '{"body":"a"}');
      await new Promise((resolve) => setTimeout(resolve, 150));
      expect(written() - before).toBe(seen);
      expect((await answer).status).toBe(201);
      expect(written() - before).toBe(1);
    }
    clean();
  });

  test('a secondary limit, with and without the seconds to wait', async () => {
    s.github.fault({ method: 'POST', secondary: 3 });
    expect(await refusal(comment())).toMatchObject({ status: 403, headers: { 'retry-after': '3' } });
    s.github.fault({ method: 'POST', secondary: null, status: 429 });
    const bare = await refusal(comment());
    expect([bare.status, bare.headers['retry-after']]).toEqual([429, undefined]);
    s.github.fault({ exhausted: 5 });
    expect((await refusal(comment())).headers['x-ratelimit-remaining']).toBe('0');
    expect(written()).toBe(0);
    clean();
  });

  test('a second writer between two requests, and one after', async () => {
    const { world } = s.github;
    s.github.fault({ method: 'POST', before: () => void world.comment(s.pull.issue, 'visitor', 'First') });
    s.github.fault({ method: 'POST', after: () => void world.comment(s.pull.issue, 'visitor', 'Last') });
    await comment();
    expect(s.pull.issue.comments.map(({ body }) => body)).toEqual(['First', 'Hello', 'Last']);
    clean();
  });

  test('a fault that did not happen is told at the end', async () => {
    s.github.fault({ method: 'PATCH', path: /comments/, status: 500 });
    await comment();
    expect(s.github.violations()).toEqual(['the fault for PATCH /comments/ did not happen']);
  });

  test('a refusal in words of the test’s own', async () => {
    s.github.fault({ method: 'POST', status: 409, message: 'Repository rule violations found' });
    expect(await refusal(comment())).toMatchObject({
      status: 409,
      data: { message: 'Repository rule violations found' },
    });
    clean();
  });

  test('what a request says of itself can choose it', async () => {
    s.github.fault({ when: ({ body }) => body.includes('Hello'), status: 500 });
    s.github.fault({ when: ({ query }) => query.get('page') === '2', status: 500 });
    expect((await get(`${COMMENTS}?page=2`)).status).toBe(500);
    expect((await get(COMMENTS)).status).toBe(200);
    expect((await refusal(comment())).status).toBe(500);
    clean();
  });
});

test('the log: who asked what, and what was under way at once', async () => {
  s.github.fault({ path: '/repos/curator/list/pulls/1', delay: 100 });
  const slow = get('/repos/curator/list/pulls/1');
  const quick = get('/repos/curator/list/pulls/1/files?per_page=100');
  await Promise.all([slow, quick]);
  await get('/repos/curator/list');
  const { log } = s.github;
  const [a, b, c] = [
    '/repos/curator/list/pulls/1',
    '/repos/curator/list/pulls/1/files',
    '/repos/curator/list',
  ].map((path) => log.find({ path })[0]!) as [
    (typeof log.entries)[0],
    (typeof log.entries)[0],
    (typeof log.entries)[0],
  ];
  expect(RequestLog.overlap(a, b)).toBe(true);
  expect(RequestLog.overlap(a, c)).toBe(false);
  expect(log.mostAtOnce()).toBe(2);
  expect(b).toMatchObject({ status: 200, operationId: 'pulls/list-files', login: 'github-actions[bot]' });
  expect(b.query.get('per_page')).toBe('100');
  expect(log.writes()).toEqual([]);
  await post(COMMENTS, '{"body":"Hello"}');
  expect(log.writes()).toHaveLength(1);
  clean();
});

test('without a User-Agent nothing is answered', async () => {
  const { request } = await import('node:http');
  const status = await new Promise((resolve) => {
    request(`${s.github.url}/repos/curator/list`, (response) => {
      response.resume();
      resolve(response.statusCode);
    }).end();
  });
  expect(status).toBe(403);
});
