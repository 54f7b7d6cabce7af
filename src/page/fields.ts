import { dateIn } from '../analysis/date-text.ts';
import type { Entry, List } from '../model.ts';
import { printable } from '../text/escape.ts';
import { fieldValues } from '../views/branches.ts';

/** Units of a value that are kept; the page folds long ones. */
const LONGEST_VALUE = 20_000;

const LONGEST_NAME = 60;

const NOTHING = /^(?:[-–—?]*|none|null|n\/?a|⚠️)$/i;

/** Whether a value is a date and nothing else, and so stands on the page already. */
function saysOnly(value: string, date: string | undefined): boolean {
  if (date === undefined || value.length > 40) return false;
  const own = dateIn(value);
  return (
    own !== undefined &&
    (date.startsWith(own) || own.startsWith(date)) &&
    !/\p{L}{4,} ?\p{L}{3,}/u.test(value)
  );
}

/**
 * Values that tell something which the page does not show of the entry elsewhere.
 * @param shown texts of its title, description, links and labels
 * @param date as the page shows it
 */
export function pageFields(
  entry: Entry,
  shown: ReadonlySet<string>,
  date: string | undefined,
): (readonly [name: string, value: string])[] {
  const isShown = (value: string) =>
    shown.has(value) || value.split(/\s*[,;，；]\s*/).every((part) => shown.has(part));
  return entry.fields
    .filter(({ value }) => !NOTHING.test(value.trim()) && !saysOnly(value, date))
    .map(({ name, value }) => [printable(name, LONGEST_NAME), printable(value, LONGEST_VALUE)] as const)
    .filter(([, value]) => value !== '' && !isShown(value));
}

/** A field is something to filter by when so many entries have it, and each of its few values comes back. */
const SHARE = 0.3;
const FEWEST_VALUES = 2;
const MOST_VALUES = 20;
const TIMES = 3;
const LONGEST_CHOICE = 40;

/** Names of the fields with few values, such as venue or licence, in the order of the list. */
export function fieldsToFilterBy(lists: readonly List[]): string[] {
  const entries = lists.flatMap((list) => list.entries);
  const names = new Map<string, string>();
  for (const { fields } of entries)
    for (const { name } of fields) if (name.trim() !== '') names.set(name.trim().toLowerCase(), name.trim());
  return [...names.values()].filter((name) => {
    const counts = new Map<string, number>();
    let having = 0;
    for (const entry of entries) {
      const values = new Set(fieldValues(entry, name));
      if (values.size > 0) having++;
      for (const value of values) counts.set(value, (counts.get(value) ?? 0) + 1);
    }
    const values = [...counts.keys()];
    return (
      having >= entries.length * SHARE &&
      values.length >= FEWEST_VALUES &&
      values.length <= MOST_VALUES &&
      having >= values.length * TIMES &&
      values.every((value) => value.length <= LONGEST_CHOICE) &&
      // Years have a filter of their own, and dates and numbers are none.
      !values.every((value) => /^\W*\d[\d.,/\s-]*\W*$/.test(value))
    );
  });
}
