import { plain, walkInlines } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';
import { namesPeople } from './people.ts';
import { roleOf } from './vocabulary.ts';

/** Words of links that lead to other texts too. */
const ANY_TEXT = /^\W*(?:articles?|reports?|publications?)\W*$/i;

const isPaper = (words: string, url: string) => roleOf(ANY_TEXT.test(words) ? '' : words, url) === 'paper';

/** Whether a link of an entry leads to a paper, by its words or by its address. */
export function leadsToPaper({ inlines, titleLine }: Candidate): boolean {
  if (titleLine.link && isPaper('', titleLine.link.url)) return true;
  for (const node of walkInlines(inlines))
    if (node.kind === 'link' && isPaper(plain(node.children), node.url)) return true;
  return false;
}

/** Whether an entry shows that it is a paper: it leads to one, or names several authors behind its title. */
export function isOfPaper(candidate: Candidate): boolean {
  const { rest } = candidate.titleLine;
  return (
    leadsToPaper(candidate) ||
    rest.slice(0, 4).some((node) => {
      const words = foldSpace(plain([node]).slice(0, 400)).replace(/^[\s,.:–—-]+|[\s,.:–—-]+$/g, '');
      return namesPeople(words) === 2;
    })
  );
}
