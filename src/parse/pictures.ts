import { walkInlines } from '../markdown/inline.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import type { Candidate } from './candidates.ts';

/** Pictures by reference: `![Freeware][freeware icon]`. */
export function referenced({ inlines }: Candidate, text: string): Reading[] {
  const pictures = [...walkInlines(inlines)].filter(
    (node) => node.kind === 'image' && node.label !== undefined,
  );
  const starts = new Set(pictures.map(({ start }) => start));
  return labelForms.icon.read(inlines, text).filter(({ start }) => starts.has(start));
}

/** In a small list: such pictures on so many entries, that come again, are signs of something. */
const SIGNS = { fewest: 2, uses: 1.5 };

/**
 * Whether pictures by reference come again in a small list, at the ends of lines only, one picture for each word:
 * `screenshot` has many.
 * @param atEnd those of an entry that stand at the end of its first line
 */
export function areSigns(
  candidates: readonly Candidate[],
  text: string,
  atEnd: (candidate: Candidate) => readonly Reading[],
): boolean {
  const urls = new Map<string, string | undefined>();
  let having = 0;
  let uses = 0;
  for (const candidate of candidates) {
    const readings = referenced(candidate, text);
    if (readings.length === 0) continue;
    if (atEnd(candidate).length < readings.length) return false;
    having++;
    uses += readings.length;
    for (const { id, url } of readings) {
      if (urls.has(id) && urls.get(id) !== url) return false;
      urls.set(id, url);
    }
  }
  return having >= SIGNS.fewest && uses >= urls.size * SIGNS.uses;
}
