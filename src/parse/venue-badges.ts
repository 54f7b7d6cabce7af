import type { Field } from '../model.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import type { Candidate } from './candidates.ts';
import { isDateAlone, isVenue } from './people.ts';

/** Keys of badges that say where something was published, and those that may say it. */
const KEYED = /^(?:conference|conf|venue|journal)\s*:\s*(\S.{0,60})$/i;
const PERHAPS_KEYED =
  /^(?:publish(?:ed)?(?: (?:in|at|on))?|publication|accepted(?: (?:by|at|in))?|paper)\s*:\s*(\S.{0,60})$/i;

/** Where a badge says that something was published: `Conference: ICML'24`, `ICLR: 2025`; nothing where it says another thing. */
export function venueOfBadge(id: string): string | undefined {
  const keyed = KEYED.exec(id)?.[1];
  if (keyed !== undefined) return /\p{L}/u.test(keyed) ? keyed : undefined;
  const perhaps = PERHAPS_KEYED.exec(id)?.[1];
  if (perhaps !== undefined) return isVenue(perhaps) || isDateAlone(perhaps) ? perhaps : undefined;
  const bare = id.replace(/\s*:\s*/, ' ');
  // Without a year the name of a journal is a topic too: `Nature`.
  return /\d\d/.test(bare) && isVenue(bare) ? bare : undefined;
}

/** The venue that badges of an entry name, where nothing else does. */
export function venueFromBadges({ inlines, fields }: Candidate, text: string): Field[] {
  if (!text.slice(inlines[0]?.start ?? 0, inlines.at(-1)?.end ?? 0).includes('/badge')) return [];
  if (fields.some(({ name }) => /^(?:venue|conference|journal)$/i.test(name))) return [];
  for (const { id, start, end } of labelForms.badge.read(inlines, text)) {
    const value = venueOfBadge(id);
    if (value !== undefined) return [{ name: 'Venue', value, span: { start, end } }];
  }
  return [];
}
