import type { Entry, List } from '../model.ts';

const MONTHS = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];

const NUMERIC = /(?<!\d)((?:19|20)\d\d)[-/.年](0?[1-9]|1[0-2])(?:[-/.月](0?[1-9]|[12]\d|3[01]))?(?!\d)/;
const WORDED =
  /\b(jan|feb|mar|apr|may|jun|jul|aug|sep|oct|nov|dec)[a-z]{0,6}\.?,? {0,2}(?:([0-3]?\d)(?:st|nd|rd|th)?,? {0,2})?((?:19|20)\d\d)(?!\d)/i;
const YEAR = /(?<![\d.])((?:19|20)\d\d)(?!\d|\.\d)/;

/** Units of a line that are searched for a date. */
const SEARCHED = 600;

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

/** Without targets of links and tags: numbers in URLs are no dates. */
function visible(text: string): string {
  return text.slice(0, SEARCHED).replace(/\]\([^()\s]{0,500}\)?|<[^<>]{0,500}>?|https?:\S+/g, ' ');
}

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
  const before = readDate(visible(list.text.slice(span.start, titleSpan.start)));
  if (before) return before;
  const line = list.lines.span(list.lines.lineAt(titleSpan.end));
  return readDate(visible(list.text.slice(titleSpan.end, Math.min(line.end, span.end))));
}
