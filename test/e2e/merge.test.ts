import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../cli/fake.ts';

const cli = resolve(process.env.STEWARD_ACTION ?? '.', 'dist/cli.js');

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('There is no dist/: run npm run bundle.');
});

const row = (title: string, label = 'Data') =>
  `|${title}|![](https://img.shields.io/badge/${label}-f1db9d)|\n`;
const papers = (...rows: string[]) => `# Papers\n\n|Title|Tags|\n|---|---|\n${rows.join('')}\nSend more.\n`;
const [A, B] = [row('Segment Anything'), row('Visual Instruction Tuning')];

/** A clone that has two branches, each with its own version of a list, and the driver. */
function repository(ours: string, theirs: string, name = 'README.md') {
  const root = folder();
  const env = {
    PATH: process.env.PATH,
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const run = (program: string, ...args: string[]) => {
    const ran = spawnSync(program, args, { cwd: root, env, encoding: 'utf8' });
    return { code: ran.status, text: ran.stdout + ran.stderr };
  };
  const git = (...args: string[]) => run('git', '-c', 'init.defaultBranch=main', ...args);
  const write = (text: string) => writeFileSync(join(root, name), text);
  const commit = (text: string) => {
    write(text);
    const { code, text: said } = git('commit', '-qam', 'change');
    if (code !== 0) throw new Error(said);
  };
  git('init', '-q');
  write(papers(A, B));
  const installed = run(process.execPath, cli, 'merge', '--install', name);
  git('add', '.');
  git('commit', '-qm', 'base');
  git('checkout', '-qb', 'theirs');
  commit(theirs);
  git('checkout', '-q', 'main');
  commit(ours);
  return { root, installed, git, run, list: () => readFileSync(join(root, name), 'utf8') };
}

describe('git with the driver', () => {
  it('merges two branches that add different rows at the same place', () => {
    const { installed, git, list, root } = repository(
      papers(A, B, row('Demystifying CLIP Data')),
      papers(A, B, row('Data Filtering Networks')),
    );
    expect(installed).toMatchObject({ code: 0, text: expect.stringContaining('git now merges /README.md') });
    expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toBe('/README.md merge=awesome-steward\n');
    const { code, text } = git('merge', 'theirs');
    expect({ code, text }).toMatchObject({ code: 0 });
    expect(list()).toBe(papers(A, B, row('Demystifying CLIP Data'), row('Data Filtering Networks')));
    expect(git('status', '--porcelain').text).toBe('');
  });

  it('leaves a conflict where both edit the same row', () => {
    const [mine, yours] = ['Use', 'Model'].map((label) => row('Visual Instruction Tuning', label));
    const { git, list } = repository(papers(A, mine!), papers(A, yours!));
    const { code, text } = git('merge', 'theirs');
    expect(code).toBe(1);
    expect(text).toContain('README.md: 1 conflict for you to resolve');
    expect(list()).toBe(papers(A, `<<<<<<< ours\n${mine}=======\n${yours}>>>>>>> theirs\n`));
    expect(git('status', '--porcelain').text).toBe('UU README.md\n');
  });

  it('keeps one where both add the same paper, and says so', () => {
    const { git, list } = repository(
      papers(A, B, row('Demystifying CLIP Data')),
      papers(row('Demystifying CLIP data', 'Use'), A, B),
    );
    const { code, text } = git('merge', 'theirs');
    expect(code).toBe(0);
    expect(text).toContain('Both sides add "Demystifying CLIP Data"; kept once, as in ours.');
    expect(list()).toBe(papers(A, B, row('Demystifying CLIP Data')));
  });

  it('finds a list whose name needs quotes, and rebases as it merges', () => {
    const { git, list } = repository(
      papers(A, B, row('Demystifying CLIP Data')),
      papers(A, B, row('Data Filtering Networks')),
      'my list.md',
    );
    expect(git('rebase', 'theirs')).toMatchObject({ code: 0 });
    expect(list()).toBe(papers(A, B, row('Data Filtering Networks'), row('Demystifying CLIP Data')));
  });

  it('leaves nothing to ours alone where the program is gone or cannot read a side', () => {
    const [mine, yours] = [row('Demystifying CLIP Data'), row('Data Filtering Networks')];
    const gone = repository(papers(A, B, mine), papers(A, B, yours));
    const driver = gone.git('config', 'merge.awesome-steward.driver').text.trim();
    gone.git('config', 'merge.awesome-steward.driver', driver.replace(cli, '/nowhere/cli.js'));
    const { code, text } = gone.git('merge', 'theirs');
    expect(code).toBe(1);
    expect(text).toContain('awesome-steward could not merge this file by entries');
    expect(gone.list()).toBe(papers(A, B, `<<<<<<< ours\n${mine}=======\n${yours}>>>>>>> theirs\n`));

    const binary = repository(papers(A, B, '|\0|x|\n'), papers(A, B, yours));
    expect(binary.git('merge', 'theirs')).toMatchObject({ code: 1, text: expect.stringContaining('binary') });
    expect(binary.git('status', '--porcelain').text).toBe('UU README.md\n');
  });

  it('names one file, whatever its name', () => {
    const name = 'línks & "papers" [x] #1.md';
    const { git, list } = repository(
      papers(A, B, row('Demystifying CLIP Data')),
      papers(A, B, row('Data Filtering Networks')),
      name,
    );
    expect(git('merge', 'theirs')).toMatchObject({ code: 0 });
    expect(list()).toContain('CLIP');
    expect(git('check-attr', 'merge', name, `docs/${name}`).text.match(/merge: .*/g)).toEqual([
      'merge: awesome-steward',
      'merge: unspecified',
    ]);
  });

  it('installs once, however often it is asked to', () => {
    const { root, run } = repository(papers(A), papers(B));
    writeFileSync(join(root, '.gitattributes'), '*.png binary\n/README.md merge=awesome-steward');
    expect(run(process.execPath, cli, 'merge', '--install')).toMatchObject({
      code: 0,
      text: expect.stringContaining('.gitattributes is already set up'),
    });
    expect(readFileSync(join(root, '.gitattributes'), 'utf8')).toBe(
      '*.png binary\n/README.md merge=awesome-steward',
    );
  });

  it('says what is missing', () => {
    const root = folder();
    const run = (...args: string[]) =>
      spawnSync(process.execPath, [cli, 'merge', ...args], { cwd: root, encoding: 'utf8' });
    expect(run()).toMatchObject({ status: 2, stderr: expect.stringContaining('Expected three files') });
    expect(run('--install')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is not in a git repository'),
    });
    spawnSync('git', ['init', '-q', '--bare'], { cwd: root });
    expect(run('--install')).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('is a bare repository'),
    });
  });
});
