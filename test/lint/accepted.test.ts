import { expect, it } from 'vitest';
import { compare } from '../../src/compare/index.ts';
import { defaultConfig } from '../../src/config/schema.ts';
import { review } from '../../src/lint/review.ts';
import { parseList } from '../../src/parse/index.ts';

/** Changes as maintainers merge them: nothing is wrong, so nothing is said. */

function told(base: string, head: string, severities = ['error', 'warning']) {
  const [file] = review([{ path: 'README.md', head, base }], defaultConfig).files;
  return file!.findings
    .filter(({ since, severity }) => since === 'head' && severities.includes(severity))
    .map(({ line, rule, message }) => `${line} ${rule}: ${message}`);
}

const NAMES = 'Atlas Birch Cedar Delta Ember Fjord Grove Heron Ibis Jade Kelp Larch'.split(' ');
const bullet = (name: string, sign = '*') =>
  `${sign} [${name}](https://example.org/${name.toLowerCase()}) - Does one thing and does it well.`;
const LIST = `# Tools\n\n## Editors\n\n${NAMES.map((name) => bullet(name)).join('\n')}\n`;

it('leaves the words that all-contributors links to nowhere', () => {
  const people = (owner: string) => `
## Contributors

<!-- ${owner}:START - Do not remove or modify this section -->
<table>
  <tr>
    <td align="center"><a href="https://example.org/ann"><sub><b>Ann</b></sub></a><br /><a href="#content-ann" title="Content">🖋</a></td>
  </tr>
</table>
<!-- ${owner}:END -->
`;
  expect(told(LIST, LIST + people('ALL-CONTRIBUTORS-LIST'))).toEqual([]);
  expect(told(LIST, LIST + people('PEOPLE'))).toEqual([expect.stringContaining('contents-sync')]);
});

it('finds the parenthesis that a wrapped line closes on the line above', () => {
  const wrapped = bullet('Umber')
    .replace(' - ', ' - ([Code](https://example.org/code),\n  [Page](https://example.org/page)) ')
    .replace('well.', 'well (as\n  [others](https://example.org/others)) too.');
  expect(told(LIST, LIST + wrapped)).toEqual([]);
  const over = wrapped.replace('(as\n  [others', 'as\n  [others');
  expect(told(LIST, LIST + over)).toEqual([expect.stringContaining('one ")" too many')]);
});

it('takes a new address in the link of a row for no lost link of its name', () => {
  const rows = NAMES.map((name) => `| ${name} | Ann Lee | [link](http://example.org/${name} ) |`).join('\n');
  const table = `# Tools\n\n| Name | Author | Page |\n|---|---|---|\n${rows}\n`;
  expect(told(table, table.replace('http://example.org/Delta', 'https://example.org/Delta'))).toEqual([]);
  const broken = table.replace('[link](http://example.org/Delta )', 'link');
  expect(told(table, broken)).toEqual([expect.stringContaining('entry-link')]);
});

it('blames no order on a change that only writes an entry in another way', () => {
  const odd = LIST.replace(bullet('Fjord'), bullet('Zinc', '-'));
  expect(told(odd, odd.replace('- [Zinc]', '* [Zinc]'))).toEqual([]);
  const added = LIST.replace(bullet('Fjord'), `${bullet('Fjord')}\n${bullet('Zinc')}`);
  expect(told(LIST, added)).toEqual([expect.stringContaining('out of order')]);
  expect(told(LIST, LIST.replace('[Fjord]', '[Zinc]'))).toEqual([expect.stringContaining('out of order')]);
});

it('asks for no labels below a heading of its own, in another form', () => {
  const badge = (id: string) => `![](https://img.shields.io/badge/${id}-f1db9d)`;
  const rows = NAMES.map((name, at) => `| ${name} of All Things | ${badge(at % 2 ? 'Small' : 'Large')} |`);
  const items = (odd: number) =>
    NAMES.flatMap((name, at) => (at % 2 === odd ? [`- ${name} of All Things`] : [])).join('\n');
  const papers = `# Papers

## Tags

| Section Title | Tag |
|---|---|
| Sec. 1 Small | ${badge('Small')} |
| Sec. 2 Large | ${badge('Large')} |

## Papers

| Title | Tags |
|---|---|
${rows.join('\n')}

## Index

<details>
<summary>Sec. 1 Small</summary>

${badge('Small')}

${items(1)}
</details>

<details>
<summary>Sec. 2 Large</summary>

${badge('Large')}

${items(0)}
</details>
`;
  const related = `${papers}\n## Related Lists\n\n- [Small Things](https://example.org/small)\n- [Night Things](https://example.org/night)\n`;
  expect(told(papers, papers)).toEqual([]);
  expect(told(papers, related)).toEqual([]);
  const bare = papers.replace(rows[3]!, `${rows[3]}\n| Umber of All Things | |`);
  expect(told(papers, bare)).toEqual([
    expect.stringContaining('index-missing'),
    expect.stringContaining('label-count'),
  ]);
});

it('tells an entry of two sections, one of which goes, as removed and not as moved', () => {
  const twice = '| [Oak](https://example.org/oak) | 2021-04 |\n';
  const table = (title: string, names: string) =>
    `### ${title}\n| Name | Date |\n|---|---|\n${[...names].map((name) => `| [${name}](https://example.org/${name}) | 2022-03 |\n`).join('')}${twice}\n\n`;
  const base = `# Tools\n\n## Wood\n\n${table('Soft', 'ABC')}${table('Hard', 'DEF')}${table('Wet', 'GH')}`;
  const head = base.replace(table('Hard', 'DEF'), '');
  const changes = compare(parseList(base), parseList(head)).map(
    ({ kind, before }) => `${kind} ${before!.title} ${before!.section.at(-1)}`,
  );
  expect(changes).toEqual(['removed D Hard', 'removed E Hard', 'removed F Hard', 'removed Oak Hard']);
});

it('reads the place of an author for no lack of an author', () => {
  const book = (name: string, by: string) =>
    `* [${name}](https://example.org/${name.toLowerCase().replaceAll(' ', '-')}) - ${by}`;
  const people = 'Ann Lee,Bo Ray,Cy Fox,Di Moss,Ed Hart,Flo Reed,Gus Pine,Hal West,Ida Lund,Jo Birk'.split(
    ',',
  );
  const books = `# Books\n\n## Maths\n\n${people.map((by, at) => book(`Numbers for ${NAMES[at]}`, by)).join('\n')}\n`;
  const line = book('Zero and Other Numbers', 'Kim Dale');
  expect(told(books, `${books}${line} @ Larch College`)).toEqual([]);
  for (const maker of ['larch.dev (HTML)', 'Data Science Larches (PDF)', 'freeLarches'])
    expect(told(books, `${books}${line.replace('Kim Dale', maker)}`)).toEqual([]);
  expect(told(books, `${books}${line.replace(' - Kim Dale', '')}`)).toEqual([
    expect.stringContaining('entry-like-others'),
  ]);
});

it('asks what is a blog post for no paper', () => {
  const paper = (name: string, at: number) =>
    `- **${name} of All Things** (Mar 2024)\n  [[paper](https://arxiv.org/abs/2403.0${1001 + at})] [[code](https://example.org/${name.toLowerCase()})]`;
  const papers = `# Papers\n\n## Maths\n\n${NAMES.map(paper).join('\n')}\n`;
  const post = (role: string) =>
    `- **Umber of All Things** (Mar 2024)\n  [[${role}](https://example.org/umber)] [[code](https://example.org/code)]\n`;
  expect(told(papers, papers + post('blog'))).toEqual([]);
  expect(told(papers, papers + post('code').replace(' [[code](https://example.org/code)]', ''))).toEqual([
    expect.stringContaining('have a paper link'),
  ]);
});

it('takes words that a wrapped line moves below a badge for words of the entry', () => {
  const picture = '![](https://img.shields.io/badge/x-y)';
  const list = `# Tools\n\n## Editors\n\n${Array.from({ length: 60 }, (_, at) => bullet(`Tool ${at}`).replace(/ (\d+)\)/, '-$1)')).join('\n')}\n`;
  const odd = list.replace(') - Does', `) ${picture} Does more than any other tool does, and`);
  const wrapped = odd.replace(
    'y) Does more than any other tool does, and',
    'y)\n  Does more than any other tool\n  does, and',
  );
  expect(told(odd, wrapped)).toEqual([]);
  const bare = list.replace(/\) - Does.*/, `) ${picture}`);
  expect(told(list, bare)).toEqual([expect.stringContaining('has no description')]);
});

it('takes a cell that says there is none, and one with another link, for no lack', () => {
  const row = (name: string, page: string) =>
    `| ${name} | ${page} | [Lectures](https://example.org/${name}/v) |\n`;
  const table = `# Courses\n\n| Course | Page | Videos |\n|---|---|---|\n${NAMES.map((name) => row(name, `[${name}-25](https://example.org/${name})`)).join('')}`;
  expect(told(table, table + row('Umber', '`None`'))).toEqual([]);
  expect(told(table, table + row('Umber', '-'))).toEqual([]);
  expect(told(table, table + row('Umber', '[Umber-25](https://github.com/larch/umber)'))).toEqual([]);
  expect(told(table, table + row('Umber', ''))).toEqual([expect.stringContaining('have "Page"')]);
});

it('knows a paper by its page at a publisher', () => {
  const paper = (name: string, url: string) => `- **Rules of ${name}** (2024) [[here](${url})]\n`;
  const list = `# Papers\n\n${NAMES.map((name, at) => paper(name, `https://arxiv.org/abs/2403.0${1001 + at}`)).join('')}`;
  expect(told(list, list + paper('Umber', 'https://example.org/en/publication/rules-of-umber/'))).toEqual([]);
  expect(told(list, list + paper('Umber', 'https://example.org/rules-of-umber/'))).toEqual([
    expect.stringContaining('have a paper link'),
  ]);
});

it('tells entries whose lines are only wrapped as not affected', () => {
  const lines = NAMES.map(
    (name) => `- [${name}](https://example.org/${name}) - Ann Lee, Bo Ray (PDF) and 3D maps.\n`,
  );
  const base = `# Tools\n\n${lines.join('')}`;
  for (const place of ['3D', '(PDF)', 'and'])
    expect(compare(parseList(base), parseList(base.replaceAll(` ${place}`, `\n  ${place}`)))).toEqual([]);
  const spaced = base.replaceAll(' - Ann', ' \\\n  *Ann Lee* \\ \n  Ann');
  expect(compare(parseList(spaced), parseList(spaced.replaceAll('\\ \n', '\\\n')))).toEqual([]);
  expect(compare(parseList(base), parseList(base.replace('3D', '4D')))).toHaveLength(1);
});

it('tells badges and emoji that a change puts beside entries', () => {
  const base = `# Tools\n\n${NAMES.map((name) => `${bullet(name)}\n`).join('')}`;
  const fields = (head: string) => compare(parseList(base), parseList(head)).map((change) => change.fields);
  const badge = '![stars](https://img.shields.io/github/stars/larch/cedar)';
  expect(fields(base.replace('/cedar)', `/cedar) ${badge}`))).toEqual([['pictures']]);
  expect(fields(base.replace('/cedar)', '/cedar) <img src="stars.png" alt="">'))).toEqual([['pictures']]);
  expect(fields(base.replace('* [Cedar]', '* ⭐ [Cedar]'))).toEqual([['text']]);
  expect(fields(base.replaceAll('* [', '- ['))).toEqual([]);
});

it('leaves a section that a change puts into an order of its own', () => {
  const section = (names: readonly string[]) =>
    `# Tools\n\n## Editors\n\n${names.map((name) => `${bullet(name)}\n`).join('')}`;
  const shuffled = [5, 2, 9, 0, 11, 7, 1, 10, 3, 8, 6, 4].map((at) => NAMES[at]!);
  // Other sections are so long that it is no new order of the whole list.
  const rest = `\n## Others\n\n${Array.from({ length: 400 }, (_, at) => `${bullet(`Tool-${at + 1000}`)}\n`).join('')}`;
  expect(told(section(NAMES) + rest, section(shuffled) + rest)).toEqual([]);
  const [first, ...others] = NAMES;
  const one = section([...others.slice(0, 6), first!, ...others.slice(6)]);
  expect(told(section(NAMES) + rest, one + rest)).toEqual([expect.stringContaining('out of order')]);
});
