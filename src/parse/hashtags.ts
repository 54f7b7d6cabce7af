import type { Inline } from '../markdown/inline.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import type { Candidate } from './candidates.ts';
import { GOES_ON } from './colon-titles.ts';
import { linesAt } from './facet-lines.ts';

/** So many entries, such a share of them, end with hashtags, and each of these stands on so many. */
const HABIT = { fewest: 5, share: 0.3, uses: 1.5 };

const HASHTAG = /^#\p{L}[^\s#,;()[\]]{0,40}$/u;

/** Hashtags behind a sentence or alone on a line, by their entry; none where few entries have them: `Draws maps. #maps #trees`. */
export function hashtagsAtEnds(
  candidates: readonly Candidate[],
  text: string,
): ReadonlyMap<Candidate, readonly Reading[]> {
  const found = new Map<Candidate, readonly Reading[]>();
  const ids = new Set<string>();
  let uses = 0;
  for (const candidate of candidates) {
    const own = candidate.row ? [] : [...linesAt(candidate.inlines)].flatMap((line) => atEnd(line, text));
    if (own.length === 0) continue;
    found.set(candidate, own);
    for (const { id } of own) ids.add(id);
    uses += own.length;
  }
  const isHabit = found.size >= HABIT.fewest && found.size >= candidates.length * HABIT.share;
  return isHabit && uses >= ids.size * HABIT.uses ? found : new Map();
}

/** The hashtags that a line ends with. */
function atEnd(line: readonly Inline[], text: string): Reading[] {
  const last = line.at(-1);
  if (last?.kind !== 'text') return [];
  const source = text.slice(last.start, last.end);
  const found: Reading[] = [];
  let end = source.trimEnd().length;
  while (end > 0) {
    let from = end;
    while (from > 0 && !/\s/.test(source[from - 1]!)) from--;
    const id = source.slice(from, end);
    if (!HASHTAG.test(id)) break;
    found.unshift({ id, start: last.start + from, end: last.start + end });
    end = source.slice(0, from).trimEnd().length;
  }
  // `Chat in #wood`: a place that the sentence names.
  return GOES_ON.test(source.slice(Math.max(0, end - 20), end)) ? [] : found;
}
