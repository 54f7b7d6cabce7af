import { type Inline, plain } from '../markdown/inline.ts';
import { offsetIn } from '../markdown/offsets.ts';
import { hasLetters } from '../text/letters.ts';
import { isDateOrVenue } from './byline.ts';
import type { Candidate } from './candidates.ts';
import { namesPeople } from './people.ts';
import { readTitleLine } from './title.ts';
import { roleOfText } from './vocabulary.ts';

/** A short name in front of a full title has at most so many units and words. */
const NAME = { units: 60, words: 6 };
/** What a short name ends with where it is plain text; behind bold it may end with nothing. */
const COLON = /[:：]\s*$/;
const OPENS = /["“«「]/;
/** What stands in brackets behind a title. */
const ENCLOSED = /[[(（【]([^()[\]（）【】]{1,80})[\])）】]/g;
/** Elements in which a short name stands out. */
const SHOWN = new Set(['strong', 'b', 'mark', 'u', 'em', 'i']);

/**
 * `**Fir**: "Fir: Growing Better Trees" [2024-05] [[paper](…)]`: what stands in quotation marks behind a short name, and before
 * nothing but dates, venues and links, is the title of a paper; the name is what it calls its own.
 */
export function takeQuotedTitles(entries: readonly Candidate[], text: string): void {
  for (const candidate of entries) {
    if (candidate.row || candidate.titleLine.link || candidate.titleLine.isCited) continue;
    const quoted = quotedBehindName(candidate.inlines, text);
    if (quoted) candidate.titleLine = quoted;
  }
}

function quotedBehindName(nodes: readonly Inline[], text: string): Candidate['titleLine'] | undefined {
  let lead = '';
  let beside = '';
  for (const [at, node] of nodes.entries()) {
    if (lead.length > NAME.units || node.kind === 'link' || node.kind === 'break') return undefined;
    if (node.kind !== 'text') {
      if (node.kind !== 'element' || !SHOWN.has(node.tag)) beside += plain([node]);
      lead += plain([node]);
      continue;
    }
    const open = node.text.search(OPENS);
    if (open === -1) {
      lead += node.text;
      beside += node.text;
      continue;
    }
    lead += node.text.slice(0, open);
    beside += node.text.slice(0, open);
    if (!isName(lead, !hasLetters(beside.replace(ENCLOSED, ' ')))) return undefined;
    const start = offsetIn(node, open, text);
    const first: Inline = { kind: 'text', text: node.text.slice(open), start, end: node.end };
    const head = readTitleLine([first, ...nodes.slice(at + 1)], text);
    if (head?.carrier !== 'text' || head.titleSpan.start !== start + 1) return undefined;
    return /\S\s+\S|\p{Lo}{6}/u.test(head.title) && isPublished(head.rest)
      ? { ...head, prefix: lead }
      : undefined;
  }
  return undefined;
}

/** Whether a text is a short name in front of a title: `Fir (LLaMA):`, or in bold without a colon. */
function isName(lead: string, isShown: boolean): boolean {
  const words = lead.trim();
  return (
    words.length <= NAME.units &&
    words.split(/\s+/).length <= NAME.words &&
    hasLetters(words) &&
    roleOfText(words) === undefined &&
    (COLON.test(words) || (isShown && /[\p{L}\p{N})\]+]$/u.test(words)))
  );
}

/** Whether behind a title stand only when, where, by whom it was published, and links, one of them at least a paper. */
function isPublished(rest: readonly Inline[]): boolean {
  let isPaper = false;
  let words = '';
  for (const node of rest) {
    if (node.kind === 'break') break;
    if (node.kind === 'link') {
      const role = roleOfText(plain(node.children));
      if (role === undefined) return false;
      isPaper ||= role === 'paper';
    } else if (node.kind === 'element' && namesPeople(plain([node])) > 0) isPaper = true;
    else if (node.kind !== 'image') words += plain([node]);
  }
  const bare = words.replace(ENCLOSED, (_, inner: string) => {
    isPaper ||= isDateOrVenue(inner.trim());
    return ' ';
  });
  return isPaper && !/[\p{L}\p{N}]/u.test(bare.replace(/^["”»」]/, ''));
}
