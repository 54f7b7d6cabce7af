import { execFileSync } from 'node:child_process';
import { existsSync, mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { standInClone } from '../../scripts/stand-in-clone.ts';
import { folder, good, steward as run, type World } from './fake.ts';

const origin = 'https://github.com/lists/steward.git';

/** Runs the command line from a clone of its repository, unless another is given. */
const steward = (argv: readonly string[], world: World) =>
  run(argv, { script: standInClone(folder(), { origin }).script, ...world });

describe('init', () => {
  it('shows what it would write, and writes nothing', async () => {
    const cwd = folder({ 'README.md': good });
    const { code, out, err } = await steward(['init'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('--- /dev/null\n+++ b/.github/awesome-steward.yml\n');
    expect(out).toContain('+++ b/.github/workflows/list-check.yml\n');
    expect(out).toContain('+++ b/.github/workflows/list-comment.yml\n');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'Two workflows, because a workflow on a pull request from a fork',
    );
    expect(out).toContain(
      'README.md: 3 entries (bullets).\nChosen: It is the only list here, with 3 entries.\nNew: .github/awesome-steward.yml\n',
    );
    expect(out).toContain('  awesome-steward init --write ');
    expect(existsSync(join(cwd, '.github'))).toBe(false);
  });

  it('writes one workflow with --no-forks, two without, and says it when both are asked for', async () => {
    const names = async (...flags: string[]) => {
      const cwd = folder({ 'README.md': good });
      const { code, out, err } = await steward(['init', ...flags], { cwd });
      return {
        code,
        err,
        files: [...out.matchAll(/^\+\+\+ b\/.github\/workflows\/(.*)$/gm)].map(([, name]) => name),
      };
    };
    const pair = ['list-check.yml', 'list-comment.yml'];
    expect(await names()).toEqual({ code: 0, err: '', files: pair });
    expect(await names('--forks')).toEqual({ code: 0, err: '', files: pair });
    expect(await names('--no-forks')).toEqual({ code: 0, err: '', files: ['list.yml'] });
    expect(await names('--forks', '--no-forks')).toEqual({
      code: 2,
      err: '--forks and --no-forks exclude each other. Use one of them.\n',
      files: [],
    });
  });

  it('writes a config that check takes, and never over one that is there', async () => {
    const cwd = folder({ 'README.md': good });
    const { code, out } = await steward(['init', '--write', '--forks'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('Written: .github/workflows/list-comment.yml');
    const config = join(cwd, '.github/awesome-steward.yml');
    const text = readFileSync(config, 'utf8');
    expect(text).toMatch(/^# yaml-language-server: \$schema=/);
    expect((await steward(['check', 'README.md'], { cwd })).code).toBe(0);
    const again = await steward(['init', '--write', '--forks'], { cwd });
    expect(again.out).toContain('.github/awesome-steward.yml already exists and is not changed.');
    expect(readFileSync(config, 'utf8')).toBe(text);
  });

  const many = `# Tools\n\n${[...'abcdefghijkl'].map((name) => `- [${name}${name}](https://example.org/${name}) - Is.\n`).join('')}`;
  const prose = '# Project\n\nWhat it is.\n';

  it('finds the one list of a repository whose README is none', async () => {
    const cwd = folder({ 'README.md': prose, 'docs/papers.md': many, 'docs/other.md': prose });
    const { code, out } = await steward(['init', '--write'], { cwd });
    expect(code).toBe(0);
    expect(out).toContain('docs/papers.md: 12 entries (bullets).\nChosen: ');
    expect(readFileSync(join(cwd, '.github/awesome-steward.yml'), 'utf8')).toContain(
      'files: [docs/papers.md]',
    );
    // The second time the config says which list it is.
    writeFileSync(join(cwd, 'docs/longer.md'), many.replaceAll('example', 'sample') + many);
    const again = await steward(['init'], { cwd });
    expect(again.out).toContain(
      'docs/papers.md: 12 entries (bullets).\n.github/awesome-steward.yml already exists',
    );
  });

  it('chooses by entries and names, says why, and names the other lists', async () => {
    const links = (n: number) =>
      `# Log\n\n${Array.from({ length: n }, (_, i) => `- [Thing ${i}](https://example.org/x${i}) - Is.\n`).join('')}`;
    const cwd = folder({
      'README.md': '# Project\n\n- [The list](docs/papers.md)\n- [Site](https://example.org/site)\n',
      'docs/papers.md': many,
      'docs/papers.zh.md': many,
      'docs/tools.md': many.replaceAll('.org/', '.org/tools/').split('\n').slice(0, 11).join('\n'),
      'CONTRIBUTING.md': links(20),
      'CHANGELOG.md': links(90),
      'archive/2020.md': links(40),
    });
    const { code, out } = await steward(['init'], { cwd });
    expect(code).toBe(0);
    expect(out.replace(/\s+/g, ' ')).toContain(
      'docs/papers.md: 12 entries (bullets). Chosen: It has 12 entries; README.md has 1.',
    );
    expect(out.replace(/\s+/g, ' ')).toContain('Other lists here, with their entries: docs/tools.md (9).');
  });

  it('takes another form of a list where it holds much more than the rest', async () => {
    const links = (n: number) =>
      Array.from({ length: n }, (_, i) => `- [Thing ${i}](https://example.org/x${i}) - Is.\n`).join('');
    const chosen = async (readme: number) => {
      const files = { 'README.md': `# Kites\n\n${links(readme)}`, 'README_ALTERNATIVES/flat.md': links(90) };
      return (await steward(['init'], { cwd: folder(files) })).out;
    };
    expect(await chosen(6)).toContain('flat.md: 90 entries');
    expect(await chosen(80)).toContain('README.md: 80 entries');
  });

  it('shows exactly what --write writes', async () => {
    const files = { 'README.md': many };
    const [dry, wet] = [folder(files), folder(files)];
    const { out } = await steward(['init'], { cwd: dry });
    await steward(['init', '--write'], { cwd: wet });
    const shown = [...out.matchAll(/^\+\+\+ b\/(.*)$/gm)].map(([, path]) => path!);
    const written = readdirSync(wet, { recursive: true, withFileTypes: true }).flatMap((one) =>
      one.isFile() && one.name !== 'README.md' ? [join(one.parentPath, one.name).slice(wet.length + 1)] : [],
    );
    expect(shown.sort()).toEqual(written.sort());
    for (const path of written)
      for (const line of readFileSync(join(wet, path), 'utf8').trimEnd().split('\n'))
        expect(out).toContain(`\n+${line}\n`);
  });

  it('chooses the list of check, fix and review too, and says so', async () => {
    const cwd = folder({ 'README.md': prose, 'docs/papers.md': many });
    const { code, out, err } = await steward(['check'], { cwd });
    expect({ code, err }).toEqual({
      code: 0,
      err: 'No file given. Using docs/papers.md: It is the only list here, with 12 entries.\n',
    });
    expect(out).toContain('12 entries');
    writeFileSync(join(cwd, 'docs/other.md'), good);
    mkdirSync(join(cwd, '.github'));
    writeFileSync(join(cwd, '.github/awesome-steward.yml'), 'files: [docs/*.md]\n');
    expect((await steward(['fix'], { cwd })).err).toBe(
      'No file given. Using docs/other.md, docs/papers.md, from "files" in .github/awesome-steward.yml.\n',
    );
  });

  it('shows the comment that three typical faults get, and writes nothing', async () => {
    const cwd = folder({ 'README.md': many });
    const { code, out, err } = await steward(['review', '--demo'], { cwd });
    expect(code).toBe(0);
    expect(err).toContain(
      'A made-up pull request with 3 typical faults: an address with a misspelled scheme, an entry that is in the list already and a link with a space before its address. Nothing is written.\n',
    );
    expect(out).toContain('htps');
    expect(readFileSync(join(cwd, 'README.md'), 'utf8')).toBe(many);
  });

  it('asks about lists beside the list', async () => {
    const long = many + many.replace(/\W(\w)\1\W/g, '[$1 two]').replaceAll('.org/', '.org/2');
    const cwd = folder({ 'README.md': many, 'non-free.md': long, 'CONTRIBUTING.md': many });
    const { out } = await steward(['init'], { cwd });
    expect(out).toContain('  - Check non-free.md too? It has 24 entries.\n');
    expect(out).toContain('+# - Check non-free.md too? It has 24 entries. files: [README.md, non-free.md]\n');
  });

  const git = (cwd: string, ...args: string[]) => execFileSync('git', args, { cwd });

  it('follows the default branch, and says where the Action cannot run', async () => {
    const cwd = folder({ 'README.md': good });
    git(cwd, 'init', '-q', '-b', 'master');
    expect((await steward(['init', '--forks'], { cwd })).out).toContain('+    branches: [master]\n');
    git(cwd, 'remote', 'add', 'origin', 'git@gitlab.com:someone/list.git');
    const { out } = await steward(['init'], { cwd });
    expect(out).not.toContain('workflows');
    expect(out.replace(/\s+/g, ' ')).toContain(
      'The remote is on gitlab.com, where the Action does not run. Run this in its CI: awesome-steward check README.md --base origin/master',
    );
  });

  it('leaves workflows as they are, and proposes none twice', async () => {
    const other = 'name: Links\n';
    const cwd = folder({ 'README.md': good, '.github/workflows/list.yml': other });
    await steward(['init', '--write', '--no-forks'], { cwd });
    expect(readFileSync(join(cwd, '.github/workflows/list.yml'), 'utf8')).toBe(other);
    expect(existsSync(join(cwd, '.github/workflows/awesome-steward-list.yml'))).toBe(true);
    const { out } = await steward(['init', '--write', '--forks'], { cwd });
    expect(out).toContain('.github/workflows/awesome-steward-list.yml already exists and is not changed.');
    expect(out).toContain('For the two workflows of --forks take .github/workflows/awesome-steward-list.yml');
    expect(existsSync(join(cwd, '.github/workflows/list-comment.yml'))).toBe(false);
  });

  it('says what cannot be written', async () => {
    const cwd = folder({ 'README.md': good, '.github': 'a file' });
    expect(await steward(['init', '--write'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringMatching(/^\.github\/awesome-steward\.yml: cannot be written/),
    });
  });

  it('says what it needs', async () => {
    const cwd = folder({ 'a.md': good });
    expect(await steward(['init'], { cwd: folder({ 'a.md': prose }) })).toMatchObject({
      code: 2,
      err: expect.stringContaining('no Markdown file here has an entry'),
    });
    expect(await steward(['init', 'a.md', 'b.md'], { cwd })).toMatchObject({ code: 2 });
    expect(await steward(['init', 'b.md'], { cwd })).toMatchObject({
      code: 2,
      err: 'b.md: no such file. Did you mean a.md?\n',
    });
  });

  it('takes the Action from the repository and commit of its own clone', async () => {
    const cwd = folder({ 'README.md': good });
    const { script, commit } = standInClone(folder(), { origin });
    const { out } = await run(['init'], { cwd, script });
    expect(out).toContain(`+      - uses: lists/steward@${commit} # 2026-01-31\n`);
    expect(out).toContain(
      `+# yaml-language-server: $schema=https://raw.githubusercontent.com/lists/steward/${commit}/schema.json\n`,
    );
    const tagged = standInClone(folder(), { origin: 'git@github.com:lists/steward.git', tag: 'v1.2.3' });
    expect((await run(['init'], { cwd, script: tagged.script })).out).toContain(
      `+      - uses: lists/steward@${tagged.commit} # v1.2.3\n`,
    );
  });

  it('takes it from what npm installed it from', async () => {
    const cwd = folder({ 'README.md': good });
    const commit = 'a1'.repeat(20);
    const modules = folder({
      '_npx/1/node_modules/awesome-steward/dist/cli.js': '',
      '_npx/1/node_modules/.package-lock.json': JSON.stringify({
        packages: {
          'node_modules/awesome-steward': {
            resolved: `git+ssh://git@github.com/lists/steward.git#${commit}`,
          },
        },
      }),
    });
    const script = join(modules, '_npx/1/node_modules/awesome-steward/dist/cli.js');
    const { out } = await run(['init'], { cwd, script });
    expect(out).toContain(`+      - uses: lists/steward@${commit}\n`);
    expect(out).toContain(`  npx --yes github:lists/steward#${commit} init --write `);
  });

  it.each([
    ['has no remote', standInClone, {}, 'its clone has no remote "origin"'],
    [
      'was cloned from a folder',
      standInClone,
      { origin: '/srv/steward' },
      'it comes from /srv/steward, which is not OWNER/REPO on a server',
    ],
    ['is not pushed', standInClone, { origin, isPushed: false }, 'is not on "origin" yet'],
    [
      'is on another server',
      standInClone,
      { origin: 'https://git.example.org/lists/steward' },
      'its repository is on https://git.example.org, where GitHub takes no Action from',
    ],
    [
      'is no clone',
      () => ({ script: 'awesome-steward' }),
      {},
      'it does not run from a clone of its repository',
    ],
  ])('names nothing where its copy %s: it asks', async (_, make, options, why) => {
    const cwd = folder({ 'README.md': good });
    const { script } = make(folder(), options);
    const { code, out } = await run(['init', '--write'], { cwd, script });
    const said = out.replace(/\s+/g, ' ');
    expect(code).toBe(0);
    expect(said).toContain(why);
    expect(said).toContain('Name it with --uses.');
    expect(out).toContain('  awesome-steward init --uses OWNER/REPO@SHA --write ');
    expect(existsSync(join(cwd, '.github/workflows'))).toBe(false);
    expect(readFileSync(join(cwd, '.github/awesome-steward.yml'), 'utf8')).not.toContain('$schema');
  });

  it('takes it from what --uses says', async () => {
    const cwd = folder({ 'README.md': good });
    const script = 'awesome-steward';
    const commit = 'a1'.repeat(20);
    const { out } = await run(['init', '--uses', `lists/steward@${commit}`], { cwd, script });
    expect(out).toContain(`+      - uses: lists/steward@${commit}\n`);
    expect(out).toContain(`/lists/steward/${commit}/schema.json\n`);
    expect(out).toContain(`  awesome-steward init --uses lists/steward@${commit} --write `);
    for (const wrong of ['steward', 'lists/steward', 'a/b@c d', './@x'])
      expect(await run(['init', '--uses', wrong], { cwd, script })).toMatchObject({
        code: 2,
        err: expect.stringContaining('like OWNER/REPO@SHA, not '),
      });
  });
});
