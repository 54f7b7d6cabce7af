import type { Root } from 'mdast';
/**
 * Trees of chunks by their text. Base and head of a pull request share nearly all their chunks; give both the
 * same cache and each is parsed once.
 */
export type ParseCache = Map<string, Root>;
/** Parses Markdown as GitHub does (CommonMark with GFM). Offsets are UTF-16 units into `text`. */
export declare function parseMarkdown(text: string, cache?: ParseCache): Root;
