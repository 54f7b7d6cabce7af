import type { Entry, Link, List, Problem, Span } from '../model.ts';
import { roleOfText } from '../parse/vocabulary.ts';
import { bisect } from '../text/collections.ts';
import { quote } from '../text/fold.ts';
import { meet } from '../text/span.ts';

/** A text of links is usual where so many have it … */
const USUAL = 10;
/** … and at most this share of what has that text is no link, and no more than this. */
const FEW = { share: 0.05, most: 50 };

/** Pages of papers, code and data: no address of a picture begins like these. */
const PAGE =
  /^https?:\/\/(?:www\.)?(?:arxiv\.org\/(?:abs|pdf)\/|openreview\.net\/(?:forum|pdf)|(?:dx\.)?doi\.org\/10|aclanthology\.org\/(?!.*\.png)|github\.com\/[\w.-]+\/[\w-]+\/?(?:[?#]|$)|huggingface\.co\/(?:papers\/[\d.]+|(?:datasets\/)?[\w.-]+\/[\w-]+)\/?$)/i;

const textOf = ({ text }: Link) => text.trim().toLowerCase();
const escaped = (text: string) => text.replace(/[.*+?^${}()|[\]\\]/g, '\\$&');

/** Texts that many links of entries have and that name what they lead to, `paper` or `code`, by how many. */
function usualTexts({ entries }: List): Map<string, number> {
  const counts = new Map<string, number>();
  for (const { links } of entries)
    for (const link of links)
      if (link.kind !== 'image' && link.role !== 'title' && link.url !== '')
        counts.set(textOf(link), (counts.get(textOf(link)) ?? 0) + 1);
  return new Map(
    [...counts].filter(
      ([text, count]) => count >= USUAL && /^[\p{L} ]{3,20}$/u.test(text) && roleOfText(text) !== undefined,
    ),
  );
}

/** The entry in which an offset lies. */
function entryAt({ entries }: List, offset: number): Entry | undefined {
  const entry = entries[bisect(entries, ({ span }) => span.start <= offset) - 1];
  return entry && offset < entry.span.end ? entry : undefined;
}

/** `[paper]`, `[paper][x]`, `[paper https://…]` where the others of that text are links. */
function* unlinked(list: List, usual: ReadonlyMap<string, number>): Generator<Problem> {
  if (usual.size === 0) return;
  const { text } = list;
  const pattern = new RegExp(
    `\\[(${[...usual.keys()].map(escaped).join('|')})(?:\\](?:\\[[^\\[\\]\\n]{0,100}\\])?(?![(\\[:])|[ \\t:]{0,3}\\(?(https?://[^\\s()\\[\\]]{4,500})\\)?\\])`,
    'gi',
  );
  const fewOf = (said: string) => Math.min(FEW.most, Math.max(1, usual.get(said)! * FEW.share));
  const found: { problem: Problem; said: string }[] = [];
  const counts = new Map<string, number>();
  for (const match of text.matchAll(pattern)) {
    const start = match.index;
    const end = start + match[0].length;
    const entry = entryAt(list, start);
    if (!entry) continue;
    const said = match[1]!.toLowerCase();
    if ((counts.get(said) ?? 0) > fewOf(said)) continue;
    const isTaken = ({ span }: { span: Span }) => meet(span, { start, end });
    // Inside of a picture, a link or code it says something else; what was read as a broken link is reported.
    if (list.links.some((link) => link.kind !== 'autolink' && isTaken(link) && link.url !== '')) continue;
    if (list.residue.some(isTaken) || list.code.some((span) => isTaken({ span }))) continue;
    counts.set(said, (counts.get(said) ?? 0) + 1);
    const [, word = '', url] = match;
    const others = `${usual.get(said)} others are links`;
    found.push({
      said,
      problem: {
        message: url
          ? `The address of ${quote(word)} stands beside it as text, but ${others}. Write ${quote(`[${word}](${url})`)}.`
          : `${quote(`[${word}]`)} has no address, but ${others}. Add it: ${quote(`[${word}](https://…)`)}.`,
        span: { start, end },
        entry: entry.index,
        severity: 'warning',
        about: ['link'],
        key: `unlinked\n${word}\n${entry.title}`,
      },
    });
  }
  for (const { problem, said } of found) if (counts.get(said)! <= fewOf(said)) yield problem;
}

/** A link that stands twice, one straight behind the other, or whose text is said again behind it: `[[pdf](…) pdf]`. */
function* again({ entries, text }: List): Generator<Problem> {
  for (const { links, index } of entries) {
    for (const [i, link] of links.entries()) {
      if (link.kind !== 'inline' || link.role === 'title' || link.url === '' || link.text.trim() === '')
        continue;
      const next = links[i + 1];
      const isTwice =
        next?.kind === 'inline' &&
        next.url === link.url &&
        next.text === link.text &&
        next.span.start >= link.span.end &&
        /^[\s[\](),|/]*$/.test(text.slice(link.span.end, next.span.start));
      const { end } = link.span;
      const isSaidAgain =
        text[end] === ' ' &&
        text.startsWith(link.text, end + 1) &&
        /[\])]/.test(text[end + 1 + link.text.length] ?? '');
      if (!isTwice && !isSaidAgain) continue;
      yield {
        message: `${quote(link.text)} stands twice here. Delete one of them.`,
        span: isTwice ? next.span : link.span,
        entry: index,
        severity: 'warning',
        key: `again\n${link.text}\n${link.url}`,
      };
    }
  }
}

/** `![Paper](https://arxiv.org/abs/…)`: a picture by its sign, a page by its address. */
function* pictures(list: List, usual: ReadonlyMap<string, number>): Generator<Problem> {
  for (const link of list.links) {
    if (link.kind !== 'image' || list.text[link.span.start] !== '!' || link.text.trim() === '') continue;
    if (!PAGE.test(link.url) && !(usual.has(textOf(link)) && /^https?:\/\/[^?]*\/[^.?]*$/.test(link.url)))
      continue;
    const entry = entryAt(list, link.span.start);
    yield {
      message: `The "!" makes a picture of this link, but ${quote(link.url)} is none. Write ${quote(`[${link.text}](${link.url})`)}.`,
      span: link.span,
      ...(entry && { entry: entry.index }),
      severity: 'warning',
      key: `picture\n${link.text}\n${link.url}`,
      fix: { edits: [{ start: link.span.start, end: link.span.start + 1, text: '' }] },
    };
  }
}

/** Links beside titles that are written otherwise than their like: without an address, as a picture, twice. */
export function* roleLinks(list: List): Generator<Problem> {
  const usual = usualTexts(list);
  yield* unlinked(list, usual);
  yield* again(list);
  yield* pictures(list, usual);
}
