import type { Entry, Field, List } from '../model.ts';
import { withoutMarks } from '../parse/vocabulary.ts';
import { dateIn, readDate, withoutAddresses } from './date-text.ts';
import { identities } from './identity.ts';

const NAMED_SO =
  /^(?:date|year|published|publish date|release(?: date)?|time|venue|conference|publication|日期|时间|年份)$/i;

/** Whether a field of an entry is its date: by the role of its column, or by its name. */
export function isDated(list: List, { row }: Entry, { name, value }: Field): boolean {
  const columns = row ? list.tables[row.table]?.columns : undefined;
  const dated = columns?.find(({ role }) => role === 'date')?.name;
  return (name === dated || NAMED_SO.test(withoutMarks(name))) && dateIn(value) !== undefined;
}

/** An arXiv number begins with the year and the month in which it was given. */
export function monthOfArxiv(entry: Entry): string | undefined {
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
  return withoutAddresses(text);
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
  const field = entry.fields.find((one) => isDated(list, entry, one));
  const said = field ? dateIn(field.value) : dateIn(rest(entry, list));
  if (said && said.length > 4) return said;
  const labelled = entry.labels.map(({ id }) => dateIn(id)).find((date) => date !== undefined);
  const numbered = monthOfArxiv(entry);
  // The month of the arXiv number, unless it is another year than the one that the list states.
  const stated = said ?? labelled;
  if (stated && stated.length === 4 && numbered?.startsWith(stated)) return numbered;
  return stated ?? numbered;
}

/** Units of a line that are searched for a date. */
const SEARCHED = 600;

const shownText = (text: string) => withoutAddresses(text.slice(0, SEARCHED));

/**
 * The date that readers see where a list is sorted by it (arXiv numbers and labels do not count): of its date column, of a mark before the title (`[2023/05] **Title**`), else of what
 * follows the title on its line (`(arXiv, Jan. 2020)`).
 */
export function shownDate(list: List, entry: Entry): string | undefined {
  const { row, span, titleSpan, fields } = entry;
  if (row) {
    const column = list.tables[row.table]?.columns.find(({ role }) => role === 'date');
    const value = column && fields.find(({ name }) => name === column.name)?.value;
    return value ? readDate(value) : undefined;
  }
  const before = readDate(shownText(list.text.slice(span.start, titleSpan.start)));
  if (before) return before;
  const line = list.lines.span(list.lines.lineAt(titleSpan.end));
  return readDate(shownText(list.text.slice(titleSpan.end, Math.min(line.end, span.end))));
}
