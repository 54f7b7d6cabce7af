import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { client } from './client.ts';
import { lines, refusal, type Scene, scene } from './scene.ts';

let s: Scene;
let rest: ReturnType<Scene['as']>;
beforeEach(async () => {
  s = await scene();
  rest = s.as({ contents: 'write', pull_requests: 'write' });
});
afterEach(async () => {
  expect(s.github.violations()).toEqual([]);
  await s.github.close();
});

const one = (): { owner: string; repo: string; pull_number: number } => ({ ...s.at, pull_number: 1 });

describe('pull requests', () => {
  test('are found by head, base and state', async () => {
    const list = async (query: object): Promise<number[]> =>
      (await rest.pulls.list({ ...s.at, ...query })).data.map(({ number }) => number);
    expect(await list({ head: 'newcomer:add' })).toEqual([1]);
    expect(await list({ head: 'curator:add' })).toEqual([]);
    expect(await list({ head: 'add' })).toEqual([1]);
    expect(await list({ base: 'other' })).toEqual([]);
    s.github.world.close(s.pull.issue, s.pull.issue.author);
    expect(await list({ head: 'newcomer:add' })).toEqual([]);
    expect(await list({ head: 'newcomer:add', state: 'all' })).toEqual([1]);
  });

  test('tell their two ends, their test merge and their size', async () => {
    const { data } = await rest.pulls.get(one());
    expect(data).toMatchObject({
      base: { ref: 'main', sha: s.pull.base.sha, repo: { id: s.base.id } },
      head: { label: 'newcomer:add', sha: s.pull.head.sha, repo: { id: s.fork.id, fork: true } },
      mergeable: true,
      mergeable_state: 'clean',
      merged: false,
      commits: 1,
      additions: 4,
      deletions: 1,
      changed_files: 2,
    });
    const merge = await s.base.git.commit(data.merge_commit_sha as string);
    expect(merge.parents).toEqual([s.pull.base.sha, s.pull.head.sha]);
    expect(await s.base.git.resolve('refs/pull/1/merge')).toBe(merge.sha);
  });

  test('that conflict cannot be merged', async () => {
    await s.github.world.commit(s.base, 'main', {
      files: { 'README.md': lines(30).replace('line 10', 'line X') },
    });
    const { data } = await rest.pulls.get(one());
    expect([data.mergeable, data.mergeable_state]).toEqual([false, 'dirty']);
    const refused = await refusal(rest.pulls.merge(one()));
    expect(refused.status).toBe(405);
  });

  test('keep the base of the last push to them, and count from the merge base', async () => {
    const opened = s.pull.base.sha;
    const moved = await s.github.world.commit(s.base, 'main', { files: { 'other.md': 'other\n' } });
    const before = await rest.pulls.get(one());
    expect([before.data.base.sha, moved === opened]).toEqual([opened, false]);
    await s.github.world.commit(s.fork, 'add', { files: { 'new.md': 'two\n' } });
    const { data } = await rest.pulls.get(one());
    expect(data.base.sha).toBe(moved);
    const files = await rest.pulls.listFiles(one());
    expect(files.data.map(({ filename }) => filename)).toEqual(['README.md', 'new.md']);
  });

  test('live on when their fork is gone', async () => {
    s.github.world.deleteRepository(s.fork);
    const { data } = await rest.pulls.get(one());
    expect([data.head.repo, data.head.label, data.head.sha]).toEqual([null, 'newcomer:add', s.pull.head.sha]);
    expect((await refusal(rest.repos.get({ owner: 'newcomer', repo: 'list' }))).status).toBe(404);
  });

  test('are opened where Actions may, once a branch, and only for a change', async () => {
    const { world } = s.github;
    await world.commit(s.base, 'tables', { files: { 'a.md': 'a' } });
    const open = (more: object = {}): ReturnType<typeof rest.pulls.create> =>
      rest.pulls.create({ ...s.at, head: 'tables', base: 'main', title: 'Tables', ...more });
    const { status, data } = await refusal(open());
    expect([status, data.message]).toEqual([
      403,
      'GitHub Actions is not permitted to create or approve pull requests.',
    ]);
    s.base.actionsMayCreatePulls = true;
    const made = await open({ draft: true });
    expect(made.data).toMatchObject({ number: 2, draft: true, user: { login: 'github-actions[bot]' } });
    expect((await refusal(open())).data.errors).toMatchObject([
      { message: 'A pull request already exists for curator:tables.' },
    ]);
    await s.base.git.setRef('refs/heads/same', s.pull.base.sha);
    expect((await refusal(open({ head: 'same' }))).data.errors).toMatchObject([
      { message: 'No commits between main and same' },
    ]);
    expect((await refusal(open({ head: 'none' }))).data.errors).toMatchObject([
      { field: 'head', code: 'invalid' },
    ]);
    expect((await refusal(open({ base: 'none' }))).data.errors).toMatchObject([
      { field: 'base', code: 'invalid' },
    ]);
  });

  test('are changed, closed, opened again, and merged by the head that was seen', async () => {
    await rest.pulls.update({ ...one(), title: 'New title', body: 'New body', state: 'closed' });
    expect(s.pull.issue).toMatchObject({ title: 'New title', body: 'New body', state: 'closed' });
    await rest.pulls.update({ ...one(), state: 'open' });
    expect((await refusal(rest.pulls.merge({ ...one(), sha: s.pull.base.sha }))).status).toBe(409);
    const { data } = await rest.pulls.merge({ ...one(), sha: s.pull.head.sha });
    expect(data.sha).toBe(await s.base.git.resolve('refs/heads/main'));
    const merged = (await rest.pulls.get(one())).data;
    expect(merged).toMatchObject({
      merged: true,
      state: 'closed',
      merge_commit_sha: data.sha,
      merged_by: { type: 'Bot' },
    });
    expect(
      (await rest.repos.listPullRequestsAssociatedWithCommit({ ...s.at, commit_sha: s.pull.head.sha })).data,
    ).toHaveLength(1);
  });
});

describe('files', () => {
  const pullOf = async (files: Record<string, string>): Promise<number> => {
    await s.github.world.commit(s.fork, 'large', { files });
    return (await s.github.world.pulls.open(s.base, { head: s.fork, branch: 'large' })).issue.number;
  };

  test('30 a page, 3,000 in all', async () => {
    const names = Array.from({ length: 3010 }, (_, n) => `f/${String(n).padStart(4, '0')}.md`);
    const number = await pullOf(Object.fromEntries(names.map((name) => [name, `${name}\n`])));
    const first = await rest.pulls.listFiles({ ...s.at, pull_number: number });
    expect(first.data).toHaveLength(30);
    const octokit = client(s.github.url);
    const all = await octokit.paginate(octokit.rest.pulls.listFiles, {
      ...s.at,
      pull_number: number,
      per_page: 100,
    });
    expect([all.length, all[0]?.filename, all.at(-1)?.filename]).toEqual([3000, 'f/0000.md', 'f/2999.md']);
    expect((await rest.pulls.get({ ...s.at, pull_number: number })).data.changed_files).toBe(3010);
    expect(
      (await refusal(rest.pulls.get({ ...s.at, pull_number: number, mediaType: { format: 'diff' } }))).status,
    ).toBe(406);
  });

  test('a patch that is too large is left out without a word, and all after the sum is', async () => {
    const number = await pullOf({
      'a.md': lines(19_000),
      'b.md': lines(20_100),
      'c.md': lines(900),
      'd.md': lines(900),
    });
    const { data } = await rest.pulls.listFiles({ ...s.at, pull_number: number });
    expect(data.map(({ filename, patch, additions }) => [filename, patch !== undefined, additions])).toEqual([
      ['a.md', true, 19_001],
      ['b.md', false, 20_101],
      ['c.md', true, 901],
      ['d.md', false, 901],
    ]);
  });
});

describe('reviews', () => {
  type Comments = NonNullable<Parameters<typeof rest.pulls.createReview>[0]>['comments'];
  const review = (comments: Comments, more: object = {}): ReturnType<typeof rest.pulls.createReview> =>
    rest.pulls.createReview({
      ...one(),
      event: 'COMMENT',
      body: 'Some words',
      ...(comments && { comments }),
      ...more,
    });
  const kept = (): number => s.pull.reviews.length + s.pull.reviewComments.length;

  test('stand on lines of the diff, one or several', async () => {
    const { data } = await review([
      { path: 'README.md', line: 11, side: 'RIGHT', body: 'Changed' },
      { path: 'README.md', line: 14, body: 'Shown for context' },
      { path: 'README.md', line: 11, side: 'LEFT', body: 'As it was' },
      { path: 'new.md', start_line: 1, line: 3, body: 'All of it' },
    ]);
    expect(data).toMatchObject({
      state: 'COMMENTED',
      commit_id: s.pull.head.sha,
      user: { login: 'github-actions[bot]' },
    });
    const { data: comments } = await rest.pulls.listReviewComments(one());
    expect(comments.map(({ line, start_line, side, path }) => [path, start_line, line, side])).toEqual([
      ['README.md', null, 11, 'RIGHT'],
      ['README.md', null, 14, 'RIGHT'],
      ['README.md', null, 11, 'LEFT'],
      ['new.md', 1, 3, 'RIGHT'],
    ]);
    expect(comments[0]?.diff_hunk).toMatch(/-line 10\n\+line ten$/);
  });

  test.each<[string, object, string]>([
    [
      'outside the hunks',
      { path: 'README.md', line: 25 },
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
    [
      'in a file that is not changed',
      { path: 'other.md', line: 1 },
      "Pull request review thread path is invalid and Pull request review thread diff hunk can't be blank",
    ],
    [
      'that starts where it ends',
      { path: 'new.md', start_line: 2, line: 2 },
      'Pull request review thread start line must precede the end line.',
    ],
    [
      'that starts outside the hunk',
      { path: 'README.md', start_line: 2, line: 11 },
      'Pull request review thread start line must be part of the same hunk as the line.',
    ],
    [
      'on the left of an added line',
      { path: 'new.md', line: 1, side: 'LEFT' },
      "Pull request review thread line must be part of the diff and Pull request review thread diff hunk can't be blank",
    ],
  ])('one comment %s loses the whole review', async (_, place, message) => {
    const good = { path: 'README.md', line: 11, body: 'Good' };
    const { status, data } = await refusal(review([good, { path: '', body: 'Bad', ...place }]));
    expect(status).toBe(422);
    expect(data).toMatchObject({ message: 'Unprocessable Entity', errors: [message] });
    expect(kept()).toBe(0);
  });

  test('a comment by itself is refused in its own words', async () => {
    const { data } = await refusal(
      rest.pulls.createReviewComment({
        ...one(),
        commit_id: s.pull.head.sha,
        path: 'README.md',
        line: 25,
        body: 'x',
      }),
    );
    expect(data.errors).toContainEqual({
      resource: 'PullRequestReviewComment',
      code: 'custom',
      field: 'pull_request_review_thread.line',
      message: 'pull_request_review_thread.line must be part of the diff',
    });
    expect(kept()).toBe(0);
  });

  test('a comment on a file has no line; an answer stands where its question does', async () => {
    const common = { ...one(), commit_id: s.pull.head.sha, body: 'x' };
    const file = await rest.pulls.createReviewComment({ ...common, path: 'new.md', subject_type: 'file' });
    expect([file.data.subject_type, file.data.line]).toEqual(['file', null]);
    const question = await rest.pulls.createReviewComment({ ...common, path: 'new.md', line: 2 });
    const answer = await rest.pulls.createReviewComment({
      ...common,
      path: 'new.md',
      in_reply_to: question.data.id,
    });
    expect([answer.data.line, answer.data.in_reply_to_id]).toEqual([2, question.data.id]);
    expect(new Set([file, question, answer].map(({ data }) => data.id)).size).toBe(3);
  });

  test('say something, come from an allowed hand, and are about the pull request’s own commits', async () => {
    expect((await refusal(review(undefined, { body: '' }))).status).toBe(422);
    expect((await refusal(review(undefined, { commit_id: '1'.repeat(40) }))).status).toBe(422);
    expect((await refusal(review(undefined, { event: 'APPROVE' }))).status).toBe(422);
    const own = client(s.github.url, s.github.userToken('newcomer').value).rest;
    expect((await refusal(own.pulls.createReview({ ...one(), event: 'APPROVE' }))).data.errors).toEqual([
      'Can not approve your own pull request',
    ]);
    expect(kept()).toBe(0);
  });

  test('without an event one waits, and only its author sees it', async () => {
    const { data } = await rest.pulls.createReview({ ...one(), body: 'Later' });
    expect([data.state, 'submitted_at' in data]).toEqual(['PENDING', false]);
    expect((await rest.pulls.listReviews(one())).data).toHaveLength(1);
    expect((await client(s.github.url).rest.pulls.listReviews(one())).data).toEqual([]);
  });

  test('a push moves a comment along, or outdates it', async () => {
    await review([
      { path: 'README.md', line: 11, body: 'Will change' },
      { path: 'new.md', line: 2, body: 'Will move' },
    ]);
    const before = s.pull.head.sha;
    const files = {
      'README.md': lines(30).replace('line 10\n', 'line TEN\n'),
      'new.md': 'zero\none\ntwo\nthree\n',
    };
    await s.github.world.commit(s.fork, 'add', { files });
    const { data } = await rest.pulls.listReviewComments(one());
    expect(data.map(({ line, position, original_line }) => [line, position === null, original_line])).toEqual(
      [
        [null, true, 11],
        [3, false, 2],
      ],
    );
    expect(data.map(({ commit_id, original_commit_id }) => [commit_id, original_commit_id])).toEqual([
      [s.pull.head.sha, before],
      [s.pull.head.sha, before],
    ]);
  });
});
