import type { LabelSyntax } from '../../model.ts';
import { append } from '../../text/collections.ts';
import { type LabelForm, leaves, type Reading, splitList } from './form.ts';

const HASHTAGS = /^#[^\s#]{1,60}(?:\s+#[^\s#]{1,60})+$/;

/** `#maps #tiles`: several labels without commas between. */
function hashtags(reading: Reading, source: string): Reading[] {
  if (!HASHTAGS.test(reading.id)) return [reading];
  const written = source.slice(reading.start, reading.end);
  return [...written.matchAll(/#[^\s#]{1,60}/g)].map(({ 0: id, index }) => {
    const start = reading.start + index;
    return { id, start, end: start + id.length };
  });
}

/** Words with commas between, as the value of a field or in a cell of a table. Code marks are not part of them. */
function words(syntax: LabelSyntax): LabelForm {
  return {
    syntax,
    read(nodes, source) {
      const readings: Reading[] = [];
      for (const { node } of leaves(nodes, 'text', 'code')) {
        let { start, end } = node;
        if (node.kind === 'code') {
          while (source[start] === '`') start++;
          while (end > start && source[end - 1] === '`') end--;
        }
        for (const reading of splitList(source, start, end)) append(readings, hashtags(reading, source));
      }
      return readings;
    },
    write: (tag) => tag.id,
  };
}

/** A line of an entry: `Keyword: reward model, distillation`. */
export const field = words('field');

/** A column of a table whose cells are labels: `| apiKey | Yes |`. */
export const column = words('column');
