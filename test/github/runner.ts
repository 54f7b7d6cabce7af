/**
 * Starts an action as GitHub's runner does: its environment, its event file, its inputs, the files that it writes
 * to, and what is made of them when it has ended.
 * https://docs.github.com/actions/reference/workflows-and-actions/variables
 */
import { spawn } from 'node:child_process';
import { existsSync } from 'node:fs';
import { mkdir, mkdtemp, readFile, rm, writeFile } from 'node:fs/promises';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { parse } from 'yaml';
import type { Token } from './auth.ts';
import { type Annotation, annotationsOf, type Command, parseCommands, parseFile, shown } from './commands.ts';
import type { ActionEvent } from './events.ts';
import { node24 } from './node24.ts';
import type { GitHub } from './server.ts';

export interface RunOptions {
  github: GitHub;
  event: ActionEvent;
  /** What `github.token` is in this run. */
  token: Token;
  /** The folder of an `action.yml`, whose `main` and defaults count; or a JavaScript file alone. */
  action: string;
  /** What the workflow says under `with`. */
  inputs?: Record<string, string>;
  /** What the workflow says under `env`. */
  env?: Record<string, string>;
  /** Milliseconds until the run is ended by force, 60,000 by default. */
  timeout?: number;
  /** Ends the run by force, as when the machine under it goes away. */
  kill?: AbortSignal;
  /** Cancels the run as GitHub does: SIGINT, 7.5 seconds later SIGTERM, 2.5 seconds later by force. */
  cancel?: AbortSignal;
  /** How many times faster than ours the run's clock is; 1 by default. */
  clock?: number;
  /** Whether to measure the processor time that the run takes. */
  measure?: boolean;
}

export interface RunResult {
  /** Exit status; null where the run was ended by force. */
  code: number | null;
  /** What GitHub shows of the step: a failure also where the runner could not read what it wrote. */
  conclusion: 'success' | 'failure';
  stdout: string;
  stderr: string;
  outputs: Record<string, string>;
  /** The job summary in Markdown, as shown: nothing where it is over the limit. */
  summary: string;
  commands: Command[];
  /** All annotations asked for, and those of them that GitHub keeps. */
  annotations: Annotation[];
  shownAnnotations: Annotation[];
  /** What the runner itself complains of. */
  problems: string[];
  durationMs: number;
  /** Of the processor; 0 where it was not to be measured. */
  processorMs: number;
}

interface Ended {
  code: number | null;
  stdout: string;
  stderr: string;
}

interface ActionFile {
  inputs?: Record<string, { default?: unknown; required?: boolean }>;
  outputs?: Record<string, unknown>;
  runs: { using: string; main: string };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-commands#step-isolation-and-limits */
const SUMMARY_BYTES = 1024 * 1024;

/** A default of `action.yml`: plain text, or one of the expressions that ours are made of. */
function evaluate(text: string, { token, event }: RunOptions): string {
  const known: Record<string, string> = {
    'github.token': token.value,
    'github.repository': event.repository.fullName,
    'github.event_name': event.name,
  };
  return text.replace(/\$\{\{\s*(.*?)\s*\}\}/g, (whole, expression: string) => {
    const value = known[expression];
    if (value === undefined) throw new Error(`the stand-in for the runner does not know ${whole}`);
    return value;
  });
}

/** The file to start, the inputs by name, and what is odd about them. */
async function prepare(
  options: RunOptions,
): Promise<{ main: string; inputs: Record<string, string>; problems: string[] }> {
  const { action, inputs = {} } = options;
  const file = join(action, 'action.yml');
  if (!existsSync(file)) return { main: resolve(action), inputs, problems: [] };
  const { inputs: declared = {}, runs }: ActionFile = parse(await readFile(file, 'utf8'));
  const defaults = Object.entries(declared).map(([name, one]) => [
    name,
    evaluate(String(one.default ?? ''), options),
  ]);
  const unexpected = Object.keys(inputs).filter((name) => !(name in declared));
  const problems = unexpected.map((name) => `Unexpected input(s) '${name}'`);
  return {
    main: resolve(action, runs.main),
    inputs: { ...Object.fromEntries(defaults), ...inputs },
    problems,
  };
}

/** The files that a step writes to, by the variable that names each. */
const FILES = ['GITHUB_OUTPUT', 'GITHUB_STATE', 'GITHUB_ENV', 'GITHUB_PATH', 'GITHUB_STEP_SUMMARY'];

/** How the runner names the variable of an input. */
const inputVariable = (name: string): string => `INPUT_${name.replaceAll(' ', '_').toUpperCase()}`;

let runs = 4_000_000_000;

function environment(
  { github, event, env = {}, clock = 1, measure = false }: RunOptions,
  inputs: Record<string, string>,
  dir: string,
): Record<string, string> {
  const { repository, ref, sha, actor } = event;
  const { world } = github;
  const workflow = `${repository.fullName}/.github/workflows/check.yml@${ref}`;
  return {
    // Nothing of the machine's own environment, save where its programs are.
    PATH: process.env.PATH ?? '',
    HOME: dir,
    CI: 'true',
    GITHUB_ACTIONS: 'true',
    // As of `uses: lists/steward@v1`; both are empty with `uses: ./`.
    GITHUB_ACTION: '__lists_steward',
    GITHUB_ACTION_REPOSITORY: 'lists/steward',
    GITHUB_ACTION_REF: 'v1',
    GITHUB_ACTOR: actor,
    GITHUB_ACTOR_ID: String(world.account(actor).id),
    GITHUB_TRIGGERING_ACTOR: actor,
    GITHUB_API_URL: github.url,
    GITHUB_GRAPHQL_URL: `${github.url}/graphql`,
    GITHUB_SERVER_URL: world.web,
    GITHUB_BASE_REF: event.baseRef,
    GITHUB_HEAD_REF: event.headRef,
    GITHUB_EVENT_NAME: event.name,
    GITHUB_EVENT_PATH: join(dir, 'event.json'),
    GITHUB_JOB: 'check',
    GITHUB_REF: ref,
    GITHUB_REF_NAME: ref.replace(/^refs\/(heads|tags|pull)\//, ''),
    GITHUB_REF_PROTECTED: 'false',
    GITHUB_REF_TYPE: ref.startsWith('refs/tags/') ? 'tag' : 'branch',
    GITHUB_REPOSITORY: repository.fullName,
    GITHUB_REPOSITORY_ID: String(repository.id),
    GITHUB_REPOSITORY_OWNER: repository.owner.login,
    GITHUB_REPOSITORY_OWNER_ID: String(repository.owner.id),
    GITHUB_RETENTION_DAYS: '90',
    GITHUB_RUN_ATTEMPT: '1',
    GITHUB_RUN_ID: String(runs++),
    GITHUB_RUN_NUMBER: '1',
    GITHUB_SHA: sha,
    GITHUB_WORKFLOW: 'Check',
    GITHUB_WORKFLOW_REF: workflow,
    GITHUB_WORKFLOW_SHA: sha,
    GITHUB_WORKSPACE: join(dir, 'work'),
    RUNNER_ARCH: 'X64',
    RUNNER_ENVIRONMENT: 'github-hosted',
    RUNNER_NAME: 'GitHub Actions 1',
    RUNNER_OS: 'Linux',
    RUNNER_TEMP: join(dir, 'temp'),
    RUNNER_TOOL_CACHE: join(dir, 'tools'),
    ...Object.fromEntries(FILES.map((name) => [name, join(dir, 'temp', name.toLowerCase())])),
    ...Object.fromEntries(Object.entries(inputs).map(([name, value]) => [inputVariable(name), value])),
    ...(measure && { NODE_OPTIONS: `--import ${pathToFileURL(resolve('test/github/measure.js'))}` }),
    ...(clock !== 1 && {
      NODE_OPTIONS: `--import ${pathToFileURL(resolve('test/github/clock.js'))}`,
      STAND_IN_CLOCK: String(clock),
    }),
    ...env,
  };
}

/** https://docs.github.com/actions/reference/workflows-and-actions/workflow-cancellation */
const CANCELLING = [
  ['SIGINT', 0],
  ['SIGTERM', 7500],
  ['SIGKILL', 10_000],
] as const;

function start(
  main: string,
  env: Record<string, string>,
  { timeout = 60_000, kill, cancel }: RunOptions,
): Promise<Ended> {
  return new Promise((done, fail) => {
    const child = spawn(node24(), [main], {
      cwd: env.GITHUB_WORKSPACE,
      env,
      stdio: ['ignore', 'pipe', 'pipe'],
    });
    const [stdout, stderr]: [Buffer[], Buffer[]] = [[], []];
    child.stdout.on('data', (chunk: Buffer) => stdout.push(chunk));
    child.stderr.on('data', (chunk: Buffer) => stderr.push(chunk));
    const timers = [setTimeout(() => child.kill('SIGKILL'), timeout)];
    kill?.addEventListener('abort', () => child.kill('SIGKILL'));
    cancel?.addEventListener('abort', () => {
      for (const [signal, after] of CANCELLING) timers.push(setTimeout(() => child.kill(signal), after));
    });
    child.on('error', fail);
    child.on('close', (code) => {
      timers.forEach(clearTimeout);
      done({ code, stdout: Buffer.concat(stdout).toString(), stderr: Buffer.concat(stderr).toString() });
    });
  });
}

/** What is in the files that the step wrote, and what the runner makes of them. */
async function collect(
  env: Record<string, string>,
  problems: string[],
): Promise<Pick<RunResult, 'outputs' | 'summary'>> {
  const read = (name: string): Promise<string> => readFile(env[name] as string, 'utf8');
  let outputs: Record<string, string> = {};
  try {
    outputs = parseFile(await read('GITHUB_OUTPUT'));
  } catch (error) {
    problems.push(`Unable to process file command 'output' successfully. ${(error as Error).message}`);
  }
  const summary = await read('GITHUB_STEP_SUMMARY');
  const size = Buffer.byteLength(summary);
  if (size <= SUMMARY_BYTES) return { outputs, summary };
  const kilo = (bytes: number): string => `${Math.floor(bytes / 1024)}k`;
  problems.push(
    `$GITHUB_STEP_SUMMARY upload aborted, supports content up to a size of ${kilo(SUMMARY_BYTES)}, got ${kilo(size)}.`,
  );
  return { outputs, summary: '' };
}

/** Runs an action once. Throws only where it could not be started. */
export async function runAction(options: RunOptions): Promise<RunResult> {
  const { main, inputs, problems } = await prepare(options);
  const dir = await mkdtemp(join(tmpdir(), 'runner-'));
  try {
    const env = environment(options, inputs, dir);
    await Promise.all(['temp', 'work', 'tools'].map((name) => mkdir(join(dir, name))));
    await writeFile(env.GITHUB_EVENT_PATH as string, JSON.stringify(options.event.payload, null, 2));
    await Promise.all(FILES.map((name) => writeFile(env[name] as string, '')));
    const begin = performance.now();
    const ended = await start(main, env, options);
    const durationMs = performance.now() - begin;
    const files = await collect(env, problems);
    const commands = [...parseCommands(ended.stdout), ...parseCommands(ended.stderr)];
    const annotations = annotationsOf(commands);
    const unreadable = problems.some((one) => one.startsWith('Unable to process'));
    return {
      ...ended,
      ...files,
      conclusion: ended.code === 0 && !unreadable ? 'success' : 'failure',
      commands,
      annotations,
      shownAnnotations: shown(annotations),
      problems,
      durationMs,
      processorMs: options.measure ? Number(await readFile(join(dir, 'temp', 'processor'), 'utf8')) : 0,
    };
  } finally {
    await rm(dir, { recursive: true, force: true });
  }
}
