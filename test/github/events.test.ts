import { afterAll, beforeAll, expect, test } from 'vitest';
import * as events from './events.ts';
import { GitHub } from './server.ts';
import type { Pull, Repository } from './state.ts';

let github: GitHub;
let base: Repository;
let fork: Repository;
let pull: Pull;

beforeAll(async () => {
  github = await GitHub.start();
  const { world } = github;
  base = await world.createRepository('curator/list', { files: { 'README.md': '# List\n\n- one\n' } });
  fork = await world.fork(base, 'newcomer');
  await world.commit(fork, 'add', { files: { 'README.md': '# List\n\n- one\n- two\n' } });
  pull = await world.pulls.open(base, { head: fork, branch: 'add' });
});
afterAll(() => github.close());

test('a pull request that conflicts starts no run, save on pull_request_target', async () => {
  const { world } = github;
  const list = await world.createRepository('curator/other', { files: { 'a.md': 'a\n' } });
  await world.commit(list, 'change', { files: { 'a.md': 'b\n' } });
  const conflict = await world.pulls.open(list, { head: list, branch: 'change' });
  await world.commit(list, 'main', { files: { 'a.md': 'c\n' } });
  await expect(events.pullRequest(github, conflict, 'opened')).rejects.toThrow(/conflicts/);
  expect((await events.pullRequestTarget(github, conflict, 'opened')).ref).toBe('refs/heads/main');
});

test('a run knows the pull request of its own repository, never one of a fork', async () => {
  const { world } = github;
  await world.commit(base, 'own', { files: { 'own.md': 'own\n' } });
  const own = await world.pulls.open(base, { head: base, branch: 'own' });
  const { payload } = await events.workflowRunCompleted(github, base, events.runOn(github, own));
  expect(payload.workflow_run).toMatchObject({
    pull_requests: [{ number: own.issue.number, head: { ref: 'own' } }],
  });
  world.close(own.issue, own.issue.author);
});

test('the payload is the test’s own: to change it changes nothing on the server', async () => {
  const event = await events.pullRequest(github, pull, 'opened');
  (event.payload.pull_request as { title: string }).title = 'Forged';
  expect(pull.issue.title).not.toBe('Forged');
});

test('every event fits GitHub’s description of its payload', async () => {
  const { world } = github;
  const opened = await events.pullRequest(github, pull, 'opened');
  expect(opened).toMatchObject({
    name: 'pull_request',
    ref: 'refs/pull/1/merge',
    headRef: 'add',
    baseRef: 'main',
    actor: 'newcomer',
  });
  expect(opened.sha).toBe(await base.git.resolve('refs/pull/1/merge'));
  expect(opened.payload).toMatchObject({
    action: 'opened',
    number: 1,
    pull_request: { head: { sha: pull.head.sha } },
  });

  const before = pull.head.sha;
  await world.commit(fork, 'add', { files: { 'README.md': '# List\n\n- one\n- two\n- three\n' } });
  const pushed = await events.pullRequest(github, pull, 'synchronize');
  expect(pushed.payload).toMatchObject({ before, after: pull.head.sha });
  await events.pullRequest(github, pull, 'edited');

  const target = await events.pullRequestTarget(github, pull, 'opened');
  const tip = await base.git.resolve('refs/heads/main');
  expect(target).toMatchObject({ name: 'pull_request_target', ref: 'refs/heads/main', sha: tip });

  const run = events.runOn(github, pull);
  const ran = await events.workflowRunCompleted(github, base, run);
  expect(ran).toMatchObject({ name: 'workflow_run', ref: 'refs/heads/main', sha: tip });
  expect(ran.payload.workflow_run).toMatchObject({
    head_branch: 'add',
    head_sha: pull.head.sha,
    pull_requests: [],
  });

  const first = await base.git.resolve('refs/heads/main');
  await world.commit(base, 'main', { files: { 'other.md': 'Other\n' } });
  const push = await events.push(github, base, 'main', first as string);
  expect(push.payload).toMatchObject({ before: first, forced: false, commits: [{ added: ['other.md'] }] });

  await base.git.setRef('refs/heads/new', first as string);
  const made = await events.push(github, base, 'new');
  expect(made.payload).toMatchObject({
    created: true,
    forced: false,
    commits: [],
    head_commit: { id: first },
  });

  const queued = await events.mergeGroup(github, pull);
  expect(queued.ref).toMatch(/^refs\/heads\/gh-readonly-queue\/main\/pr-1-/);

  const issue = world.openIssue(base, { title: 'Hello', author: 'visitor' });
  expect((await events.issueOpened(github, issue)).actor).toBe('visitor');
  const comment = world.comment(pull.issue, 'curator', '/steward');
  expect((await events.commentCreated(github, comment)).payload.issue).toHaveProperty('pull_request');
  const dispatched = await events.workflowDispatch(github, base, { inputs: { 'pull-request': '1' } });
  expect(dispatched.payload.inputs).toEqual({ 'pull-request': '1' });

  world.close(pull.issue, world.account('newcomer'));
  await events.pullRequest(github, pull, 'closed');
  world.reopen(pull.issue);
  await events.pullRequest(github, pull, 'reopened');
  await world.pulls.merge(pull, 'curator');
  world.deleteRepository(fork);
  const merged = await events.pullRequest(github, pull, 'closed', { sender: 'curator' });
  expect(merged.payload.pull_request).toMatchObject({
    merged: true,
    merged_by: { login: 'curator' },
    head: { repo: null },
  });
  expect([merged.ref, merged.sha]).toEqual(['refs/heads/main', await base.git.resolve('refs/heads/main')]);
  expect(github.violations()).toEqual([]);
});
