import { type Inline, plain } from '../markdown/inline.ts';
import { isTitleCase } from '../text/letters.ts';
import { namesPeople } from './people.ts';
import type { TitleLine } from './title.ts';
import { roleOfText } from './vocabulary.ts';

/** What is written with a point: `Boats Inc.`, `Saws etc.` */
const SHORTENED =
  /(?:^|\s)(?:inc|ltd|corp|bros|dept|etc|esq|vols?|eds?|nos?|pts?|jr|sr|vs|al|intl|univ|approx|incl|ass|assn|govt|mfg|acad)\.$/i;
/** Shorter last words are more often shortened than whole: `Saws & Co.`, `Sägen usw.`; titles of so many words are sentences. */
const LAST = { letters: 4, words: 6 };
/** A name of fewer words may end with a point of its own: `Boats.` */
const SENTENCE_WORDS = 3;

/** Whether a title ends with a full stop, as in references: `[Maps of Trees and Boats.](…)`. */
function endsWithStop(title: string, fewest = SENTENCE_WORDS): boolean {
  if (title.endsWith('。')) return true;
  if (!/[^\s.][\p{L}\p{N})”’"'?!][.]$/u.test(title) || SHORTENED.test(title)) return false;
  const words = title.split(' ');
  const last = words.at(-1)!.slice(0, -1);
  const isWhole = last.length >= LAST.letters || /[”’"'?!)]$/.test(last) || words.length >= LAST.words;
  return words.length >= fewest && isWhole && !last.includes('.');
}

/** Where one sentence ends and another begins. */
const SENTENCES = /\p{L}{3}[.!?]\s+\p{Lu}/u;
/** Words that references have between a title and its links or authors. */
const BETWEEN = /^[\s[(【|,]*$/;

/**
 * Whether a full stop ends a title and is no part of it. Words without a link that are no title in capitals may be a
 * sentence, unless who wrote it or a link that says what it leads to stands right behind: `Umber maps. *Ann Brown.* [pdf](…)`.
 */
export function hasClosingStop(
  title: string,
  { carrier, rest }: Pick<TitleLine, 'carrier' | 'rest'>,
): boolean {
  if (carrier !== 'text' || isTitleCase(title)) return endsWithStop(title);
  return endsWithStop(title, 2) && !SENTENCES.test(title) && isBeforeReference(rest);
}

/** Whether a link to a paper stands right behind, or people in italics: a site or code has what describes it in front too. */
function isBeforeReference(rest: readonly Inline[]): boolean {
  const next = rest.find((node) => !(node.kind === 'text' && BETWEEN.test(node.text)));
  if (next?.kind === 'link') return roleOfText(plain(next.children)) === 'paper';
  return (
    next?.kind === 'element' &&
    (next.tag === 'em' || next.tag === 'i') &&
    namesPeople(plain(next.children).trim().replace(/\.$/, '')) > 0
  );
}
