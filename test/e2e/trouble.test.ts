import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectCalm, JOINED, listOf, MAKES_COMMENT, ROWS, readOverRest, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
const COMMENTS = /\/issues\/\d+\/comments$/;

test('a secondary limit with retry-after is waited for', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ method: 'GET', path: /\/compare\//, secondary: 1 });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
});

test('a limit on writing is waited for, and one comment is written', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ ...MAKES_COMMENT, secondary: 1 });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
});

test('a used up rate limit is told in one sentence', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ method: 'GET', path: /\/compare\//, exhausted: 1800 });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    'GitHub could not compare the pull request with its base: the rate limit is exceeded; run the job again later (status 403: "API rate limit exceeded for installation.").',
  ]);
});

test('502 twice: asked again', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ method: 'GET', path: /\/compare\//, status: 502, times: 2 });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
});

test.each(
  [
    ['the connection drops before it is written', { drop: 'before' as const }],
    ['the connection drops when it was written already', { drop: 'middle' as const, done: true }],
    ['502 comes though it was written', { status: 502, done: true }],
    ['the answer is of another shape', { spoil: 'misshapen' as const }],
  ].flatMap(([name, fault]) => [
    [`${name}, over GraphQL`, fault, false] as const,
    [`${name}, over REST`, fault, true] as const,
  ]),
)('one comment also when %s', async (_, fault, overRest) => {
  const pull = await scene.pull([...ROWS, BAD]);
  if (overRest) readOverRest(scene);
  scene.github.fault({ ...MAKES_COMMENT, ...(fault as object) });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
});

test('no config: the defaults; a broken one: line and reason, and no write', async () => {
  const pull = await scene.pull([...ROWS, row('All Is Well', 'Data-Quality')]);
  expect((await scene.on(pull)).code).toBe(0);

  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'rules:\n  label-knwon: off\n' },
  });
  const other = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(other);
  expectCalm(result);
  expect(result.code).toBe(1);
  const message = result.annotations[0]!.message;
  expect(message).toContain('.github/awesome-steward.yml:2:');
  expect(message).toContain('label-known');
  expect(scene.github.log.writes()).toEqual([]);
});

test('a config that is asked for and not there: one sentence', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(pull, 'opened', { inputs: { config: 'steward.yml' } });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations[0]!.message).toContain('steward.yml does not exist on the base branch');
});

test('a token that may not write: the verdict stands, and why there is no comment is told once', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const token = scene.github.actionsToken(scene.repository, { contents: 'read', pull_requests: 'read' });
  const result = await scene.on(pull, 'opened', { token });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.outputs.verdict).toBe('fail');
  expect(result.annotations.filter(({ level }) => level === 'warning').map(({ message }) => message)).toEqual(
    [
      'GitHub could not write a comment: the token may not do this; give the job "pull-requests: write" under "permissions:" in the workflow (status 403: "Resource not accessible by integration").',
    ],
  );
  expect(scene.own(pull)).toEqual([]);
});

test('a wrong token: one sentence', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(pull, 'opened', { inputs: { token: 'not-a-token' } });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations).toHaveLength(1);
  expect(result.annotations[0]!.message).toContain('the token is invalid');
});

test('a review that GitHub refuses loses neither the comment nor the good suggestions', async () => {
  const second = '|Another Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Qualty-1f77b4)|';
  const pull = await scene.pull([...ROWS, BAD, second]);
  scene.github.fault({ method: 'POST', path: /\/reviews$/, status: 422 });
  scene.github.fault({ method: 'POST', path: /\/pulls\/\d+\/comments$/, status: 422 });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
  expect(pull.reviewComments).toHaveLength(1);
  expect(result.summary).toContain('Some suggestions could not be placed');
});

test('the pull request’s list is not the one that is configured: nothing to say', async () => {
  const branch = 'elsewhere';
  await scene.world.commit(scene.repository, branch, {
    files: { 'notes/other.md': listOf([BAD]) },
    author: 'regular',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch,
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(scene.github.log.writes()).toEqual([]);
});

test.each([
  ['what is joined', '/graphql', false],
  ['a folder', /\/git\/trees\//, true],
  ['a file', /\/git\/blobs\//, true],
  ['the pull request', /\/pulls\/\d+$/, true],
])('an answer cut off in the middle is asked for again: %s', async (_, path, overRest) => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'rules:\n  label-known: warning\n' },
  });
  const pull = await scene.pull([...ROWS, BAD]);
  if (overRest) readOverRest(scene);
  scene.github.fault({ ...(overRest && { method: 'GET' }), path, drop: 'middle' });
  const result = await scene.on(pull);
  expectCalm(result);
  expect([result.code, result.outputs.warnings]).toEqual([0, '1']);
  expect(scene.own(pull)).toHaveLength(1);
});

test.each([
  ['GraphQL', { ...JOINED, when: ({ body }: { body: string }) => body.includes('issueOrPullRequest') }],
  ['REST', { method: 'GET', path: COMMENTS }],
])('a list of comments cut off in the middle leads to no second comment: %s', async (name, matcher) => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, BAD, row('Another One', 'Data-Quality')]);
  if (name === 'REST') readOverRest(scene);
  scene.github.fault({ ...matcher, drop: 'middle' });
  const result = await scene.on(pull, 'synchronize');
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Another One');
});

test('who we are cannot be asked for a while: no second comment', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const token = scene.github.appToken(scene.repository, 'list-keeper', {
    contents: 'read',
    pull_requests: 'write',
    issues: 'write',
  });
  await scene.on(pull, 'opened', { token });
  await scene.push(pull, [...ROWS, BAD, row('Another One', 'Data-Quality')]);
  scene.github.fault({
    method: 'POST',
    path: '/graphql',
    when: ({ body }) => body.includes('viewer'),
    status: 502,
    times: 4,
  });
  const result = await scene.on(pull, 'synchronize', { token });
  expectCalm(result);
  expect(scene.comments(pull.issue)).toHaveLength(1);
});

test('labels are kept though suggestions could not be shown', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'pulls:\n  labels: true\n' },
  });
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ method: 'POST', path: /\/reviews$/, status: 422 });
  scene.github.fault({ method: 'POST', path: /\/pulls\/\d+\/comments$/, status: 422 });
  expectCalm(await scene.on(pull));
  expect(pull.issue.labels.map(({ name }) => name).sort()).toEqual(['needs work', 'new entry']);
});

test('a token that GraphQL does not answer: everything is read over REST, to the same end', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'rules:\n  label-known: warning\n' },
  });
  const pull = await scene.pull([...ROWS, BAD]);
  readOverRest(scene);
  const result = await scene.on(pull);
  expectCalm(result);
  expect([result.code, result.outputs.warnings]).toEqual([0, '1']);
  expect(scene.own(pull)).toHaveLength(1);
  // Asked once, and never again.
  expect(scene.github.log.find({ path: '/graphql' })).toHaveLength(1);
});
