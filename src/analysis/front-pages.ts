import type { Entry, Link, List, Problem } from '../model.ts';
import { pushTo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';

/** Front pages of sites that hold the pages of others. */
const FRONT =
  /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|arxiv\.org|openreview\.net|doi\.org)\/?$/i;

/** So many entries that lead to one front page show that it holds the place of addresses that nobody looked up. */
const FEWEST = 2;

const siteOf = ({ url, kind }: Link): string | undefined =>
  kind === 'image' ? undefined : FRONT.exec(url)?.[1]?.toLowerCase();

/** Whether an entry speaks of the site itself: it names it. */
function speaksOf({ title, description = '' }: Entry, site: string): boolean {
  const name = site.slice(0, site.indexOf('.'));
  return foldTitle(`${title} ${description}`).replaceAll(' ', '').includes(name);
}

/**
 * Links to the front page of a site where a page of it is meant: behind the text that says what it leads to
 * (`[code](https://github.com/)`), or behind several titles.
 */
export function* frontPages(list: List): Generator<Problem> {
  const titled = new Map<string, { entry: Entry; link: Link; site: string }[]>();
  for (const entry of list.entries) {
    for (const link of entry.links) {
      const site = siteOf(link);
      if (site === undefined || speaksOf(entry, site)) continue;
      if (link.role === 'title') pushTo(titled, site, { entry, link, site });
      else if (link.role === 'code' || link.role === 'paper') yield problemOf(entry, link, site);
    }
  }
  for (const all of titled.values())
    if (all.length >= FEWEST) for (const { entry, link, site } of all) yield problemOf(entry, link, site);
}

function problemOf(entry: Entry, link: Link, site: string): Problem {
  return {
    message: `The link ${quote(link.text.trim())} leads to the front page of ${site}. Write the address of the page that it names.`,
    span: link.urlSpan ?? link.span,
    entry: entry.index,
    severity: 'warning',
    key: `front\n${entry.title}\n${link.text}`,
  };
}
