import { labelsAsWritten } from '../analysis/write-labels.ts';
import type { Config } from '../config/schema.ts';
import type { Entry, List, Tag, TextEdit } from '../model.ts';
import { parseList } from '../parse/index.ts';
import { applyEdits } from '../text/edit.ts';
import { labelsOf } from './examples.ts';

/** Where labels stand in a row without any: in the empty cell of their column. */
function inRow(list: List, entry: Entry, text: string): TextEdit | undefined {
  const table = list.tables[entry.row!.table]!;
  const column = table.columns.findIndex(({ role }) => role === 'labels');
  const cell = table.rows[entry.row!.row]?.cells[column];
  if (!cell || cell.content.end > cell.content.start) return undefined;
  const { start, end } = cell.span;
  const padded = table.header.cells.some(({ span, content }) => content.start > span.start);
  return { start, end, text: padded ? ` ${text} ` : text };
}

/** Where they stand in a line: at its end, where a labelled neighbour of the same shape has them. */
function atEnd(list: List, entry: Entry, text: string): TextEdit | undefined {
  const neighbour = list.entries.find(({ labels, shape, line, endLine, span }) => {
    const last = labels.at(-1);
    return shape === entry.shape && line === endLine && last !== undefined && last.span.end === span.end;
  });
  if (!neighbour || entry.line !== entry.endLine) return undefined;
  const { start } = neighbour.labels[0]!.span;
  const gap = /[ \t]*$/.exec(list.text.slice(neighbour.span.start, start))?.[0] ?? '';
  return { start: entry.span.end, end: entry.span.end, text: (gap === '' ? ' ' : gap) + text };
}

/**
 * The line of an entry without labels as it would be with them.
 * @returns nothing unless the list, read again, has exactly these labels there and is otherwise the same.
 */
export function labelledLine(
  list: List,
  entry: Entry,
  tags: readonly Tag[],
  config: Config,
): string | undefined {
  const { text, unwritten } = labelsAsWritten(list, tags);
  if (text === '' || unwritten.length > 0) return undefined;
  const edit = entry.row ? inRow(list, entry, text) : atEnd(list, entry, text);
  if (!edit) return undefined;
  const after = parseList(applyEdits(list.text, [edit]), { path: list.path, config });
  const again = after.entries[entry.index];
  if (!again || after.entries.length !== list.entries.length || again.title !== entry.title) return undefined;
  const wanted = new Set(tags.map(({ id }) => id));
  const found = labelsOf(again, after);
  if (found.length !== wanted.size || !found.every((id) => wanted.has(id))) return undefined;
  return after.lines.text(again.line);
}
