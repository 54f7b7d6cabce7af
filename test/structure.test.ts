import { readdirSync, readFileSync } from 'node:fs';
import { dirname, posix } from 'node:path';
import { describe, expect, it } from 'vitest';
import { floors } from '../scripts/layers.ts';

/** Every import of a file by another, both below `src/`, as `[from, to]`. */
function importsOf(files: ReadonlyMap<string, string>): (readonly [string, string])[] {
  return [...files].flatMap(([file, text]) =>
    [...text.matchAll(/\b(?:from|import)\s*\(?\s*'(\.[^']+)'/g)].map(
      ([, target]) => [file, posix.join(dirname(file), target ?? '')] as const,
    ),
  );
}

const roomOf = (file: string) => {
  const slash = file.indexOf('/');
  return slash < 0 ? file : file.slice(0, slash + 1);
};

/** Imports that go up, or from a room to another on its own floor; in words. */
function upward(files: ReadonlyMap<string, string>): string[] {
  const floorOf = new Map(floors.flatMap((rooms, floor) => rooms.map(({ name }) => [name, floor] as const)));
  return importsOf(files)
    .filter(([from, to]) => {
      const [room, other] = [roomOf(from), roomOf(to)];
      // What lies outside of `src` is no room.
      if (room === other || other === '../') return false;
      return (floorOf.get(other) ?? Number.POSITIVE_INFINITY) >= (floorOf.get(room) ?? -1);
    })
    .map(([from, to]) => `${from} imports ${to}`);
}

const source = new Map(
  readdirSync('src', { recursive: true, encoding: 'utf8' })
    .map((path) => path.replaceAll('\\', '/'))
    .filter((path) => path.endsWith('.ts'))
    .map((path) => [path, readFileSync(`src/${path}`, 'utf8')] as const),
);

describe('tests', () => {
  const tests = readdirSync('test', { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.ts'),
  );
  const skipping = (text: string) => text.match(/\.(?:skip|skipIf|runIf|todo)\((?!\s*skips\().*/g) ?? [];

  it('say why where they skip themselves', () => {
    expect(tests.length).toBeGreaterThan(100);
    for (const path of tests) expect(skipping(readFileSync(`test/${path}`, 'utf8')), path).toEqual([]);
    expect(skipping(`it.${'skipIf'}(isAbsent)('x', () => {})`)).toHaveLength(1);
  });
});

describe('the structure of src', () => {
  it('has no import that goes up', () => {
    expect(source.size).toBeGreaterThan(200);
    expect(upward(source)).toEqual([]);
  });

  it('would notice an import that is turned round', () => {
    const turned = new Map(source);
    turned.set(
      'text/lines.ts',
      `import { parseList } from '../parse/index.ts';\n${source.get('text/lines.ts')}`,
    );
    turned.set('add/row.ts', `${source.get('add/row.ts')}\nexport type { Page } from '../page/model.ts';`);
    expect(upward(turned)).toEqual([
      expect.stringContaining('add/row.ts imports page/model.ts'),
      'text/lines.ts imports parse/index.ts',
    ]);
  });

  it('has a floor for every folder and file at its root, and no other', () => {
    const rooms = new Set([...source.keys()].map(roomOf));
    expect([...rooms].sort()).toEqual(floors.flatMap((floor) => floor.map(({ name }) => name)).sort());
  });

  it('has at most 6 files at its root', () => {
    expect(
      readdirSync('src', { withFileTypes: true }).filter((entry) => entry.isFile()).length,
    ).toBeLessThanOrEqual(6);
  });
});

describe('arrays', () => {
  it('are not spread into arguments: a list may have more than a call takes', () => {
    const spread = /\.(?:push|unshift)\(\.\.\.|\bMath\.(?:max|min)\([^()]*\.\.\./g;
    const found = [...source].flatMap(([path, text]) =>
      [...text.matchAll(spread)].map(([what]) => `${path}: ${what}`),
    );
    expect(found.filter((each) => !each.startsWith('page/client/'))).toEqual([]);
  });
});
