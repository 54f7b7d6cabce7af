import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const list = (lines: readonly string[]) =>
  `# Papers\n\n## All\n\n${lines.map((line) => `- ${line}`).join('\n')}\n`;
const others = ['[Maps of the North](https://a.example.org)', '[Maps of the South](https://b.example.org)'];

const first = (line: string) => {
  const text = list([line, ...others]);
  const entry = parseList(text).entries[0]!;
  expect(text.slice(entry.titleSpan.start, entry.titleSpan.end)).toBe(entry.title);
  const told = Object.fromEntries(entry.fields.map(({ name, value }) => [name, value]));
  for (const { value, span } of entry.fields) expect(text.slice(span.start, span.end)).toContain(value);
  return { title: entry.title, ...told };
};

const url = 'https://bells.example.org';

describe('authors and year at the end of a title', () => {
  it.each([
    [`Old Bells: An Overview, Müller et al., 2018 ${url}`, 'Old Bells: An Overview', 'Müller et al.', '2018'],
    [`[Old Bells, Cano et al., 2019](${url})`, 'Old Bells', 'Cano et al.', '2019'],
    [`[Old Bells (Cano et al., 2019)](${url})`, 'Old Bells', 'Cano et al.', '2019'],
    [
      `[Casting old bells, Ann Lee, Bo Ray, et al., 2019](${url})`,
      'Casting old bells',
      'Ann Lee, Bo Ray, et al.',
      '2019',
    ],
    [
      `[Bells, Ropes, and Towers, Cano et al. (2019)](${url})`,
      'Bells, Ropes, and Towers',
      'Cano et al.',
      '2019',
    ],
    [
      `**Old Bells of the East, Cano et al., 2019** [[paper](${url})]`,
      'Old Bells of the East',
      'Cano et al.',
      '2019',
    ],
  ])('are no part of %s', (line, title, by, year) => {
    expect(first(line)).toEqual({ title, Authors: by, Date: year });
  });

  it('may be a venue', () => {
    expect(first(`[Casting old bells, Cano et al., ICML 2019](${url})`)).toEqual({
      title: 'Casting old bells',
      Authors: 'Cano et al.',
      Venue: 'ICML 2019',
      Date: '2019',
    });
  });

  it.each([
    `[Ann Lee, Bo Ray et al., 2018](${url})`,
    `[Lee et al., 2018](${url})`,
    `[Maps, Games, and Trees, 2016](${url})`,
    `[The Fir Days, New Larch, 2016](${url})`,
    `[Ann Lee vs. Larch, Inc., et al.](${url})`,
    `[Lee, Ray, et al. and the bells of the east](${url})`,
  ])('stay where they may be something else: %s', (line) => {
    expect(first(line).title).toBe(/^\[([^\]]+)\]/.exec(line)![1]);
  });

  it('are names alone where most titles of the section end so', () => {
    const titles = ['Casting old bells', 'Ringing in the rain', 'On ropes'];
    const names = ['A. Lee and B. Ray', 'Cy Fox, Di Poe, Ed Elm', 'Flo G. Oak'];
    const lines = titles.map((title, at) => `[${title}, ${names[at]}, 201${at}](https://${at}.example.org)`);
    const { entries } = parseList(list(lines));
    expect(entries.map(({ title }) => title)).toEqual(titles);
    expect(entries.map(({ fields }) => fields.map(({ value }) => value))).toEqual(
      names.map((name, at) => [name, `201${at}`]),
    );
  });

  it('are places where none of them is surely a name', () => {
    const lines = ['Fir Days', 'Larch Days', 'Hazel Days'].map(
      (title, at) => `[${title} of 1${at}, New Larch, 201${at}](https://${at}.example.org)`,
    );
    for (const { title } of parseList(list(lines)).entries) expect(title).toMatch(/New Larch, 201\d$/);
  });
});
