const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMERIC = /(?<!\d)((?:19|20)\d\d)[-/.年](0?[1-9]|1[0-2])(?:[-/.月](0?[1-9]|[12]\d|3[01]))?(?!\d)/;
const WORDED =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? {0,2}(?:([0-3]?\d)(?:st|nd|rd|th)?,? {0,2})?((?:19|20)\d\d)(?!\d)/i;
const YEAR = /(?<![\d.])((?:19|20)\d\d)(?!\d|\.\d)/;

const two = (number: string) => number.padStart(2, '0');

/**
 * The first date in a text as `YYYY`, `YYYY-MM` or `YYYY-MM-DD`: ISO 8601 and its habits (`2023/5`, `2023.05`),
 * English months, else a year alone.
 */
export function readDate(text: string): string | undefined {
  const numeric = NUMERIC.exec(text);
  const worded = WORDED.exec(text);
  if (numeric && (!worded || numeric.index <= worded.index)) {
    const [, year = '', month = '', day] = numeric;
    return `${year}-${two(month)}${day ? `-${two(day)}` : ''}`;
  }
  if (worded) {
    const [, name = '', day, year = ''] = worded;
    const month = MONTHS.indexOf(name.toLowerCase()) + 1;
    return `${year}-${two(String(month))}${day ? `-${two(day)}` : ''}`;
  }
  return YEAR.exec(text)?.[1];
}

/** Without targets of links, tags and bare URLs: their numbers are no dates. */
export function withoutAddresses(text: string): string {
  return text
    .replace(/\]\([^()\s]{0,500}\)?/g, ']')
    .replace(/<(?=[a-z/!])[^<>]{0,500}>?|https?:[^\s)>\]]+/gi, ' ');
}

/** A year in brackets, with a venue perhaps: `(EMNLP 2022)`, `[2023]`; or one of a venue: `ICLR'23`. */
const BRACKETED = /[([（【][^()[\]（）【】]{0,60}?(?<!\d)(19[5-9]\d|20\d\d)(?!\d)/;
const VENUE = /\b[A-Z][A-Za-z]{1,9}\s?['’](\d\d)\b/;

/** A value that is a year and no more, as a column of years has it. */
const ALONE = /^\W*(19[5-9]\d|20\d\d)\W*$/;

/**
 * The first date that a text names, as `2023`, `2023-05` or `2023-05-31`. A number alone is taken for a year only
 * in brackets or where nothing else stands: most numbers in descriptions are none.
 */
export function dateIn(text: string): string | undefined {
  const short = text.slice(0, 2000);
  const date = readDate(short);
  if (date && date.length > 4) return date;
  const year = ALONE.exec(short)?.[1] ?? BRACKETED.exec(short)?.[1];
  if (year) return year;
  const venue = VENUE.exec(short)?.[1];
  return venue && `20${venue}`;
}
