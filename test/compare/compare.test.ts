import { existsSync, readFileSync } from 'node:fs';
import { describe, expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import type { Change } from '../../src/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { ABSENT, skips } from '../shared.ts';

const legend = `# List

## Tags

| Section Title | Tag |
|---|---|
| Data Mixture | ![](https://img.shields.io/badge/Data--Mixture-f1db9d) |
| Data Packing | ![](https://img.shields.io/badge/Data--Packing-f1db9d) |
| Toxicity | ![](https://img.shields.io/badge/Toxicity-d3f0aa) |

## Papers

| Title | Tags |
|---|---|
`;
const tag = (id: string) =>
  `![](https://img.shields.io/badge/${id.replaceAll('-', '--')}-${id === 'Toxicity' ? 'd3f0aa' : 'f1db9d'})`;
const row = (title: string, ...labels: string[]) => `| ${title} | ${labels.map(tag).join(' ')} |\n`;
const others = [
  row('VideoChat: Chat-Centric Video Understanding', 'Data-Mixture', 'Toxicity'),
  row('ModelGo: A Practical Tool for Machine Learning License Analysis', 'Toxicity'),
  row('Kosmos-2: Grounding Multimodal Large Language Models to the World', 'Toxicity'),
  row('Perception Test: A Diagnostic Benchmark for Multimodal Video Models', 'Data-Packing'),
];
const table = (...rows: string[]) => legend + [...others, ...rows].join('');

const between = (base: string, head: string) => compare(parseList(base), parseList(head));
const tell = (changes: readonly Change[]) =>
  changes.map(({ kind, before, after, fields, labels }) => {
    const names =
      before && after && before.title !== after.title
        ? `${before.title} → ${after.title}`
        : (after ?? before)!.title;
    const details = [
      ...(fields ?? []),
      ...(labels?.added ?? []).map((id) => `+${id}`),
      ...(labels?.removed ?? []).map((id) => `-${id}`),
    ];
    return [kind, names, ...details].join(' | ');
  });

describe('a table without links', () => {
  const a = row('Demystifying CLIP Data', 'Data-Mixture');
  const b = row('Fewer Truncations Improve Language Modeling', 'Data-Packing');
  const c = row('Data Filtering Networks', 'Data-Mixture', 'Data-Packing');

  const cases: [name: string, base: string[], head: string[], told: string[]][] = [
    ['nothing', [a, b, c], [a, b, c], []],
    ['another order', [a, b, c], [c, a, b], ['moved | Data Filtering Networks']],
    ['a row more', [a, b], [a, c, b], ['added | Data Filtering Networks']],
    ['a row less', [a, b, c], [a, c], ['removed | Fewer Truncations Improve Language Modeling']],
    ['all new', [], [a], ['added | Demystifying CLIP Data']],
    ['all gone', [a], [], ['removed | Demystifying CLIP Data']],
    [
      'a label more',
      [a, b],
      [row('Demystifying CLIP Data', 'Data-Mixture', 'Toxicity'), b],
      ['relabelled | Demystifying CLIP Data | +Toxicity'],
    ],
    [
      'a label instead',
      [a, b],
      [row('Demystifying CLIP Data', 'Toxicity'), b],
      ['relabelled | Demystifying CLIP Data | +Toxicity | -Data-Mixture'],
    ],
    ['labels in another order', [c], [row('Data Filtering Networks', 'Data-Packing', 'Data-Mixture')], []],
    ['another colour', [a], [a.replace('f1db9d', 'ff0000')], ['edited | Demystifying CLIP Data | labels']],
    ['padding only', [a, b], [a.replace('| D', '|D'), b], []],
    [
      'a typo fixed',
      [row('Demystifing CLIP Data', 'Data-Mixture'), b],
      [a, b],
      ['edited | Demystifing CLIP Data → Demystifying CLIP Data | title'],
    ],
    [
      'other capitals',
      [row('demystifying CLIP data', 'Data-Mixture'), b],
      [a, b],
      ['edited | demystifying CLIP data → Demystifying CLIP Data | title'],
    ],
    [
      'renamed and relabelled at once',
      [a, b],
      [row('Demystifying CLIP Data and More', 'Toxicity'), b],
      [
        'edited | Demystifying CLIP Data → Demystifying CLIP Data and More | title | labels | +Toxicity | -Data-Mixture',
      ],
    ],
    [
      'another paper in its place',
      [a, b, c],
      [a, row('Segment Anything', 'Data-Packing'), c],
      ['added | Segment Anything', 'removed | Fewer Truncations Improve Language Modeling'],
    ],
    ['one of two that are the same', [a, b, a], [a, b], ['removed | Demystifying CLIP Data']],
    ['one more of the same', [a, b], [a, b, a], ['added | Demystifying CLIP Data']],
    [
      'one of two relabelled',
      [a, b, a],
      [a, b, row('Demystifying CLIP Data', 'Toxicity')],
      ['relabelled | Demystifying CLIP Data | +Toxicity | -Data-Mixture'],
    ],
    [
      'another part of a series',
      [row('Lectures on Data, Part 1', 'Toxicity'), a, b],
      [a, b, row('Lectures on Data, Part 2', 'Toxicity')],
      ['added | Lectures on Data, Part 2', 'removed | Lectures on Data, Part 1'],
    ],
    [
      'a new version beside the old one',
      [row('GPT-4 Technical Report', 'Toxicity')],
      [row('GPT-4 Technical Report', 'Toxicity'), row('GPT-5 Technical Report', 'Toxicity')],
      ['added | GPT-5 Technical Report'],
    ],
  ];
  it.each(cases)('%s', (_, base, head, told) =>
    expect(tell(between(table(...base), table(...head)))).toEqual(told),
  );
});

describe('bullets with links', () => {
  const list = (...lines: string[]) => `# List\n\n${lines.join('\n')}\n`;
  const cases: [name: string, base: string[], head: string[], told: string[]][] = [
    [
      'found by arXiv id in another form, under another title',
      [
        '## A',
        '',
        '- [Old Name](https://arxiv.org/abs/2407.08583) - Text.',
        '- [Other](https://arxiv.org/abs/2407.00001) - Text.',
      ],
      [
        '## A',
        '',
        '- [Something Quite Different](https://arxiv.org/pdf/2407.08583v2) - Text.',
        '- [Other](https://arxiv.org/abs/2407.00001) - Text.',
      ],
      ['edited | Old Name → Something Quite Different | title | links'],
    ],
    [
      'moved to another section',
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Text.',
        '- [Two](https://example.com/2) - Text.',
        '',
        '## B',
        '',
        '- [Three](https://example.com/3) - Text.',
      ],
      [
        '## A',
        '',
        '- [Two](https://example.com/2) - Text.',
        '',
        '## B',
        '',
        '- [Three](https://example.com/3) - Text.',
        '- [One](https://example.com/1) - Text.',
      ],
      ['moved | One'],
    ],
    [
      'moved and described again',
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Text.',
        '- [Two](https://example.com/2) - Text.',
        '',
        '## B',
        '',
        '- [Three](https://example.com/3) - Text.',
      ],
      [
        '## A',
        '',
        '- [Two](https://example.com/2) - Text.',
        '',
        '## B',
        '',
        '- [Three](https://example.com/3) - Text.',
        '- [One](https://example.com/1) - Better text.',
      ],
      ['edited | One | description | section'],
    ],
    [
      'a section renamed',
      ['## A', '', '- [One](https://example.com/1) - Text.', '- [Two](https://example.com/2) - Text.'],
      ['## Better', '', '- [One](https://example.com/1) - Text.', '- [Two](https://example.com/2) - Text.'],
      [],
    ],
    [
      'a link fixed',
      ['## A', '', '- [One](https://example.com/1) - Text.', '- [Two](https://example.com/2) - Text.'],
      ['## A', '', '- [One](https://example.org/one) - Text.', '- [Two](https://example.com/2) - Text.'],
      ['edited | One | links'],
    ],
    [
      'cross-listed in a second section',
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Text.',
        '',
        '## B',
        '',
        '- [Two](https://example.com/2) - Text.',
      ],
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Text.',
        '',
        '## B',
        '',
        '- [Two](https://example.com/2) - Text.',
        '- [One](https://example.com/1) - Text.',
      ],
      ['added | One'],
    ],
    [
      'the data sets of one paper, of which one goes and another comes',
      [
        '## A',
        '',
        '- [Alpha](https://arxiv.org/abs/2407.08583) - Text.',
        '- [Beta](https://arxiv.org/abs/2407.08583) - Text.',
        '- [Gamma](https://arxiv.org/abs/2407.08583) - Text.',
      ],
      [
        '## A',
        '',
        '- [Beta](https://arxiv.org/abs/2407.08583) - Text.',
        '- [Gamma](https://arxiv.org/abs/2407.08583) - Text.',
        '- [Gamma](https://arxiv.org/abs/2407.08583) - Text.',
      ],
      ['added | Gamma', 'removed | Alpha'],
    ],
    [
      'another thing of the same name elsewhere',
      [
        '## A',
        '',
        '- [Homepage](https://example.com/1) - Text.',
        '',
        '## B',
        '',
        '- [Two](https://example.com/2) - Text.',
      ],
      [
        '## A',
        '',
        '## B',
        '',
        '- [Two](https://example.com/2) - Text.',
        '- [Homepage](https://example.com/3) - Text.',
      ],
      ['added | Homepage', 'removed | Homepage'],
    ],
    [
      'a successor of the same few words, between the same neighbours',
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Counts to one.',
        '- [Taskline](https://github.com/a/taskline) - Terminal task list.',
        '- [Two](https://example.com/2) - Counts to two.',
      ],
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Counts to one.',
        '- [Duty](https://github.com/b/duty) - Terminal task list.',
        '- [Two](https://example.com/2) - Counts to two.',
      ],
      ['edited | Taskline → Duty | title | links'],
    ],
    [
      'one of two of the same paper whose title was broken: each stays in its place',
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Text.',
        '- **Umber: A Survey of Brown Paper, 2025, [Paper](https://arxiv.org/abs/2303.08774)',
        '- [Two](https://example.com/2) - Text.',
        '- [Three](https://example.com/3) - Text.',
        '- **Umber: A Survey of Brown Paper** 2025 [Paper](https://arxiv.org/abs/2303.08774)',
      ],
      [
        '## A',
        '',
        '- [One](https://example.com/1) - Text.',
        '- **Umber: A Survey of Brown Paper**, 2025, [Paper](https://arxiv.org/pdf/2303.08774)',
        '- [Two](https://example.com/2) - Text.',
        '- [Three](https://example.com/3) - Text.',
        '- **Umber: A Survey of Brown Paper**, 2025, [Paper](https://arxiv.org/pdf/2303.08774)',
      ],
      [
        'edited | Umber: A Survey of Brown Paper, 2025 → Umber: A Survey of Brown Paper | title | links | fields',
        'edited | Umber: A Survey of Brown Paper | links',
      ],
    ],
    [
      'its successor in its place',
      [
        '## A',
        '',
        '- [GPT-4 Technical Report](https://arxiv.org/abs/2303.08774) - Text.',
        '- [Two](https://example.com/2) - Text.',
      ],
      [
        '## A',
        '',
        '- [GPT-5 Technical Report](https://arxiv.org/abs/2503.08774) - Text.',
        '- [Two](https://example.com/2) - Text.',
      ],
      ['added | GPT-5 Technical Report', 'removed | GPT-4 Technical Report'],
    ],
  ];
  it.each(cases)('%s', (_, base, head, told) =>
    expect(tell(between(list(...base), list(...head)))).toEqual(told),
  );
});

describe('a table with values', () => {
  const values = (...rows: string[]) =>
    `# List\n\n| Title | Year | Link |\n|---|---|---|\n${rows.join('\n')}\n`;
  const one = '| Segment Anything | 2023 | [paper](https://arxiv.org/abs/2304.02643) |';
  const two = '| ImageBind | 2023 | [paper](https://arxiv.org/abs/2305.05665) |';
  const cases: [name: string, base: string[], head: string[], told: string[]][] = [
    [
      'another value',
      [one, two],
      [one.replace('| 2023', '| 2024'), two],
      ['edited | Segment Anything | fields'],
    ],
    [
      'another link',
      [one, two],
      [one.replace('abs/2304.02643', 'pdf/2304.02643'), two],
      ['edited | Segment Anything | links'],
    ],
    ['other padding', [one, two], [one.replace('| 2023', '|   2023'), two], []],
  ];
  it.each(cases)('%s', (_, base, head, told) =>
    expect(tell(between(values(...base), values(...head)))).toEqual(told),
  );
});

describe('words that are read as no part of an entry', () => {
  const list = (first: string) =>
    `# List\n\n${first}\n- [Beta](https://example.org/b) - Two.\n- [Gamma](https://example.org/c) - Three.\n`;
  it.each([
    ['in a quotation below it', '- [Alpha](https://example.org/a) - One.\n\n  > A note.', 'A note', 'Notes'],
    [
      'in a second paragraph',
      '- [Alpha](https://example.org/a) - One.\n\n  A note on it.\n',
      'A note',
      'Notes',
    ],
  ])('are part of it to its readers: %s', (_, first, was, is) => {
    expect(tell(between(list(first), list(first.replace(was, is))))).toEqual(['edited | Alpha | text']);
  });

  it.each([
    ['what emphasis looks like', '- [Alpha](https://example.org/a) - *One*.', '*One*', '_One_'],
    ['its number', '1. [Alpha](https://example.org/a) - One.', '1.', '2.'],
    [
      'an entry that stands in it',
      '- [Alpha](https://example.org/a) - One.\n  - [Delta](https://example.org/d) - Four.',
      '  - [Delta](https://example.org/d) - Four.',
      '  - [Delta](https://example.org/d) - Four.\n  - [Eta](https://example.org/e) - Five.',
    ],
  ])('are not %s', (_, first, was, is) => {
    const changes = tell(between(list(first), list(first.replace(was, is))));
    expect(changes.filter((change) => change.includes('Alpha'))).toEqual([]);
  });
});

describe('an edit in its place', () => {
  const list = (...lines: string[]) => `# List\n\n## A\n\n${lines.join('\n')}\n`;
  const dock = (text: string) => `- [Dock](https://example.com/dock) - ${text}`;
  it('is no other entry of the same name', () =>
    expect(
      tell(
        between(
          list(dock('One.'), '- [Two](https://example.com/2) - Text.', dock('Last.')),
          list(dock('One.'), dock('New.'), '- [Two](https://example.com/2) - Text.', dock('The last.')),
        ),
      ),
    ).toEqual(['added | Dock', 'edited | Dock | description']));
  it('is a record whose other lines stay', () => {
    const record = (name: string, task: string) =>
      `- [${name}](https://github.com/example/${name})\n  - Authors: Ann and Bob\n  - Task: ${task}`;
    expect(
      tell(
        between(
          list(record('Kiln', 'Burns.'), record('Loom', 'Weaves.').replace('Ann', 'Cleo')),
          list(record('Oven', 'Bakes bread.'), record('Loom', 'Weaves.').replace('Ann', 'Cleo')),
        ),
      ),
    ).toEqual(['edited | Kiln → Oven | title | links | fields']);
  });
});

describe('links by reference', () => {
  const list = (url: string) =>
    `# List\n\n- [One][1] - Text.\n- [Two](https://example.com/2) - Text.\n\n[1]: ${url}\n`;
  it('change where they are defined', () =>
    expect(tell(between(list('https://example.com/1'), list('https://example.org/one')))).toEqual([
      'edited | One | links',
    ]));
});

/** Park–Miller: the same numbers on every machine. */
function random(seed: number): (below: number) => number {
  let state = seed;
  return (below) => {
    state = (state * 48271) % 2147483647;
    return state % below;
  };
}

describe('laws', () => {
  const words =
    'scaling data models vision language alignment benchmark survey retrieval reasoning prompts images video audio chart filter'.split(
      ' ',
    );
  const ids = ['Data-Mixture', 'Data-Packing', 'Toxicity'];
  it('holds the books after any edits', () => {
    for (let seed = 1; seed <= 100; seed++) {
      const pick = random(seed * 7919);
      const title = () => Array.from({ length: 1 + pick(6) }, () => words[pick(words.length)]).join(' ');
      const rows = Array.from({ length: pick(12) }, () => ({ title: title(), label: ids[pick(3)]! }));
      const edited = rows.map((one) => ({ ...one }));
      for (let step = pick(8); step > 0; step--) {
        const at = pick(edited.length + 1);
        const one = edited[at];
        const kind = pick(5);
        if (kind === 0 || !one) edited.splice(at, 0, { title: title(), label: ids[pick(3)]! });
        else if (kind === 1) edited.splice(at, 1);
        else if (kind === 2) one.title = one.title.slice(0, -1) + words[pick(words.length)]!;
        else if (kind === 3) one.label = ids[pick(3)]!;
        else edited.push(...edited.splice(at, 1));
      }
      const base = parseList(table(...rows.map((one) => row(one.title, one.label))));
      const head = parseList(table(...edited.map((one) => row(one.title, one.label))));
      const changes = compare(base, head);
      const count = (kind: Change['kind']) => changes.filter((change) => change.kind === kind).length;
      expect(head.entries.length, `seed ${seed}`).toBe(edited.length + others.length);
      expect(count('added') - count('removed'), `seed ${seed}`).toBe(
        head.entries.length - base.entries.length,
      );
      const befores = changes.flatMap(({ before }) => before?.index ?? []);
      const afters = changes.flatMap(({ after }) => after?.index ?? []);
      expect(new Set(befores).size, `seed ${seed}`).toBe(befores.length);
      expect(new Set(afters).size, `seed ${seed}`).toBe(afters.length);
      // Backwards, what was added is removed.
      const back = compare(head, base);
      expect(back.filter(({ kind }) => kind === 'removed').length, `seed ${seed}`).toBe(count('added'));
    }
  });

  it('tells all of an empty list', () => {
    const list = parseList(table());
    expect(compare(parseList(''), list).map(({ kind }) => kind)).toEqual(others.map(() => 'added'));
    expect(compare(list, parseList('')).map(({ kind }) => kind)).toEqual(others.map(() => 'removed'));
  });
});

const lists = '../shared/corpus/lists';
describe.skipIf(skips(!existsSync(lists), ABSENT))('real lists', () => {
  it.each([
    'modelscope__data-juicer.md',
    'ZigeW__data_management_LLM.md',
    'atfortes__Awesome-LLM-Reasoning.md',
    'thunlp__PromptPapers.md',
    'sindresorhus__awesome.md',
    'yaodongC__awesome-instruction-dataset.md',
    'EbookFoundation__free-programming-books__zh.md',
    'EbookFoundation__free-programming-books__ro.md',
  ])('%s', (name) => {
    const text = readFileSync(`${lists}/${name}`, 'utf8');
    const base = parseList(text);
    // A blank line more at the end is another text, but the same list.
    expect(compare(base, parseList(`${text}\n\n`))).toEqual([]);
    const gone = base.entries[Math.floor(base.entries.length / 2)]!;
    const start = base.lines.starts[gone.line - 1]!;
    const end = base.lines.starts[gone.endLine] ?? text.length;
    const changes = compare(base, parseList(text.slice(0, start) + text.slice(end)));
    expect(changes).toMatchObject([{ kind: 'removed', before: { title: gone.title } }]);
  });
});

describe('an entry that disappears', () => {
  const list =
    '# T\n\n- [A](https://example.org/a) - One.\n- [B](https://example.org/b) - Two.\n- [C](https://example.org/c) - Three.\n';
  const line = '- [B](https://example.org/b) - Two.\n';
  const changed = (head: string, before = list) => {
    const [base, after] = [before, `${head}${before.slice(list.length)}`].map((text) =>
      parseList(text, { path: 'a.md' }),
    );
    return compare(base!, after!).map(({ kind, isCommentedOut }) => [kind, isCommentedOut ?? false]);
  };

  it.each([
    ['on its line', `<!-- ${line.trim()} -->\n`],
    ['behind its bullet', '- <!-- [B](https://example.org/b) - Two. -->\n'],
    ['between two lines', `<!--\n${line}-->\n`],
  ])('is commented out %s', (_, text) => {
    expect(changed(list.replace(line, text))).toEqual([['removed', true]]);
  });

  it('is removed where no comment has it', () => {
    expect(changed(list.replace(line, ''))).toEqual([['removed', false]]);
    // A comment that was there before is none that the change made.
    expect(changed(list.replace(line, ''), `${list}\n<!-- ${line.trim()} -->\n`)).toEqual([
      ['removed', false],
    ]);
    expect(changed(list.replace(line, '<!-- [A](https://example.org/a) - One. -->\n'))).toEqual([
      ['removed', false],
    ]);
  });
});
