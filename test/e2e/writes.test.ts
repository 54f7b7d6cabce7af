import { afterEach, beforeEach, expect, test } from 'vitest';
import { pullRequest } from '../github/events.ts';
import type { Matcher } from '../github/faults.ts';
import type { Pull } from '../github/state.ts';
import { expectCalm, MAKES_COMMENT, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
const WORSE = '|Another With a Wrong Label|![](https://img.shields.io/badge/Data--Qualty-1f77b4)|';

const opened = (pull: Pull) => pullRequest(scene.github, pull, 'opened');

/** Runs the Action and ends it by force at a request: before it is handled, or after. */
async function killedAt(pull: Pull, request: Matcher, when: 'before' | 'after'): Promise<void> {
  const kill = new AbortController();
  scene.github.fault({
    ...request,
    drop: 'before',
    ...(when === 'before' ? { before: () => kill.abort() } : { done: true, after: () => kill.abort() }),
  });
  const result = await scene.run(await opened(pull), { kill: kill.signal });
  expect(result.code).toBe(null);
}

const REVIEW: Matcher = { method: 'POST', path: /\/pulls\/\d+\/reviews$/ };

test.each([
  ['before the review', REVIEW, 'before'],
  ['after the review', REVIEW, 'after'],
  ['before the comment', MAKES_COMMENT, 'before'],
  ['after the comment', MAKES_COMMENT, 'after'],
] as const)('cancelled %s, then run again: nothing lost, nothing twice', async (_, request, when) => {
  const pull = await scene.pull([...ROWS, BAD, WORSE]);
  await killedAt(pull, request, when);
  expectCalm(await scene.run(await opened(pull)));
  expect(scene.own(pull)).toHaveLength(1);
  expect(pull.reviewComments).toHaveLength(2);
  const writes = scene.github.log.writes().length;
  await scene.run(await opened(pull));
  expect(scene.github.log.writes()).toHaveLength(writes);
});

test('a suggestion that a maintainer deleted is not repeated, others still are made', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  expect(pull.reviewComments).toHaveLength(1);
  pull.reviewComments.length = 0;
  await scene.on(pull, 'reopened');
  expect(pull.reviewComments).toEqual([]);
  await scene.push(pull, [...ROWS, BAD, WORSE]);
  await scene.on(pull, 'synchronize');
  expect(pull.reviewComments.map(({ body }) => /Data--\w+/.exec(body)?.[0])).toEqual(['Data--Quality']);
});

test('a suggestion that was deleted after a cancelled run stays away once another run saw it', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await killedAt(pull, REVIEW, 'after');
  await scene.run(await opened(pull));
  pull.reviewComments.length = 0;
  await scene.run(await opened(pull));
  expect(pull.reviewComments).toEqual([]);
});

test('a comment of somebody else with the hash of a suggestion counts for nothing', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  const [ours] = pull.reviewComments;
  const other = await scene.pull([...ROWS, BAD]);
  other.reviewComments.push({ ...ours!, id: 1, author: scene.world.account('mallory') });
  expectCalm(await scene.on(other));
  expect(other.reviewComments.map(({ author }) => author.login)).toEqual(['mallory', 'github-actions[bot]']);
});

test('two runs that post the same suggestions at once leave them once', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, BAD, WORSE]);
  const event = await pullRequest(scene.github, pull, 'synchronize');
  let second: Promise<unknown> | undefined;
  scene.github.fault({
    ...REVIEW,
    before: async () => {
      second ??= scene.run(event);
      await second;
    },
  });
  expectCalm(await scene.run(event));
  expect(second).toBeDefined();
  expect(pull.reviewComments).toHaveLength(2);
  expect(scene.own(pull)).toHaveLength(1);
});

test('an older run does not overwrite the comment of a newer one, though it is about to', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, BAD, WORSE]);
  const older = await pullRequest(scene.github, pull, 'synchronize');
  scene.github.fault({
    ...REVIEW,
    before: async () => {
      await scene.push(pull, [...ROWS, row('Newer', 'Data-Quality')]);
      await scene.on(pull, 'synchronize');
    },
  });
  expectCalm(await scene.run(older));
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Newer');
});

test('links follow the commit: the comment is edited though it says the same', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, BAD], { 'notes.txt': 'x\n' });
  await scene.on(pull, 'synchronize');
  expect(scene.own(pull)[0]).toContain(`/blob/${pull.head.sha}/README.md`);
  expect(scene.own(pull)).toHaveLength(1);
});

test('an App’s token that does not say whose it is: nothing is written again', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const token = scene.github.appToken(scene.repository, 'list-keeper', {
    contents: 'read',
    pull_requests: 'write',
    issues: 'write',
  });
  await scene.on(pull, 'opened', { token });
  await scene.push(pull, [...ROWS, BAD, WORSE]);
  const writes = scene.github.log.writes().filter(({ path }) => path !== '/graphql').length;
  scene.github.fault({ method: 'POST', path: '/graphql', status: 403, times: Number.POSITIVE_INFINITY });
  for (let i = 0; i < 2; i++) {
    const result = await scene.on(pull, 'synchronize', { token });
    expectCalm(result);
    expect(result.code).toBe(1);
    expect(result.stdout).toContain('GitHub does not say who writes with this token');
  }
  expect(scene.github.log.writes().filter(({ path }) => path !== '/graphql')).toHaveLength(writes);
  expect(scene.comments(pull.issue)).toHaveLength(1);
});
