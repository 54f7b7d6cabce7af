import { append } from '../../text/collections.ts';
import { type LabelForm, leaves, type Reading, splitList, trimmed } from './form.ts';

function fenced(text: string): string {
  const longest = (text.match(/`+/g) ?? []).reduce((most, { length }) => Math.max(most, length), 0);
  const fence = '`'.repeat(longest === 0 ? 1 : longest + 1);
  const pad = /^`|`$/.test(text) ? ' ' : '';
  return fence + pad + text + pad + fence;
}

/** Inline code: `` `AGPL-3.0` ``; several at once in `` `(linux, windows)` ``. */
export const code: LabelForm = {
  syntax: 'code',
  read(nodes, source) {
    const readings: Reading[] = [];
    for (const { node, link } of leaves(nodes, 'code')) {
      let { start, end } = node;
      while (source[start] === '`') start++;
      while (end > start && source[end - 1] === '`') end--;
      const listed = source[start] === '(' && source[end - 1] === ')';
      if (listed) append(readings, splitList(source, start + 1, end - 1));
      else {
        for (const { id } of trimmed(source, start, end)) {
          readings.push({
            id,
            start: node.start,
            end: node.end,
            ...(link !== undefined && { linked: link }),
          });
        }
      }
    }
    return readings;
  },
  write: (tag, like) => (like && !like.raw.startsWith('`') ? tag.id : fenced(tag.id)),
};
