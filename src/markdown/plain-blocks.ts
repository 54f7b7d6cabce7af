import type { Lines, Span } from '../model.ts';
import { append } from '../text/collections.ts';
import type { Block, Item, RawRow } from './block.ts';
import { plainDefinition } from './definitions.ts';
import {
  addPlainLine,
  readPlainHeading,
  readPlainItem,
  readPlainParagraph,
  readPlainRow,
} from './fast-path.ts';
import type { Inline } from './inline.ts';
import { BLOCK_TAG, bulletOf, countCells, DELIMITER, HEADING, isBlank, THEMATIC } from './line-kinds.ts';

/** What the line that comes next goes on with. */
export type Open =
  /** The list whose items begin with this bullet, or with a number and this mark. */
  | { readonly kind: 'list'; readonly bullet: string }
  /** A table: its header and delimiter row, with the line ending. */
  | { readonly kind: 'table'; readonly header: string }
  | undefined;

/** Blocks that were read without a parser. */
export interface PlainRun {
  readonly blocks: Block[];
  /** Whether the first of them goes on with what was open. */
  readonly continues: boolean;
  /** The last line, blank ones behind the last block included (1-based). */
  readonly last: number;
  /** Lines that are not blank. */
  readonly filled: number;
  readonly open: Open;
}

interface Limits {
  /** UTF-16 units of a line that is not read at all. */
  readonly longest: number;
  /** Blank lines behind which nothing is open. */
  readonly blank: number;
}

/**
 * Reads headings, flat lists, tables, definitions, HTML and paragraphs, as long as each is plain and it is certain where
 * it ends.
 * @param from line at which `open` is all that is open
 */
export function readPlainBlocks(
  text: string,
  lines: Lines,
  from: number,
  open: Open,
  limits: Limits,
): PlainRun {
  return new Reader(text, lines, limits).read(from, open);
}

class Reader {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #limits: Limits;
  readonly #blocks: Block[] = [];
  #open: Open;
  #filled = 0;
  /** The line that was asked for last; lists ask for the same ones again. */
  #asked = 0;
  #line = '';

  constructor(text: string, lines: Lines, limits: Limits) {
    this.#text = text;
    this.#lines = lines;
    this.#limits = limits;
  }

  read(from: number, open: Open): PlainRun {
    this.#open = open;
    let last = from - 1;
    let isFirst = true;
    for (let number = from; number <= this.#lines.count; ) {
      const end = this.#readBlock(number, isFirst);
      if (end < number) break;
      isFirst = false;
      this.#filled += end - number + 1;
      last = end;
      const next = this.#behindBlank(end + 1);
      if (next === undefined) break;
      if (this.#open?.kind === 'table') {
        if (next === end + 1) break;
        this.#open = undefined;
      }
      last = next - 1;
      number = next;
    }
    if (this.#open?.kind === 'list' && !this.#isItem(last + 1, this.#open.bullet)) this.#open = undefined;
    return {
      blocks: this.#blocks,
      continues: open !== undefined && last >= from,
      last,
      filled: this.#filled,
      open: this.#open,
    };
  }

  #at(number: number): string {
    if (number !== this.#asked) {
      this.#asked = number;
      this.#line = this.#lines.text(number);
    }
    return this.#line;
  }

  #spanOf(first: number, last: number): { start: number; end: number } {
    return { start: this.#lines.starts[first - 1]!, end: this.#lines.span(last).end };
  }

  /** The first line that is not blank, or one behind the last; nothing behind very many blank ones. */
  #behindBlank(from: number): number | undefined {
    let number = from;
    while (number <= this.#lines.count && isBlank(this.#at(number))) number++;
    return number - from > this.#limits.blank ? undefined : number;
  }

  /** @returns the last line of the block; less than `number` where it is not plain. */
  #readBlock(number: number, isFirst: boolean): number {
    const line = this.#at(number);
    if (line.length > this.#limits.longest) return number - 1;
    switch (line.charCodeAt(0)) {
      case 35:
        return this.#readOne(readPlainHeading(line, this.#lines.starts[number - 1]!), number);
      case 60:
        return BLOCK_TAG.test(line) ? this.#readHtml(number) : number - 1;
      case 91:
        return this.#readDefinitions(number) ?? this.#readParagraph(number);
      case 124:
        return this.#readTable(number, isFirst);
      default:
        return this.#readItems(number) ?? this.#readParagraph(number);
    }
  }

  #readOne(block: Block | undefined, number: number): number {
    if (!block) return number - 1;
    this.#blocks.push(block);
    this.#open = undefined;
    return number;
  }

  /** Reads definitions straight below each other: only another one, or what ends a paragraph, ends one for certain. */
  #readDefinitions(number: number): number | undefined {
    const found: Block[] = [];
    let next = number;
    for (; next <= this.#lines.count; next++) {
      const line = this.#at(next);
      const definition = line.length > this.#limits.longest ? undefined : plainDefinition(line);
      if (!definition) break;
      found.push({ type: 'definition', ...definition, span: this.#spanOf(next, next) });
    }
    const below = next <= this.#lines.count ? this.#at(next) : '';
    if (found.length === 0 || !(isBlank(below) || endsParagraph(below))) return undefined;
    append(this.#blocks, found);
    this.#open = undefined;
    return next - 1;
  }

  /** HTML of kind 6 goes on to the next blank line. */
  #readHtml(number: number): number {
    let last = number;
    while (last < this.#lines.count && !isBlank(this.#at(last + 1))) {
      if (this.#at(last + 1).length > this.#limits.longest) return number - 1;
      last++;
    }
    this.#blocks.push({ type: 'html', span: this.#spanOf(number, last) });
    this.#open = undefined;
    return last;
  }

  #readTable(number: number, isFirst: boolean): number {
    const goesOn = isFirst && this.#open?.kind === 'table';
    const rows: RawRow[] = [];
    let next = number;
    if (!goesOn) {
      const line = this.#at(number);
      const header = readPlainRow(line, this.#lines.starts[number - 1]!);
      const delimiter = number < this.#lines.count ? this.#at(number + 1) : '';
      if (!header || !DELIMITER.test(delimiter) || countCells(line) !== countCells(delimiter))
        return number - 1;
      rows.push(header);
      next += 2;
      const { starts } = this.#lines;
      this.#open = { kind: 'table', header: this.#text.slice(starts[number - 1], starts[number + 1]) };
    }
    for (; next <= this.#lines.count; next++) {
      const line = this.#at(next);
      const row =
        line.length > this.#limits.longest ? undefined : readPlainRow(line, this.#lines.starts[next - 1]!);
      if (!row) break;
      rows.push(row);
    }
    const end = next - 1;
    if (rows.length > 0) this.#blocks.push({ type: 'table', rows, span: this.#spanOf(number, end) });
    return end;
  }

  /** Whether a line is another item of a list, an empty one perhaps. */
  #isItem(number: number, bullet: string): boolean {
    const line = number > this.#lines.count ? '' : this.#lines.text(number);
    const found = /^(?:([-*+])|\d{1,9}([.)]))(?:[ \t]|$)/.exec(line);
    return (found?.[1] ?? found?.[2]) === bullet && !THEMATIC.test(line);
  }

  /** Reads items straight below each other, those of which it is certain that nothing goes on with them. */
  #readItems(number: number): number | undefined {
    const open = this.#open?.kind === 'list' ? this.#open.bullet : undefined;
    const first = bulletOf(this.#at(number));
    const items: Item[] = [];
    let next = number;
    // After code remark takes a number other than 1 for text.
    const begins = open === first || !isOrdered(first) || /^1[.)]/.test(this.#at(number));
    while (first !== '' && begins && next <= this.#lines.count) {
      const line = this.#at(next);
      if (bulletOf(line) !== first || line.length > this.#limits.longest || THEMATIC.test(line)) break;
      const item = readPlainItem(line, this.#lines.starts[next - 1]!);
      const last = item ? this.#readFurther(next, item.head, item.headSpan.start - item.span.start) : 0;
      if (!item || !this.#endsAt(last, first)) break;
      const { end } = this.#lines.span(last);
      items.push(
        last === next ? item : { ...item, span: { ...item.span, end }, headSpan: { ...item.headSpan, end } },
      );
      next = last + 1;
    }
    if (items.length === 0) return undefined;
    const span = this.#spanOf(number, next - 1);
    const before = this.#blocks.at(-1);
    // Another bullet begins a list of its own.
    if (open === first && before?.type === 'list') {
      for (const item of items) before.items.push(item);
      before.span.end = span.end;
    } else this.#blocks.push({ type: 'list', ordered: isOrdered(first), items, span });
    this.#open = { kind: 'list', bullet: first };
    return next - 1;
  }

  /** Reads the further lines of a paragraph. @returns the last of them. */
  #readFurther(number: number, inlines: Inline[], indent: number): number {
    let last = number;
    while (last < this.#lines.count && last - number < MOST) {
      const line = this.#lines.text(last + 1);
      if (isBlank(line) || line.length > this.#limits.longest || endsParagraph(line)) break;
      const { start, end } = this.#lines.span(last);
      const ending = this.#text.slice(end, this.#lines.starts[last]);
      if (end === start || !addPlainLine(inlines, end, ending, line, indent)) break;
      last++;
    }
    return last;
  }

  /**
   * Whether nothing below an item goes on with it: another item, a heading or HTML straight below, or a line of column 0
   * behind blank ones.
   */
  #endsAt(number: number, bullet: string): boolean {
    if (number === this.#lines.count) return true;
    const below = this.#lines.text(number + 1);
    if (!isBlank(below)) {
      return (
        HEADING.test(below) || BLOCK_TAG.test(below) || (bulletOf(below) === bullet && !THEMATIC.test(below))
      );
    }
    const next = this.#behindBlank(number + 1);
    if (next === undefined || next > this.#lines.count) return true;
    const first = this.#at(next).charCodeAt(0);
    return first !== 32 && first !== 9;
  }

  #readParagraph(number: number): number {
    const line = this.#at(number);
    const block = readPlainParagraph(line, this.#lines.starts[number - 1]!);
    const last = block ? this.#readFurther(number, block.inlines, 0) : 0;
    const below = last < this.#lines.count ? this.#lines.text(last + 1) : '';
    if (!block || !(isBlank(below) || endsParagraph(below))) return number - 1;
    this.#readOne({ ...block, span: this.#spanOf(number, last) }, last);
    return last;
  }
}

/** Lines that a plain paragraph has at most; no list has one so long. */
const MOST = 100;

/** Whether a line begins a block even straight below a paragraph. */
function endsParagraph(line: string): boolean {
  return (
    HEADING.test(line) || BLOCK_TAG.test(line) || (/^[-*+][ \t]+[^ \t]/.test(line) && !THEMATIC.test(line))
  );
}

const isOrdered = (bullet: string): boolean => bullet === '.' || bullet === ')';

/** Lines that are not read, as the words that they may be. */
export function readWords(first: number, last: number, lines: Lines, source: string): Block {
  return wordsOf({ start: lines.span(first).start, end: lines.span(last).end }, source);
}

/** A stretch that is not read, as the words that it may be. */
export function wordsOf(span: Span, source: string): Block {
  const text = source.slice(span.start, span.end);
  return { type: 'paragraph', inlines: [{ kind: 'text', text, ...span }], span, quoted: false };
}
