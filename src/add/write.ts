import { habits } from '../habits.ts';
import { writeLabel } from '../labels/index.ts';
import { mannersOf } from '../labels/manner.ts';
import type { Entry, Link, List, Row, Span, Table, Tag } from '../model.ts';
import { roleOf, roleOfText } from '../parse/words.ts';

/** What a new entry says. */
export interface Wanted {
  readonly title: string;
  /** The first without a role is where the title leads. */
  readonly links: readonly { readonly role?: string; readonly url: string }[];
  /** Tags of the taxonomy, or what stands for them where the list declares none. */
  readonly labels: readonly Tag[];
  readonly description?: string;
  /** As the list writes dates. */
  readonly date?: string;
}

/** An entry written as its neighbours are, and what of it found no place. */
export interface WrittenEntry {
  /** One line, without its ending. */
  readonly text: string;
  /** Plain text, for whoever added it. */
  readonly notes: readonly string[];
}

/** Which characters of a title are kept from being Markdown: those that would end it, or all that could be any. */
type Marks = 'some' | 'all';

/** Text of a title as it stands inside of a link or a cell. */
function escaped(text: string, inRow: boolean, marks: Marks): string {
  if (marks === 'all') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const plain = text.replace(/\\(?=[[\]|])/g, '').replace(/[[\]]/g, '\\$&');
  return inRow ? plain.replaceAll('|', '\\|') : plain;
}

/** URL as it stands between parentheses. */
const target = (url: string) =>
  url.replace(/[\s()<>|]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );

const slice = ({ text }: List, { start, end }: Span) => text.slice(start, end);

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

/** Labels as the list writes them, with what it puts between them. */
export function writeLabels(list: List, { labels }: Wanted): { text: string; notes: string[] } {
  const known = list.entries.flatMap((entry) => entry.labels).at(0);
  const gap = habits(list).between?.value ?? ' ';
  const notes: string[] = [];
  const written = labels.flatMap((tag) => {
    const text = mannersOf(list).write(tag, known) ?? writeLabel(tag, known?.syntax ?? tag.syntax, known);
    if (text === undefined)
      notes.push(`The label ${tag.id} has no form that could be written; add it by hand.`);
    return text ?? [];
  });
  return { text: written.join(gap === '' ? ' ' : gap), notes };
}

/** The text of a link as the list mostly writes it for what the link is; the id where it writes ids of papers. */
function linkText(list: List, role: string, url: string): string {
  const counts = new Map<string, number>();
  for (const link of list.entries.flatMap(({ links }) => links)) {
    if (link.role !== role) continue;
    const text = /^\d{4}\.\d{4,5}/.test(link.text) ? '' : link.text;
    if (text === '' || roleOfText(text) === role) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  const usual = [...counts].sort(([, a], [, b]) => b - a)[0]?.[0] ?? role;
  return usual || (/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url)?.[1] ?? role);
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
  const cell = rows.at(-1)?.cells[column];
  const last = cell ? slice(list, cell.content) : '';
  return /^\d{1,6}\D?$/.test(last) ? last.replace(/\d+/, (number) => String(Number(number) + 1)) : '';
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

function writeRow(list: List, model: Entry, wanted: Wanted, marks: Marks): WrittenEntry {
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
        return take(column.name) ?? empty();
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
    notes.push('The table has no column for labels; they were left out.');
  if (wanted.description && !isDescribed)
    notes.push('The table has no column for a description; it was left out.');
  for (const { url } of left) notes.push(`The list has no place for the link ${url}; it was left out.`);
  const empty = leftEmpty(list, table, cells);
  if (empty.length > 0) notes.push(`Left empty, for you to fill in: ${empty.join(', ')}.`);
  const padded = row.cells.some(({ span, content }) => content.start > span.start);
  const pad = padded ? ' ' : '';
  const inner = cells.map((cell) => `${pad}${cell}${pad}`).join('|');
  return {
    text: `${row.opens ? '|' : ''}${row.opens ? inner : inner.trimStart()}${row.closes ? '|' : ''}`,
    notes,
  };
}

/** What stands around the links behind a title: ` [` and `]` of ` [[paper](…)]`. */
function linkFrame(list: List, link: Link | undefined): [before: string, after: string] {
  if (!link) return [' [', ']'];
  const before =
    /[\s([|]{0,3}$/.exec(list.text.slice(Math.max(0, link.span.start - 3), link.span.start))?.[0] ?? ' ';
  const closes = before.includes('[') ? ']' : before.includes('(') ? ')' : '';
  return [before === '' ? ' ' : before, closes];
}

function writeBullet(list: List, model: Entry, wanted: Wanted, marks: Marks): WrittenEntry {
  const labels = writeLabels(list, wanted);
  const title = writeTitle(list, model, wanted, marks);
  const line = list.lines.span(model.line);
  const indent = list.text.slice(line.start, model.span.start);
  const marker = model.bullet?.marker ?? '-';
  const number = Number.parseInt(marker, 10);
  const next = Number.isNaN(number) ? marker : marker.replace(/^\d+/, String(number + 1));
  const space = /^\s+/.exec(list.text.slice(model.span.start + marker.length))?.[0] ?? ' ';
  // Of the neighbour, or of the first entry that has more than its title linked.
  const further = (entry: Entry) =>
    entry.links.find((link) => link !== titleLink(entry) && link.span.start > entry.titleSpan.end);
  const shown = [model, ...list.entries].find((entry) => further(entry) !== undefined);
  const [before, after] = linkFrame(list, shown && further(shown));
  const rest = title.isLinked ? wanted.links.slice(1) : wanted.links;
  const links = rest
    .map(({ role, url }) => {
      const text = linkText(list, role ?? roleOf('', url), url);
      return `${before}[${text}](${target(url)})${after}`;
    })
    .join('');
  const separator = habits(list).separator?.value ?? ' - ';
  const description = wanted.description ? separator + wanted.description : '';
  const tags = labels.text === '' ? '' : ` ${labels.text}`;
  const first = model.labels[0];
  const early =
    first !== undefined &&
    model.descriptionSpan !== undefined &&
    first.span.start < model.descriptionSpan.start;
  const body = early ? title.text + links + tags + description : title.text + links + description + tags;
  return { text: `${indent}${next}${space.replace(/[\r\n]/g, '') || ' '}${body}`, notes: labels.notes };
}

/** An entry in the shape of its neighbour; nothing for shapes of several lines, which nobody could fill. */
export function writeEntry(
  list: List,
  model: Entry,
  wanted: Wanted,
  marks: Marks = 'some',
): WrittenEntry | undefined {
  if (model.row) return writeRow(list, model, wanted, marks);
  const isLine = model.shape === 'bullet' || model.shape === 'record';
  return isLine ? writeBullet(list, model, wanted, marks) : undefined;
}
