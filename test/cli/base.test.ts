import { execFileSync } from 'node:child_process';
import { mkdirSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bad, folder, good, steward } from './fake.ts';

function git(cwd: string, ...args: string[]): string {
  const identity = ['-c', 'user.name=T', '-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  return execFileSync('git', [...identity, ...args], {
    cwd,
    encoding: 'utf8',
    stdio: ['ignore', 'pipe', 'pipe'],
  });
}

function commit(cwd: string, files: Readonly<Record<string, string>>): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(join(cwd, path, '..'), { recursive: true });
    writeFileSync(join(cwd, path), text);
  }
  git(cwd, 'add', '.');
  git(cwd, 'commit', '-qm', 'x');
}

/** A repository whose branch `main` has these files. */
function repository(files: Readonly<Record<string, string>>): string {
  const cwd = folder();
  git(cwd, 'init', '-q', '-b', 'main');
  commit(cwd, files);
  return cwd;
}

const old = bad.replace('Dog', 'Eel').replace('dog', 'eel');
const both = `${old}- [Dog](htps://example.org/dog) - Guards things.\n`;

describe('--base FILE', () => {
  it('counts only what is new, without git', async () => {
    const cwd = folder({ 'old.md': old, 'same.md': old, 'new.md': both });
    expect((await steward(['check', 'same.md', '--base', 'old.md'], { cwd })).code).toBe(0);
    const ran = await steward(['check', 'new.md', '--base', 'old.md', '--format', 'json'], { cwd });
    expect(ran).toMatchObject({ code: 1, err: '' });
    const { files, summary } = JSON.parse(ran.out);
    expect(summary.error).toBe(1);
    const errors = files[0].findings.filter(({ severity }: { severity: string }) => severity === 'error');
    expect(errors.map(({ since, line }: { since: string; line: number }) => [since, line])).toEqual([
      ['base', 6],
      ['head', 7],
    ]);
  });

  it('goes with one list only', async () => {
    const cwd = folder({ 'old.md': good, 'a.md': good, 'b.md': good });
    const ran = await steward(['check', 'a.md', 'b.md', '--base', 'old.md'], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain('compares only one list');
  });
});

describe('--base REF', () => {
  it('reads the list from git, from any folder', async () => {
    const cwd = repository({ 'docs/list.md': old });
    writeFileSync(join(cwd, 'docs/list.md'), both);
    for (const world of [{ cwd }, { cwd: join(cwd, 'docs') }]) {
      const name = world.cwd === cwd ? 'docs/list.md' : 'list.md';
      for (const ref of ['HEAD', 'main', 'refs/heads/main', git(cwd, 'rev-parse', 'HEAD').trim()]) {
        const ran = await steward(['review', name, '--base', ref, '--format', 'json'], world);
        expect(ran).toMatchObject({ code: 1, err: '' });
        expect(JSON.parse(ran.out).changes.map(({ kind }: { kind: string }) => kind)).toEqual(['added']);
      }
    }
  });

  it('compares with where the histories part, as a pull request does', async () => {
    const cwd = repository({ 'a.md': good });
    git(cwd, 'checkout', '-qb', 'mine');
    commit(cwd, { 'a.md': `${good}- [Fox](https://example.org/fox) - Hides things.\n` });
    git(cwd, 'checkout', '-q', 'main');
    commit(cwd, { 'a.md': `${good}- [Gnu](https://example.org/gnu) - Runs things.\n` });
    git(cwd, 'checkout', '-q', 'mine');
    const { out } = await steward(['review', 'a.md', '--base', 'main', '--format', 'json'], { cwd });
    expect(JSON.parse(out).changes).toMatchObject([{ kind: 'added', after: { title: 'Fox' } }]);
  });

  it('compares with the base itself where there is no common history', async () => {
    const cwd = repository({ 'a.md': good });
    git(cwd, 'checkout', '-q', '--orphan', 'other');
    commit(cwd, { 'a.md': bad });
    const { out } = await steward(['review', 'a.md', '--base', 'main', '--format', 'json'], { cwd });
    expect(JSON.parse(out).changes).toMatchObject([{ kind: 'added', after: { title: 'Dog' } }]);
  });

  it('counts everything of a list that is new', async () => {
    const cwd = repository({ 'other.md': good });
    writeFileSync(join(cwd, 'list.md'), bad);
    const ran = await steward(['review', 'list.md', '--base', 'main', '--format', 'json'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.err).toBe('list.md: "main" does not have this file, so everything in it counts as new.\n');
    expect(JSON.parse(ran.out).changes).toHaveLength(4);
  });

  it('takes several lists', async () => {
    const cwd = repository({ 'a.md': old, 'b.md': old });
    writeFileSync(join(cwd, 'b.md'), both);
    const ran = await steward(['check', 'a.md', 'b.md', '--base', 'main', '--format', 'json'], { cwd });
    expect(JSON.parse(ran.out).summary.error).toBe(1);
  });

  it('follows a link to the list', async () => {
    const cwd = repository({ 'docs/list.md': old });
    symlinkSync('docs/list.md', join(cwd, 'README.md'));
    expect((await steward(['check', 'README.md', '--base', 'main'], { cwd })).code).toBe(0);
  });

  it.each<[name: string, ref: string, ...says: string[]]>([
    ['unknown', 'mian', '"mian" is neither a file nor a git ref', 'Did you mean "main"?'],
    ['far from all', 'upstream/trunk', 'git fetch origin upstream/trunk'],
    ['that is an option', '--base=--output=x', 'cannot start with "-"'],
    ['with a path', 'HEAD:a.md', 'neither a file nor a git ref'],
    ['with a line break', 'a\nb', 'Invalid git ref'],
    ['with a shell in it', '$(touch x)', 'neither a file nor a git ref'],
  ])('says what is wrong with a ref %s', async (_, ref, ...says) => {
    const cwd = repository({ 'a.md': good });
    const argv = ref.startsWith('--base=') ? [ref] : ['--base', ref];
    const ran = await steward(['check', 'a.md', ...argv], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^a\.md: [^\n]+\n$/);
    for (const part of says) expect(ran.err).toContain(part);
  });

  it('says that there is no repository', async () => {
    const cwd = folder({ 'a.md': good });
    const ran = await steward(['check', 'a.md', '--base', 'main'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('not in a git repository');
  });

  it('says that a base is not text', async () => {
    const cwd = repository({ 'a.md': 'a\0b' });
    writeFileSync(join(cwd, 'a.md'), good);
    const ran = await steward(['check', 'a.md', '--base', 'main'], { cwd });
    expect(ran).toMatchObject({ code: 2, err: expect.stringContaining('a.md at main: a binary file') });
  });

  it('is not a directory, unless a ref has its name', async () => {
    const cwd = repository({ 'a.md': good, 'main/b.md': good });
    expect((await steward(['check', 'a.md', '--base', 'main'], { cwd })).code).toBe(0);
  });

  it('gives way to a file of that name, and says so', async () => {
    const cwd = repository({ 'a.md': both });
    writeFileSync(join(cwd, 'main'), old);
    const ran = await steward(['check', 'a.md', '--base', 'main'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.err).toBe(
      '--base main is both a file and a git ref. Used the file; for the ref, type refs/heads/main.\n',
    );
  });
});

describe('--head', () => {
  it('reads the changed list from git, also where the working tree has none', async () => {
    const cwd = repository({ 'docs/a.md': good });
    git(cwd, 'checkout', '-qb', 'mine');
    commit(cwd, { 'docs/a.md': bad });
    git(cwd, 'checkout', '-q', 'main');
    rmSync(join(cwd, 'docs'), { recursive: true });
    const argv = ['review', 'docs/a.md', '--base', 'main', '--head', 'mine', '--format', 'json'];
    const ran = await steward(argv, { cwd });
    expect(ran).toMatchObject({ code: 1, err: '' });
    const report = JSON.parse(ran.out);
    expect(report.files[0].path).toBe('docs/a.md');
    expect(report.changes).toMatchObject([{ kind: 'added', after: { title: 'Dog' } }]);
    expect(report.verdict).toBe('fail');
  });

  it('reads a file, under the name of the list', async () => {
    const cwd = folder({ 'old.md': good, 'new.md': bad });
    const ran = await steward(
      ['review', 'list.md', '--base', 'old.md', '--head', 'new.md', '--format', 'json'],
      { cwd },
    );
    expect(JSON.parse(ran.out).files[0].path).toBe('list.md');
  });

  it('says that the list is not there', async () => {
    const cwd = repository({ 'a.md': good });
    const ran = await steward(['review', 'b.md', '--base', 'main', '--head', 'main'], { cwd });
    expect(ran).toMatchObject({ code: 2, out: '', err: 'b.md: no such file at "main".\n' });
  });
});
