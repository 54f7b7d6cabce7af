import { spawnSync } from 'node:child_process';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const bad = (i: number) =>
  `|Paper Number ${i} of Very Many|![](https://img.shields.io/badge/Nobody--Declared--${i}-1f77b4)|`;

test('5,000 findings: the comment fits, is cut between findings, and annotations stay within limits', async () => {
  const pull = await scene.pull([...ROWS, ...Array.from({ length: 5000 }, (_, i) => bad(i))]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(Number(result.outputs.errors)).toBeGreaterThanOrEqual(5000);
  const [comment] = scene.own(pull);
  expect(comment!.length).toBeLessThanOrEqual(65_536);
  expect(comment!.startsWith('<!-- awesome-steward v1')).toBe(true);
  expect(comment).toMatch(
    /\d[\d,]* more problems\*\* did not fit into this comment\. \[.*\]\(https:\/\/github\.com\/survey\/papers\/actions\/runs\/\d+\)/,
  );
  // Cut at a finding: no fence and no folded part is left open.
  expect((comment!.match(/^```/gm) ?? []).length % 2).toBe(0);
  expect((comment!.match(/<details>/g) ?? []).length).toBe((comment!.match(/<\/details>/g) ?? []).length);
  expect(result.annotations.filter(({ level }) => level === 'error')).toHaveLength(10);
  expect(result.annotations.length).toBeLessThanOrEqual(50);
  expect(result.summary).not.toBe('');
  expect(pull.reviewComments.length).toBeLessThanOrEqual(30);
});

test('more than 30 certain fixes: 30 suggestions, the rest in the comment', async () => {
  const misspelt = (i: number) =>
    `|A Title That Is Number ${i}|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|`;
  const pull = await scene.pull([...ROWS, ...Array.from({ length: 45 }, (_, i) => misspelt(i))]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(pull.reviewComments).toHaveLength(30);
  expect(scene.own(pull)[0]).toContain('45 errors');

  // The rest comes with the next push, and nothing twice.
  await scene.on(pull, 'synchronize');
  expect(pull.reviewComments).toHaveLength(45);
  expect(new Set(pull.reviewComments.map(({ line }) => line)).size).toBe(45);
});

test('a pull request of very many lists is told so, and does not use up the limit of requests', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'files: ["**/*.md"]\n' },
  });
  const files = Object.fromEntries(Array.from({ length: 250 }, (_, i) => [`l/${i}.md`, `# List ${i}\n`]));
  const pull = await scene.pull([...ROWS, row('All Is Well', 'Data-Quality')], { files });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations.map(({ message }) => message).join()).toContain('only the first 100 are checked');
  expect(scene.github.log.entries.length).toBeLessThan(250);
});

test('400 files, the list among the last: found, and the comment is there', async () => {
  const files = Object.fromEntries(Array.from({ length: 400 }, (_, i) => [`a/${i}.txt`, `${i}\n`]));
  const pull = await scene.pull([...ROWS, bad(1)], { files });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)).toHaveLength(1);
});

test('a diff too large to be shown: no suggestions, the comment is there', async () => {
  // In a comment, so that reading it takes a slow machine no time that counts.
  const notes = `<!--\n${Array.from({ length: 21_000 }, (_, i) => `Sheep ${i} of a long night.\n`).join('')}-->\n`;
  const misspelt = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';
  const files = { 'README.md': `${listOf([...ROWS, misspelt])}\n${notes}` };
  const pull = await scene.pull([], { files });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(pull.reviewComments).toEqual([]);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
});

test.each([
  ['a symbolic link', { mode: '120000', content: '../elsewhere.md' }, 'is a symbolic link'],
  ['a link with line breaks', { mode: '120000', content: '# A list\n\n- no\n' }, 'is a symbolic link'],
  ['a submodule', { mode: '160000', content: 'a'.repeat(40) }, 'is a submodule'],
  ['not UTF-8', { content: Buffer.from([0x23, 0x20, 0xff, 0xfe, 0x0a]) }, 'not UTF-8'],
  [
    'a pointer of Git LFS',
    { content: `version https://git-lfs.github.com/spec/v1\noid sha256:${'a'.repeat(64)}\nsize 12345\n` },
    'a pointer of Git LFS',
  ],
  ['UTF-16', { content: Buffer.from('\ufeff# List\n', 'utf16le') }, 'written in UTF-16'],
  ['a binary', { content: Buffer.from([0, 1, 2, 10, 0]) }, 'a binary file'],
])('a list that becomes %s fails the check and is told', async (_, change, says) => {
  const branch = 'odd';
  await scene.world.commit(scene.repository, branch, {
    files: { 'README.md': change as never },
    author: 'regular',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch,
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.outputs.verdict).toBe('fail');
  expect(scene.own(pull)[0]).toContain(says);
});

test('a list over the cap is named, and never fetched', async () => {
  const pull = await scene.pull(ROWS, {
    files: { 'README.md': `${listOf(ROWS)}\n${'word '.repeat(2_200_000)}` },
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(scene.own(pull)[0]).toContain('README.md has 10.5 MB; the limit is 10 MB');
  // GitHub is asked how large a file is, and gives half a megabyte of it at most; its blob is never fetched.
  const { stdout: sha } = spawnSync('git', ['hash-object', '--stdin'], {
    input: `${listOf(ROWS)}\n${'word '.repeat(2_200_000)}`,
    encoding: 'utf8',
  });
  const paths = scene.github.log.entries.map(({ path }) => path);
  expect(paths.filter((path) => path.endsWith(`/git/blobs/${sha.trim()}`))).toEqual([]);
  expect(scene.github.log.entries.every(({ bytes }) => bytes < 600_000)).toBe(true);
});
