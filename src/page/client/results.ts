import type { PageData, PageEntry } from '../model.ts';
import { element, number } from './dom.ts';
import { occurrences, terms } from './fold.ts';
import type { State } from './state.ts';

/** Entries that are put on the page at first, and each time the reader comes near the end. */
const FIRST = 40;
const NEXT = 80;

/** Units of a value of which the rest is folded. */
const LONG = 300;

/** Words of a title that a search for papers can find. */
const FEWEST_WORDS = 3;

/** A text with what was searched for marked. */
function marked(text: string, wanted: readonly string[]): (Element | string)[] {
  const parts: (Element | string)[] = [];
  let at = 0;
  for (const [start, end] of occurrences(text, wanted)) {
    parts.push(text.slice(at, start), element('mark', {}, text.slice(start, end)));
    at = end;
  }
  parts.push(text.slice(at));
  return parts;
}

/** The entries on the page, in slices: what nobody has scrolled to yet is not there. */
export class Results {
  private entries: readonly number[] = [];
  private wanted: readonly string[] = [];
  private chosen: ReadonlySet<number> = new Set();
  private shown = 0;

  constructor(
    private readonly data: PageData,
    private readonly list: HTMLOListElement,
    private readonly more: HTMLButtonElement,
    private readonly onChoose: (node: number, isChosen: boolean) => void,
  ) {
    more.addEventListener('click', () => {
      const first = this.shown;
      this.grow(NEXT);
      const next = this.list.children[first]?.querySelector<HTMLElement>('a, button, h2');
      if (more.hidden || document.activeElement === more) next?.focus();
    });
    new IntersectionObserver(([entry]) => entry?.isIntersecting && this.grow(NEXT), {
      rootMargin: '1200px',
    }).observe(more);
    // On paper there is no scrolling.
    addEventListener('beforeprint', () => this.grow(Number.POSITIVE_INFINITY));
  }

  /** Shows these entries, from the first. */
  show(entries: readonly number[], query: string, { chosen, compact }: State): void {
    this.entries = entries;
    this.wanted = terms(query);
    this.list.classList.toggle('compact', compact);
    this.chosen = chosen;
    this.shown = 0;
    this.list.replaceChildren();
    this.grow(FIRST);
  }

  private grow(by: number): void {
    const until = Math.min(this.entries.length, this.shown + by);
    const items = this.entries.slice(this.shown, until).map((at) => this.item(at));
    this.list.append(...items);
    this.shown = until;
    const left = this.entries.length - until;
    this.more.hidden = left === 0;
    this.more.textContent = `Show more (${number(left)} left)`;
  }

  private item(at: number): HTMLLIElement {
    const entry = this.data.entries[at]!;
    const title = marked(entry.title || '(no title)', this.wanted);
    const heading = element('h2', { dir: 'auto' });
    if (entry.url === undefined) heading.append(...title);
    else heading.append(element('a', { href: entry.url, rel: 'noopener' }, ...title));
    const item = element('li', { class: 'entry' }, heading);
    if (entry.about !== undefined) {
      item.append(element('p', { class: 'about', dir: 'auto' }, ...marked(entry.about, this.wanted)));
    }
    if (entry.fields) {
      const fields = entry.fields.map(([name, value]) =>
        element(
          'div',
          {},
          // A line of names has none of its own.
          element('dt', { dir: 'auto', class: name === '' ? 'hidden' : undefined }, name || 'More'),
          element('dd', { dir: 'auto' }, ...this.value(name, value)),
        ),
      );
      item.append(element('dl', {}, ...fields));
    }
    const foot = [...this.chips(at), ...linksOf(entry)];
    if (foot.length > 0) item.append(element('div', { class: 'foot' }, ...foot));
    return item;
  }

  /** A value; the rest of a long one is folded. */
  private value(name: string, value: string): (Element | string)[] {
    if (value.length <= LONG) return marked(value, this.wanted);
    const at = value.lastIndexOf(' ', LONG);
    const cut = at > LONG / 2 ? at : LONG;
    const rest = element('details', {}, element('summary', {}, `All of ${name || 'it'}`));
    rest.append(...marked(value, this.wanted));
    // What was searched for must be seen.
    rest.open = occurrences(value.slice(cut), this.wanted).length > 0;
    return [...marked(`${value.slice(0, cut)}…`, this.wanted), rest];
  }

  private chips(at: number): Element[] {
    return this.data.entries[at]!.nodes.flatMap((node) => {
      const { group, title, id, color } = this.data.nodes[node]!;
      const kind = this.data.groups[group]!.id;
      // The year stands in the date, values stand beside their names, and "No label" says nothing here.
      if ((kind !== 'label' && kind !== 'section') || (kind === 'label' && id === undefined)) return [];
      const isChosen = this.chosen.has(node);
      const hint = kind === 'section' ? this.pathOf(node) : id;
      const chip = element(
        'button',
        {
          type: 'button',
          class: kind === 'section' ? 'place' : color ? `chip c${color}` : 'chip',
          'aria-pressed': String(isChosen),
          'data-node': `${node}`,
          title: hint === title ? undefined : hint,
        },
        element('bdi', {}, title),
      );
      chip.addEventListener('click', ({ detail }) => {
        this.onChoose(node, !isChosen);
        // All entries were generated again. A keyboard (which clicks without a pointer) goes on where it was.
        if (detail === 0) this.focus(at, node);
      });
      return [chip];
    });
  }

  /** Focuses a chip of an entry, if the entry is still there. */
  private focus(at: number, node: number): void {
    const place = this.entries.indexOf(at);
    if (place >= this.shown) this.grow(place + 1 - this.shown);
    this.list.children[place]?.querySelector<HTMLElement>(`[data-node="${node}"]`)?.focus();
  }

  private pathOf(node: number): string {
    const { parent, title } = this.data.nodes[node]!;
    return parent === -1 ? title : `${this.pathOf(parent)} › ${title}`;
  }
}

/** Where a title without an address can be looked for. */
const ELSEWHERE = [
  ['Search Scholar', 'https://scholar.google.com/scholar?q='],
  ['Search arXiv', 'https://arxiv.org/search/?searchtype=all&query='],
] as const;

function linksOf({ links, url, date, title }: PageEntry): Element[] {
  const made: Element[] = [];
  if (date !== undefined) made.push(element('time', { datetime: date }, date));
  const isLost = url === undefined && links === undefined && title.split(/\s+/).length >= FEWEST_WORDS;
  const elsewhere = isLost
    ? ELSEWHERE.map(([text, search]) => [text, search + encodeURIComponent(title)] as const)
    : [];
  for (const [text, href] of [...(links ?? []), ...elsewhere]) {
    const className = isLost ? 'elsewhere' : undefined;
    const link = element('a', { href, rel: 'noopener', dir: 'auto', class: className }, text);
    // Read alone, "code" does not say whose.
    link.setAttribute('aria-label', `${text}: ${title}`);
    made.push(link);
  }
  return made;
}
