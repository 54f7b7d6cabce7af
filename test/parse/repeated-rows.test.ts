import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const names = ['Fir', 'Elm', 'Oak'];
const address = (name: string) => `https://example.org/${name.toLowerCase()}`;
const link = (name: string) => `[${name}](${address(name)})`;
const bullets = (of: string[]) => of.map((name) => `- ${link(name)} - Draws ${name} on a map.`).join('\n');
const table = (head: string, cells: string, of = names) => {
  const columns = `|${head}|\n|${head.replace(/[^|]+/g, '---')}|`;
  return [columns, ...of.map((name) => `|${link(name)}|${cells}|`)].join('\n');
};
const read = (text: string) =>
  parseList(`# Trees\n\n## Tools\n\n${text}\n`).entries.map(({ title }) => title);

const badge = (what: string) => `![${what}](https://img.shields.io/github/${what}/example/fir)`;

describe('rows that repeat entries for their numbers', () => {
  it.each([
    ['counts', 'Name|stars|downloads', '1.2k|34,000'],
    ['badges', 'Name|stars', badge('stars')],
    ['badges with links', 'Name|downloads', `[${badge('downloads')}](https://example.org/count)`],
    ['dates and nothing', 'Name|updated|age', '2024-03-01|-'],
    ['dates in words', 'Name|updated|released', '3 days ago|Jan 2021'],
    ['units and shares', '名称|大小|占比', '★ 40 MB|12.5%'],
  ])('are none: %s', (_, head, cells) => {
    expect(read(`${bullets(names)}\n\n${table(head, cells)}`)).toEqual(names);
    expect(read(`${table(head, cells)}\n\n${bullets(names)}`)).toEqual(names);
    expect(read(`${bullets(names)}\n\n### Numbers\n\n${table(head, cells)}`)).toEqual(names);
  });

  it('are none where a table above them describes the same', () => {
    const described = table('Name|Description', 'Draws trees on a map.');
    expect(read(`${described}\n\n${table('Name|Stars', '340')}`)).toEqual(names);
  });

  it('are none where they repeat many entries of other sections', () => {
    const many = [...names, 'Ash', 'Yew'];
    expect(
      read(`${table('Name|Stars', '340', many)}\n\n## Maps\n\n${bullets(many)}\n- ${link('Ivy')} - Climbs.`),
    ).toEqual([...many, 'Ivy']);
  });

  it.each([
    ['say what entries do', 'Name|Use', 'Draws a map'],
    ['say a language', 'Name|Language|Stars', 'Lua|340'],
    ['say a licence', 'Name|Licence', '`MIT`'],
    ['lead to other places', 'Name|Paper', '[paper](https://example.org/p)'],
  ])('are entries where they %s', (_, head, cells) => {
    expect(read(`${bullets(names)}\n\n${table(head, cells)}`)).toHaveLength(6);
  });

  it('are entries where some stand nowhere else, or in another section', () => {
    const counts = table('Name|Stars', '340');
    expect(read(`${bullets(['Fir', 'Elm'])}\n\n${counts}`)).toHaveLength(5);
    expect(read(`${bullets(names)}\n\n## Others\n\n${counts}`)).toHaveLength(6);
    expect(read(counts)).toEqual(names);
    expect(read(`${counts}\n\n## Others\n\n${counts}`)).toHaveLength(6);
  });

  it('are entries where they lead to parts of what stands above, or several to one', () => {
    const parts = (of: readonly string[]) =>
      `|Name|Stars|\n|---|---|\n${of.map((name) => `|[${name}](https://example.org/fir${name})|340|`).join('\n')}`;
    const above = bullets(names);
    expect(read(`${above}\n\n${parts(['#red', '#white', '/#silver'])}`)).toHaveLength(6);
    expect(read(`${above}\n\n${parts(['', '/', '.git'])}`)).toHaveLength(6);
  });

  it('are none where they lead to a part of the same page under the same title', () => {
    const parts = names.map((name) => `|[${name}](${address(name)}#readme)|340|`).join('\n');
    expect(read(`${bullets(names)}\n\n|Name|Stars|\n|---|---|\n${parts}`)).toEqual(names);
  });
});
