import { describe, expect, it } from 'vitest';
import { brokenNotes } from '../../src/analysis/broken-notes.ts';
import { repeatedReferences } from '../../src/analysis/repeated-references.ts';
import { parseList } from '../../src/parse/index.ts';

const read = (text: string) => parseList(text, { path: 'README.md' });
const entries = (count: number) =>
  Array.from({ length: count }, (_, at) => `- [Atlas ${at}](https://example.org/${at}) ![Free][icon]`).join(
    '\n',
  );
const list = (count: number) =>
  read(`# Maps\n\n## All\n\n${entries(count)}\n\n[other]: https://example.org/o\n`);

describe('repeatedReferences', () => {
  it('tells many that have one cause once', () => {
    const { problems, follows } = repeatedReferences(list(7), undefined);
    expect(problems.map(({ message }) => message)).toEqual([
      'Nothing in this file defines "[icon]", to which 7 links or pictures refer. Add "[icon]: …" once.',
    ]);
    expect(list(7).residue.every(follows)).toBe(true);
    expect(repeatedReferences(list(4), undefined).problems).toEqual([]);
  });

  it('leaves what a change adds to be told at its place', () => {
    const head = list(8);
    const { problems, follows } = repeatedReferences(head, list(7));
    expect(problems.length).toBe(1);
    expect(head.residue.filter((one) => !follows(one)).map(({ line }) => line)).toEqual([12]);
  });
});

describe('brokenNotes', () => {
  const messages = (note: string) =>
    brokenNotes(
      read(`## Maps\n\n- [Atlas](https://example.org/a) - Edits maps.[^1]\n\n${note}\n`),
    ).problems.map(({ message }) => message);

  it('finds definitions that are none', () => {
    const none = ['This line defines no note, so "[^1]" is shown as text. Begin it with "[^1]:".'];
    expect(messages('[^1] Only in English.')).toEqual(none);
    expect(messages('[^1]; Only in English.')).toEqual(none);
    expect(messages('[1]: Only in English.')).toEqual(none);
    expect(messages('[^1]:')).toEqual([
      'The note "[^1]" says nothing. Write its text behind ":", or delete the note and what refers to it.',
    ]);
  });

  it('leaves those that are', () => {
    expect(messages('[^1]: Only in English.')).toEqual([]);
    expect(messages('[^1]:\n    Only in English.')).toEqual([]);
    expect(messages('See [1] and [2].')).toEqual([]);
    expect(messages('[1]: https://example.org')).toEqual([]);
  });

  it('leaves notes whose text stands below, however far to the right', () => {
    for (const indent of ['     ', '      ', '        ', '\t  ', '  \t'])
      expect(messages(`[^1]:\n\n${indent}Only in English.`)).toEqual([]);
  });

  it('leaves lines of which only one could define the note', () => {
    expect(messages('[^1] Only for Linux.\n\n[^1] Only for macOS.')).toEqual([]);
    expect(messages('[1]: Only for Linux.\n\n[^1] Only for macOS.')).toEqual([]);
    expect(messages('[^1] Only for Linux.\n\n[^1]: Only for macOS.')).toEqual([]);
  });
});
