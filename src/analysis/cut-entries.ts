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

const ITEM = /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;

/** Items whose line a change broke before a dash or a star: GitHub makes an item of its own of what follows. */
export function splitItems(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  for (let line = 1; line <= base.lines.count; line++) {
    const owner = base.owners[line - 1];
    if (diff.keptAs(line) !== 0 || (owner !== 'entry' && owner !== 'list')) continue;
    const whole = base.lines.text(line).trimEnd();
    if (!ITEM.test(whole)) continue;
    const at = diff.placeOf(line);
    if (at < 1 || at >= list.lines.count || diff.wasLine(at) !== 0 || diff.wasLine(at + 1) !== 0) continue;
    const before = list.lines.text(at).trimEnd();
    const behind = list.lines.text(at + 1).trim();
    if (!ITEM.test(behind) || !ITEM.test(before) || !whole.startsWith(before)) continue;
    if (whole.slice(before.length).trim() !== behind) continue;
    const { start } = list.lines.span(at);
    const next = list.lines.span(at + 1);
    found.push({
      message: `${quote(behind.slice(0, 80))} was a part of the line above before this change; its bullet makes an item of it now. Put it behind that line again.`,
      span: next,
      key: `split\n${behind}`,
      fix: { edits: [{ start: start + before.length, end: next.end, text: ` ${behind}` }] },
    });
  }
  return found.length <= MOST ? found : [];
}
