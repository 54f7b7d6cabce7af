import type { List, Problem, Residue } from '../model.ts';
import { quote } from '../text/fold.ts';
import { lineDiffOf } from '../text/line-diff.ts';
import { nameOf } from './lost-definitions.ts';

/** So many that refer to the same thing have one cause: its definition is missing. */
const MANY = 5;

function countsOf({ residue }: List): Map<string, number> {
  const counts = new Map<string, number>();
  for (const each of residue) {
    const name = nameOf(each);
    if (name !== undefined) counts.set(name, (counts.get(name) ?? 0) + 1);
  }
  return counts;
}

/**
 * Many references to what nothing defines, as one problem each, at the first of them. What a change adds is told at its
 * place.
 */
export function repeatedReferences(
  list: List,
  base: List | undefined,
): { problems: Problem[]; follows(residue: Residue): boolean } {
  const counts = countsOf(base ?? list);
  const many = new Set([...counts].filter(([, count]) => count >= MANY).map(([name]) => name));
  if (many.size === 0) return { problems: [], follows: () => false };
  const diff = base && lineDiffOf(base.lines, list.lines);
  const repeats = (residue: Residue) => {
    const name = nameOf(residue);
    return name !== undefined && many.has(name) && diff?.wasLine(residue.line) !== 0;
  };
  const told = new Map<string, Residue>();
  for (const residue of list.residue) {
    const name = nameOf(residue)!;
    if (repeats(residue) && !told.has(name)) told.set(name, residue);
  }
  const problems = [...told].map(([name, { form, span, label = '', detail = label }]): Problem => {
    const written = form === 'footnote' ? `[^${label}]` : `[${detail}]`;
    const what = form === 'footnote' ? 'notes refer' : 'links or pictures refer';
    return {
      message: `Nothing in this file defines ${quote(written)}, to which ${counts.get(name)!} ${what}. Add ${quote(`${written}: …`)} once.`,
      span,
      key: `undefined\n${name}`,
    };
  });
  return { problems, follows: repeats };
}
