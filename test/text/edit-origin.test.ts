import { expect, it } from 'vitest';
import { applyEdits } from '../../src/text/edit.ts';
import { originsOf } from '../../src/text/edit-origin.ts';

const BEFORE = 'one\ntwo\nthree\nfour\n';

it('finds each unedited character where it was', () => {
  const edits = [
    { start: 0, end: 3, text: 'a much longer one' },
    { start: 8, end: 13, text: '' },
    { start: 14, end: 14, text: '> ' },
  ];
  const after = applyEdits(BEFORE, edits);
  const origin = originsOf(BEFORE, edits);
  for (const word of ['two', 'four']) expect(origin(after.indexOf(word))).toBe(BEFORE.indexOf(word));
  // What an edit wrote stands where the edit is.
  expect(origin(after.indexOf('longer'))).toBeLessThanOrEqual(3);
  expect(origin(after.indexOf('> '))).toBe(14);
});

it('finds a moved line where it was cut', () => {
  const edits = [
    { start: 0, end: 0, text: 'three\n' },
    { start: 8, end: 14, text: '' },
  ];
  const after = applyEdits(BEFORE, edits);
  const origin = originsOf(BEFORE, edits);
  expect(after).toBe('three\none\ntwo\nfour\n');
  for (const word of ['three', 'hree', 'one', 'two', 'four'])
    expect(origin(after.indexOf(word))).toBe(BEFORE.indexOf(word));
});
