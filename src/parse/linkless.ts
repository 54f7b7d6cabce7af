import type { Inline } from '../markdown/inline.ts';
import { plain } from '../markdown/inline.ts';
import type { Candidate } from './candidates.ts';

/** So many bullets, in so many sections, such a share of them shaped as titles, and so much of the file. */
const CATALOGUE = { bullets: 8, sections: 2, share: 0.7, text: 0.5 };

/** `*Fir* by Ann Lee`, `Fir (1968)`, `Fir – a tree`: a title, and what is said of it. */
const NAMED = /^[^.!?:：]{2,80}(?:\s[-–—]\s|\s\((?:19|20)\d\d\)|\sby\s\p{Lu})/u;

/** Whether bullets without a single link are a list all the same: of films, books or words, not of changes or steps. */
export function isCatalogue(bullets: readonly Candidate[], text: string): boolean {
  if (bullets.length < CATALOGUE.bullets || bullets.some(({ linked }) => linked)) return false;
  const sections = new Set(bullets.map(({ section }) => section));
  if (sections.size < CATALOGUE.sections || sections.has(-1)) return false;
  const length = bullets.reduce((sum, { span }) => sum + span.end - span.start, 0);
  if (length < text.trim().length * CATALOGUE.text) return false;
  return bullets.filter(isNamed).length >= bullets.length * CATALOGUE.share;
}

function isNamed({ titleLine, inlines }: Candidate): boolean {
  const first = inlines.find((node: Inline) => plain([node]).trim() !== '');
  const isSet = titleLine.carrier === 'strong' || (first?.kind === 'element' && first.tag === 'em');
  return (isSet && !/[:：]$/.test(titleLine.title)) || NAMED.test(plain(inlines).slice(0, 200));
}
