import { execFileSync, spawn, spawnSync } from 'node:child_process';
import {
  cpSync,
  existsSync,
  mkdtempSync,
  readdirSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import pkg from '../../package.json' with { type: 'json' };
import { bad, good } from '../cli/fake.ts';

/** A copy of what is shipped, in a folder without any package. */
let root: string;
let cli: string;

beforeAll(() => {
  if (!existsSync('dist/cli.js')) throw new Error('There is no dist/: run npm run bundle.');
  root = mkdtempSync(join(tmpdir(), 'steward-dist-'));
  cpSync('dist', join(root, 'dist'), { recursive: true });
  cpSync('examples', join(root, 'examples'), { recursive: true });
  cpSync('package.json', join(root, 'package.json'));
  cli = join(root, 'dist/cli.js');
  writeFileSync(join(root, 'good.md'), good);
  writeFileSync(join(root, 'bad.md'), bad);
});
afterAll(() => rmSync(root, { recursive: true, force: true }));

function run(...argv: string[]): { code: number | null; out: string; err: string } {
  // Nothing of the environment that tests run in may change what is seen.
  const env = { PATH: process.env.PATH, HOME: root };
  const ran = spawnSync(process.execPath, [cli, ...argv], {
    cwd: root,
    env,
    encoding: 'utf8',
    maxBuffer: 1e9,
  });
  return { code: ran.status, out: ran.stdout, err: ran.stderr };
}

describe('the built command line', () => {
  it('tells its version and its help', () => {
    expect(run('--version')).toEqual({ code: 0, out: `${pkg.version}\n`, err: '' });
    expect(run('--help')).toMatchObject({ code: 0, err: '' });
    expect(run()).toMatchObject({ code: 2, out: '' });
  });

  it.each(['inspect', 'check', 'review', 'explain'])('knows %s', (command) => {
    const { code, out, err } = run(command, '--help');
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain(`Usage: awesome-steward ${command}`);
  });

  it('ends with 0, 1 or 2', () => {
    expect(run('check', 'good.md')).toMatchObject({ code: 0, err: '' });
    expect(run('check', 'bad.md')).toMatchObject({ code: 1, err: '' });
    expect(run('check', 'none.md')).toMatchObject({ code: 2, out: '' });
    expect(run('review', 'bad.md', '--base', 'good.md')).toMatchObject({ code: 1, err: '' });
    expect(run('review', 'good.md', '--base', 'bad.md')).toMatchObject({ code: 0, err: '' });
  });

  it('speaks every format', () => {
    for (const [command, formats] of [
      ['inspect', ['pretty', 'json']],
      ['check', ['pretty', 'json', 'github', 'sarif', 'markdown']],
      ['review', ['markdown', 'json', 'pretty']],
    ] as const) {
      for (const format of formats) {
        const base = command === 'review' ? ['--base', 'good.md'] : [];
        const { code, out, err } = run(command, 'bad.md', ...base, '--format', format);
        expect({ code, err }).toEqual({ code: command === 'inspect' ? 0 : 1, err: '' });
        if (format === 'json') expect(JSON.parse(out).schemaVersion).toBe(1);
        if (format === 'sarif') expect(JSON.parse(out).version).toBe('2.1.0');
        if (format === 'github') expect(out).toMatch(/^::error file=bad\.md,line=6,/m);
        if (format === 'markdown') expect(out).toContain('link-scheme');
      }
    }
  });

  it('reads a config, its mistakes too', () => {
    writeFileSync(join(root, 'off.yml'), 'extends: awesome\nrules:\n  link-scheme: off\n');
    writeFileSync(join(root, 'broken.yml'), 'rules:\n  link-shceme: off\n');
    expect(run('check', 'bad.md', '--config', 'off.yml').code).toBe(0);
    const { code, out, err } = run('check', 'bad.md', '--config', 'broken.yml');
    expect({ code, out }).toEqual({ code: 2, out: '' });
    expect(err).toMatch(/^broken\.yml:2:3: .*Did you mean "link-scheme"\?\n$/);
  });

  it('explains a rule', () => {
    expect(run('explain', 'link-scheme')).toMatchObject({ code: 0, err: '' });
    expect(run('explain', 'link-schema')).toMatchObject({ code: 2, out: '' });
  });

  it('writes all of a long answer into a pipe', () => {
    const many = `# List\n\n${Array.from({ length: 3000 }, (_, i) => `- [Tool ${i}](htps://example.org/${i}) - Does thing ${i}.`).join('\n')}\n`;
    writeFileSync(join(root, 'many.md'), many);
    const { code, out } = run('check', 'many.md', '--format', 'json');
    expect(code).toBe(1);
    expect(JSON.parse(out).summary.error).toBeGreaterThanOrEqual(3000);
  });

  it('is calm when its reader has read enough', async () => {
    const child = spawn(process.execPath, [cli, 'check', 'many.md', '--format', 'json'], { cwd: root });
    let err = '';
    child.stderr.setEncoding('utf8').on('data', (text: string) => {
      err += text;
    });
    child.stdout.once('data', () => child.stdout.destroy());
    const code = await new Promise((done) => child.on('close', done));
    expect(err).toBe('');
    expect([0, 1]).toContain(code);
  });

  it('leaves every file as it was', () => {
    const read = () =>
      readdirSync(root)
        .filter((name) => name.endsWith('.md'))
        .map((name) => [name, readFileSync(join(root, name), 'utf8'), statSync(join(root, name)).mtimeMs]);
    const before = read();
    run('check', 'bad.md', 'good.md');
    run('review', 'bad.md', '--base', 'good.md');
    expect(read()).toEqual(before);
  });
});

describe('the built library', () => {
  /** Runs a module beside the copy; it finds the library by its own name, as `exports` says. */
  function script(code: string): string {
    const file = join(root, 'script.mjs');
    writeFileSync(file, code);
    return execFileSync(process.execPath, [file], { cwd: root, encoding: 'utf8' });
  }

  it('has the exports of its source, no more', async () => {
    const source = await import('../../src/index.ts');
    const built = JSON.parse(
      script(`import * as all from 'awesome-steward';\nconsole.log(JSON.stringify(Object.keys(all)));`),
    );
    expect(built.sort()).toEqual(Object.keys(source).sort());
    const remark = await import('../../src/remark.ts');
    const plugin = JSON.parse(
      script(
        `import * as all from 'awesome-steward/remark';\nconsole.log(JSON.stringify(Object.keys(all)));`,
      ),
    );
    expect(plugin.sort()).toEqual(Object.keys(remark).sort());
  });

  it('judges a list', () => {
    const code = `import { defaultConfig, review } from 'awesome-steward';
const report = review([{ path: 'a.md', head: ${JSON.stringify(bad)}, base: ${JSON.stringify(good)} }], defaultConfig);
console.log(JSON.stringify([report.verdict, report.files[0].changes.map((change) => change.kind)]));`;
    expect(JSON.parse(script(code))).toEqual(['fail', ['added']]);
  });
});

describe('the examples', () => {
  it('show what the README says', () => {
    const { code, out } = run('review', 'examples/papers/README.md', '--base', 'examples/papers/before.md');
    expect(code).toBe(1);
    expect(out).toContain('adds 3 entries');
    expect(run('check', 'examples/papers/before.md').code).toBe(0);
    expect(run('check', 'examples/tools/README.md').code).toBe(1);
  });
});

it('carries the notices of what is bundled', () => {
  const notices = readFileSync(join(root, 'dist/licenses.txt'), 'utf8');
  for (const name of ['micromark', 'valibot', 'yaml', '@octokit/core'])
    expect(notices).toContain(`\n${name} `);
  expect(notices).not.toContain('(undefined)');
});

it('loads no parser to tell its version', () => {
  // What only a list needs must not slow down what needs none: without these chunks it still answers.
  const copy = join(root, 'light');
  cpSync(join(root, 'dist'), join(copy, 'dist'), { recursive: true });
  for (const chunk of ['engine', 'config', 'octokit']) rmSync(join(copy, `dist/chunks/${chunk}.js`));
  const out = execFileSync(process.execPath, [join(copy, 'dist/cli.js'), '--version'], { encoding: 'utf8' });
  expect(out).toBe(`${pkg.version}\n`);
});
