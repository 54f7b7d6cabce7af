import { expect, it } from 'vitest';
import { hunksOfPatch } from '../../src/action/patch.ts';

it('reads the lines of the head, hunk by hunk', () => {
  const patch = [
    '@@ -1,3 +1,4 @@ heading',
    ' one',
    '-two',
    '+zwei',
    '+drei',
    ' three',
    '@@ -10 +11 @@',
    '-old',
    '+new',
    '\\ No newline at end of file',
  ].join('\n');
  expect(hunksOfPatch(patch)).toEqual([
    { first: 1, last: 4, lines: ['one', 'zwei', 'drei', 'three'] },
    { first: 11, last: 11, lines: ['new'] },
  ]);
});

it('has no place in a hunk that only takes lines out', () => {
  expect(hunksOfPatch('@@ -3,2 +2,0 @@\n-a\n-b')).toEqual([]);
  expect(hunksOfPatch('')).toEqual([]);
});

it('takes no line of the list for a header, and no carriage return for text', () => {
  expect(hunksOfPatch('@@ -0,0 +1,2 @@\n+@@ -9,9 +9,9 @@\n+text\r')).toEqual([
    { first: 1, last: 2, lines: ['@@ -9,9 +9,9 @@', 'text'] },
  ]);
  // A lone carriage return ends a line in Markdown and none in git.
  expect(hunksOfPatch('@@ -0,0 +1 @@\n+a\rb')[0]?.lines).toEqual(['a\rb']);
});
