import type { Block } from '../markdown/block.ts';
import type { Comment, Lines, Residue, Span } from '../model.ts';
import { within } from './elements.ts';

/** Tags of links and of what holds them; attributes up to the next bracket. */
const TAG = /<(\/?)(a|td|th|tr|li|p|div|center|summary|details|table|h[1-6])(?=[\s>])([^<>]{0,2000})>/gi;
const QUOTES = /"/g;
/** `<a href="…">>Name`: a bracket more than the tag needs. */
const STRAY = /<a\s[^<>\n]{0,2000}"[ \t]*>(>)(?=[\p{L}\p{N}<])/giu;

/** Spans of raw HTML, where no Markdown is read. */
function htmlSpans(blocks: readonly Block[]): Span[] {
  return blocks.flatMap((block): Span[] => {
    if (block.type === 'html') return [block.span];
    return block.type === 'list' ? block.items.flatMap(({ blocks }) => htmlSpans(blocks)) : [];
  });
}

/** Finds broken links of raw HTML: what nothing closes, a quote that is missing, a bracket too many. */
export function brokenHtmlLinks(
  text: string,
  blocks: readonly Block[],
  lines: Lines,
  code: readonly Span[],
  comments: readonly Comment[],
): Residue[] {
  if (!/<a\s/i.test(text)) return [];
  const hidden = comments.map(({ span }) => span);
  const found: Residue[] = [];
  const put = (form: Residue['form'], span: Span, more: Partial<Residue> = {}) =>
    found.push({ form, span, line: lines.lineAt(span.start), ...more });
  if (text.includes('>>'))
    for (const match of text.matchAll(STRAY)) {
      const end = match.index + match[0].length;
      const span = { start: end - 1, end };
      if (within(code, span.start) || within(hidden, span.start)) continue;
      put('mark', span, { edits: [{ ...span, text: '' }] });
    }
  for (const { start, end } of htmlSpans(blocks)) {
    const html = text.slice(start, end);
    if (!/<a\s/i.test(html)) continue;
    let open: Span | undefined;
    for (const match of html.matchAll(TAG)) {
      const at = start + match.index;
      if (within(code, at) || within(hidden, at)) continue;
      const span = { start: at, end: at + match[0].length };
      const [, slash, name = '', attributes = ''] = match;
      if (name.toLowerCase() !== 'a') {
        if (open && slash !== '') put('link-open', open);
        open = undefined;
        continue;
      }
      if (slash !== '') {
        open = undefined;
        continue;
      }
      // `<a>` for `</a>` has no address, which is told.
      if (open && attributes.trim() !== '') put('link-open', open);
      open = /\bhref\s*=/i.test(attributes) ? span : undefined;
      const rest = text.slice(span.end, Math.min(end, span.end + 500));
      const isCut = (attributes.match(QUOTES)?.length ?? 0) % 2 === 1 && /^[^"\n]{0,400}</.test(rest);
      const address = isCut && /\bhref\s*=\s*"(https?:[^\s"]+)$/i.exec(attributes.trimEnd());
      if (!address) continue;
      put('tag', span, { label: /^[^<"]{0,200}/.exec(rest)![0].trim() || 'text', detail: address[1]! });
      open = undefined;
    }
  }
  return found;
}
