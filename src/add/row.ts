import { readDate } from '../analysis/date-text.ts';
import type { Entry, List, Row, Table } from '../model.ts';
import { NOTHING, roleOf, roleOfText } from '../parse/vocabulary.ts';
import { dateAs } from './dates.ts';
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
import { saidWithTitle, titleCell } from './said.ts';
import { inside } from './slots.ts';

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
    if (NOTHING.test(text)) counts.set(text, (counts.get(text) ?? 0) + 1);
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

/** Kinds of links that a column holds, those apart that hardly a cell has. */
function rolesIn(list: List, { rows, columns }: Table, column: number): Set<string> {
  const { name = '', role } = columns[column] ?? {};
  const named = roleOfText(name);
  if (named) return new Set([named]);
  if (role !== 'link' && role !== 'other') return new Set();
  const counts = new Map<string, number>();
  const cells = new Set(rows.slice(-200).flatMap(({ cells }) => cells[column] ?? []));
  const spans = [...cells].map(({ content }) => content);
  const from = spans[0]?.start ?? 0;
  const to = spans.at(-1)?.end ?? 0;
  for (const entry of list.entries) {
    if (entry.span.end < from || entry.span.start > to) continue;
    for (const link of entry.links)
      if (spans.some((span) => inside(link.span, span)))
        counts.set(link.role, (counts.get(link.role) ?? 0) + 1);
  }
  const all = [...counts.values()].reduce((sum, times) => sum + times, 0);
  return new Set([...counts].filter(([, times]) => times * 10 >= all).map(([kind]) => kind));
}

/** What stands between two links of one cell of a column; nothing where no cell has two. */
function betweenLinks(list: List, { rows }: Table, column: number): string | undefined {
  for (const { cells } of rows) {
    const text = cells[column] ? slice(list, cells[column].content) : '';
    const between = /\)(\s*(?:<br ?\/?>|[,·•]|&nbsp;)\s*|\s+)\[?!?\[/.exec(text)?.[1];
    if (between !== undefined) return between;
  }
  return undefined;
}

/** The text that most links of a column have, whatever each leads to; nothing where they differ. */
function columnText(list: List, { rows }: Table, column: number): string | undefined {
  const counts = new Map<string, number>();
  let links = 0;
  for (const { cells } of rows.slice(-200)) {
    const written = cells[column] ? slice(list, cells[column].content) : '';
    for (const [, text] of written.matchAll(/(?<!!)\[([^[\]]{1,40})\]\(/g)) {
      counts.set(text!, (counts.get(text!) ?? 0) + 1);
      links++;
    }
  }
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  return most && links >= 3 && most[1] >= links * 0.8 ? most[0] : undefined;
}

/** Words that say of no link what it leads to. */
const ANY = /^(?:links?|urls?|here)$/i;

/** What a link is called in a column: as the others are, unless their word names another kind of link. */
function textIn(list: List, table: Table, column: number, role: string, url: string): string {
  const usual = columnText(list, table, column);
  const named = usual === undefined || ANY.test(usual) ? undefined : roleOfText(usual);
  return usual !== undefined && (named ?? role) === role ? usual : linkText(list, role, url);
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

/** The last date of a column, which shows how dates are written. */
const dateShown = (list: List, { rows }: Table, column: number) =>
  rows
    .map(({ cells }) => (cells[column] ? slice(list, cells[column].content) : ''))
    .findLast((text) => readDate(text)) ?? '';

/** Authors, venue and date behind the title in its cell, as neighbours have them there. */
function behindTitle(list: List, model: Entry, group: readonly Entry[], { fields, date }: Wanted): string {
  const wanted = (name: string, shown: string) =>
    fields?.get(name) ?? (name === 'Date' && date ? dateAs(shown, date) : undefined);
  for (const entry of [model, ...group]) {
    const cell = titleCell(list, entry);
    if (!cell) continue;
    let at = Math.max(entry.titleSpan.end, titleLink(entry)?.span.end ?? 0);
    let text = '';
    let isAll = true;
    for (const { name, span } of saidWithTitle(list, entry)) {
      if (span.start < at) continue;
      const value = wanted(name, slice(list, span));
      const between = list.text.slice(at, span.start);
      // Words and links of the neighbour's own lie between.
      if (value === undefined || /[\p{L}\p{N}]/u.test(between.replace(/<[^<>]*>/g, ''))) isAll = false;
      else text += between.replace(/^[*_]+(?=\s*<br)/, '') + value.replace(/(?<!\\)\|/g, '\\|');
      at = span.end;
    }
    if (text === '' || !isAll) continue;
    const closing = /^[*_)\]]{0,3}/.exec(list.text.slice(at, cell.end))![0];
    return text + closing;
  }
  return '';
}

/** Widths of columns whose cells are padded to one width, 0 for the others; judged by the rows around. */
function evenWidths({ header, rows }: Table, row: Row): number[] {
  const near = [header, ...rows.slice(0, 3), ...rows.slice(-3), row];
  return row.cells.map(({ span }, at) => {
    const width = span.end - span.start;
    return near.every(({ cells }) => cells[at] && cells[at].span.end - cells[at].span.start === width)
      ? width
      : 0;
  });
}

export function writeRow(
  list: List,
  model: Entry,
  group: readonly Entry[],
  wanted: Wanted,
  marks: Marks,
): WrittenEntry {
  const table = list.tables[model.row!.table]!;
  const row = table.rows.find(({ line }) => line === model.line) ?? table.rows.at(-1)!;
  const title = writeTitle(list, model, wanted, marks);
  const labels = writeLabels(list, wanted);
  const notes = [...labels.notes];
  const left = title.isLinked ? wanted.links.slice(1) : [...wanted.links];
  const rolesOf = table.columns.map((_, at) => rolesIn(list, table, at));
  const take = (name: string, at: number): string | undefined => {
    const roles = rolesOf[at]!;
    const suits = ({ role, url }: (typeof left)[number]) => {
      const own = role ?? roleOf('', url);
      return (role !== undefined && name.toLowerCase().includes(role.toLowerCase())) || roles.has(own);
    };
    const wants = left.findIndex(suits);
    // A link of no kind goes to a column of no kind, or where nothing else is.
    const first = wants !== -1 ? wants : left.findIndex(({ role }) => role === undefined);
    if (first === -1) return undefined;
    const taken = left.splice(first, 1);
    // A cell may hold several of a kind, which no other column takes.
    const between = betweenLinks(list, table, at);
    if (
      between !== undefined &&
      !rolesOf.some(
        (others, other) => other > at && others.size > 0 && [...others].some((role) => roles.has(role)),
      )
    )
      for (let more = left.findIndex(suits); more !== -1; more = left.findIndex(suits)) {
        taken.push(left[more]!);
        left.splice(more, 1);
      }
    return taken
      .map((link) => {
        const role = link.role ?? roleOf(name, link.url);
        return `[${textIn(list, table, at, role, link.url)}](${target(link.url)})`;
      })
      .join(between);
  };
  /** All that is left, for the one column of links of any kind. */
  const takeAll = (name: string, at: number): string | undefined => {
    const isOnly = table.columns.filter(({ role }) => role === 'link').length === 1;
    if (!isOnly || !/^(?:links?|urls?|resources?)$/i.test(name.trim())) return take(name, at);
    const between = table.rows.some(({ cells }) => cells[at] && /<br/.test(slice(list, cells[at].content)))
      ? '<br>'
      : ' ';
    const all: string[] = [];
    for (let one = left[0]; one !== undefined; one = left[0]) {
      left.shift();
      const role = one.role ?? roleOf('', one.url);
      all.push(`[${textIn(list, table, at, role, one.url)}](${target(one.url)})`);
    }
    return all.length > 0 ? all.join(between) : undefined;
  };
  let isLabelled = false;
  let isDescribed = false;
  const width = table.header.cells.length;
  const cells = Array.from({ length: width }, (_, at) => {
    const column = table.columns[at];
    const given = wanted.fields?.get(column?.name ?? '');
    if (given !== undefined && given !== '' && column?.role !== 'title') {
      if (column?.role === 'labels') isLabelled = true;
      if (column?.role === 'description') isDescribed = true;
      const isAddress = /^https?:\/\/\S+$/.test(given) && isLinked(list, table, at);
      return isAddress
        ? `[${textIn(list, table, at, roleOf(column!.name, given), given)}](${target(given)})`
        : given.replace(/(?<!\\)\|/g, '\\|');
    }
    const empty = () => emptyCell(list, table.rows, at);
    if (column?.role === 'other' && isLinked(list, table, at)) return take(column.name, at) ?? empty();
    switch (column?.role) {
      case 'title':
        return title.text + behindTitle(list, model, group, wanted);
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
        return wanted.date ? dateAs(dateShown(list, table, at), wanted.date) : empty();
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
  const isShort =
    left.length > 0 || (labels.text !== '' && !isLabelled) || (!!wanted.description && !isDescribed);
  const widths = evenWidths(table, row);
  const padded = row.cells.some(({ span, content }) => content.start > span.start);
  const pad = padded ? ' ' : '';
  const inner = cells.map((cell, at) => `${pad}${cell}${pad}`.padEnd(widths[at] ?? 0)).join('|');
  const line = `${row.opens ? '|' : ''}${row.opens ? inner : inner.trimStart()}`;
  // Without its pipe an empty last cell would be no cell.
  const closes = row.closes || cells.at(-1) === '';
  return {
    text: closes ? `${line}|` : line.trimEnd(),
    notes,
    isShort,
  };
}
