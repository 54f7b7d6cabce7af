import type { Lines, TextEdit } from '../model.ts';
import { applyEdits } from '../text/edit.ts';

/** Whole lines that edits change. */
export interface Hunk {
  /** First and last line of the text as it is, 1-based. */
  readonly line: number;
  readonly endLine: number;
  /** What stands there afterwards, without line endings; empty when the lines go. */
  readonly after: readonly string[];
}

const EOL = /\r\n|\n|\r/;

/** An edit that takes a line with the ending before it is turned into one that takes the ending after it. */
function alignDeletion(edit: TextEdit, text: string, lines: Lines): TextEdit {
  const first = lines.lineAt(edit.start);
  const last = lines.lineAt(edit.end);
  const takesLinesWhole =
    edit.text === '' &&
    first < last &&
    edit.start === lines.span(first).end &&
    edit.end === lines.span(last).end;
  if (!takesLinesWhole) return edit;
  return { start: lines.starts[first]!, end: lines.starts[last] ?? text.length, text: '' };
}

/** First and last line that an edit changes. */
function reach(edit: TextEdit, lines: Lines): { first: number; last: number } {
  const first = lines.lineAt(edit.start);
  const last = lines.lineAt(edit.end);
  // What ends at the very beginning of a line leaves that line as it is, unless it joins it to the one before.
  const endsBefore = last > first && edit.end === lines.starts[last - 1];
  const takesWhole = edit.text === '' && edit.start === lines.starts[first - 1];
  return { first, last: endsBefore && (takesWhole || /[\r\n]$/.test(edit.text)) ? last - 1 : last };
}

/**
 * The lines that edits change, and what stands there afterwards: for showing a fix, or suggesting it.
 * @param edits edits that can be applied together (see `compatibleFixes`), offsets in UTF-16 units of `text`.
 * @throws {OverlapError} when two different edits overlap.
 */
export function hunksOf(text: string, lines: Lines, edits: readonly TextEdit[]): Hunk[] {
  const aligned = edits.map((edit) => alignDeletion(edit, text, lines)).sort((a, b) => a.start - b.start);
  const groups: { first: number; last: number; edits: TextEdit[] }[] = [];
  for (const edit of aligned) {
    const { first, last } = reach(edit, lines);
    const open = groups.at(-1);
    if (open && first <= open.last) {
      open.last = Math.max(open.last, last);
      open.edits.push(edit);
    } else groups.push({ first, last, edits: [edit] });
  }
  return groups.map(({ first, last, edits: own }) => {
    const start = lines.starts[first - 1]!;
    const end = lines.starts[last] ?? text.length;
    const shifted = own.map((edit) => ({
      ...edit,
      start: edit.start - start,
      end: edit.end - start,
    }));
    const after = applyEdits(text.slice(start, end), shifted);
    return {
      line: first,
      endLine: last,
      after: after === '' ? [] : after.replace(/(?:\r\n|\n|\r)$/, '').split(EOL),
    };
  });
}
