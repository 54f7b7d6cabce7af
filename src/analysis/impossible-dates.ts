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
  /** `odd`: it may be a date of another calendar, a season, a version. */
  readonly is: 'date' | 'none' | 'odd';
  /** Whether it writes months as `03`. */
  readonly isPadded: boolean;
}

function readDate(cell: string): Read | undefined {
  const found = DATE.exec(cell);
  if (!found) return undefined;
  const [, year = '', , month, day] = found;
  const parts = day !== undefined ? 3 : month !== undefined ? 2 : 1;
  const isNear = /^(?:1[6-9]|20)\d\d/.test(year);
  const isWithin = (number: string | undefined, most: number) =>
    number === undefined || (number.length <= 2 && Number(number) >= 1 && Number(number) <= most);
  const isBeyond = (number: string | undefined, most: number) =>
    number !== undefined && number.length === 2 && Number(number) > most;
  // `2012-13` and `1998-13` are seasons or spans of years.
  const isSpan = parts === 2 && (year < '2000' || Number(month) > Number(year) % 100);
  const isDate = year.length === 4 && isNear && isWithin(month, 12) && isWithin(day, 31);
  const isNone =
    year.length === 5
      ? parts > 1 || isNear
      : year.length === 4 && isNear && !isSpan && (isBeyond(month, 12) || isBeyond(day, 31));
  return { parts, is: isDate ? 'date' : isNone ? 'none' : 'odd', isPadded: /^0\d/.test(month ?? '') };
}

/** Names of columns of dates. */
const DATES =
  /\b(?:years?|dates?|publish(?:ed)?|released|jahr|datum|fecha|año|année)\b|年份|日期|^年$|(?:发布|发表|出版|更新)时间/i;
/** Names of columns of what only looks like dates. */
const OTHERS = /version|season/i;
/** Rows that are looked at to leave columns of other things. */
const FIRST = 20;

function* inColumn({ text }: List, { rows, header }: Table, column: number): Generator<Problem> {
  const name = header.cells[column]!.text.trim();
  if (!DATES.test(name) || OTHERS.test(name)) return;
  const read = (some: Table['rows']) =>
    some.flatMap(({ cells }) => {
      const content = cells[column]?.content;
      const written = content ? text.slice(content.start, content.end) : '';
      return content && /\d/.test(written) ? [{ content, written, date: readDate(written) }] : [];
    });
  if (!read(rows.slice(0, FIRST)).some(({ date }) => date?.is === 'date')) return;
  const cells = read(rows);
  const right = cells.filter(({ date }) => date?.is === 'date');
  if (right.length < TELLING.count || right.length < cells.length * TELLING.share) return;
  const parts = new Set(right.map(({ date }) => date!.parts));
  const isPadded = right.some(({ date }) => date!.parts === 2 && date!.isPadded);
  const wrong = cells.filter(
    ({ date }) => date?.is === 'none' && parts.has(date.parts) && (date.parts !== 2 || isPadded),
  );
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
