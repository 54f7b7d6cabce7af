import { type Inline, plain } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters, isTitleCase } from '../text/letters.ts';
import type { Candidate } from './candidates.ts';

/** Titles of works have so many words, and no more units. */
const WORK = { words: 3, longest: 200 };

/** `Fir: Cutting Wood with Many Saws`: a title as those of papers and books are written, and nothing else. */
export function isWorkTitle(inlines: readonly Inline[]): boolean {
  const words = foldSpace(plain(inlines));
  if (words.length > WORK.longest || words.split(' ').length < WORK.words) return false;
  return !/[.!。！:：]$|[.!?]\s/.test(words) && isTitleCase(words);
}

/** So many linked bullets are works, and such a share of all linked ones; a linked title in any case has more words. */
const LINKED = { fewest: 5, share: 0.75, words: 4 };
/** So many bullets without a link are such titles, and such a share of those beside the linked ones. */
const BARE = { fewest: 3, share: 0.75 };

/**
 * Bullets that are the title of a work and nothing else, in sections whose linked bullets are nothing else either: they lack
 * only their link, however many do. Where most bullets without a link say other things, they are remarks.
 * @param chosen the entries found so far
 */
export function bareWorks(candidates: readonly Candidate[], chosen: ReadonlySet<number>): number[] {
  const groups = new Set<number>();
  let linked = 0;
  let works = 0;
  candidates.forEach((candidate, at) => {
    if (!chosen.has(at) || !isOutermost(candidate)) return;
    linked++;
    if (!isLinkedWork(candidate)) return;
    works++;
    groups.add(candidate.group);
  });
  if (works < LINKED.fewest || works < linked * LINKED.share) return [];
  const parents = new Set(candidates.map(({ parent }) => parent));
  const beside = candidates.flatMap((candidate, at) =>
    !chosen.has(at) &&
    isOutermost(candidate) &&
    !candidate.linked &&
    (groups.has(candidate.group) || candidate.under !== undefined)
      ? [at]
      : [],
  );
  const bare = beside.filter((at) => !parents.has(at) && isBareWork(candidates[at]!));
  return bare.length >= Math.max(BARE.fewest, beside.length * BARE.share) ? bare : [];
}

const isOutermost = ({ shape, parent }: Candidate) => shape === 'bullet' && parent === -1;

/** Whether a bullet is a linked title of several words, and nothing behind it but brackets, pictures and links. */
function isLinkedWork({ titleLine: { carrier, title, rest } }: Candidate): boolean {
  if (carrier !== 'link' || title.split(' ').length < LINKED.words) return false;
  const said = plain(rest.filter(({ kind }) => kind !== 'link')).replace(/[(（[][^()（）[\]]*[)）\]]/g, '');
  return !hasLetters(said);
}

/** A title in plain text; a word in bold or code before others is a key or a label. */
const isBareWork = ({ inlines }: Candidate) =>
  inlines.every(({ kind }) => kind === 'text') && isWorkTitle(inlines);
