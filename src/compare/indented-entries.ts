import type { Entry, List, Problem } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { meet } from '../text/span.ts';
import { matchEntries } from './match.ts';

/** More at once are the work of somebody who orders the list. */
const MOST = 2;

const isWithin = (inner: Entry, outer: Entry) =>
  outer.span.start < inner.span.start && inner.span.end <= outer.span.end;

/** The first word of a title, by which a part of a project names it. */
const nameOf = ({ title }: Entry) => title.toLowerCase().split(/[^\p{L}\p{N}]+/u)[0] ?? '';

/** So many titles that begin with the same word are not all of one project. */
const COMMON = 5;

/** A list in which more entries stand below others has parts. */
const HABIT = 2;

/** How a title is written and what follows it. */
const formOf = ({ separator, links, title, description }: Entry) =>
  `${separator?.trim() ?? ''}\n${description !== undefined}\n${links.some(({ text, role }) => role === 'title' || text === title)}`;

/** Whether entries of a list stand below others. */
function hasParts({ entries }: List): boolean {
  let count = 0;
  for (let i = 1; i < entries.length && count <= HABIT; i++)
    if (isWithin(entries[i]!, entries[i - 1]!)) count++;
  return count > HABIT;
}

/**
 * Items that stood beside an entry before a change, and are a part of it now because the change indented them; new ones
 * written like their neighbours that are a part of one, in a list without parts.
 */
export function indentedEntries(list: List, base: List): Problem[] {
  const baseOf = matchEntries(base, list);
  const diff = lineDiffOf(base.lines, list.lines);
  const found: Problem[] = [];
  for (const entry of list.entries) {
    if (entry.bullet === undefined || entry.bullet.depth < 2 || diff.wasLine(entry.line) !== 0) continue;
    const was = base.entries[baseOf[entry.index]!];
    if (was && (!was.bullet || was.bullet.depth >= entry.bullet.depth)) continue;
    // What it is a part of was its neighbour, and stands where it stood.
    const above = list.entries[entry.index - 1];
    const aboveWas = above && base.entries[baseOf[above.index]!];
    if (!aboveWas || !isWithin(entry, above)) continue;
    if (was ? isWithin(was, aboveWas) || aboveWas.group !== was.group : formOf(entry) !== formOf(above))
      continue;
    if (!was && (hasParts(base) || list.residue.some(({ span }) => meet(span, entry.span)))) continue;
    if (diff.wasLine(above.line) === 0) continue;
    // Several that are put below one are grouped on purpose.
    const next = list.entries[entry.index + 1];
    if (next && isWithin(next, above)) continue;
    const words = list.text.slice(entry.span.start, entry.span.end).toLowerCase();
    const name = nameOf(above);
    // A part of the project above says so.
    if (name.length > 2 && words.includes(name)) {
      if (words.includes(above.title.toLowerCase())) continue;
      if (list.entries.filter((other) => nameOf(other) === name).length < COMMON) continue;
    }
    found.push({
      message: `This item is indented now, so GitHub shows it as a part of ${quote(above.title)}. Delete the indentation if it is an entry of its own.`,
      span: entry.span,
      entry: entry.index,
      severity: 'warning',
      key: `below\n${entry.title}`,
    });
  }
  return found.length <= MOST ? found : [];
}
