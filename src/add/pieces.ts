import type { Framed, Slot } from './slots.ts';
import { wordless } from './slots.ts';

/** What the new entry says in place of a slot of its neighbour, with what stands around it. */
export interface Piece extends Pick<Slot, 'kind' | 'name' | 'line'> {
  readonly before: string;
  readonly text: string;
  readonly after: string;
}

/** A slot of the neighbour for which the new entry has nothing. */
export type Left = Framed & { readonly text?: undefined; readonly isUsual?: boolean };

/** An entry, piece by piece. */
export type Pieces = readonly (Piece | Left)[];

/** Brackets of a text that it opens and does not close, and the other way round. */
export function brackets(text: string): { opened: boolean; closed: boolean } {
  let open = 0;
  let closed = false;
  for (const character of text) {
    if (character === '[' || character === '(') open++;
    else if (character === ']' || character === ')') {
      if (open > 0) open--;
      else closed = true;
    }
  }
  return { opened: open > 0, closed };
}

/** The pieces of an entry one after the other; brackets around several links stay paired where one is left out. */
export function joined(pieces: Pieces): string {
  let text = '';
  let opened = '';
  let broken = '';
  /** A named line of which nothing is written yet. */
  let waiting: Pieces[number] | undefined;
  const leave = () => {
    // A line that most have stays, to be filled in; a nameless one would be an empty bullet.
    if (waiting && 'isUsual' in waiting && waiting.isUsual && !wordless(waiting.before))
      text += waiting.before.replace(/[ \t]*[([{*_`"“]{0,4}$/, '');
    waiting = undefined;
  };
  for (const piece of pieces) {
    const own = piece.before + piece.after;
    if (!piece.line || piece.line !== waiting?.line) leave();
    if (piece.text !== undefined) {
      const before = waiting?.before ?? (opened || piece.before);
      // The line that something left out began, what follows begins.
      text +=
        (/[\r\n]/.test(before) ? before : broken + (broken ? before.trimStart() : before)) +
        piece.text +
        piece.after;
      broken = '';
      opened = '';
      waiting = undefined;
    } else if (piece.line) {
      if (!text.includes(piece.before)) waiting ??= piece;
      opened = '';
    } else if (/[\r\n]/.test(piece.before))
      broken ||= /^[\s\S]*[\r\n][ \t>]*(?:[-*+][ \t]+)?/.exec(piece.before)![0];
    else if (brackets(own).opened) opened = piece.before;
    else if (brackets(own).closed) {
      if (opened === '') text += /[)\]]{1,2}/.exec(piece.after)?.[0] ?? '';
      opened = '';
    }
  }
  leave();
  return text;
}

/** Names of what the neighbour says and the new entry does not. */
export const leftOut = (pieces: Pieces) => [
  ...new Set(pieces.flatMap(({ name, text }) => (text === undefined && name !== undefined ? [name] : []))),
];
