import type { List, Problem, Table } from '../model.ts';
import { quote } from '../text/fold.ts';

/** A year, with a month and a day perhaps; marks around it left out. */
const DATE = /^[\s*_`[(]*(\d{4,6})(?:([-/.])(\d+)(?:\2(\d+))?)?[\s*_`\])]*$/;
/** So many cells of a column that are dates, and this share of those that say something, show that all are. */
const TELLING = { count: 3, share: 0.75 };
/** More of one column are another way to write dates. */
const MOST = 2;

interface Read {
  /** How many numbers it has: a year alone, with its month, with its day. */
  readonly parts: number;
  readonly possible: boolean;
}

function readDate(cell: string): Read | undefined {
  const found = DATE.exec(cell);
  if (!found) return undefined;
  const [, year = '', , month, day] = found;
  const isWithin = (number: string | undefined, most: number) =>
    number === undefined || (number.length <= 2 && Number(number) >= 1 && Number(number) <= most);
  return {
    parts: day !== undefined ? 3 : month !== undefined ? 2 : 1,
    possible: /^(?:1[6-9]|20)\d\d$/.test(year) && isWithin(month, 12) && isWithin(day, 31),
  };
}

/** Names of columns of years, which are numbers as others are. */
const YEARS = /year|date|time|publish|release|年|日期|时间/i;
/** Rows that are looked at to leave columns of other things. */
const FIRST = 20;

function* inColumn({ text }: List, { rows, header }: Table, column: number): Generator<Problem> {
  const read = (some: Table['rows']) =>
    some.flatMap(({ cells }) => {
      const content = cells[column]?.content;
      const written = content ? text.slice(content.start, content.end) : '';
      return content && /\d/.test(written) ? [{ content, written, date: readDate(written) }] : [];
    });
  if (!read(rows.slice(0, FIRST)).some(({ date }) => date?.possible)) return;
  const cells = read(rows);
  const right = cells.filter(({ date }) => date?.possible);
  if (right.length < TELLING.count || right.length < cells.length * TELLING.share) return;
  const parts = new Set(right.map(({ date }) => date!.parts));
  const name = header.cells[column]!.text.trim();
  if (parts.has(1) && !YEARS.test(name)) return;
  const wrong = cells.filter(({ date }) => date && !date.possible && parts.has(date.parts));
  if (wrong.length > MOST) return;
  for (const { content, written } of wrong)
    yield {
      message: `${quote(written)} is no date, and all others under ${quote(name)} are. Write it as they are, such as ${quote(right[0]!.written)}.`,
      span: content,
      severity: 'warning',
      key: `date\n${written}`,
    };
}

/** Cells of columns of dates that are none: a month 13, a year of five digits. */
export function* impossibleDates(list: List): Generator<Problem> {
  for (const table of list.tables) {
    if (table.role !== 'entries' || table.rows.length <= TELLING.count) continue;
    for (let column = 0; column < table.header.cells.length; column++) yield* inColumn(list, table, column);
  }
}
