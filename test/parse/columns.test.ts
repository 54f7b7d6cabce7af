import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const names = ['Fir', 'Elm', 'Ash', 'Oak'];
const read = (header: string, cells: readonly string[]) => {
  const rows = cells.map((cell, i) => `| [${names[i]}](https://example.org/${i}) | ${cell} |\n`);
  return parseList(
    `## Woods\n\n| Name | ${header} |\n|---|${'---|'.repeat(header.split('|').length)}\n${rows.join('')}`,
  ).entries;
};
const described = (header: string, cells: readonly string[]) =>
  read(header, cells).map(({ description }) => description);

describe('a column that says what things are for', () => {
  const phrases = ['Sawing of thin boards', 'General-purpose planing', 'Doors and windows', 'Cutting fast'];

  it.each(['Primary workflow', 'Use case', '🎯 Best for', 'What for', 'Key features', 'Назначение', '용도'])(
    'describes them as %s',
    (header) => {
      expect(described(header, phrases)).toEqual(phrases);
    },
  );

  it('does so in scripts without spaces', () => {
    const said = ['木材を薄く切る', '板を平らに削る', '扉と窓を作る', '早く切る道具'];
    expect(described('用途', said)).toEqual(said);
  });

  it.each([
    ['one word', 'Use case', ['Sawing', 'Planing', 'Doors', 'Windows']],
    ['the same again', 'Use case', ['Thin boards', 'Thin boards', 'Old doors', 'Old doors']],
    ['links', 'Features', phrases.map((phrase) => `[${phrase}](https://example.org/x)`)],
    ['another name', 'Maker', phrases],
    ['what is typed', 'Features', ['npx fir build', 'elm make --all', 'oak -v file', 'pip install ash']],
    ['code', 'Use case', phrases.map((phrase) => `\`${phrase}\``)],
  ])('does not with %s', (_, header, cells) => {
    expect(described(header, cells)).toEqual([undefined, undefined, undefined, undefined]);
  });

  it('leaves that to a column of descriptions', () => {
    expect(
      described(
        'Use case | Description',
        phrases.map((each) => `${each} | It saws.`),
      )[0],
    ).toBe('It saws.');
  });
});
