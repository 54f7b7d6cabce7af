/**
 * A maintainer's first ten minutes, as they are typed and seen: from the clone of a list to the first comment on a pull
 * request. The transcript is kept beside the test, to be read; `npx vitest run -u` on this file writes it again.
 */
import { execFileSync } from 'node:child_process';
import { readdirSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import { standInClone } from '../../scripts/stand-in-clone.ts';
import { folder, steward } from '../cli/fake.ts';
import { approve, heldRun, workflowRunCompleted, workflowRunRequested } from '../github/events.ts';
import { expectCalm, Scene } from './scene.ts';

const tool = (name: string, label: string) =>
  `- [${name}](https://example.org/${name.toLowerCase()}) - Is a tool named ${name}. \`${label}\`\n`;

const tools = (more = '') =>
  `# Tools for beekeepers\n\nSoftware that somebody keeps bees with.\n\n## Hives\n\n${['Acacia', 'Borage', 'Clover', 'Dill', 'Erica'].map((name) => tool(name, 'GPL-3.0')).join('')}${more}\n## Honey\n\n${['Fennel', 'Gorse', 'Heather', 'Ivy', 'Jasmine'].map((name) => tool(name, 'MIT')).join('')}`;

const decoys = {
  'CONTRIBUTING.md':
    '# How to help\n\n- [The rules](https://example.org/rules)\n- [The chat](https://example.org/chat)\n',
  'CHANGELOG.md':
    '# Changes\n\n## 1.1.0\n\n- [One](https://example.org/1)\n\n## 1.0.0\n\n- [Two](https://example.org/2)\n',
};

interface Workflow {
  readonly name: string;
  readonly on: {
    readonly workflow_run?: { readonly workflows: readonly string[]; readonly types: readonly string[] };
  };
  readonly jobs: Readonly<
    Record<
      string,
      { readonly if?: string; readonly steps: readonly { uses: string; with?: Record<string, string> }[] }
    >
  >;
}

it('from the clone of a list to the first comment', async () => {
  const scene = await Scene.open({ 'README.md': tools(), ...decoys });
  const { github, world, repository } = scene;
  const seen: string[] = [];
  const cwd = join(folder(), 'papers');
  const git = (...args: string[]) => {
    const identity = ['-c', 'user.name=Mo', '-c', 'user.email=mo@example.org', '-c', 'commit.gpgsign=false'];
    return execFileSync('git', [...identity, ...args], { encoding: 'utf8', stdio: 'pipe' }).trim();
  };
  const { script, commit } = standInClone(folder(), { origin: 'https://github.com/lists/steward.git' });
  /** What the maintainer types, and what stands on the screen. */
  const types = async (line: string) => {
    const ran = await steward(line.split(' ').slice(1), { cwd, script, width: 100 });
    const screen = (ran.err + ran.out).replaceAll(commit, 'COMMIT');
    seen.push(`$ ${line}\n${screen.trimEnd()}\n`);
    return ran;
  };
  try {
    git('clone', '-q', repository.git.dir, cwd);
    git('-C', cwd, 'remote', 'set-url', 'origin', 'https://github.com/survey/papers.git');

    // A look, which changes nothing; then the same is written.
    const dry = await types('awesome-steward init');
    expect(dry.code).toBe(0);
    expect(git('-C', cwd, 'status', '--porcelain')).toBe('');
    const wet = await types('awesome-steward init --write');
    expect(wet.code).toBe(0);
    const written = git('-C', cwd, 'status', '--porcelain', '-uall')
      .split('\n')
      .map((line) => line.slice(line.lastIndexOf(' ') + 1));
    expect(written).toEqual([
      '.github/awesome-steward.yml',
      '.github/workflows/list-check.yml',
      '.github/workflows/list-comment.yml',
    ]);
    for (const path of written) {
      const lines = readFileSync(join(cwd, path), 'utf8').trimEnd().split('\n');
      expect(dry.out).toContain(`\n+++ b/${path}\n`);
      expect(dry.out).toContain(`\n${lines.map((line) => `+${line}`).join('\n')}\n`);
    }

    // The list passes, and the maintainer sees what the bot will write.
    expect(await types('awesome-steward check')).toMatchObject({ code: 0 });
    const demo = await types('awesome-steward review --demo');
    expect(demo.err).toContain('Nothing is written.');
    expect(git('-C', cwd, 'diff', '--stat')).toBe('');
    await types('awesome-steward init');
    git('-C', cwd, 'add', '.');
    git('-C', cwd, 'commit', '-qm', 'Check pull requests');
    git('-C', cwd, 'push', '-q', repository.git.dir, 'main');

    // GitHub reads the two workflows. What they say is what runs.
    const workflows = readdirSync(join(cwd, '.github/workflows')).map(
      (name): Workflow => parse(readFileSync(join(cwd, '.github/workflows', name), 'utf8')),
    );
    const [check, comment] = workflows as [Workflow, Workflow];
    expect(comment.on.workflow_run).toEqual({ workflows: [check.name], types: ['requested', 'completed'] });
    expect(comment.jobs.comment!.if).toContain("'action_required'");
    for (const { jobs } of workflows)
      for (const { steps } of Object.values(jobs)) expect(steps[0]!.uses).toBe(`lists/steward@${commit}`);

    // Somebody's first pull request: GitHub holds its run until it is approved, and the comment is there before.
    const fork = await world.fork(repository, 'newcomer');
    const wrong = tool('Fireweed', 'GPL-3.0').replace('https:', 'htps:');
    await world.commit(fork, 'add-fireweed', { files: { 'README.md': tools(wrong) }, author: 'newcomer' });
    const pull = await world.pulls.open(repository, {
      head: fork,
      branch: 'add-fireweed',
      author: 'newcomer',
    });
    const run = heldRun(github, pull, { name: check.name, path: '.github/workflows/list-check.yml' });
    const answer = async (event: Awaited<ReturnType<typeof workflowRunRequested>>) => {
      const result = await scene.run(event, { inputs: comment.jobs.comment!.steps[0]!.with ?? {} });
      expectCalm(result);
      expect(result.code).toBe(0);
    };
    await answer(await workflowRunRequested(github, repository, run));
    const [first] = scene.own(pull);
    expect(first).toMatch(/example\.org\/fireweed`?" has a misspelled scheme/);
    seen.push(
      `# The comment on the first pull request:\n${first!.replace(/[0-9a-f]{12,40}/g, 'SHA').trimEnd()}\n`,
    );

    // It is approved: the check fails, without writing anything, and the comment stays one.
    const checked = await scene.on(pull, 'opened', {
      token: github.forkToken(repository),
      inputs: check.jobs.check!.steps[0]!.with ?? {},
    });
    expectCalm(checked);
    expect(checked.outputs).toMatchObject({ verdict: 'fail', errors: '1', added: '1' });
    approve(run, 'failure');
    await answer(await workflowRunCompleted(github, repository, run));
    expect(scene.own(pull)).toHaveLength(1);
    const statuses = repository.statuses.map(({ context, state }) => [context, state]);
    expect(statuses.at(-1)).toEqual(['awesome-steward', 'failure']);
  } finally {
    await scene.close();
  }
  await expect(seen.join('\n')).toMatchFileSnapshot('first-minutes.txt');
});
