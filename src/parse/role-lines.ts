import type { Block } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { trimSpan } from '../markdown/offsets.ts';
import { append } from '../text/collections.ts';
import { foldSpace } from '../text/fold.ts';
import { isDateOrVenue } from './byline.ts';
import { type CandidateCollector, linkedOut } from './candidates.ts';
import type { Placed } from './outline.ts';
import { namesPeople } from './people.ts';
import { isBracketed, readTitleLine, type TitleLine } from './title.ts';
import { leadsOut, roleOfText } from './vocabulary.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/**
 * A paragraph of nothing but links that say what they are, before the next heading: `[📄 Paper](…) | [💻 Code](…)`. Where a
 * single paragraph stands below a heading of this rank, a sentence that ends with such links too.
 */
export function roleLine(below: readonly Block[], rank: number): Paragraph | undefined {
  const said: Paragraph[] = [];
  const told = () => (said.length === 1 && endsInRoles(said[0]!.inlines) ? said[0] : undefined);
  for (const block of below) {
    if (block.type === 'paragraph' && isRoleLine(block.inlines, 2)) return block;
    if (block.type === 'paragraph' && plain(block.inlines).trim() !== '') said.push(block);
    if (block.type === 'heading' && block.rank <= rank) return told();
    if (block.type !== 'paragraph' && block.type !== 'html') return undefined;
  }
  return told();
}

/** Signs between what a byline says. */
const BETWEEN = /[|｜·•;]|(?<=\p{Ll}{2}|\d)\.\s|,\s(?=[^\s,]{0,20}\s?\d{4})/u;

/**
 * The paragraph straight below a heading that says who, where and when, and whose links all say what they are:
 * `*Ann Lee* **CVPR 2021** | [Code](…)`. Pictures may stand above it.
 */
export function bylineWithRoles(below: readonly Block[]): Paragraph | undefined {
  for (const block of below) {
    if (block.type !== 'paragraph') return undefined;
    if (plain(block.inlines).trim() === '') continue;
    return isBylineWithRoles(block.inlines) ? block : undefined;
  }
  return undefined;
}

function isBylineWithRoles(inlines: readonly Inline[]): boolean {
  let links = 0;
  let told = 0;
  for (const node of inlines) {
    if (node.kind === 'image' || node.kind === 'break') continue;
    const words = plain([node]);
    if (node.kind === 'link') {
      if (!leadsOut(node.url) || roleOfText(words) === undefined) return false;
      links++;
      continue;
    }
    const parts = bylineParts(words);
    if (parts === undefined) return false;
    told += parts;
  }
  return links > 0 && told > 0;
}

/** How many parts words have that say who, where or when; nothing where one says something else. */
function bylineParts(words: string): number | undefined {
  if (words.length > 1500) return undefined;
  let told = 0;
  for (const part of words.split(BETWEEN)) {
    const said = part.replace(/^[\s,.()[\]]+|[\s,.()[\]]+$/g, '');
    if (said === '') continue;
    if (!isDateOrVenue(said) && namesPeople(part.replace(/^[\s,.]+/, '').trim()) === 0) return undefined;
    told++;
  }
  return told;
}

/** So many words are a sentence, and no title. */
const FEWEST_WORDS = 8;

/** What stands behind links besides their brackets: a year, a kind. */
const BEHIND_ROLE = /[[(]\s*[^()[\]]{1,30}[)\]]/g;

/** Whether several links in brackets end a sentence, and one of them says what it is: `Draws maps. [[PDF](…)] [[Code](…)] [2023]`. */
function endsInRoles(inlines: readonly Inline[]): boolean {
  let links = 0;
  let named = 0;
  for (let at = inlines.length - 1; at >= 0; at--) {
    const node = inlines[at]!;
    if (node.kind === 'image' || node.kind === 'break') continue;
    if (node.kind === 'link' && leadsOut(node.url)) {
      const words = plain(node.children).trim();
      const inner = /^\[(.*)\]$/.exec(words)?.[1];
      if (inner === undefined && !isBracketed(inlines, at)) return false;
      links++;
      if (roleOfText(inner ?? words) !== undefined) named++;
      continue;
    }
    if (node.kind !== 'text') return false;
    // Behind the links nothing but marks; before them the text ends.
    const bare = links === 0 ? node.text.replace(BEHIND_ROLE, '') : node.text;
    if (/[\p{L}\p{N}]/u.test(bare))
      return links > 1 && named > 0 && /[.!?。…]["”]?\s*[[(【]?\s*$/.test(node.text) && isSaid(node.text);
  }
  return false;
}

/** Whether a line has so many links that say what they are, and no other words. */
export function isRoleLine(inlines: readonly Inline[], fewest: number): boolean {
  let links = 0;
  for (const node of inlines) {
    if (node.kind === 'link') {
      if (
        !leadsOut(node.url) ||
        roleOfText(plain(node.children).replace(/\s*[(（][^()（）]*[)）]\s*$/, '')) === undefined
      )
        return false;
      links++;
    } else if (node.kind !== 'break' && /[\p{L}\p{N}]/u.test(plain([node]))) return false;
  }
  return links >= fewest;
}

const isSaid = (words: string) =>
  foldSpace(words).split(' ').length >= FEWEST_WORDS || /\p{Lo}{12}/u.test(words);

/** So many titles above links in one section; above a single one may stand the authors of a heading. */
const FEWEST = 2;

/**
 * Titles in paragraphs of their own above a paragraph of links that say what they are, perhaps with authors between them:
 * by where they stand, how many blocks each takes. The links may stand in a bullet, and who wrote it behind a bold title.
 */
export function titlesAboveRoles(flow: readonly Placed[], text: string): ReadonlyMap<number, number> {
  const found = new Map<number, Map<number, number>>();
  flow.forEach(({ block, section }, at) => {
    const links = linesOf(block);
    if (!links || !isRoleLine(links.inlines, 1)) return;
    for (const lines of [1, 2]) {
      const above = flow[at - lines];
      if (above?.section !== section || above.block.type !== 'paragraph' || linkedOut(above.block.inlines))
        return;
      const head = titleAlone(above.block, text);
      // Two words in bold may as well be a title, in plain text they are who wrote it.
      if (!head || namesPeople(head.title) > (head.carrier === 'strong' ? 1 : 0)) continue;
      // With a line between them only bold tells which one is the title.
      if (lines === 2 && head.carrier !== 'strong') continue;
      const own = found.get(section) ?? new Map<number, number>();
      found.set(section, own.set(at - lines, lines + 1));
      return;
    }
  });
  const several = [...found.values()].filter(({ size }) => size >= FEWEST);
  const inSeveral = several.reduce((sum, { size }) => sum + size, 0);
  // Where most stand alone below a heading, that is the title, and what stands between says what it is.
  const used = inSeveral > found.size - several.length ? found.values() : several;
  return new Map([...used].flatMap((own) => [...own]));
}

/** A paragraph, or the only bullet of a list as one; more bullets are the lines of a record. */
function linesOf(block: Block): Pick<Paragraph, 'inlines' | 'span'> | undefined {
  if (block.type === 'paragraph') return block;
  const [item, ...others] = block.type === 'list' ? block.items : [];
  if (!item || others.length > 0 || item.blocks.length > 0) return undefined;
  return { inlines: item.head, span: item.headSpan };
}

/** The title that is all that a paragraph says: in bold, perhaps with a byline, or several words that are no sentence. */
function titleAlone({ inlines }: Paragraph, text: string): TitleLine | undefined {
  const head = readTitleLine(inlines, text);
  if (!head || head.title.length > 200 || /[:：]$/.test(head.title)) return undefined;
  const words = plain(inlines).trim();
  if (!words.endsWith(head.title) && head.carrier !== 'strong') return undefined;
  if (head.carrier === 'strong') return bylineParts(plain(head.rest)) === undefined ? undefined : head;
  return head.carrier === 'text' && inlines.length === 1 && /\s/.test(head.title) && !/[.。]$/.test(words)
    ? head
    : undefined;
}

/** Drafts an entry of a title and the paragraphs below it that belong to it. */
export function readTitleAboveRoles(
  flow: readonly Placed[],
  at: number,
  blocks: number,
  collector: CandidateCollector,
): void {
  const { text } = collector.context;
  const own = flow.slice(at, at + blocks).map(({ block }) => linesOf(block)!);
  const [first] = own;
  const inlines = [...first!.inlines];
  const more: Inline[] = [];
  for (const { inlines: line, span } of own.slice(1))
    for (const to of [inlines, more]) {
      to.push({ kind: 'break', start: span.start, end: span.start });
      append(to, line);
    }
  collector.candidates.push({
    shape: 'record',
    titleLine: readTitleLine(first!.inlines, text)!,
    span: trimSpan(text, { start: first!.span.start, end: own.at(-1)!.span.end }),
    inlines,
    more,
    fields: [],
    section: flow[at]!.section,
    group: collector.groups++,
    linked: true,
    parent: -1,
    isBare: true,
  });
}
