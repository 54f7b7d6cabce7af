import { afterEach, beforeEach, expect, test } from 'vitest';
import { type ActionEvent, pullRequest } from '../github/events.ts';
import type { Change } from '../github/git.ts';
import type { Pull } from '../github/state.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
const GOOD = row('All Is Well', 'Data-Quality');
const CONFIG = '.github/awesome-steward.yml';

const onMain = (files: Record<string, Change>) => scene.world.commit(scene.repository, 'main', { files });

/** A pull request of these files. */
async function pullOf(files: Record<string, Change>): Promise<Pull> {
  const branch = `files-${scene.repository.nextNumber}`;
  await scene.world.commit(scene.repository, branch, { files, author: 'regular' });
  return scene.world.pulls.open(scene.repository, { head: scene.repository, branch, author: 'regular' });
}

async function judged(event: ActionEvent) {
  const result = await scene.run(event);
  expectCalm(result);
  return [result.code, result.outputs.verdict, result.outputs.added];
}

/** The event as it was sent when the pull request was opened: its base is what the base was then. */
const opened = (pull: Pull) => pullRequest(scene.github, pull, 'opened');

test('the base moved on: what others added since is not the change’s', async () => {
  const pull = await scene.pull([...ROWS, GOOD]);
  const event = await opened(pull);
  await onMain({ 'README.md': listOf([BAD, ...ROWS]) });
  expect(await judged(event)).toEqual([0, 'pass', '1']);
});

test('a rule that became an error since the pull request was opened counts', async () => {
  await onMain({ [CONFIG]: 'rules:\n  label-known: warning\n' });
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await opened(pull);
  expect(await judged(event)).toEqual([0, 'pass', '1']);
  await onMain({ [CONFIG]: 'rules:\n  label-known: error\n' });
  expect(await judged(event)).toEqual([1, 'fail', '1']);
});

test('a config that was fixed since the pull request was opened is used', async () => {
  await onMain({ [CONFIG]: 'rules: [\n' });
  const pull = await scene.pull([...ROWS, GOOD]);
  const event = await opened(pull);
  expect((await scene.run(event)).code).toBe(1);
  await onMain({ [CONFIG]: 'rules:\n  label-known: error\n' });
  expect(await judged(event)).toEqual([0, 'pass', '1']);
});

test('a comment that switches a rule off counts as the base has it now', async () => {
  const text = (rows: readonly string[], off = '') =>
    listOf(rows).replace('## Paper List', `${off}## Paper List`);
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await opened(pull);
  expect(await judged(event)).toEqual([1, 'fail', '1']);
  await onMain({ 'README.md': text(ROWS, '<!-- steward-disable label-known -->\n\n') });
  expect(await judged(event)).toEqual([0, 'pass', '1']);
  await onMain({ 'README.md': text(ROWS) });
  expect(await judged(event)).toEqual([1, 'fail', '1']);
});

test('after "Update branch" only the change itself counts', async () => {
  const pull = await scene.pull([...ROWS, GOOD]);
  const theirs = listOf([BAD, ...ROWS]);
  await onMain({ 'README.md': theirs });
  const { git } = scene.repository;
  const [main, head] = [(await git.resolve('refs/heads/main'))!, pull.head.sha];
  const tree = (await git.mergeTree(main, head))!;
  const { author, committer } = await git.commit(head);
  const merge = await git.writeCommit({ tree, parents: [head, main], author, committer, message: 'Merge' });
  const ref = `refs/heads/${pull.head.ref}`;
  await git.setRef(ref, merge);
  await scene.world.pulls.moved(scene.repository, ref);
  expect(await judged(await pullRequest(scene.github, pull, 'synchronize'))).toEqual([0, 'pass', '1']);
  await onMain({ [CONFIG]: 'rules:\n  label-known: off\n' });
  await scene.push(pull, [BAD, ...ROWS, GOOD, BAD.replace('Wrong', 'Worse')]);
  expect((await scene.on(pull, 'synchronize')).outputs.verdict).toBe('pass');
});

const many = (count: number): Record<string, string> =>
  Object.fromEntries(Array.from({ length: count }, (_, i) => [`a/${i}.txt`, `${i}\n`]));

test('3,001 files, the list behind all that GitHub lists: it is read', async () => {
  await onMain({ [CONFIG]: 'files: [z/list.md]\n', 'z/list.md': listOf(ROWS) });
  const pull = await pullOf({ ...many(3000), 'z/list.md': listOf([...ROWS, BAD]) });
  expect(await judged(await opened(pull))).toEqual([1, 'fail', '1']);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
});

test('3,001 files, the lists named by a glob, one of them new', async () => {
  await onMain({ [CONFIG]: 'files: ["z/*.md"]\n', 'z/list.md': listOf(ROWS) });
  const pull = await pullOf({ ...many(3000), 'z/more.md': listOf([...ROWS, BAD]) });
  expect((await judged(await opened(pull))).slice(0, 2)).toEqual([1, 'fail']);
});

test.each([
  ['a submodule', { mode: '160000', content: 'a'.repeat(40) }],
  ['a symbolic link', { mode: '120000', content: listOf(ROWS) }],
])(
  '3,001 files, the list behind them became %s: no pass',
  async (says, change) => {
    await onMain({ [CONFIG]: 'files: [z/list.md]\n', 'z/list.md': listOf(ROWS) });
    const pull = await pullOf({ ...many(3000), 'z/list.md': change });
    const result = await scene.on(pull);
    expectCalm(result);
    expect([result.code, result.outputs.verdict]).toEqual([1, 'fail']);
    expect(scene.own(pull)[0]).toContain(`is ${says}`);
  },
  60_000,
);

test('so many files that no tree is listed whole, and lists named by a glob: it fails and says why', async () => {
  await onMain({ [CONFIG]: 'files: ["*.md"]\n' });
  const pull = await scene.pull([...ROWS, GOOD]);
  pull.changedFiles = 4000;
  scene.repository.treeEntries = 2;
  const result = await scene.on(pull);
  expectCalm(result);
  expect([result.code, result.outputs.verdict]).toEqual([1, 'fail']);
  expect(scene.own(pull)[0]).toContain('more files than GitHub lists');
  expect(scene.own(pull)[0]).toContain('Name the lists one by one');
});

test('fewer files listed than GitHub counts: the list is looked up, whatever the listing says', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  pull.changedFiles = 2;
  expect(await judged(await opened(pull))).toEqual([1, 'fail', '1']);
  const other = await pullOf({ 'notes.txt': 'x\n' });
  other.changedFiles = 3;
  expect(await judged(await opened(other))).toEqual([0, 'pass', '0']);
});

test.each([
  ['a submodule', { mode: '160000', content: 'a'.repeat(40) }, 'is a submodule'],
  ['a link whose target looks like a list', { mode: '120000', content: listOf(ROWS) }, 'is a symbolic link'],
  ['a long link', { mode: '120000', content: `${'a/'.repeat(3000)}b.md` }, 'is a symbolic link'],
])('a list that is new and %s does not pass', async (_, change, says) => {
  await onMain({ [CONFIG]: 'files: ["lists/*.md"]\n' });
  const pull = await pullOf({ 'lists/new.md': change });
  const result = await scene.on(pull);
  expectCalm(result);
  expect([result.code, result.outputs.verdict]).toEqual([1, 'fail']);
  expect(scene.own(pull)[0]).toContain(says);
});

test('a folder of the lists that became a link does not pass', async () => {
  await onMain({
    [CONFIG]: 'files: ["lists/a.md"]\n',
    'lists/a.md': listOf(ROWS),
    'other/a.md': listOf([BAD]),
  });
  const pull = await pullOf({ 'lists/a.md': null, lists: { mode: '120000', content: 'other' } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)[0]).toContain('removes lists/a.md');
});
