import { describe, expect, it } from 'vitest';
import { pullOfRun } from '../../src/action/workflow-run.ts';
import type { Host, PullRequest } from '../../src/github/host.ts';

const SHA = 'a'.repeat(40);

const pull = (head: Partial<PullRequest['head']> = {}, more: Partial<PullRequest> = {}): PullRequest => ({
  number: 7,
  state: 'open',
  merged: false,
  draft: false,
  author: { login: 'someone', bot: false },
  association: 'NONE',
  head: { sha: SHA, ref: 'change', owner: 'someone', repositoryId: 2, ...head },
  base: { sha: 'b'.repeat(40), ref: 'main', repositoryId: 1, defaultBranch: 'main' },
  ...more,
});

/** A run as `someone` makes it on the branch `change` of the repository 2. */
const RUN = {
  kind: 'run',
  owner: 'someone',
  branch: 'change',
  sha: SHA,
  repositoryId: 2,
  held: false,
  defaultBranch: 'main',
} as const;

const found = (pulls: readonly PullRequest[]) =>
  pullOfRun({ pullsFrom: async () => [...pulls] } as unknown as Host, RUN);

describe('the pull request of a run', () => {
  it('is the open one with that commit of that repository', async () => {
    expect((await found([pull()]))?.number).toBe(7);
  });

  it.each([
    // Whoever owns two repositories of the network has the same login, branch and commit in both.
    ['of another repository of the same owner', [pull({ repositoryId: 3 })]],
    ['whose fork was deleted', [{ ...pull(), head: { sha: SHA, ref: 'change', owner: 'someone' } }]],
    ['at another commit', [pull({ sha: 'c'.repeat(40) })]],
    ['from another branch', [pull({ ref: 'other' })]],
    ['that is closed', [pull({}, { state: 'closed' })]],
    ['of which there are two', [pull(), pull({}, { number: 8 })]],
    ['of which there is none', []],
  ])('is none %s', async (_, pulls) => {
    expect(await found(pulls)).toBeUndefined();
  });
});
