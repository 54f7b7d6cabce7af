import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn, trimSpan } from '../markdown/offsets.ts';
import type { Entry, Label } from '../model.ts';
import { append, largest } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { meet } from '../text/span.ts';
import { behindByline, isNamedRole } from './behind-byline.ts';
import { type Behind, behindLink } from './behind-link.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { withoutChips } from './chips.ts';
import { isLineOfLabels, linesThatGoOn } from './line-on.ts';
import { areNames, namesPeople } from './people.ts';
import { pipedParts } from './pipes.ts';
import { isBracketed, readKey } from './title.ts';
import { ADDRESS_ALONE, NOTHING, roleOfText } from './vocabulary.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;
export type Description = Pick<Entry, 'description' | 'descriptionSpan' | 'separator' | 'separatorSpan'>;

/** Where a separator stands: the node, and from where to where in its text. */
interface Separator {
  at: number;
  from: number;
  to: number;
}

/** What stands between a title and its description. */
const DASH = /(?:^|\s)(?:-|–|—|--|——|―|－|=>|->|•|·|⇒|→)(?=\s|$|\p{Extended_Pictographic})\s*/gu;
/** Straight behind the title a colon does too, unless it opens a shortcode (`:house:`). */
const COLON =
  /^\s*(?:[\p{Extended_Pictographic}\p{Regional_Indicator}\p{Variation_Selector}]\s*){0,8}(?:[(（][^()（）\n]{1,30}[)）]\s*)?(?::(?![a-z0-9_+-]{2,30}:)|：|(?:——|―)(?=\p{Lo}))\s*/u;
/** Asked first, for most texts hold none. */
const COLONS = /[:：—―]/;
/** Straight behind the title a comma does before words that begin with an article: `[x](…), a tool for maps`. */
const COMMA = /^,\s+(?=(?:an?|the)\s\p{Ll})|^，\s*(?=[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{6})/u;
/** Straight behind the title a full stop before a sentence does: `[x](…). It plays sound.` */
const STOP = /^\.\s+(?=\p{Lu}\p{Ll}{0,15}\s(?!et\s)\p{Ll}+\s)/u;
/** `[x](…) by A. Lee: Plays sound.` A full stop behind a letter ends nothing where a name follows it. */
const BY =
  /^\s+[Bb]y\s((?:[^:：.]|(?<=\s(?:\p{Lu}|[DJMS]r))\.(?=\s?(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]{1,24}(?:\s\p{Lu}[\p{L}’'-]{1,24})?(?:[:：.,]\s|\s(?:and|&)\s|\.?$)|,?\s(?:and|&)\s)){3,80})(?:[:：]|(?!(?<=\s(?:\p{Lu}|[DJMS]r))\.(?=\s?(?:\p{Lu}\.\s?){0,3}\p{Lu}[\p{L}’'-]{1,24}(?:\s\p{Lu}[\p{L}’'-]{1,24})?(?:[:：.,]\s|\s(?:and|&)\s|\.?$)|,?\s(?:and|&)\s))\.)\s+/u;
const SPACED_COLON = /\s[:：](?=\s|$)\s*/g;
/** A separator that nothing but badges follow; not a dash within a word (`C--`). */
const LEFT_OVER = /(?:^|\s)(?:-|–|—|--|=>|->|•|·|⇒|\|)\s*$/;
/** Text straight behind a link that says who made it, or that goes on with another link, describes nothing. */
const SAYS_MORE =
  /^\s+(?:\p{Extended_Pictographic}\ufe0f?\s*)*(?!(?:by|and|or|from|via|in|at|on|see|with|vs|&)\b)["“‘'«]?[\p{L}\p{N}]/iu;
/** A description has words; where they are not spaced (`茶色を測る。`), letters. */
const SPOKEN = /(?:[\p{L}\p{N}’'-]+[,;:]?\s+){2}[\p{L}\p{N}]|[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}]{4}/u;
/** Two words are enough where they are a sentence: `Paints doors.` */
const SHORT = /^\p{Lu}\S* \p{Ll}\S*[.!]$/u;
/** Of the entries with words behind their link, so many without a separator are a habit. */
const HABIT = 0.3;

/** The description: a column of that name, or what follows the separator on the first line. */
export function readDescription(
  candidate: Candidate,
  labels: readonly Label[],
  text: string,
  habit = false,
  column?: number,
): Description {
  if (candidate.row) {
    const at = candidate.row.columns.findIndex(({ role }) => role === 'description');
    const cell = at === -1 ? undefined : candidate.row.written.cells[at];
    if (at === -1) {
      const inCell = besideTitle(candidate);
      return inCell ? readDescription(inCell, labels, text, habit) : {};
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
  const behind = lineBehind(candidate.titleLine.rest);
  const parts = pipedParts(behind, text);
  const among = amongParts(parts, labels, text, column);
  if (column !== undefined && parts.length > 0) return among;
  const straight =
    among.description !== undefined
      ? among
      : onLine(candidate, behindLink(candidate, behind, text), labels, text, habit);
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
  return saysNothing(line, labels) || isWhereAndWhen(line, words) || isRemark(line, words)
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
  return line && said.length === 1 && line === written[0] ? sentenceIn([line], labels, text) : {};
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
  habit: boolean,
): Description {
  const { line } = told;
  if (isPredicate(candidate, line)) return describe(withoutAddress(candidate, line, text), labels, text);
  const mark = findSeparator(line);
  // A dash before badges separates nothing: `[x](…) Plays sound - ![v](…)`.
  const found = mark && hasLetters(behindSeparator(line, mark)) ? mark : undefined;
  // A dash further on is one of the sentence: `[x](…) Plays sound - and video`.
  if (habit && (!found || !isStraight(line, found)) && saysMore(candidate, told))
    return describe(line, labels, text);
  if (!found) {
    if (saysMore(candidate, told)) return isSentence(line) ? describe(line, labels, text) : {};
    return inBrackets(candidate, line, labels, text);
  }
  const { at, from, to } = behindDetail(line, behindLinks(line, found));
  const node = line[at] as TextNode;
  const start = offsetIn(node, from, text);
  const end = offsetIn(node, to, text);
  const first: Inline = { kind: 'text', text: node.text.slice(to), start: end, end: node.end };
  const behind = behindByline([first, ...line.slice(at + 1)], text);
  const rest = withoutAddress(candidate, withoutLinks(behind, text), text);
  const description = describe(rest, labels, text);
  if (
    description.description === undefined ||
    isDetail(description.description) ||
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

/** How many cite, star or load a thing. */
const COUNT =
  /^(?:cited(?: by)?:? \d[\d.,]*(?: \p{L}+)?|(?:⭐️?|★|☆|:star2?:|stars:?)\s*\d[\d.,]*\s?k?\+?|\d[\d.,]*\s?k?\+?\s*(?:⭐️?|★|☆|:star2?:|stars?|citations?|forks|downloads))\.?$/iu;

/** Whether words tell when, where, or how often, and describe nothing. */
const isDetail = (words: string) => isDateOrVenue(words) || COUNT.test(words);

/** A detail before another separator: `[x](…) - ⭐ 340 - Plays sound.` */
const BEFORE = /^(.{1,40}?)\s(?:-|–|—|--|\||·)\s(?=\S)/;

/** The separator behind a detail. */
function behindDetail(line: readonly Inline[], found: Separator): Separator {
  const { at, to } = found;
  const words = BEFORE.exec((line[at] as TextNode).text.slice(to));
  if (!words || !isDetail(words[1]!)) return found;
  return { at, from: to + words[1]!.length, to: to + words[0].length };
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

/** A short link between two separators is a detail of the title: `[x](…) - [paper](…) - Plays sound.` */
const DETAIL = { words: 3, separator: /^\s*(?:-|–|—|--|:|：)\s+(?=\S)/ };

/** The separator before the words, behind short links that stand between it and the first one. */
function behindLinks(line: readonly Inline[], found: Separator, first = found): Separator {
  const { at, to } = found;
  if ((line[at] as TextNode).text.slice(to).trim() !== '') return first;
  const link = line[at + 1];
  const next = line[at + 2];
  const isLink =
    link?.kind === 'link' ||
    (link?.kind === 'element' && link.children.length === 1 && link.children[0]!.kind === 'link');
  if (!isLink || next?.kind !== 'text' || foldSpace(plain([link])).split(' ').length > DETAIL.words)
    return first;
  const behind = DETAIL.separator.exec(next.text);
  if (behind) return { at: at + 2, from: 0, to: behind[0].length };
  // `- [App](…) / [Site](…) - Says what.`
  const isBetween = /^\s*[/|,·]\s*$/.test(next.text);
  return isBetween ? behindLinks(line, { at: at + 2, from: 0, to: next.text.length }, first) : first;
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
    if (node.kind === 'text') return !/\p{L}{2}/u.test(node.text);
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
      isWhereAndWhen(line, words) ||
      saysNothing(line, labels) ||
      isCapitalised(words)
    )
      continue;
    const isKeyed = readKey(line) !== undefined;
    const linked = line.reduce((sum, node) => sum + (node.kind === 'link' ? plain([node]).length : 0), 0);
    if (isKeyed || !(SPOKEN.test(words) || SHORT.test(words)) || linked > words.length * 0.5) return {};
    if (/\bet\.? al\b/.test(words.slice(0, 400))) continue;
    const more = isInCell ? linesThatGoOn(lines.slice(at, at + LONGEST_TEXT), labels, text) : 0;
    return describe(more > 0 ? joined(lines.slice(at, at + more + 1)) : line, labels, text);
  }
  return {};
}

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

/** What nodes say of an entry, without the labels and badges at their end. */
function describe(written: readonly Inline[], labels: readonly Label[], text: string): Description {
  const nodes = behindLabels(written, labels, text);
  if (nodes.length === 0 || isOnlyLinks(nodes)) return {};
  const end = lastOf(nodes, labels);
  const shown = nodes.filter((each) => each.start < end);
  // Labels may stand on either side of the links.
  const said = withoutWords(withoutTail(withoutWords(shown, labels, text), text), labels, text);
  const last = said.at(-1);
  const isCut = said.at(-1)?.end !== nodes.at(-1)!.end;
  const extra = last?.kind === 'text' && isCut ? LEFT_OVER.exec(last.text) : null;
  if (extra) said[said.length - 1] = upTo(last as TextNode, extra.index, text);
  cutEnd(said, MISSING, text);
  const description = foldSpace(plain(said));
  if (description === '' || areAddresses(description)) return {};
  const stop = said.at(-1)!.end;
  return {
    description,
    descriptionSpan: trimSpan(text, {
      start: nodes[0]!.start,
      end: said.length < shown.length || extra || stop < end ? Math.min(stop, end) : end,
    }),
  };
}

/** Whether words are nothing but addresses: `https://umber.example, umber.example/docs`. */
function areAddresses(words: string): boolean {
  const all = words.split(/[\s,;|]+/);
  return (
    all.length <= 8 &&
    all.some((word) => ADDRESS_ALONE.test(word)) &&
    all.every((word) => /^\S+\.\w\S*$/.test(word))
  );
}

/** Where others have their licence, behind a sentence: nothing that is known. Within one it is a word: `Fills with [-]`. */
const MISSING = /(?<=[.!?。！？])\s*\[(?:\?{1,3}|n\/a|none|-|tbd)\]\s*$/i;

/** A dash between labels and what they stand before. */
const BEHIND_LABELS = /^\s*(?:-|–|—|--|:|：)\s+(?=\S)/;

/** Without the labels at the start, and without the dash behind them: `` `Go` - Plays sound. ``. */
function behindLabels(written: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const at = labelsAtStart(written, labels);
  const nodes = withoutSigns(written.slice(at), labels, text);
  const [first] = nodes;
  const dash = at > 0 && first?.kind === 'text' ? BEHIND_LABELS.exec(first.text) : null;
  if (!dash || first?.kind !== 'text') return nodes;
  const start = offsetIn(first, dash[0].length, text);
  nodes[0] = { ...first, text: first.text.slice(dash[0].length), start };
  return nodes;
}

/** Without labels that the text itself begins with: `💰 Plays sound.` */
function withoutSigns(nodes: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const [first] = nodes;
  if (first?.kind !== 'text' || !text.startsWith(first.text, first.start)) return [...nodes];
  let at = first.start;
  for (const { span } of labels) {
    if (span.end <= at || span.end > first.end) continue;
    if (text.slice(at, span.start).trim() !== '') break;
    at = span.end;
  }
  if (at === first.start) return [...nodes];
  const from = at + /^[\s\p{Variation_Selector}]*/u.exec(text.slice(at, first.end))![0].length;
  const rest: Inline = { ...first, text: text.slice(from, first.end), start: from };
  return [rest, ...nodes.slice(1)];
}

/** How many nodes at the start are labels: `` **_`[TS]`_** A theme ``. */
function labelsAtStart(nodes: readonly Inline[], labels: readonly Label[]): number {
  let at = 0;
  let behind = 0;
  for (; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.kind === 'text') {
      if (hasLetters(node.text)) break;
    } else if (node.kind === 'link' || !labels.some(({ span }) => meet(span, node))) break;
    else behind = at + 1;
  }
  return behind;
}

/** Without labels that the text itself ends with: `Plays sound. [MIT]`. */
function withoutWords(nodes: readonly Inline[], labels: readonly Label[], text: string): Inline[] {
  const kept = [...nodes];
  for (const { span, syntax } of [...labels].reverse()) {
    const last = kept.at(-1);
    if (last?.kind !== 'text' || span.start < last.start || span.end > last.end) continue;
    if (
      !/^[\s|)\],\p{Variation_Selector}]*$/u.test(text.slice(span.end, last.end)) ||
      !text.startsWith(last.text, last.start)
    )
      continue;
    const open = /[[(（\s]*$/.exec(text.slice(last.start, span.start))![0].length;
    const at = span.start - last.start - (syntax === 'bracket' || syntax === 'paren' ? open : 0);
    if (at <= 0) kept.pop();
    else kept[kept.length - 1] = upTo(last, at, text);
  }
  return kept;
}

function upTo(node: TextNode, at: number, text: string): TextNode {
  return { ...node, text: node.text.slice(0, at), end: offsetIn(node, at, text) };
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

/** What people see behind a separator. */
function behindSeparator(line: readonly Inline[], { at, to }: Separator): string {
  return (line[at] as TextNode).text.slice(to) + plain(line.slice(at + 1));
}

/** Whether a separator stands before all words. */
function isStraight(line: readonly Inline[], { at, from }: Separator): boolean {
  return !hasLetters(plain(line.slice(0, at)) + (line[at] as TextNode).text.slice(0, from));
}

/** Whether words stand straight behind the link of a title; behind that of one in plain text a sentence. */
function saysMore({ titleLine }: Candidate, { line, isLinked }: Behind): boolean {
  const [first] = line;
  return (
    isLinked &&
    !hasLetters(titleLine.prefix) &&
    first?.kind === 'text' &&
    SAYS_MORE.test(first.text) &&
    (SPOKEN.test(plain(line).slice(0, 300)) || isShortSentence(foldSpace(plain(line)))) &&
    (titleLine.carrier === 'link' || isSentence(line))
  );
}

/** Words that bind others and make no sentence. */
const BINDS = /^(?:of|and|the|for|in|on|to|a|an|at|de|la|und|et|y|von|van|der)$/;
/** Where a thing comes from: a publisher, a school. */
const ORIGIN =
  /\b(?:university|institute|college|proceedings|conference|journal|transactions|workshop|symposium|press|inc\.|et\.? al)(?![\p{L}\p{N}])/iu;

/** Two or three words and a full stop: `Ask here.` */
const SHORT_SENTENCE = /^\p{Lu}[\p{Ll}’']+ (?:\S+ )?\p{Ll}{3,}[.!]$/u;
const isShortSentence = (words: string) => SHORT_SENTENCE.test(words) || isUncased(words);
/** Words in a script without small letters, more of them than a name has. */
const isUncased = (words: string) =>
  /^[\p{sc=Han}\p{sc=Hiragana}\p{sc=Katakana}\p{sc=Hangul}ー\s]{6}/u.test(words) &&
  !/[、，,]/.test(words.slice(0, 8));

/** Whether the words behind a link are a sentence, in whatever list: neither names, a date, a venue nor where it comes from. */
function isSentence(line: readonly Inline[]): boolean {
  const words = foldSpace(plain(line.filter((node) => !isNamedRole(node))))
    .slice(0, 200)
    .replace(/^(?:\p{Extended_Pictographic}|\ufe0f|\s)+/u, '');
  if (isUncased(words)) return true;
  if (!/^\p{Lu}/u.test(words) || ORIGIN.test(words) || isDateOrVenue(words) || namesPeople(words) > 0)
    return false;
  if (SHORT_SENTENCE.test(words)) return true;
  const all = words.split(' ');
  return all.length >= 4 && all.some((word) => /^\p{Ll}{2}/u.test(word) && !BINDS.test(word));
}

/** A description in brackets: `[x](…) (plays sound and video)`. */
function inBrackets(
  { titleLine }: Candidate,
  line: readonly Inline[],
  labels: readonly Label[],
  text: string,
): Description {
  const [node] = line;
  if (line.length !== 1 || node?.kind !== 'text' || titleLine.carrier !== 'link') return {};
  const found = /^(\s+[(（])([^()（）]{12,200})[)）]\s*\.?\s*$/.exec(node.text);
  const words = found?.[2] ?? '';
  const all = words.split(/[\s,]+/);
  if (
    all.length < 4 ||
    labels.some(({ span }) => meet(span, node)) ||
    !text.startsWith(node.text, node.start)
  )
    return {};
  if (
    /^(?:by|from|with|via|in|see|also|formerly|previously|aka|now|was|e\.g\.|i\.e\.)\s/i.test(words) ||
    /[:：;\d]/.test(words)
  )
    return {};
  if (ORIGIN.test(words) || isDateOrVenue(words) || namesPeople(words) > 0) return {};
  if (all.filter((word) => /^\p{Ll}{2}/u.test(word) && !BINDS.test(word)).length < 3) return {};
  const start = node.start + found![1]!.length;
  return {
    description: foldSpace(words),
    descriptionSpan: trimSpan(text, { start, end: start + words.length }),
  };
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

/** The first separator outside of parentheses. */
function findSeparator(line: readonly Inline[]): Separator | undefined {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const node = line[at]!;
    if (node.kind !== 'text') continue;
    const mayBeColon = COLONS.test(node.text) && (at === 0 || areSiblings(line, at) || arePictures(line, at));
    const colon = mayBeColon ? COLON.exec(node.text) : null;
    if (colon) return { at, from: 0, to: colon[0].length };
    const closed = at > 1 ? COLON_BEHIND.exec(node.text) : null;
    if (closed && areNamedLinks(line, at)) return { at, from: closed[1]!.length, to: closed[0].length };
    const behind = at === 0 ? behindStop(node.text) : undefined;
    if (behind) return { at, ...behind };
    const marks = [...node.text.matchAll(DASH), ...(at === 0 ? node.text.matchAll(SPACED_COLON) : [])];
    marks.sort((a, b) => a.index - b.index);
    let passed = 0;
    for (const mark of marks) {
      depth = depthAfter(node.text.slice(passed, mark.index), depth);
      passed = mark.index;
      if (depth === 0 && !isBracketed(line, at))
        return { at, from: mark.index, to: mark.index + mark[0].length };
    }
    depth = depthAfter(node.text.slice(passed), depth);
  }
  return undefined;
}

/** Whether before a node stand only pictures: `[x](…) ![v](…): Plays sound.` */
function arePictures(line: readonly Inline[], before: number): boolean {
  return before <= 8 && line.slice(0, before).every((node) => plain([node]).trim() === '');
}

/** The end of the brackets around a link, and a colon that opens no shortcode. */
const COLON_BEHIND = /^(\s*[)\]）】]\s*)(?::(?![a-z0-9_+-]{2,30}:)|：)\s*/;

/** Whether before a node stand only links in brackets that say what they are: `[x](…) ([site](…)) ([code](…)): Plays sound.` */
function areNamedLinks(line: readonly Inline[], before: number): boolean {
  return (
    before <= 12 &&
    line
      .slice(0, before)
      .every((node) =>
        node.kind === 'text' ? /^[\s,|/·()[\]（）【】]*$/.test(node.text) : isNamedRole(node),
      )
  );
}

/** Whether before a node stand only links that continue the title: `[x](…) / [y](…): Play sound.` */
function areSiblings(line: readonly Inline[], before: number): boolean {
  if (before < 2 || before > 8 || before % 2 === 1) return false;
  return line
    .slice(0, before)
    .every((node, at) =>
      at % 2 === 0
        ? node.kind === 'text' && /^\s*(?:\/|&|,|、|\+|and|和|与)\s*$/.test(node.text)
        : node.kind === 'link',
    );
}

/** Where a sentence begins behind a full stop, or behind who made the thing. */
function behindStop(text: string): { from: number; to: number } | undefined {
  const stop = STOP.exec(text);
  const comma = COMMA.exec(text);
  if (comma) return { from: 0, to: comma[0].length };
  if (stop && namesPeople(text.slice(stop[0].length, 300)) === 0) return { from: 0, to: stop[0].length };
  const by = BY.exec(text);
  if (!by || !areNames(by[1]!)) return undefined;
  return { from: by[0].trimEnd().length - 1, to: by[0].length };
}

/** How many parentheses are open behind a text. */
function depthAfter(text: string, before: number): number {
  let depth = before;
  for (const character of text) {
    if (character === '(' || character === '（') depth++;
    else if (character === ')' || character === '）') depth = Math.max(0, depth - 1);
  }
  return depth;
}

/** A description without the links in brackets that stand before it: `([Repo](…), [Home](…)) Says what it does.` */
function withoutLinks(nodes: readonly Inline[], text: string): Inline[] {
  const open = nodes[0]?.kind === 'text' ? /^\s*([[(（【])\s*$/.exec(nodes[0].text) : null;
  if (!open || nodes[1]?.kind !== 'link') return [...nodes];
  const close = { '[': ']', '(': ')', '（': '）', '【': '】' }[open[1]!]!;
  for (let at = 2; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (node.kind === 'link' || node.kind === 'image') continue;
    if (node.kind !== 'text') break;
    const end = node.text.indexOf(close);
    if (hasLetters(end === -1 ? node.text : node.text.slice(0, end))) break;
    if (end === -1) continue;
    const from = end + 1 + /^(?:\s*(?:[-–—:：]+(?=\s)))?/.exec(node.text.slice(end + 1))![0].length;
    const rest = node.text.slice(from);
    const start = offsetIn(node, from, text);
    const first: Inline = { kind: 'text', text: rest, start, end: node.end };
    return withoutLinks(rest.trim() === '' ? nodes.slice(at + 1) : [first, ...nodes.slice(at + 1)], text);
  }
  return [...nodes];
}

/** Words that an address behind them completes: `More at https://example.org`. */
const LEADS_ON = /(?:^|[\s(])(?:at|on|in|see|from|via|to|under|with|by|is|here|visit|and|or)\s*$|[:：]\s*$/i;

/** A description without the address at its end, where that is the only link of the entry: `Umber - Paints <https://…>`. */
function withoutAddress({ titleLine }: Candidate, nodes: readonly Inline[], text: string): Inline[] {
  const kept = [...nodes];
  const last = kept.at(-1);
  const before = kept.at(-2);
  if (titleLine.link || last?.kind !== 'link' || before?.kind !== 'text') return kept;
  if (!ADDRESS_ALONE.test(plain([last]).trim()) || LEADS_ON.test(before.text)) return kept;
  kept.pop();
  cutEnd(kept, /[\s<([（]*$/, text);
  return kept;
}

const OPENING = /\s*[[(（【]\s*$/;
/** Numbers behind a link that each have their sign: `[[code](…) ⭐ 12 | 📅 2024]`. */
const COUNTS =
  '^(?:\\s*\\|?\\s*\\p{Extended_Pictographic}\\ufe0f?\\s+[^|[\\]()（）【】\\p{Extended_Pictographic}]{1,30}){0,8}\\s*';
/** The end of brackets around links. */
const CLOSING = new RegExp(`${COUNTS}[\\])）】]\\s*$`, 'u');
const CLOSED = new RegExp(`${COUNTS}\\]`, 'u');
/** A date or a venue in brackets at the end of a text: `Title [2024-03] [ICLR 2025] [`. */
const LAST_BRACKET = /\s*[[(（]([^()[\]（）]{2,60})[\])）]\s*$/;

/** A description without the links in brackets behind it, and without dates and venues: `Sorts mail. ([Source](…))`. */
function withoutTail(nodes: readonly Inline[], text: string): Inline[] {
  let kept = withoutRun(nodes);
  for (;;) {
    const last = kept.at(-1);
    if (!last || kept.length < 2) break;
    if (last.kind === 'text' && last.text.trim() === '') kept.pop();
    // `Sorts mail. [Code](…) ![stars](…).`
    else if (last.kind === 'image' && kept.length < nodes.length) kept.pop();
    else if (last.kind === 'text' && last.text.trim() === '.' && kept.at(-2)?.kind === 'image')
      kept.splice(-2);
    else if (
      last.kind === 'text' &&
      last.text.trim() === '.' &&
      kept.at(-2)?.kind === 'link' &&
      isAside(kept.slice(0, -1))
    )
      kept.splice(-2);
    else if (last.kind === 'text' && isDatedBehind(last.text, kept.at(-2)!))
      kept[kept.length - 1] = upTo(last, LAST_BRACKET.exec(last.text)!.index, text);
    else if ((isNamedRole(last) || (last.kind === 'link' && isAside(kept))) && endsBefore(kept)) kept.pop();
    else if (last.kind === 'text' && CLOSING.test(last.text)) {
      const cut = opener(kept);
      if (cut === undefined) break;
      kept = cut;
    } else break;
    cutEnd(kept, OPENING, text);
  }
  if (kept.length === nodes.length) return kept;
  // `Sorts mail, [code](…)`
  cutEnd(kept, /\s*,\s*$/, text);
  for (;;) {
    const last = kept.at(-1);
    const found = last?.kind === 'text' ? LAST_BRACKET.exec(last.text) : null;
    if (!found || !isDateOrVenue(found[1]!) || found.index === 0) break;
    kept[kept.length - 1] = upTo(last as TextNode, found.index, text);
  }
  return kept;
}

/** `[[PDF](…)] [2023]`: a date or a venue behind a link that says what it is. */
function isDatedBehind(words: string, before: Inline): boolean {
  const found = LAST_BRACKET.exec(words);
  return (
    found !== null &&
    isNamedRole(before) &&
    /^[\s)\]）】]*$/.test(words.slice(0, found.index)) &&
    isDateOrVenue(found[1]!)
  );
}

/** Without several short links between pipes behind the end of a sentence: `Sorts mail. [F-Droid](…) | [Source](…)`. */
function withoutRun(nodes: readonly Inline[]): Inline[] {
  let at = nodes.length;
  let links = 0;
  while (at > 0) {
    const node = nodes[at - 1]!;
    const isBetween = node.kind === 'text' && /^\s*[|·/•]?\s*$/.test(node.text);
    if (node.kind === 'link' && foldSpace(plain([node])).split(' ').length <= DETAIL.words) links++;
    else if (!isBetween) break;
    at--;
  }
  const before = nodes[at - 1];
  const isEnded = before?.kind === 'text' && /(?:\p{L}{2}|[\p{N})])[.!?。]\s+$/u.test(before.text);
  const isPiped = nodes.slice(at).some((node) => node.kind === 'text' && /[|·/•]/.test(node.text));
  return links >= 2 && isEnded && isPiped ? nodes.slice(0, at) : [...nodes];
}

/** Whether the last node is a short link behind the end of a sentence: `Plays sound. [Try it now!](…)` */
function isAside(nodes: readonly Inline[]): boolean {
  const before = nodes.at(-2);
  const words = foldSpace(plain(nodes.slice(-1)));
  return (
    before?.kind === 'text' &&
    /(?:\p{L}{2}|[\p{N})])[.!?。]\s+$/u.test(before.text) &&
    words.split(' ').length <= 4
  );
}

/** Whether a sentence or a bracket ends before the last node, so that it is no part of the sentence. */
function endsBefore(nodes: readonly Inline[]): boolean {
  const link = nodes.at(-1)!;
  const before = nodes.at(-2);
  if (/^\s*\[.*\]\s*$/.test(plain([link]))) return true;
  return before?.kind === 'text' ? /(?:[.!?。…]|[\])）】|])\s*$/.test(before.text) : false;
}

/** The nodes before a bracket that holds nothing but links; nothing where it holds more. */
function opener(nodes: readonly Inline[]): Inline[] | undefined {
  let named = 0;
  for (let at = nodes.length - 2; at >= 0; at--) {
    const node = nodes[at]!;
    if (node.kind === 'link' || node.kind === 'image') {
      if (isNamedRole(node) || (node.kind === 'link' && isInBrackets(nodes, at))) named++;
    } else if (node.kind !== 'text') return undefined;
    else if (OPENING.test(node.text)) return named > 0 ? nodes.slice(0, at + 1) : undefined;
    else if (!/^[\s,|·/]*$/.test(node.text)) return undefined;
  }
  return undefined;
}

/** `[[RSS](…)]`: a short link alone in brackets of its own tells of the entry, whatever it says. */
function isInBrackets(nodes: readonly Inline[], at: number): boolean {
  const before = nodes[at - 1];
  const next = nodes[at + 1];
  if (
    before?.kind !== 'text' ||
    next?.kind !== 'text' ||
    foldSpace(plain([nodes[at]!])).split(' ').length > 2
  )
    return false;
  return /[.!?。)\]]\s*\[\s*$|^\s*\]?\s*\[\s*$/.test(before.text) && CLOSED.test(next.text);
}

/** Takes a pattern off the end of the last text. */
function cutEnd(nodes: Inline[], pattern: RegExp, text: string): void {
  const last = nodes.at(-1);
  const found = last?.kind === 'text' ? pattern.exec(last.text) : null;
  if (found) nodes[nodes.length - 1] = upTo(last as TextNode, found.index, text);
}

/** `:star:[code](…)` says nothing about an entry. */
function isOnlyLinks(nodes: readonly Inline[]): boolean {
  let named = 0;
  for (const node of nodes) {
    if (node.kind === 'image') continue;
    const words = plain([node])
      .replace(/(?<![\p{L}\p{N}])(?:here|version|link)\W*$/iu, '')
      .trim();
    if (node.kind === 'link' && (roleOfText(words) || words === '')) named++;
    else if (node.kind === 'link' && /^\W*part\s?\d{1,2}\W*$/i.test(plain([node]))) named++;
    else if (
      hasLetters(
        plain([node]).replace(/:[a-z0-9_+-]{2,30}:|(?<![\p{L}\p{N}])(?:and|or)(?![\p{L}\p{N}])/gu, ''),
      )
    )
      return false;
  }
  return named > 0;
}

/** Where a description ends: badges, icons and labels behind it are not part of it. */
function lastOf(nodes: readonly Inline[], labels: readonly Label[]): number {
  let at = nodes.length;
  while (at > 0) {
    const node = nodes[at - 1]!;
    // Code may hold several labels: `(linux, server)`.
    const label = labels.some(({ span }) =>
      node.kind === 'text' ? span.start <= node.start && node.end <= span.end : meet(span, node),
    );
    // `[🌐](…)` is a picture too.
    const picture =
      node.kind === 'image' ||
      ((node.kind === 'link' || node.kind === 'element') && !hasLetters(plain([node])));
    const blank = node.kind === 'text' && /^[\s,|·/]*$/.test(node.text) && at < nodes.length;
    if (!label && !picture && !blank) break;
    at--;
  }
  return at === 0 ? nodes[0]!.start : nodes[at - 1]!.end;
}
