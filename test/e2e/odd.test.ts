/** What GitHub and people do that is rare: each once, with the built Action. */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pullRequest, runOn, workflowDispatch, workflowRunCompleted } from '../github/events.ts';
import { expectCalm, MAKES_COMMENT, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
const TREES = /\/git\/trees\//;

test.each([
  [
    'a locked conversation',
    'Unable to create comment because issue is locked.',
    'the conversation is locked',
  ],
  ['an archived repository', 'Repository was archived so is read-only.', 'the repository is archived'],
])('%s: the verdict stands, and why there is no comment is told', async (_, message, told) => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ ...MAKES_COMMENT, status: 403, message, times: 2 });
  const result = await scene.on(pull);
  expectCalm(result);
  expect([result.code, result.outputs.verdict]).toEqual([1, 'fail']);
  expect(result.stdout).toContain(told);
  expect(scene.own(pull)).toEqual([]);
});

test('the fork was deleted: the list is read all the same, and nothing tries to write', async () => {
  const pull = await scene.forkPull([...ROWS, BAD]);
  scene.world.deleteRepository(pull.head.repository!);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.outputs.verdict).toBe('fail');
  expect(scene.github.log.writes()).toEqual([]);

  const inputs = { 'pull-request': String(pull.issue.number) };
  expectCalm(await scene.run(await workflowDispatch(scene.github, scene.repository), { inputs }));
  expect(scene.own(pull)).toHaveLength(1);
});

test.each([
  ['merged', (pull: Awaited<ReturnType<Scene['pull']>>) => scene.world.pulls.merge(pull, 'survey')],
  [
    'closed',
    async (pull: Awaited<ReturnType<Scene['pull']>>) =>
      scene.world.close(pull.issue, scene.world.account('survey')),
  ],
  [
    'pushed to by force',
    async (pull: Awaited<ReturnType<Scene['pull']>>) => {
      const files = { 'README.md': '# Other\n' };
      await scene.world.commit(scene.repository, pull.head.ref, { files, from: pull.base.sha, force: true });
    },
  ],
])('a pull request that is %s while it is read gets nothing written', async (_, happen) => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.github.fault({ method: 'GET', path: /\/compare\//, after: async () => void (await happen(pull)) });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a draft is answered like any other', async () => {
  await scene.world.commit(scene.repository, 'draft', {
    files: { 'notes.md': 'Nothing\n' },
    author: 'regular',
  });
  const pull = await scene.pull([...ROWS, BAD]);
  pull.draft = true;
  expectCalm(await scene.on(pull));
  expect(scene.own(pull)).toHaveLength(1);
});

test('two kinds that share a label that is not there yet: it is made once', async () => {
  const files = { '.github/awesome-steward.yml': 'pulls:\n  labels: { added: paper, failing: paper }\n' };
  await scene.world.commit(scene.repository, 'main', { files });
  const pull = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(pull.issue.labels.map(({ name }) => name)).toEqual(['paper']);
  expect(scene.repository.labels.map(({ name }) => name)).toEqual(['paper']);
  expect(scene.own(pull)).toHaveLength(1);
});

test('somebody quotes our comment, and a maintainer edits it: one comment, ours', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  const [own] = pull.issue.comments;
  scene.world.comment(pull.issue, 'survey', `> ${own!.body.replaceAll('\n', '\n> ')}\n\nPlease see above`);
  scene.world.comment(pull.issue, 'mallory', own!.body);
  scene.world.comment(pull.issue, 'list-bot[bot]', own!.body);
  own!.body = own!.body.replace('Data-Scalling', 'edited by hand');
  await scene.push(pull, [...ROWS, BAD, row('More', 'Data-Quality')]);
  expectCalm(await scene.on(pull, 'synchronize'));
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
  expect(pull.issue.comments).toHaveLength(4);
});

test('a comment that a maintainer deletes while the run writes: the run ends well, the next one writes it', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  await scene.push(pull, [...ROWS, BAD, row('More', 'Data-Quality')]);
  const event = await pullRequest(scene.github, pull, 'synchronize');
  scene.github.fault({
    method: 'PATCH',
    before: () => {
      pull.issue.comments.length = 0;
    },
  });
  expectCalm(await scene.run(event));
  expectCalm(await scene.run(event));
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('More');
});

test('a private fork whose commits are not to be seen: one sentence, an error status, never a pass', async () => {
  const pull = await scene.forkPull([...ROWS, BAD]);
  scene.github.fault({
    method: 'GET',
    path: TREES,
    status: 404,
    message: 'Not Found',
    times: Number.POSITIVE_INFINITY,
  });
  scene.repository.hidden.add(pull.head.sha);
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  const result = await scene.run(event);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.stdout).toContain('GitHub could not list the files');
  expect(scene.repository.statuses.map(({ state }) => state)).toEqual(['error']);
});

test.each([null, 'pull_request', 7])('an event that is %s: one sentence', async (payload) => {
  const event = await workflowDispatch(scene.github, scene.repository);
  const result = await scene.run({ ...event, payload: payload as never });
  expectCalm(result);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    'The event that started this run cannot be read: its file is not JSON. Run the job again.',
  ]);
});

test('the base branch is gone when it is to be compared: one sentence, an error status, never a pass', async () => {
  const pull = await scene.forkPull([...ROWS, BAD]);
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  scene.github.fault({
    path: /\/compare\//,
    before: () => scene.repository.git.setRef('refs/heads/main', null),
  });
  const result = await scene.run(event);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringMatching(/^GitHub could not compare the pull request with its base: there is no such thing/),
  ]);
  expect(scene.repository.statuses.map(({ state }) => state)).toEqual(['error']);
  expect(scene.own(pull)).toEqual([]);
});
