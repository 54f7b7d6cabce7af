import type { Config } from '../config/schema.ts';
import type { Block, RawRow } from '../markdown/block.ts';
import { type ReadContext, readStretch } from '../markdown/blocks.ts';
import type { Inline } from '../markdown/inline.ts';
import type { Cell, Column, Row, StrayRows, Table } from '../model.ts';
import { readBadge } from '../taxonomy/syntax/badge.ts';
import { append } from '../text/collections.ts';
import type { Before } from './before.ts';
import { holdsEntries, readColumns, same, words } from './columns.ts';
import { facetNames, withFacets } from './facets.ts';
import { factTables } from './fact-tables.ts';
import type { Placed } from './outline.ts';
import { isNoRow } from './rows.ts';
import { sidesOf, widthOfSide } from './sides.ts';
import { LEGEND, leadsOut } from './vocabulary.ts';

/** A table with what its rows say; rows behind a cut are `stray`. */
export interface ReadTable {
  table: Table;
  rows: RawRow[];
  /** Rows that a blank or foreign line cut off, read with this table's columns. */
  stray: RawRow[];
  section: number;
}

const LABEL_COLUMN = /^(?:tags?|labels?|badges?|icons?|symbols?|abbreviations?|emojis?)$/i;
/** A header that says of the whole table what it is. */
const LEGEND_COLUMN = /^(?:legend|图例)$/i;
const MEANING_COLUMN =
  /^(?:meanings?|descriptions?|definitions?|explanations?|stands for|section(?: title)?|what it means)$/i;

/** Whether a table declares labels: each row one label and its meaning, in a section about labels. */
function isLegend(
  written: readonly RawRow[],
  columns: readonly Column[],
  around: readonly string[],
  declared: ReadonlySet<string>,
  config: Config,
): boolean {
  // `Icon | Meaning | Icon | Meaning`: each side of a row declares a label, but for the last row, which may not be full.
  const width = widthOfSide(columns, -1);
  const rows = written
    .flatMap((row) => sidesOf(row, width, columns.length))
    .filter(({ cells }) => cells.some(({ inlines }) => inlines.length > 0));
  if (rows.length === 0 || width < 2 || width > 5) return false;
  const asked = config.taxonomy.section;
  const about = asked
    ? around.some((title) => same(title, asked))
    : around.some((title) => LEGEND.test(title)) || columns.some(({ name }) => LEGEND_COLUMN.test(name));
  // Elsewhere only a table that says so: a column of labels beside one of meanings. `Title | Tags` holds entries.
  const has = (names: RegExp) => columns.some(({ name }) => names.test(name));
  if (!about && !(has(LABEL_COLUMN) && has(MEANING_COLUMN))) return false;
  const labels = rows.map((row) =>
    row.cells.flatMap((cell) => cell.inlines).filter((node) => isLabelNode(node)),
  );
  const single = labels.filter((found) => found.length === 1).length;
  // A legend declares each label once; rows that share labels, or that repeat those of a legend above, are entries.
  const named = new Set(labels.flatMap((found) => found.map(labelName)));
  const known = [...named].filter((name) => declared.has(name)).length;
  if (!about && (named.size < rows.length * 0.8 || (known > 0 && known >= named.size / 2))) return false;
  const linked = rows.filter((row) =>
    row.cells.some((cell) =>
      cell.inlines.some((node) => node.kind === 'link' && leadsOut(node.url) && words(node.children) !== ''),
    ),
  ).length;
  return single >= rows.length * 0.8 && linked <= rows.length * 0.2;
}

/** What tells one label from another, as written. */
function labelName(node: Inline): string {
  if (node.kind === 'image') return node.url;
  return node.kind === 'element'
    ? words(node.children)
    : node.kind === 'code' || node.kind === 'text'
      ? node.text.trim()
      : '';
}

function isLabelNode(node: Inline): boolean {
  if (node.kind === 'image') return readBadge(node.url) !== undefined || node.label !== undefined;
  if (node.kind === 'code') return true;
  if (node.kind === 'element') return node.tag === 'kbd' || node.tag === 'mark';
  return (
    node.kind === 'text' &&
    /^\s*(?:\p{Extended_Pictographic}\ufe0f?|:[a-z0-9_+-]{2,30}:)\s*$/u.test(node.text)
  );
}

function toRow(row: RawRow, context: ReadContext): Row {
  const raw = context.text.slice(row.span.start, row.span.end);
  const trimmed = raw.trimEnd();
  const last = row.cells.at(-1);
  // A sign without a width behind the last pipe is a cell to Markdown, and space to `trimEnd`.
  const isCell = last !== undefined && context.text[last.span.end] !== '|';
  return {
    span: row.span,
    line: context.lines.lineAt(row.span.start),
    cells: row.cells.map(
      (cell): Cell => ({
        span: cell.span,
        content: cell.content,
        text: context.text.slice(cell.content.start, cell.content.end),
      }),
    ),
    opens: raw.startsWith('|'),
    closes: trimmed.endsWith('|') && !trimmed.endsWith('\\|') && !isCell,
  };
}

/** The delimiter row is no node of the tree: it is the line below the header. */
function delimiterOf(header: RawRow, context: ReadContext): Row {
  const span = context.lines.span(context.lines.lineAt(header.span.start) + 1);
  const line = context.text.slice(span.start, span.end);
  const cells: Cell[] = [];
  for (const found of line.matchAll(/:?-+:?/g)) {
    const cell = { start: span.start + found.index, end: span.start + found.index + found[0].length };
    cells.push({ span: cell, content: cell, text: found[0] });
  }
  const trimmed = line.trim();
  return {
    span,
    line: context.lines.lineAt(span.start),
    cells,
    opens: trimmed.startsWith('|'),
    closes: trimmed.endsWith('|'),
  };
}

/** Reads the tables of a document, puts those together that were cut into chunks, and finds rows that lost theirs. */
export function readTables(
  flow: readonly Placed[],
  titles: (section: number) => readonly string[],
  context: ReadContext,
  config: Config,
  before?: Before,
): { found: ReadTable[]; tables: Table[]; strays: StrayRows[]; strayBlocks: Set<Block> } {
  interface Raw {
    header: RawRow;
    rows: RawRow[];
    section: number;
    /** Position in the flow of its last block. */
    at: number;
  }
  const raws: Raw[] = [];
  flow.forEach(({ block, section }, at) => {
    if (block.type !== 'table') return;
    const [header, ...rows] = block.rows;
    if (header) raws.push({ header, rows, section, at });
  });

  const found: ReadTable[] = [];
  const strays: StrayRows[] = [];
  const strayBlocks = new Set<Block>();
  const declared = new Set<string>();
  const facets = facetNames(raws);
  const facts = factTables(raws);
  for (const [index, raw] of raws.entries()) {
    const stray: RawRow[] = [];
    let end = (raw.rows.at(-1) ?? delimiterOf(raw.header, context)).span.end;
    for (let at = raw.at + 1; at < flow.length; at++) {
      const { block, section } = flow[at]!;
      const readable = block.type === 'html' || (block.type === 'paragraph' && !block.quoted);
      if (section !== raw.section || !readable) break;
      const text = context.text.slice(block.span.start, block.span.end);
      const lines = text.split(/\r\n|\n|\r/);
      const pipes = raw.header.cells.length > 1 ? 2 : 1;
      const isRow = (line: string) =>
        line.trimStart().startsWith('|') && (line.match(/\|/g)?.length ?? 0) > pipes;
      if (!lines.every(isRow)) {
        // One foreign line between the rows: look behind it once.
        const next = flow[at + 1]?.block;
        if (at === raw.at + 1 && lines.length === 1 && next?.type === 'paragraph' && !isRow(lines[0]!))
          continue;
        break;
      }
      const delimiter = delimiterOf(raw.header, context);
      const prefix = `${context.text.slice(raw.header.span.start, raw.header.span.end)}\n${context.text.slice(delimiter.span.start, delimiter.span.end)}\n`;
      const read = readStretch({ ...block.span, prefix, continues: true }, context);
      const rows = read[0]?.type === 'table' ? read[0].rows : [];
      if (rows.length === 0) break;
      append(stray, rows);
      strayBlocks.add(block);
      strays.push({
        table: index,
        gap: { start: end, end: block.span.start },
        span: block.span,
        line: context.lines.lineAt(block.span.start),
        rows: rows.map((row) => toRow(row, context)),
      });
      end = block.span.end;
    }
    const known = before?.tableAt(context.lines.lineAt(raw.header.span.start));
    const columns =
      known?.columns ?? withFacets(readColumns(raw.header, [...raw.rows, ...stray], config), facets);
    const legend = known
      ? known.role === 'legend'
      : isLegend(
          raw.rows.filter((row) => !isNoRow(context.text, row, columns.length)),
          columns,
          titles(raw.section),
          declared,
          config,
        );
    if (legend) {
      for (const row of raw.rows)
        for (const node of row.cells.flatMap((cell) => cell.inlines))
          if (isLabelNode(node)) declared.add(labelName(node));
    }
    const table: Table = {
      index,
      span: {
        start: raw.header.span.start,
        end: (raw.rows.at(-1) ?? delimiterOf(raw.header, context)).span.end,
      },
      line: context.lines.lineAt(raw.header.span.start),
      header: toRow(raw.header, context),
      delimiter: delimiterOf(raw.header, context),
      rows: raw.rows.map((row) => toRow(row, context)),
      columns,
      sectionIndex: raw.section,
      role: known
        ? known.role
        : legend
          ? 'legend'
          : !facts.has(index) && holdsEntries([...raw.rows, ...stray], columns, config)
            ? 'entries'
            : 'other',
    };
    found.push({ table, rows: raw.rows, stray, section: raw.section });
  }
  return { found, tables: found.map(({ table }) => table), strays, strayBlocks };
}
