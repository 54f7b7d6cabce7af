import type { Matrix, Node } from './model.ts';

/** Rows and columns that fit on a page; with more, the branches above them stand for them. */
const MOST_ROWS = 20;
const MOST_COLUMNS = 12;

/** The nodes below one, at most `most`: the lowest ones, else the branches just below it. */
function below(nodes: readonly Node[], top: number, most: number): number[] {
  const children = (parent: number) => nodes.flatMap((node, at) => (node.parent === parent ? [at] : []));
  const leaves = (node: number): number[] => {
    const inside = children(node);
    return inside.length === 0 ? [node] : inside.flatMap(leaves);
  };
  const lowest = leaves(top);
  return lowest.length <= most ? lowest : children(top).slice(0, most);
}

/**
 * The two questions of a taxonomy against each other: its first two branches, the longer one down the side. Nothing
 * where no entry could be in both.
 * @param group of the labels
 */
export function matrixOf(nodes: readonly Node[], group: number): Matrix | undefined {
  const [first, second] = nodes.flatMap((node, at) => {
    const isBranch = nodes.some(({ parent }) => parent === at);
    return node.group === group && node.parent === -1 && node.id === undefined && isBranch ? [at] : [];
  });
  if (first === undefined || second === undefined) return undefined;
  return { rows: below(nodes, first, MOST_ROWS), columns: below(nodes, second, MOST_COLUMNS) };
}
