import { describe, expect, it } from 'vitest';
import { mergeByLines } from '../../src/cli/merge-lines.ts';
import { merge } from '../../src/merge/index.ts';

/** Small numbers that look like chance and are the same each time (Lehmer, MINSTD). */
function numbers(seed: number): (below: number) => number {
  let state = seed * 7919;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

interface Paper {
  readonly title: string;
  readonly label: string;
}

type List = readonly (readonly Paper[])[];

const badge = (label: string) => `![](https://img.shields.io/badge/${label}-f1db9d)`;
const page = (title: string) => `https://example.org/${title.replaceAll(' ', '-')}`;
const parts = (list: List, head: string, write: (paper: Paper) => string, foot = '') =>
  `# List\n\n${list.map((papers, i) => `## Part ${'ABCD'[i]}\n\n${head}${papers.map(write).join('')}${foot}\n`).join('')}`;

const shapes: Record<string, (list: List) => string> = {
  rows: (list) =>
    parts(list, '|Title|Tags|\n|---|---|\n', ({ title, label }) => `|${title}|${badge(label)}|\n`),
  bullets: (list) => parts(list, '', ({ title, label }) => `- [${title}](${page(title)}) - Does ${label}.\n`),
  records: (list) =>
    parts(
      list,
      '',
      ({ title, label }) => `- [${title}](${page(title)})\n  - License: ${label}\n  - Size: 1\n`,
    ),
  headings: (list) =>
    parts(list, '', ({ title, label }) => `### [${title}](${page(title)})\n\nDoes ${label}.\n\n`),
  blocks: (list) =>
    parts(list, '', ({ title, label }) => `**${title}**\n\\\n[[Paper](${page(title)})] ${badge(label)}\n\n`),
  html: (list) =>
    parts(
      list,
      '<ul>\n',
      ({ title, label }) => `<li><a href="${page(title)}">${title}</a> ${label}</li>\n`,
      '</ul>\n',
    ),
};

const WORDS =
  'Visual Language Model Data Scaling Tuning Sparse Memory Robot Speech Graph Audit Bench Plan'.split(' ');

/** A list and two versions of it, in which papers were added, taken out, edited and moved. */
function scene(seed: number) {
  const next = numbers(seed);
  let count = 0;
  const paper = (): Paper => ({
    title: `${WORDS[next(14)]} ${WORDS[next(14)]} ${WORDS[next(14)]} No ${count++}`,
    label: ['Data', 'Use', 'Eval'][next(3)]!,
  });
  const base = Array.from({ length: 1 + next(3) }, () => Array.from({ length: 2 + next(7) }, paper));
  const side = (name: string) => {
    const list = base.map((papers) => [...papers]);
    for (let n = 1 + next(4); n > 0; n--) {
      const papers = list[next(list.length)]!;
      const at = next(papers.length + 1);
      const kind = next(10);
      if (kind < 4) papers.splice(at, 0, paper());
      else if (kind < 6) papers.splice(at, 1);
      else if (papers[at] && kind < 9) papers[at] = { ...papers[at]!, label: `${name}${papers[at]!.label}` };
      else if (papers[at]) list[next(list.length)]!.push(...papers.splice(at, 1));
    }
    return list;
  };
  return { base, ours: side('Ours'), theirs: side('Theirs') };
}

const find = (list: List, title: string) => list.flat().find((paper) => paper.title === title);
const place = (list: List, title: string) =>
  list.map((papers) => papers.findIndex((paper) => paper.title === title)).join();

describe.each(Object.keys(shapes))('two random versions of a list of %s', (shape) => {
  it('lose nothing, bring nothing back, and make nothing up', () => {
    const write = shapes[shape]!;
    let settled = 0;
    for (let seed = 1; seed <= 40; seed++) {
      const { base, ours, theirs } = scene(seed);
      const texts = [base, ours, theirs].map(write);
      const { text, conflicts } = merge(texts[0]!, texts[1]!, texts[2]!);
      const told = `seed ${seed}\n${texts.join('\n----\n')}\n====\n${text}`;
      if (conflicts === 0) settled++;
      for (const { title } of new Set([base, ours, theirs].flat(2))) {
        const [before, mine, yours] = [base, ours, theirs].map((list) => find(list, title));
        const isIn = text.includes(title);
        const isOurEdit = mine && before && mine.label !== before.label;
        const isTheirEdit = yours && before && yours.label !== before.label;
        if (before ? (mine && yours) || isOurEdit || isTheirEdit : true)
          expect(isIn, `${title} in ${told}`).toBe(true);
        if (before && !mine && !yours) expect(isIn, `${title} not in ${told}`).toBe(false);
        if (isOurEdit) expect(text, told).toContain(mine.label);
        if (isTheirEdit) expect(text, told).toContain(yours.label);
        const kept = mine ? ours : theirs;
        const isLeft = before && !mine !== !yours && !isOurEdit && !isTheirEdit;
        if (isLeft && conflicts === 0 && isIn) expect(place(kept, title), told).not.toBe(place(base, title));
      }
      const known = new Set(texts.flatMap((one) => one.split('\n')));
      const unknown = text
        .split('\n')
        .filter((line) => !known.has(line) && !/^(?:<{7}|={7}|>{7})/.test(line));
      expect(unknown, told).toEqual([]);
      expect(/^<{7} /m.test(text), told).toBe(conflicts > 0);
    }
    expect(settled).toBeGreaterThan(20);
  });

  it('are what git makes of them, where it finds no conflict', () => {
    const write = shapes[shape]!;
    let compared = 0;
    for (let seed = 1; seed <= 15; seed++) {
      const { base, ours, theirs } = scene(seed);
      const [before, mine, yours] = [base, ours, theirs].map(write);
      const git = mergeByLines(before!, mine!, yours!);
      if (git === undefined) continue;
      compared++;
      expect(merge(before!, mine!, yours!, { byLines: mergeByLines })).toMatchObject({
        text: git,
        conflicts: 0,
      });
    }
    expect(compared).toBeGreaterThan(0);
  });
});
