import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** More at once are another way to write code. */
const MOST = 3;

/** Code of which the second mark is a quotation mark: `` `MIT' ``. */
const QUOTED = /`([^`\n'’´]{1,80})(['’´])(?!\p{L})/gu;

/** Code of the base whose line the change wrote with a quotation mark in the place of its second mark. */
export function lostCode(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  for (let line = 1; line <= base.lines.count; line++) {
    if (diff.keptAs(line) !== 0) continue;
    const was = base.lines.text(line);
    const now = was.includes('`') ? diff.becameLine(line) : 0;
    if (now === 0) continue;
    const { start } = list.lines.span(now);
    for (const { index, 0: written, 1: code } of list.lines.text(now).matchAll(QUOTED)) {
      if (!was.includes(`\`${code}\``)) continue;
      const end = start + index + written.length;
      found.push({
        message: `GitHub shows ${quote(written)} as it is: its second mark is no backtick. Write ${quote(`\`${code}\``)}.`,
        span: { start: start + index, end },
        severity: 'warning',
        key: `code\n${code}`,
        fix: { edits: [{ start: end - 1, end, text: '`' }] },
      });
    }
  }
  return found.length <= MOST ? found : [];
}
