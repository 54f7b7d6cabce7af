import type { Root } from 'mdast';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import { unified } from 'unified';

const processor = unified().use(remarkParse).use(remarkGfm);

/**
 * Trees of chunks by their text. Base and head of a pull request share nearly all their chunks; give both the
 * same cache and each is parsed once.
 */
export type ParseCache = Map<string, Root>;

/** Parses Markdown as GitHub does (CommonMark with GFM). Offsets are UTF-16 units into `text`. */
export function parseMarkdown(text: string, cache?: ParseCache): Root {
  const known = cache?.get(text);
  if (known) return known;
  const tree = processor.parse(text);
  cache?.set(text, tree);
  return tree;
}
