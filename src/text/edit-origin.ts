import type { TextEdit } from '../model.ts';
import { bisect } from './collections.ts';

/** An edit, and where what it wrote begins in the text after all edits. */
interface Made extends TextEdit {
  readonly at: number;
}

/** What stays of a moved text: a last line without an ending takes the one above along. */
const bare = (text: string) => text.trim();

/** White space before a text. */
const indent = (text: string) => text.search(/\S|$/);

/**
 * Tells where an offset of a text after some edits was before them; what was moved is where it was moved from. Offsets
 * in UTF-16 units.
 * @param edits in order of place, as `compatibleFixes` returns them.
 */
export function originsOf(before: string, edits: readonly TextEdit[]): (offset: number) => number {
  let shift = 0;
  const made = edits.map((edit): Made => {
    const at = edit.start + shift;
    shift += edit.text.length - (edit.end - edit.start);
    return { ...edit, at };
  });
  const removed = new Map<string, TextEdit[]>();
  for (const edit of edits) {
    if (edit.text !== '') continue;
    const text = bare(before.slice(edit.start, edit.end));
    if (text !== '') removed.set(text, [...(removed.get(text) ?? []), edit]);
  }
  return (offset) => {
    const edit = made[bisect(made, ({ at }) => at <= offset) - 1];
    if (!edit) return offset;
    if (offset >= edit.at + edit.text.length) return offset - edit.at - edit.text.length + edit.end;
    const [source] = (removed.get(bare(edit.text)) ?? []).sort(
      (a, b) => Math.abs(a.start - edit.start) - Math.abs(b.start - edit.start),
    );
    if (!source) return Math.min(edit.start + offset - edit.at, edit.end);
    return (
      source.start + indent(before.slice(source.start, source.end)) + offset - edit.at - indent(edit.text)
    );
  };
}
