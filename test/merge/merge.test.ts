import { execFileSync, spawnSync } from 'node:child_process';
import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { type Merged, merge } from '../../src/merge/index.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';

const badge = (label: string) => `![](https://img.shields.io/badge/${label}-f1db9d)`;
const row = (title: string, label = 'Data') => `|${title}|${badge(label)}|\n`;
const papers = (...rows: string[]) =>
  `# Papers\n\n## List\n\n|Title|Tags|\n|---|---|\n${rows.join('')}\nSend more.\n`;

const A = row('Segment Anything');
const B = row('Visual Instruction Tuning');
const C = row('Demystifying CLIP Data');
const D = row('Data Filtering Networks');

const clean = (text: string, notes: string[] = []): Merged => ({ text, conflicts: 0, notes });

describe('merge', () => {
  it('takes what one side changed', () => {
    const base = papers(A, B);
    const changed = papers(A, B, C).replace('Send more.', 'Send us more.');
    expect(merge(base, changed, base)).toEqual(clean(changed));
    expect(merge(base, base, changed)).toEqual(clean(changed));
    expect(merge(base, changed, changed)).toEqual(clean(changed));
  });

  it('takes rows that both sides add at the same place, ours first', () => {
    expect(merge(papers(A, B), papers(A, B, C), papers(A, B, D))).toEqual(clean(papers(A, B, C, D)));
    expect(merge(papers(B, A), papers(C, B, A), papers(D, B, A))).toEqual(clean(papers(C, D, B, A)));
    expect(merge(papers(A, B), papers(A, C, B), papers(A, D, B))).toEqual(clean(papers(A, C, D, B)));
    expect(merge(papers(), papers(C), papers(D))).toEqual(clean(papers(C, D)));
  });

  it('takes a row beside one that the other side edits or takes out', () => {
    const edited = row('Visual Instruction Tuning', 'Use');
    expect(merge(papers(A, B), papers(A, edited), papers(A, B, C))).toEqual(clean(papers(A, edited, C)));
    expect(merge(papers(A, B), papers(A, B, C), papers(A))).toEqual(clean(papers(A, C)));
    expect(merge(papers(A, B), papers(A), papers(A, B, C))).toEqual(clean(papers(A, C)));
  });

  it('leaves a row that both sides edit to a person, and merges the rest', () => {
    const [mine, yours] = [
      row('Visual Instruction Tuning', 'Use'),
      row('Visual Instruction Tuning', 'Model'),
    ];
    const { text, conflicts } = merge(papers(A, B), papers(A, mine, C), papers(A, yours, D));
    expect(conflicts).toBe(1);
    expect(text).toBe(papers(A, `<<<<<<< ours\n${mine}=======\n${yours}>>>>>>> theirs\n`, C, D));
  });

  it('leaves a row that one side edits and the other takes out to a person', () => {
    const mine = row('Visual Instruction Tuning', 'Use');
    const { text, conflicts } = merge(papers(A, B), papers(A, mine), papers(A));
    expect(conflicts).toBe(1);
    expect(text).toContain(`<<<<<<< ours\n${mine}=======\n>>>>>>> theirs\n`);
  });

  it('keeps a paper that both sides add once, and says so', () => {
    expect(merge(papers(A, B), papers(A, B, C), papers(A, B, C, D))).toEqual(
      clean(papers(A, B, C, D), ['Both sides add "Demystifying CLIP Data"; kept once.']),
    );
    expect(merge(papers(A, B), papers(C, A, B), papers(A, B, row('Demystifying CLIP data', 'Use')))).toEqual(
      clean(papers(C, A, B), [
        `Both sides add "Demystifying CLIP Data"; kept once, as in ours. Theirs is: ${row('Demystifying CLIP data', 'Use').trim()}`,
      ]),
    );
  });

  it('takes entries of many lines as one each', () => {
    const record = (name: string, license: string) =>
      `- [${name}](https://example.org/${name})\n  - License: ${license}\n  - Language: English\n`;
    const list = (...records: string[]) => `# Data\n\n## Sets\n\n${records.join('')}\n## More\n`;
    const [a, b, c, d] = [
      record('ant', 'MIT'),
      record('bee', 'MIT'),
      record('cat', 'MIT'),
      record('dog', 'GPL'),
    ];
    expect(merge(list(a!, b!), list(a!, b!, c!), list(a!, b!, d!))).toEqual(clean(list(a!, b!, c!, d!)));
    const [mine, yours] = [b!.replace('MIT', 'BSD'), b!.replace('English', 'German')];
    expect(merge(list(a!, b!), list(a!, mine), list(a!, yours)).conflicts).toBe(1);
  });

  it('puts what both sides add in the order that the list keeps', () => {
    const names = 'ant bee cat dog elk fox gnu hare ibis lynx mole newt'.split(' ');
    const line = (name: string) => `- [${name}](https://example.org/${name}) - Does what its name says.\n`;
    const list = (more: string[]) => `# Tools\n\n## All\n\n${[...names, ...more].sort().map(line).join('')}`;
    expect(merge(list([]), list(['koala']), list(['jay']))).toEqual(clean(list(['jay', 'koala'])));
  });

  it('merges the index as it merges entries', () => {
    const index = (...titles: string[]) =>
      `\n## Mentioned Papers\n\n<details>\n<summary>Sec. 3.1</summary>\n\n${titles.map((title) => `- ${title}\n`).join('')}</details>\n`;
    const titles = ['Segment Anything', 'Visual Instruction Tuning', 'Data Filtering Networks'];
    const base = papers(A, B, D) + index(...titles);
    const ours = papers(A, B, D, C) + index(...titles, 'Demystifying CLIP Data');
    const theirs =
      papers(A, B, D, row('DataComp'), C) + index(...titles, 'DataComp', 'Demystifying CLIP Data');
    expect(merge(base, ours, theirs)).toEqual(
      clean(papers(A, B, D, C, row('DataComp')) + index(...titles, 'Demystifying CLIP Data', 'DataComp'), [
        'Both sides add "Demystifying CLIP Data"; kept once.',
      ]),
    );
  });

  it('makes generated regions again in place of a conflict in them', () => {
    const made = (rows: string[]) => {
      const text = `<!-- steward:begin counts by=label -->\n<!-- steward:end -->\n\n${papers(...rows)}`;
      return renderedText(text, renderFile('', text, defaultConfig));
    };
    const [base, ours, theirs] = [
      [A, B],
      [A, B, row('Tokens', 'Use')],
      [A, B, row('Words', 'Model')],
    ].map(made);
    expect(new Set([base, ours, theirs]).size).toBe(3);
    const { text, conflicts } = merge(base!, ours!, theirs!);
    expect(conflicts).toBe(0);
    expect(text).toBe(made([A, B, row('Tokens', 'Use'), row('Words', 'Model')]));
    expect(text).toContain('sum=');
  });

  it('keeps line endings, a byte order mark and a missing end of line', () => {
    const windows = (text: string) => `\ufeff${text.replaceAll('\n', '\r\n')}`;
    expect(merge(windows(papers(A)), windows(papers(A, C)), windows(papers(A, D)))).toEqual(
      clean(windows(papers(A, C, D))),
    );
    const open = (...rows: string[]) =>
      papers(...rows)
        .replace('\nSend more.\n', '')
        .trimEnd();
    expect(merge(open(A), open(A, C), open(A, D))).toEqual(clean(open(A, C, D)));
    const conflict = merge(windows('a\n'), windows('b\n'), windows('c\n'));
    expect(conflict.text.replaceAll('\r\n', '')).not.toMatch(/[\r\n]/);
  });

  it('leaves text that both sides edit to a person', () => {
    const change = (word: string) => papers(A, B).replace('Send more.', `Send ${word}.`);
    const { text, conflicts } = merge(papers(A, B), change('some'), change('all'), {
      names: { ours: 'HEAD', theirs: 'topic' },
      markerSize: 9,
    });
    expect(conflicts).toBe(1);
    expect(text).toContain(
      `${'<'.repeat(9)} HEAD\nSend some.\n=========\nSend all.\n${'>'.repeat(9)} topic\n`,
    );
  });
});

describe('merge, of what both sides do', () => {
  const linked = (title: string, url: string, label = 'Data') => `|[${title}](${url})|${badge(label)}|\n`;

  it('knows a paper by its page in another form', () => {
    const [mine, yours] = [
      linked('Demystifying CLIP Data', 'https://arxiv.org/abs/2309.16671'),
      linked('Demystifying CLIP data.', 'https://arxiv.org/pdf/2309.16671v2.pdf', 'Use'),
    ];
    const { text, notes } = merge(papers(A), papers(A, mine), papers(A, yours, D));
    expect(text).toBe(papers(A, mine, D));
    expect(notes).toEqual([expect.stringContaining(`Theirs is: ${yours.trim()}`)]);
  });

  it('keeps two papers of one title, and two entries of one page', () => {
    const titled = [
      linked('Scaling', 'https://arxiv.org/abs/2309.00001'),
      linked('Scaling', 'https://arxiv.org/abs/2309.00002'),
    ];
    const { text, notes } = merge(papers(B, A), papers(B, A, titled[0]!), papers(B, A, titled[1]!));
    expect(text).toBe(papers(B, A, ...titled));
    expect(notes).toEqual([expect.stringContaining('"Scaling" is now on lines 9 and 10')]);
    const paged = ['ScienceQA', 'GeoQA'].map((title) => linked(title, 'https://arxiv.org/abs/2309.00001'));
    expect(merge(papers(B, A), papers(B, A, paged[0]!), papers(B, A, paged[1]!))).toEqual(
      clean(papers(B, A, ...paged)),
    );
  });

  it('knows an entry whose title one side edits', () => {
    const [mine, yours] = [row('Segment Anything in Images'), row('Segment Anything', 'Use')];
    expect(merge(papers(B, A), papers(B, mine), papers(B, yours))).toMatchObject({
      conflicts: 1,
      text: papers(B, `<<<<<<< ours\n${mine}=======\n${yours}>>>>>>> theirs\n`),
    });
  });

  it('takes an order that one side changes, and what the other adds', () => {
    const sorted = papers(D, C, A, B);
    const base = papers(B, A, C, D);
    const added = papers(B, A, row('Tokens'), C, D);
    for (const { text, conflicts } of [merge(base, sorted, added), merge(base, added, sorted)]) {
      expect(conflicts).toBe(0);
      expect(text.replace(row('Tokens'), '')).toBe(sorted);
      expect(text).toContain(row('Tokens'));
    }
  });

  it('takes line endings that one side changes', () => {
    const windows = (text: string) => text.replaceAll('\n', '\r\n');
    const [base, one, other] = [papers(B, A), papers(B, A, C), papers(B, A, D)];
    expect(merge(base, windows(base), other)).toEqual(clean(windows(other)));
    expect(merge(base, windows(one), other)).toEqual(clean(windows(papers(B, A, C, D))));
    expect(merge(base, one, windows(other))).toEqual(clean(windows(papers(B, A, C, D))));
  });

  it('leaves a tag that both declare in their own way to a person', () => {
    const legend = (...tags: string[]) =>
      `## Legend\n\n|Tag|Meaning|\n|---|---|\n${tags.map((tag) => `|![](https://img.shields.io/badge/${tag})|About ${tag.split('-')[0]}|\n`).join('')}\n${papers(A, B)}`;
    const [data, one, other] = ['Data-f1db9d', 'Use-111111', 'Use-222222'];
    expect(merge(legend(data!), legend(data!, one!), legend(data!, other!)).conflicts).toBe(1);
    expect(merge(legend(data!), legend(data!, one!), legend(data!, one!, 'Model-333333'))).toEqual(
      clean(legend(data!, one!, 'Model-333333')),
    );
  });

  it('merges entries with blank lines between them', () => {
    const block = (title: string) =>
      `**${title}**\n\\\n[[Paper](https://example.org/${title.length})] ${badge('Data')}\n\n`;
    const heading = (title: string) =>
      `### [${title}](https://example.org/${title.length})\n\nIt does what its name says.\n\n`;
    for (const entry of [block, heading]) {
      const list = (...titles: string[]) => `# List\n\n## All\n\n${titles.map(entry).join('')}## More\n`;
      const base = ['Zebra', 'Visual Tuning', 'Segment', 'Parrots and more'];
      expect(merge(list(...base), list(...base, 'Yak'), list(...base, 'Walrus song'))).toEqual(
        clean(list(...base, 'Yak', 'Walrus song')),
      );
    }
  });

  it('loses nothing of a base that is read otherwise than the sides', () => {
    const block = (title: string) => `**${title}**\n\\\n[[Paper](https://example.org/${title.length})]\n\n`;
    const list = (a: string[], b: string[]) =>
      `# List\n\n## Part A\n\n${a.map(block).join('')}\n## Part B\n\n${b.map(block).join('')}`;
    const base = ['Synth', 'Robots', 'Experts in it'];
    const { text } = merge(
      list(base, ['Planner code']),
      list(['Plan of all things', 'Synth', 'Robots', 'A new mixture'], ['Planner code']),
      list([...base, 'A new mixture'], ['Planner code']),
    );
    for (const title of ['Planner code', 'Plan of all things', 'Synth', 'Robots', 'A new mixture'])
      expect(text).toContain(`**${title}**`);
  });
});

describe('merge, of generated regions', () => {
  const made = (...rows: string[]) => {
    const text = `<!-- steward:begin counts by=label -->\n<!-- steward:end -->\n\n${papers(...rows)}`;
    return renderedText(text, renderFile('', text, defaultConfig));
  };
  const [use, model] = [row('Tokens', 'Use'), row('Words', 'Model')];

  it('says that an edit by hand is not kept', () => {
    const edited = made(B, A, model).replace('Generated by', 'Written by');
    expect(merge(made(B, A), made(B, A, use), edited)).toEqual(
      clean(made(B, A, use, model), [
        'Theirs edited the generated region "counts" on line 1 by hand. Generated regions are generated again, so this edit is lost.',
      ]),
    );
  });

  it('takes out what one side takes out', () => {
    const merged = clean(papers(B, A, use, model));
    expect(merge(made(B, A), papers(B, A, use), made(B, A, model))).toEqual(merged);
    expect(merge(made(B, A), made(B, A, use), papers(B, A, model))).toEqual(merged);
  });

  it('keeps a paper once that both sides add, though a region names it', () => {
    const listed = (...rows: string[]) => {
      const text = `${papers(...rows)}\n<!-- steward:begin table -->\n<!-- steward:end -->\n`;
      return renderedText(text, renderFile('', text, defaultConfig));
    };
    const [ours, theirs] = [row('Tokens', 'Use'), row('Tokens', 'Model')];
    const { text, conflicts, notes } = merge(listed(B, A), listed(B, A, ours), listed(B, A, theirs));
    expect(conflicts).toBe(0);
    expect(text).toBe(listed(B, A, ours));
    expect(notes).toEqual([expect.stringContaining('Both sides add "Tokens"; kept once, as in ours')]);
  });

  it('leaves them as they are where they cannot be made', () => {
    const { text, conflicts, notes } = merge(made(B, A), made(B, A, use), made(B, A, model), {
      render: false,
    });
    expect(conflicts).toBe(0);
    expect(text).toBe(made(B, A, use).replace(use, use + model));
    expect(notes).toEqual([expect.stringContaining('Run render after you fix the config')]);
    const open = made(B, A, model).replace(/<!-- steward:end.*-->\n/, '');
    expect(merge(made(B, A), made(B, A, use), open).notes).toEqual([
      expect.stringContaining('This region is not closed'),
    ]);
  });
});

describe('beside git’s own merge', () => {
  let folder: string;
  beforeAll(() => {
    folder = mkdtempSync(join(tmpdir(), 'steward-merge-'));
  });
  afterAll(() => rmSync(folder, { recursive: true, force: true }));

  /** Small numbers that look like chance and are the same each time (Lehmer, MINSTD). */
  function* numbers(seed: number): Generator<number> {
    for (let state = seed; ; ) {
      state = (state * 48271) % 2147483647;
      yield state;
    }
  }

  it('gives what git gives wherever git finds no conflict', () => {
    execFileSync('git', ['--version']);
    let compared = 0;
    for (let seed = 1; seed <= 30; seed++) {
      const random = numbers(seed);
      const next = (below: number) => random.next().value! % below;
      const rows = Array.from({ length: 30 }, (_, i) => `Paper number ${i} of ${seed}`);
      const change = (side: string) => {
        const own = rows.map((title) => row(title));
        for (let i = 0; i < 3; i++) {
          const at = next(own.length);
          const kind = next(3);
          if (kind === 0) own.splice(at, 1);
          else if (kind === 1) own.splice(at, 0, row(`${side} adds ${i} in ${seed}`));
          else own[at] = own[at]!.replace(badge('Data'), badge(`${side}${i}`));
        }
        return papers(...own);
      };
      const [base, ours, theirs] = [
        papers(...rows.map((title) => row(title))),
        change('Ours'),
        change('Theirs'),
      ];
      for (const [name, text] of Object.entries({ base, ours, theirs }))
        writeFileSync(join(folder, name), text!);
      const git = spawnSync('git', ['merge-file', '-p', 'ours', 'base', 'theirs'], {
        cwd: folder,
        encoding: 'utf8',
      });
      const { text, conflicts } = merge(base!, ours!, theirs!);
      if (git.status === 0) {
        compared++;
        expect(text).toBe(git.stdout);
      }
      expect(conflicts).toBeLessThanOrEqual(git.status!);
    }
    expect(compared).toBeGreaterThan(10);
  });
});
