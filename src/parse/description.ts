import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Entry, Label } from '../model.ts';
import { append, largest } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { behindByline, behindVenue, isNamedRole } from './behind-byline.ts';
import { type Behind, behindLink } from './behind-link.ts';
import { inBrackets } from './bracketed-descriptions.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { withoutChips } from './chips.ts';
import {
  type Description,
  describe,
  isOnlyLinks,
  upTo,
  withoutAddress,
  withoutLinks,
  withoutWords,
} from './description-ends.ts';
import { beginsDetails, briefParts, isLineOfDetails } from './detail-lines.ts';
import { isLineOfLabels, linesThatGoOn } from './line-on.ts';
import { areNames, namesPeople } from './people.ts';
import { pipedParts } from './pipes.ts';
import { isSentence, isSentenceOf, isShortSentence, ORIGIN, SHORT, SPOKEN } from './sentences.ts';
import {
  behindDetail,
  behindLinks,
  behindSeparator,
  findSeparator,
  isDetail,
  isStraight,
  type Separator,
} from './separators.ts';
import { readKey } from './title.ts';
import { ADDRESS_ALONE, NOTHING, roleOf, roleOfText, withoutMarks } from './vocabulary.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;

/** Text straight behind a link that says who made it, or that goes on with another link, describes nothing. */
const SAYS_MORE =
  /^\s+(?:\p{Extended_Pictographic}\ufe0f?\s*)*(?!(?:by|and|or|from|via|in|at|on|see|with|vs|&)\b)["“‘'«]?[\p{L}\p{N}]/iu;
/** Of the entries with words behind their link, so many without a separator are a habit. */
const HABIT = 0.3;

/** How the entries of a list are described. */
export interface Habits {
  /** Straight behind their links. */
  readonly straight: boolean;
  /** Behind their bare address, in whatever words. */
  readonly isBehind: boolean;
  /** In brackets, in whatever words. */
  readonly isBracketed: boolean;
  /** The place between pipes. */
  readonly column?: number | undefined;
}

/** The description: a column of that name, or what follows the separator on the first line. */
export function readDescription(
  candidate: Candidate,
  labels: readonly Label[],
  text: string,
  habits: Habits = { straight: false, isBehind: false, isBracketed: false },
): Description {
  const { column } = habits;
  if (candidate.row) {
    const at = candidate.row.columns.findIndex(({ role }) => role === 'description');
    const cell = at === -1 ? undefined : candidate.row.written.cells[at];
    if (at === -1) {
      const inCell = besideTitle(candidate);
      return inCell ? readDescription(inCell, labels, text, { ...habits, column: undefined }) : {};
    }
    const said = cell ? withoutWords(withoutChips(cell.inlines, labels), labels, text) : [];
    const words = foldSpace(plain(said));
    return cell && words !== '' && !NOTHING.test(words)
      ? {
          description: words,
          descriptionSpan:
            said.at(-1) === cell.inlines.at(-1)
              ? cell.content
              : trimSpan(text, { start: cell.content.start, end: said.at(-1)!.end }),
        }
      : {};
  }
  if (candidate.shape === 'heading') return sentenceIn(linesToDescribe(candidate, labels), labels, text);
  const { sentence } = candidate.titleLine;
  if (sentence) return describe(sentence, labels, text);
  const behind = lineBehind(candidate.titleLine.rest);
  const parts = pipedParts(behind, text);
  const among = amongParts(parts, labels, text, column);
  if (column !== undefined && parts.length > 0) return among;
  const straight =
    among.description !== undefined
      ? among
      : onLine(candidate, behindLink(candidate, behind, text), labels, text, habits);
  // A link that shows its address says nothing of what it leads to.
  if (straight.description !== undefined && !ADDRESS_ALONE.test(straight.description)) return straight;
  const isInCell = candidate.shape === 'html' || candidate.shape === 'row';
  const below = sentenceIn(linesToDescribe(candidate, labels), labels, text, isInCell);
  if (below.description !== undefined) return below;
  const first = byFirstBullet(candidate, labels, text);
  return ADDRESS_ALONE.test(first.description ?? '') ? {} : first;
}

/** Of a row what stands in the cell of its linked title, read as an entry of lines. */
function besideTitle(candidate: Candidate): Candidate | undefined {
  const { row, titleLine } = candidate;
  const at = row!.columns.findIndex(({ role }) => role === 'title');
  const cell = row!.written.cells[at];
  if (!cell || titleLine.carrier !== 'link' || titleLine.rest.length === 0) return undefined;
  const { row: _, ...kept } = candidate;
  return { ...kept, inlines: cell.inlines, fields: [] };
}

/** Lines that may describe an entry: those of a heading, and those below a title that has only labels, venue and date beside it. */
function linesToDescribe(candidate: Candidate, labels: readonly Label[]): Inline[][] {
  if (candidate.row) return [];
  if (candidate.shape === 'heading') return candidate.more.length > 0 ? linesOf(candidate.more) : [];
  const { rest } = candidate.titleLine;
  const at = rest.findIndex((node) => node.kind === 'break');
  if (at === -1 && candidate.more.length === 0) return [];
  const line = at === -1 ? rest : rest.slice(0, at);
  const words = foldSpace(plain(line));
  return saysNothing(line, labels) ||
    isWhereAndWhen(line, words) ||
    isRemark(line, words) ||
    (line.length > 0 && isLineOfDetails(line, labels, words))
    ? linesBelow(candidate)
    : [];
}

const REMARKS = /^(?:\s*(?:\([^()]{1,40}\)|\[[^[\]]{1,40}\]|（[^（）]{1,40}）|【[^【】]{1,40}】))+\s*$/;

/** `(**GitHub**) _[2015]_`: nothing but short remarks in brackets. */
function isRemark(line: readonly Inline[], words: string): boolean {
  return REMARKS.test(words) && line.every((node) => node.kind !== 'link' || isNamedRole(node));
}

/** A sentence in the first bullet below an entry: `- [x](…)`, then `  - Plays sound and video.` */
function byFirstBullet(
  { fields, inlines, shape }: Candidate,
  labels: readonly Label[],
  text: string,
): Description {
  const unnamed = fields.filter(({ name }) => name === '');
  if (unnamed.length === 0 || (shape !== 'bullet' && shape !== 'record')) return {};
  const lines = linesOf(inlines);
  const written = unnamed.map(({ span }) =>
    lines.find((line) => line.some(({ start }) => start === span.start)),
  );
  // Links below it are details; several of words are parts of it.
  const said = written.filter((line) => line?.find((node) => plain([node]).trim() !== '')?.kind !== 'link');
  const [line] = said;
  if (!line || line !== written[0]) return {};
  const told = said.length === 1 ? line : beforeList(line, text);
  return told ? sentenceIn([told], labels, text) : {};
}

/** What a line says before the words that announce the bullets below it: `Draws maps of towns. Topics:`. */
function beforeList(line: readonly Inline[], text: string): Inline[] | undefined {
  const last = line.at(-1);
  const end = last?.kind === 'text' ? /[.!?](?=\s+[^.!?:：]{1,60}[:：]\s*$)/.exec(last.text) : null;
  return end ? [...line.slice(0, -1), upTo(last as TextNode, end.index + 1, text)] : undefined;
}

/** So many entries that have lines below their title begin these with a sentence. */
const BELOW = { fewest: 5, share: 0.6 };

/**
 * Descriptions of entries that have none yet, where the others have theirs on the first line below the title: there
 * names and words with a colon describe too (`Speaker, author of books`).
 */
export function describedBelow(
  candidates: readonly Candidate[],
  entries: readonly Entry[],
  text: string,
): Map<number, Description> {
  const found = new Map<number, Description>();
  const lacking: { at: number; line: Inline[] }[] = [];
  let all = 0;
  candidates.forEach((candidate, at) => {
    const { labels, descriptionSpan } = entries[at]!;
    const [line] = linesToDescribe(candidate, labels);
    if (!line) return;
    all++;
    if (descriptionSpan === undefined) lacking.push({ at, line });
    else if (descriptionSpan.start < line[0]!.start) all--;
  });
  if (all - lacking.length < BELOW.fewest || all - lacking.length < all * BELOW.share) return found;
  for (const { at, line } of lacking) {
    const words = foldSpace(plain(line));
    const { labels } = entries[at]!;
    const key = readKey(line);
    if (
      isWhereAndWhen(line, words) ||
      saysNothing(line, labels) ||
      isLineOfDetails(line, labels, words) ||
      isOnlyLinks(line) ||
      !/\S\s+\S/.test(words)
    )
      continue;
    if (
      key &&
      (roleOfText(key.name) !== undefined ||
        (key.name.split(' ').length === 1 && /^[\p{Ll}]/u.test(key.name)))
    )
      continue;
    const description = describe(line, labels, text);
    if (description.description !== undefined) found.set(at, description);
  }
  return found;
}

/** A description on the line of the title. */
function onLine(
  candidate: Candidate,
  told: Behind,
  labels: readonly Label[],
  text: string,
  habits: Habits,
): Description {
  const { line } = told;
  if (beginsDetails(foldSpace(plain(line)))) return {};
  if (isPredicate(candidate, line)) return describe(withoutAddress(candidate, line, text), labels, text);
  const mark = findSeparator(line);
  // A dash before badges separates nothing: `[x](…) Plays sound - ![v](…)`.
  const separates = mark && hasLetters(behindSeparator(line, mark)) && !isInProse(candidate, line, mark);
  const found = separates ? mark : undefined;
  // A dash further on is one of the sentence: `[x](…) Plays sound - and video`.
  const isOwn = !found || !isStraight(line, found);
  if (habits.straight && isOwn && saysMore(candidate, told)) return describe(line, labels, text);
  if (habits.isBehind && isOwn && saysBehind(candidate, told)) return describe(line, labels, text);
  if (!found) {
    if (saysMore(candidate, told)) return isSentence(line) ? describe(line, labels, text) : {};
    if (isSlanted(candidate, line)) return describe(line, labels, text);
    return inBrackets(candidate, line, labels, habits.isBracketed, text);
  }
  const { at, from, to } = behindDetail(line, behindLinks(line, found));
  const node = line[at] as TextNode;
  const start = offsetIn(node, from, text);
  const end = offsetIn(node, to, text);
  const first: Inline = { kind: 'text', text: node.text.slice(to), start: end, end: node.end };
  const { link: titleLink } = candidate.titleLine;
  const isPaper = titleLink !== undefined && roleOf('', titleLink.url) === 'paper';
  // Nothing is left of the colon in `**Fir:** Cuts boards.`, and the end of the bold text is none of what is said.
  const isLeft = first.text !== '' || line[at + 1]?.kind !== 'text';
  const said = isLeft ? [first, ...line.slice(at + 1)] : line.slice(at + 1);
  const behind = behindVenue(behindByline(said, text), isPaper, text);
  const rest = withoutAddress(candidate, withoutLinks(behind, text), text);
  const description = describe(rest, labels, text);
  if (
    description.description === undefined ||
    isDetail(description.description) ||
    isMaker(description.description) ||
    IN_BRACKETS.test(description.description)
  )
    return {};
  // `Fir: A Tree - Ann Lee, Bo Ray [pdf](…)`
  const role = rest.findIndex(isNamedRole);
  if (candidate.titleLine.carrier === 'text' && role > 0 && tellsWho(rest, role)) return {};
  // `[x](…) - *Ann Lee*`
  const shown = rest.filter((each) => plain([each]).trim() !== '');
  if (shown.length === 1 && shown[0]!.kind === 'element' && namesPeople(description.description) > 0)
    return {};
  return { ...description, separator: text.slice(start, end), separatorSpan: { start, end } };
}

/** The end of a sentence, and the beginning of the next one. */
const NEXT_SENTENCE = /\p{Ll}{2}[.!?]\s+\p{Lu}/u;

/** Whether a dash stands in prose below the title, behind a whole sentence: `[x](…)`, then `Cuts boards. Part of Fir - the big saw.` */
function isInProse({ titleLine }: Candidate, line: readonly Inline[], { at, from }: Separator): boolean {
  const first = titleLine.rest.find((node) => node.kind === 'break' || plain([node]).trim() !== '');
  if (first?.kind !== 'break') return false;
  return NEXT_SENTENCE.test(plain(line.slice(0, at)) + (line[at] as TextNode).text.slice(0, from));
}

/** `[x](…): by Ann Lee.` */
function isMaker(words: string): boolean {
  const by = words.length <= 120 ? /^by:?\s(?=\p{Lu})/iu.exec(words) : null;
  return by !== null && areNames(words.slice(by[0].length).replace(/\.$/, ''));
}

/** `**Umber** is a tool for maps`: the bold title begins the sentence that describes it. */
function isPredicate({ titleLine }: Candidate, [first]: readonly Inline[]): boolean {
  const { carrier, link, prefix } = titleLine;
  if (carrier !== 'strong' || link || hasLetters(prefix) || first?.kind !== 'text') return false;
  return /^\s+(?:is|are)\s+\p{Ll}/u.test(first.text);
}

/** Whether before a link that says what it is stand only who, when or where, and behind it no words. */
function tellsWho(nodes: readonly Inline[], role: number): boolean {
  const words = foldSpace(plain(nodes.slice(0, role))).replace(/[\s[(,|]+$/, '');
  const behind = nodes.slice(role).filter((node) => !isNamedRole(node));
  return !hasLetters(plain(behind)) && (namesPeople(words) > 0 || isDateOrVenue(words));
}

/** `[x](…) - (Fir)`: no words of a description. */
const IN_BRACKETS = /^[(（][^()（）\s]{1,30}[)）]$/;

/** Whether half of the words or more are links. */
function isLinked(nodes: readonly Inline[]): boolean {
  const linked = nodes.reduce((sum, node) => sum + (node.kind === 'link' ? plain([node]).length : 0), 0);
  return linked > 0 && linked >= plain(nodes).length * 0.5;
}

/** Whether a part tells when, where or by whom, or leads somewhere. */
function tellsOther(part: readonly Inline[], words: string): boolean {
  return isDateOrVenue(words) || isLinked(part) || namesPeople(words) > 0;
}

function mayDescribe(part: readonly Inline[]): boolean {
  const words = foldSpace(plain(part));
  return (SPOKEN.test(words) || SHORT.test(words)) && !tellsOther(part, words);
}

/** So many entries with text between pipes say in which place their descriptions are. */
const COLUMN = { fewest: 3, share: 0.6 };

/** The place between pipes where most entries have their longest sentence; nothing where they differ. */
export function columnOfDescriptions(candidates: readonly Candidate[], text: string): number | undefined {
  const counts = new Map<number, number>();
  let all = 0;
  for (const { row, titleLine } of candidates) {
    const parts = row ? [] : pipedParts(lineBehind(titleLine.rest), text);
    if (parts.length < 2) continue;
    all++;
    const lengths = parts.map((part) => (mayDescribe(part) ? plain(part).length : 0));
    const longest = largest(lengths);
    if (longest > 0) counts.set(lengths.indexOf(longest), (counts.get(lengths.indexOf(longest)) ?? 0) + 1);
  }
  const [most] = [...counts].sort((a, b) => b[1] - a[1]);
  return most && most[1] >= COLUMN.fewest && most[1] >= all * COLUMN.share ? most[0] : undefined;
}

/** Of what stands between pipes the longest sentence, or what stands where the other entries have theirs. */
function amongParts(
  parts: readonly Inline[][],
  labels: readonly Label[],
  text: string,
  column?: number,
): Description {
  let found: Description = {};
  for (const [at, part] of parts.entries()) {
    const words = foldSpace(plain(part));
    if (column !== undefined) {
      if (at === column && !tellsOther(part, words)) found = describe(part, labels, text);
      continue;
    }
    if (words.length <= (found.description?.length ?? 0)) continue;
    // `| [In German](…) - Says what.`: another link, and what follows it.
    if (part[0]!.kind === 'link' || !mayDescribe(part) || saysNothing(part, labels)) continue;
    const description = describe(part, labels, text);
    if (description.description !== undefined) found = description;
  }
  return found;
}

/** Nodes in lines, empty ones left out. */
export function linesOf(nodes: readonly Inline[]): Inline[][] {
  const lines: Inline[][] = [[]];
  for (const node of nodes) {
    if (node.kind === 'break') lines.push([]);
    else lines.at(-1)!.push(node);
  }
  return lines.filter((line) => plain(line).trim() !== '');
}

/** The lines of an entry below the line of its title. */
function linesBelow({ titleLine, more }: Candidate): Inline[][] {
  const { rest } = titleLine;
  const at = rest.findIndex((node) => node.kind === 'break');
  return [...(at === -1 ? [] : linesOf(rest.slice(at))), ...linesOf(more)];
}

/** Whether a line has labels, pictures and signs and no words. */
function saysNothing(line: readonly Inline[], labels: readonly Label[]): boolean {
  return line.every((node) => {
    if (node.kind === 'image' || node.kind === 'code') return true;
    if (node.kind === 'text') return !/\p{L}{2}/u.test(withoutMarks(node.text));
    const isLabel = labels.some(({ span }) => meet(span, node));
    const isChip =
      node.kind === 'element' && CHIPS.has(node.tag) && plain([node]).trim().split(/\s+/).length <= 3;
    return isLabel || isChip || roleOfText(plain([node])) !== undefined || plain([node]).trim() === '';
  });
}

/** Names and titles, in a script that has small letters. */
function isCapitalised(words: string): boolean {
  // `Umber 是一款绘制地图的工具，基于 Ochre 和 Sienna`: only names have capitals there.
  const unspaced = words.match(/[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}]/gu)?.length ?? 0;
  if (unspaced > words.length * 0.3) return false;
  const all = words.match(/(?<![\p{L}\p{N}'’])\p{L}/gu) ?? [];
  const small = all.filter((letter) => /\p{Ll}/u.test(letter)).length;
  const large = all.filter((letter) => /\p{Lu}/u.test(letter)).length;
  return large >= 3 && large > small * 1.5 && /[,，、;]|\sand\s/.test(words);
}

const CHIPS = new Set(['kbd', 'mark', 'sup', 'sub', 'code']);

/** `ICLR 2024. [[Paper](…)] 24 Jan 2024`: nothing but where and when it was published, and links that say what they are. */
function isWhereAndWhen(line: readonly Inline[], words: string): boolean {
  if (words.length > 200) return false;
  if (isDateOrVenue(words)) return true;
  // What is left of a title in quotation marks stands before the venue.
  const said = plain(line.filter((node) => !isNamedRole(node))).replace(/^["”»」]/, '');
  const parts = said.split(/[.;|]\s|[[\]]/).flatMap((part) => foldSpace(part.replace(/[.\\]+$/, '')) || []);
  // A short one with a year is a venue that we do not know.
  const isShort = (part: string) =>
    part.length <= 50 && /\b(?:19|20)\d{2,3}\b/.test(part) && !/(?:^|\s)\p{Ll}/u.test(part);
  return parts.length > 0 && parts.every((part) => isDateOrVenue(part) || isShort(part));
}

/** The first line that is a sentence: neither names, dates, `Key: value` nor links. */
export function sentenceIn(
  lines: readonly Inline[][],
  labels: readonly Label[],
  text: string,
  isInCell = false,
): Description {
  for (const [at, line] of lines.entries()) {
    if (isInCell && at < LONGEST_TEXT && isLineOfLabels(line, labels, text)) continue;
    const words = foldSpace(plain(line));
    const [first = ''] = words.split(/(?<=\p{Ll}{2})\.\s/u, 1);
    const marked = line.find((node) => plain([node]).trim() !== '');
    const isNames = [words, first, marked?.kind === 'element' ? foldSpace(plain([marked])) : ''].some(
      (part) => namesPeople(part) > 0,
    );
    // `:star:[code](…)`, and words about that link.
    const isOfLink = marked?.kind === 'text' && /^\s*(?::[a-z0-9_+-]{2,30}:\s*)+$/.test(marked.text);
    if (
      isOfLink ||
      isNames ||
      isLineOfLinks(line) ||
      isLineOfDetails(line, labels, words) ||
      isWhereAndWhen(line, words) ||
      saysNothing(line, labels) ||
      isCapitalised(words)
    )
      continue;
    const key = readKey(line);
    const isKeyed =
      key !== undefined && !(isInCell && isNickname(key.name, words.slice(words.search(/[:：]/) + 1)));
    // `Umber Labs · Berlin`, and what it is on the next line
    if (!isKeyed && !SPOKEN.test(words) && briefParts(words).length > 0) continue;
    const linked = line.reduce((sum, node) => sum + (node.kind === 'link' ? plain([node]).length : 0), 0);
    if (isKeyed || !(SPOKEN.test(words) || SHORT.test(words)) || linked > words.length * 0.5) return {};
    if (/\bet\.? al\b/.test(words.slice(0, 400))) continue;
    const more = isInCell ? linesThatGoOn(lines.slice(at, at + LONGEST_TEXT), labels, text) : 0;
    return describe(more > 0 ? joined(lines.slice(at, at + more + 1)) : line, labels, text);
  }
  return {};
}

/** `**QuAr:** Cuts boards by light …`: a name with several capitals, or with digits, in front of a sentence of several words. */
function isNickname(name: string, said: string): boolean {
  return (
    /^[\p{L}\p{N}][\p{L}\p{N}+-]*[\p{Lu}\p{N}][\p{L}\p{N}+-]*$/u.test(name) &&
    name.length <= 24 &&
    !/\s/.test(name) &&
    roleOfText(name) === undefined &&
    !COMMON_KEY.test(name) &&
    said.trim().split(' ').length >= 6
  );
}

/** Short for words, and no name of a work. */
const COMMON_KEY =
  /^(?:TL-?DR|FAQ|OS|API|CLI|GUI|URL|DOI|ISBN|NOTE|TODO|INFO|PS|NB|ID|UI|CPU|GPU|RAM|SDK|Q\d*|A\d*|\d+)$/i;

/** A text in a cell has so many lines at most. */
const LONGEST_TEXT = 20;

/** Several lines as one, with white space where they meet. */
function joined(lines: readonly Inline[][]): Inline[] {
  const nodes: Inline[] = [];
  for (const line of lines) {
    const end = nodes.at(-1)?.end;
    if (end !== undefined) nodes.push({ kind: 'text', text: ' ', start: end, end: line[0]!.start });
    append(nodes, line);
  }
  return nodes;
}

/** `[Part two](…)` on a line of its own. */
function isLineOfLinks(line: readonly Inline[]): boolean {
  return (
    line.some(({ kind }) => kind === 'link') &&
    line.every((node) => node.kind === 'link' || node.kind === 'image' || !hasLetters(plain([node])))
  );
}

/** Whether the list describes its entries straight behind their links: `- [x](…) Plays sound.` */
export function describesWithoutSeparator(candidates: readonly Candidate[], text: string): boolean {
  let without = 0;
  let all = 0;
  for (const candidate of candidates) {
    if (candidate.row || candidate.shape === 'heading') continue;
    const behind = behindLink(candidate, lineBehind(candidate.titleLine.rest), text);
    const { line } = behind;
    const found = findSeparator(line);
    if (found && isStraight(line, found)) all++;
    else if (saysMore(candidate, behind)) {
      all++;
      without++;
    }
  }
  return without >= 1 && without >= all * HABIT;
}

/** Whether words stand straight behind the link of a title; behind that of one in plain text a sentence. */
function saysMore({ titleLine }: Candidate, { line, isLinked }: Behind): boolean {
  // `[x](…) ![stars](…) Plays sound.`: badges stand between.
  const first = line.find(
    (node) => node.kind !== 'image' && !(node.kind === 'text' && node.text.trim() === ''),
  );
  return (
    isLinked &&
    !hasLetters(titleLine.prefix) &&
    first?.kind === 'text' &&
    SAYS_MORE.test(first.text) &&
    (SPOKEN.test(plain(line).slice(0, 300)) || isShortSentence(foldSpace(plain(line)))) &&
    (titleLine.carrier === 'link' || isSentence(line))
  );
}

/** Whether words stand behind the address that a title in plain text leads to: neither date, venue nor several names. */
function saysBehind({ titleLine }: Candidate, { line, isLinked }: Behind): boolean {
  const [first] = line;
  if (titleLine.carrier === 'link' || !isLinked || hasLetters(titleLine.prefix)) return false;
  if (first?.kind !== 'text' || !SAYS_MORE.test(first.text)) return false;
  const words = foldSpace(plain(line.filter((node) => !isNamedRole(node))));
  return hasLetters(words) && !ORIGIN.test(words) && !isDateOrVenue(words) && namesPeople(words) < 2;
}

/** So many entries of a section have words behind their bare address, and such a share of them. */
const BEHIND_ADDRESS = { fewest: 4, share: 0.6 };

/** Sections whose entries are described behind their bare address: `Umber https://… sound effects`. */
export function describedBehindAddress(candidates: readonly Candidate[], text: string): ReadonlySet<number> {
  const counts = new Map<number, { all: number; said: number }>();
  for (const candidate of candidates) {
    const { row, shape, titleLine } = candidate;
    if (row || shape === 'heading' || titleLine.carrier === 'link') continue;
    const line = lineBehind(titleLine.rest);
    const link = line.find((node) => node.kind === 'link');
    if (!link || !ADDRESS_ALONE.test(plain([link]).trim())) continue;
    const count = counts.get(candidate.section) ?? { all: 0, said: 0 };
    count.all++;
    if (saysBehind(candidate, behindLink(candidate, line, text))) count.said++;
    counts.set(candidate.section, count);
  }
  const { fewest, share } = BEHIND_ADDRESS;
  return new Set(
    [...counts]
      .filter(([, { all, said }]) => said >= fewest && said >= all * share)
      .map(([section]) => section),
  );
}

/** A sentence in italics: `[x](…) *Plays sound and video.*` */
function isSlanted({ titleLine }: Candidate, line: readonly Inline[]): boolean {
  const shown = line.filter((node) => plain([node]).trim() !== '');
  const [only] = shown;
  if (titleLine.carrier !== 'link' || shown.length !== 1 || only?.kind !== 'element') return false;
  if ((only.tag !== 'em' && only.tag !== 'i') || only.children.some(({ kind }) => kind === 'link'))
    return false;
  const words = foldSpace(plain([only]));
  return /[.!?。！？]$/.test(words) && isSentenceOf(words.slice(0, 200));
}

/** The line behind the title; a `<br>` straight behind it does not end it. */
export function lineBehind(rest: readonly Inline[]): Inline[] {
  const line: Inline[] = [];
  let said = false;
  for (const node of rest) {
    if (node.kind !== 'break') {
      line.push(node);
      said ||= plain([node]).trim() !== '';
    } else if (said) break;
  }
  return line;
}
