import { spawnSync } from 'node:child_process';
import {
  chmodSync,
  existsSync,
  lstatSync,
  readFileSync,
  readlinkSync,
  statSync,
  symlinkSync,
  writeFileSync,
} from 'node:fs';
import { join, resolve } from 'node:path';
import { beforeAll, describe, expect, it } from 'vitest';
import { folder } from '../cli/fake.ts';
import { skips } from '../shared.ts';

const cli = resolve(process.env.STEWARD_DIST ?? 'dist', 'cli.js');

beforeAll(() => {
  if (!existsSync(cli)) throw new Error('There is no dist/: run npm run bundle.');
});

interface Ran {
  readonly code: number | null;
  readonly out: string;
  readonly err: string;
}

/** A folder, and programs run in it without the environment of the tests. */
function place(files: Readonly<Record<string, string>>) {
  const root = folder(files);
  const env = {
    PATH: process.env.PATH,
    HOME: root,
    GIT_CONFIG_NOSYSTEM: '1',
    GIT_AUTHOR_NAME: 'A',
    GIT_AUTHOR_EMAIL: 'a@example.org',
    GIT_COMMITTER_NAME: 'A',
    GIT_COMMITTER_EMAIL: 'a@example.org',
  };
  const run = (program: string, args: readonly string[], input?: string): Ran => {
    const ran = spawnSync(program, args, { cwd: root, env, encoding: 'utf8', input });
    return { code: ran.status, out: ran.stdout, err: ran.stderr };
  };
  return {
    root,
    fix: (...args: string[]) => run(process.execPath, [cli, 'fix', ...args]),
    git: (...args: string[]) => run('git', ['-c', 'core.autocrlf=false', ...args]),
    apply: (patch: string) => run('git', ['apply', '-'], patch),
    read: (name: string) => readFileSync(join(root, name), 'utf8'),
    write: (name: string, text: string) => writeFileSync(join(root, name), text),
  };
}

const BADGE = 'https://img.shields.io/badge/';
const MIXTURE = `![](${BADGE}Data--Mixture-f1db9d)`;
const PACKING = `![](${BADGE}Data--Packing-b4d4fb)`;

/** A list in the shape of a survey: legend, table of papers, index by section. */
const survey = (rows: readonly string[], index: readonly string[] = []) => `# Papers

## Tags

| Section Title | Tag |
|-------|-------|
| Data Mixture | ${MIXTURE} |
| Data Packing | ${PACKING} |

## Paper List

|Title|Tags|
|---|---|
|Segment Anything|${MIXTURE} ${PACKING}|
|Demystifying CLIP Data|${MIXTURE} ${PACKING}|
|Fewer Truncations|${PACKING}|
${rows.map((row) => `${row}\n`).join('')}
## Section - Mentioned Papers

<details>
<summary>Sec. 3.1  Data Mixture</summary>

${MIXTURE}

- Segment Anything
- Demystifying CLIP Data
</details>

<details>
<summary>Sec. 3.2  Data Packing</summary>

${PACKING}

- Segment Anything
- Demystifying CLIP Data
- Fewer Truncations
${index.map((title) => `- ${title}\n`).join('')}</details>
`;

/** One row with six faults, and the same without. */
const TORN = `|p(x|y)  Nets|${MIXTURE}![](${BADGE}Data--Paking-ff0000) ${MIXTURE}|3.2|`;
const WHOLE = `|p(x\\|y) Nets|${MIXTURE} ${PACKING}|`;

describe('the built fix', () => {
  it('shows first, then writes, then has nothing left to do', () => {
    const { fix, read } = place({ 'README.md': survey([TORN]) });
    const shown = fix('README.md');
    expect(shown).toMatchObject({ code: 1, err: '' });
    expect(shown.out).toContain('/dist/cli.js fix README.md --write');
    expect(read('README.md')).toBe(survey([TORN]));

    expect(fix('README.md', '--write')).toMatchObject({ code: 0, err: '' });
    expect(read('README.md')).toBe(survey([WHOLE], ['p(x|y) Nets']));

    const again = fix('README.md', '--write');
    expect(again.out).toContain('no safe fixes');
    expect(read('README.md')).toBe(survey([WHOLE], ['p(x|y) Nets']));
  });

  it.each([
    [
      'a byte order mark and Windows line endings',
      (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`,
    ],
    ['no line ending at its end', (text: string) => text.trimEnd()],
    ['spaces at the ends of lines', (text: string) => text.replace('# Papers\n', '# Papers  \n')],
  ])('keeps %s, and git applies its diff', (_, dressed) => {
    const name = 'my list, ‘the’ best.md';
    const { fix, read, write, apply } = place({ [name]: dressed(survey([TORN])) });
    const { out, err, code } = fix(name, '--diff');
    expect(code).toBe(1);
    expect(err).toContain('fixable');
    expect(apply(out)).toEqual({ code: 0, out: '', err: '' });
    const fixed = dressed(survey([WHOLE], ['p(x|y) Nets']));
    expect(read(name)).toBe(fixed);

    write(name, dressed(survey([TORN])));
    expect(fix(name, '--write').code).toBe(0);
    expect(read(name)).toBe(fixed);
  });

  it('makes only the fixes of the rules that are named, however they are given', () => {
    const texts = survey([`|Nets|${MIXTURE}${PACKING}||`]);
    const { fix, read, write } = place({ 'README.md': texts });
    for (const rules of [['--rule', 'table-cells'], ['--rule=table-cells']]) {
      write('README.md', texts);
      fix('README.md', '--write', ...rules);
      expect(read('README.md')).toBe(survey([`|Nets|${MIXTURE}${PACKING}|`]));
    }
    const both = survey([`|Nets|${MIXTURE} ${PACKING}|`]);
    for (const rules of [
      ['--rule', 'table-cells', '--rule', 'label-spacing'],
      ['--rule', 'table-cells, label-spacing'],
    ]) {
      write('README.md', texts);
      expect(fix('README.md', '--write', ...rules).err).toBe('');
      expect(read('README.md')).toBe(both);
    }
    expect(fix('README.md', '--rule', 'table-cell')).toEqual({
      code: 2,
      out: '',
      err: 'Unknown rule table-cell. Did you mean table-cells?\n',
    });
  });

  it('fixes with --base what a branch brought in, and no old fault beside it', () => {
    const old = [`|DataComp|${MIXTURE}${PACKING}||`, `|CLIP  Data|${PACKING}|3.1|`];
    const { git, fix, read, write } = place({ 'README.md': survey(old) });
    git('-c', 'init.defaultBranch=main', 'init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    git('checkout', '-qb', 'change');
    expect(fix('README.md', '--base', 'main').out).toContain('no safe fixes');

    const misspelt = `![](${BADGE}Data--Paking-b4d4fb)`;
    const added = (label: string, end: string) => [
      `|DataComp|${MIXTURE}${PACKING}||`,
      `|Nets|${MIXTURE} ${PACKING}${end}`,
      `|CLIP  Data|${label}|3.1|`,
    ];
    write('README.md', survey(added(misspelt, '||')));
    git('commit', '-qam', 'second');
    // What the base branch did since is none of the change's doing.
    git('checkout', '-q', 'main');
    write('README.md', survey([]));
    git('commit', '-qam', 'third');
    git('checkout', '-q', 'change');
    expect(fix('README.md', '--base', 'main', '--write').err).toBe('');
    expect(read('README.md')).toBe(survey(added(PACKING, '|')));
  });

  it('fixes several lists, or none where one cannot be read', () => {
    const { fix, read } = place({
      'one.md': survey([`|Nets|${MIXTURE}||`]),
      'two.md': survey([`|Nets|${PACKING}||`]),
      'three.md': survey([`|Nets|${PACKING}|`]),
    });
    expect(fix('one.md', 'four.md', '--write')).toMatchObject({ code: 2, out: '' });
    expect(read('one.md')).toBe(survey([`|Nets|${MIXTURE}||`]));
    const { code, out } = fix('one.md', 'two.md', 'three.md', '--write');
    expect(code).toBe(0);
    expect(out).toMatch(/^one\.md: 1 problem fixed\n.*\n.*\ntwo\.md: 1 problem fixed$/m);
    expect(read('one.md')).toBe(survey([`|Nets|${MIXTURE}|`]));
    expect(read('two.md')).toBe(survey([`|Nets|${PACKING}|`]));
  });

  it('writes through a link, keeps the mode of the file, and touches no file that it does not fix', () => {
    const { root, fix, read } = place({
      'list.md': survey([`|Nets|${MIXTURE}||`]),
      'clean.md': survey([`|Nets|${MIXTURE}|`]),
    });
    symlinkSync('list.md', join(root, 'README.md'));
    chmodSync(join(root, 'list.md'), 0o755);
    const before = statSync(join(root, 'clean.md'), { bigint: true }).mtimeNs;
    expect(fix('README.md', 'clean.md', '--write').code).toBe(0);
    expect(lstatSync(join(root, 'README.md')).isSymbolicLink()).toBe(true);
    expect(readlinkSync(join(root, 'README.md'))).toBe('list.md');
    expect(read('list.md')).toBe(survey([`|Nets|${MIXTURE}|`]));
    expect(statSync(join(root, 'list.md')).mode & 0o777).toBe(0o755);
    expect(statSync(join(root, 'clean.md'), { bigint: true }).mtimeNs).toBe(before);
  });

  // Nothing is closed to the superuser.
  it.skipIf(skips(process.getuid?.() === 0, 'nothing is closed to root.'))(
    'says which file it may not write',
    () => {
      const { root, fix, read } = place({ 'README.md': survey([`|Nets|${MIXTURE}||`]) });
      chmodSync(join(root, 'README.md'), 0o444);
      expect(fix('README.md', '--write')).toMatchObject({
        code: 2,
        err: 'README.md: cannot be written (EACCES).\n',
      });
      expect(read('README.md')).toBe(survey([`|Nets|${MIXTURE}||`]));
    },
  );

  it('ends with 0, 1 or 2 by what is in the lists as they then are', () => {
    const { fix } = place({
      'style.md': survey([`|Nets|${MIXTURE}${PACKING}|`]),
      'error.md': survey([`|Nets|![](${BADGE}Robots-f1db9d)|`]),
    });
    expect(fix('style.md').code).toBe(0);
    expect(fix('error.md', '--write')).toMatchObject({
      code: 1,
      out: expect.stringContaining('need a manual fix: 1 error'),
    });
    expect(fix('style.md', '--write', '--diff').code).toBe(2);
    // Without a name, the list that init would choose.
    expect(fix().code).toBe(1);
    expect(fix('style.md', '--base', 'main')).toMatchObject({
      code: 2,
      err: expect.stringContaining('is not in a git repository'),
    });
  });
});
