import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const at = (name: string) => `https://example.org/${name}`;
const list = (...lines: string[]) =>
  `## Woods\n\n${lines.map((line, i) => `- [Fir ${i}](${at(`f${i}`)}) - ${line}\n`).join('')}`;
const descriptions = (text: string) => parseList(text).entries.map(({ description }) => description);

describe('a link that closes entries', () => {
  it.each([
    ['Source', ''],
    ['source code', ''],
    ['Demo', ''],
    ['Docs', '**'],
    ['GitHub', ''],
  ])('is no part of what they say: %s', (name, mark) => {
    const link = (i: number) => `${mark}[${name}](${at(`s${i}`)})${mark}`;
    const text = list(
      `Cuts boards and logs ${link(0)}`,
      `Counts rings in C# ${link(1)}`,
      `Plants trees ${link(2)}`,
      'Waters them',
    );
    expect(descriptions(text)).toEqual([
      'Cuts boards and logs',
      'Counts rings in C#',
      'Plants trees',
      'Waters them',
    ]);
    expect(parseList(text).entries[0]!.links.map(({ url }) => url)).toEqual([at('f0'), at('s0')]);
  });

  it('is one where it is the only one of its kind', () => {
    expect(
      descriptions(list(`Cuts logs for Larch [Source](${at('s')})`, 'Counts rings', 'Plants trees'))[0],
    ).toBe('Cuts logs for Larch Source');
  });

  it('is one behind a word that leads on, or always the same word', () => {
    expect(
      descriptions(
        list(
          `Cuts logs, see the [paper](${at('a')})`,
          `Saws of the [paper](${at('b')})`,
          `Elms in a [paper](${at('c')})`,
        ),
      ),
    ).toEqual(['Cuts logs, see the paper', 'Saws of the paper', 'Elms in a paper']);
    expect(
      descriptions(
        list(
          `Cuts logs, Larch [wiki](${at('a')})`,
          `Elms in Larch [wiki](${at('b')})`,
          `Saws of Larch [wiki](${at('c')})`,
        ),
      ),
    ).toEqual(['Cuts logs, Larch wiki', 'Elms in Larch wiki', 'Saws of Larch wiki']);
  });

  it('is one of several that a sentence names', () => {
    const each = (sign: string) => `[GitHub](${at('g')})${sign}[GitLab](${at('l')})`;
    expect(descriptions(list(`Compares ${each(' / ')}`, `Mirrors ${each(', ')}`, 'Plants trees'))).toEqual([
      'Compares GitHub / GitLab',
      'Mirrors GitHub, GitLab',
      'Plants trees',
    ]);
  });

  it('is one where it says no role', () => {
    const lines = ['Cuts logs of', 'Counts rings of', 'Plants trees of'].map(
      (said, i) => `${said} Oak ${i} [Larch](${at('l')})`,
    );
    expect(descriptions(list(...lines))[0]).toBe('Cuts logs of Oak 0 Larch');
  });
});

describe('labels in code before closing links', () => {
  const source = `[📦 Source](${at('s')})`;

  it.each([
    ['a pipe', `\`FOSS\` | ${source}`],
    ['space', `\`FOSS\` ${source}`],
    ['a dot', `\`FOSS\` · ${source}`],
    ['brackets', `\`FOSS\` (${source})`],
    ['several links', `\`FOSS\` | [Demo](${at('d')}) | ${source}`],
    ['a badge', `\`FOSS\` | ${source} ![stars](https://img.shields.io/github/stars/x/fir)`],
  ])('are labels, and no part of what entries say: %s', (_, end) => {
    const [entry] = parseList(
      list(
        `Cuts boards. ${end}`,
        ...Array.from({ length: 5 }, (_, i) => `Counts rings ${i}. \`${i % 2 ? 'FOSS' : 'Paid'}\``),
      ),
    ).entries;
    expect(entry!.labels.map(({ id }) => id)).toEqual(['FOSS']);
    expect(entry!.description).toBe('Cuts boards.');
  });

  it('are none within a sentence', () => {
    const [entry] = parseList(list(`Saws with \`fir\`, see [docs](${at('d')})`, 'Counts rings.')).entries;
    expect([entry!.labels, entry!.description]).toEqual([[], 'Saws with fir, see docs']);
  });
});

describe('a bracket of its own around a link at the end', () => {
  const link = `[discussion](${at('d')})`;

  it.each([
    ['on the next line', `Cuts boards.\n  (*${link}*)`],
    ['on the next line without marks', `Cuts boards.\n  (${link})`],
    ['behind the end of the sentence', `Cuts boards. (${link})`],
  ])('is no part of what an entry says: %s', (_, said) => {
    expect(descriptions(list(said, 'Counts rings.'))[0]).toBe('Cuts boards.');
  });

  it('is one within the sentence', () => {
    expect(descriptions(list(`Cuts boards (${link}).`, `Cuts boards (${link})`))).toEqual([
      'Cuts boards (discussion).',
      'Cuts boards (discussion)',
    ]);
  });
});
