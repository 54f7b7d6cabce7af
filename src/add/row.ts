import type { Entry, List, Row, Table } from '../model.ts';
import { roleOf } from '../parse/vocabulary.ts';
import {
  escaped,
  linkText,
  type Marks,
  slice,
  target,
  type Wanted,
  type WrittenEntry,
  writeLabels,
} from './parts.ts';

/** Marks of emphasis around a title, as its neighbours have them. */
function dressed(list: List, model: Entry, inner: string): string {
  const before = list.text.slice(Math.max(0, model.titleSpan.start - 3), model.titleSpan.start);
  const after = list.text.slice(model.titleSpan.end, model.titleSpan.end + 3);
  const mark = /(?:\*{1,3}|_{1,3}|`)$/.exec(before)?.[0] ?? '';
  return mark !== '' && after.startsWith([...mark].reverse().join('')) ? mark + inner + mark : inner;
}

const titleLink = (entry: Entry) => entry.links.find(({ role }) => role === 'title');

/** The title as its neighbours write it, and whether it took the main URL. */
function writeTitle(
  list: List,
  model: Entry,
  { title, links }: Wanted,
  marks: Marks,
): { text: string; isLinked: boolean } {
  const inner = dressed(list, model, escaped(title, model.row !== undefined, marks));
  const [main] = links;
  if (!titleLink(model) || !main) return { text: inner, isLinked: false };
  const link = titleLink(model)!;
  const outside = link.span.start < model.titleSpan.start && list.text[link.span.start] === '[';
  // `**[Title](url)**`: the marks stand outside of the link.
  const bare = escaped(title, model.row !== undefined, marks);
  const around = list.text.slice(Math.max(0, link.span.start - 3), link.span.start);
  const mark = /(?:\*{1,3}|_{1,3})$/.exec(around)?.[0] ?? '';
  const isAround = outside && mark !== '' && list.text.startsWith(mark, link.span.end);
  const text = `[${isAround ? bare : inner}](${target(main.url)})`;
  return { text: isAround ? mark + text + mark : text, isLinked: true };
}

/** Cells of a column that say nothing, e.g. `-`. */
function emptyCell(list: List, rows: readonly Row[], column: number): string {
  const counts = new Map<string, number>();
  for (const row of rows) {
    const cell = row.cells[column];
    const text = cell ? slice(list, cell.content) : '';
    if (text === '' || /^(?:-{1,3}|–|—|n\/?a|none|null)$/i.test(text))
      counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  return [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? '';
}

/** The number after that of the last row. */
function nextNumber(list: List, rows: readonly Row[], column: number): string {
  const numbers = rows.map(({ cells }) => (cells[column] ? slice(list, cells[column].content) : ''));
  const last = numbers.findLast((text) => /^\d{1,6}\D?$/.test(text)) ?? '';
  return last.replace(/\d+/, (number) => String(Number(number) + 1));
}

/** Whether most cells of a column hold a link. */
function isLinked(list: List, table: Table, column: number): boolean {
  const linked = table.rows.filter(({ cells }) => {
    const cell = cells[column];
    return cell !== undefined && /\]\(|https?:/.test(slice(list, cell.content));
  });
  return linked.length > table.rows.length / 2;
}

/** Columns that most rows fill and the new one does not. */
function leftEmpty(list: List, table: Table, cells: readonly string[]): string[] {
  return table.columns.flatMap(({ name }, at) => {
    const filled = table.rows.filter(
      ({ cells: own }) => own[at] && slice(list, own[at].content) !== '',
    ).length;
    return cells[at] === '' && name !== '' && filled > table.rows.length / 2 ? [name] : [];
  });
}

export function writeRow(list: List, model: Entry, wanted: Wanted, marks: Marks): WrittenEntry {
  const table = list.tables[model.row!.table]!;
  const row = table.rows.find(({ line }) => line === model.line) ?? table.rows.at(-1)!;
  const title = writeTitle(list, model, wanted, marks);
  const labels = writeLabels(list, wanted);
  const notes = [...labels.notes];
  const left = title.isLinked ? wanted.links.slice(1) : [...wanted.links];
  const take = (name: string): string | undefined => {
    const named = left.findIndex(
      ({ role }) => role !== undefined && name.toLowerCase().includes(role.toLowerCase()),
    );
    const at = named !== -1 ? named : left.findIndex(({ role }) => role === undefined);
    if (at === -1) return undefined;
    const [link] = left.splice(at, 1);
    const role = link!.role ?? roleOf(name, link!.url);
    return `[${linkText(list, role, link!.url)}](${target(link!.url)})`;
  };
  /** All that is left, for the one column of links of any kind. */
  const takeAll = (name: string, at: number): string | undefined => {
    const isOnly = table.columns.filter(({ role }) => role === 'link').length === 1;
    if (!isOnly || !/^(?:links?|urls?|resources?)$/i.test(name.trim())) return take(name);
    const between = table.rows.some(({ cells }) => cells[at] && /<br/.test(slice(list, cells[at].content)))
      ? '<br>'
      : ' ';
    const all: string[] = [];
    for (let one = left[0]; one !== undefined; one = left[0]) {
      left.shift();
      const role = one.role ?? roleOf('', one.url);
      all.push(`[${linkText(list, role, one.url)}](${target(one.url)})`);
    }
    return all.length > 0 ? all.join(between) : undefined;
  };
  let isLabelled = false;
  let isDescribed = false;
  const width = table.header.cells.length;
  const cells = Array.from({ length: width }, (_, at) => {
    const column = table.columns[at];
    const empty = () => emptyCell(list, table.rows, at);
    if (column?.role === 'other' && isLinked(list, table, at)) return take(column.name) ?? empty();
    switch (column?.role) {
      case 'title':
        return title.text;
      case 'labels':
        if (isLabelled) return empty();
        isLabelled = true;
        return labels.text;
      case 'link':
        return takeAll(column.name, at) ?? empty();
      case 'description':
        isDescribed = true;
        return wanted.description?.replace(/(?<!\\)\|/g, '\\|') ?? empty();
      case 'date':
        return wanted.date ?? empty();
      case 'number':
        return nextNumber(list, table.rows, at);
      default:
        return empty();
    }
  });
  if (labels.text !== '' && !isLabelled)
    notes.push('The table has no column for labels, so they were not added.');
  if (wanted.description && !isDescribed)
    notes.push('The table has no column for a description, so it was not added.');
  for (const { url } of left) notes.push(`The list has no place for the link ${url}, so it was not added.`);
  const empty = leftEmpty(list, table, cells);
  if (empty.length > 0) notes.push(`Empty, for you to fill in: ${empty.join(', ')}.`);
  const padded = row.cells.some(({ span, content }) => content.start > span.start);
  const pad = padded ? ' ' : '';
  const inner = cells.map((cell) => `${pad}${cell}${pad}`).join('|');
  const line = `${row.opens ? '|' : ''}${row.opens ? inner : inner.trimStart()}`;
  // Without its pipe an empty last cell would be no cell.
  const closes = row.closes || cells.at(-1) === '';
  return {
    text: closes ? `${line}|` : line.trimEnd(),
    notes,
  };
}
