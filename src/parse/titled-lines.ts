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

/** Whether a line begins with a link that is a title: `[name](url) - Does this.` */
function isTitled(line: readonly Inline[], text: string): boolean {
  const behind = line[line.findIndex(({ kind }) => kind === 'link') + 1];
  if (behind?.kind === 'text' && GOES_ON.test(behind.text)) return false;
  const head = readTitleLine([...line], text);
  return (
    head?.link !== undefined &&
    leadsOut(head.link.url) &&
    !/[\p{L}\p{N}]/u.test(head.prefix) &&
    !ADDRESS_ALONE.test(head.title) &&
    !isRoleTitle(head)
  );
}

/**
 * The lines of a paragraph that are entries each: all begin with a link that is a title, and nearly all end with a break
 * that GitHub shows (`<br>`, two spaces, a backslash).
 * @param fewest how many there must be
 * @returns nothing where the paragraph is another
 */
export function titledLines(nodes: readonly Inline[], text: string, fewest: number): Inline[][] {
  const breaks = nodes.filter(({ kind }) => kind === 'break').length;
  if (breaks < fewest - 1) return [];
  const lines = linesOf(nodes, text);
  const areBroken = breaks >= (lines.length - 1) * 0.75;
  return lines.length >= fewest && areBroken && lines.every((line) => isTitled(line, text)) ? lines : [];
}

/** How many lines of a paragraph must have titles to be entries: two where another of the list has more of them. */
export function fewestTitled(flow: readonly Placed[], text: string): number {
  const has = flow.some(
    ({ block }) => block.type === 'paragraph' && titledLines(block.inlines, text, HABIT).length > 0,
  );
  return has ? HABIT - 1 : HABIT;
}
