import { readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { autofix } from '../../src/lint/autofix.ts';

/** Each pair holds one fault in a whole list, and beside it much that looks like it and must stay as it is. */
const folder = new URL('golden/', import.meta.url);
const read = (name: string) => readFileSync(new URL(name, folder), 'utf8');
const names = readdirSync(folder)
  .filter((name) => name.endsWith('.before.md'))
  .map((name) => name.slice(0, -'.before.md'.length));

describe.each(names)('%s', (name) => {
  const before = read(`${name}.before.md`);
  const after = read(`${name}.after.md`);

  it('becomes the list as it should be, to the letter', () => {
    expect(before).not.toBe(after);
    const { list, finished } = autofix(before, defaultConfig, { path: 'README.md' });
    expect(list.text).toBe(after);
    expect(finished).toBe(true);
  });

  it('stays as it should be', () => {
    const { list, applied: repairs } = autofix(after, defaultConfig, { path: 'README.md' });
    expect(list.text).toBe(after);
    expect(repairs).toEqual([]);
  });
});
