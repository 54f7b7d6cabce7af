import type { Span } from '../model.ts';
import { isSpace } from '../text/letters.ts';
import type { Inline } from './inline.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;

const ENTITY = /^&(?:#\d{1,7}|#x[\da-f]{1,6}|[a-z][a-z\d]{1,31});/i;

/**
 * Offset in the file of a position in a text node. Exact while the node is written as it reads; else what stands
 * only in the source is passed over: backslashes, entities, the indentation of later lines.
 */
export function offsetIn(node: TextNode, position: number, text: string): number {
  if (text.startsWith(node.text, node.start)) return node.start + position;
  let at = node.start;
  for (let i = 0; i < position && at < node.end; ) {
    const character = node.text[i]!;
    const entity = text[at] === '&' ? ENTITY.exec(text.slice(at, at + 40))?.[0] : undefined;
    if (entity && !node.text.startsWith(entity, i)) {
      at += entity.length;
      i += node.text.codePointAt(i)! > 0xffff ? 2 : 1;
    } else if (text[at] === character) {
      at++;
      i++;
    } else if (text[at] === '\\' && text[at + 1] === character) {
      at += 2;
      i++;
    } else at++;
  }
  return Math.min(at, node.end);
}

/** A span without white space at its ends. */
export function trimSpan(text: string, { start, end }: Span): Span {
  let from = start;
  let to = end;
  while (from < to && isSpace(text.charCodeAt(from))) from++;
  while (to > from && isSpace(text.charCodeAt(to - 1))) to--;
  return { start: from, end: to };
}
