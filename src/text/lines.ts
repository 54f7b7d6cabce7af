import type { Lines } from '../model.ts';
import { bisect } from './collections.ts';

/**
 * Indexes where the lines of a text begin. CommonMark's line endings: `\n`, `\r\n`, `\r`
 * (https://spec.commonmark.org/0.31.2/#line-ending). A byte order mark is not part of line 1's text.
 */
export function indexLines(text: string): Lines {
  const starts: number[] = [text.charCodeAt(0) === 0xfeff ? 1 : 0];
  for (let i = 0; i < text.length; i++) {
    const code = text.charCodeAt(i);
    if (code === 10) starts.push(i + 1);
    else if (code === 13) {
      if (text.charCodeAt(i + 1) === 10) i++;
      starts.push(i + 1);
    }
  }
  // The byte order mark stands before the start of line 1, and belongs to it.
  const lineAt = (offset: number): number =>
    Math.max(
      1,
      bisect(starts, (start) => start <= offset),
    );
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

/** All lines of a text, without their endings. */
export function lineTexts(lines: Lines): string[] {
  return Array.from({ length: lines.count }, (_, i) => lines.text(i + 1));
}

/** The line ending that most lines of a text have; `\n` for a text of one line. */
export function lineEndingOf(text: string): '\n' | '\r\n' | '\r' {
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
