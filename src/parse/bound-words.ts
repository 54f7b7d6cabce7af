import type { Candidate } from './candidates.ts';
import { labelsIn } from './cell-labels.ts';

/**
 * Whether columns that hold labels, or say a kind, hold words that a legend declares. It says nothing of them else: beside
 * one of `[Free]` and `[Paid]` a column "Level" says a kind as it does without one.
 * @param known spellings that the legend knows, lower case
 */
export function areInColumns(
  candidates: readonly Candidate[],
  known: ReadonlySet<string>,
  text: string,
): boolean {
  return candidates.some(({ row }) =>
    row?.columns.some(({ facet, role }, at) => {
      const cell = row.written.cells[at];
      if (!cell || !(facet || role === 'labels')) return false;
      return labelsIn(cell.inlines, text, undefined).some(({ id }) => known.has(id.toLowerCase()));
    }),
  );
}
