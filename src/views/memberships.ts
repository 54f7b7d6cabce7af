import type { Entry, List, Tag } from '../model.ts';
import { sectionNumber } from '../parse/indexes.ts';
import { append, pushTo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { numbersOf, titleIndex } from '../text/title-index.ts';
import { type Branch, type Facet, fieldValues, leavesOf } from './branches.ts';
import { type MentionSection, readMentions } from './index-items.ts';
import type { ViewContext } from './view.ts';

/** What stands in a section of an index: an entry, or words that name none. */
export type Item =
  | {
      readonly entry: Entry;
      /** A person put it there; no label does. */
      readonly mark: boolean;
    }
  | { readonly entry?: undefined; readonly mark: true; readonly raw: string; readonly title: string };

/** A section of an index. */
export interface Node {
  /** Empty for what stands before the first section. */
  readonly title: string;
  readonly tag?: Tag;
  readonly items: Item[];
  readonly children: Node[];
}

interface Options {
  readonly keep: 'none' | 'mentions';
  readonly also?: string | undefined;
}

/** Finds the entries that a title of an index means: the same when folded, else the one that it nearly is. */
function finder(list: List): (mention: { title: string; linked?: string }) => Entry[] {
  const byTitle = new Map<string, Entry[]>();
  for (const entry of list.entries) {
    const key = foldTitle(entry.title);
    if (key !== '') pushTo(byTitle, key, entry);
  }
  const keys = [...byTitle.keys()];
  let near: ReturnType<typeof titleIndex> | undefined;
  return ({ title, linked }) => {
    for (const said of [title, linked]) {
      const known = said === undefined ? undefined : byTitle.get(foldTitle(said));
      if (known) return known;
    }
    near ??= titleIndex(keys);
    const key = foldTitle(linked ?? title);
    const [best] = near.lookup(key, 0.9);
    const found = best && keys[best.index]!;
    return found !== undefined && numbersOf(found) === numbersOf(key) ? byTitle.get(found)! : [];
  };
}

/** The index that stands there: in the region, else elsewhere in the list. */
function standing(list: List, context: ViewContext<Options>): { sections: MentionSection[]; ours: boolean } {
  const own = readMentions(context.before);
  if (own.length > 0) return { sections: own, ours: true };
  const position = new Map(list.labelIndex.map(({ sectionIndex }, at) => [sectionIndex, at]));
  const sections = list.labelIndex.map((section): MentionSection => {
    let parent = list.sections[section.sectionIndex]?.parent ?? -1;
    while (parent !== -1 && !position.has(parent)) parent = list.sections[parent]!.parent;
    return {
      title: section.section,
      bare: sectionNumber(section.section)?.rest ?? section.section,
      ...(section.number && { number: section.number }),
      ...(section.label !== undefined && { label: section.label }),
      parent: parent === -1 ? -1 : position.get(parent)!,
      mentions: section.items.map(({ title, span }) => ({
        title,
        raw: list.text.slice(span.start, span.end).replace(/^\s*[-*+]\s+/, ''),
        marked: false,
      })),
    };
  });
  return { sections, ours: false };
}

/** Finds the branch that a section of an old index stands for: by its badge, else by its title where only one has that. */
function branchFinder(leaves: readonly Branch[]): (section: MentionSection) => Branch | undefined {
  const byId = new Map<string, Branch>();
  const byTitle = new Map<string, Set<Branch>>();
  for (const leaf of leaves) {
    const { tag, title } = leaf;
    const id = tag?.id ?? title;
    if (!byId.has(id)) byId.set(id, leaf);
    for (const name of [title, id].map(foldTitle))
      byTitle.set(name, (byTitle.get(name) ?? new Set()).add(leaf));
  }
  return ({ label, title, bare }) => {
    const badged = label === undefined ? undefined : byId.get(label);
    if (badged) return badged;
    for (const name of [title, bare]) {
      const meant = byTitle.get(foldTitle(name));
      if (meant?.size === 1) return [...meant][0];
    }
    return undefined;
  };
}

/** Sections of an index by what names them: a number, else a title or a label. */
class Register {
  private readonly numbers = new Map<string, Node>();
  private readonly names = new Map<string, Node>();
  private readonly nodes = new Set<Node>();

  add(node: Node, number: string | undefined, names: readonly string[]): void {
    if (this.nodes.has(node)) return;
    this.nodes.add(node);
    if (number !== undefined && !this.numbers.has(number)) this.numbers.set(number, node);
    for (const name of names.map(foldTitle))
      if (name !== '' && !this.names.has(name)) this.names.set(name, node);
  }

  find(value: string): Node | undefined {
    const number = sectionNumber(value)?.number;
    return (number === undefined ? undefined : this.numbers.get(number)) ?? this.names.get(foldTitle(value));
  }
}

/**
 * The sections of an index with more members than labels give: those of the index that stands there, and those
 * that a column or field of the entries names. Nothing that a person entered is lost.
 * @param nodesOf a branch as sections, none where it is not shown.
 */
export function withMemberships(
  list: List,
  facet: Facet,
  context: ViewContext<Options>,
  nodesOf: (branch: Branch) => Node[],
): Node[] {
  const { options } = context;
  const roots: Node[] = [];
  const register = new Register();
  const covered = new Set<Branch>();
  const leaves = leavesOf(facet.branches).map(({ branch }) => branch);
  if (options.keep === 'mentions') keepSections();
  const missing = facet.branches.flatMap(uncovered);
  append(roots, missing.flatMap(nodesOf));
  for (const node of roots) nameAll(node);
  if (options.also !== undefined) addFrom(options.also);
  return roots;

  function keepSections(): void {
    const { sections, ours } = standing(list, context);
    const find = finder(list);
    const branchOf = branchFinder(leaves);
    const parents = new Set(sections.map(({ parent }) => parent));
    const nodes: (Node | undefined)[] = [];
    // What is untouched holds items of labels and marked ones; in anything else every item may be a person's.
    const onlyMarked = ours && context.untouched;
    sections.forEach((section, at) => {
      const branch = branchOf(section);
      if (branch) covered.add(branch);
      if (onlyMarked && isGone(section, branch, parents.has(at))) return;
      const items: Item[] = (branch?.own ?? []).map((entry) => ({ entry, mark: false }));
      const met = new Set(branch?.own);
      for (const mention of section.mentions) {
        if (onlyMarked && !mention.marked) continue;
        const meant = find(mention);
        if (meant.some((entry) => met.has(entry))) continue;
        if (meant[0]) {
          met.add(meant[0]);
          items.push({ entry: meant[0], mark: true });
        } else {
          items.push({ mark: true, raw: mention.raw, title: mention.title });
          context.note(
            `${quote(mention.title)} in ${quote(section.title)} matches no entry; it stays unchanged.`,
          );
        }
      }
      const node: Node = {
        title: section.title,
        ...(branch?.tag && { tag: branch.tag }),
        items,
        children: [],
      };
      nodes[at] = node;
      (nodes[section.parent]?.children ?? roots).push(node);
      register.add(node, section.number, [section.title, section.bare, section.label ?? '']);
    });
    if (onlyMarked) prune(sections, nodes, parents);
  }

  /** Removes branches whose labels are all gone; one with a number is a person's. */
  function prune(
    sections: readonly MentionSection[],
    nodes: readonly (Node | undefined)[],
    parents: ReadonlySet<number>,
  ): void {
    for (let at = sections.length - 1; at >= 0; at--) {
      const node = nodes[at];
      if (!node || !parents.has(at) || sections[at]!.number !== undefined) continue;
      if (node.tag || node.items.length > 0 || node.children.length > 0) continue;
      const around = nodes[sections[at]!.parent]?.children ?? roots;
      around.splice(around.indexOf(node), 1);
    }
  }

  /** A section that was generated for a label which is no longer declared, or for entries without any. */
  function isGone(section: MentionSection, branch: Branch | undefined, isParent: boolean): boolean {
    if (branch || isParent || section.number !== undefined) return false;
    return section.mentions.length > 0 && !section.mentions.some(({ marked }) => marked);
  }

  function uncovered(branch: Branch): Branch[] {
    const children = branch.children.flatMap(uncovered);
    const own = covered.has(branch) ? [] : branch.own;
    const isLeaf = branch.children.length === 0 || branch.tag !== undefined;
    if (children.length === 0 && (!isLeaf || covered.has(branch))) return [];
    const entries = new Set([...own, ...children.flatMap(({ entries }) => entries)]);
    return [{ ...branch, own, children, entries: [...entries] }];
  }

  function nameAll(node: Node): void {
    register.add(node, sectionNumber(node.title)?.number, [node.title, node.tag?.id ?? '']);
    node.children.forEach(nameAll);
  }

  function addFrom(field: string): void {
    const seats = new Map<Node, Set<Entry>>();
    for (const entry of list.entries) {
      for (const value of fieldValues(entry, field)) {
        let seat = register.find(value);
        if (!seat) {
          seat = { title: value, items: [], children: [] };
          roots.push(seat);
          nameAll(seat);
        }
        let seated = seats.get(seat);
        if (!seated) {
          seated = new Set(seat.items.flatMap((item) => item.entry ?? []));
          seats.set(seat, seated);
        }
        if (!seated.has(entry)) seat.items.push({ entry, mark: false });
        seated.add(entry);
      }
    }
  }
}
