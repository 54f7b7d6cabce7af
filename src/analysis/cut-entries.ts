import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';

/** More at once are the work of somebody who writes the list in a new way. */
const MOST = 3;

/** Inside a sentence: what is cut there was not cut to begin a paragraph. */
const GOES_ON = /[\p{L}\p{N},(]$/u;
const GOING_ON = /^[\p{Ll}\p{N}(]/u;

/** Entries that were one line before a change, and are parted by an empty line inside a sentence now. */
export function cutEntries(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  for (const { line, endLine, title, titleSpan, shape } of base.entries) {
    if (line !== endLine || shape === 'row' || shape === 'html' || diff.keptAs(line) !== 0) continue;
    const at = diff.placeOf(line);
    if (at < 1 || at + 2 > list.lines.count) continue;
    const before = list.lines.text(at).trimEnd();
    const whole = base.lines.text(line).trimEnd();
    if (before.length < titleSpan.end - base.lines.span(line).start || !GOES_ON.test(before)) continue;
    if (!whole.startsWith(before) || list.lines.text(at + 1).trim() !== '') continue;
    const behind = list.lines.text(at + 2).trim();
    if (!GOING_ON.test(behind) || whole.slice(before.length).trimStart() !== behind) continue;
    const { start, end } = list.lines.span(at);
    const next = list.lines.span(at + 2);
    const head = list.entries.findIndex((entry) => entry.line === at);
    found.push({
      message: `${quote(title)} was one line before this change; an empty line parts it now, so ${quote(behind)} is a paragraph of its own. Delete the empty line.`,
      span: { start, end },
      key: `cut\n${title}`,
      ...(head >= 0 && { entry: head }),
      fix: { edits: [{ start: start + before.length, end: next.end, text: ` ${behind}` }] },
    });
  }
  return found.length <= MOST ? found : [];
}
