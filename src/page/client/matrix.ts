import type { PageData } from '../model.ts';
import { element, number } from './dom.ts';
import { countPairs, type Index } from './select.ts';

const topOf = (data: PageData, node: number): string => {
  const { parent, title } = data.nodes[node]!;
  return parent === -1 ? title : topOf(data, parent);
};

/** Steps of darkness of a cell. */
const STEPS = 5;

/**
 * The two questions of a taxonomy against each other, folded above the entries.
 * @param onChoose is told of the row and the column of a cell
 */
export function showMatrix(
  place: HTMLElement,
  { data, nodes }: Index,
  onChoose: (row: number, column: number) => void,
): void {
  const { matrix } = data;
  if (!matrix) return;
  const counts = countPairs(matrix, nodes);
  const most = Math.max(1, ...counts.flat());
  const head = element('tr', {}, element('td', {}));
  for (const column of matrix.columns)
    head.append(element('th', { scope: 'col' }, element('span', { dir: 'auto' }, data.nodes[column]!.title)));
  const body = matrix.rows.map((row, r) => {
    const { title } = data.nodes[row]!;
    const line = element('tr', {}, element('th', { scope: 'row', dir: 'auto' }, title));
    matrix.columns.forEach((column, c) => {
      const count = counts[r]![c]!;
      const cell = element('td', {});
      if (count > 0) {
        const name = `${number(count)} with ${title} and ${data.nodes[column]!.title}`;
        const heat = `heat${Math.ceil((count / most) * STEPS)}`;
        const button = element('button', { type: 'button', class: heat, 'aria-label': name }, number(count));
        button.addEventListener('click', () => onChoose(row, column));
        cell.append(button);
      }
      line.append(cell);
    });
    return line;
  });
  const names = [matrix.rows, matrix.columns].map(([first]) => topOf(data, first!));
  const table = element('table', {}, element('thead', {}, head), element('tbody', {}, ...body));
  const scroller = element(
    'div',
    { class: 'scroller', tabindex: '0', role: 'region', 'aria-label': names.join(' and ') },
    table,
  );
  place.append(
    element('summary', {}, element('bdi', {}, names[0]!), ' × ', element('bdi', {}, names[1]!)),
    scroller,
  );
  place.hidden = false;
}
