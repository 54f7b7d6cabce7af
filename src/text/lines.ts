import type { Lines } from '../model.ts';
import { bisect } from './collections.ts';

/**
 * Indexes where the lines of a text begin. CommonMark's line endings: `\n`, `\r\n`, `\r`
 * (https://spec.commonmark.org/0.31.2/#line-ending). A byte order mark is not part of line 1's text.
 */
export function indexLines(text: string): Lines {
  const starts: number[] = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  const carriage = text.includes('\r');
  for (let at = nextEnding(text, 0, carriage); at < text.length; at = nextEnding(text, at, carriage)) {
    at += text.startsWith('\r\n', at) ? 2 : 1;
    starts.push(at);
  }
  // Texts are read from front to back: the line asked for is mostly the one that was asked for last, or the next.
  let last = 1;
  const lineAt = (offset: number): number => {
    if (isOn(last, offset)) return last;
    if (isOn(last + 1, offset)) return ++last;
    // The byte order mark stands before the start of line 1, and belongs to it.
    last = Math.max(
      1,
      bisect(starts, (start) => start <= offset),
    );
    return last;
  };
  const isOn = (line: number, offset: number): boolean =>
    starts[line - 1]! <= offset && (line === starts.length || offset < starts[line]!);
  const span = (line: number) => {
    const start = starts[line - 1] ?? text.length;
    let end = starts[line] ?? text.length;
    if (starts[line] !== undefined) {
      if (text.charCodeAt(end - 1) === 10) end--;
      if (end > start && text.charCodeAt(end - 1) === 13) end--;
    }
    return { start, end: Math.max(start, end) };
  };
  return {
    starts,
    count: starts.length,
    lineAt,
    pointAt(offset) {
      const line = lineAt(offset);
      return { line, column: Math.max(0, offset - starts[line - 1]!) + 1 };
    },
    span,
    text(line) {
      const s = span(line);
      return text.slice(s.start, s.end);
    },
  };
}

/** Where the next line ending begins; the length of the text where there is none. */
function nextEnding(text: string, from: number, carriage: boolean): number {
  if (!carriage) {
    const at = text.indexOf('\n', from);
    return at === -1 ? text.length : at;
  }
  let at = from;
  while (at < text.length && text.charCodeAt(at) !== 10 && text.charCodeAt(at) !== 13) at++;
  return at;
}

/** All lines of a text, without their endings. */
export function lineTexts(lines: Lines): string[] {
  return Array.from({ length: lines.count }, (_, i) => lines.text(i + 1));
}

/** The line ending that most lines of a text have; `\n` for a text of one line. */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
  if (!text.includes('\r')) return '\n';
  let lf = 0;
  let crlf = 0;
  let cr = 0;
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) lf++;
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) {
        crlf++;
        i++;
      } else cr++;
    }
  }
  if (crlf > lf && crlf >= cr) return '\r\n';
  return cr > lf ? '\r' : '\n';
}
