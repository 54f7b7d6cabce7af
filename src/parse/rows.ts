import type { Column, Field, Span } from '../model.ts';
import type { RowDraft } from './blocks.ts';
import { clean, type Drafter, linkedOut } from './drafts.ts';
import { type Head, readHead } from './head.ts';
import { type Inline, plain } from './inline.ts';
import { trimSpan } from './offsets.ts';
import { NOTHING } from './words.ts';

/**
 * Rows of a table.
 * @param table its position in the list; none for a table of raw HTML
 */
export function draftRows(
  rows: readonly { draft: RowDraft; row: number }[],
  table: number | undefined,
  columns: readonly Column[],
  section: number,
  group: number,
  drafter: Drafter,
): void {
  const { text } = drafter.context;
  const titleAt = columns.findIndex(({ role }) => role === 'title');
  for (const { draft, row } of rows) {
    const cell = draft.cells[titleAt === -1 ? 0 : titleAt];
    if (!cell) continue;
    const inlines: Inline[] = [];
    for (const each of draft.cells)
      inlines.push(...each.inlines, { kind: 'break', start: each.content.end, end: each.content.end });
    const said = clean(plain(cell.inlines));
    if (NOTHING.test(said) && !linkedOut(inlines)) {
      // An empty row, or one that only names a group; a row of labels without a title is an entry all the same.
      if (said !== '' || !draft.cells.some((each) => each !== cell && each.inlines.length > 0)) continue;
    }
    const head = rowHead(cell.inlines, text, cell.content);
    drafter.drafts.push({
      shape: table === undefined ? 'html' : 'row',
      head,
      span: trimSpan(text, draft.span),
      inlines,
      fields: fieldsOfRow(draft, columns, titleAt),
      section,
      group,
      linked: linkedOut(inlines),
      parent: -1,
      row: { ...(table !== undefined && { table }), row, columns, draft },
    });
  }
}

/** In a title cell all of the first line is the title, unless a link or bold text stands out as one. */
function rowHead(inlines: readonly Inline[], text: string, content: Span): Head {
  const head = readHead(inlines, text);
  if (!head) return { title: '', titleSpan: content, carrier: 'text', rest: [], lead: '' };
  if (head.carrier !== 'text' || inlines.some((node) => node.kind === 'break')) return head;
  const nodes = inlines.filter((node) => node.kind !== 'image');
  if (nodes.length === 0 || nodes.some((node) => node.kind === 'link')) return head;
  return {
    ...head,
    title: clean(plain(nodes)),
    titleSpan: trimSpan(text, { start: nodes[0]!.start, end: nodes.at(-1)!.end }),
    rest: [],
    lead: '',
  };
}

function fieldsOfRow(row: RowDraft, columns: readonly Column[], titleAt: number): Field[] {
  const fields: Field[] = [];
  row.cells.forEach((cell, at) => {
    const column = columns[at];
    if (at === titleAt || !column || column.role === 'labels') return;
    const value = clean(plain(cell.inlines));
    if (value === '' || NOTHING.test(value)) return;
    fields.push({ name: column.name, value, span: cell.content });
  });
  return fields;
}
