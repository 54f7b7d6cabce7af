import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';

test('opened: one comment with the findings; pushed again: the same one edited; mended: it says so', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const opened = await scene.on(pull);
  expectCalm(opened);
  expect(opened.code).toBe(1);
  expect(opened.outputs).toMatchObject({ verdict: 'fail', errors: '1', added: '1', removed: '0' });
  const [first, ...more] = scene.own(pull);
  expect(more).toEqual([]);
  expect(first).toContain('1 thing to mend');
  expect(first).toContain('Data-Scalling');
  expect(opened.outputs['comment-id']).toBe(String(pull.issue.comments[0]!.id));

  await scene.push(pull, [...ROWS, BAD, row('Another One', 'Data-Quality')]);
  const pushed = await scene.on(pull, 'synchronize');
  expect(pushed.code).toBe(1);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Another One');

  await scene.push(pull, [...ROWS, row('A Paper With a Right Label', 'Data-Scaling')]);
  const mended = await scene.on(pull, 'synchronize');
  expect(mended.code).toBe(0);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('All mended');
});

test('a clean pull request of a returning person gets no comment', async () => {
  const pull = await scene.pull([...ROWS, row('All Is Well', 'Data-Quality')]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(result.outputs.verdict).toBe('pass');
  expect(scene.own(pull)).toEqual([]);
});

test('an ordinary pull request takes at most 8 requests', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  const first = scene.github.log.entries.length;
  expect(first).toBeLessThanOrEqual(8);
});
