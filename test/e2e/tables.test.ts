import { afterEach, beforeEach, expect, test } from 'vitest';
import { push } from '../github/events.ts';
import type { Pull } from '../github/state.ts';
import { expectCalm, listOf, ROWS, readOverRest, row, Scene } from './scene.ts';

const BRANCH = 'awesome-steward/tables';

const withRegion = (rows: readonly string[]) =>
  `${listOf(rows)}\n## Counts\n\n<!-- steward:begin counts -->\n<!-- steward:end -->\n`;

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open({ 'README.md': withRegion(ROWS) });
  scene.repository.actionsMayCreatePulls = true;
});
afterEach(() => scene.close());

const token = () =>
  scene.github.actionsToken(scene.repository, { contents: 'write', pull_requests: 'write' });
const tip = async (branch: string) => scene.repository.git.resolve(`refs/heads/${branch}`);
const textAt = async (ref: string) =>
  (await scene.repository.git.run(['show', `${ref}:README.md`])).toString();
const openPulls = (): Pull[] => [...scene.world.pulls.all()].filter(({ issue }) => issue.state === 'open');

/** Changes the list on the default branch and runs the Action on that push. */
async function pushed(rows: readonly string[], inputs: Record<string, string> = {}, text = withRegion(rows)) {
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': text } });
  const event = await push(scene.github, scene.repository, 'main', before);
  const result = await scene.run(event, { inputs: { mode: 'tables', ...inputs }, token: token() });
  expectCalm(result);
  expect(result.code).toBe(0);
  return result;
}

test('push: one pull request with one commit on top; push again: the same one, brought up to date', async () => {
  await pushed([...ROWS, row('One', 'Data-Quality')]);
  const [first, ...more] = openPulls();
  expect(more).toEqual([]);
  expect(first!.head.ref).toBe(BRANCH);
  const commit = await scene.repository.git.commit((await tip(BRANCH))!);
  expect(commit.parents).toEqual([await tip('main')]);
  expect(await textAt(BRANCH)).toMatch(/About Data Quality.*\| 2 \|/);
  expect(first!.issue.body).toContain('`counts`');

  const rows = [...ROWS, row('One', 'Data-Quality'), row('Two', 'Data-Quality')];
  await pushed(rows);
  expect(openPulls().map(({ issue }) => issue.number)).toEqual([first!.issue.number]);
  expect((await scene.repository.git.commit((await tip(BRANCH))!)).parents).toEqual([await tip('main')]);
  expect(await textAt(BRANCH)).toMatch(/About Data Quality.*\| 3 \|/);
});

test('nothing stale: nothing written; and nothing outside of the regions is changed', async () => {
  await pushed(ROWS, { apply: 'commit' });
  const fresh = await textAt('main');
  expect(fresh.startsWith(listOf(ROWS))).toBe(true);
  const writes = scene.github.log.writes().length;
  const result = await pushed(ROWS, {}, fresh.replace('# Papers on data', '# Papers about data'));
  expect(scene.github.log.writes()).toHaveLength(writes);
  expect(result.outputs.stale).toBe('');
});

test('the same push run again writes nothing more', async () => {
  await pushed([...ROWS, row('One', 'Data-Quality')]);
  const at = await tip(BRANCH);
  const before = (await scene.repository.git.commit((await tip('main'))!)).parents[0]!;
  const result = await scene.run(await push(scene.github, scene.repository, 'main', before), {
    inputs: { mode: 'tables' },
    token: token(),
  });
  expectCalm(result);
  expect(await tip(BRANCH)).toBe(at);
});

test('apply: commit: on top of what was read, and only that file', async () => {
  const before = await pushed([...ROWS, row('One', 'Data-Quality')], { apply: 'commit' });
  const commit = await scene.repository.git.commit((await tip('main'))!);
  expect(commit.parents).toHaveLength(1);
  expect(commit.message).toContain('Regenerate the tables');
  expect(await textAt('main')).toMatch(/About Data Quality.*\| 2 \|/);
  expect(before.outputs.stale).toBe('README.md:counts');
  expect(openPulls()).toEqual([]);
});

test('the branch moves between reading and writing: made again once, from where it is', async () => {
  let moved = false;
  scene.github.fault({
    method: 'POST',
    path: /\/git\/commits$/,
    before: async () => {
      moved = true;
      await scene.world.commit(scene.repository, 'main', {
        files: {
          'README.md': withRegion([...ROWS, row('One', 'Data-Quality'), row('Late', 'Data-Quality')]),
        },
      });
    },
  });
  await pushed([...ROWS, row('One', 'Data-Quality')], { apply: 'commit' });
  expect(moved).toBe(true);
  const text = await textAt('main');
  expect(text).toContain('Late');
  expect(text).toMatch(/About Data Quality.*\| 3 \|/);
});

test('a branch that has moved and is then not to be found: never "up to date"', async () => {
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': withRegion([...ROWS, row('One', 'Data-Quality')]) },
  });
  readOverRest(scene);
  scene.github.fault({
    method: 'GET',
    path: /\/git\/ref\//,
    status: 404,
    message: 'Not Found',
    times: Number.POSITIVE_INFINITY,
  });
  scene.github.fault({
    method: 'POST',
    path: '/graphql',
    when: ({ body }) => body.includes('updateRefs'),
    status: 500,
    times: Number.POSITIVE_INFINITY,
  });
  const event = await push(scene.github, scene.repository, 'main', before);
  const result = await scene.run(event, { inputs: { mode: 'tables', apply: 'commit' }, token: token() });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.stdout).toContain('GitHub does not say where main is');
});

test('somebody else’s commit on our branch is left alone', async () => {
  await pushed([...ROWS, row('One', 'Data-Quality')]);
  await scene.world.commit(scene.repository, BRANCH, { files: { 'mine.txt': 'mine' }, author: 'somebody' });
  const at = await tip(BRANCH);
  const result = await pushed([...ROWS, row('One', 'Data-Quality'), row('Two', 'Data-Scaling')]);
  expect(await tip(BRANCH)).toBe(at);
  expect(result.stdout).toContain('Someone else committed');
});

test('a pull request sees the tables as they will be, and is not blamed for them', async () => {
  await pushed(ROWS, { apply: 'commit' });
  const fresh = await textAt('main');
  scene.regular();
  const bad =
    '|@octocat #1 [x](https://evil-site.org)|![](https://img.shields.io/badge/Data--Qualty-1f77b4)|';
  await scene.world.commit(scene.repository, 'change', {
    files: { 'README.md': fresh.replace('\n\n## Counts', `\n${bad}\n\n## Counts`) },
    author: 'regular',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch: 'change',
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.outputs).toMatchObject({ stale: 'README.md:counts', errors: '1' });
  expect(scene.own(pull)[0]).toContain('Preview after the merge: table "counts"');
});

test('a wrong region is told with its line, and nothing is written', async () => {
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': withRegion(ROWS).replace('begin counts', 'begin cuonts') },
  });
  const result = await scene.run(await push(scene.github, scene.repository, 'main', before), {
    inputs: { mode: 'tables' },
    token: token(),
  });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations[0]!.message).toMatch(/README\.md:\d+: .*counts/);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a repository that does not allow pull requests by Actions: one clear sentence', async () => {
  scene.repository.actionsMayCreatePulls = false;
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': withRegion([...ROWS, row('One', 'Data-Quality')]) },
  });
  const result = await scene.run(await push(scene.github, scene.repository, 'main', before), {
    inputs: { mode: 'tables' },
    token: token(),
  });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations[0]!.message).toContain('could not open a pull request');
});

test('a file keeps its mode', async () => {
  const before = (await tip('main'))!;
  const content = withRegion([...ROWS, row('One', 'Data-Quality')]);
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': { mode: '100755', content } } });
  const event = await push(scene.github, scene.repository, 'main', before);
  expectCalm(await scene.run(event, { inputs: { mode: 'tables', apply: 'commit' }, token: token() }));
  expect(await textAt('main')).toMatch(/About Data Quality.*\| 2 \|/);
  expect((await scene.repository.git.entry('main', 'README.md'))?.mode).toBe('100755');
});

test.each(['commit', 'pull-request'])('a README that is a link stays one: apply %s', async (apply) => {
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': { mode: '120000', content: 'docs/list.md' }, 'docs/list.md': withRegion(ROWS) },
  });
  const event = await push(scene.github, scene.repository, 'main', before);
  const result = await scene.run(event, { inputs: { mode: 'tables', apply }, token: token() });
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(result.stdout).toContain('README.md is a link');
  expect((await scene.repository.git.entry('main', 'README.md'))?.mode).toBe('120000');
  expect(openPulls()).toEqual([]);
});

test.each(['pull-request', 'commit'])(
  'with a token that GraphQL does not answer: apply %s',
  async (apply) => {
    readOverRest(scene);
    const inputs = { apply };
    const rows = [...ROWS, row('One', 'Data-Quality')];
    await pushed(rows, inputs);
    await pushed([...rows, row('Two', 'Data-Quality')], inputs);
    expect(openPulls()).toHaveLength(apply === 'commit' ? 0 : 1);
    expect(await textAt(apply === 'commit' ? 'main' : BRANCH)).toMatch(/About Data Quality.*\| 3 \|/);
  },
);

test('apply: commit, the same push run again: it looks where the branch is by now, and writes nothing', async () => {
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': withRegion([...ROWS, row('One', 'Data-Quality')]) },
  });
  const event = await push(scene.github, scene.repository, 'main', before);
  const run = () => scene.run(event, { inputs: { mode: 'tables', apply: 'commit' }, token: token() });
  await run();
  const at = await tip('main');
  expect(at).not.toBe(event.sha);
  scene.github.log.clear();
  const result = await run();
  expectCalm(result);
  expect(result.stdout).toContain('All tables are up to date');
  expect(scene.github.log.writes()).toEqual([]);
  expect(await tip('main')).toBe(at);
});

test('a commit that somebody makes on our branch at the last moment is not lost', async () => {
  await pushed([...ROWS, row('One', 'Data-Quality')]);
  let theirs = '';
  scene.github.fault({
    method: 'POST',
    path: /\/git\/commits$/,
    after: async () => {
      theirs = await scene.world.commit(scene.repository, BRANCH, {
        files: { 'mine.txt': 'x' },
        author: 'somebody',
      });
    },
  });
  const result = await pushed([...ROWS, row('One', 'Data-Quality'), row('Two', 'Data-Scaling')]);
  expect(await tip(BRANCH)).toBe(theirs);
  expect(result.stdout).toContain('Someone else updated');
});

test('an answer to making the branch that is lost: it is looked up, and the pull request is opened', async () => {
  scene.github.fault({ method: 'POST', path: /\/git\/refs$/, status: 502, done: true });
  await pushed([...ROWS, row('One', 'Data-Quality')]);
  expect(scene.github.log.find({ method: 'POST', path: /\/git\/refs$/ })).toHaveLength(1);
  expect(openPulls()).toHaveLength(1);
});

test('a branch that nobody may push to is named as such, not as moved', async () => {
  scene.repository.guarded.set('main', {
    status: 422,
    message: 'Repository rule violations found\n\nChanges must be made through a pull request.',
  });
  const before = (await tip('main'))!;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': withRegion([...ROWS, row('One', 'Data-Quality')]) },
  });
  const event = await push(scene.github, scene.repository, 'main', before);
  const result = await scene.run(event, { inputs: { mode: 'tables', apply: 'commit' }, token: token() });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.stdout).toContain('the branch is protected, or a ruleset guards it');
  expect(result.stdout).not.toContain('has moved');
});
