import type { Config } from '../config/schema.ts';
import type { List } from '../model.ts';
import { type ParseCache, parseList } from '../parse/index.ts';
import { quote } from '../text/fold.ts';
import type { BibEntry } from './bibtex.ts';
import { namesIn } from './field-names.ts';
import { type Addition, add, knownProblem } from './index.ts';
import { meant } from './meant.ts';
import { neighbours } from './place.ts';
import { valuesOf } from './slots.ts';

/** The list with all that could be added. */
export interface AddedMany {
  readonly text: string;
  readonly added: readonly string[];
  /** What was left out and why, and what is to be filled in. Plain text. */
  readonly notes: readonly string[];
}

/** Authors as the neighbours name them: all of them, or the first and `et al.` */
function authorsAs(shown: readonly string[], authors: readonly string[]): string {
  const short = shown.filter((text) => /\bet al\b/i.test(text));
  if (authors.length > 1 && shown.length > 0 && short.length * 2 > shown.length)
    return `${authors[0]} ${/et al\.?/i.exec(short.at(-1)!)![0]}`;
  const [last, ...others] = [...authors].reverse();
  return last === 'et al.' ? `${others.reverse().join(', ')} et al.` : authors.join(', ');
}

/**
 * Adds entries of a BibTeX file one after the other: title, authors, year and address, as far as the list has a place
 * for them. One that is in the list already is left out.
 * @param common section and labels of all of them
 */
export function addMany(
  list: List,
  entries: readonly BibEntry[],
  common: Pick<Addition, 'section' | 'labels'>,
  config: Config,
  cache: ParseCache = new Map(),
): AddedMany | { readonly problem: string } {
  const group = neighbours(list, common.section);
  if ('problem' in group) return group;
  const names = namesIn(list, group);
  const named = (name: string) => meant(name, names, (one) => [one])[0];
  const authorsName = named('author') ?? named('作者');
  const venueName = named('venue') ?? named('publication') ?? named('journal') ?? named('conference');
  const shown = authorsName === undefined ? [] : valuesOf(list, group, authorsName);
  const added: string[] = [];
  const notes: string[] = [];
  let now = list;
  for (const { title, authors, date, venue, url } of entries) {
    const links = url === undefined ? [] : [{ url }];
    const known = knownProblem(now, { title, links });
    if (known) {
      notes.push(`Left out: ${known}`);
      continue;
    }
    const said = venue && date && venueName === 'Venue' ? `${venue} ${date.slice(0, 4)}` : venue;
    const fields = [
      ...(authorsName && authors.length > 0 ? [{ name: authorsName, value: authorsAs(shown, authors) }] : []),
      ...(venueName && said ? [{ name: venueName, value: said }] : []),
    ];
    const result = add(now, { ...common, title, links, fields, ...(date && { date }) }, config, cache);
    if ('problem' in result) {
      notes.push(`Left out: ${quote(title)}. ${result.problem}`);
      continue;
    }
    added.push(title);
    for (const note of result.notes) notes.push(`${quote(title)}: ${note}`);
    now = parseList(result.text, { path: list.path, config, cache });
  }
  return { text: now.text, added, notes };
}
