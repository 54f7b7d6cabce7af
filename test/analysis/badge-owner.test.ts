import { describe, expect, it } from 'vitest';
import { badgesOfOthers } from '../../src/analysis/badge-owner.ts';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['atlas', 'birch', 'cedar', 'delta', 'ember', 'fjord', 'grove', 'heron', 'ibis', 'jade'];
const item = (name: string, shown = `${name}-org/${name}`) =>
  `- [${name}](https://github.com/${name}-org/${name}) ![](https://img.shields.io/github/stars/${shown}.svg?style=flat) - Edits files.`;
const found = (lines: readonly string[]) =>
  badgesOfOthers(parseList(`## Tools\n\n${lines.join('\n')}\n`, { path: 'README.md' })).map(
    ({ message }) => message,
  );

describe('badgesOfOthers', () => {
  it('finds a badge of another entry', () => {
    expect(found([...NAMES.map((name) => item(name)), item('kelp', 'jade-org/jade')])).toEqual([
      'This badge shows the repository of "jade" on line 12, "jade-org/jade". Write "kelp-org/kelp", to which this entry leads.',
    ]);
  });

  it('names repositories as they are written', () => {
    expect(found([...NAMES.map((name) => item(name)), item('KELP', 'Jade-Org/jade')])).toEqual([
      'This badge shows the repository of "jade" on line 12, "Jade-Org/jade". Write "KELP-org/KELP", to which this entry leads.',
    ]);
  });

  it('leaves a repository that moved, one that no entry leads to, and lists that use badges otherwise', () => {
    expect(found([...NAMES.map((name) => item(name)), item('kelp', 'moved/kelp')])).toEqual([]);
    expect(found([...NAMES.map((name) => item(name)), item('kelp', 'python/cpython')])).toEqual([]);
    expect(found(NAMES.map((name, at) => item(name, `${NAMES[at - 1]}-org/${NAMES[at - 1]}`)))).toEqual([]);
  });
});
