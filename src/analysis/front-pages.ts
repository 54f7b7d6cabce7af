import type { Entry, Link, List, Problem } from '../model.ts';
import { roleOfText } from '../parse/vocabulary.ts';
import { groupBy, pushTo } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';

/** Addresses at sites that hold the pages of others: the site, and what stands behind it. */
const AT_SITE =
  /^https?:\/\/(?:www\.)?(github\.com|gitlab\.com|bitbucket\.org|arxiv\.org|openreview\.net|doi\.org)(?:\/|$)(.?)/i;

/** So many entries that lead to one front page show that it holds the place of addresses that nobody looked up. */
const FEWEST = 2;

/** So many links beside one that lead to pages of the site show that it should lead to one as well. */
const PAGES = 2;

interface Place {
  readonly entry: Entry;
  readonly link: Link;
  readonly site: string;
  readonly isFront: boolean;
}

function placesOf(list: List): Place[] {
  return list.entries.flatMap((entry) =>
    entry.links.flatMap((link) => {
      const [, site, behind] = link.kind === 'image' ? [] : (AT_SITE.exec(link.url) ?? []);
      return site ? [{ entry, link, site: site.toLowerCase(), isFront: behind === '' }] : [];
    }),
  );
}

/** Whether a text names a site. */
function names(text: string, site: string): boolean {
  return foldTitle(text)
    .replaceAll(' ', '')
    .includes(site.slice(0, site.indexOf('.')));
}

/** Whether the text of a link says what it leads to, and is no word of a sentence: `finds [papers](https://arxiv.org)`. */
function says({ entry: { descriptionSpan: said }, link: { text, role, span }, site }: Place): boolean {
  const isInSentence = said !== undefined && said.start <= span.start && span.end <= said.end;
  return !isInSentence && roleOfText(text) === role && !names(text, site);
}

/** The entries that stand together with one. */
function neighbourhood({ shape, group, sectionIndex }: Entry): string {
  return shape === 'heading' || shape === 'block' || shape === 'html' ? `s${sectionIndex}` : `${group}`;
}

/**
 * Links to the front page of a site where a page of it is meant: behind the text that says what it leads to
 * (`[code](https://github.com/)`), or behind several titles. `[GitHub](https://github.com/)` may mean the site itself,
 * unless such links of its neighbours lead to pages.
 */
export function* frontPages(list: List): Generator<Problem> {
  const places = placesOf(list);
  if (!places.some(({ isFront }) => isFront)) return;
  const titled = new Map<string, Place[]>();
  const kindOf = ({ entry, link, site }: Place) => `${neighbourhood(entry)} ${site} ${link.role}`;
  const usual = new Set<string>();
  for (const [kind, all] of groupBy(places, kindOf)) {
    const pages = all.filter((place) => !place.isFront).length;
    if (pages >= PAGES && pages > all.length / 2) usual.add(kind);
  }
  for (const place of places) {
    const { entry, link, site, isFront } = place;
    if (!isFront || names(`${entry.title} ${entry.description ?? ''}`, site)) continue;
    if (link.role === 'title') pushTo(titled, site, place);
    else if (link.role !== 'code' && link.role !== 'paper') continue;
    else if (says(place) || usual.has(kindOf(place))) yield problemOf(place);
  }
  for (const [site, fronts] of titled) {
    const hasPages = places.some(
      (place) => !place.isFront && place.site === site && place.link.role === 'title',
    );
    if (fronts.length >= FEWEST && hasPages) for (const place of fronts) yield problemOf(place);
  }
}

function problemOf({ entry, link, site }: Place): Problem {
  return {
    message: `The link ${quote(link.text.trim())} leads to the front page of ${site}. Write the address of the page that it names.`,
    span: link.urlSpan ?? link.span,
    entry: entry.index,
    severity: 'warning',
    key: `front\n${entry.title}\n${link.text}`,
  };
}
