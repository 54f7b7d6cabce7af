import type { Block } from '../markdown/block.ts';
import { type Inline, plain, readHtml, walkInlines } from '../markdown/inline.ts';
import { foldSpace } from '../text/fold.ts';

/** `<h2 id="tools">Tools</h2>` on one line or several; what a heading holds is short. */
const HEADING = /<h([2-6])(?:\s[^<>]{0,300})?>/gi;
const LONGEST = 2000;
/** Longer ones are text that somebody wanted small or bold. */
const LONGEST_TITLE = 60;
/** Headings in cells and summaries are titles of what stands there, not of what follows. */
const HOLDS_THEM = /<(?:table|td|th|summary)[\s>]/i;

/** What the pictures of a heading without words say. */
export function shownIn(inlines: readonly Inline[]): string {
  const said: string[] = [];
  for (const node of walkInlines(inlines)) if (node.kind === 'image') said.push(node.alt);
  return foldSpace(said.join(' '));
}

/** The blocks with headings written in HTML as headings: GitHub shows them as such. */
export function withHtmlHeadings(blocks: readonly Block[], text: string): Block[] {
  return blocks.flatMap((block) => (block.type === 'html' ? splitAtHeadings(block, text) : [block]));
}

function splitAtHeadings(block: Extract<Block, { type: 'html' }>, text: string): Block[] {
  const html = text.slice(block.span.start, block.span.end);
  // Those within other elements are part of a picture or a banner.
  if (HOLDS_THEM.test(html) || !/^\s{0,3}<h[2-6][\s>]/i.test(html)) return [block];
  const out: Block[] = [];
  let { start } = block.span;
  for (const opening of html.matchAll(HEADING)) {
    const from = block.span.start + opening.index;
    if (from < start) continue;
    const within = from + opening[0].length;
    const rest = text.slice(within, Math.min(within + LONGEST, block.span.end));
    const closing = new RegExp(`</h${opening[1]}\\s{0,9}>`, 'i').exec(rest);
    if (!closing) continue;
    const inlines = readHtml(rest.slice(0, closing.index), within);
    const title = plain(inlines).trim() || shownIn(inlines);
    if (title === '' || title.length > LONGEST_TITLE) continue;
    if (text.slice(start, from).trim() !== '') out.push({ type: 'html', span: { start, end: from } });
    start = within + closing.index + closing[0].length;
    out.push({ type: 'heading', rank: Number(opening[1]), inlines, span: { start: from, end: start } });
  }
  if (out.length === 0) return [block];
  if (text.slice(start, block.span.end).trim() !== '')
    out.push({ type: 'html', span: { start, end: block.span.end } });
  return out;
}
