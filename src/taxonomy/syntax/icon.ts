import { readBadge } from './badge.ts';
import { type LabelForm, leaves, type Reading, seen } from './form.ts';

/** An image that is no badge: `![Freeware][Freeware Icon]`. Its alternative text is the label. */
export const icon: LabelForm = {
  syntax: 'icon',
  read(nodes) {
    const readings: Reading[] = [];
    for (const { node, link } of leaves(nodes, 'image')) {
      if (readBadge(node.url)) continue;
      const id = seen(node.alt || node.label || '');
      if (id === '') continue;
      const { start, end, alt, url } = node;
      readings.push({
        id,
        start,
        end,
        url,
        ...(alt && { alt }),
        ...(link !== undefined && { linked: link }),
      });
    }
    return readings;
  },
  // Only a legend knows the picture that belongs to a tag.
  write: () => undefined,
};
