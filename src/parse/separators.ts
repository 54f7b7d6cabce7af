import { type Inline, plain } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { isNamedRole } from './behind-byline.ts';
import { isDateOrVenue } from './byline.ts';
import { areNames, namesPeople } from './people.ts';
import { isBracketed } from './title.ts';

type TextNode = Extract<Inline, { kind: 'text' }>;

/** Where a separator stands: the node, and from where to where in its text. */
export interface Separator {
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
/** Straight behind the title these do too, before words. */
const SIGN = /^\s+(?:~|\/\/|»|›)\s+(?=["“(]?\p{L})/u;
const SPACED_COLON = /\s[:：](?=\s|$)\s*/g;
/** How many cite, star or load a thing. */
const COUNT =
  /^(?:cited(?: by)?:? \d[\d.,]*(?: \p{L}+)?|(?:⭐️?|★|☆|:star2?:|stars:?)\s*\d[\d.,]*\s?k?\+?|\d[\d.,]*\s?k?\+?\s*(?:⭐️?|★|☆|:star2?:|stars?|citations?|forks|downloads))\.?$/iu;

/** Whether words tell when, where, or how often, and describe nothing. */
export const isDetail = (words: string) => isDateOrVenue(words) || COUNT.test(words);

/** A detail before another separator: `[x](…) - ⭐ 340 - Plays sound.` */
const BEFORE = /^(.{1,40}?)\s(?:-|–|—|--|\||·)\s(?=\S)/;

/** The separator behind a detail. */
export function behindDetail(line: readonly Inline[], found: Separator): Separator {
  const { at, to } = found;
  const words = BEFORE.exec((line[at] as TextNode).text.slice(to));
  if (!words || !isDetail(words[1]!)) return found;
  return { at, from: to + words[1]!.length, to: to + words[0].length };
}

/** A short link between two separators is a detail of the title: `[x](…) - [paper](…) - Plays sound.` */
export const DETAIL = { words: 3, separator: /^\s*(?:-|–|—|--|:|：)\s+(?=\S)/ };

/** The separator before the words, behind short links that stand between it and the first one. */
export function behindLinks(line: readonly Inline[], found: Separator, first = found): Separator {
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

/** What people see behind a separator. */
export function behindSeparator(line: readonly Inline[], { at, to }: Separator): string {
  return (line[at] as TextNode).text.slice(to) + plain(line.slice(at + 1));
}

/** Whether words of its own, not only links, stand behind a separator on the first line. */
export function isDescribed(inlines: readonly Inline[]): boolean {
  const end = inlines.findIndex(({ kind }) => kind === 'break');
  const line = end === -1 ? inlines : inlines.slice(0, end);
  const found = findSeparator(line);
  if (!found) return false;
  const behind = line.slice(found.at + 1).filter(({ kind }) => kind !== 'link');
  return hasLetters((line[found.at] as TextNode).text.slice(found.to) + plain(behind));
}

/** Whether a separator stands before all words. */
export function isStraight(line: readonly Inline[], { at, from }: Separator): boolean {
  return !hasLetters(plain(line.slice(0, at)) + (line[at] as TextNode).text.slice(0, from));
}

/** The first separator outside of parentheses. */
export function findSeparator(line: readonly Inline[]): Separator | undefined {
  let depth = 0;
  for (let at = 0; at < line.length; at++) {
    const node = line[at]!;
    if (node.kind !== 'text') continue;
    const mayBeColon = COLONS.test(node.text) && (at === 0 || areSiblings(line, at) || arePictures(line, at));
    const colon = mayBeColon ? COLON.exec(node.text) : null;
    if (colon) return { at, from: 0, to: colon[0].length };
    const closed = at > 1 ? COLON_BEHIND.exec(node.text) : null;
    if (closed && areNamedLinks(line, at)) return { at, from: closed[1]!.length, to: closed[0].length };
    const spaced = at > 0 ? COLON_APART.exec(node.text) : null;
    if (spaced && areShortLinks(line, at)) return { at, from: 0, to: spaced[0].length };
    const behind = at === 0 ? behindStop(node.text) : undefined;
    if (behind) return { at, ...behind };
    const sign = at === 0 ? SIGN.exec(node.text) : null;
    if (sign) return { at, from: 0, to: sign[0].length };
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

/** A colon with blanks around it, first in a text. */
const COLON_APART = /^\s{1,8}[:：]\s+(?=\S)/;

/** Whether before a node stand only short links: `[x](…) [home](…) : Plays sound.` */
function areShortLinks(line: readonly Inline[], before: number): boolean {
  return (
    before <= 8 &&
    line.slice(0, before).every((node) => {
      if (node.kind === 'text') return /^[\s,|/·]*$/.test(node.text);
      const inner = node.kind === 'element' && node.children.length === 1 ? node.children[0]! : node;
      if (inner.kind !== 'link') return inner.kind === 'image';
      return foldSpace(plain([inner])).split(' ').length <= DETAIL.words;
    })
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
