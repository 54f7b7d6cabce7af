import { expect, it } from 'vitest';
import { defaultConfig } from '../../src/config/schema.ts';
import { renderedText, renderFile } from '../../src/views/render.ts';

const paper = (name: string, labels: string, link: string) => `- [${name}](${link}) - Has words. ${labels}\n`;
const text = (entries: string, region: string) =>
  `# List\n\n<!-- steward:begin ${region} -->\n<!-- steward:end -->\n\n## All\n\n${entries}`;
const shown = (entries: string, region: string) => {
  const rendered = renderFile('README.md', text(entries, region), defaultConfig);
  expect(rendered.problems).toEqual([]);
  return renderedText(text(entries, region), rendered);
};

const legend = '## Labels\n\n- `red`: It is red.\n- `blue`: It is blue.\n\n## More\n\n';
const labelled = `${legend}${['Ant', 'Bee', 'Cat', 'Dog', 'Elk', 'Fox']
  .map((name, at) =>
    paper(name, at === 0 ? '`red` `blue`' : at < 3 ? '`red`' : '`blue`', `https://example.org/${name}`),
  )
  .join('')}`;
const dated =
  paper('Ant', '', 'https://arxiv.org/abs/2301.01234') +
  paper('Bee', '', 'https://arxiv.org/abs/2301.01235') +
  paper('Cat', '', 'https://arxiv.org/abs/2402.01236');

it('titles a pie of labels that entries share by what its percentages are of', () => {
  expect(shown(labelled, 'chart by=label kind=pie')).toContain(
    '  title Share of labels\n  "It is blue" : 4\n  "It is red" : 3\n',
  );
  expect(shown(labelled, 'chart by=label kind=pie title=Colors')).toContain('title Colors, share of labels');
});

it('says that there are no dates rather than nothing', () => {
  expect(shown(labelled, 'chart by=year')).toContain(
    'No entry says in which year it appeared, so there is no chart by year.',
  );
});

it('counts by month', () => {
  expect(shown(dated, 'chart by=month')).toContain('x-axis ["2023-01", "2024-02"]');
  expect(shown(dated, 'counts by=month')).toContain('| 2024-02 |');
});

it('takes the old name of limit', () => {
  expect(shown(dated, 'chart by=section most=1')).toBe(
    shown(dated, 'chart by=section limit=1').replace('limit=1', 'most=1'),
  );
});

it('says below a matrix how many entries it counts', () => {
  expect(shown(dated, 'matrix rows=section columns=year')).toContain(
    '3 of 3 entries have both; sums count each entry once.',
  );
});
