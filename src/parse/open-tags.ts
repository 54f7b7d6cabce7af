import type { Comment, Lines, Residue, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { within } from './elements.ts';

/** Elements around other blocks: GitHub closes them at the end of the page, with all that stands below inside. */
const AROUND = new Set(['div', 'center', 'table', 'ul', 'ol']);
/** Parts of a table, which the next one closes too. */
const PARTS = new Set(['tr', 'td', 'th']);
const TAG = /<(\/?)(div|center|table|ul|ol|tr|td|th|li)(?=[\s/>])([^<>]{0,1000})>/gi;

/** Parts that nothing closes are a habit of a file where there are more than this, or than this share. */
const HABIT = { count: 2, share: 0.1 };

/** What stands behind a row or a cell that ends; behind `<tr>` a cell would be one of its own. */
const BEHIND_ROW = /^\s*<(?:tr|\/(?:tbody|thead|table))(?=[\s>])/i;
/** How far the end of the next cell is looked for. */
const FAR = 2000;
const BEHIND_CELL = /^\s*<(?:t[dhr]|\/(?:tr|tbody|thead|table))(?=[\s>])/i;
/** So many that are closed for one that is opened twice show that it was to be closed. */
const CLOSED = 3;

interface Tag {
  readonly name: string;
  readonly span: Span;
  readonly bare: boolean;
}

/**
 * Finds tags that nothing closes or opens, outside of code and comments: `<div>` written for `</div>`, a lost `</div>`,
 * a cell that nothing closes where the others are closed.
 */
export function openTags(
  text: string,
  lines: Lines,
  code: readonly Span[],
  comments: readonly Comment[],
): Residue[] {
  if (!/<(?:div|center|table|ul|ol|tr|li)\b/i.test(text) && !/<\/(?:div|center|table)>/i.test(text))
    return [];
  const hidden = comments.map(({ span }) => span);
  const found: Residue[] = [];
  const open: Tag[] = [];
  const parts: Tag[] = [];
  const again: Tag[] = [];
  let closedParts = 0;
  let isAfterRow = false;
  const put = (form: Residue['form'], { name, span }: Tag, more: Partial<Residue> = {}) =>
    found.push({
      form,
      span,
      line: lines.lineAt(span.start),
      label: name,
      // Whatever below it was changed may have lost the other half.
      causes: [{ start: span.start, end: text.length }],
      ...more,
    });
  const closeParts = (until: (tag: Tag) => boolean) => {
    while (open.length > 0 && PARTS.has(open.at(-1)!.name) && !until(open.at(-1)!)) parts.push(open.pop()!);
  };
  for (const match of text.matchAll(TAG)) {
    if (within(code, match.index) || within(hidden, match.index)) continue;
    const name = match[2]!.toLowerCase();
    if (name === 'table') isAfterRow = false;
    const span = { start: match.index, end: match.index + match[0].length };
    const tag = { name, span, bare: match[3]!.trim() === '' };
    if (match[1] === '') {
      if (match[3]!.trimEnd().endsWith('/')) continue;
      // `<td>words<td>` before the next cell: the second was to close the first.
      if (tag.bare && PARTS.has(name) && open.at(-1)?.name === name && isSaid(open.at(-1)!, span, text)) {
        again.push(tag);
        open.pop();
        closedParts++;
        continue;
      }
      if (name === 'li') {
        if (!open.some((each) => each.name === 'ul' || each.name === 'ol')) put('item-stray', tag);
        continue;
      }
      if (name === 'tr') {
        closeParts(() => false);
        // One finding for the rows that follow each other.
        const isOutside = !open.some((each) => each.name === 'table');
        if (isOutside && !isAfterRow) put('row-stray', tag);
        isAfterRow = isOutside;
      } else if (PARTS.has(name)) closeParts((each) => each.name === 'tr');
      open.push(tag);
      continue;
    }
    if (name === 'li') continue;
    if (PARTS.has(name)) {
      const at = open.findLastIndex((each) => each.name === name || each.name === 'table');
      // GitHub drops what closes nothing.
      if (at === -1 || open[at]!.name === 'table') continue;
      append(
        parts,
        open.splice(at + 1).filter((each) => PARTS.has(each.name)),
      );
      open.pop();
      closedParts++;
      continue;
    }
    const at = open.findLastIndex((each) => each.name === name);
    if (at === -1) put('tag-stray', tag);
    else {
      const inside = open.splice(at).slice(1);
      for (const each of inside) {
        if (PARTS.has(each.name)) parts.push(each);
        else put('element-open', each);
      }
    }
  }
  if (closedParts > again.length * CLOSED) for (const tag of again) put('tag-slash', tag, slashed(tag));
  const left = open.filter((each) => AROUND.has(each.name));
  for (let i = 0; i < left.length; i++) {
    const next = left[i + 1];
    if (next?.name === left[i]!.name && next.bare && !left[i]!.bare) {
      put('tag-slash', next, slashed(next));
      i++;
    } else put('element-open', left[i]!);
  }
  if (parts.length <= HABIT.count && parts.length <= (closedParts + parts.length) * HABIT.share)
    for (const tag of parts) put('element-open', tag);
  return found;
}

/** The slash that makes a closing tag of one that opens. */
const slashed = ({ span: { start } }: Tag) => ({ edits: [{ start: start + 1, end: start + 1, text: '/' }] });

/** Whether something stands between a tag and the next of its name, and nothing behind that one. */
function isSaid({ name, span: first }: Tag, { start, end }: Span, text: string): boolean {
  const behind = name === 'tr' ? BEHIND_ROW : BEHIND_CELL;
  const rest = text.slice(end, end + FAR);
  if (text.slice(first.end, start).trim() === '' || !behind.test(rest)) return false;
  // Where the next cell is not closed either, none need be.
  const next = /^\s*<t[dh](?=[\s>])[^<>]*>/i.exec(rest);
  return (
    !next ||
    /^<\/t[dh]/i.test(/<\/?t(?:[dhr]|able|body)(?=[\s>])/i.exec(rest.slice(next[0].length))?.[0] ?? '')
  );
}
