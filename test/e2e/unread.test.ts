import { spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterEach, beforeEach, expect, test } from 'vitest';
import { worst } from '../../bench/worst.js';
import { push, runOn, workflowRunCompleted } from '../github/events.ts';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

/** A list that takes a machine of today far longer than the time that the tests give it. */
const ENDLESS = worst['bullets with marks']!(3_000_000);
const env = { AWESOME_STEWARD_SECONDS: '3' };
const WHY = 'was not read: it takes more than 3 seconds of computing time.';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open({ 'README.md': listOf(ROWS), 'OTHER.md': listOf(ROWS) });
  scene.regular();
});
afterEach(() => scene.close());

const misspelt = row('A Paper With a Wrong Label', 'Data-Scalling');

test('a pull request with such a list fails and is told so; other lists are checked', async () => {
  await scene.world.commit(scene.repository, 'main', {
    files: { '.github/awesome-steward.yml': 'files: [README.md, OTHER.md]\n' },
  });
  const files = { 'README.md': ENDLESS, 'OTHER.md': listOf([...ROWS, misspelt]) };
  const result = await scene.on(await scene.pull(ROWS, { files }), 'opened', { env });
  expectCalm(result);
  expect([result.code, result.outputs.verdict]).toEqual([1, 'fail']);
  const [comment] = scene.own([...scene.world.pulls.all()][0]!);
  expect(comment).toContain(`README.md ${WHY}`);
  expect(comment).toContain('Data-Scalling');
  expect(result.annotations.map(({ message }) => message).join()).toContain(WHY);
});

test('the trusted half sets a status that says so', async () => {
  const pull = await scene.forkPull(ROWS, { files: { 'README.md': ENDLESS } });
  const event = await workflowRunCompleted(scene.github, scene.repository, runOn(scene.github, pull));
  const result = await scene.run(event, { env });
  expectCalm(result);
  expect(scene.repository.statuses.map(({ state, description }) => [state, description])).toEqual([
    ['failure', expect.stringContaining(`README.md ${WHY}`)],
  ]);
  expect(scene.own(pull)[0]).toContain(WHY);
});

test('mode tables writes nothing and says so', async () => {
  const before = (await scene.repository.git.resolve('refs/heads/main'))!;
  const region = '\n<!-- steward:begin counts -->\n<!-- steward:end -->\n';
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': `${ENDLESS}${region}` } });
  const result = await scene.run(await push(scene.github, scene.repository, 'main', before), {
    inputs: { mode: 'tables' },
    env,
  });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    expect.stringContaining(`README.md ${WHY}`),
  ]);
  expect(scene.github.log.writes()).toEqual([]);
});

test('the command line ends with one sentence', () => {
  const folder = mkdtempSync(join(tmpdir(), 'unread-'));
  try {
    writeFileSync(join(folder, 'README.md'), ENDLESS);
    const cli = join(process.cwd(), 'dist/cli.js');
    const { status, stdout, stderr } = spawnSync(process.execPath, [cli, 'check', 'README.md'], {
      cwd: folder,
      encoding: 'utf8',
      env: { ...process.env, ...env },
    });
    expect([status, stdout]).toEqual([2, '']);
    expect(stderr).toMatch(new RegExp(`^README\\.md ${WHY}[^\\n]*\\n$`));
  } finally {
    rmSync(folder, { recursive: true });
  }
});
