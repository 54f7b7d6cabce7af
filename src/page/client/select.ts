import type { PageData, PageEntry } from '../model.ts';
import { fold, terms } from './fold.ts';
import type { Sort, State } from './state.ts';

/** The data, made ready for asking. */
export interface Index {
  readonly data: PageData;
  /** For each entry, the nodes that it is in, those above included. */
  readonly nodes: readonly (readonly number[])[];
  /** What is searched of each entry, folded. */
  readonly texts: readonly string[];
  /** Positions of the entries in each order; made when first asked for. */
  readonly orders: Map<Sort, readonly number[]>;
}

export interface Selection {
  /** Positions of the entries that fit, in the order asked for. */
  readonly entries: readonly number[];
  /**
   * For each node, the entries that there would be with it: of those that fit all other groups of filters, and
   * where all labels are asked for, those that have the chosen ones as well.
   */
  readonly counts: readonly number[];
}

function textOf(entry: PageEntry, nodes: readonly number[], data: PageData): string {
  const parts = [entry.title, entry.about ?? '', entry.date ?? ''];
  for (const node of nodes) parts.push(data.nodes[node]!.title, data.nodes[node]!.id ?? '');
  for (const [name, value] of entry.fields ?? []) parts.push(name, value);
  // No search goes across the line between two of them.
  return fold(parts.join('\n'));
}

/** Makes the data ready. */
export function indexOf(data: PageData): Index {
  const nodes = data.entries.map((entry) => {
    const all = new Set<number>();
    for (const leaf of entry.nodes)
      for (let node = leaf; node !== -1; node = data.nodes[node]!.parent) all.add(node);
    return [...all];
  });
  let texts: string[] | undefined;
  return {
    data,
    nodes,
    // Not needed for the first look at the page.
    get texts() {
      texts ??= data.entries.map((entry, at) => textOf(entry, nodes[at]!, data));
      return texts;
    },
    orders: new Map(),
  };
}

function orderBy(sort: Sort, entries: readonly PageEntry[]): number[] {
  const all = entries.map((_, at) => at);
  if (sort === 'listed') return all;
  if (sort === 'last') return all.reverse();
  if (sort === 'title') {
    const { compare } = new Intl.Collator(undefined, { numeric: true, ignorePunctuation: true });
    return all.sort((a, b) => compare(entries[a]!.title, entries[b]!.title));
  }
  const sign = sort === 'newest' ? -1 : 1;
  return all.sort((a, b) => {
    const [x, y] = [entries[a]!.date, entries[b]!.date];
    if (x === y) return a - b;
    // What has no date comes last, both ways.
    if (x === undefined || y === undefined) return x === undefined ? 1 : -1;
    return x < y ? -sign : sign;
  });
}

function ordered(index: Index, sort: Sort): readonly number[] {
  let order = index.orders.get(sort);
  if (!order) {
    order = orderBy(sort, index.data.entries);
    index.orders.set(sort, order);
  }
  return order;
}

/** The entries that fit, and what choosing another node would give. One walk over the entries. */
export function select(index: Index, state: State): Selection {
  const { groups, nodes } = index.data;
  const wanted = terms(state.query);
  const asked = groups.map((_, group) => [...state.chosen].filter((node) => nodes[node]!.group === group));
  const needsAll = groups.map(({ several }) => several && state.all);
  const counts = nodes.map(() => 0);
  const found: number[] = [];
  for (const at of ordered(index, state.sort)) {
    const mine = index.nodes[at]!;
    if (wanted.length > 0 && !wanted.every((term) => index.texts[at]!.includes(term))) continue;
    // The one group that the entry does not fit, if it is only one.
    let unfit = -1;
    let many = false;
    for (let group = 0; group < groups.length; group++) {
      const chosen = asked[group]!;
      if (chosen.length === 0) continue;
      const has = (node: number) => mine.includes(node);
      if (needsAll[group] ? chosen.every(has) : chosen.some(has)) continue;
      many = unfit !== -1;
      unfit = group;
      if (many) break;
    }
    if (many) continue;
    if (unfit === -1) {
      found.push(at);
      for (const node of mine) counts[node]!++;
    } else if (!needsAll[unfit]) {
      for (const node of mine) if (nodes[node]!.group === unfit) counts[node]!++;
    }
  }
  return { entries: found, counts };
}
