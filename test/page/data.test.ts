import * as v from 'valibot';
import { describe, expect, it } from 'vitest';
import { configSchema } from '../../src/config/schema.ts';
import { pageData } from '../../src/page/data.ts';
import type { PageData } from '../../src/page/model.ts';
import { parseList } from '../../src/parse/index.ts';
import { dataOf, labelled, sectioned } from './sample.ts';

/** The nodes of a group as an indented outline, with how many entries are in each itself. */
function outline({ groups, nodes, entries }: PageData, id: string): string[] {
  const depth = (at: number): number => (nodes[at]!.parent === -1 ? 0 : depth(nodes[at]!.parent) + 1);
  return nodes.flatMap(({ group, title }, at) => {
    if (groups[group]!.id !== id) return [];
    const own = entries.filter((entry) => entry.nodes.includes(at)).length;
    return [`${'  '.repeat(depth(at))}${title} ${own}`];
  });
}

describe('a list with a legend', () => {
  const data = dataOf(labelled);

  it('is filtered along its taxonomy, then by what is not declared, then by having none', () => {
    expect(data.groups.map(({ id }) => id)).toEqual(['label']);
    expect(outline(data, 'label')).toEqual([
      'Where it comes from 0',
      '  From the web 2',
      '  By people 1',
      'What is kept 0',
      '  Filtering 2',
      'Other labels 0',
      '  Odd 1',
      'No label 1',
    ]);
  });

  it('has the colours of its badges, and of branches whose tags share one', () => {
    const { colors } = pageData([{ list: parseList(labelled) }]);
    expect(colors).toEqual(['9ecae1', 'a1d99b', 'e05d44']);
    expect(data.nodes.find(({ title }) => title === 'Where it comes from')!.color).toBe(1);
    expect(data.nodes.find(({ title }) => title === 'Filtering')!.color).toBe(2);
    expect(data.nodes.find(({ title }) => title === 'Odd')!.color).toBe(3);
    expect(data.nodes.find(({ title }) => title === 'No label')!.color).toBeUndefined();
  });

  it('names tags by their id, branches by their path', () => {
    expect(data.nodes.map(({ key }) => key)).toEqual([
      'Where it comes from',
      'Get-Web',
      'Get-Human',
      'What is kept',
      'Keep-Filter',
      'Other labels',
      'Odd',
      'No label',
    ]);
  });
});

describe('a list without labels', () => {
  it('has no filter by tags that nothing carries', () => {
    const data = dataOf(
      labelled.replace(
        /## Papers[\s\S]*/,
        '## Papers\n\n- [Ant](https://example.org/a)\n- [Bee](https://example.org/b)\n',
      ),
    );
    expect(data.entries).toHaveLength(2);
    expect(data.groups).toEqual([]);
  });

  it('is filtered by its sections', () => {
    const data = dataOf(sectioned);
    expect(data.groups).toEqual([{ id: 'section', title: 'Sections', several: false }]);
    expect(outline(data, 'section')).toEqual(['Linting 2', 'Building 0', '  Fast 1', '  Slow 1']);
  });

  it('has no filters where there is nothing to choose', () => {
    expect(
      dataOf('# T\n\n- [Ant](https://example.org/a) - A.\n- [Bee](https://example.org/b) - B.\n').groups,
    ).toEqual([]);
  });

  it('keeps two sections of one name apart', () => {
    const twice =
      '# T\n\n## A\n\n- [Ant](https://example.org/a)\n\n## B\n\n- [Bee](https://example.org/b)\n\n## A\n\n- [Cat](https://example.org/c)\n';
    const keys = dataOf(twice).nodes.map(({ key }) => key);
    expect(keys).toEqual(['A', 'B', 'A~2']);
  });
});

describe('years', () => {
  const dated = (dates: readonly string[]) =>
    `# T\n\n| Date | Title |\n|---|---|\n${dates.map((date, at) => `| ${date} | [Title ${at}](https://example.org/${at}) |\n`).join('')}`;

  it('filter where most entries have one, newest first', () => {
    const data = dataOf(dated(['2023-05', '2024-01-02', '2023', '']));
    expect(outline(data, 'year')).toEqual(['2024 1', '2023 2']);
    expect(data.entries.map(({ date }) => date)).toEqual(['2023-05', '2024-01-02', '2023', undefined]);
  });

  it('do not where few have', () => {
    const data = dataOf(dated(['2023-05', '2024-01', '', '', '']));
    expect(data.groups.some(({ id }) => id === 'year')).toBe(false);
    expect(data.entries[0]!.date).toBeUndefined();
  });
});

describe('several lists', () => {
  it('share a taxonomy, and have their sections below their names', () => {
    const data = dataOf(labelled, sectioned, labelled);
    expect(data.entries).toHaveLength(14);
    expect(outline(data, 'label')).toContain('  From the web 4');
    expect(outline(data, 'label')).toContain('No label 6');
    expect(outline(data, 'section')).toEqual([
      'Papers on data 0',
      '  Papers 5',
      'Tools 0',
      '  Linting 2',
      '  Building 0',
      '    Fast 1',
      '    Slow 1',
      'Papers on data 0',
      '  Papers 5',
    ]);
    expect(new Set(data.nodes.map(({ group, key }) => `${group} ${key}`)).size).toBe(data.nodes.length);
  });
});

describe('an entry', () => {
  it('shows the values that are not shown already', () => {
    const table = `# T\n\n| Name | Description | Auth | Note |\n|---|---|---|---|\n| [Ant](https://example.org/a) | Digs tunnels | apiKey | - |\n| [Bee](https://example.org/b) | Flies about | No | null |\n`;
    const [ant] = dataOf(table).entries;
    expect(ant).toMatchObject({ title: 'Ant', about: 'Digs tunnels', fields: [['Auth', 'apiKey']] });
  });

  it('does not say its labels twice', () => {
    const record = (title: string, words: string) =>
      `- [${title}](https://example.org/${title})\n  - Author: Somebody\n  - Keyword: ${words}\n`;
    const config = v.parse(configSchema, { labels: { syntax: 'field', field: 'Keyword' } });
    const list = parseList(`# T\n\n${record('Ant', 'digging, walking')}${record('Bee', 'flying')}`, {
      config,
    });
    const [ant] = pageData([{ list }]).data.entries;
    expect(ant!.nodes).toHaveLength(2);
    expect(ant!.fields).toEqual([['Author', 'Somebody']]);
  });

  it('holds no control characters', () => {
    const list =
      '# T\n\n- [A\u202Ent\u0007](https://example.org/a) - Digs\u0000 it.\n- [Bee](https://example.org/b) - Flies.\n';
    const text = JSON.stringify(dataOf(list));
    expect(text).not.toMatch(/[\u0000-\u001f\u202a-\u202e\u2066-\u2069]|\\u00[01]/);
  });
});
