import { dateOf } from '../analysis/entry-date.ts';
import type { Entry, List } from '../model.ts';
import { canonicalColor } from '../taxonomy/colors.ts';
import { pushTo } from '../text/collections.ts';
import { printable } from '../text/escape.ts';
import { type Branch, gather, isLabelled } from '../views/branches.ts';
import { fieldsToFilterBy, pageFields } from './fields.ts';
import { pageLinks } from './links.ts';
import { matrixOf } from './matrix.ts';
import type { Group, GroupId, Node, PageData, PageEntry } from './model.ts';

/** A list and where it is on the web, if it is. */
export interface Source {
  readonly list: List;
  /** What relative links of the list are relative to. */
  readonly base?: string;
}

/** What the page is made of. */
export interface Built {
  readonly data: PageData;
  /** Colours that nodes name by number, the first as number 1; six hexadecimal digits each. */
  readonly colors: readonly string[];
}

/** Units of a text that are shown. */
const LONGEST = 2000;

/** Share of entries without a label from which undeclared labels are taken for chance. */
const RARE = 0.95;

class Builder {
  readonly groups: Group[] = [];
  readonly nodes: Node[] = [];
  readonly colors: string[] = [];
  private readonly keys = new Set<string>();
  private readonly numbers = new Map<string, number>();
  private readonly places = new Map<Entry, number[]>();

  private colorOf(color: string | undefined): number | undefined {
    const known = color === undefined ? '' : canonicalColor(color);
    if (!/^[\da-f]{6}$/.test(known)) return undefined;
    const number = this.numbers.get(known) ?? this.colors.push(known);
    this.numbers.set(known, number);
    return number;
  }

  group(id: GroupId, title: string): number {
    return this.groups.push({ id, title, several: id === 'label' }) - 1;
  }

  node(
    group: number,
    parent: number,
    title: string,
    more: { id?: string; color?: string | undefined } = {},
  ): number {
    const { id } = more;
    const shown = printable(title, LONGEST) || '–';
    const color = this.colorOf(more.color);
    const above = this.nodes[parent]?.key;
    const plain = id ?? (above === undefined ? shown : `${above}/${shown}`);
    // A list may call two sections the same; the second gets a number, so that links tell them apart.
    const taken = (key: string) => this.keys.has(`${group} ${key}`);
    let key = plain;
    for (let count = 2; taken(key); count++) key = `${plain}~${count}`;
    this.keys.add(`${group} ${key}`);
    const node = {
      group,
      parent,
      key,
      title: shown,
      ...(id === undefined ? {} : { id: printable(id, LONGEST) }),
      ...(color === undefined ? {} : { color }),
    };
    return this.nodes.push(node) - 1;
  }

  put(entries: readonly Entry[], node: number): void {
    for (const entry of entries) {
      pushTo(this.places, entry, node);
    }
  }

  placesOf(entry: Entry): readonly number[] {
    return this.places.get(entry) ?? [];
  }
}

/** The colour that a branch has: its tag's, else the one that all below it share. */
function colorOf(branch: Branch): string | undefined {
  if (branch.tag) return branch.tag.color;
  if (branch.undeclared) {
    for (const label of branch.own[0]?.labels ?? []) if (label.id === branch.title) return label.color;
    return undefined;
  }
  const [first, ...others] = branch.children.map(colorOf);
  return others.every((color) => color === first) ? first : undefined;
}

/** Puts branches and their entries below a node; `known` finds a tag again that another list has too. */
function addBranches(
  build: Builder,
  group: number,
  parent: number,
  branches: readonly Branch[],
  known?: Map<string, number>,
): void {
  for (const branch of branches) {
    const name = `${parent} ${branch.tag ? `tag ${branch.tag.id}` : branch.title}`;
    const id = branch.tag?.id ?? (branch.undeclared ? branch.title : undefined);
    const more = { ...(id === undefined ? {} : { id }), color: colorOf(branch) };
    const node = known?.get(name) ?? build.node(group, parent, branch.title, more);
    known?.set(name, node);
    build.put(branch.own, node);
    addBranches(build, group, node, branch.children, known);
  }
}

/** Labels: the taxonomies of all lists as one, then what they do not declare, then entries without any. */
function addLabels(build: Builder, lists: readonly List[]): void {
  const labelled = lists.filter(isLabelled);
  const declared = labelled.some(({ taxonomy }) => taxonomy.tags.length > 0);
  const entries = lists.flatMap((list) => list.entries);
  const without = entries.filter(({ labels }) => labels.length === 0);
  // A few words in brackets make no vocabulary.
  if (without.length === entries.length || (!declared && without.length > entries.length * RARE)) return;
  const group = build.group('label', 'Labels');
  const known = new Map<string, number>();
  const facets = labelled.map((list) => gather(list, list.entries, 'label'));
  for (const { branches } of facets) {
    const own = branches.filter(({ undeclared }) => !undeclared);
    addBranches(build, group, -1, own, known);
  }
  const others = facets.flatMap(({ branches }) => branches.filter(({ undeclared }) => undeclared));
  if (others.length > 0) {
    const parent = declared ? build.node(group, -1, 'Other labels') : -1;
    // Without a taxonomy nobody gave them an order: what is used most comes first.
    const used = new Map<string, number>();
    for (const { title, own } of others) used.set(title, (used.get(title) ?? 0) + own.length);
    others.sort((a, b) => used.get(b.title)! - used.get(a.title)!);
    addBranches(build, group, parent, others, known);
  }
  if (without.length > 0) build.put(without, build.node(group, -1, 'No label'));
}

/** A lone section around all others, such as "Table of Contents", says nothing. */
function withoutLoneRoot(branches: readonly Branch[]): readonly Branch[] {
  const [root, ...others] = branches;
  if (!root || others.length > 0 || root.own.length > 0 || root.children.length === 0) return branches;
  return withoutLoneRoot(root.children);
}

/** Sections that hold entries; of several lists below the list's name. None where there is nothing to choose. */
function addSections(build: Builder, lists: readonly List[], nameOf: (list: List) => string): void {
  const facets = lists.map((list) => ({ list, ...gather(list, list.entries, 'section') }));
  const holders = (branches: readonly Branch[]): number =>
    branches.reduce((sum, { own, children }) => sum + (own.length > 0 ? 1 : 0) + holders(children), 0);
  const choice = facets.reduce(
    (sum, { branches, rest }) => sum + holders(branches) + (rest.length > 0 ? 1 : 0),
    0,
  );
  if (choice < 2) return;
  const group = build.group('section', 'Sections');
  for (const { list, branches: roots, rest } of facets) {
    const branches = withoutLoneRoot(roots);
    const top = lists.length > 1 ? build.node(group, -1, nameOf(list)) : -1;
    addBranches(build, group, top, branches);
    if (rest.length > 0)
      build.put(rest, top === -1 ? build.node(group, -1, 'Before the first section') : top);
  }
}

/** Years, newest first; only where most entries say when they are from. */
function addYears(build: Builder, lists: readonly List[]): void {
  const byYear = new Map<string, Entry[]>();
  let dated = 0;
  for (const list of lists) {
    for (const entry of list.entries) {
      const year = dateOf(entry, list)?.slice(0, 4);
      if (year === undefined) continue;
      dated++;
      pushTo(byYear, year, entry);
    }
  }
  const total = lists.reduce((sum, { entries }) => sum + entries.length, 0);
  if (byYear.size < 2 || dated * 2 < total) return;
  const group = build.group('year', 'Years');
  for (const year of [...byYear.keys()].sort().reverse())
    build.put(byYear.get(year)!, build.node(group, -1, year));
}

/** Fields with few values, such as venues. */
function addFields(build: Builder, lists: readonly List[]): void {
  for (const name of fieldsToFilterBy(lists)) {
    const group = build.group(`field:${name}`, printable(name, 60));
    const known = new Map<string, number>();
    const facets = lists.map((list) => gather(list, list.entries, `field:${name}`, 'most'));
    for (const { branches } of facets) addBranches(build, group, -1, branches, known);
  }
}

function pageEntry(
  entry: Entry,
  { list, base }: Source,
  nodes: readonly number[],
  dates: boolean,
): PageEntry {
  const { url, links } = pageLinks(entry, base);
  const title = printable(entry.title, LONGEST);
  const about = printable(entry.description ?? '', LONGEST);
  const elsewhere = [
    title,
    about,
    ...entry.links.map(({ text }) => text),
    ...entry.labels.map(({ id }) => id),
  ];
  const date = dates ? dateOf(entry, list) : undefined;
  const fields = pageFields(entry, new Set(elsewhere), date);
  return {
    title,
    ...(url === undefined ? {} : { url }),
    ...(about === '' ? {} : { about }),
    nodes,
    ...(links.length === 0 ? {} : { links }),
    ...(fields.length === 0 ? {} : { fields }),
    ...(date === undefined ? {} : { date }),
  };
}

/** The data of a page about one list or several. */
export function pageData(sources: readonly Source[]): Built {
  const lists = sources.map(({ list }) => list);
  const build = new Builder();
  addLabels(build, lists);
  addSections(build, lists, (list) => list.title ?? list.path);
  addYears(build, lists);
  addFields(build, lists);
  const matrix = matrixOf(
    build.nodes,
    build.groups.findIndex(({ id }) => id === 'label'),
  );
  const dates = build.groups.some(({ id }) => id === 'year');
  const entries = sources.flatMap((source) =>
    source.list.entries.map((entry) => pageEntry(entry, source, build.placesOf(entry), dates)),
  );
  return {
    data: { groups: build.groups, nodes: build.nodes, entries, ...(matrix && { matrix }) },
    colors: build.colors,
  };
}
