import { execFileSync } from 'node:child_process';
import { readFileSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, good, steward } from './fake.ts';

const region = (options: string) => `<!-- steward:begin ${options} -->\n<!-- steward:end -->\n`;
const list = `${good}\n${region('stats')}`;
const text = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

function git(cwd: string, ...args: string[]): void {
  const identity = ['-c', 'user.email=t@example.org', '-c', 'commit.gpgsign=false'];
  execFileSync('git', [...identity, ...args], { cwd, stdio: 'pipe' });
}

describe('render', () => {
  it('says what would change, and changes nothing', async () => {
    const cwd = folder({ 'list.md': list });
    const ran = await steward(['render', 'list.md'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toBe(
      'list.md: 1 region, 1 to write\n  line 7  stats  new\n\nTo save it: awesome-steward render list.md --write\n',
    );
    expect(text(cwd, 'list.md')).toBe(list);
  });

  it('writes what changes, once', async () => {
    const cwd = folder({ 'list.md': list });
    const ran = await steward(['render', 'list.md', '--write'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('1 region, 1 written');
    const written = text(cwd, 'list.md');
    expect(written).toContain('\n| 3 |\n');
    expect(written.startsWith(good)).toBe(true);
    const { mtimeMs } = statSync(join(cwd, 'list.md'));
    const again = await steward(['render', 'list.md', '--write', '--check'], { cwd });
    expect(again).toMatchObject({ code: 0, err: '' });
    expect(again.out).toContain('all up to date');
    expect(statSync(join(cwd, 'list.md')).mtimeMs).toBe(mtimeMs);
  });

  it('fails with --check where a region is stale', async () => {
    const cwd = folder({ 'list.md': list });
    expect((await steward(['render', 'list.md', '--check'], { cwd })).code).toBe(1);
    expect(text(cwd, 'list.md')).toBe(list);
  });

  it('prints a diff that git applies, and the rest beside it', async () => {
    const cwd = folder({ 'list.md': list.replaceAll('\n', '\r\n') });
    git(cwd, 'init', '-q');
    const ran = await steward(['render', 'list.md', '--diff'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.err).toContain('1 to write');
    expect(ran.out).toMatch(/^--- a\/list\.md\n\+\+\+ b\/list\.md\n@@ /);
    writeFileSync(join(cwd, 'x.patch'), ran.out);
    git(cwd, 'apply', 'x.patch');
    const applied = text(cwd, 'list.md');
    expect(applied).not.toMatch(/(?<!\r)\n/);
    expect((await steward(['render', 'list.md', '--check'], { cwd })).code).toBe(0);
  });

  it('shows no control characters of a list to a terminal', async () => {
    const cwd = folder({
      'list.md': `# L\n\n\u001b[31m\n${region('counts')}\n- [A](https://example.org) - B.\n`,
    });
    const ran = await steward(['render', 'list.md', '--diff'], {
      cwd,
      isTerminal: true,
      env: { NO_COLOR: '1' },
    });
    expect(ran.out).not.toContain('\u001b');
  });

  it('writes nothing to a file with a wrong marker, and says where it is', async () => {
    const broken = `${good}\n${region('counts')}\n${region('countz')}`;
    const cwd = folder({ 'a.md': broken, 'b.md': list });
    const ran = await steward(['render', 'a.md', 'b.md', '--write'], { cwd });
    expect(ran.code).toBe(2);
    expect(ran.err).toContain('a.md:10: Unknown view "countz". Did you mean "counts"?');
    expect(text(cwd, 'a.md')).toBe(broken);
    expect(text(cwd, 'b.md')).not.toBe(list);
  });

  it('shows a list that lives elsewhere, with its own config', async () => {
    const cwd = folder({
      'README.md': `# R\n\n${region('table of=docs/list.md columns=title')}\n${region('table of=/docs/list.md columns=title')}`,
      'docs/list.md': '# L\n\n| Paper | Name |\n|---|---|\n| [A](x.md) | Ant |\n',
      '.github/awesome-steward.yml': 'entries: { shape: row, columns: { title: Name } }\n',
    });
    git(cwd, 'init', '-q');
    const ran = await steward(['render', 'README.md', '--write'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(text(cwd, 'README.md').match(/\[Ant\]\(\/?docs\/x\.md\)/g)).toHaveLength(2);
  });

  it.each([
    ['of=../secret.md', 'points outside of'],
    ['of=gone.md', 'no such file'],
  ])('refuses a list that cannot be shown: %s', async (of, message) => {
    const cwd = folder({ 'repo/README.md': `# R\n\n${region(`counts ${of}`)}`, 'secret.md': good });
    git(join(cwd, 'repo'), 'init', '-q');
    const ran = await steward(['render', 'README.md'], { cwd: join(cwd, 'repo') });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(message);
  });

  it('says how to begin where there is no region', async () => {
    const cwd = folder({ 'list.md': good });
    const ran = await steward(['render', 'list.md', '--check'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toContain('no regions. A region starts with <!-- steward:begin counts -->');
  });

  it('tells contributors and the last change out of the history, generated commits left out', async () => {
    const cwd = folder({ 'list.md': list });
    git(cwd, 'init', '-q');
    const commit = (name: string, date: string) => {
      git(cwd, 'add', '.');
      git(cwd, '-c', `user.name=${name}`, 'commit', '-qm', 'x', '--date', date);
    };
    commit('Ann', '2024-03-01T12:00:00Z');
    writeFileSync(join(cwd, 'list.md'), list.replace('Shows things.', 'Shows many things.'));
    commit('Ben', '2024-05-02T12:00:00Z');
    await steward(['render', 'list.md', '--write'], { cwd });
    expect(text(cwd, 'list.md')).toContain('| 3 | 2 | 2024-05-02 |');
    commit('steward[bot]', '2025-01-01T12:00:00Z');
    expect((await steward(['render', 'list.md', '--check'], { cwd })).code).toBe(0);

    // A shallow clone knows neither: what the region says stays.
    const clone = folder();
    git(clone, 'clone', '-q', '--depth', '1', `file://${cwd}`, 'c');
    expect((await steward(['render', 'c/list.md', '--check'], { cwd: clone })).code).toBe(0);
  });

  it.each([
    [['render', 'gone.md'], 'no such file'],
    [['render', 'list.md', '--wirte'], 'Did you mean --write?'],
  ])('%j: one line, exit 2', async (argv, message) => {
    const ran = await steward(argv, { cwd: folder({ 'list.md': list }) });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toContain(message);
  });
});

describe('render without a file', () => {
  const config = (text: string) => ({ '.github/awesome-steward.yml': text });

  it('takes the lists of the config and its other files with regions', async () => {
    const cwd = folder({
      ...config(
        'files: [list.md]\nviews: { files: [docs/*.md, list.md], list: list.md }\nignore: [docs/old.md]\n',
      ),
      'list.md': list,
      'docs/numbers.md': `# Numbers\n\n${region('counts')}`,
      'docs/old.md': `# Old\n\n${region('counts')}`,
      'other.md': `# Other\n\n${region('counts')}`,
    });
    const { code, out, err } = await steward(['render', '--write'], { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'No file given. Using list.md, docs/numbers.md, from "files" and "views.files" in .github/awesome-steward.yml.\n',
    });
    expect(out).toContain('list.md: 1 region, 1 written');
    expect(out).toContain('docs/numbers.md: 1 region, 1 written');
    expect(text(cwd, 'docs/old.md')).not.toContain('steward:end hash');
    expect(await steward(['check'], { cwd })).toMatchObject({
      err: 'No file given. Using list.md, from "files" in .github/awesome-steward.yml.\n',
    });
  });

  it('takes them beside the list that init would choose', async () => {
    const cwd = folder({
      ...config('views: { files: [docs/numbers.md], list: papers.md }\n'),
      'papers.md': list,
      'docs/numbers.md': `# Numbers\n\n${region('counts')}`,
    });
    const { code, out, err } = await steward(['render'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain('No file given. Using papers.md: ');
    expect(err).toContain('No file given. Using docs/numbers.md, from "views.files" in .github/');
    expect(out).toContain('docs/numbers.md: 1 region, 1 to write');
  });
});
