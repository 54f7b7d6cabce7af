import { append } from '../../text/collections.ts';
import { type LabelForm, leaves, type Reading, trimmed } from './form.ts';

/** Codes between pipes: `(allenai/natural-instructions)|1.6K|ML|MT|HG`. What stands before the first is no label. */
export const pipe: LabelForm = {
  syntax: 'pipe',
  read(nodes, source) {
    const readings: Reading[] = [];
    for (const { node } of leaves(nodes, 'text')) {
      // Of the node alone: a search to the next pipe of the file would be quadratic.
      const text = source.slice(node.start, node.end);
      for (let at = text.indexOf('|'); at !== -1; ) {
        const next = text.indexOf('|', at + 1);
        append(readings, trimmed(source, node.start + at + 1, next === -1 ? node.end : node.start + next));
        at = next;
      }
    }
    return readings;
  },
  write: (tag) => tag.id,
};
