import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';

/** Between parts of what a line says. */
export const SET_OFF = /(?:^|\s)[|｜·•∙](?=\s|$)/;

const EACH = new RegExp(SET_OFF, 'g');

/** A longer line is a text. */
const LONGEST = 3000;

/**
 * The parts of a line between signs with space around them: `2024 · **Review** · Wood Letters`.
 * @param signs other signs, a pattern that is global
 */
export function partsSetOff(line: readonly Inline[], text: string, signs = EACH): Inline[][] {
  if (line.length === 0 || line.at(-1)!.end - line[0]!.start > LONGEST) return [[...line]];
  const parts: Inline[][] = [[]];
  for (const node of line) {
    if (node.kind !== 'text') {
      parts.at(-1)!.push(node);
      continue;
    }
    let from = 0;
    const cut = (to: number) => {
      if (to <= from) return;
      const isWhole = from === 0 && to === node.text.length;
      const start = from === 0 ? node.start : offsetIn(node, from, text);
      const end = to === node.text.length ? node.end : offsetIn(node, to, text);
      parts.at(-1)!.push(isWhole ? node : { kind: 'text', text: node.text.slice(from, to), start, end });
    };
    for (const sign of node.text.matchAll(signs)) {
      cut(sign.index);
      parts.push([]);
      from = sign.index + sign[0].length;
    }
    cut(node.text.length);
  }
  return parts.filter((part) => plain(part).trim() !== '');
}
