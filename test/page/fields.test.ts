import { expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { countPairs, indexOf } from '../../src/page/client/select.ts';
import { introOf } from '../../src/page/intro.ts';
import { parseList } from '../../src/parse/index.ts';
import { dataOf, labelled, nodeOf } from './sample.ts';

const table = (rows: readonly string[]) =>
  `# T\n\n| Title | Venue | Hardware | Date |\n|---|---|---|---|\n${rows.join('\n')}\n`;

it('makes filters of fields with few values, and none of others', () => {
  const rows = Array.from(
    { length: 12 },
    (_, at) =>
      `| [Paper ${at}](https://example.org/${at}) | ${at % 2 ? 'ICML' : 'ACL'} | Note ${at} | 2023-0${(at % 9) + 1} |`,
  );
  const { groups, nodes } = dataOf(table(rows));
  expect(groups.map(({ id }) => id)).toEqual(['field:Venue']);
  expect(nodes.map(({ title }) => title)).toEqual(['ACL', 'ICML']);
});

it('keeps values of any length, and says a date once', () => {
  const long = 'word '.repeat(200).trim();
  const rows = [
    `| [A](https://example.org/a) | ICML | ${long} | May 2023 |`,
    '| [B](https://example.org/b) | ACL | Short | 2024-02 |',
    '| [C](https://example.org/c) | ACL | Brief | 2024-03 |',
  ];
  const [first] = dataOf(table(rows)).entries;
  expect(first!.date).toBe('2023-05');
  expect(first!.fields).toEqual([
    ['Venue', 'ICML'],
    ['Hardware', long],
  ]);
});

it('skips a lone section around all others', () => {
  const data = dataOf(
    '## Table of Contents\n\n### Ants\n\n- [A](https://example.org/a) - One.\n\n### Bees\n\n- [B](https://example.org/b) - Two.\n',
  );
  expect(data.nodes.map(({ key }) => key)).toEqual(['Ants', 'Bees']);
});

it('counts the entries of two branches against each other', () => {
  const data = dataOf(labelled);
  expect(data.matrix).toEqual({
    rows: [nodeOf(data, 'Get-Web'), nodeOf(data, 'Get-Human')],
    columns: [nodeOf(data, 'Keep-Filter')],
  });
  expect(countPairs(data.matrix!, indexOf(data).nodes)).toEqual([[1], [1]]);
});

it('finds what a list says of itself: no badges, no menu, nothing below the first entry', () => {
  const intro = (text: string) => introOf(parseList(text, { path: 'a.md', config: defaultConfig }));
  const entry = '\n- [A](https://example.org/a) - One word and many more words that come after it.\n';
  const said = 'A list of tools for people who keep lists, in many words.';
  expect(intro(`# T\n\n[![x](https://example.org/x.svg)](https://example.org)\n\n> ${said}\n${entry}`)).toBe(
    said,
  );
  expect(
    intro(`# T\n\n[One thing here](#a) | [Another thing there](#b) | [And a third one](#c)\n${entry}`),
  ).toBeUndefined();
  expect(intro(`# T\n${entry}\n${said}\n`)).toBeUndefined();
});
