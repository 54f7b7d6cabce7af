import type { Inline } from './inline.ts';

/**
 * What Markdown consumed, each as one character that no text has (noncharacters of Unicode): what is left of
 * brackets and parentheses in a masked line is what Markdown did not understand.
 */
export const MASK = {
  link: '\ufdd0',
  image: '\ufdd1',
  code: '\ufdd2',
  address: '\ufdd3',
  element: '\ufdd4',
  other: '\ufdd5',
} as const;

/** Text with what Markdown consumed masked. */
export interface Masked {
  readonly text: string;
  /** Offset in the file of each position of `text`, its end included. */
  readonly at: readonly number[];
}

/** The part of a bare address that can be one: GFM links whatever stands before the next space. */
const ADDRESS = /(?:https?:\/\/|www\.)[^\s<>[\]{}"\\^`|\u0080-\uffff]+/iy;

/** Math of a line: brackets in it are none of Markdown's. */
const MATH = /\$[^$\n]{1,300}\$/y;

/** Trailing signs that belong to the sentence. */
const TRAILING = /[?!.,:;*_~'"]+$/;

/** Masks inlines that stand beside each other. */
export function mask(nodes: readonly Inline[], source: string): Masked {
  let text = '';
  const at: number[] = [];
  let end = nodes[0]?.start ?? 0;
  const put = (character: string, offset: number) => {
    text += character;
    at.push(offset);
  };
  const words = (from: number, to: number) => {
    for (let i = from; i < to; ) {
      const character = source[i]!;
      if (character === '\\' && i + 1 < to && /[!-/:-@[-`{-~]/.test(source[i + 1]!)) {
        put(MASK.other, i);
        i += 2;
      } else if (character === '$' && mathEnd(source, i, to) > i) {
        put(MASK.other, i);
        i = mathEnd(source, i, to);
      } else if (/[hw]/i.test(character) && addressEnd(source, i, to) > i) {
        put(MASK.address, i);
        i = addressEnd(source, i, to);
      } else {
        put(character >= '\ufdd0' && character <= '\ufdef' ? MASK.other : character, i);
        i++;
      }
    }
  };
  for (const node of nodes) {
    if (node.start < end) continue;
    if (node.start > end) put(MASK.other, end);
    if (node.kind === 'text') words(node.start, node.end);
    else if (node.kind === 'break') {
      // Backslashes and spaces stand before the line ending.
      put('\n', node.start);
    } else if (node.kind === 'link' && node.from === 'autolink') {
      if (source[node.start] === '<') {
        put('<', node.start);
        put(MASK.address, node.start + 1);
        put('>', node.end - 1);
      } else words(node.start, node.end);
    } else put(MASK[node.kind], node.start);
    end = node.end;
  }
  at.push(end);
  return { text, at };
}

/** Where math that begins at an offset ends; the offset itself where none does. */
function mathEnd(source: string, from: number, to: number): number {
  MATH.lastIndex = from;
  return MATH.test(source) && MATH.lastIndex <= to ? MATH.lastIndex : from;
}

/** Where an address that begins at an offset ends; the offset itself where none does. */
function addressEnd(source: string, from: number, to: number): number {
  ADDRESS.lastIndex = from;
  const found = ADDRESS.exec(source)?.[0];
  if (!found) return from;
  let address = found.slice(0, to - from).replace(TRAILING, '');
  // A parenthesis that the address does not open closes what stands around it.
  let depth = 0;
  for (let i = 0; i < address.length; i++) {
    if (address[i] === '(') depth++;
    else if (address[i] === ')' && depth-- === 0) address = address.slice(0, i).replace(TRAILING, '');
  }
  return from + address.length;
}
