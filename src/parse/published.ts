import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { hasLetters } from '../text/letters.ts';
import { dateOfVenue, isDateAlone, isVenue } from './people.ts';

/** `as an oral paper`, between the word and the place. */
const AS = '(?:\\s+as\\s+(?:an?\\s+)?[\\p{L}-]{3,12}(?:\\s(?:paper|talk|presentation))?)?';
/** Words that say that a thing was published, before where and when. */
const VERBS = [
  `(?:first\\s+|originally\\s+)?(?:published|presented|accepted|appeared|appears|to\\s+appear|appearing|given)${AS}(?:\\s*[:：]|\\s+(?:in|at|on|to|by))(?:\\s+the)?\\s`,
  '(?:veröffentlicht|erschienen|vorgestellt|angenommen)\\s+(?:in|auf|bei|am|an|im)(?:\\s+der)?\\s',
  '(?:publiée?|présentée?|acceptée?|parue?)\\s+(?:dans|à|au|en|aux|sur)(?:\\s+la?)?\\s',
  '(?:publicad[oa]|presentad[oa]|aceptad[oa]|apresentad[oa]|aceit[oa])\\s+(?:en|em|na|no|a|por)(?:\\s+(?:el|la))?\\s',
  '(?:pubblicat[oa]|presentat[oa]|accettat[oa])\\s+(?:in|a|ad|su|al|alla|nel|sul)\\s',
  '(?:опубликован[оаы]?|представлен[оаы]?|принят[оаы]?)\\s+(?:в|на)\\s',
  '(?:发表|收录|录用|發表|收錄|錄用)(?:于|於|在|至|[:：])\\s*',
].join('|');
const SAID_BEFORE = new RegExp(VERBS, 'iuy');
const SAID = new RegExp(`(?<![\\p{L}\\p{N}])(?:${VERBS})`, 'giu');
/** Words that other things do too: `Appears in Fir 2000`, `Given to the Museum of Saws in 1998`. */
const OTHERS_DO = /^\s*(?:first\s+|originally\s+)?(?:appear(?:s|ed|ing)|given)\s/i;
/** What is a publication whatever its name is. */
const PERIODICAL = /^(?:Journal|Letters|Proc\.|Proceedings|Trans\.|Transactions|Annals|Acta)\s/;
/** And behind them, where verbs come last: `CVPR 2024 に採択`. */
const SAID_BEHIND =
  /\s*(?:(?:に|で)?\s?(?:採択|採録|発表|掲載|収録)(?:されました|された|済み)?|(?:에|에서)?\s?(?:게재|발표|채택|수록)(?:되었습니다|됨)?|(?:接收|收录|录用))$/u;
/** Between those words and where and when there is nothing but a few words. */
const LONGEST = 110;
const STOPS = /[.;](?=\s|$)|[。；]|\s[-–—|·](?=\s)/gu;
/** Words with capitals, and those that bind them: `Journal of Trees and Maps`. */
const NAMED =
  /^(?:(?:\p{Lu}|\d)[^\s。；]*|of|and|the|for|in|on|at|to|an?|&|de|la|des|di|et|und|für|der|y|e|[-–—])(?:\s+(?:\p{Lu}[^\s。；]*|\d[^\s。；]*|\([\p{Lu}\d][^\s。；]*|of|and|the|for|in|on|at|&|de|la|des|di|et|und|für|der|y|e|[-–—])){0,12}$/u;

/**
 * What words say that only tell where and when a thing was published: of `Published in arXiv (2026).` `arXiv (2026)`.
 * @param mayGuess whether venues that are not known pass, with a year and capitals: `Accepted in Debian 2021` says another
 * thing of a tool
 */
export function publishedIn(text: string, mayGuess: boolean): string | undefined {
  if (text.length > LONGEST) return undefined;
  const lead = /^\s*/.exec(text)![0].length;
  SAID_BEFORE.lastIndex = lead;
  const before = SAID_BEFORE.exec(text)?.[0].length ?? 0;
  const bare = text.replace(/[\s.。;；,]+$/, '');
  const behind = before === 0 ? (SAID_BEHIND.exec(bare)?.[0].length ?? 0) : 0;
  if (before === 0 && behind === 0) return undefined;
  const from = lead + before + /^\s*/.exec(text.slice(lead + before))![0].length;
  const words = bare.slice(from, bare.length - behind);
  if (isVenue(words)) return words;
  if (before > 0 && OTHERS_DO.test(text)) return undefined;
  if (isDateAlone(words)) return words;
  if (!mayGuess && !PERIODICAL.test(words)) return undefined;
  // Who published it says another thing: `Published by Fir Press in 2020`.
  if (/^by$/i.test(/(\p{L}+)\s+$/u.exec(text.slice(0, from))?.[1] ?? '')) return undefined;
  return dateOfVenue(words) !== undefined && NAMED.test(words) ? words : undefined;
}

/** Words with capitals and a year at their end, as venues that we do not know have, and names of other things. */
export function mayNameVenue(words: string): boolean {
  if (words.length > LONGEST || !/(?:19|20)\d\d\s*[)\]）]?\.?$/.test(words)) return false;
  return NAMED.test(words.replace(/\.$/, ''));
}

/** Words that venues have in their names. */
const OF_VENUES =
  /(?<![\p{L}\p{N}])(?:Conf(?:erence|\.)|Journal|J\.|Trans(?:actions|\.)|Proc(?:eedings|\.)|Workshops?|Symposium|Letters|Magazine|Reviews?|Annals|Congress|IEEE|ACM|arXiv)(?![\p{L}\p{N}])/u;

/** Whether such words surely name one. */
export function surelyNamesVenue(words: string): boolean {
  return mayNameVenue(words) && (OF_VENUES.test(words) || isVenue(words));
}

/**
 * A description without the sentence at its head that says where and when the thing was published: `Published in arXiv (2026).
 * Draws maps.` Nothing is left where that is all.
 */
export function behindPublished(nodes: readonly Inline[], text: string): Inline[] {
  const [first] = nodes;
  // The words, or a verb that comes last, stand in text or emphasis.
  if (first?.kind !== 'text' && first?.kind !== 'element') return [...nodes];
  const head = headOf(nodes);
  if (!mayBePublished(head.words)) return [...nodes];
  const end = endOfPublished(head.words, head.isWhole, false);
  if (end === undefined) return [...nodes];
  return end === head.words.length ? [] : cutBefore(nodes, end, text);
}

/** Where a sentence at the head of words ends that says where and when a thing was published, with the sign behind it. */
export function endOfPublished(words: string, isWhole: boolean, mayGuess: boolean): number | undefined {
  for (const stop of words.matchAll(STOPS)) {
    if (stop.index > LONGEST) break;
    if (publishedIn(words.slice(0, stop.index), mayGuess)) return stop.index + stop[0].length;
  }
  return isWhole && publishedIn(words, mayGuess) ? words.length : undefined;
}

/** Whether words somewhere in a text say where and when a thing was published; perhaps in venues that are not known. */
export function saysPublished(text: string): boolean {
  if (!/(?:19|20)\d\d|['’]\d\d/.test(text)) return false;
  for (const { index } of text.matchAll(SAID)) {
    const words = text.slice(index, index + 2 * LONGEST).split(/\n/, 1)[0]!;
    if (endOfPublished(words, words.length <= LONGEST, true) !== undefined) return true;
  }
  return false;
}

/** Words with a year, or a verb, at their beginning: the others need no closer look. */
function mayBePublished(words: string): boolean {
  SAID_BEFORE.lastIndex = /^\s*/.exec(words)![0].length;
  return SAID_BEFORE.test(words) || /[採発掲収接收录게발채수]/u.test(words.slice(0, LONGEST));
}

/** The words at the head of nodes, as far as they may be such a sentence. */
function headOf(nodes: readonly Inline[]): { words: string; isWhole: boolean } {
  let words = '';
  for (const node of nodes) {
    if (words.length > LONGEST) return { words, isWhole: false };
    words += node.kind === 'text' ? node.text.slice(0, 2 * LONGEST) : plain([node]).slice(0, 2 * LONGEST);
  }
  return { words, isWhole: words.length <= LONGEST };
}

/** The nodes from a place of their words on. */
function cutBefore(nodes: readonly Inline[], place: number, text: string): Inline[] {
  let passed = 0;
  for (const [at, node] of nodes.entries()) {
    const { length } = plain([node]);
    if (place > passed + length) {
      passed += length;
      continue;
    }
    const rest = nodes.slice(at + 1);
    if (place === passed + length) return hasLetters(plain(rest)) ? rest : [];
    // Within emphasis the sentence goes on.
    if (node.kind !== 'text') return [...nodes];
    const from = place - passed + /^\s*/.exec(node.text.slice(place - passed))![0].length;
    const kept: Inline = { ...node, text: node.text.slice(from), start: offsetIn(node, from, text) };
    return [kept, ...rest];
  }
  return [];
}
