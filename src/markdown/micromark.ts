import type { Root } from 'mdast';
import { gfmFromMarkdown } from 'mdast-util-gfm';
import { gfm } from 'micromark-extension-gfm';
import remarkParse from 'remark-parse';
import { type Processor, unified } from 'unified';
import type { ParseCache } from './cache.ts';
import { boundMarks } from './mark-limit.ts';

/** GFM as remark-gfm reads it, without what writes Markdown. */
function readGfm(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), gfm()];
  data.fromMarkdownExtensions = [...(data.fromMarkdownExtensions ?? []), gfmFromMarkdown()];
}

/** Limits for hostile text; the last extension stands in front of the others. */
function limitMarks(this: Processor): void {
  const data = this.data();
  data.micromarkExtensions = [...(data.micromarkExtensions ?? []), boundMarks()];
}

const processor = unified().use(remarkParse).use(readGfm).use(limitMarks).freeze();

/** Parses Markdown as GitHub does (CommonMark with GFM). Offsets are UTF-16 units into `text`. */
export function parseMarkdown(text: string, cache?: ParseCache): Root {
  const known = cache?.get(text);
  if (known) return known as Root;
  const tree = processor.parse(levelled(text));
  cache?.set(text, tree);
  return tree;
}

/** What opens a quote, an item or a footnote. */
const OPENS = '(?:>|(?:[-*+]|\\d{1,9}[.)]|\\[\\^[^\\]\\s]{1,99}\\]:)(?=[ \\t]))';
/** A line that opens more of them than any list does, or does so from further right. */
const DEEP = new RegExp(`^((?:[ \\t]*${OPENS}){24})((?:[ \\t]*${OPENS})+)`, 'gm');
const FAR = new RegExp(`^((?:\\t| {1,3}\\t| {4}){24}[ \\t]*)((?:${OPENS}[ \\t]*)+)`, 'gm');

/** A text of the same length without what stands deep in others: every level is asked again at every line. */
function levelled(text: string): string {
  const words = (_: string, kept: string, rest: string) => kept + 'x'.repeat(rest.length);
  return text.replace(DEEP, words).replace(FAR, words);
}
