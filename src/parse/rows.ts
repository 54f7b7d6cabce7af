import type { RawCell, RawRow } from '../markdown/block.ts';
import { type Inline, plain, walkInlines } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import { type Looks, looksOf, unescapedPipes } from '../markdown/unescaped-pipes.ts';
import type { Column, Field, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { isConflictMarker } from '../text/conflict-markers.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { mayNameGroup } from './bold-lines.ts';
import { nameOfValue } from './byline.ts';
import { type CandidateCollector, linkedOut } from './candidates.ts';
import { words } from './columns.ts';
import { sidesOf, widthOfSide } from './sides.ts';
import { readTitleLine, type TitleLine } from './title.ts';
import { substance } from './title-prefix.ts';
import { NOTHING } from './vocabulary.ts';

/** A row and its place among the rows of its table. */
export interface TableRow {
  readonly written: RawRow;
  readonly row: number;
  /** What a row above it, which is not among these, names it and its neighbours. */
  readonly division?: string | undefined;
}

/**
 * Rows of a table; those that only name a group of the rows below them are the sections of these.
 * @param table its position in the list; none for a table of raw HTML
 */
export function readRowCandidates(
  rows: readonly TableRow[],
  table: number | undefined,
  columns: readonly Column[],
  section: number,
  group: number,
  collector: CandidateCollector,
): void {
  const { text } = collector.context;
  const titleAt = columns.findIndex(({ role }) => role === 'title');
  const asMeant = unescapedReader(rows, columns.length, text);
  const width = widthOfSide(columns, titleAt);
  // Rows of a table with two sides are no rows of the list: what would move one would move two.
  const own = width < columns.length ? undefined : table;
  const divisionOf = divisionReader(rows, columns, titleAt, text);
  let within: string | undefined;
  for (const { written, row, division } of rows) {
    if (division !== undefined) within = division;
    if (isNoRow(text, written, columns.length) || repeatsHeader(written, columns)) continue;
    const whole = asMeant(written);
    for (const meant of sidesOf(whole, width, columns.length)) {
      const named = divisionOf(meant);
      if (named !== undefined) {
        within = named;
        continue;
      }
      const cell = meant.cells[titleAt === -1 ? 0 : titleAt];
      if (!cell) continue;
      const inlines: Inline[] = [];
      for (const { content, inlines: inner } of meant.cells) {
        append(inlines, inner);
        inlines.push({ kind: 'break', start: content.end, end: content.end });
      }
      const said = foldSpace(plain(cell.inlines));
      if (NOTHING.test(said) && !linkedOut(inlines)) {
        // An empty row, or one that only names a group; a row of labels without a title is an entry all the same.
        if (said !== '' || !meant.cells.some((each) => each !== cell && each.inlines.length > 0)) continue;
      }
      if (CONTINUES.test(said) && row > 0) continue;
      collector.candidates.push({
        shape: own === undefined ? 'html' : 'row',
        titleLine: rowHead(cell.inlines, text, cell.content),
        span: trimSpan(text, meant.span),
        inlines,
        more: [],
        fields: fieldsOfRow(meant, columns, titleAt),
        section,
        group,
        linked: linkedOut(inlines),
        parent: -1,
        ...(within !== undefined && { within: [within] }),
        row: {
          row,
          columns: columns.slice(0, width),
          written: meant,
          ...(own !== undefined && { table: own }),
        },
      });
    }
  }
}

/** Whether a row says again, cell by cell, what the header says. */
function repeatsHeader({ cells }: RawRow, columns: readonly Column[]): boolean {
  const named = columns.filter(({ name }) => hasLetters(name)).length;
  const says = (name: string, cell: RawCell | undefined) => words(cell?.inlines ?? []) === name;
  return named > 1 && columns.every(({ name }, at) => says(name, cells[at]));
}

/** In place of a title: the row goes on with the one above. */
const CONTINUES = /^(?:↳|└─*|⤷|〃|″|")$/;

/**
 * Reads what a row names that only names a group of those below it: one cell, bold or a year, and nothing in the others.
 * Where other rows begin with a year, one that has nothing else is not finished; nor is a bold one where titles are bold.
 */
function divisionReader(
  rows: readonly TableRow[],
  columns: readonly Column[],
  titleAt: number,
  text: string,
): (row: RawRow) => string | undefined {
  const titleOf = ({ cells }: RawRow) => cells[titleAt === -1 ? 0 : titleAt];
  const said = ({ content }: RawCell) => text.slice(content.start, content.end);
  const others = (test: (row: RawRow) => boolean) => {
    const full = rows.filter(({ written: { cells } }) => cells.filter(isFilled).length > 1);
    return { of: full.length, pass: full.filter(({ written }) => test(written)).length };
  };
  let known: { beginsWithYear: boolean; hasBoldTitles: boolean } | undefined;
  const habits = () => {
    if (known) return known;
    const years = others(({ cells: [first] }) => first !== undefined && YEAR.test(said(first)));
    const bold = others((row) => setOff(titleOf(row)?.inlines ?? []) !== undefined);
    known = { beginsWithYear: years.pass > 0, hasBoldTitles: bold.pass > bold.of / 2 };
    return known;
  };
  let plainly: boolean | undefined;
  const arePlainDivisions = () => {
    plainly ??=
      columns.length >= PLAIN.columns &&
      dividePlainly(
        rows.map(({ written }) => written),
        titleOf,
      );
    return plainly;
  };
  return (row) => {
    const filled = row.cells.filter(isFilled);
    const [only] = filled;
    if (columns.length < 2 || filled.length !== 1 || !only) return undefined;
    const isTitle = only === titleOf(row);
    if (YEAR.test(said(only))) {
      if (!isTitle && (only !== row.cells[0] || habits().beginsWithYear)) return undefined;
      return said(only);
    }
    const tag = setOff(only.inlines);
    if (tag === undefined) return arePlainDivisions() && isTitle ? withoutColon(only.inlines) : undefined;
    if (habits().hasBoldTitles) return undefined;
    if (!isTitle && only !== row.cells[0]) {
      // In a cell further on words may be a remark, a description or labels.
      const role = columns[row.cells.indexOf(only)]?.role;
      if (tag !== 'strong' || role === 'labels' || role === 'description') return undefined;
    }
    return withoutColon(only.inlines);
  };
}

/** So many rows of a table of so many columns divide it though nothing sets them off, where such a share of the others lead on. */
const PLAIN = { columns: 3, rows: 2, linked: 0.9, each: 3 };

/**
 * Whether rows with a few words alone divide a table: several, none beside another, rows below each, and of all others nearly
 * every one has a link and more than a title.
 */
function dividePlainly(rows: readonly RawRow[], titleOf: (row: RawRow) => RawCell | undefined): boolean {
  const linkedRow = ({ cells }: RawRow) => cells.some(({ inlines }) => linkedOut(inlines));
  const isPlain = (row: RawRow) => {
    const filled = row.cells.filter(isFilled);
    return (
      filled.length === 1 &&
      filled[0] === titleOf(row) &&
      !linkedRow(row) &&
      mayNameGroup(words(filled[0]!.inlines))
    );
  };
  const plain = rows.map(isPlain);
  const count = plain.filter(Boolean).length;
  // The first row begins a part, and each part has rows enough: else these are entries that lack the rest.
  if (
    count < PLAIN.rows ||
    !plain[0] ||
    rows.length < count * PLAIN.each ||
    plain.some((is, at) => is && plain[at + 1] !== false)
  )
    return false;
  const others = rows.filter((_, at) => !plain[at]);
  const whole = others.filter((row) => linkedRow(row) && row.cells.filter(isFilled).length > 1);
  return whole.length >= others.length * PLAIN.linked;
}

const withoutColon = (inlines: readonly Inline[]) => words(inlines).replace(/\s*[:：]$/, '');

/** What a cell over all columns names, if it may name a group. */
export function nameOfDivision(inlines: readonly Inline[]): string | undefined {
  const name = withoutColon(inlines);
  return YEAR.test(name) || mayNameGroup(name) ? name : undefined;
}

/** How all the words of a cell are set off, bold or slanted; signs may stand around them. */
function setOff(inlines: readonly Inline[]): 'strong' | 'em' | undefined {
  const spoken = inlines.filter(
    (node) => node.kind !== 'text' || hasLetters(node.text) || /\d/.test(node.text),
  );
  const [only] = spoken;
  if (spoken.length !== 1 || only?.kind !== 'element') return undefined;
  const tag = STRONG.has(only.tag) ? 'strong' : SLANTED.has(only.tag) ? 'em' : undefined;
  const holdsMore = [...walkInlines(only.children)].some(({ kind }) => kind === 'link' || kind === 'image');
  return holdsMore || !/[\p{L}\p{N}]/u.test(plain(only.children)) ? undefined : tag;
}

const STRONG: ReadonlySet<string> = new Set(['strong', 'b']);
const SLANTED: ReadonlySet<string> = new Set(['em', 'i']);

const YEAR = /^(?:19|20)\d\d年?$/;

function isFilled({ content }: RawCell): boolean {
  return content.end > content.start;
}

/** Text straight under a table, or what git left in one that it could not merge: GitHub shows a row, nobody meant one. */
export function isNoRow(text: string, { span, cells }: RawRow, width: number): boolean {
  if (cells.length > 1 && text[span.start] !== '|') return false;
  const line = text.slice(span.start, span.end);
  return isConflictMarker(line) || (width > 1 && cells.length === 1 && !line.includes('|'));
}

/** Reads a row that a `|` of its text has split, as it was meant: the cells beside that `|` are one. */
function unescapedReader(
  rows: readonly { written: RawRow }[],
  width: number,
  text: string,
): (row: RawRow) => RawRow {
  const said = ({ cells }: RawRow) =>
    cells.map(({ content }) => text.slice(content.start, content.end).trim());
  let looks: Looks | undefined;
  return (row) => {
    if (width === 0 || row.cells.length <= width) return row;
    looks ??= looksOf(
      rows.filter((each) => each.written.cells.length === width).map((each) => said(each.written)),
      width,
    );
    const pipes = new Set(unescapedPipes(row, said(row), width, looks));
    if (pipes.size === 0) return row;
    const cells: RawCell[] = [];
    let open: RawCell | undefined;
    for (const cell of row.cells) {
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
    return { ...row, cells };
  };
}

/** `[[Old Maps]]`, `[[maps/old\|Old Maps]]`: a link of a wiki, which GitHub shows as text; its words are the title. */
function wikiLink(only: Inline, text: string): TitleLine | undefined {
  const source = text.slice(only.start, only.end);
  const found = /^\s*\[\[(?:[^[\]|]{1,200}\|)?([^[\]|]{1,200})\]\]\s*$/.exec(source);
  if (!found || !hasLetters(found[1]!)) return undefined;
  const start = only.start + source.lastIndexOf(found[1]!);
  const titleSpan = trimSpan(text, { start, end: start + found[1]!.length });
  return { title: foldSpace(found[1]!), titleSpan, carrier: 'text', rest: [], prefix: '' };
}

/** In a title cell all of the first line is the title, unless a link or bold text stands out as one. */
function rowHead(inlines: readonly Inline[], text: string, content: Span): TitleLine {
  const only = inlines.length === 1 && inlines[0]!.kind === 'text' ? inlines[0]! : undefined;
  const wiki = only && wikiLink(only, text);
  if (wiki) return wiki;
  if (only && hasLetters(substance(only.text))) return allOf([only], text);
  const head = readTitleLine(inlines, text);
  if (!head) return { title: '', titleSpan: content, carrier: 'text', rest: [], prefix: '' };
  if (head.carrier !== 'text' || inlines.some((node) => node.kind === 'break')) return head;
  const nodes = inlines.filter((node) => node.kind !== 'image');
  if (nodes.length === 0 || nodes.some((node) => node.kind === 'link')) return head;
  return allOf(nodes, text);
}

function allOf(nodes: readonly Inline[], text: string): TitleLine {
  return {
    title: foldSpace(plain(nodes)),
    titleSpan: trimSpan(text, { start: nodes[0]!.start, end: nodes.at(-1)!.end }),
    carrier: 'text',
    rest: [],
    prefix: '',
  };
}

/** What a cell says; values on lines of their own (`<br>`) are kept apart. */
function valueIn(inlines: readonly Inline[]): string {
  if (!inlines.some(({ kind }) => kind === 'break')) return foldSpace(plain(inlines));
  const lines: string[] = [];
  let from = 0;
  for (let at = 0; at <= inlines.length; at++) {
    if (at < inlines.length && inlines[at]!.kind !== 'break') continue;
    const line = foldSpace(plain(inlines.slice(from, at)));
    if (line !== '') lines.push(line);
    from = at + 1;
  }
  // A line that ends with a sign goes on, and one in brackets says more of the one above.
  const goesOn = (said: string, line: string) => /[^\P{P})\]）】"”]$/u.test(said) || /^[(（[]/.test(line);
  return lines.reduce((said, line) => said + (goesOn(said, line) ? ' ' : ', ') + line, lines.shift() ?? '');
}

function fieldsOfRow(row: RawRow, columns: readonly Column[], titleAt: number): Field[] {
  const fields: Field[] = [];
  row.cells.forEach((cell, at) => {
    const column = columns[at];
    if (at === titleAt || !column || column.role === 'labels') return;
    const value = column.role === 'other' ? valueIn(cell.inlines) : foldSpace(plain(cell.inlines));
    if (value === '' || NOTHING.test(value)) return;
    fields.push({ name: column.name || nameOfValue(value), value, span: cell.content });
  });
  return fields;
}
