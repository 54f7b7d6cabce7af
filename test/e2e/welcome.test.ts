import { afterEach, beforeEach, expect, test } from 'vitest';
import { issueOpened, pullRequestTarget } from '../github/events.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
});
afterEach(() => scene.close());

const good = [...ROWS, row('All Is Well', 'Data-Quality')];

test('a first pull request is greeted once, across three pushes and a run again', async () => {
  const pull = await scene.forkPull(good, { author: 'newcomer' });
  const run = async (action: 'opened' | 'synchronize') => {
    const result = await scene.run(await pullRequestTarget(scene.github, pull, action));
    expectCalm(result);
    expect(scene.own(pull)).toHaveLength(1);
    expect(scene.own(pull)[0]!.match(/Welcome, newcomer/g)).toHaveLength(1);
  };
  await run('opened');
  await run('opened');
  for (const title of ['First Push', 'Second Push', 'Third Push']) {
    await scene.push(pull, [...good, row(title, 'Data-Scaling')]);
    await run('synchronize');
  }
});

test('a second pull request of the same person is not greeted', async () => {
  await scene.forkPull(good, { author: 'newcomer' });
  const fork = scene.world.repository('newcomer/papers')!;
  await scene.world.commit(fork, 'second', {
    files: { 'other.md': 'x', 'README.md': listOf([...good, row('More', 'Data-Quality')]) },
    author: 'newcomer',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: fork,
    branch: 'second',
    author: 'newcomer',
  });
  const result = await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  expectCalm(result);
  expect(scene.own(pull).join('')).not.toContain('Welcome');
});

test('a regular whose payload says NONE is not greeted', async () => {
  const first = await scene.forkPull(good, { author: 'returning' });
  scene.world.close(first.issue, scene.world.account('survey'));
  const fork = first.head.repository!;
  await scene.world.commit(fork, 'again', { files: { 'README.md': listOf(good) }, author: 'returning' });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: fork,
    branch: 'again',
    author: 'returning',
    association: 'NONE',
  });
  await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  expect(scene.own(pull)).toEqual([]);
});

test('a bot is not greeted, nor a member whose payload says NONE', async () => {
  const bot = await scene.pull(good, { author: 'helpful[bot]' });
  await scene.run(await pullRequestTarget(scene.github, bot, 'opened'));
  expect(scene.own(bot)).toEqual([]);

  scene.repository.collaborators.set('insider', 'write');
  const fork = await scene.world.fork(scene.repository, 'insider');
  await scene.world.commit(fork, 'change', { files: { 'README.md': listOf(good) }, author: 'insider' });
  const member = await scene.world.pulls.open(scene.repository, {
    head: fork,
    branch: 'change',
    author: 'insider',
    association: 'NONE',
  });
  await scene.run(await pullRequestTarget(scene.github, member, 'opened'));
  expect(scene.own(member)).toEqual([]);
});

test('the template of the base is used, that of the head is not', async () => {
  const config = 'pulls:\n  template: .github/welcome.md\n';
  await scene.world.commit(scene.repository, 'main', {
    files: {
      '.github/awesome-steward.yml': config,
      '.github/welcome.md': '## Hello {{author}}, from the **base** {{nonsense}}\n',
    },
  });
  const pull = await scene.forkPull(good, {
    author: 'newcomer',
    files: { '.github/welcome.md': 'Buy at https://evil.example' },
  });
  await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  const [comment] = scene.own(pull);
  expect(comment).toContain('## Hello newcomer, from the **base** {{nonsense}}');
  expect(comment).not.toContain('evil.example');
  expect(comment).toContain('This change edits .github/welcome.md.');
});

test('a merge is thanked for once, with what was added and the person’s count', async () => {
  const pull = await scene.forkPull(good, { author: 'newcomer' });
  await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  await scene.world.pulls.merge(pull, 'survey');
  for (let i = 0; i < 2; i++) {
    const result = await scene.run(await pullRequestTarget(scene.github, pull, 'closed'));
    expectCalm(result);
  }
  const own = scene.own(pull);
  expect(own).toHaveLength(1);
  expect(own[0]).toContain('Merged, thank you, newcomer!');
  expect(own[0]).toContain('All Is Well');
  expect(own[0]).toContain('Data-Quality');
  expect(own[0]).toContain('1st merged contribution');
  expect(scene.github.log.find({ method: 'PATCH' })).toHaveLength(1);
});

test('a merge that never had a comment stays without', async () => {
  scene.regular();
  const pull = await scene.pull(good);
  await scene.on(pull);
  await scene.world.pulls.merge(pull, 'survey');
  await scene.on(pull, 'closed');
  expect(scene.own(pull)).toEqual([]);
});

test('a first issue is greeted once by one short comment; a second one is not', async () => {
  const issue = scene.world.openIssue(scene.repository, { title: 'Where is X?', author: 'asker' });
  for (let i = 0; i < 2; i++) {
    const result = await scene.run(await issueOpened(scene.github, issue), { inputs: { mode: 'welcome' } });
    expectCalm(result);
    expect(result.code).toBe(0);
  }
  expect(scene.own(issue)).toHaveLength(1);
  expect(scene.own(issue)[0]).toContain('Welcome, asker');
  const second = scene.world.openIssue(scene.repository, { title: 'And Y?', author: 'asker' });
  await scene.run(await issueOpened(scene.github, second), { inputs: { mode: 'welcome' } });
  expect(scene.own(second)).toEqual([]);
});

test('the owner’s own issue is not greeted', async () => {
  const issue = scene.world.openIssue(scene.repository, { title: 'Note to self', author: 'survey' });
  await scene.run(await issueOpened(scene.github, issue));
  expect(scene.github.log.writes()).toEqual([]);
});

test('mode "check" writes nothing, not to an issue either', async () => {
  const issue = scene.world.openIssue(scene.repository, { title: 'Where is X?', author: 'asker' });
  expectCalm(await scene.run(await issueOpened(scene.github, issue), { inputs: { mode: 'check' } }));
  expect(scene.github.log.writes()).toEqual([]);
});

test.each([
  ['a permission', /\/collaborators\//],
  ['earlier contributions', /\/issues$/],
])('where %s cannot be read nobody is greeted, and the comment is there', async (_, path) => {
  const bad = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
  const pull = await scene.forkPull([...ROWS, bad], { author: 'newcomer' });
  scene.github.fault({ method: 'GET', path, status: 403 });
  const result = await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  expectCalm(result);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
  expect(scene.own(pull)[0]).not.toContain('Welcome');
});

test('who has opened very many issues is no newcomer, though the earliest are not listed', async () => {
  await scene.forkPull(good, { author: 'busy' });
  for (let i = 0; i < 100; i++)
    scene.world.openIssue(scene.repository, { title: `Issue ${i}`, author: 'busy' });
  const fork = scene.world.repository('busy/papers')!;
  await scene.world.commit(fork, 'more', { files: { 'README.md': listOf([...good, ROWS[0]!]) } });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: fork,
    branch: 'more',
    author: 'busy',
    association: 'NONE',
  });
  await scene.run(await pullRequestTarget(scene.github, pull, 'opened'));
  expect(scene.own(pull).join()).not.toContain('Welcome');
});
