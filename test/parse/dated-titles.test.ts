import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const NAMES = ['A Look at Old Walls', "Editor's Draft", 'Umber'];

/** Titles and dates of linked bullets. */
function read(
  texts: readonly string[],
  write = (text: string, at: number) => `- [${text}](https://e.org/${at})`,
) {
  const text = `# Paints\n\n## All\n\n${texts.map((each, at) => `${write(each, at)} - Tells of paint.\n`).join('')}`;
  return parseList(text).entries.map(({ title, fields }) => [title, ...fields.map(({ value }) => value)]);
}

describe('a date beside a title, in the same link', () => {
  it.each([
    ['before a dash', '@ — *', '2024-02-0#'],
    ['before a hyphen', '@ - *', '2024/02/0#'],
    ['in brackets', '\\[@\\] *', '2024-02-0#'],
    ['in parentheses', '(@) *', '2024-02-0#'],
    ['in words', '@ – *', 'Feb #, 2024'],
    ['before a colon', '@: *', '# Feb 2024'],
    ['without a sign', '@ *', '2024-02-0#'],
    ['of a month', '@ | *', '2024.0#'],
    ['of a year', '@ — *', '202#'],
    ['behind it, in parentheses', '* (@)', '2024-02-0#'],
    ['behind a dash', '* — @', '2024-02-0#'],
    ['behind a comma', '*, @', '# Feb 2024'],
  ])('is no part of it: %s', (_, form, date) => {
    const due = NAMES.map((name, at) => [name, date.replace('#', `${at + 1}`)]);
    const written = due.map(([name, own]) => form.replace('@', own!).replace('*', name!));
    expect(read(written)).toEqual(due);
    expect(read(written, (text, at) => `- [**${text}**](https://e.org/${at})`)).toEqual(due);
  });

  it('is taken off some titles of many where it is that of a day', () => {
    const others = ['Ochre', 'Sienna', 'Sand', 'Clay', 'Chalk', 'Soot'];
    const dated = NAMES.map((name, at) => `2024-02-0${at + 1} — ${name}`);
    expect(read([...others, ...dated]).map(([title]) => title)).toEqual([...others, ...NAMES]);
  });

  it.each([
    ['two are dated', ['2024-02-01 — Umber', '2024-02-02 — Ochre', 'Sienna']],
    ['it tells them apart', ['Minutes, May 1, 2024', 'Minutes, May 2, 2024', 'Minutes, May 3, 2024']],
    ['years begin novels', ['1984: A Novel', '2001: A Space Walk', '2010: A Way Home']],
    ['years are few', ['2024 — Umber', '2023 — Ochre', '2022 — Clay', 'Sand', 'Chalk', 'Soot', 'Ash']],
    ['a name is left of no letters', ['2024-02-01: 1', '2024-02-02: 2', '2024-02-03: 3']],
    ['years end names', ['Fir Days 2021', 'Elm Days 2022', 'Oak Days 2023']],
  ])('stays where %s', (_, titles) => {
    expect(read(titles).map(([title]) => title)).toEqual(titles);
  });
});
