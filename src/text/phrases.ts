import type { ChangeKind, Severity } from '../model.ts';

/** `1,234`, of a whole number. Without `Intl`, which takes longer to begin than a small list to be read. */
export function number(n: number): string {
  return String(n).replace(/\B(?=(?:\d{3})+$)/g, ',');
}

/** `1 entry`, `2 entries`; the plural is the singular with an `s` unless it is given. */
export function count(n: number, singular: string, plural = `${singular}s`): string {
  return `${number(n)} ${n === 1 ? singular : plural}`;
}

/** `a`, `a and b`, `a, b and c`. */
export function enumerate(items: readonly string[]): string {
  if (items.length < 2) return items.join('');
  return `${items.slice(0, -1).join(', ')} and ${items.at(-1)}`;
}

/** `Line 3`, `Lines 3–5`, `Lines 3, 5 and 9`; beyond six stretches, or `most`, the rest is counted. */
export function linesInWords(lines: readonly number[], most = 6): string {
  const stretches: [first: number, last: number][] = [];
  for (const line of lines) {
    const open = stretches.at(-1);
    if (open && line === open[1] + 1) open[1] = line;
    else stretches.push([line, line]);
  }
  const texts = stretches.map(([first, last]) => (first === last ? `${first}` : `${first}–${last}`));
  const rest = stretches.slice(most).reduce((sum, [first, last]) => sum + last - first + 1, 0);
  const shown = rest > 0 ? [...texts.slice(0, most), `${number(rest)} more`] : texts;
  return `${lines.length === 1 ? 'Line' : 'Lines'} ${enumerate(shown)}`;
}

/** Severities, the gravest first. */
export const severities: readonly Severity[] = ['error', 'warning', 'info'];

/** What happens to entries, in the order in which it is told. */
const VERBS: readonly (readonly [kind: ChangeKind, verb: string])[] = [
  ['added', 'adds'],
  ['relabelled', 'relabels'],
  ['edited', 'edits'],
  ['moved', 'moves'],
  ['removed', 'removes'],
];

/** Kinds of change in the order in which they are told. */
export const changeKinds: readonly ChangeKind[] = VERBS.map(([kind]) => kind);

/** `adds 2 entries, relabels 1 and removes 1`; empty when nothing changes. */
export function changesInWords(changes: readonly { readonly kind: ChangeKind }[]): string {
  const parts: string[] = [];
  for (const [kind, verb] of VERBS) {
    const n = changes.filter((change) => change.kind === kind).length;
    if (n > 0) parts.push(`${verb} ${parts.length === 0 ? count(n, 'entry', 'entries') : number(n)}`);
  }
  return enumerate(parts);
}
