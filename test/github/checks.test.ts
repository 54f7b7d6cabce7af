import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { runOn } from './events.ts';
import { refusal, type Scene, scene } from './scene.ts';

let s: Scene;
let rest: ReturnType<Scene['as']>;
beforeEach(async () => {
  s = await scene();
  rest = s.as({ checks: 'write', statuses: 'write' });
});
afterEach(async () => {
  expect(s.github.violations()).toEqual([]);
  await s.github.close();
});

describe('statuses', () => {
  const set = (
    state: 'success' | 'failure' | 'pending',
    context: string,
    more: object = {},
  ): Promise<unknown> =>
    rest.repos.createCommitStatus({ ...s.at, sha: s.pull.head.sha, state, context, ...more });
  const combined = async (): Promise<unknown[]> => {
    const { data } = await rest.repos.getCombinedStatusForRef({ ...s.at, ref: s.pull.head.sha });
    return [data.state, data.statuses.map(({ context, state }) => `${context}: ${state}`)];
  };

  test('count by the latest of each context', async () => {
    expect(await combined()).toEqual(['pending', []]);
    await set('failure', 'list');
    await set('success', 'other');
    expect(await combined()).toEqual(['failure', ['list: failure', 'other: success']]);
    await set('success', 'list');
    expect(await combined()).toEqual(['success', ['list: success', 'other: success']]);
    await set('pending', 'third');
    expect((await combined())[0]).toBe('pending');
    const { data } = await rest.repos.listCommitStatusesForRef({ ...s.at, ref: s.pull.head.sha });
    expect(data.map(({ context }) => context)).toEqual(['third', 'list', 'other', 'list']);
    expect(data[0]?.creator?.login).toBe('github-actions[bot]');
  });

  test('have a short description, and a commit that is there', async () => {
    await set('success', 'list', { description: 'x'.repeat(140) });
    expect((await refusal(set('success', 'list', { description: 'x'.repeat(141) }))).status).toBe(422);
    expect((await refusal(set('success', 'list', { sha: '1'.repeat(40) }))).status).toBe(422);
  });
});

describe('check runs', () => {
  const annotations = (
    count: number,
  ): { path: string; start_line: number; end_line: number; annotation_level: 'notice'; message: string }[] =>
    Array.from({ length: count }, (_, n) => ({
      path: 'README.md',
      start_line: n + 1,
      end_line: n + 1,
      annotation_level: 'notice',
      message: `${n}`,
    }));
  const make = (more: object = {}): ReturnType<typeof rest.checks.create> =>
    rest.checks.create({ ...s.at, name: 'list', head_sha: s.pull.head.sha, ...more });
  const output = (count: number, summary = 'Short'): object => ({
    output: { title: 'List', summary, annotations: annotations(count) },
  });

  test('take 50 annotations a request, and add them up', async () => {
    expect((await refusal(make(output(51)))).status).toBe(422);
    expect(s.github.judge.violations.splice(0)).toEqual([
      expect.stringMatching(/NOT have more than 50 items/),
    ]);
    const { data } = await make(output(50));
    expect([data.status, data.output.annotations_count]).toEqual(['queued', 50]);
    const run = { ...s.at, check_run_id: data.id };
    const after = await rest.checks.update({ ...run, conclusion: 'failure', ...output(10) } as never);
    expect(after.data).toMatchObject({
      status: 'completed',
      conclusion: 'failure',
      output: { annotations_count: 60 },
    });
    expect(after.data.completed_at).not.toBe(null);
    expect((await rest.checks.listAnnotations({ ...run, per_page: 100 })).data).toHaveLength(60);
  });

  test('have a conclusion when completed, and text within 65,535 characters', async () => {
    expect((await refusal(make({ status: 'completed' }))).data.message).toMatch(
      /"conclusion" wasn't supplied/,
    );
    expect((await refusal(make(output(0, 'x'.repeat(65_536))))).status).toBe(422);
    expect(s.github.judge.violations.splice(0)).toEqual([expect.stringMatching(/NOT have more than 65535/)]);
    expect((await make(output(0, 'x'.repeat(65_535)))).status).toBe(201);
  });

  test('are listed by the latest of each name', async () => {
    await make();
    const { data: second } = await make();
    const list = async (query: object): Promise<number[]> =>
      (await rest.checks.listForRef({ ...s.at, ref: s.pull.head.sha, ...query })).data.check_runs.map(
        ({ id }) => id,
      );
    expect(await list({})).toEqual([second.id]);
    expect(await list({ filter: 'all' })).toHaveLength(2);
    expect(await list({ check_name: 'other' })).toEqual([]);
  });
});

test('runs of workflows are found by event, branch and head', async () => {
  const run = runOn(s.github, s.pull);
  runOn(s.github, s.pull, { event: 'push', headBranch: 'main' });
  const list = async (query: object): Promise<number[]> =>
    (await rest.actions.listWorkflowRunsForRepo({ ...s.at, ...query })).data.workflow_runs.map(
      ({ id }) => id,
    );
  expect(await list({})).toHaveLength(2);
  expect(await list({ event: 'pull_request', branch: 'add', head_sha: s.pull.head.sha })).toEqual([run.id]);
  const { data } = await rest.actions.getWorkflowRun({ ...s.at, run_id: run.id });
  expect(data).toMatchObject({
    head_branch: 'add',
    head_repository: { id: s.fork.id },
    repository: { id: s.base.id },
    pull_requests: [],
  });
  expect((await refusal(rest.actions.getWorkflowRun({ ...s.at, run_id: 1 }))).status).toBe(404);
});
