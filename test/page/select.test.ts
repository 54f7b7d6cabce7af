import { describe, expect, it } from 'vitest';
import { indexOf, select } from '../../src/page/client/select.ts';
import { nothing, type State } from '../../src/page/client/state.ts';
import type { PageData } from '../../src/page/model.ts';
import { dataOf, labelled, nodeOf, sectioned } from './sample.ts';

function ask(data: PageData, part: Partial<Omit<State, 'chosen'>> & { chosen?: readonly string[] } = {}) {
  const chosen = new Set((part.chosen ?? []).map((key) => nodeOf(data, key)));
  const { entries, counts } = select(indexOf(data), { ...nothing, ...part, chosen });
  return {
    titles: entries.map((at) => data.entries[at]!.title),
    count: (key: string) => counts[nodeOf(data, key)],
  };
}

const papers = dataOf(labelled);
const [alpha, beta, gamma, delta, epsilon] = papers.entries.map(({ title }) => title) as [
  string,
  string,
  string,
  string,
  string,
];

describe('nothing asked for', () => {
  it('gives everything, each once', () => {
    const { titles, count } = ask(papers);
    expect(titles).toEqual([alpha, beta, gamma, delta, epsilon]);
    expect(count('Get-Web')).toBe(2);
    expect(count('Where it comes from')).toBe(3);
    expect(count('No label')).toBe(1);
  });
});

describe('labels', () => {
  it('give entries that have any of them', () => {
    expect(ask(papers, { chosen: ['Get-Web', 'Get-Human'] }).titles).toEqual([alpha, beta, gamma]);
  });

  it('give entries that have all of them, where that is asked for', () => {
    expect(ask(papers, { chosen: ['Get-Web', 'Keep-Filter'], all: true }).titles).toEqual([gamma]);
    expect(ask(papers, { chosen: ['Get-Web', 'Get-Human'], all: true }).titles).toEqual([]);
  });

  it('are meant with all below them where a branch is chosen', () => {
    expect(ask(papers, { chosen: ['Where it comes from'] }).titles).toEqual([alpha, beta, gamma]);
    expect(ask(papers, { chosen: ['Where it comes from', 'What is kept'], all: true }).titles).toEqual([
      beta,
      gamma,
    ]);
  });

  it('count what each would give beside the others (any)', () => {
    const { count } = ask(papers, { chosen: ['Get-Web'] });
    expect([count('Get-Web'), count('Get-Human'), count('Keep-Filter')]).toEqual([2, 1, 2]);
  });

  it('count what each would leave (all)', () => {
    const { count } = ask(papers, { chosen: ['Get-Web'], all: true });
    expect([count('Get-Web'), count('Get-Human'), count('Keep-Filter')]).toEqual([2, 0, 1]);
  });
});

describe('groups of filters', () => {
  const both = dataOf(labelled, sectioned);

  it('must all fit', () => {
    expect(ask(both, { chosen: ['No label', 'Tools'] }).titles).toEqual(['Ant', 'Bee', 'Cat', 'Dog']);
    expect(ask(both, { chosen: ['Get-Web', 'Tools'] }).titles).toEqual([]);
  });

  it('count without themselves, so that another choice of the same group can be made', () => {
    const { count } = ask(both, { chosen: ['No label', 'Tools/Linting'] });
    expect(count('Tools/Building')).toBe(2);
    expect(count('Papers on data')).toBe(1);
    expect(count('Get-Web')).toBe(0);
  });

  it('ask for all of several labels, but never for all of several sections', () => {
    expect(ask(both, { chosen: ['Tools/Linting', 'Tools/Building'], all: true }).titles).toHaveLength(4);
  });
});

describe('a search', () => {
  it.each<[string, string[]]>([
    ['CRAWLS', [alpha]],
    ['ecrit', [beta]],
    ['sif gam', [gamma]],
    ['from the web', [alpha, gamma]],
    ['keep-filter', [beta, gamma]],
    ['"kept filtering"', []],
    ['zzz', []],
    ['   ', [alpha, beta, gamma, delta, epsilon]],
  ])('for %j finds %j', (query, found) => {
    expect(ask(papers, { query }).titles).toEqual(found);
  });

  it('is counted in', () => {
    const { count } = ask(papers, { query: 'gamma' });
    expect([count('Get-Web'), count('Get-Human'), count('Where it comes from')]).toEqual([1, 0, 1]);
  });
});

describe('order', () => {
  it('is that of the list, its reverse, or by title', () => {
    expect(ask(papers, { sort: 'last' }).titles[0]).toBe(epsilon);
    expect(ask(papers, { sort: 'title' }).titles).toEqual([alpha, beta, delta, epsilon, gamma]);
    const numbers = dataOf(
      '# T\n\n- [V 10](https://example.org/1)\n- [“v” 9](https://example.org/2)\n- [Ab](https://example.org/3)\n',
    );
    expect(ask(numbers, { sort: 'title' }).titles).toEqual(['Ab', '“v” 9', 'V 10']);
  });

  it('is by date, what has none last, equal ones as listed', () => {
    const dates = ['2023', '', '2024-02', '2023', '2024-01-31'];
    const data = dataOf(
      `# T\n\n| Date | Title |\n|---|---|\n${dates.map((date, at) => `| ${date} | [T${at}](https://example.org/${at}) |\n`).join('')}`,
    );
    expect(ask(data, { sort: 'newest' }).titles).toEqual(['T2', 'T4', 'T0', 'T3', 'T1']);
    expect(ask(data, { sort: 'oldest' }).titles).toEqual(['T0', 'T3', 'T4', 'T2', 'T1']);
  });
});
