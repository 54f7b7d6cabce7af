import type { Config } from '../config/schema.ts';
import type { Block } from '../markdown/block.ts';
import { plain, walkInlines } from '../markdown/inline.ts';
import type { Entry, IndexItem, IndexSection, Label, Lines, Section, Span, Tag } from '../model.ts';
import { readBadge } from '../taxonomy/syntax/badge.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { pushTo } from '../text/collections.ts';
import { foldSpace, foldTitle } from '../text/fold.ts';
import { numbersOf, type TitleIndex, titleIndex } from '../text/title-index.ts';
import { toLabel } from './labels.ts';
import type { Placed } from './outline.ts';

/** Titles that stand alone in a bullet, by section, before it is known whether they are an index. */
interface Candidate {
  /** It has bullets below it: a group of a list, never an item. */
  group: boolean;
  /** Its title is a link: no sign of an index, but an item of one all the same. */
  linked: boolean;
  title: string;
  titleSpan: Span;
  span: Span;
}

const NUMBER =
  /^(?:(?:Sec(?:tion|\.)?|Ch(?:apter|\.)?|Tab(?:le|\.)?|Fig(?:ure|\.)?|§)\s*)?(\d{1,3}(?:\.\d{1,3}){0,5}|[IVX]{1,5})(?:[.):\s]|$)/i;

/** Leading number of a section's title: `Sec. 3.1.1  Data Acquisition` → `3.1.1`. */
export function sectionNumber(title: string): { number: string; rest: string } | undefined {
  const found = NUMBER.exec(title.trim());
  return found ? { number: found[1]!, rest: title.trim().slice(found[0].length).trim() } : undefined;
}

function candidatesOf(block: Block, text: string): Candidate[] {
  if (block.type !== 'list') return [];
  return block.items.flatMap((item): Candidate[] => {
    const whole = item.head.length === 1 ? item.head[0] : undefined;
    const linked = whole?.kind === 'link';
    const inside = linked ? whole.children : item.head;
    for (const node of walkInlines(inside)) if (node.kind === 'link' || node.kind === 'image') return [];
    const title = foldSpace(plain(item.head));
    if (title === '') return [];
    const titleSpan = { start: inside[0]!.start, end: inside.at(-1)!.end };
    while (titleSpan.end > titleSpan.start && /\s/.test(text[titleSpan.end - 1]!)) titleSpan.end--;
    return [
      {
        group: item.blocks.some(({ type }) => type === 'list' || type === 'table'),
        linked,
        title,
        titleSpan,
        span: { start: item.span.start, end: Math.max(titleSpan.end, item.headSpan.end) },
      },
    ];
  });
}

/**
 * Finds indexes: sections whose bullets repeat titles of entries ("Section - Mentioned Papers"). They are no
 * entries, they refer to them. With one, every `<details>` and heading beside it below the same section is part
 * of the index too, empty or not.
 */
export function readIndexes(
  flow: readonly Placed[],
  sections: readonly Section[],
  entries: readonly Entry[],
  tags: readonly Tag[],
  config: Config,
  text: string,
  lines: Lines,
): IndexSection[] {
  if (!config.index.enabled || entries.length === 0) return [];
  const asked = [config.index.section ?? []].flat().map((title) => foldTitle(title));
  const bySection = new Map<number, Candidate[]>();
  for (const { block, section } of flow) {
    const found = candidatesOf(block, text);
    for (const candidate of found) pushTo(bySection, section, candidate);
  }
  if (bySection.size === 0 && asked.length === 0) return [];
  const byTitle = new Map<string, number[]>();
  for (const entry of entries) {
    const key = foldTitle(entry.title);
    if (key === '') continue;
    pushTo(byTitle, key, entry.index);
  }
  const owned = new Set(entries.map((entry) => entry.span.start));
  const roots =
    asked.length > 0
      ? sections.filter(({ title }) => asked.includes(foldTitle(title))).map(({ index }) => index)
      : rootsOf(bySection, sections, byTitle, owned);
  if (roots.length === 0) return [];

  const badges = badgesOf(flow, text, lines);
  const near = nearTitles(byTitle);
  const indexes: IndexSection[] = [];
  for (const section of sections) {
    const root = roots.find((at) => section.index === at || isBelow(section, at, sections));
    if (root === undefined) continue;
    const found = (bySection.get(section.index) ?? []).filter(
      ({ group, span }) => !group && !owned.has(span.start),
    );
    if (section.index === root && found.length === 0) continue;
    const badge = badges.get(section.index);
    const number = sectionNumber(section.title);
    const label = labelOf(section.title, badge, number?.rest, tags);
    indexes.push({
      section: section.title,
      sectionIndex: section.index,
      line: section.line,
      depth: depthBelow(section, root, sections),
      ...(label !== undefined && { label }),
      ...(badge && { badge }),
      ...(number && { number: number.number }),
      items: found.map((candidate): IndexItem => {
        const known = byTitle.get(foldTitle(candidate.title));
        // Folding hides a stray mark at the end (`Title|`); as written it is not the title.
        const exact = known && !/[|]$/.test(candidate.title) ? known : undefined;
        const meant = exact ? undefined : (known?.[0] ?? near(candidate.title));
        return {
          title: candidate.title,
          titleSpan: candidate.titleSpan,
          span: candidate.span,
          line: lines.lineAt(candidate.span.start),
          entries: exact ?? [],
          ...(meant !== undefined && { similarEntry: meant }),
        };
      }),
    });
  }
  return indexes;
}

function isBelow(section: Section, ancestor: number, sections: readonly Section[]): boolean {
  for (let at = section.parent; at !== -1; at = sections[at]!.parent) if (at === ancestor) return true;
  return false;
}

function depthBelow(section: Section, root: number, sections: readonly Section[]): number {
  let depth = section.index === root ? 1 : 0;
  for (let at = section.index; at !== root && at !== -1; at = sections[at]!.parent) depth++;
  return depth;
}

/** The sections below which an index lies: the nearest one around all sections whose bullets mostly are titles. */
function rootsOf(
  bySection: ReadonlyMap<number, readonly Candidate[]>,
  sections: readonly Section[],
  byTitle: ReadonlyMap<string, readonly number[]>,
  owned: ReadonlySet<number>,
): number[] {
  const matching: number[] = [];
  let hits = 0;
  for (const [section, all] of bySection) {
    const candidates = all.filter(({ linked, group, span }) => !linked && !group && !owned.has(span.start));
    // Mostly groups: the entries are below them.
    if (section === -1 || candidates.length < all.filter(({ group }) => group).length) continue;
    const known = candidates.filter(({ title }) => byTitle.has(foldTitle(title))).length;
    if (known === 0 || known < candidates.length * 0.5) continue;
    hits += known;
    matching.push(section);
  }
  if (hits < 3) return [];
  const chains = matching.map((section) => {
    const chain: number[] = [];
    for (let at = section; at !== -1; at = sections[at]!.parent) chain.unshift(at);
    return chain;
  });
  let shared = 0;
  const first = chains[0]!;
  while (chains.every((chain) => chain[shared] !== undefined && chain[shared] === first[shared])) shared++;
  const root = first[shared - 1];
  // No section but the document's own around them all: each is an index of its own.
  const isDocument = root !== undefined && sections[root]!.path.length === 0;
  return root === undefined || isDocument ? matching : [root];
}

/** The badge that a section shows above its bullets. */
function badgesOf(flow: readonly Placed[], text: string, lines: Lines): Map<number, Label> {
  const badges = new Map<number, Label>();
  for (const { block, section } of flow) {
    if (block.type !== 'paragraph' || badges.has(section)) continue;
    if (
      plain(block.inlines).trim() !== '' ||
      !block.inlines.some((node) => node.kind === 'image' && readBadge(node.url))
    )
      continue;
    const readings = labelForms.badge.read(block.inlines, text);
    if (readings.length === 1) badges.set(section, toLabel(readings[0]!, 'badge', text, lines));
  }
  return badges;
}

function labelOf(
  title: string,
  badge: Label | undefined,
  rest: string | undefined,
  tags: readonly Tag[],
): string | undefined {
  if (badge) return badge.id;
  const key = foldTitle(rest ?? title);
  const meant = tags.filter((tag) => foldTitle(tag.title) === key || foldTitle(tag.id) === key);
  return meant.length === 1 ? meant[0]!.id : undefined;
}

/** The one entry that a misspelt title surely means: nearly the same, and no other entry nearly so. */
function nearTitles(byTitle: ReadonlyMap<string, readonly number[]>): (title: string) => number | undefined {
  const keys = [...byTitle.keys()];
  let index: TitleIndex | undefined;
  return (title) => {
    const key = foldTitle(title);
    index ??= titleIndex(keys);
    // One slip in ten letters.
    const [best, second] = index.lookup(
      key,
      Math.max(0.85, 1 - Math.max(1, Math.floor(key.length / 10)) / key.length),
    );
    if (!best || best.similarity === second?.similarity) return undefined;
    const found = keys[best.index]!;
    return numbersOf(found) === numbersOf(key) ? byTitle.get(found)![0] : undefined;
  };
}
