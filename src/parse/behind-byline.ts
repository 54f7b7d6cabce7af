import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { foldSpace } from '../text/fold.ts';
import { hasLetters } from '../text/letters.ts';
import { isDateAlone, isVenue, namesPeople } from './people.ts';
import { roleOfText } from './vocabulary.ts';

/** A link that says what it is: `[code](…)`, or `[[engine source]](…)` behind a description. */
export function isNamedRole(node: Inline): boolean {
  if (node.kind === 'element') return node.children.length === 1 && isNamedRole(node.children[0]!);
  if (node.kind !== 'link') return false;
  const words = plain(node.children).trim();
  return roleOfText(words) !== undefined || /^\[[^[\]]{2,24}\]$/.test(words);
}

/** What a byline of a paper ends with: `(2024, ICLR 2024)`. */
const PUBLISHED = /\s*[(（](?=[^()（）]*(?:19|20)\d\d).*[)）]$/;

/** So many words behind the links are a description. */
const FEWEST_WORDS = 3;

/** A description without who wrote it, when, and the links behind that: `A. Lee et al. (2024). [paper](…). Draws maps.` */
export function behindByline(nodes: readonly Inline[], text: string): Inline[] {
  const [first, link] = nodes;
  if (first?.kind !== 'text' || !link || !isNamedRole(link)) return [...nodes];
  const names = foldSpace(first.text)
    .replace(/[\s.[(]+$/, '')
    .replace(PUBLISHED, '');
  if (namesPeople(names) === 0) return [...nodes];
  for (let at = 2; at < nodes.length; at++) {
    const node = nodes[at]!;
    if (isNamedRole(node)) continue;
    if (node.kind !== 'text') break;
    const end = /^[\s)\]]*[.:：;–—-]\s+/.exec(node.text)?.[0].length;
    if (end === undefined && /^[\s,|·/•()[\]]*$/.test(node.text)) continue;
    if (end === undefined) break;
    const start = offsetIn(node, end, text);
    const rest = end < node.text.length ? [{ ...node, text: node.text.slice(end), start }] : [];
    const said = [...rest, ...nodes.slice(at + 1)];
    // Another link tells of the paper too.
    return said[0]?.kind !== 'link' && foldSpace(plain(said)).split(' ').length >= FEWEST_WORDS
      ? said
      : [...nodes];
  }
  return [...nodes];
}

/** How often a thing is cited, starred or read: `· 📈137`. */
const COUNTED = /^(?:\s*[·•|,]?\s*\p{Extended_Pictographic}\ufe0f?\s?\d(?:[\d.,]{0,8}\d)?[kK]?\+?){0,4}/u;
/** What ends a venue before a description. */
const ENDED = /^\s*(?:[.。:：;；]|[-–—·•|](?=\s))\s*(?=\S)/u;
/** Numbers that nothing was published in: `*2048*. A clone of the game.` */
const LATER_YEAR = /^20[4-9]\d/;
/** Words of a sentence may be a venue's name: `Science. Fiction. Both at once.` */
const ONE_WORD = /^\s*\p{L}+\s*$/u;
/** A journal or a venue that we do not know, with its year: words with capitals. */
const PERHAPS_VENUE = /^(?!.*\s\p{Ll}{4})\p{Lu}[^.!?:]{2,70}\s(?:19|20)\d\d$/u;

/**
 * A description without where and when a thing was published, and how often it is cited: `*ICLR 2022* · 📈137. Draws maps.`
 * @param isPaper whether the entry leads to a paper: then what stands out and ends with a year is a venue
 */
export function behindVenue(nodes: readonly Inline[], isPaper: boolean, text: string): Inline[] {
  const at = nodes.findIndex((node) => plain([node]).trim() !== '');
  const shown = nodes[at];
  if (shown?.kind === 'text') {
    const told = /^\s*([^.。]{3,60})[.。]\s*(?=\S)/.exec(shown.text);
    return told && isPublished(told[1]!) && !ONE_WORD.test(told[1]!)
      ? behindUnit(nodes, at, told[0].length, text)
      : [...nodes];
  }
  const next = nodes[at + 1];
  if ((shown?.kind !== 'element' && shown?.kind !== 'code') || next?.kind !== 'text') return [...nodes];
  const words = foldSpace(plain([shown]));
  if (!isPublished(words) && !(isPaper && PERHAPS_VENUE.test(words))) return [...nodes];
  const counted = COUNTED.exec(next.text)![0].length;
  const ended = ENDED.exec(next.text.slice(counted));
  return ended ? behindUnit(nodes, at + 1, counted + ended[0].length, text) : [...nodes];
}

function isPublished(words: string): boolean {
  const bare = words.trim();
  return (isDateAlone(bare) && !LATER_YEAR.test(bare)) || isVenue(bare);
}

/** What stands behind a unit of a text; everything where no words do. */
function behindUnit(nodes: readonly Inline[], at: number, from: number, text: string): Inline[] {
  const node = nodes[at] as Extract<Inline, { kind: 'text' }>;
  const first = { ...node, text: node.text.slice(from), start: offsetIn(node, from, text) };
  const rest = [first, ...nodes.slice(at + 1)];
  return hasLetters(plain(rest.filter((each) => !isNamedRole(each)))) ? rest : [...nodes];
}
