import { describe, expect, it } from 'vitest';
import { canonical, isEdited, readViewRegions, sumOf } from '../../src/analysis/view-regions.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => readViewRegions(parseList(text));
const told = (text: string) => read(text).problems.map(({ line, message }) => [line, message]);

describe('the regions of a file', () => {
  it('have a view, options, and what stands between their markers', () => {
    const text = `# L\n\n<!-- steward:begin index by=label  title="a b" also='c d' open -->\nx\n<!-- steward:end sum=1a2b3c4d -->\n`;
    const { regions, problems } = read(text);
    expect(problems).toEqual([]);
    expect(regions).toHaveLength(1);
    const [region] = regions;
    expect(region).toMatchObject({
      view: 'index',
      line: 3,
      endLine: 5,
      sum: '1a2b3c4d',
      inline: false,
      prefix: '',
    });
    expect(region!.options).toEqual([
      { key: 'by', value: 'label' },
      { key: 'title', value: 'a b' },
      { key: 'also', value: 'c d' },
      { key: 'open', value: 'true' },
    ]);
    expect(text.slice(region!.content.start, region!.content.end)).toBe('\nx\n');
  });

  it('may spread their marker over lines, and stand within a line or a quote', () => {
    const { regions, problems } = read(
      '<!-- steward:begin\n  counts\n  by=section\n-->\n<!-- steward:end -->\n\nA <!-- steward:begin stats -->1<!-- steward:end --> b\n\n> <!-- steward:begin legend -->\n> <!-- steward:end -->\n',
    );
    expect(problems).toEqual([]);
    expect(regions.map(({ view, inline, prefix }) => [view, inline, prefix])).toEqual([
      ['counts', false, ''],
      ['stats', true, ''],
      ['legend', false, '> '],
    ]);
  });

  it('are none in code', () => {
    expect(read('```\n<!-- steward:begin counts -->\n```\n\n`<!-- steward:end -->`\n')).toEqual({
      regions: [],
      problems: [],
    });
  });

  it('do not nest: the first that is open is at fault, the next is read', () => {
    const text = '<!-- steward:begin a -->\n\n<!-- steward:begin b -->\n<!-- steward:end -->\n';
    expect(told(text)).toEqual([
      [1, expect.stringContaining('not closed before the next one starts on line 3')],
    ]);
    expect(read(text).regions.map(({ view }) => view)).toEqual(['b']);
  });

  it.each([
    ['<!-- steward:begin counts -->\n\ntext\n', 1, 'This region is not closed'],
    ['text\n\n<!-- steward:end -->\n', 3, 'no matching <!-- steward:begin -->'],
    ['<!-- steward:start counts -->\n', 1, 'Unknown marker'],
    ['text <!-- steward:begin counts -->\n\n<!-- steward:end -->\n', 1, 'Move it to its own line'],
    ['<!-- steward:begin counts --> text\n\n<!-- steward:end -->\n', 1, 'Move it to its own line'],
    ['<!-- steward:begin counts -->\n\ntext <!-- steward:end -->\n', 3, 'Move it to its own line'],
    ['<!-- steward:begin counts by="a b -->\n<!-- steward:end -->\n', 1, 'Invalid option "by="a"'],
    ['<!-- steward:begin counts by=a by=b -->\n<!-- steward:end -->\n', 1, 'Duplicate option "by"'],
    ['<!-- steward:begin counts = -->\n<!-- steward:end -->\n', 1, 'Invalid option "="'],
  ])('%j: told at its line', (text, line, message) => {
    expect(told(text)).toEqual([[line, expect.stringContaining(message)]]);
  });

  it('are listed, and nothing in them is read as part of the list', () => {
    const outside =
      '# L\n\n## A\n\n- [One](https://example.org/1) - First.\n- [Two](https://example.org/2) - Second.\n- [Three](https://example.org/3) - Third.\n';
    const inside =
      '- [One](https://example.org/1)\n- [Four](htps://example.org/4)\n\n<details>\n<summary>S</summary>\n\n| a | b |\n|---|---|\n| c | d | e |\n\n## H\n';
    const list = parseList(`${outside}\n<!-- steward:begin index -->\n\n${inside}\n<!-- steward:end -->\n`);
    const bare = parseList(outside);
    expect(list.regions).toHaveLength(1);
    expect(list.entries).toEqual(bare.entries);
    expect(list.sections.map(({ title }) => title)).toEqual(['L', 'A']);
    expect(list.links).toEqual(bare.links);
    expect({
      tables: list.tables,
      details: list.details,
      index: list.labelIndex,
      swallowed: list.swallowed,
    }).toEqual({
      tables: [],
      details: [],
      index: [],
      swallowed: [],
    });
  });

  it('in a list item are not read either', () => {
    const text =
      '# L\n\n- [One](https://example.org/1) - First.\n\n  <!-- steward:begin index -->\n\n  - [Zero](https://example.org/0)\n\n  <!-- steward:end -->\n- [Two](https://example.org/2) - Second.\n';
    expect(parseList(text).entries.map(({ title }) => title)).toEqual(['One', 'Two']);
  });
});

describe('the sum of a region', () => {
  const table = '\n| a | b |\n| --- | --: |\n| x  y | 1 |\n\n- one\n  - two\n';

  it('is the same after a formatter, with other line endings, or in a quote', () => {
    const padded = '\n\n| a    |   b |\n| :--- | --: |\n| x y  |   1 |\n\n- one\n  - two\n\n'.replace(
      ':---',
      '----',
    );
    for (const same of [
      padded,
      table.replaceAll('\n', '\r\n'),
      table.replaceAll('\n', '\n> '),
      table.replaceAll('\n', '\n    '),
    ])
      expect(sumOf(same)).toBe(sumOf(table));
  });

  it('is another for every change that readers see', () => {
    const others = [
      table.replace('1', '2'),
      table.replace('--:', ':--'),
      table.replace('  - two', '- two'),
      table.replace('x  y', 'xy'),
      table.replace('- one', 'one'),
      table.replace('\n\n- one', '\n- one'),
    ];
    expect(new Set([table, ...others].map(sumOf)).size).toBe(others.length + 1);
  });

  it('reads a text of a hundred thousand lines', () => {
    expect(canonical('- x\n'.repeat(100_000)).length).toBe(399_999);
  });

  it('tells an edit; a region that was never generated has none', () => {
    const text = (sum: string, body: string) =>
      `<!-- steward:begin counts -->\n${body}\n<!-- steward:end${sum} -->\n`;
    const edited = (one: string) => read(one).regions.map((region) => isEdited(region, one));
    expect(edited(text(` sum=${sumOf('a b')}`, 'a b'))).toEqual([false]);
    expect(edited(text(` sum=${sumOf('a b')}`, 'a c'))).toEqual([true]);
    expect(edited(text('', 'a c'))).toEqual([false]);
  });
});
