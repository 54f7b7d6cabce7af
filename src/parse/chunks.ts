import { indexLines } from '../lines.ts';
import type { Lines } from '../model.ts';

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
}

const BULLET_RUN = 200;
const ROW_RUN = 400;

const HEADING = /^#{1,6}(?:[ \t]|$)/;
const BULLET = /^([-*+])[ \t]+\S/;
const THEMATIC = /^(?:(?:-[ \t]*){3,}|(?:\*[ \t]*){3,}|(?:_[ \t]*){3,})$/;
const FENCE = /^( *)(?:(?:[-*+]|\d{1,9}[.)])[ \t]+)*(`{3,}(?=[^`]*$)|~{3,})/;
const LIST_MARKER = /^ {0,3}(?:[-*+]|\d{1,9}[.)])(?:[ \t]|$)/;
const DELIMITER = /^\|(?:[ \t]*:?-+:?[ \t]*\|)+[ \t]*$/;
/** HTML blocks that end at a certain text (kinds 1–5 of https://spec.commonmark.org/0.31.2/#html-blocks). */
const UNTIL: readonly (readonly [RegExp, RegExp])[] = [
  [/^<(?:script|pre|style|textarea)(?=[\s>]|$)/i, /<\/(?:script|pre|style|textarea)>/i],
  [/^<!--/, /-->/],
  [/^<\?/, /\?>/],
  [/^<!\[CDATA\[/, /\]\]>/],
  [/^<![a-z]/i, />/],
];

/** Cuts a text. Every cut is exact: where a line's state is in doubt, nothing is cut from there on. */
export function cut(text: string, lines: Lines = indexLines(text)): Chunk[] {
  const chunks: Chunk[] = [];
  let start = lines.starts[0]!;
  let prefix = '';
  let continues = false;
  const close = (at: number, nextPrefix = '', nextContinues = false) => {
    if (at > start) chunks.push({ start, end: at, prefix, continues });
    start = at;
    prefix = nextPrefix;
    continues = nextContinues;
  };

  let fence: { mark: string; inList: boolean } | undefined;
  let until: RegExp | undefined;
  let untilBlank = false;
  let inList = false;
  let previous = '';
  let bullets = 0;
  let rows = 0;
  let header = '';

  for (let number = 1; number <= lines.count; number++) {
    const line = lines.text(number);
    const at = lines.starts[number - 1]!;
    const before = previous;
    previous = line;
    const first = line.charCodeAt(0);
    const indented = first === 32 || first === 9;
    const blank = line.trim() === '';
    const wasRow = rows > 0;
    if (first !== 124) rows = 0;

    if (fence) {
      // A line of column 0 leaves the list item, and the fence in it with it.
      if (fence.inList && !indented && !blank) fence = undefined;
      else {
        const closing = /^ *(`{3,}|~{3,})[ \t]*$/.exec(line);
        if (closing && closing[1]![0] === fence.mark[0] && closing[1]!.length >= fence.mark.length)
          fence = undefined;
        continue;
      }
    }
    if (until) {
      if (until.test(line)) until = undefined;
      continue;
    }
    if (untilBlank) {
      if (blank) untilBlank = false;
      else if (/^ {0,3}<!--/.test(line) && !line.includes('-->')) break;
      continue;
    }
    if (blank) continue;

    const opening = FENCE.exec(line);
    if (opening) {
      const nested = opening[1] !== '' || LIST_MARKER.test(line);
      if (nested && !inList && !LIST_MARKER.test(line)) {
        // Indented, and no list open: up to three spaces is a fence of its own, more is code or text.
        if (opening[1]!.length <= 3) fence = { mark: opening[2]!, inList: false };
      } else if (nested && opening[1]!.length === 1) break;
      else fence = { mark: opening[2]!, inList: nested };
      if (LIST_MARKER.test(line)) inList = true;
      continue;
    }

    const trimmed = indented ? line.replace(/^ {1,3}/, '') : line;
    if (trimmed.charCodeAt(0) === 60) {
      const kind = UNTIL.find(([open]) => open.test(trimmed));
      if (kind) {
        if (!kind[1].test(kind[0].source === '^<!--' ? trimmed.slice(4) : trimmed)) {
          if (indented && inList) break;
          until = kind[1];
        }
        if (!indented) inList = false;
        continue;
      }
      if (/^<\/?[a-z]/i.test(trimmed) && !(indented && inList)) {
        untilBlank = true;
        inList = false;
        continue;
      }
    }
    if (indented) continue;

    if (HEADING.test(line)) {
      close(at);
      inList = false;
      bullets = 0;
      continue;
    }
    const bullet = THEMATIC.test(line) ? null : BULLET.exec(line);
    if (bullet) {
      bullets = before.startsWith(bullet[1]!) && BULLET.test(before) ? bullets + 1 : 0;
      if (bullets >= BULLET_RUN) {
        close(at, '', true);
        bullets = 0;
      }
      inList = true;
      continue;
    }
    bullets = 0;
    if (first === 124) {
      if (wasRow) {
        rows++;
        if (rows >= ROW_RUN) {
          close(at, header, true);
          rows = 1;
        }
      } else if (DELIMITER.test(line) && before.startsWith('|') && tableMayStart(lines, number - 1)) {
        if (cells(before) === cells(line)) {
          rows = 1;
          header = text.slice(lines.starts[number - 2]!, lines.starts[number] ?? text.length);
        }
      }
    }
    // A paragraph line of column 0 after a blank one ends the list; right below an item it goes on with it.
    if (LIST_MARKER.test(line)) inList = true;
    else if (before.trim() === '' || THEMATIC.test(line) || first === 124) inList = false;
  }
  close(text.length);
  return chunks;
}

/** A header row of column 0 starts a table for certain when a blank line or a heading stands above it. */
function tableMayStart(lines: Lines, headerLine: number): boolean {
  if (headerLine <= 1) return true;
  const above = lines.text(headerLine - 1);
  return above.trim() === '' || HEADING.test(above);
}

/** Cells of a row that begins with a pipe (https://github.github.com/gfm/#tables-extension-). */
function cells(row: string): number {
  let count = 0;
  const text = row.trimEnd();
  for (let i = 1; i < text.length; i++) {
    if (text[i] === '\\') i++;
    else if (text[i] === '|') count++;
  }
  return text.endsWith('|') && !text.endsWith('\\|') ? count : count + 1;
}
