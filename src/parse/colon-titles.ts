import { type Inline, plain } from '../markdown/inline.ts';
import { groupBy } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters, isTitleCase } from '../text/letters.ts';
import type { Candidate } from './candidates.ts';
import { lineBehind } from './description.ts';
import { ADDRESS_ALONE, RECORD_KEY, roleOf, roleOfText } from './vocabulary.ts';

/** So many entries say what they are behind a colon, such a share of those that end with their address. */
const HABIT = { fewest: 4, share: 0.6, distinct: 0.8 };

/** So many of them at most may read like the title of a paper: `Fir: A Survey of Trees https://…`. */
const TITLED = 0.3;

/** A name, and the colon behind it. */
const NAMED = /^([^:：\n]{1,60})(?::\s|：)(?=\s*\S)/;

/** A title in plain text that holds a colon. */
interface Named {
  readonly candidate: Candidate;
  readonly name: string;
  /** Units of the name as it is written. */
  readonly length: number;
  readonly isTitled: boolean;
}

/** Titles without the colon that stands in bold with them, and without what they are behind a colon. */
export function withColonTitles(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const named = withNamesOfAddresses(
    candidates.map((candidate) => withoutBoldColon(candidate, text)),
    text,
  );
  const sentences = sentencesBehindNames(named, text);
  return named.map((candidate) => {
    const found = sentences.get(candidate);
    return found ? splitAt(found, text) : candidate;
  });
}

/** `**Fir:** cuts boards`: the colon is none of the title. */
function withoutBoldColon(candidate: Candidate, text: string): Candidate {
  const { carrier, link, title, titleSpan } = candidate.titleLine;
  const isMarked =
    candidate.shape === 'bullet' || candidate.shape === 'block' || candidate.shape === 'record';
  if (!isMarked || carrier !== 'strong' || link) return candidate;
  const name = /^(.*[^\s:：])\s*[:：]$/u.exec(title)?.[1];
  const written = text.slice(titleSpan.start, titleSpan.end);
  const length = written.length - (/\s{0,9}[:：]$/.exec(written)?.[0].length ?? written.length);
  if (name === undefined || length === 0 || roleOfText(name) !== undefined || RECORD_KEY.test(name))
    return candidate;
  return splitAt({ candidate, name, length, isTitled: false }, text);
}

/** Words behind which a sentence goes on with a link. */
export const GOES_ON =
  /(?:^|\s)(?:at|to|on|in|see|by|as|a|an|the|its|their|our|from|like|with|via|of|for|and|or|using|also|über|mit|von|für|auf|siehe|bei|avec|de|pour|voir|sur|con|para|ver|en|por|с|для|на|см\.?|от|в)\s*$|[见見看在到于於由从用为是与和の]\s*$/iu;

/** How bullets in plain text with a link say what they are: those that are sentences behind a name, and how many there are. */
interface Told {
  sentences: Named[];
  others: Named[];
  of: number;
}

/**
 * Bullets that are a name, a colon and a sentence with a link in it, where most of a section are: `Fir: cuts boards, see
 * [their site](…)`. The name is the title there, also of those whose sentence has ended before the link.
 */
export function sentencesBehindNames(
  candidates: readonly Candidate[],
  text: string,
): ReadonlyMap<Candidate, Named> {
  const sections = new Map<number, Told>();
  for (const candidate of candidates) {
    const { shape, titleLine, section, row } = candidate;
    if (shape !== 'bullet' || row || titleLine.carrier !== 'text' || !candidate.linked) continue;
    const told = sections.get(section) ?? { sentences: [], others: [], of: 0 };
    sections.set(section, told);
    told.of++;
    const named = nameBefore(candidate, text);
    if (!named || !isSentence(named, text)) continue;
    if (linkGoesOn(titleLine, text)) told.sentences.push(named);
    else if (/[.!。！]$/.test(titleLine.title)) told.others.push(named);
  }
  const found = new Map<Candidate, Named>();
  for (const { sentences, others, of } of sections.values()) {
    const titled = sentences.filter(({ isTitled }) => isTitled).length;
    if (sentences.length < HABIT.fewest || titled > sentences.length * TITLED) continue;
    if (sentences.length + others.length < of * HABIT.share || sentences.length <= others.length) continue;
    if (new Set(sentences.map(({ name }) => name)).size < sentences.length * HABIT.distinct) continue;
    for (const named of [...sentences, ...others]) found.set(named.candidate, named);
  }
  return found;
}

/** So many words behind a name are a sentence. */
const WORDS = 3;

/** Whether enough is said behind a name: `Fir: of [it](…)` tells of nothing. */
function isSentence({ candidate: { titleLine }, length }: Named, text: string): boolean {
  const { start, end } = titleLine.titleSpan;
  const said = `${text.slice(start + length, end)} ${plain(lineBehind(titleLine.rest))}`.slice(0, 300);
  return (said.match(/[\p{L}\p{N}]+/gu) ?? []).length >= WORDS || /\p{Lo}{4}/u.test(said);
}

/** Whether the first link stands in a sentence: no bracket opens before it, and words lead to it or go on behind it. */
function linkGoesOn({ titleSpan, rest }: Candidate['titleLine'], text: string): boolean {
  const behind = lineBehind(rest);
  const at = behind.findIndex(({ kind }) => kind === 'link');
  const link = behind[at];
  if (link?.kind !== 'link' || ADDRESS_ALONE.test(plain([link]).trim())) return false;
  const before = text.slice(titleSpan.end, link.start);
  if (!/^[\s*_]*$/.test(before) || behind.slice(0, at).some(({ kind }) => kind !== 'text')) return false;
  if (GOES_ON.test(text.slice(Math.max(titleSpan.start, titleSpan.end - 20), titleSpan.end))) return true;
  const next = behind[at + 1];
  return next?.kind === 'text' && /^\s?[\p{Ll}\p{Lo}]/u.test(next.text);
}

/**
 * Entries whose title is a name and a colon with what it is, in a list that writes most of them so with a bare address at
 * the end: `Fir: cuts boards https://…`. Others write titles of papers like that.
 */
function withNamesOfAddresses(candidates: readonly Candidate[], text: string): readonly Candidate[] {
  const found = new Map<Candidate, Named>();
  const all: Candidate[] = [];
  for (const candidate of candidates) {
    if (candidate.shape !== 'bullet' || candidate.row || candidate.titleLine.carrier !== 'text') continue;
    const address = addressBehind(candidate);
    const named = namedBy(candidate, address, text);
    if (named) found.set(candidate, named);
    // An address straight behind the colon: `Fir: https://…`.
    if (address !== undefined && (named || !isColonBehind(candidate, text))) all.push(candidate);
  }
  if (found.size < HABIT.fewest) return candidates;
  const ofList = isHabit(all, found);
  const bySection = groupBy(all, ({ section }) => section);
  const decisions = new Map<number, boolean>();
  const decide = (section: number) => {
    const own = bySection.get(section) ?? [];
    const decided = isHabit(own, found) || (ofList && !areTitled(own, found));
    decisions.set(section, decided);
    return decided;
  };
  return candidates.map((candidate) => {
    const named = found.get(candidate);
    return named && (decisions.get(candidate.section) ?? decide(candidate.section))
      ? splitAt(named, text)
      : candidate;
  });
}

/** The bare address that a title in plain text leads to; nothing where its first link says more. */
function addressBehind({ titleLine }: Candidate): string | undefined {
  const link = lineBehind(titleLine.rest).find((node) => node.kind === 'link');
  return link?.kind === 'link' && ADDRESS_ALONE.test(plain([link]).trim()) ? link.url : undefined;
}

const isColonBehind = ({ titleLine }: Candidate, text: string) =>
  /^\s*[:：]/.test(text.slice(titleLine.titleSpan.end, titleLine.titleSpan.end + 8));

function namedBy(candidate: Candidate, address: string | undefined, text: string): Named | undefined {
  // Without an address no other link may stand behind it.
  if (address === undefined && lineBehind(candidate.titleLine.rest).some(({ kind }) => kind === 'link'))
    return undefined;
  const named = nameBefore(candidate, text);
  const isPaper = address !== undefined && roleOf('', address) === 'paper';
  return named && isPaper ? { ...named, isTitled: true } : named;
}

/** The name before the colon of a title, where no word stands in front of it. */
function nameBefore(candidate: Candidate, text: string): Named | undefined {
  const { isCited, prefix, title, titleSpan } = candidate.titleLine;
  if (isCited || hasLetters(prefix)) return undefined;
  const written = text.slice(titleSpan.start, titleSpan.end);
  const colon = foldSpace(written) === title ? NAMED.exec(written) : null;
  const name = colon?.[1]?.trimEnd() ?? '';
  if (!colon || !hasLetters(name) || roleOfText(name) !== undefined || RECORD_KEY.test(name))
    return undefined;
  const said = written.slice(colon[0].length);
  return { candidate, name, length: name.length, isTitled: isTitleCase(said) };
}

function areTitled(all: readonly Candidate[], found: ReadonlyMap<Candidate, Named>): boolean {
  const named = all.flatMap((candidate) => found.get(candidate) ?? []);
  return named.filter(({ isTitled }) => isTitled).length > named.length * TITLED;
}

function isHabit(all: readonly Candidate[], found: ReadonlyMap<Candidate, Named>): boolean {
  const names = all.flatMap((candidate) => found.get(candidate)?.name ?? []);
  if (names.length < HABIT.fewest || names.length < all.length * HABIT.share) return false;
  return new Set(names).size >= names.length * HABIT.distinct && !areTitled(all, found);
}

/** The entry with its name as the title, and what stands behind it up to the address to describe it. */
function splitAt({ candidate, length, name }: Named, text: string): Candidate {
  const { titleLine } = candidate;
  const { start, end } = titleLine.titleSpan;
  const [first, ...others] = titleLine.rest;
  const at = start + length;
  const isNext = first?.kind === 'text' && first.start === end;
  const words: Inline = {
    kind: 'text',
    text: text.slice(at, end) + (isNext ? first.text : ''),
    start: at,
    end: isNext ? first.end : end,
  };
  const behind = isNext || !first ? others : [first, ...others];
  return {
    ...candidate,
    titleLine: {
      ...titleLine,
      title: foldSpace(name),
      titleSpan: { start, end: at },
      rest: [words, ...behind],
      isNamed: true,
    },
  };
}
