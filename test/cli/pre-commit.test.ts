import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, it } from 'vitest';
import { parse } from 'yaml';
import pkg from '../../package.json' with { type: 'json' };
import { bad, folder, good, steward } from './fake.ts';

interface Hook {
  id: string;
  name: string;
  entry: string;
  language: string;
  types: string[];
}

const hooks: Hook[] = parse(readFileSync('.pre-commit-hooks.yaml', 'utf8'));

/** A hook as pre-commit calls it: its entry, then the files that the commit touches. */
function called(id: string, cwd: string) {
  const [program, ...args] = hooks.find((hook) => hook.id === id)!.entry.split(' ');
  expect(Object.keys(pkg.bin)).toContain(program);
  return steward([...args, 'README.md'], { cwd });
}

it('checks what a commit brings in, and fixes it', async () => {
  expect(hooks.map(({ language, types }) => [language, types])).toEqual(
    hooks.map(() => ['node', ['markdown']]),
  );
  const cwd = folder({ 'README.md': good });
  const git = (...args: string[]) =>
    execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd });
  git('init', '-q');
  git('add', '.');
  git('commit', '-qm', 'first');
  writeFileSync(join(cwd, 'README.md'), bad);
  git('add', '.');
  expect((await called('awesome-steward', cwd)).code).toBe(1);
  expect((await called('awesome-steward-fix', cwd)).code).toBe(0);
  expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(bad.replace('htps:', 'https:'));
  expect((await called('awesome-steward', cwd)).code).toBe(0);
});

it('takes all of a list for new in the first commit of a repository', async () => {
  const cwd = folder({ 'README.md': bad });
  execFileSync('git', ['init', '-q'], { cwd });
  execFileSync('git', ['add', '.'], { cwd });
  const { code, err } = await called('awesome-steward', cwd);
  expect({ code, err }).toEqual({
    code: 1,
    err: 'README.md: "HEAD" does not have this file, so everything in it counts as new.\n',
  });
  expect((await called('awesome-steward-fix', cwd)).code).toBe(0);
  expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(bad.replace('htps:', 'https:'));
});
