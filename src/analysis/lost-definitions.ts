import type { List, Problem, Residue, Span } from '../model.ts';
import { quote } from '../text/fold.ts';
import { type LineDiff, lineDiffOf } from '../text/line-diff.ts';

/** References are compared without regard to case and to how much white space stands between their words. */
export const folded = (name: string) => name.trim().replace(/\s+/g, ' ').toLowerCase();

/** What a residue refers to; notes are told from references by their sign. */
export function nameOf({ form, label = '', detail = label }: Residue): string | undefined {
  if (form === 'footnote') return `^${folded(label)}`;
  return form === 'reference' || form === 'no-target' ? folded(detail) : undefined;
}

const DEFINES = /^[ ]{0,3}\[((?:[^[\]\\]|\\.){1,200})\]:/;

/** The lines on which a list defines what some names stand for. */
function linesOf({ lines }: List, names: ReadonlySet<string>): Map<string, number> {
  const found = new Map<string, number>();
  for (let line = 1; line <= lines.count && found.size < names.size; line++) {
    const text = lines.text(line);
    if (!text.includes(']:')) continue;
    const name = folded(DEFINES.exec(text)?.[1] ?? '');
    if (names.has(name) && !found.has(name)) found.set(name, line);
  }
  return found;
}

/** Where a change took a line away: what it wrote there, or the line behind. */
function placeIn(list: List, diff: LineDiff, line: number): Span {
  return list.lines.span(Math.min(diff.placeOf(line), list.lines.count));
}

export interface LostDefinitions {
  readonly problems: readonly Problem[];
  /** Whether what a residue tells follows from one of the problems: it was right before, and will be again. */
  follows(residue: Residue): boolean;
}

/** Definitions that a change removed or broke, although links and pictures still refer to them. */
export function lostDefinitions(list: List, base: List): LostDefinitions {
  const uses = new Map<string, number>();
  for (const residue of list.residue) {
    const name = nameOf(residue);
    if (name !== undefined) uses.set(name, (uses.get(name) ?? 0) + 1);
  }
  if (uses.size === 0) return { problems: [], follows: () => false };
  // What nothing defined before is told of each place.
  for (const residue of base.residue) uses.delete(nameOf(residue) ?? '');
  const lines = linesOf(base, new Set(uses.keys()));
  const diff = lineDiffOf(base.lines, list.lines);
  const problems = [...lines].map(([name, line]): Problem => {
    const count = uses.get(name)!;
    const span = placeIn(list, diff, line);
    const written = DEFINES.exec(base.lines.text(line))![1]!;
    const used = name.startsWith('^')
      ? count === 1
        ? 'one note refers'
        : `${count} notes refer`
      : count === 1
        ? 'one link or picture refers'
        : `${count} links or pictures refer`;
    return {
      message: `Nothing defines ${quote(`[${written}]`)} any more, but ${used} to it, so GitHub shows brackets there. Write ${quote(base.lines.text(line).trim().slice(0, 200))}.`,
      span,
      causes: [span],
      key: `definition\n${name}`,
    };
  });
  return {
    problems,
    follows(residue) {
      const name = nameOf(residue);
      return name !== undefined && lines.has(name);
    },
  };
}
