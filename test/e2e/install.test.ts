import { execFileSync } from 'node:child_process';
import {
  chmodSync,
  cpSync,
  existsSync,
  mkdirSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { afterAll, beforeAll, expect, it } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };

const root = mkdtempSync(join(tmpdir(), 'steward-install-'));
const source = join(root, 'source');
const user = join(root, 'user');
const shell = process.platform === 'win32';

const env = {
  ...process.env,
  GIT_CONFIG_GLOBAL: join(root, 'gitconfig'),
  GIT_CONFIG_NOSYSTEM: '1',
  npm_config_cache: join(root, 'cache'),
};
const git = (cwd: string, ...args: string[]) =>
  execFileSync(
    'git',
    ['-c', 'user.name=A', '-c', 'user.email=a@example.org', '-c', 'commit.gpgsign=false', ...args],
    {
      cwd,
      env,
      encoding: 'utf8',
    },
  );

/** The repository as it is here, committed or not, in one commit elsewhere. */
beforeAll(() => {
  const files = git('.', 'ls-files', '-z', '--cached', '--others', '--exclude-standard').split('\0');
  for (const path of files.filter((file) => file !== '' && existsSync(file))) {
    mkdirSync(dirname(join(source, path)), { recursive: true });
    cpSync(path, join(source, path));
  }
  mkdirSync(user);
  // Windows has no such bit; in git it is there.
  if (!shell) chmodSync(join(source, 'dist/cli.js'), 0o755);
  git(source, 'init', '-q', '-b', 'main');
  git(source, 'add', '.');
  git(source, 'commit', '-qm', 'x');
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

it('is installed from git as it is: nothing is built, nothing else is fetched', () => {
  const url = `git+${pathToFileURL(source).href}`;
  // Without its own, npm takes a package.json of a folder above.
  writeFileSync(join(user, 'package.json'), '{}');
  // Offline, and with an empty cache: whatever npm wanted to fetch would fail.
  execFileSync('npm', ['i', '--offline', '--no-audit', '--no-fund', url], { cwd: user, env, shell });
  const installed = join(user, 'node_modules', pkg.name);
  expect(readdirSync(join(user, 'node_modules')).filter((name) => !name.startsWith('.'))).toEqual([pkg.name]);
  expect(readdirSync(installed)).not.toContain('node_modules');
  for (const { types, default: file } of [pkg.exports['.'], pkg.exports['./remark']]) {
    expect(existsSync(resolve(installed, types)), types).toBe(true);
    expect(existsSync(resolve(installed, file)), file).toBe(true);
  }
  const program = join(user, 'node_modules', '.bin', pkg.name);
  const version = execFileSync(program, ['--version'], { cwd: user, env, shell, encoding: 'utf8' });
  expect(version).toBe(`${pkg.version}\n`);
});

it('has no script that makes npm build a dependency from git', () => {
  // https://docs.npmjs.com/cli/v11/using-npm/scripts#life-cycle-scripts; `build` is what pacote looks for besides.
  const building = ['build', 'prepare', 'prepack', 'preinstall', 'install', 'postinstall'];
  expect(Object.keys(pkg.scripts).filter((name) => building.includes(name))).toEqual([]);
});

it('is a program in git', () => {
  expect(git('.', 'ls-files', '-s', 'dist/cli.js')).toMatch(/^100755 /);
});

it('keeps line endings where git would make them CRLF', () => {
  const clone = join(root, 'clone');
  git(root, '-c', 'core.autocrlf=true', 'clone', '-q', '-c', 'core.autocrlf=true', source, clone);
  expect(git(clone, 'config', 'core.autocrlf')).toBe('true\n');
  const files = git(clone, 'ls-files', '-z').split('\0').filter(Boolean);
  expect(files.length).toBeGreaterThan(500);
  const changed = files.filter(
    (path) => !readFileSync(join(clone, path)).equals(readFileSync(join(source, path))),
  );
  expect(changed).toEqual([]);
  expect(git(clone, 'status', '--porcelain')).toBe('');
});
