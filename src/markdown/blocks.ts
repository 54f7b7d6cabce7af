import type {
  BlockContent,
  DefinitionContent,
  ListItem,
  Nodes,
  PhrasingContent,
  RootContent,
  TableRow,
} from 'mdast';
import type { Lines } from '../model.ts';
import { append } from '../text/collections.ts';
import type { Block, Item, RawRow } from './block.ts';
import type { ParseCache } from './cache.ts';
import { type Chunk, hasLineTooLong } from './chunks.ts';
import { type Definitions, definitionsFor, differing, references } from './definitions.ts';
import { type HtmlAnchor, type InlineContext, readInlines } from './inline.ts';
import { parseMarkdown } from './micromark.ts';
import { trimSpan } from './offsets.ts';
import { wordsOf } from './plain-blocks.ts';
import type { ResidueSink } from './residue.ts';

/** What the reading of a file needs at every step. */
export interface ReadContext {
  readonly text: string;
  readonly lines: Lines;
  /** A guess until every block is read. */
  definitions: Definitions;
  readonly cache?: ParseCache;
  /** Gets the anchors of all HTML that is read, some of them twice. */
  readonly anchors?: HtmlAnchor[];
  /** Links that Markdown did not understand, as they are found. */
  readonly residue: ResidueSink;
  /** Where the text is cut; tests replace it to read the whole in one. */
  readonly cut: (text: string, lines: Lines) => Chunk[];
}

/** Reads the whole file to blocks, chunk by chunk. */
export function readBlocks(context: ReadContext): Block[] {
  const chunks = context.cut(context.text, context.lines);
  const read = chunks.map((chunk) => readStretch(chunk, context));
  const actual = definitionsOf(read.flat());
  const wrong = differing(context.definitions, actual);
  // Whether anything is defined decides how `[ICML][2024]` is read, wherever it stands.
  const flips = actual.urls.size === 0 && context.definitions.urls.size > 0;
  context.definitions = actual;
  const blocks: Block[] = [];
  chunks.forEach((chunk, at) => {
    let found = read[at]!;
    if (wrong.size > 0) {
      const body = context.text.slice(chunk.start, chunk.end);
      const own = [...context.residue].filter(([start]) => start >= chunk.start && start < chunk.end);
      const reads = flips && own.some(([, { form }]) => form === 'reference');
      if (reads || references(body, (identifier) => wrong.has(identifier)).size > 0) {
        for (const [start] of own) context.residue.delete(start);
        found = readStretch(chunk, context);
      }
    }
    for (const block of found)
      if (block !== found[0] || !goesOn(block, chunk, blocks.at(-1))) blocks.push(block);
  });
  return blocks;
}

/** Puts a list or table that was cut in two together again. */
function goesOn(block: Block, chunk: Chunk, last: Block | undefined): boolean {
  if (!chunk.continues || !last) return false;
  if (block.type === 'list' && last.type === 'list') append(last.items, block.items);
  else if (block.type === 'table' && last.type === 'table') append(last.rows, block.rows);
  else return false;
  last.span.end = block.span.end;
  return true;
}

/** The definitions that the file truly has; of several with the same name the first counts. */
function definitionsOf(blocks: readonly Block[]): Definitions {
  const urls = new Map<string, string>();
  const footnotes = new Set<string>();
  const visit = (block: Block) => {
    if (block.type === 'definition') {
      if (!urls.has(block.identifier)) urls.set(block.identifier, block.url);
    } else if (block.type === 'footnote') footnotes.add(block.identifier);
    else if (block.type === 'list') for (const item of block.items) item.blocks.forEach(visit);
  };
  blocks.forEach(visit);
  return { urls, footnotes };
}

/** Reads a chunk, or lines that something else swallowed, as Markdown of its own. */
export function readStretch(chunk: Chunk, context: ReadContext): Block[] {
  const { start, end, prefix, continues } = chunk;
  if (chunk.blocks) return chunk.blocks;
  const body = context.text.slice(start, end);
  // What was not read where it stands is not read as something else either.
  if (hasLineTooLong(body)) return [wordsOf({ start, end }, context.text)];
  const before = definitionsFor(body, context.definitions) + prefix;
  // micromark drops a byte order mark at the beginning, and all offsets would be off by one.
  const front = before === '' && body.charCodeAt(0) === 0xfeff ? '\n' : before;
  const tree = parseMarkdown(front + body, context.cache);
  const reader: Reader = {
    context,
    inline: {
      text: context.text,
      shift: start - front.length,
      definitions: context.definitions.urls,
      ...(context.anchors && { anchors: context.anchors }),
      residue: context.residue,
    },
  };
  const blocks: Block[] = [];
  for (const node of tree.children) {
    if (node.position!.end.offset! <= front.length) continue;
    const first = blocks.length === 0;
    append(blocks, readBlock(node, reader, false));
    const block = blocks[0];
    // The header of a table that goes on stands in another chunk.
    if (first && continues && block?.type === 'table') {
      block.rows.shift();
      block.span = { start, end: block.span.end };
    }
  }
  return blocks;
}

interface Reader {
  context: ReadContext;
  inline: InlineContext;
}

/**
 * Where a node stands. micromark ends code and HTML at the end of an item behind the line ending, or even behind
 * the marker of the next item.
 */
function spanOf(node: Nodes, reader: Reader, next?: Nodes): { start: number; end: number } {
  const { shift, text } = reader.inline;
  const start = node.position!.start.offset! + shift;
  let end = node.position!.end.offset! + shift;
  if (next) end = Math.min(end, next.position!.start.offset! + shift);
  while (end > start && /[\r\n]/.test(text[end - 1]!)) end--;
  return { start, end };
}

function readBlock(
  node: RootContent | BlockContent | DefinitionContent,
  reader: Reader,
  quoted: boolean,
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
    case 'list': {
      const items = node.children.map((item, at) => readItem(item, node.children[at + 1], reader, quoted));
      return [{ type: 'list', ordered: node.ordered === true, items, span }];
    }
    case 'table':
      return [{ type: 'table', rows: node.children.map((row) => readRow(row, reader)), span }];
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
      return [
        { type: 'footnote', identifier: `^${node.identifier}`, span },
        ...node.children.flatMap((child) => readBlock(child, reader, quoted)),
      ];
    default:
      return [];
  }
}

function readItem(node: ListItem, next: ListItem | undefined, reader: Reader, quoted: boolean): Item {
  const span = spanOf(node, reader, next);
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

function readRow(node: TableRow, reader: Reader): RawRow {
  const { text } = reader.context;
  return {
    span: spanOf(node, reader),
    cells: node.children.map((cell) => {
      let { start, end } = spanOf(cell, reader);
      if (text[start] === '|') start++;
      // White space behind the pipe that closes the row is given to the last cell, and the pipe with it.
      const filled = text.slice(start, end).trimEnd();
      if (filled.endsWith('|') && !filled.endsWith('\\|')) end = start + filled.length - 1;
      const content = trimSpan(text, { start, end });
      return {
        span: { start, end },
        content,
        inlines: readInlines(cell.children, reader.inline, content.start),
      };
    }),
  };
}
