import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';

/** By so much of an entry its copy is looked for; shorter entries are words that may be said again. */
const BEGINNING = 16;

const BULLET = /^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** What may stand between an entry and its copy. */
const BETWEEN = /[ \t]*(?:[-*+•|,;][ \t]*)?$/;

/** Entries that stand on their line twice, the same to the last letter: a paste that was pasted again. */
export function* saidTwice(list: List): Generator<Problem> {
  for (const { line, endLine, shape, title, index } of list.entries) {
    if (endLine !== line || shape === 'row' || shape === 'html' || shape === 'heading') continue;
    const text = list.lines.text(line).trimEnd();
    const bullet = BULLET.exec(text)?.[0].length ?? 0;
    const again = text.indexOf(text.slice(bullet, bullet + BEGINNING), bullet + BEGINNING);
    if (again < 0) continue;
    const copy = text.slice(again);
    const first = text.slice(bullet, bullet + copy.length);
    const between = text.slice(bullet + copy.length, again);
    if (first !== copy || !copy.includes('](') || BETWEEN.exec(between)![0] !== between) continue;
    const { start } = list.lines.span(line);
    const span = { start: start + bullet + copy.length, end: start + text.length };
    yield {
      message: `${quote(title)} stands twice on this line. Delete the copy.`,
      span,
      entry: index,
      key: `twice\n${title}`,
      fix: { edits: [{ ...span, text: '' }] },
    };
  }
}
