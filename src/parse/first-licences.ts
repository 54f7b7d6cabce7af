import { plain } from '../markdown/inline.ts';
import type { Label } from '../model.ts';
import type { Reading } from '../taxonomy/syntax/form.ts';
import { meet } from '../text/span.ts';
import type { Candidate } from './candidates.ts';
import type { Description } from './description-ends.ts';
import { LICENCE } from './vocabulary.ts';

/** So many entries name their licence at the end of their first sentence, and such a share of them. */
const HABIT = { fewest: 5, share: 0.6 };
const LONGEST = 400;

/** A bracket before the first full stop, and words behind that: `Stores rows (Apache-2.0). Built for …`. */
const AT_STOP = /^[^.!?()]{0,300}\(([^()]{2,60})\)[.!?](?=\s+\p{Lu})/u;
const ENDED = /[.!?](?:\s|$)/;
const NAMED = /^(?:\p{Lu}[\p{L}\d.-]{0,20}\s){1,4}licen[cs]e$/iu;

/** Licences in brackets before the first full stop of a description, by their entry; none where few have one. */
export function licencesAtFirstStop(
  candidates: readonly Candidate[],
  text: string,
): Map<Candidate, Reading[]> {
  const found = new Map<Candidate, Reading[]>();
  for (const candidate of candidates) {
    const own = licencesOf(candidate, text);
    if (own.length > 0) found.set(candidate, own);
  }
  return found.size >= HABIT.fewest && found.size >= candidates.length * HABIT.share ? found : new Map();
}

function licencesOf({ titleLine, row }: Candidate, text: string): Reading[] {
  if (row) return [];
  let before = '';
  for (const node of titleLine.rest) {
    const words = plain([node]);
    const match = node.kind === 'text' && text.startsWith(node.text, node.start) ? AT_STOP.exec(words) : null;
    if (match && /\p{L}/u.test(before + match[0].slice(0, match[0].indexOf('('))))
      return partsOf(match[1]!, node.start + match[0].indexOf('(') + 1);
    before += words;
    if (before.length > LONGEST || ENDED.test(words)) return [];
  }
  return [];
}

function partsOf(inner: string, start: number): Reading[] {
  const parts: Reading[] = [];
  for (const { 0: part, index } of inner.matchAll(/[^/]+/g)) {
    const id = part.trim();
    if (!LICENCE.test(id) && !NAMED.test(id)) return [];
    const from = start + index + part.indexOf(id);
    parts.push({ id, start: from, end: from + id.length });
  }
  return parts;
}

/** A description without the bracket of such labels: `Stores rows. Built for …`. */
export function withoutFirstLicences(said: Description, labels: readonly Label[]): Description {
  const { description, descriptionSpan } = said;
  if (description === undefined || !descriptionSpan) return said;
  const ids = labels
    .filter(({ syntax, span }) => syntax === 'paren' && meet(span, descriptionSpan))
    .map(({ id }) => id);
  const bracket = `(${ids.join('/')})`;
  const at = ids.length === 0 ? -1 : description.indexOf(bracket);
  if (at <= 0 || !/^[.!?]\s/.test(description.slice(at + bracket.length))) return said;
  return {
    ...said,
    description: description.slice(0, at).trimEnd() + description.slice(at + bracket.length),
  };
}
