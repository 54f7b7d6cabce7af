import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const list = (lines: (name: string) => string[], title: (name: string) => string) =>
  [
    '# Woods',
    '',
    '## Papers',
    '',
    ...['Fir', 'Elm'].flatMap((name) => [title(`On the ${name}`), '', ...lines(name), '']),
  ].join('\n');
const keyed =
  (mark: (key: string) => string, end = '  ') =>
  (name: string) =>
    [
      `${mark('Authors')} Ann Lee, Bo Ray`,
      `${mark('Paper')} [arXiv](https://example.org/${name})`,
      `${mark('Summary')} Tells of the ${name}.`,
    ].map((line, at, all) => (at + 1 < all.length ? `${line}${end}` : line));

describe('lines with keys below each title', () => {
  const heading = (name: string) => `### ${name}`;
  const bold = (name: string) => `**${name}**`;
  const inBold = (key: string) => `**${key}:**`;
  it.each([
    ['a heading', heading, keyed(inBold)],
    ['a heading, with emoji', heading, keyed((key) => `📅 **${key}**:`)],
    ['a heading, in plain text', heading, keyed((key) => `${key}:`, '<br>')],
    ['bold words', bold, keyed(inBold)],
    ['bold words, in Chinese punctuation', bold, keyed((key) => `${key}：`, '\\')],
  ])('are the fields of one entry: %s', (_, title, lines) => {
    const entries = parseList(list(lines, title)).entries;
    expect(entries.map((entry) => [entry.title, entry.section, entry.description])).toEqual([
      ['On the Fir', ['Papers'], 'Tells of the Fir.'],
      ['On the Elm', ['Papers'], 'Tells of the Elm.'],
    ]);
    expect(entries[0]!.links[0]!.url).toBe('https://example.org/Fir');
    expect(entries[0]!.fields[0]).toMatchObject({ name: 'Authors', value: 'Ann Lee, Bo Ray' });
  });

  it('are words where not all have a key, or none says what its link is', () => {
    const open = list(
      (name) => [`Note: the ${name}.  `, `See [the ${name}](https://example.org/x).`],
      heading,
    );
    const told = list((name) => [`Note: the ${name}.  `, `Size: [nine](https://example.org/x)`], heading);
    for (const text of [open, told]) expect(parseList(text).entries).toEqual([]);
  });

  it('declare no labels, whatever the heading says', () => {
    const names = ['Fir', 'Elm without Labels', 'Oak'];
    const text = names.map((name) => [
      '',
      `### On the ${name}`,
      '',
      `👥 **Authors:** ${name} Lee  `,
      `🔗 **Link:** [arXiv](https://example.org/${encodeURI(name)})`,
    ]);
    const { entries, taxonomy } = parseList(['# Woods', '', '## Papers', ...text.flat()].join('\n'));
    expect(entries.map(({ title }) => title)).toEqual(names.map((name) => `On the ${name}`));
    expect(taxonomy.tags).toEqual([]);
  });

  it('are not a title with a colon and a line of links', () => {
    const titles = ['Fir: A Tree', 'Elm: A Wood'];
    const record = (title: string, at: number) => [
      '',
      `**${title}** <br>`,
      `Paper: [Link](https://example.org/${at})`,
    ];
    const text = titles.flatMap((title, at) => [
      '',
      `## Part ${at}`,
      ...record(title, at),
      ...record(`On ${title}`, at + 9),
    ]);
    expect(parseList(['# Woods', ...text].join('\n')).entries.map(({ title }) => title)).toEqual(
      titles.flatMap((title) => [title, `On ${title}`]),
    );
  });
});
