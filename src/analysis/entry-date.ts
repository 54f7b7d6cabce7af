import type { Entry, List } from '../model.ts';
import { readDate } from './date-text.ts';
import { identities } from './identity.ts';

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

const NAMED_SO =
  /^(?:date|year|published|publish date|release(?: date)?|time|venue|conference|publication|日期|时间|年份)$/i;

/** An arXiv number begins with the year and the month in which it was given. */
function dateOfArxiv(entry: Entry): string | undefined {
  for (const { url } of entry.links) {
    if (!/\d{4}\.\d{4,5}/.test(url)) continue;
    for (const identity of identities(url)) {
      const found = /^arxiv:(\d\d)(\d\d)\.\d{4,5}$/.exec(identity);
      if (found && Number(found[2]) >= 1 && Number(found[2]) <= 12) return `20${found[1]}-${found[2]}`;
    }
  }
  return undefined;
}

/** What an entry says apart from its title and its URLs, where a number is rarely a date. */
function rest(entry: Entry, list: List): string {
  const { titleSpan, span } = entry;
  const end = Math.min(span.end, span.start + 4000);
  const text = `${list.text.slice(span.start, Math.min(titleSpan.start, end))} ${list.text.slice(Math.min(titleSpan.end, end), end)}`;
  return text.replace(/\]\([^()\s]{0,500}\)/g, ']').replace(/\bhttps?:\/\/[^\s)>\]]+/g, ' ');
}

const known = new WeakMap<Entry, string | undefined>();

/**
 * When an entry appeared, as far as it says so: by a column or line for dates, a date beside its title, a label,
 * its arXiv number. `2023`, `2023-05` or `2023-05-31`, so that texts in order are dates in order.
 */
export function dateOf(entry: Entry, list: List): string | undefined {
  if (known.has(entry)) return known.get(entry);
  const date = find(entry, list);
  known.set(entry, date);
  return date;
}

function find(entry: Entry, list: List): string | undefined {
  const columns = entry.row ? list.tables[entry.row.table]?.columns : undefined;
  const dated = columns?.find(({ role }) => role === 'date')?.name;
  for (const { name, value } of entry.fields) {
    const date = name === dated || NAMED_SO.test(name) ? dateIn(value) : undefined;
    if (date) return date;
  }
  const said = dateIn(rest(entry, list));
  if (said && said.length > 4) return said;
  const labelled = entry.labels.map(({ id }) => dateIn(id)).find((date) => date !== undefined);
  const numbered = dateOfArxiv(entry);
  // The month of the arXiv number, unless it is another year than the one that the list states.
  const stated = said ?? labelled;
  if (stated && stated.length === 4 && numbered?.startsWith(stated)) return numbered;
  return stated ?? numbered;
}
