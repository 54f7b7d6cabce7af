import { afterEach, beforeEach, expect, test } from 'vitest';
import { pullRequestTarget, push, runOn, workflowDispatch, workflowRunCompleted } from '../github/events.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular('stranger');
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';

test('from a fork: verdict, annotations and summary, and no write is even tried', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const result = await scene.on(pull, 'opened', { token: scene.github.forkToken(scene.repository) });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.outputs.verdict).toBe('fail');
  expect(result.annotations.map(({ line, file }) => [file, line])).toEqual([
    [
      'README.md',
      listOf([...ROWS, BAD])
        .split('\n')
        .indexOf(BAD) + 1,
    ],
  ]);
  expect(result.summary).toContain('Data-Scalling');
  expect(result.summary.match(/no permission to comment/g)).toHaveLength(1);
  expect(scene.github.log.writes()).toEqual([]);
});

test('the trusted half comments, suggests and sets a status', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  const result = await scene.run(event);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
  expect(pull.reviewComments).toHaveLength(1);
  expect(scene.repository.statuses.map(({ sha, state, context }) => [sha, state, context])).toEqual([
    [pull.head.sha, 'failure', 'awesome-steward'],
  ]);
});

test('without "statuses: write" the trusted half comments all the same', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const token = scene.github.actionsToken(scene.repository, { contents: 'read', pull_requests: 'write' });
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  const result = await scene.run(event, { token });
  expectCalm(result);
  expect(result.stdout).toContain('::warning::GitHub could not set the commit status: the workflow lacks');
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.repository.statuses).toEqual([]);
});

test('mode "report" never fails, and neither does its status', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  expectCalm(await scene.run(event, { inputs: { mode: 'report' } }));
  expect(scene.repository.statuses.map(({ state }) => state)).toEqual(['success']);
});

test.each([
  ['of another branch', { headBranch: 'other' }],
  ['that was no pull request’s', { event: 'push' }],
])('a run %s writes nothing', async (_, changes) => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const event = await workflowRunCompleted(
    scene.github,
    scene.repository,
    runOn(scene.github, pull, changes),
  );
  const result = await scene.run(event);
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a run of another commit writes nothing', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const run = runOn(scene.github, pull, { headSha: pull.base.sha });
  await scene.run(await workflowRunCompleted(scene.github, scene.repository, run));
  expect(scene.github.log.writes()).toEqual([]);
});

test('a run that claims another repository writes nothing', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const other = await scene.world.fork(scene.repository, 'forger');
  const event = await workflowRunCompleted(
    scene.github,
    scene.repository,
    runOn(scene.github, pull, { headRepository: other }),
  );
  await scene.run(event);
  expect(scene.github.log.writes()).toEqual([]);
});

test('two open pull requests with the same commit: nothing is written', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  await scene.world.commit(scene.repository, 'release', { files: { 'other.md': 'x' } });
  await scene.world.pulls.open(scene.repository, {
    head: pull.head.repository!,
    branch: 'change',
    base: 'release',
    author: 'stranger',
  });
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  await scene.run(event);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a pull request to another branch than was guessed is judged by that branch', async () => {
  const { world, repository } = scene;
  const release = { '.github/awesome-steward.yml': 'rules:\n  label-known: warning\n' };
  await world.commit(repository, 'release', { files: release });
  const fork = await world.fork(repository, 'stranger');
  await world.commit(fork, 'change', { files: { 'README.md': listOf([...ROWS, BAD]) }, author: 'stranger' });
  const options = { head: fork, branch: 'change', base: 'release', author: 'stranger' };
  const pull = await world.pulls.open(repository, options);
  const event = await workflowRunCompleted(scene.github, repository, runOn(scene.github, pull));
  expectCalm(await scene.run(event));
  expect(repository.statuses.map(({ state, context }) => [state, context])).toEqual([
    ['success', 'awesome-steward (release)'],
  ]);
  expect(scene.own(pull)[0]).toContain('1 warning');
});

test('the check run before the trusted half: the pull request has moved on', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  await scene.push(pull, [...ROWS, row('Fixed', 'Data-Scaling')]);
  await scene.run(event);
  expect(scene.github.log.writes()).toEqual([]);
});

test('pull_request_target takes the same path', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const result = await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
});

test('a dispatched run reports on the pull request that is named', async () => {
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const result = await scene.run(await workflowDispatch(scene.github, scene.repository), {
    inputs: { 'pull-request': String(pull.issue.number) },
  });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(scene.own(pull)).toHaveLength(1);
});

test('push: the list is judged as it stands, and nothing is written', async () => {
  const before = (await scene.repository.git.resolve('refs/heads/main'))!;
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': listOf([...ROWS, BAD]) } });
  const pushed = await scene.run(await push(scene.github, scene.repository, 'main', before));
  expectCalm(pushed);
  expect(pushed.code).toBe(1);
  expect(pushed.outputs).toMatchObject({ entries: '5', errors: '1' });
  expect(scene.github.log.writes()).toEqual([]);
});

test('a list on a branch that is not UTF-8, or a link, is told', async () => {
  const before = (await scene.repository.git.resolve('refs/heads/main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': { content: Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]) } },
  });
  const result = await scene.run(await push(scene.github, scene.repository, 'main', before));
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations[0]!.message).toContain('not UTF-8');
});

test('the command to run locally runs nothing else, whatever the file is called', async () => {
  const name = 'lists/$(touch x) `id`.md';
  const before = (await scene.repository.git.resolve('refs/heads/main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { [name]: listOf([BAD]), '.github/awesome-steward.yml': 'files: ["lists/*.md"]\n' },
  });
  const result = await scene.run(await push(scene.github, scene.repository, 'main', before));
  expectCalm(result);
  expect(result.summary).toContain(`check '${name}'`);
});
