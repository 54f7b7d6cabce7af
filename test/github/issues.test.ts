import { afterEach, beforeEach, describe, expect, test } from 'vitest';
import { refusal, type Scene, scene } from './scene.ts';

let s: Scene;
let rest: ReturnType<Scene['as']>;
beforeEach(async () => {
  s = await scene();
  rest = s.as({ issues: 'write', pull_requests: 'write' });
});
afterEach(async () => {
  expect(s.github.violations()).toEqual([]);
  await s.github.close();
});

describe('comments', () => {
  const on = (body: string): { owner: string; repo: string; issue_number: number; body: string } => ({
    ...s.at,
    issue_number: 1,
    body,
  });

  test('are made, read, changed, listed by age and deleted', async () => {
    s.github.world.comment(s.pull.issue, 'visitor', 'First');
    const { data } = await rest.issues.createComment(on('Second'));
    await rest.issues.updateComment({ ...s.at, comment_id: data.id, body: 'Changed' });
    expect((await rest.issues.getComment({ ...s.at, comment_id: data.id })).data.body).toBe('Changed');
    const bodies = async (): Promise<unknown[]> =>
      (await rest.issues.listComments({ ...s.at, issue_number: 1 })).data.map(({ body, user }) => [
        user?.login,
        body,
      ]);
    expect(await bodies()).toEqual([
      ['visitor', 'First'],
      ['github-actions[bot]', 'Changed'],
    ]);
    expect((await rest.issues.deleteComment({ ...s.at, comment_id: data.id })).status).toBe(204);
    expect(await bodies()).toEqual([['visitor', 'First']]);
    expect((await refusal(rest.issues.getComment({ ...s.at, comment_id: data.id }))).status).toBe(404);
  });

  test('are 65,536 characters at most', async () => {
    const { data: made } = await rest.issues.createComment(on('x'.repeat(65_536)));
    for (const call of [
      rest.issues.createComment(on('x'.repeat(65_537))),
      rest.issues.updateComment({ ...s.at, comment_id: made.id, body: 'x'.repeat(65_537) }),
    ]) {
      const { status, data } = await refusal(call);
      expect(status).toBe(422);
      expect(data).toMatchObject({
        message: 'Validation Failed',
        errors: [
          {
            resource: 'IssueComment',
            code: 'unprocessable',
            field: 'data',
            message: 'Body is too long (maximum is 65536 characters)',
          },
        ],
      });
    }
  });

  test('say something', async () => {
    expect((await refusal(rest.issues.createComment(on(' \n')))).status).toBe(422);
  });
});

describe('issues', () => {
  test('and pull requests are one list, by creator and state', async () => {
    const { world } = s.github;
    const asked = world.openIssue(s.base, { title: 'Question', author: 'newcomer' });
    world.openIssue(s.base, { title: 'Other', author: 'visitor' });
    world.close(asked, world.account('curator'));
    const list = async (query: object): Promise<unknown[]> =>
      (await rest.issues.listForRepo({ ...s.at, ...query })).data.map(({ number, pull_request }) => [
        number,
        pull_request !== undefined,
      ]);
    expect(await list({})).toEqual([
      [3, false],
      [1, true],
    ]);
    expect(await list({ creator: 'newcomer', state: 'all' })).toEqual([
      [2, false],
      [1, true],
    ]);
    expect(await list({ creator: 'newcomer', state: 'all', direction: 'asc' })).toEqual([
      [1, true],
      [2, false],
    ]);
    expect((await refusal(list({ creator: 'nobody-here' }))).status).toBe(422);
  });

  test('who wrote them is told: owner, collaborator, contributor, first-timer, nobody', async () => {
    const { world } = s.github;
    const association = async (login: string): Promise<string> => {
      const issue = world.openIssue(s.base, { title: 'x', author: login });
      return (await rest.issues.get({ ...s.at, issue_number: issue.number })).data
        .author_association as string;
    };
    s.base.collaborators.set('keeper', 'triage');
    expect(await association('curator')).toBe('OWNER');
    expect(await association('keeper')).toBe('COLLABORATOR');
    expect(await association('visitor')).toBe('NONE');
    const { data } = await rest.pulls.get({ ...s.at, pull_number: 1 });
    expect(data.author_association).toBe('FIRST_TIME_CONTRIBUTOR');
    await world.pulls.merge(s.pull, 'curator');
    expect(await association('newcomer')).toBe('CONTRIBUTOR');
    s.pull.issue.association = 'NONE';
    expect((await rest.pulls.get({ ...s.at, pull_number: 1 })).data.author_association).toBe('NONE');
  });
});

describe('labels', () => {
  test('are made once, put on, and taken off', async () => {
    const label = { ...s.at, name: 'New entry', color: '0E8A16', description: 'Adds' };
    expect((await rest.issues.createLabel(label)).data).toMatchObject({
      color: '0e8a16',
      description: 'Adds',
    });
    const { status, data } = await refusal(rest.issues.createLabel({ ...label, name: 'new entry' }));
    expect([status, data.errors]).toEqual([
      422,
      [{ resource: 'Label', code: 'already_exists', field: 'name' }],
    ]);
    expect((await refusal(rest.issues.createLabel({ ...label, name: 'x', color: '#fff' }))).status).toBe(422);
    const names = (list: { name: string }[]): string[] => list.map(({ name }) => name);
    const put = await rest.issues.addLabels({ ...s.at, issue_number: 1, labels: ['new ENTRY', 'fix'] });
    expect(names(put.data)).toEqual(['New entry', 'fix']);
    expect((await rest.issues.getLabel({ ...s.at, name: 'fix' })).data.color).toBe('ededed');
    const left = await rest.issues.removeLabel({ ...s.at, issue_number: 1, name: 'new entry' });
    expect(names(left.data)).toEqual(['fix']);
    const twice = await refusal(rest.issues.removeLabel({ ...s.at, issue_number: 1, name: 'new entry' }));
    expect([twice.status, twice.data.message]).toEqual([404, 'Label does not exist']);
    expect(names((await rest.issues.listLabelsForRepo(s.at)).data)).toEqual(['New entry', 'fix']);
    expect(s.pull.issue.labels.map(({ name }) => name)).toEqual(['fix']);
  });
});

describe('search', () => {
  const search = async (q: string): Promise<number[]> =>
    (await rest.search.issuesAndPullRequests({ q })).data.items.map(({ number }) => number);

  test('finds the earlier pull requests of a person', async () => {
    const { world } = s.github;
    world.openIssue(s.base, { title: 'Question', author: 'newcomer' });
    await world.commit(s.fork, 'more', { files: { 'more.md': 'more' } });
    await world.pulls.open(s.base, { head: s.fork, branch: 'more' });
    await world.pulls.merge(s.pull, 'curator');
    expect(await search('repo:curator/list is:pr author:newcomer')).toEqual([3, 1]);
    expect(await search('repo:curator/list is:pr author:newcomer is:merged')).toEqual([1]);
    expect(await search('repo:curator/list type:issue author:newcomer')).toEqual([2]);
    expect(await search('repo:curator/list is:open -author:newcomer')).toEqual([]);
    expect(await search('question')).toEqual([2]);
  });

  test('has not seen everything yet', async () => {
    s.pull.issue.indexed = false;
    expect(await search('repo:curator/list author:newcomer')).toEqual([]);
  });

  test('fails where the person or the repository is not to be seen', async () => {
    expect((await refusal(search('author:nobody-here'))).status).toBe(422);
    expect((await refusal(search('repo:curator/none'))).status).toBe(422);
  });
});
