import type { Block } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { isDateOrVenue } from './byline.ts';
import { linesAt } from './facet-lines.ts';
import type { Placed } from './outline.ts';
import { readKey } from './title.ts';
import { leadsOut, RECORD_KEY, roleOfKey, roleOfText } from './vocabulary.ts';

type Paragraph = Extract<Block, { type: 'paragraph' }>;

/** `--- Before the War ---`: words between the same signs, which divide what stands above from what stands below. */
const DIVIDER = /^\s{0,8}([-=–—#+])\1{1,30}[ \t]{0,4}[\p{L}\p{N}][^\n]{0,80}?[ \t]{0,4}\1{2,32}[ \t]{0,8}$/u;

/** Fewer words in bold above a line of links are a key, or the name of a group. */
const TITLE_WORDS = 3;

/**
 * Paragraphs in parts where no empty line parts them: below a divider in words, and above each bold title that has its own
 * line of links.
 * @param isOther whether a block holds no entries
 */
export function withParted(flow: Placed[], isOther: (block: Block) => boolean, text: string): Placed[] {
  return flow.flatMap((placed) => {
    const { block } = placed;
    if (block.type !== 'paragraph' || block.inlines.length < 3 || isOther(block)) return [placed];
    return partsOf(block, text).map((part) => (part === block ? placed : { ...placed, block: part }));
  });
}

function partsOf(block: Paragraph, text: string): Paragraph[] {
  const divided = behindDivider(block, text);
  const below = divided === 0 ? block.inlines : block.inlines.slice(divided);
  const titled = titledParts(below);
  const parts = titled.length > 1 ? titled : [below];
  if (divided === 0 && parts.length === 1) return [block];
  const all = divided === 0 ? parts : [block.inlines.slice(0, divided), ...parts];
  return all.map((inlines, at): Paragraph => {
    const start = at === 0 ? block.span.start : inlines[0]!.start;
    const end = at === all.length - 1 ? block.span.end : inlines.at(-1)!.end;
    return { ...block, inlines, span: { start, end } };
  });
}

/** How many nodes of a paragraph are a divider in its first line; 0 where it has none, or nothing else. */
function behindDivider({ inlines }: Paragraph, text: string): number {
  const [first, next] = inlines;
  if (first?.kind !== 'text') return 0;
  const source = text.slice(first.start, first.end);
  const isLine = next?.kind === 'break' || /\n[ \t]*$/.test(source);
  if (!isLine || !DIVIDER.test(source.trimEnd())) return 0;
  return next?.kind === 'break' ? 2 : 1;
}

/** The parts of a paragraph that are each a bold title, words below it, and a line of links that say what they are. */
function titledParts(nodes: readonly Inline[]): Inline[][] {
  if (nodes.filter(isBold).length < 2) return [];
  const parts: Inline[][][] = [];
  for (const line of linesAt(nodes)) {
    if (isTitle(line)) parts.push([line]);
    else if (parts.length === 0) return [];
    else parts.at(-1)!.push(line);
  }
  if (!parts.every(isWhole)) return [];
  const starts = parts.map(([title]) => nodes.indexOf(title![0]!));
  return starts.map((start, at) => withoutBreaks(nodes.slice(start, starts[at + 1])));
}

function withoutBreaks(nodes: readonly Inline[]): Inline[] {
  return nodes.slice(0, nodes.findLastIndex(({ kind }) => kind !== 'break') + 1);
}

function isBold(node: Inline): boolean {
  return node.kind === 'element' && (node.tag === 'strong' || node.tag === 'b');
}

function isTitle(line: readonly Inline[]): boolean {
  const said = line.filter((node) => plain([node]).trim() !== '');
  if (said.length !== 1 || !isBold(said[0]!)) return false;
  // `**Fir: A Tree**` is a title, `**Authors: Ann Lee**` is none.
  const key = readKey(line)?.name ?? '';
  if (roleOfKey(key) !== undefined || RECORD_KEY.test(key)) return false;
  const words = plain(said).trim();
  return words.split(/\s+/).length >= TITLE_WORDS && !/[:：]$/.test(words);
}

/** Whether behind a title only its last line has links. */
function isWhole(lines: readonly (readonly Inline[])[]): boolean {
  const last = lines.at(-1)!;
  if (lines.length < 2 || !areNamedLinks(last)) return false;
  return lines.slice(1, -1).every((line) => line.every(({ kind }) => kind !== 'link'));
}

/** Whether a line is links that say what they are, or where and when that was published, and signs between. */
function areNamedLinks(line: readonly Inline[]): boolean {
  return line.every((node) => {
    if (node.kind !== 'link') return !/[\p{L}\p{N}]/u.test(plain([node]));
    const words = plain(node.children).trim();
    return leadsOut(node.url) && (roleOfText(words) !== undefined || isDateOrVenue(words));
  });
}
