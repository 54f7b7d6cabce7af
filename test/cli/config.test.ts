import { mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bad, folder, good, type Ran, steward } from './fake.ts';

const quiet = 'rules:\n  link-scheme: off\n';
const config = '.github/awesome-steward.yml';

async function check(files: Record<string, string>, ...argv: string[]): Promise<Ran> {
  const cwd = folder({ 'README.md': bad, ...files });
  mkdirSync(join(cwd, '.git'));
  return steward(['check', ...(argv.length > 0 ? argv : ['README.md'])], { cwd });
}

describe('the config', () => {
  it('is not needed', async () => {
    expect((await check({})).code).toBe(1);
  });

  it.each(['.github/awesome-steward.yml', '.github/awesome-steward.yaml'])('is found as %s', async (path) => {
    expect((await check({ [path]: quiet })).code).toBe(0);
  });

  it('is found above the file, wherever the command runs', async () => {
    const cwd = folder({ [config]: quiet, 'docs/a/list.md': bad });
    mkdirSync(join(cwd, '.git'));
    expect((await steward(['check', 'docs/a/list.md'], { cwd })).code).toBe(0);
    expect((await steward(['check', 'a/list.md'], { cwd: join(cwd, 'docs') })).code).toBe(0);
    expect((await steward(['check', '../../docs/a/list.md'], { cwd: join(cwd, 'docs/a') })).code).toBe(0);
  });

  it('is not looked for outside of the repository', async () => {
    const cwd = folder({ [config]: quiet, 'project/README.md': bad });
    mkdirSync(join(cwd, 'project/.git'));
    expect((await steward(['check', 'project/README.md'], { cwd })).code).toBe(1);
  });

  it('of each file is its own', async () => {
    const cwd = folder({ 'a/README.md': bad, 'b/README.md': bad, [`a/${config}`]: quiet });
    const { out } = await steward(['check', 'a/README.md', 'b/README.md', '--format', 'json'], { cwd });
    const [a, b] = JSON.parse(out).files;
    expect(a.findings).toEqual([]);
    expect(b.findings).not.toEqual([]);
  });

  it('can be named, and then no other counts', async () => {
    const files = { [config]: quiet, 'own.yml': 'rules: {}\n' };
    expect((await check(files, 'README.md', '--config', 'own.yml')).code).toBe(1);
    expect((await check({ 'own.yml': quiet }, 'README.md', '--config', 'own.yml')).code).toBe(0);
  });

  it('holds its globs against the repository, not against where the command runs', async () => {
    const cwd = folder({
      [config]: 'overrides:\n  - files: docs/*.md\n    rules: { link-scheme: off }\nignore: [docs/old.md]\n',
      'docs/list.md': bad,
      'docs/old.md': bad,
      'README.md': bad,
    });
    mkdirSync(join(cwd, '.git'));
    const inside = { cwd: join(cwd, 'docs') };
    expect((await steward(['check', 'list.md'], inside)).code).toBe(0);
    expect((await steward(['check', '../README.md'], inside)).code).toBe(1);
    const ignored = await steward(['check', 'old.md'], inside);
    expect(ignored).toMatchObject({ code: 0 });
    expect(ignored.err).toBe('old.md: skipped, because ../.github/awesome-steward.yml ignores it.\n');
  });

  it('may keep its tags in a file of its own', async () => {
    const list = '# List\n\n- [Ant](https://example.org/a) `x`\n- [Bee](https://example.org/b) `y`\n';
    const files = {
      'README.md': list,
      'tags.yml': '- x\n- y\n',
      [config]: 'labels: { syntax: code }\ntaxonomy: { file: tags.yml }\n',
    };
    const cwd = folder(files);
    const { out } = await steward(['inspect', 'README.md', '--format', 'json'], { cwd });
    expect(JSON.parse(out).files[0].taxonomy.tags.map(({ id }: { id: string }) => id)).toEqual(['x', 'y']);
  });
});

describe('a broken config', () => {
  it('names file, line and key of every mistake', async () => {
    const ran = await check({ [config]: 'entires: {}\nrules:\n  link-shceme: off\n' });
    expect(ran).toMatchObject({ code: 2, out: '' });
    const lines = ran.err.trimEnd().split('\n');
    expect(lines[0]).toMatch(/^\.github\/awesome-steward\.yml:1:1: "entires" .* Did you mean "entries"\?$/);
    expect(lines[1]).toMatch(/^\.github\/awesome-steward\.yml:3:3: .* Did you mean "link-scheme"\?$/);
    expect(lines).toHaveLength(2);
  });

  it.each<[name: string, files: Record<string, string>, argv: string[], says: string]>([
    ['that is missing', {}, ['README.md', '--config', 'none.yml'], 'none.yml: no such config.'],
    [
      'that is a directory',
      { 'x/y': '' },
      ['README.md', '--config', 'x'],
      'x: cannot be read (it is a directory).',
    ],
    ['that is binary', { 'x.yml': 'a: \0' }, ['README.md', '--config', 'x.yml'], 'x.yml: a binary file'],
    [
      'that names no file of tags',
      { [config]: 'taxonomy: { file: tags.yml }' },
      ['README.md'],
      'taxonomy.file names tags.yml',
    ],
    [
      'whose tags are wrong',
      { [config]: 'taxonomy: { file: tags.yml }', 'tags.yml': '- 1\n' },
      ['README.md'],
      'tags.yml:1:3: ',
    ],
  ])('%s', async (_, files, argv, says) => {
    const ran = await check(files, ...argv);
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(says);
    expect(ran.err).toMatch(/^[^\n]+\n$/);
  });

  it('does not hide that a file is missing', async () => {
    const ran = await steward(['check', 'none.md'], { cwd: folder({ 'a.md': good }) });
    expect(ran.err).toContain('none.md: no such file');
  });
});
