import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Label } from '../model.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { isNamedRole } from './behind-byline.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import type { Description } from './description-ends.ts';
import { namesPeople } from './people.ts';
import { BINDS, isSentenceOf, ORIGIN } from './sentences.ts';

/** Words in brackets straight behind a title, and where they begin in the text of their node. */
interface Bracketed {
  readonly node: Extract<Inline, { kind: 'text' }>;
  readonly words: string;
  readonly from: number;
}

/** So many entries, and such a share of all, say in brackets what they are: then in whatever words. */
const HABIT = { fewest: 3, share: 0.3 };
/** Words in brackets are no longer than this. */
const LONGEST = 600;
/** So many of these letters are a sentence, and fewer a remark (`中文版`). */
const UNSPACED = /[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu;
const SENTENCE = { unspaced: 10, share: 0.3, units: 12, words: 4, small: 3 };
/** Says where it comes from, or what it was. */
const REMARK = /^(?:by|from|with|via|in|see|also|formerly|previously|aka|now|was|e\.g\.|i\.e\.)\s/i;

/** What stands in brackets straight behind a title, where nothing follows but links that say what they are. */
function bracketed(line: readonly Inline[]): Bracketed | undefined {
  const [node, ...others] = line;
  if (node?.kind !== 'text' || node.text.length > LONGEST + 20) return undefined;
  const open = /^\s*[(（]/.exec(node.text);
  const end = open ? closing(node.text, open[0].length) : -1;
  if (!open || end === -1 || hasLetters(node.text.slice(end + 1))) return undefined;
  if (!others.every((each) => isNamedRole(each) || !hasLetters(plain([each])))) return undefined;
  return { node, words: node.text.slice(open[0].length, end), from: open[0].length };
}

/** Where the bracket closes that stands open before a place; -1 where it does not. */
function closing(text: string, from: number): number {
  let depth = 1;
  for (let at = from; at < text.length; at++) {
    if (/[(（]/.test(text[at]!)) depth++;
    else if (/[)）]/.test(text[at]!) && --depth === 0) return at;
  }
  return -1;
}

/** Whether words tell who, where or when, not what it is. */
const tellsOther = (words: string) =>
  REMARK.test(words) || ORIGIN.test(words) || isDateOrVenue(words) || namesPeople(words) > 0;

/** Whether words in brackets are a description in whatever list. */
function isDescription(words: string): boolean {
  if (tellsOther(words)) return false;
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  if (unspaced >= SENTENCE.unspaced && unspaced >= words.length * SENTENCE.share) return true;
  const all = words.split(/[\s,]+/);
  if (words.length < SENTENCE.units || all.length < SENTENCE.words || /[:：;\d]/.test(words)) return false;
  const isWhole = /[.!]$/.test(words) && isSentenceOf(words);
  return (
    isWhole || all.filter((word) => /^\p{Ll}{2}/u.test(word) && !BINDS.test(word)).length >= SENTENCE.small
  );
}

/** Whether the entries of a list are described in brackets behind their links. */
export function describesInBrackets(candidates: readonly Candidate[]): boolean {
  let all = 0;
  let described = 0;
  for (const { row, titleLine } of candidates) {
    if (row || titleLine.carrier !== 'link') continue;
    all++;
    if (isDescription(bracketed(firstLine(titleLine.rest))?.words ?? '')) described++;
  }
  return described >= HABIT.fewest && described >= all * HABIT.share;
}

function firstLine(nodes: readonly Inline[]): readonly Inline[] {
  const end = nodes.findIndex(({ kind }) => kind === 'break');
  return end === -1 ? nodes : nodes.slice(0, end);
}

/**
 * A description in brackets: `[x](…) (plays sound and video)`.
 * @param isHabit whether the list describes its entries so
 */
export function inBrackets(
  { titleLine }: Candidate,
  line: readonly Inline[],
  labels: readonly Label[],
  isHabit: boolean,
  text: string,
): Description {
  const found = titleLine.carrier === 'link' ? bracketed(line) : undefined;
  if (!found) return {};
  const { node, words, from } = found;
  if (labels.some(({ span }) => meet(span, node))) return {};
  if (!isDescription(words) && !(isHabit && mayDescribe(words))) return {};
  const [start, end] = [offsetIn(node, from, text), offsetIn(node, from + words.length, text)];
  return { description: foldSpace(words), descriptionSpan: trimSpan(text, { start, end }) };
}

/** Whether words describe where the others of the list do: several words, or letters that are not spaced. */
function mayDescribe(words: string): boolean {
  const unspaced = words.match(UNSPACED)?.length ?? 0;
  return !tellsOther(words) && (unspaced >= 4 || words.split(/\s+/).length >= SENTENCE.small);
}
