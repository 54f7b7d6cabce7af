import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Span } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import type { Candidate } from './candidates.ts';
import { isMark } from './title-marks.ts';
import { substance } from './title-prefix.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

type LinkNode = Extract<Inline, { kind: 'link' }>;

/** So many bullets of a list, and such a share of them, have titles that are links of several words. */
const HABIT = { fewest: 5, share: 0.75 };
/** A link of so many words can be a title; so many in front of it say whose it is. */
const WORDS = { title: 3, lead: 4 };

/**
 * In a list of articles, where nearly all bullets begin with a link of several words, a few words before a link say where it
 * comes from: `Acme - [How We Draw Maps](…)`. The link is the title then.
 * @param entries the bullets that are entries
 */
export function takeLinksForTitles(entries: readonly Candidate[], text: string): void {
  const bullets = entries.filter(({ shape }) => shape === 'bullet');
  const linked = bullets.filter(isLinked).length;
  if (linked < HABIT.fewest || linked < bullets.length * HABIT.share) return;
  for (const candidate of bullets) {
    const { titleLine, inlines } = candidate;
    if (titleLine.carrier !== 'text' || words(titleLine.title) > WORDS.lead) continue;
    const at = inlines.findIndex((node) => node.kind === 'link' && leadsOut(node.url));
    const link = inlines[at];
    if (link?.kind !== 'link' || !mayBeTitle(link, inlines.slice(0, at), titleLine.title)) continue;
    const inner = link.children;
    const published = publishedBefore(inlines.slice(0, at), text);
    candidate.titleLine = {
      title: foldSpace(plain(inner)),
      titleSpan: trimSpan(text, { start: inner[0]!.start, end: inner.at(-1)!.end }),
      link,
      carrier: 'link',
      rest: inlines.slice(at + 1),
      prefix: plain(inlines.slice(0, at)),
      ...(published && { published }),
    };
  }
}

/** A year at the beginning or the end of a lead. */
const DATED = /^(?:19|20)\d\d\b|(?:(?:19|20)|['’])\d\d$/;

/** Whether a link of several words is the title, behind nothing, its authors, or where and when it was published; or may be that. */
function isLinked({ titleLine, inlines }: Candidate): boolean {
  const { carrier, isCited, prefix, title } = titleLine;
  if (carrier === 'link')
    return isLong(title) && (isCited === true || !hasLetters(prefix) || isMark(bare(prefix)));
  if (carrier !== 'text') return false;
  const [lead, link] = inlines;
  return (
    lead?.kind === 'text' &&
    link?.kind === 'link' &&
    words(title) <= WORDS.lead &&
    DATED.test(lead.text.trim()) &&
    leadsOut(link.url) &&
    mayBeTitle(link, [lead], title)
  );
}

/** Where before a link stand a venue, or a few words with a year. */
function publishedBefore(before: readonly Inline[], text: string): Span | undefined {
  const [lead] = before;
  const said = bare(plain(before));
  if (before.length !== 1 || lead?.kind !== 'text' || !(isMark(said) || DATED.test(said))) return undefined;
  const from = lead.text.indexOf(said);
  return { start: offsetIn(lead, from, text), end: offsetIn(lead, from + said.length, text) };
}

const bare = (lead: string) => lead.replace(/^[^\p{L}\p{N}]+|[\s,.:：|–—-]+$/gu, '');

/** Whether a link of several words stands straight behind a lead, no bracket between them. */
function mayBeTitle(link: LinkNode, before: readonly Inline[], lead: string): boolean {
  if (
    link.children.length === 0 ||
    !isLong(plain(link.children)) ||
    roleOfText(plain(link.children)) !== undefined
  )
    return false;
  if (before.some(({ kind }) => kind !== 'text')) return false;
  const said = plain(before);
  return !/[[(【（|]/.test(said) && substance(said).length <= lead.length + 3;
}

const words = (title: string) => title.trim().split(/\s+/).length;
const isLong = (title: string) => words(title) >= WORDS.title;
