import type { Span } from '../model.ts';
import { areNames, isVenue } from './people.ts';

/** What a reference has in front of its title, or around it. */
const MAY_CITE = /["“]|(?:19|20)\d\d\)?[.,]/;
/** `Lee, A. and Ray, B., 2009. `, `Lee, Ann & Ray, Bo. (2018). `, `Lee, A., 2009, May. ` */
const YEAR_BEHIND =
  /^(.{4,400}?)[.,]?\s\(?(?:19|20)\d\d\)?(?:,\s*(?:jan|feb|mar|apr|may|jun|jul|aug|sept?|oct|nov|dec)[a-z]{0,6}\.?)?[.,]\s+/i;
/** `Lee, A.`: how references write one name. */
const INVERTED = /^\p{Lu}[\p{L}'’-]+,\s(?:\p{Lu}\.[\s-]?){1,4}(?:,|$)/u;
const END = /[.?!](?=\s|$)/g;
/** Fewer units of a title are an initial or an abbreviation. */
const SHORTEST = 8;

/** Where the title stands in a reference that begins with its authors: `A. Lee, B. Ray. "On Maps." Journal`, `Lee, A., 2009. On Maps.` */
export function titleInCitation(words: string): Span | undefined {
  if (!MAY_CITE.test(words)) return undefined;
  const quote = /["“]/.exec(words.slice(0, 400));
  if (quote && !isPlaced(words.slice(0, quote.index)) && namesAuthors(words.slice(0, quote.index))) {
    const start = quote.index + 1;
    const close = /[.,?!]?["”](?=[\s.,)]|$)/.exec(words.slice(start));
    const quoted = close && words.slice(start, start + close.index);
    // `Jan "Honza" Lee` is a name.
    if (
      close &&
      (close[0].length > 1 ||
        /^[.,)]/.test(words.slice(start + close.index + 1)) ||
        /\s\S+\s/.test(quoted ?? ''))
    )
      return { start, end: start + close.index + (/^[?!]/.test(close[0]) ? 1 : 0) };
  }
  const year = YEAR_BEHIND.exec(words);
  if (!year || !(namesAuthors(`${year[1]!},`) || INVERTED.test(year[1]!))) return undefined;
  const start = year[0].length;
  for (const { 0: mark, index } of words.slice(start).matchAll(END)) {
    if (index < SHORTEST) continue;
    return { start, end: start + index + (mark === '.' ? 0 : 1) };
  }
  return undefined;
}

/** `ICLR 2024, "On Maps"`: where and when, not who. */
const isPlaced = (words: string) => isVenue(words.replace(/[\s.,:]+$/, ''));

/** Names in front of a title: several, or one behind which a sentence ends. */
export function namesAuthors(words: string): boolean {
  const said = words.trim();
  // `UMBER: "On Maps"`: what a paper calls its own, not who wrote it.
  if (/^[^\s,]+[:：]$/.test(said)) return false;
  return /[.,:]$|,|\s(?:and|&)\s/.test(said) && areNames(said.replace(/[,:]$/, '').replace(/["“”]/g, ''));
}
