import type { Entry, Field, List, Span } from '../model.ts';
import { namesPeople } from '../parse/people.ts';
import { meet } from '../text/span.ts';

/** What an entry says of itself without a name of its own. */
const NAMES = new Set(['Authors', 'Venue', 'Date']);

/** A full stop that ends a sentence; those of `et al.`, `Jr.` and initials are part of a name. */
const STOP = /(?<!\b(?:al|Jr|\p{Lu}))\.$/u;

/** Where a value stands in its field, without what leads to it (`in `, brackets) and the full stop behind it. */
function exactSpan({ text }: List, { span, value }: Field): Span {
  const at = text.slice(span.start, span.end).indexOf(value);
  const start = at === -1 ? span.start : span.start + at;
  const end = at === -1 ? span.end : start + value.length;
  return { start, end: STOP.test(text.slice(start, end)) ? end - 1 : end };
}

/** Whether a line without a name names people, several at least: what one or two words say alone is not known. */
export const namesSeveral = (text: string): boolean =>
  namesPeople(text) === 2 || (namesPeople(text) === 1 && /[,;&，、]|\band\b/.test(text));

/**
 * Authors, venue and date of an entry as the parser reads them, in order. Of a date that is part of the venue only the
 * venue is one.
 */
export function saidIn(list: List, { fields }: Entry): { readonly name: string; readonly span: Span }[] {
  const found: { name: string; span: Span }[] = [];
  const own = fields.filter(({ name }) => NAMES.has(name));
  // The date last: it may be that of the venue.
  for (const field of own.sort((a, b) => Number(a.name === 'Date') - Number(b.name === 'Date'))) {
    const span = exactSpan(list, field);
    if (span.end > span.start && !found.some((one) => meet(one.span, span)))
      found.push({ name: field.name, span });
  }
  return found.sort((a, b) => a.span.start - b.span.start);
}

/** The cell of a row that its title stands in. */
export function titleCell({ tables }: List, { row, line, titleSpan }: Entry): Span | undefined {
  const cells = row && tables[row.table]?.rows.find((one) => one.line === line)?.cells;
  return cells?.find(({ content }) => titleSpan.start >= content.start && titleSpan.end <= content.end)
    ?.content;
}

/** What a row says of its authors, venue and date in the cell of its title, rather than in a column. */
export function saidWithTitle(list: List, entry: Entry): ReturnType<typeof saidIn> {
  const cell = titleCell(list, entry);
  if (!cell) return [];
  return saidIn(list, entry).filter(({ span }) => span.start >= entry.titleSpan.end && span.end <= cell.end);
}
