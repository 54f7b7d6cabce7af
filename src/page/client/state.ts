import type { PageData } from '../model.ts';

export const sorts = ['listed', 'last', 'title', 'newest', 'oldest'] as const;
export type Sort = (typeof sorts)[number];

/** What the reader asked for; all of it stands in the URL. */
export interface State {
  readonly query: string;
  /** Positions in `PageData.nodes`. */
  readonly chosen: ReadonlySet<number>;
  /** Whether an entry must be in all chosen labels, or in any of them. */
  readonly all: boolean;
  readonly sort: Sort;
  /** Titles and labels only. */
  readonly compact: boolean;
}

export const nothing: State = { query: '', chosen: new Set(), all: false, sort: 'listed', compact: false };

/** Units of a query that count; a longer one is no search. */
export const LONGEST_QUERY = 500;

/**
 * A state as the fragment of a URL, without `#`; empty for the state that the page opens with. Keys: `q`, one for
 * each chosen node by the name of its group, `match=all`, `sort`, `view=compact`.
 */
export function fragmentOf(state: State, { groups, nodes }: PageData): string {
  const params = new URLSearchParams();
  if (state.query.trim() !== '') params.append('q', state.query.trim());
  for (const node of state.chosen) params.append(groups[nodes[node]!.group]!.id, nodes[node]!.key);
  if (state.all) params.append('match', 'all');
  if (state.sort !== 'listed') params.append('sort', state.sort);
  if (state.compact) params.append('view', 'compact');
  return `${params}`;
}

/** Reads a fragment. What the list does not have (any more) is left out; an anchor of the page is no state. */
export function stateOf(fragment: string, data: PageData): State | undefined {
  const bare = fragment.replace(/^#/, '');
  if (bare !== '' && !bare.includes('=')) return undefined;
  const params = new URLSearchParams(bare);
  const keys = new Map(data.nodes.map(({ group, key }, at) => [`${data.groups[group]!.id} ${key}`, at]));
  const chosen = new Set<number>();
  for (const [name, value] of params) {
    const node = keys.get(`${name} ${value}`);
    if (node !== undefined) chosen.add(node);
  }
  return {
    query: (params.get('q') ?? '').slice(0, LONGEST_QUERY),
    chosen,
    all: params.get('match') === 'all',
    sort: sorts.find((sort) => sort === params.get('sort')) ?? 'listed',
    compact: params.get('view') === 'compact',
  };
}
