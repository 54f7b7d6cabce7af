import { chmodSync, mkdirSync, readdirSync, readFileSync, symlinkSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { skips } from '../shared.ts';
import { bad, folder, good, steward } from './fake.ts';

describe.each(['inspect', 'check'])('%s of what cannot be read', (command) => {
  it.each<[name: string, files: Record<string, string | Uint8Array>, argument: string, ...says: string[]]>([
    ['no file', { 'README.md': good }, 'READM.md', 'READM.md: no such file.', 'Did you mean README.md?'],
    ['no folder', {}, 'docs/list.md', 'docs/list.md: no such file.'],
    ['a file for a folder', { 'README.md': good }, 'README.md/list.md', 'no such file'],
    ['a directory', { 'docs/list.md': good }, 'docs', 'is a directory', 'e.g. docs/list.md'],
    [
      'a directory with a README',
      { 'docs/a.md': good, 'docs/README.md': good },
      'docs/',
      'e.g. docs/README.md',
    ],
    ['a directory without Markdown', { 'docs/a.txt': 'x' }, 'docs', 'give a Markdown file'],
    [
      'a binary',
      { 'a.png': new Uint8Array([0x89, 0x50, 0x4e, 0x47, 0, 0, 0]) },
      'a.png',
      'a.png: a binary file',
    ],
    ['UTF-16', { 'a.md': new Uint8Array([0xff, 0xfe, 0x23, 0]) }, 'a.md', 'UTF-16', 'save it as UTF-8'],
    [
      'invalid UTF-8',
      { 'a.md': new Uint8Array([0x23, 0x20, 0x0a, 0xe9, 0x0a]) },
      'a.md',
      'not UTF-8',
      'line 2',
    ],
    [
      '5 MB on one line',
      { 'a.md': `- ${'x'.repeat(5_000_000)}` },
      'a.md',
      'line 1 has more than 1048576 characters',
    ],
  ])('%s', async (_, files, argument, ...says) => {
    const ran = await steward([command, argument], { cwd: folder(files) });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^[^\n]+\n$/);
    for (const part of says) expect(ran.err).toContain(part);
  });

  it.skipIf(skips(process.platform === 'win32', 'Windows has no device files.'))('a device', async () => {
    const ran = await steward([command, '/dev/zero'], { cwd: folder() });
    expect(ran).toMatchObject({ code: 2, out: '', err: '/dev/zero: is a device, not a file.\n' });
  });

  it.skipIf(
    skips(
      process.platform === 'win32' || process.getuid?.() === 0,
      'nothing is closed to root, nor closed this way on Windows.',
    ),
  )('a file without permission', async () => {
    const cwd = folder({ 'a.md': good });
    chmodSync(join(cwd, 'a.md'), 0);
    expect(await steward([command, 'a.md'], { cwd })).toMatchObject({
      code: 2,
      err: 'a.md: permission denied.\n',
    });
  });

  it('a broken link', async () => {
    const cwd = folder();
    symlinkSync('nowhere.md', join(cwd, 'a.md'));
    expect((await steward([command, 'a.md'], { cwd })).err).toContain('no such file');
  });
});

describe('a file that is no list', () => {
  it.each<[name: string, text: string]>([
    ['an empty file', ''],
    ['only white space', ' \n\n'],
    ['prose', '# Essay\n\nNothing here is a list of anything.\n'],
    ['code', 'export const x = 1;\n'],
  ])('%s: says how to tell where the entries are', async (_, text) => {
    const cwd = folder({ 'a.md': text });
    const ran = await steward(['check', 'a.md'], { cwd });
    expect(ran.code).toBe(0);
    expect(ran.out + ran.err).toContain('No entries found');
    expect((await steward(['inspect', 'a.md'], { cwd })).out.replace(/\s+/g, ' ')).toContain(
      'No entries found',
    );
  });
});

describe('files', () => {
  it('are never changed', async () => {
    const files = { 'a.md': bad, 'b.md': `\ufeff${bad.replaceAll('\n', '\r\n')}` };
    const cwd = folder(files);
    for (const format of ['pretty', 'json', 'github', 'sarif', 'markdown']) {
      expect((await steward(['check', 'a.md', 'b.md', '--format', format], { cwd })).code).toBe(1);
    }
    expect(readdirSync(cwd).sort()).toEqual(Object.keys(files));
    for (const [name, text] of Object.entries(files))
      expect(readFileSync(join(cwd, name), 'utf8')).toBe(text);
  });

  it('can be several, and one bad one makes it fail', async () => {
    const cwd = folder({ 'a.md': good, 'docs/b.md': bad });
    const ran = await steward(['check', 'a.md', 'docs/b.md', '--format', 'json'], { cwd });
    expect(ran.code).toBe(1);
    expect(JSON.parse(ran.out).files.map(({ path }: { path: string }) => path)).toEqual([
      'a.md',
      'docs/b.md',
    ]);
  });

  it('are found by a Windows path, and shown with slashes', async () => {
    const cwd = folder({ 'docs/b.md': bad });
    const ran = await steward(['check', '.\\docs\\b.md'], { cwd });
    expect(ran.code).toBe(1);
    expect(ran.out).toContain('docs/b.md');
    expect(ran.out).not.toContain('\\');
  });

  it('are found by an absolute path', async () => {
    const cwd = folder({ 'a.md': good });
    expect((await steward(['check', join(cwd, 'a.md')], { cwd: '/' })).code).toBe(0);
  });

  it('are read through a link', async () => {
    const cwd = folder({ 'real/a.md': bad });
    mkdirSync(join(cwd, 'docs'));
    symlinkSync('../real/a.md', join(cwd, 'docs/link.md'));
    expect((await steward(['check', 'docs/link.md'], { cwd })).code).toBe(1);
  });
});
