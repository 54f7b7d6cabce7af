import { describe, expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { check } from '../../src/lint/check.ts';
import { parseList } from '../../src/parse/index.ts';

const LEGEND =
  '## Legend\n\n| Tag | Meaning |\n|---|---|\n| `[Free]` | Costs nothing |\n| `[Paid]` | Costs something |\n\n';
const WOODS = ['Ash', 'Birch', 'Cedar', 'Elm', 'Fir', 'Larch'];
const list = (name: string, value: (at: number) => string) =>
  `# Woods\n\n${LEGEND}## Kinds\n\n| # | Resource | Description | ${name} |\n|---|---|---|---|\n${WOODS.map(
    (wood, at) =>
      `| ${at + 1} | [${wood}](https://example.org/${wood}) | How to saw it [${at % 3 ? 'Free' : 'Paid'}] | ${value(at)} |`,
  ).join('\n')}\n`;
const labels = (text: string) =>
  parseList(text).entries.map((entry) => entry.labels.map(({ id }) => id).join(' '));
const COST = ['Paid', 'Free', 'Free', 'Paid', 'Free', 'Free'];

describe('a column that says a kind beside a legend of words', () => {
  it('holds labels where the legend declares none of its values', () => {
    const text = list('Level', (at) => ['A1', 'C1', 'All'][at % 3]!);
    expect(labels(text)).toEqual(['Paid A1', 'Free C1', 'Free All', 'Paid A1', 'Free C1', 'Free All']);
    expect(check(parseList(text), defaultConfig)).toEqual([]);
  });

  it.each<[string, string, (at: number) => string]>([
    ['years', 'Year', (at) => String(2020 + (at % 2))],
    ['counts', 'Stars', (at) => `${(at % 2) + 1}k`],
    ['names', 'Author', (at) => (at % 2 ? 'Ann Lee' : 'Bo Ray')],
    ['other values in each row', 'Level', (at) => `Of ${WOODS[at]}`],
  ])('holds none where it holds %s', (_, name, value) => {
    expect(labels(list(name, value))).toEqual(COST);
  });

  it('says nothing new where the legend declares some of its values', () => {
    expect(labels(list('Type', (at) => ['Saw', 'Axe', 'Free'][at % 3]!))).toEqual(COST);
  });
});
