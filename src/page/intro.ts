import type { Nodes, Paragraph } from 'mdast';
import { toString as textOf } from 'mdast-util-to-string';
import { parseMarkdown } from '../markdown/micromark.ts';
import type { List } from '../model.ts';
import { largest } from '../text/collections.ts';
import { printable } from '../text/escape.ts';

/** Units of the list in which its first words are looked for, and of those that are shown. */
const SEARCHED = 8000;
const LONGEST = 280;
/** Letters that make a sentence; less is a row of links or badges. */
const FEWEST = 40;

function* paragraphs(node: Nodes): Generator<Paragraph> {
  if (node.type === 'paragraph') yield node;
  else if (node.type === 'root' || node.type === 'blockquote')
    for (const child of node.children) yield* paragraphs(child);
}

/** Units of links in a paragraph: where they are most of it, it is a menu. */
function linked(node: Nodes): number {
  if (node.type === 'link' || node.type === 'linkReference') return textOf(node).length;
  return 'children' in node ? node.children.reduce((sum, child) => sum + linked(child), 0) : 0;
}

/** As many sentences as fit, else words. */
function begin(text: string): string {
  if (text.length <= LONGEST) return text;
  const start = text.slice(0, LONGEST);
  const end = largest(['. ', '! ', '? ', '。'].map((mark) => start.lastIndexOf(mark)));
  return end >= FEWEST ? start.slice(0, end + 1) : `${start.slice(0, start.lastIndexOf(' '))}…`;
}

/** What the list says of itself: its first paragraph of prose above the first entry, as plain text. */
export function introOf(list: List): string | undefined {
  const first = Math.min(list.entries[0]?.span.start ?? SEARCHED, SEARCHED);
  for (const paragraph of paragraphs(parseMarkdown(list.text.slice(0, first)))) {
    const text = printable(textOf(paragraph, { includeImageAlt: false, includeHtml: false }), SEARCHED);
    const letters = text.match(/\p{L}/gu)?.length ?? 0;
    if (letters >= FEWEST && linked(paragraph) < text.length / 2) return begin(text);
  }
  return undefined;
}
