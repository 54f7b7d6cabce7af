import { spawnSync } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, symlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { describe, expect, it } from 'vitest';
import { folder } from '../cli/fake.ts';

/** A project with nothing in it but what the script needs. */
function project(): string {
  const root = folder();
  cpSync('src/rules/index.ts', join(root, 'src/rules/index.ts'));
  mkdirSync(join(root, 'node_modules'));
  for (const name of ['rolldown', '@rolldown', '@oxc-project']) {
    const from = resolve('node_modules', name);
    symlinkSync(from, join(root, 'node_modules', name));
  }
  cpSync('scripts', join(root, 'scripts'), { recursive: true });
  writeFileSync(join(root, 'package.json'), '{ "type": "module" }');
  return root;
}

const run = (cwd: string, ...args: string[]) =>
  spawnSync(process.execPath, ['scripts/run.js', 'scripts/new-rule.ts', ...args], { cwd, encoding: 'utf8' });

describe('npm run new:rule', () => {
  it('creates a rule and registers it in order of id', () => {
    const root = project();
    const { status, stdout, stderr } = run(root, 'entry-emoji', "No title of an entry is “it’s” or 'TODO'");
    expect({ status, stderr }).toEqual({ status: 0, stderr: '' });
    expect(stdout).toContain('Created src/rules/entry-emoji.ts and registered it.');
    const rule = readFileSync(join(root, 'src/rules/entry-emoji.ts'), 'utf8');
    expect(rule).toContain("export const entryEmoji = defineRule({\n  id: 'entry-emoji',\n");
    expect(rule).toContain(`summary: "No title of an entry is “it’s” or 'TODO'",\n`);
    const before = readFileSync('src/rules/index.ts', 'utf8').split('\n');
    const after = readFileSync(join(root, 'src/rules/index.ts'), 'utf8').split('\n');
    const added = after.filter((line) => !before.includes(line));
    expect(added).toEqual(["import { entryEmoji } from './entry-emoji.ts';", '  entryEmoji,']);
    for (const line of added) {
      const at = after.indexOf(line);
      const neighbours = [after[at - 1]!, after[at + 1]!];
      expect(neighbours[0]).toMatch(/entryDescription/);
      expect(neighbours[1]).toMatch(/entryLikeOthers/);
    }
  });

  it.each([
    ['No title is "TODO"', `'No title is "TODO"'`],
    [`No title is "TODO" or 'x'`, `'No title is "TODO" or \\'x\\''`],
    ['No title ends with a \\', `'No title ends with a \\\\'`],
  ])('writes %s as the formatter does', (summary, written) => {
    const root = project();
    expect(run(root, 'entry-emoji', summary).status).toBe(0);
    const rule = readFileSync(join(root, 'src/rules/entry-emoji.ts'), 'utf8');
    expect(rule).toContain(`  summary: ${written},\n`);
  });

  it('says what it needs, and overwrites nothing', () => {
    const root = project();
    expect(run(root)).toMatchObject({
      status: 2,
      stderr: expect.stringContaining('needs an id and a sentence'),
    });
    expect(run(root, 'Emoji', 'No title begins with an emoji')).toMatchObject({ status: 2 });
    expect(run(root, 'entry-emoji', 'No.')).toMatchObject({ status: 2 });
    expect(run(root, 'entry-emoji', 'No title begins with an emoji').status).toBe(0);
    expect(run(root, 'entry-emoji', 'No title begins with an emoji')).toMatchObject({
      status: 2,
      stderr: 'src/rules/entry-emoji.ts already exists.\n',
    });
  });
});
