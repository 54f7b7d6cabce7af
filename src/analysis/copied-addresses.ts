import type { Entry, List, Problem } from '../model.ts';
import { memo, repeatedBy } from '../text/collections.ts';
import { foldTitle, quote } from '../text/fold.ts';
import { explainsOther, isSamePlace, mayShare, nameEachOther } from './duplicates.ts';
import { identities, titleKeys } from './identity.ts';

/** Words up to which a title is a name. */
const NAME = 3;

/** Kinds of identity that identify a paper, not a page. */
export const PAPER = /^(?:arxiv|doi|acl|openreview|cvf|pmlr|neurips|ieee):/;

const KINDS: Readonly<Record<string, string>> = {
  arxiv: 'arXiv paper',
  doi: 'DOI',
  github: 'repository',
  youtube: 'video',
  pypi: 'package',
  npm: 'package',
};

/** Whether a title is a name, in which hyphens and underscores join what is one word. */
export const isName = ({ title }: Entry) => title.trim().split(/\s+/).length <= NAME;

/** Whether one entry is an item below the other: what stands there belongs to it, its page too. */
export const isPartOf = (inner: Entry, outer: Entry) =>
  outer.span.start < inner.span.start && inner.span.end <= outer.span.end;

/** `arXiv paper "2407.08583"`, `page "example.com/a"`: what both links lead to. */
export function nameOf(key: string): string {
  const at = key.indexOf(':');
  const kind = KINDS[key.slice(0, at)] ?? (PAPER.test(key) ? 'paper' : 'page');
  return `${kind} ${quote(key.slice(at + 1))}`;
}

/** Letters from which on a name in an address is no accident, or the same beginning of two names. */
const NAMING = 4;

/** Links of an entry that are looked at. */
const LOOKED_AT = 10;

const squeezed = (text: string) => foldTitle(text).replaceAll(' ', '');

/** What a repository or a site is called, by its key: `github:example/umber`, `url:umber.example.org`. */
function namesOf(key: string): string[] {
  const name = /^github:[^/]+\/([^/]+)$/.exec(key)?.[1];
  const names =
    name === undefined
      ? key
          .slice(key.indexOf(':') + 1)
          .split('.')
          .slice(0, -1)
      : [name];
  return names.map(squeezed).filter(({ length }) => length >= NAMING);
}

/** Repositories that both name as their code, and whole sites that both lead to by their titles. */
function sharedKeys(a: Entry, b: Entry): string[] {
  const keys = ({ links }: Entry) =>
    links
      .slice(0, LOOKED_AT)
      .flatMap(({ role, kind, url }) =>
        kind === 'image' ? [] : identities(url).map((key) => `${role} ${key}`),
      );
  const own = new Set(keys(a));
  const both = keys(b).filter((key) => own.has(key) && /^(?:code github:|title url:[^/?#]+$)/.test(key));
  return both.map((key) => key.slice(key.indexOf(' ') + 1));
}

/** The entries that lead to a page, of pages that several lead to. */
const leadingTo = memo((list: List) =>
  repeatedBy(list.entries, ({ links }) => [
    ...new Set(links.slice(0, LOOKED_AT).flatMap(({ url }) => identities(url))),
  ]),
);

const isOfPaper = ({ links }: Entry) =>
  links
    .slice(0, LOOKED_AT)
    .some(({ role, url }) => role === 'paper' || identities(url).some((key) => PAPER.test(key)));

/** Whether two names may be those of one family: `WoodSaw`, `WoodGlue`. */
const beginAlike = (a: string, b: string) => squeezed(a).slice(0, NAMING) === squeezed(b).slice(0, NAMING);

/** Whether two folded titles have a word in common: `Wood Redirect`, `Fern Redirect`. */
const shareWord = (a: string, b: string) => {
  const words = new Set(a.split(' ').filter(({ length }) => length >= NAMING));
  return b.split(' ').some((word) => words.has(word));
};

/** Entries with the code or the site of the one beside them, which is called as that: the address was copied and never changed. */
export function* copiedFromBeside(list: List): Generator<Problem> {
  const titles = titleKeys(list);
  for (const [n, later] of list.entries.entries()) {
    const first = list.entries[n - 1];
    if (!first || !isSamePlace(first, later) || !isName(first) || !isName(later)) continue;
    const shared = sharedKeys(first, later);
    if (shared.length === 0 || isPartOf(later, first) || explainsOther(first, later)) continue;
    const [a, b] = [titles[first.index]!, titles[later.index]!];
    if (
      nameEachOther(a, b) ||
      mayShare(a, b) ||
      beginAlike(a, b) ||
      shareWord(a, b) ||
      isOfPaper(first) ||
      isOfPaper(later)
    )
      continue;
    for (const key of shared) {
      const names = namesOf(key);
      const isCalled = (title: string) => names.includes(squeezed(title));
      if (isCalled(a) === isCalled(b) || leadingTo(list).get(key)?.length !== 2) continue;
      const [here, there] = isCalled(a) ? [later, first] : [first, later];
      const link = here.links.find(({ url }) => identities(url).includes(key));
      yield {
        message: `${quote(here.title)} links to the ${nameOf(key)}, which has the name of ${quote(there.title)} on line ${there.line}. Unless it is a part of that, write its own address.`,
        span: link?.urlSpan ?? link?.span ?? here.titleSpan,
        entry: here.index,
        causes: [there.span],
        key: `beside\n${key}`,
      };
      break;
    }
  }
}
