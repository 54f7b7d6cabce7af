import { afterEach, beforeEach, expect, test } from 'vitest';
import { client } from './client.ts';
import { refusal, type Scene, scene } from './scene.ts';

let s: Scene;
beforeEach(async () => {
  s = await scene();
});
afterEach(async () => {
  expect(s.github.violations()).toEqual([]);
  await s.github.close();
});

const comment = (): { owner: string; repo: string; issue_number: number; body: string } => ({
  ...s.at,
  issue_number: 1,
  body: 'Hello',
});

test('GITHUB_TOKEN acts as github-actions[bot]', async () => {
  const { data } = await s.as({ pull_requests: 'write' }).issues.createComment(comment());
  expect(data.user).toMatchObject({ login: 'github-actions[bot]', id: 41898282, type: 'Bot' });
  expect(data.performed_via_github_app?.slug).toBe('github-actions');
  const app = client(s.github.url, s.github.appToken(s.base, 'steward', { pull_requests: 'write' }).value);
  expect((await app.rest.issues.createComment(comment())).data.user?.login).toBe('steward[bot]');
});

test('a token of a fork’s run reads everything and writes nothing', async () => {
  const { rest } = client(s.github.url, s.github.forkToken(s.base).value);
  expect((await rest.pulls.get({ ...s.at, pull_number: 1 })).data.head.sha).toBe(s.pull.head.sha);
  const { status, data, headers } = await refusal(rest.issues.createComment(comment()));
  expect({ status, data }).toEqual({
    status: 403,
    data: {
      message: 'Resource not accessible by integration',
      documentation_url: 'https://docs.github.com/rest',
      status: '403',
    },
  });
  expect(headers['x-accepted-github-permissions']).toBe('pull_requests=write');
  expect(s.pull.issue.comments).toEqual([]);
});

test('each write wants its own permission', async () => {
  const all = {
    actions: 'write',
    checks: 'write',
    contents: 'write',
    issues: 'write',
    pull_requests: 'write',
    statuses: 'write',
  } as const;
  const sha = s.pull.head.sha;
  const writes = {
    statuses: (rest = s.as({})) => rest.repos.createCommitStatus({ ...s.at, sha, state: 'success' }),
    checks: (rest = s.as({})) => rest.checks.create({ ...s.at, name: 'list', head_sha: sha }),
    contents: (rest = s.as({})) => rest.git.createRef({ ...s.at, ref: 'refs/heads/x', sha }),
    pull_requests: (rest = s.as({})) =>
      rest.pulls.createReview({ ...s.at, pull_number: 1, body: 'Well', event: 'COMMENT' }),
    issues: (rest = s.as({})) => rest.issues.create({ ...s.at, title: 'Question' }),
  };
  for (const [scope, write] of Object.entries(writes)) {
    const { [scope as keyof typeof all]: _, ...others } = all;
    expect((await refusal(write(s.as(others)))).status).toBe(403);
    expect((await write(s.as({ [scope]: 'write' }))).status).toBeLessThan(300);
  }
});

test('a comment on a pull request wants pull_requests, one on an issue issues', async () => {
  const issue = s.github.world.openIssue(s.base, { title: 'Question', author: 'visitor' });
  const onIssue = { ...s.at, issue_number: issue.number, body: 'Hello' };
  expect((await refusal(s.as({ issues: 'write' }).issues.createComment(comment()))).status).toBe(403);
  expect((await s.as({ issues: 'write' }).issues.createComment(onIssue)).status).toBe(201);
  expect((await refusal(s.as({ pull_requests: 'write' }).issues.createComment(onIssue))).status).toBe(403);
});

test('a label that is there can be put on with pull_requests, a new one wants issues', async () => {
  const { rest } = { rest: s.as({ pull_requests: 'write' }) };
  const labels = { ...s.at, issue_number: 1, labels: ['fix'] };
  const { status, data } = await refusal(rest.issues.addLabels(labels));
  expect(status).toBe(403);
  expect(data).toMatchObject({
    message: 'You do not have permission to create labels on this repository.',
    errors: [{ resource: 'Repository', field: 'label', code: 'unauthorized' }],
  });
  await s.as({ issues: 'write' }).issues.createLabel({ ...s.at, name: 'fix' });
  expect((await rest.issues.addLabels(labels)).data.map(({ name }) => name)).toEqual(['fix']);
});

test('an unknown token and one that has expired: 401', async () => {
  const token = s.github.actionsToken(s.base, {});
  token.expired = true;
  for (const auth of [token.value, 'ghs_unknown']) {
    const { status, data } = await refusal(client(s.github.url, auth).rest.repos.get(s.at));
    expect({ status, message: data.message }).toEqual({ status: 401, message: 'Bad credentials' });
  }
});

test('nobody reads what is public and writes nothing', async () => {
  const { rest } = client(s.github.url);
  expect((await rest.issues.listComments({ ...s.at, issue_number: 1 })).status).toBe(200);
  expect((await refusal(rest.issues.createComment(comment()))).status).toBe(401);
});

test('what is private is not there for others, and wants a permission to be read', async () => {
  const hidden = await s.github.world.createRepository('curator/hidden', {
    files: { 'a.md': 'a' },
    private: true,
  });
  const where = { owner: 'curator', repo: 'hidden' };
  expect((await refusal(s.as({ contents: 'write' }).repos.get(where))).status).toBe(404);
  expect((await refusal(client(s.github.url).rest.repos.get(where))).status).toBe(404);
  const none = client(s.github.url, s.github.actionsToken(hidden, {}).value).rest;
  expect((await none.repos.get(where)).data.private).toBe(true);
  expect((await refusal(none.repos.getContent({ ...where, path: 'a.md' }))).status).toBe(403);
  const reader = client(s.github.url, s.github.actionsToken(hidden, { contents: 'read' }).value).rest;
  expect((await reader.repos.getContent({ ...where, path: 'a.md' })).status).toBe(200);
});

test('a token of an installation is nobody’s: there is no authenticated user', async () => {
  expect((await refusal(s.as({}).users.getAuthenticated())).status).toBe(403);
  const person = client(s.github.url, s.github.userToken('newcomer').value);
  expect((await person.rest.users.getAuthenticated()).data.login).toBe('newcomer');
});

test('a person comments anywhere public, and pushes only with a role', async () => {
  const { rest } = client(s.github.url, s.github.userToken('newcomer').value);
  expect((await rest.issues.createComment(comment())).data.author_association).toBe('NONE');
  const ref = { ...s.at, ref: 'refs/heads/x', sha: s.pull.head.sha };
  expect((await refusal(rest.git.createRef(ref))).status).toBe(403);
  s.base.collaborators.set('newcomer', 'write');
  expect((await rest.git.createRef(ref)).status).toBe(201);
});

test('the role of a person, in GitHub’s old words and by its name', async () => {
  s.base.collaborators.set('keeper', 'maintain');
  s.github.world.account('keeper');
  const level = async (username: string): Promise<unknown> => {
    const { data } = await s.as({}).repos.getCollaboratorPermissionLevel({ ...s.at, username });
    return [data.permission, data.role_name];
  };
  expect(await level('keeper')).toEqual(['write', 'maintain']);
  expect(await level('curator')).toEqual(['admin', 'admin']);
  expect(await level('newcomer')).toEqual(['read', 'read']);
  expect((await refusal(level('nobody-here'))).status).toBe(404);
});
