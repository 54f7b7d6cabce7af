import type { Block, Item } from '../markdown/block.ts';
import { plain, walkInlines } from '../markdown/inline.ts';
import type { Section } from '../model.ts';
import { append } from '../text/collections.ts';
import { CONTENTS, isAbout, withoutMarks } from './vocabulary.ts';

/** So many bullets that lead to headings make a table of contents; such a share of them must be found. */
const FEWEST = { bullets: 3, share: 0.8 };

/** Contents lead to such a share of the sections; where not to all, at least as many must stand elsewhere as below. */
const COVERED = 0.9;

/**
 * Sections that are tables of contents whatever they are called: nothing but bullets that lead to headings of the file,
 * some below them by rank and some not, and nearly all that there are. Where all are below, or sections of the list are
 * left out, it may as well be a topic with its parts.
 */
export function contentsByLinks(
  flow: readonly { readonly block: Block; readonly section: number }[],
  sections: readonly Section[],
): Set<number> {
  const anchors = new Map<string, number>();
  for (const { anchor, index } of sections) if (anchor !== undefined) anchors.set(anchor, index);
  const held = new Map<number, string[] | undefined>();
  for (const { block, section } of flow) {
    if (section === -1 || block.type === 'heading' || block.type === 'break') continue;
    if (held.has(section) && held.get(section) === undefined) continue;
    const found = block.type === 'list' ? anchorsIn(block.items) : undefined;
    const before = held.get(section);
    if (found && before) append(before, found);
    else held.set(section, found);
  }
  const contents = new Set<number>();
  const topics = topicsOf(flow, sections);
  for (const [index, found] of held) {
    if (!found || found.length < FEWEST.bullets) continue;
    const { depth } = sections[index]!;
    let end = index + 1;
    while (end < sections.length && sections[end]!.depth > depth) end++;
    const led = found.flatMap((anchor) => anchors.get(anchor) ?? []);
    const below = led.filter((at) => at > index && at < end).length;
    const beyond = led.filter((at) => at >= end).length;
    if (below === 0 || beyond === 0 || below + beyond < found.length * FEWEST.share) continue;
    const missed = missedBy(index, new Set(led), sections, topics);
    if (missed === 0 || (missed <= (1 - COVERED) * (missed + led.length) && beyond >= below))
      contents.add(index);
  }
  return contents;
}

interface Topics {
  /** Whether a section is one that contents name: a heading, not the title or the contents, and not about the list. */
  readonly named: readonly boolean[];
  /** How many there are of a depth. */
  readonly ofDepth: ReadonlyMap<number, number>;
  /** How many stand straight below a section. */
  readonly below: ReadonlyMap<number, number>;
}

function topicsOf(
  flow: readonly { readonly block: Block; readonly section: number }[],
  sections: readonly Section[],
): Topics {
  // What says nothing but words without links, such as an introduction, holds no entries.
  const talks = new Map<number, boolean>();
  for (const { block, section } of flow)
    if (block.type !== 'heading' && block.type !== 'break')
      talks.set(section, talks.get(section) !== false && isTalk(block));
  const holders = new Set(sections.map(({ parent }) => parent));
  const ofDepth = new Map<number, number>();
  const below = new Map<number, number>();
  const named = sections.map(({ index, anchor, title, depth, parent }) => {
    const words = withoutMarks(title);
    const isTitle = index === 0 && depth === 1;
    if (anchor === undefined || isTitle || CONTENTS.test(words) || isAbout(words)) return false;
    if (talks.get(index) === true && !holders.has(index)) return false;
    ofDepth.set(depth, (ofDepth.get(depth) ?? 0) + 1);
    below.set(parent, (below.get(parent) ?? 0) + 1);
    return true;
  });
  return { named, ofDepth, below };
}

/** Whether a block is a paragraph without links. */
function isTalk(block: Block): boolean {
  if (block.type !== 'paragraph') return false;
  for (const { kind } of walkInlines(block.inlines)) if (kind === 'link') return false;
  return true;
}

/** How many of the sections straight below one, and of those of its rank or a higher one, no link leads to. */
function missedBy(
  index: number,
  led: ReadonlySet<number>,
  sections: readonly Section[],
  { named, ofDepth, below }: Topics,
): number {
  const { depth } = sections[index]!;
  let missed = below.get(index) ?? 0;
  for (const [of, count] of ofDepth) if (of <= depth) missed += count;
  // Neither it nor what it stands in is asked for.
  const around = new Set<number>();
  for (let at = index; at !== -1 && !around.has(at); at = sections[at]?.parent ?? -1) around.add(at);
  for (const at of around) if (named[at]) missed--;
  for (const at of led) {
    const { depth: rank, parent } = sections[at]!;
    if (named[at] && !around.has(at) && (rank <= depth || parent === index)) missed--;
  }
  return missed;
}

/** Where bullets lead within the file, and those below them; nothing where one is more than a link. */
function anchorsIn(items: readonly Item[]): string[] | undefined {
  const found: string[] = [];
  for (const { head, blocks } of items) {
    const said = head.filter((node) => plain([node]).trim() !== '');
    const [only] = said;
    if (said.length !== 1 || only?.kind !== 'link' || !only.url.startsWith('#')) return undefined;
    found.push(decoded(only.url.slice(1)).toLowerCase());
    for (const block of blocks) {
      const below = block.type === 'list' ? anchorsIn(block.items) : undefined;
      if (!below) return undefined;
      for (const each of below) found.push(each);
    }
  }
  return found;
}

function decoded(anchor: string): string {
  try {
    return decodeURIComponent(anchor);
  } catch {
    return anchor;
  }
}
