import { readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { expect, test } from 'vitest';

/** Modules that some load, by path, and what they import from outside. */
function graph(...entries: string[]): { modules: Map<string, string>; imports: Set<string> } {
  const modules = new Map<string, string>();
  const imports = new Set<string>();
  const visit = (path: string) => {
    if (modules.has(path)) return;
    const text = readFileSync(path, 'utf8');
    modules.set(path, text);
    for (const [, source = ''] of text.matchAll(
      /^(?:import|export)\b[^'"\n]*?(?:from )?["']([^"']+)["'];?$/gm,
    )) {
      if (source.startsWith('.')) visit(join(dirname(path), source));
      else imports.add(source.replace(/^node:/, ''));
    }
  };
  entries.forEach(visit);
  return { modules, imports };
}

const code = (text: string) => text.replace(/\/\*[\s\S]*?\*\//g, '').replace(/^\s*\/\/.*$/gm, '');

const { modules, imports } = graph(
  // The second is started by the first, on a thread of its own.
  join(process.env.STEWARD_ACTION ?? '.', 'dist/index.js'),
  join(process.env.STEWARD_ACTION ?? '.', 'dist/run.js'),
);

test('the Action cannot start a process: nothing that it loads imports what does', () => {
  expect(modules.size).toBeGreaterThan(3);
  for (const forbidden of ['child_process', 'cluster', 'vm', 'repl', 'inspector']) {
    expect([...imports]).not.toContain(forbidden);
  }
  const required = [...modules.values()].flatMap((text) => [
    ...code(text).matchAll(/require\(["'](?:node:)?(child_process|cluster|vm|repl|inspector)["']\)/g),
  ]);
  expect(required.map(([, name]) => name)).toEqual([]);
});

test('the Action runs no text as code: no dynamic import but of its own chunks and of Node’s modules, no eval', () => {
  for (const [path, text] of modules) {
    const dynamic = [...code(text).matchAll(/\bimport\(\s*([^)]*)\)/g)].map(([, what = '']) => what.trim());
    expect(
      dynamic.filter((what) => !/^["'](?:\.\/[\w./-]+|node:[\w/]+)["']$/.test(what)),
      path,
    ).toEqual([]);
    expect([path, /\beval\(|new Function\(/.test(code(text))]).toEqual([path, false]);
  }
});

test('everything that the Action loads is in dist or is Node’s own', async () => {
  const { builtinModules } = await import('node:module');
  expect([...imports].filter((name) => !builtinModules.includes(name))).toEqual([]);
});
