import { pushTo } from '../../text/collections.ts';
import type { PageData } from '../model.ts';
import { element, number } from './dom.ts';

/** Nodes beside each other of which all are shown; of more, only the first. */
const MANY = 14;
const FIRST = 10;

/** A tree with more nodes than this opens with its branches closed. */
const LARGE = 60;

interface Row {
  readonly item: HTMLLIElement;
  readonly box: HTMLInputElement;
  readonly count: HTMLElement;
  /** Opens the node's own branch, where it has one. */
  readonly open?: () => void;
}

/** The panel of filters: a tree of checkboxes a group, each with the entries that there would be with it. */
export class Filters {
  private readonly rows: Row[] = [];
  private matches: { readonly any: HTMLInputElement; readonly all: HTMLInputElement } | undefined;

  constructor(
    private readonly data: PageData,
    panel: HTMLElement,
    private readonly onChoose: (node: number, isChosen: boolean) => void,
    onMatch: (all: boolean) => void,
  ) {
    const below = new Map<string, number[]>();
    data.nodes.forEach(({ group, parent }, at) => {
      const key = parent === -1 ? `group ${group}` : `${parent}`;
      pushTo(below, key, at);
    });
    data.groups.forEach(({ title, several }, group) => {
      const tops = below.get(`group ${group}`) ?? [];
      const size = data.nodes.filter((node) => node.group === group).length;
      const tree = this.branch(tops, below, size > LARGE);
      tree.classList.add('tree');
      const set = element('fieldset', {}, element('legend', { dir: 'auto' }, title));
      if (several) {
        const [switcher, any, all] = matchSwitch(onMatch);
        set.append(switcher);
        this.matches = { any, all };
      }
      set.append(tree);
      panel.append(set);
    });
  }

  /** Shows what is chosen, and the counts. */
  show(chosen: ReadonlySet<number>, all: boolean, counts: readonly number[]): void {
    this.rows.forEach(({ item, box, count }, at) => {
      box.checked = chosen.has(at);
      count.textContent = number(counts[at]!);
      item.classList.toggle('empty', counts[at] === 0 && !box.checked);
    });
    if (this.matches) this.matches[all ? 'all' : 'any'].checked = true;
  }

  /** Opens the branches above a node, so that it is seen. */
  reveal(node: number): void {
    this.rows[node]!.item.classList.remove('surplus');
    for (let above = this.data.nodes[node]!.parent; above !== -1; above = this.data.nodes[above]!.parent) {
      this.rows[above]!.open?.();
      this.rows[above]!.item.classList.remove('surplus');
    }
  }

  private branch(nodes: readonly number[], below: Map<string, number[]>, isLarge: boolean): HTMLUListElement {
    const list = element('ul', { role: 'list' });
    for (const node of nodes) list.append(this.item(node, below, isLarge));
    if (nodes.length <= MANY) return list;
    for (const node of nodes.slice(FIRST)) this.rows[node]!.item.classList.add('surplus');
    const rest = element('button', { type: 'button', class: 'plain' }, `Show all ${number(nodes.length)}`);
    const last = element('li', { class: 'rest' }, rest);
    rest.addEventListener('click', () => {
      const [next] = nodes.slice(FIRST).filter((node) => this.rows[node]!.item.classList.contains('surplus'));
      for (const node of nodes) this.rows[node]!.item.classList.remove('surplus');
      last.remove();
      // The button is gone: who used it goes on with what it brought.
      if (next !== undefined) this.rows[next]!.box.focus();
    });
    list.append(last);
    return list;
  }

  private item(node: number, below: Map<string, number[]>, isLarge: boolean): HTMLLIElement {
    const { title, id, color } = this.data.nodes[node]!;
    const box = element('input', { type: 'checkbox' });
    box.addEventListener('change', () => this.onChoose(node, box.checked));
    const count = element('span', { class: 'count' });
    const label = element(
      'label',
      { title: id === title ? undefined : id },
      box,
      element('span', { class: color ? `dot c${color}` : 'dot' }),
      element('span', { class: 'name', dir: 'auto' }, title),
      count,
    );
    const row = element('div', { class: 'row' });
    const item = element('li', {}, row);
    const inside = below.get(`${node}`);
    if (!inside) {
      row.append(label);
      this.rows[node] = { item, box, count };
      return item;
    }
    const name = `branch-${node}`;
    const twist = element('button', {
      type: 'button',
      class: 'twist',
      'aria-expanded': 'true',
      'aria-controls': name,
      'aria-label': `What is below ${title}`,
    });
    row.append(twist, label);
    // The row must be known before what is below it, for it is asked for when a branch opens.
    const turn = (open: boolean) => {
      twist.setAttribute('aria-expanded', String(open));
      list.hidden = !open;
    };
    this.rows[node] = { item, box, count, open: () => turn(true) };
    const list = this.branch(inside, below, isLarge);
    list.id = name;
    item.append(list);
    twist.addEventListener('click', () => turn(twist.getAttribute('aria-expanded') !== 'true'));
    if (isLarge) turn(false);
    return item;
  }
}

function matchSwitch(
  onMatch: (all: boolean) => void,
): [HTMLElement, any: HTMLInputElement, all: HTMLInputElement] {
  const choice = (value: 'any' | 'all', text: string) => {
    const radio = element('input', { type: 'radio', name: 'match', value });
    radio.addEventListener('change', () => onMatch(value === 'all'));
    return [radio, element('label', {}, radio, element('span', {}, text))] as const;
  };
  const [any, anyLabel] = choice('any', 'any of them');
  const [all, allLabel] = choice('all', 'all of them');
  const set = element(
    'div',
    { class: 'match', role: 'radiogroup', 'aria-label': 'Entries with any or with all chosen labels' },
    anyLabel,
    allLabel,
  );
  return [set, any, all];
}
