import { conventionOf } from '../analysis/conventions.ts';
import { insertIntoIndex } from '../analysis/index-edits.ts';
import { indexFacts } from '../analysis/index-lookup.ts';
import type { Entry, List, Tag, TextEdit } from '../model.ts';
import { quote } from '../text/fold.ts';

/** Blank lines between neighbours, as most have them. */
function gapOf(list: List, group: readonly Entry[]): number {
  const gaps = group.slice(1).flatMap(({ line }, at) => {
    const { end } = list.lines.span(group[at]!.endLine);
    const between = list.text.slice(end, list.lines.starts[line - 1]);
    return between.trim() === '' ? [line - group[at]!.endLine - 1] : [];
  });
  return conventionOf(gaps)?.value ?? (group[0]?.shape === 'row' || group[0]?.shape === 'bullet' ? 0 : 1);
}

/** Whole lines, behind so many of the neighbours. */
export function insertion(list: List, group: readonly Entry[], place: number, text: string): TextEdit {
  const { lines, eol } = list;
  const gap = eol.repeat(Math.max(0, gapOf(list, group)) + 1);
  const [before, next] = [group[place - 1], group[place]];
  if (next && (!before || before.endLine < next.line)) {
    const at = lines.starts[next.line - 1]!;
    return { start: at, end: at, text: text + gap };
  }
  const last = group.reduce((a, b) => (b.endLine > a.endLine ? b : a));
  const at = lines.span(last.endLine).end;
  return { start: at, end: at, text: gap + text };
}

/** The number that follows in an ordered list, or the one that all have where it does not count. */
export function numbered(text: string, group: readonly Entry[], place: number): string {
  const numbers = group.map(({ bullet }) => Number.parseInt(bullet?.marker ?? '', 10));
  const before = numbers[place - 1];
  if (before === undefined || numbers.some(Number.isNaN)) return text;
  const counts = numbers.length < 2 || new Set(numbers).size > 1;
  const own = text.replace(/^([ \t>]{0,12})\d{1,9}(?=[.)])/, `$1${counts ? before + 1 : before}`);
  // What stands below it belongs to it only as far in as the words behind its marker.
  const wider = ' '.repeat(Math.max(0, own.length - text.length));
  return own.replace(/([\r\n])(?=[ \t]+\S)/g, `$1${wider}`);
}

/** The new entry's places in the index, by its labels. */
export function indexEdits(
  list: List,
  tags: readonly Tag[],
  title: string,
): { edits: TextEdit[]; notes: string[] } {
  const facts = indexFacts(list);
  const edits: TextEdit[] = [];
  const notes: string[] = [];
  for (const tag of tags) {
    const [section] = facts.sections.get(tag.id) ?? [];
    if (!section) continue;
    const edit = insertIntoIndex(list, section, title);
    if (edit) edits.push(edit);
    else notes.push(`Add it to the index under ${quote(section.section)} by hand.`);
  }
  return { edits, notes };
}
