import { dateOf } from '../analysis/entry-date.ts';
import type { Entry, List, Tag } from '../model.ts';
import { canonicalColor } from '../taxonomy/colors.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { sortByTitle } from './order.ts';
import { tagOf } from './select.ts';

/** Entries that belong together by something, with what lies below. */
export interface Branch {
  readonly title: string;
  /** The tag that it stands for, if it stands for one. */
  readonly tag?: Tag;
  /** The colour that all its tags share: six hexadecimal digits. */
  readonly color?: string;
  /** A label that is in use but not declared. */
  readonly undeclared?: boolean;
  /** Entries of its own, in the order of the list. */
  readonly own: readonly Entry[];
  /** Those and all below, each once, in the order of the list. */
  readonly entries: readonly Entry[];
  readonly children: readonly Branch[];
}

/** Entries gathered by one property. */
export interface Facet {
  /** What they are gathered by. */
  readonly by: 'label' | 'section' | 'year' | 'month' | 'field';
  readonly branches: readonly Branch[];
  /** Entries that belong to none. */
  readonly rest: readonly Entry[];
}

export type Order = 'declared' | 'alphabetical' | 'most';

interface OpenBranch {
  title: string;
  tag?: Tag;
  undeclared?: boolean;
  own: Entry[];
  children: Map<string, OpenBranch>;
}

const openBranch = (title: string): OpenBranch => ({ title, own: [], children: new Map() });

function finish({ children, ...branch }: OpenBranch): Branch {
  const below = [...children.values()].map(finish);
  const colors = new Set(below.map((child) => child.color));
  if (branch.tag || below.length === 0) colors.add(branch.tag?.color && canonicalColor(branch.tag.color));
  const [color] = colors;
  const rest = {
    ...branch,
    ...(colors.size === 1 && color !== undefined && /^[\da-f]{6}$/.test(color) && { color }),
  };
  if (below.length === 0) return { ...rest, entries: rest.own, children: below };
  const all = new Set(rest.own);
  for (const child of below) for (const entry of child.entries) all.add(entry);
  return { ...rest, entries: [...all].sort((a, b) => a.index - b.index), children: below };
}

function under(parent: Map<string, OpenBranch>, title: string): OpenBranch {
  let found = parent.get(title);
  if (!found) {
    found = openBranch(title);
    parent.set(title, found);
  }
  return found;
}

/** The taxonomy as branches, every tag of it, then labels in use that it does not declare. */
function byLabel(list: List, entries: readonly Entry[]): OpenBranch[] {
  const roots = new Map<string, OpenBranch>();
  const places = new Map<string, OpenBranch>();
  for (const tag of list.taxonomy.tags) {
    let level = roots;
    for (const step of tag.path) level = under(level, step).children;
    const place = level.get(tag.id) ?? under(level, tag.title);
    // Two tags of one title on one branch stay two.
    const own = place.tag && place.tag !== tag ? under(level, tag.id) : place;
    own.tag = tag;
    places.set(tag.id, own);
  }
  const unknown = new Map<string, OpenBranch>();
  for (const entry of entries) {
    const met = new Set<OpenBranch>();
    for (const label of entry.labels) {
      const tag = tagOf(label, list);
      const place = (tag && places.get(tag.id)) ?? under(unknown, label.id);
      if (met.has(place)) continue;
      met.add(place);
      place.own.push(entry);
    }
  }
  const others = [...unknown.values()].map((each) => ({ ...each, undeclared: true }));
  return [...roots.values(), ...others];
}

/** The sections that hold entries. */
function bySection(list: List, entries: readonly Entry[], rest: Entry[]): OpenBranch[] {
  const roots = new Map<string, OpenBranch>();
  const places = new Map<number, OpenBranch>();
  const placeOf = (section: number): OpenBranch | undefined => {
    const known = places.get(section);
    if (known) return known;
    const { path, title, parent } = list.sections[section]!;
    // The document's own title is no section of it.
    if (path.length === 0) return undefined;
    const above = parent === -1 ? undefined : placeOf(parent);
    const place = openBranch(title);
    // By position: two sections of one title stay two.
    (above?.children ?? roots).set(`${section}`, place);
    places.set(section, place);
    return place;
  };
  for (const entry of entries) {
    const section =
      entry.shape === 'heading' && entry.sectionIndex !== -1
        ? list.sections[entry.sectionIndex]!.parent
        : entry.sectionIndex;
    const place = section === -1 ? undefined : placeOf(section);
    if (place) place.own.push(entry);
    else rest.push(entry);
  }
  return [...roots.values()];
}

function byValue(
  entries: readonly Entry[],
  rest: Entry[],
  valuesOf: (entry: Entry) => readonly string[],
): OpenBranch[] {
  const roots = new Map<string, OpenBranch>();
  for (const entry of entries) {
    const values = new Set(valuesOf(entry));
    for (const value of values) under(roots, value).own.push(entry);
    if (values.size === 0) rest.push(entry);
  }
  return [...roots.values()];
}

/** Values of a field or column of an entry, by its name; several are separated by commas or semicolons. */
export function fieldValues(entry: Entry, name: string): string[] {
  const asked = name.trim().toLowerCase();
  return entry.fields
    .filter((field) => field.name.trim().toLowerCase() === asked)
    .flatMap(({ value }) => value.split(/[,;，；]/))
    .map((value) => foldSpace(value))
    .filter((value) => value !== '' && !/^[-–—]+$/.test(value));
}

function inOrder(branches: readonly Branch[], order: Order): Branch[] {
  const sorted = branches.map((branch) => ({ ...branch, children: inOrder(branch.children, order) }));
  if (order === 'alphabetical') return sortByTitle(sorted, ({ title }) => title);
  if (order === 'most') return sorted.sort((a, b) => b.entries.length - a.entries.length);
  return sorted;
}

/** Whether the list tells its entries apart by labels. */
export function isLabelled(list: List): boolean {
  if (list.taxonomy.source === 'sections') return false;
  return list.taxonomy.tags.length > 0 || list.entries.some(({ labels }) => labels.length > 0);
}

/** Gathers entries by what the option `by` says. Years come newest first. */
export function gather(list: List, entries: readonly Entry[], by: string, order: Order = 'declared'): Facet {
  const kind = by === 'auto' ? (isLabelled(list) ? 'label' : 'section') : by;
  const rest: Entry[] = [];
  const done = (facet: Facet['by'], open: readonly OpenBranch[]): Facet => ({
    by: facet,
    branches: inOrder(open.map(finish), order),
    rest,
  });
  if (kind === 'section') return done('section', bySection(list, entries, rest));
  if (kind === 'year' || kind === 'month') {
    const units = kind === 'year' ? 4 : 7;
    const times = byValue(entries, rest, (entry) => {
      const date = dateOf(entry, list) ?? '';
      return date.length >= units ? [date.slice(0, units)] : [];
    });
    return done(
      kind,
      times.sort((a, b) => (a.title < b.title ? 1 : -1)),
    );
  }
  if (kind.startsWith('field:')) {
    const name = kind.slice('field:'.length);
    return done(
      'field',
      byValue(entries, rest, (entry) => fieldValues(entry, name)),
    );
  }
  const open = byLabel(list, entries);
  append(
    rest,
    entries.filter(({ labels }) => labels.length === 0),
  );
  return done('label', open);
}

/** The branches that entries are gathered in, at most `depth` levels down (0: all); what lies deeper is in its branch. */
export function cutAt(branches: readonly Branch[], depth: number): Branch[] {
  if (depth === 0) return [...branches];
  return branches.map((branch) => ({
    ...branch,
    children: depth === 1 ? [] : cutAt(branch.children, depth - 1),
  }));
}

/** The lowest branches, each with the titles above it. */
export function leavesOf(
  branches: readonly Branch[],
  path: readonly string[] = [],
): { branch: Branch; path: readonly string[] }[] {
  return branches.flatMap((branch) => {
    const here = [...path, branch.title];
    const below = leavesOf(branch.children, here);
    // A branch that is a tag too has entries that none of its children has.
    return branch.children.length === 0 || branch.tag ? [{ branch, path: here }, ...below] : below;
  });
}
