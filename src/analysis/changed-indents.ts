import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type LineDiff, lineDiffOf } from '../text/line-diff.ts';

/** More at once are the work of somebody who orders the list. */
const MOST = 3;

const ITEM = /^([ \t]*)((?:[-*+]|\d{1,9}[.)])[ \t]+)(?=\S)/;

/** How far a line is indented, and how far what is a part of it has to be; nothing where it is no item. */
function itemAt({ lines, owners }: List, line: number): { indent: number; inner: number } | undefined {
  const owner = owners[line - 1];
  if (owner !== 'entry' && owner !== 'list' && owner !== 'contents') return undefined;
  const found = ITEM.exec(lines.text(line));
  if (!found) return undefined;
  const indent = found[1]!.replaceAll('\t', '    ').length;
  return { indent, inner: indent + 2 };
}

/** What the item of a line is called: its first link, or its first words. */
function nameAt({ lines }: List, line: number): string {
  const said = lines.text(line).replace(ITEM, '').trim();
  return (/\[([^[\]]{2,})\]\(/.exec(said)?.[1] ?? said).replace(/[*_`]+/g, '').slice(0, 60);
}

/** The line of the item that another is a part of; 0 where there is none. */
function above(list: List, line: number): number {
  const own = itemAt(list, line);
  for (let at = line - 1; own && at >= 1 && list.owners[at - 1] !== 'heading'; at--) {
    const item = itemAt(list, at);
    if (item && item.inner <= own.indent) return at;
    if (item && item.indent < own.indent) return 0;
  }
  return 0;
}

/** Items that a change removed while it left what was a part of them: that is a part of another item now. */
function orphans(list: List, base: List, diff: LineDiff): Problem[] {
  const found: Problem[] = [];
  for (let line = 1; line < base.lines.count; line++) {
    if (diff.becameLine(line) !== 0) continue;
    const item = itemAt(base, line);
    const part = item && itemAt(base, line + 1);
    if (!part || part.indent < item.inner) continue;
    const now = diff.keptAs(line + 1);
    // Something else was written in its place.
    if (now < 2 || diff.wasLine(now - 1) === 0) continue;
    const next = above(list, now);
    if (next === 0 || list.lines.text(next).trim() === base.lines.text(line).trim()) continue;
    const span = list.lines.span(now);
    found.push({
      message: `${quote(nameAt(base, line))} was removed, but not what was a part of it, so GitHub shows this line as a part of ${quote(nameAt(list, next))}. Remove it too, or restore the item.`,
      span,
      severity: 'warning',
      key: `orphan\n${nameAt(base, line)}`,
      causes: [span],
    });
  }
  return found;
}

/** Items that a change took out of those that they stood among, by their indentation alone. */
function outdented(list: List, base: List, diff: LineDiff): Problem[] {
  const found: Problem[] = [];
  for (let line = 2; line < base.lines.count; line++) {
    if (diff.keptAs(line) !== 0) continue;
    const was = itemAt(base, line);
    const behind = was && itemAt(base, line + 1);
    if (!behind || behind.indent !== was.indent || was.indent === 0) continue;
    const now = diff.becameLine(line);
    const is = now > 0 ? itemAt(list, now) : undefined;
    if (!is || is.indent >= was.indent || diff.keptAs(line + 1) !== now + 1) continue;
    if (list.lines.text(now).trim() !== base.lines.text(line).trim()) continue;
    const from = above(base, line);
    if (from === 0 || diff.keptAs(from) === 0) continue;
    found.push({
      message: `This item was a part of ${quote(nameAt(base, from))} before this change. Without its indentation it stands beside it, and what follows is a part of it. Indent it as before.`,
      span: list.lines.span(now),
      severity: 'warning',
      key: `outdented\n${nameAt(list, now)}`,
    });
  }
  return found;
}

/** Items that a change made a part of another item, or of none, without a word of theirs being changed. */
export function changedIndents(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  return [orphans(list, base, diff), outdented(list, base, diff)].flatMap((found) =>
    found.length <= MOST ? found : [],
  );
}
