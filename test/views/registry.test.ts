import { existsSync, readdirSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { descriptionOf } from '../../src/config/describe.ts';
import { viewByName, views } from '../../src/views/registry.ts';

describe('the registry of views', () => {
  it('holds every file of src/views/kinds', () => {
    const files = readdirSync('src/views/kinds').map((name) => name.replace(/\.ts$/, ''));
    // A file index.ts would be taken for the entry point of its folder.
    const fileOf = (name: string) => (name === 'index' ? 'label-index' : name);
    expect(views.map(({ name }) => fileOf(name)).sort()).toEqual(files.sort());
  });

  it('is in order of name', () => {
    const names = views.map(({ name }) => name);
    expect(names).toEqual([...names].sort());
  });

  it('finds a view by its name', () => {
    expect(views.map(({ name }) => viewByName(name))).toEqual(views);
    expect(viewByName('constructor')).toBeUndefined();
  });
});

describe.each(views.map((view) => [view.name, view] as const))('%s', (name, view) => {
  it('says what it shows and how to use it', () => {
    expect(view.summary).toMatch(/^[A-Z].{20,120}[^.]$/);
    expect(view.about).toMatch(/\.$/);
    expect(view.examples).not.toHaveLength(0);
    expect(view.options.type).toBe('strict_object');
  });

  it('describes each of its options', () => {
    for (const [key, schema] of Object.entries(view.options.entries)) {
      expect(descriptionOf(schema), `${name} ${key}`).toMatch(/.{10}[.]$/);
    }
  });

  it('has its part of the docs', () => {
    expect(existsSync('docs/views.md'), 'run npm run docs to write docs/views.md').toBe(true);
    expect(readFileSync('docs/views.md', 'utf8')).toContain(`\n## ${name}\n`);
  });
});
