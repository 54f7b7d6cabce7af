import type { Block, Item } from '../markdown/block.ts';
import { type ReadContext, readStretch } from '../markdown/blocks.ts';
import { clip } from '../markdown/residue.ts';
import type { Residue, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import { brokenHeading, type HeadingHabit, headingBehind, headingHabit } from './broken-headings.ts';
import { brokenHtml } from './broken-html.ts';
import {
  doubled,
  emptyItem,
  liftItems,
  noTarget,
  onlyChild,
  put,
  type Recovery,
  secondMark,
  twoEntries,
  twoMarks,
} from './broken-items.ts';
import { type BrokenLine, brokenLine } from './broken-lines.ts';
import { brokenTable, recoverRows, tablePieces } from './broken-tables.ts';
import { bareRole, isBoldLike, isTailed, mayBeTwo, type Tails, tailsOf, twoTails } from './broken-tails.ts';
import { isShapedLike, type Kin, kinOf, leadingLink } from './kin.ts';

type ListBlock = Extract<Block, { type: 'list' }>;
type Paragraph = Extract<Block, { type: 'paragraph' }>;

/**
 * Finds items, headings, rows and tables that Markdown did not take for such, because a space, a mark or a line is
 * missing, and reads them as they were meant: the lines around them then mean what they meant before.
 */
export function recoverBlocks(
  blocks: readonly Block[],
  context: ReadContext,
): { blocks: Block[]; residue: Residue[] } {
  const lists = blocks.filter((block) => block.type === 'list');
  const items = lists.flatMap((list) => list.items);
  const reading: Reading = {
    context,
    residue: [],
    headings: headingHabit(blocks, context.text),
    items,
    kin: kinOf(items, context.text),
    columns: new Set(
      blocks.flatMap((block) => (block.type === 'table' ? [block.rows[0]?.cells.length ?? 0] : [])),
    ),
  };
  onlyChild(lists, reading);
  const read = visit(brokenHtml(blocks, context, reading.residue), reading);
  return { blocks: read, residue: reading.residue };
}

/** What is known of the whole file while its blocks are read. */
interface Reading extends Recovery {
  readonly headings: HeadingHabit;
  /** All items outside of others. */
  readonly items: readonly Item[];
  /** What they have in common. */
  readonly kin: Kin | undefined;
  /** How many columns tables of the file have. */
  readonly columns: ReadonlySet<number>;
}

/** @param around what the items have in common among which the blocks stand, where they are inside of one */
function visit(all: readonly Block[], recovery: Reading, around?: { kin: Kin | undefined }): Block[] {
  const { context, residue } = recovery;
  const out: Block[] = [];
  const blocks = tablePieces(all, context, residue).flatMap((block) =>
    block.type === 'heading'
      ? brokenHeading(block, around !== undefined, recovery.headings, recovery)
      : [block],
  );
  const kins = kinsOf(blocks, recovery);
  blocks.forEach((block, at) => {
    const kin = kins[at];
    oddOne(block, [blocks[at - 1], blocks[at + 1]], [kins[at - 1], kins[at + 1]], recovery);
    switch (block.type) {
      case 'list':
        append(out, visitList(block, kin, recovery));
        break;
      case 'paragraph': {
        if (block.quoted) out.push(block);
        else if (!block.inlines.some(({ kind }) => kind === 'text' || kind === 'link')) out.push(block);
        else {
          const table = brokenTable(block, context, residue, recovery.columns);
          if (table) append(out, table);
          else append(out, visitParagraph(block, kin, [blocks[at - 1], blocks[at + 1]], recovery));
        }
        break;
      }
      case 'table':
        recoverRows(block, context, residue);
        out.push(block);
        break;
      case 'code':
        indentedEntries(block, kin ?? around?.kin, blocks[at - 1]?.type === 'table', recovery);
        unclosedFence(block, recovery);
        out.push(block);
        break;
      default:
        out.push(block);
    }
  });
  return out;
}

/** A quotation or a heading straight below items that says what they say: an item with a mark too many before it. */
function oddOne(
  block: Block,
  [before, after]: readonly [Block | undefined, Block | undefined],
  [kinBefore, kinAfter]: readonly [Kin | undefined, Kin | undefined],
  recovery: Reading,
): void {
  const isQuote = block.type === 'paragraph' && block.quoted;
  if (block.type !== 'list' && block.type !== 'heading' && !isQuote) return;
  const kin = kinBefore ?? kinAfter;
  if (!kin) return;
  const { lines, text } = recovery.context;
  const firstOf = ({ span }: Block) => lines.lineAt(span.start);
  const lastOf = ({ span }: Block) => lines.lineAt(Math.max(span.start, span.end - 1));
  const line = firstOf(block);
  const isBelow = before?.type === 'list' && lastOf(before) === line - 1;
  const isAbove = after?.type === 'list' && firstOf(after) === lastOf(block) + 1;
  if (!isBelow && !isAbove) return;
  // It parts a list in two, of which each half alone may be short.
  const both = isBelow && isAbove && kinBefore && kinAfter ? kinBefore.count + kinAfter.count : 0;
  if (Math.max(kin.count, both) < 3) return;
  const { start, end } = lines.span(line);
  const mark = /^[ ]{0,3}(>[ \t]?|#{1,6}[ \t]+)/.exec(text.slice(start, Math.min(end, start + 20)));
  if (!mark || (block.type === 'list' && block.items.length > 1)) return;
  const link = leadingLink(block.type === 'list' ? block.items[0]!.head : block.inlines);
  // An item of the same list on both sides tells as much as a link like theirs.
  const isAmong = isBelow && isAbove && block.type === 'list';
  if (!isAmong && !(link && kin.linked >= 0.75 && isShapedLike(kin, link, text))) return;
  if (block.type !== 'list' && (kin.separator === '' || !isBelow)) return;
  // A quotation that goes on was meant as one.
  const isQuoted = (at: number) => at >= 1 && at <= lines.count && lines.text(at).trimStart().startsWith('>');
  if (isQuoted(line - 1) || isQuoted(line + 1)) return;
  const edit = { start, end: start + mark[0].length, text: block.type === 'list' ? '' : `${kin.marker} ` };
  put(recovery, 'item-marked', { start, end }, { label: mark[1]!.trim(), edits: [edit] });
}

/** For each block what the list beside it in its section has in common: its own, the one before, or the one behind. */
function kinsOf(blocks: readonly Block[], { context: { text }, kin: all }: Reading): (Kin | undefined)[] {
  // Of a few items nobody can tell: what all lists of the file have in common says it.
  const isTelling = all && all.linked >= 0.9 && all.separator !== '' && all.count >= 6;
  const kins = blocks.map((block) => {
    if (block.type !== 'list') return undefined;
    const own = kinOf(block.items, text);
    if (own && own.count >= 3) return own;
    return isTelling ? { ...all, marker: block.items[0]!.marker } : own;
  });
  const near = [...kins];
  let last: Kin | undefined;
  for (let i = 0; i < blocks.length; i++) {
    if (blocks[i]!.type === 'heading') last = undefined;
    last = kins[i] ?? last;
    near[i] ??= last;
  }
  last = undefined;
  for (let i = blocks.length - 1; i >= 0; i--) {
    if (blocks[i]!.type === 'heading') last = undefined;
    last = kins[i] ?? last;
    near[i] ??= last;
  }
  return near;
}

/** The lines of a stretch, without indentation. */
function linesOf(span: Span, { lines, text }: ReadContext): Span[] {
  const out: Span[] = [];
  const last = lines.lineAt(Math.max(span.start, span.end - 1));
  for (let number = lines.lineAt(span.start); number <= last; number++) {
    const line = lines.span(number);
    let start = Math.max(line.start, span.start);
    while (start < line.end && (text[start] === ' ' || text[start] === '\t')) start++;
    let end = Math.min(line.end, span.end);
    while (end > start && /[ \t]/.test(text[end - 1]!)) end--;
    out.push({ start, end });
  }
  return out;
}

function visitParagraph(
  block: Paragraph,
  kin: Kin | undefined,
  [before, after]: readonly [Block | undefined, Block | undefined],
  recovery: Reading,
): Block[] {
  const { context } = recovery;
  const lines = linesOf(block.span, context);
  // Between two halves of a list, and as its items are: `Title [[paper](…)]`.
  if (
    lines.length === 1 &&
    kin &&
    kin.linked < 0.75 &&
    before?.type === 'list' &&
    after?.type === 'list' &&
    before.items[0]!.marker === after.items[0]!.marker &&
    (isTailed(block.inlines, [...before.items, ...after.items], context.text) ||
      (kin.bold >= 0.75 && isBoldLike(block.inlines, before.items.at(-1)!.head, context.text)))
  ) {
    const [span] = lines;
    const prefix = `${kin.marker} `;
    const edits = [{ start: span!.start, end: span!.start, text: prefix }];
    const line: BrokenLine = {
      form: 'bullet-missing',
      kind: 'item',
      span: span!,
      text: span!.start,
      prefix,
      label: kin.marker,
      edits,
    };
    return readBroken(line, span!.end, recovery);
  }
  // More than one empty line sets it apart on purpose.
  const beside =
    before?.type === 'list' &&
    context.lines.lineAt(block.span.start) - context.lines.lineAt(before.span.end) <= 2
      ? kin
      : undefined;
  const broken = lines.map((span, i) =>
    brokenLine(span, {
      context,
      first: i === 0,
      inlines: block.inlines,
      kin,
      bare: beside !== undefined,
      alone: lines.length === 1,
    }),
  );
  if (!broken.some(Boolean) || isHabit(broken, lines.length, beside)) return [block];
  return cutAt(block.span, lines, broken, recovery, (span) => ({
    ...block,
    span,
    inlines: clip(block.inlines, span.start, span.end, context.text),
  }));
}

/** Several lines of links below a list, none of them an item: they are what they are on purpose. */
function isHabit(broken: readonly (BrokenLine | undefined)[], lines: number, kin: Kin | undefined): boolean {
  const bare = broken.filter(
    (each) => each?.form === 'bullet-missing' || each?.form === 'bullet-sign',
  ).length;
  return bare >= 3 && bare > Math.max(lines, kin?.count ?? 0) * 0.2;
}

/** The blocks of a stretch that is cut at its broken lines: `keep` makes one of what stands between. */
function cutAt(
  span: Span,
  lines: readonly Span[],
  broken: readonly (BrokenLine | undefined)[],
  recovery: Reading,
  keep: (span: Span) => Block,
): Block[] {
  const out: Block[] = [];
  let open = span.start;
  let at = 0;
  while (at < lines.length) {
    const each = broken[at];
    if (!each) {
      at++;
      continue;
    }
    if (at > 0 && open < lines[at]!.start) {
      const end = lines[at - 1]!.end;
      if (end > open) out.push(keep({ start: open, end }));
    }
    let next = at + 1;
    while (each.kind === 'item' && next < lines.length && !broken[next]) next++;
    append(out, readBroken(each, lines[next - 1]!.end, recovery));
    open = lines[next]?.start ?? span.end;
    at = next;
  }
  if (open < span.end) out.push(keep({ start: open, end: span.end }));
  return out;
}

/** Reads what a broken line was to begin, up to an offset. */
function readBroken(line: BrokenLine, end: number, recovery: Reading): Block[] {
  put(recovery, line.form, line.span, { label: line.label, ...(line.edits && { edits: line.edits }) });
  const read = readStretch(
    { start: line.text, end, prefix: line.prefix, continues: false },
    recovery.context,
  );
  const [block] = read;
  if (block) {
    block.span = { start: line.span.start, end: block.span.end };
    if (block.type === 'list') block.items[0]!.span = { ...block.items[0]!.span, start: line.span.start };
  }
  return read;
}

function visitList(block: ListBlock, kin: Kin | undefined, recovery: Reading): Block[] {
  const { context } = recovery;
  const out: Block[] = [];
  let items: Item[] = [];
  const flush = () => {
    if (items.length > 0)
      out.push({ ...block, items, span: { start: items[0]!.span.start, end: items.at(-1)!.span.end } });
    items = [];
  };
  const lines = block.items.map((item) => (item.head.length > 0 ? linesOf(item.headSpan, context) : []));
  const lazily = block.items.filter((item, at) =>
    lines[at]!.slice(1).some((line) => isBareLine(line, item, recovery)),
  ).length;
  const bare = lazily < 3 || lazily <= block.items.length * 0.2;
  const twice = block.items.filter((item) => doubled(item, recovery)).length;
  const marked = block.items.filter((item) => secondMark(item) !== undefined).length;
  let tails: Tails | undefined | null = null;
  const tailsHere = () => {
    if (tails === null) tails = tailsOf(block.items);
    return tails;
  };
  const isMarkedTwice = marked >= 3 && marked > block.items.length / 2;
  block.items.forEach((item, at) => {
    const own = lines[at]!;
    if ((twice < 3 || twice <= block.items.length / 2) && doubled(item, recovery)) {
      const inner = item.blocks[0] as ListBlock;
      const span = { start: item.span.start, end: inner.items[0]!.headSpan.end };
      put(recovery, 'bullet-twice', span, {
        label: context.text.slice(item.span.start, inner.items[0]!.headSpan.start).trim(),
        edits: [{ start: item.span.start, end: inner.span.start, text: '' }],
      });
      items.push(
        ...inner.items.map((each, i) =>
          i === 0 ? { ...each, span: { ...each.span, start: item.span.start } } : each,
        ),
      );
      for (const rest of item.blocks.slice(1)) items.at(-1)!.blocks.push(rest);
      return;
    }
    if (!isMarkedTwice) twoMarks(item, kin, recovery);
    if (kin) {
      emptyItem(item, kin, recovery);
      noTarget(item, kin, recovery);
      twoEntries(item, kin, [block.items, recovery.items], recovery);
      if (kin.linked < 0.75) brokenTail(item, tailsHere, kin.marker, recovery);
    }
    headingBehind(item.head, recovery);
    const found = recovery.residue.length;
    item.blocks = visit(item.blocks, recovery, { kin });
    const beside = recovery.residue.length > found ? liftItems(item, recovery) : [];
    const broken = own.map((span, i) =>
      i === 0
        ? undefined
        : brokenLine(span, {
            context,
            first: false,
            inlines: item.head,
            kin,
            bare: bare && isBareLine(span, item, recovery),
            alone: false,
          }),
    );
    if (kin && kin.linked >= 0.75)
      for (const span of own.slice(1))
        if (context.text[span.start] === '|' && ROW_LINE.test(context.text.slice(span.start, span.end)))
          put(recovery, 'row-item', span, { label: kin.marker });
    if (!broken.some(Boolean)) {
      items.push(item, ...beside);
      return;
    }
    const blocks = cutAt(item.headSpan, own, broken, recovery, (span) => ({
      type: 'paragraph',
      inlines: clip(item.head, span.start, span.end, context.text),
      span,
      quoted: false,
    }));
    // What stands before the first broken line is the item itself.
    for (const [i, each] of blocks.entries()) {
      if (i === 0 && each.type === 'paragraph')
        items.push({
          ...item,
          head: each.inlines,
          headSpan: each.span,
          span: { start: item.span.start, end: each.span.end },
          blocks: [],
        });
      else if (each.type === 'list') append(items, each.items);
      else {
        flush();
        out.push(each);
      }
    }
    if (items.length > 0) {
      const last = items.at(-1)!;
      append(last.blocks, item.blocks);
      if (item.blocks.length > 0) last.span = { ...last.span, end: item.span.end };
    } else append(out, item.blocks);
    append(items, beside);
  });
  flush();
  return out;
}

/** What is wrong with an item that begins with words, and ends with links. */
function brokenTail(
  item: Item,
  tailsHere: () => Tails | undefined,
  marker: string,
  recovery: Recovery,
): void {
  const isBare = item.head.some((node) => node.kind === 'text' && node.text.includes('['));
  const isTwo = mayBeTwo(item, recovery.context.text);
  const tails = isBare || isTwo ? tailsHere() : undefined;
  if (!tails) return;
  if (isTwo) twoTails(item, tails, marker, recovery);
  if (isBare) bareRole(item, tails, recovery);
}

/** Whether a line goes on with an item although it is not indented below its text. */
function isBareLine(line: Span, item: Item, { context }: Recovery): boolean {
  const column = (offset: number) => offset - context.lines.span(context.lines.lineAt(offset)).start;
  return (
    column(line.start) <= column(item.span.start) + 1 &&
    (context.text[line.start] === '[' || context.text[line.start] === '*' || context.text[line.start] === '_')
  );
}

/** A heading by itself, indented: more than one line is a program with comments. */
const HEADING_LINE = /^#{2,6}[ \t]+\p{Lu}[^#{}();=]{1,80}$/u;
const ENTRY_LINE =
  /^[ \t]*(?:(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\*\*)?!?\[[^\]\n]{1,300}\]\((?:https?:|#|\.)|\|.*\]\(https?:.*\|[ \t]*$)/;

/** An item with links behind words, where no item begins with one. */
const LINKED_LINE = /^[ \t]*(?:[-*+]|\d{1,3}[.)])[ \t]+(?:\*\*|["“])?\p{L}[^\n]{8,400}\]\(https?:/u;

/** A row with a link. */
const ROW_LINE = /^\|[^\n]{0,500}\]\([^\n]{0,2000}\|$/;

/** Entries that are indented so far that GitHub shows them as code. */
function indentedEntries(
  block: Extract<Block, { type: 'code' }>,
  beside: Kin | undefined,
  isBelowTable: boolean,
  recovery: Reading,
): void {
  const { context } = recovery;
  const kin = beside ?? recovery.kin;
  if ((!kin && !isBelowTable) || isFenced(block.span, context.text)) return;
  const own = linesOf(block.span, context);
  for (const span of own) {
    const line = context.text.slice(span.start, span.end);
    const isLinked = kin !== undefined && kin.linked >= 0.5;
    const isOne =
      (isBelowTable && ROW_LINE.test(line)) ||
      (kin && !isLinked && LINKED_LINE.test(line)) ||
      (isLinked && ENTRY_LINE.test(line)) ||
      (isLinked && beside && own.length === 1 && HEADING_LINE.test(line));
    if (!isOne) continue;
    put(recovery, 'indented', span, { label: context.text.slice(span.start, span.start + 1) });
  }
}

function isFenced({ start }: Span, text: string): boolean {
  return /^[ \t]{0,3}(?:`{3}|~{3})/.test(text.slice(start, start + 8));
}

/** A fence at the end of the file that nothing closes. */
function unclosedFence(block: Extract<Block, { type: 'code' }>, recovery: Reading): void {
  const { text, lines } = recovery.context;
  if (text.slice(block.span.end).trim() !== '' || !isFenced(block.span, text)) return;
  const fence = /(`{3,}|~{3,})/.exec(text.slice(block.span.start, block.span.start + 100))![1]!;
  const last = lines.text(lines.lineAt(Math.max(block.span.start, block.span.end - 1))).trim();
  const first = lines.lineAt(block.span.start);
  const closed =
    lines.lineAt(Math.max(block.span.start, block.span.end - 1)) > first &&
    last.startsWith(fence) &&
    new RegExp(`^[${fence[0]}]+$`).test(last);
  if (!closed) put(recovery, 'fence-open', lines.span(first), { label: fence });
}
