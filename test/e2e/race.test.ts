import { afterEach, beforeEach, expect, test } from 'vitest';
import { lies } from '../faults/lies.ts';
import { pullRequest } from '../github/events.ts';
import { expectCalm, MAKES_COMMENT, ROWS, readOverRest, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';

test('three runs at once leave one comment', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await pullRequest(scene.github, pull, 'opened');
  // All three look before any of them has written.
  scene.github.fault({ ...MAKES_COMMENT, delay: 1500, times: 3 });
  const results = await Promise.all([1, 2, 3].map(() => scene.run(event)));
  results.forEach(expectCalm);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
  // Nor does any of them suggest again what another has suggested.
  expect(pull.reviewComments).toHaveLength(1);
});

test('an older and a newer run make the comment at once: what the newer says stays', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const old = await pullRequest(scene.github, pull, 'opened');
  let newer: Promise<unknown> | undefined;
  scene.github.fault({
    ...MAKES_COMMENT,
    // The older has made its comment and has not had the answer when the newer runs from beginning to end.
    after: async () => {
      if (newer) return;
      await scene.push(pull, [...ROWS, BAD, row('Newer', 'Data-Quality')]);
      newer = scene.on(pull, 'synchronize');
      await newer;
    },
  });
  const late = await scene.run(old);
  expectCalm(late);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Newer');
  // The newer relies on what the older said that it would suggest; the comment has the fixed line either way.
  expect(pull.reviewComments.length).toBeLessThanOrEqual(1);
});

test('an older run that ends last overwrites nothing', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const old = await pullRequest(scene.github, pull, 'opened');
  await scene.push(pull, [...ROWS, BAD, row('Newer', 'Data-Quality')]);
  await scene.on(pull, 'synchronize');
  const [newer] = scene.own(pull);
  expect(newer).toContain('Newer');
  const late = await scene.run(old);
  expectCalm(late);
  expect(scene.own(pull)).toEqual([newer]);
});

test('a push between reading and writing: nothing is written for the old commit', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await pullRequest(scene.github, pull, 'opened');
  scene.github.fault({
    method: 'GET',
    path: /\/compare\//,
    after: () => scene.push(pull, [...ROWS, row('Fixed', 'Data-Scaling')]),
  });
  const result = await scene.run(event);
  expectCalm(result);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a push while the suggestions are posted: the first comment is not made for the old commit', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await pullRequest(scene.github, pull, 'opened');
  scene.github.fault({
    method: 'POST',
    path: /\/reviews$/,
    after: async () => {
      await scene.push(pull, [...ROWS, row('Fixed', 'Data-Scaling')]);
      await scene.on(pull, 'synchronize');
    },
  });
  expectCalm(await scene.run(event));
  expect(scene.own(pull)).toEqual([]);
});

test.each([
  ['GraphQL', false],
  ['REST', true],
])('a push right before the first comment is made: it is taken back, over %s', async (_, overRest) => {
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await pullRequest(scene.github, pull, 'opened');
  if (overRest) readOverRest(scene);
  scene.github.fault({
    ...MAKES_COMMENT,
    before: async () => {
      await scene.push(pull, [...ROWS, row('Fixed', 'Data-Scaling')]);
      await scene.on(pull, 'synchronize');
    },
  });
  expectCalm(await scene.run(event));
  expect(scene.own(pull)).toEqual([]);
});

test('what a newer run has made of the comment is not taken back', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await pullRequest(scene.github, pull, 'opened');
  scene.github.fault({
    ...MAKES_COMMENT,
    before: () => scene.push(pull, [...ROWS, BAD, row('Newer', 'Data-Quality')]),
    // The older is told that it is late; the newer is done before it can do anything about it.
    after: async () => void (await scene.on(pull, 'synchronize')),
  });
  expectCalm(await scene.run(event));
  expect(scene.own(pull)).toEqual([expect.stringContaining('Newer')]);
});

test('a comment that is deleted before it can be edited is made again', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, BAD, row('More', 'Data-Quality')]);
  scene.github.fault({ method: 'PATCH', before: () => void pull.issue.comments.splice(0) });
  expectCalm(await scene.on(pull, 'synchronize'));
  expect(scene.own(pull)).toEqual([expect.stringContaining('More')]);
  // Nor is anything suggested twice.
  expect(pull.reviewComments).toHaveLength(1);
});

test.each([
  ['GraphQL', false],
  ['REST', true],
])('what GitHub lists twice is not taken for two, over %s', async (_, overRest) => {
  const pull = await scene.pull([...ROWS, BAD]);
  const twice = { lie: lies['items twice']!, times: Number.POSITIVE_INFINITY };
  scene.github.fault({ ...twice, when: ({ body, path }) => !/createLabel|\/reviews/.test(body + path) });
  if (overRest) readOverRest(scene);
  expectCalm(await scene.on(pull));
  const [first] = pull.issue.comments;
  expect(scene.own(pull)).toHaveLength(1);
  await scene.push(pull, [...ROWS, BAD, row('More', 'Data-Quality')]);
  expectCalm(await scene.on(pull, 'synchronize'));
  expect(pull.issue.comments.map(({ id }) => id)).toEqual([first!.id]);
  expect(scene.own(pull)[0]).toContain('More');
  expect(pull.reviewComments).toHaveLength(1);
});

test('ours is found behind 25 others, and on the third page', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  for (let i = 0; i < 25; i++) scene.world.comment(pull.issue, 'talker', `Comment ${i}`);
  await scene.on(pull);
  expect(scene.own(pull)).toHaveLength(1);

  const other = await scene.pull([...ROWS, BAD]);
  for (let i = 0; i < 250; i++) scene.world.comment(other.issue, 'talker', `Comment ${i}`);
  await scene.on(other);
  await scene.push(other, [...ROWS, BAD, row('More', 'Data-Quality')]);
  await scene.on(other, 'synchronize');
  expect(scene.own(other)).toHaveLength(1);
  expect(scene.own(other)[0]).toContain('More');
});

test('a comment of somebody else that bears our marker is left alone', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const forged = `<!-- awesome-steward v1 sha=${pull.head.sha} greeted thanked -->\nNothing to see here`;
  scene.world.comment(pull.issue, 'mallory', forged);
  await scene.on(pull);
  expect(scene.comments(pull.issue)[0]).toBe(forged);
  expect(scene.own(pull)).toHaveLength(1);
});

test('with an App’s token its own comment is found again', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const token = scene.github.appToken(scene.repository, 'list-keeper', {
    contents: 'read',
    pull_requests: 'write',
    issues: 'write',
  });
  await scene.on(pull, 'opened', { token });
  await scene.push(pull, [...ROWS, row('Fixed', 'Data-Scaling')]);
  await scene.on(pull, 'synchronize', { token });
  expect(scene.comments(pull.issue)).toHaveLength(1);
  expect(scene.comments(pull.issue)[0]).toContain('All fixed');
});
