import { type Inline, plain } from '../markdown/inline.ts';
import { groupBy } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
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

/**
 * Entries whose title is a name and a colon with what it is, in a list that writes most of them so with a bare address at
 * the end: `Fir: cuts boards https://…`. Others write titles of papers like that.
 */
export function withColonTitles(candidates: readonly Candidate[], text: string): readonly Candidate[] {
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
  const { isCited, prefix, rest, title, titleSpan } = candidate.titleLine;
  if (isCited || hasLetters(prefix)) return undefined;
  // Without an address no other link may stand behind it.
  if (address === undefined && lineBehind(rest).some(({ kind }) => kind === 'link')) return undefined;
  const written = text.slice(titleSpan.start, titleSpan.end);
  const colon = foldSpace(written) === title ? NAMED.exec(written) : null;
  const name = colon?.[1]?.trimEnd() ?? '';
  if (!colon || !hasLetters(name) || roleOfText(name) !== undefined || RECORD_KEY.test(name))
    return undefined;
  const said = written.slice(colon[0].length);
  const isPaper = address !== undefined && roleOf('', address) === 'paper';
  return { candidate, name, length: name.length, isTitled: isPaper || isTitleCase(said) };
}

/** Whether most words begin with a capital, as those of titles do. */
function isTitleCase(words: string): boolean {
  const long = words.match(/(?<![\p{L}\p{N}'’-])\p{L}[\p{L}'’-]{3,40}/gu) ?? [];
  const large = long.filter((word) => /^\p{Lu}/u.test(word)).length;
  return long.length >= 2 && large > long.length * 0.6;
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
