import { describe, expect, it } from 'vitest';
import { taskOf } from '../../src/action/event.ts';
import { type Inputs, UsageError } from '../../src/action/inputs.ts';

const inputs: Inputs = {
  token: 't',
  config: '',
  files: [],
  mode: 'auto',
  failOn: 'error',
  comment: 'auto',
  suggestions: 'auto',
  apply: 'pull-request',
  pullRequest: undefined,
};
const SHA = 'a'.repeat(40);
const task = (name: string, payload: Record<string, unknown>, more: Partial<Inputs> = {}) =>
  taskOf(name, payload, SHA, { ...inputs, ...more });

const pull = (more: Record<string, unknown> = {}) => ({
  number: 7,
  state: 'open',
  merged: false,
  merge_commit_sha: null,
  user: { login: 'someone', type: 'User' },
  author_association: 'NONE',
  head: { sha: 'b'.repeat(40), ref: 'change', user: { login: 'someone' }, repo: { id: 1 } },
  base: { sha: 'c'.repeat(40), ref: 'main', repo: { id: 1, default_branch: 'main' } },
  ...more,
});
const fork = (repo: object | null) => pull({ head: { ...pull().head, repo } });

describe('pull requests', () => {
  it.each([
    ['a branch of the repository', 'pull_request', pull(), 'auto', true],
    ['a fork', 'pull_request', fork({ id: 2 }), 'auto', false],
    ['a fork that was deleted', 'pull_request', fork(null), 'auto', false],
    ['a fork, trusted', 'pull_request_target', fork({ id: 2 }), 'auto', true],
    ['mode "check"', 'pull_request', pull(), 'check', false],
    ['mode "check", trusted', 'pull_request_target', fork({ id: 2 }), 'check', false],
  ] as const)('from %s: whether it is written about', (_, name, pull_request, mode, write) => {
    expect(task(name, { action: 'opened', pull_request }, { mode })).toMatchObject({ kind: 'pull', write });
  });

  it.each(['opened', 'synchronize', 'reopened', 'edited', 'ready_for_review', 'labeled'])(
    'are judged when %s, drafts too',
    (action) => {
      expect(task('pull_request', { action, pull_request: pull({ draft: true }) }).kind).toBe('pull');
    },
  );

  it('that are closed are thanked for when merged, else left alone', () => {
    expect(task('pull_request', { action: 'closed', pull_request: pull() }).kind).toBe('nothing');
    const merged = pull({ state: 'closed', merged: true });
    expect(task('pull_request', { action: 'closed', pull_request: merged }).kind).toBe('merged');
  });
});

describe('runs of the check', () => {
  const workflow_run = {
    event: 'pull_request',
    conclusion: 'success',
    head_branch: 'change',
    head_sha: SHA,
    head_repository: { id: 2, owner: { login: 'someone' } },
    pull_requests: [{ number: 99 }],
  };
  const run = (action: string, more: Record<string, unknown> = {}) =>
    task('workflow_run', { action, workflow_run: { ...workflow_run, ...more } });

  it('are answered by what their head is alone', () => {
    expect(run('completed')).toEqual({
      kind: 'run',
      owner: 'someone',
      branch: 'change',
      sha: SHA,
      repositoryId: 2,
      held: false,
      defaultBranch: 'main',
    });
    expect(run('completed', { head_repository: null })).toMatchObject({ owner: '' });
  });

  it('are answered at once where a maintainer has to approve them, and not where they only begin', () => {
    expect(run('requested', { conclusion: 'action_required' })).toMatchObject({ kind: 'run', held: true });
    expect(run('requested', { conclusion: null }).kind).toBe('nothing');
    expect(run('requested').kind).toBe('nothing');
    expect(run('in_progress', { conclusion: 'action_required' }).kind).toBe('nothing');
  });

  it('are left alone where they were not for a pull request', () => {
    for (const event of ['push', 'pull_request_target', 'workflow_dispatch', undefined]) {
      expect(run('completed', { event }).kind).toBe('nothing');
      expect(run('requested', { event, conclusion: 'action_required' }).kind).toBe('nothing');
    }
  });
});

it('judges a branch as it stands, but none that was deleted', () => {
  expect(task('push', { after: 'd'.repeat(40) })).toEqual({ kind: 'state', sha: 'd'.repeat(40) });
  expect(task('push', { after: '0'.repeat(40), deleted: true }).kind).toBe('nothing');
  expect(task('workflow_dispatch', {})).toEqual({ kind: 'state', sha: SHA });
  expect(task('workflow_dispatch', {}, { pullRequest: 3 })).toEqual({ kind: 'pull-number', number: 3 });
});

it('judges a group of a merge queue as a change of the branch that it is for', () => {
  const [base_sha, head_sha] = ['d'.repeat(40), 'e'.repeat(40)];
  const merge_group = { base_sha, head_sha, base_ref: 'refs/heads/release/1' };
  const repository = { default_branch: 'trunk' };
  expect(task('merge_group', { action: 'checks_requested', merge_group, repository })).toEqual({
    kind: 'merge-group',
    base: base_sha,
    head: head_sha,
    branch: 'release/1',
    defaultBranch: 'trunk',
  });
  expect(task('merge_group', { action: 'destroyed', merge_group, repository }).kind).toBe('nothing');
});

describe('a push', () => {
  const payload = {
    ref: 'refs/heads/trunk',
    after: 'e'.repeat(40),
    commits: [{ id: 'd'.repeat(40) }],
    repository: { default_branch: 'trunk' },
  };
  const pushed = { branch: 'trunk', commits: new Set(['d'.repeat(40), 'e'.repeat(40)]) };

  it('to the default branch is asked what was merged by it', () => {
    expect(task('push', payload)).toEqual({ kind: 'state', sha: payload.after, pushed });
    expect(task('push', payload, { mode: 'welcome' })).toEqual({ kind: 'thanks', pushed });
  });

  it('to another branch, or with mode "check", is not', () => {
    const other = { ...payload, ref: 'refs/heads/other' };
    expect(task('push', other)).toEqual({ kind: 'state', sha: payload.after });
    expect(task('push', other, { mode: 'welcome' }).kind).toBe('nothing');
    expect(task('push', payload, { mode: 'check' })).toEqual({ kind: 'state', sha: payload.after });
  });
});

it('greets newly opened issues alone, and none in mode "check"', () => {
  const issue = { number: 4, user: { login: 'x[bot]', type: 'Bot' }, author_association: 'NONE' };
  expect(task('issues', { action: 'opened', issue })).toMatchObject({ kind: 'issue', author: { bot: true } });
  expect(task('issues', { action: 'edited', issue }).kind).toBe('nothing');
  expect(task('issues', { action: 'opened', issue }, { mode: 'check' }).kind).toBe('nothing');
});

it('keeps tables on the default branch alone', () => {
  const repository = { default_branch: 'trunk', owner: { login: 'survey' } };
  const mode = 'tables' as const;
  expect(task('push', { repository, ref: 'refs/heads/trunk', after: SHA }, { mode })).toMatchObject({
    kind: 'tables',
    branch: 'trunk',
  });
  expect(task('push', { repository, ref: 'refs/heads/other', after: SHA }, { mode }).kind).toBe('nothing');
  expect(() => task('pull_request', { repository }, { mode })).toThrow(UsageError);
});

it('says clearly what does not fit together', () => {
  expect(() => task('schedule', {}, { mode: 'welcome' })).toThrow(/greets issues/);
  expect(() => task('star', {})).toThrow(/Unsupported event "star"/);
});
