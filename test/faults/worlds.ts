/**
 * Worlds in which the Action runs, one for each thing that it does: a repository on the stand-in GitHub, an event, and
 * what may be seen afterwards.
 */
import type { Permissions, Token } from '../github/auth.ts';
import {
  type ActionEvent,
  heldRun,
  issueOpened,
  mergeGroup,
  pullRequest,
  pullRequestTarget,
  push,
  runOn,
  workflowDispatch,
  workflowRunCompleted,
  workflowRunRequested,
} from '../github/events.ts';
import { type RunOptions, type RunResult, runAction } from '../github/runner.ts';
import { GitHub } from '../github/server.ts';
import type { Pull, Repository } from '../github/state.ts';

/** The folder of `action.yml`; the built `dist` beside it is what is tried. */
const ACTION = process.env.STEWARD_ACTION ?? '.';

/** The clock of a run that meets a fault goes this many times as fast as ours. */
export const CLOCK = 20;

/** That of any other: slower, so that a busy machine does not pass for a silent GitHub. */
export const CALM_CLOCK = 4;

export interface World {
  readonly github: GitHub;
  readonly repository: Repository;
  run(options?: Pick<RunOptions, 'kill' | 'cancel' | 'clock' | 'measure' | 'timeout'>): Promise<RunResult>;
}

export interface Mode {
  readonly name: string;
  /** Whether the list has an error, so that no run of it may ever come to "pass". */
  readonly wrong: boolean;
  /** Whether it tells by its status alone, and ends well whatever the list is like. */
  readonly tells?: boolean;
  open(): Promise<World>;
}

const badge = (id: string) => `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-1f77b4)`;
const row = (title: string, id: string) => `|${title}|${badge(id)}|`;
const BAD = row('A Paper With a Wrong Label', 'Data-Scalling');

function listOf(rows: readonly string[]): string {
  const legend = ['Data-Scaling', 'Data-Quality'].map((id) => `|About ${id}|${badge(id)}|`);
  const head = ['# Papers on data', '', '## Tags', '', '| Section | Tag |', '|---|---|', ...legend, ''];
  return [...head, '## Paper List', '', '| Title | Tags |', '|---|---|', ...rows, ''].join('\n');
}

const ROWS = [
  row('Scaling Laws of Made-up Data', 'Data-Scaling'),
  row('On Cleaning Nothing', 'Data-Quality'),
];

/** Rows of a list that has nothing wrong. */
export function listRows(entries: number): string[] {
  return Array.from({ length: entries }, (_, i) =>
    row(
      `Paper ${i} on the ${i % 7 === 0 ? 'Cleaning' : 'Scaling'} of Data`,
      i % 7 === 0 ? 'Data-Quality' : 'Data-Scaling',
    ),
  );
}
const REGION = '\n## Counts\n\n<!-- steward:begin counts -->\n<!-- steward:end -->\n';
const LABELS = { '.github/awesome-steward.yml': 'pulls:\n  labels: true\n' };
const WRITE: Permissions = { contents: 'read', pull_requests: 'write', issues: 'write', statuses: 'write' };
const TABLES: Permissions = { contents: 'write', pull_requests: 'write' };

type Made = {
  github: GitHub;
  repository: Repository;
};

async function make(files: Record<string, string>): Promise<Made> {
  const github = await GitHub.start();
  const repository = await github.world.createRepository('survey/papers', { files });
  repository.contributors.add('regular');
  repository.actionsMayCreatePulls = true;
  return { github, repository };
}

function world(
  { github, repository }: Made,
  event: ActionEvent,
  inputs: Record<string, string> = {},
  token: Token = github.actionsToken(repository, WRITE),
): World {
  const run: World['run'] = (more = {}) =>
    runAction({ github, event, token, action: ACTION, inputs, clock: CALM_CLOCK, ...more });
  return { github, repository, run };
}

async function ownPull({ github, repository }: Made, rows: readonly string[]): Promise<Pull> {
  const files = { 'README.md': listOf(rows) };
  await github.world.commit(repository, 'change', { files, author: 'regular' });
  return github.world.pulls.open(repository, { head: repository, branch: 'change', author: 'regular' });
}

async function forkPull({ github, repository }: Made, rows: readonly string[]): Promise<Pull> {
  const fork = await github.world.fork(repository, 'newcomer');
  const files = { 'README.md': listOf(rows) };
  await github.world.commit(fork, 'change', { files, author: 'newcomer' });
  return github.world.pulls.open(repository, { head: fork, branch: 'change', author: 'newcomer' });
}

async function pushed(made: Made, rows: readonly string[], region = ''): Promise<ActionEvent> {
  const { github, repository } = made;
  const before = await repository.git.resolve('refs/heads/main');
  await github.world.commit(repository, 'main', { files: { 'README.md': listOf(rows) + region } });
  return push(github, repository, 'main', before as string);
}

/** The worlds, by name. */
export function worldsOf(rows: readonly string[]): readonly Mode[] {
  const README = { 'README.md': listOf(rows) };
  const TABLED = { 'README.md': listOf(rows) + REGION };
  const MORE = [...rows, row('One More', 'Data-Quality')];

  return [
    {
      name: 'pull',
      wrong: true,
      async open() {
        const made = await make({ ...README, ...LABELS });
        return world(made, await pullRequest(made.github, await ownPull(made, [...rows, BAD]), 'opened'));
      },
    },
    {
      name: 'pull-again',
      wrong: true,
      async open() {
        const made = await make(README);
        const pull = await ownPull(made, [...rows, BAD]);
        await world(made, await pullRequest(made.github, pull, 'opened')).run();
        const files = { 'README.md': listOf([...rows, BAD, row('Two', 'Data-Qualty')]) };
        await made.github.world.commit(made.repository, 'change', { files, author: 'regular' });
        return world(made, await pullRequest(made.github, pull, 'synchronize'));
      },
    },
    {
      name: 'pull-app',
      wrong: true,
      async open() {
        const made = await make(README);
        const pull = await ownPull(made, [...rows, BAD]);
        const token = made.github.appToken(made.repository, 'list-keeper', WRITE);
        await world(made, await pullRequest(made.github, pull, 'opened'), {}, token).run();
        const files = { 'README.md': listOf([...rows, BAD, row('Two', 'Data-Qualty')]) };
        await made.github.world.commit(made.repository, 'change', { files, author: 'regular' });
        return world(made, await pullRequest(made.github, pull, 'synchronize'), {}, token);
      },
    },
    {
      name: 'fork-read',
      wrong: true,
      async open() {
        const made = await make(README);
        const event = await pullRequest(made.github, await forkPull(made, [...rows, BAD]), 'opened');
        return world(made, event, {}, made.github.forkToken(made.repository));
      },
    },
    {
      name: 'fork-run',
      wrong: true,
      tells: true,
      async open() {
        const made = await make({ ...README, ...LABELS });
        const run = runOn(made.github, await forkPull(made, [...rows, BAD]));
        return world(made, await workflowRunCompleted(made.github, made.repository, run));
      },
    },
    {
      name: 'fork-held',
      wrong: true,
      tells: true,
      async open() {
        const made = await make(README);
        const run = heldRun(made.github, await forkPull(made, [...rows, BAD]));
        return world(made, await workflowRunRequested(made.github, made.repository, run));
      },
    },
    {
      name: 'fork-target',
      wrong: true,
      async open() {
        const made = await make(README);
        return world(
          made,
          await pullRequestTarget(made.github, await forkPull(made, [...rows, BAD]), 'opened'),
        );
      },
    },
    {
      name: 'dispatch-pull',
      wrong: true,
      async open() {
        const made = await make(README);
        const { issue } = await ownPull(made, [...rows, BAD]);
        const inputs = { 'pull-request': String(issue.number) };
        return world(made, await workflowDispatch(made.github, made.repository), inputs);
      },
    },
    {
      name: 'merged',
      wrong: false,
      async open() {
        const made = await make(README);
        const { github } = made;
        const pull = await ownPull(made, [...rows, BAD]);
        await world(made, await pullRequest(github, pull, 'opened')).run();
        await github.world.pulls.merge(pull, 'survey');
        return world(made, await pullRequest(github, pull, 'closed'));
      },
    },
    {
      name: 'thanks',
      wrong: false,
      async open() {
        const made = await make(README);
        const { github, repository } = made;
        const pull = await forkPull(made, [...rows, BAD]);
        await world(made, await workflowRunCompleted(github, repository, runOn(github, pull))).run();
        const before = await repository.git.resolve('refs/heads/main');
        await github.world.pulls.merge(pull, 'survey');
        return world(made, await push(github, repository, 'main', before as string), { mode: 'welcome' });
      },
    },
    {
      name: 'push',
      wrong: true,
      async open() {
        const made = await make(README);
        return world(made, await pushed(made, [...rows, BAD]));
      },
    },
    {
      name: 'merge-group',
      wrong: true,
      async open() {
        const made = await make(README);
        return world(made, await mergeGroup(made.github, await ownPull(made, [...rows, BAD])));
      },
    },
    {
      name: 'issue',
      wrong: false,
      async open() {
        const made = await make(README);
        const issue = made.github.world.openIssue(made.repository, { title: 'A paper', author: 'newcomer' });
        return world(made, await issueOpened(made.github, issue));
      },
    },
    {
      name: 'tables-new',
      wrong: false,
      async open() {
        const made = await make(TABLED);
        const event = await pushed(made, MORE, REGION);
        return world(made, event, { mode: 'tables' }, made.github.actionsToken(made.repository, TABLES));
      },
    },
    {
      name: 'tables-again',
      wrong: false,
      async open() {
        const made = await make(TABLED);
        const token = made.github.actionsToken(made.repository, TABLES);
        await world(made, await pushed(made, MORE, REGION), { mode: 'tables' }, token).run();
        const event = await pushed(made, [...MORE, row('Two More', 'Data-Scaling')], REGION);
        return world(made, event, { mode: 'tables' }, token);
      },
    },
    {
      name: 'tables-commit',
      wrong: false,
      async open() {
        const made = await make(TABLED);
        const event = await pushed(made, MORE, REGION);
        const token = made.github.actionsToken(made.repository, TABLES);
        return world(made, event, { mode: 'tables', apply: 'commit' }, token);
      },
    },
  ];
}

/** The worlds of a short list. */
export const modes: readonly Mode[] = worldsOf(ROWS);
