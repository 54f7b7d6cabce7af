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
  /** A square bracket, a parenthesis and an angle bracket that are escaped or written as entities. */
  squareOpen: '\ufdd6',
  squareClose: '\ufdd7',
  roundOpen: '\ufdd8',
  roundClose: '\ufdd9',
  angleOpen: '\ufdda',
  angleClose: '\ufddb',
} as const;

const ESCAPED: Readonly<Record<string, string>> = {
  '[': MASK.squareOpen,
  ']': MASK.squareClose,
  '(': MASK.roundOpen,
  ')': MASK.roundClose,
  '<': MASK.angleOpen,
  '>': MASK.angleClose,
};

/** An entity of one of these. */
const ENTITY = /&(?:#0*(\d{2})|#x0*([\da-f]{2})|(l|r)(sqb|brack|par|t)|(gt));/iy;

/** The bracket that an entity at an offset stands for, and where the entity ends. */
function entityAt(source: string, from: number): { mark: string; end: number } | undefined {
  ENTITY.lastIndex = from;
  const found = ENTITY.exec(source);
  if (!found) return undefined;
  const [, decimal, hex, side, name, greater] = found;
  const names: Record<string, string> = { sqb: '[]', brack: '[]', par: '()', t: '<' };
  const character = decimal
    ? String.fromCharCode(Number(decimal))
    : hex
      ? String.fromCharCode(Number.parseInt(hex, 16))
      : greater
        ? '>'
        : names[name!.toLowerCase()]![side!.toLowerCase() === 'l' ? 0 : 1];
  const mark = character && ESCAPED[character];
  return mark ? { mark, end: ENTITY.lastIndex } : undefined;
}

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
  /** Returns where it came to: an entity may go on where GFM saw its end. */
  const words = (from: number, to: number): number => {
    let i = from;
    while (i < to) {
      const character = source[i]!;
      if (character === '\\' && i + 1 < to && /[!-/:-@[-`{-~]/.test(source[i + 1]!)) {
        put(ESCAPED[source[i + 1]!] ?? MASK.other, i);
        i += 2;
      } else if (character === '&' && entityAt(source, i)) {
        const { mark, end } = entityAt(source, i)!;
        put(mark, i);
        i = end;
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
    return i;
  };
  for (const node of nodes) {
    if (node.kind === 'text' ? node.end <= end : node.start < end) continue;
    // A backslash at the end of what GFM links escapes what follows.
    const escapes = source[end] === '\\' && node.start === end + 1;
    if (node.start > end && !escapes) put(MASK.other, end);
    if (node.kind === 'text') end = words(escapes ? end : Math.max(node.start, end), node.end);
    else if (node.kind === 'break') {
      // Backslashes and spaces stand before the line ending.
      put('\n', node.start);
      end = node.end;
    } else if (node.kind !== 'link' || node.from !== 'autolink') {
      put(MASK[node.kind], node.start);
      end = node.end;
    } else if (source[node.start] === '<') {
      put('<', node.start);
      // `<https://…|Name>` of chats.
      if (node.url.includes('|')) words(node.start + 1, node.end - 1);
      else put(MASK.address, node.start + 1);
      put('>', node.end - 1);
      end = node.end;
    } else end = words(node.start, source[node.end - 1] === '\\' ? node.end - 1 : node.end);
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
  const whole = found.slice(0, to - from);
  // `&#41;` is a parenthesis.
  const entity = [...whole.matchAll(/&/g)].find(({ index }) => entityAt(source, from + index));
  let address = whole.slice(0, entity?.index).replace(TRAILING, '');
  // A parenthesis that the address does not open closes what stands around it.
  let depth = 0;
  for (let i = 0; i < address.length; i++) {
    if (address[i] === '(') depth++;
    else if (address[i] === ')' && depth-- === 0) address = address.slice(0, i).replace(TRAILING, '');
  }
  return from + address.length;
}
