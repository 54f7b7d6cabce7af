// What the page does. It stands in the head, so that the theme is there before anything is painted; the rest
// begins when the page is read.
import type { PageData } from '../model.ts';
import { byId, element, entriesOf, number } from './dom.ts';
import { download } from './download.ts';
import { exported, forms } from './export.ts';
import { Filters } from './filters.ts';
import { showMatrix } from './matrix.ts';
import { Results } from './results.ts';
import { indexOf, select } from './select.ts';
import { fragmentOf, LONGEST_QUERY, nothing, type Sort, type State, sorts, stateOf } from './state.ts';
import { restoreTheme, switchTheme } from './theme.ts';

/** Milliseconds after the last key until the URL follows; browsers refuse an address that changes all the time. */
const SETTLED = 300;

const SORT_TITLES: Readonly<Record<Sort, string>> = {
  listed: 'As listed',
  last: 'Last listed first',
  title: 'Title',
  newest: 'Newest first',
  oldest: 'Oldest first',
};

function start(): void {
  const data: PageData = JSON.parse(byId('data', HTMLScriptElement).text);
  const index = indexOf(data);
  const total = data.entries.length;
  const search = byId('query', HTMLInputElement);
  const sort = byId('sort', HTMLSelectElement);
  const main = byId('entries', HTMLElement);
  const panel = byId('filters', HTMLElement);
  const opener = byId('open-filters', HTMLButtonElement);
  const count = byId('count', HTMLElement);
  const chosenList = byId('chosen', HTMLUListElement);
  const empty = byId('empty', HTMLElement);
  const meant = byId('meant', HTMLElement);
  const compact = byId('compact', HTMLButtonElement);
  let state: State = nothing;
  let shown: readonly number[] = [];
  let settling: number | undefined;

  const filters = new Filters(data, panel, choose, (all) => change({ all }));
  const results = new Results(data, byId('list', HTMLOListElement), byId('more', HTMLButtonElement), choose);
  const hasDates = data.entries.some(({ date }) => date !== undefined);
  for (const name of sorts) {
    if (!hasDates && (name === 'newest' || name === 'oldest')) continue;
    sort.append(element('option', { value: name }, SORT_TITLES[name]));
  }
  opener.hidden = data.groups.length === 0;
  panel.parentElement!.classList.toggle('no-filters', data.groups.length === 0);

  search.addEventListener('input', () => change({ query: search.value.slice(0, LONGEST_QUERY) }));
  sort.addEventListener('change', () => change({ sort: sort.value as Sort }));
  opener.addEventListener('click', () => openFilters(opener.getAttribute('aria-expanded') !== 'true'));
  const done = byId('done', HTMLButtonElement);
  done.addEventListener('click', () => {
    openFilters(false);
    opener.focus();
  });
  compact.addEventListener('click', () => change({ compact: !state.compact }));
  for (const form of forms) {
    const button = document.querySelector(`[data-form="${form}"]`);
    button?.addEventListener('click', () => download(form, exported(form, shown, data)));
  }
  showMatrix(byId('matrix', HTMLDetailsElement), index, (row, column) => {
    for (const node of [row, column]) filters.reveal(node);
    change({ chosen: new Set([row, column]), all: true });
  });
  byId('start-over', HTMLButtonElement).addEventListener('click', clear);
  // The fragment holds the state, so an anchor must not go there.
  byId('skip', HTMLAnchorElement).addEventListener('click', (event) => {
    event.preventDefault();
    main.focus();
  });
  addEventListener('keydown', (event) => {
    const isTyping =
      event.target instanceof HTMLElement && event.target.matches('input[type=search], select');
    if (event.key === '/' && !isTyping && !event.ctrlKey && !event.metaKey && !event.altKey) {
      event.preventDefault();
      search.focus();
    }
    if (event.key === 'Escape' && opener.getAttribute('aria-expanded') === 'true') {
      openFilters(false);
      opener.focus();
    }
  });
  addEventListener('hashchange', read);
  switchTheme(byId('theme', HTMLButtonElement));
  read();
  // Made ready while nothing happens, so that the first key need not wait for it.
  setTimeout(() => index.search.prepare(), SETTLED);

  function read(): void {
    const found = stateOf(location.hash, data);
    if (!found) {
      if (settling === undefined && state === nothing) show();
      return;
    }
    state = found;
    search.value = state.query;
    for (const node of state.chosen) filters.reveal(node);
    show();
  }

  function openFilters(open: boolean): void {
    opener.setAttribute('aria-expanded', String(open));
    panel.classList.toggle('open', open);
  }

  function choose(node: number, isChosen: boolean): void {
    const chosen = new Set(state.chosen);
    if (isChosen) chosen.add(node);
    else chosen.delete(node);
    if (isChosen) filters.reveal(node);
    change({ chosen });
  }

  function clear(): void {
    search.value = '';
    change({ query: '', chosen: new Set() });
    search.focus();
  }

  function change(part: Partial<State>): void {
    state = { ...state, ...part };
    show();
    // Who scrolled down sees the first of what was found, not the middle of it.
    if (main.getBoundingClientRect().top < 0) main.scrollIntoView();
    clearTimeout(settling);
    settling = window.setTimeout(() => {
      settling = undefined;
      const fragment = fragmentOf(state, data);
      history.replaceState(null, '', fragment === '' ? location.href.replace(/#.*$/s, '') : `#${fragment}`);
    }, SETTLED);
  }

  function show(): void {
    const { entries, counts, meant: better } = select(index, state);
    shown = entries;
    sort.value = state.sort;
    sort.options[0]!.text = state.query.trim() === '' ? SORT_TITLES.listed : 'Best match';
    compact.setAttribute('aria-pressed', String(state.compact));
    filters.show(state.chosen, state.all, counts);
    results.show(entries, better ?? state.query, state);
    showMeant(better);
    const isAll = entries.length === total;
    count.textContent = isAll ? entriesOf(total) : `${number(entries.length)} of ${entriesOf(total)}`;
    done.textContent = `Show ${entriesOf(entries.length)}`;
    empty.hidden = entries.length > 0;
    opener.textContent = state.chosen.size === 0 ? 'Filters' : `Filters (${state.chosen.size})`;
    showChosen();
  }

  /** Says that nothing fits as it is written, and offers what does. */
  function showMeant(better: string | undefined): void {
    meant.hidden = better === undefined;
    if (better === undefined) return;
    const button = element('button', { type: 'button', class: 'plain' }, better);
    button.addEventListener('click', () => {
      search.value = better;
      change({ query: better });
      search.focus();
    });
    meant.replaceChildren('No entry has these words. Did you mean ', button, '?');
  }

  function showChosen(): void {
    const items = [...state.chosen].map((node) => {
      const { title, color } = data.nodes[node]!;
      const button = element(
        'button',
        { type: 'button', class: color ? `chip c${color}` : 'chip' },
        element('span', { class: 'hidden' }, 'Without '),
        element('bdi', {}, title),
        element('span', { class: 'cross', 'aria-hidden': 'true' }, '×'),
      );
      button.addEventListener('click', () => {
        const place = [...state.chosen].indexOf(node);
        choose(node, false);
        const left = chosenList.querySelectorAll('button');
        (left[Math.min(place, left.length - 1)] ?? search).focus();
      });
      return element('li', {}, button);
    });
    if (state.chosen.size > 0) {
      const button = element('button', { type: 'button', class: 'plain' }, 'Clear');
      button.addEventListener('click', clear);
      items.push(element('li', {}, button));
    }
    chosenList.replaceChildren(...items);
    chosenList.hidden = items.length === 0;
  }
}

restoreTheme();
addEventListener('DOMContentLoaded', start);
