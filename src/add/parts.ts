import { labelsAsWritten } from '../analysis/write-labels.ts';
import type { List, Span, Tag } from '../model.ts';
import { roleOfText } from '../parse/vocabulary.ts';

/** What a new entry says. */
export interface Wanted {
  readonly title: string;
  /** The first without a role is where the title leads. */
  readonly links: readonly { readonly role?: string; readonly url: string }[];
  /** Tags of the taxonomy, or what stands for them where the list declares none. */
  readonly labels: readonly Tag[];
  readonly description?: string;
  /** ISO 8601 as far as it is known, or as the list writes dates. */
  readonly date?: string;
  /** The date was not given: it is that of the paper's number. */
  readonly isDerived?: boolean;
  /** Values by the name of a column, a line, or `Authors`, `Venue`: as the list writes the name. */
  readonly fields?: ReadonlyMap<string, string>;
}

/** An entry written as its neighbours are, and what of it found no place. */
export interface WrittenEntry {
  /** One line, without its ending. */
  readonly text: string;
  /** Plain text, for whoever added it. */
  readonly notes: readonly string[];
  /** Something that was given has no place in it. */
  readonly isShort?: boolean;
}

/** Which characters of a title are kept from being Markdown: those that would end it, or all that could be any. */
export type Marks = 'some' | 'all';

/** Text of a title as it stands inside of a link or a cell. */
export function escaped(text: string, inRow: boolean, marks: Marks): string {
  if (marks === 'all') return text.replace(/[!-/:-@[-`{-~]/g, '\\$&');
  const plain = text.replace(/\\(?=[[\]|])/g, '').replace(/[[\]]/g, '\\$&');
  return inRow ? plain.replaceAll('|', '\\|') : plain;
}

/** Text as it stands inside of HTML: an `&` that begins no entity is one. */
export const html = (text: string) => text.replace(/&(?=#?\w{1,31};)/g, '&amp;').replaceAll('<', '&lt;');

/** URL as it stands between parentheses. */
export const target = (url: string) =>
  url.replace(/[\s()<>|]/g, (character) =>
    encodeURIComponent(character).replace('(', '%28').replace(')', '%29'),
  );

export const slice = ({ text }: List, { start, end }: Span) => text.slice(start, end);

/** Labels as the list writes them, with what it puts between them. */
export function writeLabels(list: List, { labels }: Wanted): { text: string; notes: string[] } {
  const { text, unwritten } = labelsAsWritten(list, labels);
  const notes = unwritten.map(({ id }) => `The label ${id} cannot be written automatically. Add it by hand.`);
  return { text, notes };
}

/** The text of a link as the list mostly writes it for what the link is; the id where it writes ids of papers. */
export function linkText(list: List, role: string, url: string): string {
  const counts = new Map<string, number>();
  for (const link of list.entries.flatMap(({ links }) => links)) {
    if (link.role !== role) continue;
    const text = /^\d{4}\.\d{4,5}/.test(link.text) ? '' : link.text;
    if (text === '' || roleOfText(text) === role) counts.set(text, (counts.get(text) ?? 0) + 1);
  }
  // Once is no habit: the text may be the name of what that one link leads to.
  const [most] = [...counts].sort(([, a], [, b]) => b - a);
  const usual = most && most[1] > 1 ? most[0] : role;
  return usual || (/arxiv\.org\/(?:abs|pdf)\/(\d{4}\.\d{4,5})/.exec(url)?.[1] ?? role);
}
