import type { Block } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import type { Section } from '../model.ts';
import { append, pushTo } from '../text/collections.ts';
import type { Candidate } from './candidates.ts';
import { facetName, NAMES_LABELS, saysKinds } from './facets.ts';
import type { Placed } from './outline.ts';

/** So many entries have a part of a name, and such a share of those that are headings. */
const HABIT = { fewest: 3, share: 0.3 };

/** No value is longer; so many words are a sentence. */
const SHORT = { units: 60, words: 6 };

/** What stands below a heading within an entry, and says of what kind the entry is: `### Category`, below it `Maps, Games`. */
export interface NamedPart {
  readonly name: string;
  /** What holds its values: the lines of a paragraph, or bullets. */
  readonly lines: readonly (readonly Inline[])[];
}

/**
 * Finds within entries that are headings (or summaries) the headings below which stand labels, and nothing else. What they
 * are called, how many entries have them and how often their values come again says which do.
 */
export function readNamedParts(
  entries: readonly Candidate[],
  sections: readonly Section[],
  flow: readonly Placed[],
): void {
  const owners = new Map<number, Candidate>();
  for (const entry of entries) if (entry.shape === 'heading' || entry.opens) owners.set(entry.section, entry);
  if (owners.size < HABIT.fewest) return;
  const all = owners.size;
  const parts = new Map<number, { owner: Candidate; lines: Inline[][] | undefined }>();
  for (const { index, parent, kind } of sections) {
    const owner = owners.get(parent);
    if (!owner || owners.has(index)) continue;
    // What is folded away in an entry is the entry's as well.
    owners.set(index, owner);
    if (kind === 'heading') parts.set(index, { owner, lines: [] });
  }
  for (const { block, section } of flow) {
    const part = parts.get(section);
    if (part?.lines && block.type !== 'heading' && block.type !== 'break')
      part.lines = withBlock(part.lines, block);
  }
  const named = new Map<string, { owner: Candidate; lines: Inline[][] }[]>();
  for (const [index, { owner, lines }] of parts)
    if (lines && lines.length > 0) pushTo(named, facetName(sections[index]!.title), { owner, lines });
  for (const [name, found] of named) {
    const having = new Set(found.map(({ owner }) => owner)).size;
    if (having < HABIT.fewest || having < all * HABIT.share) continue;
    const said = found.flatMap(({ lines }) => lines.map((line) => plain(line)));
    if (!NAMES_LABELS.test(name) && !saysKinds(name, said)) continue;
    for (const { owner, lines } of found) owner.parts = [...(owner.parts ?? []), { name, lines }];
  }
}

/** Lines of a part with those of one more block; nothing where that is no list of short values. */
function withBlock(lines: Inline[][], block: Block): Inline[][] | undefined {
  const more =
    block.type === 'paragraph'
      ? linesOf(block.inlines)
      : block.type === 'list' && block.items.every(({ blocks }) => blocks.length === 0)
        ? block.items.map(({ head }) => [...head])
        : undefined;
  if (!more?.every(holdsValues)) return block.type === 'html' ? lines : undefined;
  append(lines, more);
  return lines;
}

function linesOf(inlines: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of inlines) {
    if (node.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines.filter((line) => plain(line).trim() !== '');
}

/** Whether a line is short values and signs between, no sentence. */
function holdsValues(line: readonly Inline[]): boolean {
  const values = plain(line).split(/[,;，、；|·•]|\s#/);
  return values.every((value) => {
    const words = value.trim();
    return words.length <= SHORT.units && words.split(/\s+/).length <= SHORT.words && !/[.!?。]$/.test(words);
  });
}
