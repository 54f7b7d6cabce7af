import { type Inline, plain } from '../markdown/inline.ts';
import type { Placed } from './outline.ts';
import { isRoleTitle, readTitleLine } from './title.ts';
import { ADDRESS_ALONE, leadsOut } from './vocabulary.ts';

/** So many lines of one paragraph show that the list writes its entries like that; elsewhere two are enough then. */
const HABIT = 3;

/** The lines of a paragraph, where a break or the end of a line parts them, without what says nothing. */
function linesOf(nodes: readonly Inline[], text: string): Inline[][] {
  const lines: Inline[][] = [[]];
  nodes.forEach((node, at) => {
    if (node.kind === 'break') {
      lines.push([]);
      return;
    }
    lines.at(-1)!.push(node);
    const next = nodes[at + 1];
    if (node.kind === 'text' && next?.kind === 'link' && /\n[ \t]*$/.test(text.slice(node.start, node.end)))
      lines.push([]);
  });
  return lines.filter((line) => plain(line).trim() !== '');
}

/** `[Fir](…) is where all began.`: a sentence that a link begins, and not `[Fir](…) by Ann Lee`. */
const GOES_ON = /^(?:['’]s\b|\s+(?!(?:by|from|in|on|at|for|with|and|via|v\d+)\s)\p{Ll})/u;

/** `https://… - What is there`: an address is a title where something is said of it. */
const DESCRIBED = /^\s+(?:-|–|—)\s+\S*\p{L}|^\s?[:：]\s+\S*\p{L}/u;

/** Whether a line begins with a link that is a title: `[name](url) - Does this.` */
function isTitled(line: readonly Inline[], text: string): boolean {
  const behind = line[line.findIndex(({ kind }) => kind === 'link') + 1];
  if (behind?.kind === 'text' && GOES_ON.test(behind.text)) return false;
  const head = readTitleLine([...line], text);
  return (
    head?.link !== undefined &&
    leadsOut(head.link.url) &&
    !/[\p{L}\p{N}]/u.test(head.prefix) &&
    !isRoleTitle(head) &&
    (!ADDRESS_ALONE.test(head.title) || (behind?.kind === 'text' && DESCRIBED.test(behind.text)))
  );
}

/** Behind a linked title that is an entry by itself: nothing, a bracket, a date, or what separates a description. */
const TAIL = /^\s*(?:$|[([（【]|[,，]?\s*(?:19|20)\d\d\b|(?:-|–|—|:|：)\s)/u;

/** Whether a line is a linked title with nothing behind it that could go on in the next line. */
function isAlone(line: readonly Inline[]): boolean {
  const at = line.findIndex(({ kind }) => kind === 'link' || kind === 'element');
  return TAIL.test(plain(line.slice(at + 1)));
}

/**
 * The lines of a paragraph that are entries each: all begin with a link that is a title, and nearly all end with a break
 * that GitHub shows (`<br>`, two spaces, a backslash). Without breaks, where GitHub runs them together, each must be an
 * entry to its end.
 * @param fewest how many there must be
 * @returns nothing where the paragraph is another
 */
export function titledLines(nodes: readonly Inline[], text: string, fewest: number): Inline[][] {
  // Asked first, for most paragraphs have one link.
  if (nodes.length < 2 * fewest - 1) return [];
  const lines = linesOf(nodes, text);
  if (lines.length < fewest) return [];
  const breaks = nodes.filter(({ kind }) => kind === 'break').length;
  const areBroken = breaks >= fewest - 1 && breaks >= (lines.length - 1) * 0.75;
  return (areBroken || lines.every(isAlone)) && lines.every((line) => isTitled(line, text)) ? lines : [];
}

/** How many lines of a paragraph must have titles to be entries: two where another of the list has more of them. */
export function fewestTitled(flow: readonly Placed[], text: string): number {
  const has = flow.some(
    ({ block }) => block.type === 'paragraph' && titledLines(block.inlines, text, HABIT).length > 0,
  );
  return has ? HABIT - 1 : HABIT;
}
