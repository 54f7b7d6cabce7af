import type { Label, Tag, Taxonomy } from '../model.ts';
import { memo } from '../text/collections.ts';
import { nearestAll, similarity } from '../text/fold.ts';
import { isAscii } from '../text/letters.ts';
import { readBadge } from './syntax/badge.ts';

/**
 * How a label names a tag, the surest first:
 * `id` as declared; `escaping` a badge whose single dashes cut the tag's name into parts; `alias` another
 * spelling that is declared; `twin` the same but for case, spaces and signs; `title` the tag's title in place of
 * its id; `suffix` the id without its first parts; `near` a slip of the keyboard.
 */
export type Match = 'id' | 'escaping' | 'alias' | 'twin' | 'title' | 'suffix' | 'near';

export interface Resolution {
  readonly match: Match;
  /** The tag that was meant; where several could be meant, the likeliest. */
  readonly tag: Tag;
  /** False where another tag could have been meant as well. */
  readonly sure: boolean;
}

/** A label's letters and digits, for comparing spellings; emoji and the like stay as they are. */
export function foldLabel(id: string): string {
  const lower = id.normalize('NFKC').toLowerCase();
  return lower.replace(isAscii(lower) ? /[^\da-z+#]+/g : /[^\p{L}\p{N}+#]+/gu, '') || lower;
}

/** Finds the tags of a taxonomy that labels name. Made once a taxonomy; each spelling is looked for once. */
export class Resolver {
  private readonly ids = new Map<string, Tag>();
  private readonly aliases = new Map<string, Tag>();
  private readonly folded = new Map<string, Tag[]>();
  private readonly titles = new Map<string, Tag[]>();
  private readonly suffixes = new Map<string, Tag[]>();
  private readonly guessed = new Map<string, Resolution | undefined>();

  constructor(taxonomy: Taxonomy) {
    for (const tag of taxonomy.tags) {
      this.ids.set(tag.id, tag);
      for (const alias of tag.aliases) this.aliases.set(alias, tag);
      add(this.folded, foldLabel(tag.id), tag);
      add(this.titles, foldLabel(tag.title), tag);
      for (let at = firstPart(tag.id); at !== -1; at = nextPart(tag.id, at)) {
        add(this.suffixes, foldLabel(tag.id.slice(at)), tag);
      }
    }
  }

  /** The tag that a label names, or was meant to name; `undefined` when no tag is like it. */
  resolve(label: Pick<Label, 'id' | 'url'>): Resolution | undefined {
    const exact = this.ids.get(label.id);
    if (exact) return { match: 'id', tag: exact, sure: true };
    const parts = (label.url && readBadge(label.url)?.parts) || [];
    const joined = parts.length > 1 ? this.ids.get(parts.join('-')) : undefined;
    if (joined) return { match: 'escaping', tag: joined, sure: true };
    const alias = this.aliases.get(label.id);
    if (alias) return { match: 'alias', tag: alias, sure: true };
    if (!this.guessed.has(label.id)) this.guessed.set(label.id, this.guess(label.id));
    return this.guessed.get(label.id);
  }

  private guess(id: string): Resolution | undefined {
    const folded = foldLabel(id);
    for (const [match, known] of [
      ['twin', this.folded],
      ['title', this.titles],
      ['suffix', this.suffixes],
    ] as const) {
      const tags = known.get(folded);
      // One word alone (`Reasoning`) may be short for a tag that merely holds it.
      if (tags)
        return { match, tag: tags[0]!, sure: tags.length === 1 && (match !== 'suffix' || PART.test(id)) };
    }
    if (this.guessed.size >= MOST_GUESSES || id.length > LONGEST) return undefined;
    // Of two letters, or of two emoji, each is near to the other.
    if (!/[\p{L}\p{N}].*[\p{L}\p{N}].*[\p{L}\p{N}]/u.test(id)) return undefined;
    const [best, second] = nearestAll(id, this.ids.keys());
    if (best === undefined) return undefined;
    const tag = this.ids.get(best)!;
    // Of ids with a long beginning in common all are near; the meant one is so by far, and in what is its own.
    const byFar = second === undefined || (1 - similarity(id, best)) * 3 <= 1 - similarity(id, second);
    const from = commonParts(id, best);
    const alike = similarity(id.slice(from).toLowerCase(), best.slice(from).toLowerCase());
    if (alike < MAYBE) return undefined;
    return { match: 'near', tag, sure: byFar && alike >= SLIP && id.length >= 4 };
  }
}

/** Where a part of an id begins, the first one left out. */
const PART = /(?<=[^\p{L}\p{N}])[\p{L}\p{N}]/u;

/** Ids of more characters are no names: their parts are not looked at. */
const LONGEST = 200;

/** How alike the differing parts of two ids are when one is a slip of the other: `Aquisition` and `Acquisition`. */
const SLIP = 0.65;
/** Less alike, they are just two names of one branch. */
const MAYBE = 0.5;

/** Different unknown labels of one list that are compared with every tag; a list with more has other problems. */
const MOST_GUESSES = 2000;

/** Where the parts that two ids begin with in common end; the last part is never one of them. */
function commonParts(a: string, b: string): number {
  let end = 0;
  for (let i = 0; i < Math.min(a.length, b.length) && a[i] === b[i]; i++) {
    if (!/[\p{L}\p{N}]/u.test(a[i]!)) end = i + 1;
  }
  return end;
}

function firstPart(id: string): number {
  return id.length > LONGEST ? -1 : id.search(PART);
}

function nextPart(id: string, at: number): number {
  const found = id.slice(at).search(PART);
  return found === -1 ? -1 : at + found;
}

function add(map: Map<string, Tag[]>, key: string, tag: Tag): void {
  const held = map.get(key);
  if (!held) map.set(key, [tag]);
  else if (!held.includes(tag)) held.push(tag);
}

/** The resolver of a taxonomy. */
export const resolverOf = memo((taxonomy: Taxonomy) => new Resolver(taxonomy));
