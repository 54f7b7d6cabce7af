/**
 * One call of every operation, in an order that makes sense: by it the stand-in is held against GitHub's
 * description by our own judge (tour.test.ts) and by a second one (scripts/prism-judge.ts).
 */
import { client } from './client.ts';
import type { GitHub } from './server.ts';

export const LIST = `# Awesome things\n\n${Array.from({ length: 40 }, (_, n) => `- [Thing ${n}](https://example.org/${n}) - A thing.\n`).join('')}`;

/**
 * Sets a scene in `github` and calls all operations through `baseUrl`, which leads to it. Gives the statuses
 * by operation.
 */
export async function tour(github: GitHub, baseUrl = github.url): Promise<Map<string, number>> {
  const { world } = github;
  const base = await world.createRepository('curator/awesome-things', {
    files: {
      'README.md': LIST,
      'docs/guide.md': 'Guide\n',
      link: { mode: '120000', content: 'README.md' },
      astray: { mode: '120000', content: '/etc/passwd' },
      'vendor/dep': { mode: '160000', content: '1'.repeat(40) },
      '.gitmodules': '[submodule "dep"]\n\tpath = vendor/dep\n\turl = https://example.org/dep.git\n',
    },
    actionsMayCreatePulls: true,
  });
  const fork = await world.fork(base, 'newcomer');
  await world.commit(fork, 'add', {
    files: { 'README.md': LIST.replace('Thing 3]', 'Thing three]'), 'new.md': 'New\n' },
  });
  const pull = await world.pulls.open(base, { head: fork, branch: 'add', title: 'Add a thing' });
  const number = pull.issue.number;
  world.comment(pull.issue, 'newcomer', 'Please have a look');
  base.runs.push({
    id: world.id(),
    number: 1,
    attempt: 1,
    name: 'Check',
    path: '.github/workflows/check.yml',
    event: 'pull_request',
    status: 'completed',
    conclusion: 'success',
    actor: world.account('newcomer'),
    headRepository: fork,
    headBranch: 'add',
    headSha: pull.head.sha,
    createdAt: world.now(),
  });

  const write = {
    actions: 'read',
    checks: 'write',
    contents: 'write',
    issues: 'write',
    pull_requests: 'write',
    statuses: 'write',
  } as const;
  const { rest } = client(baseUrl, github.actionsToken(base, write).value);
  const curator = client(baseUrl, github.userToken('curator').value);
  const at = { owner: 'curator', repo: 'awesome-things' };
  const statuses = new Map<string, number>();
  const note = async <T extends { status: number }>(id: string, call: Promise<T>): Promise<T> => {
    const answer = await call;
    statuses.set(id, answer.status);
    return answer;
  };

  await note('repos/get', rest.repos.get(at));
  await note('repos/get', rest.repos.get({ owner: 'newcomer', repo: 'awesome-things' }));
  for (const path of ['', 'README.md', 'docs', 'link', 'astray', 'vendor/dep']) {
    await note('repos/get-content', rest.repos.getContent({ ...at, path }));
    await note('repos/get-content', rest.repos.getContent({ ...at, path, mediaType: { format: 'object' } }));
  }
  await note(
    'repos/get-content',
    rest.repos.getContent({ ...at, path: 'README.md', ref: pull.head.sha, mediaType: { format: 'raw' } }),
  );
  await note(
    'repos/compare-commits-with-basehead',
    rest.repos.compareCommitsWithBasehead({ ...at, basehead: 'main...newcomer:add' }),
  );
  await note(
    'repos/compare-commits',
    rest.repos.compareCommits({ ...at, base: 'main', head: pull.head.sha }),
  );
  await note('repos/list-commits', rest.repos.listCommits({ ...at, author: 'curator' }));
  await note('repos/get-commit', rest.repos.getCommit({ ...at, ref: 'main' }));
  await note('repos/get-branch', rest.repos.getBranch({ ...at, branch: 'main' }));
  await note(
    'repos/list-pull-requests-associated-with-commit',
    rest.repos.listPullRequestsAssociatedWithCommit({ ...at, commit_sha: pull.head.sha }),
  );
  await note(
    'repos/get-collaborator-permission-level',
    rest.repos.getCollaboratorPermissionLevel({ ...at, username: 'newcomer' }),
  );

  const status = {
    ...at,
    sha: pull.head.sha,
    state: 'success',
    context: 'list',
    description: 'All well',
  } as const;
  await note('repos/create-commit-status', rest.repos.createCommitStatus(status));
  await note(
    'repos/list-commit-statuses-for-ref',
    rest.repos.listCommitStatusesForRef({ ...at, ref: pull.head.sha }),
  );
  await note(
    'repos/get-combined-status-for-ref',
    rest.repos.getCombinedStatusForRef({ ...at, ref: pull.head.sha }),
  );

  const { data: main } = await note('git/get-ref', rest.git.getRef({ ...at, ref: 'heads/main' }));
  await note('git/list-matching-refs', rest.git.listMatchingRefs({ ...at, ref: 'heads' }));
  const { data: commit } = await note(
    'git/get-commit',
    rest.git.getCommit({ ...at, commit_sha: main.object.sha }),
  );
  await note('git/get-tree', rest.git.getTree({ ...at, tree_sha: commit.tree.sha, recursive: 'true' }));
  const { data: blob } = await note('git/create-blob', rest.git.createBlob({ ...at, content: 'Hello\n' }));
  await note('git/get-blob', rest.git.getBlob({ ...at, file_sha: blob.sha }));
  const entry = { path: 'docs/hello.md', mode: '100644', type: 'blob', sha: blob.sha } as const;
  const { data: tree } = await note(
    'git/create-tree',
    rest.git.createTree({ ...at, base_tree: commit.tree.sha, tree: [entry] }),
  );
  const { data: made } = await note(
    'git/create-commit',
    rest.git.createCommit({ ...at, message: 'Hello', tree: tree.sha, parents: [main.object.sha] }),
  );
  await note(
    'git/create-ref',
    rest.git.createRef({ ...at, ref: 'refs/heads/steward/tables', sha: main.object.sha }),
  );
  await note('git/update-ref', rest.git.updateRef({ ...at, ref: 'heads/steward/tables', sha: made.sha }));
  const content = Buffer.from('Again\n').toString('base64');
  const put = { ...at, path: 'docs/again.md', message: 'Again', content, branch: 'steward/tables' };
  await note('repos/create-or-update-file-contents', rest.repos.createOrUpdateFileContents(put));

  const { data: own } = await note(
    'pulls/create',
    rest.pulls.create({ ...at, head: 'steward/tables', base: 'main', title: 'Tables', body: 'Made again' }),
  );
  await note(
    'pulls/update',
    rest.pulls.update({ ...at, pull_number: own.number, title: 'Tables made again' }),
  );
  await note('pulls/list', rest.pulls.list({ ...at, head: 'newcomer:add', state: 'open' }));
  await note('pulls/get', rest.pulls.get({ ...at, pull_number: number }));
  await note('pulls/list-files', rest.pulls.listFiles({ ...at, pull_number: number, per_page: 100 }));
  await note('pulls/list-commits', rest.pulls.listCommits({ ...at, pull_number: number }));
  const { data: review } = await note(
    'pulls/create-review',
    rest.pulls.createReview({
      ...at,
      pull_number: number,
      commit_id: pull.head.sha,
      event: 'COMMENT',
      body: 'Two words',
      comments: [
        { path: 'README.md', line: 6, side: 'RIGHT', body: 'One line' },
        { path: 'README.md', start_line: 4, start_side: 'RIGHT', line: 7, side: 'RIGHT', body: 'Some lines' },
      ],
    }),
  );
  await note('pulls/list-reviews', rest.pulls.listReviews({ ...at, pull_number: number }));
  await note('pulls/get-review', rest.pulls.getReview({ ...at, pull_number: number, review_id: review.id }));
  await note(
    'pulls/list-comments-for-review',
    rest.pulls.listCommentsForReview({ ...at, pull_number: number, review_id: review.id }),
  );
  const { data: inline } = await note(
    'pulls/create-review-comment',
    rest.pulls.createReviewComment({
      ...at,
      pull_number: number,
      commit_id: pull.head.sha,
      path: 'new.md',
      line: 1,
      side: 'RIGHT',
      body: 'New',
    }),
  );
  await note('pulls/list-review-comments', rest.pulls.listReviewComments({ ...at, pull_number: number }));
  await note('pulls/get-review-comment', rest.pulls.getReviewComment({ ...at, comment_id: inline.id }));
  await note(
    'pulls/update-review-comment',
    rest.pulls.updateReviewComment({ ...at, comment_id: inline.id, body: 'Newer' }),
  );
  await note('pulls/delete-review-comment', rest.pulls.deleteReviewComment({ ...at, comment_id: inline.id }));

  const { data: issue } = await note(
    'issues/create',
    curator.rest.issues.create({ ...at, title: 'A question', body: 'Why?' }),
  );
  await note('issues/get', rest.issues.get({ ...at, issue_number: number }));
  await note('issues/update', rest.issues.update({ ...at, issue_number: issue.number, state: 'closed' }));
  await note('issues/list-for-repo', rest.issues.listForRepo({ ...at, creator: 'newcomer', state: 'all' }));
  const { data: comment } = await note(
    'issues/create-comment',
    rest.issues.createComment({ ...at, issue_number: number, body: 'Hello' }),
  );
  await note(
    'issues/list-comments',
    rest.issues.listComments({ ...at, issue_number: number, per_page: 100 }),
  );
  await note('issues/get-comment', rest.issues.getComment({ ...at, comment_id: comment.id }));
  await note(
    'issues/update-comment',
    rest.issues.updateComment({ ...at, comment_id: comment.id, body: 'Hello again' }),
  );
  await note('issues/delete-comment', rest.issues.deleteComment({ ...at, comment_id: comment.id }));
  await note(
    'issues/create-label',
    rest.issues.createLabel({ ...at, name: 'new entry', color: '0e8a16', description: 'Adds' }),
  );
  await note('issues/get-label', rest.issues.getLabel({ ...at, name: 'new entry' }));
  await note('issues/list-labels-for-repo', rest.issues.listLabelsForRepo(at));
  await note(
    'issues/add-labels',
    rest.issues.addLabels({ ...at, issue_number: number, labels: ['new entry'] }),
  );
  await note('issues/list-events', rest.issues.listEvents({ ...at, issue_number: number }));
  await note('issues/list-labels-on-issue', rest.issues.listLabelsOnIssue({ ...at, issue_number: number }));
  await note(
    'issues/remove-label',
    rest.issues.removeLabel({ ...at, issue_number: number, name: 'new entry' }),
  );
  await note(
    'search/issues-and-pull-requests',
    rest.search.issuesAndPullRequests({ q: 'repo:curator/awesome-things is:pr author:newcomer' }),
  );

  const annotation = {
    path: 'README.md',
    start_line: 6,
    end_line: 6,
    annotation_level: 'warning',
    message: 'Look here',
  } as const;
  const output = { title: 'List', summary: 'One warning', annotations: [annotation] };
  const { data: check } = await note(
    'checks/create',
    rest.checks.create({ ...at, name: 'list', head_sha: pull.head.sha, status: 'in_progress', output }),
  );
  await note('checks/update', rest.checks.update({ ...at, check_run_id: check.id, conclusion: 'neutral' }));
  await note('checks/get', rest.checks.get({ ...at, check_run_id: check.id }));
  await note('checks/list-for-ref', rest.checks.listForRef({ ...at, ref: pull.head.sha }));
  await note('checks/list-annotations', rest.checks.listAnnotations({ ...at, check_run_id: check.id }));
  const { data: runs } = await note(
    'actions/list-workflow-runs-for-repo',
    rest.actions.listWorkflowRunsForRepo(at),
  );
  await note(
    'actions/get-workflow-run',
    rest.actions.getWorkflowRun({ ...at, run_id: runs.workflow_runs[0]?.id ?? 0 }),
  );

  await note('users/get-by-username', rest.users.getByUsername({ username: 'newcomer' }));
  await note('users/get-authenticated', curator.rest.users.getAuthenticated());
  await note('rate-limit/get', rest.rateLimit.get());
  await note(
    'pulls/merge',
    rest.pulls.merge({ ...at, pull_number: number, sha: pull.head.sha, merge_method: 'squash' }),
  );
  await note('git/delete-ref', rest.git.deleteRef({ ...at, ref: 'heads/steward/tables' }));
  return statuses;
}
