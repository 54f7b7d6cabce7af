import { expect, test } from 'vitest';
import { rewrite } from '../../src/analysis/label-edits.ts';
import { applyEdits } from '../../src/text/edit.ts';

test.each([
  ['![](a-b)', '![](a--b)', '-'],
  ['![](a--b)', '![](a-b)', ''],
  ['same', 'same', ''],
  ['aaa', 'aa', ''],
  ['x', 'y', 'y'],
  // 🟢 and 🔴 share their first unit, 🟢 and 🟠 the first too; none is torn.
  ['🟢', '🔴', '🔴'],
  ['a🟢b', 'a🟠b', '🟠'],
  ['\ud83d\udfe2', '\ud83c\udfe2', '\ud83c\udfe2'],
])('%s to %s', (from, to, text) => {
  const whole = `before ${from} after`;
  const edit = rewrite(whole, { start: 7, end: 7 + from.length }, to);
  expect(edit.text).toBe(text);
  expect(applyEdits(whole, [edit])).toBe(`before ${to} after`);
});
