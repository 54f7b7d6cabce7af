import type { LabelSyntax } from '../../model.ts';
import { append } from '../../text/collections.ts';
import { type LabelForm, leaves, type Reading, splitList } from './form.ts';

/**
 * A form that encloses text in a pair of characters. One label is read with the pair around it; of several
 * (`[Mobile, Web]`) each is read by itself.
 * @param pattern global; finds the pair and what stands inside, backslashes before the pair too.
 */
export function enclosed(syntax: LabelSyntax, pattern: RegExp, open: string, close: string): LabelForm {
  return {
    syntax,
    read(nodes, source) {
      const readings: Reading[] = [];
      for (const { node } of leaves(nodes, 'text')) {
        for (const found of source.slice(node.start, node.end).matchAll(pattern)) {
          const start = node.start + found.index;
          const end = start + found[0].length;
          const from = start + (found[0].startsWith('\\') ? 2 : 1);
          const inside = [...splitList(source, from, end - (found[0].at(-2) === '\\' ? 2 : 1))];
          if (inside.length === 1) readings.push({ ...inside[0]!, start, end });
          else append(readings, inside);
        }
      }
      return readings;
    },
    write: (tag, like) => {
      const wide = like && WIDE.exec(like.raw);
      if (wide) return wide[0][0]! + tag.id + wide[0].at(-1)!;
      return like && !like.raw.endsWith(close) ? tag.id : open + tag.id + close;
    },
  };
}

/** A label within brackets as Chinese and Japanese have them. */
const WIDE = /^【.*】$|^（.*）$/s;
