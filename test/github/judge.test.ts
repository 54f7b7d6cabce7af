import { describe, expect, test } from 'vitest';
import { type Exchange, Judge } from './judge.ts';
import { operations } from './openapi.ts';
import { routes } from './routes/index.ts';

const COMMENTS = '/repos/curator/list/issues/1/comments';

/** What the judge says of an exchange. */
function judged(exchange: Partial<Exchange>): string[] {
  const judge = new Judge();
  judge.exchange({
    method: 'GET',
    pathname: COMMENTS,
    query: new URLSearchParams(),
    headers: { accept: 'application/vnd.github+json' },
    body: '',
    ...exchange,
  });
  return judge.violations;
}

const json = (status: number, value: unknown): NonNullable<Exchange['answer']> => ({
  status,
  type: 'application/json; charset=utf-8',
  body: JSON.stringify(value),
});

const ERROR = { message: 'Not Found', documentation_url: 'https://docs.github.com/rest', status: '404' };

describe('requests', () => {
  test('a right one passes', () => {
    expect(judged({ query: new URLSearchParams({ per_page: '100', page: '2' }) })).toEqual([]);
    expect(judged({ method: 'POST', body: '{"body":"Hello"}' })).toEqual([]);
  });

  test.each<[string, Partial<Exchange>, RegExp]>([
    [
      'an operation that the extract lacks',
      { pathname: '/repos/curator/list/forks' },
      /not among the operations/,
    ],
    ['a method that the path lacks', { method: 'PUT' }, /not among the operations/],
    [
      'an unknown query parameter',
      { query: new URLSearchParams({ perPage: '100' }) },
      /query parameter perPage is unknown/,
    ],
    [
      'a number that is none',
      { query: new URLSearchParams({ page: 'two' }) },
      /query parameter page: .*must be integer/,
    ],
    [
      'a word that is none of the choices',
      { pathname: '/repos/a/b/pulls', query: new URLSearchParams({ state: 'merged' }) },
      /state: .*must be equal to one of/,
    ],
    [
      'a path parameter of the wrong type',
      { pathname: '/repos/a/b/issues/one/comments' },
      /path parameter issue_number: .*must be integer/,
    ],
    ['a missing query parameter', { pathname: '/search/issues' }, /query parameter q is missing/],
    [
      'an unknown field',
      { method: 'POST', body: '{"body":"Hello","text":"Hello"}' },
      /additional properties: text/,
    ],
    [
      'an unknown field further in',
      {
        method: 'POST',
        pathname: '/repos/a/b/pulls/1/reviews',
        body: '{"comments":[{"path":"a","body":"b","lines":1}]}',
      },
      /\/comments\/0 .*lines/,
    ],
    ['a missing field', { method: 'POST', body: '{}' }, /must have required property 'body'/],
    [
      'a field of the wrong type',
      { method: 'POST', body: '{"body":1}' },
      /\/body must be string \(found 1\)/,
    ],
    ['a body that is not JSON', { method: 'POST', body: '{"body":' }, /body is not JSON/],
    ['no body', { method: 'POST' }, /body is missing/],
    ['a body where none is', { body: '{}' }, /body is not expected/],
    ['a type that the API does not speak', { headers: { accept: 'text/html' } }, /header accept/],
  ])('%s is a violation', (_, exchange, expected) => {
    const violations = judged(exchange);
    expect(violations).toHaveLength(1);
    expect(violations[0]).toMatch(expected);
  });

  test('a file’s path may hold slashes, as they are or escaped', () => {
    for (const path of ['docs/a/b.md', 'docs%2Fa%2Fb.md', '']) {
      expect(judged({ pathname: `/repos/a/b/contents/${path}` })).toEqual([]);
    }
  });
});

describe('answers', () => {
  const label = {
    id: 1,
    node_id: 'x',
    url: 'https://api.github.com/x',
    name: 'a',
    color: 'ededed',
    default: false,
    description: null,
  };
  const one = { pathname: '/repos/a/b/labels/a' };

  test('a right one passes, also one that says no', () => {
    expect(judged({ ...one, answer: json(200, label) })).toEqual([]);
    expect(judged({ ...one, answer: json(404, ERROR) })).toEqual([]);
    expect(judged({ ...one, answer: json(401, { ...ERROR, status: '401' }) })).toEqual([]);
  });

  test.each<[string, NonNullable<Exchange['answer']>, RegExp]>([
    ['a status that the operation does not have', json(202, label), /answer 202 is not described/],
    ['a field that is missing', json(200, { ...label, color: undefined }), /required property 'color'/],
    ['a field of the wrong type', json(200, { ...label, default: 'no' }), /\/default must be boolean/],
    ['null where none may be', json(200, { ...label, name: null }), /\/name must be string/],
    [
      'an address that is none',
      json(200, { ...label, url: 'not an address' }),
      /\/url must match format "uri"/,
    ],
    ['a field that GitHub does not have', json(200, { ...label, count: 1 }), /additional properties: count/],
    ['an error of another shape', json(404, { error: 'Not Found' }), /additional properties: error/],
    ['text for JSON', { status: 200, type: 'application/json', body: 'OK' }, /is not JSON/],
  ])('%s is a violation', (_, answer, expected) => {
    const violations = judged({ ...one, answer });
    expect(violations).not.toEqual([]);
    expect(violations.join('\n')).toMatch(expected);
  });

  test('an answer without a body has none', () => {
    const gone = { method: 'DELETE', pathname: '/repos/a/b/issues/comments/1' };
    expect(judged({ ...gone, answer: { status: 204, type: '', body: '' } })).toEqual([]);
    expect(judged({ ...gone, answer: json(204, {}) })[0]).toMatch(/must have no body/);
  });
});

test('an event that does not fit its description is a violation', () => {
  const judge = new Judge();
  judge.event('pull-request-opened', { action: 'closed' });
  judge.event('pull-request-renamed', {});
  expect(judge.violations).toContainEqual(
    expect.stringMatching(/pull-request-opened: \/action must be equal/),
  );
  expect(judge.violations).toContainEqual(expect.stringMatching(/required property 'pull_request'/));
  expect(judge.violations).toContainEqual(
    expect.stringMatching(/pull-request-renamed: not among the events/),
  );
});

test('every operation of the extract has a route', () => {
  // How much is left is answered before any limit counts, by the server itself.
  const known = [...Object.keys(routes), 'rate-limit/get'];
  expect(known.sort()).toEqual(operations.map(({ operationId }) => operationId).sort());
});
