import type { Lines } from '../model.ts';
import { indexLines } from '../text/lines.ts';
import type { Block } from './block.ts';
import {
  ANY_TAG,
  BLOCK_TAG,
  BULLET,
  bulletOf,
  countCells,
  DELIMITER,
  emptyItem,
  FENCE,
  FENCE_END,
  HEADING,
  indentOf,
  isBlank,
  itemAfter,
  lastBlank,
  lastOfWords,
  MARKER,
  type OpenItem,
  opened,
  RAW,
  startsTable,
  THEMATIC,
  WORDS,
} from './line-kinds.ts';
import { type Open, readPlainBlocks, readWords } from './plain-blocks.ts';

/**
 * A stretch of the file that parses by itself to what it is in the whole.
 *
 * Why: micromark's time grows faster than the text in files with many lists and in long tables. Cut at headings
 * of column 0, between flat bullets and between rows of long tables, it is linear, and base and head of a pull
 * request share nearly all their chunks.
 */
export interface Chunk {
  /** Offset of the chunk's own text in the file. */
  readonly start: number;
  readonly end: number;
  /** Text parsed in front of it (a table's header and delimiter row), not part of it. */
  readonly prefix: string;
  /** Whether its first block goes on with the last block of the chunk before it. */
  readonly continues: boolean;
  /** What stands in it, where that was read without a parser. */
  readonly blocks?: Block[];
}

/** How far apart cuts are. */
export interface Runs {
  /** Lines after which a cut is made between items or behind a blank line. */
  readonly lines: number;
  /** Lines that stand between cuts at headings, at least: each chunk costs the parser its setting up. */
  readonly apart: number;
  /** Rows after which a table is cut. */
  readonly rows: number;
  /** How many plain lines, blank ones aside, are read without a parser. */
  readonly plain: number;
  /**
   * Lines after which a cut is made at any line that is not indented, exact or not: no list has a paragraph, an
   * item or a quote so long, and micromark's time grows with the square of it.
   */
  readonly most: number;
  /**
   * Quotes and items that lines open within others, after which it is made, too: each costs about as much as a line, at
   * every line.
   */
  readonly within: number;
  /** UTF-16 units of a line that is not read at all, for the same reason. */
  readonly longest: number;
  /** Blank lines behind which nothing is open. */
  readonly blank: number;
}

const RUNS: Runs = {
  lines: 12,
  apart: 4,
  rows: 400,
  plain: 3,
  most: 1000,
  within: 400,
  longest: 50_000,
  blank: 100,
};

/** Whether a line of a text is so long that it is not read at all. */
export function hasLineTooLong(text: string): boolean {
  for (let start = 0; text.length - start > RUNS.longest; ) {
    const end = text.indexOf('\n', start);
    if (end === -1 || end - start > RUNS.longest) return true;
    start = end + 1;
  }
  return false;
}

/**
 * Cuts a text. Every cut is exact: a heading of column 0 ends every list and quote, so what decides is only
 * whether code or HTML stands open outside of them. Where that is in doubt, nothing is cut from there on but what
 * would take too long.
 * @param lines of `text`
 */
export function cut(text: string, lines: Lines = indexLines(text), runs: Runs = RUNS): Chunk[] {
  const cutter = new Cutter(text, lines, runs);
  for (let number = 1; number <= lines.count; number++) number = cutter.read(number);
  return cutter.finish();
}

/** A line, and what is known of it before it is told what it opens. */
interface Line {
  readonly number: number;
  readonly text: string;
  /** Columns of white space in front, at most 4. */
  readonly indent: number;
  /** `text` without them. */
  readonly rest: string;
  readonly isBlank: boolean;
  readonly before: string;
  readonly isBlankBefore: boolean;
  /** Whether the line before is text of a paragraph for certain, or a row of a table. */
  readonly isInParagraph: boolean;
  readonly wasRow: boolean;
  /** Whether a heading stands straight above. */
  readonly isAfterHeading: boolean;
}

/** Reads a text line by line, and cuts it. */
class Cutter {
  readonly #text: string;
  readonly #lines: Lines;
  readonly #runs: Runs;
  readonly #chunks: Chunk[] = [];
  /** The chunk that is being read: its offset, its first line, and what its successor is told. */
  #start: number;
  #first = 1;
  #prefix = '';
  #continues = false;
  /** Quotes and items that its lines open within others. */
  #within = 0;

  /** What ends the code block that is open. */
  #fence: string | undefined;
  /** What ends the HTML that is open; `perhaps` may be no HTML at all but text. */
  #html: RegExp | 'until blank' | 'perhaps until blank' | undefined;
  #item: OpenItem | undefined;
  #isParagraph = false;
  /** Whether it is in doubt what stands open. */
  #isLost = false;
  #previous = '';
  #isAfterBlank = true;
  #blanks = 0;
  /** Rows of the table so far; -1 outside of a table. */
  #rows = -1;
  #header = '';
  /** Whether the line before is a heading that ended all that was open. */
  #isAfterHeading = false;
  /** The last line of the plain ones that were too few. */
  #tried = 0;

  constructor(text: string, lines: Lines, runs: Runs) {
    this.#text = text;
    this.#lines = lines;
    this.#runs = runs;
    this.#start = lines.starts[0]!;
  }

  /** Reads a line. @returns the last line that was read: plain ones are read together. */
  read(number: number): number {
    const line = this.#next(number);
    if (this.#isInsideRaw(line)) return number;
    const passed = this.#passBlank(line) ?? this.#passTooBig(line);
    if (passed !== undefined) return passed;
    if (this.#isLost) return number;
    if (line.isBlank) {
      this.#html = undefined;
      if (this.#item?.sure && emptyItem(line.before)) this.#item = { ...this.#item, sure: false };
      return number;
    }
    if (this.#html === 'until blank') return number;
    const plain = this.#readPlain(line);
    if (plain !== undefined) return plain;
    // In an item: whatever opens there ends with it.
    const item = this.#item;
    if (line.indent >= 4 || (item?.sure && line.indent >= item.offset)) return number;
    const inDoubt = this.#html !== undefined || (item !== undefined && line.indent >= item.offset);
    this.#cutBehindBlank(line, inDoubt);
    if (this.#opensFence(line, inDoubt) || this.#opensHtml(line, inDoubt) || this.#isHeading(line, inDoubt))
      return number;
    this.#cutBeforeBullet(line);
    this.#readRow(line);
    this.#item = itemAfter(line.rest, line.indent, item, line.isBlankBefore, inDoubt);
    this.#isParagraph =
      !this.#item && !this.#html && (line.isBlankBefore || line.isInParagraph) && WORDS.test(line.text);
    return number;
  }

  finish(): Chunk[] {
    this.#push(this.#text.length);
    return this.#chunks;
  }

  #push(end: number): void {
    if (end <= this.#start) return;
    this.#chunks.push({ start: this.#start, end, prefix: this.#prefix, continues: this.#continues });
  }

  /** Cuts before a line. */
  #close(line: number, nextPrefix = '', nextContinues = false): void {
    const at = this.#lines.starts[line - 1]!;
    this.#push(at);
    this.#open(at, line, nextPrefix, nextContinues);
  }

  #open(start: number, first: number, prefix: string, continues: boolean): void {
    this.#start = start;
    this.#first = first;
    this.#within = 0;
    this.#prefix = prefix;
    this.#continues = continues;
  }

  /** Makes lines a chunk of their own that was read without a parser. */
  #setApart(
    blocks: Block[],
    first: number,
    last: number,
    continues: boolean,
    nextPrefix: string,
    nextContinues: boolean,
  ): void {
    this.#close(first, '', true);
    const end = this.#lines.starts[last] ?? this.#text.length;
    this.#chunks.push({ start: this.#start, end, prefix: '', continues, blocks });
    this.#open(end, last + 1, nextPrefix, nextContinues);
  }

  #next(number: number): Line {
    const text = this.#lines.text(number);
    const indent = indentOf(text);
    const line: Line = {
      number,
      text,
      indent,
      rest: indent === 0 || indent === 4 ? text : text.slice(indent),
      isBlank: isBlank(text),
      before: this.#previous,
      isBlankBefore: this.#isAfterBlank,
      isInParagraph: this.#isParagraph,
      wasRow: this.#rows >= 0,
      isAfterHeading: this.#isAfterHeading,
    };
    this.#isAfterHeading = false;
    this.#previous = text;
    this.#isAfterBlank = line.isBlank;
    this.#isParagraph = false;
    if (text.charCodeAt(0) !== 124) this.#rows = -1;
    return line;
  }

  /** Whether the line belongs to a code block, or to HTML that only its own end ends. */
  #isInsideRaw({ text, indent }: Line): boolean {
    if (this.#fence !== undefined) {
      const end = indent < 4 ? FENCE_END.exec(text)?.[1] : undefined;
      if (end?.startsWith(this.#fence)) this.#fence = undefined;
      return true;
    }
    if (!(this.#html instanceof RegExp)) return false;
    if (this.#html.test(text)) this.#html = undefined;
    return true;
  }

  /** Ends everything behind very many blank lines, which are not read. @returns the last of them. */
  #passBlank({ number, isBlank }: Line): number | undefined {
    this.#blanks = isBlank ? this.#blanks + 1 : 0;
    if (this.#blanks <= this.#runs.blank) return undefined;
    this.#close(number);
    const last = lastBlank(this.#lines, number);
    this.#open(this.#lines.starts[last] ?? this.#text.length, last + 1, '', false);
    this.#endAll();
    return last;
  }

  /** Cuts where micromark would take too long. @returns the last line that is not read at all. */
  #passTooBig({ number, text, indent, isBlank, isInParagraph }: Line): number | undefined {
    if (this.#html === 'until blank') return undefined;
    this.#within += Math.max(0, opened(text) - 1);
    const { most, within } = this.#runs;
    const tooMany = (number - this.#first >= most || this.#within > within) && indent === 0 && !isBlank;
    const tooLong = text.length > this.#runs.longest;
    if (!tooMany && !tooLong) return undefined;
    this.#close(number);
    this.#endAll();
    const last = tooLong ? number : isInParagraph ? lastOfWords(this.#lines, number) : 0;
    if (last === 0) return undefined;
    this.#setApart([readWords(number, last, this.#lines, this.#text)], number, last, true, '', false);
    return last;
  }

  #endAll(): void {
    this.#isLost = false;
    this.#html = undefined;
    this.#item = undefined;
  }

  /** Nothing goes on behind a blank line but items, and what code does there to ordered ones is left to remark. */
  #cutBehindBlank({ number, text, indent, isBlankBefore }: Line, inDoubt: boolean): void {
    const isLongEnough = number - this.#first >= this.#runs.lines;
    if (isBlankBefore && indent === 0 && !inDoubt && isLongEnough && !MARKER.test(text)) this.#close(number);
  }

  #opensFence({ rest }: Line, inDoubt: boolean): boolean {
    const opening = FENCE.exec(rest);
    if (!opening) return false;
    if (inDoubt) {
      this.#isLost = true;
      return true;
    }
    this.#fence = opening[1] ?? opening[2]!;
    this.#item = undefined;
    return true;
  }

  #opensHtml({ rest, isInParagraph }: Line, inDoubt: boolean): boolean {
    if (rest.charCodeAt(0) !== 60) return false;
    const end = RAW.find(([begin]) => begin.test(rest))?.[1];
    if (end) {
      const isOpen = !end.test(rest);
      this.#isLost = isOpen && inDoubt;
      if (isOpen && !inDoubt) this.#html = end;
      if (!inDoubt) this.#item = undefined;
      return true;
    }
    if (BLOCK_TAG.test(rest) && !inDoubt) {
      this.#html = 'until blank';
      this.#item = undefined;
      return true;
    }
    if (!ANY_TAG.test(rest)) return false;
    // HTML of kind 7 does not interrupt a paragraph.
    if (isInParagraph) this.#isParagraph = true;
    else {
      this.#html = 'perhaps until blank';
      if (this.#item) this.#item = { ...this.#item, sure: false };
    }
    return true;
  }

  #isHeading({ number, text, indent }: Line, inDoubt: boolean): boolean {
    if (indent !== 0 || !HEADING.test(text)) return false;
    if (!inDoubt && number - this.#first >= this.#runs.apart) this.#close(number);
    this.#isAfterHeading = !this.#html;
    if (!this.#html) this.#item = undefined;
    return true;
  }

  /**
   * What is open at a line: the list or the table that it goes on with, or nothing for certain.
   * @returns nothing where that is in doubt
   */
  #openBefore({ text, isBlankBefore, isAfterHeading, wasRow }: Line): { open: Open } | undefined {
    const item = this.#item;
    const first = text.charCodeAt(0);
    if (wasRow && !item && first === 124) return { open: { kind: 'table', header: this.#header } };
    if (item?.sure && item.bullet !== '' && item.bullet === bulletOf(text))
      return THEMATIC.test(text) ? undefined : { open: { kind: 'list', bullet: item.bullet } };
    const isNew = isBlankBefore ? !item || !MARKER.test(text) : isAfterHeading || HEADING.test(text);
    return isNew ? { open: undefined } : undefined;
  }

  /** Sets plain blocks apart that begin at a line. @returns the last of their lines. */
  #readPlain(line: Line): number | undefined {
    const { number } = line;
    const before = line.indent === 0 && !this.#html ? this.#openBefore(line) : undefined;
    if (!before || number <= this.#tried) return undefined;
    const run = readPlainBlocks(this.#text, this.#lines, number, before.open, this.#runs);
    if (run.filled < this.#runs.plain) {
      this.#tried = run.last;
      return undefined;
    }
    const { blocks, last, continues, open } = run;
    const header = open?.kind === 'table' ? open.header : '';
    this.#setApart(blocks, number, last, continues, header, open !== undefined);
    this.#endAll();
    if (open?.kind === 'list') this.#item = { offset: 2, sure: true, bullet: open.bullet };
    this.#rows = header === '' ? -1 : 1;
    this.#header = header;
    this.#previous = this.#lines.text(last);
    this.#isAfterBlank = isBlank(this.#previous);
    this.#isAfterHeading = blocks.at(-1)?.type === 'heading' && !this.#isAfterBlank;
    return last;
  }

  /** Cuts between bullets, which may be indented. */
  #cutBeforeBullet({ number, rest }: Line): void {
    const bullet = this.#html || THEMATIC.test(rest) ? null : BULLET.exec(rest);
    if (!bullet || !this.#item?.sure || this.#item.bullet !== bullet[1]) return;
    if (number - this.#first >= this.#runs.lines) this.#close(number, '', true);
  }

  /** Counts rows and cuts long tables. */
  #readRow({ number, text, before, wasRow }: Line): void {
    if (this.#html || text.charCodeAt(0) !== 124) return;
    if (wasRow) {
      if (++this.#rows > this.#runs.rows) {
        this.#close(number, this.#header, true);
        this.#rows = 1;
      }
    } else if (
      !this.#item &&
      DELIMITER.test(text) &&
      startsTable(this.#lines, number) &&
      countCells(before) === countCells(text)
    ) {
      this.#rows = 0;
      this.#header = this.#text.slice(this.#lines.starts[number - 2]!, this.#lines.starts[number]);
    }
  }
}
