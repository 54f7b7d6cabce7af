import { execFileSync } from 'node:child_process';
import { readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { bad, folder, good, steward } from './fake.ts';

const fixed = bad.replace('htps:', 'https:');
const read = (cwd: string, name: string) => readFileSync(join(cwd, name), 'utf8');

describe('fix', () => {
  it('says what it would do and how to have it done, and writes nothing', async () => {
    const cwd = folder({ 'bad.md': bad });
    const { code, out, err } = await steward(['fix', 'bad.md'], { cwd });
    expect({ code, err }).toEqual({ code: 1, err: '' });
    expect(out).toBe(`bad.md: 1 problem fixable
  link-scheme  line 6

  awesome-steward fix bad.md --diff   show the lines before and after
  awesome-steward fix bad.md --write  save them
`);
    expect(read(cwd, 'bad.md')).toBe(bad);
  });

  it('writes what it fixed, and ends well where nothing wrong is left', async () => {
    const cwd = folder({ 'bad.md': bad });
    expect(await steward(['fix', 'bad.md', '--write'], { cwd })).toEqual({
      code: 0,
      out: 'bad.md: 1 problem fixed\n  link-scheme  line 6\n',
      err: '',
    });
    expect(read(cwd, 'bad.md')).toBe(fixed);
    expect(await steward(['fix', 'bad.md', '--write'], { cwd })).toEqual({
      code: 0,
      out: 'bad.md: no safe fixes\n',
      err: '',
    });
  });

  it('leaves a generated file alone, and says where to fix', async () => {
    const text = `<!-- Do not edit: generated from data/tools.yml -->\n${bad}`;
    const cwd = folder({ 'bad.md': text });
    const { code, out } = await steward(['fix', 'bad.md', '--write'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain(
      'bad.md: not fixed, because line 1 says that the file is generated. Fix "data/tools.yml" instead.\n',
    );
    expect(read(cwd, 'bad.md')).toBe(text);
  });

  it('prints a diff that git applies, and speaks to people elsewhere', async () => {
    const text = `\ufeff${bad.replaceAll('\n', '\r\n')}`.trimEnd();
    const cwd = folder({ 'bad.md': text });
    const { out, err } = await steward(['fix', 'bad.md', '--diff'], { cwd });
    expect(err).toContain('1 problem fixable');
    writeFileSync(join(cwd, 'patch'), out);
    execFileSync('git', ['apply', 'patch'], { cwd });
    expect(read(cwd, 'bad.md')).toBe(text.replace('htps:', 'https:'));
  });

  it('ends with 1 where a person must fix what is left, and says how to see it', async () => {
    const twice = `${good}- [Ant](https://example.org/ant) - Another word of it.\n`;
    const cwd = folder({ 'twice.md': twice });
    const { code, out } = await steward(['fix', 'twice.md', '--write'], { cwd });
    expect(code).toBe(1);
    expect(out).toContain('need a manual fix: 1 error');
    expect(out).toContain('awesome-steward check twice.md');
    expect(read(cwd, 'twice.md')).toBe(twice);
  });

  it('makes only the fixes of rules that are named, and none of those that are off', async () => {
    const off = 'rules: { link-scheme: off }\n';
    const cwd = folder({ 'bad.md': bad, '.github/awesome-steward.yml': off });
    expect((await steward(['fix', 'bad.md'], { cwd })).code).toBe(0);
    expect(await steward(['fix', 'bad.md', '--rule', 'label-style,label-spacing'], { cwd })).toMatchObject({
      out: 'bad.md: no safe fixes\n',
    });
    expect(await steward(['fix', 'bad.md', '--rule', 'link-shceme'], { cwd })).toEqual({
      code: 2,
      out: '',
      err: 'Unknown rule link-shceme. Did you mean link-scheme?\n',
    });
  });

  it('fixes with a base only what it did not have', async () => {
    const older = good.replace('https://example.org/ant', 'htps://example.org/ant');
    const cwd = folder({
      'old.md': older,
      'new.md': `${older}- [Dog](htps://example.org/dog) - Guards things.\n`,
    });
    const { code } = await steward(['fix', 'new.md', '--write', '--base', 'old.md'], { cwd });
    expect(code).toBe(0);
    expect(read(cwd, 'new.md')).toBe(`${older}- [Dog](https://example.org/dog) - Guards things.\n`);
  });

  it('reads all lists before it writes one', async () => {
    const cwd = folder({ 'bad.md': bad });
    expect((await steward(['fix', 'bad.md', 'none.md', '--write'], { cwd })).code).toBe(2);
    expect(read(cwd, 'bad.md')).toBe(bad);
  });

  it('refuses what contradicts itself', async () => {
    const cwd = folder({ 'bad.md': bad });
    expect(await steward(['fix', 'bad.md', '--write', '--diff'], { cwd })).toMatchObject({ code: 2 });
    expect(await steward(['fix'], { cwd: folder() })).toMatchObject({
      code: 2,
      err: 'Expected a list. Example: awesome-steward fix README.md\n',
    });
  });
});

describe('check --new-only', () => {
  it('tells what is new, and the rest in one line with the command that fixes it', async () => {
    const older = good.replace('https://example.org/ant', 'htps://example.org/ant');
    const cwd = folder({ 'list.md': older });
    const git = (...args: string[]) =>
      execFileSync('git', ['-c', 'user.name=A', '-c', 'user.email=a@example.org', ...args], { cwd });
    git('init', '-q');
    git('add', '.');
    git('commit', '-qm', 'first');
    const run = (...args: string[]) => steward(['check', 'list.md', ...args], { cwd });
    const { code, out } = await run('--new-only', 'HEAD');
    expect(code).toBe(0);
    expect(out).toBe(`✔ No new problems in 3 entries
  1 existing problem not counted

  awesome-steward fix list.md --write  applies all safe fixes, also of 1 existing problem
`);
    writeFileSync(join(cwd, 'list.md'), `${older}- [Dog](htps://example.org/dog) - Guards things.\n`);
    const now = await run('--new-only', 'HEAD');
    expect(now.code).toBe(1);
    expect(now.out).toContain('✖ 1 error in 4 entries');
    // The first push of a branch has nothing before it: all counts.
    expect((await run('--new-only', '0'.repeat(40))).out).toContain('✖ 2 errors in 4 entries');
    expect((await run('--new-only', 'HEAD', '--base', 'HEAD')).code).toBe(2);
  });
});
