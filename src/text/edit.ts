import type { TextEdit } from '../model.ts';

/** Two edits want the same place; nothing was changed. */
export class OverlapError extends Error {
  constructor(a: TextEdit, b: TextEdit) {
    super(`Two edits overlap: ${a.start}–${a.end} and ${b.start}–${b.end}. Apply them one after the other.`);
    this.name = 'OverlapError';
  }
}

/** The order in which edits are made. */
export function inOrder(a: TextEdit, b: TextEdit): number {
  const rank = typeof a.beside === 'string' && typeof b.beside === 'string' && a.beside !== b.beside;
  return a.start - b.start || a.end - b.end || (rank ? (a.beside! < b.beside! ? -1 : 1) : 0);
}

/** Whether two edits cannot both be applied: they share a unit, or begin at the same place and do not say `beside`. */
export function overlaps(a: TextEdit, b: TextEdit): boolean {
  const isInsertion = a.start === a.end || b.start === b.end;
  if (a.beside && b.beside && a.start === b.start && isInsertion) return false;
  if (a.start === b.start && (a.end === b.end || a.start === a.end || b.start === b.end)) return true;
  return a.start < b.end && b.start < a.end;
}

/**
 * Applies edits to a text: the only way that text changes in this project. Offsets are UTF-16 units into
 * `text`. Equal edits count once; those at the same place are made in their order. Whatever lies outside of the edits
 * stays the same.
 * @throws {OverlapError} when two different edits overlap.
 * @throws {RangeError} when an edit lies outside of the text.
 */
export function applyEdits(text: string, edits: readonly TextEdit[]): string {
  const sorted = [...edits].sort(inOrder);
  let result = '';
  let at = 0;
  let previous: TextEdit | undefined;
  for (const edit of sorted) {
    if (edit.start < 0 || edit.end < edit.start || edit.end > text.length) {
      throw new RangeError(`Edit ${edit.start}–${edit.end} lies outside of a text of ${text.length} units.`);
    }
    if (previous) {
      if (previous.start === edit.start && previous.end === edit.end && previous.text === edit.text) continue;
      if (overlaps(previous, edit) || edit.start < at) throw new OverlapError(previous, edit);
    }
    result += text.slice(at, edit.start) + edit.text;
    at = edit.end;
    previous = edit;
  }
  return result + text.slice(at);
}
