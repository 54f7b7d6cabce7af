import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import type { Description } from './description-ends.ts';
import { leadsToPaper } from './paper-signs.ts';
import { endOfPublished, saysPublished } from './published.ts';

/** So many entries of a section say where they were published. */
const HABIT = 3;
/** What is looked at of an entry. */
const LONGEST = 1500;

/**
 * Entries of which words with capitals behind `published in` name a venue that is not known: those that lead to a paper, and
 * those of sections where several say so. Of a tool they say another thing: `Accepted in Debian 2021.`
 */
export function guessedPublished(entries: readonly Candidate[], text: string): ReadonlySet<Candidate> {
  const saying = entries.filter(({ span, row }) => {
    const source = text.slice(span.start, Math.min(span.end, span.start + LONGEST));
    return !row && saysPublished(source.replace(/[*_`]/g, ''));
  });
  const counts = new Map<number, number>();
  for (const { section } of saying) counts.set(section, (counts.get(section) ?? 0) + 1);
  return new Set(saying.filter((each) => counts.get(each.section)! >= HABIT || leadsToPaper(each)));
}

/** A description without such a sentence at its head; nothing where that is all. */
export function behindGuess(said: Description, text: string): Description {
  const { description, descriptionSpan } = said;
  if (description === undefined || !descriptionSpan) return said;
  const end = endOfPublished(description, true, true);
  if (end === undefined) return said;
  const rest = description.slice(end).trim();
  if (rest === '') return {};
  const source = text.slice(descriptionSpan.start, descriptionSpan.end);
  const from = placeIn(source, description.slice(0, end));
  if (from === undefined) return said;
  return {
    ...said,
    description: rest,
    descriptionSpan: { start: descriptionSpan.start + from, end: descriptionSpan.end },
  };
}

/** Where words end in their source, emphasis left out; nothing where other marks stand among them. */
function placeIn(source: string, words: string): number | undefined {
  let at = 0;
  for (const sign of foldSpace(words)) {
    if (sign === ' ') while (/[\s*_]/.test(source.charAt(at))) at++;
    else {
      while (source.charAt(at) !== sign && /[*_]/.test(source.charAt(at))) at++;
      if (!source.startsWith(sign, at)) return undefined;
      at += sign.length;
    }
  }
  const behind = /^[*_]{0,3}\s{0,20}/.exec(source.slice(at))![0].length;
  return at + behind;
}
