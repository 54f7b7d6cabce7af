import type { Matrix, PageData, PageEntry } from '../model.ts';
import { Search } from './search.ts';
import type { Sort, State } from './state.ts';

/** The data, made ready for asking. */
export interface Index {
  readonly data: PageData;
  /** For each entry, the nodes that it is in, those above included. */
  readonly nodes: readonly (readonly number[])[];
  readonly search: Search;
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
  /** What was probably searched for, where nothing fits the words as they are written. */
  readonly meant?: string;
}

/** Makes the data ready. */
export function indexOf(data: PageData): Index {
  const nodes = data.entries.map((entry) => {
    const all = new Set<number>();
    for (const leaf of entry.nodes)
      for (let node = leaf; node !== -1; node = data.nodes[node]!.parent) all.add(node);
    return [...all];
  });
  return { data, nodes, search: new Search(data, nodes), orders: new Map() };
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
  const hits = index.search.find(state.query);
  const asked = groups.map((_, group) => [...state.chosen].filter((node) => nodes[node]!.group === group));
  const needsAll = groups.map(({ several }) => several && state.all);
  const counts = nodes.map(() => 0);
  const found: number[] = [];
  for (const at of ordered(index, state.sort)) {
    const mine = index.nodes[at]!;
    if (hits && !hits.scores.has(at)) continue;
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
  // Who searches wants the best first, unless another order was asked for.
  if (hits && state.sort === 'listed')
    found.sort((a, b) => hits.scores.get(b)! - hits.scores.get(a)! || a - b);
  return { entries: found, counts, ...(hits?.meant && { meant: hits.meant }) };
}

/** Number of entries that are in both of two nodes, by row and column. */
export function countPairs({ rows, columns }: Matrix, nodesOf: Index['nodes']): number[][] {
  const counts = rows.map(() => columns.map(() => 0));
  for (const nodes of nodesOf) {
    const own = new Set(nodes);
    rows.forEach((row, r) => {
      if (!own.has(row)) return;
      columns.forEach((column, c) => {
        if (own.has(column)) counts[r]![c]!++;
      });
    });
  }
  return counts;
}
