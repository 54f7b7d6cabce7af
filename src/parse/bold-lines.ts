import type { Block, Item } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { pushTo } from '../text/collections.ts';
import { isDateOrVenue } from './byline.ts';
import { readKey } from './title.ts';
import { CONTENTS, isAbout, leadsOut, roleOfText, withoutMarks } from './vocabulary.ts';
import { isWorkTitle } from './work-titles.ts';

/** A block and the section that it stands in. */
interface Placed {
  readonly block: Block;
  readonly section: number;
}

/** A name of a group is no sentence. */
const LONGEST = { units: 60, words: 6 };
/** In bold it may be longer beside such names: `**Growing Trees / Growing from Seeds and Cuttings (GSC)**`. */
const LONGER = { units: 100, words: 12 };
/** So many bold lines above lists in one section divide it. */
const FEWEST = 2;
/** Bullets per bold line, in the whole list, where their titles are no links: else the bold line may be the title. */
const UNLINKED_EACH = 1.5;

/** Or such a share of these lines name a venue or a year, or come again in other sections: no title does. */
const NAMED = 0.5;

interface BoldLine {
  readonly at: number;
  readonly name: string;
  readonly isBetween: boolean;
  readonly isUnlinked: boolean;
  readonly isLong: boolean;
  /** Whether no title below it has a link. */
  readonly isBare: boolean;
}

export interface BoldLines {
  /** Names of groups, by where the list begins. */
  readonly groups: ReadonlyMap<number, string>;
  /** Where lists begin that tell of the list itself: `**License**`. */
  readonly about: ReadonlySet<number>;
}

/**
 * Names of groups that stand in bold above lists and tables, by where the list begins: `**Frameworks**`, and bullets below.
 * One alone may be anything; several in a section divide it, and so does one between two of its lists, or one that names a
 * venue or comes again where others divide several sections.
 */
export function boldGroups(flow: readonly Placed[]): BoldLines {
  const about = new Set<number>();
  const found = new Map<string, BoldLine[]>();
  const unlinked = { lines: 0, bullets: 0 };
  for (let at = 0; at + 1 < flow.length; at++) {
    const { block, section } = flow[at]!;
    const below = flow[at + 1]!;
    if (block.type !== 'paragraph' || below.section !== section) continue;
    if (below.block.type !== 'list' && below.block.type !== 'table') continue;
    const name = nameOf(block.inlines);
    if (name === undefined) continue;
    const isTitled = below.block.type === 'table' || holdsTitles(below.block);
    const isUnlinked = !isTitled && below.block.type === 'list' && holdsUnlinkedTitles(below.block);
    const isBare = below.block.type === 'list' && holdsBareTitles(below.block);
    if (!isTitled && !isUnlinked && !isBare) continue;
    if (isAbout(withoutMarks(name))) about.add(below.block.span.start);
    else {
      // Those in bold and those in plain text are of different kinds.
      const kind = block.inlines.some((node) => node.kind === 'element') ? 'bold' : 'plain';
      const isBetween = kind === 'bold' && isBelowTitles(flow, at);
      const isLong = exceeds(name, LONGEST);
      // Words in plain text above such titles may be anything, and many words a title.
      if ((isUnlinked || isBare) && (kind === 'plain' || isLong)) continue;
      if (isUnlinked && below.block.type === 'list') {
        unlinked.lines++;
        unlinked.bullets += below.block.items.length;
      }
      pushTo(found, `${section} ${kind}`, {
        at: below.block.span.start,
        name,
        isBetween,
        isUnlinked,
        isLong,
        isBare,
      });
    }
  }
  const groups = new Map<number, string>();
  const names = new Map<string, number>();
  for (const lines of found.values())
    for (const { name } of lines) names.set(name, (names.get(name) ?? 0) + 1);
  const isGroupName = ({ name }: { name: string }) => isDateOrVenue(name) || names.get(name)! >= FEWEST;
  const ofUnlinked = [...found.values()].flat().filter(({ isUnlinked }) => isUnlinked);
  const areGroups =
    unlinked.lines >= FEWEST &&
    (unlinked.bullets >= unlinked.lines * UNLINKED_EACH ||
      ofUnlinked.filter(isGroupName).length >= ofUnlinked.length * NAMED);
  const several = [...found.values()].filter((lines) => lines.length >= FEWEST).length;
  const short = [...found].reduce(
    (sum, [key, lines]) => sum + (key.endsWith(' bold') ? lines.filter(({ isLong }) => !isLong).length : 0),
    0,
  );
  for (const [key, lines] of found) {
    const all = lines.filter(
      ({ isUnlinked, isLong }) => (areGroups || !isUnlinked) && (!isLong || short >= FEWEST),
    );
    // Beside groups in bold, lines in plain text are remarks. What has no link shows nothing of the list.
    const isLone =
      all.filter(({ isBare }) => !isBare).length < FEWEST && !all.some(({ isBetween }) => isBetween);
    const isAlone = isLone && !(several >= FEWEST && key.endsWith(' bold') && all.every(isGroupName));
    if (isAlone || (key.endsWith(' plain') && found.has(key.replace('plain', 'bold')))) continue;
    for (const { at, name } of all) groups.set(at, name);
  }
  return { groups, about };
}

/** Whether all that stands between the heading and a block is a list with titles: other lines may name that list. */
function isBelowTitles(flow: readonly Placed[], at: number): boolean {
  const above = flow[at - 1]?.block;
  return (
    above?.type === 'list' &&
    flow[at - 2]?.block.type === 'heading' &&
    (holdsTitles(above) || holdsUnlinkedTitles(above))
  );
}

/** Words in plain text that may name a group: `JS Frameworks`. */
const PLAIN = { units: 40, words: 4 };

function isShortName(text: string): boolean {
  const words = text.trim().replace(/\s*[:：]$/, '');
  return (
    words.length <= PLAIN.units &&
    words.split(/\s+/).length <= PLAIN.words &&
    /^[\p{Lu}\p{Lo}\p{N}]/u.test(words) &&
    !/[,;。，]/.test(words) &&
    !REMARK.test(words)
  );
}

/** Words with a date, that ask readers to do something, or that lead on from what stands above. */
const REMARK =
  /(?:19|20)\d\d|\bhere$|^(?:updated?|added|edited|modified|last|see|read|start|begin|enjoy|have|check|click|try|visit|go|look|find|follow|join|feel|please|let|take|get|more|also|learn|explore|discover|watch|browse|note|happy|thanks?|welcome|come|keep|stay|don['’]t|do|choose|pick|use|open|scroll|star|share|download|subscribe|support|buy|donate)\b/i;

/** How sentences begin that tell readers something: `Note that …`, `Important: …`, `These are …`. */
const SENTENCE =
  /^(?:please\s|(?:note|important|warning|caution|attention|disclaimer|n\.?b\.?|tips?|hint|remember|update)\s*[:：,]|note (?:that|the)\s|(?:be|you) aware\s|keep in mind|do not\s|don['’]t\s|make sure\s|remember (?:that|to)\s|(?:the|these|those|this|all|some|most|many|entries|items|links|they|it)\s.{0,40}\s(?:is|are|was|were|has|have|can|will|may|must|should)\s|注意|请注意|ご注意|внимание|achtung|attention\s?:|atención|atenção)/iu;

/** The words of a paragraph that is nothing but bold, or a short name. */
function nameOf(inlines: readonly Inline[]): string | undefined {
  const said = inlines.filter((node) => plain([node]).replace(/[:：\s]/g, '') !== '');
  const [only] = said;
  const isBold = only?.kind === 'element' && (only.tag === 'strong' || only.tag === 'b');
  if (said.length !== 1 || !(isBold || (only?.kind === 'text' && isShortName(only.text)))) return undefined;
  const name = plain([only!])
    .replace(/\s+/g, ' ')
    .trim()
    .replace(/\s*[:：]$/, '');
  return mayNameGroup(name, isBold ? LONGER : LONGEST) ? name : undefined;
}

/**
 * Whether words may name a group of what stands below them: few, no sentence, and not what contents are called.
 * @param longest how many units and words it has at most
 */
export function mayNameGroup(name: string, longest = LONGEST): boolean {
  if (exceeds(name, longest)) return false;
  if (!/\p{L}/u.test(name) || /[.!?。！？]$/.test(name) || SENTENCE.test(name)) return false;
  return !CONTENTS.test(withoutMarks(name));
}

/** Whether a name has more units or words; signs between words are none. */
function exceeds(
  name: string,
  { units, words }: { readonly units: number; readonly words: number },
): boolean {
  return name.length > units || name.split(' ').filter((word) => /[\p{L}\p{N}]/u.test(word)).length > words;
}

/**
 * Whether bullets lead somewhere and have titles: not the lines of a record below its bold title. Beside these, titles of works
 * may lack their link.
 */
function holdsTitles({ items }: Extract<Block, { type: 'list' }>): boolean {
  const bare = items.filter(isBareTitle).length;
  const titled = items.filter(({ head }) => {
    const link = firstLink(head);
    return (
      link?.kind === 'link' &&
      leadsOut(link.url) &&
      roleOfText(plain(link.children)) === undefined &&
      !readKey(head)
    );
  });
  return bare < items.length && titled.length >= (items.length - bare) * 0.5;
}

const isBareTitle = ({ head }: Item) => firstLink(head) === undefined && isWorkTitle(head);

/** Whether bullets are titles of works without a link, and nothing else. */
function holdsBareTitles({ items }: Extract<Block, { type: 'list' }>): boolean {
  return items.every(isBareTitle);
}

/** Whether bullets have titles in bold or plain text, and links behind them that say what they are: `[[paper](…)]`. */
function holdsUnlinkedTitles({ items }: Extract<Block, { type: 'list' }>): boolean {
  return items.filter(({ head }) => hasUnlinkedTitle(head)).length >= items.length * 0.8;
}

/** Fewer words in plain text before a link are a key or a remark. */
const TITLE_WORDS = 3;

function hasUnlinkedTitle(head: readonly Inline[]): boolean {
  const to = head.findIndex((node) => firstLink([node]) !== undefined);
  if (to < 1) return false;
  const link = firstLink([head[to]!]);
  if (link?.kind !== 'link' || roleOfText(plain(link.children)) === undefined) return false;
  const before = head.slice(0, to);
  const bold = before.findIndex(
    (node) => node.kind === 'element' && (node.tag === 'strong' || node.tag === 'b'),
  );
  const said = plain(before).trim();
  if (bold === -1) {
    const isBracketed = /[[(（]$/.test(said) || /^[[(]/.test(plain(link.children));
    return isBracketed && !readKey(head) && said.split(/\s+/).length >= TITLE_WORDS;
  }
  const words = plain([before[bold]!]).trim();
  // `**Authors:** Ann Lee` is a line of a record.
  const isKey = /[:：]$/.test(words) || /^\s*[:：]/.test(plain(before.slice(bold + 1, bold + 2)));
  return /\p{L}{2}/u.test(words) && !isKey && roleOfText(words) === undefined;
}

function firstLink(nodes: readonly Inline[]): Inline | undefined {
  for (const node of nodes) {
    if (node.kind === 'link') return node;
    const inner = node.kind === 'element' ? firstLink(node.children) : undefined;
    if (inner) return inner;
  }
  return undefined;
}
