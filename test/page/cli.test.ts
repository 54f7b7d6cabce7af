import { mkdirSync, readdirSync, readFileSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder, good, steward } from '../cli/fake.ts';

describe('awesome-steward page', () => {
  it('writes a page and the data', async () => {
    const cwd = folder({ 'list.md': good });
    const ran = await steward(['page', 'list.md', '-o', 'out/site/'], { cwd });
    expect(ran).toMatchObject({ code: 0, err: '' });
    expect(ran.out).toMatch(
      /^out\/site\/index\.html {2}3 entries, \d+ kB\nout\/site\/list\.json\nout\/site\/list\.csv\n$/,
    );
    expect(readdirSync(join(cwd, 'out/site')).sort()).toEqual(['index.html', 'list.csv', 'list.json']);
    expect(readFileSync(join(cwd, 'out/site/index.html'), 'utf8')).toContain('<h1 dir="auto">Tools</h1>');
    expect(readFileSync(join(cwd, 'list.md'), 'utf8')).toBe(good);
  });

  it('writes to site/ when nothing else is said, and leaves other files alone', async () => {
    const cwd = folder({ 'list.md': good, 'site/CNAME': 'example.org' });
    expect(await steward(['page', 'list.md'], { cwd })).toMatchObject({ code: 0 });
    expect(readdirSync(join(cwd, 'site')).sort()).toEqual(['CNAME', 'index.html', 'list.csv', 'list.json']);
  });

  it('puts several lists on one page', async () => {
    const cwd = folder({ 'a.md': good, 'b.md': good.replace('# Tools', '# More') });
    const ran = await steward(
      ['page', 'a.md', 'b.md', '--title', 'Both', '--source', 'https://example.org/x/'],
      { cwd },
    );
    expect(ran.out).toContain('6 entries');
    expect(readFileSync(join(cwd, 'site/index.html'), 'utf8')).toContain('<title>Both</title>');
  });

  it('reads lists as the config says', async () => {
    const cwd = folder({
      'list.md': `${good}\n## Old\n\n- [Dog](https://example.org/dog) - Barks.\n`,
      '.github/awesome-steward.yml': 'entries: { sections: { skip: [Old] } }\n',
    });
    expect((await steward(['page', 'list.md'], { cwd })).out).toContain('3 entries');
  });

  it.each([
    ['awesome-things/README.md', 'awesome-things'],
    ['docs/my-list.md', 'my-list'],
  ])('calls %s, which has no title, %s', async (path, title) => {
    const cwd = folder({ [path]: good.replace('# Tools\n', '') });
    expect(await steward(['page', path], { cwd })).toMatchObject({ code: 0 });
    const [, said] = /<title>(.*?)<\/title>/.exec(readFileSync(join(cwd, 'site/index.html'), 'utf8'))!;
    expect(said).toBe(title);
  });

  it('says where the page is to somebody at a terminal', async () => {
    const ran = await steward(['page', 'list.md'], { cwd: folder({ 'list.md': good }), isTerminal: true });
    expect(ran.out).toMatch(/Open it: file:\/\/.*\/site\/index\.html\n$/);
  });

  it.each<[string[], string]>([
    [['page', 'none.md'], 'no such file'],
    [['page', 'empty.md'], 'No page was written'],
    [['page', 'list.md', '--source', 'javascript:alert(1)'], '--source expects the web address'],
    [['page', 'list.md', '--source', 'docs/'], '--source expects the web address'],
    [['page', 'list.md', 'list.md', '--source', 'https://example.org/README.md'], 'with a slash at the end'],
    [['page', 'list.md', '-o', 'list.md'], 'list.md: cannot be written (is a file'],
    [['page', 'list.md', '-o', 'list.md/site'], 'cannot be written (part of the path is a file'],
    [['page', 'list.md', '-o'], '--output needs a value'],
    [['page', 'list.md', '-o', 'taken'], 'cannot be written (a folder has the name of an output file'],
  ])('%j: one line, exit code 2', async (argv, says) => {
    const cwd = folder({ 'list.md': good, 'empty.md': '# Nothing\n\nHere.\n' });
    mkdirSync(join(cwd, 'taken/index.html'), { recursive: true });
    writeFileSync(join(cwd, 'taken/keep'), '');
    const ran = await steward(argv, { cwd });
    expect(ran).toMatchObject({ code: 2, out: '' });
    expect(ran.err).toMatch(/^[^\n]+\n$/);
    expect(ran.err).toContain(says);
  });
});
