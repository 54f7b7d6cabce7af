import { plain } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import type { Candidate } from './candidates.ts';

/** Shorter ones may be names; such a share of the words of a sentence begin with a small letter. */
const SENTENCE = { words: 4, signs: 10, longest: 400, small: 0.4 };

/** Such a share of the entries beside a note are linked titles with a separator behind them. */
const FORM = 0.6;

/** What stands between a title and what is said of it. */
const SEPARATOR = /\s(?:-|–|—|--)\s|[:：](?=\s|$)|：|\s[|·]\s/;
/** Behind a linked title: a separator, or nothing that goes on with a sentence. */
const BEHIND = /^\s*(?:[-–—:：,，|·(（]|--)/;

/** Names end with a full stop too: `Maple Works Inc.` */
const SHORTENED = /(?:^|\s)(?:inc|ltd|co|corp|llc|jr|sr|al|ed|eds|vol|dept|univ|gmbh|bros)\.$/i;
const FULL_STOP = /[.!?](?:["'”’)]{0,2})$/;
const WIDE_STOP = /[。！？](?:[」』”）]{0,2})$/;

/** A title and what is said of it may be one sentence (`Fir is a tool that …`) where the entries beside it are such. */
interface Beside {
  entries: number;
  formed: number;
}

/**
 * Bullets that are a sentence without a link among entries of the form `[Name](…) - words`: notes, and no entries that
 * lack a link. The same words in several lists are a note without a full stop, too.
 */
export function noteBullets(candidates: readonly Candidate[], chosen: ReadonlySet<number>): Set<number> {
  const sentences = new Map<number, string>();
  const groupsOf = new Map<string, Set<number>>();
  const beside = new Map<number, Beside>();
  candidates.forEach((candidate, at) => {
    if (candidate.shape !== 'bullet') return;
    const { group } = candidate;
    if (chosen.has(at)) {
      const found = beside.get(group) ?? { entries: 0, formed: 0 };
      beside.set(group, found);
      found.entries++;
      if (isOfForm(candidate)) found.formed++;
      return;
    }
    const said = sentenceOf(candidate);
    if (said === undefined) return;
    sentences.set(at, said);
    const groups = groupsOf.get(said);
    if (groups) groups.add(group);
    else groupsOf.set(said, new Set([group]));
  });
  const notes = new Set<number>();
  for (const [at, said] of sentences) {
    const { entries, formed } = beside.get(candidates[at]!.group) ?? { entries: 0, formed: 0 };
    if (formed === 0 || formed < entries * FORM) continue;
    if (FULL_STOP.test(said) || WIDE_STOP.test(said) || groupsOf.get(said)!.size > 1) notes.add(at);
  }
  return notes;
}

/** Whether an entry is a title that stands out, and what is said of it is set apart. */
function isOfForm({ titleLine: { carrier, rest } }: Candidate): boolean {
  if (carrier === 'text') return false;
  const [next] = rest;
  return next?.kind === 'text' && BEHIND.test(next.text);
}

/** What a bullet says, where that is a sentence with nothing set apart in it. */
function sentenceOf({ linked, titleLine, inlines }: Candidate): string | undefined {
  if (linked || titleLine.carrier !== 'text') return undefined;
  // An empty link (`[paper]()`) or a picture stands in an entry.
  if (inlines.some(({ kind }) => kind === 'link' || kind === 'image')) return undefined;
  const said = foldSpace(plain(inlines));
  if (said.length > SENTENCE.longest || SEPARATOR.test(said) || SHORTENED.test(said)) return undefined;
  if (/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]/u.test(said))
    return WIDE_STOP.test(said) && said.length >= SENTENCE.signs ? said : undefined;
  const words = said.split(' ').filter((word) => /\p{L}/u.test(word));
  const small = words.filter((word) => !/^\P{L}{0,3}\p{Lu}/u.test(word)).length;
  return words.length >= SENTENCE.words && small >= words.length * SENTENCE.small ? said : undefined;
}
