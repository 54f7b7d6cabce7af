import type { Block } from '../markdown/block.ts';
import { type Inline, plain } from '../markdown/inline.ts';
import { labelForms } from '../taxonomy/syntax/index.ts';
import { LEGEND_ABROAD, leadsOut, withoutMarks } from './vocabulary.ts';

/** Headings of a legend and of nothing else: below them a meaning may be a link. */
const ONLY_LEGEND = new RegExp(
  String.raw`\blegends?$|^(?:key|notations?|explanations?|what (?:the|do) .{1,30} mean|(?:icons?|symbols?|labels?|badges?|markers?|tags?) (?:used|key|meanings?|explained|legend)|${LEGEND_ABROAD})$`,
  'iu',
);

/** Whether a heading names a legend, which no topic of entries does. */
export function isOnlyLegend(title: string): boolean {
  return ONLY_LEGEND.test(withoutMarks(title));
}

/** Headings of what tells how a list is read: a legend, where marks of entries stand below. */
const GUIDE =
  /^(?:(?:reading |quick |short )?guide(?: to .{1,40})?|how to (?:read|use)(?: .{1,40})?|reading (?:the .{1,30}|notes?)|(?:marks?|signs?)(?: .{1,20})?)$/i;

/** Whether a heading says that what stands below tells how to read the list. */
export function isGuide(title: string): boolean {
  return GUIDE.test(withoutMarks(title));
}

/** Levels of bullets that a legend is looked for on. */
const LEVELS = 3;

/** What the bullets of a legend say, those below bullets that only group others too: `- Price`, below it `- 💲 - paid`. */
export function bulletsOfLegend(
  { items }: Extract<Block, { type: 'list' }>,
  text: string,
  level = 1,
): Inline[][] {
  return items.flatMap(({ head, blocks }): Inline[][] => {
    const below = blocks.filter((block) => block.type === 'list');
    if (below.length === 0 || level === LEVELS || startsWithMark(head, text)) return [head];
    const within = below.flatMap((list) => bulletsOfLegend(list, text, level + 1));
    return within.every((nodes) => startsWithMark(nodes, text)) ? within : [head];
  });
}

function startsWithMark([first]: readonly Inline[], text: string): boolean {
  if (!first) return false;
  if (first.kind !== 'text') return first.kind === 'code' || first.kind === 'image';
  const start = labelForms.emoji.read([first], text)[0]?.start;
  return start !== undefined && text.slice(first.start, start).trim() === '';
}

/** A sign between a mark and what it means. */
const SIGN = /[:：=–—→-]\s*$/;

/** Whether a link in the meaning of a mark is no title of an entry: a sign or words stand before it. */
export function hasWordsBeforeLink(nodes: readonly Inline[], label: { end: number }, text: string): boolean {
  const at = nodes.findIndex((node) => node.kind === 'link' && leadsOut(node.url));
  const link = nodes[at];
  if (!link || link.start < label.end) return false;
  const said = plain(nodes.slice(0, at).filter(({ end }) => end > label.end));
  return (
    SIGN.test(text.slice(label.end, link.start)) || /\p{L}{2}/u.test(said.replace(/:[\w+-]{2,40}:/g, ''))
  );
}

/** A short line: the mark, and nothing but words in italics. */
const LONGEST = 100;

/** `⚡ _Added this week._`: the mark at the start of a line whose other words are set off. */
export function isMarkWithWords(block: Block, text: string): block is Extract<Block, { type: 'paragraph' }> {
  if (block.type !== 'paragraph' || block.span.end - block.span.start > LONGEST) return false;
  const [first, second, ...rest] = block.inlines;
  if (first?.kind !== 'text' || second?.kind !== 'element' || rest.length > 0) return false;
  const [mark, ...others] = labelForms.emoji.read([first], text);
  return (
    mark !== undefined &&
    others.length === 0 &&
    text.slice(first.start, mark.start).trim() === '' &&
    /^[\ufe0f\s:=–—-]*$/.test(text.slice(mark.end, first.end)) &&
    second.children.every(({ kind }) => kind === 'text') &&
    /\p{L}{2}/u.test(plain([second]))
  );
}

/** A mark that stands beside so many links is one of entries. */
const BESIDE = 2;

/** Whether a mark stands right before or behind links, time and again. */
export function standsBesideLinks(mark: string, text: string): boolean {
  let found = 0;
  for (let at = text.indexOf(mark); at !== -1 && found < BESIDE; at = text.indexOf(mark, at + mark.length)) {
    const behind = text.slice(at + mark.length, at + mark.length + 4);
    if (/^\s?\**\[/.test(behind) || /[)\]]\**\s?$/.test(text.slice(Math.max(0, at - 4), at))) found++;
  }
  return found >= BESIDE;
}
