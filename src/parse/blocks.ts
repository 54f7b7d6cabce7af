import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import type { Lines, Span } from '../model.ts';
import { cut } from './chunks.ts';
import { type Inline, type InlineContext, readInlines } from './inline.ts';
import { type ParseCache, parseMarkdown } from './markdown.ts';

/** A list item as written. */
export interface Item {
  span: Span;
  /** `-`, `*`, `+`, `1.` … */
  marker: string;
  checked: boolean | undefined;
  /** What the item says first. */
  head: Inline[];
  headSpan: Span;
  /** Everything below the head. */
  blocks: Block[];
}

export interface CellDraft {
  span: Span;
  content: Span;
  inlines: Inline[];
}

export interface RowDraft {
  span: Span;
  cells: CellDraft[];
}

/** A block of the document, with absolute offsets. */
export type Block =
  | { type: 'heading'; rank: number; inlines: Inline[]; span: Span }
  | { type: 'paragraph'; inlines: Inline[]; span: Span; quoted: boolean }
  | { type: 'list'; items: Item[]; ordered: boolean; span: Span; continues: boolean }
  | { type: 'table'; rows: RowDraft[]; span: Span; continues: boolean }
  | { type: 'html'; span: Span }
  | { type: 'code'; span: Span }
  | { type: 'definition'; identifier: string; url: string; span: Span }
  | { type: 'break'; span: Span };

export interface ReadContext {
  readonly text: string;
  readonly lines: Lines;
  readonly definitions: ReadonlyMap<string, string>;
  /** Definitions as written, to be parsed along with the chunks that refer to them. */
  readonly definitionLines: ReadonlyMap<string, string>;
  readonly cache?: ParseCache;
}

const DEFINITION = /^ {0,3}\[((?:[^[\]\\]|\\.){1,999})\]:[ \t]*(\S*)/;
const REFERENCE = /\]?\[((?:[^[\]\\]|\\.){1,999})\]/g;

function identifierOf(label: string): string {
  return label
    .replace(/[\t\n\r ]+/g, ' ')
    .trim()
    .toLowerCase();
}

/** Finds reference definitions by line, before anything is parsed: a chunk needs those of the whole file. */
export function findDefinitions(lines: Lines): Pick<ReadContext, 'definitions' | 'definitionLines'> {
  const definitions = new Map<string, string>();
  const definitionLines = new Map<string, string>();
  for (let number = 1; number <= lines.count; number++) {
    const line = lines.text(number);
    if (!line.includes(']:')) continue;
    const found = DEFINITION.exec(line);
    if (!found) continue;
    const identifier = identifierOf(found[1]!);
    if (definitionLines.has(identifier)) continue;
    definitionLines.set(identifier, line.trim());
    definitions.set(identifier, found[2]!.replace(/^<(.*)>$/, '$1'));
  }
  return { definitions, definitionLines };
}

/** The definitions that a chunk refers to, as text to parse behind it. */
function referredDefinitions(chunk: string, context: ReadContext): string {
  if (context.definitionLines.size === 0) return '';
  const used = new Set<string>();
  for (const [, label] of chunk.matchAll(REFERENCE)) {
    const identifier = identifierOf(label!);
    if (context.definitionLines.has(identifier)) used.add(identifier);
  }
  if (used.size === 0) return '';
  return `\n\n${[...used].map((identifier) => context.definitionLines.get(identifier)).join('\n\n')}\n`;
}

/** Reads the whole file to blocks, chunk by chunk. */
export function readBlocks(context: ReadContext): Block[] {
  const blocks: Block[] = [];
  for (const chunk of cut(context.text, context.lines)) {
    readStretch(chunk.start, chunk.end, chunk.prefix, chunk.continues, context, blocks);
  }
  return blocks;
}

/**
 * Reads `[start, end)` as Markdown of its own: a chunk, or lines that something else swallowed.
 * @param prefix parsed in front of it, e.g. the header that stray rows lost
 */
export function readStretch(
  start: number,
  end: number,
  prefix: string,
  continues: boolean,
  context: ReadContext,
  into: Block[] = [],
): Block[] {
  const body = context.text.slice(start, end);
  const source = prefix + body;
  const tree = parseMarkdown(source + referredDefinitions(body, context), context.cache);
  const reader: Reader = {
    context,
    inline: { text: context.text, shift: start - prefix.length, definitions: context.definitions },
    end,
  };
  let first = continues;
  for (const node of tree.children) {
    const limit = node.position!.start.offset! + reader.inline.shift;
    if (limit >= end && !(prefix !== '' && first)) break;
    const block = readBlock(node, reader, false, first);
    into.push(...block);
    first = false;
  }
  return into;
}

interface Reader {
  context: ReadContext;
  inline: InlineContext;
  /** What lies behind is not part of the stretch. */
  end: number;
}

function spanOf(node: Nodes, reader: Reader): Span {
  const { shift } = reader.inline;
  return {
    start: node.position!.start.offset! + shift,
    end: Math.min(node.position!.end.offset! + shift, reader.end),
  };
}

function readBlock(
  node: RootContent | BlockContent | DefinitionContent,
  reader: Reader,
  quoted: boolean,
  continues = false,
): Block[] {
  const span = spanOf(node, reader);
  switch (node.type) {
    case 'heading':
      return [
        {
          type: 'heading',
          rank: node.depth,
          inlines: readInlines(node.children, reader.inline, span.start),
          span,
        },
      ];
    case 'paragraph':
      return [
        { type: 'paragraph', inlines: readInlines(node.children, reader.inline, span.start), span, quoted },
      ];
    case 'list':
      return [
        {
          type: 'list',
          ordered: node.ordered === true,
          items: node.children.map((item) => readItem(item, reader, quoted)),
          span,
          continues,
        },
      ];
    case 'table': {
      const rows = node.children.map((row) => readRow(row, reader));
      // The header of a table that goes on stands in another chunk.
      if (continues) rows.shift();
      return [{ type: 'table', rows, span, continues }];
    }
    case 'html':
      return [{ type: 'html', span }];
    case 'code':
      return [{ type: 'code', span }];
    case 'blockquote':
      return node.children.flatMap((child) => readBlock(child, reader, true));
    case 'definition':
      return [{ type: 'definition', identifier: node.identifier, url: node.url, span }];
    case 'thematicBreak':
      return [{ type: 'break', span }];
    case 'footnoteDefinition':
      return node.children.flatMap((child) => readBlock(child, reader, quoted));
    default:
      return [];
  }
}

function readItem(node: ListItem, reader: Reader, quoted: boolean): Item {
  const span = spanOf(node, reader);
  const marker =
    /^(?:[-*+]|\d{1,9}[.)])/.exec(reader.context.text.slice(span.start, span.start + 12))?.[0] ?? '-';
  const [first, ...rest] = node.children;
  const isHead = first?.type === 'paragraph';
  const head = isHead ? readInlines(first.children as PhrasingContent[], reader.inline, span.start) : [];
  return {
    span,
    marker,
    checked: node.checked ?? undefined,
    head,
    headSpan: isHead ? spanOf(first, reader) : { start: span.start, end: span.start },
    blocks: (isHead ? rest : node.children).flatMap((child) => readBlock(child, reader, quoted)),
  };
}

function readRow(node: TableRow, reader: Reader): RowDraft {
  const { text } = reader.context;
  return {
    span: spanOf(node, reader),
    cells: node.children.map((cell) => {
      let { start, end } = spanOf(cell, reader);
      if (text[start] === '|') start++;
      if (end > start && text[end - 1] === '|' && text[end - 2] !== '\\') end--;
      const content = trimSpan(text, { start, end });
      return {
        span: { start, end },
        content,
        inlines: readInlines(cell.children, reader.inline, content.start),
      };
    }),
  };
}

/** A span without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && /\s/.test(text[from]!)) from++;
  while (to > from && /\s/.test(text[to - 1]!)) to--;
  return { start: from, end: to };
}
