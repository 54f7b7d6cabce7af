import MiniSearch from 'minisearch';
import type { PageData } from '../model.ts';
import { fold, terms } from './fold.ts';

/** What a query finds. */
export interface Found {
  /** How well each entry fits that fits at all, by its position. */
  readonly scores: ReadonlyMap<number, number>;
  /** What was probably meant, where nothing fits the query as it is written. */
  readonly meant?: string;
}

/** What is searched of an entry, folded. */
interface Text {
  readonly title: string;
  /** The title without spaces and signs: who searches may join or part words. */
  readonly joined: string;
  /** Labels, sections, description, values, date. */
  readonly rest: string;
}

/** Letters from which a word may be mistyped once, and twice. */
const ONE_SLIP = 4;
const TWO_SLIPS = 5;
/** Letters of a query from which words may be joined otherwise. */
const JOINED = 6;
/** Entries that are shown of those that only resemble the query. */
const MOST_ALIKE = 20;

const WORD = /[\p{L}\p{N}]+/gu;
const isWordStart = (text: string, at: number) => at === 0 || !/[\p{L}\p{N}]/u.test(text[at - 1]!);
const joinedText = (text: string) => text.match(WORD)?.join('') ?? '';

function textsOf(data: PageData, nodes: readonly (readonly number[])[]): Text[] {
  return data.entries.map((entry, at) => {
    const parts = [entry.about ?? '', entry.date ?? ''];
    for (const node of nodes[at]!) parts.push(data.nodes[node]!.title, data.nodes[node]!.id ?? '');
    for (const [name, value] of entry.fields ?? []) parts.push(name, value);
    const title = fold(entry.title);
    // No search goes across the line between two of them.
    return { title, joined: joinedText(title), rest: fold(parts.join('\n')) };
  });
}

/** How well a text fits words that it must all contain: the title counts most, and there the begin of a word; 0 for no. */
function scoreOf({ title, rest }: Text, wanted: readonly string[], query: string): number {
  let score = title.startsWith(query) ? 6 : title.includes(query) ? 3 : 0;
  for (const term of wanted) {
    const at = title.indexOf(term);
    if (at !== -1) score += isWordStart(title, at) ? 4 : 2;
    else if (rest.includes(term)) score += 1;
    else return 0;
  }
  return score;
}

/** Searches the entries of a page. What it needs is made ready when it is first asked for. */
export class Search {
  readonly #data: PageData;
  readonly #nodes: readonly (readonly number[])[];
  #texts: Text[] | undefined;
  #mini: MiniSearch<{ id: number; title: string; rest: string }> | undefined;

  /** @param nodes for each entry, the nodes that it is in */
  constructor(data: PageData, nodes: readonly (readonly number[])[]) {
    this.#data = data;
    this.#nodes = nodes;
  }

  /** Makes ready what the first key would wait for. */
  prepare(): void {
    this.#index();
  }

  /** Finds entries that have all words of a query, anywhere in them; if there are none, those that are like it. */
  find(query: string): Found | undefined {
    const wanted = terms(query);
    if (wanted.length === 0) return undefined;
    const texts = this.#texts ?? textsOf(this.#data, this.#nodes);
    this.#texts = texts;
    const whole = wanted.join(' ');
    const scores = new Map<number, number>();
    texts.forEach((text, at) => {
      const score = scoreOf(text, wanted, whole);
      if (score > 0) scores.set(at, score);
    });
    // Words in quotes are meant as they stand.
    if (scores.size > 0 || query.includes('"')) return { scores };
    const joined = joinedText(whole);
    if (joined.length >= JOINED)
      texts.forEach((text, at) => {
        if (text.joined.includes(joined)) scores.set(at, 1);
      });
    return scores.size > 0 ? { scores } : this.#alike(whole);
  }

  /** Entries that resemble a query: other endings, slips of the keyboard. */
  #alike(query: string): Found {
    const index = this.#index();
    const options = {
      prefix: true,
      boost: { title: 3 },
      fuzzy: (term: string) => (term.length < ONE_SLIP ? false : term.length < TWO_SLIPS ? 1 : 2),
    };
    const all = index.search(query, { ...options, combineWith: 'AND' });
    const combineWith = all.length > 0 ? 'AND' : 'OR';
    const hits = all.length > 0 ? all : index.search(query, { ...options, combineWith });
    const scores = new Map(hits.slice(0, MOST_ALIKE).map(({ id, score }) => [id as number, score]));
    const [best] = index.autoSuggest(query, { ...options, combineWith });
    return { scores, ...(best && best.suggestion !== query && { meant: best.suggestion }) };
  }

  #index(): MiniSearch<{ id: number; title: string; rest: string }> {
    if (this.#mini) return this.#mini;
    const texts = this.#texts ?? textsOf(this.#data, this.#nodes);
    this.#texts = texts;
    const mini = new MiniSearch<{ id: number; title: string; rest: string }>({
      fields: ['title', 'rest'],
      tokenize: (text) => text.match(WORD) ?? [],
      processTerm: (term) => fold(term),
    });
    mini.addAll(texts.map(({ title, rest }, id) => ({ id, title, rest })));
    this.#mini = mini;
    return mini;
  }
}
