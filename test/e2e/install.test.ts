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
  symlinkSync,
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

/** What somebody writes with the library; every line is a type or a value that the package promises. */
const LIBRARY = `import { check, type Config, type ConfigInput, defaultConfig, type Finding, loadConfig, parseList } from 'awesome-steward';
import { review, renderComment, type RuleAbout, ruleById, rules, sarifLog, type SarifLog, views } from 'awesome-steward';
const input: ConfigInput = { extends: 'awesome', rules: { 'entry-order': { severity: 'warning', order: 'alphabetical' } } };
// @ts-expect-error: a key that does not exist. Of \`any\` nothing would be an error.
const wrong: ConfigInput = { entrys: {} };
// @ts-expect-error: with everything filled in, a config has more keys.
const half: Config = { files: [] };
const files: string[] = defaultConfig.files;
const loaded = loadConfig('{}');
if ('problems' in loaded) throw new Error(loaded.problems[0]?.message);
const list = parseList('- [A](https://example.org/a) - One.\\n- [B](https://example.org/b) - Two\\n', { path: 'README.md', config: loaded.config });
const findings: Finding[] = check(list, loaded.config);
const rule: RuleAbout | undefined = ruleById(findings[0]?.rule ?? rules[0]!.id);
const log: SarifLog = sarifLog(review([{ path: 'a.md', head: list.text }], defaultConfig));
console.log(list.entries.length, files.length > 0, rule?.summary !== '', log.version, views.length > 0, typeof renderComment);
export { half, input, wrong };
`;

const PLUGIN = `import remarkSteward from 'awesome-steward/remark';
import { remark } from 'remark';
const file = await remark().use(remarkSteward, { extends: 'awesome' }).process('# A\\n\\n- [A](http://a.b/ c)\\n');
// @ts-expect-error: no such key
remark().use(remarkSteward, { entrys: {} });
console.log(file.messages.map(({ source }) => source)[0]);
`;

it('works in an empty TypeScript project: types, import, npx and the remark plugin', () => {
  const packed = execFileSync('npm', ['pack', '--json', '--pack-destination', root], {
    cwd: source,
    env,
    shell,
    encoding: 'utf8',
  });
  const [{ filename, files }] = JSON.parse(packed) as [{ filename: string; files: { path: string }[] }];
  expect(files.filter(({ path }) => /^(?:src|test|scripts|docs|node_modules)\//.test(path))).toEqual([]);
  const project = join(root, 'project');
  mkdirSync(project);
  writeFileSync(join(project, 'package.json'), '{"type": "module"}');
  execFileSync('npm', ['i', '--offline', '--no-audit', '--no-fund', join(root, filename)], {
    cwd: project,
    env,
    shell,
  });
  // The compiler and remark are the user's own; of ours nothing else is there.
  symlinkSync(resolve('node_modules/remark'), join(project, 'node_modules/remark'), 'junction');
  const strict = { strict: true, skipLibCheck: false, types: [], target: 'es2022', outDir: 'out' };
  const tsc = (file: string, options: object) => {
    writeFileSync(
      join(project, 'tsconfig.json'),
      JSON.stringify({ compilerOptions: { ...strict, ...options }, files: [file] }),
    );
    return execFileSync(process.execPath, [resolve('node_modules/typescript/bin/tsc'), '-p', '.'], {
      cwd: project,
      encoding: 'utf8',
    });
  };
  writeFileSync(
    join(project, 'library.ts'),
    `declare const console: { log(...all: unknown[]): void };\n${LIBRARY}`,
  );
  for (const options of [
    { module: 'nodenext', lib: ['es2022'] },
    { module: 'esnext', moduleResolution: 'bundler', exactOptionalPropertyTypes: true, lib: ['es2022'] },
  ])
    expect(tsc('library.ts', options)).toBe('');
  // The types of remark itself want those of a browser.
  writeFileSync(join(project, 'plugin.ts'), PLUGIN);
  expect(tsc('plugin.ts', { module: 'nodenext', lib: ['es2022', 'dom'] })).toBe('');
  const run = (program: string, ...args: string[]) =>
    execFileSync(program, args, { cwd: project, env, shell, encoding: 'utf8' });
  expect(run('node', 'out/library.js')).toBe('2 true true 2.1.0 true function\n');
  expect(run('node', 'out/plugin.js')).toBe('awesome-steward\n');
  writeFileSync(join(project, 'README.md'), '# A\n\n- [A](https://example.org/a) - One.\n');
  expect(run('npx', '--offline', pkg.name, '--version')).toBe(`${pkg.version}\n`);
  expect(run('npx', '--offline', pkg.name, 'check', 'README.md')).toContain('No problems in 1 entry');
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
