import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const tools = (name: string) =>
  `\n### Tools\n\n- [${name} Saw](https://example.org/${name}) - Cuts boards.\n\n`;
const facts = (name: string) =>
  `## ${name}\n\n| Name | ${name} |\n|---|---|\n| Alias | ${name}-1 |\n| Port | 11 |\n| Page | [page](https://example.org/p/${name}) |\n`;

describe('tables of facts', () => {
  it('hold no entries where their keys come again', () => {
    const text = ['Fir', 'Elm', 'Oak'].map((name) => facts(name) + tools(name)).join('');
    expect(parseList(text).entries.map(({ title }) => title)).toEqual(['Fir Saw', 'Elm Saw', 'Oak Saw']);
  });

  it('are entries where the first cells tell the state of works', () => {
    const states = (at: string, all: readonly string[]) =>
      `## ${at}\n\n| State | Paper |\n|---|---|\n${all.map((state, i) => `| ${state} | [Maps of ${at} ${i}](https://example.org/${at}${i}) |\n`).join('')}\n`;
    const often = ['a', 'b', 'c'].map((at) => states(at, ['open', 'open', 'read'])).join('');
    expect(parseList(often).entries).toHaveLength(9);
    const few = ['a', 'b', 'c'].map((at) => states(at, ['open', 'read'])).join('');
    expect(parseList(few).entries).toHaveLength(6);
  });

  it('are entries where each row is another, or leads somewhere', () => {
    const table = (at: string, first: (i: number) => string) =>
      `## ${at}\n\n| Name | What |\n|---|---|\n${[0, 1, 2].map((i) => `| ${first(i)} | [page](https://example.org/${at}${i}) |\n`).join('')}\n`;
    const own = ['a', 'b', 'c'].map((at) => table(at, (i) => `Wood ${at}${i}`)).join('');
    expect(parseList(own).entries).toHaveLength(9);
    const linked = ['a', 'b', 'c']
      .map((at) => table(at, (i) => `[Wood ${i}](https://example.org/w${i})`))
      .join('');
    expect(parseList(linked).entries).toHaveLength(9);
  });
});
