import type { List, Problem } from '../model.ts';
import { roleOfText } from '../parse/vocabulary.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';

/** More at once are how somebody writes the list in a new way. */
const MOST = 3;

const ITEM = /^[ \t]*([-*+]|\d{1,9}[.)])[ \t]+(?=\S)/;
/** What was put behind the line of an item: a bullet perhaps, pictures, and a link or bold words. */
const PUT =
  /^[ \t]*(?:([-*+•]|\d{1,4}[.)])[ \t]+)?((?:<img[^<>]*>[ \t]*|!\[[^\]]*\]\([^()]*\)[ \t]*)*(?:\*\*|__)?(?:\[([^[\]]{2,200})\]\([^()\s]+\)(?:\*\*|__)?|["“]?\p{L}[^*\n]{2,200}\*\*))/u;
/** What separates a title from its description, behind badges. */
const SEPARATED = /^(?:[ \t]*!?\[[^\]]*\]\([^()]*\)|[ \t]*<[^<>]*>)*[ \t]*[-–—:][ \t]+\S/;

const kindOf = (marker: string) => (/^\d/.test(marker) ? '1' : marker);

/** Another bullet of the same kind inside of a line, and what it begins. */
const WITHIN = /(?<=\S)[ \t]+(?:[*+]|\d{1,4}[.)])[ \t]+(?=\[[^[\]]{2,200}\]\(|\*\*\p{L})/gu;

interface Joined {
  readonly title: string;
  /** Where it begins on its line. */
  readonly at: number;
}

/** An item that no space parts from the words before it, with a link. */
const GLUED = /^(?:[-*+]|\d{1,3}[.)])[ \t]+\S[^\n]*?\]\(/;

const titleIn = (put: RegExpExecArray) => put[3] ?? put[2]!.replace(/[*_"“]+/g, '');

/** What stands behind the line of an entry, where the change put it there and left the line as it was. */
function putBehind(now: string, was: string, isDescribed: boolean): Joined | undefined {
  const marker = ITEM.exec(was)?.[1];
  if (!marker || now.length < was.length + 12 || !now.startsWith(was)) return undefined;
  const rest = now.slice(was.length);
  if (GLUED.test(rest) && kindOf(ITEM.exec(rest)?.[1] ?? '') === kindOf(marker)) {
    const at = ITEM.exec(rest)![0].length;
    const label = /\[([^[\]]{2,200})\]\(/.exec(rest)?.[1];
    return { title: label ?? rest.slice(at, at + 60), at: was.length + at };
  }
  const put = PUT.exec(rest);
  if (!put || (put[3] !== undefined && roleOfText(put[3]) !== undefined)) return undefined;
  // A dash may begin a description; other bullets, and a description of its own behind one that ends, say enough.
  const isBullet = put[1] !== undefined && kindOf(put[1]) === kindOf(marker) && marker !== '-';
  const isWhole =
    put[3] !== undefined &&
    isDescribed &&
    SEPARATED.test(now.slice(was.length + put[0].length)) &&
    (put[1] !== undefined || /[.。!?]$/.test(was));
  if (!isBullet && !isWhole) return undefined;
  return { title: titleIn(put), at: was.length + put[0].length - put[2]!.length };
}

/** An entry behind another bullet on a line that the change wrote. */
function within(now: string): Joined | undefined {
  const marker = ITEM.exec(now)?.[1];
  if (!marker || marker === '-') return undefined;
  for (const { index, 0: found } of now.matchAll(WITHIN)) {
    const put = PUT.exec(now.slice(index));
    if (put?.[1] === undefined || kindOf(put[1]) !== kindOf(marker)) continue;
    if (put[3] === undefined || roleOfText(put[3]) === undefined)
      return { title: titleIn(put), at: index + found.length };
  }
  return undefined;
}

/** Entries that a change wrote behind another on its line: each needs a line of its own. */
export function joinedEntries(list: List, base: List): Problem[] {
  const diff = lineDiffOf(base.lines, list.lines);
  const joined = new Map<number, Joined>();
  for (const { shape, line, endLine, description } of base.entries) {
    if (shape !== 'bullet' || line !== endLine || diff.keptAs(line) !== 0) continue;
    const now = diff.placeOf(line);
    if (now > list.lines.count) continue;
    const was = base.lines.text(line).trimEnd();
    const found = putBehind(list.lines.text(now), was, description !== undefined);
    if (found) joined.set(now, found);
  }
  for (const line of base.contents.flatMap(({ items }) => items.map((item) => item.line))) {
    const now = diff.keptAs(line) === 0 ? diff.placeOf(line) : 0;
    if (now < 1 || now > list.lines.count || joined.has(now)) continue;
    const found = putBehind(list.lines.text(now), base.lines.text(line).trimEnd(), false);
    if (found) joined.set(now, found);
  }
  for (const { shape, line, endLine } of list.entries) {
    if (shape !== 'bullet' || line !== endLine || diff.wasLine(line) !== 0 || joined.has(line)) continue;
    const found = within(list.lines.text(line));
    if (found) joined.set(line, found);
  }
  const problems = [...joined].flatMap(([line, { title, at }]): Problem[] => {
    const span = list.lines.span(line);
    if (list.residue.some((one) => meet(one.span, span))) return [];
    return [
      {
        message: `Two entries stand on one line: ${quote(title)} needs a line of its own. Put a line break before it.`,
        span: { start: span.start + at, end: span.end },
        key: `joined\n${title}`,
      },
    ];
  });
  return problems.length <= MOST ? problems : [];
}

/** A bullet that no space parts from the words before it, in front of a link within the page. */
const GLUED_LINK = /(?<=[\p{L}\p{N})\]])([-*+])[ \t]+(?=\[[^[\]\n]{1,200}\]\(#)/gu;

/**
 * Items of a table of contents that stand behind another on its line: a script wrote no line break between them.
 * @param told of which entries that stand on one line is told already
 */
export function* joinedItems({ contents, lines, eol }: List, told: readonly Problem[]): Generator<Problem> {
  const seen = new Set(told.map(({ span }) => lines.lineAt(span.start)));
  for (const { line } of contents.flatMap(({ items }) => items)) {
    if (seen.has(line)) continue;
    seen.add(line);
    const text = lines.text(line);
    const marker = /^[ \t]*([-*+])[ \t]+(?=\[[^[\]\n]{1,200}\]\(#)/.exec(text);
    if (!marker) continue;
    const glued = [...text.matchAll(GLUED_LINK)].filter(([, sign]) => sign === marker[1]);
    if (glued.length === 0) continue;
    const { start, end } = lines.span(line);
    const indent = /^[ \t]*/.exec(text)![0];
    const first = start + glued[0]!.index;
    yield {
      message: `${glued.length + 1} items of the table of contents run together on this line. Begin each on a line of its own.`,
      span: { start: first, end },
      key: `glued\n${text.slice(0, 200)}`,
      fix: {
        edits: glued.map(({ index }) => ({ start: start + index, end: start + index, text: eol + indent })),
      },
    };
  }
}
