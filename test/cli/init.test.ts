import { existsSync, readFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, good, steward } from './fake.ts';

describe('init', () => {
  it('shows what it would write, and writes nothing', async () => {
    const cwd = folder({ 'README.md': good });
    const { code, out, err } = await steward(['init'], { cwd });
    expect({ code, err }).toEqual({ code: 0, err: '' });
    expect(out).toContain('--- /dev/null\n+++ b/.github/awesome-steward.yml\n');
    expect(out).toContain('+++ b/.github/workflows/list.yml\n');
    expect(out).toContain('README.md: 3 entries.\nNew: .github/awesome-steward.yml\n');
    expect(out).toContain('  awesome-steward init --write ');
    expect(existsSync(join(cwd, '.github'))).toBe(false);
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
    expect(again.out).toContain('.github/awesome-steward.yml is there already, and stays as it is.');
    expect(readFileSync(config, 'utf8')).toBe(text);
  });

  it('says what it needs', async () => {
    const cwd = folder({ 'a.md': good });
    expect(await steward(['init'], { cwd })).toMatchObject({
      code: 2,
      err: expect.stringContaining('There is no README.md here'),
    });
    expect(await steward(['init', 'a.md', 'b.md'], { cwd })).toMatchObject({ code: 2 });
    expect(await steward(['init', 'b.md'], { cwd })).toMatchObject({
      code: 2,
      err: 'b.md: there is no such file. Did you mean a.md?\n',
    });
  });
});
