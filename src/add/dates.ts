import { identities } from '../analysis/identity.ts';

const MONTHS = [
  ...['January', 'February', 'March', 'April', 'May', 'June', 'July', 'August', 'September', 'October'],
  ...['November', 'December'],
];

const ISO = /^((?:19|20)\d\d)(?:-(\d\d)(?:-(\d\d))?)?$/;

/** The month in which arXiv got a paper, `2023-04`, from its number. */
export function arxivDate(urls: readonly string[]): string | undefined {
  for (const url of urls) {
    for (const identity of identities(url)) {
      const found = /^arxiv:(\d\d)(\d\d)\.\d{4,5}$/.exec(identity);
      if (found && Number(found[2]) >= 1 && Number(found[2]) <= 12) return `20${found[1]}-${found[2]}`;
    }
  }
  return undefined;
}

/**
 * A date as a list writes it.
 * @param shown a date of a neighbour, as written; what stands around it stays
 * @param date ISO 8601, as far as it is known; anything else is taken as it is
 */
export function dateAs(shown: string, date: string): string {
  const [, year, month, day] = ISO.exec(date) ?? [];
  if (year === undefined) return date;
  const numeric =
    /((?:19|20)\d\d)([-/.年])(1[0-2]|0?[1-9])(?!\d)(?:([-/.月])([12]\d|3[01]|0?[1-9])(?!\d))?/.exec(shown);
  if (numeric) {
    const [all, , first, as, second] = numeric;
    const short = as!.length === 1;
    const written = (number: string) => (short ? String(Number(number)) : number);
    const text = month
      ? `${year}${first}${written(month)}${second && day ? `${second}${written(day)}` : ''}`
      : year;
    return shown.replace(all, () => text);
  }
  const worded =
    /(?:([0-3]?\d)(?:st|nd|rd|th)? +)?\b((?:jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6})(\.?,? {0,2})(?:([0-3]?\d)(?:st|nd|rd|th)?(,? {0,2}))?((?:19|20)\d\d)/i.exec(
      shown,
    );
  if (worded) {
    const [all, , name, comma, after, behind] = worded;
    if (!month) return shown.replace(all, () => year);
    const long = name!.length > 4 || name!.toLowerCase() === 'june' || name!.toLowerCase() === 'july';
    const full = MONTHS[Number(month) - 1]!;
    const word = long ? full : full.slice(0, 3);
    const days = day && after ? `${Number(day)}${behind}` : '';
    const space = after && days === '' ? ' ' : comma;
    return shown.replace(all, () => `${word}${space || ' '}${days}${year}`);
  }
  return /(?:19|20)\d\d/.test(shown) ? shown.replace(/(?:19|20)\d\d/, year) : date;
}
