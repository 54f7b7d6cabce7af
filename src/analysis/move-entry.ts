import type { Entry, Fix, List } from '../model.ts';

/** Whether an entry fills its lines: nothing but white space stands before it, and the line ends with it. */
function fillsLines({ text, lines }: List, { span, line, endLine }: Entry): boolean {
  const first = lines.span(line);
  const last = lines.span(endLine);
  return text.slice(first.start, span.start).trim() === '' && text.slice(span.end, last.end).trim() === '';
}

/** Whether moving an entry would leave wrong numbers behind: `3.` after `4.`, or a column of numbers. */
function isNumbered(list: List, sequence: readonly Entry[], { row, bullet }: Entry): boolean {
  if (row) return list.tables[row.table]?.columns.some(({ role }) => role === 'number') ?? false;
  if (!bullet || !/^\d/.test(bullet.marker)) return false;
  return sequence.some((other) => other.bullet?.marker !== bullet.marker);
}

/**
 * Moves an entry behind another of its sequence, whole lines, or before all of them where there is none.
 * @param sequence entries that stand together, in order of place.
 * @param order of several that move to the same place the smaller comes first; absent: as they stand.
 * @returns `undefined` where that is not certain: blank or foreign lines between the entries, numbers to count
 *   again.
 */
export function moveLines(
  list: List,
  sequence: readonly Entry[],
  entry: Entry,
  behind: Entry | undefined,
  order?: string,
): Fix | undefined {
  if (!['bullet', 'record', 'row'].includes(entry.shape) || isNumbered(list, sequence, entry))
    return undefined;
  const { text, lines } = list;
  const from = sequence.indexOf(entry);
  const to = behind ? sequence.indexOf(behind) : 0;
  const around = [sequence[from - 1], entry, sequence[from + 1], sequence[to], sequence[to + 1]];
  if (!around.every((one) => one === undefined || fillsLines(list, one))) return undefined;
  const tight = (at: number) => {
    const [one, next] = [sequence[at], sequence[at + 1]];
    return !one || !next || one.endLine + 1 === next.line;
  };
  if (!tight(from - 1) || !tight(from) || !tight(to)) return undefined;
  const start = lines.starts[entry.line - 1]!;
  const end = lines.span(entry.endLine).end;
  const moved = text.slice(start, end);
  const below = lines.starts[entry.endLine];
  // The last line of a file may have no ending: then it takes the one above along.
  const beside: string | true = order || true;
  const edit = below === undefined ? { start: lines.span(entry.line - 1).end, end } : { start, end: below };
  const ending = below === undefined ? text.slice(edit.start, start) : text.slice(end, below);
  const target = behind ? lines.starts[behind.endLine] : lines.starts[sequence[0]!.line - 1];
  const inserted =
    target === undefined
      ? { start: text.length, end: text.length, text: ending + moved, beside }
      : { start: target, end: target, text: moved + ending, beside };
  return { edits: [inserted, { ...edit, text: '', beside }] };
}
