import { describe, expect, it } from 'vitest';
import { parseList } from '../../src/parse/index.ts';

const at = (name: string) => `https://example.org/${name}`;
const names = ['Fir', 'Elm', 'Oak', 'Ash', 'Yew', 'Box'];
const says = ['Cuts boards', 'Counts rings', 'Plants seeds', 'Waters roots', 'Burns logs', 'Sells chairs'];
const list = (below: (i: number) => readonly string[]) =>
  `## Woods\n\n${names
    .map(
      (name, i) =>
        `- [${name}](${at(name)})\n${below(i)
          .map((line) => `  - ${line}\n`)
          .join('')}`,
    )
    .join('')}`;
const read = (text: string) => parseList(text).entries.map(({ title, description }) => [title, description]);

describe('bullets below entries', () => {
  it.each([
    [['Free, open source, see https://example.org/code', 'Runs offline']],
    [['Free, closed source']],
    [['Windows only, needs [Larch](https://example.org/larch)']],
    [['Made of oak', 'Made in Larch', 'Runs offline']],
  ])('name attributes, and the last one says what it is: %j', (attributes) => {
    expect(read(list((i) => [...attributes, `${says[i]} for all who ask.`]))).toEqual(
      names.map((name, i) => [name, `${says[i]} for all who ask.`]),
    );
  });

  it.each([
    [
      'none names an attribute',
      (i: number) => [`${names[i]} and glue hold it`, `${says[i]} for all who ask.`],
    ],
    [
      'the last one is an attribute too',
      (i: number) => [`${says[i]} for all who ask.`, 'Runs offline and online'],
    ],
    [
      'two tell something',
      (i: number) => ['Runs offline', `${says[i]} for all who ask.`, `${names[i]} of the best kind.`],
    ],
  ])('describe nothing where %s', (_, below) => {
    expect(read(list(below))).toEqual(names.map((name) => [name, undefined]));
  });

  it('are details as the others are, though they look like entries', () => {
    const text = list((i) => [
      'Runs offline',
      'Free, open source',
      ...(i === 2 ? [`[Larch](${at('l')}) bridge. Not for saws.`] : []),
    ]);
    expect(parseList(text).entries.map(({ title }) => title)).toEqual(names);
  });

  it('are entries where they stand alone, or are many', () => {
    const one = list((i) =>
      i === 2 ? [`[Larch](${at('l')}) - Cuts.`] : ['Runs offline', 'Free, open source'],
    );
    expect(parseList(one).entries).toHaveLength(names.length + 1);
    const many = list((i) => ['Runs offline', 'Free, open source', `[Larch ${i}](${at(`${i}`)}) - Cuts.`]);
    expect(parseList(many).entries).toHaveLength(names.length * 2);
  });
});
