import { afterEach, beforeEach, expect, test } from 'vitest';
import { expectCalm, listOf, ROWS, row, Scene } from './scene.ts';

let scene: Scene;
beforeEach(async () => {
  scene = await Scene.open();
  scene.regular();
});
afterEach(() => scene.close());

const BAD = '|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scalling-1f77b4)|';

test('opened: one comment with the findings; pushed again: the same one edited; fixed: it says so', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const opened = await scene.on(pull);
  expectCalm(opened);
  expect(opened.code).toBe(1);
  expect(opened.outputs).toMatchObject({ verdict: 'fail', errors: '1', added: '1', removed: '0' });
  const [first, ...more] = scene.own(pull);
  expect(more).toEqual([]);
  expect(first).toContain('1 error');
  expect(first).toContain('Data-Scalling');
  expect(opened.outputs['comment-id']).toBe(String(pull.issue.comments[0]!.id));

  await scene.push(pull, [...ROWS, BAD, row('Another One', 'Data-Quality')]);
  const pushed = await scene.on(pull, 'synchronize');
  expect(pushed.code).toBe(1);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('Another One');

  await scene.push(pull, [...ROWS, row('A Paper With a Right Label', 'Data-Scaling')]);
  const fixed = await scene.on(pull, 'synchronize');
  expect(fixed.code).toBe(0);
  expect(scene.own(pull)).toHaveLength(1);
  expect(scene.own(pull)[0]).toContain('All fixed');
});

test('names a command and pages of rules by where the Action was taken from', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  const [comment] = scene.own(pull);
  expect(comment).toContain('npx --yes github:lists/steward#v1 review README.md --base origin/main');
  expect(comment).toContain('(https://github.com/lists/steward/blob/v1/docs/rules/label-known.md)');
});

test('names neither with `uses: ./`, which no one else could run', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const env = { GITHUB_ACTION_REPOSITORY: '', GITHUB_ACTION_REF: '' };
  const { summary } = await scene.on(pull, 'opened', { env });
  for (const text of [scene.own(pull)[0], summary]) {
    expect(text).toContain('`label-known`');
    expect(text).not.toMatch(/npx|docs\/rules|locally|locally/);
  }
});

test('a clean pull request of a returning person gets no comment', async () => {
  const pull = await scene.pull([...ROWS, row('All Is Well', 'Data-Quality')]);
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(0);
  expect(result.outputs.verdict).toBe('pass');
  expect(scene.own(pull)).toEqual([]);
});

// One of them looks whether the commit is still the newest after suggestions were posted, before the comment speaks of it.
test('an ordinary pull request with a suggestion takes at most 10 requests', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  const first = scene.github.log.entries.length;
  expect(first).toBeLessThanOrEqual(10);
});

test('closed without a merge: silence', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  scene.world.close(pull.issue, scene.world.account('regular'));
  const result = await scene.on(pull, 'closed');
  expect(result.code).toBe(0);
  expect(scene.own(pull)).toEqual([]);
  expect(scene.github.log.writes()).toEqual([]);
});

test('a certain fix is a suggestion on its line, made once', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  await scene.on(pull);
  expect(pull.reviewComments).toHaveLength(1);
  const [suggestion] = pull.reviewComments;
  expect(suggestion!.body).toContain(
    '```suggestion\n|A Paper With a Wrong Label|![](https://img.shields.io/badge/Data--Scaling-1f77b4)|\n```',
  );
  expect(suggestion!.line).toBe(
    listOf([...ROWS, BAD])
      .split('\n')
      .indexOf(BAD) + 1,
  );

  await scene.on(pull, 'reopened');
  await scene.push(pull, [...ROWS, BAD, row('Another One', 'Data-Quality')]);
  await scene.on(pull, 'synchronize');
  expect(pull.reviewComments).toHaveLength(1);
});

test('several fixes on one line are one suggestion', async () => {
  const two =
    '|Two  Faults|![](https://img.shields.io/badge/Data--Scalling-1f77b4)![](https://img.shields.io/badge/Data--Quality-1f77b4)|';
  const pull = await scene.pull([...ROWS, two]);
  await scene.on(pull);
  expect(pull.reviewComments).toHaveLength(1);
});

test('no comment and no suggestion where the workflow wants none', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(pull, 'opened', { inputs: { comment: 'never' } });
  expect(result.code).toBe(1);
  expect(scene.github.log.writes()).toEqual([]);
});

test('fail-on decides about the exit status alone', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(pull, 'opened', { inputs: { 'fail-on': 'never' } });
  expect(result.code).toBe(0);
  expect(result.outputs.verdict).toBe('fail');
});

test('a wrong input is one clear sentence', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const result = await scene.on(pull, 'opened', { inputs: { 'fail-on': 'sometimes' } });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations.map(({ message }) => message)).toEqual([
    'Input "fail-on" is "sometimes"; expected "error", "warning", "never".',
  ]);
});

test('an unknown mode is refused', async () => {
  const pull = await scene.pull(ROWS);
  const result = await scene.on(pull, 'opened', { inputs: { mode: 'audit' } });
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.annotations[0]!.message).toContain('Input "mode" is "audit"; expected "auto"');
});

test('old faults are nobody’s: a list that was bad before is judged by what the change adds', async () => {
  await scene.world.commit(scene.repository, 'main', { files: { 'README.md': listOf([...ROWS, BAD]) } });
  const pull = await scene.pull([...ROWS, BAD, row('All Is Well', 'Data-Quality')]);
  const result = await scene.on(pull);
  expect(result.code).toBe(0);
  expect(scene.own(pull)).toEqual([]);
});

test('a legend that the change extends: its new label is shown as proposed', async () => {
  const branch = 'legend';
  const text = listOf(
    [...ROWS, row('Beyond the Legend', 'Model-Dreams')],
    ['Data-Scaling', 'Data-Quality', 'Model-Synthesis', 'Model-Dreams'],
  );
  await scene.world.commit(scene.repository, branch, { files: { 'README.md': text }, author: 'regular' });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch,
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  const [comment] = scene.own(pull);
  expect(comment).toMatch(/proposed/i);
});

test('mode "report" writes and never fails; mode "welcome" is for issues', async () => {
  const pull = await scene.pull([...ROWS, BAD]);
  const reported = await scene.on(pull, 'opened', { inputs: { mode: 'report' } });
  expect([reported.code, reported.outputs.verdict]).toEqual([0, 'fail']);
  expect(scene.own(pull)).toHaveLength(1);
  const wrong = await scene.on(pull, 'opened', { inputs: { mode: 'welcome' } });
  expectCalm(wrong);
  expect(wrong.code).toBe(1);
  expect(wrong.annotations[0]!.message).toContain('greets issues');
});

test('a list that is taken out: its entries count as removed, it is told, and the check fails', async () => {
  await scene.world.commit(scene.repository, 'gone', { files: { 'README.md': null }, author: 'regular' });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch: 'gone',
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.code).toBe(1);
  expect(result.outputs).toMatchObject({ verdict: 'fail', removed: '4', added: '0', entries: '0' });
  expect(scene.own(pull)[0]).toContain('is empty; before the change it had 4');
  expect(scene.own(pull)[0]).toContain('This change removes README.md.');
  expect(scene.own(pull)[0]).not.toContain('leaves every entry as it was');
});

test('a list whose entries a change replaces by words fails', async () => {
  const pull = await scene.pull([], { files: { 'README.md': '# Papers on data\n\nMoved to a site.\n' } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect([result.code, result.outputs.verdict]).toEqual([1, 'fail']);
  expect(scene.own(pull)[0]).toContain('has no entries any more; before the change it had 4');
});

test('a list that is moved to where the config does not look: it is told', async () => {
  await scene.world.commit(scene.repository, 'moved', {
    files: { 'README.md': null, 'old/list.md': listOf(ROWS) },
    author: 'regular',
  });
  const pull = await scene.world.pulls.open(scene.repository, {
    head: scene.repository,
    branch: 'moved',
    author: 'regular',
  });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)[0]).toContain('moves README.md to old/list.md');
});

test('no suggestion where GitHub counts lines otherwise than Markdown does', async () => {
  const text = listOf([...ROWS, BAD]).replace('# Papers on data', '# Papers on data\r\rOne \rline');
  const pull = await scene.pull([], { files: { 'README.md': text } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(scene.own(pull)[0]).toContain('Data-Scalling');
  for (const { line, body } of pull.reviewComments) {
    expect([text.split('\n')[line! - 1], body]).toEqual([BAD, expect.stringContaining('Wrong Label')]);
  }
});

test('lines end as they end: CRLF, a byte order mark, no last line ending', async () => {
  const text = `\ufeff${listOf([...ROWS, BAD])
    .trimEnd()
    .replaceAll('\n', '\r\n')}`;
  await scene.world.commit(scene.repository, 'main', {
    files: { 'README.md': `\ufeff${listOf(ROWS).replaceAll('\n', '\r\n')}` },
  });
  const pull = await scene.pull([], { files: { 'README.md': text } });
  const result = await scene.on(pull);
  expectCalm(result);
  expect(result.outputs).toMatchObject({ errors: '1', added: '1' });
  expect(pull.reviewComments.map(({ line }) => line)).toEqual([text.split('\n').length]);
  expect(pull.reviewComments[0]!.body).not.toContain('\r');
});
