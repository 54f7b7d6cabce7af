import { htmlBlockNames } from 'micromark-util-html-tag-name';
import type { Lines } from '../model.ts';
import { indexLines } from '../text/lines.ts';
import { isPlainBullet, isPlainRow } from './fast-path.ts';

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
  /** All of it plain: first and last line (1-based), to be read without a parser. */
  readonly plain?: {
    readonly kind: 'bullets' | 'rows' | 'words';
    readonly first: number;
    readonly last: number;
  };
}

/** How far apart cuts are. */
export interface Runs {
  /** Lines after which a cut is made between items or behind a blank line. */
  readonly lines: number;
  /** Rows after which a table is cut. */
  readonly rows: number;
  /** How many plain lines in a row are read without a parser. */
  readonly plain: number;
  /**
   * Lines after which a cut is made at any line that is not indented, exact or not: no list has a paragraph, an
   * item or a quote so long, and micromark's time grows with the square of it.
   */
  readonly most: number;
  /** UTF-16 units of a line that is not read at all, for the same reason. */
  readonly longest: number;
}

const RUNS: Runs = { lines: 60, rows: 400, plain: 3, most: 1000, longest: 50_000 };

const HEADING = /^#{1,6}(?:[ \t]|$)/;
const BULLET = /^([-*+])[ \t]+[^ \t]/;
const THEMATIC = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const MARKER = /^(?:[-*+]|(\d{1,9})[.)])( *)(.?)/;
const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
/** What begins and ends HTML blocks of kinds 1 to 5 (https://spec.commonmark.org/0.31.2/#html-blocks). */
const RAW: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];
/** What begins those of kind 6; of kind 7 at most. */
const BLOCK_TAG = new RegExp(`^</?(?:${htmlBlockNames.join('|')})(?=[ \\t>]|/>|$)`, 'i');
const ANY_TAG = /^<\/?[a-z]/i;
/** A line that can be nothing but text of a paragraph, whatever stands below it. */
const WORDS = /^(?:\p{L}|\*\*[^*\s]|\[[^[\]]*\]\()/u;

/** The outermost list item that is open, or may be: a line indented less than `offset` is not in it for certain. */
interface OpenItem {
  readonly offset: number;
  readonly sure: boolean;
  /** The bullet of an item of column 0. */
  readonly bullet: string;
}

/**
 * Cuts a text. Every cut is exact: a heading of column 0 ends every list and quote, so what decides is only
 * whether code or HTML stands open outside of them. Where that is in doubt, nothing is cut from there on but what
 * would take too long.
 * @param lines of `text`
 */
export function cut(text: string, lines: Lines = indexLines(text), runs: Runs = RUNS): Chunk[] {
  const chunks: Chunk[] = [];
  let start = lines.starts[0]!;
  let first = 1;
  let prefix = '';
  let continues = false;
  const close = (line: number, nextPrefix = '', nextContinues = false) => {
    const at = lines.starts[line - 1]!;
    if (at > start) chunks.push({ start, end: at, prefix, continues });
    start = at;
    first = line;
    prefix = nextPrefix;
    continues = nextContinues;
  };

  /** Makes the lines a chunk of their own that is read without a parser. */
  const setApart = (
    kind: 'bullets' | 'rows' | 'words',
    from: number,
    last: number,
    nextPrefix: string,
    nextContinues: boolean,
  ) => {
    close(from, '', true);
    const end = lines.starts[last] ?? text.length;
    chunks.push({ start, end, prefix: '', continues: true, plain: { kind, first: from, last } });
    start = end;
    first = last + 1;
    prefix = nextPrefix;
    continues = nextContinues;
  };

  let fence: string | undefined;
  /** What ends the HTML that is open; `blank` may be no HTML at all but text. */
  let html: RegExp | 'blank' | 'perhaps until blank' | undefined;
  let item: OpenItem | undefined;
  /** Whether the line before is text of a paragraph for certain. */
  let paragraph = false;
  /** Whether it is in doubt what stands open. */
  let lost = false;
  let previous = '';
  let afterBlank = true;
  /** Rows of the table so far; -1 outside of a table. */
  let rows = -1;
  let header = '';

  for (let number = 1; number <= lines.count; number++) {
    const line = lines.text(number);
    const before = previous;
    const blankBefore = afterBlank;
    previous = line;
    const indent = indentOf(line);
    const rest = indent === 0 || indent === 4 ? line : line.slice(indent);
    const blank = isBlank(line);
    afterBlank = blank;
    const inParagraph: boolean = paragraph;
    paragraph = false;
    const wasRow = rows >= 0;
    if (line.charCodeAt(0) !== 124) rows = -1;

    if (fence !== undefined) {
      const end = indent < 4 ? FENCE_END.exec(line)?.[1] : undefined;
      if (end?.startsWith(fence)) fence = undefined;
      continue;
    }
    if (html instanceof RegExp) {
      if (html.test(line)) html = undefined;
      continue;
    }
    const tooMany = number - first >= runs.most && indent === 0 && !blank && html !== 'blank';
    const tooLong = line.length > runs.longest && html !== 'blank';
    if (tooMany || tooLong) {
      close(number);
      if (tooLong) setApart('words', number, number, '', false);
      lost = false;
      html = undefined;
      item = undefined;
      if (tooLong) continue;
    }
    if (lost) continue;
    if (blank) {
      html = undefined;
      if (item?.sure && emptyItem(before)) item = { ...item, sure: false };
      continue;
    }
    if (html === 'blank') continue;

    // In an item: whatever opens there ends with it.
    if (indent >= 4 || (item?.sure && indent >= item.offset)) continue;
    const inDoubt = html !== undefined || (item !== undefined && indent >= item.offset);
    // Nothing goes on behind a blank line but items, and what code does there to ordered ones is left to remark.
    if (blankBefore && indent === 0 && !inDoubt && number - first >= runs.lines && !MARKER.test(line))
      close(number);

    const opening = FENCE.exec(rest);
    if (opening) {
      if (inDoubt) {
        lost = true;
        continue;
      }
      fence = opening[1] ?? opening[2]!;
      item = undefined;
      continue;
    }
    if (rest.charCodeAt(0) === 60) {
      const end = RAW.find(([begin]) => begin.test(rest))?.[1];
      if (end) {
        const open = !end.test(rest);
        lost = open && inDoubt;
        if (open && !inDoubt) html = end;
        if (!inDoubt) item = undefined;
        continue;
      }
      if (BLOCK_TAG.test(rest) && !inDoubt) {
        html = 'blank';
        item = undefined;
        continue;
      }
      // HTML of kind 7 does not interrupt a paragraph.
      if (inParagraph && ANY_TAG.test(rest)) {
        paragraph = true;
        continue;
      }
      if (ANY_TAG.test(rest)) {
        html = 'perhaps until blank';
        if (item) item = { ...item, sure: false };
        continue;
      }
    }

    if (indent === 0 && HEADING.test(line)) {
      if (!inDoubt) close(number);
      if (!html) item = undefined;
      continue;
    }
    const bullet = indent > 0 || html || THEMATIC.test(line) ? null : BULLET.exec(line);
    if (bullet && item?.sure && item.bullet === bullet[1]) {
      const last = plainBullets(lines, number, item.bullet);
      if (last - number + 1 >= runs.plain) {
        setApart('bullets', number, last, '', true);
        number = last;
        previous = lines.text(last);
        continue;
      }
      if (number - first >= runs.lines) close(number, '', true);
    }

    if (!html && line.charCodeAt(0) === 124) {
      const last = wasRow ? plainRows(lines, number) : 0;
      if (last - number + 1 >= runs.plain) {
        const goesOn = last < lines.count && !isBlank(lines.text(last + 1));
        setApart('rows', number, last, goesOn ? header : '', goesOn);
        number = last;
        previous = lines.text(last);
        rows = 1;
        continue;
      }
      if (wasRow) {
        rows++;
        if (rows > runs.rows) {
          close(number, header, true);
          rows = 1;
        }
      } else if (
        !item &&
        DELIMITER.test(line) &&
        startsTable(lines, number) &&
        countCells(before) === countCells(line)
      ) {
        rows = 0;
        header = text.slice(lines.starts[number - 2]!, lines.starts[number]);
      }
    }
    item = itemAfter(rest, indent, item, blankBefore, inDoubt);
    paragraph = !item && !html && (blankBefore || inParagraph) && WORDS.test(line);
  }
  if (text.length > start) chunks.push({ start, end: text.length, prefix, continues });
  return chunks;
}

/**
 * The last of the plain bullets from a line on; a bullet must follow it, for text would go on with its paragraph.
 * One less than the line when there is none.
 */
function plainBullets(lines: Lines, from: number, marker: string): number {
  let last = from - 1;
  const isBullet = (line: string) => line.startsWith(marker) && BULLET.test(line) && !THEMATIC.test(line);
  while (
    last < lines.count - 1 &&
    isPlainBullet(lines.text(last + 1), marker) &&
    isBullet(lines.text(last + 2))
  )
    last++;
  return last;
}

/** The last of the plain rows from a line on. */
function plainRows(lines: Lines, from: number): number {
  let last = from - 1;
  while (last < lines.count && isPlainRow(lines.text(last + 1))) last++;
  return last;
}

/** Columns of white space at the start, at most 4: a tab reaches that from anywhere before it. */
function indentOf(line: string): number {
  let at = 0;
  while (at < 4 && line.charCodeAt(at) === 32) at++;
  return line.charCodeAt(at) === 9 ? 4 : at;
}

/** Only spaces and tabs are blank to CommonMark; other white space is text. */
function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** An item that begins with a blank line; a second one ends it. */
function emptyItem(line: string): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/.test(line);
}

/** What is known of the outermost item behind a line of text that is no heading, fence or HTML. */
function itemAfter(
  rest: string,
  indent: number,
  item: OpenItem | undefined,
  blankBefore: boolean,
  inDoubt: boolean,
): OpenItem | undefined {
  const marker = THEMATIC.test(rest) ? null : MARKER.exec(rest);
  if (marker && (marker[2] !== '' || marker[3] === '' || marker[3] === '\t')) {
    const [all, ordinal, spaces, next] = marker;
    const width = all.length - next!.length - spaces!.length;
    const plain = next !== '' && next !== '\t';
    const offset = indent + width + (plain && spaces!.length < 5 ? spaces!.length : 1);
    // An empty item or one that does not begin with 1 cannot interrupt a paragraph.
    const interrupts = next !== '' && (ordinal === undefined || Number(ordinal) === 1);
    const sure = !inDoubt && plain && (blankBefore || interrupts);
    const bullet = indent === 0 && ordinal === undefined ? all[0]! : '';
    return { offset: inDoubt ? Math.min(offset, item?.offset ?? 2) : offset, sure, bullet };
  }
  if (!item) return undefined;
  if (inDoubt) return { ...item, sure: false };
  // Not in the item: it ends here, unless the line goes on with a paragraph of it.
  if (blankBefore || rest.startsWith('>') || THEMATIC.test(rest)) return undefined;
  return { ...item, sure: false };
}

/** A header row of column 0 starts a table for certain when a blank line or a heading stands above it; its first pipe may be left out. */
function startsTable(lines: Lines, delimiterLine: number): boolean {
  const header = lines.text(delimiterLine - 1);
  if (!header.startsWith('|') && !WORDS.test(header)) return false;
  if (delimiterLine <= 2) return true;
  const above = lines.text(delimiterLine - 2);
  return isBlank(above) || HEADING.test(above);
}

/** Cells of a row, whose first pipe may be left out (https://github.github.com/gfm/#tables-extension-). */
export function countCells(row: string): number {
  let count = 0;
  const text = row.replace(/[ \t]+$/, '');
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') count++;
  }
  return text.endsWith('|') && !text.endsWith('\\|') ? count : count + 1;
}
