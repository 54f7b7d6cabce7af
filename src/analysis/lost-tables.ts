import type { List, Problem } from '../model.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** Tables of the base that a line straight above takes in: neither their header nor their delimiter row was changed. */
export function lostTables(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const tables = new Set(list.tables.map(({ header }) => header.line));
  return base.tables.flatMap(({ header, delimiter }): Problem[] => {
    const now = diff.keptAs(header.line);
    if (now < 2 || tables.has(now) || diff.keptAs(delimiter.line) !== now + 1) return [];
    const owner = list.owners[now - 1];
    if (owner === 'code' || owner === 'comment' || owner === 'html') return [];
    const above = list.lines.span(now - 1);
    const isNew = diff.wasLine(now - 1) === 0 || diff.wasLine(now - 1) !== header.line - 1;
    if (!isNew || list.lines.text(now - 1).trim() === '') return [];
    const span = list.lines.span(now);
    const whole = { start: above.start, end: span.end };
    if (list.residue.some((one) => meet(one.span, whole))) return [];
    return [
      {
        message:
          'This table was one before this change. Now a line stands straight above it, so GitHub shows its rows as text of that line. Put an empty line between them.',
        span: whole,
        key: `table\n${list.lines.text(now)}`,
        fix: { edits: [{ start: span.start, end: span.start, text: list.eol }] },
      },
    ];
  });
}
