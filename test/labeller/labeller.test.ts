import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema, defaultConfig } from '../../src/config/schema.ts';
import { labelAdvice, labellerOf } from '../../src/labeller/advice.ts';
import { audit } from '../../src/labeller/audit.ts';
import { confidenceOf } from '../../src/labeller/confidence.ts';
import { examplesOf, subjectOf } from '../../src/labeller/examples.ts';
import { featuresOf, wordsOf } from '../../src/labeller/features.ts';
import { Model } from '../../src/labeller/model.ts';
import { Space } from '../../src/labeller/vectors.ts';
import { parseList } from '../../src/parse/index.ts';

const badge = (label: string) => `![](https://img.shields.io/badge/${label}-9ecae1)`;

/** Sixty papers of two subjects that their titles tell. */
function papers(extra: readonly string[] = []): string {
  const words = ['river', 'stone', 'cloud', 'field', 'lake', 'tower', 'bridge', 'garden', 'harbor', 'valley'];
  const rows = Array.from({ length: 60 }, (_, at) => {
    const [one, other] = [words[at % 10], words[Math.floor(at / 6) % 10]];
    return at % 2
      ? `| A benchmark of ${one} and ${other} ${at} | ${badge('Evaluation')} |`
      : `| Filtering of noisy ${one} pairs near ${other} ${at} | ${badge('Filter')} |`;
  });
  return `# Papers

## Labels

| Title | Label |
|---|---|
| Evaluation | ${badge('Evaluation')} |
| Filter | ${badge('Filter')} |

## List

| Title | Labels |
|---|---|
${[...rows, ...extra].join('\n')}
`;
}

const read = (text: string) => parseList(text, { path: 'list.md' });

describe('features', () => {
  it('are words, pairs and pieces of words', () => {
    expect([...featuresOf('Data filtering').keys()]).toEqual([
      'data',
      'data filtering',
      'filtering',
      ...['~ fil', '~filt', '~ilte', '~lter', '~teri', '~erin', '~ring', '~ing '],
    ]);
  });

  it('cut a script without spaces into pairs of characters', () => {
    expect(wordsOf('数据过滤')).toEqual(['数据', '据过', '过滤']);
    expect(wordsOf('数')).toEqual(['数']);
  });

  it('find the same words in any case and form, and leave empty ones out', () => {
    expect(wordsOf('The ＤＡＴＡ of Data')).toEqual(['data', 'data']);
  });
});

describe('likeness', () => {
  const subjects = ['image captioning with models', 'filtering of web pages', ''].map((text) => ({
    text,
    section: [],
  }));

  it('is 1 for the same text, less for others, 0 where nothing is shared', () => {
    const space = new Space(subjects);
    const [same, other, none] = space.likeness(space.vectorOf(subjects[0]!));
    expect(same).toBeCloseTo(1, 10);
    expect(other).toBeLessThan(0.5);
    expect(none).toBe(0);
  });

  it('is more in the same section and at the same host, where not all are there', () => {
    const space = new Space([
      { text: 'one', section: ['Tools'], host: 'example.org' },
      { text: 'two', section: ['Papers'] },
    ]);
    const likeness = space.likeness(
      space.vectorOf({ text: 'three', section: ['Tools'], host: 'example.org' }),
    );
    expect(likeness[0]).toBeGreaterThan(likeness[1]!);
  });
});

describe('what an entry says without its labels', () => {
  it('has neither the text of labels nor their links', () => {
    const list = parseList(
      '## Tools\n\n- [Ant](https://ant.example.org/x) - Builds nests. `MIT` `Java`\n- [Bee](https://www.Example.org/b) - Flies. `MIT`\n',
      { config: v.parse(configSchema, { labels: { syntax: 'code' } }) },
    );
    const [ant, bee] = list.entries.map((entry) => subjectOf(entry, list.text));
    expect(ant).toEqual({ text: 'Ant\nBuilds nests.', section: ['Tools'], host: 'ant.example.org' });
    expect(bee!.host).toBe('example.org');
  });
});

describe('the labeller', () => {
  const list = read(papers());

  it('tells labels from the words of titles, with the entries that speak for them', () => {
    const [first] = labellerOf(list).likeliest({ text: 'A benchmark of islands', section: ['List'] });
    expect(first).toMatchObject({ label: 'Evaluation', isBranch: false });
    expect(first!.probability).toBeGreaterThan(0.8);
    for (const at of first!.likeEntries) expect(list.entries[at]!.title).toMatch(/^A benchmark/);
  });

  it('gives the same each time', () => {
    const again = () => [...new Model(examplesOf(read(papers()))).guess({ text: 'Filtering', section: [] })];
    expect(again()).toEqual(again());
  });

  it('knows how far it can be trusted on this list', () => {
    const { labels } = confidenceOf(examplesOf(list), () => []);
    expect(labels.examples).toBe(60);
    expect(labels.precision).toBeGreaterThanOrEqual(0.6);
    expect(labels.threshold).toBeGreaterThanOrEqual(0.5);
  });

  it('trusts nothing where labels have nothing to do with titles', () => {
    // Six labels in turn: none is more likely than the others.
    const rows = Array.from(
      { length: 90 },
      (_, at) => `- [T${at}](https://example.org/${at}) \`l${(at * 7) % 6}\``,
    );
    const { labels } = confidenceOf(examplesOf(read(`## List\n\n${rows.join('\n')}\n`)), () => []);
    expect(labels.threshold).toBeUndefined();
  });

  it('gives a sure branch where no label of it is sure', () => {
    const rows = Array.from({ length: 80 }, (_, at) =>
      at % 2
        ? `- [Benchmark ${at}](https://example.org/${at}) \`way${(at * 7919) % 7}\``
        : `- [Filter ${at}](https://example.org/${at}) \`filter\``,
    );
    const config = v.parse(configSchema, {
      taxonomy: {
        tags: [
          ...[0, 1, 2, 3, 4, 5, 6].map((way) => ({ id: `way${way}`, path: ['Judging'] })),
          { id: 'filter', path: ['Making'] },
        ],
      },
      labels: { syntax: 'code' },
    });
    const branched = parseList(`## List\n\n${rows.join('\n')}\n`, { config });
    const guesses = labellerOf(branched).sure({ text: 'Benchmark of birds', section: ['List'] });
    expect(guesses).toMatchObject([{ label: 'Judging', isBranch: true }]);
  });

  it.each([
    ['no entry', '# Nothing\n'],
    ['no label', '## A\n\n- [x](https://example.org/x) - X.\n'],
    ['one label', '## A\n\n- [x](https://example.org/x) `a`\n'],
  ])('is silent with %s', (_, text) => {
    expect(labellerOf(read(text)).sure({ text: 'x', section: [] })).toEqual([]);
  });
});

describe('advice on an added entry', () => {
  const base = read(papers());

  it('names labels with a similar entry and gives the line to paste', () => {
    const head = read(papers(['| A benchmark of birds |  |']));
    const entry = head.entries.at(-1)!;
    const advice = labelAdvice(entry, head, base, defaultConfig);
    expect(advice?.message).toMatch(
      /^Similar entries carry "Evaluation", as in "A benchmark of .*" \(line \d+\)\. Add the labels that fit\.$/,
    );
    expect(advice?.paste).toBe(`| A benchmark of birds | ${badge('Evaluation')} |`);
  });

  it('gives a line of bullets too, as a labelled neighbour has it', () => {
    const rows = Array.from({ length: 60 }, (_, at) =>
      at % 2
        ? `- [Benchmark of ${at}](https://example.org/${at}) \`judge\``
        : `- [Filter of ${at}](https://example.org/${at}) \`filter\``,
    );
    const text = (more = '') => `## List\n\n${rows.join('\n')}\n${more}`;
    const head = read(text('- [Benchmark of birds](https://example.org/birds)\n'));
    const advice = labelAdvice(head.entries.at(-1)!, head, read(text()), defaultConfig);
    expect(advice?.paste).toBe('- [Benchmark of birds](https://example.org/birds) `judge`');
  });

  it('is none where too few entries are labelled', () => {
    const small = (more = '') =>
      `## A\n\n- [x](https://example.org/x) \`a\`\n- [y](https://example.org/y) \`b\`\n${more}`;
    const head = read(small('- [z](https://example.org/z)\n'));
    expect(labelAdvice(head.entries[2]!, head, read(small()), defaultConfig)).toBeUndefined();
  });
});

describe('the audit of labels', () => {
  it('finds the entry whose label is not that of its like, first', () => {
    const list = read(papers([`| A benchmark of birds | ${badge('Filter')} |`]));
    const [first] = audit(list);
    expect(list.entries[first!.entry]!.title).toBe('A benchmark of birds');
    expect(first).toMatchObject({ label: 'Filter', expected: { label: 'Evaluation' } });
    expect(first!.likeEntries.length).toBe(3);
  });

  it('finds nothing where there is nothing to compare', () => {
    expect(audit(read('# Nothing\n'))).toEqual([]);
    expect(audit(read('## A\n\n- [x](https://example.org/x) `a`\n'))).toEqual([]);
  });
});
