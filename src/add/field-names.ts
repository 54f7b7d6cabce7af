import type { Entry, List } from '../model.ts';
import { foldSpace, nearest, quote } from '../text/fold.ts';
import { enumerate } from '../text/phrases.ts';
import { meant } from './meant.ts';
import { saidWithTitle } from './said.ts';
import { fieldNames } from './slots.ts';

/** Names that a value can be given for: columns of its table, else named lines; and authors, venue and date. */
export function namesOf(list: List, entry: Entry): string[] {
  const columns = entry.row && list.tables[entry.row.table]?.columns;
  if (columns) {
    const names = columns.flatMap(({ name }) => (name === '' ? [] : [name]));
    return [
      ...names,
      ...saidWithTitle(list, entry).flatMap(({ name }) => (names.includes(name) ? [] : [name])),
    ];
  }
  if (entry.shape === 'html' && entry.fields.length > 0)
    return entry.fields.flatMap(({ name }) => (name === '' ? [] : [name]));
  return fieldNames(list, entry);
}

/** Names that at least half of the entries have. */
export function usualNames(list: List, group: readonly Entry[]): Set<string> {
  const counts = new Map<string, number>();
  for (const entry of group)
    for (const name of new Set(namesOf(list, entry))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return new Set([...counts].filter(([, times]) => times * 2 >= group.length).map(([name]) => name));
}

/** Names that the neighbours have, the commonest first. */
export function namesIn(list: List, group: readonly Entry[]): string[] {
  const counts = new Map<string, number>();
  for (const entry of group.slice(-200))
    for (const name of new Set(namesOf(list, entry))) counts.set(name, (counts.get(name) ?? 0) + 1);
  return [...counts].sort(([, a], [, b]) => b - a).map(([name]) => name);
}

/** Values by the names that the list has; or what is wrong with a name. Plain text. */
export function fieldsNamed(
  list: List,
  group: readonly Entry[],
  given: readonly { readonly name: string; readonly value: string }[],
): Map<string, string> | { problem: string } {
  const names = namesIn(list, group);
  const fields = new Map<string, string>();
  for (const { name, value } of given) {
    const found = names.includes(name) ? [name] : meant(name, names, (one) => [one]);
    if (found.length > 1)
      return {
        problem: `Which field ${quote(name)}? It can be ${enumerate(found.slice(0, 12).map(quote))}.`,
      };
    if (!found[0]) {
      const near = nearest(name, names);
      const hint = near
        ? `Did you mean ${quote(near)}?`
        : names.length > 0
          ? `Fields: ${names.slice(0, 12).join(', ')}.`
          : 'Entries here have no fields.';
      return { problem: `No field of the entries here is called ${quote(name)}. ${hint}` };
    }
    fields.set(found[0], foldSpace(value));
  }
  return fields;
}
