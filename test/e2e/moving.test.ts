/**
 * What a run reads about becomes something else between two of its requests, whichever two: the newer run, which ends
 * before the older goes on, has the last word.
 */
import { afterEach, beforeEach, expect, test } from 'vitest';
import { pullRequest } from '../github/events.ts';
import { isUsualNode } from '../github/node24.ts';
import type { Pull } from '../github/state.ts';
import { expectCalm, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
  const files = { '.github/awesome-steward.yml': 'pulls:\n  labels: true\n' };
  await scene.world.commit(scene.repository, 'main', { files });
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';

/** Runs on an opened pull request; before its request of this number something happens to that. */
async function interrupted(at: number, happen: (pull: Pull) => Promise<void>): Promise<Pull> {
  const pull = await scene.pull([...ROWS, BAD]);
  const event = await pullRequest(scene.github, pull, 'opened');
  scene.github.fault({ skip: at, before: () => happen(pull) });
  const result = await scene.run(event);
  expectCalm(result);
  expect(result.outputs.verdict).toBe('fail');
  return pull;
}

/** Numbers of the requests of a first run: two at first, one, three, two; on another Node some of them. */
const at = (...requests: number[]) => (isUsualNode() ? requests : requests.filter((one) => one % 4 === 2));

test.each(at(0, 1, 2, 3, 4, 5, 6, 7))('a push that fixes all, before request %s', async (at) => {
  const pull = await interrupted(at, async () => {
    await scene.push(asked(), [...ROWS, row('Fixed', 'Data-Scaling')]);
    expectCalm(await scene.on(asked(), 'synchronize'));
  });
  for (const comment of scene.own(pull)) expect(comment).toContain(`sha=${pull.head.sha}`);
  // A label that the older puts on last stays until the next run; nothing that GitHub answers tells of it in time.
  const labels = () => pull.issue.labels.map(({ name }) => name);
  if (labels().includes('needs work')) await scene.on(pull, 'synchronize');
  expect(labels()).toEqual(['new entry']);
  expect(pull.reviewComments.length).toBeLessThanOrEqual(1);
});

test.each(at(0, 2, 4, 6, 7))('a push that breaks more, before request %s', async (at) => {
  const pull = await interrupted(at, async () => {
    await scene.push(asked(), [...ROWS, BAD, row('Worse', 'Data-Qualty')]);
    expectCalm(await scene.on(asked(), 'synchronize'));
  });
  expect(scene.own(pull)).toEqual([expect.stringContaining(`sha=${pull.head.sha}`)]);
  expect(scene.own(pull)[0]).toContain('2 errors');
  const bodies = pull.reviewComments.map(({ body }) => body);
  expect(new Set(bodies).size).toBe(bodies.length);
  expect(bodies.length).toBeGreaterThanOrEqual(1);
});

test.each(at(0, 2, 3, 7))('a merge, before request %s', async (at) => {
  const pull = await interrupted(at, async () => {
    await scene.world.pulls.merge(asked(), 'survey');
    expectCalm(await scene.on(asked(), 'closed'));
  });
  expect(scene.own(pull).length).toBeLessThanOrEqual(1);
  for (const comment of scene.own(pull)) expect(comment).toContain('Merged, thank you');
});

/** The pull request that is being answered. */
const asked = (): Pull => [...scene.repository.issues.values()].at(-1)!.pull!;
