import { mkdtemp, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { type ActionEvent, pullRequest } from './events.ts';
import { type RunResult, runAction } from './runner.ts';
import { type Scene, scene } from './scene.ts';

let s: Scene;
let event: ActionEvent;
let dir: string;
beforeAll(async () => {
  s = await scene();
  event = await pullRequest(s.github, s.pull, 'opened');
  dir = await mkdtemp(join(tmpdir(), 'action-'));
});
afterAll(async () => {
  await s.github.close();
  await rm(dir, { recursive: true });
});

/** Runs this code as an action of its own. */
async function run(
  code: string,
  more: {
    inputs?: Record<string, string>;
    yml?: string;
    env?: Record<string, string>;
    timeout?: number;
    kill?: AbortSignal;
    cancel?: AbortSignal;
    clock?: number;
  } = {},
): Promise<RunResult> {
  const { yml, ...options } = more;
  await writeFile(join(dir, 'index.mjs'), code);
  if (yml) await writeFile(join(dir, 'action.yml'), yml);
  const token = s.github.actionsToken(s.base, { pull_requests: 'write' });
  try {
    return await runAction({
      github: s.github,
      event,
      token,
      action: yml ? dir : join(dir, 'index.mjs'),
      ...options,
    });
  } finally {
    await rm(join(dir, 'action.yml'), { force: true });
  }
}

const YML = `
name: Test
inputs:
  token: { default: '\${{ github.token }}' }
  fail-on: { default: error }
  two words: {}
runs: { using: node24, main: index.mjs }
`;

test('the environment is a run’s, and nothing of this machine’s', async () => {
  process.env.STAND_IN_SECRET = 'secret';
  const result = await run('console.log(JSON.stringify(process.env))');
  const env = JSON.parse(result.stdout);
  expect(env).toMatchObject({
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    GITHUB_API_URL: s.github.url,
    GITHUB_EVENT_NAME: 'pull_request',
    GITHUB_REF: 'refs/pull/1/merge',
    GITHUB_REF_NAME: '1/merge',
    GITHUB_HEAD_REF: 'add',
    GITHUB_BASE_REF: 'main',
    GITHUB_REPOSITORY: 'curator/list',
    GITHUB_SHA: event.sha,
    GITHUB_ACTOR: 'newcomer',
  });
  expect(env).not.toHaveProperty('STAND_IN_SECRET');
  expect(env).not.toHaveProperty('GITHUB_TOKEN');
  delete process.env.STAND_IN_SECRET;
});

test('the event is a file, the workspace is empty', async () => {
  const { stdout } = await run(`
    import { readdirSync, readFileSync } from 'node:fs';
    const { action, number } = JSON.parse(readFileSync(process.env.GITHUB_EVENT_PATH, 'utf8'));
    console.log(action, number, process.cwd() === process.env.GITHUB_WORKSPACE, readdirSync('.').length);
  `);
  expect(stdout).toBe('opened 1 true 0\n');
});

test('inputs come from the workflow or their defaults; one that is not declared is told', async () => {
  const code = `const names = Object.keys(process.env).filter((one) => one.startsWith('INPUT_')).sort();
    console.log(JSON.stringify(Object.fromEntries(names.map((one) => [one, process.env[one]]))));`;
  const result = await run(code, { yml: YML, inputs: { 'two words': 'a', other: 'b' } });
  expect(JSON.parse(result.stdout)).toEqual({
    'INPUT_FAIL-ON': 'error',
    INPUT_OTHER: 'b',
    INPUT_TOKEN: expect.stringMatching(/^ghs_/),
    INPUT_TWO_WORDS: 'a',
  });
  expect(result.problems).toEqual(["Unexpected input(s) 'other'"]);
});

test('outputs, summary, annotations and exit status are read back', async () => {
  const result = await run(`
    import { appendFileSync } from 'node:fs';
    appendFileSync(process.env.GITHUB_OUTPUT, 'verdict<<E\\nbad\\nE\\n');
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, '# Report\\n');
    console.log('::error file=README.md,line=3::Wrong');
    process.exitCode = 1;
  `);
  expect(result).toMatchObject({
    code: 1,
    conclusion: 'failure',
    outputs: { verdict: 'bad' },
    summary: '# Report\n',
    annotations: [{ level: 'error', file: 'README.md', line: 3, message: 'Wrong' }],
    problems: [],
  });
});

test('an output that the runner cannot read fails the step; a summary over 1 MiB is not shown', async () => {
  const result = await run(`
    import { appendFileSync } from 'node:fs';
    appendFileSync(process.env.GITHUB_OUTPUT, 'just text');
    appendFileSync(process.env.GITHUB_STEP_SUMMARY, 'x'.repeat(1024 * 1024 + 1));
  `);
  expect([result.code, result.conclusion, result.summary]).toEqual([0, 'failure', '']);
  expect(result.problems).toEqual([
    expect.stringMatching(/^Unable to process file command 'output'/),
    expect.stringMatching(/^\$GITHUB_STEP_SUMMARY upload aborted/),
  ]);
});

test('an action speaks to the stand-in with its token', async () => {
  const code = `
    const url = process.env.GITHUB_API_URL + '/repos/curator/list/issues/1/comments';
    const headers = { authorization: 'Bearer ' + process.env.INPUT_TOKEN };
    const answer = await fetch(url, { method: 'POST', headers, body: JSON.stringify({ body: 'Hello' }) });
    console.log(answer.status);
  `;
  const { stdout } = await run(code, { yml: YML });
  expect(stdout).toBe('201\n');
  expect(s.pull.issue.comments.map(({ author, body }) => [author.login, body])).toEqual([
    ['github-actions[bot]', 'Hello'],
  ]);
  expect(s.github.violations()).toEqual([]);
});

test('a run that does not end is ended', async () => {
  const result = await run('setInterval(() => {}, 1000)', { timeout: 1000 });
  expect([result.code, result.conclusion]).toEqual([null, 'failure']);
});

test('a run can be killed, and cancelled as GitHub does', async () => {
  const code = `
    process.on('SIGINT', () => { console.log('interrupted'); process.exit(3); });
    setInterval(() => {}, 1000);
    await fetch(process.env.GITHUB_API_URL + '/rate_limit');
  `;
  const ended = async (how: 'kill' | 'cancel'): Promise<[number | null, string]> => {
    const controller = new AbortController();
    s.github.fault({ path: '/rate_limit', after: () => controller.abort() });
    const { code: status, stdout } = await run(code, { [how]: controller.signal });
    return [status, stdout];
  };
  expect(await ended('cancel')).toEqual([3, 'interrupted\n']);
  expect(await ended('kill')).toEqual([null, '']);
});

test('a clock that is twenty times as fast', async () => {
  const result = await run(
    `const begin = Date.now();
     await new Promise((done) => setTimeout(done, 60_000));
     console.log(Date.now() - begin >= 55_000, new Date() - begin >= 55_000);`,
    { clock: 20 },
  );
  expect(result.stdout).toBe('true true\n');
  expect(result.durationMs).toBeLessThan(55_000);
});
