import { afterEach, beforeEach, expect, test } from 'vitest';
import {
  approve,
  heldRun,
  mergeGroup,
  push,
  runOn,
  workflowRunCompleted,
  workflowRunRequested,
} from '../github/events.ts';
import type { Pull, WorkflowRun } from '../github/state.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
const APPROVAL = 'A maintainer still has to approve';

const requested = async (run: WorkflowRun) =>
  scene.run(await workflowRunRequested(scene.github, scene.repository, run));
const completed = async (run: WorkflowRun) =>
  scene.run(await workflowRunCompleted(scene.github, scene.repository, run));
const tip = async (branch = 'main') => (await scene.repository.git.resolve(`refs/heads/${branch}`))!;
const statuses = () => scene.repository.statuses.map(({ sha, context, state }) => [sha, context, state]);

test('a newcomer whose run is held is greeted, judged and commented on before anybody approves it', async () => {
  const pull = await scene.forkPull([...ROWS, BAD]);
  const run = heldRun(scene.github, pull);
  const result = await requested(run);
  expectCalm(result);
  expect(result.code).toBe(0);
  const [comment, ...more] = scene.own(pull);
  expect(more).toEqual([]);
  expect(comment).toContain('Welcome, newcomer');
  expect(comment).toContain(APPROVAL);
  expect(comment).toContain('Data-Scalling');
  expect(pull.reviewComments).toHaveLength(1);
  expect(statuses()).toEqual([[pull.head.sha, 'awesome-steward', 'failure']]);

  // The event may come twice; nothing is written for that.
  const writes = scene.github.log.writes().length;
  expectCalm(await requested(run));
  expect(scene.github.log.writes().filter(({ path }) => !path.includes('/statuses/'))).toHaveLength(
    writes - 1,
  );

  approve(run, 'failure');
  const id = pull.issue.comments[0]!.id;
  expectCalm(await completed(run));
  expect(pull.issue.comments.map((each) => each.id)).toEqual([id]);
  expect(scene.own(pull)[0]).toContain('Welcome, newcomer');
  expect(scene.own(pull)[0]).not.toContain(APPROVAL);
  expect(pull.reviewComments).toHaveLength(1);
  const after = scene.own(pull)[0];
  await completed(run);
  expect(scene.own(pull)).toEqual([after]);
});

test('a run that only begins writes nothing; when it has ended it is answered', async () => {
  scene.regular('stranger');
  const pull = await scene.forkPull([...ROWS, BAD], { author: 'stranger' });
  const run = runOn(scene.github, pull, { status: 'queued', conclusion: null });
  const result = await requested(run);
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(scene.github.log.entries).toEqual([]);
  approve(run);
  await completed(run);
  expect(scene.own(pull)).toHaveLength(1);
});

test.each<[string, (pull: Pull) => Partial<WorkflowRun> | Promise<Partial<WorkflowRun>>]>([
  ['of another branch', () => ({ headBranch: 'other' })],
  ['of another commit', ({ base }) => ({ headSha: base.sha })],
  ['that was no pull request’s', () => ({ event: 'push' })],
  ['of another event that a fork can start', () => ({ event: 'pull_request_target' })],
  [
    'of another repository',
    async () => ({ headRepository: await scene.world.fork(scene.repository, 'forger') }),
  ],
])('a held run %s writes nothing', async (_, changes) => {
  const pull = await scene.forkPull([...ROWS, BAD]);
  const result = await requested(heldRun(scene.github, pull, await changes(pull)));
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a held run of a commit that two pull requests propose writes nothing', async () => {
  const pull = await scene.forkPull([...ROWS, BAD]);
  await scene.world.commit(scene.repository, 'release', { files: { 'other.md': 'x' } });
  const head = pull.head.repository!;
  await scene.world.pulls.open(scene.repository, { head, branch: 'change', base: 'release' });
  await requested(heldRun(scene.github, pull));
  expect(scene.github.log.writes()).toEqual([]);
});

test('a success for one base never counts for another: each has a status of its own', async () => {
  await scene.world.commit(scene.repository, 'release', { files: { 'other.md': 'x' } });
  const fork = await scene.world.fork(scene.repository, 'stranger');
  scene.regular('stranger');
  const files = { 'README.md': listOf([...ROWS, row('All Is Well', 'Data-Quality')]) };
  await scene.world.commit(fork, 'change', { files, author: 'stranger' });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: fork,
    branch: 'change',
    base: 'release',
    author: 'stranger',
  });
  await completed(runOn(scene.github, pull));
  expect(statuses()).toEqual([[pull.head.sha, 'awesome-steward (release)', 'success']]);
});

test('what cannot be judged leaves no success behind', async () => {
  scene.regular('stranger');
  const good = [...ROWS, row('All Is Well', 'Data-Quality')];
  const pull = await scene.forkPull(good, { author: 'stranger' });
  const run = runOn(scene.github, pull);
  await completed(run);
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'rules: [\n' },
  });
  const result = await completed(run);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(statuses().map(([, , state]) => state)).toEqual(['success', 'error']);
});

test('a merged pull request from a fork is thanked for by the push, once', async () => {
  const pull = await scene.forkPull([...ROWS, row('All Is Well', 'Data-Quality')]);
  await requested(heldRun(scene.github, pull));
  const before = await tip();
  await scene.world.pulls.merge(pull, 'survey', 'squash');
  const event = await push(scene.github, scene.repository, 'main', before);
  for (const mode of ['auto', 'welcome', 'welcome']) {
    const result = await scene.run(event, { inputs: { mode } });
    expectCalm(result);
    expect(result.code).toBe(0);
  }
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('newcomer');
  expect(scene.own(pull)[0]).toContain('All Is Well');
  expect(scene.own(pull)[0]).toMatch(/1st merged/);
  expect(scene.github.log.find({ method: 'PATCH' })).toHaveLength(1);
});

test.each(['merge', 'squash'] as const)('thanks find what was merged by %s', async (how) => {
  const pull = await scene.forkPull([...ROWS, row('All Is Well', 'Data-Quality')]);
  await requested(heldRun(scene.github, pull));
  const before = await tip();
  await scene.world.pulls.merge(pull, 'survey', how);
  await scene.run(await push(scene.github, scene.repository, 'main', before), {
    inputs: { mode: 'welcome' },
  });
  expect(scene.own(pull)[0]).toContain('All Is Well');
  expect(scene.own(pull)[0]).toMatch(/merged contribution/);
});

test('a push that merged nothing, or went to another branch, or has mode "check" writes nothing', async () => {
  const pull = await scene.forkPull([...ROWS, row('All Is Well', 'Data-Quality')]);
  await requested(heldRun(scene.github, pull));
  const writes = scene.github.log.writes().length;
  const before = await tip();
  await scene.world.commit(scene.repository, 'main', { files: { 'notes.md': 'x\n' } });
  await scene.run(await push(scene.github, scene.repository, 'main', before));
  await scene.world.commit(scene.repository, 'other', { files: { 'notes.md': 'y\n' } });
  await scene.run(await push(scene.github, scene.repository, 'other', before));
  const at = await tip();
  await scene.world.pulls.merge(pull, 'survey');
  await scene.run(await push(scene.github, scene.repository, 'main', at), { inputs: { mode: 'check' } });
  expect(scene.github.log.writes()).toHaveLength(writes);
});

test('a merge queue is judged by what it adds, and the commit gets the status', async () => {
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': listOf([...ROWS, BAD]) } });
  const good = await scene.forkPull([...ROWS, BAD, row('All Is Well', 'Data-Quality')]);
  const queued = await mergeGroup(scene.github, good);
  const passed = await scene.run(queued);
  expectCalm(passed);
  expect([passed.code, passed.outputs.added]).toEqual([0, '1']);

  const worse = BAD.replace('Wrong Label', 'Wrong Label Again');
  const pull = await scene.pull([...ROWS, BAD, worse], { author: 'survey' });
  const refused = await mergeGroup(scene.github, pull);
  const failed = await scene.run(refused);
  expectCalm(failed);
  expect(failed.code).toBe(1);
  expect(statuses()).toEqual([
    [queued.sha, 'awesome-steward', 'success'],
    [refused.sha, 'awesome-steward', 'failure'],
  ]);
  await scene.run(refused, { inputs: { mode: 'check' } });
  expect(scene.github.log.writes()).toHaveLength(2);
});
