import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { isOfPaper } from './paper-signs.ts';
import { dateOfVenue, isVenue } from './people.ts';
import { retitle } from './venue-leads.ts';
import { roleOfText } from './vocabulary.ts';

/** A bracket at the beginning of a title, and behind it more words. */
const LEAD =
  /^[[(【（]\s?([^[\]()【】（）]{2,60}?)\s?[\])】）](?:\s?[:：](?=\s)|(?<=[】）]))?\s*(?=["“«「]?[\p{L}\p{N}])/u;
/** The same as it is written, in emphasis or not. */
const WRITTEN =
  /^[*_`]{0,3}\\?[[(【（][*_`]{0,3}\s?([^[\]()【】（）*_`\\]{2,60}?)\s?[*_`]{0,3}\\?[\])】）][*_`]{0,3}\s?[:：]?[*_`]{0,3}\s*(?=["“«「]?[\p{L}\p{N}])/u;
/** Units of a source that are looked at. */
const LONGEST = 120;

/**
 * `**[ICML 2023] Umber: a map**`, `[[ICML 2023] Umber: a map](…)`, `(*ICML 2023*) Umber: a map`: where and when a thing was
 * published stands in brackets before its title, within what stands out.
 */
export function takeVenuesInBrackets(entries: readonly Candidate[], text: string): void {
  for (const candidate of entries) {
    const { title, titleSpan, published } = candidate.titleLine;
    const lead = published ? null : LEAD.exec(title);
    if (!lead) continue;
    const venue = lead[1]!.trim();
    if (!isVenue(venue)) continue;
    // `[RSS] Umber` may be another thing with the name of a known venue.
    if (dateOfVenue(venue) === undefined && !isOfPaper(candidate)) continue;
    const rest = title.slice(lead[0].length);
    if (!/\p{L}{2}|\p{Lo}/u.test(rest) || roleOfText(rest) !== undefined) continue;
    const { start, end } = titleSpan;
    const written = WRITTEN.exec(text.slice(start, Math.min(end, start + LONGEST)));
    if (!written || foldSpace(written[1]!) !== foldSpace(venue)) continue;
    const at = start + written[0].indexOf(written[1]!);
    const span = { start: at, end: at + written[1]!.length };
    retitle({ candidate, title: rest, span, start: start + written[0].length }, text);
  }
}
