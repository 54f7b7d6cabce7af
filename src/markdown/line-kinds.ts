/** What a line of Markdown may begin, go on with or end, seen without a parser: as much as cutting a text needs. */
import { htmlBlockNames } from 'micromark-util-html-tag-name';
import type { Lines } from '../model.ts';

export const HEADING = /^#{1,6}(?:[ \t]|$)/;
export const BULLET = /^([-*+])[ \t]+[^ \t]/;
export const THEMATIC = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
export const MARKER = /^(?:[-*+]|(\d{1,9})[.)])( *)(.?)/;
export const FENCE = /^(?:(`{3,})[^`]*|(~{3,}).*)$/;
export const FENCE_END = /^ {0,3}(`{3,}|~{3,})[ \t]*$/;
export const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
/** What begins and ends HTML blocks of kinds 1 to 5 (https://spec.commonmark.org/0.31.2/#html-blocks). */
export const RAW: readonly (readonly [begin: RegExp, end: RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[ \t>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];
/** What begins those of kind 6; of kind 7 at most. */
export const BLOCK_TAG = new RegExp(`^</?(?:${htmlBlockNames.join('|')})(?=[ \\t>]|/>|$)`, 'i');
export const ANY_TAG = /^<\/?[a-z]/i;
/** A line that can be nothing but text of a paragraph, whatever stands below it. */
export const WORDS = /^(?:\p{L}|\*\*[^*\s]|\[[^[\]]*\]\()/u;

/** How many quotes and items a line opens, at least; a few more where its text begins as if it did. */
export function opened(line: string): number {
  let count = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (code === 62) count++;
    // A bullet, or what ends a number, before white space.
    else if (code === 45 || code === 43 || code === 42 || code === 46 || code === 41) {
      const next = line.charCodeAt(at + 1);
      if (next !== 32 && next !== 9) break;
      count++;
    } else if (code !== 32 && code !== 9 && (code < 48 || code > 57)) break;
  }
  return count;
}

/** The bullet of an item with words, or the mark behind its number; empty where there is none. */
export function bulletOf(line: string): string {
  const first = line.charCodeAt(0);
  if (first === 45 || first === 42 || first === 43) return /^.[ \t]+[^ \t]/.test(line) ? line[0]! : '';
  if (first < 48 || first > 57) return '';
  return /^\d{1,9}([.)])[ \t]+[^ \t]/.exec(line)?.[1] ?? '';
}

/** The outermost list item that is open, or may be: a line indented less than `offset` is not in it for certain. */
export interface OpenItem {
  readonly offset: number;
  readonly sure: boolean;
  /** Its bullet, or the mark behind the numbers of a list that begins with 1. */
  readonly bullet: string;
}

/** The last of the lines from one on that can be nothing but words of the paragraph that they stand in; 0 for none. */
export function lastOfWords(lines: Lines, from: number): number {
  let last = from - 1;
  while (last < lines.count && WORDS.test(lines.text(last + 1))) last++;
  return last < from ? 0 : last;
}

/** The last of the blank lines from one on. */
export function lastBlank(lines: Lines, from: number): number {
  let last = from;
  while (last < lines.count && isBlank(lines.text(last + 1))) last++;
  return last;
}

/** Columns of white space at the start, at most 4: a tab reaches that from anywhere before it. */
export function indentOf(line: string): number {
  let at = 0;
  while (at < 4 && line.charCodeAt(at) === 32) at++;
  return line.charCodeAt(at) === 9 ? 4 : at;
}

/** Only spaces and tabs are blank to CommonMark; other white space is text. */
export function isBlank(line: string): boolean {
  return /^[ \t]*$/.test(line);
}

/** An item that begins with a blank line; a second one ends it. */
export function emptyItem(line: string): boolean {
  return /^[ \t]*(?:[-*+]|\d{1,9}[.)])[ \t]*$/.test(line);
}

/** What is known of the outermost item behind a line of text that is no heading, fence or HTML. */
export function itemAfter(
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
    const interrupts = next !== '' && (ordinal === undefined || ordinal === '1');
    const sure = !inDoubt && plain && (blankBefore || interrupts);
    const mark = all[ordinal?.length ?? 0]!;
    // After code remark takes a number other than 1 for text.
    const bullet = ordinal === undefined || ordinal === '1' || item?.bullet === mark ? mark : '';
    return { offset: inDoubt ? Math.min(offset, item?.offset ?? 2) : offset, sure, bullet };
  }
  if (!item) return undefined;
  if (inDoubt) return { ...item, sure: false };
  // Not in the item: it ends here, unless the line goes on with a paragraph of it.
  if (blankBefore || rest.startsWith('>') || THEMATIC.test(rest)) return undefined;
  return { ...item, sure: false };
}

/** A header row of column 0 starts a table for certain when a blank line or a heading stands above it; its first pipe may be left out. */
export function startsTable(lines: Lines, delimiterLine: number): boolean {
  const header = lines.text(delimiterLine - 1);
  if (!header.startsWith('|') && !WORDS.test(header)) return false;
  if (delimiterLine <= 2) return true;
  const above = lines.text(delimiterLine - 2);
  return isBlank(above) || HEADING.test(above);
}

/** Cells of a row, whose first pipe may be left out (https://github.github.com/gfm/#tables-extension-). */
export function countCells(row: string): number {
  let count = 0;
  let end = row.length;
  while (row[end - 1] === ' ' || row[end - 1] === '\t') end--;
  const text = row.slice(0, end);
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') count++;
  }
  return text.endsWith('|') && !text.endsWith('\\|') ? count : count + 1;
}
