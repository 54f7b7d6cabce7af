/**
 * Trees of chunks by their text. Base and head of a pull request share nearly all their chunks; give both the
 * same cache and each is parsed once. What it holds is nobody's business but `parseMarkdown`'s.
 */
export type ParseCache = Map<string, unknown>;
