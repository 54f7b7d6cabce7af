import { readDate } from '../analysis/date-text.ts';
import type { Span } from '../model.ts';

/** What an entry says in its own words beside title, links and description. */
export interface Said {
  readonly name: 'Authors' | 'Venue' | 'Date';
  readonly span: Span;
}

/** What divides the words of an entry: line ends, emphasis, tags, entities, square brackets, quotes. */
const DIVIDES =
  /\r\n|[\n\r]|(?<!\\)[*_]{1,3}|<\/?[a-z][^<>\n]{0,200}>|&[a-z]{1,8};|[[\]{}【】|"“”]|\\(?=[\r\n]|$)/gi;

/** In words that are not names of people, round brackets divide too. */
const BRACKETS = /[()（）]/g;

const EDGES = /^[\s.,;:·–—-]+|[\s,;:·–—-]+$/g;

const VENUES =
  /^(?:arxiv|corr|acl|emnlp|naacl|eacl|coling|neurips|nips|icml|iclr|cvpr|iccv|eccv|aaai|ijcai|tmlr|tacl|jmlr|kdd|www|sigir|colm|colt|preprint|openreview|technical report|blog)\b/i;

/** Units of a text that is a venue. */
const VENUE = 80;

const isName = (text: string) =>
  /^(?:\p{Lu}|\p{Lo})[\p{L}\p{M}.'’-]*(?:[ \u00a0]+(?:[\p{L}\p{M}.'’-]+)){0,4}(?:\\?[*†‡]|\d){0,3}$/u.test(
    text,
  ) && !/\d{2}/.test(text);

/** Whether a text is names of people: `A. Author, B. Author`, `Jane Doe et al.` */
export function isAuthors(text: string): boolean {
  if (/\bet\.? al\b/i.test(text)) return text.length < 300;
  const names = text
    .replace(/[.…]+$/, '')
    .split(/\s*(?:,|;|、|，|&|\band\b)\s*/)
    .filter((name) => name !== '');
  return names.length >= 2 && names.filter(isName).length >= names.length * 0.8;
}

function nameOf(text: string): Said['name'] | undefined {
  const date = readDate(text);
  const years = /(?:19|20)\d\d|['’]\d\d\b/.exec(text);
  if (
    date &&
    !/[\p{L}\p{N}]/u.test(
      text.replace(/[\d\s./年月日-]|(?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]*/gi, ''),
    )
  )
    return 'Date';
  if (
    text.length <= VENUE &&
    (VENUES.test(text) || (years && /\p{Lu}/u.test(text) && text.split(' ').length <= 10 && !isAuthors(text)))
  )
    return 'Venue';
  return isAuthors(text) ? 'Authors' : undefined;
}

/** `A. Author, B. Author. NeurIPS 2023`: names and a venue in one run of words. */
const BOTH =
  /^(.{3,}?[\p{L}.])[.,;] +((?:\p{Lu}[\p{L}\p{N}'’&-]*[ ,]{1,2}){0,5}(?:\p{Lu}[\p{L}\p{N}'’&-]*[ ,]{0,2})?(?:19|20)\d\d.{0,20})$/u;

/**
 * Authors, venue and date of a stretch of an entry, where it says them in words of its own.
 * @param from where the text stands in the file
 */
export function saidIn(text: string, from: number): Said[] {
  const found: Said[] = [];
  const take = (start: number, end: number, divides?: RegExp) => {
    const raw = text.slice(start, end);
    const lead = /^[\s.,;:·–—-]*/.exec(raw)![0].length;
    const run = raw.replace(EDGES, '');
    if (!/[\p{L}\p{N}]/u.test(run)) return;
    const at = from + start + lead;
    if (
      divides &&
      /[()（）]/.test(run) &&
      !isAuthors(run.replace(/ ?[(（][^()（）]{0,80}[)）]/g, '').trim())
    ) {
      split(start, end, divides);
      return;
    }
    const both = BOTH.exec(run);
    if (both && isAuthors(both[1]!)) {
      found.push({ name: 'Authors', span: { start: at, end: at + both[1]!.length } });
      found.push({ name: 'Venue', span: { start: at + run.length - both[2]!.length, end: at + run.length } });
      return;
    }
    const name = nameOf(run.replace(/\.$/, '').replace(/ ?[(（][^()（）]{0,80}[)）]/g, ''));
    // The full stop of `et al.` and of an initial is the name's own.
    const isOwn = name === 'Authors' && /\b(?:al|Jr|[A-Z])\.$/.test(run);
    const dot = run.endsWith('.') && !isOwn ? 1 : 0;
    if (name) found.push({ name, span: { start: at, end: at + run.length - dot } });
  };
  const split = (from: number, to: number, by: RegExp, then?: RegExp) => {
    let start = from;
    for (const { 0: mark, index } of text.slice(from, to).matchAll(by)) {
      take(start, from + index, then);
      start = from + index + mark.length;
    }
    take(start, to, then);
  };
  split(0, text.length, DIVIDES, BRACKETS);
  return found;
}
