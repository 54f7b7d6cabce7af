import type { CellDraft, RowDraft } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import { type Looks, looksOf, unescapedPipes } from '../markdown/unescaped-pipes.ts';
import type { Column, Field, Span } from '../model.ts';
import { isConflictMarker } from '../text/conflict-markers.ts';
import { clean, type Drafter, linkedOut } from './candidates.ts';
import { type Head, readHead } from './title.ts';
import { NOTHING } from './vocabulary.ts';

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
  const asMeant = mender(rows, columns.length, text);
  for (const { draft: written, row } of rows) {
    if (isNoRow(text, written, columns.length)) continue;
    const draft = asMeant(written);
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

/** Text straight under a table, or what git left in one that it could not merge: GitHub shows a row, nobody meant one. */
function isNoRow(text: string, { span, cells }: RowDraft, width: number): boolean {
  if (cells.length > 1 && text[span.start] !== '|') return false;
  const line = text.slice(span.start, span.end);
  return isConflictMarker(line) || (width > 1 && cells.length === 1 && !line.includes('|'));
}

/** Reads a row that a `|` of its text has torn as it was meant: the cells beside that `|` are one. */
function mender(
  rows: readonly { draft: RowDraft }[],
  width: number,
  text: string,
): (draft: RowDraft) => RowDraft {
  const said = ({ cells }: RowDraft) =>
    cells.map(({ content }) => text.slice(content.start, content.end).trim());
  let looks: Looks | undefined;
  return (draft) => {
    if (width === 0 || draft.cells.length <= width) return draft;
    looks ??= looksOf(
      rows.filter((each) => each.draft.cells.length === width).map((each) => said(each.draft)),
      width,
    );
    const pipes = new Set(unescapedPipes(draft, said(draft), width, looks));
    if (pipes.size === 0) return draft;
    const cells: CellDraft[] = [];
    let open: CellDraft | undefined;
    for (const cell of draft.cells) {
      if (open) {
        const between = { start: open.content.end, end: cell.content.start };
        open.inlines.push(
          { kind: 'text', text: text.slice(between.start, between.end), ...between },
          ...cell.inlines,
        );
        open.span = { start: open.span.start, end: cell.span.end };
        open.content = { start: open.content.start, end: cell.content.end };
      } else {
        open = { ...cell, inlines: [...cell.inlines] };
        cells.push(open);
      }
      if (!pipes.has(cell.span.end)) open = undefined;
    }
    return { ...draft, cells };
  };
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
