// The comment of the README as a web page, framed as GitHub frames a comment, and the hash that tells whether a picture
// of it is fresh.
import { createHash } from 'node:crypto';
import { readFileSync } from 'node:fs';
import { createRequire } from 'node:module';
import rehypeStringify from 'rehype-stringify';
import remarkGfm from 'remark-gfm';
import remarkParse from 'remark-parse';
import remarkRehype from 'remark-rehype';
import { unified } from 'unified';
import { readBadge } from '../../src/taxonomy/syntax/badge.ts';
import { escapeHtml } from '../../src/text/escape.ts';

/** Where the hash of the Markdown stands that the pictures were made from. */
export const HASH_FILE = 'docs/images/comment.sha256';

export function hashOf(markdown: string): string {
  return createHash('sha256').update(markdown).digest('hex');
}

/** What makes the pictures stale, if anything does. */
export function stalePictures(markdown: string): string | undefined {
  const known = readFileSync(HASH_FILE, 'utf8').trim();
  if (known === hashOf(markdown)) return undefined;
  return 'docs/images/comment-*.png are stale. Run npm run pictures (it needs Chromium) and commit them.';
}

const processor = unified()
  .use(remarkParse)
  .use(remarkGfm)
  .use(remarkRehype, { allowDangerousHtml: true })
  .use(rehypeStringify, { allowDangerousHtml: true });

const css = createRequire(import.meta.url).resolve('github-markdown-css/github-markdown.css');

/** GitHub's own frame of a comment, in its light and dark colours. */
const FRAME = `
:root { color-scheme: light dark; --page: #fff; --head: #f6f8fa; --edge: #d1d9e0; --text: #1f2328; --quiet: #59636e; }
@media (prefers-color-scheme: dark) {
  :root { --page: #0d1117; --head: #151b23; --edge: #3d444d; --text: #f0f6fc; --quiet: #9198a1; }
}
body { margin: 0; background: var(--page); font: 14px/1.5 system-ui, 'DejaVu Sans', sans-serif; }
main { margin: 12px; border: 1px solid var(--edge); border-radius: 6px; overflow: hidden; }
header { padding: 8px 16px; background: var(--head); border-bottom: 1px solid var(--edge); color: var(--quiet); }
header b { color: var(--text); }
header i { border: 1px solid var(--edge); border-radius: 2em; padding: 0 6px; font: 12px/18px system-ui; }
article.markdown-body { padding: 16px; font-size: 14px; }
`;

/** @param markdown of a comment that we write: it is shown as it is. */
export function commentPage(markdown: string): string {
  const body = processor.processSync(markdown);
  return `<!doctype html><meta charset="utf-8"><style>${readFileSync(css, 'utf8')}${FRAME}</style>
<main><header><b>github-actions</b> <i>bot</i> commented</header><article class="markdown-body">${body}</article></main>`;
}

/** A badge of shields.io, drawn here: pictures are made without a network. */
export function drawBadge(url: string): string {
  const badge = readBadge(url);
  const text = badge?.parts.join('-') ?? 'badge';
  const name = badge?.color ?? '9f9f9f';
  const color = /^[\da-f]{3,6}$/i.test(name) ? `#${name}` : name;
  const width = Math.round(text.length * 6.6 + 12);
  return `<svg xmlns="http://www.w3.org/2000/svg" width="${width}" height="20"><rect width="${width}" height="20" rx="3" fill="${escapeHtml(color)}"/><text x="${width / 2}" y="14" text-anchor="middle" font-family="Verdana,DejaVu Sans,sans-serif" font-size="11" fill="#333">${escapeHtml(text)}</text></svg>`;
}
