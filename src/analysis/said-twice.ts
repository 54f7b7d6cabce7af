import type { List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';

/** By so much of an entry its copy is looked for; shorter entries are words that may be said again. */
const BEGINNING = 16;

const BULLET = /^[ \t]*(?:>[ \t]?)*(?:[-*+]|\d{1,9}[.)])[ \t]+/;
/** What may stand between an entry and its copy. */
const BETWEEN = /[ \t]*(?:[-*+•|,;][ \t]*)?$/;

/** So long a description is no word that is said twice. */
const LONG = 24;

/** Descriptions that stand twice, one behind the other. */
function* descriptionTwice(list: List): Generator<Problem> {
  for (const { description, descriptionSpan, title, index } of list.entries) {
    if (!description || !descriptionSpan || description.length < 2 * LONG) continue;
    const said = list.text.slice(descriptionSpan.start, descriptionSpan.end).trimEnd();
    // The copy may stand behind a space, and lack the sign at its end.
    for (const half of [
      Math.floor(said.length / 2),
      Math.ceil(said.length / 2),
      Math.ceil(said.length / 2) + 1,
    ]) {
      const [first, copy] = [said.slice(0, half), said.slice(half)].map((part) =>
        part.trim().replace(/[.。]$/, ''),
      );
      if (first !== copy || first!.length < LONG) continue;
      const start = descriptionSpan.start + half;
      yield {
        message: `The description of ${quote(title)} stands here twice. Delete the copy.`,
        span: { start, end: descriptionSpan.start + said.length },
        entry: index,
        key: `twice\n${title}\ndescription`,
      };
      break;
    }
  }
}

/** Entries that stand on their line twice, the same to the last letter: a paste that was pasted again. */
export function* saidTwice(list: List): Generator<Problem> {
  yield* descriptionTwice(list);
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
