import { type Inline, plain } from '../markdown/inline.ts';
import type { Candidate } from './candidates.ts';
import { comeAgain, facetName, isOther, NAMES_LABELS, namesOfKinds, type Said } from './facets.ts';
import { partsSetOff } from './set-off.ts';
import { withinSmall } from './small-lines.ts';
import { readKey } from './title.ts';
import { roleOfKey, roleOfText } from './vocabulary.ts';

/** The lines of an entry that may have keys: of a row the cell of its title, of a heading also what stands below it. */
export function* linesWithKeys({ inlines, more, row, shape }: Candidate): Generator<Inline[]> {
  const at = row ? row.columns.findIndex(({ role }) => role === 'title') : -1;
  yield* linesAt(row ? (row.written.cells[at]?.inlines ?? []) : inlines);
  if (shape === 'heading') yield* linesAt(more);
}

/** Nodes in lines, those without nodes left out. */
export function* linesAt(nodes: readonly Inline[]): Generator<Inline[]> {
  let line: Inline[] = [];
  for (const node of nodes) {
    if (node.kind === 'break') {
      if (line.length > 0) yield line;
      line = [];
    } else line.push(node);
  }
  if (line.length > 0) yield line;
}

/** What stands behind the key of a line: `Method: saws, planes`. */
export function behindKey(line: readonly Inline[], text: string): Said | undefined {
  const key = readKey(line);
  if (!key) return undefined;
  const colon = line[key.inline]!;
  const rest = colon.kind === 'text' ? afterColon(colon, text) : [];
  return { name: key.name, inlines: [...rest, ...key.rest] };
}

function afterColon(node: Extract<Inline, { kind: 'text' }>, text: string): Inline[] {
  const source = text.slice(node.start, node.end);
  const at = source.search(/[:：]/);
  if (at === -1) return [];
  const start = node.start + at + 1;
  return [{ kind: 'text', text: text.slice(start, node.end), start, end: node.end }];
}

/** What the lines of an entry say under names: one in each, or several set off from each other. */
export function saidInLines(candidate: Candidate, text: string): Said[] {
  const said: Said[] = [];
  for (const written of linesWithKeys(candidate)) {
    const line = withinSmall(written);
    if (!readKey(line)) continue;
    const parts = partsSetOff(line, text);
    const areKeyed = parts.length > 1 && parts.every((part) => readKey(part) !== undefined);
    for (const part of areKeyed ? parts : [line]) {
      const own = behindKey(part, text);
      if (own && roleOfKey(own.name) === undefined && plain(own.inlines).trim() !== '') said.push(own);
    }
  }
  return said;
}

/** So many entries say something under a key that means nothing to us, such a share of all. */
const OFTEN = { fewest: 8, share: 0.6 };

/** Whether a key that is not known may name labels where nearly all entries have it. */
export const mayOften = (name: string) =>
  !isOther(name) && !NAMES_LABELS.test(name) && roleOfText(name) === undefined && readsAsKey(name);

const readsAsKey = (name: string) => /^\p{L}[\p{L}-]{1,24}(?:\s[\p{L}-]{1,24})?$/u.test(name);

/** Keys that most entries of a list end with, with values that come again: `(Woods: fir, elm; Tools: saw)`. */
export function namesSaidOften(each: readonly (readonly Said[])[], entries: number): string[] {
  const said = new Map<string, Inline[][]>();
  for (const parts of each) {
    const own = new Map(parts.map(({ name, inlines }) => [facetName(name), inlines]));
    for (const [name, inlines] of own) {
      const before = said.get(name);
      if (before) before.push([...inlines]);
      else said.set(name, [[...inlines]]);
    }
  }
  return [...said].flatMap(([name, values]) =>
    values.length >= OFTEN.fewest &&
    values.length >= entries * OFTEN.share &&
    mayOften(name) &&
    comeAgain(values)
      ? [name]
      : [],
  );
}

/** Names of lines under which the entries of a list say of which kind they are, by the judgement on columns. */
export function lineFacets(candidates: readonly Candidate[], text: string): Set<string> {
  const each = candidates.map((candidate) => saidInLines(candidate, text));
  return new Set([...namesOfKinds(each.flat()), ...namesSaidOften(each, candidates.length)]);
}

/** What the lines of an entry say of its kind. */
export function kindsInLines(candidate: Candidate, names: ReadonlySet<string>, text: string): Said[] {
  if (names.size === 0) return [];
  return saidInLines(candidate, text).filter(({ name }) => names.has(facetName(name)));
}
